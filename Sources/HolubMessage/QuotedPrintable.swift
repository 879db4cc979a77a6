internal import HolubSMTP

/// RFC 2045 §6.7, for text whose lines end in CR LF.
enum QuotedPrintable {
    /// RFC 2045 §6.7 (5): at most 76 characters in a line.
    private static let width = 76

    static func encode(_ lines: [UInt8]) -> [UInt8] {
        let cr = ASCII.cr, lf = ASCII.lf, equals = UInt8(ascii: "=")
        var output: [UInt8] = []
        output.reserveCapacity(lines.count + lines.count / 2)
        var column = 0
        for index in lines.indices {
            let byte = lines[index]
            if byte == cr || byte == lf {
                output.append(byte)
                if byte == lf { column = 0 }
                continue
            }
            let endsLine = index + 1 < lines.count && lines[index + 1] == cr
            let stands = standsForItself(byte, endsLine: endsLine)
            // The `=` of a soft line break needs a column of its own, unless the line ends here.
            if column + (stands ? 1 : 3) > (endsLine ? width : width - 1) {
                output.append(equals)
                output.append(cr)
                output.append(lf)
                column = 0
            }
            if stands {
                output.append(byte)
                column += 1
            } else {
                output.append(equals)
                output.append(HexDigits.upper(byte >> 4))
                output.append(HexDigits.upper(byte & 15))
                column += 3
            }
        }
        return output
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
