#if Command
import ArgumentParser
import HolubProviderKit
import HolubProviders
import HolubSMTP

struct ProvidersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "providers", abstract: "What is known of the providers, and how old it is.",
        subcommands: [ListCommand.self, ShowCommand.self, ProvidersCheckCommand.self],
        defaultSubcommand: ListCommand.self)

    struct ListCommand: ShowingCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "The providers, a line each.")

        @Flag(help: "Also those that are known by their servers alone.")
        var all = false

        @Flag(
            help:
                "In their place the texts for people in the language: the providers', the mailroom's, the pages', the linter's."
        )
        var texts = false

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let registry = ProviderRegistry.standard
            guard !texts || !all else {
                throw CommandFailure(.usage, "--texts stands in place of the list; leave out --all.")
            }
            if texts { return try TextList(registry, in: common.language()).show(common.json) }
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
            let profile = provider.profile, claims = ProviderRegistry.standard.claims(of: profile.id)
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
}

extension ProviderProfile {
    /// The month of the last check, or a dash.
    var age: String { checked?.description ?? "–" }

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
