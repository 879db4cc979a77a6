#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP

extension Scenario {
    /// The greeting, the reply to EHLO.
    static func opening(_ ground: ScenarioGround) -> [Scenario] { greeting(ground) + hello(ground) }

    private static func greeting(_ ground: ScenarioGround) -> [Scenario] {
        trouble(ground, .greeting, at: .connect, "a connection") + [
            ground.scenario(
                "greeting-554", "takes no mail from this client", .notSent(.connect, .ipBlocked)
            ) { $0.answer(.greeting, "554 5.7.1 No service for you") },
            ground.scenario(
                "greeting-too-many", "has too many connections of ours", .notSent(.connect, .tooManyConnections)
            ) { $0.answer(.greeting, "421 4.7.0 Too many connections from your host", then: .drop) },
            ground.scenario(
                "greeting-garbage", "speaks another protocol", .notSent(.connect, .wrongSecurity)
            ) { $0.answer(.greeting, "HTTP/1.1 400 Bad Request", "Connection: close", "", then: .drop) },
            ground.scenario(
                "greeting-250", "greets with the wrong code", .notSent(.connect, .wrongSecurity)
            ) { $0.answer(.greeting, "250 Hello") },
            ground.scenario(
                "greeting-talks-on", "says more before it is asked", .notSent(.connect, .wrongSecurity)
            ) { $0.answer(.greeting, "220 ESMTP", "250 OK") },
            ground.scenario(
                "greeting-endless", "greets in a line that does not end", .notSent(.connect, .wrongSecurity)
            ) { $0.answer(.greeting, "220 " + String(repeating: "x", count: 5000)) },
            ground.scenario("greeting-utf8", "greets in UTF-8, over several lines", .sent, demands: [.took(1)]) {
                $0.answer(.greeting, "220-Žluťoučký kůň", "220-", "220 ESMTP ďábelské ódy 🕊")
            },
        ]
    }

    private static func hello(_ ground: ScenarioGround) -> [Scenario] {
        let lines = ScenarioServer(ground).hello(["PIPELINING", "AUTH PLAIN LOGIN"])
        return trouble(ground, .hello, at: .ehlo, "EHLO") + [
            ground.scenario("ehlo-451", "puts EHLO off", .notSent(.ehlo, .serverBusy)) {
                $0.answer(.hello, "451 4.3.0 Not now")
            },
            ground.scenario("ehlo-501", "does not like the client's name", .notSent(.ehlo, .ehloInvalid)) {
                $0.answer(.hello, "501 5.5.4 Invalid EHLO name")
            },
            ground.scenario("ehlo-502", "knows no EHLO", .notSent(.ehlo, .protocolError)) {
                $0.answer(.hello, "502 5.5.1 What is that")
            },
            ground.scenario("ehlo-220", "answers EHLO with the code of a greeting", .notSent(.ehlo, .protocolError)) {
                $0.answer(.hello, "220 Hello")
            },
            ground.scenario(
                "ehlo-mixed", "changes its code within a reply", .notSent(.ehlo, .protocolError)
            ) { $0.answer(.hello, "250-PIPELINING", "251 AUTH PLAIN") },
            ground.scenario(
                "ehlo-421-within", "breaks a reply off to say goodbye", .notSent(.ehlo, .serverBusy)
            ) { $0.answer(.hello, "250-PIPELINING", "421 4.3.2 Closing for now", then: .drop) },
            ground.scenario(
                "ehlo-cut-closed", "closes in the middle of a reply", .notSent(.ehlo, .connectionLost)
            ) { $0.answerHello(Array(lines.dropLast()), then: .drop) },
            ground.scenario(
                "ehlo-cut-silent", "falls silent in the middle of a reply", .notSent(.ehlo, .connectionTimeout)
            ) { $0.answerHello(Array(lines.dropLast()), then: .stall) },
            ground.scenario("ehlo-huge", "says a reply of 100,000 octets", .notSent(.ehlo, .protocolError)) {
                $0.answerHello((0..<1000).map { "250-X\($0)" + String(repeating: "x", count: 94) } + ["250 OK"])
            },
            ground.scenario(
                "ehlo-talks-on", "answers what it was not asked", .notSent(.ehlo, .protocolError)
            ) { $0.answerHello(lines + ["250 OK"]) },
        ]
    }

