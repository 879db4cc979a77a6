internal import HolubSMTP

/// Text beyond ASCII in a header (RFC 2047), in time linear in its length.
enum EncodedWord {
    /// RFC 2047 §2: an encoded word has at most 75 characters.
    static let limit = 75
    /// `=?utf-8?Q?` and `?=`
    private static let frame = 12

    /// The words that spell `text`; a blank between two of them is not part of it (RFC 2047 §6.2).
    ///
    /// Each word is whole UTF-8 by itself (RFC 2047 §5). Quoted-printable or base64, whichever is shorter in all.
    /// - Parameter first: The longest first word in octets, 30 or more: what is left of the line after the name.
    static func words(_ text: some StringProtocol, first: Int = limit) -> [[UInt8]] {
        var octets = 0, quoted = 0
        for byte in text.utf8 {
            octets += 1
            quoted += cost(byte)
        }
        return quoted <= (octets + 2) / 3 * 4 ? quotedWords(text, first: first) : base64Words(text, first: first)
    }

    /// RFC 2047 §5 (3): the letters that may stand for themselves even in a display name.
    private static func isSafe(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || "!*+-/".utf8.contains(byte)
    }

    private static func cost(_ byte: UInt8) -> Int { byte == ASCII.space || isSafe(byte) ? 1 : 3 }

    private static func quotedWords(_ text: some StringProtocol, first: Int) -> [[UInt8]] {
        var words = Words(opening: "=?utf-8?Q?", room: first - frame, later: limit - frame)
        let append = { (byte: UInt8, payload: inout [UInt8]) in
            if byte == ASCII.space {
                // RFC 2047 §4.2 (2)
                payload.append(UInt8(ascii: "_"))
            } else if isSafe(byte) {
                payload.append(byte)
            } else {
                payload.append(UInt8(ascii: "="))
                payload.append(HexDigits.upper(byte >> 4))
                payload.append(HexDigits.upper(byte & 15))
            }
        }
        words.fill(text, cost: { $0.reduce(0) { $0 + cost($1) } }, append: append)
        return words.finished { $0 }
    }

    /// What a person reads: encoded words of UTF-8, ASCII and Latin-1 as their letters, all else as it stands, without blanks at
    /// the ends. For looking at what others have written.
    static func decoded(_ octets: some Collection<UInt8>) -> String {
        let isBlank = { (byte: UInt8) in byte == ASCII.space || byte == 0x09 }
        var output: [UInt8] = [], rest = Array(octets)[...], end: Int?
        while let byte = rest.first {
            if let (letters, length) = word(in: rest) {
                // RFC 2047 §6.2: blanks between two words are not shown.
                if let end, output[end...].allSatisfy(isBlank) { output.removeSubrange(end...) }
                output += letters
                end = output.count
                rest = rest.dropFirst(length)
            } else {
                output.append(byte)
                rest.removeFirst()
            }
        }
        guard let first = output.firstIndex(where: { !isBlank($0) }),
            let last = output.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(decoding: output[first...last], as: UTF8.self)
    }

    /// The letters of the word that begins here, and its length.
    private static func word(in octets: ArraySlice<UInt8>) -> (letters: [UInt8], length: Int)? {
        guard octets.starts(with: "=?".utf8) else { return nil }
        // Many write words that are longer than the 75 of RFC 2047 §2.
        let pieces = octets.dropFirst(2).prefix(1000).split(
            separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
        guard pieces.count == 4, pieces[3].first == UInt8(ascii: "="), let kind = pieces[1].first, pieces[1].count == 1
        else {
            return nil
        }
        let length = pieces[3].startIndex + 1 - octets.startIndex
        let raw: [UInt8]
        switch ASCII.lowercased(kind) {
        case UInt8(ascii: "b"): raw = Base64.decode(pieces[2]) ?? []
        case UInt8(ascii: "q"):
            let spaced = pieces[2].map { $0 == UInt8(ascii: "_") ? ASCII.space : $0 }
            raw = HexDigits.decoded(spaced[...], after: UInt8(ascii: "="))
        default: return nil
        }
        // RFC 2231 §5: a language may stand behind the name.
        return utf8(raw, in: pieces[0].prefix { $0 != UInt8(ascii: "*") }).map { ($0, length) }
    }

    /// Letters in a character set by its name; nil for one that is not read.
    static func utf8(_ raw: [UInt8], in charset: some Collection<UInt8>) -> [UInt8]? {
        switch String(decoding: ASCII.lowercased(charset), as: UTF8.self) {
        case "utf-8", "us-ascii": raw
        case "iso-8859-1": Array(String(String.UnicodeScalarView(raw.map { Unicode.Scalar($0) })).utf8)
        default: nil
        }
    }

    private static func base64Words(_ text: some StringProtocol, first: Int) -> [[UInt8]] {
        var words = Words(opening: "=?utf-8?B?", room: (first - frame) / 4 * 3, later: (limit - frame) / 4 * 3)
        words.fill(text, cost: { $0.count }, append: { byte, payload in payload.append(byte) })
        return words.finished { Base64.encode($0) }
    }
}

/// Words that are filled one after the other.
private struct Words {
    let opening: String
    /// For the payload of the word under way, and of those that follow.
    var room: Int
    let later: Int
    private var payloads: [[UInt8]] = [[]]

    init(opening: String, room: Int, later: Int) {
        self.opening = opening
        self.room = room
        self.later = later
    }

    /// What a reader sees as one letter, such as an emoji of several joined ones, stays in one word where a word can hold it;
    /// a scalar always does.
    mutating func fill<Text: StringProtocol>(
        _ text: Text, cost: ([UInt8]) -> Int, append: (UInt8, inout [UInt8]) -> Void
    ) {
        func put(_ octets: [UInt8]) {
            for byte in octets { append(byte, &payloads[payloads.count - 1]) }
        }
        for character in text {
            let octets = Array(character.utf8), needed = cost(octets)
            if payloads[payloads.count - 1].count + needed <= room {
                put(octets)
            } else if needed <= later, !payloads[payloads.count - 1].isEmpty {
                open()
                put(octets)
            } else {
                for scalar in character.unicodeScalars {
                    // Every scalar has a form in UTF-8, so this never gives nil.
                    let octets = Array(UTF8.encode(scalar)!)
                    if payloads[payloads.count - 1].count + cost(octets) > room { open() }
                    put(octets)
                }
            }
        }
    }

    private mutating func open() {
        payloads.append([])
        room = later
    }

    func finished(_ encode: ([UInt8]) -> [UInt8]) -> [[UInt8]] {
        payloads.map { Array(opening.utf8) + encode($0) + Array("?=".utf8) }
    }
}

enum HexDigits {
    /// The digit for 0–15, upper case (RFC 2045 §6.7 (1)).
    static func upper(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x37 + nibble }

    /// The octets with each mark and the two digits behind it as the octet that they spell.
    static func decoded(_ octets: ArraySlice<UInt8>, after mark: UInt8) -> [UInt8] {
        var output: [UInt8] = [], rest = octets
        output.reserveCapacity(octets.count)
        while let byte = rest.popFirst() {
            if byte == mark, rest.count >= 2, let high = value(rest[rest.startIndex]),
                let low = value(rest[rest.startIndex + 1])
            {
                output.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                output.append(byte)
            }
        }
        return output
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
