import HolubMessage
import HolubSMTP
import Testing

/// What one receiver takes for the end of a message, and another for a line of it (CVE-2023-51764 and its like).
@Suite("T10 Smuggling") struct SmugglingTests {
    /// How receivers read the end of a line: as they should; a LF alone too; a CR alone too; CR CR LF too.
    private static let readers: [[[UInt8]]] = [
        [[13, 10]], [[13, 10], [10]], [[13, 10], [13]], [[13, 13, 10], [13, 10]],
    ]

    /// The messages that such a receiver reads; nil when the last one has no end.
    private static func messages(_ wire: [UInt8], _ ends: [[UInt8]]) -> [[UInt8]]? {
        var messages: [[UInt8]] = [], message: [UInt8] = [], line: [UInt8] = [], index = 0
        while index < wire.count {
            guard let end = ends.first(where: { wire[index...].starts(with: $0) }) else {
                line.append(wire[index])
                index += 1
                continue
            }
            index += end.count
            if line == [0x2E] {
                messages.append(message)
                message = []
            } else {
                message += (line.first == 0x2E ? Array(line.dropFirst()) : line) + end
            }
            line = []
        }
        return message.isEmpty && line.isEmpty ? messages : nil
    }

    /// Every sequence of up to seven of CR, LF, a dot, a letter and NUL: 97,655.
    private static func forEachBody(_ body: ([UInt8]) throws -> Void) rethrows -> Int {
        let letters: [UInt8] = [13, 10, 0x2E, 0x78, 0]
        var count = 0
        for length in 1...7 {
            var places = [Int](repeating: 0, count: length)
            sequences: while true {
                try body(places.map { letters[$0] })
                count += 1
                var index = length - 1
                while places[index] == letters.count - 1 {
                    places[index] = 0
                    if index == 0 { break sequences }
                    index -= 1
                }
                places[index] += 1
            }
        }
        return count
    }

    /// What leaves behind `prefix`, for a body that is cut at each place, and once into octets; nil where it is refused.
    /// All ways of cutting must agree: the stuffer is a value, so two cuts that agree everywhere stand for any number.
    private static func wire(_ body: [UInt8], behind stuffer: DotStuffer) throws -> [UInt8]? {
        let cuts = (0...body.count).map { [body[..<$0], body[$0...]] } + [body.indices.map { body[$0...$0] }]
        let wires = cuts.map { pieces -> [UInt8]? in
            var stuffer = stuffer, wire: [UInt8] = []
            do {
                for piece in pieces { try stuffer.stuff(piece, into: &wire) }
                return wire + (try stuffer.terminator())
            } catch { return nil }
        }
        try #require(wires.dropFirst().allSatisfy { $0 == wires[0] }, "\(body) is written in several ways")
        return wires[0]
    }

    @Test("97,655 texts are refused, or one message to each of four readers")
    func texts() throws {
        let header = try octets(of: sample(text: "x")).dropLast(3)
        var behind = DotStuffer(), written: [UInt8] = [], refused = 0
        try behind.stuff(Array(header), into: &written)
        let count = try Self.forEachBody { typed in
            let text = String(decoding: typed, as: UTF8.self)
            guard !typed.contains(0) else {
                #expect(throws: MessageError.nul(.text)) { try sample(text: text).compose() }
                refused += 1
                return
            }
            let message = try octets(of: sample(text: text))
            try #require(message.starts(with: header))
            let body = Array(message.dropFirst(header.count))
            let wire = try #require(try Self.wire(body, behind: behind), "\(typed) was composed and cannot be sent")
            for ends in Self.readers { try #require(Self.messages(wire, ends) == [body], "\(typed)") }
        }
        #expect(count == 97_655 && refused == 97_655 - 21_844)
    }

    @Test("97,655 bodies of ready messages are refused, or one message to each of four readers")
    func readyMessages() throws {
        var sent = 0
        let count = try Self.forEachBody { body in
            guard let wire = try Self.wire(body, behind: DotStuffer()) else { return }
            sent += 1
            let complete = body.suffix(2) == [13, 10] ? body : body + [13, 10]
            for ends in Self.readers { try #require(Self.messages(wire, ends) == [complete], "\(body)") }
        }
        // Rows of CR LF, dots and letters: 2, 5, 12, 29, 70, 169 and 408 of each length.
        #expect(count == 97_655 && sent == 695)
    }
}
