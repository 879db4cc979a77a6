#if Web
import Holub

/// The outbox: what waits, what became of a message, and what a person has to decide.
extension Turn {
    private static let pageLength = 30

    func outboxPage() async throws -> PageResponse {
        let states = query["state"].flatMap { EntryRecord.State(rawValue: $0) }.map { Set([$0]) } ?? []
        let before = query["before"].flatMap { Ticket($0) }
        let entries = try await account.outbox(in: states, before: before, limit: Self.pageLength)
        let title = plain(LayoutTexts.outbox)
        return try await page(title, at: .outbox) {
            HTML(.h1) { title }
            if entries.isEmpty { HTML(.p, .class("lead")) { words(CentreTexts.none) } }
            HTML(.ul, .class("plain")) { entries.map(listed) }
            if !entries.isEmpty { timeZone }
            if let last = entries.last, entries.count == Self.pageLength {
                let state = states.first.map { "state=\($0.rawValue)&" } ?? ""
                HTML(.p) {
                    HTML(.a, .href(link("/outbox", query: state + "before=\(last.ticket)"))) {
                        plain(CentreTexts.older)
                    }
                }
            }
            if !states.isEmpty {
                HTML(.p) { HTML(.a, .href(link("/outbox"))) { plain(CentreTexts.allMessages) } }
            }
        }
    }

    private func listed(_ entry: OutboxEntry) -> HTML {
        HTML(.li, .class("card")) {
            HTML(.div, .class("row")) {
                HTML(.div, .class("grow")) {
                    HTML(.a, .href(link("/outbox/\(entry.ticket)"))) { HTML(.strong) { HTML(.bdi) { subject(entry) } } }
                    HTML(.div, .class("quiet")) { plain(CentreTexts.to, parameters(recipient: recipients(entry))) }
                    HTML(.div, .class("quiet")) { plain(CentreTexts.created, parameters(time: entry.createdAt)) }
                }
                HTML(.span, .class("state " + style(entry))) { situation(entry) }
            }
        }
    }

    func subject(_ entry: OutboxEntry) -> String {
        entry.subject.isEmpty ? plain(CentreTexts.noSubject) : entry.subject
    }

    func recipients(_ entry: OutboxEntry) -> String { entry.recipients.map(\.description).joined(separator: ", ") }

    private func style(_ entry: OutboxEntry) -> String {
        switch entry.situation {
        case .sent: "good"
        case .refused, .expired: "bad"
        case .perhapsSent, .waitsForPerson, .waitsForServer, .waitsToRetry, .waitsForLimit: "caution"
        default: "plain"
        }
    }

    private func situation(_ entry: OutboxEntry) -> HTML {
        words(entry.phrase, parameters(until: entry.situation.until))
    }

    // MARK: - One message

    func messagePage() async throws -> PageResponse {
        let entry = try await account.message(ticket)
        let facts = try await account.provider(of: entry.mailbox)
        let mailbox = try await account.mailbox(entry.mailbox)
        let title = subject(entry), reason = try await reason(entry)
        return try await page(title, at: .outbox) {
            HTML(.h1) { HTML(.bdi) { title } }
            HTML(.p) { HTML(.span, .class("state " + style(entry))) { situation(entry) } }
            if let reason { self.reason(reason) }
            if done == "test", !entry.state.isOver {
                box("info", words(OwnMailboxTexts.testQueued, parameters(mailbox.address)))
            }
            HTML(.div, .class("card")) {
                HTML(.p) { plain(CentreTexts.from, parameters(entry.sender)) }
                HTML(.p) { plain(CentreTexts.to, parameters(recipient: recipients(entry))) }
                HTML(.p, .class("quiet")) { plain(CentreTexts.created, parameters(time: entry.createdAt)) }
                if entry.parent != nil, entry.route == .own { HTML(.p) { words(OutboxTexts.refusedPart) } }
                if entry.isPossibleDuplicate { HTML(.p) { words(OutboxTexts.possibleDuplicate) } }
                if entry.state == .queued {
                    HTML(.p) { words(OutboxTexts.triesUntil, parameters(until: entry.expiresAt)) }
                }
                if let code = code(of: entry) {
                    HTML(.p, .class("quiet code")) { words(SetUpTexts.replyCode, parameters(code: code)) }
                }
                handedOver(entry, facts, mailbox)
                messageActions(entry)
            }
            if entry.state == .unknown { decision(entry, facts, mailbox) }
            timeZone
        }
    }

    /// Why it did not leave, where that is not the application's own trouble.
    private func reason(_ entry: OutboxEntry) async throws -> Advice? {
        guard [.queued, .refused, .expired].contains(entry.state), entry.route == .own, let failure = entry.failure
        else { return nil }
        return try await account.advice(about: failure, of: entry.mailbox, message: entry, in: language)
    }

    /// The code of the reply by which it failed last.
    private func code(of entry: OutboxEntry) -> String? {
        entry.state == .sent ? nil : entry.failure?.reply.flatMap(ProofOutcome.codes)
    }

    /// Whether a message has not left by the person's mailbox, and can leave through the application.
    func canMove(_ entry: OutboxEntry) -> Bool {
        mailroom.offersApplicationRoute && entry.route == .own && [.queued, .refused, .expired].contains(entry.state)
    }

