#if Web
import Holub

/// Confirming an address, and the choice of a route.
extension Turn {
    func verifyForm() async throws -> PageResponse { try await verifyPage(mailbox()) }

    func verifyAgain() async throws -> PageResponse { try await verifyPage(mailbox(), typed: fields["code"] ?? "") }

    private func verifyPage(
        _ mailbox: OwnMailbox, typed: String = "", fault: Bool = false, status: Int = 200
    ) async throws -> PageResponse {
        guard mailbox.state == .added, mailroom.confirmation != .signIn else {
            return seeOther(nextStep(mailbox)?.link ?? link(mailbox.id))
        }
        let parameters = parameters(mailbox.address)
        let byCode = mailroom.confirmation == .code
        let title = plain(AddressTexts.checkMail)
        let refused = fault ? words(VerificationTexts.refused) : nil
        return try await page(title, status: status) {
            HTML(.div, .class("card narrow")) {
                HTML(.h1) { title }
                redrawingNews()
                verificationNews(mailbox)
                if done != "not-sent" {
                    HTML(.p) { words(byCode ? VerificationTexts.codeSent : VerificationTexts.linkSent, parameters) }
                }
                if byCode {
                    errorSummary(refused.map { [FieldFault("code", $0)] } ?? [])
                    form("/mailboxes/\(mailbox.id)/verify") {
                        field(
                            "code", plain(VerificationTexts.codeLabel), fault: refused,
                            [
                                .type("text"), .value(typed), .inputmode("numeric"), .autocomplete("one-time-code"),
                                .required, .maxlength(32), .spellcheckOff,
                            ])
                        HTML(.button, .type("submit")) { plain(VerificationTexts.confirm) }
                    }
                }
                HTML(.p, .class("quiet")) { words(VerificationTexts.nothingCame, parameters) }
                HTML(.div, .class("actions")) {
                    action("/mailboxes/\(mailbox.id)/verification", plain(VerificationTexts.resend))
                }
            }
        }
    }

    private func verificationNews(_ mailbox: OwnMailbox) -> HTML {
        switch done {
        case "not-sent": box("bad", words(AddressTexts.notSent))
        case "again": box("good", words(AddressTexts.sentAgain))
        case "limit": box("caution", words(limitPhrase(.address), parameters(mailbox.address)))
        case "limit-of-day": box("caution", words(limitPhrase(.account), parameters(mailbox.address)))
        default: .nothing
        }
    }

    func verify() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard mailbox.state == .added else { return seeOther(nextStep(mailbox)?.link ?? link(mailbox.id)) }
        do { try await account.verify(mailbox.id, code: fields["code"] ?? "") } catch MailroomError.verificationRefused
        {
            return try await verifyPage(mailbox, typed: fields["code"] ?? "", fault: true, status: 422)
        }
        return try await afterVerifying(mailbox.id)
    }

    private func afterVerifying(_ id: MailboxID) async throws -> PageResponse {
        let mailbox = try await account.mailbox(id)
        return seeOther(nextStep(mailbox)?.link ?? link(id))
    }

    func sendVerification() async throws -> PageResponse {
        let id = try mailboxID
        var news = "again"
        do { try await account.sendVerification(id) } catch MailroomError.verificationNotSent {
            news = "not-sent"
        } catch MailroomError.tooManyVerifications(let limit) {
            news = limit == .address ? "limit" : "limit-of-day"
        }
        return seeOther(id, "/verify", done: news)
    }

    // MARK: - By link

    /// Opening the link confirms nothing: mail scanners open links, too.
    func openedLink() async throws -> PageResponse {
        let mailbox: OwnMailbox
        do { mailbox = try await account.openedLink(captures["word"] ?? "") } catch MailroomError.verificationRefused {
            return try await refusedLink()
        }
        let title = plain(AddressTexts.confirmTitle)
        return try await page(title) {
            HTML(.div, .class("card narrow")) {
                HTML(.h1) { title }
                HTML(.p) { words(VerificationTexts.question, parameters(mailbox.address)) }
                HTML(.div, .class("actions")) {
                    action("/confirm/" + (captures["word"] ?? ""), plain(VerificationTexts.confirm), class: "first")
                }
            }
        }
    }

    func confirmLink() async throws -> PageResponse {
        do { return try await afterVerifying(account.verify(link: captures["word"] ?? "")) } catch MailroomError
            .verificationRefused
        {
            return try await refusedLink()
        }
    }

    /// One answer for what is unknown, too late, used and wrong.
    private func refusedLink() async throws -> PageResponse {
        let title = plain(AddressTexts.confirmTitle)
        return try await page(title, status: 404) {
            HTML(.div, .class("card narrow")) {
                HTML(.h1) { title }
                box("bad", words(VerificationTexts.refused))
                HTML(.p) { HTML(.a, .href(link("/"))) { plain(LayoutTexts.back) } }
            }
        }
    }

    // MARK: - The choice

    func choiceForm() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard mailroom.offersApplicationRoute, mailbox.state != .added else {
            return seeOther(link(mailbox.id, "/setup"))
        }
        let facts = try await account.provider(of: mailbox.id)
        let own = ChoiceTexts.own(SentCopy(rawValue: facts.keepsSentCopy) ?? .unknown),
            title = plain(ChoiceTexts.question)
        return try await page(title) {
            HTML(.h1) { title }
            HTML(.p, .class("lead")) { HTML(.bdi) { mailbox.address.description } }
            HTML(.div, .class("columns")) {
                option(own, mailbox, "own", plain(AddressTexts.chooseOwn), isFirst: true)
                option(ChoiceTexts.app, mailbox, "application", plain(AddressTexts.chooseApplication), isFirst: false)
            }
        }
    }

    private func option(
        _ choice: ChoiceTexts.Choice, _ mailbox: OwnMailbox, _ value: String, _ label: String, isFirst: Bool
    ) -> HTML {
        HTML(.section, .class("card")) {
            HTML(.h2) { words(choice.title) }
            for (heading, lines) in [(AddressTexts.pros, choice.pros), (AddressTexts.cons, choice.cons)] {
                HTML(.h3) { plain(heading) }
                HTML(.ul) { lines.map { line in HTML(.li) { words(line) } } }
            }
            action("/mailboxes/\(mailbox.id)/choice", label, class: isFirst ? "first" : "second", ["route": value])
        }
    }

    func choose() async throws -> PageResponse {
        let mailbox = try await mailbox()
        guard mailroom.offersApplicationRoute, mailbox.state != .added else { throw PageError.unusable }
        var settings = mailbox.settings
        switch fields["route"] {
        case "own": settings.route = .own
        case "application": settings.route = .application
        default: throw PageError.unusable
        }
        try await account.set(settings, of: mailbox.id)
        return settings.route == .own ? seeOther(link(mailbox.id, "/setup")) : seeOther(mailbox.id, done: "saved")
    }
}
#endif
