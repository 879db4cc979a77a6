#if Personas && SQLite
import Foundation
import HolubSQLite
import HolubSender
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
