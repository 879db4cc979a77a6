#if Personas
import Foundation
import HolubSender
import Testing

@testable import Holub

@Suite("Mailboxes")
struct MailboxTests {
    private let refused = Failure(.auth, .refused(Reply(535, "5.7.8 Authentication failed")))

    @Test("Set-up tells of the provider before a password is typed, and travels as JSON")
    func setUp() async throws {
        let office = try Office()
        let jana = office.mailroom.account("4711")
        let setUp = try await jana.setUp(jana.add("jana@gmail.com"))
        #expect(setUp.settings?.host == "smtp.gmail.com" && setUp.settings?.port == 465)
        #expect(setUp.origin == .found && setUp.found.first?.trust == "A")
        #expect(setUp.appPassword == "always" && setUp.appPasswordLetters == 16)
        #expect(setUp.suitability == "needs-preparation")
        #expect(setUp.preparation.branches.flatMap(\.steps).contains { $0.text.contains("jana@gmail.com") })
        #expect(setUp.preparation.branches.flatMap(\.steps).contains { $0.text.contains("Fakturka") })
        #expect(setUp.related.contains { $0.administratorMessage != nil })
        #expect(setUp.helpLink?.hasPrefix("https://") == true)
        #expect(try JSONDecoder().decode(SetUp.self, from: JSONEncoder().encode(setUp)) == setUp)
        let english = try await jana.setUp(setUp.mailbox, in: .english)
        #expect(english.preparation.title != setUp.preparation.title)
    }

    @Test("An account has so many addresses and no more")
    func most() async throws {
        let office = try Office()
        let jana = office.mailroom.account("4711")
        for number in 1...Account.mostAddresses { try await jana.add("jana\(number)@firma.example") }
        let error = await #expect(throws: MailroomError.self) { try await jana.add("jana@firma.example") }
        guard case .tooManyAddresses = error else { return #expect(Bool(false), "\(error.map { "\($0)" } ?? "")") }
        // One that is there already is given back, and another account has its own.
        try await jana.add("jana1@firma.example")
        try await office.mailroom.account("4712").add("jana@firma.example")
    }

    @Test("A slip is a question and a domain that nobody knows an empty form")
    func questions() async throws {
        let office = try Office()
        let jana = office.mailroom.account("4711")
        let slip = try await jana.setUp(jana.add("jana@gmial.com"))
        #expect(slip.suggestion == "jana@gmail.com" && slip.address == "jana@gmial.com")
        let own = try await jana.setUp(jana.add("jana@firma.example"))
        #expect(own.mustConfirm || own.settings == nil)
    }

    @Test("A proof that fails keeps what was typed, never the password, and what worked goes on working")
    func draft() async throws {
        let office = try Office()
        let jana = office.mailroom.account("4711")
        let mailbox = try await jana.add("jana@seznam.cz")
        var form = try #require(try await jana.setUp(mailbox).settings)
        office.server.opening { [refused] _ in refused }
        form.username = "jana"
        let proof = try await jana.connect(mailbox, form, .password(Office.password))
        #expect(!proof.succeeded && proof.diagnosis?.cause == .badCredentials)
        #expect(proof.advice?.title == "Seznam heslo nepřijal")
        var own = try await jana.mailbox(mailbox)
        #expect(own.state == .added && own.form == nil && own.draft == form)
        #expect(try await jana.setUp(mailbox).settings == form)
        #expect(try await office.store.mailbox(mailbox)?.sealed == nil)
        #expect(office.server.signIns == 1)

        office.server.opening { _ in nil }
        form.username = "jana@seznam.cz"
        #expect(try await jana.connect(mailbox, form, .password(Office.password)).succeeded)
        own = try await jana.mailbox(mailbox)
        #expect(own.state == .connected && own.form == form && own.draft == nil)
        // Signing in has confirmed the address.
        #expect(own.verifiedAt != nil)

        office.server.opening { [refused] _ in refused }
        var wrong = form
        wrong.host = "smtp.jinde.example"
        #expect(try await !jana.connect(mailbox, wrong, .password("jiné")).succeeded)
        own = try await jana.mailbox(mailbox)
        #expect(own.state == .connected && own.form == form && own.draft == wrong)
        office.server.opening { _ in nil }
        _ = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        #expect(office.server.committed.count == 1)
        #expect(office.server.passwords.last == Array(Office.password.utf8))
    }

    @Test("What cannot be a server, a port or a user name is refused before anything is dialled")
    func typed() async throws {
        let office = try Office()
        let jana = office.mailroom.account("4711")
        let mailbox = try await jana.add("jana@seznam.cz")
        let good = SubmissionForm(
            host: "smtp.seznam.cz", port: 465, security: "tls", username: "jana@seznam.cz", provider: "seznam")
        for change: @Sendable (inout SubmissionForm) -> Void in [
            { $0.host = "smtp.seznam.cz:465" }, { $0.host = "a b" }, { $0.port = 0 }, { $0.port = 65_536 },
            { $0.security = "ssl" }, { $0.username = "" }, { $0.username = "a\r\nb" },
        ] {
            var form = good
            change(&form)
            await #expect(throws: (any Error).self) {
                try await jana.connect(mailbox, form, .password(Office.password))
            }
        }
        #expect(office.server.signIns == 0)
    }

