#if Personas
import HolubSMTP
import HolubSender
import Testing

@testable import Holub

/// What an account may ask for so often and no oftener, also when everything is asked for at once.
@Suite("Limits")
struct LimitTests {
    private let relay = StubServer()

    private func office() throws -> Office { try Office(verification: .message(through: relay.route())) }

    /// Asks for a message for each of these mailboxes at once; how many were refused as too many.
    private func refused(_ office: Office, _ mailboxes: [MailboxRecord]) async throws -> Int {
        try await office.store.apply(mailboxes.map { .put(.mailbox($0)) })
        return await withTaskGroup(of: Bool.self) { group in
            for mailbox in mailboxes {
                group.addTask {
                    do {
                        try await office.mailroom.account(mailbox.account).sendVerification(mailbox.id)
                    } catch MailroomError.tooManyVerifications {
                        return true
                    } catch {
                        Issue.record(error)
                    }
                    return false
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    @Test("Fifty mailboxes of one account that ask at once get twenty messages")
    func mailboxesAtOnce() async throws {
        let office = try office()
        let mailboxes = try (0..<50).map { number in
            MailboxRecord(
                id: .random(), account: "4711", address: try EmailAddress("jana\(number)@seznam.cz"),
                addedAt: office.clock.now)
        }
        #expect(try await refused(office, mailboxes) == 30)
        #expect(relay.committed.count == 20)
    }

    @Test("Fifty accounts that ask for one address at once send it five messages")
    func accountsAtOnce() async throws {
        let office = try office()
        let mailboxes = try (0..<50).map { number in
            MailboxRecord(
                id: .random(), account: AccountID("\(number)"), address: try EmailAddress("obet@seznam.cz"),
                addedAt: office.clock.now)
        }
        #expect(try await refused(office, mailboxes) == 45)
        #expect(relay.committed.count == 5)
    }

    @Test("However an address is spelled, it gets five messages an hour, each at the address as it was typed")
    func spellings() async throws {
        let office = try office()
        let spellings = [
            "obet@seznam.cz", "Obet@seznam.cz", "oBet@SEZNAM.cz", "\"obet\"@seznam.cz", "\"o\\beT\"@seznam.cz",
        ]
        for (number, spelling) in spellings.enumerated() {
            try await office.mailroom.account(AccountID("\(number)")).add(spelling)
        }
        #expect(
            relay.committed.flatMap(\.recipients).map(\.description)
                == spellings.map { $0.replacing("SEZNAM", with: "seznam") })
        for spelling in ["OBET@seznam.cz", "\"OBET\"@seznam.cz"] {
            await #expect {
                try await office.mailroom.account("9").add(spelling)
            } throws: { error in
                if case .tooManyVerifications? = error as? MailroomError { true } else { false }
            }
        }
        // Another address.
        try await office.mailroom.account("9").add("\"o bet\"@seznam.cz")
        #expect(relay.committed.count == 6)
    }

    // MARK: What the provider takes

    @Test("Of a message that is larger than the server takes, the notice names the number that the provider gives")
    func tooLarge() async throws {
        let courier = Courier { _ in
            CheckReport(steps: [], diagnosis: nil)
        } run: { account, next, settled in
            while let submission = await next() {
                let outcome = Outcome.notSent(Failure(.mail, .tooLarge(limit: 12_582_912)), refused: [])
                await settled(SendReport(outcome, of: submission.message, by: account))
            }
        }
        let office = try Office(courier: courier)
        let (jana, mailbox) = try await office.jana("4711", "jana@centrum.cz")
        let ticket = try await jana.send(office.message("jana@centrum.cz"), from: mailbox)
        try await office.mailroom.work()
        let entry = try await jana.message(ticket)
        #expect(entry.state == .refused && entry.failure?.cause == Cause.messageTooLarge.rawValue)
        let notice = try #require(try await jana.notices(.all).first)
        #expect(notice.cause == .messageTooLarge && notice.advice.lead?.contains("zprávy do 15 MB.") == true)
    }

    // MARK: Proofs

    private func expectTooMany(_ proof: () async throws -> Proof) async {
        do {
            _ = try await proof()
            Issue.record("another proof is made")
        } catch MailroomError.tooManyProofs {
        } catch {
            Issue.record(error)
        }
    }

    @Test("A mailbox is proved ten times an hour, by whatever call, also after a refused password or added again")
    func proofs() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let form = try #require(try await jana.mailbox(mailbox).form)
        office.server.opening { _ in Failure(.auth, .refused(Reply(535, "5.7.8 Authentication failed"))) }
        _ = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        #expect(try await jana.mailbox(mailbox).attention?.cause == Cause.badCredentials.rawValue)
        for _ in 0..<5 { #expect(try await !jana.resume(mailbox).succeeded) }
        for _ in 0..<4 { #expect(try await !jana.connect(mailbox, form, .password("jiné")).succeeded) }
        #expect(office.server.checks == 10)
        await expectTooMany { try await jana.resume(mailbox) }
        var typed = form
        typed.username = "jana"
        let other = typed
        await expectTooMany { try await jana.connect(mailbox, other, .password("jiné")) }
        // What was typed is not lost.
        #expect(try await jana.mailbox(mailbox).draft == other)
        #expect(office.server.checks == 10)
        try await jana.remove(mailbox)
        let again = try await jana.add("jana@seznam.cz")
        await expectTooMany { try await jana.connect(again, form, .password("jiné")) }
        // Somebody else's proofs are not hers.
        _ = try await Office(store: office.store).jana("4712")

        office.server.opening { _ in nil }
        office.clock.advance(by: ProofLimit.window + .seconds(1))
        #expect(try await jana.connect(again, form, .password(Office.password)).succeeded)
    }

    @Test("Asked for at once, ten proofs are made for a mailbox and sixty for an account")
    func proofsAtOnce() async throws {
        let office = try Office()
        let jana = office.mailroom.account("4711")
        var mailboxes: [MailboxID] = []
        for number in 0..<7 { mailboxes.append(try await jana.add("jana\(number)@seznam.cz")) }
        let form = SubmissionForm(
            host: "smtp.seznam.cz", port: 465, security: "tls", username: "jana@seznam.cz", provider: "seznam")
        for (group, expected) in [([mailboxes[0]], 10), (Array(mailboxes[1...]), 60)] {
            await withTaskGroup { tasks in
                for mailbox in group {
                    for _ in 0..<20 {
                        tasks.addTask { _ = try? await jana.connect(mailbox, form, .password(Office.password)) }
                    }
                }
            }
            #expect(office.server.checks == expected)
        }
    }
}
#endif
