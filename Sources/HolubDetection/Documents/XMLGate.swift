import HolubSMTP

/// Looks at the octets of an XML document before a parser does: what passes has no document type and no entity of its own,
/// is UTF-8 and says nothing else, and is small in every direction.
///
/// The platform's parser is not asked about any of this, since it answers differently on different platforms: one of them
/// decodes `encoding="UTF-7"` into a document type that no octet shows. The gate refuses more than XML does, and never
/// less; whether the document is well formed is the parser's business.
struct XMLGate {
    private let octets: [UInt8]
    private var position = 0
    private var depth = 0
    private var elements = 0

    /// - Parameter root: the name that the document's root must have.
    static func check(_ octets: [UInt8], root: String) throws(DocumentFault) {
        var gate = XMLGate(octets)
        try gate.run(expecting: Array(root.utf8))
    }

    private init(_ octets: [UInt8]) { self.octets = octets }

    private mutating func run(expecting expected: [UInt8]) throws(DocumentFault) {
        guard octets.count <= DocumentLimits.octets else { throw .tooLarge }
        // UTF-16 and UTF-32 begin with one of these, or with a zero octet among the first four.
        if octets.starts(with: [0xFE, 0xFF]) || octets.starts(with: [0xFF, 0xFE]) || octets.prefix(4).contains(0) {
            throw .encoding
        }
        if octets.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        try prolog()
        let name = octets[position...].dropFirst().prefix { Self.isName($0) }
        guard octets[position...].first == Self.less, name.elementsEqual(expected) else { throw .notADocument }
        try checkCharacters()
        while position < octets.count { try token() }
    }

    /// What stands before the root: blanks, the declaration, comments.
    private mutating func prolog() throws(DocumentFault) {
        var isFirst = true
        while true {
            let begin = position
            skip { Self.isBlank($0) }
            if at("<?") {
                try instruction(isAtStart: isFirst && begin == position)
            } else if at("<!--") {
                try comment()
            } else if at("<!") {
                // A page for people says so; anything else that declares a type could declare more.
                let name = octets[position...].dropFirst(2).prefix { $0 != Self.greater }
                let words = name.split(whereSeparator: Self.isBlank)
                throw words.count > 1 && ASCII.equalIgnoringCase(words[1], "html".utf8) ? .notADocument : .doctype
            } else {
                return
            }
            isFirst = false
        }
    }

