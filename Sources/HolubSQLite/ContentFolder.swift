#if SQLite
internal import GRDB
internal import Holub
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The folder of long messages: a file for each, that bears the name of the session which wrote it.
///
/// A session is an open store. It holds a lock on a file of its own for as long as it lives, so that others see whether the
/// writer of a file without a row may still be about to name it. Locks end with the process, however it ends.
final class ContentFolder: Sendable {
    /// A file that no row names so long after it was written belongs to nobody, in seconds.
    private static let patience = 3600

    let path: String
    private let isNew: Bool
    private let session = Ticket.random().text
    private let state = Mutex(State())

    private struct State: Sendable {
        /// The session's own file, locked; -1 before it begins.
        var lock: Int32 = -1
        var sweptAt = 0
    }

    /// Makes the folder when it is not there.
    init(path: String) throws(StoreError) {
        self.path = path
        isNew = mkdir(path, 0o700) == 0
        if isNew {
            // The folder's own name has to survive too.
            try Self.synchronise(folder: path + "/..")
            return
        }
        guard errno == EEXIST else { throw StoreError(errno: errno, on: "the folder of messages") }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .unreadable("where its messages belong there is no folder")
        }
        guard access(path, R_OK | W_OK | X_OK) == 0 else {
            throw StoreError(errno: errno, on: "the folder of messages")
        }
    }

    deinit {
        let lock = state.withLock(\.lock)
        guard lock >= 0 else { return }
        unlink(sessionFile)
        close(lock)
    }

    private var sessionFile: String { "\(path)/\(session).session" }

    /// After this, what this store keeps is safe from others that start. The caller holds the ``FolderLock``.
    func beginSession() throws(StoreError) {
        let lock = open(sessionFile, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw StoreError(errno: errno, on: "the folder of messages") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            let fault = StoreError(errno: errno, on: "a lock in the folder of messages")
            close(lock)
            unlink(sessionFile)
            throw fault
        }
        state.withLock { $0.lock = lock }
    }

    /// Leaves nothing beside a file that turned out to be no store. The caller holds the ``FolderLock``.
    func removeIfNew() {
        if isNew { rmdir(path) }
    }

    // MARK: Keeping

    /// Writes a message to a file that is on the disk, with its name, when this returns. A short one needs no file.
    func keep(_ message: ComposedMessage) throws(StoreError) -> KeptContent {
        guard message.length > KeptContent.longestOctets else {
            if let octets = message.octetsAtHand { return .octets(octets) }
            var octets: [UInt8] = []
            try Self.read(message) { piece throws(StoreError) in octets += piece }
            return .octets(octets)
        }
        let whole = path(of: newName)
        let file = try NewFile(whole)
        do throws(StoreError) {
            try Self.read(message) { piece throws(StoreError) in try file.write(piece) }
            try file.synchronise()
            try Self.synchronise(folder: path)
        } catch {
            unlink(whole)
            throw error
        }
        return .file(path: whole)
    }

    private var newName: String { "\(session)-\(Ticket.random().text).message" }

    /// As ``keep(_:)``, for a message with streams. What they give is written as it comes: no more than a piece of it is in
    /// memory.
    func keepAwaited(_ message: ComposedMessage) async throws(StoreError) -> KeptContent {
        guard message.length > KeptContent.longestOctets else {
            do { return .octets(try await message.octetsAwaited()) } catch { throw .message(error) }
        }
        let name = newName, whole = path(of: name)
        let box = try await Disk.waiting { () throws(StoreError) in FileBox(try NewFile(whole)) }
        do throws(StoreError) {
            var reader = try Self.reader(of: message)
            while let piece = try await Self.piece(of: &reader) {
                try await Disk.waiting { () throws(StoreError) in try box.file.write(piece) }
            }
            try await Disk.waiting { () throws(StoreError) in
                try box.file.synchronise()
                try Self.synchronise(folder: self.path)
            }
        } catch {
            await Disk.waiting { self.remove([name]) }
            throw error
        }
        return .file(path: whole)
    }

    private static func reader(of message: ComposedMessage) throws(StoreError) -> MessageReader {
        do { return try message.makeReader() } catch { throw .message(error) }
    }

    private static func piece(of reader: inout MessageReader) async throws(StoreError) -> [UInt8]? {
        do { return try await reader.next(upTo: MessageReader.longestPiece) } catch { throw .message(error) }
    }

    /// A new file that goes from thread to thread while it is written.
    private final class FileBox: Sendable {
        let file: NewFile

        init(_ file: consuming NewFile) { self.file = file }
    }

    private static func read(
        _ message: ComposedMessage, _ take: ([UInt8]) throws(StoreError) -> Void
    ) throws(StoreError) {
        var fault: MessageError?
        do {
            var reader = try message.makeReader()
            while let piece = try reader.read(upTo: MessageReader.longestPiece) { try take(piece) }
            return
        } catch let error as MessageError {
            fault = error
        } catch {
            throw StoreError(cause: error)
        }
        if let fault { throw .message(fault) }
    }

    /// So that the name of a new file survives as well.
    private static func synchronise(folder: String) throws(StoreError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(errno: errno, on: "the folder of messages") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, on: "the folder of messages") }
    }

    // MARK: Naming

    /// The name by which a row names a file that this store, or another on the same file, kept.
    func name(ofFileAt whole: String) throws(StoreError) -> String {
        let start = path + "/"
        guard whole.utf8.starts(with: start.utf8) else { throw .failed("the contents are in a file of another store") }
        let name = String(decoding: whole.utf8.dropFirst(start.utf8.count), as: UTF8.self)
        guard ContentName(name) != nil else { throw .failed("the contents are in a file of another store") }
        guard access(whole, R_OK) == 0 else {
            throw .failed("the file with the contents is gone; keep the message again")
        }
        return name
    }

    func path(of name: String) -> String { "\(path)/\(name)" }

    func remove(_ names: [String]) {
        for name in names { unlink(path(of: name)) }
    }

    // MARK: Sweeping

    /// Removes what no row names: files of sessions that have ended, and files that have waited for a row too long. The caller
    /// holds the ``FolderLock``.
    func sweep(_ pool: DatabasePool, after sync: LogSync) throws(StoreError) {
        let now = time(nil)
        state.withLock { $0.sweptAt = now }
        let names = FolderListing.names(in: path)
        let living = Set(
            names.filter { $0.utf8.count == 40 && $0.hasSuffix(".session") && isAlive($0) }.map { $0.prefix(32) })
        let candidates = names.filter { name in
            guard let content = ContentName(name) else { return false }
            return !living.contains(content.session) || isOld(name, now)
        }
        guard !candidates.isEmpty else { return }
        do {
            // As a writer, so that no row comes between the question and the answer.
            try pool.write { database in
                let unnamed = try candidates.filter { name in
                    let isNamed = try database.first(
                        "SELECT EXISTS (SELECT 1 FROM content WHERE file = ?)", name
                    ) { try $0.truth() }
                    return isNamed == false
                }
                // The row may have gone a moment ago, and not be gone on the disk yet.
                if !unnamed.isEmpty, let fault = sync.synchronised() { throw fault }
                remove(unnamed)
            }
        } catch {
            throw StoreError(cause: error)
        }
    }

    /// The same once an hour, for a store that stays open. What goes wrong does no harm: the next one does it.
    func sweepIfDue(_ pool: DatabasePool, after sync: LogSync) {
        guard state.withLock({ $0.sweptAt < time(nil) - Self.patience }) else { return }
        do throws(StoreError) {
            let lock = try FolderLock(path)
            try sweep(pool, after: sync)
            _ = lock
        } catch {
            return
        }
    }

    /// Whether somebody holds the lock of a session; the file of one that has ended is removed.
    private func isAlive(_ name: String) -> Bool {
        guard path(of: name) != sessionFile else { return true }
        let descriptor = open(path(of: name), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno != ENOENT }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return true }
        unlink(path(of: name))
        return false
    }

    private func isOld(_ name: String, _ now: Int) -> Bool {
        var status = stat()
        guard stat(path(of: name), &status) == 0 else { return false }
        #if canImport(Darwin)
        return Int(status.st_mtimespec.tv_sec) < now - Self.patience
        #else
        return Int(status.st_mtim.tv_sec) < now - Self.patience
        #endif
    }
}
#endif
