#if Sending
import Crypto
package import HolubSMTP
package import NIOCore
import NIOSSL
import Synchronization

extension Dialer {
    /// The same as ``secure(_:as:)``, and tells what a sign-in can be bound to this connection by.
    ///
    /// The TLS library gives out what is needed under TLS 1.3 only through the log of keys that belongs to a context, so
    /// the connection has a context of its own, which takes some milliseconds to prepare. Of that log one line is kept,
    /// until the handshake is over; the others are dropped unread.
    /// - Parameter binding: called once, on the event loop and before a result that is a success; with nil where the
    ///   certificate names no hash that RFC 5929 knows, or the library told nothing.
    package func secure(
        _ channel: any Channel, as host: ServerHost, binding: @escaping @Sendable (ChannelBinding?) -> Void
    ) -> EventLoopFuture<TLSSession> {
        let material = BindingMaterial()
        let context = trust.context { material.note(keyLog: $0) }
        return secure(channel, as: host, in: context, seen: material.note(certificate:)).map { session in
            binding(material.binding(under: session.version))
            return session
        }
    }
}

/// What a handshake leaves behind to make a channel binding of.
private final class BindingMaterial: Sendable {
    private struct Kept {
        var exporterSecret: Secret?
        var certificate: [UInt8] = []
    }

    private let kept = Mutex(Kept())

    func note(keyLog line: ByteBuffer) {
        guard let secret = ChannelBinding.exporterSecret(in: line.readableBytesView) else { return }
        kept.withLock { $0.exporterSecret = secret }
    }

    func note(certificate: [UInt8]) { kept.withLock { $0.certificate = certificate } }

    func binding(under version: TLSSession.Version) -> ChannelBinding? {
        let kept = kept.withLock { kept in
            defer { kept = Kept() }
            return kept
        }
        return switch version {
        case .tls13: kept.exporterSecret.flatMap { ChannelBinding(exporterSecret: $0) }
        case .tls12: ChannelBinding(endPoint: kept.certificate)
        }
    }
}

extension ChannelBinding {
    /// The secret in a line of a key log if it is the one of the exporter, else nil.
    ///
    /// draft-ietf-tls-keylogfile: a label, the client's random number in hexadecimal digits, the secret likewise.
    static func exporterSecret(in line: some Collection<UInt8>) -> Secret? {
        guard line.starts(with: "EXPORTER_SECRET ".utf8) else { return nil }
        guard let digits = line.split(separator: ASCII.space).last?.prefix(while: { $0 != ASCII.lf }),
            digits.count % 2 == 0
        else { return nil }
        var octets: [UInt8] = []
        defer { wipe(&octets) }
        // One allocation: growing would leave copies behind that nobody wipes.
        octets.reserveCapacity(digits.count / 2)
        var pairs = digits.makeIterator()
        while let high = pairs.next(), let low = pairs.next() {
            guard let high = nibble(high), let low = nibble(low) else { return nil }
            octets.append(high << 4 | low)
        }
        return Secret(unchecked: octets)
    }

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch ASCII.lowercased(digit) {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: ASCII.lowercased(digit) - 0x57
        default: nil
        }
    }

    /// RFC 9266 §4.2: the exporter's value for this label, without context, of 32 octets. The secret's length tells the
    /// hash of the connection; nil for one of another length than SHA-256 or SHA-384 give.
    init?(exporterSecret secret: Secret) {
        let label = "EXPORTER-Channel-Binding"
        switch secret.count {
        case SHA256.byteCount: self.init(.tlsExporter, Self.export(SHA256.self, secret, label: label, count: 32))
        case SHA384.byteCount: self.init(.tlsExporter, Self.export(SHA384.self, secret, label: label, count: 32))
        default: return nil
        }
    }

    /// RFC 8446 §7.5: TLS-Exporter, without context.
    static func export<Hash: HashFunction>(_: Hash.Type, _ secret: Secret, label: String, count: Int) -> [UInt8] {
        let nothing = Array(Hash.hash(data: [UInt8]()))
        let base = secret.withOctets { SymmetricKey(data: $0) }
        let derived = expand(Hash.self, base, label, nothing, Hash.Digest.byteCount)
        return expand(Hash.self, derived, "exporter", nothing, count).withUnsafeBytes { Array($0) }
    }

    /// RFC 8446 §7.1: HKDF-Expand-Label.
    private static func expand<Hash: HashFunction>(
        _: Hash.Type, _ secret: SymmetricKey, _ label: String, _ context: [UInt8], _ count: Int
    ) -> SymmetricKey {
        let label = Array("tls13 \(label)".utf8)
        let info =
            [UInt8(count >> 8), UInt8(count & 0xFF), UInt8(label.count)] + label + [UInt8(context.count)] + context
        return HKDF<Hash>.expand(pseudoRandomKey: secret, info: info, outputByteCount: count)
    }

    /// RFC 5929 §4.1: the hash of the certificate by the function of its signature; SHA-256 in place of MD5 and SHA-1.
    /// - Parameter certificate: the server's, in DER.
    /// - Returns: nil where the signature has no hash function of its own, or one that is not known here.
    init?(endPoint certificate: [UInt8]) {
        switch SignatureHash(ofCertificate: certificate) {
        case .sha256?: self.init(.tlsServerEndPoint, Array(SHA256.hash(data: certificate)))
        case .sha384?: self.init(.tlsServerEndPoint, Array(SHA384.hash(data: certificate)))
        case .sha512?: self.init(.tlsServerEndPoint, Array(SHA512.hash(data: certificate)))
        case nil: return nil
        }
    }
}

