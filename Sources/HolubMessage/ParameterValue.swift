internal import HolubSMTP

/// The spelling of a parameter: plain where every reader agrees on it, else as RFC 2231 has it.
///
/// No second, plain spelling stands beside the encoded one: readers disagree on which of the two to believe.
enum ParameterValue {
    /// One piece, or several for a value that needs more than a line (RFC 2231 §3).
    static func pieces(_ name: String, _ value: String) -> [[UInt8]] {
        let octets = Array(value.utf8)
        if !octets.isEmpty, octets.allSatisfy(ContentType.isTokenText), isPlain(octets), octets.count <= 30 {
            return [Array("\(name)=".utf8) + octets]
        }
        // A blank, the name, `=`, two quotation marks and `;` share the line of 78 with the value.
        if name.utf8.count + octets.count + 5 <= HeaderWriter.preferred, isPlain(octets) {
            return [Array("\(name)=".utf8) + QuotedString.write(octets)]
        }
        return extended(name, value)
    }

    /// Readers differ on `\` inside quotation marks, on what looks like an encoded word, and on the marks of RFC 2231
    /// (`%`, `'`, `*`), which a token may hold: Python's takes `utf-8''x` for an extended value.
    private static func isPlain(_ octets: [UInt8]) -> Bool {
        LineText.isPrintableASCII(octets) && !LineText.looksEncoded(octets)
            && !octets.contains { "\"\\%'*".utf8.contains($0) }
    }

    /// RFC 2231 §4 and §4.1: character set, percent signs, continuations. No character is cut in two.
    private static func extended(_ name: String, _ value: String) -> [[UInt8]] {
        let marker = Array("utf-8''".utf8)
        // A blank, the name, `*` number `*`, `=` and `;` share the line of 78 with the value.
        let room = HeaderWriter.preferred - name.utf8.count - 9
        var sections: [[UInt8]] = [marker]
        for scalar in value.unicodeScalars {
            let text = UTF8.encode(scalar)!.flatMap(percent)
            if sections[sections.count - 1].count + text.count > room { sections.append([]) }
            sections[sections.count - 1] += text
        }
        if sections.count == 1 { return [Array("\(name)*=".utf8) + sections[0]] }
        return sections.enumerated().map { Array("\(name)*\($0)*=".utf8) + $1 }
    }

    // RFC 2231 §7: attribute-char
    private static func percent(_ byte: UInt8) -> [UInt8] {
        let stands = ASCII.isLetter(byte) || ASCII.isDigit(byte) || "!#$&+-.^_`{|}~".utf8.contains(byte)
        return stands ? [byte] : [UInt8(ascii: "%"), HexDigits.upper(byte >> 4), HexDigits.upper(byte & 15)]
    }
}
