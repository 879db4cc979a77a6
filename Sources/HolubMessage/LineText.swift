internal import HolubSMTP

/// What may stand in a text of one line, looked at scalar by scalar: a CR LF is one `Character` in Swift.
enum LineText {
    /// Longest display name, file name or content type, in octets.
    static let limit = 8192

    enum Tab { case allowed, refused }

    /// Refuses C0, DEL, C1 (U+0085 NEL among them) and the separators U+2028 and U+2029. Nothing is ever stripped.
    static func check(_ text: String, as field: MessageField, tab: Tab = .refused) throws(MessageError) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09 where tab == .allowed: continue
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: throw .controlCharacter(field)
            default: continue
            }
        }
    }

    /// As ``check(_:as:tab:)``, and no longer than ``limit``.
    static func checkShort(_ text: String, as field: MessageField) throws(MessageError) {
        guard text.utf8.count <= limit else { throw .tooLong(field) }
        try check(text, as: field)
    }

    /// Printable ASCII and blanks only.
    static func isPrintableASCII(_ text: some Sequence<UInt8>) -> Bool {
        text.allSatisfy { ASCII.isVisible($0) || $0 == ASCII.space }
    }

    /// RFC 5322 §3.2.3: atext.
    static func isAtomText(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    /// RFC 5322 §3.2.3: dot-atom-text.
    static func isDotAtom(_ text: some Collection<UInt8>) -> Bool {
        text.split(separator: ASCII.dot, omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
    }

    /// Whether a reader might take a part of this ASCII text for an encoded word (RFC 2047 §2).
    static func looksEncoded(_ text: some Sequence<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in text {
            if previous == UInt8(ascii: "="), byte == UInt8(ascii: "?") { return true }
            previous = byte
        }
        return false
    }
}
