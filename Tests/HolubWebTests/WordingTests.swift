#if Web && Personas
import Foundation
import HolubSender
import Logging
import Testing

@testable import Holub
@testable import HolubWeb

@Suite("What pages say, and of what") struct WordingTests {
    /// Anybody can write an address; a page says only what was done.
    @Test func aLinkClaimsNothing() async throws {
        let scene = try Scene(confirming: .code)
        let mailbox = try await scene.verified(), other = try await scene.add("jana@firma.example")
        let form = SubmissionForm(
            host: "smtp.seznam.cz", port: 465, security: "tls", username: "jana@seznam.cz", provider: "seznam")
        #expect(try await scene.account.connect(mailbox, form, .password("x")).succeeded)
        let ticket = try await scene.account.send(scene.message(), from: mailbox)
        for (path, done) in [
            ("/mail", "removed"), ("/mail/mailboxes/\(mailbox)", "saved"), ("/mail/mailboxes/\(mailbox)", "connected"),
            ("/mail/mailboxes/\(other)/verify", "again"), ("/mail/mailboxes/\(other)/verify", "not-sent"),
            ("/mail/mailboxes/\(other)/verify", "limit"), ("/mail/outbox/\(ticket)", "test"),
        ] {
            let claimed = Markup(await scene.get(path + "?done=" + done).body),
                plain = Markup(await scene.get(path).body)
            #expect(claimed.all("main").first?.text == plain.all("main").first?.text, "\(path) \(done)")
        }
    }

    @Test func whatWasDoneIsSaidForAWhileAndToNobodyElse() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        let path = "/mail/mailboxes/\(mailbox)"
        let saved = try #require(await scene.post(path + "/settings", ["name": "Jana"]).location)
        for _ in 0..<2 { #expect(await scene.get(saved).text.contains("Nastavení je uložené.")) }
        var elsewhere = scene.visitor
        elsewhere.session = "another session of Jana"
        #expect(!(await scene.get(saved, as: elsewhere).text.contains("Nastavení je uložené.")))
        scene.clock.advance(by: Deeds.memory)
        #expect(!(await scene.get(saved).text.contains("Nastavení je uložené.")))
    }

    @Test func whatWasDoneIsBounded() {
        let deeds = Deeds(capacity: 10), now = Moment(milliseconds: 0)
        let visitor = Visitor(account: "a", session: "s", client: "c")
        for number in 0..<1000 { deeds.note("saved", at: "/\(number)", visitor, now) }
        #expect(deeds.holds("saved", at: "/999", visitor, now))
        #expect(!deeds.holds("saved", at: "/0", visitor, now))
    }

    /// Whichever way a subject is written, the words around it keep their order.
    @Test func whatWasTypedIsIsolated() async throws {
        let scene = try Scene(confirming: .link { "https://app.example/mail/confirm/" + $0 })
        let mailbox = try await scene.verified()
        let form = SubmissionForm(
            host: "smtp.seznam.cz", port: 465, security: "tls", username: "jana@seznam.cz", provider: "seznam")
        #expect(try await scene.account.connect(mailbox, form, .password("x")).succeeded)
        scene.server.fate { _ in .vanishes }
        let ticket = try await scene.account.send(scene.message("חשבונית 7"), from: mailbox)
        _ = try await scene.mailroom.work()
        for path in ["/mail/outbox/\(ticket)", "/mail/outbox/\(ticket)/resend"] {
            let page = Markup(await scene.get(path).body)
            let sentences = page.all("p").filter { $0.text.contains("חשבונית 7") }
            #expect(!sentences.isEmpty)
            let isolated = page.all("bdi").filter { $0.text == "חשבונית 7" }
            #expect(isolated.count >= sentences.count, "\(path)")
            #expect(page.all("bdi").contains { $0.text == "odberatel@example.com" }, "\(path)")
        }
        _ = try await scene.add("jana@firma.example")
        let text = String(decoding: try #require(scene.server.octets.last), as: UTF8.self)
            .replacingOccurrences(of: "=\r\n", with: "")
        let word = try #require(text.components(separatedBy: "mail/confirm/").last).prefix(64)
        let question = Markup(await scene.get("/mail/confirm/" + word).body)
        #expect(question.all("bdi").contains { $0.text == "jana@firma.example" })
    }

    /// The marks that isolate are nobody's to write.
    @Test(arguments: ["\u{2}", "\u{3}", "a\u{3}b\u{2}", "[x](https://a.b)\u{3}", "\\\u{3}"])
    func nobodyElseIsolates(_ value: String) {
        var octets: [UInt8] = []
        RichText.html("„" + RichText.isolated(value) + "“ a dál").write(to: &octets)
        let markup = String(decoding: octets, as: UTF8.self)
        #expect(markup.hasPrefix("„<bdi>") && markup.hasSuffix("</bdi>“ a dál"), "\(markup)")
    }

    @Test func aLinksWordsMayHoldWhatWasTyped() {
        var octets: [UInt8] = []
        RichText.html("[o „" + RichText.isolated("x") + "“](https://a.b) a dál").write(to: &octets)
        let markup = String(decoding: octets, as: UTF8.self)
        #expect(markup.hasPrefix("<a ") && markup.hasSuffix(">o „x“</a> a dál"), "\(markup)")
    }

    @Test func anotherLanguageKeepsTheRestOfTheAddress() async throws {
        let scene = try Scene()
        _ = try await scene.connected()
        let page = Markup(await scene.get("/mail/outbox?state=unknown&lang=cs").body)
        let links = page.all("footer").isEmpty ? [] : page.all("a").filter { $0.attributes["lang"] != nil }
        #expect(
            links.map { $0.attributes["href"] } == [
                "/mail/outbox?state=unknown&lang=cs", "/mail/outbox?state=unknown&lang=en",
            ])
        let odd = Markup(await scene.get("/mail/notices?all=%3Cb%3E%26x").body)
        #expect(odd.all("a").contains { $0.attributes["href"] == "/mail/notices?all=%3cb%3e%26x&lang=en" })
    }

