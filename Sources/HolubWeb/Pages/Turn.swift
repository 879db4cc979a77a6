#if Web
import Foundation
import HTTPTypes
import Holub

/// One request of a visitor that is in order, and all that a page needs to answer it.
struct Turn: Sendable {
    let pages: Pages
    let visitor: Visitor
    let route: Route
    let captures: [String: String]
    let query: FormFields
    let fields: FormFields
    let drawing: Drawing
    /// Why a form is drawn again in place of what it asks for.
    var redrawing: Redrawing?

    var mailroom: Mailroom { pages.mailroom }
    var account: Account { pages.mailroom.account(visitor.account) }
    var language: Language { drawing.language }

    // MARK: What the address names

    /// - Throws: ``PageError/notFound`` for what is no id; whether there is one like it, and whose, the mailroom says.
    var mailboxID: MailboxID {
        get throws {
            guard let id = captures["mailbox"].flatMap({ MailboxID($0) }) else { throw PageError.notFound }
            return id
        }
    }

    var noticeID: NoticeID {
        get throws {
            guard let id = captures["notice"].flatMap({ NoticeID($0) }) else { throw PageError.notFound }
            return id
        }
    }

    var ticket: Ticket {
        get throws {
            guard let ticket = captures["ticket"].flatMap({ Ticket($0) }) else { throw PageError.notFound }
            return ticket
        }
    }

    func mailbox() async throws -> OwnMailbox { try await account.mailbox(mailboxID) }

    // MARK: Words

    func parameters(
        _ address: EmailAddress? = nil, provider: String? = nil, host: String? = nil, time: Moment? = nil,
        recipient: String? = nil, subject: String? = nil, until: Moment? = nil, since: Moment? = nil,
        suggestion: String? = nil, code: String? = nil, support: String? = nil, messageID: String? = nil,
        reply: String? = nil
    ) -> TextParameters {
        let zone = mailroom.application.timeZone
        func written(_ moment: Moment?) -> String? { moment?.written(in: language, timeZone: zone) }
        return TextParameters(
            app: mailroom.application.name, address: address?.description, provider: provider,
            field: drawing.passwordLabel, button: drawing.saveLabel, support: support, host: host, time: written(time),
            recipient: recipient, subject: subject, code: code, until: written(until), since: written(since),
            messageID: messageID, reply: reply, suggestion: suggestion)
    }

    /// A text with its links; what somebody typed is isolated.
    func words(_ phrase: Phrase, _ parameters: TextParameters? = nil) -> HTML {
        RichText.html(drawing.look.text(of: phrase).rendered(in: language, isolating(parameters)))
    }

    private func isolating(_ parameters: TextParameters?) -> TextParameters {
        (parameters ?? self.parameters()).writing(["address", "recipient", "subject"], RichText.isolated)
    }

    /// A text where no link can be.
    func plain(_ phrase: Phrase, _ parameters: TextParameters? = nil) -> String {
        drawing.look.text(of: phrase).plain(in: language, parameters ?? self.parameters())
    }

    func counted(_ phrase: CountedPhrase, _ count: Int, _ parameters: TextParameters? = nil) -> HTML {
        RichText.html(phrase.rendered(in: language, count, isolating(parameters)))
    }

    // MARK: Links and forms

    func link(_ inner: String, query: String = "") -> Link { drawing.site.link(inner, query: query) }

    func link(_ mailbox: MailboxID, _ rest: String = "", query: String = "") -> Link {
        link("/mailboxes/\(mailbox)" + rest, query: query)
    }

    /// A form that posts to one of our pages, with its token.
    func form(_ inner: String, id: String? = nil, @HTMLBuilder content: () -> [HTML]) -> HTML {
        let token = pages.token.make(for: visitor, action: drawing.site.path(inner))
        var attributes: [Attribute] = [.method, .action(link(inner)), .novalidate]
        if let id { attributes.append(.id(id)) }
        return HTML(.form, attributes) {
            HTML(.input, .type("hidden"), .name(FormToken.field), .value(token))
            content()
        }
    }

    /// A form of one button.
    /// - Parameter object: what it is about, where the same label stands there more than once.
    func action(
        _ inner: String, _ label: String, class style: String = "second", about object: String? = nil,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> HTML {
        form(inner) {
            values.map { HTML(.input, .type("hidden"), .name($0.key), .value($0.value)) }
            HTML(.button, .type("submit"), .class(style)) {
                label
                object.map(hidden)
            }
        }
    }

    /// For those who hear a list of buttons and not what stands beside them.
    func hidden(_ object: String) -> HTML {
        HTML(.span, .class("unseen")) {
            " – "
            HTML(.bdi) { object }
        }
    }

    // MARK: Answers

    /// A page.
    /// - Parameter refreshes: it is loaded again by itself where there is no JavaScript.
    func page(
        _ title: String, status: Int = 200, at place: Drawing.Place = .addresses, refreshes: Bool = false,
        @HTMLBuilder content: () -> [HTML]
    ) async throws -> PageResponse {
        // What was typed is shown again also where the store has no answer.
        let open = redrawing == nil ? try await account.openNotices() : (try? await account.openNotices()) ?? 0
        let document = drawing.document(title, at: place, notices: open, refreshes: refreshes, content: content())
        var response = pages.response(redrawing?.status ?? status, document, type: Pages.pageType)
        if case .tooMany(let wait) = redrawing { response.head.headerFields[.retryAfter] = String(wait.wholeSeconds) }
        return response
    }

    /// After a post: a page that says what was done.
    func seeOther(_ inner: String, done word: String) -> PageResponse {
        pages.deeds.note(word, at: drawing.site.path(inner), visitor, mailroom.clock.now)
        return seeOther(link(inner, query: "done=" + word))
    }

    func seeOther(_ mailbox: MailboxID, _ rest: String = "", done word: String) -> PageResponse {
        seeOther("/mailboxes/\(mailbox)" + rest, done: word)
    }

    /// What was done just now, as the address says, and only if it was: anybody can write an address.
    var done: String? {
        query["done"].flatMap { pages.deeds.holds($0, at: drawing.path, visitor, mailroom.clock.now) ? $0 : nil }
    }

    /// After a post: the page to look at (post, redirect, get).
    func seeOther(_ link: Link) -> PageResponse {
        var response = pages.response(303, [], type: nil)
        response.head.headerFields[.location] = link.text
        return response
    }

    func json(_ value: some Encodable) throws -> PageResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return pages.response(200, Array(try encoder.encode(value)), type: "application/json")
    }
}

extension Look {
    /// The application's own text, or ours.
    func text(of phrase: Phrase) -> Text { phrases[phrase.id] ?? phrase.text }
}
#endif
