// traits: Web, Personas
// products: Holub, HolubNetwork, HolubPersonas, HolubProviders, HolubSQLite, HolubSender, HolubWeb
// packages: GRDB.swift/GRDB, hummingbird/Hummingbird, swift-http-types/HTTPTypes, swift-log/Logging
// packages: swift-service-lifecycle/ServiceLifecycle
//
// Fakturka, an invoicing application on Hummingbird: its own accounts, sessions and invoices, and its customers' invoices
// sent from their own mailboxes by Holub. What it needs for that is in Mail.swift, and in the lines marked `glue`.
//
//     HOLUB_EXAMPLES=1 swift run InvoiceApp --rehearse [code|link] [trouble]
//                                  tries it on scripted servers of this machine: no account, no network, nothing kept.
//                                  code, link: addresses are confirmed by a message, which is shown here, and Fakturka
//                                  offers to send in people's place; trouble: the first message is refused
//     FAKTURKA_MAIL_KEY=… FAKTURKA_RELAY_HOST=… FAKTURKA_RELAY_ADDRESS=… FAKTURKA_RELAY_PASSWORD=… InvoiceApp
//
// `openssl rand -base64 32` makes a key. Settings.swift says what each variable means.

import Foundation
import Holub
import Hummingbird
import Logging
import ServiceLifecycle

@main
struct InvoiceApp {
    static func main() async {
        do {
            let settings = try Settings(ProcessInfo.processInfo.environment)
            let words = CommandLine.arguments.dropFirst()
            switch words.first {
            case nil: try await serve(settings)
            case "--rehearse": try await rehearse(settings, RehearsalWishes(words.dropFirst()))
            default: throw SettingsError.arguments
            }
        } catch {
            // What is thrown here says in one sentence what is wrong and what to do.
            FileHandle.standardError.write(Data("InvoiceApp: \(error)\n".utf8))
            exit(78)
        }
    }

    private static func serve(_ settings: Settings) async throws {
        let mailroom = try await Mail.mailroom(settings, logger)
        try await run(settings, mailroom, Books(path: settings.folder + "/invoices.sqlite"))
    }

    private static func rehearse(_ settings: Settings, _ wishes: RehearsalWishes) async throws {
        let stage = try await Stage.start(wishes, origin: "http://127.0.0.1:\(settings.port)", say: say)
        defer { say("The scripted server has taken \(stage.messages) message(s).") }
        say("A mailbox to set up: \(Stage.address), its password: \(Stage.password)")
        do { try await run(settings, stage.mailroom, Books(path: nil)) } catch {
            await stage.close()
            throw error
        }
        await stage.close()
    }

    /// Runs until SIGTERM or SIGINT.
    private static func run(_ settings: Settings, _ mailroom: Mailroom, _ books: Books) async throws {
        let accounts = Accounts(try await books.customers(), isSecure: settings.isSecure)
        let mail = try Mail(mailroom, origin: settings.origin, logger)
        let router = Router(context: Visit.self)
        let clients = Clients(isBehindProxy: settings.isSecure, header: settings.clientHeader)
        router.add(middleware: ReadVisit(accounts: accounts, clients: clients))
        mail.mount(on: router)
        let own = router.group().add(middleware: GuardOwnPages())
        SignInPages(accounts: accounts).add(to: own)
        InvoicePages(books: books, mail: mail).add(to: own)

        let web = Application(
            router: router,
            // A proxy in front of it speaks TLS.
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: settings.port)),
            onServerRunning: { channel in
                for line in accounts.demonstration { say("Sign in as \(line)") }
                say("Open http://127.0.0.1:\(channel.localAddress?.port ?? 0)/")
            }, logger: logger)
        // The group stops its services in the reverse order: first no request comes any more, then the outbox ends the
        // message that is under way.
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    // glue begin
                    .init(service: mailroom),
                    // glue end
                    .init(service: web),
                ], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }

    /// At once, also into a pipe.
    @Sendable private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    private static let logger: Logger = {
        var logger = Logger(label: "fakturka") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        return logger
    }()
}
