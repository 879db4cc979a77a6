import Holub
import HolubWeb
import Hummingbird

/// The sign-in.
struct SignInPages: Sendable {
    let accounts: Accounts

    func add(to routes: RouterGroup<Visit>) {
        routes.get("/") { _, visit in
            guard visit.session == nil else { throw HTTPError(.seeOther, headers: [.location: "/invoices"]) }
            return form()
        }
        routes.post("/signin", use: signIn)
        routes.post("/signout") { _, visit in
            if let session = visit.session { accounts.signOut(session) }
            var response = Response.redirect(to: "/", type: .normal)
            response.setCookie(accounts.cookie(nil))
            return response
        }
        routes.get("/fakturka.css") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/css; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Page.stylesheet)))
        }
    }

    private struct Typed: Decodable {
        let name, password: String
    }

    @Sendable private func signIn(_ request: Request, _ visit: Visit) async throws -> Response {
        let typed = try await request.decode(as: Typed.self, context: visit)
        guard let session = accounts.signIn(typed.name, typed.password) else {
            return form("Jméno a heslo k sobě nepatří.", .forbidden).response(from: request, context: visit)
        }
        var response = Response.redirect(to: "/invoices", type: .normal)
        response.setCookie(accounts.cookie(session))
        return response
    }

    private func form(_ fault: String? = nil, _ status: HTTPResponse.Status = .ok) -> Page {
        Page(
            status: status, title: "Přihlášení",
            content: """
                \(Markup.alert(fault))
                <form method="post" action="/signin">
                <label>Jméno <input name="name" autocomplete="username" required></label>
                <label>Heslo <input name="password" type="password" autocomplete="current-password" required></label>
                <button>Přihlásit</button></form>
                """)
    }
}

/// The customer's invoices.
struct InvoicePages: Sendable {
    let books: Books
    let mail: Mail

    func add(to routes: RouterGroup<Visit>) {
        routes.get("/invoices") { _, visit in try await list(visit) }
        routes.post("/invoices", use: create)
        routes.get("/invoices/:number") { _, visit in try await show(visit) }
        routes.get("/invoices/:number/pdf", use: document)
        routes.post("/invoices/:number/send", use: send)
    }

    /// Who is signed in; sends everybody else to the sign-in.
    private func customer(_ visit: Visit) throws -> Customer {
        guard let session = visit.session else { throw HTTPError(.seeOther, headers: [.location: "/"]) }
        return session.customer
    }

    private func invoice(_ visit: Visit, of customer: Customer) async throws -> Invoice {
        guard let number = visit.parameters.get("number", as: Int.self),
            let invoice = try await books.invoice(number, of: customer)
        else { throw HTTPError(.notFound) }
        return invoice
    }

    private func menu(_ customer: Customer) async throws -> Page.Menu {
        try await Page.Menu(
            name: customer.name, addresses: mail.pages.start, notices: mail.pages.notices,
            openNotices: mail.openNotices(of: customer))
    }

    // MARK: - All of them

    private func list(_ visit: Visit, _ form: InvoiceForm = InvoiceForm(), _ fault: String? = nil) async throws -> Page
    {
        let customer = try customer(visit)
        let rows: [Markup] = try await books.invoices(of: customer).map { invoice in
            """
            <tr><td><a href="/invoices/\(invoice.number)">\(invoice.number)</a></td><td>\(invoice.recipient)</td>
            <td>\(invoice.price)</td><td>\(invoice.ticket == nil ? "nepředaná" : "k odeslání předaná")</td></tr>
            """
        }
        return Page(
            status: fault == nil ? .ok : .unprocessableContent, title: "Faktury", menu: try await menu(customer),
            content: """
                <table><tr><th>Číslo</th><th>Odběratel</th><th>Částka</th><th>E-mail</th></tr>\(rows)</table>
                <h2>Nová faktura</h2>
                \(Markup.alert(fault))
                <form method="post" action="/invoices">
                <label>E-mail odběratele
                <input name="recipient" type="email" value="\(form.recipient)" required></label>
                <label>Za co <input name="item" value="\(form.item)" required></label>
                <label>Částka v Kč <input name="amount" inputmode="decimal" value="\(form.amount)" required></label>
                <button>Vystavit</button></form>
                """)
    }

    @Sendable private func create(_ request: Request, _ visit: Visit) async throws -> Response {
        let customer = try customer(visit)
        let form = try await request.decode(as: InvoiceForm.self, context: visit)
        if let fault = form.fault { return try await list(visit, form, fault).response(from: request, context: visit) }
        let invoice = try await books.add(form, of: customer)
        return .redirect(to: "/invoices/\(invoice.number)", type: .normal)
    }

    // MARK: - One

    private func show(_ visit: Visit, _ fault: String? = nil) async throws -> Page {
        let customer = try customer(visit)
        let invoice = try await invoice(visit, of: customer)
        return Page(
            status: fault == nil ? .ok : .conflict, title: "Faktura č. \(invoice.number)",
            menu: try await menu(customer),
            content: """
                \(Markup.alert(fault, "<a href=\"\(mail.pages.start)\">Odesílací adresy</a>"))
                <p>\(invoice.item), \(invoice.price), pro \(invoice.recipient), vystavená \(invoice.date),
                <a href="/invoices/\(invoice.number)/pdf">PDF</a></p>
                \(try await state(of: invoice, customer))
                """)
    }

    /// Where its message stands, or the button that sends it.
    private func state(of invoice: Invoice, _ customer: Customer) async throws -> Markup {
        guard let ticket = invoice.ticket.flatMap({ Ticket($0) }) else {
            return """
                <form method="post" action="/invoices/\(invoice.number)/send"><button>Odeslat z mé schránky</button></form>
                """
        }
        guard let situation = try await mail.situation(of: ticket, of: customer) else {
            return "<p>E-mail s fakturou už neevidujeme.</p>"
        }
        return """
            <p>E-mail s fakturou: <strong>\(situation)</strong>. <a href="\(mail.pages.message(ticket))">Podrobnosti</a></p>
            """
    }

    @Sendable private func document(_ request: Request, _ visit: Visit) async throws -> Response {
        let customer = try customer(visit)
        let invoice = try await invoice(visit, of: customer)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/pdf",
                .contentDisposition: "inline; filename=\"faktura-\(invoice.number).pdf\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: InvoicePDF.document(invoice, from: customer))))
    }

    @Sendable private func send(_ request: Request, _ visit: Visit) async throws -> Response {
        let customer = try customer(visit)
        let invoice = try await invoice(visit, of: customer)
        do {
            try await books.note(mail.send(invoice, of: customer), on: invoice)
        } catch {
            guard let words = Mail.words(error) else { throw error }
            return try await show(visit, words).response(from: request, context: visit)
        }
        return .redirect(to: "/invoices/\(invoice.number)", type: .normal)
    }
}
