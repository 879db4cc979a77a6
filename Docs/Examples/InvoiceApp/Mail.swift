import Foundation
import Holub
import HolubNetwork
import HolubProviders
import HolubSQLite
import HolubSender
import HolubWeb
import Hummingbird
import Logging

/// All that Fakturka does with Holub. Between `glue begin` and `glue end` stands what any application needs; the gate
/// counts those lines.
struct Mail: Sendable {
    static let application = HostApplication(name: "Fakturka", language: .czech, timeZone: .fakturka)

    /// For real customers; a rehearsal has its own (Rehearsal.swift).
    static func mailroom(_ settings: Settings, _ logger: Logger) async throws -> Mailroom {
        // First the key: without it nothing is opened or made.
        let key = try KeyRing.environment("FAKTURKA_MAIL_KEY")
        guard !settings.relay.host.isEmpty, !settings.relay.address.isEmpty else { throw SettingsError.relay }
        // glue begin
        let relay = try ApplicationRoute(
            sender: Sender(dialer: Dialer(resolver: .system(), policy: .publicOnly)),
            as: SubmissionAccount(
                address: EmailAddress(settings.relay.address), endpoint: .tls(Domain(settings.relay.host)),
                credential: .password(settings.relay.password), provider: ProviderRegistry.standard.fallback),
            name: application.name)
        return try await Mailroom(
            for: application, providers: .standard, store: .sqlite(at: settings.folder + "/mail.sqlite"), key: key,
            verification: .message(through: relay), logger: logger)
        // glue end
    }

    // glue begin
    private let mailroom: Mailroom
    let pages: Pages

    init(_ mailroom: Mailroom, origin: String?, _ logger: Logger) throws {
        self.mailroom = mailroom
        pages = try Pages(mailroom, at: "/mail", origin: origin, look: Self.look, logger: logger)
    }

    func mount(on router: Router<Visit>) {
        pages.mount(on: router) { request, visit in
            guard let session = visit.session else {
                // Who reads is led to the sign-in. A post would lose what was typed: it is refused, and can be sent again.
                guard request.method == .get else { return nil }
                throw HTTPError(.seeOther, headers: [.location: "/"])
            }
            return Visitor(account: AccountID(session.customer.id), session: session.id, client: visit.client)
        }
    }
    // glue end

    /// The pages' own look, with a way back to the invoices.
    private static let look = Look(layout: { parts in
        HTML(.div) {
            parts.skip
            HTML(.header, .class("top")) {
                Link.own("/invoices").map { HTML(.a, .class("app"), .href($0)) { "Fakturka" } } ?? .nothing
                parts.navigation
            }
            parts.content
            HTML(.footer, .class("bottom")) { parts.languages }
        }
    })

    /// Hands an invoice to the outbox. A second call, be it after a crash or a double click, gives the same ticket and
    /// sends nothing: the invoice's number is the key.
    func send(_ invoice: Invoice, of customer: Customer) async throws -> Ticket {
        // glue begin
        let account = mailroom.account(AccountID(customer.id))
        let mailbox = try await account.defaultMailbox()
        let message = try Message(
            from: Mailbox(mailbox.address), to: [Mailbox(EmailAddress(invoice.recipient))],
            subject: "Faktura č. \(invoice.number)", text: invoice.letter(from: customer),
            attachments: [
                .data(InvoicePDF.document(invoice, from: customer), name: FileName("faktura-\(invoice.number).pdf"))
            ],
            date: MessageDate(secondsSinceEpoch: Int(Date().timeIntervalSince1970)),
            messageID: .random(domain: mailbox.address.domain))
        return try await account.send(message, from: mailbox.id, key: "invoice-\(invoice.number)")
        // glue end
    }

    /// Where a message stands, in words; nil when it is no longer kept.
    func situation(of ticket: Ticket, of customer: Customer) async throws -> String? {
        do {
            // glue begin
            return try await mailroom.account(AccountID(customer.id)).message(ticket).situation.plain(in: .czech)
            // glue end
        } catch MailroomError.notFound { return nil }
    }

    /// How many notices are open: something went wrong, and there is a next step.
    func openNotices(of customer: Customer) async throws -> Int {
        // glue begin
        try await mailroom.account(AccountID(customer.id)).openNotices()
        // glue end
    }

    /// What stands in the way of sending, for people; nil for what is no matter of theirs.
    static func words(_ error: any Error) -> String? {
        switch error {
        case MailroomError.noDefault: "Faktura zatím nemá odkud odejít. Přidejte nejdřív svou e-mailovou adresu."
        case MailroomError.notVerified: "Vaše adresa ještě není ověřená. Dokončete její ověření."
        case MailroomError.notConnected: "Vaše adresa ještě nemá nastavené SMTP. Dokončete její nastavení."
        case MailroomError.disabled: "Vaše adresa je vypnutá. Zapněte ji, a fakturu odešlete znovu."
        case MailroomError.keyReused: "Tato faktura už byla předána k odeslání z jiné adresy."
        default: nil
        }
    }
}
