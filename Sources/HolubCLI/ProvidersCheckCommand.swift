#if Command
import ArgumentParser
import HolubNetwork
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubSender

struct ProvidersCheckCommand: ShowingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Lists facts older than 18 months; with --live, asks each server what it offers; with --score, checks it all."
    )

    /// In months. A fact about somebody else's server goes stale.
    private static let stale = 18

    @Argument(help: "The provider's id; without it, all of the modules.")
    var id: String?

    @Flag(help: "Connect to each server, without signing in, and say what differs from what is known.")
    var live = false

    @OptionGroup var score: ScoreOptions
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard live || !connection.isGiven else {
            throw CommandFailure(.usage, "Nobody is connected to without --live; add it, or leave out what it takes.")
        }
        guard !(live && score.score) else {
            throw CommandFailure(.usage, "--live and --score are two ways of checking; leave one out.")
        }
        let language = try common.language()
        if score.score { return try await score.print(of: id, asJSON: common.json) }
        let registry = ProviderRegistry.standard
        let providers = try id.map { [try Typed.provider($0)] } ?? registry.providers
        let today = Month.present
        let old = providers.map(\.profile).filter { Self.isStale($0, today) == true }
        let surveys = live ? try await connection.sender(forPerson: true).survey(of: providers) : []
        let table = id == nil ? registry.table.map { TableAge($0, today) } : nil
        if common.json {
            try JSON.object([
                "stale": JSON(old.map(\.id)), "table": table?.json ?? .null,
                "servers": .array(surveys.map { .object($0.json) }),
            ]).print()
        } else {
            for profile in id == nil ? old : providers.map(\.profile) {
                Terminal.say("\(profile.id): last checked \(profile.age)")
            }
            if old.isEmpty, id == nil { Terminal.say("Of the modules nothing is older than \(Self.stale) months.") }
            if let table { Terminal.say(table.sentence) }
            for survey in surveys { Terminal.say(survey.line(in: language)) }
        }
        let status = ExitStatus(surveys.lazy.compactMap(\.diagnosis).first)
        guard status != .done else { return }
        let silent = surveys.count { $0.diagnosis != nil }
        throw CommandFailure(
            status,
            "\(silent) of \(surveys.count) servers could not be asked; the cause stands beside each: look at this machine's "
                + "connection and resolver, and try again.")
    }

    /// Nil where nobody says when it was checked.
    private static func isStale(_ profile: ProviderProfile, _ today: Month) -> Bool? {
        profile.checked.map { $0.months(until: today) > stale }
    }

    /// How old the lines of the table are.
    private struct TableAge {
        var count: Int, stale: Int, undated: Int
        var gathered: Month?

        init(_ table: ProviderTable, _ today: Month) {
            let lines = table.providers.map(\.profile)
            count = lines.count
            stale = lines.count { ProvidersCheckCommand.isStale($0, today) == true }
            undated = lines.count { $0.checked == nil }
            gathered = table.gathered
        }

        var json: JSON {
            .object([
                "providers": .integer(count), "stale": .integer(stale), "undated": .integer(undated),
                "gathered": JSON(gathered?.description),
            ])
        }

        var sentence: String {
            "The table: \(count) providers from lists read in \(gathered?.description ?? "–"). Of \(undated) no source "
                + "says when they were last checked; \(stale) were, over \(ProvidersCheckCommand.stale) months ago."
        }
    }
}

extension Survey {
    /// One line: what differs, or why nobody answered.
    fileprivate func line(in language: Language) -> String {
        let result =
            if let diagnosis {
                title(of: diagnosis, in: language) + " (\(diagnosis.cause))"
                    + (diagnosis.failure.reply.map { ": \($0)" } ?? "")
            } else {
                differences.isEmpty ? "as known" : differences.map(\.description).joined(separator: "; ")
            }
        return "\(provider)  \(endpoint)  \(Terminal.inert(result))"
    }

    private func title(of diagnosis: Diagnosis, in language: Language) -> String {
        let registry = ProviderRegistry.standard
        let readers = Readers(
            language: language, provider: registry.provider(id: provider) ?? registry.fallback, endpoint: endpoint)
        return readers.plain(diagnosis.guidance.title)
    }

    fileprivate var json: [String: JSON] {
        let known: [String: JSON] = [
            "provider": .string(provider), "cause": JSON(diagnosis?.cause.rawValue),
            "reply": JSON(diagnosis?.failure.reply?.description), "greeting": JSON(greeting?.description),
            "tls": JSON(tls?.version.rawValue), "beforeTLS": beforeTLS.map { JSON($0.all) } ?? .null,
            "offers": JSON(capabilities.all), "auth": JSON(capabilities.mechanismNames),
            "size": JSON(capabilities.maxSize),
            "differences": .array(
                differences.map { difference in
                    .object([
                        "fact": .string(difference.fact.rawValue), "known": .string(difference.known),
                        "offered": .string(difference.offered),
                    ])
                }),
        ]
        return known.merging(endpoint.json) { first, _ in first }
    }
}
#endif
