#if Sending
extension Account {
    /// Remembers that the person waits for an administrator, or that they no longer do. A proof that succeeds ends it too.
    public func awaitAdministrator(_ waits: Bool, for mailbox: MailboxID) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            var record = try await record(mailbox)
            guard waits != (record.awaitsAdministratorSince != nil) else { return ([], ()) }
            record.awaitsAdministratorSince = waits ? core.clock.now : nil
            return ([.put(.mailbox(record))], ())
        }
    }
}
#endif
