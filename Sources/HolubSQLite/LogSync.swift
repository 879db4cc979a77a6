#if SQLite
internal import Dispatch
internal import Holub
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Puts the write-ahead log on the disk, on a thread of its own: while the disk takes one group of changes, the next is written.
///
/// SQLite would do it within the commit (`synchronous=FULL`), and the connection that writes would wait for the disk each
/// time. What was committed and is not on the disk yet can be read meanwhile, so nobody is told of it before it is (Decision
/// 0017).
final class LogSync: Sendable {
    private struct State: Sendable {
        var waiting: [@Sendable (StoreError?) -> Void] = []
        var isServed = false
        /// The log, open; -1 before the first time.
        var descriptor: Int32 = -1
        /// After a failure nobody knows what the disk holds, and a later success says nothing about what came before it.
        var fault: StoreError?
    }

    private let path: String
    private let queue = DispatchQueue(label: "holub.store.sync")
    private let state = Mutex(State())

    /// - Parameter database: the file whose log it is.
    init(of database: String) { path = database + "-wal" }

    deinit {
        // Another descriptor of the log takes no lock away: SQLite's locks are on the database and its index of the log.
        state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } }
    }

    /// Why nothing can be made durable any more; nil while all is well.
    var fault: StoreError? { state.withLock(\.fault) }

    /// Calls back when all that was committed before this is on the disk, or with the reason why it may not be.
    func afterSync(_ then: @escaping @Sendable (StoreError?) -> Void) {
        let begins = state.withLock { state in
            state.waiting.append(then)
            defer { state.isServed = true }
            return !state.isServed
        }
        if begins { queue.async { [self] in serve() } }
    }

    /// The same, for a task.
    func settled() async throws(StoreError) {
        let fault: StoreError? = await withCheckedContinuation { continuation in
            afterSync { continuation.resume(returning: $0) }
        }
        if let fault { throw fault }
    }

    private func serve() {
        while let group = nextGroup() {
            let fault = synchronised()
            for then in group { then(fault) }
        }
    }

    private func nextGroup() -> [@Sendable (StoreError?) -> Void]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isServed = false
                return nil
            }
            defer { state.waiting = [] }
            return state.waiting
        }
    }

    private func synchronised() -> StoreError? {
        let (known, fault) = state.withLock { ($0.descriptor, $0.fault) }
        if let fault { return fault }
        let descriptor = known >= 0 ? known : open(path, O_RDWR | O_CLOEXEC)
        let isDurable = descriptor >= 0 && Self.synchronise(descriptor)
        let failure = isDurable ? nil : StoreError(errno: errno, on: "the write-ahead log")
        state.withLock { state in
            state.descriptor = descriptor
            state.fault = failure
        }
        return failure
    }

    private static func synchronise(_ descriptor: Int32) -> Bool {
        #if canImport(Darwin)
        // There, only this reaches the disk itself.
        return fcntl(descriptor, F_FULLFSYNC) == 0
        #else
        while true {
            if fdatasync(descriptor) == 0 { return true }
            if errno != EINTR { return false }
        }
        #endif
    }
}
#endif
