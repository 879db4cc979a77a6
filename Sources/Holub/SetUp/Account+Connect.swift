#if Sending
import HolubDetection
public import HolubSender

/// What came of a proof: connected, or what stands in the way.
public struct Proof: Sendable {
    /// Nil when it succeeded.
    public let diagnosis: Diagnosis?
    /// What the person does next; nil when it succeeded.
    public let advice: Advice?
    /// What the person should know although it succeeded, such as that recipients may see another sender; nil as a rule.
    public let warning: Advice?
    private let advices: [Language: Advice]
    private let warnings: [Language: Advice]
    /// The ladder from the server's name to its leave to send.
    public let report: CheckReport
    public let support: SupportContact

    public var succeeded: Bool { diagnosis == nil }

    /// The same in another language, for whoever reads it later.
    public func advice(in language: Language) -> Advice? { advices[language] ?? advice }
    public func warning(in language: Language) -> Advice? { warnings[language] ?? warning }

    init(
        _ report: CheckReport, support: SupportContact, in language: Language, _ advice: (Guidance, Language) -> Advice
    ) {
        diagnosis = report.diagnosis
        self.report = report
        self.support = support
        let guidance = report.diagnosis?.guidance
        self.advice = guidance.map { advice($0, language) }
        warning = report.warning.map { advice($0, language) }
        advices = Self.inAll(guidance, advice)
        warnings = Self.inAll(report.warning, advice)
    }

    private static func inAll(
        _ guidance: Guidance?, _ advice: (Guidance, Language) -> Advice
    ) -> [Language: Advice] {
        guard let guidance else { return [:] }
        return Dictionary(uniqueKeysWithValues: Language.all.map { ($0, advice(guidance, $0)) })
    }
}

/// How often settings may be proved. A proof is a sign-in at whatever server somebody names: without an end to them an
/// application could be made to search networks and guess passwords, and a provider locks the person's account.
enum ProofLimit {
    static let window = Duration.seconds(3600)
    static let perMailbox = 10
    static let perAccount = 60
}

extension Account {
    /// Proves settings by signing in and by asking whether the server takes the sender; only then saves them, the password
    /// sealed. One sign-in is made, never a second.
    ///
    /// When the proof fails, what was typed stays as a draft, without the password; what worked before goes on working.
    /// When it succeeds, messages that waited for it leave: ``Account/waiting(in:limit:)`` shows them beforehand.
    /// - Parameter progress: is called as each rung is reached.
    ///
    /// Ten proofs an hour are made for a mailbox, and sixty for an account, those of ``Account/resume(_:in:progress:)`` among them.
    /// - Throws: ``/HolubSMTP/ServerError`` and ``/HolubSMTP/CredentialError`` for what was typed, ``MailroomError`` (one of them
    ///   ``MailroomError/tooManyProofs``: then nobody was asked), ``StoreError``.
    public func connect(
        _ mailbox: MailboxID, _ form: SubmissionForm, _ credential: Credential, in language: Language? = nil,
        progress: @escaping @Sendable (CheckReport.Rung) -> Void = { _ in }
    ) async throws -> Proof {
        let record = try await record(mailbox)
        try requireVerified(record)
        guard record.state != .disabled else { throw MailroomError.disabled }
        let account = SubmissionAccount(
            address: record.address, endpoint: try form.endpoint(), username: try Username(form.username),
            credential: credential, provider: core.provider(for: form))
        if case .token = credential, core.tokens == nil { throw MailroomError.noTokenSource }
        try await saveDraft(form, of: mailbox)
        try await countProof(of: record)
        // Meanwhile, for the notices: who helps where the provider is nobody we know.
        async let exchanger = core.mailExchanger(of: record.address, at: account.provider)
        let report = await core.check(account, progress)
        guard report.diagnosis == nil else { return proof(report, of: account, in: language) }
        try await save(form, credential, of: mailbox, exchanger: await exchanger)
        return proof(report, of: account, in: language)
    }

    /// Proves again with what is saved, and lets the messages that waited leave: after a sign-in was allowed, for instance.
    /// Counts as a proof like ``connect(_:_:_:in:progress:)``, also right after a sign-in that was refused.
    /// - Parameter progress: is called as each rung is reached.
    public func resume(
        _ mailbox: MailboxID, in language: Language? = nil,
        progress: @escaping @Sendable (CheckReport.Rung) -> Void = { _ in }
    ) async throws -> Proof {
        let record = try await record(mailbox)
        guard record.state != .disabled else { throw MailroomError.disabled }
        let account = try core.submissionAccount(of: record)
        try await countProof(of: record)
        let report = await core.check(account, progress)
        if report.diagnosis == nil {
            try await core.change { () -> ([StoreChange], Void) in
                var current = try await self.record(mailbox)
                guard current.state != .disabled else { throw MailroomError.disabled }
                current.state = .connected
                current.attention = nil
                current.awaitsAdministratorSince = nil
                return (try await connected(current), ())
            }
            core.bell.ring()
        }
        return proof(report, of: account, in: language)
    }

