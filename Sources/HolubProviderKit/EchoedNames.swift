import HolubSMTP

/// Takes out of a folded reply what a server only repeats: mail addresses, names of machines, the hosts of links. They
/// are anybody's words and say nothing about why.
///
/// An address becomes `@`. A link keeps its path, in which some servers name the reason. A bare host name stays, for
/// that is how block lists are named.
struct EchoedNames {
    private let text: [UInt8]
    private var kept: [UInt8] = []
    private var isInLink = false

    /// The text without them.
    static func removed(from text: [UInt8], code: Int) -> [UInt8] {
        var names = EchoedNames(text: text)
        var next = code == 421 ? names.greetingName : 0
        while next < text.count { next = names.step(at: next) }
        return names.kept
    }

    private init(text: [UInt8]) { self.text = text }

    /// A 421 begins with the server's name (RFC 5321 §4.2.3): how many octets that takes.
    private var greetingName: Int {
        let name = text.dropFirst(text.first == ASCII.space ? 1 : 0).prefix { $0 != ASCII.space }
        return Self.isHostName(name) ? name.endIndex : 0
    }

    /// Keeps or leaves out what stands here, and says where to go on.
    private mutating func step(at index: Int) -> Int {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "<"):
            if let end = bracketed(from: index) { return end }
        case UInt8(ascii: ":") where text[index...].starts(with: "://".utf8):
            isInLink = true
            kept += Array("://".utf8)
            return end(from: index + 3) { !" /?#<>\"".utf8.contains($0) }
        case UInt8(ascii: "@"):
            return address(at: index, length: 1)
        case UInt8(ascii: "%") where isInLink && text[index...].starts(with: "%40".utf8):
            return address(at: index, length: 3)
        case UInt8(ascii: "["):
            let host = kept.count - Self.tail(of: kept, while: Self.isHost)
            if kept[host...].contains(ASCII.dot) { kept.removeSubrange(host...) }
        case ASCII.space, UInt8(ascii: ">"):
            isInLink = false
        default: break
        }
        kept.append(byte)
        return index + 1
    }

    /// `<jana@firma.example>` and `<mx.firma.example[203.0.113.9]>`: where they end; nil for anything else in brackets.
    private mutating func bracketed(from start: Int) -> Int? {
        var isQuoted = false
        for index in text.indices[(start + 1)...] {
            if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if text[index] == UInt8(ascii: "<") { return nil }
            guard text[index] == UInt8(ascii: ">") else { continue }
            let inside = text[(start + 1)..<index]
            let host = inside.prefix { $0 != UInt8(ascii: "[") }
            let isLink = inside.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).count > 2
            guard Self.isHostName(host) || !isLink && inside.contains(UInt8(ascii: "@")) else { return nil }
            kept += Array("<@>".utf8)
            return index + 1
        }
        return nil
    }

    /// A bare address around this `@`; where it ends.
    private mutating func address(at index: Int, length: Int) -> Int {
        if kept.last == UInt8(ascii: "\""), let open = kept.dropLast().lastIndex(of: UInt8(ascii: "\"")) {
            kept.removeSubrange(open...)
        } else {
            kept.removeLast(Self.tail(of: kept, while: isInLink ? Self.isPlain : Self.isLocal))
        }
        kept.append(UInt8(ascii: "@"))
        return end(from: index + length) { Self.isHost($0) || $0 == UInt8(ascii: "@") }
    }

    private func end(from start: Int, while belongs: (UInt8) -> Bool) -> Int {
        start + text[start...].prefix(while: belongs).count
    }

    private static func tail(of octets: [UInt8], while belongs: (UInt8) -> Bool) -> Int {
        octets.reversed().prefix(while: belongs).count
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte) || "-._".utf8.contains(byte)
    }

    /// What a local part is made of (RFC 5321 §4.1.2 and RFC 6531 §3.3).
    private static func isLocal(_ byte: UInt8) -> Bool { isHost(byte) || "!#$%&'*+/=?^`{|}~".utf8.contains(byte) }

    /// The same within a link, where some of these divide its parts.
    private static func isPlain(_ byte: UInt8) -> Bool { isHost(byte) || "+%".utf8.contains(byte) }

    private static func isHostName(_ octets: some Collection<UInt8>) -> Bool {
        let labels = octets.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(isHost) }
    }
}
