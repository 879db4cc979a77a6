import Foundation
import GRDB
import Holub

/// A customer of the application. The id is the name to sign in by, and the account's in the mailroom.
struct Customer: Codable, FetchableRecord, PersistableRecord, Sendable {
    static let databaseTableName = "customer"

    var id: String
    var name: String
}

struct Invoice: Codable, FetchableRecord, PersistableRecord, Sendable {
    static let databaseTableName = "invoice"

    var customer: String
    /// Year and order, such as 2026001.
    var number: Int
    var recipient: String
    /// What it is for.
    var item: String
    /// Hundredths of a crown.
    var amount: Int
    /// Seconds since the epoch.
    var issuedAt: Int
    /// The mailroom's name for the message, once it was handed over.
    var ticket: String?

    /// `12 500,00 Kč`
    var price: String {
        var crowns = String(amount / 100)
        for place in stride(from: crowns.count - 3, to: 0, by: -3) {
            crowns.insert("\u{A0}", at: crowns.index(crowns.startIndex, offsetBy: place))
        }
        return crowns + (amount % 100 < 10 ? ",0" : ",") + "\(amount % 100)\u{A0}Kč"
    }

    /// `27. 11. 2026`
    var date: String {
        let date = Date(timeIntervalSince1970: TimeInterval(issuedAt))
        let parts = Self.calendar.dateComponents([.year, .month, .day], from: date)
        return "\(parts.day ?? 0).\u{A0}\(parts.month ?? 0).\u{A0}\(parts.year ?? 0)"
    }

    func letter(from customer: Customer) -> String {
        """
        Dobrý den,

        v příloze posílám fakturu č. \(number) na částku \(price).

        \(customer.name)

        """
    }

    static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .fakturka
        return calendar
    }()
}

extension TimeZone {
    /// Of the invoices, and of the times on Holub's pages.
    static let fakturka = TimeZone(identifier: "Europe/Prague") ?? .gmt
}

/// The form of a new invoice, as it was typed.
struct InvoiceForm: Decodable, Sendable {
    var recipient = ""
    var item = ""
    var amount = ""

    /// The fault of what was typed, in words; nil when it is good.
    var fault: String? {
        if (try? EmailAddress(recipient)) == nil { return "E-mail odběratele není platná adresa." }
        let hasControls = item.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        if item.isEmpty || item.utf8.count > 200 || hasControls { return "Napište na jeden řádek, za co faktura je." }
        if hundredths == nil { return "Částku napište číslem, například 12500,50." }
        return nil
    }

    /// `12 500,50` is 1250050.
    var hundredths: Int? {
        let typed = amount.filter { $0 != " " && $0 != "\u{A0}" }
        let parts = typed.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
        guard let whole = parts.first, (1...9).contains(whole.count), parts.count <= 2 else { return nil }
        let rest = parts.count == 2 ? Array(parts[1]) : [0x30, 0x30]
        guard (1...2).contains(rest.count) else { return nil }
        let digits = Array(whole) + rest + (rest.count == 1 ? [0x30] : [])
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

/// The application's own database. Holub's is another file, which only Holub reads.
struct Books: Sendable {
    private let database: DatabaseQueue

    /// - Parameter path: nil for one in memory.
    init(path: String?) throws {
        database = try path.map { try DatabaseQueue(path: $0) } ?? DatabaseQueue()
        var migrator = DatabaseMigrator()
        migrator.registerMigration("customers and invoices") { database in
            try database.execute(
                sql: """
                    CREATE TABLE customer (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
                    CREATE TABLE invoice (
                        customer TEXT NOT NULL REFERENCES customer, number INTEGER NOT NULL, recipient TEXT NOT NULL,
                        item TEXT NOT NULL, amount INTEGER NOT NULL, issuedAt INTEGER NOT NULL, ticket TEXT,
                        PRIMARY KEY (customer, number)) STRICT;
                    """)
            try Customer(id: "jana", name: "Jana Nová").insert(database)
            try Customer(id: "petr", name: "Petr Dvořák").insert(database)
        }
        try migrator.migrate(database)
    }

    func customers() async throws -> [Customer] { try await database.read { try Customer.fetchAll($0) } }

    /// Newest first.
    func invoices(of customer: Customer) async throws -> [Invoice] {
        try await database.read { database in
            try Invoice.filter(Column("customer") == customer.id).order(Column("number").desc).limit(200)
                .fetchAll(database)
        }
    }

    /// Nil for another customer's, as for none.
    func invoice(_ number: Int, of customer: Customer) async throws -> Invoice? {
        try await database.read { try Invoice.fetchOne($0, key: ["customer": customer.id, "number": number]) }
    }

    /// - Parameter form: without a fault.
    func add(_ form: InvoiceForm, of customer: Customer) async throws -> Invoice {
        let now = Date()
        let first = Invoice.calendar.component(.year, from: now) * 1000
        return try await database.write { database in
            let own = Invoice.filter(Column("customer") == customer.id && Column("number") > first)
            let last = try Int.fetchOne(database, own.select(max(Column("number")))) ?? first
            let invoice = Invoice(
                customer: customer.id, number: last + 1, recipient: form.recipient, item: form.item,
                amount: form.hundredths ?? 0, issuedAt: Int(now.timeIntervalSince1970))
            try invoice.insert(database)
            return invoice
        }
    }

    /// Notes the message that an invoice went out in. When this is lost, sending again gives the same ticket.
    func note(_ ticket: Ticket, on invoice: Invoice) async throws {
        var noted = invoice
        noted.ticket = ticket.text
        try await database.write { [noted] in try noted.update($0) }
    }
}
