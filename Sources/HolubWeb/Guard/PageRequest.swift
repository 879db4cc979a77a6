#if Web
public import HTTPTypes

/// A request with its whole body, and no socket behind it.
public struct PageRequest: Sendable {
    public var head: HTTPRequest
    /// No more than ``longestBody`` and one octet have to be read: more is refused unread.
    public var body: [UInt8]

    /// 16 KiB; more is answered with 413.
    public static let longestBody = 16_384

    public init(head: HTTPRequest, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }

    /// The path, without what follows a question mark.
    var path: String { String(Substring((head.path ?? "/").utf8.prefix { $0 != UInt8(ascii: "?") })) }

    /// The fields behind the question mark; nil when they are not well formed.
    var query: FormFields? {
        let octets = Array((head.path ?? "").utf8)
        guard let mark = octets.firstIndex(of: UInt8(ascii: "?")) else { return FormFields() }
        return FormFields(octets[(mark + 1)...])
    }

    func header(_ name: HTTPField.Name) -> String? { head.headerFields[name] }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { head.headerFields[$0] } }

    /// What the request names as its host, with the port.
    var authority: String? { head.authority ?? header("Host") }
}

/// An answer with its whole body.
public struct PageResponse: Sendable {
    public var head: HTTPResponse
    public var body: [UInt8]

    public init(head: HTTPResponse, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }

    public var status: Int { head.status.code }
}
#endif
