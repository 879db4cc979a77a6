#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What tells a file that stayed as it was from one that grew, shrank, was rewritten or replaced.
struct FileStamp: Hashable, Sendable {
    /// Octets.
    let size: Int
    private let device: UInt64
    private let inode: UInt64
    private let seconds: Int
    private let nanoseconds: Int

    fileprivate init(_ status: stat) {
        size = Int(status.st_size)
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(truncatingIfNeeded: status.st_ino)
        #if canImport(Darwin)
        seconds = Int(status.st_mtimespec.tv_sec)
        nanoseconds = Int(status.st_mtimespec.tv_nsec)
        #else
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
        #endif
    }
}

/// An ordinary file opened for reading; closed when the value ends.
struct OpenFile: ~Copyable, Sendable {
    private let descriptor: Int32
    private let name: FileName

    init(path: String, name: FileName) throws(MessageError) {
        // Without O_NONBLOCK, opening a pipe would wait for its writer.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        self.name = name
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .attachmentMissing(name) : .attachmentUnreadable(name)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// - Throws: ``MessageError/attachmentNotAFile(_:)`` for anything but an ordinary file.
    func stamp() throws(MessageError) -> FileStamp {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .attachmentUnreadable(name) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .attachmentNotAFile(name) }
        return FileStamp(status)
    }

    /// Up to `count` octets from `offset`; fewer only at the end of the file.
    func read(_ count: Int, at offset: Int) throws(MessageError) -> [UInt8] {
        var failed = false
        let octets = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
                if got < 0 && errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { return }
                filled += got
            }
        }
        guard !failed else { throw .attachmentUnreadable(name) }
        return octets
    }
}

/// A file as it was when the message was composed.
///
/// A file that is replaced while it is open is still read to its end as it was: its octets are those that were composed.
struct FileSource: Sendable {
    let path: String
    let name: FileName
    let stamp: FileStamp

    /// Octets. So that no sum of lengths overflows: a sparse file may claim 2^63 octets.
    static let longest = 1 << 40

    /// - Throws: ``MessageError`` for a file that is missing, no ordinary file, too large, or not readable.
    init(path: String, name: FileName) throws(MessageError) {
        let file = try OpenFile(path: path, name: name)
        stamp = try file.stamp()
        guard stamp.size <= Self.longest else { throw .attachmentTooLarge(name) }
        // Files of a system (/proc) have content and no length: what cannot be counted cannot be promised.
        if stamp.size == 0, try !file.read(1, at: 0).isEmpty { throw .attachmentNotAFile(name) }
        self.path = path
        self.name = name
    }

    /// Opens it again.
    /// - Throws: ``MessageError/attachmentChanged(_:)`` when it is no longer the same file.
    func open() throws(MessageError) -> OpenFile {
        let file = try reopened()
        guard (try? file.stamp()) == stamp else { throw .attachmentChanged(name) }
        return file
    }

    private func reopened() throws(MessageError) -> OpenFile {
        do {
            return try OpenFile(path: path, name: name)
        } catch {
            // It was there when the message was composed.
            if case .attachmentMissing = error { throw .attachmentChanged(name) }
            throw error
        }
    }

    /// Whether the file that is open is what it was, to its last octet and not beyond.
    func checkUnchanged(_ file: borrowing OpenFile) throws(MessageError) {
        guard try file.stamp() == stamp, try file.read(1, at: stamp.size).isEmpty else {
            throw .attachmentChanged(name)
        }
    }
}
