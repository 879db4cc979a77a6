#if Web && Personas
import Foundation
import HTTPTypes
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

/// A limit, and a page that was open for too long, lose nothing that was typed but the password.
@Suite("Forms that are drawn again") struct RedrawTests {
    /// A form with something typed into each of its fields.
    struct Form: Sendable, CustomStringConvertible {
        let path: String
        let fields: KeyValuePairs<String, String>
        /// Does what the form needs first; gives the mailbox that `{mailbox}` stands for.
        let begin: @Sendable (Scene) async throws -> MailboxID?
        var description: String { path }

        func path(_ mailbox: MailboxID?) -> String {
            path.replacingOccurrences(of: "{mailbox}", with: mailbox?.text ?? "")
        }
    }

    private static func setUp(_ address: String) -> Form {
        Form(
            path: "/mail/mailboxes/{mailbox}/setup",
            fields: [
                "host": "smtp.firma.example", "port": "587", "security": "starttls", "username": "jana",
                "password": Scene.password,
            ]
        ) { try await $0.verified(address) }
    }

    static let forms = [
        Form(path: "/mail/add", fields: ["address": "jana@firma.example"]) { _ in nil },
        Form(path: "/mail/mailboxes/{mailbox}/verify", fields: ["code": "1234 5678"]) { try await $0.add() },
        setUp("jana@firma.example"),
        // Where no password works, the form is not there until somebody asks for it.
        setUp("jana@outlook.com"),
        Form(
            path: "/mail/mailboxes/{mailbox}/settings",
            fields: ["name": "Jana Nováková", "reply": "info@firma.example", "copy": "yes"]
        ) { try await $0.verified() },
    ]

