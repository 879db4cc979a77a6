#if SQLite
internal import Holub

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// `<session>-<ticket>.message`; nothing else in the folder is ever touched.
struct ContentName {
    let session: Substring

    init?(_ name: String) {
        let octets = Array(name.utf8)
        guard octets.count == 73, octets[32] == UInt8(ascii: "-"), name.hasSuffix(".message") else { return nil }
        let first = String(decoding: octets[..<32], as: UTF8.self)
        let second = String(decoding: octets[33..<65], as: UTF8.self)
        guard Ticket(first) != nil, Ticket(second) != nil else { return nil }
        session = first[...]
    }
}

/// The names in a folder.
enum FolderListing {
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { octets in
                String(decoding: octets.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names
    }
}

/// Held by who opens a store or sweeps its folder, one at a time among all programs; ends with the value.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// - Throws: ``/Holub/StoreError/busy`` when another program holds it for too long.
    init(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // It was made just before: who made it as well, and found no store beside it, has removed it.
        guard descriptor >= 0 else {
            throw errno == ENOENT ? StoreError.busy : StoreError(errno: errno, on: "the folder of messages")
        }
        var waits = StoreDatabase.patience * 100
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let fault =
                errno == EWOULDBLOCK || errno == EINTR ? nil : StoreError(errno: errno, on: "the folder of messages")
            guard fault == nil, waits > 0 else {
                close(descriptor)
                throw fault ?? .busy
            }
            waits -= 1
            // By turns of 10 ms, since a wait for a lock cannot be given a limit.
            usleep(10_000)
        }
        guard Self.isStill(descriptor, path) else {
            close(descriptor)
            throw .busy
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Whether the one who held the lock has not removed the folder.
    private static func isStill(_ descriptor: Int32, _ path: String) -> Bool {
        var held = stat(), named = stat()
        return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino
    }
}

/// A file that did not exist, and that only its owner may read.
struct NewFile: ~Copyable {
    private let descriptor: Int32

    init(_ path: String) throws(StoreError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(errno: errno, on: "a file of a message") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func write(_ octets: [UInt8]) throws(StoreError) {
        var fault: Int32 = 0
        octets.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Self.write(descriptor, part)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else {
                    fault = errno
                    return
                }
                rest = rest.dropFirst(count)
            }
        }
        guard fault == 0 else { throw StoreError(errno: fault, on: "a file of a message") }
    }

    // The C function has the name of the method.
    private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    func synchronise() throws(StoreError) {
        #if canImport(Darwin)
        // There fsync does not reach the disk.
        guard fcntl(descriptor, F_FULLFSYNC) == 0 else { throw StoreError(errno: errno, on: "a file of a message") }
        #else
        guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, on: "a file of a message") }
        #endif
    }
}
#endif
