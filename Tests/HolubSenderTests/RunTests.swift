#if Sending
import HolubSMTP
import Testing

@testable import HolubSender

/// Messages that are asked for one after the other, as the outbox hands them over.
@Suite(
    "Runs of messages", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(2)))
struct RunTests {
    @Test("A run whose sign-in is refused asks for no second message, and signs in once")
    func refusedRun() async throws {
        var stage = PoolStage()
        stage.sink = { _ in Sink(offers: PoolStage.offers, answers: ["AUTH": "535 5.7.8 No"]) }
        try await stage.play { sender, server in
            let message = try LoopbackTests.message(), asked = Kept<Int>(), settled = Kept<String>()
            await sender.run(as: .test(.tls), ahead: { 4 }) {
                asked.keep(1)
                // Whoever asks again does so at the worst moment: when the first connection has been given up.
                while asked.count > 1, server.count("QUIT") < 1 || sender.pool.count > 0 { await Task.yield() }
                return asked.count > 3 ? nil : Submission(message)
            } settled: {
                settled.keep($0.outcome.word)
            }
            #expect(asked.count == 1 && settled.count == 1 && settled.value == "not-sent")
            #expect(server.count("AUTH") == 1 && server.saw.connections == 1)
        }
    }

    @Test("Leave that was given while the one before was under way, and holds no more, lets nothing leave")
    func leaveHoldsNoMore() async throws {
        try await PoolStage().play { sender, server in
            let message = try LoopbackTests.message(), next = Kept<Int>(), settled = Kept<[String]>()
            await sender.run(as: .test(.tls), ahead: { 4 }) {
                next.keep(next.count)
                let number = next.count
                guard number <= 3 else { return nil }
                return Submission(message) {
                    true
                } leaveHolds: {
                    number != 2
                }
            } settled: {
                settled.keep((settled.value ?? []) + [$0.outcome.word])
            }
            #expect(settled.value == ["sent", "not-sent", "sent"] && server.saw.messages.count == 2)
        }
    }

    @Test("Leave that was given beforehand is not asked for")
    func leaveGivenBeforehand() async throws {
        try await PoolStage().play { sender, server in
            let message = try LoopbackTests.message(), next = Kept<Int>(), asked = Kept<Int>(), settled = Kept<String>()
            await sender.run(as: .test(.tls), ahead: { 4 }) {
                next.keep(next.count)
                let number = next.count
                guard number <= 5 else { return nil }
                return Submission(message) {
                    asked.keep(number)
                    return true
                } leaveWasGiven: {
                    number != 3
                }
            } settled: {
                settled.keep($0.outcome.word)
            }
            #expect(settled.count == 5 && settled.value == "sent")
            #expect(asked.count == 1 && asked.value == 3)
        }
    }
}
#endif
