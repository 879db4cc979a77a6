#if Sending
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOSSL
import Testing

@testable import HolubSender

/// Kept connections: who shares them, how many there are, and when they end.
@Suite("Pool", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(2)))
struct PoolTests {
    static let key = SubmissionPool.Key(endpoint: .tls("mail.holub.test"), username: Username(jana))

    /// What the client says to sign in with this password.
    private static func signIn(_ password: String) -> String {
        "AUTH PLAIN " + String(decoding: Base64.encode(Array("\0\(jana)\0\(password)".utf8)), as: UTF8.self)
    }

    // MARK: Who shares a connection

    @Test("Messages that are sent one after the other, each by a call of its own: one sign-in")
    func oneSignIn() async throws {
        try await PoolStage().play { sender, server in
            for _ in 0..<20 {
                let report = await sender.send(try LoopbackTests.message(), as: .test(.tls))
                #expect(report.outcome.word == "sent")
            }
            #expect(server.saw.connections == 1 && server.count("AUTH") == 1 && server.saw.messages.count == 20)
            #expect(server.count("QUIT") == 0 && sender.pool.count == 1)
        }
    }

    @Test("A wrong password never gets the connection of the right one")
    func passwords() async throws {
        var stage = PoolStage()
        stage.sink = { _ in Sink(offers: PoolStage.offers, answers: [Self.signIn("wrong"): "535 5.7.8 No"]) }
        try await stage.play { sender, server in
            let right = SubmissionAccount.test(.tls), wrong = SubmissionAccount.test(.tls, try .password("wrong"))
            var words: [String] = []
            for account in [right, wrong, right, wrong] {
                words.append(await sender.send(try LoopbackTests.message(), as: account).outcome.word)
            }
            #expect(words == ["sent", "not-sent", "sent", "not-sent"])
            #expect(server.saw.messages.count == 2 && server.saw.connections == 3)
            #expect(server.count(Self.signIn(password)) == 1 && server.count(Self.signIn("wrong")) == 2)
        }
    }

    // MARK: How many there are

    @Test("A few messages that come at once go over one connection")
    func noBacklog() async throws {
        try await PoolStage().play { sender, server in
            let words = try await sender.sendAtOnce(8)
            #expect(words == Array(repeating: "sent", count: 8))
            #expect(server.saw.connections == 1 && server.count("AUTH") == 1)
        }
    }

    @Test("A backlog has another connection opened, up to the limit", arguments: [1, 2, 3])
    func backlog(limit: Int) async throws {
        var stage = PoolStage()
        stage.limits.connections = limit
        try await stage.play { sender, server in
            let words = try await sender.sendAtOnce(60) {
                try await eventually { server.saw.connections >= limit }
                return true
            }
            #expect(words == Array(repeating: "sent", count: 60))
            #expect(server.saw.connections == limit && server.saw.messages.count == 60)
        }
    }

    @Test("A second connection that is refused leaves the first at work, and is not tried again")
    func secondRefused() async throws {
        var stage = PoolStage()
        stage.sink = { number in
            Sink(offers: PoolStage.offers, answers: number == 1 ? [:] : ["greeting": "421 4.7.0 Too many connections"])
        }
        try await stage.play { sender, server in
            for _ in 0..<2 {
                let words = try await sender.sendAtOnce(40) {
                    try await eventually { sender.pool.learned(Self.key).connections == 1 }
                    return true
                }
                #expect(words == Array(repeating: "sent", count: 40))
            }
            #expect(server.saw.connections == 2 && server.saw.messages.count == 80)
        }
    }

