import FuzzPlant
import HolubSMTP

/// Messages on the wire: what leaves is what a slow stuffer lets leave, and a receiver reads the message that went in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    // The first octet chooses the framing, the second where the message is cut.
    if octets.count >= 2 {
        let body = octets[2...]
        let framing: Session.Framing = octets[0] & 1 == 0 ? .dots : .chunk
        var cuts = Cuts(octets[1])
        check(body, in: CollectionOfOne(body), framing)
        check(body, in: cuts.pieces(of: body), framing)
    }
    Plant.check(octets)
    return 0
}

private func check(_ body: ArraySlice<UInt8>, in pieces: some Collection<ArraySlice<UInt8>>, _ framing: Session.Framing)
{
    let expected = Slow(body, framing)
    var stuffer = DotStuffer(framing), wire: [UInt8] = []
    do throws(DotStuffer.Fault) {
        for (index, piece) in pieces.enumerated() { try stuff(piece, by: &stuffer, into: &wire, way: index % 3) }
        precondition(wire == expected.wire, "something else left")
        wire += try stuffer.terminator()
    } catch {
        precondition(error == expected.fault, "another fault")
        // Of what was refused less may have left, and never what comes behind the fault.
        precondition(expected.wire.starts(with: wire), "something else left before the fault")
        return precondition(!hasStray(wire), "a stray CR, LF or NUL left")
    }
    precondition(expected.fault == nil, "a fault was let through")
    precondition(wire == expected.wire + expected.terminator, "another end")
    precondition(!hasStray(wire) && wire.last != ASCII.cr, "a stray CR, LF or NUL left")
    guard framing == .dots else { return precondition(wire.elementsEqual(body), "a chunk was changed") }
    let complete = body.isEmpty || body.suffix(2) == [ASCII.cr, ASCII.lf] ? Array(body) : body + [ASCII.cr, ASCII.lf]
    precondition(received(wire) == complete, "the receiver reads another message")
}

/// By each of the three doors.
private func stuff(
    _ piece: ArraySlice<UInt8>, by stuffer: inout DotStuffer, into wire: inout [UInt8], way: Int
) throws(DotStuffer.Fault) {
    switch way {
    case 0: try stuffer.stuff(piece, into: &wire)
    case 1: try stuffer.stuff(Array(piece)) { wire += $0 }
    default:
        var fault: DotStuffer.Fault?
        piece.withUnsafeBufferPointer { lent in
            do throws(DotStuffer.Fault) { try stuffer.stuff(lent) { wire += $0 } } catch { fault = error }
        }
        if let fault { throw fault }
    }
}

/// Octet by octet, and one rule a line.
private struct Slow {
    /// What leaves, up to the fault.
    var wire: [UInt8] = []
    var fault: DotStuffer.Fault?
    var terminator: [UInt8] = []

    init(_ body: ArraySlice<UInt8>, _ framing: Session.Framing) {
        var last: [UInt8] = [ASCII.cr, ASCII.lf]
        for octet in body {
            // RFC 5321 §2.3.8: CR and LF stand together and nowhere else.
            if last[1] == ASCII.cr, octet != ASCII.lf { fault = .bareCarriageReturn }
            if last[1] != ASCII.cr, octet == ASCII.lf { fault = .bareLineFeed }
            if last[1] != ASCII.cr, octet == 0 { fault = .nul }
            if fault != nil { return }
            // RFC 5321 §4.5.2
            if framing == .dots, last == [ASCII.cr, ASCII.lf], octet == ASCII.dot { wire.append(ASCII.dot) }
            wire.append(octet)
            last = [last[1], octet]
        }
        if last[1] == ASCII.cr { fault = .bareCarriageReturn }
        guard framing == .dots else { return }
        terminator = Array((last == [ASCII.cr, ASCII.lf] ? ".\r\n" : "\r\n.\r\n").utf8)
    }
}

/// A CR at the very end may still get its LF.
private func hasStray(_ wire: [UInt8]) -> Bool {
    var last: UInt8 = 0x20
    for octet in wire {
        if octet == 0 || (last == ASCII.cr) != (octet == ASCII.lf) { return true }
        last = octet
    }
    return false
}

/// The message that a receiver reads; nil when it does not end where the octets do.
private func received(_ wire: [UInt8]) -> [UInt8]? {
    var message: [UInt8] = [], line: [UInt8] = []
    for (place, octet) in wire.enumerated() {
        line.append(octet)
        guard line.suffix(2) == [ASCII.cr, ASCII.lf] else { continue }
        if line == [ASCII.dot, ASCII.cr, ASCII.lf] { return place == wire.count - 1 ? message : nil }
        message += line.first == ASCII.dot ? line.dropFirst() : line[...]
        line = []
    }
    return nil
}
