#if Sending
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOSSL
import Synchronization
import Testing

@testable import HolubSender

/// Whatever a message waits for, its moment ends it. Nothing here would end by itself: the deadlines are minutes long.
@Suite("Too late", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(2)))
struct MomentSenderTests {
    /// Far enough for what has to come before it on a busy machine; where it matters, a test does not rely on that.
    static var soon: ContinuousClock.Instant { .now + .milliseconds(150) }

    static func expectTooLate(_ report: SendReport, _ phases: [Phase]) {
        guard case .notSent(let failure, let refused) = report.outcome else {
            Issue.record("\(report.outcome)")
            return
        }
        #expect(failure.fault == .tooLate && phases.contains(failure.phase) && refused.isEmpty, "\(failure)")
        #expect(report.diagnosis?.cause == .notSentInTime && report.diagnosis?.retry == .no && report.receipt == nil)
    }

    /// A server that says so much, and then no more.
    static func muted<Result>(
        after writes: Int, _ body: (Sender, LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let certificates = try TestCertificates.require(), context = try certificates.serverContext()
        let accept = { @Sendable (channel: any Channel, server: LoopbackServer, number: Int) throws in
            try channel.pipeline.syncOperations.addHandlers([
                NIOSSLServerHandler(context: context), Mute(after: writes),
                SinkHandler(Sink(), tls: nil) { seen in server.note(seen, number) },
            ])
        }
        return try await LoopbackServer.with(accept) { server in
            let sender = try server.sender(trust: certificates.trust, limits: PoolLimits())
            return try await body(sender, server)
        }
    }

    @Test(
        "A server that goes silent: at the greeting, EHLO, the sign-in, the envelope",
        arguments: [
            (0, [Phase.connect]), (1, [.connect]), (2, [.connect]), (3, [.mail, .connect]),
        ])
    func silent(writes: Int, phases: [Phase]) async throws {
        try await Self.muted(after: writes) { sender, server in
            let report = await sender.send(try LoopbackTests.message(), as: .test(.tls), before: Self.soon)
            Self.expectTooLate(report, phases)
            #expect(server.saw.messages.isEmpty)
        }
    }

    @Test("A server that keeps its verdict back until the moment is over: sent")
    func lateVerdict() async throws {
        let certificates = try TestCertificates.require(), context = try certificates.serverContext()
        let hold = Hold()
        let accept = { @Sendable (channel: any Channel, server: LoopbackServer, number: Int) throws in
            try channel.pipeline.syncOperations.addHandlers([
                NIOSSLServerHandler(context: context), HoldHandler(hold),
                SinkHandler(Sink(answers: ["content": "250 2.0.0 Held"]), tls: nil) { server.note($0, number) },
            ])
        }
        try await LoopbackServer.with(accept) { server in
            let sender = try server.sender(trust: certificates.trust, limits: PoolLimits())
            // The moment begins to matter only when the connection is there: a slow machine would be too late before.
            #expect(await sender.send(try LoopbackTests.message(), as: .test(.tls)).outcome.word == "sent")
            let moment = ContinuousClock.now + .milliseconds(500)
            hold.begin(until: moment + .milliseconds(50))
            let report = await sender.send(try LoopbackTests.message(), as: .test(.tls), before: moment)
            #expect(report.outcome.word == (server.saw.messages.count == 2 ? "sent" : "not-sent"))
            #expect(ContinuousClock.now > moment)
        }
    }

    @Test("Leave that nobody gives: not sent, and who was asked is told that nobody waits")
    func leave() async throws {
        try await PoolStage().play { sender, server in
            let (asked, ask) = AsyncStream<Bool>.makeStream()
            let report = await sender.send(try LoopbackTests.message(), as: .test(.tls), before: .now + .seconds(2)) {
                while !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
                ask.yield(true)
                ask.finish()
                return true
            }
            Self.expectTooLate(report, [.data, .connect])
            if report.outcome.failure?.phase == .data { for await isCancelled in asked { #expect(isCancelled) } }
            #expect(server.saw.messages.isEmpty)
        }
    }

    @Test("A connection that opens for somebody else; the other one waits on")
    func otherOpening() async throws {
        try await Self.muted(after: 1) { sender, server in
            let message = try LoopbackTests.message()
            let other = Task { await sender.send(message, as: .test(.tls)) }
            try await eventually { server.saw.connections == 1 }
            Self.expectTooLate(await sender.send(message, as: .test(.tls), before: Self.soon), [.connect])
            other.cancel()
            #expect(await other.value.outcome.failure?.fault == .cancelled)
            #expect(server.saw.connections == 1)
        }
    }

    @Test("Its turn among those who open connections to one server")
    func gate() async throws {
        try await Self.muted(after: 1) { sender, server in
            var limits = PoolLimits()
            limits.signIns = 1
            let sender = Sender(dialer: sender.dialer, limits: limits)
            let message = try LoopbackTests.message()
            let other = Task { await sender.send(message, as: .test(.tls)) }
            try await eventually { server.saw.connections == 1 }
            var account = SubmissionAccount.test(.tls)
            account.username = try Username("petr")
            Self.expectTooLate(await sender.send(message, as: account, before: Self.soon), [.connect])
            #expect(server.saw.connections == 1)
            other.cancel()
            _ = await other.value
        }
    }

    @Test("A message behind others over one connection: they go on, and so does the run")
    func queue() async throws {
        try await PoolStage().play { sender, server in
            let message = try LoopbackTests.message()
            let (asked, ask) = AsyncStream<Void>.makeStream(), (gate, open) = AsyncStream<Void>.makeStream()
            let first = Task {
                await sender.send(message, as: .test(.tls)) {
                    ask.finish()
                    for await _ in gate {}
                    return true
                }
            }
            for await _ in asked {}
            let third = Task { await sender.send(message, as: .test(.tls)) }
            Self.expectTooLate(await sender.send(message, as: .test(.tls), before: Self.soon), [.connect])
            open.finish()
            #expect(await first.value.outcome.word == "sent")
            #expect(await third.value.outcome.word == "sent")
            #expect(server.saw.messages.count == 2 && server.saw.connections == 1)
        }
    }

    @Test(
        "A token that does not come, from a source that hears of its end and from one that does not",
        arguments: [true, false])
    func token(isDeaf: Bool) async throws {
        try await PoolStage().play { sender, server in
            let isOver = Mutex(false)
            let source = Credential.token {
                if !isDeaf { try await Task.sleep(for: .seconds(3600)) }
                while !isOver.withLock({ $0 }) { await Task.yield() }
                return try Secret("token")
            }
            let report = await sender.send(try LoopbackTests.message(), as: .test(.tls, source), before: Self.soon)
            isOver.withLock { $0 = true }
            Self.expectTooLate(report, [.auth])
            #expect(server.saw.connections == 0)
            let quick = Credential.token { try Secret("token") }
            let late = await sender.send(
                try LoopbackTests.message(), as: .test(.tls, quick), before: .now + .seconds(Int64.max))
            #expect(late.outcome.failure?.fault != .tooLate)
        }
    }

    @Test("A moment that is over: nothing is tried, of one message or of many")
    func over() async throws {
        try await PoolStage().play { sender, server in
            let messages = try (0..<40).map { _ in try LoopbackTests.message() }
            let asked = Mutex(0)
            let reports = await sender.send(messages, as: .test(.tls), before: .now) { _ in
                asked.withLock { $0 += 1 }
                return true
            }
            #expect(reports.count == 40 && asked.withLock { $0 } == 0)
            for report in reports { Self.expectTooLate(report, [.connect]) }
            Self.expectTooLate(await sender.send(messages[0], as: .test(.tls), before: .now - .seconds(1)), [.connect])
            #expect(server.saw.messages.isEmpty && server.saw.lines.isEmpty)
            // Whoever comes afterwards finds all as it should be, also with a moment that no clock can be set to.
            let message = messages[0], account = SubmissionAccount.test(.tls)
            let report = await sender.send(message, as: account, before: .now + .seconds(30))
            let far = await sender.send(message, as: account, before: .now + .seconds(Int64.max))
            #expect(report.outcome.word == "sent" && far.outcome.word == "sent")
        }
    }

    @Test("Moments anywhere in a dialogue over a socket: as many are sent as the server has, and none is perhaps sent")
    func race() async throws {
        try await PoolStage().play { sender, server in
            let message = try LoopbackTests.message()
            #expect(await sender.send(message, as: .test(.tls)).outcome.word == "sent")
            var words: [String: Int] = ["sent": 1]
            for number in 0..<150 {
                let moment = ContinuousClock.now + .microseconds(number * 20)
                let report = await sender.send(message, as: .test(.tls), before: moment)
                words[report.outcome.word, default: 0] += 1
                if let failure = report.outcome.failure { #expect(failure.fault == .tooLate, "\(failure)") }
            }
            #expect(words["unknown"] == nil && words["sent"] == server.saw.messages.count, "\(words)")
        }
    }
}

/// Lets so many writes of a server through, and no more.
private final class Mute: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer

    private var left: Int

    init(after writes: Int) { left = writes }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard left > 0 else {
            promise?.succeed()
            return
        }
        left -= 1
        context.write(data, promise: promise)
    }
}

/// Until when a server keeps back what it says of a message.
private final class Hold: Sendable {
    private let end = Mutex<ContinuousClock.Instant?>(nil)

    func begin(until moment: ContinuousClock.Instant) { end.withLock { $0 = moment } }

    var wait: TimeAmount? {
        end.withLock { $0 }.map { TimeAmount(max(.zero, ContinuousClock.now.duration(to: $0))) }
    }
}

private final class HoldHandler: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer

    private let hold: Hold

    init(_ hold: Hold) { self.hold = hold }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard let wait = hold.wait, String(buffer: unwrapOutboundIn(data)).contains("Held") else {
            return context.write(data, promise: promise)
        }
        let bound = NIOLoopBound((context, data), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: wait) { bound.value.0.writeAndFlush(bound.value.1, promise: promise) }
    }
}
#endif
