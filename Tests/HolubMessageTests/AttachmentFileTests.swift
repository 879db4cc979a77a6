import Foundation
import HolubMessage
import HolubSMTP
import Testing

@Suite struct AttachmentFileTests {
    let folder: TemporaryFolder
    let name: FileName

    init() throws {
        folder = try TemporaryFolder()
        name = try FileName("data.bin")
    }

    func composed(_ content: [UInt8]) throws -> (message: ComposedMessage, path: String) {
        let path = try folder.write(content, to: "data.bin")
        var message = try sample()
        message.attachments = [try .file(path: path)]
        return (try message.compose(), path)
    }

    func append(_ octets: [UInt8], to path: String) throws {
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(octets))
        try handle.close()
    }

    @Test func aFileArrivesOctetForOctet() throws {
        var dice = Dice(state: 3)
        let content = (0..<5_000_000 / 8).flatMap { _ in withUnsafeBytes(of: dice.next(), Array.init) }
        let message = try composed(content).message
        let octets = try readAll(message)
        #expect(octets.count == message.length)
        #expect(Entity(octets).parts[1].content == content)
        #expect(Entity(octets).parts[1]["Content-Disposition"] == "attachment; filename=data.bin")
    }

    #if os(Linux)
    @Test("I33 A file is never in memory whole") func aFileIsNeverInMemoryWhole() throws {
        let path = try folder.write([], to: "big.bin")
        let size = 192 << 20
        #expect(truncate(path, size) == 0)
        var message = try sample()
        message.attachments = [try .file(path: path)]
        let composed = try message.compose()
        var reader = try composed.makeReader()
        var count = 0
        let before = try residentOctets()
        var most = before
        while let piece = try reader.read(upTo: 65_536) {
            count += piece.count
            if count % (1 << 24) < 65_536 { most = max(most, try residentOctets()) }
        }
        #expect(count == composed.length)
        // Other tests run beside this one and need some tens of megabytes; the file alone is larger than all of that.
        #expect(most - before < size)
    }

    @Test func aFileWithoutALengthIsRefused() throws {
        var message = try sample()
        message.attachments = [try .file(path: "/proc/self/status", name: name)]
        #expect(throws: MessageError.attachmentNotAFile(name)) { try message.compose() }
    }

    func residentOctets() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return try #require(Int(fields[1])) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
    #endif

    @Test func aFileThatCannotBeReadIsFoundWhenComposing() throws {
        var message = try sample()
        message.attachments = [try .file(path: folder.path + "/absent/data.bin")]
        #expect(throws: MessageError.attachmentMissing(name)) { try message.compose() }
        message.attachments = [try .file(path: folder.path + "/data.bin")]
        #expect(throws: MessageError.attachmentMissing(name)) { try message.compose() }
        message.attachments = [try .file(path: folder.path, name: name)]
        #expect(throws: MessageError.attachmentNotAFile(name)) { try message.compose() }
        message.attachments = [try .file(path: "/dev/null", name: name)]
        #expect(throws: MessageError.attachmentNotAFile(name)) { try message.compose() }
        message.attachments = [try .file(path: "", name: name)]
        #expect(throws: MessageError.attachmentMissing(name)) { try message.compose() }
        let endless = try folder.write([], to: "endless")
        #expect(truncate(endless, (1 << 40) + 1) == 0)
        message.attachments = [try .file(path: endless, name: name)]
        #expect(throws: MessageError.attachmentTooLarge(name)) { try message.compose() }
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        message.attachments = [try .file(path: pipe, name: name)]
        #expect(throws: MessageError.attachmentNotAFile(name)) { try message.compose() }
        #expect(MessageError.attachmentMissing(name).origin == .fileAccess)
    }

    @Test(.enabled(if: geteuid() != 0, "root reads every file")) func aFileWithoutPermissionIsRefused() throws {
        let path = try folder.write([1], to: "data.bin")
        #expect(chmod(path, 0) == 0)
        var message = try sample()
        message.attachments = [try .file(path: path)]
        #expect(throws: MessageError.attachmentUnreadable(name)) { try message.compose() }
    }

    enum Change: CaseIterable { case grown, shrunk, emptied, rewritten, replaced, removed, becameADirectory }

    func apply(_ change: Change, to path: String) throws {
        let content = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        switch change {
        case .grown: try append([1], to: path)
        case .shrunk: #expect(truncate(path, content.count - 1) == 0)
        case .emptied: #expect(truncate(path, 0) == 0)
        case .rewritten:
            let handle = try #require(FileHandle(forWritingAtPath: path))
            try handle.write(contentsOf: Data(content))
            try handle.close()
            // The clock of a file system may tick more slowly than this test runs.
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
        case .replaced: #expect(rename(try folder.write(content, to: "other.bin"), path) == 0)
        case .removed: #expect(unlink(path) == 0)
        case .becameADirectory:
            #expect(unlink(path) == 0)
            #expect(mkdir(path, 0o700) == 0)
        }
    }

    @Test(arguments: Change.allCases) func aChangeBeforeReadingIsFoundAtOnce(_ change: Change) throws {
        let (message, path) = try composed([UInt8](repeating: 1, count: 100_000))
        try apply(change, to: path)
        #expect(throws: MessageError.attachmentChanged(name)) { _ = try message.makeReader() }
    }

    @Test("I31 A change of a file before its turn ends the reading", arguments: Change.allCases)
    func aChangeBeforeItsTurnEndsTheReading(_ change: Change) throws {
        let (message, path) = try composed([UInt8](repeating: 1, count: 100_000))
        var reader = try message.makeReader()
        var read = try #require(try reader.read(upTo: 10)).count
        try apply(change, to: path)
        #expect(throws: MessageError.attachmentChanged(name)) {
            while let piece = try reader.read(upTo: 64) { read += piece.count }
        }
        #expect(read < message.length - 100_000)
        #expect(throws: MessageError.attachmentChanged(name)) { try reader.read(upTo: 64) }
    }

    @Test(
        "I31 A change of a file in the middle ends the reading",
        arguments: [Change.grown, .shrunk, .emptied, .rewritten]) func aChangeInTheMiddleEndsTheReading(
            _ change: Change
        ) throws
    {
        for size in [1000, 45_600, 45_601, 300_000] {
            let (message, path) = try composed([UInt8](repeating: 1, count: size))
            var reader = try message.makeReader()
            var read = 0
            // Into the file, but not yet to the piece that holds its end.
            let turn = size > 200_000 ? 1000 : 300
            while read < turn, let piece = try reader.read(upTo: 50) { read += piece.count }
            try apply(change, to: path)
            #expect(throws: MessageError.attachmentChanged(name)) {
                while let piece = try reader.read(upTo: 50) { read += piece.count }
            }
            #expect(read < message.length)
        }
    }

    @Test("I31 After a failure nothing more is read") func afterAFailureNothingMoreIsRead() throws {
        let (message, path) = try composed([UInt8](repeating: 1, count: 100_000))
        var reader = try message.makeReader()
        _ = try reader.read(upTo: 10)
        #expect(rename(path, path + ".away") == 0)
        #expect(throws: MessageError.attachmentChanged(name)) { while try reader.read(upTo: 1000) != nil {} }
        #expect(rename(path + ".away", path) == 0)
        #expect(throws: MessageError.attachmentChanged(name)) { try reader.read(upTo: 1000) }
        #expect(try readAll(message).count == message.length)
    }

    @Test func aFileThatIsReplacedWhileItIsOpenIsSentAsItWas() throws {
        let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        let (message, path) = try composed(content)
        var reader = try message.makeReader()
        var octets = try #require(try reader.read(upTo: 60_000))
        try apply(.replaced, to: path)
        while let piece = try reader.read(upTo: 60_000) { octets += piece }
        #expect(octets.count == message.length)
        #expect(Entity(octets).parts[1].content == content)
    }

    @Test func descriptorsAreClosed() throws {
        let (message, _) = try composed([UInt8](repeating: 1, count: 100_000))
        // Far more than a process may hold open.
        for _ in 0..<5000 {
            var reader = try message.makeReader()
            #expect(try reader.read(upTo: 2000)?.count == 2000)
        }
    }

    @Test("I33 Five thousand files need one descriptor at a time") func manyFilesNeedOneDescriptorAtATime() throws {
        let path = try folder.write([1, 2, 3], to: "data.bin")
        var message = try sample()
        message.attachments = try (0..<5000).map { _ in try .file(path: path) }
        let composed = try message.compose()
        #expect(try readAll(composed).count == composed.length)
    }
}
