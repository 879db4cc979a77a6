#if Personas
import Holub

extension StoreCheck {
    /// Which records exclude each other: by octets, never by what they look like.
    static let keys: [StoreCheck] = [
        StoreCheck("an address is once in an account, and may be in others") { trial in
            try await trial.put(.mailbox(Sample.mailbox()))
            await trial.expectConflict("the same address again", .put(.mailbox(Sample.mailbox())))
            try await trial.put(.mailbox(Sample.mailbox(of: "jina-firma")))
        },
        StoreCheck("a mailbox cannot take the address of another, nor go to another account") { trial in
            let first = Sample.mailbox(), second = Sample.mailbox("petr@firma.example")
            try await trial.put(.mailbox(first), .mailbox(second))
            var taker = MailboxRecord(
                id: second.id, account: second.account, address: first.address, addedAt: Sample.now)
            taker.revision = 1
            await trial.expectConflict("another mailbox's address", .put(.mailbox(taker)))
            var mover = MailboxRecord(id: second.id, account: "jina", address: second.address, addedAt: Sample.now)
            mover.revision = 1
            await trial.expectConflict("another account", .put(.mailbox(mover)))
        },
        StoreCheck("account names that only look alike are two accounts") { trial in
            let names = [Sample.composed, Sample.decomposed, "FIRMA", "firma", "", "firma ", "a\0b", "a"]
            for name in names { try await trial.put(.mailbox(Sample.mailbox(of: AccountID(name)))) }
            for name in names {
                let found = try await trial.store.mailboxes(of: AccountID(name))
                trial.expect(found.map(\.account), is: [AccountID(name)], "the mailboxes of \(Array(name.utf8))")
            }
        },
        StoreCheck("local parts that differ in case are two addresses") { trial in
            try await trial.put(
                .mailbox(Sample.mailbox("Jana@firma.example")), .mailbox(Sample.mailbox("jana@firma.example")))
            await trial.expectConflict(
                "a domain in capitals", .put(.mailbox(Sample.mailbox("jana@FIRMA.example"))))
        },
        StoreCheck("a key is once in an account, by its octets") { trial in
            let mailbox = Sample.mailbox(), other = Sample.mailbox(of: "jina-firma")
            try await trial.put(.mailbox(mailbox), .mailbox(other))
            let keys = ["7", "07", "a", "A", Sample.composed, Sample.decomposed, "", "a\0b"]
            for key in keys { try await trial.put(.entry(Sample.entry(mailbox, key: key))) }
            for key in keys {
                await trial.expectConflict("a second \(Array(key.utf8))", .put(.entry(Sample.entry(mailbox, key: key))))
                let found = try await trial.store.entry(of: mailbox.account, key: key)
                trial.expect(
                    found?.key.map { Array($0.utf8) }, is: Array(key.utf8), "the key of the entry that was found")
            }
            try await trial.put(.entry(Sample.entry(other, key: "7")))
            try await trial.put(.entry(Sample.entry(mailbox)), .entry(Sample.entry(mailbox)))
            let none = try await trial.store.entry(of: other.account, key: "a")
            trial.expect(none == nil, "another account's key is found")
        },
        StoreCheck("a key is free again when its entry is removed") { trial in
            let mailbox = Sample.mailbox(), entry = Sample.entry(mailbox, key: "7")
            try await trial.put(.mailbox(mailbox), .entry(entry))
            try await trial.apply(
                .removeEntry(entry.ticket, revision: 1), .put(.entry(Sample.entry(mailbox, key: "7"))))
        },
        StoreCheck("an entry can take another key, and not one that is taken") { trial in
            let mailbox = Sample.mailbox()
            var entry = Sample.entry(mailbox, key: "7")
            try await trial.put(.mailbox(mailbox), .entry(entry), .entry(Sample.entry(mailbox, key: "8")))
            entry.revision = 1
            entry.key = "8"
            await trial.expectConflict("a key that is taken", .put(.entry(entry)))
            entry.key = "9"
            try await trial.put(.entry(entry), .entry(Sample.entry(mailbox, key: "7")))
        },
        StoreCheck("a cause has one open notice in a mailbox") { trial in
            let mailbox = Sample.mailbox(), other = Sample.mailbox("petr@firma.example")
            var notice = Sample.notice(mailbox)
            try await trial.put(.mailbox(mailbox), .mailbox(other), .notice(notice))
            await trial.expectConflict("a second open notice", .put(.notice(Sample.notice(mailbox))))
            try await trial.put(.notice(Sample.notice(other)), .notice(Sample.notice(mailbox, "server-down")))
            let open = try await trial.store.openNotice(of: mailbox.id, cause: notice.cause)
            trial.expect(open?.id, is: notice.id, "the open notice")
            notice.revision = 1
            notice.clearedAt = Sample.now
            try await trial.put(.notice(notice))
            let none = try await trial.store.openNotice(of: mailbox.id, cause: notice.cause)
            trial.expect(none == nil, "a cleared notice is open")
            try await trial.put(.notice(Sample.notice(mailbox)))
            notice.revision = 2
            notice.clearedAt = nil
            await trial.expectConflict("opening the old one again", .put(.notice(notice)))
        },
        StoreCheck("a record needs the mailbox that it is of") { trial in
            let gone = Sample.mailbox(), foreign = Sample.mailbox(of: "jina-firma")
            try await trial.put(.mailbox(foreign))
            let mine = MailboxRecord(
                id: foreign.id, account: Sample.account, address: foreign.address, addedAt: Sample.now)
            for mailbox in [gone, mine] {
                await trial.expectConflict("an entry without its mailbox", .put(.entry(Sample.entry(mailbox))))
                await trial.expectConflict("a notice without its mailbox", .put(.notice(Sample.notice(mailbox))))
                await trial.expectConflict(
                    "a verification without its mailbox", .put(.verification(Sample.verification(mailbox))))
            }
        },
    ]
}
#endif