    /// What will leave when the mailbox works again, in that order; of many, the first `limit`.
    public func waiting(in mailbox: MailboxID, limit: Int = 100) async throws -> (count: Int, first: [OutboxEntry]) {
        let record = try await record(mailbox)
        let key = QueueKey.mailbox(record.id)
        let entries = try await core.store.entries(
            in: key, [.queued], dueBy: Moment(milliseconds: .max), limit: limit)
        var views: [OutboxEntry] = []
        for entry in entries { views.append(try await view(of: entry)) }
        return (try await core.store.count(in: key, [.queued]), views)
    }

    // MARK: -

    /// Counts a proof before it is made: so those that run side by side count, and those that are cut short. By the address,
    /// since a mailbox that is removed and added again is another one.
    private func countProof(of record: MailboxRecord) async throws {
        let counts: [(VerificationCount, most: Int)] = [
            (.proofs(id, of: record.address), ProofLimit.perMailbox), (.allProofs(id), ProofLimit.perAccount),
        ]
        try await core.change { () -> ([StoreChange], Void) in
            let now = core.clock.now, since = now - ProofLimit.window
            for (count, most) in counts {
                guard try await core.store.verificationsIssued(count, since: since) < most else {
                    throw MailroomError.tooManyProofs
                }
            }
            let expected = counts.map { StoreChange.expectIssued($0, since: since, atMost: $1) }
            return ([.proof(id, record.address, at: now)] + expected, ())
        }
    }

    private func save(
        _ form: SubmissionForm, _ credential: Credential, of mailbox: MailboxID, exchanger: String?
    ) async throws {
        let sealed: [UInt8]? =
            if case .password(let secret) = credential {
                try core.keys.seal(secret, field: .password, of: mailbox, account: id)
            } else {
                nil
            }
        try await core.change { () -> ([StoreChange], Void) in
            var record = try await record(mailbox)
            guard record.state != .disabled else { throw MailroomError.disabled }
            record.state = .connected
            record.form = form
            record.draft = nil
            record.sealed = sealed
            record.signsInByToken = sealed == nil
            record.mailExchanger = exchanger
            record.attention = nil
            record.awaitsAdministratorSince = nil
            record.connectedAt = core.clock.now
            // The sign-in itself shows that the address is the person's.
            record.verifiedAt = record.verifiedAt ?? core.clock.now
            return (try await connected(record), ())
        }
        core.bell.ring()
    }

    /// A mailbox that works: its queue goes on, and what the proof has answered is cleared.
    private func connected(_ record: MailboxRecord) async throws -> [StoreChange] {
        var changes: [StoreChange] = [.put(.mailbox(record))]
        if let change = try await pausing(record.id, false) { changes.append(change) }
        let proven: Set<Phase> = [.dns, .connect, .tls, .ehlo, .starttls, .auth, .mail]
        return changes + (try await core.clearing(proven, of: record.id))
    }

    private func proof(_ report: CheckReport, of account: SubmissionAccount, in language: Language?) -> Proof {
        let now = core.clock.now
        return Proof(
            report, support: SupportContact(account.provider.profile.support),
            in: language ?? core.application.language
        ) { guidance, language in
            let parameters = core.parameters(
                for: account.address, at: account.provider, in: language, host: account.endpoint.host.description,
                time: now)
            return Advice(guidance, in: language, parameters)
        }
    }
}

extension MailroomCore {
    /// Proves, and gives what a person may be told of it.
    func check(
        _ account: SubmissionAccount, _ progress: @escaping @Sendable (CheckReport.Rung) -> Void
    ) async -> CheckReport {
        let isHidden = hides(account.endpoint.host)
        let report = await courier.check(account) { rung in progress(isHidden && rung.isBeforeSignIn ? .dns : rung) }
        return told(report, of: account)
    }

    /// The server that takes the mail for an address, by DNS; nil where the provider is known, or nobody can be asked.
    func mailExchanger(of address: EmailAddress, at provider: any MailProvider) async -> String? {
        guard provider.profile.id == registry.fallback.profile.id else { return nil }
        // What DNS says is shown to people, so it has to be a name of letters, digits and hyphens.
        return await detector.detect(address, policy: .namesOnly).mailExchangers.compactMap { try? Domain($0).name }
            .first
    }

    /// How a connected mailbox signs in. The password is opened here, and goes with the connection.
    /// - Throws: ``SealError`` when the application's key does not open it.
    func submissionAccount(of record: MailboxRecord) throws -> SubmissionAccount {
        guard let form = record.form else { throw MailroomError.notConnected }
        let credential: Credential
        if record.signsInByToken {
            guard let tokens else { throw MailroomError.noTokenSource }
            let (account, address) = (record.account, record.address)
            credential = .token { try await tokens(account, address) }
        } else if let sealed = record.sealed {
            credential = .password(
                try keys.open(sealed, field: .password, of: record.id, account: record.account))
        } else {
            throw MailroomError.noCredential
        }
        return SubmissionAccount(
            address: record.address, endpoint: try form.endpoint(), username: try Username(form.username),
            credential: credential, provider: provider(for: form))
    }
}
#endif
