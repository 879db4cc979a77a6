#if Web
import Holub

/// The notification centre.
extension Turn {
    /// A notice with what the page shows beside it.
    private struct View {
        var notice: Notice
        /// Messages that were perhaps sent and are to be decided on; of many, the latest.
        var undecided: [OutboxEntry] = []
        /// Its message has not left, and can leave through the application.
        var isMovable = false
    }

    func noticeCentre() async throws -> PageResponse {
        let showsAll = query["all"] != nil
        let views = try await views(account.notices(showsAll ? .all : .open, in: language))
        let title = plain(NoticeTexts.centre)
        return try await page(title, at: .notices) {
            HTML(.h1) { title }
            if views.isEmpty { HTML(.p, .class("lead")) { words(NoticeTexts.none) } }
            for view in views { article(view) }
            if !views.isEmpty { timeZone }
            HTML(.p) {
                HTML(.a, .href(showsAll ? link("/notices") : link("/notices", query: "all=1"))) {
                    plain(showsAll ? CentreTexts.onlyOpen : CentreTexts.alsoSettled)
                }
            }
        }
    }

    private func views(_ notices: [Notice]) async throws -> [View] {
        var views = notices.map { View(notice: $0) }
        let asks = notices.contains { $0.clearedAt == nil && $0.cause == .perhapsSent }
        let undecided = asks ? try await account.outbox(in: [.unknown], limit: 1000) : []
        for (index, notice) in notices.enumerated() where notice.clearedAt == nil {
            if notice.cause == .perhapsSent {
                views[index].undecided = undecided.filter { $0.mailbox == notice.mailbox }
            } else if mailroom.offersApplicationRoute, let ticket = notice.ticket {
                views[index].isMovable = try await isMovable(ticket)
            }
        }
        return views
    }

    private func isMovable(_ ticket: Ticket) async throws -> Bool {
        do { return try await canMove(account.message(ticket)) } catch MailroomError.notFound { return false }
    }

    private func article(_ view: View) -> HTML {
        let notice = view.notice
        let isOpen = notice.clearedAt == nil, parameters = parameters(notice.address, time: notice.clearedAt)
        return HTML(
            .article, .class(isOpen && !notice.isRead ? "card unread" : "card"), .labelledBy("notice-\(notice.id)")
        ) {
            HTML(.h2, .id("notice-\(notice.id)")) { RichText.html(notice.advice.title) }
            HTML(.p, .class("quiet")) {
                words(NoticeTexts.mailbox, parameters)
                " · "
                notice.latestAt.written(in: language, timeZone: mailroom.application.timeZone)
            }
            if !isOpen { HTML(.p) { words(NoticeTexts.settled, parameters) } }
            if let lead = notice.advice.lead { HTML(.p) { RichText.html(lead) } }
            for line in [notice.countLine, notice.waitingLine].compactMap({ $0 }) { HTML(.p) { RichText.html(line) } }
            messages(view)
            if isOpen { steps(notice) }
            support(notice.support, provider: notice.provider, host: notice.mailExchanger)
            if let code = notice.reply.flatMap(ProofOutcome.codes) {
                HTML(.p, .class("quiet code")) { words(SetUpTexts.replyCode, self.parameters(code: code)) }
            }
            actions(view, isOpen: isOpen)
        }
    }

    /// Which messages it is about, where it is about messages and not about the mailbox, or where one can go another way.
    private func messages(_ view: View) -> HTML {
        let notice = view.notice
        var named: [(ticket: Ticket, words: String)] = []
        if notice.cause == .perhapsSent, notice.clearedAt == nil {
            named = view.undecided.prefix(5).map { ($0.ticket, title($0.subject, $0.recipients)) }
        } else if view.isMovable || notice.cause.retry != .afterUserAction, let ticket = notice.ticket,
            let subject = notice.subject
        {
            named = [(ticket, title(subject, notice.recipients))]
        }
        guard !named.isEmpty else { return .nothing }
        return HTML(.ul) {
            for message in named {
                HTML(.li) { HTML(.a, .href(link("/outbox/\(message.ticket)"))) { HTML(.bdi) { message.words } } }
            }
        }
    }

    private func title(_ subject: String, _ recipients: [EmailAddress]) -> String {
        (subject.isEmpty ? plain(CentreTexts.noSubject) : subject) + " – "
            + recipients.map(\.description).joined(separator: ", ")
    }

    private func steps(_ notice: Notice) -> HTML {
        let advice = notice.advice
        guard !advice.branches.isEmpty || !advice.notes.isEmpty || advice.administratorMessage != nil else {
            return .nothing
        }
        // The heading and what it says first stand above already.
        var rest = advice
        rest.lead = nil
        return HTML(.details) {
            HTML(.summary) { plain(CentreTexts.steps) }
            self.advice(rest, heading: .h3).dropFirst().map { $0 }
        }
    }

    private func actions(_ view: View, isOpen: Bool) -> HTML {
        let notice = view.notice, address = notice.address.description
        guard isOpen else { return .nothing }
        return HTML(.div, .class("actions")) {
            nextStep(notice)
            if let ticket = notice.ticket, view.isMovable {
                action(
                    "/outbox/\(ticket)/application", plain(ChoiceTexts.thisOne),
                    about: title(notice.subject ?? "", notice.recipients) + " – " + address)
            }
            if !notice.isRead {
                action(
                    "/notices/\(notice.id)/read", plain(NoticeTexts.markRead),
                    about: Advice.plain(notice.advice.title) + " – " + address)
            }
        }
    }

    private func nextStep(_ notice: Notice) -> [HTML] {
        func step(_ link: Link, _ phrase: Phrase, _ style: String) -> HTML {
            HTML(.a, .href(link), .class(style)) {
                plain(phrase)
                hidden(notice.address.description)
            }
        }
        let fix = step(link(notice.mailbox, "/setup"), AddressTexts.fix, "button")
        if notice.cause == .perhapsSent {
            return [step(link("/outbox", query: "state=unknown"), CentreTexts.decide, "button")]
        }
        if notice.cause.retry == .afterUserAction {
            return [fix, step(link(notice.mailbox, "/resume"), OutboxTexts.resume, "button second")]
        }
        let message = notice.ticket.map { step(link("/outbox/\($0)"), AddressTexts.open, "button second") }
        // It may pass by itself; or a name or a number is wrong.
        return (notice.cause == .noConnection ? [fix] : []) + [message].compactMap { $0 }
    }

    func markRead() async throws -> PageResponse {
        try await account.markRead(noticeID)
        return seeOther(link("/notices"))
    }
}
#endif
