import Foundation
import Holub
import HolubMessage
import HolubNetwork
import HolubProviders
import HolubSMTP
import HolubSQLite
import HolubSender

/// The way through the durable outbox: each message is on the disk before its call returns, and leaves from there.
struct OutboxRoad: Sendable {
    private let mailroom: Mailroom
    private let mailboxes: [(account: Account, id: MailboxID)]
    private let folder: URL

    /// Mailboxes that are connected by signing in, on a store of its own.
    init(host: String, port: String, mode: String, certificates: String, connections: Int) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "holub-outbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let dialer = Dialer(
            resolver: Resolver(servers: []), policy: .allowPrivate, trust: try .pem(certificates))
        mailroom = Mailroom(
            for: HostApplication(name: "Benchmark"), providers: .standard,
            store: try await SQLiteStore.sqlite(at: folder.appending(path: "mail.sqlite").path), key: .key(.random()),
            dialer: dialer, resolver: nil)
        var found: [(account: Account, id: MailboxID)] = []
        for number in 0..<connections {
            let account = mailroom.account(AccountID("customer-\(number)"))
            let id = try await account.add("sender\(number)@firma.example")
            let form = SubmissionForm(
                host: host, port: Int(port) ?? 0, security: mode, username: "user\(number)", provider: "fallback")
            let proof = try await account.connect(id, form, .password("pass"))
            guard proof.succeeded else { throw Unproven() }
            found.append((account, id))
        }
        mailboxes = found
    }

    struct Unproven: Error {}

    /// Sends so many by 50 callers, and works them off.
    func send(_ count: Int, _ letters: Letters) async throws -> Int {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<50 {
                group.addTask {
                    for number in stride(from: caller, to: count, by: 50) {
                        let place = number % mailboxes.count
                        let message = try letters.message(number, from: EmailAddress("sender\(place)@firma.example"))
                        _ = try await mailboxes[place].account.send(message, from: mailboxes[place].id)
                    }
                }
            }
            try await group.waitForAll()
        }
        while try await mailroom.work() != nil {}
        return count
    }

    func end() { try? FileManager.default.removeItem(at: folder) }
}
