#if Personas
import Foundation
import HolubSender
import Testing

@testable import Holub

/// The application's own key: a call that is made again, because nobody knows whether it succeeded, gives the same ticket.
@Suite("Keys")
struct KeyTests {
    private func expectReused(_ send: () async throws -> Ticket) async {
        do {
            _ = try await send()
            Issue.record("the key is taken for another message")
        } catch MailroomError.keyReused {
        } catch {
            Issue.record(error)
        }
    }

    @Test("A call made again gives the ticket, also when the mailbox was switched off or its settings changed")
    func changedMeanwhile() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(), from: mailbox, key: "faktura-1")
        try await jana.set(MailboxSettings(isDefault: true, copiesToSelf: true), of: mailbox)
        #expect(try await jana.send(office.message(), from: mailbox, key: "faktura-1") == ticket)
        try await jana.disable(mailbox)
        #expect(try await jana.send(office.message(), from: mailbox, key: "faktura-1") == ticket)
        // The default is the same mailbox.
        #expect(try await jana.send(office.message(), key: "faktura-1") == ticket)
        await #expect(throws: MailroomError.self) { try await jana.send(office.message(), from: mailbox, key: "2") }
        // Its time is over, and it was handed over all the same.
        let past = office.clock.now - .seconds(1)
        #expect(try await jana.send(office.message(), from: mailbox, key: "faktura-1", expires: past) == ticket)
        #expect(try await jana.outbox().count == 1)
    }

    @Test("A call made again gives the ticket, also when the attached file is gone")
    func attachmentGone() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let path = FileManager.default.temporaryDirectory.path + "/holub-\(UUID().uuidString).pdf"
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
        var message = try office.message()
        message.attachments = [try .file(path: path)]
        let again = message
        let ticket = try await jana.send(again, from: mailbox, key: "faktura-1")
        try FileManager.default.removeItem(atPath: path)
        #expect(try await jana.send(again, from: mailbox, key: "faktura-1") == ticket)
        await #expect(throws: MessageError.self) { try await jana.send(again, from: mailbox, key: "faktura-2") }
    }

    @Test("Another mailbox, other recipients in whatever field, or another subject is another message")
    func reused() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let (_, other) = try await office.jana("4711", "jana@centrum.cz")
        _ = try await jana.send(office.message(), from: mailbox, key: "faktura-1")
        await expectReused { try await jana.send(office.message("jana@centrum.cz"), from: other, key: "faktura-1") }
        await expectReused { try await jana.send(office.message("jana@centrum.cz"), key: "faktura-1") }
        await expectReused { try await jana.send(office.message(), from: other, key: "faktura-1") }
        await expectReused {
            try await jana.send(
                office.message(to: ["odberatel@example.com"], "Faktura 2"), from: mailbox, key: "faktura-1")
        }
        await expectReused {
            try await jana.send(office.message(to: ["jiny@example.com"]), from: mailbox, key: "faktura-1")
        }
        let recipient = Mailbox(try EmailAddress("jiny@example.com"))
        for list in [\Message.to, \.cc, \.bcc] {
            var message = try office.message()
            message[keyPath: list].append(recipient)
            let more = message
            await expectReused { try await jana.send(more, from: mailbox, key: "faktura-1") }
        }
        #expect(try await jana.outbox().count == 1)
    }

    @Test("No way to write recipients and subject makes two messages one")
    func fingerprints() throws {
        let office = try Office()
        let a = Mailbox(try EmailAddress("a@example.com")), b = Mailbox(try EmailAddress("b@example.com"))
        var prints: Set<[UInt8]> = []
        let lists: [([Mailbox], [Mailbox], [Mailbox])] = [
            ([a, b], [], []), ([b, a], [], []), ([a], [b], []), ([a], [], [b]), ([], [a, b], []), ([a], [], []),
        ]
        for (to, cc, bcc) in lists {
            for subject in ["", "1", "caf\u{E9}", "cafe\u{301}"] {
                var message = try office.message(to: [], subject)
                (message.to, message.cc, message.bcc) = (to, cc, bcc)
                prints.insert(message.keyFingerprint)
                // What is made anew for each call is not in it.
                message.messageID = .random(domain: message.from.address.domain)
                message.text = "jiný text"
                prints.insert(message.keyFingerprint)
            }
        }
        #expect(prints.count == 24)
    }
}
#endif