    /// What can happen to every command before the message's end: silence, a closed connection, a farewell.
    static func trouble(
        _ ground: ScenarioGround, _ step: ScenarioServer.Step, at phase: Phase, _ what: String
    ) -> [Scenario] {
        let word = phase == .connect ? "greeting" : phase.rawValue
        // RFC 3207 §4: what is wrong for a while at STARTTLS concerns TLS.
        let busy: Cause = phase == .starttls ? .tlsUnavailable : .serverBusy
        return [
            ground.scenario(
                "\(word)-silent", "does not answer \(what)", .notSent(phase, .connectionTimeout)
            ) { $0.answer(step, then: .stall) },
            ground.scenario(
                "\(word)-closed", "answers \(what) by closing", .notSent(phase, .connectionLost)
            ) { $0.answer(step, then: .drop) },
            ground.scenario("\(word)-421", "answers \(what) with a farewell", .notSent(phase, busy, retry: .later)) {
                $0.answer(step, "421 4.3.2 Closing for now", then: .drop)
            },
        ]
    }

    /// STARTTLS, on a ground that has it. Whatever goes wrong here, no password has been shown.
    static func startTLS(_ ground: ScenarioGround) -> [Scenario] {
        let hidden: [Demand] = [.neverSays("AUTH"), .neverSays("MAIL")]
        func scenario(
            _ id: String, _ does: String, _ expectation: Expectation, _ change: (inout ScenarioServer) -> Void
        ) -> Scenario {
            ground.scenario("starttls-" + id, does, expectation, demands: hidden, change)
        }
        return trouble(ground, .startTLS, at: .starttls, "STARTTLS") + [
            scenario("stripped", "offers no STARTTLS", .notSent(.starttls, .wrongSecurity)) {
                $0.offersStartTLS = false
            },
            scenario("454", "has no TLS for now", .notSent(.starttls, .tlsUnavailable)) {
                $0.answer(.startTLS, "454 4.3.0 Not now")
            },
            scenario("502", "offers STARTTLS and does not know it", .notSent(.starttls, .wrongSecurity)) {
                $0.answer(.startTLS, "502 5.5.1 Command not implemented")
            },
            scenario("250", "takes STARTTLS with the wrong code", .notSent(.starttls, .protocolError)) {
                $0.answer(.startTLS, "250 OK", then: .tls)
            },
            scenario(
                "injected", "says something unprotected behind its answer", .notSent(.starttls, .protocolError)
            ) { $0.answer(.startTLS, "220 2.0.0 Go ahead", "250 AUTH PLAIN", then: .tls) },
            scenario("no-handshake", "takes STARTTLS and falls silent", .notSent(.tls, .connectionTimeout)) {
                $0.answer(.startTLS, "220 2.0.0 Go ahead", then: .stall)
            },
            scenario("handshake-closed", "takes STARTTLS and closes", .notSent(.tls, .connectionLost)) {
                $0.answer(.startTLS, "220 2.0.0 Go ahead", then: .drop)
            },
            scenario("ehlo-silent", "does not answer EHLO over TLS", .notSent(.ehlo, .connectionTimeout)) {
                $0.answer(.helloOverTLS, then: .stall)
            },
            scenario("ehlo-421", "says goodbye to EHLO over TLS", .notSent(.ehlo, .serverBusy)) {
                $0.answer(.helloOverTLS, "421 4.3.2 Closing for now", then: .drop)
            },
            scenario("auth-before-only", "offers AUTH without TLS alone", .notSent(.auth, .authNotOffered)) {
                let keywords = $0.keywords
                $0.answerHello($0.hello(keywords + ["STARTTLS"]))
                $0.mechanisms = []
            },
        ]
    }
}
#endif