/// The hash function of the signature on a certificate, MD5 and SHA-1 replaced by SHA-256.
private enum SignatureHash {
    case sha256, sha384, sha512

    init?(ofCertificate der: [UInt8]) {
        var file = DER(der[...])
        // RFC 5280 §4.1: the body, then the algorithm that signed it.
        guard var certificate = file.next(0x30), certificate.next(0x30) != nil,
            var algorithm = certificate.next(0x30), let identifier = algorithm.next(0x06)
        else { return nil }
        switch Array(identifier.octets) {
        // RFC 3279 §2.2.1 and RFC 4055 §5: md5, sha1, sha256, sha384, sha512WithRSAEncryption are 1.2.840.113549.1.1.n.
        case Self.rsa + [4], Self.rsa + [5], Self.rsa + [11]: self = .sha256
        case Self.rsa + [12]: self = .sha384
        case Self.rsa + [13]: self = .sha512
        // RFC 4055 §3.1: RSASSA-PSS names its hash in the parameters.
        case Self.rsa + [10]: self.init(ofPSS: &algorithm)
        // RFC 3279 §2.2.3 and RFC 5758 §3.2: ecdsa-with-SHA1, SHA256, SHA384, SHA512 are 1.2.840.10045.4.
        case Self.ecdsa + [1], Self.ecdsa + [3, 2]: self = .sha256
        case Self.ecdsa + [3, 3]: self = .sha384
        case Self.ecdsa + [3, 4]: self = .sha512
        default: return nil
        }
    }

    private init?(ofPSS algorithm: inout DER) {
        guard var parameters = algorithm.next(0x30) else { return nil }
        // RFC 4055 §3.1: the hash is tagged 0; left out it is SHA-1.
        guard var wrapped = parameters.next(0xA0) else {
            self = .sha256
            return
        }
        guard var hash = wrapped.next(0x30), let identifier = hash.next(0x06) else { return nil }
        switch Array(identifier.octets) {
        // RFC 3279 §2.2.1: id-sha1 is 1.3.14.3.2.26.
        case [0x2B, 0x0E, 0x03, 0x02, 0x1A]: self = .sha256
        // RFC 4055 §2.1: SHA-256, SHA-384 and SHA-512 are 2.16.840.1.101.3.4.2.n.
        case Self.nist + [1]: self = .sha256
        case Self.nist + [2]: self = .sha384
        case Self.nist + [3]: self = .sha512
        default: return nil
        }
    }

    private static let rsa: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]
    private static let ecdsa: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04]
    private static let nist: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02]
}
#endif
