#if Sending
public import Foundation
import HolubDetection
public import HolubNetwork
package import HolubSender
public import Logging
import Synchronization

/// The application that embeds the mailroom, as texts name it.
public struct HostApplication: Hashable, Sendable {
    public var name: String
    /// In which its people are addressed where a call does not say.
    public var language: Language
    /// What its form calls the password; nil for "Vaše heslo".
    public var passwordLabel: String?
    /// What its form calls the button that saves and proves; nil for "Uložit a ověřit".
    public var saveLabel: String?
    /// Of the times in its texts.
    public var timeZone: TimeZone

    public init(
        name: String, language: Language = .english, passwordLabel: String? = nil, saveLabel: String? = nil,
        timeZone: TimeZone = .current
    ) {
        self.timeZone = timeZone
        self.name = name
        self.language = language
        self.passwordLabel = passwordLabel
        self.saveLabel = saveLabel
    }
}

/// The mailboxes of an application's customers, from the first address typed to the last message sent.
///
/// ```swift
/// let mailroom = try await Mailroom(
///     for: .init(name: "Fakturka", language: .czech), providers: .standard, store: .sqlite(at: "mail.sqlite"),
///     key: .environment("FAKTURKA_MAIL_KEY"), verification: .message(through: relay))
/// // …
/// let jana = mailroom.account("4711")
/// ```
///
/// Everything that concerns a customer hangs on ``account(_:)``. Messages leave while ``run()`` runs, as a service of the
/// application, or whenever it calls ``work()``.
public struct Mailroom: Sendable {
    let core: MailroomCore

    /// - Parameters:
    ///   - key: seals passwords at rest. Without it nothing that was sealed can be used again.
    ///   - verification: how an address is shown to be the person's. By default by signing in, which is for one person's program
    ///     on their own machine alone: who brings a server of their own can prove any address on it.
    ///   - route: the application's own way, where it sends in people's place; nil for not at all.
    ///   - dialer: how servers are reached: address policy, trust, name server.
    ///   - candour: how much a person is told of a server that they named and that cannot be reached.
    ///   - resolver: whom detection asks; nil keeps detection off the network. Servers and documents that it looks at are
    ///     reached as those of mail are.
    ///   - name: what EHLO says; by default it names neither the machine nor the application.
    ///   - clock: a virtual one lets a test turn days in a moment.
    ///   - tokens: fetches the access token of a mailbox that signs in by one.
    ///   - logger: for a line a message at most, at `info` or quieter.
    ///   - onNotice: is called for each notice that appears, grows or is cleared, after it was stored: for mail, push or
    ///     a webhook of the application's. The line waits for it, so it hands on what takes long.
    public init(
        for application: HostApplication, providers: ProviderRegistry, store: any Store, key: KeyRing,
        verification: VerificationPolicy = .signIn, route: ApplicationRoute? = nil,
        dialer: Dialer = Dialer(resolver: .system(), policy: .publicOnly), candour: Candour = .byPolicy,
        resolver: Resolver? = .system(), name: EHLOName = .neutral, clock: any WallClock = SystemWallClock(),
        tokens: TokenSource? = nil,
        logger: Logger? = nil, onNotice: (@Sendable (Notice) async -> Void)? = nil
    ) {
        let courier = Courier(
            sender: Sender(dialer: dialer, name: name, deadlines: .delivery, logger: logger),
            prober: Sender(dialer: dialer.with(.probe), name: name, deadlines: .probe, logger: logger))
        core = MailroomCore(
            application: application, registry: providers, store: store, keys: key, verification: verification,
            route: route,
            detector: Detector(
                DetectionTools(
                    registry: providers, resolver: resolver,
                    dialer: resolver.map { dialer.with(.probe).asking($0) }, memory: DetectionMemory())),
            courier: courier, clock: clock, tokens: tokens, logger: logger, onNotice: onNotice, policy: dialer.policy,
            candour: candour)
    }

    init(core: MailroomCore) { self.core = core }

    /// The same mailroom with other ways to send and to prove.
    package func sending(by sender: Sender, provingBy prober: Sender) -> Mailroom {
        var core = core
        core.courier = Courier(sender: sender, prober: prober)
        core.policy = prober.dialer.policy
        return Mailroom(core: core)
    }

    /// The same mailroom with a shorter lease, so that a test can sleep through it.
    package func leasing(for lease: Duration) -> Mailroom {
        var core = core
        core.lease = lease
        return Mailroom(core: core)
    }

    /// The customer's handle. What it does not own, it does not find.
    public func account(_ id: AccountID) -> Account { Account(id: id, core: core) }
}

/// Fetches an access token for a mailbox that signs in by one.
public typealias TokenSource = @Sendable (AccountID, EmailAddress) async throws -> Secret

/// One customer of the application. Every call is about what this customer owns; anything else is *not found*.
public struct Account: Sendable {
    public let id: AccountID
    let core: MailroomCore
}

