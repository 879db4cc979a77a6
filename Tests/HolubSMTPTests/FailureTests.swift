import HolubSMTP
import Testing

@Suite("Failures and fates")
struct FailureTests {
    private let reply = Reply(code: 550, lines: [Array("5.1.1 no".utf8)])

    @Test("The reply of a refusal is at hand, and of nothing else")
    func replies() {
        #expect(Failure(.rcpt, .refused(reply)).reply == reply)
        #expect(Failure(.rcpt, .closed).reply == nil)
    }

    @Test("Only a message that was sent has no failure")
    func outcomes() {
        let failure = Failure(.data, .timedOut)
        #expect(Outcome.sent(reply, refused: []).failure == nil)
        #expect(Outcome.notSent(failure, refused: []).failure == failure)
        #expect(Outcome.unknown(failure, refused: []).failure == failure)
    }

    @Test("Every phase has a name of its own, and an unknown one is kept")
    func phases() {
        #expect(Set(Phase.all.map(\.rawValue)).count == Phase.all.count)
        #expect(Phase(rawValue: "rcpt") == .rcpt)
        #expect(Phase(rawValue: "later").description == "later")
    }

    @Test("Delivery waits as long as RFC 5321 §4.5.3.2 asks for")
    func delivery() {
        let delivery = Deadlines.delivery
        for wait in [delivery.greeting, delivery.mail, delivery.rcpt] { #expect(wait >= .seconds(300)) }
        #expect(delivery.data >= .seconds(120))
        #expect(delivery.block >= .seconds(180))
        #expect(delivery.final >= .seconds(600))
    }

    @Test("A probe is short everywhere")
    func probe() {
        let probe = Deadlines.probe
        for wait in [
            probe.greeting, probe.command, probe.auth, probe.mail, probe.rcpt, probe.data, probe.block, probe.quit,
        ] {
            #expect(wait <= .seconds(10))
        }
        #expect(probe.final < Deadlines.delivery.final)
    }
}