    @Test("Settings fill in what a message leaves open; a default takes the place of the one before")
    func settings() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let other = try await jana.add("jana@centrum.cz")
        #expect(try await jana.mailbox(mailbox).settings.isDefault)
        try await jana.set(
            MailboxSettings(
                displayName: "Jana Nová", replyTo: "kancelar@firma.example", isDefault: true, copiesToSelf: true),
            of: mailbox)
        _ = try await jana.send(office.message())
        try await office.mailroom.work()
        let seen = try #require(office.server.committed.first)
        let text = String(decoding: seen.octets, as: UTF8.self)
        #expect(text.contains("From: =?utf-8?Q?Jana_Nov=C3=A1?= <jana@seznam.cz>\r\n"))
        #expect(text.contains("Reply-To: kancelar@firma.example\r\n"))
        #expect(!text.contains("Bcc"))
        #expect(seen.recipients.map(\.description) == ["odberatel@example.com", "jana@seznam.cz"])
        // No header names the application or the machine.
        #expect(!text.lowercased().contains("fakturka") && !text.lowercased().contains("holub"))

        try await jana.set(MailboxSettings(isDefault: true), of: other)
        #expect(try await jana.mailboxes().filter(\.settings.isDefault).map(\.id) == [other])
        await #expect(throws: (any Error).self) {
            try await jana.set(MailboxSettings(displayName: "Jana\r\nBcc: x@example.com"), of: mailbox)
        }
        await #expect(throws: (any Error).self) { try await jana.set(MailboxSettings(replyTo: "nic"), of: mailbox) }
    }

    @Test("A message from another address is refused, and so is one from an address that is not ready")
    func foreign() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        await #expect(throws: MailroomError.self) {
            try await jana.send(office.message("jina@seznam.cz"), from: mailbox)
        }
        let added = try await jana.add("jana@centrum.cz")
        // Where signing in confirms, there is no message to wait for: the next step is to connect.
        await #expect {
            try await jana.send(office.message("jana@centrum.cz"), from: added)
        } throws: { error in
            if case .notConnected? = error as? MailroomError { true } else { false }
        }
        try await jana.disable(mailbox)
        await #expect(throws: MailroomError.self) { try await jana.send(office.message(), from: mailbox) }
    }

    @Test("Switched off, messages wait; switched on, they leave; removed, everything is gone")
    func offAndOn() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(), from: mailbox)
        try await jana.disable(mailbox)
        try await office.pass(.hours(5))
        #expect(office.server.seen.isEmpty)
        #expect(try await jana.message(ticket).situation == .waitsForPerson)
        try await jana.enable(mailbox)
        #expect(try await jana.mailbox(mailbox).state == .connected)
        try await office.pass(.hours(1))
        #expect(office.server.committed.count == 1)
        _ = try await jana.send(office.message(), from: mailbox)
        try await jana.remove(mailbox)
        try await office.pass(.hours(1))
        #expect(office.server.committed.count == 1)
        #expect(try await jana.mailboxes().isEmpty)
        #expect(try await jana.outbox().isEmpty)
        await #expect(throws: MailroomError.self) { try await jana.message(ticket) }
    }

    @Test(
        "I70 With a key that does not open the password, messages are held and not failed; the right key lets them go")
    func wrongKey() async throws {
        let store = MemoryStore(), right = MasterKey.random()
        let before = try Office(store: store, keys: .key(right))
        let (jana, mailbox) = try await before.jana()
        let ticket = try await jana.send(before.message(), from: mailbox)

        let wrong = try Office(store: store, keys: .key(.random()))
        try await wrong.pass(.hours(3))
        #expect(wrong.server.signIns == 0)
        let hers = wrong.mailroom.account("4711")
        #expect(try await hers.message(ticket).state == .queued)
        #expect(try await hers.notices().map(\.cause) == [.passwordUnreadable])
        #expect(try await hers.mailbox(mailbox).state == .connected)
        await #expect(throws: SealError.self) { try await hers.resume(mailbox) }

        // The application mends it, and nobody else has to do anything.
        let again = try Office(store: store, keys: .key(right))
        again.clock.set(wrong.clock.now)
        try await again.pass(.hours(2))
        #expect(again.server.committed.count == 1)
        #expect(try await again.mailroom.account("4711").notices().isEmpty)
    }

    @Test("Another key takes the place of the one before, mailbox by mailbox; then the old one is not needed")
    func rotation() async throws {
        let store = MemoryStore(), old = MasterKey.random(), new = MasterKey.random()
        let before = try Office(store: store, keys: .key(old))
        var mailboxes: [MailboxID] = []
        for number in 0..<230 {
            mailboxes.append(try await before.jana(AccountID("\(number)"), "jana\(number)@seznam.cz").1)
        }
        let both = try Office(store: store, keys: KeyRing(current: new, previous: [old]))
        #expect(try await both.mailroom.rotateKey() == Rotation(wrapped: 230, failed: []))
        #expect(try await both.mailroom.rotateKey() == Rotation(wrapped: 0, failed: []))
        let after = try Office(store: store, keys: .key(new))
        #expect(try await after.mailroom.account("17").resume(mailboxes[17]).succeeded)
        #expect(after.server.passwords == [Array(Office.password.utf8)])
    }

    @Test("A password that does not open holds no other when the key is changed, and is told")
    func rotationGoesOn() async throws {
        let store = MemoryStore(), old = MasterKey.random(), new = MasterKey.random()
        let before = try Office(store: store, keys: .key(old))
        for number in 0..<3 { _ = try await before.jana(AccountID("\(number)"), "jana\(number)@seznam.cz") }
        var first = try #require(try await store.mailboxesWithSecrets(after: nil, limit: 1).first)
        first.sealed?[40] ^= 1
        try await store.apply([.put(.mailbox(first))])
        let both = try Office(store: store, keys: KeyRing(current: new, previous: [old]))
        #expect(try await both.mailroom.rotateKey() == Rotation(wrapped: 2, failed: [first.id]))
        #expect(try await both.mailroom.rotateKey() == Rotation(wrapped: 0, failed: [first.id]))
        #expect(try await store.mailbox(first.id)?.sealed == first.sealed)
    }

    @Test("A mailbox that signs in by a token gets a new one for each connection, and keeps none")
    func token() async throws {
        let without = try Office()
        let jana = without.mailroom.account("4711")
        let mailbox = try await jana.add("jana@gmail.com")
        let form = try #require(try await jana.setUp(mailbox).settings)
        // Without a source of tokens there is nothing to sign in with later.
        await #expect(throws: MailroomError.self) {
            try await jana.connect(mailbox, form, .token { try Secret("t") })
        }
        #expect(without.server.signIns == 0)

        let office = try Office(
            store: without.store,
            tokens: { account, address in
                try Secret("token of \(account) for \(address)")
            })
        let hers = office.mailroom.account("4711")
        #expect(try await hers.connect(mailbox, form, .token { try Secret("t") }).succeeded)
        #expect(try await office.store.mailbox(mailbox)?.sealed == nil)
        _ = try await hers.send(office.message("jana@gmail.com"), from: mailbox)
        try await office.mailroom.work()
        #expect(office.server.committed.count == 1)
    }
}
#endif
