#if Web && Personas
import Foundation
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

/// The pages as a person walks through them, without JavaScript: each form is posted as the page drew it.
@Suite("The road") struct RoadTests {
    @Test func anAddressOfSeznam() async throws {
        let scene = try Scene()
        #expect(await scene.get("/mail").text.contains("Zatím tu žádná není."))
        let added = await scene.post("/mail/add", ["address": " jana@seznam.cz\n"])
        let setup = try #require(added.location)
        #expect(added.status == 303 && setup.hasSuffix("/setup"))
        let page = Markup(await scene.get(setup).body)
        // The provider and its server are in sight, one field is to be typed, the rest is folded.
        #expect(page.text.contains("Poskytovatel: Seznam. Server: smtp.seznam.cz."))
        #expect(page.element(id: "password")?.attributes["value"] == nil)
        #expect(page.element(id: "host")?.attributes["value"] == "smtp.seznam.cz")
        #expect(page.all("details").first { $0.text.contains("smtp.seznam.cz") }?.attributes["open"] == nil)
        #expect(page.element(id: "confirm") == nil)

        let posted = await scene.post(setup, Scene.seznam)
        let proof = try #require(posted.location)
        #expect(posted.status == 303 && proof.hasSuffix("/proof"))
        let mailbox = try #require(try await scene.account.mailboxes().first)
        await scene.settled(mailbox.id)
        let end = await scene.get(proof)
        #expect(end.status == 303 && end.location == "/mail/mailboxes/\(mailbox.id)?done=connected")
        #expect(
            await Markup(scene.get(try #require(end.location)).body).text.contains(
                "Schránka jana@seznam.cz je připojená."))
        #expect(scene.server.passwords == [Array(Scene.password.utf8)])

        let test = await scene.post("/mail/mailboxes/\(mailbox.id)/test")
        #expect(await scene.get(try #require(test.location)).text.contains("Zkušební zpráva čeká na odeslání."))
        _ = try await scene.mailroom.work()
        let message = await scene.get(try #require(test.location))
        #expect(message.text.contains("Předáno poskytovateli Seznam."))
        #expect(scene.server.octets.count == 1)
    }

    @Test func aSlipIsAskedAboutAndNeverChanged() async throws {
        let scene = try Scene()
        let asked = await scene.post("/mail/add", ["address": "jana@seznma.cz"])
        #expect(asked.status == 200 && asked.text.contains("Nemá to být jana@seznam.cz?"))
        #expect(try await scene.account.mailboxes().isEmpty)
        _ = await scene.post("/mail/add", ["address": "jana@seznma.cz", "sure": "yes"])
        #expect(try await scene.account.mailboxes().map(\.address.description) == ["jana@seznma.cz"])
    }

    @Test func whatIsNoAddressIsKeptAndSaid() async throws {
        let scene = try Scene()
        let answer = await scene.post("/mail/add", ["address": "jana@"])
        let page = Markup(answer.body)
        #expect(answer.status == 422 && page.element(id: "address")?.attributes["value"] == "jana@")
        #expect(page.element(id: "address")?.attributes["aria-invalid"] == "true")
        #expect(page.element(id: "address")?.attributes["aria-describedby"] == "address-hint address-fault")
        #expect(
            page.elements.contains { $0.attributes["role"] == "alert" && $0.text.contains("celá e-mailová adresa") })
    }

