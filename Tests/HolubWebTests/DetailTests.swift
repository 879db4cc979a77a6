#if Web && Personas
import Foundation
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

@Suite("Details of pages") struct DetailTests {
    @Test func aPortHasFiveDigits() async throws {
        let scene = try Scene()
        let mailbox = try await scene.add("jana@firma.example")
        let page = Markup(await scene.get("/mail/mailboxes/\(mailbox)/setup").body)
        #expect(page.element(id: "port")?.attributes["maxlength"] == "5")
    }

    @Test func aFullDiskIsNamed() async throws {
        let page = await (try Scene(store: FailingStore(error: .full))).get("/mail")
        #expect(page.status == 500 && page.text.contains("Došlo místo na disku"))
        let other = await (try Scene(store: FailingStore())).get("/mail")
        #expect(other.status == 500 && other.text.contains("Chyba je u\u{A0}nás"))
    }

    /// A failure is told in the language of whoever looks at it, whatever it was tried in.
    @Test func aFailureSpeaksTheLanguageOfThePage() async throws {
        let scene = try Scene()
        let mailbox = try await scene.add()
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "5.7.8 no"))) }
        _ = await scene.post("/mail/mailboxes/\(mailbox)/setup?lang=en", Scene.seznam)
        await scene.settled(mailbox)
        let czech = await scene.get("/mail/mailboxes/\(mailbox)/setup?lang=cs").text
        let english = await scene.get("/mail/mailboxes/\(mailbox)/setup?lang=en").text
        #expect(czech.contains("Seznam heslo nepřijal") && !czech.contains("did not accept"))
        #expect(english.contains("Seznam did not accept") && !english.contains("heslo"))
    }

    /// What a proof found could not be kept: that is said, and is no bare form.
    @Test func aProofThatCouldNotBeKeptIsTold() async throws {
        let store = FillingStore(), scene = try Scene(store: store)
        let mailbox = try await scene.add()
        scene.server.duringProof { progress in
            progress(.auth)
            store.fill()
        }
        _ = await scene.post("/mail/mailboxes/\(mailbox)/setup", Scene.seznam)
        await scene.settled(mailbox)
        let page = await scene.get("/mail/mailboxes/\(mailbox)/setup")
        #expect(page.status == 200 && page.text.contains("Došlo místo na disku"))
    }

    /// A message and an address that do not go on say why.
    @Test func whyItDoesNotGoOnStandsWhereItIsSeen() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        scene.server.fate { _ in .refuses(.auth, .known(535, "5.7.8 no")) }
        let ticket = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        for path in ["/mail/mailboxes/\(mailbox)", "/mail/mailboxes/\(mailbox)/setup"] {
            #expect(await scene.get(path).text.contains("Seznam heslo nepřijal"), "\(path)")
        }
        #expect(try await scene.account.resume(mailbox).succeeded)
        scene.server.fate { _ in .refuses(.rcpt, .known(550, "5.1.1 no such user")) }
        let other = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        let page = await scene.get("/mail/outbox/\(other)")
        let notice = try #require(try await scene.account.notices().first)
        #expect(page.text.contains(notice.advice.title))
        #expect(ticket != other)
    }

    @Test(arguments: [
        ("a@b.cz, c@d.cz", "Napište jen jednu adresu."), ("Jana <a@b.cz>", "Napište jen samotnou adresu."),
        ("jana(x)@firma.example", "Napište adresu ručně."), ("a@-.cz", "Zkontrolujte, co je za zavináčem."),
        (String(repeating: "a", count: 65) + "@b.cz", "Adresa je moc dlouhá."), ("jana", "Má tvar jméno@doména."),
    ])
    func whatIsWrongWithAnAddressIsSaid(_ typed: String, _ words: String) async throws {
        let page = await (try Scene()).post("/mail/add", ["address": typed])
        let text = page.text.replacingOccurrences(of: "\u{A0}", with: " ")
        #expect(page.status == 422 && text.contains(words), "\(typed)")
    }

    /// What is pasted brings blanks that nobody sees.
    @Test(arguments: ["\u{A0}", "\u{200B}", "\u{FEFF}\u{200E}", "\u{2003}\t"])
    func unseenBlanksAroundWhatIsTypedAreLeftOut(_ blank: String) async throws {
        let scene = try Scene()
        #expect(await scene.post("/mail/add", ["address": blank + "jana@seznam.cz" + blank]).status == 303)
        let mailbox = try #require(try await scene.account.mailboxes().first)
        #expect(mailbox.address.description == "jana@seznam.cz")
        let settings = "/mail/mailboxes/\(try await scene.connected())/settings"
        #expect(await scene.post(settings, ["name": blank + "Jana ❤️" + blank]).status == 303)
        #expect(try await scene.account.mailboxes().first?.settings.displayName == "Jana ❤️")
    }

    @Test func aNameHasAnEnd() async throws {
        let scene = try Scene()
        let settings = "/mail/mailboxes/\(try await scene.connected())/settings"
        #expect(await scene.post(settings, ["name": String(repeating: "ž", count: 512)]).status == 303)
        let refused = await scene.post(settings, ["name": String(repeating: "ž", count: 513)])
        #expect(refused.status == 422 && refused.text.contains("Jméno je moc dlouhé."))
    }

    /// It was found to work, and is not kept all the same.
    @Test func whatIsTurnedOffWhileItIsTriedIsTold() async throws {
        let scene = try Scene()
        let mailbox = try await scene.add()
        scene.server.duringProof { [account = scene.account] progress in
            progress(.auth)
            try? await account.disable(mailbox)
        }
        #expect(await scene.post("/mail/mailboxes/\(mailbox)/setup", Scene.seznam).status == 303)
        await scene.settled(mailbox)
        #expect(try await scene.account.mailbox(mailbox).state == .disabled)
        let page = await scene.get("/mail/mailboxes/\(mailbox)")
        #expect(page.text.contains("Její výsledek se neuložil."))
    }

    /// A list's value cannot wrap: at 320 px some twenty letters are seen.
    @Test func valuesOfAListAreShort() async throws {
        for language in [Language.czech, .english] {
            let scene = try Scene(language: language)
            let mailbox = try await scene.add("jana@firma.example")
            let page = Markup(await scene.get("/mail/mailboxes/\(mailbox)/setup").body)
            let values = page.all("option").map(\.text)
            #expect(values.count == 2 && values.allSatisfy { $0.count <= 20 }, "\(values)")
            // What is usual is still said.
            let hint = try #require(page.element(id: "security-hint")?.text)
            #expect(hint.contains("465") && hint.contains("587"))
            #expect(page.element(id: "security")?.attributes["aria-describedby"] == "security-hint")
        }
    }

    /// Where signing in confirms an address there is no message to wait for.
    @Test func anAddressWaitsForNoMessageThatNobodySends() async throws {
        let scene = try Scene()
        let mailbox = try await scene.add()
        for path in ["/mail", "/mail/mailboxes/\(mailbox)"] {
            let page = await scene.get(path).text
            #expect(!page.contains("Čeká na potvrzení adresy") && page.contains("Zbývá nastavit SMTP"), "\(path)")
        }
        let other = try Scene(confirming: .code)
        _ = try await other.add()
        #expect(await other.get("/mail").text.contains("Čeká na potvrzení adresy"))
    }

    /// What is settled asks for nothing, so nothing marks it.
    @Test func aSettledNoticeIsNotUnread() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        scene.server.fate { $0 == 1 ? .refuses(.auth, .known(535, "5.7.8 no")) : .accepts }
        _ = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        #expect(await scene.get("/mail/notices").text.contains("card unread"))
        #expect(try await scene.account.resume(mailbox).succeeded)
        let all = await scene.get("/mail/notices?all=1").text
        #expect(all.contains("Vyřešeno") && !all.contains("card unread") && !all.contains("Označit jako přečtené"))
        #expect(try await scene.account.notices(.unread).isEmpty)
        // When it happens again it is news.
        scene.server.fate { _ in .refuses(.auth, .known(535, "5.7.8 no")) }
        _ = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        #expect(try await scene.account.notices(.unread).count == 1)
    }

    /// Once this one has left through the application, the notice no longer offers that.
    @Test func aMessageIsMovedOnce() async throws {
        let scene = try Scene(offersRoute: true)
        let mailbox = try await scene.connected()
        scene.server.fate { $0 == 1 ? .refuses(.auth, .known(535, "no")) : .accepts }
        let ticket = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        let offer = "action=\"/mail/outbox/\(ticket)/application\""
        let notices = await scene.get("/mail/notices").text
        #expect(notices.contains(offer))
        // Which one that is, is said.
        #expect(notices.contains("Faktura – odberatel@example.com"))
        #expect(await scene.post("/mail/outbox/\(ticket)/application").status == 303)
        #expect(!(await scene.get("/mail/notices").text.contains(offer)))
    }

    @Test func theOutboxSaysWhen() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        _ = try await scene.account.send(scene.message(), from: mailbox)
        let zone = scene.mailroom.application.timeZone
        for (language, words) in [(Language.czech, "Časové pásmo: GMT"), (.english, "Time zone: GMT")] {
            let page = Markup(await scene.get("/mail/outbox?lang=\(language)").body)
            let item = try #require(page.all("li").first { $0.attributes["class"] == "card" })
            #expect(item.text.contains(scene.clock.now.written(in: language, timeZone: zone)))
            #expect(page.text.contains(words))
        }
    }

    /// Folded it is about several messages, and each has its name.
    @Test func whatIsPerhapsSentIsNamed() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        scene.server.fate { $0 < 3 ? .vanishes : .accepts }
        let tickets = [
            try await scene.account.send(scene.message("První"), from: mailbox),
            try await scene.account.send(scene.message("Druhá"), from: mailbox),
        ]
        _ = try await scene.mailroom.work()
        scene.clock.advance(by: .seconds(60))
        _ = try await scene.mailroom.work()
        let notice = try #require(Markup(await scene.get("/mail/notices").body).all("article").first)
        for subject in ["První", "Druhá"] {
            #expect(notice.text.contains("\(subject) – odberatel@example.com"), "\(subject)")
        }
        #expect(notice.text.contains("2 zprávy čekají na vaše rozhodnutí."))
        // Nobody knows that a try failed.
        #expect(!notice.text.contains("neúspěšn"))
        for ticket in tickets { try await scene.account.decide(ticket, .wentOut) }
        let settled = try #require(Markup(await scene.get("/mail/notices?all=1").body).all("article").first)
        #expect(settled.text.contains("Druhá – odberatel@example.com"))
    }

    /// The server that took the message is one thing, and whoever runs the domain's mail another.
    @Test func anUnknownHosterIsNamedByTheMailExchanger() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected("jana@firma.example")
        let store = scene.mailroom.core.store
        var record = try #require(try await store.mailbox(mailbox))
        record.mailExchanger = "mx1.hoster.example"
        try await store.apply([.put(.mailbox(record))])
        let ticket = try await scene.account.send(scene.message(from: "jana@firma.example"), from: mailbox)
        _ = try await scene.mailroom.work()
        let page = Markup(await scene.get("/mail/outbox/\(ticket)").body).text
        #expect(page.contains("Předáno serveru smtp.firma.example."))
        #expect(page.contains("kdo vaši poštu vede (mx1.hoster.example)"))
    }
}
#endif
