#if Sending
import HolubSender

extension Account {
    /// Sends the message that asks to confirm an address, again; what an earlier one said no longer holds.
    /// - Throws: ``MailroomError/tooManyVerifications(_:)``, ``MailroomError/verificationNotSent(_:_:)``, and
    ///   ``MailroomError/verificationNotOffered`` where addresses are confirmed by signing in.
    public func sendVerification(_ mailbox: MailboxID) async throws {
        let record = try await record(mailbox)
        guard case .message(let route, let form) = core.verification.way else {
            throw MailroomError.verificationNotOffered
        }
        guard record.state == .added else { return }
        let issued = try await issue(form.kind, for: mailbox)
        let message = try message(issued, to: record.address, form, from: route.author).compose()
        let report = await route.courier.send(message, as: route.account)
        // A message that perhaps went out may still be used.
        if case .notSent = report.outcome, let diagnosis = report.diagnosis {
            // Nobody has it, so that it is not waited for.
            try await void(issued.record.id)
            throw MailroomError.verificationNotSent(mailbox, diagnosis)
        }
    }

    /// Confirms an address by the code that its message holds, as it was typed.
    /// - Throws: ``MailroomError/verificationRefused``, the same for every reason.
    public func verify(_ mailbox: MailboxID, code: String) async throws {
        _ = try await record(mailbox)
        guard let code = VerificationCode(typed: code),
            let open = try await core.store.openVerifications(of: mailbox).first
        else { throw MailroomError.verificationRefused }
        _ = try await use(open.id, .code(code))
    }

    /// Confirms an address by the word of its link, when the person posts it.
    /// - Returns: the mailbox.
    /// - Throws: ``MailroomError/verificationRefused``, the same for every reason.
    @discardableResult
    public func verify(link word: String) async throws -> MailboxID {
        guard let token = LinkToken(word) else { throw MailroomError.verificationRefused }
        return try await use(token.id, .link(token))
    }

    /// What the page behind a link shows. It confirms nothing and uses nothing up: mail scanners open links.
    public func openedLink(_ word: String) async throws -> OwnMailbox {
        guard let token = LinkToken(word), let record = try await core.store.verification(token.id),
            record.account == id,
            case .accepted = Verification.judge(record, .link(token), at: core.clock.now, keys: core.keys)
        else { throw MailroomError.verificationRefused }
        return try await mailbox(record.mailbox)
    }

    // MARK: -

    /// A new verification in place of those before.
    private func issue(
        _ kind: VerificationProof.Kind, for mailbox: MailboxID
    ) async throws -> IssuedVerification {
        try await core.change { () -> ([StoreChange], IssuedVerification) in
            let record = try await record(mailbox)
            let now = core.clock.now
            let sent = try await core.store.verificationsIssued(
                .address(record.address), since: now - Verification.addressWindow)
            let asked = try await core.store.verificationsIssued(
                .account(id), since: now - Verification.accountWindow)
            if let limit = Verification.limit(sentToAddress: sent, byAccount: asked) {
                throw MailroomError.tooManyVerifications(limit)
            }
            let issued = Verification.issue(
                kind, of: mailbox, account: id, address: record.address, at: now, keys: core.keys)
            let earlier = try await core.store.openVerifications(of: mailbox)
            var changes: [StoreChange] = earlier.map { .put(.verification(Verification.voided($0, at: now))) }
            // Writing the mailbox as it is makes two calls about one address meet here, so that each voids the one before.
            changes += [.put(.verification(issued.record)), .put(.mailbox(record))]
            // Calls about several mailboxes read the same number before: what counts is the number when this is stored.
            changes += [
                .expectIssued(
                    .address(record.address), since: now - Verification.addressWindow,
                    atMost: Verification.messagesPerAddress),
                .expectIssued(
                    .account(id), since: now - Verification.accountWindow, atMost: Verification.messagesPerAccount),
            ]
            return (changes, issued)
        }
    }

    private func void(_ verification: VerificationID) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            guard let record = try await core.store.verification(verification), record.closedAt == nil else {
                return ([], ())
            }
            return ([.put(.verification(Verification.voided(record, at: core.clock.now)))], ())
        }
    }

    private func message(
        _ issued: IssuedVerification, to address: EmailAddress, _ form: VerificationForm, from author: Mailbox
    ) throws -> Message {
        let request: VerificationMail.Request =
            switch (issued.proof, form.way) {
            case (.code(let code), _): .type(code)
            case (.link(let token), .link(let address)): .open(link: address(token.word))
            case (.link(let token), .code): .open(link: token.word)
            }
        let mail = VerificationMail(
            request, to: address, app: core.application.name, in: core.application.language)
        return Message(
            from: author, to: [Mailbox(address)], subject: mail.subject, text: mail.text,
            date: try MessageDate(secondsSinceEpoch: Int(core.clock.now.milliseconds / 1000)),
            messageID: .random(domain: author.address.domain))
    }

    /// Uses a verification, once.
    private func use(_ verification: VerificationID, _ proof: VerificationProof) async throws -> MailboxID {
        let (mailbox, isAccepted) = try await core.change { () -> ([StoreChange], (MailboxID?, Bool)) in
            let stored = try await core.store.verification(verification)
            let mine = stored?.account == id ? stored : nil
            let now = core.clock.now
            switch Verification.judge(mine, proof, at: now, keys: core.keys) {
            case .refused(let changed): return (changed.map { [.put(.verification($0))] } ?? [], (nil, false))
            case .accepted(let changed):
                var record = try await record(changed.mailbox)
                guard record.address == changed.address else { return ([], (nil, false)) }
                if record.state == .added { record.state = .verified }
                record.verifiedAt = record.verifiedAt ?? now
                return ([.put(.verification(changed)), .put(.mailbox(record))], (record.id, true))
            }
        }
        guard isAccepted, let mailbox else { throw MailroomError.verificationRefused }
        return mailbox
    }
}
#endif
