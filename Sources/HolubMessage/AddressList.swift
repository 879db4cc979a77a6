internal import HolubSMTP

/// The addresses in a field of a ready message (RFC 5322 §3.4), for the envelope alone.
///
/// Display names, quoted strings and angle brackets are understood, and so is an empty group
/// (`undisclosed-recipients:;`). Comments, groups with members and source routes are not: a list that is not understood
/// whole is refused, since a guess would send mail to somebody.
enum AddressList {
    /// The addresses in order, or nil for a list that is not understood.
    static func parse(_ value: [UInt8]) -> [EmailAddress]? { mailboxes(value)?.map(\.address) }

    /// The same with the names beside them, without quotation marks; encoded words stay as they are.
    static func mailboxes(_ value: [UInt8]) -> [(name: [UInt8], address: EmailAddress)]? {
        let trimmed = trim(value[...])
        if trimmed.isEmpty || isEmptyGroup(trimmed) { return [] }
        guard let elements = split(trimmed) else { return nil }
        var mailboxes: [(name: [UInt8], address: EmailAddress)] = []
        for element in elements {
            guard let mailbox = mailbox(in: element) else { return nil }
            mailboxes.append(mailbox)
        }
        return mailboxes
    }

    private static func trim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank = { (byte: UInt8) in byte == ASCII.space || byte == 0x09 }
        let start = text.firstIndex { !isBlank($0) } ?? text.endIndex
        let end = text.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
        return text[start..<end]
    }

    /// RFC 5322 §3.4: group = display-name ":" ";"
    private static func isEmptyGroup(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.last == UInt8(ascii: ";"), let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let name = trim(text[..<colon])
        return !name.isEmpty && isPhrase(name) && trim(text[(colon + 1)...].dropLast()).isEmpty
    }

    /// Splits at the commas outside quotation marks; nil for a quotation that does not end.
    private static func split(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        var elements: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var quoted = false, escaped = false
        for index in text.indices {
            switch text[index] {
            case _ where escaped: escaped = false
            case UInt8(ascii: "\\") where quoted: escaped = true
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: ",") where !quoted:
                elements.append(text[start..<index])
                start = index + 1
            default: break
            }
        }
        guard !quoted else { return nil }
        return elements + [text[start...]]
    }

    /// RFC 5322 §3.4: mailbox = name-addr / addr-spec
    private static func mailbox(in element: ArraySlice<UInt8>) -> (name: [UInt8], address: EmailAddress)? {
        let text = trim(element)
        guard text.last == UInt8(ascii: ">") else { return read(text).map { ([], $0) } }
        guard let bracket = bracket(in: text) else { return nil }
        let name = trim(text[..<bracket])
        guard name.isEmpty || isPhrase(name) else { return nil }
        return read(text[(bracket + 1)...].dropLast()).map { (unquoted(name), $0) }
    }

    /// RFC 5322 §3.2.4: what quotation marks and backslashes stand for.
    private static func unquoted(_ phrase: ArraySlice<UInt8>) -> [UInt8] {
        var quoted = false, escaped = false
        return phrase.filter { byte in
            switch byte {
            case _ where escaped: escaped = false
            case UInt8(ascii: "\\") where quoted:
                escaped = true
                return false
            case UInt8(ascii: "\""):
                quoted.toggle()
                return false
            default: break
            }
            return true
        }
    }

    private static func read(_ text: ArraySlice<UInt8>) -> EmailAddress? {
        try? EmailAddress(String(decoding: text, as: UTF8.self))
    }

    /// The first `<` outside quotation marks.
    private static func bracket(in text: ArraySlice<UInt8>) -> Int? {
        var quoted = false, escaped = false
        for index in text.indices {
            switch text[index] {
            case _ where escaped: escaped = false
            case UInt8(ascii: "\\") where quoted: escaped = true
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: "<") where !quoted: return index
            default: break
            }
        }
        return nil
    }

    /// RFC 5322 §3.2.5 and §4.1: atoms, dots, blanks and quoted strings; encoded words are atoms, and so are letters
    /// beyond ASCII (RFC 6532 §3.2).
    private static func isPhrase(_ text: ArraySlice<UInt8>) -> Bool {
        var quoted = false, escaped = false
        for byte in text {
            switch byte {
            case _ where escaped: escaped = false
            case UInt8(ascii: "\\") where quoted: escaped = true
            case UInt8(ascii: "\""): quoted.toggle()
            case _ where quoted: continue
            case ASCII.space, 0x09, ASCII.dot: continue
            default: guard byte >= 0x80 || LineText.isAtomText(byte) else { return false }
            }
        }
        return !quoted
    }
}
