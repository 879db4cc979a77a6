#if Sending
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The octets of a small file.
/// - Returns: nil when it cannot be read, is larger than `limit` octets, or is no ordinary file: opening a pipe would wait
///   for its writer, and reading a device may never end.
func contents(ofFile path: String, limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let file = fdopen(descriptor, "rb")
    else {
        close(descriptor)
        return nil
    }
    defer { fclose(file) }
    var octets: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while octets.count <= limit {
        let count = fread(&chunk, 1, chunk.count, file)
        octets += chunk.prefix(count)
        if count < chunk.count { return ferror(file) == 0 && octets.count <= limit ? octets : nil }
    }
    return nil
}

/// Seconds since 1970, as certificates count them.
func secondsSince1970() -> Int { time(nil) }
#endif
