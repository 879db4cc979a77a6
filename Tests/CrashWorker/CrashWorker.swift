#if Personas && SQLite
import Foundation
import Holub
import HolubNetwork
import HolubProviders
import HolubSMTP
import HolubSQLite
import HolubSender
import Logging
import Synchronization

/// An application that sends mail, made to be killed. The crash tests start it, and it prints what it was promised:
///
///     open            the store is open
///     accepted KEY    `send` has returned
///     refused KEY E   `send` has thrown
///     flagged KEY     a person's decision to send it again is stored
///     write N NAME    with `told`: a write of that name begins, and `wrote N NAME`: it has returned. Of several messages that
///                     are given leave at once, `write N committing of M`
///     done            everything that was asked for is done
@main struct CrashWorker {
    let orders: Orders
    let store: PointedStore
    let mailroom: Mailroom

    static func main() async {
        do {
            let worker = try await CrashWorker(Orders(Array(CommandLine.arguments.dropFirst())))
            try await worker.run()
            Line.say("done")
        } catch {
            Line.say("failed \(error)")
            exit(1)
        }
    }

    init(_ orders: Orders) async throws {
        self.orders = orders
        let limits = orders.log.map { LogLimits(usual: $0, longest: 4 * $0) } ?? .standard
        let disk = try await SQLiteStore.open(at: orders.store, log: limits)
        if let pages = orders.pages { try await disk.limitPages(to: pages) }
        store = PointedStore(
            disk, orders.text("point").flatMap { PointedStore.Point($0) }, isTold: orders.text("told") != nil)
        let logger = orders.traces.map { path in
            var logger = Logger(label: "worker") { _ in FileLog(path) }
            logger.logLevel = .trace
            return logger
        }
        let trust = try orders.trust.map { try TrustRoots.pem($0) } ?? .system
        let dialer = Dialer(resolver: Resolver(servers: []), policy: .allowPrivate, trust: trust)
        let mailroom = Mailroom(
            for: HostApplication(name: "Crash"), providers: .standard, store: store,
            key: try .environment("HOLUB_CRASH_KEY"), route: try orders.isByRoute ? Self.route(orders, dialer) : nil,
            dialer: dialer, resolver: nil, clock: AheadClock(ahead: .seconds(orders.ahead)), logger: logger)
        self.mailroom = orders.lease.map { mailroom.leasing(for: $0) } ?? mailroom
    }

    private static func route(_ orders: Orders, _ dialer: Dialer) throws -> ApplicationRoute {
        let endpoint = Endpoint(
            try ServerHost("127.0.0.1"), port: try ServerPort(orders.port), security: .none)
        let account = SubmissionAccount(
            address: try EmailAddress("application@crash.test"), endpoint: endpoint, credential: nil,
            provider: ProviderRegistry.standard.fallback)
        return try ApplicationRoute(sender: Sender(dialer: dialer), as: account, name: "Crash")
    }

    private func run() async throws {
        Line.say("open")
        try await decide(atMost: orders.decisions)
        switch orders.task {
        case "send": try await send()
        case "work": try await work()
        case "decide": try await decide(atMost: .max)
        case "scenario": try await Scenario(worker: self).run()
        case "abort":
            try await send()
            try await work()
            leaveACore()
        default:
            let hasSent = Atomic(false)
            async let sending: Void = {
                try await send()
                hasSent.store(true, ordering: .releasing)
            }()
            try await work { orders.text("endless") == nil && hasSent.load(ordering: .acquiring) }
            try await sending
        }
    }

    var accounts: [Account] { (0..<orders.accounts).map { mailroom.account(AccountID("account-\($0)")) } }

    /// Sends the messages of this run, over the mailboxes by turns; four calls are under way at a time.
    private func send() async throws {
        var boxes: [(Account, OwnMailbox)] = []
        for account in accounts { boxes += try await account.mailboxes().map { (account, $0) } }
        let all = boxes
        guard !all.isEmpty else { return }
        await withTaskGroup(of: Void.self) { group in
            for lane in 0..<4 {
                group.addTask {
                    for number in stride(from: lane, to: orders.messages, by: 4) {
                        let (account, mailbox) = all[number % all.count]
                        let isLarge = orders.large > 0 && number % orders.large == orders.large - 1
                        await send(Letter(key: "\(orders.prefix)-\(number)", isLarge: isLarge), account, mailbox)
                    }
                }
            }
        }
    }

    /// Says what came of the call, once it is known.
    func send(_ letter: Letter, _ account: Account, _ mailbox: OwnMailbox, notBefore: Moment? = nil) async {
        do {
            _ = try await account.send(
                letter.message(from: mailbox.address), from: mailbox.id, key: letter.key, notBefore: notBefore,
                route: orders.isByRoute ? .application : nil)
            Line.say("accepted \(letter.key)")
        } catch {
            Line.say("refused \(letter.key) \(error)")
        }
    }

    /// Works until nothing waits and it may end. With `rounds` it gives up after so many.
    func work(mayEnd: () -> Bool = { true }) async throws {
        var rounds = 0
        while true {
            let isLast = mayEnd(), next: Moment?
            do { next = try await mailroom.work() } catch let error as StoreError {
                Line.say("trouble \(error)")
                next = .init(milliseconds: 0)
            }
            rounds += 1
            if let most = orders.text("rounds").flatMap({ Int($0) }), rounds >= most { return }
            if isLast, next == nil || isFarOff(next) { return }
            try await Task.sleep(for: .milliseconds(next == nil ? 2 : 10))
        }
    }

    /// What is due in more than half an hour is not waited for.
    private func isFarOff(_ moment: Moment?) -> Bool {
        guard let moment else { return false }
        return moment > AheadClock(ahead: .seconds(orders.ahead)).now + .seconds(1800)
    }

    /// Answers *perhaps sent* by sending again.
    func decide(atMost limit: Int) async throws {
        guard limit > 0 else { return }
        var rest = limit
        for account in accounts {
            for entry in try await account.outbox(in: [.unknown], limit: min(rest, 10_000)) where rest > 0 {
                try await account.decide(entry.ticket, .sendAgain)
                Line.say("flagged \(entry.key ?? entry.messageID)")
                rest -= 1
            }
        }
    }

    /// Ends as a crash does, and leaves what was in memory beside the store.
    private func leaveACore() -> Never {
        var limit = rlimit(rlim_cur: .max, rlim_max: .max)
        #if canImport(Glibc)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        #else
        setrlimit(RLIMIT_CORE, &limit)
        #endif
        _ = chdir((orders.store as NSString).deletingLastPathComponent)
        Line.say("aborting")
        abort()
    }
}
#else
/// Without its traits there is nothing to crash.
@main enum CrashWorker {
    static func main() {}
}
#endif
