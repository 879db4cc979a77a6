internal import HolubSMTP

/// RFC 2045 §6.7, for text whose lines end in CR LF.
enum QuotedPrintable {
    /// RFC 2045 §6.7 (5): at most 76 characters in a line.
    private static let width = 76

    static func encode(_ lines: [UInt8]) -> [UInt8] {
        // Each octet becomes three at most, and each line of 73 or more gets a soft line break of three.
        let most = lines.count * 3 + (lines.count * 3 / (width - 3) + 1) * 3
        return [UInt8](unsafeUninitializedCapacity: most) { output, count in
            count = lines.withUnsafeBufferPointer { lines in encode(lines, into: output) }
        }
    }

    /// RFC 2045 §6.7, of what others have written.
    static func decoded(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        var joined: [UInt8] = [], rest = octets
        joined.reserveCapacity(octets.count)
        while let byte = rest.popFirst() {
            // A soft line break.
            if byte == UInt8(ascii: "="), rest.first == ASCII.cr || rest.first == ASCII.lf {
                if rest.popFirst() == ASCII.cr, rest.first == ASCII.lf { rest.removeFirst() }
            } else {
                joined.append(byte)
            }
        }
        return HexDigits.decoded(joined[...], after: UInt8(ascii: "="))
    }

    /// Gives the number of octets written.
    private static func encode(_ lines: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
        -> Int
    {
        let cr = ASCII.cr, lf = ASCII.lf, equals = UInt8(ascii: "=")
        var written = 0, column = 0
        func put(_ byte: UInt8) {
            output.initializeElement(at: written, to: byte)
            written += 1
        }
        for index in lines.indices {
            let byte = lines[index]
            // Most octets are letters in the middle of a line, or a blank between words.
            let isInside = byte > 0x20 || byte == 0x20 && index + 1 < lines.count && lines[index + 1] != cr
            if isInside, byte < 0x7F, byte != equals, column < width - 1 {
                put(byte)
                column += 1
                continue
            }
            if byte == cr || byte == lf {
                put(byte)
                if byte == lf { column = 0 }
                continue
            }
            let endsLine = index + 1 < lines.count && lines[index + 1] == cr
            let stands = standsForItself(byte, endsLine: endsLine)
            // The `=` of a soft line break needs a column of its own, unless the line ends here.
            if column + (stands ? 1 : 3) > (endsLine ? width : width - 1) {
                put(equals)
                put(cr)
                put(lf)
                column = 0
            }
            if stands {
                put(byte)
                column += 1
            } else {
                put(equals)
                put(HexDigits.upper(byte >> 4))
                put(HexDigits.upper(byte & 15))
                column += 3
            }
        }
        return written
    }

    /// RFC 2045 §6.7 (2) and (3): printable ASCII but `=`; blanks except at the end of a line.
    private static func standsForItself(_ byte: UInt8, endsLine: Bool) -> Bool {
        switch byte {
        case 0x20, 0x09: !endsLine
        case UInt8(ascii: "="): false
        default: byte > 0x20 && byte < 0x7F
        }
    }
}
