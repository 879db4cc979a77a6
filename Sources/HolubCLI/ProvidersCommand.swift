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
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Every provider, a line each.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let profiles = ProviderRegistry.standard.providers.map(\.profile)
            if common.json {
                return try JSON.object(["providers": .array(profiles.map { .object($0.json) })]).print()
            }
            for profile in profiles {
                Terminal.say("\(profile.id)  \(profile.name)  \(profile.suitability.rawValue)  \(profile.checked)")
            }
        }
    }

    struct ShowCommand: ShowingCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "All that is known of one.")

        @Argument(help: "The provider's id.")
        var id: String

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let profile = try Typed.provider(id).profile
            if common.json { return try JSON.object(profile.json).print() }
            Terminal.say("\(profile.name) (\(profile.id)), \(profile.suitability.rawValue), checked \(profile.checked)")
            Terminal.say("domains: " + profile.domains.map(\.domain.name).joined(separator: " "))
            Terminal.say("mx: " + profile.mxSuffixes.map(\.name).joined(separator: " "))
            for endpoint in profile.endpoints { Terminal.say("server: \(endpoint)") }
            Terminal.say("help: \(profile.helpLink ?? "–")")
            Terminal.say("support: \(profile.support.line ?? "–")")
            Terminal.say("personas: " + profile.personas.map(\.name).joined(separator: " "))
            for source in profile.sources { Terminal.say("source: \(source)") }
        }
    }

    struct AgeCommand: ShowingCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Lists facts older than 18 months; with --live, connects to each server.")

        /// In months. A fact about somebody else's server goes stale.
        private static let stale = 18

        @Flag(help: "Connect to each server without signing in.")
        var live = false

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let profiles = ProviderRegistry.standard.providers.map(\.profile)
            let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
            let month = parts.month ?? 1
            guard let today = Month("\(parts.year ?? 0)-\(month < 10 ? "0" : "")\(month)") else { return }
            let old = profiles.filter { $0.checked.months(until: today) > Self.stale }
            var servers: [(Endpoint, Diagnosis?)] = []
            if live { servers = await reached() }
            if common.json {
                return try JSON.object([
                    "stale": JSON(old.map(\.id)),
                    "servers": .array(
                        servers.map { endpoint, diagnosis in
                            .object(
                                endpoint.json.merging(["cause": JSON(diagnosis?.cause.rawValue)]) { first, _ in first })
                        }),
                ]).print()
            }
            for profile in old { Terminal.say("\(profile.id): last checked \(profile.checked)") }
            if old.isEmpty { Terminal.say("Nothing is older than \(Self.stale) months.") }
            for (endpoint, diagnosis) in servers { Terminal.say("\(endpoint): \(diagnosis?.cause.rawValue ?? "ok")") }
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
    var json: [String: JSON] {
        [
            "id": .string(id), "name": .string(name), "domains": JSON(domains.map(\.domain.name)),
            "mx": JSON(mxSuffixes.map(\.name)), "servers": .array(endpoints.map { .object($0.json) }),
            "suitability": .string(suitability.rawValue), "auth": JSON(mechanisms.map(\.rawValue)),
            "username": .string(username.rawValue), "keepsSentCopy": .string(keepsSentCopy.rawValue),
            "helpLink": JSON(helpLink),
            "support": .object(["url": JSON(support.url), "email": JSON(support.email)]),
            "checked": .string(checked.description), "sources": JSON(sources), "personas": JSON(personas.map(\.name)),
            "limits": .object([
                "messagesPerDay": JSON(limits.messagesPerDay), "messagesPerHour": JSON(limits.messagesPerHour),
                "recipientsPerMessage": JSON(limits.recipientsPerMessage), "messageSize": JSON(limits.messageSize),
                "connections": JSON(limits.connections),
            ]),
        ]
    }
}
#endif
