internal import HolubSMTP

/// The name under which an attachment arrives: any letters, in one line, also none.
///
/// Slashes and dots are kept as they are: what a name means is for the receiving side to judge.
public struct FileName: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Throws: ``MessageError`` for a control character, U+2028 or U+2029, or more than 8192 octets.
    public init(_ text: String) throws(MessageError) {
        try LineText.checkShort(text, as: .fileName)
        self.text = text
    }

    private init() { text = "" }

    /// The name of a part that has none.
    static let none = FileName()

    /// The last component of a path on this machine; its folders stay private.
    /// - Throws: as ``init(_:)``.
    public init(lastComponentOf path: String) throws(MessageError) {
        let component = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) }
        try self.init(component ?? path)
    }

    public var description: String { text }

    /// What stands after the last dot, in lower case; nil without one.
    var suffix: String? {
        guard let dot = text.utf8.lastIndex(of: ASCII.dot) else { return nil }
        let suffix = text.utf8[text.utf8.index(after: dot)...]
        return String(decoding: ASCII.lowercased(suffix), as: UTF8.self)
    }
}
