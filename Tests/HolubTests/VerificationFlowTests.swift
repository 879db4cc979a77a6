#if Personas
import Foundation
import HolubSender
import Testing

@testable import Holub

@Suite("Confirming an address")
struct VerificationFlowTests {
    private let relay = StubServer()

    private func office(_ form: VerificationForm = .code) throws -> Office {
        try Office(verification: .message(through: relay.route(), form))
    }

    /// The body of the relay's message number `index`, decoded.
    private func body(_ index: Int) throws -> String {
        let octets = relay.committed[index].octets
        let text = String(decoding: octets, as: UTF8.self)
        let parts = text.components(separatedBy: "\r\n\r\n")
        let encoded = parts.dropFirst().joined(separator: "\r\n\r\n")
        guard text.contains("quoted-printable") else {
            guard text.contains("base64") else { return encoded }
            let data = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters) ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
        var decoded: [UInt8] = []
        var rest = Array(encoded.utf8)[...]
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "=") else {
                decoded.append(octet)
                continue
            }
            let pair = String(decoding: rest.prefix(2), as: UTF8.self)
            rest = rest.dropFirst(2)
            if let value = UInt8(pair, radix: 16) { decoded.append(value) }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// The eight digits of a message.
    private func code(_ index: Int) throws -> String {
        let lines = try body(index).components(separatedBy: "\r\n")
        return try #require(lines.first { $0.filter(\.isNumber).count == 8 && $0.allSatisfy { !$0.isLetter } })
    }

