#if SQLite
import Foundation
import Holub
import HolubProviders
import HolubSQLite

/// What `Account.send` costs, from the composed message to its being on the disk, against bare rows of the same size that are
/// committed in groups.
enum SendBenchmark {
    static func run(in folder: String, calls: Int = 10_000) async throws {
        let bare = try BareStore(path: folder + "/bare-send.sqlite")
        let store = try await SQLiteStore.sqlite(at: folder + "/send.sqlite")
        let mailroom = Mailroom(
            for: HostApplication(name: "Benchmark"), providers: .standard, store: store, key: .key(.random()),
            resolver: nil)
        let account = mailroom.account("firma")
        var mailboxes: [MailboxRecord] = []
        for number in 0..<100 {
            var mailbox = try Filling.mailbox("m\(number)")
            // As a proof leaves it; nothing is sent here.
            mailbox.state = .connected
            mailbox.form = SubmissionForm(
                host: "mail.firma.example", port: 465, security: "tls", username: "m", provider: "fallback")
            try await store.apply([.put(.mailbox(mailbox))])
            mailboxes.append(mailbox)
        }
        let all = mailboxes, size = try message(all[0], 0).compose().length
        let data = Data(repeating: 97, count: size)
        var ours: [StoreBenchmark.Cost] = [], theirs: [StoreBenchmark.Cost] = []
        for round in 0..<StoreBenchmark.rounds {
            // Made before, as the bare rows are.
            let messages = try (0..<calls).map { try message(all[$0 % all.count], $0) }
            theirs.append(try await StoreBenchmark.cost(calls) { _ in try await bare.insert(data) })
            ours.append(
                try await StoreBenchmark.cost(calls) { number in
                    _ = try await account.send(
                        messages[number], from: all[number % all.count].id, key: "invoice-\(round)-\(number)")
                })
        }
        StoreBenchmark.report(
            ours, as: "Account.send of \(size) octets with a key, 50 callers", theirs,
            as: "bare rows of \(size) octets, 50 callers")
    }

    private static func message(_ mailbox: MailboxRecord, _ number: Int) throws -> Message {
        Message(
            from: Mailbox(mailbox.address), to: [Mailbox(mailbox.address)], subject: "Faktura \(number)",
            text: String(repeating: "Dobrý den, posílám fakturu.\n", count: 50),
            date: try MessageDate(secondsSinceEpoch: 1_790_000_000), messageID: .random(domain: mailbox.address.domain))
    }
}
#endif
