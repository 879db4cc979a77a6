#if Web
import Holub

/// One address: where it stands, and what can be done with it.
extension Turn {
    func mailboxPage() async throws -> PageResponse {
        let mailbox = try await mailbox()
        let parameters = parameters(mailbox.address, host: mailbox.form?.host, until: mailbox.waitsUntil)
        let reason = try await attention(mailbox)
        return try await page(mailbox.address.description) {
            HTML(.h1) { HTML(.bdi) { mailbox.address.description } }
            HTML(.p) { badges(mailbox) }
            mailboxNews(mailbox)
            if let reason { self.reason(reason) }
            HTML(.div, .class("columns")) {
                HTML(.section, .class("card")) {
                    standing(mailbox, parameters)
                    mailboxActions(mailbox)
                }
                HTML(.section, .class("card")) {
                    HTML(.h2) { plain(OwnMailboxTexts.manage) }
                    if mailbox.state != .added {
                        HTML(.p) { HTML(.a, .href(link(mailbox.id, "/settings"))) { plain(OwnMailboxTexts.further) } }
                    }
                    if mailbox.form != nil, mailbox.state != .disabled {
                        HTML(.p) { HTML(.a, .href(link(mailbox.id, "/setup"))) { plain(OwnMailboxTexts.change) } }
                    }
                    if mailbox.state != .disabled {
                        HTML(.p) { HTML(.a, .href(link(mailbox.id, "/disable"))) { plain(MailboxTexts.disable) } }
                    }
                    HTML(.p) { HTML(.a, .href(link(mailbox.id, "/remove"))) { plain(MailboxTexts.remove) } }
                }
            }
        }
    }

    /// Why an address needs its person; nil where it does not.
    func attention(_ mailbox: OwnMailbox) async throws -> Advice? {
        guard mailbox.state == .needsAttention, let cause = mailbox.attention else { return nil }
        return try await account.advice(about: cause, of: mailbox.id, in: language)
    }

    /// Why something does not go on, in a word; what to do about it is in the notification centre.
    func reason(_ advice: Advice) -> HTML {
        HTML(.div, .class("box caution")) {
            HTML(.p) { HTML(.strong) { RichText.html(advice.title) } }
            if let lead = advice.lead { HTML(.p) { RichText.html(lead) } }
            HTML(.p) { HTML(.a, .href(link("/notices"))) { plain(NoticeTexts.centre) } }
        }
    }

    private func mailboxNews(_ mailbox: OwnMailbox) -> HTML {
        let parameters = parameters(mailbox.address)
        let outcome = pages.desk.run(deskKey(mailbox.id), at: mailroom.clock.now)?.outcome
        // What the state and the ladder show needs no other witness.
        if query["done"] == "connected", mailbox.state == .connected, outcome?.succeeded == true {
            let good = HTML(.div, .class("box good"), .role("status")) {
                HTML(.p) { words(FormTexts.connected, parameters) }
                if outcome?.passwordWasRepaired == true { HTML(.p) { words(ProofTexts.repaired) } }
                if let outcome { ladder(outcome.rungs) }
            }
            guard let warning = outcome?.warning(in: language) else { return good }
            return .group([good, HTML(.div, .class("box caution"), .role("status")) { advice(warning) }])
        }
        // Whoever turned it off while it was tried learns that nothing came of that.
        if mailbox.state == .disabled, case .disabled = outcome?.refusal as? MailroomError {
            return box("caution", words(OwnMailboxTexts.disabledMeanwhile))
        }
        return done == "saved" ? box("good", words(OwnMailboxTexts.saved)) : .nothing
    }

