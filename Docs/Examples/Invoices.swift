// traits: SQLite
// products: Holub, HolubProviders, HolubSQLite, HolubNetwork, HolubSender
//
// An invoicing application: its customer adds an address, confirms it, connects it, and sends an invoice from it.
//
//     FAKTURKA_MAIL_KEY=… RELAY_PASSWORD=… Invoices

import Foundation
import Holub
import HolubNetwork
import HolubProviders
import HolubSQLite
import HolubSender

@main
struct Invoices {
    static func main() async throws {
        // The application's own mail: for the messages that confirm an address.
        let address = try EmailAddress("posta@fakturka.example")
        let relay = try ApplicationRoute(
            sender: Sender(dialer: Dialer(resolver: .system(), policy: .publicOnly)),
            as: SubmissionAccount(
                address: address, endpoint: .tls("smtp.fakturka.example"),
                credential: .password(ProcessInfo.processInfo.environment["RELAY_PASSWORD"] ?? ""),
                provider: ProviderRegistry.standard.fallback),
            name: "Fakturka")

        let mailroom = try await Mailroom(
            for: .init(name: "Fakturka", language: .czech), providers: .standard, store: .sqlite(at: "mail.sqlite"),
            key: .environment("FAKTURKA_MAIL_KEY"), verification: .message(through: relay))

        // Everything below is hers, and nobody else's.
        let jana = mailroom.account("4711")
        let mailbox = try await jana.add("jana@firma.example")
        try await jana.verify(mailbox, code: typed("The code from the message"))

        // Her form, filled in, and her provider's steps. Show provider and host before she types the password.
        let setUp = try await jana.setUp(mailbox)
        print(setUp.preparation.title)
        for step in setUp.preparation.branches.flatMap(\.steps) { print("-", Advice.plain(step.text)) }
        guard let settings = setUp.settings else { return print("Ask her for server, port and security.") }
        print("\(setUp.providerName), \(settings.host):\(settings.port)", setUp.mustConfirm ? "Is that right?" : "")

        // Proves by signing in; only then saves, sealed.
        let proof = try await jana.connect(mailbox, settings, .password(typed("Your password")))
        guard proof.succeeded else { return print(proof.advice?.title ?? "") }

        // Durable before it returns; a second call with the same key sends nothing twice.
        let ticket = try await jana.send(invoice(from: "jana@firma.example"), from: mailbox, key: "invoice-2026001")
        // Everything that is due leaves now. An application that stays up has the mailroom as one of its services instead.
        try await mailroom.work()
        print(try await jana.message(ticket).situation.plain(in: .czech))

        // What went wrong, and her next step.
        for notice in try await jana.notices() {
            print(notice.advice.title, notice.waitingLine ?? "", notice.support.url ?? "")
        }
    }

    private static func invoice(from author: String) throws -> Message {
        let author = try EmailAddress(author), customer = try EmailAddress("petr@odberatel.example")
        return Message(
            from: Mailbox(author), to: [Mailbox(customer)], subject: "Faktura č. 2026001", text: "Dobrý den, …",
            attachments: [try .file(path: "faktura.pdf")],
            date: try MessageDate(secondsSinceEpoch: Int(Date().timeIntervalSince1970)),
            messageID: .random(domain: author.domain))
    }

    /// A real application has a form.
    private static func typed(_ question: String) throws -> String {
        print(question, terminator: ": ")
        return readLine() ?? ""
    }
}