/// What the parts of a mailroom share.
struct MailroomCore: Sendable {
    var application: HostApplication
    var registry: ProviderRegistry
    var store: any Store
    var keys: KeyRing
    var verification: VerificationPolicy
    var route: ApplicationRoute?
    var detector: Detector
    var courier: Courier
    var clock: any WallClock
    var tokens: TokenSource?
    var logger: Logger?
    var onNotice: (@Sendable (Notice) async -> Void)?
    /// Which servers may be asked.
    var policy = AddressPolicy.publicOnly
    var candour = Candour.byPolicy
    /// How long whoever works on a line holds it.
    var lease = QueueRun.lease
    let hub = NoticeHub()
    let shelf = MailboxShelf()
    let bell = Bell()

    /// The provider whose rules and words hold for a form: the one that it names where the server is that provider's,
    /// else the one whose server it is, else the fallback. A provider's quirks are those of its own servers.
    func provider(for form: SubmissionForm?) -> any MailProvider {
        guard let form, let host = try? ServerHost(form.host) else { return registry.fallback }
        if let named = registry.provider(id: form.provider),
            named.profile.endpoints.contains(where: { $0.host == host })
        {
            return named
        }
        return registry.provider(at: host) ?? registry.fallback
    }

    /// A line for the operator; of an error only what is ours, so that nothing secret can be in it.
    func log(_ error: any Error, in queue: QueueKey? = nil) {
        let words =
            switch error {
            case let error as StoreError: error.description
            case let error as MailroomError: error.description
            case let error as SealError: error.description
            default: "\(type(of: error))"
            }
        logger?.info("outbox", metadata: ["queue": "\(queue?.text ?? "")", "error": "\(words)"])
    }

    /// The application's own trouble is no customer's.
    func log(_ cause: CauseRecord, in queue: QueueKey) {
        logger?.info("outbox", metadata: ["queue": "\(queue)", "cause": "\(cause.cause)"])
    }

    /// Applies what `decide` wants, again when somebody was faster; `decide` reads anew each time.
    func change<Result: Sendable>(
        _ decide: @Sendable () async throws -> ([StoreChange], Result)
    ) async throws -> Result {
        var tries = 0
        while true {
            let (changes, result) = try await decide()
            let news = await news(in: changes)
            // Without a change the answer rests on what was read, which has to last as well.
            if changes.isEmpty { try await store.apply([]) }
            if try await applied(changes) {
                await announce(news)
                return result
            }
            tries += 1
            guard tries <= 20 else { throw StoreError.conflict }
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...tries * 2)))
        }
    }

    /// Applies changes; false when somebody was faster.
    func applied(_ changes: [StoreChange]) async throws(StoreError) -> Bool {
        guard !changes.isEmpty else { return true }
        do {
            try await store.apply(changes)
            return true
        } catch {
            guard error == .conflict else { throw error }
            return false
        }
    }
}

/// How messages get to a server: two functions, so that a test can stand in for the network.
struct Courier: Sendable {
    /// Proves the settings, and says which rung is reached.
    var check:
        @Sendable (SubmissionAccount, _ progress: @escaping @Sendable (CheckReport.Rung) -> Void) async -> CheckReport
    /// Says goodbye on connections that nothing is sent over.
    var close: @Sendable () async -> Void
    /// Sends one message after the other, over one connection as long as it lasts. Up to `ahead` are asked for before the
    /// first is settled; they are settled in order.
    var run:
        @Sendable (
            SubmissionAccount, _ ahead: @Sendable () -> Int, _ next: @Sendable () async -> Submission?,
            _ settled: @Sendable (SendReport) async -> Void
        ) async -> Void

    init(
        check: @escaping @Sendable (SubmissionAccount) async -> CheckReport,
        run:
            @escaping @Sendable (
                SubmissionAccount, _ next: @Sendable () async -> Submission?,
                _ settled: @Sendable (SendReport) async -> Void
            ) async -> Void
    ) {
        self.check = { account, _ in await check(account) }
        self.run = { account, _, next, settled in await run(account, next, settled) }
        close = {}
    }

    /// Sends one message.
    func send(_ message: ComposedMessage, as account: SubmissionAccount) async -> SendReport {
        let report = Mutex<SendReport?>(nil), isTaken = Mutex(false)
        let next = { @Sendable in
            let isFirst = isTaken.withLock { taken in
                defer { taken = true }
                return !taken
            }
            return isFirst ? Submission(message) : nil
        }
        await run(account, { 1 }, next, { settled in report.withLock { $0 = settled } })
        let failed = Outcome.notSent(Failure(.connect, .cancelled), refused: [])
        return report.withLock { $0 } ?? SendReport(failed, of: message, by: account)
    }

    init(sender: Sender, prober: Sender) {
        check = { await prober.check($0, progress: $1) }
        run = { await sender.run(as: $0, ahead: $1, next: $2, settled: $3) }
        close = { await sender.close() }
    }
}
#endif
