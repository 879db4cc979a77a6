#if Personas
import Foundation
import Holub
import HolubMessage

extension StoreCheck {
    /// The life of a message's octets.
    static let contents: [StoreCheck] = [
        StoreCheck("octets are given back as they were put, also none and 64 KiB of them") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            for count in [0, 1, 2048, KeptContent.longestOctets] {
                let ticket = Ticket.random(), octets = Sample.octets(count)
                try await trial.apply(
                    .content(ticket, .octets(octets)), .put(.entry(Sample.entry(mailbox, content: ticket))))
                let found = try await trial.store.content(ticket)
                trial.expect(found == .octets(octets), "\(count) octets are given back as others")
            }
        },
        StoreCheck("the contents of several messages are given at once, of those that are there") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            var expected: [Ticket: KeptContent] = [:]
            for count in [0, 1, 70_000] {
                let ticket = Ticket.random(), kept = try await trial.store.keep(message(count))
                try await trial.apply(.content(ticket, kept), .put(.entry(Sample.entry(mailbox, content: ticket))))
                expected[ticket] = kept
            }
            let all = Array(expected.keys)
            let found = try await trial.store.contents(of: all + [.random()] + all)
            trial.expect(found == expected, "the contents of some of \(all.count) messages are others")
            let none = try await trial.store.contents(of: [])
            trial.expect(none.isEmpty, "contents of no message")
        },
        StoreCheck("a message that is kept has the octets of its reader, whatever its length") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            for length in [10, KeptContent.longestOctets, 3 * KeptContent.longestOctets] {
                let message = try message(length), ticket = Ticket.random()
                let kept = try await trial.store.keep(message)
                if case .octets(let octets) = kept { trial.expect(octets.count, is: message.length, "the length") }
                try await trial.apply(.content(ticket, kept), .put(.entry(Sample.entry(mailbox, content: ticket))))
                let found = try await trial.store.content(ticket)
                trial.expect(
                    try octets(of: found) == octets(of: message), "a message of \(message.length) octets differs")
            }
        },
        StoreCheck("a message that cannot be read to its end is not kept, and the error says so") { trial in
            let path = NSTemporaryDirectory() + "holub-\(Ticket.random())"
            try Data(repeating: 65, count: 100_000).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            let message = try message(10, attachment: .file(path: path))
            try Data(repeating: 66, count: 100_001).write(to: URL(fileURLWithPath: path))
            do throws(StoreError) {
                _ = try await trial.store.keep(message)
                trial.expect(false, "a message whose attachment changed is kept")
            } catch {
                guard case .message(.attachmentChanged) = error else {
                    return trial.expect(false, "the error is \(error)")
                }
            }
        },
        StoreCheck("a stream is kept to its end, whatever its length, and as its octets would be") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            for count in [0, 10, 3 * KeptContent.longestOctets] {
                let octets = Sample.octets(count), ticket = Ticket.random()
                let kept = try await trial.store.keep(message(10, attachment: stream(octets, of: count)))
                try await trial.apply(.content(ticket, kept), .put(.entry(Sample.entry(mailbox, content: ticket))))
                let found = try await trial.store.content(ticket)
                let same = try message(10, attachment: .data(octets, name: FileName("data.bin")))
                trial.expect(try Self.octets(of: found) == Self.octets(of: same), "\(count) octets differ")
            }
        },
        StoreCheck("a stream of another length is not kept, and the error says so") { trial in
            for count in [10, 3 * KeptContent.longestOctets] {
                for length in [count - 1, count + 1] {
                    let message = try message(10, attachment: stream(Sample.octets(count), of: length))
                    do throws(StoreError) {
                        _ = try await trial.store.keep(message)
                        trial.expect(false, "\(count) octets in place of \(length) are kept")
                    } catch {
                        guard case .message(.attachmentChanged) = error else {
                            return trial.expect(false, "the error is \(error)")
                        }
                    }
                }
            }
        },
        StoreCheck("an entry cannot name contents that are not there") { trial in
            let mailbox = Sample.mailbox()
            var entry = Sample.entry(mailbox)
            try await trial.put(.mailbox(mailbox), .entry(entry))
            await trial.expectConflict(
                "a new entry", .put(.entry(Sample.entry(mailbox, content: .random()))))
            entry.revision = 1
            entry.content = .random()
            await trial.expectConflict("an old entry", .put(.entry(entry)))
            let ticket = Ticket.random()
            await trial.expectConflict(
                "contents that come after it", .put(.entry(Sample.entry(mailbox, content: ticket))),
                .content(ticket, .octets([1])))
        },
        StoreCheck("contents are put once, and never replaced") { trial in
            let mailbox = Sample.mailbox(), ticket = Ticket.random()
            try await trial.apply(
                .put(.mailbox(mailbox)), .content(ticket, .octets([1])),
                .put(.entry(Sample.entry(mailbox, content: ticket))))
            await trial.expectConflict("others in their place", .content(ticket, .octets([2])))
            let found = try await trial.store.content(ticket)
            trial.expect(found, is: .octets([1]), "the contents")
        },
        StoreCheck("contents that no entry names in the end are not kept") { trial in
            let ticket = Ticket.random()
            try await trial.apply(.content(ticket, .octets([1])))
            let none = try await trial.store.content(ticket)
            trial.expect(none == nil, "they are kept")
        },
        StoreCheck("contents go when their entry lets go of them, or is removed") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            for kept in [try await trial.store.keep(message(200_000)), .octets([1])] {
                let first = Ticket.random(), second = Ticket.random()
                var entry = Sample.entry(mailbox, content: first)
                let other = Sample.entry(mailbox, content: second)
                try await trial.apply(
                    .content(first, kept), .put(.entry(entry)), .content(second, .octets([2])), .put(.entry(other)))
                entry.revision = 1
                entry.state = .sent
                try await trial.put(.entry(entry))
                trial.expect(try await trial.store.content(first) != nil, "they are gone with a change of state")
                entry.revision = 2
                entry.content = nil
                try await trial.put(.entry(entry))
                try await trial.apply(.removeEntry(other.ticket, revision: 1))
                for ticket in [first, second] {
                    trial.expect(try await trial.store.content(ticket) == nil, "they are still there")
                }
                if case .file(let path) = kept {
                    trial.expect(!FileManager.default.fileExists(atPath: path), "their file is still there")
                }
            }
        },
        StoreCheck("contents that parent and child share go with the last of them") { trial in
            let mailbox = Sample.mailbox()
            for keptLongest in ["parent", "child"] {
                let ticket = Ticket.random(),
                    owner = keptLongest == "parent" ? mailbox : Sample.mailbox("p@firma.example")
                if keptLongest == "parent" { try await trial.put(.mailbox(mailbox)) }
                if keptLongest == "child" { try await trial.put(.mailbox(owner)) }
                var parent = Sample.entry(owner, content: ticket)
                let child = Sample.entry(owner, content: ticket, parent: parent.ticket)
                try await trial.apply(.content(ticket, .octets([7])), .put(.entry(parent)))
                if keptLongest == "parent" {
                    try await trial.put(.entry(child))
                    try await trial.apply(.removeEntry(child.ticket, revision: 1))
                } else {
                    // Lets go in the same changes in which the child takes hold, before it.
                    parent.revision = 1
                    parent.content = nil
                    try await trial.put(.entry(parent), .entry(child))
                }
                trial.expect(try await trial.store.content(ticket), is: .octets([7]), "what the \(keptLongest) names")
                let last = keptLongest == "parent" ? parent.ticket : child.ticket
                try await trial.apply(.removeEntry(last, revision: 1))
                trial.expect(try await trial.store.content(ticket) == nil, "they outlive both")
            }
        },
        StoreCheck("a file that is not the store's is refused") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            for path in ["/etc/passwd", "", "../x", "/tmp"] {
                let ticket = Ticket.random(), entry = Sample.entry(mailbox, content: ticket)
                do throws(StoreError) {
                    try await trial.apply(.content(ticket, .file(path: path)), .put(.entry(entry)))
                    trial.expect(false, "\(path) is taken")
                } catch {
                    trial.expect(try await trial.store.entry(entry.ticket) == nil, "its entry is kept")
                }
            }
        },
    ]

    /// A person who leaves takes everything along.
    static let removal: [StoreCheck] = [
        StoreCheck("a mailbox goes with its verifications, notices, entries, contents and queue") { trial in
            let mailbox = Sample.mailbox(), store = trial.store
            let file = Ticket.random(), octets = Ticket.random()
            let entries = [
                Sample.entry(mailbox, key: "7", content: file),
                Sample.entry(mailbox, queue: .application, content: octets),
            ]
            let verification = Sample.verification(mailbox), notice = Sample.notice(mailbox)
            try await trial.apply(
                .put(.mailbox(mailbox)), .content(file, try await store.keep(message(200_000))),
                .content(octets, .octets([1])), .put(.entry(entries[0])), .put(.entry(entries[1])),
                .put(.verification(verification)), .put(.notice(notice)),
                .put(.queue(QueueRecord(key: .mailbox(mailbox.id)))))
            let kept = try await store.content(file)
            await trial.expectConflict("removal with an old revision", .removeMailbox(mailbox.id, revision: 0))
            await trial.expectConflict("removal of none", .removeMailbox(.random(), revision: 1))
            try await trial.apply(.removeMailbox(mailbox.id, revision: 1))
            trial.expect(try await store.mailbox(mailbox.id) == nil, "it is there")
            trial.expect(try await store.verification(verification.id) == nil, "its verification is there")
            trial.expect(try await store.notice(notice.id) == nil, "its notice is there")
            trial.expect(try await store.queue(.mailbox(mailbox.id)) == nil, "its queue is there")
            for entry in entries { trial.expect(try await store.entry(entry.ticket) == nil, "an entry is there") }
            for ticket in [file, octets] {
                trial.expect(try await store.content(ticket) == nil, "contents are there")
            }
            if case .file(let path) = kept {
                trial.expect(!FileManager.default.fileExists(atPath: path), "a file is there")
            }
            trial.expect(try await store.nextReady() == nil, "something waits")
            trial.expect(try await store.entry(of: Sample.account, key: "7") == nil, "its key is there")
            try await trial.put(.mailbox(Sample.mailbox()))
        },
        StoreCheck("what is removed is only the mailbox's own") { trial in
            let mailbox = Sample.mailbox(), other = Sample.mailbox("petr@firma.example"), store = trial.store
            let entry = Sample.entry(other, queue: .application), notice = Sample.notice(other)
            let guest = Sample.entry(other, due: .seconds(9), queue: .mailbox(mailbox.id))
            var paused = QueueRecord(key: .mailbox(mailbox.id))
            paused.isPaused = true
            try await trial.put(
                .mailbox(mailbox), .mailbox(other), .entry(entry), .notice(notice), .queue(paused), .entry(guest),
                .entry(Sample.entry(mailbox, due: .seconds(-9), queue: .application)))
            try await trial.apply(.removeMailbox(mailbox.id, revision: 1))
            trial.expect(try await store.entry(entry.ticket) != nil, "another's entry is gone")
            trial.expect(try await store.notice(notice.id) != nil, "another's notice is gone")
            trial.expect(try await store.nextReady(), is: Sample.now, "when the shared queue is ready")
            trial.expect(try await store.queue(paused.key) == nil, "the queue is there")
            let ready = try await store.readyQueues(at: Sample.now + .seconds(9), limit: 9).map(\.key)
            trial.expect(ready, is: [.application, paused.key], "the queues in which another's entries wait")
        },
        StoreCheck("verifications count after their mailbox is gone, for 30 days") { trial in
            let mailbox = Sample.mailbox(), store = trial.store
            try await trial.put(.mailbox(mailbox), .verification(Sample.verification(mailbox)))
            try await trial.apply(.removeMailbox(mailbox.id, revision: 1))
            let count = VerificationCount.address(mailbox.address)
            trial.expect(try await store.verificationsIssued(count, since: Sample.now), is: 1, "the count")
            let again = Sample.mailbox()
            let month = VerificationCount.longestMemory
            try await trial.put(.mailbox(again), .verification(Sample.verification(again, issued: month)))
            trial.expect(try await store.verificationsIssued(count, since: Sample.now), is: 2, "the count then")
        },
        StoreCheck("an entry of an old revision is not removed") { trial in
            let mailbox = Sample.mailbox(), entry = Sample.entry(mailbox)
            try await trial.put(.mailbox(mailbox), .entry(entry))
            for revision in [0, 2, -1] {
                await trial.expectConflict("removal at \(revision)", .removeEntry(entry.ticket, revision: revision))
            }
            await trial.expectConflict("removal of none", .removeEntry(.random(), revision: 1))
            try await trial.apply(.removeEntry(entry.ticket, revision: 1))
            trial.expect(try await trial.store.entry(entry.ticket) == nil, "it is there")
        },
    ]

    /// A message whose text has so many octets.
    private static func message(_ length: Int, attachment: HolubMessage.Attachment? = nil) throws -> ComposedMessage {
        let line = String(repeating: "x", count: 62) + "\r\n"
        var message = Message(
            from: Mailbox(Sample.address("jana@firma.example")), to: [Mailbox(Sample.address("petr@seznam.example"))],
            subject: "Faktura 7", text: String(repeating: line, count: length / 64 + 1),
            date: try MessageDate(secondsSinceEpoch: 1_790_000_000, offsetMinutes: 60),
            messageID: try MessageID("<7@firma.example>"))
        if let attachment { message.attachments = [attachment] }
        return try message.compose()
    }

    /// These octets, said to be so many, in pieces that fit nothing.
    private static func stream(_ octets: [UInt8], of length: Int) throws -> HolubMessage.Attachment {
        try .stream(length: length, name: FileName("data.bin")) {
            AsyncThrowingStream<[UInt8], any Error> { continuation in
                for start in stride(from: 0, to: octets.count, by: 10_007) {
                    continuation.yield(Array(octets[start..<min(start + 10_007, octets.count)]))
                }
                continuation.finish()
            }
        }
    }

    private static func octets(of message: ComposedMessage) throws -> [UInt8] {
        var reader = try message.makeReader(), octets: [UInt8] = []
        while let piece = try reader.read(upTo: MessageReader.longestPiece) { octets += piece }
        return octets
    }

    private static func octets(of content: KeptContent?) throws -> [UInt8]? {
        switch content {
        case .octets(let octets): octets
        case .file(let path): Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        case nil: nil
        }
    }
}
#endif
