#if Personas
import HolubSMTP

/// Reads a message's content after 354 up to the dot that stands alone (RFC 5321 §4.5.2).
struct DotUnstuffer: Sendable {
    private enum Position { case lineStart, afterDot, afterDotCR, inLine, afterCR }

    private var position = Position.lineStart
    /// The content so far, without the dots that were added for the journey.
    private(set) var octets: [UInt8] = []

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
