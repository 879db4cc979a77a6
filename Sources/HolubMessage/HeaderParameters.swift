internal import HolubSMTP

/// A value with parameters, such as that of Content-Type (RFC 2045 §5.1), as a lenient reader finds it.
struct HeaderParameters {
    /// Lower case, without the parameters.
    let value: String
    private var parameters: [String: [UInt8]] = [:]

    init(_ octets: [UInt8]) {
        let pieces = Self.split(octets)
        value = Self.lowercased(Self.trim(pieces[0]))
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = Self.lowercased(Self.trim(piece[..<equals]))
            if parameters[name] == nil { parameters[name] = Self.unquoted(Self.trim(piece[(equals + 1)...])) }
        }
    }

    /// The octets of a parameter, as they stand.
    subscript(name: String) -> [UInt8]? { parameters[name] }

    /// A parameter as a person reads it: in pieces and percent-encoded (RFC 2231 §3, §4), or in encoded words, which many write
    /// there although RFC 2047 §5 forbids it.
    func text(_ name: String) -> String? {
        if let plain = parameters[name] { return EncodedWord.decoded(plain) }
        if let whole = parameters["\(name)*"] {
            let (charset, value) = Self.extended(whole)
            return Self.text(Self.withoutPercents(value), in: charset)
        }
        var octets: [UInt8] = [], charset: ArraySlice<UInt8> = []
        for number in 0..<100 {
            if let piece = parameters["\(name)*\(number)*"] {
                var value = piece[...]
                if number == 0 { (charset, value) = Self.extended(piece) }
                octets += Self.withoutPercents(value)
            } else if let piece = parameters["\(name)*\(number)"] {
                octets += piece
            } else {
                break
            }
        }
        return octets.isEmpty ? nil : Self.text(octets, in: charset)
    }

    private static func text(_ octets: [UInt8], in charset: ArraySlice<UInt8>) -> String {
        String(decoding: EncodedWord.utf8(octets, in: charset) ?? octets, as: UTF8.self)
    }

    /// RFC 2231 §4: charset'language'value
    private static func extended(_ text: [UInt8]) -> (charset: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        let marks = text.indices.filter { text[$0] == UInt8(ascii: "'") }
        return marks.count >= 2 ? (text[..<marks[0]], text[(marks[1] + 1)...]) : ([], text[...])
    }

    private static func withoutPercents(_ value: ArraySlice<UInt8>) -> [UInt8] {
        HexDigits.decoded(value, after: UInt8(ascii: "%"))
    }

    /// At the semicolons outside quotation marks; never empty.
    private static func split(_ octets: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = [], start = 0, isQuoted = false, isEscaped = false
        for (index, byte) in octets.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ";"), !isQuoted {
                pieces.append(octets[start..<index])
                start = index + 1
            }
        }
        return pieces + [octets[start...]]
    }

    private static func trim(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let inner = octets.drop { !ASCII.isVisible($0) && $0 < 0x80 }
        guard let last = inner.lastIndex(where: { ASCII.isVisible($0) || $0 >= 0x80 }) else { return [] }
        return inner[...last]
    }

    private static func unquoted(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        guard octets.first == UInt8(ascii: "\"") else { return Array(octets) }
        var content: [UInt8] = [], isEscaped = false
        for byte in octets.dropFirst() {
            if !isEscaped, byte == UInt8(ascii: "\"") { break }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            if !isEscaped { content.append(byte) }
        }
        return content
    }

    private static func lowercased(_ octets: ArraySlice<UInt8>) -> String {
        String(decoding: ASCII.lowercased(octets), as: UTF8.self)
    }
}
