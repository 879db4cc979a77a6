#if Personas
import HolubNetwork
import HolubProviders
import HolubSender
import Synchronization
import Testing

@testable import Holub

@Suite("What pages have to know") struct PageFactsTests {
    @Test func anAdministratorIsWaitedForUntilItWorks() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        #expect(try await jana.mailbox(mailbox).awaitsAdministratorSince == nil)
        try await jana.awaitAdministrator(true, for: mailbox)
        let since = office.clock.now
        office.clock.advance(by: .minutes(10))
        // Asked again, it is the first time that counts.
        try await jana.awaitAdministrator(true, for: mailbox)
        #expect(try await jana.mailbox(mailbox).awaitsAdministratorSince == since)
        try await jana.awaitAdministrator(false, for: mailbox)
        #expect(try await jana.mailbox(mailbox).awaitsAdministratorSince == nil)
        for again in [true, false] {
            try await jana.awaitAdministrator(true, for: mailbox)
            let setup = try await jana.setUp(mailbox)
            let form = try #require(setup.settings)
            let proof =
                again
                ? try await jana.connect(mailbox, form, .password(Office.password)) : try await jana.resume(mailbox)
            #expect(proof.succeeded)
            #expect(try await jana.mailbox(mailbox).awaitsAdministratorSince == nil)
        }
    }

    @Test func aFailedProofEndsNoWaiting() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        try await jana.awaitAdministrator(true, for: mailbox)
        office.server.opening { _ in Failure(.auth, .refused(Reply(535, "no"))) }
        #expect(try await !jana.resume(mailbox).succeeded)
        #expect(try await jana.mailbox(mailbox).awaitsAdministratorSince != nil)
    }

    @Test func theProviderIsNamedWithoutAQuestion() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let seznam = try await jana.provider(of: mailbox)
        #expect(seznam.name == "Seznam" && seznam.isKnown && seznam.host == "smtp.seznam.cz")
        #expect(seznam.support.url != nil)
        let other = try await jana.add("jana@firma.example")
        let unknown = try await jana.provider(of: other)
        #expect(unknown.name == "firma.example" && !unknown.isKnown && unknown.host == nil)
    }

    @Test func anAddressIsLookedAtBeforeItIsAdded() async throws {
        let office = try Office()
        let jana = office.mailroom.account("4711")
        let gmail = try await jana.preview(of: "jana@gmail.com")
        #expect(gmail.isKnown && gmail.suitability == "needs-preparation" && gmail.suggestion == nil)
        #expect(try await jana.preview(of: "jana@gmial.com").suggestion == "jana@gmail.com")
        #expect(try await !jana.preview(of: "jana@firma.example").isKnown)
        await #expect(throws: AddressError.self) { try await jana.preview(of: "jana") }
        #expect(try await jana.mailboxes().isEmpty)
    }

    @Test func proofsSayWhichRungIsReached() async throws {
        var courier = StubServer().courier
        courier.check = { _, progress in
            for rung in [CheckReport.Rung.dns, .tcp, .tls] { progress(rung) }
            return CheckReport(steps: [], diagnosis: nil)
        }
        let office = try Office(courier: courier)
        let (jana, mailbox) = try await office.jana()
        let reached = Mutex<[CheckReport.Rung]>([])
        let form = try #require(try await jana.mailbox(mailbox).form)
        _ = try await jana.connect(mailbox, form, .password("x")) { rung in reached.withLock { $0.append(rung) } }
        _ = try await jana.resume(mailbox) { rung in reached.withLock { $0.append(rung) } }
        #expect(reached.withLock { $0 } == [.dns, .tcp, .tls, .dns, .tcp, .tls])
    }

    @Test func theMailroomSaysWhatItOffers() throws {
        let office = try Office()
        #expect(office.mailroom.confirmation == .signIn && !office.mailroom.offersApplicationRoute)
        #expect(office.mailroom.application.name == "Fakturka")
        #expect(office.mailroom.asksPublicServersAlone)
        #expect(office.mailroom.isVetted(host: "smtp.seznam.cz") && office.mailroom.isVetted(host: "SMTP.Seznam.cz"))
        for host in ["smtp.firma.example", "127.0.0.1", "", "a b"] { #expect(!office.mailroom.isVetted(host: host)) }
        let open = Sender(dialer: Dialer(resolver: .system(), policy: .allowPrivate))
        #expect(!office.mailroom.sending(by: open, provingBy: open).asksPublicServersAlone)
    }

    @Test func codesOfPagesHoldForTheirPartsAlone() {
        let old = MasterKey.random(), keys = KeyRing(current: .random(), previous: [old])
        let code = keys.pageCode(of: [[1], [2, 3]])
        #expect(code.count == 32 && keys.isPageCode(code, of: [[1], [2, 3]]))
        for other in [[[1, 2], [3]], [[1], [2]], [[1, 2, 3]], [[], [1], [2, 3]]] as [[[UInt8]]] {
            #expect(!keys.isPageCode(code, of: other))
        }
        #expect(keys.isPageCode(KeyRing.key(old).pageCode(of: [[1]]), of: [[1]]))
        #expect(!KeyRing.key(old).isPageCode(code, of: [[1], [2, 3]]))
        #expect(!keys.isPageCode(Array(code.dropLast()), of: [[1], [2, 3]]))
    }
}
#endif