    /// The values of a page's fields, as whoever reads it sees them.
    private func check(_ page: Markup, holds form: Form) {
        for (name, value) in form.fields where name != "password" {
            let field = page.element(id: name)
            switch field?.name {
            case "select":
                #expect(
                    page.all("option").contains { $0.attributes["selected"] != nil && $0.attributes["value"] == value })
            case "input" where field?.attributes["type"] == "checkbox": #expect(field?.attributes["checked"] != nil)
            default: #expect(field?.attributes["value"] == value, "\(name)")
            }
        }
        #expect(page.element(id: "password")?.attributes["value"] == nil)
        #expect(page.elements.contains { $0.attributes["role"] == "alert" })
    }

    private func token(_ page: Markup, _ path: String) -> String? {
        guard let form = page.elements.firstIndex(where: { $0.attributes["action"] == path }) else { return nil }
        return page.elements[form...].first { $0.attributes["name"] == FormToken.field }?.attributes["value"]
    }

    @Test(arguments: forms) func anOldPageKeepsWhatWasTyped(_ form: Form) async throws {
        let scene = try Scene(confirming: .code)
        let mailbox = try await form.begin(scene), path = form.path(mailbox)
        let before = try await scene.account.mailboxes(), sent = scene.server.octets.count
        let old = scene.pages.token.make(for: scene.visitor, action: path)
        scene.clock.advance(by: FormToken.lifetime)
        let fields = form.fields.map { ($0.key, $0.value) }
        let answer = await scene.pages.respond(
            to: Scene.form(path, [(FormToken.field, old)] + fields), from: scene.visitor)
        #expect(answer.status == 403 && answer.text.contains("Platnost této stránky vypršela"))
        #expect(!answer.text.contains("tajné"))
        let page = Markup(answer.body)
        check(page, holds: form)
        try RouteTests.check(answer, path)
        // Nothing was done.
        #expect(try await scene.account.mailboxes() == before)
        #expect(scene.server.checks == 0 && scene.server.octets.count == sent)
        // Pressed once more, it is.
        let fresh = try #require(token(page, path))
        let again = await scene.pages.respond(
            to: Scene.form(path, [(FormToken.field, fresh)] + fields), from: scene.visitor)
        #expect(again.status == (form.fields.first?.key == "code" ? 422 : 303))
    }

    /// Whoever writes fields for somebody else gets no page that holds them.
    @Test(
        arguments: forms,
        [[:], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"], ["Origin": "https://evil.example"]])
    func onlyForWhoPostsFromHere(_ form: Form, _ headers: [String: String]) async throws {
        let scene = try Scene(confirming: .code)
        let mailbox = try await form.begin(scene), path = form.path(mailbox)
        let fields = form.fields.map { ($0.key, $0.value) }
        let answer = await scene.pages.respond(to: Scene.form(path, fields, headers), from: scene.visitor)
        #expect(answer.status == 403)
        for (name, value) in fields where name != "copy" { #expect(!answer.text.contains("\"\(value)\""), "\(name)") }
    }

    @Test(arguments: forms) func aLimitKeepsWhatWasTyped(_ form: Form) async throws {
        var limits = PageLimits.generous
        limits.session = RateLimit(1, thenEvery: .seconds(90))
        let scene = try Scene(confirming: .code, limits: limits)
        let mailbox = try await form.begin(scene), path = form.path(mailbox)
        #expect(await scene.get("/mail").status == 200)
        let token = scene.pages.token.make(for: scene.visitor, action: path)
        let fields = [(FormToken.field, token)] + form.fields.map { ($0.key, $0.value) }
        let answer = await scene.pages.respond(to: Scene.form(path, fields), from: scene.visitor)
        #expect(answer.status == 429 && answer.header("Retry-After") == "90")
        #expect(Markup(answer.body).text.replacing("\u{A0}", with: " ").contains("za 2 minuty"))
        check(Markup(answer.body), holds: form)
        try RouteTests.check(answer, path)
        #expect(scene.server.checks == 0)
        // But not without end: drawing costs, too.
        for _ in 0..<20 { _ = await scene.pages.respond(to: Scene.form(path, fields), from: scene.visitor) }
        let plain = await scene.pages.respond(to: Scene.form(path, fields), from: scene.visitor)
        #expect(plain.status == 429 && Markup(plain.body).all("form").isEmpty)
        #expect(plain.header("Retry-After") == "90")
    }

    /// Limits that the form itself meets: of a server, of proofs at once, of the mailroom.
    @Test func aServersLimitKeepsWhatWasTyped() async throws {
        var limits = PageLimits.generous
        limits.host = RateLimit(1, thenEvery: .seconds(600))
        let scene = try Scene(limits: limits, candour: .full)
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "no"))) }
        let mailbox = try await scene.add("jana@firma.example")
        let form = Self.forms[2], path = form.path(mailbox)
        #expect(await scene.post(path, form.fields).status == 303)
        await scene.settled(mailbox)
        let answer = await scene.post(path, form.fields)
        #expect(answer.status == 429 && answer.header("Retry-After") == "600")
        check(Markup(answer.body), holds: form)
        #expect(scene.server.checks == 1)
    }

    @Test func aFormThatIsFilledInByHandStays() async throws {
        let scene = try Scene()
        let mailbox = try await scene.add("jana@outlook.com"), path = "/mail/mailboxes/\(mailbox)/setup"
        #expect(Markup(await scene.get(path).body).element(id: "host") == nil)
        #expect(Markup(await scene.get(path + "?manual=1").body).element(id: "host") != nil)
        let answer = await scene.post(
            path, ["host": "smtp.firma.example", "port": "587a", "security": "starttls", "username": "jana"])
        #expect(answer.status == 422)
        let page = Markup(answer.body)
        #expect(page.element(id: "host")?.attributes["value"] == "smtp.firma.example")
        #expect(page.element(id: "port")?.attributes["value"] == "587a")
        #expect(page.element(id: "port-fault") != nil)
    }

    /// What cannot be done now is said in the mailroom's words, above the form.
    @Test func whatIsRefusedKeepsWhatWasTyped() async throws {
        let scene = try Scene()
        let form = Self.forms[2], mailbox = try await scene.connected("jana@firma.example")
        try await scene.account.disable(mailbox)
        let answer = await scene.post(form.path(mailbox), form.fields)
        #expect(answer.status == 422)
        check(Markup(answer.body), holds: form)
        #expect(Markup(answer.body).text.contains("Adresa je vypnutá"))
        #expect(scene.server.checks == 1)
    }

    /// A form that is corrected while the one before is tried is neither tried nor lost.
    @Test func aCorrectionWhileAProofRunsStays() async throws {
        let scene = try Scene()
        let gate = Gate()
        scene.server.duringProof { _ in await gate.pass() }
        let form = Self.forms[2], mailbox = try await scene.add("jana@firma.example"), path = form.path(mailbox)
        let typo: KeyValuePairs = [
            "host": "smpt.firma.example", "port": "587", "security": "starttls", "username": "jana", "password": "x",
        ]
        #expect(await scene.post(path, typo).status == 303)
        let answer = await scene.post(path, form.fields)
        #expect(answer.status == 409 && Markup(answer.body).text.contains("Předchozí zkouška ještě běží"))
        check(Markup(answer.body), holds: form)
        // Nor is another password taken for the one that is tried.
        let other = typo.map { ($0.key, $0.key == "password" ? "y" : $0.value) }
        let token = scene.pages.token.make(for: scene.visitor, action: path)
        let second = await scene.pages.respond(
            to: Scene.form(path, [(FormToken.field, token)] + other), from: scene.visitor)
        #expect(second.status == 409)
        gate.open()
        await scene.settled(mailbox)
        #expect(scene.server.checks == 1)
    }

    @Test func aPageThatIsGoneIsNotDrawn() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        // Confirmed long ago: there is no form to draw, and the page says so.
        let answer = await scene.pages.respond(
            to: Scene.form("/mail/mailboxes/\(mailbox)/verify", [("code", "1234 5678")]), from: scene.visitor)
        #expect(answer.status == 403 && Markup(answer.body).all("form").isEmpty)
    }
}
#endif
