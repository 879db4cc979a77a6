#if Sending
import HolubMessage
import HolubProviderKit
import HolubSMTP
import Logging
import Testing

@testable import HolubSender

/// RELIABILITY T12: a log of everything, the reports, and the sessions that are kept, after whatever a server may say. In none
/// of them stands the password, nor eight octets of it in a row, in any of ten writings.
@Suite(
    "What is logged and reported", .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .timeLimit(.minutes(2)))
struct LogTests {
    private static let plain = String(
        decoding: Base64.encode([0] + Array(jana.description.utf8) + [0] + Array(password.utf8)), as: UTF8.self)

    /// The moment at which the server repeats what it knows, and what it says.
    static let answers: [(moment: String, code: Int)] = [
        ("greeting", 554), ("EHLO", 550), ("AUTH", 535), ("AUTH", 454), ("AUTH", 235), ("MAIL", 550), ("MAIL", 421),
        ("RCPT", 451), ("RCPT", 250), ("DATA", 554), ("content", 554), ("content", 250), ("QUIT", 221),
    ]
    static let echoes = [
        password, plain, "no \(password) of \(jana)", "x=\(plain.dropLast(4))", "5.7.8 <\(password.dropLast(3))>",
    ]

    @Test(
        "A server that repeats the credential, at any moment and in any words", arguments: answers.indices,
        echoes.indices)
    func echo(moment: Int, echo: Int) async throws {
        let answer = Self.answers[moment]
        let log = RecordingLog(), leak = Leak(password, user: jana.description)
        var stage = PoolStage()
        stage.sink = { _ in
            Sink(offers: PoolStage.offers, answers: [answer.moment: "\(answer.code) \(Self.echoes[echo])"])
        }
        try await stage.play { sender, server in
            let logged = Sender(
                dialer: sender.dialer, deadlines: .probe, limits: stage.limits,
                logger: Logger(label: "test", factory: { _ in log }))
            let message = try LoopbackTests.message()
            let reports = await logged.send([message, message], as: .test(.tls))
            let check = await logged.check(.test(.tls))
            await logged.close()
            var said = utterances(check) + log.text
            for report in reports { said += utterances(report) + utterances(report.diagnosis as Any) }
            for session in logged.lastSessions() { said += utterances(session) }
            #expect(leak.found(in: said).isEmpty, "\(answer)")
            #expect(log.text.contains("submission") && logged.lastSessions().count > 0)
            // The server did hear it, but for one that had enough before: the scanner would have found it there.
            let isHeard = answer.moment != "greeting" && answer.moment != "EHLO"
            #expect(leak.found(in: server.saw.lines.joined(separator: "\n")).isEmpty != isHeard)
        }
    }

    @Test("What is cut off by a moment, by the caller, or by memory of a better sign-in")
    func ends() async throws {
        let log = RecordingLog(), leak = Leak(password, user: jana.description)
        try await PoolStage().play { sender, _ in
            let logged = Sender(
                dialer: sender.dialer, deadlines: .probe, logger: Logger(label: "test", factory: { _ in log }))
            let message = try LoopbackTests.message()
            var reports = [await logged.send(message, as: .test(.tls), before: .now + .milliseconds(1))]
            let task = Task { await logged.send(message, as: .test(.tls)) }
            task.cancel()
            reports.append(await task.value)
            await logged.close()
            logged.pool.learn(SubmissionPool.Key(.test(.tls))) { $0.signIns.succeeded(by: .scramSHA256) }
            reports.append(await logged.send(message, as: .test(.tls)))
            #expect(reports[2].outcome.failure?.fault == .lacks("SCRAM-SHA-256"))
            let said =
                log.text + reports.map { utterances($0) }.joined()
                + logged.lastSessions().map { utterances($0) }.joined()
            #expect(leak.found(in: said).isEmpty && log.text.contains("not-sent"))
        }
    }
}
#endif