    private func standing(_ mailbox: OwnMailbox, _ parameters: TextParameters) -> [HTML] {
        var lines: [Phrase] = []
        switch mailbox.state {
        case .added where mailroom.confirmation == .signIn: lines.append(VerificationTexts.bySignIn)
        case .verified where mailbox.settings.route == .application: lines.append(OwnMailboxTexts.byApplication)
        case .verified: lines.append(OwnMailboxTexts.withoutServer)
        default: break
        }
        if mailbox.form != nil { lines.append(OwnMailboxTexts.server) }
        if mailbox.waitsUntil != nil, mailbox.waiting > 0 { lines.append(OwnMailboxTexts.waitsUntil) }
        var pieces = lines.map { line in HTML(.p) { words(line, parameters) } }
        if mailbox.waiting > 0 { pieces.append(HTML(.p) { counted(NoticeTexts.waiting, mailbox.waiting) }) }
        if let since = mailbox.awaitsAdministratorSince {
            pieces.append(box("caution", words(SetUpTexts.awaiting, self.parameters(since: since))))
        }
        return pieces
    }

    private func mailboxActions(_ mailbox: OwnMailbox) -> HTML {
        HTML(.div, .class("actions")) {
            if let next = nextStep(mailbox) { HTML(.a, .href(next.link), .class("button")) { next.words } }
            switch mailbox.state {
            case .connected:
                action("/mailboxes/\(mailbox.id)/test", plain(OwnMailboxTexts.test), class: "first")
            case .needsAttention:
                HTML(.a, .href(link(mailbox.id, "/resume")), .class("button second")) { plain(OutboxTexts.resume) }
            case .disabled: action("/mailboxes/\(mailbox.id)/enable", plain(MailboxTexts.enable), class: "first")
            default: HTML.nothing
            }
            if mailbox.state == .verified, mailbox.settings.route == .application {
                HTML(.a, .href(link(mailbox.id, "/setup")), .class("button second")) { plain(FormTexts.action) }
            }
        }
    }

    /// A message of hers to herself: the whole road, as every other message goes it.
    func sendTest() async throws -> PageResponse {
        let mailbox = try await mailbox()
        let parameters = parameters(mailbox.address)
        let message = Message(
            from: Mailbox(mailbox.address), to: [Mailbox(mailbox.address)],
            subject: plain(OwnMailboxTexts.testSubject, parameters),
            text: plain(OwnMailboxTexts.testText, parameters) + "\n",
            date: try MessageDate(secondsSinceEpoch: Int(mailroom.clock.now.milliseconds / 1000)),
            messageID: .random(domain: mailbox.address.domain))
        // A double click posts the same form twice: that is one message. The store is not to hold the form's token.
        let key = fields[FormToken.field].map { token in
            "holub-test-" + Hexadecimal.text(mailroom.keys.pageCode(of: [Array("test".utf8), Array(token.utf8)]))
        }
        let ticket = try await account.send(message, from: mailbox.id, key: key, route: .own)
        return seeOther("/outbox/\(ticket)", done: "test")
    }

    // MARK: - Settings

