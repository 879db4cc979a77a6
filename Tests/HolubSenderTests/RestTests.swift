#if Sending
import HolubMessage
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// A message for more recipients than a server takes at a time.
@Suite(
    "More recipients than a server takes at a time", .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .timeLimit(.minutes(2)))
struct RestTests {
    static let offers = ["PIPELINING", "SIZE 40000000", "AUTH PLAIN", "LIMITS RCPTMAX=2"]

    static func message(for count: Int) throws -> ComposedMessage {
        try Message(
            from: Mailbox(jana), to: (1...count).map { Mailbox(try EmailAddress("r\($0)@firma.example")) },
            subject: "Faktura", text: "Dobrý den", date: try MessageDate(secondsSinceEpoch: 1_800_000_000),
            messageID: try MessageID("<a@firma.example>")
        ).compose()
    }

    /// What became of a message for five, and whom each transaction named.
    static func send(
        _ answers: [[String: String]], limit: Int = 5
    ) async throws -> (report: SendReport, named: [[String]], delivered: Int) {
        var stage = PoolStage()
        stage.sink = { number in Sink(offers: offers, answers: answers[min(number, answers.count) - 1]) }
        return try await stage.play { sender, server in
            let report = await sender.send(try message(for: limit), as: .test(.tls))
            await sender.close()
            return (report, transactions(server.saw.lines), server.saw.messages.count)
        }
    }

    /// The same to a server that says nothing of its limits, at a provider that does.
    static func send(
        to recipients: Int, knowing limits: Limits, _ answers: [[String: String]] = [[:]]
    ) async throws -> (report: SendReport, named: [[String]], delivered: Int) {
        var stage = PoolStage(), provider = TestProvider()
        provider.profile.limits = limits
        let account = SubmissionAccount.test(.tls, provider: provider)
        stage.sink = { Sink(offers: PoolStage.offers, answers: answers[min($0, answers.count) - 1]) }
        return try await stage.play { sender, server in
            let report = await sender.send(try message(for: recipients), as: account)
            await sender.close()
            return (report, transactions(server.saw.lines), server.saw.messages.count)
        }
    }

    /// Whom each transaction named.
    private static func transactions(_ lines: [String]) -> [[String]] {
        var named: [[String]] = []
        for line in lines {
            if line.hasPrefix("MAIL") { named.append([]) }
            if line.hasPrefix("RCPT TO:<") {
                named[named.count - 1].append(String(line.dropFirst(9).prefix { $0 != "@" }))
            }
        }
        return named
    }

    private static let three = [["r1", "r2"], ["r3", "r4"], ["r5"]]

    private static func names(_ report: SendReport) -> [String] {
        report.refused.map { "\($0.recipient.local) \($0.diagnosis.cause)" }
    }

    @Test("Five, two at a time: three transactions over one connection, and one report")
    func split() async throws {
        let (report, named, delivered) = try await Self.send([[:]])
        #expect(report.outcome.word == "sent" && report.refused.isEmpty && report.diagnosis == nil)
        #expect(named == Self.three && delivered == 3)
        #expect(report.receipt?.recipients.map(\.recipient.local) == ["r1", "r2", "r3", "r4", "r5"])
    }

    @Test("Refusals are each recipient's own, wherever they stand")
    func refusals() async throws {
        let no = "550 5.1.1 No such user"
        let (report, named, delivered) = try await Self.send([["RCPT TO:<r1@": no, "RCPT TO:<r4@": no]])
        #expect(report.outcome.word == "sent" && named == Self.three && delivered == 3)
        #expect(Self.names(report) == ["r1 recipient-unknown", "r4 recipient-unknown"])
        #expect(report.receipt?.recipients.map(\.recipient.local) == ["r2", "r3", "r5"])
    }

    @Test("Where all of the first are refused, the others still get it")
    func firstRefused() async throws {
        let no = "550 5.1.1 No such user"
        let (report, named, delivered) = try await Self.send([["RCPT TO:<r1@": no, "RCPT TO:<r2@": no]])
        #expect(report.outcome.word == "sent" && named == Self.three && delivered == 2)
        #expect(Self.names(report) == ["r1 recipient-unknown", "r2 recipient-unknown"])
        #expect(report.receipt?.recipients.count == 3)
    }

