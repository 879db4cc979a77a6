internal import HolubSMTP

/// How a recipient leaves a list: a page, an address to write to, or both (RFC 2369 §3.2).
public struct Unsubscription: Hashable, Sendable {
    /// What opening the page does.
    public enum Page: Hashable, Sendable {
        /// It asks the person.
        case asks
        /// A reader's own button asks the server by POST, and that is all (RFC 8058).
        case oneClick
    }

    /// A link by https.
    public let https: String?
    /// A link by mailto (RFC 6068).
    public let mailto: String?
    public let page: Page

    /// - Parameters:
    ///   - https: A link of up to 900 octets of ASCII that names its server.
    ///   - mailto: A link such as `mailto:odhlasit@firma.example?subject=odhlasit`, or an address alone.
    /// - Throws: ``MessageError/malformed(_:)`` for anything else, for neither of the two, and for one click without the
    ///   link by https.
    public init(https: String? = nil, mailto: String? = nil, page: Page = .asks) throws(MessageError) {
        if let https { try Self.check(https: https) }
        self.https = https
        self.mailto = if let mailto { try Self.link(mailto) } else { nil }
        // RFC 8058 §3.1: the field must hold one link by https.
        guard https != nil || mailto != nil, page == .asks || https != nil else { throw .malformed(.unsubscription) }
        self.page = page
    }

    /// The links, as RFC 2369 §2 writes them.
    var links: [String] { [https, mailto].compactMap { $0.map { "<\($0)>" } } }

    private static func check(https text: String) throws(MessageError) {
        let scheme = "https://"
        guard isURI(text), ASCII.equalIgnoringCase(text.utf8.prefix(scheme.utf8.count), scheme.utf8) else {
            throw .malformed(.unsubscription)
        }
        // RFC 3986 §3.2: no user information here, which would hide what the host is.
        let authority = text.utf8.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }, port = authority.dropFirst(host.count).dropFirst()
        guard (try? Domain(String(decoding: host, as: UTF8.self))) != nil,
            host.count == authority.count || isPort(port)
        else { throw .malformed(.unsubscription) }
    }

    /// RFC 3986 §3.2.3, of those that there are.
    private static func isPort(_ digits: some Collection<UInt8>) -> Bool {
        ASCII.number(digits, maxDigits: 5).map { (1...65_535).contains($0) } ?? false
    }

    private static func link(_ text: String) throws(MessageError) -> String {
        let scheme = "mailto:"
        guard ASCII.equalIgnoringCase(text.utf8.prefix(scheme.utf8.count), scheme.utf8) else {
            guard let address = try? EmailAddress(text) else { throw .malformed(.unsubscription) }
            // RFC 6068 §2 (1): what is reserved in a link is percent-encoded, and so is UTF-8.
            return scheme + String(decoding: PercentEncoding.encode(address.local.utf8), as: UTF8.self)
                + "@\(address.domain.name)"
        }
        // RFC 6068 §2: addresses by commas, "?", header fields.
        let to = text.utf8.dropFirst(scheme.utf8.count).prefix { $0 != UInt8(ascii: "?") }
        let addresses = to.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard isURI(text), addresses.allSatisfy({ Self.isAddress(Array($0)) }) else {
            throw .malformed(.unsubscription)
        }
        return text
    }

    /// RFC 6068 §2: an address in a link, percent-encoded (RFC 3986 §2.1).
    private static func isAddress(_ octets: [UInt8]) -> Bool {
        let text = HexDigits.decoded(octets[...], after: UInt8(ascii: "%"))
        return (try? EmailAddress(String(decoding: text, as: UTF8.self))) != nil
    }

    /// RFC 3986 §2: the characters of a URI, a `%` only before two digits. No bracket, which only a host in digits has
    /// (§3.2.2), and one `#` at most (§3.5).
    private static func isURI(_ text: String) -> Bool {
        let octets = Array(text.utf8)
        guard octets.count <= 900, octets.count(where: { $0 == UInt8(ascii: "#") }) <= 1 else { return false }
        let isDigit = { (byte: UInt8) in ASCII.isDigit(byte) || "abcdef".utf8.contains(ASCII.lowercased(byte)) }
        for (index, byte) in octets.enumerated() {
            if byte == UInt8(ascii: "%") {
                guard index + 2 < octets.count, isDigit(octets[index + 1]), isDigit(octets[index + 2]) else {
                    return false
                }
            } else if !ASCII.isLetter(byte) && !ASCII.isDigit(byte) && !"-._~:/?#@!$&'()*+,;=".utf8.contains(byte) {
                return false
            }
        }
        return true
    }
}
