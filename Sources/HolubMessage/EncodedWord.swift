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

    // Every scalar has a form in UTF-8, so `UTF8.encode` never gives nil.

    private static func quotedWords(_ text: some StringProtocol, first: Int) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var payload: [UInt8] = []
        var room = first - frame
        for scalar in text.unicodeScalars {
            let utf8 = UTF8.encode(scalar)!
            if payload.count + utf8.reduce(0, { $0 + cost($1) }) > room {
                words.append(Array("=?utf-8?Q?".utf8) + payload + Array("?=".utf8))
                payload.removeAll(keepingCapacity: true)
                room = limit - frame
            }
            for byte in utf8 {
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
        }
        words.append(Array("=?utf-8?Q?".utf8) + payload + Array("?=".utf8))
        return words
    }

    private static func base64Words(_ text: some StringProtocol, first: Int) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var raw: [UInt8] = []
        var room = (first - frame) / 4 * 3
        for scalar in text.unicodeScalars {
            let utf8 = UTF8.encode(scalar)!
            if raw.count + utf8.count > room {
                words.append(Array("=?utf-8?B?".utf8) + Base64.encode(raw) + Array("?=".utf8))
                raw.removeAll(keepingCapacity: true)
                room = (limit - frame) / 4 * 3
            }
            raw.append(contentsOf: utf8)
        }
        words.append(Array("=?utf-8?B?".utf8) + Base64.encode(raw) + Array("?=".utf8))
        return words
    }
}

enum HexDigits {
    /// The digit for 0–15, upper case (RFC 2045 §6.7 (1)).
    static func upper(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x37 + nibble }
}
