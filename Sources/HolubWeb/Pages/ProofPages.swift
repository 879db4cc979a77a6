#if Web
import Holub
import HolubSender
import Logging

/// Proving the settings: what a post of the form does, and the ladder.
extension Turn {
    func connect() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard !needsConfirming(mailbox) else { return seeOther(link(mailbox.id, "/verify")) }
        var view = try await typedView(mailbox)
        let (form, wrong) = view.typed.form(provider: view.setUp.provider)
        view.faults = wrong.map { FieldFault($0.field, words($0.phrase)) }
        if view.asks, !view.isConfirmed { view.faults.append(FieldFault("confirm", words(FieldTexts.confirm))) }
        let credential = credential(&view)
        guard let form, let credential, view.faults.isEmpty else { return try await setUpPage(view, status: 422) }
        let account = account, language = language
        let subject = ProofDesk.Subject(wish: wish(form), security: form.security, isOpen: isOpen(form.host))
        return try await prove(mailbox, at: form.host, subject) { progress in
            try await account.connect(mailbox.id, form, credential, in: language, progress: progress)
        }
    }

    private func wish(_ form: SubmissionForm) -> [UInt8] {
        let words = ["proof", form.host, String(form.port), form.security, form.username].map { Array($0.utf8) }
        return Array(mailroom.keys.pageCode(of: words + [fields.octets("password") ?? []]))
    }

    func connectAgain() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard !needsConfirming(mailbox) else { throw PageError.forbidden }
        return try await setUpPage(typedView(mailbox))
    }

    private func typedView(_ mailbox: OwnMailbox) async throws -> SetUpView {
        let setUp = try await settings(of: mailbox)
        var view = SetUpView(mailbox: mailbox, setUp: setUp, typed: TypedForm(fields, trimmed: trimmed))
        view.isConfirmed = fields["confirm"] == "yes"
        view.question = fields["question"]
        return view
    }

    /// The password as it was typed, octet for octet.
    private func credential(_ view: inout SetUpView) -> Credential? {
        let octets = fields.octets("password") ?? []
        guard !octets.isEmpty else {
            view.faults.append(FieldFault("password", words(FieldTexts.noPassword)))
            return nil
        }
        guard let secret = try? Secret(octets) else {
            view.faults.append(FieldFault("password", words(FieldTexts.badPassword)))
            return nil
        }
        return .password(secret)
    }

    /// Whether all may be told of a server: one that is known, or any where nothing can be searched for.
    func isOpen(_ host: String) -> Bool { !mailroom.hides(host: host) }

    /// Starts a proof and leads to its ladder.
    private func prove(
        _ mailbox: OwnMailbox, at host: String, _ subject: ProofDesk.Subject,
        _ proof: @escaping @Sendable (@escaping @Sendable (CheckReport.Rung) -> Void) async throws -> Proof
    ) async throws -> PageResponse {
        let id = mailbox.id, clock = mailroom.clock, began = clock.now
        let trial = Trial(
            mailbox: id, host: host, isOpen: subject.isOpen, began: began, clock: clock, logger: pages.logger)
        let taken = try mailroom.isVetted(host: host) ? nil : pages.limiters.takeProof(visitor, at: host, began)
        let beginning: ProofDesk.Beginning
        do {
            beginning = try await pages.desk.start(deskKey(id), subject, at: began) { progress in
                let outcome = await trial.outcome { try await proof(progress) }
                // What works, and what nobody was asked for, is no failure.
                if outcome.succeeded || outcome.refusal != nil { taken?.giveBack() }
                return outcome
            }
        } catch {
            taken?.giveBack()
            throw error
        }
        switch beginning {
        case .begun: break
        case .refused(let error): throw error
        case .runs(let other):
            taken?.giveBack()
            // The same once more is a double click; anything else is not to be lost.
            if other.wish != subject.wish { throw PageError.busy }
        }
        return seeOther(link(id, "/proof"))
    }

    /// One proof, and what the operator and the person are told of it.
    private struct Trial: Sendable {
        let mailbox: MailboxID
        let host: String
        /// Whether all may be told of the server.
        let isOpen: Bool
        let began: Moment
        let clock: any WallClock
        let logger: Logger?

        func outcome(of proof: () async throws -> Proof) async -> ProofOutcome {
            do {
                let proof = try await proof()
                let outcome = ProofOutcome(proof, isOpen: isOpen)
                // Of a hidden server this is what the person is told; the mailroom's own line has the cause.
                if let diagnosis = proof.diagnosis {
                    log("proof failed", "\(diagnosis.cause)", ["phase": "\(diagnosis.failure.phase)"])
                }
                if outcome.isUniform { try? await clock.sleep(until: Self.end(began, clock.now)) }
                return outcome
            } catch {
                log("proof refused", PageError.words(error))
                return .refused(error)
            }
        }

        /// A server that cannot be reached takes a whole span, whether nobody is there, nobody may be asked, or somebody is
        /// silent: the time tells nothing of the network. Who is slower speaks SMTP, and takes one more.
        private static func end(_ began: Moment, _ now: Moment) -> Moment {
            let span = Candour.span.milliseconds, taken = max(now.milliseconds - began.milliseconds, 1)
            return began + .milliseconds((taken + span - 1) / span * span)
        }

        private func log(_ message: Logger.Message, _ cause: String, _ more: Logger.Metadata = [:]) {
            let known: Logger.Metadata = ["mailbox": "\(mailbox)", "server": "\(host)", "cause": "\(cause)"]
            logger?.info(message, metadata: known.merging(more) { first, _ in first })
        }
    }

    // MARK: - The ladder

    func proofPage() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard let run = pages.desk.run(deskKey(mailbox.id), at: mailroom.clock.now) else {
            return seeOther(link(mailbox.id))
        }
        if run.outcome != nil { return seeOther(end(of: run, mailbox.id)) }
        let title = plain(ProofTexts.title)
        return try await page(title, refreshes: true) {
            HTML(.div, .class("card narrow")) {
                HTML(.h1) { title }
                HTML(.p) { words(FormTexts.checking, parameters(mailbox.address)) }
                HTML(.div, .data("proof", drawing.site.link("/mailboxes/\(mailbox.id)/proof.json").text), .live) {
                    ladder(rungs(of: run), isOpen: true)
                }
                HTML(.p, .class("hint")) { words(ProofTexts.wait) }
                HTML(.p) { HTML(.a, .href(link(mailbox.id, "/proof"))) { plain(ProofTexts.refresh) } }
            }
        }
    }

    private func end(of run: ProofDesk.Run, _ id: MailboxID) -> Link {
        run.outcome?.succeeded == true ? link(id, query: "done=connected") : link(id, "/setup")
    }

    private func rungs(of run: ProofDesk.Run) -> [ProofOutcome.Rung] {
        if let outcome = run.outcome { return outcome.rungs }
        return Rungs.running(run.reached, security: run.subject.security, isOpen: run.subject.isOpen)
    }

    func proofState() async throws -> PageResponse {
        struct State: Encodable {
            struct Rung: Encodable { var rung, state, text: String }
            var done: Bool
            var next: String
            var rungs: [Rung]
        }
        let mailbox = try await mailbox()
        guard let run = pages.desk.run(deskKey(mailbox.id), at: mailroom.clock.now) else { throw PageError.notFound }
        return try json(
            State(
                done: run.outcome != nil, next: end(of: run, mailbox.id).text,
                rungs: rungs(of: run).map {
                    .init(rung: $0.rung, state: $0.state, text: plain(ProofTexts.state($0.state)))
                }))
    }

    /// The rungs with their states; folded once it is over.
    func ladder(_ rungs: [ProofOutcome.Rung], isOpen: Bool = false) -> HTML {
        guard !rungs.isEmpty else { return .nothing }
        let list = HTML(.ol, .class("ladder")) {
            for rung in rungs {
                HTML(.li) {
                    HTML(.span, .class("name")) { plain(ProofTexts.rung(rung.rung)) }
                    HTML(.span, .class(rung.state), .data("rung", rung.rung), .data("state", rung.state)) {
                        plain(ProofTexts.state(rung.state))
                    }
                }
            }
        }
        guard !isOpen else { return list }
        return HTML(.details) {
            HTML(.summary) { plain(ProofTexts.ladder) }
            list
        }
    }

    // MARK: - Going on with what is saved

    /// Fix and resume: what will leave, before it does.
    func resumeForm() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard mailbox.state == .needsAttention || mailbox.state == .connected else { return seeOther(link(mailbox.id)) }
        let (count, first) = try await account.waiting(in: mailbox.id, limit: 20)
        let parameters = parameters(mailbox.address, since: first.map(\.createdAt).min())
        let title = plain(OutboxTexts.resume)
        let isBlockedAgain = (pages.desk.run(deskKey(mailbox.id), at: mailroom.clock.now)?.blocked ?? 0) > 1
        return try await page(title) {
            HTML(.h1) { title }
            HTML(.p, .class("lead")) { HTML(.bdi) { mailbox.address.description } }
            HTML(.div, .class("card")) {
                if count == 0 {
                    HTML(.p) { words(OutboxTexts.resumeNothing) }
                } else {
                    HTML(.p) { counted(OutboxTexts.resumePreview, count, parameters) }
                    HTML(.p) { words(OutboxTexts.resumeOldest, parameters) }
                    HTML(.ul, .class("plain")) { first.map(previewed) }
                }
                if isBlockedAgain { box("caution", words(SetUpTexts.notAgain)) }
                HTML(.p, .class("hint")) { words(CentreTexts.resumeHow) }
                HTML(.div, .class("actions")) {
                    if !isBlockedAgain {
                        action("/mailboxes/\(mailbox.id)/resume", plain(OutboxTexts.resume), class: "first")
                    }
                    HTML(.a, .href(link(mailbox.id, "/setup")), .class("button second")) {
                        plain(OwnMailboxTexts.change)
                    }
                }
            }
            if count > 0 { timeZone }
        }
    }

    private func previewed(_ entry: OutboxEntry) -> HTML {
        HTML(.li, .class("row")) {
            HTML(.span, .class("grow")) {
                HTML(.a, .href(link("/outbox/\(entry.ticket)"))) { HTML(.bdi) { subject(entry) } }
                " – "
                HTML(.bdi) { recipients(entry) }
            }
            action("/outbox/\(entry.ticket)/cancel", plain(OutboxTexts.cancel), about: subject(entry))
        }
    }

    func resume() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard let host = mailbox.form?.host else { throw PageError.unusable }
        let account = account, language = language
        let subject = ProofDesk.Subject(security: mailbox.form?.security, isOpen: isOpen(host))
        return try await prove(mailbox, at: host, subject) { progress in
            try await account.resume(mailbox.id, in: language, progress: progress)
        }
    }
}
#endif