    @Test("At most four connections to one server open at a time")
    func openings() async throws {
        let certificates = try TestCertificates.require()
        let context = try certificates.serverContext(), door = Door(crowd: 4)
        let accept = { @Sendable (channel: any Channel, server: LoopbackServer, number: Int) throws in
            try channel.pipeline.syncOperations.addHandlers([
                NIOSSLServerHandler(context: context), DoorHandler(door, number),
                SinkHandler(Sink(), tls: nil) { sink in
                    if sink.lines.contains(where: { $0.hasPrefix("AUTH") }) { door.signedIn(number) }
                    server.note(sink, number)
                },
            ])
        }
        try await LoopbackServer.with(accept) { server in
            let sender = try server.sender(trust: certificates.trust, limits: PoolLimits())
            let message = try LoopbackTests.message()
            await withTaskGroup { group in
                for number in 1...20 {
                    group.addTask {
                        var account = SubmissionAccount.test(.tls)
                        account.username = try! Username("mailbox-\(number)")
                        let report = await sender.send(message, as: account)
                        #expect(report.outcome.word == "sent")
                    }
                }
            }
            #expect(door.most == 4 && server.saw.connections == 20 && sender.pool.count == 20)
        }
    }

    // MARK: When one ends

    @Test("Where a verdict was lost with another message behind it, the next wait for their verdicts")
    func lostVerdicts() async throws {
        var stage = PoolStage()
        stage.limits.connections = 1
        stage.sink = { _ in Sink(offers: PoolStage.offers, answers: ["content": "250-Ok\r\n554 No"]) }
        try await stage.play { sender, server in
            let messages = try (0..<4).map { _ in try LoopbackTests.message() }
            let reports = await sender.send(messages, as: .test(.tls))
            #expect(reports.map(\.outcome.word) == Array(repeating: "unknown", count: 4))
            let envelopes = server.saw.sinks.sorted { $0.key < $1.key }.map { sink in
                sink.value.lines.count { $0.hasPrefix("MAIL") }
            }
            #expect(envelopes == [2, 1, 1, 1])
        }
    }

    @Test("After a message that went by BDAT and was refused the next goes by DATA")
    func refusedChunk() async throws {
        var stage = PoolStage()
        stage.sink = { number in
            Sink(
                offers: PoolStage.offers + ["CHUNKING"],
                answers: number == 1 ? ["content": "554 5.6.0 What is this?"] : [:])
        }
        try await stage.play { sender, server in
            var words: [String] = []
            for _ in 0..<3 {
                words.append(await sender.send(try LoopbackTests.message(), as: .test(.tls)).outcome.word)
            }
            #expect(words == ["not-sent", "sent", "sent"])
            #expect(server.count("BDAT") == 1 && server.count("DATA") == 2 && server.saw.connections == 2)
        }
    }

    @Test("Closing says goodbye on what rests, and the next message opens anew")
    func close() async throws {
        try await PoolStage().play { sender, server in
            #expect(await sender.send(try LoopbackTests.message(), as: .test(.tls)).outcome.word == "sent")
            #expect(server.count("QUIT") == 0)
            await sender.close()
            #expect(server.saw.lines.last == "QUIT")
            try await eventually { sender.pool.count == 0 }
            #expect(await sender.send(try LoopbackTests.message(), as: .test(.tls)).outcome.word == "sent")
            #expect(server.saw.connections == 2)
        }
    }

    @Test("A connection over which nothing is sent says goodbye after its rest")
    func rest() async throws {
        var stage = PoolStage()
        stage.limits.rest = .milliseconds(30)
        try await stage.play { sender, server in
            #expect(await sender.send(try LoopbackTests.message(), as: .test(.tls)).outcome.word == "sent")
            try await eventually { server.count("QUIT") == 1 && sender.pool.count == 0 }
            #expect(server.saw.lines.last == "QUIT")
        }
    }

    @Test("No more connections rest than the limit allows")
    func resting() async throws {
        var stage = PoolStage()
        stage.limits.resting = 1
        try await stage.play { sender, server in
            for number in 1...3 {
                var account = SubmissionAccount.test(.tls)
                account.username = try Username("mailbox-\(number)")
                #expect(await sender.send(try LoopbackTests.message(), as: account).outcome.word == "sent")
            }
            try await eventually { server.count("QUIT") == 2 && sender.pool.count == 1 }
        }
    }

    /// What bounds the life of a connection.
    enum Bound: Sendable { case messages, age, server }

