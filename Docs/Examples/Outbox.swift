// traits: SQLite
// products: Holub, HolubProviders, HolubSQLite
// packages: swift-log/Logging, swift-service-lifecycle/ServiceLifecycle
//
// The outbox in a process of its own, beside the application that fills it: several processes may share a store.
//
//     FAKTURKA_MAIL_KEY=… Outbox             sends what is due until SIGTERM or SIGINT
//     FAKTURKA_MAIL_KEY=… Outbox once        sends what is due now, and says when the next thing will be
//     FAKTURKA_MAIL_KEY=NEW,OLD Outbox rotate   wraps the stored passwords with the new key

import Foundation
import Holub
import HolubProviders
import HolubSQLite
import Logging
import ServiceLifecycle

@main
struct Outbox {
    static func main() async throws {
        let logger = Logger(label: "fakturka.outbox") { StreamLogHandler.standardError(label: $0) }
        let mailroom = try await Mailroom(
            for: .init(name: "Fakturka", language: .czech), providers: .standard, store: .sqlite(at: "mail.sqlite"),
            key: .environment("FAKTURKA_MAIL_KEY"), logger: logger,
            onNotice: { notice in
                // For the operator: causes and counts. The customer reads the notice itself.
                guard notice.clearedAt == nil else { return }
                logger.warning("notice", metadata: ["cause": "\(notice.cause)", "waiting": "\(notice.waiting)"])
            })

        switch CommandLine.arguments.dropFirst().first {
        case "once":
            let next = try await mailroom.work()
            print(next.map { "The next thing is due at \($0.date)." } ?? "Nothing waits.")
        case "rotate":
            let rotation = try await mailroom.rotateKey()
            print("\(rotation.wrapped) passwords wrapped anew, \(rotation.failed.count) could not be opened.")
            // While there are any of these, the old key is still needed.
            if !rotation.failed.isEmpty { exit(1) }
        default:
            // Told to stop, it ends the message that is under way and begins no other.
            let group = ServiceGroup(
                services: [mailroom], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
            try await group.run()
        }
    }
}
