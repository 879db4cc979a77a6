#if Personas
import HolubSMTP

/// Reads a message's content after 354 up to the dot that stands alone (RFC 5321 §4.5.2).
struct DotUnstuffer: Sendable {
    private enum Position { case lineStart, afterDot, afterDotCR, inLine, afterCR }

    private var position = Position.lineStart
    /// The content so far, without the dots that were added for the journey.
    private(set) var octets: [UInt8] = []

    /// Reads as far as the terminator, or all of it: how many octets were read, and whether the last ends the message.
    mutating func take(_ octets: ArraySlice<UInt8>) -> (count: Int, isEnd: Bool) {
        var rest = octets
        while let byte = rest.first {
            if position == .inLine {
                // Nothing but CR changes anything here.
                let run = rest.firstIndex(of: ASCII.cr).map { rest[..<$0] } ?? rest
                self.octets.append(contentsOf: run)
                rest = rest[run.endIndex...]
                if !run.isEmpty { continue }
            }
            rest = rest[(rest.startIndex + 1)...]
            if take(byte) { return (octets.count - rest.count, true) }
        }
        return (octets.count, false)
    }

    /// True when `byte` is the last one of the terminator. Only CR LF ends a line (RFC 5321 §2.3.8).
    mutating func take(_ byte: UInt8) -> Bool {
        switch position {
        case .lineStart where byte == ASCII.dot:
            position = .afterDot
            return false
        case .afterDot where byte == ASCII.cr:
            position = .afterDotCR
            return false
        case .afterDotCR where byte == ASCII.lf: return true
        // No terminator after all: the dot had been added, and the CR is content.
        case .afterDotCR: keep(ASCII.cr)
        default: break
        }
        keep(byte)
        return false
    }

    private mutating func keep(_ byte: UInt8) {
        octets.append(byte)
        switch byte {
        case ASCII.cr: position = .afterCR
        case ASCII.lf where position == .afterCR: position = .lineStart
        default: position = .inLine
        }
    }
}
#endif
