#if Personas && SQLite
import Foundation
import Testing

/// How much is tried: a short form with every test run, the long one when an environment variable asks for it.
enum Length {
    /// `HOLUB_CRASH_KILLS`, `HOLUB_CRASH_MESSAGES`, `HOLUB_CRASH_IMAGES`.
    static func of(_ name: String, short: Int) -> Int {
        ProcessInfo.processInfo.environment["HOLUB_CRASH_\(name)"].flatMap { Int($0) }.map { max($0, 1) } ?? short
    }

    /// Where strace is. Without it a test that needs it is skipped; not where everything has to be there.
    static let strace: String? = ["/usr/bin/strace", "/usr/local/bin/strace"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    static var hasStrace: Bool { strace != nil || requiresAll }

    /// Where everything has to be there, what is missing is a failure, and no reason to skip.
    static var requiresAll: Bool { ProcessInfo.processInfo.environment["HOLUB_REQUIRE_REAL"] != nil }

    /// A figure for whoever reads the log; nothing depends on it.
    static func report(_ figure: String) { print("crash suite: \(figure)") }
}
#endif
