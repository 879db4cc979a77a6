#if Command
import Foundation
import HolubMessage
import HolubSMTP

/// The folder that `holub compose` writes into.
struct ComposeFolder {
    enum Fault: Error {
        /// The message cannot be sent; a sentence says why.
        case refused(String)
        case disk
    }

    let url: URL

    init(_ path: String) throws {
        url = URL(fileURLWithPath: path, isDirectory: true)
        guard (try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)) != nil else {
            throw CommandFailure(.noInput, "The folder of --output cannot be made; check its name and permissions.")
        }
    }

    /// `.eml`, `.wire` and `.env.json`, each as it would leave for this server.
    func write(
        _ message: Message, for server: Capabilities, as name: String, _ warnings: [MessageWarning]
    ) throws(Fault) -> Composed {
        let octets: [UInt8], composed: ComposedMessage
        do {
            composed = try message.compose(for: server)
            octets = try Self.read(composed)
        } catch { throw .refused(error.description) }
        if let missing = composed.needs.missing(in: server) {
            throw .refused(
                "The server must offer \(missing) for this message, and does not; choose another address or server.")
        }
        if let most = server.maxSize, composed.length > most {
            throw .refused("The message has \(composed.length) octets, and the server takes \(most); make it smaller.")
        }
        do {
            let envelope = try Self.envelope(of: composed, for: server), wire = try Self.wire(octets)
            try save(octets, name, "eml")
            try save(wire, name, "wire")
            try save(envelope, name, "env.json")
            try remove(name, "reject")
        } catch {
            // Part of a message is none.
            for suffix in ["eml", "wire", "env.json"] { try? remove(name, suffix) }
            throw .disk
        }
        return Composed(name: name, octets: octets.count, warnings: warnings)
    }

    /// `.reject`, and none of the others, which an earlier run may have left.
    func reject(_ name: String, _ reason: String) throws(BadLine) -> Composed {
        do {
            try save(Array((reason + "\n").utf8), name, "reject")
            for suffix in ["eml", "wire", "env.json"] { try remove(name, suffix) }
        } catch { throw .folder }
        return Composed(name: name, reason: reason)
    }

    /// What another process has written.
    func complete(_ composed: inout Composed) {
        guard composed.octets == nil, composed.reason == nil else { return }
        if let reason = try? String(contentsOf: file(composed.name, "reject"), encoding: .utf8) {
            composed.reason = String(reason.dropLast())
        } else {
            composed.octets = try? Data(contentsOf: file(composed.name, "eml")).count
        }
    }

    private static func read(_ message: ComposedMessage) throws(MessageError) -> [UInt8] {
        var reader = try message.makeReader(), octets: [UInt8] = []
        octets.reserveCapacity(message.length)
        while let piece = try reader.read(upTo: MessageReader.longestPiece) { octets += piece }
        return octets
    }

    /// What follows the reply 354, to the end of the dot's line.
    private static func wire(_ octets: [UInt8]) throws -> [UInt8] {
        var stuffer = DotStuffer(), wire: [UInt8] = []
        wire.reserveCapacity(octets.count + 64)
        try stuffer.stuff(octets, into: &wire)
        return wire + (try stuffer.terminator())
    }

    /// What MAIL and RCPT say.
    private static func envelope(of message: ComposedMessage, for server: Capabilities) throws -> [UInt8] {
        let size = server.declaresSize ? message.length : nil
        let sender = message.envelope.sender
        let command = Command.mail(sender, MailParameters(size: size, needs: message.needs)).description
        let parameters = command.dropFirst("MAIL FROM:<\(sender)>".count).split(separator: " ").map(String.init)
        let json = JSON.object([
            "mailFrom": .string(sender.description), "rcpt": JSON(message.envelope.recipients.map(\.description)),
            "params": JSON(parameters),
        ])
        return Array((try json.text(pretty: true) + "\n").utf8)
    }

    private func file(_ name: String, _ suffix: String) -> URL {
        url.appendingPathComponent("\(name).\(suffix)", isDirectory: false)
    }

    private func save(_ octets: [UInt8], _ name: String, _ suffix: String) throws {
        // What is there is replaced, and a link not followed.
        try remove(name, suffix)
        try Data(octets).write(to: file(name, suffix), options: .withoutOverwriting)
    }

    private func remove(_ name: String, _ suffix: String) throws {
        guard unlink(file(name, suffix).path) == 0 || errno == ENOENT else { throw Fault.disk }
    }
}

/// Builds lines again under the locales that they name, each in a process that has that locale from its first instruction:
/// libraries ask for it once.
struct ComposeLocales {
    var folder: ComposeFolder
    var now: Int
    private var byLocale: [(locale: String, lines: [[UInt8]])] = []

    init(folder: ComposeFolder, now: Int) {
        self.folder = folder
        self.now = now
    }

    mutating func add(_ line: [UInt8], under locale: String) {
        if let place = byLocale.firstIndex(where: { $0.locale == locale }) {
            byLocale[place].lines.append(line)
        } else {
            byLocale.append((locale, [line]))
        }
    }

    /// - Returns: a sentence for each locale that could not be tried.
    func run() -> [String] {
        byLocale.compactMap { locale, lines in
            (try? run(lines, under: locale)) == true ? nil : "the locale \(locale) could not be tried"
        }
    }

    private func run(_ lines: [[UInt8]], under locale: String) throws -> Bool {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("holub-compose-\(UUID().uuidString)")
        try Data(lines.joined(separator: [0x0A])).write(to: file, options: .atomic)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = Bundle.main.executableURL
        process.arguments = [
            "compose", "--jsonl", file.path, "--output", folder.url.path, "--locale=\(locale)", "--now=\(now)",
        ]
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": locale, "LANG": locale]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == ExitStatus.done.rawValue
    }
}
#endif
