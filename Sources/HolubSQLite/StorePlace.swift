#if SQLite
internal import Holub

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Where a store lies, by whole paths: a program may change its folder later, and a link must lead two programs to the same
/// messages.
struct StorePlace {
    let file: String
    /// Where long messages are.
    let folder: String

    /// - Throws: ``/Holub/StoreError/unreadable(_:)`` for what cannot be a store, ``/Holub/StoreError/readOnly`` where it cannot be written.
    init(_ path: String) throws(StoreError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .failed("the path of the store is empty or has a NUL")
        }
        file = try Self.whole(path)
        folder = file + "-messages"
        try check()
    }

    private static func whole(_ path: String) throws(StoreError) -> String {
        if let whole = real(path) { return whole }
        guard errno == ENOENT else { throw StoreError(errno: errno, on: "the path of the store") }
        // It is not there yet; the folder that will hold it must be.
        let octets = Array(path.utf8)
        let slash = octets.lastIndex(of: UInt8(ascii: "/"))
        let name = octets[(slash.map { $0 + 1 } ?? 0)...]
        let above = slash.map { $0 == 0 ? "/" : String(decoding: octets[..<$0], as: UTF8.self) } ?? "."
        guard !name.isEmpty, let parent = real(above) else { throw .readOnly }
        return (parent == "/" ? "" : parent) + "/" + String(decoding: name, as: UTF8.self)
    }

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    // The file is never opened here once it is there: closing it would drop the locks that SQLite holds on it for another
    // store of this process (POSIX advisory locks belong to the process).
    private func check() throws(StoreError) {
        var status = stat()
        if stat(file, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable("it is no ordinary file") }
            guard access(file, R_OK | W_OK) == 0 else { throw StoreError(errno: errno, on: "the file") }
        } else if errno != ENOENT {
            throw StoreError(errno: errno, on: "the file")
        }
        // SQLite makes its log beside the file.
        let above = String(decoding: file.utf8.prefix(through: lastSlash), as: UTF8.self)
        guard access(above, W_OK | X_OK) == 0 else { throw StoreError(errno: errno, on: "the folder of the store") }
    }

    private var lastSlash: String.Index { file.utf8.lastIndex(of: UInt8(ascii: "/")) ?? file.startIndex }

    /// Makes an empty file that only its owner may read; SQLite gives its log the same permissions.
    func makeFile() throws(StoreError) {
        let descriptor = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST {
            throw StoreError(errno: errno, on: "the file")
        } else if access(file, F_OK) != 0 {
            // A link that leads nowhere.
            throw StoreError(errno: errno, on: "the file")
        }
    }
}
#endif
