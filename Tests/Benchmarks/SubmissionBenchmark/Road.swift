import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import HolubSender

/// The way to the sink, with a mailbox for each connection.
struct Road: Sendable {
    /// How the application hands its messages over.
    enum Way: String { case batch, parallel, each }

    let sender: Sender
    private let accounts: [SubmissionAccount]
    private let way: Way

    init(host: String, port: String, mode: String, certificates: String, way: String, connections: Int) throws {
        let words = way.split(separator: "-").map(String.init)
        self.way = words.first.flatMap(Way.init) ?? .batch
        let security = Security(rawValue: mode) ?? .none
        var limits = PoolLimits()
        limits.connections = 1
        limits.messages = .max
        limits.resting = .max
        let dialer = Dialer(
            resolver: Resolver(servers: []), policy: .allowPrivate,
            trust: security == .none ? .system : try .pem(certificates))
        sender = Sender(dialer: dialer, limits: limits)
        let chunking: Chunking =
            words.contains("data") ? .forbidden : words.contains("flight") ? .inOneFlight : .afterReplies
        let provider = SinkProvider(chunking)
        let endpoint = Endpoint(try ServerHost(host), port: try ServerPort(port), security: security)
        accounts = try (0..<connections).map { number in
            SubmissionAccount(
                address: try EmailAddress("sender@example.com"), endpoint: endpoint,
                username: try Username("user\(number)"),
                credential: security == .none ? nil : try .password("pass"), provider: provider)
        }
    }

    /// Sends so many, and says how many the sink took.
    func send(_ count: Int, _ letters: Letters) async throws -> Int {
        try await withThrowingTaskGroup { group in
            for (number, account) in accounts.enumerated() {
                let share = stride(from: number, to: count, by: accounts.count)
                switch way {
                case .each: group.addTask { try await sendEach(share, account, letters) }
                case .parallel:
                    for task in 0..<16 {
                        let part = stride(from: number + task * accounts.count, to: count, by: accounts.count * 16)
                        group.addTask { try await sendEach(part, account, letters) }
                    }
                case .batch:
                    group.addTask {
                        // Each is composed when it is asked for; what is wrong with one of these is wrong with all.
                        let messages = share.lazy.map { try! letters.letter($0) }
                        return await sender.send(messages, as: account).count { $0.outcome.word == "sent" }
                    }
                }
            }
            return try await group.reduce(0, +)
        }
    }

    private func sendEach(_ numbers: StrideTo<Int>, _ account: SubmissionAccount, _ letters: Letters) async throws
        -> Int
    {
        var sent = 0
        for number in numbers {
            if await sender.send(try letters.letter(number), as: account).outcome.word == "sent" { sent += 1 }
        }
        return sent
    }
}

/// A provider without quirks.
private struct SinkProvider: MailProvider {
    var profile: ProviderProfile

    init(_ chunking: Chunking) {
        profile = ProviderProfile(
            id: "sink", name: "Sink", endpoints: [], chunking: chunking, support: Support(), checked: nil, sources: [])
    }
}