    @Test func aCodeConfirms() async throws {
        let scene = try Scene(confirming: .code, offersRoute: true)
        let added = await scene.post("/mail/add", ["address": "jana@seznam.cz"])
        let verify = try #require(added.location)
        #expect(verify.hasSuffix("/verify"))
        #expect(await scene.get(verify).text.contains("Opište ho sem."))
        let mailbox = try #require(try await scene.account.mailboxes().first).id
        // Before that, nothing is offered that needs it.
        #expect(await scene.get("/mail/mailboxes/\(mailbox)/setup").location == verify)
        let wrong = await scene.post(verify, ["code": "00000000"])
        #expect(wrong.status == 422 && wrong.text.contains("Tento kód nebo odkaz neplatí."))
        let right = try #require(code(in: scene.server.octets[0]))
        let done = await scene.post(verify, ["code": right])
        #expect(done.location?.hasSuffix("/choice") == true)
        let choice = Markup(await scene.get(try #require(done.location)).body)
        #expect(choice.text.contains("Z\u{A0}vlastní schránky") && choice.text.contains("Přes aplikaci Fakturka"))
        let own = await scene.post("/mail/mailboxes/\(mailbox)/choice", ["route": "own"])
        #expect(own.location == "/mail/mailboxes/\(mailbox)/setup")
        let byApplication = await scene.post("/mail/mailboxes/\(mailbox)/choice", ["route": "application"])
        #expect(byApplication.location == "/mail/mailboxes/\(mailbox)?done=saved")
        #expect(await scene.get("/mail/mailboxes/\(mailbox)").text.contains("Zprávy posílá aplikace Fakturka."))
        #expect(await scene.post("/mail/mailboxes/\(mailbox)/choice", ["route": "other"]).status == 422)
    }

    @Test("I65 A link confirms when it is posted, once") func aLinkConfirmsWhenItIsPosted() async throws {
        let scene = try Scene(
            confirming: .link { Pages.confirmation(of: $0, at: "https://app.example", prefix: "/mail") })
        let mailbox = try await scene.add()
        let text = String(decoding: scene.server.octets[0], as: UTF8.self).replacingOccurrences(of: "=\r\n", with: "")
        let word = try #require(text.components(separatedBy: "https://app.example/mail/confirm/").last).prefix(64)
        let path = "/mail/confirm/" + word
        // However often a scanner opens it.
        for _ in 0..<3 { #expect(await scene.get(path).status == 200) }
        #expect(try await scene.account.mailbox(mailbox).state == .added)
        #expect(await scene.post(path).location == "/mail/mailboxes/\(mailbox)/setup")
        #expect(try await scene.account.mailbox(mailbox).state == .verified)
        #expect(await scene.post(path).status == 404)
        #expect(await scene.get(path).status == 404)
    }

    @Test func newMessagesAreLimitedAndSaidSo() async throws {
        let scene = try Scene(confirming: .code)
        let mailbox = try await scene.add()
        for _ in 0..<4 {
            let again = await scene.post("/mail/mailboxes/\(mailbox)/verification")
            #expect(again.location?.hasSuffix("done=again") == true)
        }
        let last = try #require(await scene.post("/mail/mailboxes/\(mailbox)/verification").location)
        #expect(last.hasSuffix("done=limit"))
        #expect(await scene.get(last).text.contains("Zkuste to za hodinu."))
    }

    @Test func googleWantsPreparationFirst() async throws {
        let scene = try Scene()
        let mailbox = try await scene.add("jana@gmail.com")
        let page = Markup(await scene.get("/mail/mailboxes/\(mailbox)/setup").body)
        #expect(page.text.contains("jana@gmail.com") && page.text.contains("Fakturka"))
        let order = page.elements.map(\.name)
        let aside = try #require(order.firstIndex(of: "aside")), form = try #require(order.firstIndex(of: "form"))
        #expect(aside < form)
        #expect(page.all("a").contains { $0.attributes["href"] == "https://myaccount.google.com/apppasswords" })
    }

    @Test func aBlockedSignInIsTriedOnceMore() async throws {
        let scene = try Scene()
        scene.server.proof {
            $0 < 3
                ? Failure(
                    .auth,
                    .refused(.known(534, "5.7.14 <https://accounts.google.com/x> Please log in via your web browser")))
                : nil
        }
        let mailbox = try await scene.add("jana@gmail.com")
        let path = "/mail/mailboxes/\(mailbox)/setup"
        let fields: KeyValuePairs = [
            "host": "smtp.gmail.com", "port": "465", "security": "tls", "username": "jana@gmail.com",
            "password": "abcd efgh ijkl mnop",
        ]
        _ = await scene.post(path, fields)
        await scene.settled(mailbox)
        let first = await scene.get(path)
        #expect(first.text.contains("zkuste to znovu. Stačí jednou."))
        #expect(first.text.contains("534 5.7.14") && !first.text.contains("log in via"))
        #expect(!first.text.contains("abcd"))
        _ = await scene.post(path, fields)
        await scene.settled(mailbox)
        #expect(await scene.get(path).text.contains("Stejný pokus teď neopakujte"))
        _ = await scene.post(path, fields)
        await scene.settled(mailbox)
        #expect(await scene.get("/mail/mailboxes/\(mailbox)/proof").location?.hasSuffix("done=connected") == true)
    }

    @Test func theAdministratorIsWaitedFor() async throws {
        let scene = try Scene()
        let mailbox = try await scene.add("jana@gmail.com")
        let path = "/mail/mailboxes/\(mailbox)"
        #expect(await scene.post(path + "/administrator", ["waits": "yes"]).location == path + "/setup")
        #expect(await scene.get("/mail").text.contains("Čeká na správce"))
        #expect(await scene.get(path + "/setup").text.contains("se čeká na správce"))
        #expect(await scene.post(path + "/administrator", ["waits": "no"]).status == 303)
        #expect(!(await scene.get("/mail").text.contains("Čeká na správce")))
        #expect(await scene.post(path + "/administrator", ["waits": "maybe"]).status == 422)
    }

    @Test func anUnknownDomainGetsTheWholeForm() async throws {
        let scene = try Scene(candour: .full)
        let mailbox = try await scene.add("jana@firma.example")
        let path = "/mail/mailboxes/\(mailbox)/setup"
        let page = Markup(await scene.get(path).body)
        #expect(page.text.contains("Údaje se nepodařilo najít."))
        #expect(page.all("textarea").contains { $0.text.contains("údaje pro odesílání pošty") })
        #expect(page.element(id: "host")?.attributes["value"] == "")
        // Everything wrong is said at once, and nothing that was typed is lost but the password.
        let wrong = await scene.post(
            path,
            ["host": "smtp://x", "port": "587a", "security": "none", "username": "", "password": "tajné"])
        let form = Markup(wrong.body)
        #expect(wrong.status == 422)
        for (id, value) in [("host", "smtp://x"), ("port", "587a"), ("username", "")] {
            #expect(form.element(id: id)?.attributes["value"] == value)
            #expect(form.element(id: id + "-fault") != nil)
        }
        #expect(form.element(id: "security-fault") != nil && !wrong.text.contains("tajné"))
        #expect(scene.server.checks == 0)
        let right = await scene.post(
            path,
            [
                "host": " smtp.firma.example ", "port": "587", "security": "starttls", "username": "jana",
                "password": "x",
            ])
        #expect(right.status == 303)
        await scene.settled(mailbox)
        let own = try await scene.account.mailbox(mailbox)
        #expect(own.form?.host == "smtp.firma.example" && own.form?.port == 587 && own.form?.username == "jana")
    }

    @Test func whatIsNotSureIsAskedOnce() async throws {
        let scene = try Scene()
        // A spelling that is presumed to be another's.
        let mailbox = try await scene.add("jana@e-mail.cz")
        let path = "/mail/mailboxes/\(mailbox)/setup"
        let setUp = try await scene.account.setUp(mailbox)
        try #require(setUp.mustConfirm)
        let form = try #require(setUp.settings)
        let page = Markup(await scene.get(path).body)
        #expect(page.element(id: "confirm")?.attributes["checked"] == nil)
        let fields: KeyValuePairs = [
            "host": form.host, "port": String(form.port), "security": form.security, "username": form.username,
            "password": "x",
        ]
        let refused = await scene.post(path, fields)
        #expect(refused.status == 422 && Markup(refused.body).element(id: "confirm-fault") != nil)
        #expect(scene.server.checks == 0)
        // What was asked stays asked, also when it is no longer found by then.
        let gone: KeyValuePairs = [
            "host": "mail.jiny.example", "port": "465", "security": "tls", "username": "jana", "password": "x",
            "question": "mail.jiny.example",
        ]
        let again = await scene.post(path, gone)
        #expect(again.status == 422 && Markup(again.body).element(id: "confirm-fault") != nil)
        #expect(scene.server.checks == 0)
        var confirmed = fields.map { ($0.key, $0.value) }
        confirmed.append(("confirm", "yes"))
        let token = scene.pages.token.make(for: scene.visitor, action: path)
        let answer = await scene.pages.respond(
            to: Scene.form(path, [("token", token)] + confirmed), from: scene.visitor)
        #expect(answer.status == 303)
        await scene.settled(mailbox)
        #expect(scene.server.checks == 1)
    }

    /// A question that was answered is not asked again after a slip of the password.
    @Test func anAnswerIsRemembered() async throws {
        let scene = try Scene()
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "no"))) }
        let mailbox = try await scene.add("jana@e-mail.cz")
        let path = "/mail/mailboxes/\(mailbox)/setup"
        let form = try #require(try await scene.account.setUp(mailbox).settings)
        let answer = await scene.post(
            path,
            [
                "host": form.host, "port": String(form.port), "security": form.security, "username": form.username,
                "password": "x", "confirm": "yes",
            ])
        #expect(answer.status == 303)
        await scene.settled(mailbox)
        let page = Markup(await scene.get(path).body)
        #expect(page.element(id: "confirm") == nil && page.text.contains("Server: \(form.host)."))
    }

    @Test func settingsAreSaved() async throws {
        let scene = try Scene(offersRoute: true)
        let mailbox = try await scene.connected()
        let path = "/mail/mailboxes/\(mailbox)/settings"
        let wrong = await scene.post(path, ["name": "Jana", "reply": "kdo", "copy": "yes"])
        let page = Markup(wrong.body)
        #expect(wrong.status == 422 && page.element(id: "reply-fault") != nil)
        #expect(page.element(id: "name")?.attributes["value"] == "Jana")
        #expect(page.element(id: "copy")?.attributes["checked"] != nil)
        let saved = await scene.post(
            path,
            [
                "name": "Jana Nováková", "reply": "info@firma.example", "copy": "yes", "default": "yes",
                "route": "own-or-application",
            ])
        #expect(saved.location?.hasSuffix("done=saved") == true)
        let settings = try await scene.account.mailbox(mailbox).settings
        #expect(
            settings
                == MailboxSettings(
                    displayName: "Jana Nováková", replyTo: "info@firma.example", isDefault: true, copiesToSelf: true,
                    route: .ownOrApplication))
        #expect(await scene.post(path, ["name": "a\r\nb"]).status == 422)
        #expect(await scene.post(path, ["route": "somehow"]).status == 422)
    }

    @Test func anAddressIsSwitchedOffOnAndRemoved() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        let path = "/mail/mailboxes/\(mailbox)"
        #expect(await scene.get(path + "/disable").text.contains("Opravdu vypnout odesílání"))
        _ = await scene.post(path + "/disable")
        #expect(try await scene.account.mailbox(mailbox).state == .disabled)
        #expect(await scene.get("/mail").text.contains("Vypnutá"))
        #expect(await scene.post(path + "/setup", Scene.seznam).status == 422)
        _ = await scene.post(path + "/enable")
        #expect(try await scene.account.mailbox(mailbox).state == .connected)
        #expect(await Markup(scene.get(path + "/remove").body).text.contains("Opravdu odebrat adresu jana@seznam.cz?"))
        let removed = try #require(await scene.post(path + "/remove").location)
        #expect(await scene.get(removed).text.contains("Adresa je odebraná."))
        #expect(try await scene.account.mailboxes().isEmpty)
    }

    @Test func whatIsTypedIsLookedUpForTheSignedIn() async throws {
        let scene = try Scene()
        let answer = await scene.post("/mail/detect", ["address": "jana@gmail.com"])
        #expect(answer.status == 200 && answer.header("Content-Type") == "application/json")
        #expect(answer.text.contains("\"suitability\":\"needs-preparation\""))
        #expect(await scene.post("/mail/detect", ["address": "jana"]).status == 422)
        #expect(try await scene.account.mailboxes().isEmpty)
    }
}
#endif
