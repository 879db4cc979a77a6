#if Personas
public import Holub

/// One thing that every store has to keep to, as a named case for Swift Testing.
///
/// ```swift
/// @Test(arguments: StoreCheck.all)
/// func keepsTo(_ check: StoreCheck) async throws {
///     let place = try Place()
///     try await check.run { try await place.open() }
/// }
/// ```
public struct StoreCheck: Sendable, CustomStringConvertible {
    /// What is asked, as a sentence.
    public let description: String
    private let trial: @Sendable (inout StoreTrial) async throws -> Void

    init(_ description: String, _ trial: @escaping @Sendable (inout StoreTrial) async throws -> Void) {
        self.description = description
        self.trial = trial
    }

    public static let all: [StoreCheck] = changes + keys + records + outbox + queues + contents + removal

    /// Runs the check on a store of its own.
    /// - Parameter makeStore: makes an empty one.
    /// - Throws: ``ConformanceFault`` that names every fault found; what the store throws where it should not.
    public func run(_ makeStore: () async throws -> some Store) async throws {
        var trial = StoreTrial(store: try await makeStore())
        try await self.trial(&trial)
        guard trial.faults.isEmpty else { throw ConformanceFault(check: description, faults: trial.faults) }
    }
}

/// A store under check, and what was found wrong.
struct StoreTrial: Sendable {
    let store: any Store
    private(set) var faults: [String] = []

    init(store: some Store) { self.store = store }

    mutating func expect(_ holds: Bool, _ otherwise: @autoclosure () -> String) {
        if !holds { faults.append(otherwise()) }
    }

    mutating func expect<Value: Equatable>(_ value: Value, is expected: Value, _ what: String) {
        expect(value == expected, "\(what): \(value), not \(expected)")
    }

    func apply(_ changes: StoreChange...) async throws(StoreError) { try await store.apply(changes) }

    func put(_ records: StoreRecord...) async throws(StoreError) { try await store.apply(records.map(StoreChange.put)) }

    /// What should be a conflict is applied.
    mutating func expectConflict(_ what: String, _ changes: StoreChange...) async {
        await expectConflict(what, changes)
    }

    mutating func expectConflict(_ what: String, _ changes: [StoreChange]) async {
        do throws(StoreError) {
            try await store.apply(changes)
            faults.append("\(what) is applied")
        } catch {
            expect(error == .conflict, "\(what) is no conflict, but: \(error)")
        }
    }
}

/// Records to try a store with.
enum Sample {
    static let now = Moment(milliseconds: 1_790_000_000_000)
    static let account: AccountID = "firma"
    /// Two texts that are equal as strings, and differ in their octets.
    static let composed = "caf\u{E9}", decomposed = "cafe\u{301}"

    static func address(_ text: String) -> EmailAddress {
        do { return try EmailAddress(text) } catch { preconditionFailure("\(text) is no address: \(error)") }
    }

    static func mailbox(_ address: String = "jana@firma.example", of account: AccountID = account) -> MailboxRecord {
        MailboxRecord(id: .random(), account: account, address: Self.address(address), addedAt: now)
    }

    /// A queued entry, due `due` from ``now``.
    static func entry(
        _ mailbox: MailboxRecord, due: Duration = .zero, queue: QueueKey? = nil, key: String? = nil,
        content: Ticket? = nil, parent: Ticket? = nil
    ) -> EntryRecord {
        EntryRecord(
            ticket: .random(), account: mailbox.account, mailbox: mailbox.id, queue: queue ?? .mailbox(mailbox.id),
            due: now + due, expires: now + .seconds(86_400), key: key, sender: mailbox.address,
            recipients: [address("petr@seznam.example"), address("eva@centrum.example")], subject: "Faktura 7",
            messageID: "<7@firma.example>", size: 2048, content: content, parent: parent, createdAt: now)
    }

    static func verification(_ mailbox: MailboxRecord, issued: Duration = .zero) -> VerificationRecord {
        VerificationRecord(
            id: .random(), mailbox: mailbox.id, account: mailbox.account, address: mailbox.address,
            digest: (0..<32).map { UInt8($0) * 8 }, issuedAt: now + issued, expiresAt: now + issued + .seconds(3600))
    }

    static func notice(
        _ mailbox: MailboxRecord, _ cause: String = "password-refused", ticket: Ticket? = nil
    ) -> NoticeRecord {
        NoticeRecord(
            id: .random(), account: mailbox.account, mailbox: mailbox.id, provider: "seznam",
            latest: failure(cause), ticket: ticket)
    }

    static func failure(_ cause: String, at: Duration = .zero) -> CauseRecord {
        CauseRecord(cause: cause, phase: "auth", reply: "535 5.7.8 no", at: now + at)
    }

    static func octets(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }
}
#endif
