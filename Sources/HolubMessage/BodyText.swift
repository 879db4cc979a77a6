internal import HolubSMTP

/// A text as a part of a message: lines end in CR LF, and are encoded where a server might not take them as they are.
struct BodyText {
    let encoding: TransferEncoding
    let reason: EncodingReason
    let isASCII: Bool
    /// The encoded lines; empty, or ending in CR LF.
    let octets: [UInt8]

    var charset: String { isASCII ? "us-ascii" : "utf-8" }

    /// - Parameter server: what it offers; without 8BITMIME, letters beyond ASCII are encoded (RFC 6152).
    /// - Throws: ``MessageError/nul(_:)``, the one octet that no text can carry.
    init(
        _ text: String, as field: MessageField, flow: TextFlow = .fixed, for server: Capabilities
    ) throws(MessageError) {
        var lines = try Self.normalised(text, as: field)
        if flow == .flowed { lines = FlowedText.flow(lines) }
        let look = Look(lines)
        isASCII = look.beyond == 0
        if let fault = look.fault {
            reason = fault
        } else if isASCII {
            reason = .plain
        } else {
            reason = server.eightBitMIME ? .offered : .letters
        }
        switch reason {
        case .plain: encoding = .sevenBit
        case .offered: encoding = .eightBit
        default: encoding = look.beyond * 3 <= lines.count ? .quotedPrintable : .base64
        }
        octets =
            switch encoding {
            case .sevenBit, .eightBit: lines
            case .quotedPrintable: QuotedPrintable.encode(lines)
            case .base64: Base64Lines.encode(lines)
            }
    }

    /// What is in the lines that decides how they are written.
    private struct Look {
        var beyond = 0
        /// What keeps them from being written as they are, on whatever server.
        var fault: EncodingReason?

        init(_ lines: [UInt8]) {
            let cr = ASCII.cr, lf = ASCII.lf, dash = ASCII.dash
            var beyond = 0, controls = 0, longest = 0, start = 0
            var mayHoldBoundary = BodyText.beginsAsBoundary(lines[...])
            lines.withUnsafeBufferPointer { octets in
                var index = ASCII.firstUnprintable(in: octets, from: 0)
                while index < octets.count {
                    let byte = octets[index]
                    index += 1
                    if byte == lf {
                        longest = max(longest, index - 1 - start)
                        start = index
                        if start < octets.count, octets[start] == dash, BodyText.beginsAsBoundary(lines[start...]) {
                            mayHoldBoundary = true
                        }
                    } else if byte >= 0x80 {
                        beyond += 1
                    } else if byte != cr && byte != 0x09 {
                        controls += 1
                    }
                    index = ASCII.firstUnprintable(in: octets, from: index)
                }
            }
            self.beyond = beyond
            // `longest` counts the CR. RFC 5322 §2.1.1: at most 998 octets in a line.
            if longest > 999 {
                fault = .longLine
            } else if controls > 0 {
                fault = .control
            } else if mayHoldBoundary {
                fault = .boundary
            }
        }
    }

    /// CR LF, a lone CR and a lone LF each become one CR LF; the last line gets one if it has none.
    private static func normalised(_ text: String, as field: MessageField) throws(MessageError) -> [UInt8] {
        // Constants of another module are looked at once, not for each octet.
        let cr = ASCII.cr, lf = ASCII.lf
        var text = text
        let lines = text.withUTF8 { octets -> [UInt8]? in
            var ends = 0, index = ASCII.firstUnprintable(in: octets, from: 0)
            while index < octets.count {
                let byte = octets[index]
                if byte == cr || byte == lf { ends += 1 }
                if byte == 0 { return nil }
                index = ASCII.firstUnprintable(in: octets, from: index + 1)
            }
            // Each CR and each LF becomes two octets at most, and the last line may get two more.
            return [UInt8](unsafeUninitializedCapacity: octets.count + ends + 2) { output, count in
                count = normalise(octets, into: output)
            }
        }
        guard let lines else { throw .nul(field) }
        return lines
    }

    /// Gives the number of octets written.
    private static func normalise(
        _ octets: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let cr = ASCII.cr, lf = ASCII.lf
        var written = 0, previous: UInt8 = 0, index = 0
        func put(_ byte: UInt8) {
            output.initializeElement(at: written, to: byte)
            written += 1
        }
        while index < octets.count {
            let byte = octets[index]
            if byte == cr || byte == lf {
                if byte == cr || previous != cr {
                    put(cr)
                    put(lf)
                }
                previous = byte
                index += 1
                continue
            }
            // This octet, whatever it is, and all plain ones behind it.
            let end = ASCII.firstUnprintable(in: octets, from: index + 1)
            written = output[written...].initialize(fromContentsOf: octets[index..<end])
            previous = octets[end - 1]
            index = end
        }
        if let last = octets.last, last != cr, last != lf {
            put(cr)
            put(lf)
        }
        return written
    }

    /// Whether a line begins as all our boundaries do. Such a text is written in quoted-printable, where a `=` is never
    /// followed by `_`, and base64 has no `=_` either: so no part can hold a boundary (RFC 2046 §5.1.1).
    fileprivate static func beginsAsBoundary(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "--\(Boundary.mark)".utf8)
    }
}

/// Boundaries between parts: derived from the message's identifier, the same each time it is composed.
enum Boundary {
    static let mark = "=_"

    /// - Parameter level: 0–9, one for each nesting of parts; so no boundary begins with another.
    static func text(for id: MessageID, level: Int) -> String { mark + token(for: id) + String(level) }

    static func token(for id: MessageID) -> String { FNV.token(Array(id.text.utf8)) }
}
