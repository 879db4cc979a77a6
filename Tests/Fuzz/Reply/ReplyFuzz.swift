import FuzzPlant
import HolubSMTP

/// Replies: however the octets are cut, the same is read; what is read keeps to the limits and comes back the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    // The first octet chooses where the others are cut.
    if let seed = octets.first {
        let said = octets.dropFirst()
        let whole = Reading(CollectionOfOne(said))
        var cuts = Cuts(seed)
        precondition(Reading(lending: cuts.pieces(of: said)) == whole, "cut elsewhere, something else is read")
        // Of long ones it takes long, and pieces of a few octets show as much.
        if said.count <= 1000 {
            precondition(
                Reading(said.indices.map { said[$0...$0] }) == whole, "octet by octet something else is read")
        }
        for reply in whole.replies.prefix(8) { check(reply) }
        if let pasted = Reply(pasted: String(decoding: said, as: UTF8.self)) { checkText(of: pasted) }
    }
    Plant.check(octets)
    return 0
}

/// What becomes of these pieces: the replies, then the fault.
private struct Reading: Equatable {
    var replies: [Reply] = []
    var fault: ProtocolFault?
    /// Of a parser that is still of use.
    var isEmpty = true

    init(_ pieces: some Sequence<ArraySlice<UInt8>>) { read(pieces) { $0.append($1) } }

    init(lending pieces: some Sequence<ArraySlice<UInt8>>) {
        read(pieces) { parser, piece in piece.withUnsafeBytes { parser.append($0) } }
    }

    private mutating func read(
        _ pieces: some Sequence<ArraySlice<UInt8>>, by append: (inout ReplyParser, ArraySlice<UInt8>) -> Void
    ) {
        var parser = ReplyParser()
        do throws(ProtocolFault) {
            for piece in pieces {
                append(&parser, piece)
                while let reply = try parser.next() { replies.append(reply) }
            }
            isEmpty = parser.isEmpty
        } catch { fault = error }
    }
}

private func check(_ reply: Reply) {
    precondition((200...599).contains(reply.code), "a code that is none")
    precondition((1...256).contains(reply.lines.count), "too many lines, or none")
    precondition(reply.lines.allSatisfy { $0.count <= 4090 }, "a line that is too long")
    precondition(reply.lines.reduce(0) { $0 + $1.count + 3 } <= 65_536, "a reply that is too long")
    precondition(!reply.lines.contains { $0.contains(ASCII.lf) }, "two lines in one")
    if let status = reply.status {
        precondition([2, 4, 5].contains(status.kind) && status.subject <= 999 && status.detail <= 999, "no status")
    }
    checkText(of: reply)
    // Written with a blank behind each code, which the longest replies may have no room for.
    let size = reply.lines.reduce(0) { $0 + $1.count + 4 }
    guard size <= 65_536 else { return }
    var written: [UInt8] = []
    for (index, line) in reply.lines.enumerated() {
        written += "\(reply.code)\(index == reply.lines.count - 1 ? " " : "-")".utf8 + line + [ASCII.cr, ASCII.lf]
    }
    precondition(Reading(CollectionOfOne(written[...])).replies == [reply], "no round trip")
}

private func checkText(of reply: Reply) {
    let text = reply.text
    precondition(text.unicodeScalars.count <= 2000, "a text that is too long")
    let isInert = text.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: true
        }
    }
    precondition(isInert, "a text that is not inert")
    precondition(
        !ASCII.lowercased(text.utf8).contains(Array("https://accounts.google.com/".utf8)), "a link that signs in")
}
