#if Sending
import Foundation
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import Testing

@testable import HolubSender

/// What many sessions that went wrong leave behind.
@Suite(
    "Many sessions that went wrong", .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .timeLimit(.minutes(3)))
struct StalledSessionsTests {
    private static let way = LoopbackCutTests.Way(road: CutTests.roads[0], security: .tls)

    /// What one whole dialogue came to.
    private static func whole(_ way: LoopbackCutTests.Way) async throws -> CutRecord {
        let course = try await LoopbackCutTests.run(way, Cut(direction: .fromServer, end: .fin, limit: .max))
        #expect(course.wasSent)
        return try #require(course.records.first)
    }

    /// Places all over a dialogue, from its first octet to a little before its verdict.
    private static func places(_ count: Int, in length: Int) -> [Int] {
        (0..<count).map { 1 + (length - 200) * $0 / count }
    }

    @Test("200 stalled sessions on one event loop leave it able to send a good message")
    func stalled() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let places = Self.places(200, in: try await Self.whole(Self.way).ended.written)
        let certificates = try TestCertificates.require(), tls = try certificates.serverContext()
        let (stalls, stalled) = AsyncStream<Void>.makeStream()
        let accept = { @Sendable (channel: any Channel, _: LoopbackServer, number: Int) in
            let place = number <= places.count ? places[number - 1] : nil
            let cutter = Cutter(place.map { Cut(direction: .fromServer, end: .silence, limit: $0) }) { stalled.yield() }
            try channel.pipeline.syncOperations.addHandlers(
                cutter, NIOSSLServerHandler(context: tls),
                CutSinkHandler(Self.way.road.sink, tls: tls, behind: cutter, channel.eventLoop.makePromise()))
        }
        try await LoopbackServer.with(accept) { server in
            let message = try LoopbackTests.message(), ended = Tally()
            // Each mailbox has a sender of its own: one sender opens only a few connections to a server at a time.
            let make = { @Sendable in
                try server.sender(
                    trust: certificates.trust, deadlines: .delivery,
                    dial: DialDeadlines(lookup: .seconds(600), connect: .seconds(600), tls: .seconds(600)), on: group)
            }
            try await withThrowingTaskGroup(of: Outcome.self) { tasks in
                for _ in places {
                    tasks.addTask {
                        let outcome = await (try make()).send(message, as: .test(.tls)).outcome
                        ended.count.add(1, ordering: .relaxed)
                        return outcome
                    }
                }
                var iterator = stalls.makeAsyncIterator()
                for _ in places { _ = await iterator.next() }
                let good = try make()
                #expect(await good.send(message, as: .test(.tls)).outcome.word == "sent")
                await good.close()
                #expect(ended.count.load(ordering: .relaxed) == 0)
                tasks.cancelAll()
                var words: [String: Int] = [:]
                for try await outcome in tasks { words[outcome.word, default: 0] += 1 }
                #expect(words["sent"] == nil && words.values.reduce(0, +) == places.count)
                print("\(places.count) stalled sessions and a good message on one event loop: \(words)")
            }
        }
        try await group.shutdownGracefully()
    }

    @Test(
        "200 sends that fail leave no descriptor behind",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
    func descriptors() async {
        // In a process of its own, where nobody else opens files meanwhile.
        await #expect(processExitsWith: .success) {
            try await Self.fail(40)
            let before = try Self.descriptors()
            try await Self.fail(200)
            var after = try Self.descriptors()
            // The last sockets are closed a turn of their loops later.
            for _ in 0..<500 where after != before {
                try await Task.sleep(for: .milliseconds(10))
                after = try Self.descriptors()
            }
            #expect(after == before)
            print("200 sends that failed: \(before) descriptors before, \(after) after")
        }
    }

    private static func descriptors() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }

    /// So many sends, half of them with STARTTLS, that end all over the dialogue in one of the four ways.
    private static func fail(_ count: Int) async throws {
        for security in [Security.tls, .starttls] {
            let way = LoopbackCutTests.Way(road: CutTests.roads[0], security: security)
            let whole = try await whole(way)
            let ends = CutTests.End.allCases
            try await withThrowingTaskGroup(of: LoopbackCutTests.Course.self) { group in
                for (index, place) in places(count / 2, in: whole.ended.written).enumerated() {
                    if index >= 16 { try await expectFailure(group.next()) }
                    let cut = Cut(direction: .fromServer, end: ends[index % ends.count], limit: place)
                    group.addTask { try await LoopbackCutTests.run(way, cut, within: .seconds(2)) }
                }
                while let course = try await group.next() { expectFailure(course) }
            }
        }
    }

    private static func expectFailure(_ course: LoopbackCutTests.Course?) {
        #expect(course.map { $0.outcomes.allSatisfy { $0.word != "sent" } } == true)
    }
}

private final class Tally: Sendable {
    let count = Atomic(0)
}
#endif
