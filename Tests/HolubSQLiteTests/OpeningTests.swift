#if Personas && SQLite
import Foundation
import GRDB
import Holub
import HolubSQLite
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("Opening a store") struct OpeningTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func theWriterIsAsDurabilityNeedsIt() async throws {
        let store = try await place.open()
        try await store.apply([.put(.mailbox(Sample.mailbox()))])
        for (name, value) in [
            ("journal_mode", "wal"), ("synchronous", "1"), ("foreign_keys", "1"), ("busy_timeout", "5000"),
            ("application_id", "1215261794"), ("user_version", "6"),
        ] {
            #expect(try await store.pragma(name) == value, "\(name)")
        }
        #if canImport(Darwin)
        #expect(try await store.pragma("fullfsync") == "1")
        #expect(try await store.pragma("checkpoint_fullfsync") == "1")
        #endif
    }

    @Test func onlyTheOwnerMayRead() async throws {
        let mask = umask(0)
        defer { umask(mask) }
        let store = try await place.open()
        let mailbox = try Sample.mailbox(), ticket = Ticket.random()
        let kept = try await store.keep(Sample.longMessage())
        try await store.apply([
            .put(.mailbox(mailbox)), .content(ticket, kept), .put(.entry(Sample.entry(mailbox, content: ticket))),
        ])
        for ending in ["", "-wal", "-shm"] { #expect(try place.permissions(of: place.path + ending) == 0o600) }
        #expect(try place.permissions(of: place.messages) == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: place.messages) {
            #expect(try place.permissions(of: place.messages + "/" + name) == 0o600, "\(name)")
        }
    }

    @Test func whatWasAppliedIsThereAgain() async throws {
        let mailbox = try Sample.mailbox()
        try await place.open().apply([.put(.mailbox(mailbox))])
        #expect(try await place.open().mailbox(mailbox.id)?.address == mailbox.address)
    }

    /// What is written to a file that has no name any more is not found again.
    @Test func aStoreWhoseFilesAreRemovedTakesNothingMore() async throws {
        let store = try await place.open()
        try await store.apply([.put(.mailbox(Sample.mailbox()))])
        for ending in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: place.path + ending) }
        for _ in 0..<2 {
            let error = await #expect(throws: StoreError.self) {
                try await store.apply([.put(.mailbox(Sample.mailbox("petr")))])
            }
            #expect(error?.description.contains("removed") == true)
        }
        try await place.open().apply([.put(.mailbox(Sample.mailbox()))])
    }

    @Test func aRelativePathAndALinkLeadToTheSameFolder() async throws {
        let mailbox = try Sample.mailbox(), ticket = Ticket.random()
        let link = place.folder + "/link.sqlite"
        let store = try await place.open()
        try await store.apply([
            .put(.mailbox(mailbox)), .content(ticket, store.keep(Sample.longMessage())),
            .put(.entry(Sample.entry(mailbox, content: ticket))),
        ])
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place.path)
        let linked = try await SQLiteStore.sqlite(at: link)
        #expect(try await linked.content(ticket) == store.content(ticket))
        #expect(!FileManager.default.fileExists(atPath: link + "-messages"))
    }

    @Test func whatIsNoStoreIsRefusedAndLeftAsItWas() async throws {
        try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: false)
        await expectUnreadable(place.path)

        let text = place.folder + "/text.sqlite", content = Data(repeating: 65, count: 9000)
        try content.write(to: URL(fileURLWithPath: text))
        await expectUnreadable(text)
        #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == content)

        let foreign = place.folder + "/foreign.sqlite"
        try await DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE t (x)") }
        let before = try Data(contentsOf: URL(fileURLWithPath: foreign))
        await expectUnreadable(foreign)
        #expect(try Data(contentsOf: URL(fileURLWithPath: foreign)) == before)
        for path in [text, foreign] { #expect(!FileManager.default.fileExists(atPath: path + "-messages")) }
    }

    @Test func aPathThatLeadsNowhereIsRefused() async throws {
        for path in ["", "a\0b", place.folder + "/"] {
            await #expect(throws: StoreError.self) { try await SQLiteStore.sqlite(at: path) }
        }
    }

    // To try again would not help.
    @Test func aFolderThatIsNotThereIsReadOnly() async throws {
        let text = place.folder + "/text", link = place.folder + "/link.sqlite"
        try Data([1]).write(to: URL(fileURLWithPath: text))
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: place.folder + "/nowhere/mail.sqlite")
        for path in [place.folder + "/nowhere/mail.sqlite", text + "/mail.sqlite", link] {
            await #expect(throws: StoreError.readOnly, "\(path)") { try await SQLiteStore.sqlite(at: path) }
        }
        #expect(!FileManager.default.fileExists(atPath: link + "-messages"))
    }

    // There a folder that cannot be made is one that is not found.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
    func aFileSystemThatTakesNoFilesIsReadOnly() async throws {
        await #expect(throws: StoreError.readOnly) { try await SQLiteStore.sqlite(at: "/proc/mail.sqlite") }
    }

    @Test func aFileOrFolderWhereItsMessagesBelongIsLeftAlone() async throws {
        try Data([1]).write(to: URL(fileURLWithPath: place.messages))
        await expectUnreadable(place.path)
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.messages)) == Data([1]))
    }

    private func expectUnreadable(_ path: String) async {
        do throws(StoreError) {
            _ = try await SQLiteStore.sqlite(at: path)
            Issue.record("\(path) is opened")
        } catch {
            guard case .unreadable = error else {
                Issue.record("\(path): \(error)")
                return
            }
        }
    }

    // The system's superuser may write everywhere but to a file system that does not take it.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sys/kernel")))
    func aFolderThatCannotBeWrittenIsReadOnly() async throws {
        await #expect(throws: StoreError.readOnly) { try await SQLiteStore.sqlite(at: "/sys/kernel/mail.sqlite") }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write everything"))
    func aFileThatCannotBeWrittenIsReadOnly() async throws {
        do { _ = try await place.open() }
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o400], ofItemAtPath: place.path)
        await #expect(throws: StoreError.readOnly) { try await place.open() }
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
        try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: place.folder)
        await #expect(throws: StoreError.readOnly) { try await place.open() }
        try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place.folder)
        _ = try await place.open()
    }
}
#endif
