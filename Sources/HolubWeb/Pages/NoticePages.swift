#if Web
import Holub

/// The notification centre.
extension Turn {
    func noticeCentre() async throws -> PageResponse {
        let showsAll = query["all"] != nil
        let notices = try await account.notices(showsAll ? .all : .open, in: language)
        let title = plain(NoticeTexts.centre)
        return try await page(title, at: .notices) {
            HTML(.h1) { title }
            if notices.isEmpty { HTML(.p, .class("lead")) { words(NoticeTexts.none) } }
            for notice in notices { article(notice) }
            HTML(.p) {
                HTML(.a, .href(showsAll ? link("/notices") : link("/notices", query: "all=1"))) {
                    plain(showsAll ? CentreTexts.onlyOpen : CentreTexts.alsoSettled)
                }
            }
        }
    }

    private func article(_ notice: Notice) -> HTML {
        let isOpen = notice.clearedAt == nil, parameters = parameters(notice.address, time: notice.clearedAt)
        // What a server that may not be told about did is told in one way.
        let isUniform =
            !tellsAll && ProofOutcome.isBeforeSignIn(notice.phase) && !isVetted(notice)
        return HTML(.article, .class(notice.isRead ? "card" : "card unread"), .labelledBy("notice-\(notice.id)")) {
            HTML(.h2, .id("notice-\(notice.id)")) {
                if isUniform { words(SetUpTexts.unreachable) } else { RichText.html(notice.advice.title) }
            }
            HTML(.p, .class("quiet")) {
                words(NoticeTexts.mailbox, parameters)
                " · "
                notice.latestAt.written(in: language, timeZone: mailroom.application.timeZone)
            }
            if !isOpen { HTML(.p) { words(NoticeTexts.settled, parameters) } }
            if let lead = notice.advice.lead, !isUniform { HTML(.p) { RichText.html(lead) } }
            for line in [notice.countLine, notice.waitingLine].compactMap({ $0 }) { HTML(.p) { RichText.html(line) } }
            if isOpen, !isUniform { steps(notice) }
            support(notice.support, provider: notice.provider, host: nil)
            if !isUniform, let code = notice.reply.flatMap(ProofOutcome.codes) {
                HTML(.p, .class("quiet code")) { words(SetUpTexts.replyCode, self.parameters(code: code)) }
            }
            actions(notice, isOpen: isOpen)
        }
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

    private func actions(_ notice: Notice, isOpen: Bool) -> HTML {
        HTML(.div, .class("actions")) {
            if isOpen {
                if notice.cause == .perhapsSent {
                    HTML(.a, .href(link("/outbox", query: "state=unknown")), .class("button")) {
                        plain(CentreTexts.decide)
                    }
                } else if notice.cause.retry == .afterUserAction {
                    HTML(.a, .href(link(notice.mailbox, "/setup")), .class("button")) { plain(AddressTexts.fix) }
                    HTML(.a, .href(link(notice.mailbox, "/resume")), .class("button second")) {
                        plain(OutboxTexts.resume)
                    }
                } else if let ticket = notice.ticket {
                    HTML(.a, .href(link("/outbox/\(ticket)")), .class("button second")) { plain(AddressTexts.open) }
                }
                if let ticket = notice.ticket, mailroom.offersApplicationRoute, notice.cause != .perhapsSent {
                    action("/outbox/\(ticket)/application", plain(ChoiceTexts.thisOne))
                }
            }
            if !notice.isRead { action("/notices/\(notice.id)/read", plain(NoticeTexts.markRead)) }
        }
    }

    func markRead() async throws -> PageResponse {
        try await account.markRead(noticeID)
        return seeOther(link("/notices"))
    }

    /// Whether it is about a server of a provider that was vetted: the advice then is that provider's.
    private func isVetted(_ notice: Notice) -> Bool { notice.support.url != nil || notice.support.email != nil }
}
#endif
