/// Prepares a message's octets for DATA: doubles a dot at the head of a line (RFC 5321 §4.5.2).
///
/// It never repairs: a bare CR, a bare LF or a NUL ends the stream (RFC 5321 §2.3.8). A server that reads one as the end of
/// the message would otherwise see a second one, smuggled.
public struct DotStuffer: Sendable {
    /// What cannot go on the wire.
    public enum Fault: Error, Hashable, Sendable { case bareCarriageReturn, bareLineFeed, nul }

    private enum Position { case lineStart, inLine, afterCR }
    private var position = Position.lineStart

    public init() {}

    /// Appends `chunk`, stuffed, to `output`. The chunks may be cut anywhere.
    public mutating func stuff(_ chunk: some Sequence<UInt8>, into output: inout [UInt8]) throws(Fault) {
        for byte in chunk {
            if position == .afterCR {
                guard byte == ASCII.lf else { throw .bareCarriageReturn }
                position = .lineStart
                output.append(byte)
                continue
            }
            switch byte {
            case ASCII.lf: throw .bareLineFeed
            case 0: throw .nul
            case ASCII.cr: position = .afterCR
            case ASCII.dot where position == .lineStart:
                output.append(ASCII.dot)
                position = .inLine
            default: position = .inLine
            }
            output.append(byte)
        }
    }

    /// What ends the message: `.` alone on a line, after a CR LF where the message lacks one.
    /// - Throws: ``Fault/bareCarriageReturn`` when the message ends in one.
    public func terminator() throws(Fault) -> [UInt8] {
        switch position {
        case .lineStart: return [ASCII.dot, ASCII.cr, ASCII.lf]
        case .inLine: return [ASCII.cr, ASCII.lf, ASCII.dot, ASCII.cr, ASCII.lf]
        case .afterCR: throw .bareCarriageReturn
        }
    }
}