    /// For whoever hears the links and buttons alone.
    @Test func noTwoButtonsSoundAlike() async throws {
        let scene = try Scene(offersRoute: true)
        let mailbox = try await scene.connected(), other = try await scene.connected("petr@seznam.cz")
        scene.server.fate { _ in .refuses(.auth, .known(535, "5.7.8 no")) }
        for (mailbox, from) in [(mailbox, "jana@seznam.cz"), (other, "petr@seznam.cz")] {
            for subject in ["První", "Druhá"] {
                _ = try await scene.account.send(scene.message(subject, from: from), from: mailbox)
            }
        }
        _ = try await scene.mailroom.work()
        for path in ["/mail", "/mail/notices", "/mail/mailboxes/\(mailbox)/resume"] {
            let page = Markup(await scene.get(path).body)
            let names =
                page.all("button").map(\.text)
                + page.all("a").filter { $0.attributes["class"]?.hasPrefix("button") == true }.map(\.text)
            #expect(Set(names).count == names.count, "\(path): \(names)")
            // The count stands apart from the word before it.
            #expect(page.all("a").contains { $0.text == "Notifikační centrum 2" }, "\(path)")
        }
    }

    @Test func theListSaysByWhomAMessageWasHandedOver() async throws {
        let scene = try Scene(offersRoute: true)
        let mailbox = try await scene.connected()
        _ = try await scene.account.send(scene.message(), from: mailbox, route: .application)
        _ = try await scene.mailroom.work()
        let list = await scene.get("/mail/outbox").text
        #expect(list.contains("Předaná přes aplikaci Fakturka") && !list.contains("Předaná poskytovateli"))
    }

    /// The same form twice, as a double click posts it.
    @Test func oneFormSendsOneTestMessage() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected(), path = "/mail/mailboxes/\(mailbox)/test"
        let token = scene.pages.token.make(for: scene.visitor, action: path)
        var locations: Set<String> = []
        for _ in 0..<3 {
            let answer = await scene.pages.respond(
                to: Scene.form(path, [(FormToken.field, token)]), from: scene.visitor)
            #expect(answer.status == 303)
            locations.insert(answer.location ?? "")
        }
        #expect(locations.count == 1)
        #expect(try await scene.account.outbox().count == 1)
    }

    /// The operator has enough to find the mailbox and the server, and nothing that is anybody's.
    @Test func theLogOfAFailedProofNamesWhatFailed() async throws {
        let lines = LogLines()
        let scene = try Scene(logger: lines.logger)
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "5.7.8 SERVERWORD"))) }
        let mailbox = try await scene.add()
        _ = await scene.post("/mail/mailboxes/\(mailbox)/setup", Scene.seznam)
        await scene.settled(mailbox)
        let line = try #require(lines.all.first { $0.contains("proof failed") })
        for part in ["bad-credentials", "auth", "smtp.seznam.cz", mailbox.text] {
            #expect(line.contains(part), "\(part)")
        }
        for part in ["jana@", "tajné", "SERVERWORD"] { #expect(!line.contains(part), "\(part)") }
    }

    /// A type's name tells an operator nothing to do.
    @Test func theLogOfAWrongKeySaysWhatToDo() async throws {
        let store = MemoryStore(), lines = LogLines()
        let before = try Scene(store: store)
        let mailbox = try await before.connected()
        _ = try await before.account.send(before.message(), from: mailbox)
        // Another scene has another key.
        _ = try await Scene(store: store, logger: lines.logger).mailroom.work()
        #expect(lines.all.contains { $0.contains("add that key to the application's keys") }, "\(lines.all)")
    }
}
#endif
