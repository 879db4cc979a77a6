#if Personas
import HolubNetwork
import HolubPersonas
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

    /// Of a hoster whom nobody knows the MX says who runs the domain's mail.
    @Test func anUnknownHosterIsNamedByTheMailExchanger() async throws {
        var zone = FakeZone()
        let domain: Domain = "firma.example"
        zone.add(domain, .mx(preference: 20, exchange: DNSName("backup.jinde.example" as Domain)))
        zone.add(domain, .mx(preference: 10, exchange: DNSName("mx1.hoster.example" as Domain)))
        let names = try await FakeDNS.start(zone)
        let office = try Office(resolver: Resolver(servers: [names.address]))
        let (jana, _) = try await office.jana()
        let mailbox = try await jana.add("jana@firma.example")
        let form = SubmissionForm(
            host: "smtp.hoster.example", port: 465, security: "tls", username: "jana", provider: "generic")
        #expect(try await jana.provider(of: mailbox).mailExchanger == nil)
        let preparation = try await jana.setUp(mailbox).preparation
        #expect(preparation.branches.flatMap(\.steps).first?.text.contains("(mx1.hoster.example)") == true)
        #expect(preparation.administratorMessage?.contains("jana@firma.example") == true)
        #expect(try await jana.connect(mailbox, form, .password("x")).succeeded)
        let facts = try await jana.provider(of: mailbox)
        #expect(!facts.isKnown && facts.mailExchanger == "mx1.hoster.example" && facts.host == "smtp.hoster.example")
        // A provider that is known is named by its own name, and nobody is asked.
        #expect(try await jana.provider(of: jana.defaultMailbox().id).mailExchanger == nil)
        await names.stop()
    }

    @Test func theDefaultIsGiven() async throws {
        let office = try Office()
        let jana = office.mailroom.account("4711")
        await #expect(throws: MailroomError.self) { try await jana.defaultMailbox() }
        let (_, first) = try await office.jana()
        let second = try await jana.add("jana@firma.example")
        #expect(try await jana.defaultMailbox().id == first)
        try await jana.set(MailboxSettings(isDefault: true), of: second)
        #expect(try await jana.defaultMailbox().id == second)
    }

    @Test func openNoticesAreCounted() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        #expect(try await jana.openNotices() == 0)
        office.server.opening { _ in Failure(.auth, .refused(Reply(535, "no"))) }
        _ = try await jana.send(office.message(), from: mailbox)
        _ = try await office.mailroom.work()
        #expect(try await jana.openNotices() == 1)
        #expect(try await jana.openNotices(atMost: 0) == 0)
        #expect(try await office.mailroom.account("4712").openNotices() == 0)
        office.server.opening { _ in nil }
        #expect(try await jana.resume(mailbox).succeeded)
        #expect(try await jana.openNotices() == 0)
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
        let office = try Office(candour: .byPolicy)
        #expect(office.mailroom.confirmation == .signIn && !office.mailroom.offersApplicationRoute)
        #expect(office.mailroom.application.name == "Fakturka")
        #expect(office.mailroom.hides(host: "smtp.firma.example") && office.mailroom.hides(host: "a b"))
        #expect(!office.mailroom.hides(host: "smtp.seznam.cz"))
        #expect(office.mailroom.isVetted(host: "smtp.seznam.cz") && office.mailroom.isVetted(host: "SMTP.Seznam.cz"))
        for host in ["smtp.firma.example", "127.0.0.1", "", "a b"] { #expect(!office.mailroom.isVetted(host: host)) }
        // One range that is allowed beside the public ones opens no other.
        let near = Sender(dialer: Dialer(resolver: .system(), policy: .allowPrivate))
        #expect(office.mailroom.sending(by: near, provingBy: near).hides(host: "smtp.firma.example"))
        let open = Sender(dialer: Dialer(resolver: .system(), policy: .any))
        #expect(!office.mailroom.sending(by: open, provingBy: open).hides(host: "smtp.firma.example"))
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
