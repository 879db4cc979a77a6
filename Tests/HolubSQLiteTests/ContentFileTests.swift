#if Personas && SQLite
import Foundation
import Holub
import HolubMessage
import HolubSQLite
import Testing

@Suite("Files of long messages") struct ContentFileTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func aLongMessageIsAFileAndAShortOneIsNot() async throws {
        let store = try await place.open(), message = try Sample.longMessage()
        guard case .file(let path) = try await store.keep(message) else {
            Issue.record("no file")
            return
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == message.length)
        #expect(path.hasPrefix(place.messages + "/"))
        #expect(try place.files().count == 1)
    }

    @Test("A stream that fails half-way leaves no file")
    func cutStream() async throws {
        struct Gone: Error {}
        let store = try await place.open()
        let message = try Sample.longMessage(attachments: [
            .stream(length: 1_000_000, name: try FileName("data.bin")) {
                AsyncThrowingStream<[UInt8], any Error> { continuation in
                    continuation.yield([UInt8](repeating: 7, count: 500_000))
                    continuation.finish(throwing: Gone())
                }
            }
        ])
        await #expect(throws: StoreError.message(.attachmentUnreadable(try FileName("data.bin")))) {
            try await store.keep(message)
        }
        #expect(try place.files().isEmpty)
    }

    @Test func aFileThatNoRowNamesIsGoneAtTheStartAfterItsWriterEnded() async throws {
        let other = try await place.open()
        let named: KeptContent
        do {
            let writer = try await place.open(), mailbox = try Sample.mailbox(), ticket = Ticket.random()
            named = try await writer.keep(Sample.longMessage())
            try await writer.apply([
                .put(.mailbox(mailbox)), .content(ticket, named), .put(.entry(Sample.entry(mailbox, content: ticket))),
            ])
            _ = try await writer.keep(Sample.longMessage())
            _ = try await place.open()
            // The writer lives, and may yet name it.
            #expect(try place.files().count == 2)
            _ = try await writer.keep(Sample.longMessage())
            _ = try await other.keep(Sample.longMessage())
        }
        #expect(try place.files().count == 4)
        let later = try await place.open()
        let files = try place.files()
        #expect(files.count == 2)
        guard case .file(let path) = named else { return }
        #expect(files.contains(String(path.dropFirst(place.messages.count + 1))))
        _ = later
    }

    @Test func aFileThatNoRowNamesForAnHourIsGoneAtTheNextStart() async throws {
        let writer = try await place.open(), mailbox = try Sample.mailbox(), ticket = Ticket.random()
        let kept = try await writer.keep(Sample.longMessage())
        try await writer.apply([
            .put(.mailbox(mailbox)), .content(ticket, kept), .put(.entry(Sample.entry(mailbox, content: ticket))),
        ])
        let forgotten = try await writer.keep(Sample.longMessage())
        for name in try place.files() {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -3700)], ofItemAtPath: place.messages + "/" + name)
        }
        _ = try await place.open()
        #expect(try place.files().count == 1)
        let late = Sample.entry(mailbox, content: .random())
        await #expect(throws: StoreError.self) {
            try await writer.apply([.content(late.content ?? late.ticket, forgotten), .put(.entry(late))])
        }
        #expect(try await writer.content(ticket) == kept)
    }

    @Test func nothingElseInTheFolderIsTouched() async throws {
        do { _ = try await place.open() }
        let names = ["notes.txt", "x.message", ".hidden", String(repeating: "a", count: 32) + "-x.message"]
        for name in names { try Data([1]).write(to: URL(fileURLWithPath: place.messages + "/" + name)) }
        _ = try await place.open()
        let found = try FileManager.default.contentsOfDirectory(atPath: place.messages)
        #expect(Set(names).isSubset(of: found))
    }

    @Test func aFileIsNotGivenToTwoEntriesNorTakenFromOutside() async throws {
        let store = try await place.open(), mailbox = try Sample.mailbox()
        try await store.apply([.put(.mailbox(mailbox))])
        let kept = try await store.keep(Sample.longMessage())
        guard case .file(let path) = kept else { return }
        let first = Sample.entry(mailbox, content: .random()), second = Sample.entry(mailbox, content: .random())
        try await store.apply([.content(first.content ?? first.ticket, kept), .put(.entry(first))])
        await #expect(throws: StoreError.conflict) {
            try await store.apply([.content(second.content ?? second.ticket, kept), .put(.entry(second))])
        }
        let copy = place.folder + "/copy.message"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        for outside in [copy, place.messages + "/../copy.message", place.messages + "/x/../" + path.suffix(73)] {
            await #expect(throws: StoreError.self) {
                try await store.apply([
                    .content(second.content ?? second.ticket, .file(path: outside)), .put(.entry(second)),
                ])
            }
        }
    }

    @Test func aMessageThatCannotBeReadLeavesNoFile() async throws {
        let store = try await place.open(), attachment = place.folder + "/a.pdf"
        try Data(repeating: 1, count: 300_000).write(to: URL(fileURLWithPath: attachment))
        let message = try Sample.longMessage(attachments: [.file(path: attachment)])
        try FileManager.default.removeItem(atPath: attachment)
        await #expect(throws: StoreError.self) { try await store.keep(message) }
        #expect(try place.files().isEmpty)
    }
}
#endif
