#if Web
import HTTPTypes
import Holub

/// My addresses: the list, and adding one.
extension Turn {
    func addressList() async throws -> PageResponse {
        let mailboxes = try await account.mailboxes()
        let title = plain(LayoutTexts.addresses)
        return try await page(title) {
            HTML(.h1) { title }
            if done == "removed" { box("good", words(OwnMailboxTexts.removed)) }
            HTML(.p, .class("lead")) { words(mailboxes.isEmpty ? AddressTexts.none : AddressTexts.lead) }
            if !mailboxes.isEmpty {
                HTML(.ul, .class("plain")) { mailboxes.map(entry) }
            }
            HTML(.p) { HTML(.a, .href(link("/add")), .class("button")) { plain(AddressTexts.add) } }
        }
    }

    private func entry(_ mailbox: OwnMailbox) -> HTML {
        let next = nextStep(mailbox)
        return HTML(.li, .class("card")) {
            HTML(.div, .class("row")) {
                HTML(.div, .class("grow")) {
                    HTML(.div, .class("address")) { HTML(.bdi) { mailbox.address.description } }
                    HTML(.div) { badges(mailbox) }
                    if mailbox.waiting > 0 {
                        HTML(.div, .class("quiet")) { counted(NoticeTexts.waiting, mailbox.waiting) }
                    }
                }
                if let next {
                    HTML(.a, .href(next.link), .class("button")) {
                        next.words
                        hidden(mailbox.address.description)
                    }
                }
                HTML(.a, .href(link(mailbox.id)), .class("button second")) {
                    plain(AddressTexts.open)
                    hidden(mailbox.address.description)
                }
            }
        }
    }

    /// The state of an address, and what else is worth a word.
    func badges(_ mailbox: OwnMailbox) -> [HTML] {
        let style =
            switch mailbox.state {
            case .connected: "good"
            case .needsAttention: "bad"
            case .added: "caution"
            default: "plain"
            }
        let label = MailboxTexts.label(of: mailbox.state, confirmedBy: mailroom.confirmation)
        var badges = [HTML(.span, .class("state " + style)) { plain(label) }]
        if mailbox.awaitsAdministratorSince != nil {
            badges += [.text(" "), HTML(.span, .class("state caution")) { plain(AddressTexts.awaitsAdministrator) }]
        }
        if mailbox.settings.isDefault {
            badges += [.text(" "), HTML(.span, .class("state plain")) { plain(MailboxTexts.isDefault) }]
        }
        return badges
    }

    /// What a person does next about an address; nil when there is nothing.
    func nextStep(_ mailbox: OwnMailbox) -> (words: String, link: Link)? {
        switch mailbox.state {
        case .added where mailroom.confirmation != .signIn:
            (plain(VerificationTexts.confirm), link(mailbox.id, "/verify"))
        case .added: (plain(FormTexts.action), link(mailbox.id, "/setup"))
        case .verified where mailbox.settings.route != .application:
            (plain(FormTexts.action), link(mailbox.id, mailroom.offersApplicationRoute ? "/choice" : "/setup"))
        case .needsAttention: (plain(AddressTexts.fix), link(mailbox.id, "/setup"))
        default: nil
        }
    }

    /// A line that stands out. Good and bad news are read out when the page comes.
    func box(_ style: String, _ content: HTML) -> HTML {
        HTML(.div, [.class("box " + style)] + (style == "info" ? [] : [.role(style == "bad" ? "alert" : "status")])) {
            HTML(.p) { content }
        }
    }

    // MARK: - Adding

    func addForm() async throws -> PageResponse { try await addPage("") }

    func addAgain() async throws -> PageResponse { try await addPage(trimmed(fields["address"] ?? "")) }

    func add() async throws -> PageResponse {
        let typed = trimmed(fields["address"] ?? "")
        let address: EmailAddress
        do { address = try EmailAddress(typed) } catch {
            return try await addPage(typed, fault: words(FieldTexts.address(error)), status: 422)
        }
        // A courtesy: over the limit nobody is asked, and what was typed counts.
        if fields["sure"] == nil, pages.limiters.detection.take(visitor.account.text, at: mailroom.clock.now) == nil,
            let suggestion = try await account.preview(of: typed).suggestion
        {
            return try await suggestionPage(address, suggestion)
        }
        do {
            let id = try await account.add(typed)
            return try await seeOther(afterAdding(account.mailbox(id)))
        } catch MailroomError.verificationNotSent(let id, _) {
            return seeOther(id, "/verify", done: "not-sent")
        } catch MailroomError.tooManyVerifications(let limit) {
            return try await addPage(
                typed, fault: words(limitPhrase(limit), parameters(address)), status: 429,
                retryAfter: limit.window.wholeSeconds)
        }
    }

