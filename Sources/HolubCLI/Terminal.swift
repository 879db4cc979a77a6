#if Command
import Foundation
import Synchronization

/// Standard output and error. Colours and a progress line appear only where a person looks at a terminal.
enum Terminal {
    static let showsColours = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

    static func say(_ line: String = "") { write(line + "\n", to: .standardOutput) }

    static func complain(_ line: String) { write(line + "\n", to: .standardError) }

    /// Nobody may be reading any more: the work is done all the same, and its exit code is true.
    fileprivate static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }

    static func good(_ text: String) -> String { coloured(text, "32") }
    static func bad(_ text: String) -> String { coloured(text, "31") }
    static func strong(_ text: String) -> String { coloured(text, "1") }
    static func faint(_ text: String) -> String { coloured(text, "2") }

    private static func coloured(_ text: String, _ code: String) -> String {
        showsColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// A line on the terminal for what takes longer than a second; nothing anywhere else.
final class ProgressLine: Sendable {
    private let label = Mutex("")
    private let isShown = Mutex(false)
    private let isActive: Bool

    init(silent: Bool) { isActive = !silent && isatty(STDERR_FILENO) == 1 }

    /// What is under way now.
    func now(_ text: String) {
        label.withLock { $0 = text }
        if isShown.withLock({ $0 }) { draw() }
    }

    /// Runs `work`; the line comes after a second and goes with the work.
    func during<Result>(_ work: () async throws -> Result) async rethrows -> Result {
        guard isActive else { return try await work() }
        let timer = Task { [self] in
            try await Task.sleep(for: .seconds(1))
            isShown.withLock { $0 = true }
            draw()
        }
        defer {
            timer.cancel()
            if isShown.withLock({ $0 }) { Terminal.write("\r\u{1B}[K", to: .standardError) }
        }
        return try await work()
    }

    private func draw() {
        let text = label.withLock { $0 }
        Terminal.write("\r\u{1B}[K… \(text)", to: .standardError)
    }
}
#endif
