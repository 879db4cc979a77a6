#if Personas && SQLite
import Foundation
import HolubMessage
import HolubSQLite
import HolubSender
import Synchronization
import Testing

@testable import Holub

/// Messages that are too long for a record, and what becomes of them when their files are not as they were.
@Suite("Files of messages")
struct LongMessageTests {
    /// When a file is met.
    enum Time: CaseIterable { case beforeItIsSent, whileItIsSent }

    enum Harm: CaseIterable {
        case cut, emptied, removed

        func be(done path: String) throws {
            switch self {
            case .cut, .emptied:
                let file = try #require(FileHandle(forWritingAtPath: path))
                try file.truncate(atOffset: self == .cut ? 70_000 : 0)
                try file.close()
            case .removed: try FileManager.default.removeItem(atPath: path)
            }
        }
    }

    private let folder: Folder
    private let office: Office

    init() async throws {
        folder = try Folder()
        office = try Office(store: try await SQLiteStore.open(at: folder.store))
    }

    private func file(of ticket: Ticket) async throws -> String {
        guard case .file(let path)? = try await office.store.content(ticket) else { throw MailroomError.contentGone }
        return path
    }

    @Test(
        "A stream is read when the message is handed over, once, and sent from what was kept", arguments: [10, 300_000])
    func stream(_ length: Int) async throws {
        let (jana, mailbox) = try await office.jana(), opened = Mutex(0)
        let octets = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        var message = try office.message()
        message.attachments = [.data(octets, name: try FileName("data.bin"))]
        let expected = try await message.compose().octetsAwaited()
        message.attachments = [
            try .stream(length: length, name: try FileName("data.bin")) {
                opened.withLock { $0 += 1 }
                return AsyncThrowingStream<[UInt8], any Error> { continuation in
                    continuation.yield(Array(octets[..<(length / 3)]))
                    continuation.yield(Array(octets[(length / 3)...]))
                    continuation.finish()
                }
            }
        ]
        let ticket = try await jana.send(message, from: mailbox, key: "faktura-1")
        #expect(opened.withLock { $0 } == 1)
        switch try await office.store.content(ticket) {
        case .octets(let kept): #expect(kept == expected && length < 1000)
        case .file(let path):
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(expected) && length > 1000)
        case nil: Issue.record("nothing is kept")
        }
        #expect(try await jana.send(message, from: mailbox, key: "faktura-1") == ticket)
        try await office.pass(.minutes(1))
        #expect(try await jana.message(ticket).state == .sent)
        // A short message is read before the store finds the key taken.
        #expect(opened.withLock { $0 } == (length > 1000 ? 1 : 2))
    }

    /// Works, and harms the file at that time.
    private func work(_ time: Time, harm: @escaping @Sendable () throws -> Void) async throws -> Moment? {
        switch time {
        case .beforeItIsSent: try harm()
        case .whileItIsSent:
            office.server.beforeOpening { _ in
                do { try harm() } catch { Issue.record(error) }
            }
        }
        defer { office.server.beforeOpening { _ in } }
        return try await office.mailroom.work()
    }

    @Test(
        "A file that cannot be read for the moment rests the line, and no message fails for it",
        arguments: Time.allCases)
    func unreadable(_ time: Time) async throws {
        let (jana, mailbox) = try await office.jana()
        let long = try await jana.send(office.message(attachment: 100_000), from: mailbox)
        let short = try await jana.send(office.message(), from: mailbox)
        let path = try await file(of: long)
        // A link to itself cannot be opened, and the disk does not say that nothing is there.
        let next = try await work(time) {
            try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        }
        #expect(try #require(next) > office.clock.now)
        #expect(office.server.committed.isEmpty)
        for ticket in [long, short] { #expect(try await jana.message(ticket).state == .queued) }
        #expect(try await jana.mailbox(mailbox).waitsUntil == next)
        #expect(try await jana.notices(.all).isEmpty)

        // It holds no other message for long.
        try await office.pass(.minutes(30))
        #expect(try await jana.message(short).state == .sent)
        #expect(try await jana.message(long).state == .queued)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
        try await office.pass(.hours(4))
        #expect(try await jana.message(long).state == .sent)
        #expect(office.server.committed.count == 2)
    }

    @Test(
        "A message whose file was cut or removed is refused, with its own cause, and nothing else is lost",
        arguments: Harm.allCases, Time.allCases)
    func harmed(_ harm: Harm, _ time: Time) async throws {
        let (jana, mailbox) = try await office.jana()
        let cut = try await jana.send(office.message(attachment: 100_000), from: mailbox)
        let whole = try await jana.send(office.message(attachment: 100_000), from: mailbox)
        let short = try await jana.send(office.message(), from: mailbox)
        let path = try await file(of: cut)
        _ = try await work(time) { try harm.be(done: path) }
        let refused = try await jana.message(cut)
        #expect(refused.state == .refused)
        #expect(refused.failure?.cause == Cause.contentChanged.rawValue)
        for ticket in [whole, short] { #expect(try await jana.message(ticket).state == .sent) }
        #expect(office.server.committed.count == 2)
        #expect(try await jana.notices(.all).map(\.cause) == [.contentChanged])
    }
}
#endif
