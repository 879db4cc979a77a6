/// Prepares a message's octets for the wire: after DATA it doubles a dot at the head of a line (RFC 5321 §4.5.2), after
/// BDAT it lets them through as they are.
///
/// It never repairs: a bare CR, a bare LF or a NUL ends the stream (RFC 5321 §2.3.8). A server that reads one as the end of
/// the message would otherwise see a second one, smuggled.
public struct DotStuffer: Sendable {
    /// What cannot go on the wire.
    public enum Fault: Error, Hashable, Sendable { case bareCarriageReturn, bareLineFeed, nul }

    private enum Position { case lineStart, inLine, afterCR }
    private var position = Position.lineStart
    public let framing: Session.Framing

    public init(_ framing: Session.Framing = .dots) { self.framing = framing }

    /// Appends `chunk`, stuffed, to `output`. The chunks may be cut anywhere.
    public mutating func stuff(_ chunk: some Sequence<UInt8>, into output: inout [UInt8]) throws(Fault) {
        try stuff(Array(chunk)) { output.append(contentsOf: $0) }
    }

    /// Hands `chunk`, stuffed, to `emit` in stretches that are as long as can be.
    package mutating func stuff(
        _ chunk: [UInt8], _ emit: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(Fault) {
        var fault: Fault?
        chunk.withUnsafeBufferPointer { chunk in
            do throws(Fault) { try stuff(chunk, emit) } catch { fault = error }
        }
        if let fault { throw fault }
    }

    /// The same, of memory that is lent.
    package mutating func stuff(
        _ chunk: UnsafeBufferPointer<UInt8>, _ emit: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(Fault) {
        var place = 0, start = 0
        while place < chunk.count {
            if position == .afterCR {
                guard chunk[place] == ASCII.lf else { throw .bareCarriageReturn }
                position = .lineStart
                place += 1
                continue
            }
            if position == .lineStart, chunk[place] == ASCII.dot, framing == .dots {
                // The dot ends one stretch and begins the next.
                emit(UnsafeBufferPointer(rebasing: chunk[start...place]))
                start = place
            }
            position = .inLine
            place = Self.firstControl(in: chunk, from: place)
            guard place < chunk.count else { break }
            switch chunk[place] {
            case ASCII.lf: throw .bareLineFeed
            case 0: throw .nul
            case ASCII.cr: position = .afterCR
            default: break
            }
            place += 1
        }
        if start < chunk.count { emit(UnsafeBufferPointer(rebasing: chunk[start...])) }
    }

    /// The place of the first octet under 0x0E, which CR, LF and NUL are; eight are looked at in one step.
    private static func firstControl(in chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let octets = UnsafeRawBufferPointer(chunk)
        var place = start
        while place + 8 <= octets.count {
            let word = UInt64(littleEndian: octets.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            // The high bit of an octet that is under 0x0E; exact for the first one, which is all that counts.
            let found = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < octets.count, octets[place] >= 0x0E { place += 1 }
        return place
    }

    /// What ends the message after DATA: `.` alone on a line, after a CR LF where the message lacks one. Nothing after BDAT.
    /// - Throws: ``Fault/bareCarriageReturn`` when the message ends in one.
    public func terminator() throws(Fault) -> [UInt8] {
        guard position != .afterCR else { throw .bareCarriageReturn }
        guard framing == .dots else { return [] }
        let end = [ASCII.dot, ASCII.cr, ASCII.lf]
        return position == .lineStart ? end : [ASCII.cr, ASCII.lf] + end
    }
}
