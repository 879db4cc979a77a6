#if Sending
/// A guidance in one language, filled in, as a value that travels: for pages, SwiftUI and JSON.
///
/// Texts hold links as `[words](https://…)`, and values in them with a `\\` before brackets
/// (``/HolubProviderKit/Text/rendered(in:_:)``); ``plain(_:)`` takes both out.
public struct Advice: Hashable, Sendable, Codable {
    public struct Step: Hashable, Sendable, Codable {
        /// Stable within the advice, for applications that mark steps as done.
        public var id: String
        public var text: String
    }

    /// Steps under one heading; several stand for a question that only the person can answer.
    public struct Branch: Hashable, Sendable, Codable {
        public var heading: String?
        public var steps: [Step]
    }

    /// The guidance's id, such as `google.app-password`.
    public var id: String
    /// Who acts: `you`, `administrator`, `application` or `nobody`.
    public var actor: String
    public var title: String
    public var lead: String?
    public var branches: [Branch]
    public var notes: [String]
    /// A message to copy and send to whoever may change it.
    public var administratorMessage: String?
    /// Ids of advice to read when this does not help.
    public var related: [String]

    /// A text of an advice for a terminal or a message: `[words](link)` becomes `words (link)`.
    public static func plain(_ text: String) -> String {
        var output = String.UnicodeScalarView(), link: String.UnicodeScalarView?, words = String.UnicodeScalarView()
        var isEscaped = false, before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { before = isEscaped ? nil : scalar }
            if isEscaped || scalar != "\\" && !"[](".unicodeScalars.contains(scalar) && !(scalar == ")" && link != nil)
            {
                isEscaped = false
                if link != nil { link?.append(scalar) } else { words.append(scalar) }
                continue
            }
            switch scalar {
            case "\\": isEscaped = true
            case "[":
                output.append(contentsOf: words)
                words = .init()
            case "]": continue
            case "(" where before == "]": link = .init()
            case ")":
                output.append(contentsOf: words)
                if let link, !link.elementsEqual(words) {
                    output.append(contentsOf: (" (" + String(link) + ")").unicodeScalars)
                }
                words = .init()
                link = nil
            default: words.append(scalar)
            }
        }
        return String(output) + String(words)
    }

    init(_ guidance: Guidance, in language: Language, _ parameters: TextParameters) {
        func text(_ text: Text) -> String { text.rendered(in: language, parameters) }
        id = guidance.id
        actor = guidance.actor.rawValue
        title = text(guidance.title)
        lead = guidance.lead.map(text)
        branches = guidance.branches.map { branch in
            Branch(
                heading: branch.heading.map(text), steps: branch.steps.map { Step(id: $0.id, text: text($0.text)) })
        }
        notes = guidance.notes.map(text)
        administratorMessage = guidance.administratorMessage.map(text)
        related = guidance.related
    }
}

/// Where people get help from their provider.
public struct SupportContact: Hashable, Sendable, Codable {
    public var url: String?
    public var email: String?

    init(_ support: Support) {
        url = support.url
        email = support.email
    }
}

extension Account {
    /// What the person does about what is kept of a failure: ``OwnMailbox/attention`` of an address, or ``OutboxEntry/failure`` of
    /// a message.
    public func advice(
        about cause: CauseRecord, of mailbox: MailboxID, message: OutboxEntry? = nil, in language: Language? = nil
    ) async throws -> Advice {
        let language = language ?? core.application.language, record = try await record(mailbox)
        let provider = core.provider(for: record.form)
        let parameters = core.parameters(
            for: record.address, at: provider, in: language, host: record.form?.host,
            mailExchanger: record.mailExchanger, time: cause.at,
            recipient: message?.recipients.map(\.description).joined(separator: ", "), subject: message?.subject)
        return Advice(provider.guidance(for: Cause(rawValue: cause.cause)), in: language, parameters)
    }
}

extension MailroomCore {
    /// What texts about an address are filled with.
    ///
    /// - Parameter mailExchanger: where the domain's mail goes: the name of a provider that nobody knows.
    func parameters(
        for address: EmailAddress, at provider: any MailProvider, in language: Language, host: String? = nil,
        mailExchanger: String? = nil, time: Moment? = nil, recipient: String? = nil, subject: String? = nil
    ) -> TextParameters {
        let name = providerName(provider, of: address)
        let exchanger = provider.profile.id == registry.fallback.profile.id ? mailExchanger : nil
        return TextParameters(
            app: application.name, address: address.description, provider: name,
            field: application.passwordLabel ?? FormTexts.password.rendered(in: language),
            button: application.saveLabel ?? FormTexts.save.rendered(in: language),
            support: provider.profile.support.line ?? exchanger ?? name, host: host,
            time: time?.written(in: language, timeZone: application.timeZone), recipient: recipient,
            subject: subject)
    }

    /// Nobody is called Generic: an unknown provider goes by the domain.
    func providerName(_ provider: any MailProvider, of address: EmailAddress) -> String {
        provider.profile.id == registry.fallback.profile.id ? address.domain.name : provider.profile.name
    }
}
#endif