    func settingsForm() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard mailbox.state != .added else { return seeOther(link(mailbox.id)) }
        return try await settingsPage(mailbox, mailbox.settings)
    }

    private func settingsPage(
        _ mailbox: OwnMailbox, _ settings: MailboxSettings, _ faults: [FieldFault] = [], status: Int = 200
    ) async throws -> PageResponse {
        let title = plain(OwnMailboxTexts.further), parameters = parameters(mailbox.address)
        func fault(_ field: String) -> HTML? { faults.first { $0.field == field }?.text }
        return try await page(title, status: status) {
            HTML(.h1) { title }
            HTML(.p, .class("lead")) { HTML(.bdi) { mailbox.address.description } }
            redrawingNews()
            errorSummary(faults)
            HTML(.div, .class("card narrow")) {
                form("/mailboxes/\(mailbox.id)/settings") {
                    field(
                        "name", plain(MailboxTexts.displayName), hint: words(OwnMailboxTexts.nameHint, parameters),
                        fault: fault("name"),
                        [.type("text"), .value(settings.displayName ?? ""), .autocomplete("name"), .maxlength(256)])
                    field(
                        "reply", plain(MailboxTexts.replyTo), hint: words(OwnMailboxTexts.replyHint, parameters),
                        fault: fault("reply"),
                        [
                            .type("email"), .value(settings.replyTo ?? ""), .autocomplete("off"), .maxlength(320),
                            .capitalsOff, .spellcheckOff,
                        ])
                    tick("default", plain(MailboxTexts.isDefault), isTicked: settings.isDefault)
                    tick("copy", plain(MailboxTexts.copiesToSelf), isTicked: settings.copiesToSelf)
                    if mailroom.offersApplicationRoute { routes(settings.route) }
                    HTML(.button, .type("submit")) { plain(LayoutTexts.save) }
                }
            }
        }
    }

    private func routes(_ chosen: Holub.Route) -> HTML {
        HTML(.fieldset) {
            HTML(.legend) { plain(OwnMailboxTexts.route) }
            for route in [Holub.Route.own, .ownOrApplication, .application] {
                tick(
                    "route", plain(ChoiceTexts.label(of: route)), value: route.rawValue, type: "radio",
                    isTicked: route == chosen, id: "route-" + route.rawValue)
            }
        }
    }

    func saveSettings() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard mailbox.state != .added else { throw PageError.unusable }
        let settings = try typedSettings(mailbox)
        do { try await account.set(settings, of: mailbox.id) } catch let error as AddressError {
            let fault = FieldFault("reply", words(FieldTexts.address(error)))
            return try await settingsPage(mailbox, settings, [fault], status: 422)
        } catch let error as MessageError {
            let phrase = error == .tooLong(.displayName) ? FieldTexts.longName : FieldTexts.displayName
            let fault = FieldFault("name", words(phrase))
            return try await settingsPage(mailbox, settings, [fault], status: 422)
        }
        return seeOther(mailbox.id, done: "saved")
    }

    func settingsAgain() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard mailbox.state != .added else { throw PageError.unusable }
        return try await settingsPage(mailbox, typedSettings(mailbox))
    }

    private func typedSettings(_ mailbox: OwnMailbox) throws -> MailboxSettings {
        var settings = mailbox.settings
        let name = trimmed(fields["name"] ?? ""), reply = trimmed(fields["reply"] ?? "")
        settings.displayName = name.isEmpty ? nil : name
        settings.replyTo = reply.isEmpty ? nil : reply
        settings.isDefault = fields["default"] == "yes"
        settings.copiesToSelf = fields["copy"] == "yes"
        if mailroom.offersApplicationRoute, let word = fields["route"] {
            guard let route = Holub.Route(rawValue: word) else { throw PageError.unusable }
            settings.route = route
        }
        return settings
    }

    // MARK: - Switching off, removing

    func disableForm() async throws -> PageResponse {
        try await question(
            MailboxTexts.disable, OwnMailboxTexts.disableQuestion, action: "disable", style: "first")
    }

    func removeForm() async throws -> PageResponse {
        try await question(MailboxTexts.remove, MailboxTexts.removeQuestion, action: "remove", style: "danger")
    }

    private func question(_ title: Phrase, _ text: Phrase, action: String, style: String) async throws -> PageResponse {
        let mailbox = try await mailbox()
        return try await page(plain(title)) {
            HTML(.div, .class("card narrow")) {
                HTML(.h1) { plain(title) }
                HTML(.p) { words(text, parameters(mailbox.address)) }
                if mailbox.waiting > 0 { HTML(.p) { counted(NoticeTexts.waiting, mailbox.waiting) } }
                HTML(.div, .class("actions")) {
                    self.action("/mailboxes/\(mailbox.id)/" + action, plain(title), class: style)
                    HTML(.a, .href(link(mailbox.id)), .class("button second")) { plain(LayoutTexts.keep) }
                }
            }
        }
    }

    func disable() async throws -> PageResponse {
        let id = try mailboxID
        try await account.disable(id)
        return seeOther(id, done: "saved")
    }

    func enable() async throws -> PageResponse {
        let id = try mailboxID
        try await account.enable(id)
        return seeOther(id, done: "saved")
    }

    func remove() async throws -> PageResponse {
        try await account.remove(mailboxID)
        return seeOther("/", done: "removed")
    }
}
#endif
