public import HolubSMTP

/// An address on the web, in the one form that is fetched: `https` or `http`, a host in the strict form of
/// ``HolubSMTP/ServerHost``, the scheme's own port, a path and a query (RFC 3986, RFC 9110 §4.2).
///
/// There is no user, no fragment and no other port in it: text with a user or another port is refused, a fragment is
/// dropped, because it never goes on the wire (RFC 9110 §4.1).
public struct HTTPURL: Hashable, Sendable, CustomStringConvertible {
    public enum Scheme: String, Hashable, Sendable, CaseIterable {
        case https, http

        public var port: ServerPort { self == .https ? HTTPURL.securePort : HTTPURL.clearPort }
    }

    public let scheme: Scheme
    public let host: ServerHost
    /// Begins with a slash; visible ASCII alone.
    public let path: String
    /// What stands behind the question mark, encoded; nil without one.
    public let query: String?

    /// The longest text that is read as an address, in octets.
    public static let maxLength = 2048

    private static let securePort = HTTPURL.port(443), clearPort = HTTPURL.port(80)

    private static func port(_ number: Int) -> ServerPort {
        guard let port = try? ServerPort(number) else { preconditionFailure("not a port: \(number)") }
        return port
    }

    /// An address written in source: a path of visible ASCII, and parameters, whose names and values are encoded here.
    ///
    /// Encoded is everything but RFC 3986 §2.3's unreserved characters, so that no value can add a parameter.
    /// - Returns: nil for a path that does not begin with a slash or holds what must be encoded.
    public init?(
        _ scheme: Scheme = .https, host: Domain, path: String, parameters: KeyValuePairs<String, String> = [:]
    ) {
        guard path.utf8.first == UInt8(ascii: "/"), path.utf8.allSatisfy(Self.isPathOctet) else { return nil }
        self.scheme = scheme
        self.host = .name(host)
        self.path = path
        query =
            parameters.isEmpty
            ? nil : parameters.map { Self.encoded($0.key) + "=" + Self.encoded($0.value) }.joined(separator: "&")
    }

    /// Reads an absolute address.
    /// - Throws: ``HTTPURLError``.
    public init(_ text: String) throws(HTTPURLError) {
        let octets = Array(text.utf8)
        try Self.check(octets)
        guard let (scheme, rest) = Self.scheme(octets[...]) else { throw .unknownScheme }
        guard rest.starts(with: Self.slashes) else { throw .malformed }
        self = try HTTPURL(scheme, behindSlashes: rest.dropFirst(2))
    }

