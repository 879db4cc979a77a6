#if Command
import ArgumentParser
import HolubDetection
import HolubNetwork
import HolubProviderKit
import HolubProviders
import HolubSMTP

struct GuideCommand: ShowingCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide", abstract: "Says what to do at the provider before the first sign-in.")

    @Argument(help: "The address, such as jana@firma.example.")
    var address: String

    @Option(parsing: .unconditional, help: "The name of the embedding application, as people know it.")
    var appName: String?

    @Option(name: .customLong("at"), help: ArgumentHelp("The provider, when it is known.", valueName: "provider"))
    var provider: String?

    @Flag(help: "Ask nobody: what the address alone says.")
    var offline = false

    @OptionGroup var dns: ResolverOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let language = try common.language()
        guard appName.map({ Terminal.inert($0).allSatisfy(\.isWhitespace) }) != true else {
            throw CommandFailure(.usage, "--app-name is empty; give the application's name, or leave it out.")
        }
        let address = try Typed.address(address)
        let detection = try await detection(of: address)
        let chosen = try detection?.provider ?? Typed.provider(provider ?? "", for: address)
        let readers = Readers(
            language: language, address: address, provider: chosen, appName: appName.map(Terminal.inert),
            mailExchanger: detection?.mailExchangers.first)
        let guidance = chosen.preparation
        let related = guidance.related.compactMap { chosen.guidance(id: $0) }
        if common.json {
            try json(readers, guidance, related, detection?.suggestion)
            if let detection { try DetectCommand.leave(after: detection) }
            return
        }
        if let suggestion = detection?.suggestion {
            Terminal.say(language == .czech ? "Nemá to být \(suggestion)?\n" : "Did you mean \(suggestion)?\n")
        }
        Terminal.say(readers.plain(guidance))
        for other in related {
            Terminal.say("\n" + readers.plain(other))
        }
        let czech = language == .czech
        if let link = chosen.profile.helpLink { Terminal.say("\n" + (czech ? "Nápověda: " : "Help: ") + link) }
        if let line = chosen.profile.support.line { Terminal.say((czech ? "Podpora: " : "Support: ") + line) }
        if let detection { try DetectCommand.leave(after: detection) }
    }

    /// Nil where the provider was named.
    private func detection(of address: EmailAddress) async throws -> Detection? {
        guard provider == nil else { return nil }
        let resolver = offline ? nil : try dns.resolverValue()
        let detection = await Detector(registry: .standard, resolver: resolver).detect(address)
        if case .inconclusive(.invalidAddress) = detection.status { throw DetectCommand.failure(detection) }
        return detection
    }

    private func json(
        _ readers: Readers, _ guidance: Guidance, _ related: [Guidance], _ suggestion: EmailAddress?
    ) throws {
        let message = ([guidance] + related).lazy.compactMap(\.administratorMessage).first
        let profile = readers.provider.profile
        try JSON.object([
            "address": JSON(readers.address?.description), "suggestion": JSON(suggestion?.description),
            "provider": .string(profile.id),
            "suitability": .string(profile.suitability.rawValue), "guidance": .string(guidance.id),
            "actor": .string(guidance.actor.rawValue), "title": .string(readers.plain(guidance.title)),
            "lead": JSON(guidance.lead.map { readers.plain($0) }),
            "steps": JSON(guidance.steps(in: readers.language, readers.parameters)),
            "notes": JSON(guidance.notes.map { readers.plain($0) }), "helpLink": JSON(profile.helpLink),
            "support": .object(["url": JSON(profile.support.url), "email": JSON(profile.support.email)]),
            "administratorMessage": JSON(message.map { readers.plain($0) }),
            "related": .array(
                related.map { other in
                    .object([
                        "guidance": .string(other.id), "title": .string(readers.plain(other.title)),
                        "steps": JSON(other.steps(in: readers.language, readers.parameters)),
                    ])
                }),
        ]).print()
    }
}
#endif
