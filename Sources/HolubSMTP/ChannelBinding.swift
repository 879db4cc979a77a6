/// What ties a sign-in to the one TLS connection on which it is made (RFC 5056 §2): octets that both ends know, and that a
/// third party between them does not share. They have no textual form.
package struct ChannelBinding: Sendable {
    /// How the octets are made of a connection; the raw value is the registered name.
    package enum Kind: String, Sendable {
        /// RFC 9266 §2: under TLS 1.3.
        case tlsExporter = "tls-exporter"
        /// RFC 5929 §4: the hash of the server's certificate; for TLS 1.2, where the others are not at hand or not safe.
        case tlsServerEndPoint = "tls-server-end-point"
    }

    package let kind: Kind
    package let octets: Secret

    package init(_ kind: Kind, _ octets: [UInt8]) {
        self.kind = kind
        self.octets = Secret(unchecked: octets)
    }
}