    /// The address that a reference means, read on this one's page (RFC 3986 §5.2): another address, `//host/…`, `/path`,
    /// `path` or `?query`.
    /// - Throws: ``HTTPURLError``.
    public func resolving(_ reference: [UInt8]) throws(HTTPURLError) -> HTTPURL {
        try Self.check(reference)
        if let (scheme, rest) = Self.scheme(reference[...]) {
            guard rest.starts(with: Self.slashes) else { throw .malformed }
            return try HTTPURL(scheme, behindSlashes: rest.dropFirst(2))
        }
        // A scheme that is none of ours, and what looks like one: `javascript:`, `mailto:`.
        let head = reference.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard !head.contains(UInt8(ascii: ":")) else { throw .unknownScheme }
        if reference.starts(with: Self.slashes) { return try HTTPURL(scheme, behindSlashes: reference.dropFirst(2)) }
        let (ownPath, ownQuery) = Self.split(reference[...])
        guard !ownPath.isEmpty else {
            return HTTPURL(scheme: scheme, host: host, path: path, query: ownQuery ?? query)
        }
        var merged = Array(ownPath)
        if merged.first != UInt8(ascii: "/") {
            // RFC 3986 §5.2.3: in the place of what stands behind the last slash.
            let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[...$0] } ?? path.utf8[...]
            merged = Array(folder) + merged
        }
        return HTTPURL(scheme: scheme, host: host, path: Self.withoutDots(merged), query: ownQuery)
    }

    /// The same without its query.
    public var withoutQuery: HTTPURL { HTTPURL(scheme: scheme, host: host, path: path, query: nil) }

    /// What stands in the request line (RFC 9112 §3.2.1).
    var target: String { query.map { path + "?" + $0 } ?? path }

    /// The host as the Host field names it (RFC 9110 §7.2): the port is the scheme's own.
    var hostField: String { if case .address(.v6) = host { "[\(host)]" } else { host.description } }

    /// The address without the query's content, which may hold a person's address.
    public var description: String { "\(scheme.rawValue)://\(hostField)\(path)" + (query == nil ? "" : "?…") }

    // MARK: - Parts

    private static let slashes = [UInt8(ascii: "/"), UInt8(ascii: "/")]

    private init(scheme: Scheme, host: ServerHost, path: String, query: String?) {
        (self.scheme, self.host, self.path, self.query) = (scheme, host, path, query)
    }

    private init(_ scheme: Scheme, behindSlashes rest: ArraySlice<UInt8>) throws(HTTPURLError) {
        // RFC 3986 §3.2: the authority ends at a slash, a question mark or a number sign.
        let authority = rest.prefix { ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
        let (path, query) = Self.split(rest.dropFirst(authority.count))
        self.scheme = scheme
        host = try Self.host(authority, scheme)
        self.path = path.isEmpty ? "/" : Self.withoutDots(Array(path))
        self.query = query
    }

    private static func check(_ octets: [UInt8]) throws(HTTPURLError) {
        guard octets.count <= maxLength else { throw .tooLong }
        // RFC 3986 §2: visible ASCII. A backslash is a slash to some readers and part of a host to others.
        guard octets.allSatisfy({ ASCII.isVisible($0) && $0 != UInt8(ascii: "\\") }) else { throw .malformed }
    }

    private static func scheme(_ octets: ArraySlice<UInt8>) -> (Scheme, ArraySlice<UInt8>)? {
        for scheme in Scheme.allCases {
            let prefix = Array(scheme.rawValue.utf8) + [UInt8(ascii: ":")]
            if ASCII.equalIgnoringCase(octets.prefix(prefix.count), prefix) {
                return (scheme, octets.dropFirst(prefix.count))
            }
        }
        return nil
    }

    private static func host(_ authority: ArraySlice<UInt8>, _ scheme: Scheme) throws(HTTPURLError) -> ServerHost {
        guard !authority.contains(UInt8(ascii: "@")) else { throw .userInside }
        var name = authority
        let bracket = authority.lastIndex(of: UInt8(ascii: "]"))
        guard bracket != nil || authority.first != UInt8(ascii: "[") else { throw .badHost }
        if let colon = authority.lastIndex(of: UInt8(ascii: ":")), bracket.map({ colon > $0 }) ?? true {
            let port = authority[(colon + 1)...]
            guard port.isEmpty || ASCII.number(port, maxDigits: 5) == Int(scheme.port.number) else {
                throw .otherPort
            }
            name = authority[..<colon]
        }
        if name.first == UInt8(ascii: "["), name.last == UInt8(ascii: "]") {
            guard let address = IPAddress(String(decoding: name.dropFirst().dropLast(), as: UTF8.self)),
                case .v6 = address
            else { throw .badHost }
            return .address(address)
        }
        guard let host = try? ServerHost(String(decoding: name, as: UTF8.self)), !name.contains(UInt8(ascii: ":"))
        else { throw .badHost }
        return host
    }

    /// Path and query of a reference, without the fragment.
    private static func split(_ octets: ArraySlice<UInt8>) -> (path: ArraySlice<UInt8>, query: String?) {
        let whole = octets.prefix { $0 != UInt8(ascii: "#") }
        let path = whole.prefix { $0 != UInt8(ascii: "?") }
        guard path.count < whole.count else { return (path, nil) }
        return (path, String(decoding: whole.dropFirst(path.count + 1), as: UTF8.self))
    }

    /// RFC 3986 §5.2.4: `.` and `..` are taken out, and nothing climbs above the root.
    private static func withoutDots(_ path: [UInt8]) -> String {
        var kept: [ArraySlice<UInt8>] = []
        let segments = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual("..".utf8) {
                _ = kept.popLast()
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return "/" + kept.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || "-._~".utf8.contains(byte)
    }

    /// RFC 3986 §3.3: what may stand in a path as it is.
    private static func isPathOctet(_ byte: UInt8) -> Bool {
        isUnreserved(byte) || "/!$&'()*+,;=:@".utf8.contains(byte)
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var octets: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                octets.append(byte)
            } else {
                octets += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: octets, as: UTF8.self)
    }
}

/// Why text is no address that would be fetched.
public enum HTTPURLError: String, Error, Hashable, Sendable, CaseIterable {
    /// Longer than ``HTTPURL/maxLength``.
    case tooLong = "too-long"
    case malformed
    /// Neither `https` nor `http`.
    case unknownScheme = "unknown-scheme"
    /// A user, or a user and a password, before the host.
    case userInside = "user-inside"
    /// Another port than the scheme's own.
    case otherPort = "other-port"
    /// No host name and no canonical address: an odd notation of a number among them.
    case badHost = "bad-host"
}
