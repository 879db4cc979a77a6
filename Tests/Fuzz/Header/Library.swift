// A second file makes of this target a program without a script of its own: libFuzzer has the entry point.

/// A header read back by code that shares nothing with what wrote it.
enum Slow {
    /// The fields of a message, unfolded; nil where the octets are no lines.
    static func fields(_ octets: [UInt8]) -> [(name: String, value: [UInt8])]? {
        var fields: [(name: String, value: [UInt8])] = [], start = 0
        while start < octets.count {
            guard let end = octets[start...].firstIndex(of: 13), end + 1 < octets.count, octets[end + 1] == 10 else {
                return nil
            }
            let line = octets[start..<end]
            start = end + 2
            guard line.count <= 998, !line.contains(10), !line.contains(0) else { return nil }
            // The blank behind the colon is none of the value's, on whichever line it stands.
            guard let first = line.first else {
                return fields.map { ($0.name, Array($0.value.dropFirst($0.value.first == 32 ? 1 : 0))) }
            }
            if first == 32 {
                guard !fields.isEmpty, line.contains(where: { $0 != 32 }) else { return nil }
                fields[fields.count - 1].value += line
            } else {
                guard let colon = line.firstIndex(of: 58) else { return nil }
                fields.append((String(decoding: line[..<colon], as: UTF8.self), Array(line[(colon + 1)...])))
            }
        }
        return nil
    }

    /// Encoded words and what stands between them (RFC 2047 §6.2); nil where a word is not whole UTF-8, or too long.
    static func text(_ value: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = [], afterWord = false
        for (index, word) in value.split(separator: 32, omittingEmptySubsequences: false).enumerated() {
            if let decoded = decoded(word) {
                guard word.count <= 75, isText(decoded) else { return nil }
                if index > 0 && !afterWord { output.append(32) }
                output += decoded
                afterWord = true
            } else {
                if index > 0 { output.append(32) }
                output += word
                afterWord = false
            }
        }
        return output
    }

    private static func decoded(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        guard word.starts(with: "=?utf-8?".utf8), word.suffix(2) == [63, 61], word.count >= 12 else { return nil }
        let payload = Array(word.dropFirst(10).dropLast(2))
        return word[word.startIndex + 8] == 66 ? base64(payload) : percent(payload.map { $0 == 95 ? 32 : $0 }, mark: 61)
    }

    /// Octets as two digits behind a mark.
    static func percent(_ octets: [UInt8], mark: UInt8) -> [UInt8]? {
        var output: [UInt8] = [], index = 0
        while index < octets.count {
            if octets[index] == mark {
                guard index + 2 < octets.count,
                    let value = UInt8(String(decoding: octets[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
                else { return nil }
                output.append(value)
                index += 3
            } else {
                output.append(octets[index])
                index += 1
            }
        }
        return output
    }

    private static func base64(_ octets: [UInt8]) -> [UInt8]? {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var output: [UInt8] = [], bits = 0, held = 0
        for octet in octets where octet != 61 {
            guard let value = letters.firstIndex(of: octet) else { return nil }
            held = (held << 6 | value) & 0xFFFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                output.append(UInt8(held >> bits & 0xFF))
            }
        }
        return octets.count % 4 == 0 ? output : nil
    }

    /// A quoted string, as it is meant; anything else as it is (RFC 5322 §3.2.4).
    static func unquoted(_ text: [UInt8]) -> [UInt8]? {
        guard text.first == 34 else { return text }
        guard text.count >= 2, text.last == 34 else { return nil }
        var output: [UInt8] = [], escaped = false
        for octet in text.dropFirst().dropLast() {
            if !escaped && octet == 92 {
                escaped = true
            } else if !escaped && octet == 34 {
                return nil
            } else {
                output.append(octet)
                escaped = false
            }
        }
        return escaped ? nil : output
    }

    /// A parameter of a value (RFC 2045 §5.1, RFC 2231 §3 and §4).
    static func parameter(_ name: String, of value: [UInt8]) -> [UInt8]? {
        var pieces: [[UInt8]] = [[]], quoted = false, escaped = false
        for octet in value {
            if octet == 59 && !quoted {
                pieces.append([])
                continue
            }
            if octet == 34 && !escaped { quoted.toggle() }
            escaped = quoted && octet == 92 && !escaped
            pieces[pieces.count - 1].append(octet)
        }
        var sections: [[UInt8]] = []
        for piece in pieces.dropFirst() {
            guard piece.first == 32, let equals = piece.firstIndex(of: 61) else { return nil }
            let key = String(decoding: piece[1..<equals], as: UTF8.self), content = Array(piece[(equals + 1)...])
            if key == name { return unquoted(content) }
            guard key == "\(name)*" || key == "\(name)*\(sections.count)*" else { continue }
            sections.append(content)
        }
        let joined = Array(sections.joined())
        guard joined.starts(with: "utf-8''".utf8) else { return nil }
        return percent(Array(joined.dropFirst(7)), mark: 37)
    }

    static func isText(_ octets: [UInt8]) -> Bool { String(decoding: octets, as: UTF8.self).utf8.elementsEqual(octets) }
}
