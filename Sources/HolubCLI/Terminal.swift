#if Command
import Foundation
import HolubSMTP
import Synchronization

/// Standard output and error. Colours and a progress line appear only where a person looks at a terminal.
enum Terminal {
    static let showsColours = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

    /// `errno` of the first write to standard output that failed. A process has one standard output, and one such state.
    private static let trouble = Mutex<Int32?>(nil)

    /// Keeps the numbers of descriptors that were handed over closed: a socket or a store that got one of them would be
    /// written to by mistake.
    static func holdClosedDescriptors() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            // Opened the wrong way round, so that using it fails as it would have.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Prints a result. When that fails the work goes on, and ``loss`` says so in the end.
    static func say(_ line: String = "") {
        trouble.withLock { trouble in
            guard trouble == nil else { return }
            trouble = write(line + "\n", to: STDOUT_FILENO)
        }
    }

    /// One sentence on standard error. Names of files and the like may be in it, and are made inert.
    static func complain(_ line: String) { write(inert(line) + "\n", to: STDERR_FILENO) }

    /// What somebody typed, fit for a terminal: one line without escapes, bidirectional and invisible characters.
    static func inert(_ text: String) -> String { InertText.joined([Array(text.utf8)]) }

    /// The sentence for output that was lost. A reader that has left, as `head` does, lost nothing that it wanted.
    static var loss: String? {
        guard let code = trouble.withLock({ $0 }), code != EPIPE else { return nil }
        return "Standard output cannot be written (\(String(cString: strerror(code)))); look where it leads."
    }

    /// - Returns: `errno` when not all of it could be written.
    @discardableResult
    fileprivate static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            switch (count, errno) {
            case (1..., _): rest = rest.dropFirst(count)
            case (_, EINTR): continue
            case (_, EAGAIN):
                // Somebody else made the terminal non-blocking.
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
            case (_, let code): return code
            }
        }
        return nil
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
            if isShown.withLock({ $0 }) { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
        }
        return try await work()
    }

    private func draw() {
        let text = label.withLock { $0 }
        Terminal.write("\r\u{1B}[K… \(text)", to: STDERR_FILENO)
    }
}
#endif