    @Test(
        "A connection is given up after so many messages, after its time, or when the server says so",
        arguments: [Bound.messages, .age, .server], [true, false])
    func bounded(by bound: Bound, inOneCall: Bool) async throws {
        var stage = PoolStage()
        switch bound {
        case .messages: stage.limits.messages = 2
        case .age: stage.limits.age = .zero
        case .server:
            stage.sink = { _ in Sink(offers: PoolStage.offers + ["LIMITS MAILMAX=2"]) }
        }
        let connections = bound == .age ? 5 : 3
        try await stage.play { sender, server in
            let messages = try (0..<5).map { _ in try LoopbackTests.message() }
            var reports: [SendReport] = []
            if inOneCall {
                reports = await sender.send(messages, as: .test(.tls))
            } else {
                for message in messages { reports.append(await sender.send(message, as: .test(.tls))) }
            }
            #expect(reports.allSatisfy { $0.outcome.word == "sent" })
            #expect(server.saw.connections == connections && server.saw.messages.count == 5)
            // The last one has room for more, unless it is too old.
            try await eventually { server.count("QUIT") == (bound == .age ? 5 : 2) }
        }
    }

    @Test("Each kept connection that turns out to be dead is replaced")
    func allDead() async throws {
        let poison = try LoopbackTests.message(String(repeating: "x", count: 5000))
        var stage = PoolStage()
        stage.sink = { number in
            let command = "MAIL FROM:<jana@firma.example> SIZE=\(poison.length)"
            return Sink(offers: PoolStage.offers, answers: number <= 2 ? [command: ""] : [:])
        }
        try await stage.play { sender, server in
            _ = try await sender.sendAtOnce(40) {
                try await eventually { server.saw.connections >= 2 }
                return true
            }
            #expect(server.saw.connections == 2)
            let report = await sender.send(poison, as: .test(.tls))
            #expect(report.outcome.word == "sent" && server.saw.connections == 3)
            #expect(server.saw.messages.count == 41)
        }
    }

    @Test("A message for a mailbox that was forgotten in this moment goes the same way, and its connection is counted")
    func forgotten() async throws {
        try await PoolStage().play { sender, server in
            let message = try LoopbackTests.message()
            let lane = sender.pool.lane(of: .test(.tls), try Secret(password), for: sender)
            for number in 1...2 {
                let result = await lane.send([try await .opening(message, leave: nil)]).fates()[0]
                #expect(result.outcome.word == "sent" && sender.pool.count == 1 && server.saw.connections == number)
                await sender.close()
                try await eventually { sender.pool.count == 0 }
            }
        }
    }

    // MARK: Taking a message back

    @Test("A waiting message taken back is not sent; the others are")
    func cancelWaiting() async throws {
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
            let second = Task { await sender.send(message, as: .test(.tls)) }
            let third = Task { await sender.send(message, as: .test(.tls)) }
            second.cancel()
            let fate = await second.value.outcome
            #expect(fate.word == "not-sent" && fate.failure?.fault == .cancelled)
            open.finish()
            #expect(await first.value.outcome.word == "sent")
            #expect(await third.value.outcome.word == "sent")
            #expect(server.saw.messages.count == 2 && server.saw.connections == 1)
        }
    }

    @Test("A message that comes when the one before was taken back, and with it the opening of a connection, is sent")
    func cancelOpening() async throws {
        try await PoolStage().play { sender, server in
            let message = try LoopbackTests.message()
            let jobs = [
                try await SubmissionJob.opening(message, leave: nil), try await .opening(message, leave: nil),
            ]
            let lane = sender.pool.lane(of: .test(.tls), try Secret(password), for: sender)
            // In one turn of the loop: the opening has no time to end in between.
            let hands = try await lane.loop.submit {
                let first = lane.send([jobs[0]])
                lane.cancel(jobs[0])
                return [first, lane.send([jobs[1]])]
            }.get()
            let fates = [await hands[0].fates()[0].outcome, await hands[1].fates()[0].outcome]
            #expect(fates.map(\.word) == ["not-sent", "sent"] && fates[0].failure?.fault == .cancelled)
            #expect(server.saw.messages.count == 1)
        }
    }
}
#endif
