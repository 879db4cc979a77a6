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
        do { return try RecordedReply.lines(of: data) } catch {
            throw CommandFailure(
                .data, "A line of \(replies) is no recorded reply; each has id, provider, phase, text, cause and retry."
            )
        }
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
