#if Command
import ArgumentParser
import Foundation
import Holub
import HolubNetwork
import HolubProviders
import HolubWeb
import Logging
import ServiceLifecycle
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "The set-up pages and the notification centre, on this machine alone.",
        discussion: "Opens on 127.0.0.1 until SIGINT or SIGTERM. The outbox runs beside it. The link opens it once.")

    @Option(help: ArgumentHelp("The store; without it nothing is kept when the command ends.", valueName: "file"))
    var store: String?

    @Option(help: "The port on 127.0.0.1; 0 for one that is free.")
    var port: String = "8025"

    @Option(parsing: .unconditional, help: ArgumentHelp("Whose mailboxes these are.", valueName: "id"))
    var account = StoreFile.usualAccount

    @Option(
        help: ArgumentHelp(
            "Set this address up against a scripted server on this machine; nothing is kept, and nothing leaves it.",
            valueName: "address"))
    var rehearse: String?

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp("For a rehearsal: the provider that hosts the domain.", valueName: "provider"))
    var provider: String?

    @Option(help: "For a rehearsal: the scripted server to meet; `holub providers show ID` lists them.")
    var persona: String?

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let language = try common.language()
        guard !account.isEmpty else { throw CommandFailure(.usage, "--account is empty; give a name.") }
        guard let port = ASCII.number(port.utf8, maxDigits: 5), port <= 65_535 else {
            throw CommandFailure(.usage, "--port takes a number from 0 to 65535.")
        }
        guard let rehearse else {
            guard provider == nil, persona == nil else {
                throw CommandFailure(
                    .usage, "--at and --persona are for a rehearsal; name its address with --rehearse.")
            }
            return try await serve(try await mailroom(in: language), on: port, in: language)
        }
        guard store == nil, !connection.isGiven else {
            throw CommandFailure(
                .usage, "A rehearsal brings its own store and servers; leave --store and the others out.")
        }
        let stage = try await RehearsalStage(
            address: rehearse, provider: provider, persona: persona, language: language)
        do {
            try await serve(stage.mailroom, on: port, in: language, rehearsing: stage)
        } catch {
            await stage.close()
            throw error
        }
        await stage.close()
    }

    private func mailroom(in language: Language) async throws -> Mailroom {
        let resolver = try connection.dns.resolverValue()
        if let store {
            return try await StoreFile(path: store, isMade: true).mailroom(
                in: language, by: connection, resolver: resolver)
        }
        return Mailroom(
            for: HostApplication(name: "Holub", language: language), providers: .standard, store: MemoryStore(),
            key: .key(.random()), candour: .full, resolver: resolver
        ).sending(by: try connection.sender(forPerson: false), provingBy: try connection.sender(forPerson: true))
    }

    private func serve(
        _ mailroom: Mailroom, on port: Int, in language: Language, rehearsing stage: RehearsalStage? = nil
    ) async throws {
        let logger = Self.quiet
        let pages = try Pages(mailroom, logger: logger)
        let site = LoopbackSite(pages, account: AccountID(account))
        let server = LoopbackServer(site, port: port, logger: logger) { port in
            guard let link = site.entrance else { return }
            announce(link, port, in: language, stage)
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: mailroom), .init(service: server)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do { try await withEndings { try await group.run() } } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(
                .later,
                "The pages cannot be opened on port \(port); another program may have it, so give another --port.")
        }
    }

    /// The one thing that is printed: where to begin.
    private func announce(_ link: String, _ port: Int, in language: Language, _ stage: RehearsalStage?) {
        guard !common.json else {
            let object: [String: JSON] = [
                "url": .string(link), "port": .integer(port), "address": JSON(stage?.address.description),
                "password": JSON(stage?.password), "provider": JSON(stage?.providerID),
                "persona": JSON(stage?.personaName),
            ]
            // What cannot be printed is told when the command ends.
            try? JSON.object(object).print()
            return
        }
        let czech = language == .czech
        Terminal.say(
            czech ? "Otevřete v prohlížeči (odkaz platí jednou):" : "Open in a browser (the link is good once):")
        Terminal.say("  " + Terminal.strong(link))
        if let stage {
            Terminal.say((czech ? "Zkouška s adresou: " : "Rehearsal with the address: ") + stage.address.description)
            Terminal.say(
                (czech ? "Heslo, které server přijme: " : "The password that the server takes: ") + stage.password)
        } else if store == nil {
            Terminal.say(
                czech ? "Bez --store se po skončení nic neuchová." : "Without --store nothing is kept when this ends.")
        }
        Terminal.say(czech ? "Konec: Ctrl-C" : "To end: Ctrl-C")
    }

    /// What goes wrong with a request is on the page; the terminal is for the link.
    private static var quiet: Logger {
        var logger = Logger(label: "holub") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        return logger
    }
}
#endif
