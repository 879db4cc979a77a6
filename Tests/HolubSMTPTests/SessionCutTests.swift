import Testing

@testable import HolubSMTP

@Suite("A dialogue cut after every octet")
struct SessionCutTests {
    struct Dialogue: Sendable, CustomTestStringConvertible {
        var name: String
        var settings: Session.Settings
        var mechanism = SASLMechanism.login
        /// The server's side, one part for each write of ours.
        var parts: [String]
        /// The fate once all of it came.
        var fate: String
        /// Where the replies to an envelope without pipelining begin: there nobody minds that the next one is early.
        var envelope = Int.max

        var testDescription: String { name }
        var octets: [UInt8] { parts.flatMap { Array($0.utf8) } }
    }

    static let ehlo = "250-mx.example\r\n250-PIPELINING\r\n250-STARTTLS\r\n250 AUTH LOGIN\r\n"
    static let signIn = ["334 VXNlcm5hbWU6\r\n", "334 UGFzc3dvcmQ6\r\n", "235 2.7.0 ok\r\n"]
    static let envelope =
        "250 2.1.0 ok\r\n250 2.1.5 ok\r\n550-5.1.1 no\r\n550 5.1.1 never\r\n250 2.1.5 ok\r\n354 go\r\n"

    static let dialogues: [Dialogue] = [
        Dialogue(
            name: "STARTTLS, taken", settings: .startTLS,
            parts: ["220 mx.example\r\n", ehlo, "220 go\r\n", ehlo] + signIn + [
                envelope, "250-2.0.0 taken\r\n250 2.0.0 as 1\r\n",
            ],
            fate: "sent 250 -c:550"),
        Dialogue(
            name: "implicit TLS, later", settings: .implicitTLS,
            parts: ["220 mx.example\r\n", ehlo] + signIn + [envelope, "451-4.3.0 a\r\n451 4.3.0 b\r\n"],
            fate: "not sent after-data 451 -c:550"),
        Dialogue(
            name: "implicit TLS, refused", settings: .implicitTLS,
            parts: ["220 mx.example\r\n", ehlo] + signIn + [envelope, "554 5.7.1 no\r\n"],
            fate: "not sent after-data 554 -c:550"),
        Dialogue(
            name: "relay without pipelining, taken", settings: .relay,
            parts: [
                "220 mx\r\n", "250 mx\r\n", "250 ok\r\n", "250 ok\r\n", "550-5.1.1 no\r\n550 5.1.1 never\r\n",
                "250 ok\r\n", "354 go\r\n", "250 ok\r\n",
            ], fate: "sent 250 -c:550", envelope: 2),
        Dialogue(
            name: "AUTH PLAIN without pipelining, taken", settings: .implicitTLS, mechanism: .plain,
            parts: [
                "220 mx\r\n", "250-mx\r\n250 AUTH PLAIN\r\n", "235 2.7.0 ok\r\n", "250 ok\r\n", "250 ok\r\n",
                "550-5.1.1 no\r\n550 5.1.1 never\r\n", "250 ok\r\n", "354 go\r\n", "250 ok\r\n",
            ], fate: "sent 250 -c:550", envelope: 3),
        Dialogue(
            name: "BDAT, taken", settings: .implicitTLS,
            parts: ["220 mx\r\n", "250-mx\r\n250-PIPELINING\r\n250-CHUNKING\r\n250 AUTH LOGIN\r\n"] + signIn + [
                "250 2.1.0 ok\r\n250 2.1.5 ok\r\n550-5.1.1 no\r\n550 5.1.1 never\r\n250 2.1.5 ok\r\n",
                "250-2.0.0 taken\r\n250 2.0.0 as 1\r\n",
            ], fate: "sent 250 -c:550"),
    ]

    /// Answers each action as an application would, and remembers what was asked.
    struct Client {
        var session: Session
        var exchange: SASLExchange
        var begun = false
        var wroteTerminator = false
        var outcomes: [Outcome] = []
        var closed = 0

        init(_ dialogue: Dialogue) {
            session = Session(dialogue.settings)
            let secret = Secret(unchecked: [0x78])
            exchange = SASLExchange(dialogue.mechanism, username: try! Username("jana"), secret: secret)!
        }

        mutating func work() {
            while let action = session.next() {
                switch action {
                case .write: break
                case .startTLS: session.tlsStarted()
                case .chooseMechanism(let mechanisms):
                    session.signIn(by: mechanisms[0], initial: exchange.initialResponse)
                case .answerChallenge(let challenge): session.answer(exchange.answer(to: challenge))
                case .ready where begun: break
                case .ready:
                    begun = true
                    session.begin(HolubSMTPTests.envelope(to: ["b", "c", "d"]), size: 1)
                case .sendContent: session.contentWritten()
                case .askLeave: session.leave(granted: true)
                case .writeTerminator: wroteTerminator = true
                case .probed: break
                case .finished(let outcome): outcomes.append(outcome)
                case .close: closed += 1
                }
            }
        }
    }

    @Test("Never sent without the whole verdict, never not sent after the terminator without one", arguments: dialogues)
    func cuts(dialogue: Dialogue) {
        let octets = dialogue.octets
        for fault in [Fault.closed, .timedOut] {
            for count in 0...octets.count {
                var client = Client(dialogue)
                for octet in octets.prefix(count) {
                    client.session.receive(CollectionOfOne(octet))
                    client.work()
                }
                client.session.fail(fault)
                client.work()
                #expect(client.closed == 1)
                #expect(client.outcomes.count == (client.begun ? 1 : 0))
                guard let outcome = client.outcomes.first else { continue }
                if count == octets.count {
                    #expect(spelled(outcome) == dialogue.fate)
                } else if client.wroteTerminator {
                    // Whom the server refused before is known all the same.
                    let refused = dialogue.fate.split(separator: " ").filter { $0.hasPrefix("-") }.map { " " + $0 }
                    #expect(spelled(outcome) == "unknown after-data \(fault)" + refused.joined())
                } else {
                    #expect(spelled(outcome).hasPrefix("not sent"))
                }
            }
        }
        print("Cuts in the machine, \(dialogue.name): \(2 * octets.count + 2) cuts")
    }

    @Test("By the octet or by the part, whole dialogues end alike", arguments: dialogues)
    func chunkings(dialogue: Dialogue) {
        var client = Client(dialogue)
        for part in dialogue.parts {
            client.session.receive(part.utf8)
            client.work()
        }
        #expect(client.outcomes.map(spelled) == [dialogue.fate])
        #expect(client.session.isReady)
    }

    @Test(
        "Two parts that come at once are too much at each of the four points, and nothing is sent", arguments: dialogues
    )
    func joined(dialogue: Dialogue) {
        for place in dialogue.parts.indices.dropLast() {
            var client = Client(dialogue)
            for (index, part) in dialogue.parts.enumerated() {
                client.session.receive(part.utf8)
                if index != place { client.work() }
            }
            client.session.fail(.closed)
            client.work()
            #expect(client.closed == 1)
            #expect(
                client.outcomes.allSatisfy {
                    if case .sent = $0 { place >= dialogue.envelope } else { true }
                })
        }
    }
}
