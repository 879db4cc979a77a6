#if Command
import ArgumentParser
import Foundation
import HolubMessage
import HolubProviderKit
import HolubSMTP

struct ComposeCommand: ShowingCommand {
    static let configuration = CommandConfiguration(
        commandName: "compose", abstract: "Builds messages from a file of JSON lines, without sending them.")

    @Option(
        help: ArgumentHelp(#"Lines of {"id","input"}; what an input holds is in Docs/Command.md."#, valueName: "file"))
    var jsonl: String

    @Option(help: ArgumentHelp("The folder for ID.eml, ID.env.json and ID.wire, or ID.reject.", valueName: "dir"))
    var output: String

    @Flag(help: "Also says what the recipients may not see as it is meant.")
    var lint = false

    /// For the process that builds under a locale: its name, and the time that is now.
    @Option(help: .hidden)
    var locale: String?
    @Option(help: .hidden)
    var now: Int?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let language = try common.language()
        guard !output.isEmpty else {
            throw CommandFailure(.usage, "--output names no folder; name one, such as --output messages.")
        }
        // The process has the locale in its environment, and now its C library too.
        if locale != nil { setlocale(LC_ALL, "") }
        let lines = try read()
        let now = now ?? Int(Date().timeIntervalSince1970)
        let folder = try ComposeFolder(output)
        var shown: [Composed] = [], bad: [String] = [], seen: Set<String> = [], isWritable = true
        var locales = ComposeLocales(folder: folder, now: now)
        for (number, octets) in lines {
            do throws(BadLine) {
                let line = try ComposeLine(octets)
                guard line.names.allSatisfy({ seen.insert($0).inserted }) else { throw .repeated }
                shown += try compose(line, now, folder)
                for name in line.locales { locales.add(octets, under: name) }
            } catch {
                if case .folder = error { isWritable = false }
                bad.append("\(bad.isEmpty ? "Line" : "line") \(number) \(error.sentence)")
            }
        }
        if locale == nil {
            bad += locales.run()
            for index in shown.indices { folder.complete(&shown[index]) }
            try show(shown, language)
        }
        guard bad.isEmpty else {
            let listed = bad.prefix(10).joined(separator: ", ") + (bad.count > 10 ? ", and more" : "")
            throw CommandFailure(
                isWritable ? .data : .noInput, "\(listed); mend this, the others were composed.")
        }
    }

    private func read() throws -> [(number: Int, octets: [UInt8])] {
        guard let file = FileHandle(forReadingAtPath: jsonl), let data = try? file.readToEnd() ?? Data() else {
            throw CommandFailure(.noInput, "The file of --jsonl cannot be read; check its name and permissions.")
        }
        // RFC 8259 §8.1: a mark of the encoding, which some editors write, may be passed over.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return [UInt8](data.starts(with: mark) ? data.dropFirst(mark.count) : data).split(
            separator: 0x0A, omittingEmptySubsequences: false
        ).enumerated()
            .filter { !$0.element.allSatisfy(JSONText.isBlank) }.map { ($0.offset + 1, Array($0.element)) }
    }

    /// Writes the files of a line. Where it asks for locales, processes that have them do that later, and here the message
    /// is only looked at.
    private func compose(_ line: ComposeLine, _ now: Int, _ folder: ComposeFolder) throws(BadLine) -> [Composed] {
        if let locale, !line.locales.contains(locale) { return [] }
        var message: Message?, reason: String?
        do { message = try line.message(now: now) } catch { reason = error.sentence }
        let warnings = message?.warnings() ?? []
        if locale == nil, !line.locales.isEmpty {
            return line.names.map { Composed(name: $0, warnings: warnings) }
        }
        let name = locale.map { line.name(under: $0) } ?? line.id
        if let message {
            do { return [try folder.write(message, for: line.server, as: name, warnings)] } catch {
                guard case .refused(let sentence) = error else { throw .folder }
                reason = sentence
            }
        }
        return [try folder.reject(name, reason ?? "")]
    }

    private func show(_ messages: [Composed], _ language: Language) throws {
        let rejected = messages.filter { $0.reason != nil }
        if common.json {
            return try JSON.object([
                "built": .integer(messages.count - rejected.count), "rejected": .integer(rejected.count),
                "messages": .array(messages.map { $0.json(language, withWarnings: lint) }),
            ]).print()
        }
        for message in messages {
            if let reason = message.reason {
                Terminal.say("\(Terminal.inert(message.name)): \(Terminal.inert(reason))")
            }
            guard lint else { continue }
            for warning in message.warnings {
                Terminal.say("\(Terminal.inert(message.name)): \(warning.id): \(warning.text(in: language))")
            }
        }
        let (built, refused) = (messages.count - rejected.count, rejected.count)
        Terminal.say(
            language == .czech ? "Sestaveno: \(built), odmítnuto: \(refused)" : "Built: \(built), rejected: \(refused)")
    }
}

/// What became of a line, or of one locale of it.
struct Composed {
    /// The beginning of its files' names.
    var name: String
    var octets: Int?
    /// Why it was refused.
    var reason: String?
    var warnings: [MessageWarning] = []

    func json(_ language: Language, withWarnings: Bool) -> JSON {
        var object: [String: JSON] = [
            "name": .string(name), "outcome": .string(reason == nil ? "built" : "rejected"), "octets": JSON(octets),
            "reason": JSON(reason),
        ]
        if withWarnings { object["warnings"] = .array(warnings.map { .object($0.json(language)) }) }
        return .object(object)
    }
}
#endif
