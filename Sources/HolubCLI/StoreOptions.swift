#if Command
import ArgumentParser
import Foundation
import Holub
import HolubNetwork
import HolubProviders
import HolubSQLite
import HolubSender

/// In which file.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The store; `mailbox add` makes it when it is not there.", valueName: "file"))
    var store: String

    var file: StoreFile { StoreFile(path: store) }
}

/// Whose mailboxes, and in which file.
struct AccountOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("Whose mailboxes these are.", valueName: "id"))
    var account = StoreFile.usualAccount

    /// The account's handle; without connection options for what asks no server.
    func account(in language: Language, by connection: ConnectionOptions? = nil) async throws -> Account {
        try await store.file.account(account, in: language, by: connection)
    }

    /// The account's handle in a store that is made when it is not there.
    func newAccount(in language: Language, verification: VerificationPolicy) async throws -> Account {
        var file = store.file
        file.isMade = true
        return try await file.account(account, in: language, verification: verification)
    }
}

/// A store in a file, and the key of the passwords in it.
struct StoreFile {
    var path: String
    /// Whether it is made when it is not there. Otherwise a slip in the path would look like an empty store.
    var isMade = false

    static let usualAccount = "me"

    func account(
        _ id: String, in language: Language, by connection: ConnectionOptions? = nil,
        verification: VerificationPolicy = .signIn
    ) async throws -> Account {
        guard !id.isEmpty else { throw CommandFailure(.usage, "--account is empty; give a name.") }
        return try await mailroom(in: language, by: connection, verification: verification).account(AccountID(id))
    }

    /// The mailroom, with servers reached as the options say; it is its person's own machine, so all is told of them.
    func mailroom(
        in language: Language, by connection: ConnectionOptions? = nil, verification: VerificationPolicy = .signIn,
        resolver: Resolver? = nil, onNotice: (@Sendable (Notice) async -> Void)? = nil
    ) async throws -> Mailroom {
        let senders = try connection.map { (try $0.sender(forPerson: false), try $0.sender(forPerson: true)) }
        let (store, key) = try await opened()
        let mailroom = Mailroom(
            for: HostApplication(name: "Holub", language: language), providers: .standard, store: store, key: key,
            verification: verification, candour: .full, resolver: resolver, onNotice: onNotice)
        guard let (sender, prober) = senders else { return mailroom }
        return mailroom.sending(by: sender, provingBy: prober)
    }

    /// A store that is there is looked at before its key; a new one is made only when its key is there.
    private func opened() async throws -> (SQLiteStore, KeyRing) {
        try requireFolder()
        let given = try Self.givenKey()
        let isThere = FileManager.default.fileExists(atPath: path)
        guard isThere || isMade else {
            throw CommandFailure(
                .noInput, "There is no store at this path; check --store, or make one with \"holub mailbox add\".")
        }
        let made: KeyRing? = if isThere { nil } else if let given { given } else { try await firstKey() }
        let store: SQLiteStore
        do { store = try await SQLiteStore.open(at: path) } catch { throw error.ending }
        var key = made ?? given
        if key == nil { key = try await keptKey() }
        guard let key else {
            throw CommandFailure(
                .noInput, "The key file \(keyPath) cannot be read; restore it, or set HOLUB_STORE_KEY.")
        }
        return (store, key)
    }

    private func requireFolder() throws {
        guard !path.isEmpty else { throw CommandFailure(.usage, "--store is empty; name a file.") }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw CommandFailure(.noInput, "The folder of the store is not there; make it, or name another one.")
        }
    }

    private static func givenKey() throws -> KeyRing? {
        guard getenv("HOLUB_STORE_KEY") != nil else { return nil }
        do { return try .environment("HOLUB_STORE_KEY") } catch { throw CommandFailure(.usage, "\(error)") }
    }

    /// Where the key is when `HOLUB_STORE_KEY` is not set. Whoever has both files can read the passwords; the variable
    /// keeps the two apart.
    private var keyPath: String { path + ".key" }

    /// Nil where there is none, or it may not be read.
    private func keptKey() async throws -> KeyRing? {
        // Another run may be writing it just now: then its last octet is not there yet, and soon will be.
        for turn in 0...50 {
            guard let data = FileManager.default.contents(atPath: keyPath) else { return nil }
            if data.last != UInt8(ascii: "\n"), turn < 50 {
                try await Task.sleep(for: .milliseconds(20))
                continue
            }
            let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            if let key = try? MasterKey(text: text) { return .key(key) }
            break
        }
        throw CommandFailure(.data, "The key file beside the store is damaged; restore it.")
    }

    /// The key of a store that is made now: of several first runs at once, one makes it, and the others read it.
    private func firstKey() async throws -> KeyRing {
        if let kept = try await keptKey() { return kept }
        let text = Hexadecimal.text((0..<32).map { _ in UInt8.random(in: 0...255) })
        // Never in place of one that is there: what it sealed could not be opened again.
        let descriptor = open(keyPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST, let kept = try await keptKey() else { throw unwritableKey }
            return kept
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data((text + "\n").utf8))
            try file.synchronize()
            try synchroniseFolder()
        } catch {
            unlink(keyPath)
            throw unwritableKey
        }
        return .key(try MasterKey(text: text))
    }

    /// So that the key file's name survives as well, before anything is sealed with the key.
    private func synchroniseFolder() throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unwritableKey }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw unwritableKey }
    }

    private var unwritableKey: CommandFailure {
        CommandFailure(.noInput, "The key file \(keyPath) cannot be written; name a store in a folder of yours.")
    }
}
#endif
