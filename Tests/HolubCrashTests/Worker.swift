#if Personas && SQLite
import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A process of the crash worker, which this test alone started, and alone ends.
final class Worker: Sendable {
    struct NotStarted: Error { let code: Int32 }

    enum Ending: Hashable, Sendable {
        case exited(Int32)
        case signalled(Int32)
        /// It did not end in time, and was killed for it.
        case overdue
    }

    let pid: pid_t
    private let output: String

    /// - Parameter wrapper: a command that starts it in its turn, such as strace.
    init(
        _ orders: [String], in folder: String, environment: [String: String], wrapper: [String] = []
    ) throws {
        output = folder + "/worker-\(UUID().uuidString).out"
        let words = wrapper + [try Self.executable] + orders
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        // A file, and not a pipe: what the worker said before it was killed is in it.
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, output + ".err", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
        var argv = words.map { strdup($0) } + [nil], envp = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in argv + envp { free(word) } }
        var child: pid_t = 0
        let code = posix_spawnp(&child, words[0], &actions, nil, &argv, &envp)
        guard code == 0 else { throw NotStarted(code: code) }
        pid = child
    }

    /// Stands beside the test bundle.
    private static var executable: String {
        get throws {
            var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            while folder.path != "/" {
                let candidate = folder.appendingPathComponent("HolubCrashWorker").path
                if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
                folder.deleteLastPathComponent()
            }
            throw NotStarted(code: ENOENT)
        }
    }

    func signal(_ number: Int32) { kill(pid, number) }

    /// Waits until it has ended. It is killed when that takes too long.
    func end(within seconds: Int = 120) async -> Ending {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [pid] in continuation.resume(returning: Self.wait(for: pid, seconds)) }
        }
    }

    private static func wait(for pid: pid_t, _ seconds: Int) -> Ending {
        var status: Int32 = 0
        for _ in 0..<(seconds * 1000) {
            guard waitpid(pid, &status, WNOHANG) == 0 else { return ending(status) }
            usleep(1000)
        }
        kill(pid, SIGKILL)
        waitpid(pid, &status, 0)
        return .overdue
    }

    private static func ending(_ status: Int32) -> Ending {
        status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signalled(status & 0x7F)
    }

    /// What it has said so far, line by line.
    var lines: [String] {
        let data = FileManager.default.contents(atPath: output) ?? Data()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// What stands behind a word at the beginning of its lines.
    func said(_ word: String) -> [String] {
        lines.filter { $0.hasPrefix(word + " ") }.map { String($0.dropFirst(word.count + 1)) }
    }

    /// Waits until it says a line that begins so, for a minute at most.
    func hears(_ start: String) async throws -> Bool {
        for _ in 0..<20_000 {
            if lines.contains(where: { $0.hasPrefix(start) }) { return true }
            try await Task.sleep(for: .milliseconds(3))
        }
        return false
    }

    var errors: String {
        String(decoding: FileManager.default.contents(atPath: output + ".err") ?? Data(), as: UTF8.self)
    }

    func forgetOutput() {
        unlink(output)
        unlink(output + ".err")
    }
}
#endif
