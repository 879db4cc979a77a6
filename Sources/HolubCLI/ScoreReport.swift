#if Command
import ArgumentParser
import Foundation
import HolubProviderKit
import HolubProviders
import HolubTesting

/// `holub providers check --score`: the scorecards of the modules.
struct ScoreOptions: ParsableArguments {
    @Flag(help: "Run every check and scenario, and print a scorecard for each provider.")
    var score = false

    @Option(
        help: ArgumentHelp(
            "With --score: replies that servers have given, a JSON object a line.", valueName: "file"))
    var replies: String?

    func validate() throws {
        guard score || replies == nil else { throw ValidationError("--replies goes with --score; add it.") }
    }

    /// - Parameter id: of one provider; nil means all the modules.
    /// - Throws: ``CommandFailure`` after the cards, where one of the providers does not pass.
    func print(of id: String?, asJSON: Bool) async throws {
        let recorded = try recordedReplies()
        var cards: [Scorecard] = []
        for provider in try providers(id) {
            let card = await Scorecard(of: provider, in: .standard, replies: recorded)
            if !asJSON { Terminal.say(card.description) }
            cards.append(card)
        }
        if asJSON { try JSON.object(["scores": .array(cards.map { .object($0.json) })]).print() }
        let failed = cards.filter { !$0.isPassed }.map(\.provider)
        guard failed.isEmpty else {
            throw CommandFailure(.data, "Not everything passes at \(failed.joined(separator: ", ")); see the faults.")
        }
    }

    private func providers(_ id: String?) throws -> [any MailProvider] {
        guard let id else { return ProviderRegistry.standard.providers }
        let provider = try Typed.provider(id)
        guard ProviderRegistry.standard.providers.contains(where: { $0.profile.id == provider.profile.id }) else {
            throw CommandFailure(
                .usage, "\(provider.profile.id) is a line of the table; only modules have a scorecard.")
        }
        return [provider]
    }

    private func recordedReplies() throws -> [RecordedReply] {
        guard let replies else { return [] }
        guard let data = FileManager.default.contents(atPath: replies) else {
            throw CommandFailure(.noInput, "The file \(replies) cannot be read; look at its name and its rights.")
        }
        var read: [RecordedReply] = [], ids: Set<String> = [], bad: [String] = []
        for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where !line.allSatisfy(JSONText.isBlank) {
            let reply = try? JSONDecoder().decode(RecordedReply.self, from: line)
            if let reason = Self.fault(of: reply, ids) {
                bad.append("\(bad.isEmpty ? "Line" : "line") \(index + 1) \(reason)")
            } else if let reply {
                ids.insert(reply.id)
                read.append(reply)
            }
        }
        guard bad.isEmpty else {
            let lines = bad.prefix(10).joined(separator: ", ") + (bad.count > 10 ? ", and more" : "")
            throw CommandFailure(.data, "\(lines); mend \(replies), nothing was checked.")
        }
        return read
    }

    /// What stands after the number of a line; nil where nothing is wrong.
    private static func fault(of reply: RecordedReply?, _ ids: Set<String>) -> String? {
        guard let reply else { return "has not id, provider, phase, text, cause and retry" }
        if ids.contains(reply.id) { return "has an \"id\" that stands twice" }
        if ProviderRegistry.standard.provider(named: reply.provider) == nil { return "has an unknown \"provider\"" }
        let cause = Cause(rawValue: reply.cause)
        // A module may name causes of its own.
        if !Cause.all.contains(cause),
            !ProviderRegistry.standard.providers.contains(where: { provider in
                provider.profile.guidance.contains { $0.causes.contains(cause) }
            })
        {
            return "has an unknown \"cause\""
        }
        return Retry(rawValue: reply.retry) == nil ? "has an unknown \"retry\"" : nil
    }
}

extension Scorecard {
    fileprivate var json: [String: JSON] {
        func rows(_ rows: [Row]) -> JSON {
            .object([
                "passed": .integer(rows.count(where: \.isPassed)), "of": .integer(rows.count),
                "faults": .array(
                    rows.filter { !$0.isPassed }.map { .object(["id": .string($0.id), "faults": JSON($0.faults)]) }),
            ])
        }
        return [
            "id": .string(provider), "name": .string(name), "checked": JSON(checked?.description),
            "checks": rows(checks), "scenarios": rows(scenarios), "replies": rows(replies),
            "rules": .object(["shown": .integer(rules.count), "of": .integer(rules.whole)]),
            "causes": .object(
                Dictionary(
                    uniqueKeysWithValues: coverage.map {
                        let words = ["own": $0.own, "generic": $0.generic, "missing": $0.missing]
                        return ($0.language.rawValue, .object(words.mapValues { .integer($0) }))
                    })),
        ]
    }
}
#endif
