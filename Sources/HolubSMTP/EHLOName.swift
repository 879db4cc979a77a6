/// The name with which a client greets (RFC 5321 §4.1.1.1): a domain, or an address literal.
public struct EHLOName: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// `[127.0.0.1]`: names neither the machine nor the application (RFC 5321 §4.1.3).
    public static let neutral = EHLOName(unchecked: "[127.0.0.1]")

    private init(unchecked text: String) { self.text = text }

    /// - Throws: ``ServerError/invalidEHLOName`` for anything else than a domain name or a bracketed address. A name with
    ///   other letters than ASCII is refused, too: a machine knows its A-labels, and nobody sees what is mapped here.
    public init(_ text: String) throws(ServerError) {
        if let literal = Self.literal(text) {
            self.text = literal
        } else if text.utf8.allSatisfy({ $0 < 0x80 }), let domain = try? Domain(text) {
            self.text = domain.name
        } else {
            throw .invalidEHLOName
        }
    }

    /// RFC 5321 §4.1.3: `[192.0.2.1]` or `[IPv6:2001:db8::1]`.
    private static func literal(_ text: String) -> String? {
        let octets = Array(text.utf8)
        guard octets.first == UInt8(ascii: "["), octets.last == UInt8(ascii: "]") else { return nil }
        let inner = octets.dropFirst().dropLast()
        let prefix = Array("IPv6:".utf8)
        if inner.starts(with: prefix) {
            guard case .v6 = IPAddress(String(decoding: inner.dropFirst(prefix.count), as: UTF8.self)) else {
                return nil
            }
            return text
        }
        guard case .v4 = IPAddress(String(decoding: inner, as: UTF8.self)) else { return nil }
        return text
    }

    public var description: String { text }
}
