#if Personas && SQLite
import Foundation
import Holub
import HolubNetwork
import HolubPersonas
import HolubProviders
import HolubSMTP
import HolubSQLite
import HolubSender
import Testing

/// A folder with a store, a sink, and workers that send from the one to the other. Gone with the value.
final class CrashSite: Sendable {
    let folder: String
    let store: String
    let sink: CrashSink
    let isClear: Bool
    let key: MasterKeyText
    static let password = "Crash pa55+word/7Q&ž-ěš"

    /// The key that the workers share.
    struct MasterKeyText: Sendable {
        let text = (0..<32).map { _ in String(format: "%02x", UInt8.random(in: 0...255)) }.joined()
    }

    /// - Parameters:
    ///   - clear: the sink speaks in clear, and messages come by the application's route.
    ///   - disk: where the store is; nil for the site's folder.
    init(accounts: Int = 1, mailboxes: Int = 1, clear: Bool = false, on disk: SmallDisk? = nil) async throws {
        folder = FileManager.default.temporaryDirectory.path + "/holub-crash-\(UUID().uuidString)"
        store = (disk?.path ?? folder) + "/mail.sqlite"
        isClear = clear
        key = MasterKeyText()
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let authority = try TestAuthority()
        try Data(authority.pem.utf8).write(to: URL(fileURLWithPath: folder + "/authority.crt"))
        let identity = try authority.identity(for: [ServerHost("127.0.0.1")])
        sink = try await CrashSink.start(clear ? nil : identity)
        try await connect(accounts, mailboxes)
    }

    /// A site with a copy of another one's store, which nobody has open, and the same sink.
    init(copy other: CrashSite) throws {
        folder = FileManager.default.temporaryDirectory.path + "/holub-crash-\(UUID().uuidString)"
        store = folder + "/mail.sqlite"
        isClear = other.isClear
        sink = other.sink
        key = other.key
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        for name in ["authority.crt", "mail.sqlite", "mail.sqlite-wal"]
        where FileManager.default.fileExists(atPath: other.folder + "/" + name) {
            try FileManager.default.copyItem(atPath: other.folder + "/" + name, toPath: folder + "/" + name)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var messages: String { store + "-messages" }
    var trust: TrustRoots { get throws { try .pem(folder + "/authority.crt") } }
    var keys: KeyRing { get throws { .key(try MasterKey(text: key.text)) } }

    /// A mailroom in this process.
    func mailroom(_ store: any Store, clock: any WallClock = SystemWallClock()) throws -> Mailroom {
        Mailroom(
            for: HostApplication(name: "Crash"), providers: .standard, store: store, key: try keys,
            dialer: Dialer(resolver: Resolver(servers: []), policy: .allowPrivate, trust: try trust), resolver: nil,
            clock: clock)
    }

    /// Adds the mailboxes, and connects them by a sign-in at the sink.
    private func connect(_ accounts: Int, _ mailboxes: Int) async throws {
        let store = try await SQLiteStore.open(at: store)
        let room = try mailroom(store)
        for number in 0..<accounts {
            let account = room.account(AccountID("account-\(number)"))
            for box in 0..<mailboxes { try await connect("m\(box)@a\(number).example", of: account, store) }
        }
        // Whoever reads the files next must not find them half taken in from the log.
        try await store.close()
    }

    @discardableResult
    func connect(_ address: String, of account: Account, _ store: any Store) async throws -> MailboxID {
        let mailbox = try await account.add(address)
        let form = SubmissionForm(
            host: "127.0.0.1", port: sink.port, security: "tls", username: address, provider: "fallback")
        guard !isClear else {
            // By the application's route, a mailbox has only to be verified.
            var record = try #require(try await store.mailbox(mailbox))
            record.state = .verified
            try await store.apply([.put(.mailbox(record))])
            return mailbox
        }
        let proof = try await account.connect(mailbox, form, .password(Self.password))
        #expect(proof.succeeded, "\(String(describing: proof.diagnosis))")
        return mailbox
    }

    /// Starts a worker on the store. It copies its log into the database every few changes, so that a crash finds it at that.
    func start(_ orders: [String], wrapper: [String] = []) throws -> Worker {
        let common =
            ["store=\(store)", "port=\(sink.port)", "trust=\(folder)/authority.crt", "log=50"]
            + (isClear ? ["route"] : [])
        return try Worker(
            common + orders, in: folder, environment: ["HOLUB_CRASH_KEY": key.text], wrapper: wrapper)
    }

    /// Starts a worker, and waits for its end.
    @discardableResult
    func run(_ orders: [String], wrapper: [String] = [], within seconds: Int = 120) async throws -> (
        worker: Worker, ending: Worker.Ending
    ) {
        let worker = try start(orders, wrapper: wrapper)
        return (worker, await worker.end(within: seconds))
    }

    /// The files of messages that are there, by name.
    func files() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: messages).filter { $0.hasSuffix(".message") })
    }

    /// Ahead of every lease that a run before may have left.
    static func ahead(_ run: Int) -> String { "ahead=\(run * 61)" }
}
#endif