    /// RFC 3629 §4 through the standard library, and XML's own characters (XML 1.0 §2.2).
    private func checkCharacters() throws(DocumentFault) {
        guard String(validating: octets, as: UTF8.self) != nil else { throw .encoding }
        guard octets.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || Self.isBlank($0) }) else { throw .malformed }
    }

    /// One step behind the prolog: a tag, a comment, a section, an instruction, a reference, or text.
    private mutating func token() throws(DocumentFault) {
        switch octets[position] {
        case UInt8(ascii: "&"): try reference()
        case Self.less:
            if at("<!--") {
                try comment()
            } else if at("<![CDATA[") {
                guard depth > 0 else { throw .malformed }
                try leap(behind: "]]>", from: 9)
            } else if at("<!") {
                throw .doctype
            } else if at("<?") {
                try instruction(isAtStart: false)
            } else {
                try tag()
            }
        case let byte:
            guard depth > 0 || Self.isBlank(byte) else { throw .malformed }
            position += 1
        }
    }

    private mutating func tag() throws(DocumentFault) {
        let begin = position
        let isEnd = at("</")
        position += isEnd ? 2 : 1
        guard let first = octets[position...].first, Self.isName(first) else { throw .malformed }
        while position < octets.count, octets[position] != Self.greater {
            let byte = octets[position]
            switch byte {
            case Self.less: throw .malformed
            case UInt8(ascii: "\""), UInt8(ascii: "'"): try attribute(quote: byte)
            default: position += 1
            }
        }
        guard position < octets.count else { throw .malformed }
        let isEmpty = octets[position - 1] == UInt8(ascii: "/") && !isEnd
        position += 1
        guard position - begin <= DocumentLimits.text else { throw .textTooLong }
        if isEnd {
            depth -= 1
            guard depth >= 0 else { throw .malformed }
            return
        }
        elements += 1
        guard elements <= DocumentLimits.elements else { throw .tooManyElements }
        guard depth < DocumentLimits.depth else { throw .depth }
        // A second root; the parser on Linux would not say so.
        guard depth > 0 || elements == 1 else { throw .malformed }
        if !isEmpty { depth += 1 }
    }

    private mutating func attribute(quote: UInt8) throws(DocumentFault) {
        position += 1
        while position < octets.count, octets[position] != quote {
            switch octets[position] {
            case Self.less: throw .malformed
            case UInt8(ascii: "&"): try reference()
            default: position += 1
            }
        }
        guard position < octets.count else { throw .malformed }
        position += 1
    }

    /// XML 1.0 §4.1 and §4.6: the five names that every parser knows, and numbers of characters.
    private mutating func reference() throws(DocumentFault) {
        let body = octets[position...].dropFirst().prefix(12).prefix { $0 != UInt8(ascii: ";") }
        guard octets[position...].dropFirst(body.count + 1).first == UInt8(ascii: ";"), Self.isKnown(body) else {
            throw .entity
        }
        position += body.count + 2
    }

    private static func isKnown(_ body: ArraySlice<UInt8>) -> Bool {
        guard body.first == UInt8(ascii: "#") else {
            return ["lt", "gt", "amp", "apos", "quot"].contains { body.elementsEqual($0.utf8) }
        }
        var digits = body.dropFirst()
        let isHexadecimal = digits.first == UInt8(ascii: "x")
        if isHexadecimal { digits = digits.dropFirst() }
        // A reference is read from at most twelve octets, so that the number stays small.
        guard !digits.isEmpty, digits.count <= 8,
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            digits.first != UInt8(ascii: "+"), let scalar = Unicode.Scalar(number)
        else { return false }
        return scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value & 0xFFFE != 0xFFFE
            || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }

    private mutating func comment() throws(DocumentFault) { try leap(behind: "-->", from: 4) }

    /// The declaration may stand at the very start, and may name no encoding but UTF-8; other instructions say nothing. One of a
    /// target alone ends the process that has Foundation's parser read it on Linux: it takes the length of no text.
    private mutating func instruction(isAtStart: Bool) throws(DocumentFault) {
        let begin = position
        try leap(behind: "?>", from: 2)
        let text = octets[(begin + 2)..<(position - 2)]
        let target = text.prefix { !Self.isBlank($0) }
        guard ASCII.equalIgnoringCase(target, "xml".utf8) else {
            guard !target.isEmpty, !text.dropFirst(target.count).allSatisfy(Self.isBlank) else { throw .malformed }
            return
        }
        guard isAtStart else { throw .malformed }
        try declaration(text.dropFirst(target.count))
    }

    /// XML 1.0 §2.8: version, encoding and standalone, in this order. Read strictly, so that no parser finds another encoding
    /// in it than this does.
    private func declaration(_ text: ArraySlice<UInt8>) throws(DocumentFault) {
        var rest = text
        var names = ["version", "encoding", "standalone"][...]
        while true {
            let blanks = rest.prefix(while: Self.isBlank)
            rest = rest.dropFirst(blanks.count)
            guard !rest.isEmpty else { return }
            let name = rest.prefix(while: ASCII.isLetter)
            guard !blanks.isEmpty, let index = names.firstIndex(where: { name.elementsEqual($0.utf8) }) else {
                throw .malformed
            }
            rest = rest.dropFirst(name.count).drop(while: Self.isBlank)
            guard rest.popFirst() == UInt8(ascii: "=") else { throw .malformed }
            rest = rest.drop(while: Self.isBlank)
            guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                throw .malformed
            }
            let value = rest.prefix { $0 != quote }
            rest = rest.dropFirst(value.count)
            guard rest.popFirst() == quote else { throw .malformed }
            if names[index] == "encoding", !ASCII.equalIgnoringCase(value, "utf-8".utf8) { throw .encoding }
            names = names[(index + 1)...]
        }
    }

    // MARK: - Octets

    private static let less = UInt8(ascii: "<"), greater = UInt8(ascii: ">")

    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

    /// Letters, digits, what joins them, and every octet beyond ASCII.
    private static func isName(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 || "-._:".utf8.contains(byte)
    }

    private func at(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { octets[position...].starts(with: $0) }
    }

    private mutating func skip(while holds: (UInt8) -> Bool) {
        while position < octets.count, holds(octets[position]) { position += 1 }
    }

    private mutating func leap(behind end: String, from offset: Int) throws(DocumentFault) {
        guard octets.count - position >= offset, let found = Self.find(end, in: octets[(position + offset)...]) else {
            throw .malformed
        }
        position += offset + found + end.utf8.count
    }

    /// How far from the beginning of `octets` the first occurrence stands.
    private static func find(_ text: String, in octets: some RandomAccessCollection<UInt8>) -> Int? {
        let wanted = Array(text.utf8)
        var rest = octets[...]
        while let first = rest.firstIndex(of: wanted[0]) {
            rest = rest[first...]
            if rest.starts(with: wanted) { return octets.count - rest.count }
            rest = rest.dropFirst()
        }
        return nil
    }
}
