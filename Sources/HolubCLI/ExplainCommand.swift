#if Command
import ArgumentParser
import Foundation
import HolubProviderKit
import HolubProviders
import HolubSMTP

struct ExplainCommand: ShowingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says what a server's reply means; the reply comes on standard input.")

    @Option(help: "The provider's id, as `holub providers` lists it, or a domain of its mailboxes.")
    var provider: String?

    @Option(
        help: ArgumentHelp("Where the reply was given.", valueName: Phase.all.map(\.rawValue).joined(separator: "|")))
    var phase: String?

    @Option(help: "The mechanism of the sign-in, such as PLAIN or XOAUTH2.")
    var mechanism: String?

    @Flag(
        help:
            #"Each input line is {"provider","phase","text"} (+ "mechanism"), each output line adds the meaning, and whose rules gave it."#
    )
    var jsonl = false

    @OptionGroup var common: CommonOptions

    /// More is no reply of a mail server.
    private static let limit = 1 << 24

    func run() async throws {
        let language = try common.language()
        let input: Data
        do { input = try FileHandle.standardInput.read(upToCount: Self.limit + 1) ?? Data() } catch {
            throw CommandFailure(.noInput, "Standard input cannot be read; give it the reply, such as from a file.")
        }
        guard input.count <= Self.limit else {
            throw CommandFailure(.data, "The input is over 16 MiB; explain it in parts.")
        }
        if jsonl { return try explainLines(Array(input), language) }
        guard let provider, let phase else {
            throw CommandFailure(.usage, "Name the provider and the phase with --provider and --phase.")
        }
        let known = try Typed.provider(provider)
        let meaning: Meaning
        do {
            meaning = try Self.meaning(String(decoding: input, as: UTF8.self), at: known, phase, mechanism)
        } catch { throw error.ending }
        let readers = Readers(language: language, provider: known)
        if common.json { return try JSON.object(meaning.json(readers)).print() }
        if let diagnosis = meaning.diagnosis {
            Terminal.say("\(diagnosis.cause)  (\(diagnosis.retry.rawValue))\n")
            diagnosis.say(readers)
        } else {
            Terminal.say(Meaning.agreement.plain(in: language, readers.parameters))
        }
    }

    private static func meaning(
        _ text: String, at provider: any MailProvider, _ phase: String, _ mechanism: String?
    ) throws(Unreadable) -> Meaning {
        let phase = Phase(rawValue: phase)
        guard Phase.all.contains(phase) else { throw .phase }
        let known = mechanism.map { SASLMechanism(rawValue: $0.uppercased()) }
        if known == .some(nil) { throw .mechanism }
        guard let reply = Reply(pasted: text) else { throw .text }
        guard !reply.agrees(at: phase) else { return Meaning(phase: phase, reply: reply, diagnosis: nil) }
        let diagnosis = provider.diagnose(
            Failure(phase, .refused(reply)), in: DiagnosisContext(mechanism: known ?? nil))
        return Meaning(phase: phase, reply: reply, diagnosis: diagnosis)
    }

    private struct Line: Decodable {
        var provider: String
        var phase: String
        var text: String
        var mechanism: String?
    }

    /// A line that cannot be read does not stop the others; it is named at the end.
    private func explainLines(_ input: [UInt8], _ language: Language) throws {
        var bad: [String] = []
        for (index, line) in input.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard !line.allSatisfy(JSONText.isBlank) else { continue }
            do throws(Unreadable) { Terminal.say(try explained(Data(line), language)) } catch {
                bad.append("\(bad.isEmpty ? "Line" : "line") \(index + 1) \(error.ofLine)")
            }
        }
        guard bad.isEmpty else {
            let lines = bad.prefix(10).joined(separator: ", ") + (bad.count > 10 ? ", and more" : "")
            throw CommandFailure(.data, "\(lines); mend this, the others were explained.")
        }
    }

    private func explained(_ line: Data, _ language: Language) throws(Unreadable) -> String {
        guard let read = try? JSONDecoder().decode(Line.self, from: line),
            var output = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any]
        else { throw .line }
        // Whose server nobody knows may still speak as others do.
        let registry = ProviderRegistry.standard
        let provider = registry.provider(named: read.provider) ?? registry.fallback
        let meaning = try Self.meaning(read.text, at: provider, read.phase, read.mechanism)
        output["rules"] = provider.profile.id
        let readers = Readers(language: language, provider: provider)
        output["cause"] = meaning.diagnosis?.cause.rawValue ?? NSNull()
        output["retry"] = (meaning.diagnosis?.retry ?? .no).rawValue
        output["title"] = meaning.title(readers)
        output["steps"] = meaning.diagnosis?.guidance.steps(in: language, readers.parameters) ?? []
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? JSONSerialization.data(withJSONObject: output, options: options) else { throw .line }
        return String(decoding: data, as: UTF8.self)
    }
}

/// What a reply means: nil for the diagnosis of one that agrees.
private struct Meaning {
    var phase: Phase
    var reply: Reply
    var diagnosis: Diagnosis?

    static let agreement = Text(cs: "Server souhlasil", en: "The server agreed")

    func title(_ readers: Readers) -> String { readers.plain(diagnosis?.guidance.title ?? Self.agreement) }

    func json(_ readers: Readers) -> [String: JSON] {
        if let diagnosis { return diagnosis.json(readers) }
        let known: [String: JSON] = [
            "retry": .string(Retry.no.rawValue), "phase": .string(phase.rawValue), "reply": .string(reply.description),
            "title": .string(title(readers)),
        ]
        return Diagnosis.none.merging(known) { $1 }
    }
}

extension Reply {
    /// Whether this is what one hopes for at a phase (RFC 5321 §4.3.2). A farewell (221) never is.
    fileprivate func agrees(at phase: Phase) -> Bool {
        switch phase {
        case .mail, .rcpt, .afterData: (250...259).contains(code)
        case .data: code == 354
        default: kind == .completion && code != 221
        }
    }
}

/// Why something cannot be explained.
private enum Unreadable: Error {
    case line, phase, mechanism, text

    private static let mechanisms = SASLMechanism.allCases.map(\.rawValue).joined(separator: ", ")
    private static let phases = Phase.all.map(\.rawValue).joined(separator: ", ")

    /// For the one reply of a command line.
    var ending: CommandFailure {
        switch self {
        case .phase: CommandFailure(.usage, "The phase must be one of \(Self.phases).")
        case .mechanism: CommandFailure(.usage, "The mechanism must be one of \(Self.mechanisms).")
        case .line, .text:
            CommandFailure(.data, "The text is no reply of a mail server; it must begin with a code such as 535.")
        }
    }

    /// What stands after the number of a line.
    var ofLine: String {
        switch self {
        case .line: #"is not {"provider","phase","text"}"#
        case .phase: #"has an unknown "phase" (not one of \#(Self.phases))"#
        case .mechanism: #"has an unknown "mechanism" (not one of \#(Self.mechanisms))"#
        case .text: #"has a "text" that does not begin with a reply code such as 535"#
        }
    }
}
#endif
