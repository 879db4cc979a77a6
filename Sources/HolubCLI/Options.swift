#if Command
import ArgumentParser
import Foundation
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubProviders
import HolubSMTP

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Flag(help: "One JSON document on standard output, and nothing else there.")
    var json = false

    @Option(help: ArgumentHelp("The language of texts for people: cs or en.", valueName: "cs|en"))
    var lang: String?

    /// The language asked for, else that of the environment, else English.
    func language() throws -> Language {
        guard let lang else {
            let environment = ProcessInfo.processInfo.environment
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
            return set?.utf8.starts(with: "cs".utf8) == true ? .czech : .english
        }
        let language = Language(rawValue: lang)
        guard Language.all.contains(language) else {
            throw CommandFailure(.usage, "The language must be cs or en.")
        }
        return language
    }
}

/// Where names are looked up.
struct ResolverOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Ask this DNS server instead of the system's.", valueName: "host:port"))
    var resolver: String?

    func resolverValue() throws -> Resolver {
        guard let resolver else { return .system() }
        guard let server = try? ServerAddress(resolver) else {
            throw CommandFailure(.usage, "The resolver must be an address and a port, such as 127.0.0.1:53.")
        }
        return Resolver(servers: [server])
    }
}

/// Reading what was typed, with a sentence for what is wrong.
enum Typed {
    /// Arguments are text: octets that are none would be replaced before anybody saw them.
    static func requireUTF8() throws {
        for index in 0..<Int(CommandLine.argc) {
            guard let argument = CommandLine.unsafeArgv[index] else { continue }
            guard String(validatingCString: argument) != nil else {
                throw CommandFailure(.usage, "Argument \(index) is not UTF-8; convert it, or rename the file.")
            }
        }
    }

    static func address(_ text: String) throws -> EmailAddress {
        do { return try EmailAddress(text) } catch { throw CommandFailure(.usage, error.description) }
    }

    /// The authorities in a file; without one, those that this machine trusts.
    static func trust(_ caFile: String?) throws -> TrustRoots {
        do { return try caFile.map(TrustRoots.pem) ?? .system } catch {
            if case TrustRootsError.unreadable = error { throw CommandFailure(.noInput, "\(error)") }
            throw CommandFailure(.data, "\(error)")
        }
    }

    static func provider(_ name: String) throws -> any MailProvider {
        let registry = ProviderRegistry.standard
        guard let provider = registry.provider(named: name) else {
            let known = registry.providers.map(\.profile.id).joined(separator: ", ")
            throw CommandFailure(
                .usage, "There is no such provider; there are \(known), and those of `holub providers list --all`.")
        }
        return provider
    }

    /// A provider that could be the address's: a domain that somebody else claims is not its.
    static func provider(_ id: String, for address: EmailAddress) throws -> any MailProvider {
        let chosen = try provider(id)
        if let owner = ProviderRegistry.standard.resolve(address.domain)?.provider.profile.id,
            owner != chosen.profile.id
        {
            throw CommandFailure(.usage, "The domain \(address.domain) belongs to \(owner); leave out --at.")
        }
        return chosen
    }

    /// A provider's persona: the one of this name, else its first, which takes a message. A provider that is a line of
    /// the table has none of its own and borrows the generic ones: there the first that plays a server like its own.
    static func persona(
        _ name: String?, of provider: any MailProvider, for address: EmailAddress
    ) throws -> PersonaScript {
        let profile = provider.profile
        guard profile.personas.isEmpty else { return try persona(name, among: profile.personas, profile) { _ in true } }
        let endpoints = provider.settings(for: address).endpoints
        guard !endpoints.isEmpty else {
            throw CommandFailure(
                .policy, "\(profile.name) has no server that can be used; `holub guide \(address)` says why.")
        }
        return try persona(name, among: ProviderRegistry.standard.fallback.profile.personas, profile) { script in
            (try? Persona(script: script))?.endpoint(among: endpoints) != nil
        }
    }

    private static func persona(
        _ name: String?, among scripts: [PersonaScript], _ profile: ProviderProfile, fits: (PersonaScript) -> Bool
    ) throws -> PersonaScript {
        guard let script = scripts.first(where: { name == nil ? fits($0) : $0.name == name }) else {
            let names = scripts.map(\.name).joined(separator: ", ")
            let fault =
                name == nil ? "No scripted server is like one of \(profile.id)'s" : "\(profile.id) has no such persona"
            throw CommandFailure(.usage, "\(fault); choose one with --persona: \(names).")
        }
        return script
    }

    static func seconds(_ text: String?, _ option: String) throws -> Duration? {
        guard let text else { return nil }
        guard let seconds = ASCII.number(text.utf8, maxDigits: 5), seconds > 0 else {
            throw CommandFailure(.usage, "\(option) takes a whole number of seconds, 1 to 99999.")
        }
        return .seconds(seconds)
    }
}

extension Month {
    /// By the clock of this machine.
    static var present: Month {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
        let month = parts.month ?? 1
        return Month("\(parts.year ?? 0)-\(month < 10 ? "0" : "")\(month)") ?? "2026-11"
    }
}
#endif
