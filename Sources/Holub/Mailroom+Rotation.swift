#if Sending
/// What came of wrapping the passwords with another key.
public struct Rotation: Hashable, Sendable {
    /// How many were written anew.
    public let wrapped: Int
    /// Whose password could not be opened: it was changed, or sealed with a key that the ring does not have. It stays as it
    /// was. While there are any, keep the previous keys; a mailbox whose key is lost needs its password typed again.
    public let failed: [MailboxID]
}

extension Mailroom {
    /// Wraps every sealed password with the current key, after the key was changed. It can be ended and called again at any
    /// time: what is done stays done, and the previous keys open what is not. One that does not open holds no other.
    @discardableResult
    public func rotateKey() async throws -> Rotation {
        var wrapped = 0, failed: [MailboxID] = [], after: MailboxID?
        while true {
            let page = try await core.store.mailboxesWithSecrets(after: after, limit: 100)
            guard let last = page.last else { return Rotation(wrapped: wrapped, failed: failed) }
            after = last.id
            for record in page where !(record.sealed.map(core.keys.isCurrent) ?? true) {
                do {
                    if try await core.rewrap(record.id) { wrapped += 1 }
                } catch is SealError {
                    failed.append(record.id)
                }
            }
        }
    }
}

extension MailroomCore {
    /// Whether the mailbox's password was written anew.
    fileprivate func rewrap(_ mailbox: MailboxID) async throws -> Bool {
        try await change { () -> ([StoreChange], Bool) in
            guard var record = try await store.mailbox(mailbox), let sealed = record.sealed, !keys.isCurrent(sealed)
            else { return ([], false) }
            record.sealed = try keys.rewrapped(sealed, field: .password, of: record.id, account: record.account)
            return ([.put(.mailbox(record))], true)
        }
    }
}
#endif
