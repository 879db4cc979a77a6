#if Sending
import HolubDetection

extension Account {
    /// The form with which a verified address is connected, filled in by detection.
    ///
    /// Takes a second or two where nobody knows the provider (eight at most), and no time where somebody does. Never signs in,
    /// and has no password.
    /// - Throws: ``MailroomError/notVerified`` for an address that has to be confirmed first.
    public func setUp(_ mailbox: MailboxID, in language: Language? = nil) async throws -> SetUp {
        try await setUp(mailbox, in: language, asksNobody: false)
    }

    /// The same from what is known and remembered, where nobody is to be asked: for a form that is drawn again.
    package func setUp(_ mailbox: MailboxID, in language: Language?, asksNobody: Bool) async throws -> SetUp {
        let record = try await record(mailbox)
        try requireVerified(record)
        var policy = DetectionPolicy.beforeSigningIn
        policy.asksNobody = asksNobody
        let detection = await core.detector.detect(record.address, policy: policy)
        return SetUp(detection, of: record, in: language ?? core.application.language, core)
    }

    /// Keeps what was typed, so that it is there again later. The password is not part of it.
    public func saveDraft(_ form: SubmissionForm, of mailbox: MailboxID) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            var record = try await record(mailbox)
            try requireVerified(record)
            guard record.draft != form else { return ([], ()) }
            record.draft = form
            return ([.put(.mailbox(record))], ())
        }
    }

    /// An address that is not confirmed can be set up only where signing in confirms it.
    func requireVerified(_ record: MailboxRecord) throws {
        let isConfirmed = record.state != .added && !(record.state == .disabled && record.verifiedAt == nil)
        if !isConfirmed, case .message = core.verification.way { throw MailroomError.notVerified }
    }
}

extension SetUp {
    init(_ detection: Detection, of record: MailboxRecord, in language: Language, _ core: MailroomCore) {
        let provider = detection.provider
        let profile = provider.profile
        mailbox = record.id
        address = record.address.description
        found = detection.candidates.map { candidate in
            Found(
                settings: SubmissionForm(candidate, provider: profile.id), trust: candidate.trust.rawValue,
                source: candidate.source)
        }
        if let draft = record.draft {
            (settings, origin) = (draft, .draft)
        } else if let form = record.form {
            (settings, origin) = (form, .connected)
        } else if let best = found.first {
            (settings, origin) = (best.settings, .found)
        } else {
            (settings, origin) = (nil, .nothing)
        }
        (status, reasons) = detection.status.words
        mustConfirm = status != "accept" || detection.restsOnDNS
        suitability = detection.suitability.rawValue
        self.provider = profile.id
        providerName = core.providerName(provider, of: record.address)
        (appPassword, appPasswordLetters) =
            switch profile.appPassword {
            case .never: ("never", nil)
            case .always(let shape): ("always", shape?.letters)
            case .withTwoFactor: ("with-two-factor", nil)
            }
        let parameters = core.parameters(
            for: record.address, at: provider, in: language, host: settings?.host,
            mailExchanger: detection.mailExchangers.first)
        let guidance = provider.preparation
        preparation = Advice(guidance, in: language, parameters)
        related = guidance.related.compactMap { provider.guidance(id: $0) }.map { Advice($0, in: language, parameters) }
        support = SupportContact(profile.support)
        helpLink = profile.helpLink
        keepsSentCopy = profile.keepsSentCopy.rawValue
        suggestion = detection.suggestion?.description
    }
}

extension SubmissionForm {
    init(_ candidate: Candidate, provider: String) {
        self.init(
            host: candidate.endpoint.host.description, port: Int(candidate.endpoint.port.number),
            security: candidate.endpoint.security.rawValue, username: candidate.username.text, provider: provider)
    }

    /// The server that the form names.
    /// - Throws: ``/HolubSMTP/ServerError``.
    func endpoint() throws -> Endpoint {
        guard let security = Security(rawValue: security) else { throw ServerError.invalidSecurity }
        return Endpoint(try ServerHost(host), port: try ServerPort(port), security: security)
    }
}

extension DetectionPolicy {
    /// Settings that somebody publishes are proved a moment later, by signing in; only guesses need a server that answers.
    fileprivate static var beforeSigningIn: DetectionPolicy {
        var policy = DetectionPolicy()
        policy.probing = .guesses
        return policy
    }
}

extension Detection.Status {
    /// A stable word, and the reasons as stable words.
    fileprivate var words: (String, [String]) {
        switch self {
        case .accept: ("accept", [])
        case .confirm(let reasons): ("confirm", reasons.map(\.word))
        case .manual(let reasons): ("manual", reasons.map(\.word))
        case .declined: ("declined", [])
        case .inconclusive(let obstacle): ("inconclusive", [obstacle.rawValue])
        }
    }
}

extension Detection.Reason {
    /// The cause itself where a provider cannot be used: texts exist for causes.
    fileprivate var word: String { if case .refused(let cause) = self { cause.rawValue } else { code } }
}
#endif
