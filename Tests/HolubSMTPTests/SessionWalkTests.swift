import Testing

@testable import HolubSMTP

@Suite("A session on a random walk")
struct SessionWalkTests {
    struct Message {
        var hasContent = false, isCommitted = false
    }

    /// A session, and what is true of it so far.
    struct Walk {
        var session: Session
        var begins = 0, follows = 0, outcomes = 0, probes = 0, verdicts = 0
        var isClosed = false
        /// The messages under way, the oldest first.
        var underWay: [Message] = []
        var faults: [String] = []
        var fates: Set<String> = []

        init(_ random: inout Seeded) {
            let security = Security.allCases.randomElement(using: &random)!
            session = Session(
                Session.Settings(
                    security: security, signsIn: security != .none && Bool.random(using: &random),
                    chunking: Chunking.allCases.randomElement(using: &random)!))
        }

        /// Takes up to `count` actions.
        mutating func take(_ count: Int) {
            for _ in 0..<count {
                guard let action = session.next() else {
                    if session.next() != nil { faults.append("an action after nil") }
                    return
                }
                look(at: action)
            }
        }

        private mutating func look(at action: Session.Action) {
            switch action {
            case .finished(let outcome): finished(outcome)
            case .probed: verdicts += 1
            case _ where isClosed: faults.append("\(action) after the end")
            case .close: isClosed = true
            case .sendContent:
                guard !underWay.isEmpty else { return faults.append("content of no message") }
                underWay[0].hasContent = true
            case .writeTerminator:
                guard !underWay.isEmpty else { return faults.append("the end of no message") }
                underWay[0].isCommitted = underWay[0].hasContent
            case .write(let commands):
                for case .auth in commands where !session.isSecure { faults.append("AUTH in clear") }
            default: break
            }
        }

        private mutating func finished(_ outcome: Outcome) {
            outcomes += 1
            guard !underWay.isEmpty else { return faults.append("a fate of no message") }
            let message = underWay.removeFirst()
            switch outcome {
            case .sent:
                fates.insert("sent")
                if !message.isCommitted { faults.append("sent without a terminator") }
            case .unknown:
                fates.insert("unknown")
                if !message.isCommitted { faults.append("unknown without a terminator") }
            case .notSent(let failure, _):
                fates.insert("not sent")
                // Only a refusal says that a message whose end left was not taken.
                if message.isCommitted, failure.reply == nil { faults.append("not sent without a refusal") }
            }
        }

        mutating func step(_ random: inout Seeded) {
            switch place(&random) {
            case 0..<60: session.receive(reply(&random).utf8)
            case 60..<66:
                let refusal = session.begin(
                    envelope(to: ["b", "c"]), size: Int.random(in: 0...1200, using: &random),
                    needs: Bool.random(using: &random) ? .eightBitMIME : [])
                guard refusal == nil else { return }
                begins += 1
                if underWay.count == 1 { follows += 1 }
                underWay.append(Message())
            case 66..<68:
                probes += 1
                session.probe(sender: address("a"))
            case 68..<75: session.contentWritten()
            case 75..<84: session.leave(granted: Int.random(in: 0..<8, using: &random) > 0)
            case 84..<88: session.tlsStarted()
            case 88..<92:
                let initial = SASLResponse(secret: Secret(unchecked: [0x78]))
                session.signIn(
                    by: SASLMechanism.allCases.randomElement(using: &random),
                    initial: Bool.random(using: &random) ? initial : nil)
            case 92..<98: session.answer(.empty)
            case 98: if Int.random(in: 0..<4, using: &random) == 0 { session.fail(.closed) }
            default: if Int.random(in: 0..<4, using: &random) == 0 { session.quit() }
            }
        }

        /// Anything; but the few moments that matter are mostly used.
        private func place(_ random: inout Seeded) -> Int {
            guard Int.random(in: 0..<6, using: &random) > 0 else { return Int.random(in: 0..<100, using: &random) }
            if session.canFollow { return [60, 0].randomElement(using: &random)! }
            if let first = underWay.first, first.hasContent, !first.isCommitted {
                return Int.random(in: 68..<84, using: &random)
            }
            return Int.random(in: 0..<100, using: &random)
        }

        /// Mostly what the session waits for, sometimes anything.
        private func reply(_ random: inout Seeded) -> String {
            let anything = [
                "220 a\r\n", "250 a\r\n", "354 a\r\n", "334 \r\n", "235 a\r\n", "421 a\r\n", "451 a\r\n", "550 a\r\n",
                "503 a\r\n", "250-a\r\n", "2", "\r\n",
                "\n", "a\r\n", "250 a\r\n250 a\r\n354 a\r\n", "\u{0}",
            ]
            guard Int.random(in: 0..<12, using: &random) > 0 else { return anything.randomElement(using: &random)! }
            let expected: [String] =
                switch session.phase {
                case .connect, .starttls: ["220 a\r\n"]
                case .ehlo:
                    [
                        "250-a\r\n250-STARTTLS\r\n250-PIPELINING\r\n250-SIZE 1000\r\n250 AUTH PLAIN LOGIN\r\n",
                        "250-a\r\n250-STARTTLS\r\n250-PIPELINING\r\n250-CHUNKING\r\n250 AUTH PLAIN LOGIN\r\n",
                        "250-a\r\n250-AUTH LOGIN\r\n250 STARTTLS\r\n",
                    ]
                case .auth: ["334 \r\n", "235 a\r\n"]
                case .rcpt: ["250 a\r\n", "250 a\r\n", "550 a\r\n"]
                case .data: ["354 a\r\n", "354 a\r\n", ""]
                case .afterData: ["250 a\r\n", "250 a\r\n", "451 a\r\n", "250-a\r\n"]
                default: session.isReady ? [""] : ["250 a\r\n"]
                }
            return expected.randomElement(using: &random)!
        }
    }

    @Test(
        "A hundred thousand events: one fate a message, nothing after the end, nothing unasked",
        arguments: [11, 12, 13] as [UInt64])
    func walk(seed: UInt64) {
        var random = Seeded(seed)
        var walk = Walk(&random)
        var fates: Set<String> = []
        var follows = 0
        for _ in 0..<100_000 {
            walk.step(&random)
            walk.take([0, 1, 100, 100, 100, 100].randomElement(using: &random)!)
            guard walk.isClosed, Int.random(in: 0..<4, using: &random) == 0 else { continue }
            walk.take(100)
            #expect(walk.outcomes == walk.begins)
            #expect(walk.verdicts == walk.probes)
            #expect(walk.faults == [])
            fates.formUnion(walk.fates)
            follows += walk.follows
            walk = Walk(&random)
        }
        #expect(fates == ["sent", "not sent", "unknown"])
        #expect(follows > 30)
    }
}
