#if Sending
/// One message on its way: what is stored of it, and whether its last octets may leave.
///
/// Leave is asked in a task of its own, and a session can end while the disk is still writing. So whoever settles the
/// message first lets that task come to its end; then what is stored is known, and nothing more will be.
actor Attempt {
    /// As it is stored.
    private var entry: EntryRecord
    private let store: @Sendable (EntryRecord) async throws -> EntryRecord?
    private var committing: Task<EntryRecord?, any Error>?
    private var isOver = false

    /// - Parameter store: stores that the last octets may leave, and gives what is then stored; nil when they may not.
    init(_ entry: EntryRecord, store: @escaping @Sendable (EntryRecord) async throws -> EntryRecord?) {
        self.entry = entry
        self.store = store
    }

    /// Whether the last octets may leave. It is asked again when the message has to take another connection.
    func commit() async throws -> Bool {
        guard !isOver else { return false }
        let task = Task { [store, entry, committing] () -> EntryRecord? in
            guard let committing else { return try await store(entry) }
            guard let stored = try await committing.value else { return nil }
            return try await store(stored)
        }
        committing = task
        guard let stored = try await task.value else { return false }
        entry = stored
        // Settled in the meantime: then the session is over, and nothing may leave.
        return !isOver
    }

    /// Ends it, and tells what is stored. From here on nothing may leave.
    func end() async -> EntryRecord {
        isOver = true
        if let committing, let stored = try? await committing.value { entry = stored }
        return entry
    }
}
#endif
