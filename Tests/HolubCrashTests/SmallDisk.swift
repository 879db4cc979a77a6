#if Personas && SQLite
import Foundation

/// A file system of its own, in memory, which can be filled and made read-only. Gone with the value.
///
/// It has to be mounted, so only a superuser who may do that has it.
final class SmallDisk: Sendable {
    let path: String

    /// - Parameter size: as `mount` takes it, `4m` for instance.
    init?(_ size: String) {
        path = FileManager.default.temporaryDirectory.path + "/holub-disk-\(UUID().uuidString)"
        guard mkdir(path, 0o700) == 0 else { return nil }
        guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(size),mode=0700", "holub-test", path]) else {
            rmdir(path)
            return nil
        }
    }

    deinit {
        _ = Self.run("umount", ["-l", path])
        rmdir(path)
    }

    static let canBeMade = SmallDisk("64k") != nil

    /// Another size, or `ro` and `rw`.
    func remount(_ option: String) -> Bool { Self.run("mount", ["-o", "remount,\(option)", path]) }

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let places = ["/bin/", "/usr/bin/", "/sbin/", "/usr/sbin/"].map { $0 + program }
        guard geteuid() == 0, let place = places.first(where: FileManager.default.isExecutableFile) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: place)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
#endif