    @Test("A message with a code confirms once; until then nothing can be set up or sent")
    func byCode() async throws {
        let office = try office()
        let jana = office.mailroom.account("4711")
        let mailbox = try await jana.add("jana@seznam.cz")
        #expect(relay.committed.map(\.recipients) == [[try EmailAddress("jana@seznam.cz")]])
        #expect(try body(0).contains("Fakturka"))
        await #expect(throws: MailroomError.self) { try await jana.setUp(mailbox) }
        let form = SubmissionForm(
            host: "smtp.seznam.cz", port: 465, security: "tls", username: "jana@seznam.cz", provider: "seznam")
        await #expect(throws: MailroomError.self) { try await jana.connect(mailbox, form, .password("x")) }
        await #expect {
            try await jana.send(office.message(), from: mailbox)
        } throws: { error in
            if case .notVerified? = error as? MailroomError { true } else { false }
        }
        let typed = try code(0)
        // Wrong ones, as many as may be missed and one less.
        for wrong in ["00000000", "1234", "", "kód"] where wrong != typed {
            await #expect(throws: MailroomError.self) { try await jana.verify(mailbox, code: wrong) }
        }
        try await jana.verify(mailbox, code: typed)
        #expect(try await jana.mailbox(mailbox).state == .verified)
        await #expect(throws: MailroomError.self) { try await jana.verify(mailbox, code: typed) }
        #expect(try await jana.setUp(mailbox).settings != nil)
        // A verified address without a server is a state to stay in.
        await #expect(throws: MailroomError.self) { try await jana.send(office.message(), from: mailbox) }
    }

    @Test("Of fifty that come at once with the same proof, one confirms")
    func once() async throws {
        let office = try office()
        let jana = office.mailroom.account("4711")
        let mailbox = try await jana.add("jana@seznam.cz")
        let typed = try code(0)
        let successes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask { (try? await jana.verify(mailbox, code: typed)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(successes == 1)
    }

    @Test("Five wrong codes void it, half an hour ends it, and a newer one replaces it")
    func ends() async throws {
        let office = try office()
        let jana = office.mailroom.account("4711")
        let mailbox = try await jana.add("jana@seznam.cz")
        let first = try code(0)
        for _ in 0..<5 {
            let wrong = first.hasPrefix("1") ? "2222 2222" : "1111 1111"
            await #expect(throws: MailroomError.self) { try await jana.verify(mailbox, code: wrong) }
        }
        await #expect(throws: MailroomError.self) { try await jana.verify(mailbox, code: first) }
        try await jana.sendVerification(mailbox)
        let second = try code(1)
        office.clock.advance(by: Verification.lifetime)
        await #expect(throws: MailroomError.self) { try await jana.verify(mailbox, code: second) }
        try await jana.sendVerification(mailbox)
        try await jana.sendVerification(mailbox)
        let third = try code(2), fourth = try code(3)
        if third != fourth {
            await #expect(throws: MailroomError.self) { try await jana.verify(mailbox, code: third) }
        }
        try await jana.verify(mailbox, code: fourth)
    }

    @Test("I66 Opening a link confirms nothing; posting its word does, in its own account")
    func byLink() async throws {
        let office = try office(.link { "https://fakturka.example/potvrdit?slovo=\($0)" })
        let jana = office.mailroom.account("4711"), petr = office.mailroom.account("4712")
        let mailbox = try await jana.add("jana@seznam.cz")
        let text = try body(0)
        let word = try #require(text.components(separatedBy: "slovo=").last).prefix { $0.isHexDigit }
        for _ in 0..<3 { #expect(try await jana.openedLink(String(word)).id == mailbox) }
        #expect(try await jana.mailbox(mailbox).state == .added)
        await #expect(throws: MailroomError.self) { try await petr.verify(link: String(word)) }
        #expect(try await jana.verify(link: String(word)) == mailbox)
        await #expect(throws: MailroomError.self) { try await jana.openedLink(String(word)) }
    }

    @Test("Five messages an hour to one address, whatever the accounts; removing and adding is no way around")
    func limits() async throws {
        let office = try office()
        for number in 0..<5 {
            let account = office.mailroom.account(AccountID("\(number % 2)"))
            let mailbox = try await account.add("obet@seznam.cz")
            try await account.remove(mailbox)
        }
        await #expect(throws: MailroomError.self) { try await office.mailroom.account("9").add("obet@seznam.cz") }
        #expect(relay.committed.count == 5)
        office.clock.advance(by: .hours(1) + .seconds(1))
        let mailbox = try #require(try await office.mailroom.account("9").mailboxes().first)
        try await office.mailroom.account("9").sendVerification(mailbox.id)
        #expect(relay.committed.count == 6)
    }

    @Test("A message that could not be handed over is told, and the address stays to be confirmed later")
    func relayAway() async throws {
        let office = try office()
        relay.opening { _ in Failure(.connect, .connectionRefused) }
        let jana = office.mailroom.account("4711")
        await #expect {
            try await jana.add("jana@seznam.cz")
        } throws: {
            if case .verificationNotSent(_, let diagnosis)? = $0 as? MailroomError {
                diagnosis.cause == .connectionRefused
            } else {
                false
            }
        }
        relay.opening { _ in nil }
        try await jana.sendVerification(try #require(try await jana.mailboxes().first).id)
        #expect(relay.committed.count == 1)
    }

    @Test("Added again, an address gets a message only when none waits for its answer, and within the limits")
    func addedAgain() async throws {
        let office = try office()
        relay.opening { _ in Failure(.connect, .connectionRefused) }
        let jana = office.mailroom.account("4711")
        await #expect {
            try await jana.add("jana@seznam.cz")
        } throws: { error in
            "\(error)".contains("(\(Cause.connectionRefused))")
        }
        relay.opening { _ in nil }
        // Nobody has the first one.
        let mailbox = try await jana.add("jana@seznam.cz")
        #expect(relay.committed.count == 1)
        #expect(try await jana.add("jana@seznam.cz") == mailbox)
        #expect(relay.committed.count == 1)
        // It has expired.
        office.clock.advance(by: Verification.lifetime)
        try await jana.add("jana@seznam.cz")
        #expect(relay.committed.count == 2)
        for count in 3...4 {
            for _ in 0..<5 {
                await #expect(throws: MailroomError.self) { try await jana.verify(mailbox, code: "0000 0000") }
            }
            try await jana.add("jana@seznam.cz")
            #expect(relay.committed.count == count)
        }
        // The one that was not sent counts, too.
        for _ in 0..<5 {
            await #expect(throws: MailroomError.self) { try await jana.verify(mailbox, code: "0000 0000") }
        }
        await #expect(throws: MailroomError.self) { try await jana.add("jana@seznam.cz") }
        office.clock.advance(by: .hours(2))
        try await jana.add("jana@seznam.cz")
        try await jana.verify(mailbox, code: try code(4))
        office.clock.advance(by: .hours(2))
        try await jana.add("jana@seznam.cz")
        #expect(relay.committed.count == 5)
    }

    @Test("Where signing in confirms, no message is offered")
    func bySignIn() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        await #expect(throws: MailroomError.self) { try await jana.sendVerification(mailbox) }
        #expect(try await jana.mailbox(mailbox).verifiedAt != nil)
    }

    @Test("The application's own route: by rule, for one message, and never where it is not offered")
    func applicationRoute() async throws {
        let office = try Office(verification: .message(through: relay.route()), route: relay.route())
        let jana = office.mailroom.account("4711")
        let mailbox = try await jana.add("jana@seznam.cz")
        try await jana.verify(mailbox, code: try code(0))
        // Verified and without a server: by the rule, through the application.
        try await jana.set(
            MailboxSettings(displayName: "Jana Nová", isDefault: true, route: .ownOrApplication), of: mailbox)
        let ticket = try await jana.send(office.message())
        try await office.mailroom.work()
        #expect(try await jana.message(ticket).route == .application)
        let seen = try #require(relay.committed.last)
        #expect(seen.sender.description == "posta@fakturka.example")
        let text = String(decoding: seen.octets, as: UTF8.self)
        #expect(text.contains("<posta@fakturka.example>\r\n"))
        #expect(text.contains("Reply-To: =?utf-8?Q?Jana_Nov=C3=A1?= <jana@seznam.cz>\r\n"))

        // Connected, it leaves by her own mailbox; needing attention, a message that waits can be sent through the other.
        let form = try #require(try await jana.setUp(mailbox).settings)
        #expect(try await jana.connect(mailbox, form, .password(Office.password)).succeeded)
        let own = try await jana.send(office.message(), route: .own)
        office.server.opening { _ in Failure(.auth, .refused(Reply(535, "5.7.8 Authentication failed"))) }
        try await office.mailroom.work()
        #expect(try await jana.message(own).situation == .waitsForPerson)
        for attachment in [0, 200_000] {
            let waiting = try await jana.send(office.message(attachment: attachment), route: .own)
            let moved = try await jana.sendThroughApplication(waiting)
            try await office.mailroom.work()
            #expect(try await jana.message(moved).state == .sent)
            #expect(try await jana.message(waiting).state == .cancelled)
            let last = try #require(relay.committed.last)
            let octets = String(decoding: last.octets, as: UTF8.self)
            #expect(octets.hasPrefix("From: =?utf-8?Q?Jana_Nov=C3=A1?= <posta@fakturka.example>\r\n"))
            #expect(octets.components(separatedBy: "\r\nFrom:").count == 1)
            #expect(octets.contains("Reply-To: =?utf-8?Q?Jana_Nov=C3=A1?= <jana@seznam.cz>\r\n"))
            #expect(last.recipients.map(\.description) == ["odberatel@example.com"])
        }

        let without = try Office()
        let (petr, other) = try await without.jana()
        await #expect(throws: MailroomError.self) {
            try await petr.send(without.message(), from: other, route: .application)
        }
    }
}
#endif
