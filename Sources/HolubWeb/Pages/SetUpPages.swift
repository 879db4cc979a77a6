#if Web
import Holub
import HolubSender

/// The form "Set up SMTP": what it shows.
extension Turn {
    /// All that the page is drawn from.
    struct SetUpView {
        var mailbox: OwnMailbox
        var setUp: SetUp
        var typed: TypedForm
        var isConfirmed = false
        /// The host about which the form has asked before. What was found meanwhile does not take the question back.
        var question: String?
        var faults: [FieldFault] = []
        /// Why the address needs its person.
        var attention: Advice?
        /// What came of the last try.
        var run: ProofDesk.Run?

        var outcome: ProofOutcome? { run?.outcome.flatMap { $0.succeeded || $0.refusal != nil ? nil : $0 } }
        var isBlocked: Bool { outcome?.cause == Cause.loginBlocked.rawValue }
        /// The settings that were found, if the form still names their server.
        var found: SetUp.Found? { setUp.found.first { $0.settings.host == typed.host } }
        /// Nothing has to be typed but the password.
        var isSure: Bool {
            found != nil && setUp.settings != nil && (setUp.status == "accept" || setUp.status == "confirm")
        }
        /// Whether the one question has to be answered: about what was found, and neither works nor was tried before.
        var asks: Bool {
            let isAnswered = setUp.origin == .connected || setUp.origin == .draft && setUp.settings?.host == typed.host
            return question == typed.host && !typed.host.isEmpty || setUp.mustConfirm && found != nil && !isAnswered
        }

        func fault(_ field: String) -> HTML? { faults.first { $0.field == field }?.text }
    }