    @Test("Where all are refused, nobody gets it, and each is named once")
    func allRefused() async throws {
        let (report, named, delivered) = try await Self.send([["RCPT": "550 5.1.1 No such user"]])
        #expect(report.outcome.word == "not-sent" && report.diagnosis?.cause == .recipientUnknown)
        #expect(named == Self.three && delivered == 0 && report.refused.count == 5 && report.receipt == nil)
    }

    @Test("A content that is refused is handed over once")
    func contentRefused() async throws {
        let (report, named, delivered) = try await Self.send([["content": "554 5.7.1 Spam"]])
        #expect(report.outcome.word == "not-sent" && report.outcome.failure?.phase == .afterData)
        #expect(named == [["r1", "r2"]] && delivered == 1)
    }

    @Test("A verdict that is lost: perhaps sent, and those who were not named are told apart")
    func unknown() async throws {
        let (report, named, _) = try await Self.send([["content": "250-Ok\r\n554 No"]])
        #expect(report.outcome.word == "unknown" && named == [["r1", "r2"]])
        #expect(
            Self.names(report) == ["r3 too-many-recipients", "r4 too-many-recipients", "r5 too-many-recipients"])
    }

    @Test("Servers that put off with 452 beyond their own limit: in parts until all have it")
    func reactive() async throws {
        var stage = PoolStage()
        stage.sink = { _ in
            Sink(
                offers: Self.offers,
                answers: ["RCPT TO:<r2@": "452 4.5.3 Too many recipients", "RCPT TO:<r4@": "452 Too many recipients"])
        }
        try await stage.play { sender, server in
            let report = await sender.send(try Self.message(for: 5), as: .test(.tls))
            #expect(report.outcome.word == "sent")
            // Alone they are refused as before, and then that is the last word on them.
            #expect(Self.names(report) == ["r2 too-many-recipients", "r4 too-many-recipients"])
            #expect(server.saw.messages.count == 3)
        }
    }

    // MARK: What the provider says, and the server does not

    @Test("More recipients than the provider takes a message: several transactions, and one report")
    func documentedRecipients() async throws {
        let (report, named, delivered) = try await Self.send(to: 5, knowing: Limits(recipientsPerMessage: 2))
        #expect(report.outcome.word == "sent" && report.refused.isEmpty)
        #expect(named == Self.three && delivered == 3)
        #expect(report.receipt?.recipients.map(\.recipient.local) == ["r1", "r2", "r3", "r4", "r5"])
        let exact = try await Self.send(to: 2, knowing: Limits(recipientsPerMessage: 2))
        #expect(exact.report.outcome.word == "sent" && exact.named == [["r1", "r2"]])
    }

    @Test("Refused are those who were refused, in whichever transaction; where all were, nobody got it")
    func documentedRefusals() async throws {
        let no = "550 5.1.1 No such user"
        let some = try await Self.send(
            to: 5, knowing: Limits(recipientsPerMessage: 2), [["RCPT TO:<r1@": no, "RCPT TO:<r2@": no]])
        #expect(some.report.outcome.word == "sent" && some.named == Self.three && some.delivered == 2)
        #expect(Self.names(some.report) == ["r1 recipient-unknown", "r2 recipient-unknown"])
        let all = try await Self.send(to: 5, knowing: Limits(recipientsPerMessage: 2), [["RCPT": no]])
        #expect(all.report.outcome.word == "not-sent" && all.report.refused.count == 5 && all.delivered == 0)
        #expect(all.report.diagnosis?.cause == .recipientUnknown && all.named == Self.three)
    }

    @Test("A farewell at RCPT is no refusal of everybody: nobody else is tried")
    func documentedFarewell() throws {
        let bye = Failure(.rcpt, .refused(Reply(code: 421, lines: [Array("Bye".utf8)])))
        let two = try [EmailAddress("c@firma.example"), EmailAddress("d@firma.example")]
        let first = Outcome.notSent(bye, refused: [Self.refusal("a", Self.no)]).leaving(two, named: 2)
        #expect(first == .notSent(bye, refused: [Self.refusal("a", Self.no)]) && first.rest.isEmpty)
        let refusals = [Self.refusal("a", Self.no), Self.refusal("b", Self.no)]
        let failure = Failure(.rcpt, .refused(Self.no))
        let all = Outcome.notSent(failure, refused: refusals).leaving(two, named: 2)
        #expect(all == .notSent(failure, refused: refusals + [Self.unnamed("c"), Self.unnamed("d")]))
        let lost = Failure(.afterData, .closed)
        #expect(
            Outcome.unknown(lost, refused: []).leaving(two, named: 2)
                == .unknown(lost, refused: [Self.unnamed("c"), Self.unnamed("d")]))
    }

    @Test("A verdict that is lost: those of the later transactions have not got it, and are not tried")
    func documentedUnknown() async throws {
        let (report, named, _) = try await Self.send(
            to: 5, knowing: Limits(recipientsPerMessage: 2), [["content": "250-Ok\r\n554 No"]])
        #expect(report.outcome.word == "unknown" && named == [["r1", "r2"]])
        #expect(
            Self.names(report) == ["r3 too-many-recipients", "r4 too-many-recipients", "r5 too-many-recipients"])
    }

    @Test("A message that is larger than the provider is known to take is tried: the server says itself what it takes")
    func documentedSize() async throws {
        let (report, _, delivered) = try await Self.send(to: 1, knowing: Limits(messageSize: 10))
        #expect(report.outcome.word == "sent" && delivered == 1)
    }

    // MARK: What is true of the whole

    private static let ok = Reply(code: 250, lines: [Array("Ok".utf8)])
    private static let no = Reply(code: 550, lines: [Array("No".utf8)])
    private static let full = Reply(code: 452, lines: [Array("4.5.3 Too many".utf8)])

    private static func refusal(_ name: String, _ reply: Reply) -> RefusedRecipient {
        RefusedRecipient(recipient: try! EmailAddress("\(name)@firma.example"), reply: reply)
    }

    private static func unnamed(_ name: String) -> RefusedRecipient {
        RefusedRecipient(
            recipient: try! EmailAddress("\(name)@firma.example"), failure: Failure(.rcpt, .tooManyRecipients))
    }

    @Test("A later transaction that does not come about: those whom it was for miss the message for its reason")
    func laterNotSent() {
        let first = Outcome.sent(
            Self.ok, refused: [Self.refusal("b", Self.no), Self.unnamed("c"), Self.refusal("d", Self.full)])
        let rest = first.rest
        #expect(rest == [Self.unnamed("c"), Self.refusal("d", Self.full)])
        for fault in [Fault.closed, .tooLate, .cancelled, .refused(Self.no)] {
            let failure = Failure(.mail, fault)
            let whole = first.with(.notSent(failure, refused: []), about: rest)
            let left = RefusedRecipient(recipient: rest[0].recipient, failure: failure)
            #expect(whole == .sent(Self.ok, refused: [Self.refusal("b", Self.no), left, Self.refusal("d", Self.full)]))
        }
    }

    @Test("A later transaction whose fate is unknown: so is that of the whole, but for those who have not got it")
    func laterUnknown() {
        let first = Outcome.sent(Self.ok, refused: [Self.refusal("b", Self.no), Self.unnamed("c"), Self.unnamed("d")])
        let failure = Failure(.afterData, .closed)
        let whole = first.with(.unknown(failure, refused: [Self.unnamed("d")]), about: first.rest)
        #expect(whole == .unknown(failure, refused: [Self.refusal("b", Self.no), Self.unnamed("d")]))
        #expect(whole.rest.isEmpty)
    }

    @Test("What is not sent to the first, and to nobody later, is not sent; one taker makes it sent to that one")
    func neverRoundedUp() {
        let failure = Failure(.rcpt, .refused(Self.no))
        let first = Outcome.notSent(
            failure, refused: [Self.refusal("b", Self.no), Self.unnamed("c"), Self.unnamed("d")])
        let lost = first.with(.notSent(Failure(.mail, .closed), refused: []), about: first.rest)
        #expect(lost.word == "not-sent" && lost.failure == failure && lost.rest.isEmpty)
        let taken = first.with(.sent(Self.ok, refused: [Self.refusal("d", Self.no)]), about: first.rest)
        #expect(taken == .sent(Self.ok, refused: [Self.refusal("b", Self.no), Self.refusal("d", Self.no)]))
        // Of a message that could not go at all, nothing is said of the others.
        #expect(Outcome.notSent(Failure(.mail, .closed), refused: [Self.unnamed("c")]).rest.isEmpty)
        #expect(Outcome.unknown(Failure(.afterData, .closed), refused: [Self.unnamed("c")]).rest.isEmpty)
    }
}
#endif
