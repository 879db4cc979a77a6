internal import HolubSMTP

/// Looks once at every octet of a ready message, keeping no more than its header.
///
/// Nothing is repaired: a stray CR or LF would be read differently along the way, and with it where the message ends.
struct MessageScanner {
    struct Field {
        let name: HeaderName
        /// Unfolded (RFC 5322 §2.2.3).
        var value: [UInt8]
        /// Its octets in the file, folded lines and last CR LF included.
        var range: Range<Int>
    }

    static let longestHeader = 4 * 1024 * 1024

    private(set) var fields: [Field] = []
    /// Octets seen.
    private(set) var count = 0
    /// Octets above 127 in the body.
    private var isEightBit = false
    /// The first line of the header with letters beyond ASCII. They are UTF-8, and none of them is a control.
    private(set) var internationalLine: Int?
    /// Whether the last line ended in CR LF.
    var endsInLineEnd: Bool { column == 0 && !afterCR }

    /// What the message as it stands needs of a server.
    var needs: MessageNeeds {
        var needs: MessageNeeds = isEightBit ? .eightBitMIME : []
        if internationalLine != nil { needs.insert(.smtpUTF8) }
        return needs
    }

    private var line = 1
    private var column = 0
    private var afterCR = false
    private var inHeader = true
    /// The line of the header that is being read.
    private var headerLine: [UInt8] = []
    private var lineStart = 0

    mutating func scan(_ octets: [UInt8]) throws(UnsoundMessage) {
        for byte in octets {
            count += 1
            if afterCR {
                // RFC 5322 §2.3: CR and LF only occur together.
                guard byte == ASCII.lf else { throw .bareCarriageReturn(line: line) }
                afterCR = false
                if inHeader { try endHeaderLine() }
                line += 1
                column = 0
                continue
            }
            switch byte {
            case ASCII.cr: afterCR = true
            case ASCII.lf: throw line == 1 ? .lineFeedsOnly : .bareLineFeed(line: line)
            // RFC 5322 §4: a NUL belongs nowhere.
            case 0: throw .nul(line: line)
            default: try take(byte)
            }
        }
    }

    private mutating func take(_ byte: UInt8) throws(UnsoundMessage) {
        column += 1
        // RFC 5322 §2.1.1
        guard column <= 998 else { throw .lineTooLong(line: line) }
        guard inHeader else {
            isEightBit = isEightBit || byte >= 0x80
            return
        }
        guard count <= Self.longestHeader else { throw .headerTooLong }
        headerLine.append(byte)
    }

    private mutating func endHeaderLine() throws(UnsoundMessage) {
        defer {
            headerLine.removeAll(keepingCapacity: true)
            lineStart = count
        }
        guard let first = headerLine.first else {
            inHeader = false
            return
        }
        if headerLine.contains(where: { $0 >= 0x80 }) {
            guard Self.isInternational(headerLine) else { throw .eightBitHeader(line: line) }
            internationalLine = internationalLine ?? line
        }
        if first == ASCII.space || first == 0x09 {
            // RFC 5322 §2.2.3: unfolding takes the line end off and nothing else. A folded line of blanks alone is not
            // written any more (§3.2.2) and some readers take it for the end of the header.
            guard !fields.isEmpty, headerLine.contains(where: { $0 != ASCII.space && $0 != 0x09 }) else {
                throw .malformedHeader(line: line)
            }
            fields[fields.count - 1].value += headerLine
            fields[fields.count - 1].range = fields[fields.count - 1].range.lowerBound..<count
            return
        }
        guard let colon = headerLine.firstIndex(of: UInt8(ascii: ":")),
            let name = try? HeaderName(String(decoding: headerLine[..<colon], as: UTF8.self))
        else { throw .malformedHeader(line: line) }
        fields.append(Field(name: name, value: Array(headerLine[(colon + 1)...]), range: lineStart..<count))
    }

    /// RFC 6532 §3.2: UTF-8. The controls beyond ASCII and the separators of lines stay out, as in what we compose.
    private static func isInternational(_ line: [UInt8]) -> Bool {
        let text = String(decoding: line, as: UTF8.self)
        guard text.utf8.elementsEqual(line) else { return false }
        return text.unicodeScalars.allSatisfy {
            !(0x80...0x9F).contains($0.value) && ![0x2028, 0x2029].contains($0.value)
        }
    }

    /// The end of the file.
    func finish() throws(UnsoundMessage) {
        guard count > 0 else { throw .empty }
        guard !afterCR else { throw .bareCarriageReturn(line: line) }
        guard !inHeader else { throw .noBlankLine }
    }
}
