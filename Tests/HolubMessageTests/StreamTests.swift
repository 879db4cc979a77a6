import Foundation
import HolubMessage
import HolubSMTP
import Synchronization
import Testing

@Suite("Attachments that come as streams") struct StreamTests {
    struct Broken: Error {}

    private func message(
        length: Int, _ pieces: [[UInt8]], thenThrows: Bool = false, opened: (@Sendable () throws -> Void)? = nil
    ) throws -> Message {
        var message = try sample()
        message.attachments = [
            .data([7], name: try FileName("first")),
            try .stream(length: length, name: try FileName("data.bin")) {
                try opened?()
                return AsyncThrowingStream<[UInt8], any Error> { continuation in
                    for piece in pieces { continuation.yield(piece) }
                    continuation.finish(throwing: thenThrows ? Broken() : nil)
                }
            },
            .data([8], name: try FileName("last")),
        ]
        return message
    }

    private func read(_ message: ComposedMessage, by count: Int = 65_536) async throws -> [UInt8] {
        var reader = try message.makeReader(), octets: [UInt8] = []
        while let piece = try await reader.next(upTo: count) {
            #expect(!piece.isEmpty && piece.count <= count)
            octets += piece
        }
        #expect(try await reader.next(upTo: count) == nil)
        return octets
    }

    @Test("Pieces of any length make the octets that were said, and the length is known before")
    func pieces() async throws {
        var dice = Dice(state: 17)
        for length in [0, 1, 56, 57, 58, 1000, 45_600, 45_601, 150_000] {
            let content = (0..<length).map { _ in UInt8.random(in: 0...255, using: &dice) }
            for longest in [1, 57, 1000, 200_000] where length / longest < 2000 {
                var pieces: [[UInt8]] = [[]], rest = content[...]
                while !rest.isEmpty {
                    pieces.append(Array(rest.prefix(Int.random(in: 1...longest, using: &dice))))
                    rest = rest.dropFirst(pieces[pieces.count - 1].count)
                }
                let composed = try message(length: length, pieces).compose()
                let octets = try await read(composed, by: longest == 57 ? 999 : 65_536)
                #expect(octets.count == composed.length)
                #expect(Entity(octets).parts.map(\.content) == [Array("Hello\r\n".utf8), [7], content, [8]])
            }
        }
    }

    @Test("Each reader opens the stream anew, and reads the same")
    func again() async throws {
        let count = Mutex(0)
        let composed = try message(length: 3, [[1], [2, 3]], opened: { count.withLock { $0 += 1 } }).compose()
        #expect(count.withLock { $0 } == 0)
        #expect(try await read(composed) == read(composed, by: 10))
        #expect(count.withLock { $0 } == 2)
    }

    @Test(
        "I31 A stream of another length, or one that fails, never becomes a whole message", arguments: [0, 1, 100_000])
    func lengths(more: Int) async throws {
        let name = try FileName("data.bin"), content = [UInt8](repeating: 1, count: 100_000 + more)
        let cases: [(Message, MessageError)] = [
            (try message(length: content.count + 1, [content]), .attachmentChanged(name)),
            (try message(length: content.count - 1, [content]), .attachmentChanged(name)),
            (try message(length: content.count, [content, [1]]), .attachmentChanged(name)),
            (try message(length: content.count, [content], thenThrows: true), .attachmentUnreadable(name)),
            (try message(length: content.count, [], thenThrows: true), .attachmentUnreadable(name)),
            (try message(length: content.count, [content], opened: { throw Broken() }), .attachmentUnreadable(name)),
        ]
        for (message, error) in cases {
            let composed = try message.compose()
            var reader = try composed.makeReader(), count = 0, found: MessageError?
            do {
                while let piece = try await reader.next(upTo: 1000) { count += piece.count }
            } catch { found = error }
            #expect(found == error && count < composed.length)
            do {
                _ = try await reader.next(upTo: 1000)
                Issue.record("it went on")
            } catch let again { #expect(again == error) }
        }
    }

    @Test("Who cannot wait is told so") func awaited() async throws {
        let composed = try message(length: 3, [[1, 2, 3]]).compose(), name = try FileName("data.bin")
        var reader = try composed.makeReader()
        #expect(throws: MessageError.attachmentAwaited(name)) { while try reader.read(upTo: 1000) != nil {} }
        #expect(throws: MessageError.malformed(.attachmentLength)) { try message(length: -1, []) }
        #expect(throws: MessageError.attachmentTooLarge(name)) { try message(length: .max, []) }
    }

    @Test("A message without streams is read the same either way") func either() async throws {
        let folder = try TemporaryFolder()
        var message = try sample()
        message.attachments = [try .file(path: folder.write([UInt8](repeating: 3, count: 150_000), to: "a"))]
        let composed = try message.compose()
        #expect(try await read(composed, by: 777) == readAll(composed))
    }
}
