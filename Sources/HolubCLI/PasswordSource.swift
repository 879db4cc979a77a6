#if Command
import Foundation
import HolubSMTP
import HolubSender

/// Where the password comes from. It is never an argument, which everybody on the machine could read.
struct PasswordSource {
    var file: String?
    var standardInput: Bool

    /// More is no password; ``Secret`` takes less.
    private static let limit = 8192

    /// Nil where none is given.
    func credential() throws -> Credential? {
        guard let octets = try read() else { return nil }
        let status: ExitStatus = file != nil ? .data : .usage
        guard !octets.starts(with: [0xEF, 0xBB, 0xBF]) else {
            throw CommandFailure(status, "The password begins with a byte order mark; save it as UTF-8 without one.")
        }
        var line = octets
        if line.last == ASCII.lf { line.removeLast() }
        if line.last == ASCII.cr { line.removeLast() }
        do { return .password(try Secret(line)) } catch { throw CommandFailure(status, error.description) }
    }

    private func read() throws -> [UInt8]? {
        if file != nil, standardInput {
            throw CommandFailure(.usage, "Give either --password-file or --password-stdin, not both.")
        }
        if let file {
            do {
                let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
                return Array(try handle.read(upToCount: Self.limit) ?? Data())
            } catch {
                throw CommandFailure(.noInput, "The password file cannot be read; check its name and permissions.")
            }
        }
        if standardInput {
            let terminal = SilentTerminal()
            let line = StandardInput.line(limit: Self.limit) { $0 == terminal?.interrupt }
            terminal?.restore(after: line)
            return line
        }
        // Octet for octet: a text would lose what is not UTF-8.
        return getenv("HOLUB_PASSWORD").map { value in (0..<strlen(value)).map { UInt8(bitPattern: value[$0]) } }
    }
}

/// Standard input, read no further than is asked for: what follows is for whoever reads next.
enum StandardInput {
    /// The octets up to a line feed, which is the last one of them, or up to the end; no more than `limit`.
    static func line(limit: Int, endsAlsoAt isEnd: (UInt8) -> Bool = { _ in false }) -> [UInt8] {
        var line: [UInt8] = []
        var octet: UInt8 = 0
        while line.count < limit {
            let count = read(STDIN_FILENO, &octet, 1)
            if count < 0 && errno == EINTR { continue }
            guard count == 1 else { break }
            line.append(octet)
            if octet == ASCII.lf || isEnd(octet) { break }
        }
        return line
    }
}

/// The terminal on standard input, showing nothing of what is typed.
struct SilentTerminal {
    private let usual: termios
    /// The key that interrupts: it ends the line, so that the terminal is as before when the command goes.
    let interrupt: UInt8?

    /// Nil where standard input is no terminal.
    init?() {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
        usual = settings
        settings.c_lflag &= ~tcflag_t(ECHO | ISIG)
        settings.c_lflag |= tcflag_t(ECHONL)
        let key = withUnsafeMutableBytes(of: &settings.c_cc) { keys in
            keys[Int(VEOL)] = keys[Int(VINTR)]
            return keys[Int(VINTR)]
        }
        // The octet 0 stands for no key.
        interrupt = key == 0 ? nil : key
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }

    /// Shows again what is typed; a line that ends in the key that interrupts then ends the command.
    func restore(after line: [UInt8]) {
        var settings = usual
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        guard let interrupt, line.last == interrupt else { return }
        signal(SIGINT, SIG_DFL)
        // A thread of the concurrency pool blocks signals.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(SIGINT)
    }
}
#endif
