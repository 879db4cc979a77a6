#if Command
import ArgumentParser
import Foundation
import HolubProviderKit
import HolubProviders
import HolubSMTP

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says what a server's reply means; the reply comes on standard input.")

    @Option(help: "The provider's id, as `holub providers` lists it.")
    var provider: String?

    @Option(
        help: ArgumentHelp("Where the reply was given.", valueName: Phase.all.map(\.rawValue).joined(separator: "|")))
    var phase: String?

    @Option(help: "The mechanism of the sign-in, such as PLAIN or XOAUTH2.")
    var mechanism: String?

    @Flag(help: #"Each input line is {"provider","phase","text"} (+ "mechanism"), each output line adds the meaning."#)
    var jsonl = false

    @OptionGroup var common: CommonOptions

    /// More is no reply of a mail server.
    private static let limit = 1 << 24

    func run() async throws {
        let language = try common.language()
        let input = (try? FileHandle.standardInput.read(upToCount: Self.limit + 1)) ?? Data()
        guard input.count <= Self.limit else {
            throw CommandFailure(.data, "The input is over 16 MiB; explain it in parts.")
        }
        if jsonl { return try explainLines(Array(input), language) }
        guard let provider, let phase else {
            throw CommandFailure(.usage, "Name the provider and the phase with --provider and --phase.")
        }
        let diagnosis = try Self.diagnosis(
            String(decoding: input, as: UTF8.self), at: try Typed.provider(provider), phase, mechanism)
        let readers = Readers(language: language, provider: try Typed.provider(provider))
        if common.json {
            try JSON.object(diagnosis.json(readers)).print()
        } else {
            Terminal.say("\(diagnosis.cause)  (\(diagnosis.retry.rawValue))\n")
            diagnosis.say(readers)
        }
    }

    private static func diagnosis(
        _ text: String, at provider: any MailProvider, _ phase: String, _ mechanism: String?
    ) throws -> Diagnosis {
        let phase = Phase(rawValue: phase)
        guard Phase.all.contains(phase) else {
            throw CommandFailure(
                .usage, "The phase must be one of \(Phase.all.map(\.rawValue).joined(separator: ", ")).")
        }
        let known = mechanism.map { SASLMechanism(rawValue: $0.uppercased()) }
        if known == .some(nil) {
            throw CommandFailure(.usage, "The mechanism must be PLAIN, LOGIN or XOAUTH2.")
        }
        guard let reply = Reply(pasted: text) else {
            throw CommandFailure(.data, "The text is no reply of a mail server; it must begin with a code such as 535.")
        }
        return provider.diagnose(Failure(phase, .refused(reply)), in: DiagnosisContext(mechanism: known ?? nil))
    }

    private struct Line: Decodable {
        var provider: String
        var phase: String
        var text: String
        var mechanism: String?
    }

    /// A line that cannot be read does not stop the others; it is named at the end.
    private func explainLines(_ input: [UInt8], _ language: Language) throws {
        var bad: [Int] = []
        for (index, line) in input.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do { Terminal.say(try explained(Data(line), language)) } catch { bad.append(index + 1) }
        }
        guard bad.isEmpty else {
            let lines = bad.prefix(10).map(String.init).joined(separator: ", ")
            throw CommandFailure(
                .data, "Line \(lines) is not {\"provider\",\"phase\",\"text\"}; the others were explained.")
        }
    }

    private func explained(_ line: Data, _ language: Language) throws -> String {
        let read = try JSONDecoder().decode(Line.self, from: line)
        guard var output = try JSONSerialization.jsonObject(with: line) as? [String: Any] else {
            throw CommandFailure(.data, "not an object")
        }
        let registry = ProviderRegistry.standard
        let provider = registry.provider(id: read.provider) ?? registry.fallback
        let diagnosis = try Self.diagnosis(read.text, at: provider, read.phase, read.mechanism)
        let readers = Readers(language: language, provider: provider)
        output["cause"] = diagnosis.cause.rawValue
        output["retry"] = diagnosis.retry.rawValue
        output["title"] = readers.plain(diagnosis.guidance.title)
        output["steps"] = diagnosis.guidance.steps(in: language, readers.parameters)
        let data = try JSONSerialization.data(withJSONObject: output, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }
}
#endif