    func setUpForm() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard !needsConfirming(mailbox) else { return seeOther(link(mailbox.id, "/verify")) }
        // It is turned on there first.
        guard mailbox.state != .disabled else { return seeOther(link(mailbox.id)) }
        // Before anything is looked up: that may take seconds.
        let run = pages.desk.run(deskKey(mailbox.id), at: mailroom.clock.now)
        if let run, run.outcome == nil { return seeOther(link(mailbox.id, "/proof")) }
        let setUp = try await settings(of: mailbox)
        var view = SetUpView(
            mailbox: mailbox, setUp: setUp, typed: TypedForm(setUp.settings, address: setUp.address), run: run)
        view.faults = view.outcome.map(faults) ?? []
        view.attention = try await attention(mailbox)
        return try await setUpPage(view)
    }

    /// What is known of a mailbox's settings. Looking for it asks other people's servers: as often as the limit says, and for a
    /// form that is only drawn again never.
    /// - Throws: ``PageError/tooMany(_:)``.
    func settings(of mailbox: OwnMailbox) async throws -> SetUp {
        if redrawing == nil, let wait = pages.limiters.detection.take(visitor.account.text, at: mailroom.clock.now) {
            throw PageError.tooMany(wait)
        }
        return try await account.setUp(mailbox.id, in: language, asksNobody: redrawing != nil)
    }

    /// An address that a message has to confirm first.
    func needsConfirming(_ mailbox: OwnMailbox) -> Bool { mailbox.state == .added && mailroom.confirmation != .signIn }

    func deskKey(_ mailbox: MailboxID) -> ProofDesk.Key { .init(account: visitor.account, mailbox: mailbox) }

    /// At which field the cause of a failed try can be mended.
    private func faults(_ outcome: ProofOutcome) -> [FieldFault] {
        guard let title = outcome.advice(in: language)?.title, let cause = outcome.cause.map(Cause.init(rawValue:))
        else { return [] }
        let field: String? =
            switch cause {
            case .badCredentials, .appPasswordRequired, .passwordUnreadable: "password"
            case .usernameForm: "username"
            case .serverNotFound, .certificateNameMismatch: "host"
            case .wrongSecurity, .starttlsRequired: "security"
            default: nil
            }
        return field.map { [FieldFault($0, RichText.html(title))] } ?? []
    }

    func setUpPage(_ view: SetUpView, status: Int = 200) async throws -> PageResponse {
        let title = plain(FormTexts.action)
        let needsSteps = view.setUp.suitability == Suitability.needsPreparation.rawValue
        let isClosed = isClosed(view)
        return try await page(title, status: status) {
            HTML(.h1) { title }
            HTML(.p, .class("lead")) { HTML(.bdi) { view.mailbox.address.description } }
            redrawingNews(password: true)
            if view.outcome == nil { errorSummary(view.faults) }
            setUpNews(view)
            HTML(.div, .class("columns")) {
                // What has to be done first stands first, for whoever reads from above.
                if needsSteps || isClosed || view.outcome != nil { aside(view) }
                if isClosed { closed(view) } else { setUpFields(view) }
                if !(needsSteps || isClosed || view.outcome != nil) { aside(view) }
            }
        }
    }

    /// Whether the form is not shown yet, since no password works there. Whoever has typed something knows better.
    private func isClosed(_ view: SetUpView) -> Bool {
        view.setUp.suitability == Suitability.notByPassword.rawValue && fields.isEmpty && query["manual"] == nil
            && [.found, .nothing].contains(view.setUp.origin) && view.outcome == nil
    }

    private func setUpNews(_ view: SetUpView) -> [HTML] {
        var news: [HTML] = []
        if let since = view.mailbox.awaitsAdministratorSince {
            news.append(
                HTML(.div, .class("box caution")) {
                    HTML(.p) { words(SetUpTexts.awaiting, parameters(since: since)) }
                    HTML(.div, .class("actions")) {
                        action(
                            "/mailboxes/\(view.mailbox.id)/administrator", plain(SetUpTexts.allowed), ["waits": "no"])
                    }
                })
        }
        if view.mailbox.state == .needsAttention, view.outcome == nil {
            if let attention = view.attention { news.append(reason(attention)) }
            news.append(
                HTML(.p) { HTML(.a, .href(link(view.mailbox.id, "/resume"))) { plain(OutboxTexts.resume) } })
        }
        if let refusal = view.run?.outcome?.refusal { news.append(self.refusal(refusal)) }
        guard let outcome = view.outcome else { return news }
        news.append(failure(outcome, view))
        return news
    }

    /// Why the last try was given up: what it found is not known, or could not be kept.
    private func refusal(_ error: any Error) -> HTML {
        let told = ErrorTexts.words(for: error)
        return HTML(.div, .class("box bad"), .role("alert"), .tabStop, .data("focus", "")) {
            HTML(.p) { HTML(.strong) { words(told.title) } }
            HTML(.p) { words(told.text) }
        }
    }

    /// Why the last try failed.
    private func failure(_ outcome: ProofOutcome, _ view: SetUpView) -> HTML {
        HTML(.div, .class("box bad"), .role("alert"), .tabStop, .data("focus", "")) {
            if let advice = outcome.advice(in: language) {
                HTML(.p) { HTML(.strong) { RichText.html(advice.title) } }
                if let lead = advice.lead { HTML(.p) { RichText.html(lead) } }
            } else if outcome.isUniform {
                HTML(.p) { HTML(.strong) { words(SetUpTexts.unreachable) } }
                HTML(.p) { words(SetUpTexts.unreachableText) }
            } else {
                HTML(.p) { words(ProofTexts.interrupted) }
            }
            if view.isBlocked {
                HTML(.p) { words((view.run?.blocked ?? 0) > 1 ? SetUpTexts.notAgain : SetUpTexts.onceMore) }
            }
            HTML(.p) { words(FormTexts.draftKept) }
            if let code = outcome.replyCode {
                HTML(.p, .class("code")) { words(SetUpTexts.replyCode, parameters(code: code)) }
            }
        }
    }

    // MARK: The form

    private func setUpFields(_ view: SetUpView) -> HTML {
        HTML(.section, .class("card"), .labelledBy("server-heading")) {
            HTML(.h2, .id("server-heading")) { plain(SetUpTexts.server) }
            form("/mailboxes/\(view.mailbox.id)/setup") {
                whose(view)
                if view.isSure {
                    let isOpen = view.faults.contains { ["host", "port", "security", "username"].contains($0.field) }
                    passwordField(view)
                    HTML(.details, isOpen ? [.open] : []) {
                        HTML(.summary) { plain(SetUpTexts.edit, parameters(host: view.typed.host)) }
                        serverFields(view)
                    }
                } else {
                    serverFields(view)
                    passwordField(view)
                }
                HTML(.p, .class("hint")) { words(FormTexts.keptSealed) }
                HTML(.button, .type("submit")) { drawing.saveLabel }
            }
        }
    }

    /// Provider and server are in sight before a password is typed; what is not sure is asked, once.
    private func whose(_ view: SetUpView) -> [HTML] {
        let parameters = parameters(
            view.mailbox.address, provider: view.setUp.providerName,
            host: view.typed.host.isEmpty ? nil : view.typed.host)
        var pieces: [HTML] = []
        if let found = view.found {
            pieces = [
                HTML(.p) { HTML(.strong) { words(SetUpTexts.provider, parameters) } },
                HTML(.p, .class("hint")) { words(TrustTexts.words(found.trust, from: found.source), parameters) },
            ]
        } else if view.typed.host.isEmpty {
            pieces = [HTML(.p) { words(FormTexts.nothingFound, parameters) }]
        }
        if view.asks {
            pieces.append(HTML(.input, .type("hidden"), .name("question"), .value(view.typed.host)))
            pieces.append(
                HTML(.fieldset, .class("box info")) {
                    HTML(.legend, .class("unseen")) { plain(SetUpTexts.question) }
                    HTML(.p) { words(FormTexts.toConfirm, parameters) }
                    tick(
                        "confirm", plain(SetUpTexts.confirm, parameters), isTicked: view.isConfirmed,
                        fault: view.fault("confirm"))
                })
        }
        return pieces
    }

    private func passwordField(_ view: SetUpView) -> HTML {
        let kind: AppPassword =
            switch view.found == nil ? "" : view.setUp.appPassword {
            case "always": .always(nil)
            case "with-two-factor": .withTwoFactor
            default: .never
            }
        // It is no login of this site, so nothing that the browser keeps for this site belongs into it.
        return field(
            "password", drawing.passwordLabel,
            hint: words(
                FormTexts.passwordKind(kind), parameters(view.mailbox.address, provider: view.setUp.providerName)),
            fault: view.fault("password"), [.type("password"), .autocomplete("off"), .required, .maxlength(1024)])
    }

    private func serverFields(_ view: SetUpView) -> [HTML] {
        let plainText: [Attribute] = [.type("text"), .autocomplete("off"), .capitalsOff, .spellcheckOff, .required]
        return [
            field(
                "host", plain(FormTexts.host), fault: view.fault("host"),
                plainText + [.value(view.typed.host), .maxlength(255)]),
            choice(
                "security", plain(FormTexts.security),
                [Security.tls, .starttls].map { ($0.rawValue, plain(FormTexts.value(of: $0))) },
                selected: view.typed.security, hint: words(FormTexts.securityHint), fault: view.fault("security")),
            field(
                "port", plain(FormTexts.port), fault: view.fault("port"),
                plainText + [.inputmode("numeric"), .value(view.typed.port), .maxlength(5)]),
            field(
                "username", plain(FormTexts.username),
                hint: words(FormTexts.usernameHint, parameters(view.mailbox.address)), fault: view.fault("username"),
                plainText + [.value(view.typed.username), .maxlength(512)]),
        ]
    }

    /// No password works: what does, is beside; and whoever knows better can go on.
    private func closed(_ view: SetUpView) -> HTML {
        HTML(.section, .class("card")) {
            HTML(.p) {
                words(
                    MailboxTexts.verdict(.notByPassword),
                    parameters(view.mailbox.address, provider: view.setUp.providerName))
            }
            if mailroom.offersApplicationRoute, view.mailbox.state != .added {
                HTML(.div, .class("actions")) {
                    action(
                        "/mailboxes/\(view.mailbox.id)/choice", plain(AddressTexts.chooseApplication), class: "first",
                        ["route": "application"])
                }
            }
            HTML(.p) {
                HTML(.a, .href(link(view.mailbox.id, "/setup", query: "manual=1"))) { plain(SetUpTexts.manual) }
            }
        }
    }

    // MARK: Beside it

    /// What to do at the provider; after a failed try, what to do about that first.
    private func aside(_ view: SetUpView) -> HTML {
        let setUp = view.setUp, told = view.outcome?.advice(in: language)
        return HTML(.aside, .class("card"), .label(plain(SetUpTexts.atProvider))) {
            if let outcome = view.outcome {
                if let told { steps(of: told, view.mailbox) }
                ladder(outcome.rungs)
                if setUp.preparation.id != told?.id {
                    HTML(.details) {
                        HTML(.summary) { RichText.html(setUp.preparation.title) }
                        advice(setUp.preparation, heading: .h3, of: view.mailbox)
                    }
                }
            } else {
                advice(setUp.preparation, of: view.mailbox)
            }
            for related in setUp.related where related.id != told?.id {
                HTML(.details) {
                    HTML(.summary) { RichText.html(related.title) }
                    advice(related, heading: .h3, of: view.mailbox)
                }
            }
            if let help = setUp.helpLink.flatMap(Link.https) {
                HTML(.p) {
                    RichText.anchor(plain(FormTexts.help, parameters(provider: setUp.providerName)), help)
                }
            }
            support(setUp.support, provider: setUp.providerName, host: nil)
        }
    }

    /// What to do about a failure, whose title and first sentence stand above already.
    private func steps(of told: Advice, _ mailbox: OwnMailbox) -> [HTML] {
        var rest = told
        rest.lead = nil
        return [HTML(.h2) { plain(CentreTexts.steps) }] + advice(rest, of: mailbox).dropFirst()
    }

    func awaitAdministrator() async throws -> PageResponse {
        let id = try mailboxID
        guard let word = fields["waits"], ["yes", "no"].contains(word) else { throw PageError.unusable }
        try await account.awaitAdministrator(word == "yes", for: id)
        return seeOther(link(id, "/setup"))
    }
}
#endif