    func limitPhrase(_ limit: VerificationLimit) -> Phrase {
        limit == .address ? VerificationTexts.addressLimit : VerificationTexts.accountLimit
    }

    private func afterAdding(_ mailbox: OwnMailbox) -> Link { nextStep(mailbox)?.link ?? link(mailbox.id) }

    private func addPage(
        _ typed: String, fault: HTML? = nil, status: Int = 200, retryAfter: Int? = nil
    ) async throws -> PageResponse {
        let title = plain(AddressTexts.add)
        let token = pages.token.make(for: visitor, action: drawing.site.path("/detect"))
        var response = try await page(title, status: status) {
            HTML(.div, .class("card narrow")) {
                HTML(.h1) { title }
                redrawingNews()
                errorSummary(fault == nil ? [] : [FieldFault("address", fault ?? .nothing)])
                form("/add") {
                    field(
                        "address", plain(FormTexts.address), hint: words(AddressTexts.addHint), fault: fault,
                        [
                            .type("email"), .value(typed), .autocomplete("email"), .required, .maxlength(320),
                            .capitalsOff, .spellcheckOff, .data("detect", link("/detect").text),
                            .data("token", token), .data("answer", "known"),
                        ])
                    HTML(.p, .id("known"), .role("status"), .class("hint"))
                    HTML(.button, .type("submit")) { plain(AddressTexts.go) }
                }
            }
        }
        if let retryAfter { response.head.headerFields[.retryAfter] = String(retryAfter) }
        return response
    }

    /// "Did you mean …?" A question, never a change.
    private func suggestionPage(_ address: EmailAddress, _ suggestion: String) async throws -> PageResponse {
        let parameters = parameters(address, suggestion: suggestion)
        let title = plain(AddressTexts.add)
        return try await page(title) {
            HTML(.div, .class("card narrow")) {
                HTML(.h1) { title }
                HTML(.p) { words(MailboxTexts.looksLike, parameters) }
                HTML(.div, .class("actions")) {
                    action(
                        "/add", plain(AddressTexts.useSuggestion, parameters), class: "first",
                        ["address": suggestion, "sure": "yes"])
                    action(
                        "/add", plain(AddressTexts.keepTyped, parameters),
                        ["address": address.description, "sure": "yes"])
                }
            }
        }
    }

    /// What is known of an address while it is typed.
    func detect() async throws -> PageResponse {
        if let wait = pages.limiters.detection.take(visitor.account.text, at: mailroom.clock.now) {
            throw PageError.tooMany(wait)
        }
        struct Known: Encodable {
            var text: String
            var suitability: String
            var suggestion: String?
        }
        let preview: AddressPreview
        do { preview = try await account.preview(of: trimmed(fields["address"] ?? "")) } catch is AddressError {
            throw PageError.unusable
        }
        let address = try EmailAddress(preview.address)
        let parameters = parameters(address, provider: preview.providerName, suggestion: preview.suggestion)
        let suitability = Suitability(rawValue: preview.suitability) ?? .unknown
        let phrase = preview.suggestion == nil ? MailboxTexts.verdict(suitability) : MailboxTexts.looksLike
        return try json(
            Known(text: plain(phrase, parameters), suitability: preview.suitability, suggestion: preview.suggestion))
    }

    /// Blanks around what was pasted are nobody's address; nor is what pages and documents put there that nobody sees.
    func trimmed(_ typed: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || Self.unseen.contains(scalar) }
        let rest = typed.unicodeScalars.drop(while: isBlank)
        let end = rest.lastIndex { !isBlank($0) }.map { rest.index(after: $0) } ?? rest.startIndex
        return String(rest[..<end])
    }

    /// Zero-width space, marks and controls of direction, word joiner, byte order mark, soft hyphen.
    private static let unseen: Set<Unicode.Scalar> = [
        "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2060}",
        "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{FEFF}", "\u{AD}",
    ]
}
#endif
