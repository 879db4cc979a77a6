#if Personas
import Holub

extension StoreCheck {
    /// What was put is given back, to the last octet.
    static let records: [StoreCheck] = [
        StoreCheck("a mailbox is given back as it was put") { trial in
            let plain = Sample.mailbox("petr@firma.example")
            var full = Sample.mailbox()
            full.state = .needsAttention
            full.settings = MailboxSettings(
                displayName: "Jana \u{0} \(Sample.decomposed)\n", replyTo: "info@firma.example", isDefault: true,
                copiesToSelf: true, route: .ownOrApplication)
            full.form = SubmissionForm(
                host: "smtp.firma.example", port: 587, security: "starttls", username: "jana", provider: "generic")
            full.draft = SubmissionForm(host: "", port: -1, security: "tls", username: Sample.composed, provider: "")
            full.sealed = [0, 255, 10, 0]
            full.signsInByToken = true
            full.mailExchanger = "mx.firma.example"
            full.attention = Sample.failure("password-refused")
            full.awaitsAdministratorSince = Sample.now
            full.verifiedAt = Sample.now
            full.connectedAt = Moment(milliseconds: .max)
            try await trial.put(.mailbox(full), .mailbox(plain))
            for (record, revision) in [(full, 1), (plain, 1)] {
                var expected = record
                expected.revision = revision
                let found = try await trial.store.mailbox(record.id)
                trial.expect(found, is: expected, "the mailbox")
            }
            let all = try await trial.store.mailboxes(of: Sample.account)
            trial.expect(all.map(\.id), is: [full.id, plain.id], "the mailboxes in the order of adding")
        },
        StoreCheck("an entry is given back as it was put") { trial in
            let mailbox = Sample.mailbox(), plain = Sample.entry(mailbox), content = Ticket.random()
            var full = Sample.entry(mailbox, due: .seconds(5), key: "7", content: content, parent: plain.ticket)
            full.state = .unknown
            full.waitsSince = Sample.now
            full.attempts = .max
            full.keyFingerprint = [0, 255, 10]
            full.notifications = try DeliveryNotification(
                notify: [.success, .delay], ret: .hdrs, envid: EnvelopeID("fakt+ura 7"))
            full.isPossibleDuplicate = true
            full.submittedAt = Moment(milliseconds: .min)
            full.closedAt = Sample.now
            full.failure = CauseRecord(cause: "", phase: "afterData", reply: nil, at: Sample.now)
            full.acceptance = "250 \u{0} \(Sample.decomposed)"
            try await trial.apply(
                .put(.mailbox(mailbox)), .content(content, .octets([])), .put(.entry(plain)), .put(.entry(full)))
            for record in [plain, full] {
                var expected = record
                expected.revision = 1
                let found = try await trial.store.entry(record.ticket)
                trial.expect(found, is: expected, "the entry")
            }
            let octets = try await trial.store.entry(full.ticket)?.acceptance.map { Array($0.utf8) }
            trial.expect(octets, is: full.acceptance.map { Array($0.utf8) }, "the octets of a text")
        },
        StoreCheck("the reports that are asked for are given back as they were put, changed, and taken back") { trial in
            let mailbox = Sample.mailbox()
            var entry = Sample.entry(mailbox)
            try await trial.put(.mailbox(mailbox))
            // No reports at all are another wish than none that is named.
            let wishes = [
                DeliveryNotification(notify: .never), DeliveryNotification(notify: [.failure], ret: .full),
                DeliveryNotification(notify: [.success, .failure, .delay], envid: try EnvelopeID(" ")), nil,
            ]
            for wish in wishes {
                entry.notifications = wish
                try await trial.put(.entry(entry))
                entry = try await trial.store.entry(entry.ticket) ?? entry
                trial.expect(entry.notifications, is: wish, "the reports")
            }
            let due = try await trial.store.entries(in: entry.queue, [.queued], dueBy: entry.due, limit: 1)
            trial.expect(due, is: [entry], "the entry in its queue")
        },
        StoreCheck("a queue, a notice and a verification are given back as they were put") { trial in
            let mailbox = Sample.mailbox()
            var queue = QueueRecord(key: .application)
            queue.isPaused = true
            queue.notBefore = Sample.now
            queue.waitsSince = Sample.now
            queue.failures = 3
            queue.fence = .max
            queue.heldUntil = Sample.now
            var notice = Sample.notice(mailbox, ticket: .random())
            notice.latest = Sample.failure("password-refused", at: .seconds(9))
            notice.count = 12
            notice.readAt = Sample.now
            notice.clearedAt = Sample.now
            var verification = Sample.verification(mailbox)
            verification.misses = 4
            verification.closedAt = Sample.now
            try await trial.put(.mailbox(mailbox), .queue(queue), .notice(notice), .verification(verification))
            queue.revision = 1
            notice.revision = 1
            verification.revision = 1
            let queueFound = try await trial.store.queue(.application)
            let noticeFound = try await trial.store.notice(notice.id)
            let verificationFound = try await trial.store.verification(verification.id)
            trial.expect(queueFound, is: queue, "the queue")
            trial.expect(noticeFound, is: notice, "the notice")
            trial.expect(verificationFound, is: verification, "the verification")
        },
        StoreCheck("what is not there is nil, and no error") { trial in
            let mailbox = try await trial.store.mailbox(.random()), entry = try await trial.store.entry(.random())
            let verification = try await trial.store.verification(.random())
            let notice = try await trial.store.notice(.random()), content = try await trial.store.content(.random())
            let queue = try await trial.store.queue(.application), next = try await trial.store.nextReady()
            trial.expect(mailbox == nil && entry == nil && verification == nil, "something is there")
            trial.expect(notice == nil && content == nil && queue == nil && next == nil, "something is there")
        },
        StoreCheck("open verifications come newest first") { trial in
            let mailbox = Sample.mailbox(), all = (0..<3).map { _ in Sample.verification(mailbox) }
            try await trial.put(.mailbox(mailbox))
            for verification in all { try await trial.put(.verification(verification)) }
            var used = all[1]
            used.revision = 1
            used.closedAt = Sample.now
            try await trial.put(.verification(used))
            let open = try await trial.store.openVerifications(of: mailbox.id)
            trial.expect(open.map(\.id), is: [all[2].id, all[0].id], "the open verifications")
        },
        StoreCheck("verifications are counted by address and by account, used or not") { trial in
            let first = Sample.mailbox(), second = Sample.mailbox(of: "jina-firma")
            let third = Sample.mailbox("petr@firma.example")
            try await trial.put(.mailbox(first), .mailbox(second), .mailbox(third))
            for (seconds, mailbox) in [(-60, first), (0, first), (5, second), (9, third)] {
                try await trial.put(.verification(Sample.verification(mailbox, issued: .seconds(seconds))))
            }
            let store = trial.store
            let toAddress = try await store.verificationsIssued(.address(first.address), since: Sample.now)
            let byAccount = try await store.verificationsIssued(.account(Sample.account), since: Sample.now)
            let since = try await store.verificationsIssued(
                .account(Sample.account), since: Sample.now + .milliseconds(1))
            trial.expect(toAddress, is: 2, "those to the address")
            trial.expect(byAccount, is: 2, "those by the account")
            trial.expect(since, is: 1, "those a moment later")
        },
        StoreCheck("an address counts however it is spelled, and is given back as it was put") { trial in
            let spellings = [
                "jana@firma.example", "Jana@firma.example", "\"jana\"@firma.example", "\"j\\ANA\"@firma.example",
            ]
            let mailboxes = spellings.map { Sample.mailbox($0) }, other = Sample.mailbox("\"ja na\"@firma.example")
            for mailbox in mailboxes + [other] {
                try await trial.apply(
                    .put(.mailbox(mailbox)), .put(.verification(Sample.verification(mailbox))),
                    .proof(Sample.account, mailbox.address, at: Sample.now))
            }
            let store = trial.store
            for mailbox in mailboxes {
                let sent = try await store.verificationsIssued(.address(mailbox.address), since: Sample.now)
                let proofs = try await store.verificationsIssued(
                    .proofs(Sample.account, of: mailbox.address), since: Sample.now)
                let text = try await store.mailbox(mailbox.id)?.address.description
                trial.expect(sent, is: mailboxes.count, "those to \(mailbox.address)")
                trial.expect(proofs, is: mailboxes.count, "the proofs of \(mailbox.address)")
                trial.expect(text, is: mailbox.address.description, "the address")
            }
            let apart = try await store.verificationsIssued(.address(other.address), since: Sample.now)
            trial.expect(apart, is: 1, "those to another address")
        },
        StoreCheck("a limit on verifications holds when the changes are stored, and is taken back with them") { trial in
            let first = Sample.mailbox(), second = Sample.mailbox("petr@firma.example")
            let foreign = Sample.mailbox(of: "jina-firma")
            try await trial.put(.mailbox(first), .mailbox(second), .mailbox(foreign))
            let byAccount = VerificationCount.account(Sample.account)
            let toAddress = VerificationCount.address(first.address)
            try await trial.apply(
                .expectIssued(byAccount, since: Sample.now, atMost: 0), .put(.verification(Sample.verification(first))),
                .put(.verification(Sample.verification(foreign))),
                .expectIssued(byAccount, since: Sample.now, atMost: 1),
                .expectIssued(toAddress, since: Sample.now, atMost: 2))
            let third = Sample.verification(second)
            await trial.expectConflict(
                "one more than the account may", .put(.verification(third)),
                .expectIssued(byAccount, since: Sample.now, atMost: 1))
            await trial.expectConflict(
                "what is over the limit already", .expectIssued(toAddress, since: Sample.now, atMost: 1),
                .put(.verification(third)))
            let none = try await trial.store.verification(third.id)
            trial.expect(none == nil, "who is over the limit writes")
            // Those before the moment do not count.
            try await trial.apply(
                .expectIssued(toAddress, since: Sample.now + .milliseconds(1), atMost: 0), .put(.verification(third)))
            let count = try await trial.store.verificationsIssued(byAccount, since: Sample.now)
            trial.expect(count, is: 2, "those by the account")
        },
        StoreCheck("proofs are counted apart from verifications, by account and address") { trial in
            let mailbox = Sample.mailbox(), other = Sample.address("petr@firma.example"), store = trial.store
            try await trial.apply(
                .put(.mailbox(mailbox)), .put(.verification(Sample.verification(mailbox))),
                .proof(Sample.account, mailbox.address, at: Sample.now),
                .proof(Sample.account, mailbox.address, at: Sample.now + .seconds(-1)),
                .proof(Sample.account, other, at: Sample.now), .proof("jina-firma", mailbox.address, at: Sample.now))
            let ofAddress = VerificationCount.proofs(Sample.account, of: mailbox.address)
            let counts: [(VerificationCount, Int)] = [
                (ofAddress, 1), (.allProofs(Sample.account), 2), (.allProofs("jina-firma"), 1),
                (.account(Sample.account), 1), (.address(mailbox.address), 1),
            ]
            for (count, expected) in counts {
                let found = try await store.verificationsIssued(count, since: Sample.now)
                trial.expect(found, is: expected, "\(count)")
            }
            await trial.expectConflict(
                "one proof more than may be", .proof(Sample.account, mailbox.address, at: Sample.now),
                .expectIssued(ofAddress, since: Sample.now, atMost: 1))
            // They outlive the mailbox.
            try await trial.apply(.removeMailbox(mailbox.id, revision: 1))
            let left = try await store.verificationsIssued(ofAddress, since: Sample.now)
            trial.expect(left, is: 1, "the proofs of a mailbox that was removed")
        },
        StoreCheck("of 50 who issue verifications at once, as many pass as the limit lets") { trial in
            let store = trial.store, mailboxes = (0..<50).map { Sample.mailbox("osoba\($0)@firma.example") }
            try await store.apply(mailboxes.map { .put(.mailbox($0)) })
            let passed = await withTaskGroup(of: Bool.self) { group in
                for mailbox in mailboxes {
                    group.addTask {
                        let changes: [StoreChange] = [
                            .put(.verification(Sample.verification(mailbox))),
                            .expectIssued(.account(Sample.account), since: Sample.now, atMost: 20),
                        ]
                        return (try? await store.apply(changes)) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            trial.expect(passed, is: 20, "those who passed")
        },
        StoreCheck("notices come newest first, all, open or unread, as many as asked for") { trial in
            let mailbox = Sample.mailbox(), causes = ["a", "b", "c", "d"]
            var notices = causes.map { Sample.notice(mailbox, $0) }
            notices[1].readAt = Sample.now
            notices[2].clearedAt = Sample.now
            try await trial.put(.mailbox(mailbox), .mailbox(Sample.mailbox(of: "jina-firma")))
            for notice in notices { try await trial.put(.notice(notice)) }
            let store = trial.store
            let all = try await store.notices(of: Sample.account, .all, limit: 9).map(\.cause)
            let open = try await store.notices(of: Sample.account, .open, limit: 9).map(\.cause)
            let unread = try await store.notices(of: Sample.account, .unread, limit: 9).map(\.cause)
            let two = try await store.notices(of: Sample.account, .all, limit: 2).map(\.cause)
            let none = try await store.notices(of: Sample.account, .all, limit: -1).map(\.cause)
            let others = try await store.notices(of: "jina-firma", .all, limit: 9).map(\.cause)
            trial.expect(all, is: ["d", "c", "b", "a"], "all")
            trial.expect(open, is: ["d", "b", "a"], "the open ones")
            trial.expect(unread, is: ["d", "c", "a"], "the unread ones")
            trial.expect(two, is: ["d", "c"], "two of them")
            trial.expect(none + others, is: [], "none")
        },
    ]
}
#endif
