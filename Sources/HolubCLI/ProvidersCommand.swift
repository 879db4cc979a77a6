#if Command
import ArgumentParser
import Foundation
import HolubNetwork
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubSender

struct ProvidersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "providers", abstract: "What is known of the providers, and how old it is.",
        subcommands: [ListCommand.self, ShowCommand.self, AgeCommand.self], defaultSubcommand: ListCommand.self)

    struct ListCommand: ShowingCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "The providers, a line each.")

        @Flag(help: "Also those that are known by their servers alone.")
        var all = false

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let registry = ProviderRegistry.standard
            let lines = registry.table.map { $0.providers.map(\.profile) } ?? []
            let profiles = registry.providers.map(\.profile) + (all ? lines : [])
            if common.json {
                return try JSON.object([
                    "providers": .array(profiles.map { .object($0.json(registry.claims(of: $0.id))) }),
                    "others": .integer(all ? 0 : lines.count),
                ]).print()
            }
            for profile in profiles {
                Terminal.say("\(profile.id)  \(profile.name)  \(profile.suitability.rawValue)  \(profile.age)")
            }
            if !all, !lines.isEmpty {
                Terminal.say("And \(lines.count) more, known by their servers alone: holub providers list --all")
            }
        }
    }

    struct ShowCommand: ShowingCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "All that is known of one.")

        @Argument(help: "The provider's id.")
        var id: String

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let provider = try Typed.provider(id)
            let profile = provider.profile, claims = ProviderRegistry.standard.claims(of: id)
            if common.json { return try JSON.object(profile.json(claims)).print() }
            Terminal.say("\(profile.name) (\(profile.id)), \(profile.suitability.rawValue), checked \(profile.age)")
            if profile.confidence == .secondHand { Terminal.say("known at second hand: asked about before it is used") }
            if let refusal = profile.refusal { Terminal.say("refused: \(refusal)") }
            Terminal.say("domains: " + claims.domains.map(\.name).joined(separator: " "))
            Terminal.say("mx: " + claims.mxSuffixes.map(\.name).joined(separator: " "))
            for endpoint in profile.endpoints { Terminal.say("server: \(endpoint)") }
            Terminal.say("help: \(profile.helpLink ?? "–")")
            Terminal.say("support: \(profile.support.line ?? "–")")
            Terminal.say("personas: " + profile.personas.map(\.name).joined(separator: " "))
            for source in profile.sources { Terminal.say("source: \(source)") }
        }
    }

    struct AgeCommand: ShowingCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract:
                "Lists facts older than 18 months; with --live, connects to each server; with --score, checks it all.")

        /// In months. A fact about somebody else's server goes stale.
        private static let stale = 18

        @Flag(help: "Connect to each server without signing in.")
        var live = false

        @OptionGroup var score: ScoreOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            if score.score { return try await score.print(asJSON: common.json) }
            let profiles = ProviderRegistry.standard.providers.map(\.profile)
            let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
            let month = parts.month ?? 1
            guard let today = Month("\(parts.year ?? 0)-\(month < 10 ? "0" : "")\(month)") else { return }
            let old = profiles.filter { Self.isStale($0, today) == true }
            let lines = ProviderRegistry.standard.table.map { $0.providers.map(\.profile) } ?? []
            let (stale, undated) = (lines.count { Self.isStale($0, today) == true }, lines.count { $0.checked == nil })
            var servers: [(Endpoint, Diagnosis?)] = []
            if live { servers = await reached() }
            if common.json {
                return try JSON.object([
                    "stale": JSON(old.map(\.id)),
                    "table": .object([
                        "providers": .integer(lines.count), "stale": .integer(stale), "undated": .integer(undated),
                        "gathered": JSON(ProviderRegistry.standard.table?.gathered.description),
                    ]),
                    "servers": .array(
                        servers.map { endpoint, diagnosis in
                            .object(
                                endpoint.json.merging(["cause": JSON(diagnosis?.cause.rawValue)]) { first, _ in first })
                        }),
                ]).print()
            }
            for profile in old { Terminal.say("\(profile.id): last checked \(profile.age)") }
            if old.isEmpty { Terminal.say("Of the modules nothing is older than \(Self.stale) months.") }
            if let gathered = ProviderRegistry.standard.table?.gathered {
                Terminal.say(
                    "The table: \(lines.count) providers from lists read in \(gathered). Of \(undated) no source says "
                        + "when they were last checked; \(stale) were, over \(Self.stale) months ago.")
            }
            for (endpoint, diagnosis) in servers { Terminal.say("\(endpoint): \(diagnosis?.cause.rawValue ?? "ok")") }
        }

        /// Nil where nobody says when it was checked.
        private static func isStale(_ profile: ProviderProfile, _ today: Month) -> Bool? {
            profile.checked.map { $0.months(until: today) > stale }
        }

        private func reached() async -> [(Endpoint, Diagnosis?)] {
            let sender = Sender(
                dialer: Dialer(resolver: .system(), policy: .publicOnly, deadlines: .probe), deadlines: .probe)
            var results: [(Endpoint, Diagnosis?)] = []
            for provider in ProviderRegistry.standard.providers {
                for endpoint in provider.profile.endpoints {
                    results.append((endpoint, await sender.reach(endpoint, of: provider)))
                }
            }
            return results
        }
    }
}

extension ProviderProfile {
    /// The month of the last check, or a dash.
    fileprivate var age: String { checked?.description ?? "–" }

    /// - Parameter claims: what leads to the provider (``ProviderRegistry/claims(of:)``).
    func json(_ claims: (domains: [Domain], mxSuffixes: [Domain])) -> [String: JSON] {
        [
            "id": .string(id), "name": .string(name), "domains": JSON(claims.domains.map(\.name)),
            "mx": JSON(claims.mxSuffixes.map(\.name)), "servers": .array(endpoints.map { .object($0.json) }),
            "suitability": .string(suitability.rawValue), "refusal": JSON(refusal?.rawValue),
            "confidence": .string(confidence.rawValue), "auth": JSON(mechanisms.map(\.rawValue)),
            "username": .string(username.rawValue), "keepsSentCopy": .string(keepsSentCopy.rawValue),
            "foreignSender": .string(foreignSender.rawValue),
            "helpLink": JSON(helpLink),
            "support": .object(["url": JSON(support.url), "email": JSON(support.email)]),
            "checked": JSON(checked?.description), "sources": JSON(sources), "personas": JSON(personas.map(\.name)),
            "limits": .object([
                "messagesPerDay": JSON(limits.messagesPerDay), "messagesPerHour": JSON(limits.messagesPerHour),
                "messagesPerMinute": JSON(limits.messagesPerMinute),
                "recipientsPerMessage": JSON(limits.recipientsPerMessage), "messageSize": JSON(limits.messageSize),
                "connections": JSON(limits.connections),
            ]),
        ]
    }
}
#endif
