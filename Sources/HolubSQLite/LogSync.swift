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
        /// After a failure nobody knows what the disk holds, and a later success says nothing about what came before it.
        var fault: StoreError?
    }

    private let descriptor: Int32
    private let queue = DispatchQueue(label: "holub.store.sync")
    private let state = Mutex(State())

    /// Opens the log at once: who opens it later is not told of a failure that somebody else has seen before.
    /// - Parameter database: the file whose log it is, open in SQLite.
    init(of database: String) throws(StoreError) {
        descriptor = open(database + "-wal", O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(errno: errno, on: "the write-ahead log") }
    }

    // Another descriptor of the log takes no lock away: SQLite's locks are on the database and its index of the log.
    deinit { close(descriptor) }

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

    /// Puts all that was committed before this on the disk, on the caller's thread; gives the reason where it may not be.
    func synchronised() -> StoreError? {
        if let fault { return fault }
        while Self.synchronise(descriptor) != 0 {
            if errno != EINTR { return failed(String(cString: strerror(errno))) }
        }
        // The disk takes what is written to a file without a name as well, and nobody finds it afterwards.
        return hasName ? nil : failed("somebody removed the store's files")
    }

    private var hasName: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_nlink > 0
    }

    /// Nothing is taken from here on. Never *full*: making room and trying again would not help.
    @discardableResult
    func failed(_ reason: String) -> StoreError {
        state.withLock { state in
            let fault =
                state.fault ?? .failed("what was written may not be on the disk (\(reason)); open the store again")
            state.fault = fault
            return fault
        }
    }

    private static func synchronise(_ descriptor: Int32) -> Int32 {
        #if canImport(Darwin)
        // There, only this reaches the disk itself; some file systems do not know it.
        if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
        return [ENOTSUP, EINVAL, ENOTTY].contains(errno) ? fsync(descriptor) : -1
        #else
        return fdatasync(descriptor)
        #endif
    }
}
#endif
