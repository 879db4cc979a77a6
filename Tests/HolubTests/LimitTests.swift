#if Personas
import HolubProviders
import HolubSender
import Testing

@testable import Holub

/// What an account may ask for so often and no oftener, also when everything is asked for at once (RELIABILITY T17, T20).
@Suite("Limits")
struct LimitTests {
    private let relay = StubServer()

    private func office() throws -> Office {
        let route = try ApplicationRoute(
            relay.courier,
            as: SubmissionAccount(
                address: try EmailAddress("posta@fakturka.example"), endpoint: .tls("smtp.fakturka.example"),
                credential: .password("heslo aplikace"), provider: ProviderRegistry.standard.fallback),
            name: "Fakturka")
        return try Office(verification: .message(through: route))
    }

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
}
#endif
