internal import HolubSMTP

/// What a part of a message is, such as `application/pdf` (RFC 2045 §5).
public struct ContentType: Hashable, Sendable, CustomStringConvertible {
    /// A parameter as RFC 2045 §5.1 has it; the value may have letters beyond ASCII (RFC 2231 §4).
    public struct Parameter: Hashable, Sendable {
        public let name: String
        public let value: String
    }

    /// Lower case.
    public let type: String
    /// Lower case.
    public let subtype: String
    /// In the caller's order; no name twice.
    public private(set) var parameters: [Parameter] = []

    /// Reads `type/subtype`, and parameters as `; name=value` or `; name="value"`.
    /// - Throws: ``MessageError`` for anything else, and for any control character.
    public init(_ text: String) throws(MessageError) {
        try LineText.checkShort(text, as: .contentType)
        var parser = Parser(octets: Array(text.utf8))
        parser.skipBlanks()
        type = try parser.token().lowercased()
        try parser.expect(UInt8(ascii: "/"))
        subtype = try parser.token().lowercased()
        parser.skipBlanks()
        while !parser.isAtEnd {
            try parser.expect(UInt8(ascii: ";"))
            parser.skipBlanks()
            let name = try parser.token()
            try parser.expect(UInt8(ascii: "="))
            let value = try parser.value()
            try add(name: name, value: value)
            parser.skipBlanks()
        }
    }

    /// A type written in our own source.
    init(type: String, subtype: String) {
        self.type = type
        self.subtype = subtype
    }

    /// The same type with one parameter more.
    /// - Throws: ``MessageError`` for a name that is no token or is there already, for a control character, and for more
    ///   than 64 parameters.
    public func adding(parameter name: String, value: String) throws(MessageError) -> ContentType {
        var copy = self
        try copy.add(name: name, value: value)
        return copy
    }

    mutating func add(name: String, value: String) throws(MessageError) {
        try LineText.checkShort(value, as: .contentType)
        // A name shares its line with a value, so it must be short; `*` would read as RFC 2231 §3.
        guard parameters.count < 64, (1...40).contains(name.utf8.count), name.utf8.allSatisfy(Self.isTokenText),
            !name.utf8.contains(0x2A),
            !parameters.contains(where: { ASCII.equalIgnoringCase($0.name.utf8, name.utf8) })
        else { throw .malformed(.contentType) }
        parameters.append(Parameter(name: name, value: value))
    }

    /// The type that a file's name suggests; `application/octet-stream` for all others.
    public init(suggestedBy name: FileName) {
        let known = name.suffix.flatMap { Self.bySuffix[$0] } ?? "application/octet-stream"
        let parts = known.utf8.split(separator: UInt8(ascii: "/"))
        self.init(type: String(decoding: parts[0], as: UTF8.self), subtype: String(decoding: parts[1], as: UTF8.self))
    }

    /// Whether the end of a file's name tells its type.
    static func isKnown(suffix: String) -> Bool { bySuffix[suffix] != nil }

    /// Without parameters.
    public var description: String { "\(type)/\(subtype)" }

    /// RFC 2045 §6.4: a composite type has no other encoding than 7bit, 8bit and binary.
    var isComposite: Bool { type == "multipart" || type == "message" }

    // RFC 2045 §5.1: token
    static func isTokenText(_ byte: UInt8) -> Bool {
        ASCII.isVisible(byte) && !"()<>@,;:\\\"/[]?=".utf8.contains(byte)
    }

    // https://www.iana.org/assignments/media-types, the types people attach.
    private static let bySuffix = [
        "csv": "text/csv", "doc": "application/msword", "gif": "image/gif", "gz": "application/gzip",
        "htm": "text/html", "html": "text/html", "ics": "text/calendar", "jpeg": "image/jpeg", "jpg": "image/jpeg",
        "json": "application/json", "mp3": "audio/mpeg", "mp4": "video/mp4",
        "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "pdf": "application/pdf", "png": "image/png", "rtf": "application/rtf", "svg": "image/svg+xml",
        "txt": "text/plain", "vcf": "text/vcard", "webp": "image/webp", "xls": "application/vnd.ms-excel",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xml": "application/xml",
        "zip": "application/zip",
    ]
}

extension ContentType {
    private struct Parser {
        let octets: [UInt8]
        var position = 0

        var isAtEnd: Bool { position == octets.count }

        mutating func skipBlanks() {
            while !isAtEnd, octets[position] == ASCII.space { position += 1 }
        }

        mutating func expect(_ byte: UInt8) throws(MessageError) {
            guard !isAtEnd, octets[position] == byte else { throw .malformed(.contentType) }
            position += 1
        }

        mutating func token() throws(MessageError) -> String {
            let start = position
            while !isAtEnd, ContentType.isTokenText(octets[position]) { position += 1 }
            // RFC 6838 §4.2: a name has at most 127 characters.
            guard (1...127).contains(position - start) else { throw .malformed(.contentType) }
            return String(decoding: octets[start..<position], as: UTF8.self)
        }

        // RFC 2045 §5.1: value := token / quoted-string
        mutating func value() throws(MessageError) -> String {
            guard !isAtEnd, octets[position] == UInt8(ascii: "\"") else { return try token() }
            position += 1
            var content: [UInt8] = []
            while !isAtEnd, octets[position] != UInt8(ascii: "\"") {
                if octets[position] == UInt8(ascii: "\\") { position += 1 }
                guard !isAtEnd else { break }
                content.append(octets[position])
                position += 1
            }
            try expect(UInt8(ascii: "\""))
            return String(decoding: content, as: UTF8.self)
        }
    }
}