    private func messageActions(_ entry: OutboxEntry) -> HTML {
        guard [.queued, .refused, .expired].contains(entry.state) else { return .nothing }
        return HTML(.div, .class("actions")) {
            // One whose turn has not come yet is tried anyway.
            if entry.situation != .queued {
                action("/outbox/\(entry.ticket)/retry", plain(OutboxTexts.retry), class: "first")
            }
            if canMove(entry) {
                action("/outbox/\(entry.ticket)/application", plain(ChoiceTexts.thisOne))
            }
            action("/outbox/\(entry.ticket)/cancel", plain(OutboxTexts.cancel))
        }
    }

    /// What follows is the provider's, and who helps with it.
    private func handedOver(_ entry: OutboxEntry, _ facts: ProviderFacts, _ mailbox: OwnMailbox) -> [HTML] {
        guard entry.state == .sent else { return [] }
        func filled(_ support: String?) -> TextParameters {
            parameters(
                entry.route == .own ? entry.sender : mailbox.address, provider: facts.name, host: facts.host,
                time: entry.closedAt, recipient: recipients(entry), subject: subject(entry), support: support,
                messageID: entry.messageID, reply: entry.acceptance.flatMap(ProofOutcome.codes) ?? "250")
        }
        guard entry.route == .own else { return [HTML(.p) { words(HandOverTexts.application, filled(nil)) }] }
        guard let host = facts.host else { return [] }
        let isKnown = facts.isKnown && (facts.support.url != nil || facts.support.email != nil)
        let sentence =
            isKnown
            ? naming(facts.support) { plain(HandOverTexts.provider, filled($0)) }
            : [words(HandOverTexts.unknownProvider, filled(facts.mailExchanger ?? host))]
        return [
            HTML(.p) { sentence },
            HTML(.details) {
                HTML(.summary) { plain(HandOverTexts.copyLetter) }
                copyable("letter", plain(HandOverTexts.copyLetter), plain(HandOverTexts.letter, filled(host)))
            },
        ]
    }

    /// Perhaps sent: what is known, where to look, and the decisions with what follows from each.
    private func decision(_ entry: OutboxEntry, _ facts: ProviderFacts, _ mailbox: OwnMailbox) -> HTML {
        let parameters = parameters(mailbox.address, recipient: recipients(entry), subject: subject(entry))
        let copy = SentCopy(rawValue: facts.keepsSentCopy) ?? .unknown
        return HTML(.section, .class("card"), .labelledBy("decision")) {
            HTML(.h2, .id("decision")) { words(PerhapsSentTexts.title) }
            HTML(.p) { words(PerhapsSentTexts.connectionBroke, parameters) }
            HTML(.p) { words(PerhapsSentTexts.whereToLook(copy), parameters) }
            HTML(.ul, .class("plain choices")) {
                for (choice, index) in zip(PerhapsSentTexts.decisions, 0...) {
                    HTML(.li) {
                        control(of: index, plain(choice.label), entry)
                        HTML(.p) { words(choice.consequence) }
                    }
                }
            }
        }
    }

    /// What a person clicks on for each of the decisions, in their order.
    private func control(of index: Int, _ label: String, _ entry: OutboxEntry) -> HTML {
        switch index {
        case 0: action("/outbox/\(entry.ticket)/decide", label, ["decision": Decision.wentOut.rawValue])
        case 1: HTML(.a, .href(link("/outbox/\(entry.ticket)/resend")), .class("button second")) { label }
        default: HTML(.a, .href(link("/outbox")), .class("button second")) { label }
        }
    }

    /// Sending again is asked once more: the recipient may get it twice.
    func resendForm() async throws -> PageResponse {
        let entry = try await account.message(ticket)
        guard entry.state == .unknown else { return seeOther(link("/outbox/\(entry.ticket)")) }
        let parameters = parameters(recipient: recipients(entry), subject: subject(entry))
        let title = plain(PerhapsSentTexts.sendAgain.label)
        return try await page(title, at: .outbox) {
            HTML(.div, .class("card narrow")) {
                HTML(.h1) { title }
                HTML(.p) { words(PerhapsSentTexts.resendQuestion, parameters) }
                HTML(.div, .class("actions")) {
                    action(
                        "/outbox/\(entry.ticket)/decide", title, class: "danger",
                        ["decision": Decision.sendAgain.rawValue])
                    HTML(.a, .href(link("/outbox/\(entry.ticket)")), .class("button second")) {
                        plain(LayoutTexts.keep)
                    }
                }
            }
        }
    }

    // MARK: - Acting on one

    func cancel() async throws -> PageResponse { try await act { try await $0.cancel($1) } }

    func retry() async throws -> PageResponse { try await act { try await $0.retry($1) } }

    func decide() async throws -> PageResponse {
        guard let decision = fields["decision"].flatMap(Decision.init(rawValue:)) else { throw PageError.unusable }
        return try await act { try await $0.decide($1, decision) }
    }

    func sendThroughApplication() async throws -> PageResponse {
        let ticket = try ticket
        do {
            return try await seeOther(link("/outbox/\(account.sendThroughApplication(ticket))"))
        } catch MailroomError.notPossible {
            return seeOther(link("/outbox/\(ticket)"))
        }
    }

    /// Does it, and shows the message as it is then; also when it was too late, for the page says what it is now.
    private func act(_ action: (Account, Ticket) async throws -> Void) async throws -> PageResponse {
        let ticket = try ticket
        do { try await action(account, ticket) } catch MailroomError.notPossible {
            return seeOther(link("/outbox/\(ticket)"))
        }
        return seeOther(link("/outbox/\(ticket)"))
    }
}
#endif
