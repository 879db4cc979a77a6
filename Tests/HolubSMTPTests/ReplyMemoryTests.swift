import Foundation
import Testing

@testable import HolubSMTP

/// RELIABILITY T4: what is kept of a reply has a bound, however much a server says.
@Suite("The memory that a reply takes")
struct ReplyMemoryTests {
    /// A reply without end, a piece at a time, as a socket hands it over.
    enum Flood: String, CaseIterable, Sendable {
        case refusal, acceptance, line, octets, replies

        var piece: [UInt8] {
            switch self {
            case .refusal:
                Array(repeatElement("550-" + String(repeating: "x", count: 4000) + "\r\n", count: 16).joined().utf8)
            case .acceptance:
                Array(repeatElement("250-" + String(repeating: "x", count: 70) + "\r\n", count: 800).joined().utf8)
            case .line: Array(repeating: UInt8(ascii: "5"), count: 65_536)
            case .octets: [UInt8](repeating: 0, count: 65_536)
            case .replies: Array(repeatElement("250 ok\r\n", count: 8000).joined().utf8)
            }
        }
    }

    /// Octets of memory behind a parser: its buffer with its reserve, and the lines it has kept.
    private func memory(of parser: ReplyParser) -> Int {
        let mirror = Mirror(reflecting: parser)
        let buffer = mirror.descendant("buffer") as? [UInt8], lines = mirror.descendant("lines") as? [[UInt8]]
        #expect(buffer != nil && lines != nil, "the parser keeps its octets elsewhere")
        return (buffer?.capacity ?? 0) + (lines ?? []).reduce(0) { $0 + $1.capacity }
    }

    @Test("Of a reply without end less than 512 KiB is kept at any time", arguments: Flood.allCases)
    func bounded(flood: Flood) {
        let piece = flood.piece
        var parser = ReplyParser(), most = 0, said = 0, isOver = false
        while !isOver, said < 24 << 20 {
            parser.append(piece)
            said += piece.count
            do { while try parser.next() != nil {} } catch { isOver = true }
            most = max(most, memory(of: parser))
            // Replies that never end are a matter of the session, which waits for one at a time.
            if flood == .replies, said > 1 << 20 { break }
        }
        #expect(isOver || flood == .replies)
        #expect(most < 512 << 10, "\(most) octets")
    }

    @Test(
        "Session after session that is flooded: the process does not grow",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")), .timeLimit(.minutes(2)))
    func process() async {
        // In a process of its own, whose peak is that of this test alone.
        await #expect(processExitsWith: .success) {
            let piece = Flood.refusal.piece
            func flood(_ octets: Int) {
                var said = 0
                while said < octets {
                    var session = Session(.init(security: .none, signsIn: false)), isOver = false
                    session.receive("220 mx\r\n".utf8)
                    while session.next() != nil {}
                    while !isOver {
                        session.receive(piece)
                        said += piece.count
                        while let action = session.next() { if case .close = action { isOver = true } }
                    }
                }
            }
            flood(1 << 20)
            let before = try Self.peak()
            flood(128 << 20)
            let after = try Self.peak()
            #expect(after - before <= 8 << 10, "\(before) kB, then \(after) kB")
            print("Peak memory under 128 MiB of hostile replies: \(before) kB before, \(after) kB after")
        }
    }

    /// The most that the process has had in memory, in kB.
    private static func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM") })
        return try #require(Int(line.filter(\.isNumber)))
    }
}
