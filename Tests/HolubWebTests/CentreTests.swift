#if Web && Personas
import Foundation
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

@Suite("The notification centre and the outbox") struct CentreTests {
    @Test func aRefusedPasswordIsToldAndMended() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        scene.server.fate { $0 == 1 ? .refuses(.auth, .known(535, "5.7.8 no")) : .accepts }
        for number in 1...3 { _ = try await scene.account.send(scene.message("Faktura \(number)"), from: mailbox) }
        _ = try await scene.mailroom.work()
        let centre = await scene.get("/mail/notices")
        let page = Markup(centre.body)
        #expect(page.all("article").count == 1 && page.text.contains("3 zprávy čekají."))
        #expect(page.text.contains("535 5.7.8") && page.text.contains("napoveda.seznam.cz"))
        #expect(page.all("a").contains { $0.attributes["href"] == "/mail/mailboxes/\(mailbox)/setup" })
        // The mark in the navigation, everywhere.
        #expect(
            Markup(await scene.get("/mail/add").body).elements.contains {
                $0.attributes["class"] == "count" && $0.text == "1"
            })

        let resume = await scene.get("/mail/mailboxes/\(mailbox)/resume")
        #expect(resume.text.contains("odejdou 3 zprávy") && resume.text.contains("Faktura 2"))
        let going = await scene.post("/mail/mailboxes/\(mailbox)/resume")
        #expect(going.location?.hasSuffix("/proof") == true)
        await scene.settled(mailbox)
        _ = try await scene.mailroom.work()
        #expect(scene.server.octets.count == 4)
        #expect(await scene.get("/mail/notices").text.contains("Žádná nová oznámení"))
        #expect(await scene.get("/mail/notices?all=1").text.contains("Vyřešeno"))
    }

    @Test func aNoticeIsRead() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        scene.server.fate { _ in .refuses(.auth, .known(535, "no")) }
        _ = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        let notice = try #require(try await scene.account.notices().first)
        #expect(await scene.get("/mail/notices").text.contains("card unread"))
        #expect(await scene.post("/mail/notices/\(notice.id)/read").location == "/mail/notices")
        #expect(!(await scene.get("/mail/notices").text.contains("card unread")))
    }

    @Test func whatIsPerhapsSentIsDecided() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        scene.server.fate { $0 < 3 ? .vanishes : .accepts }
        let first = try await scene.account.send(scene.message("První"), from: mailbox)
        let second = try await scene.account.send(scene.message("Druhá"), from: mailbox)
        _ = try await scene.mailroom.work()
        scene.clock.advance(by: .seconds(60))
        _ = try await scene.mailroom.work()
        let centre = Markup(await scene.get("/mail/notices").body)
        #expect(centre.all("a").contains { $0.attributes["href"] == "/mail/outbox?state=unknown" })
        #expect(
            Markup(await scene.get("/mail/outbox?state=unknown").body).all("li").filter {
                $0.attributes["class"] == "card"
            }.count == 2)
        let page = await scene.get("/mail/outbox/\(first)")
        for words in [
            "Nevíme jistě, jestli zpráva odešla", "Uzavřeme ji", "může dostat dvakrát", "Rozhodnu se později",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
        _ = await scene.post("/mail/outbox/\(first)/decide", ["decision": "went-out"])
        #expect(try await scene.account.message(first).state == .sent)
        #expect(await scene.get("/mail/outbox/\(second)/resend").text.contains("Opravdu poslat"))
        _ = await scene.post("/mail/outbox/\(second)/decide", ["decision": "send-again"])
        #expect(try await scene.account.message(second).isPossibleDuplicate)
        // Twice, or too late, shows what it is now.
        #expect(await scene.post("/mail/outbox/\(second)/decide", ["decision": "went-out"]).status == 303)
        #expect(await scene.post("/mail/outbox/\(second)/decide", ["decision": "maybe"]).status == 422)
    }

    @Test func aMessageGoesAnotherWay() async throws {
        let scene = try Scene(offersRoute: true)
        let mailbox = try await scene.connected()
        scene.server.fate { $0 == 1 ? .refuses(.auth, .known(535, "no")) : .accepts }
        let ticket = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        #expect(await scene.get("/mail/notices").text.contains("Poslat tuto zprávu přes aplikaci Fakturka"))
        let moved = try #require(await scene.post("/mail/outbox/\(ticket)/application").location)
        #expect(moved != "/mail/outbox/\(ticket)")
        _ = try await scene.mailroom.work()
        #expect(await scene.get(moved).text.contains("Předáno přes aplikaci Fakturka."))
        #expect(await scene.get("/mail/outbox/\(ticket)").text.contains("Zrušená"))
        // Where it is not offered there is no button, and no way without one.
        let other = try Scene()
        let own = try await other.connected()
        let queued = try await other.account.send(other.message(), from: own)
        #expect(!(await other.get("/mail/outbox/\(queued)").text.contains("přes aplikaci")))
        #expect(await other.post("/mail/outbox/\(queued)/application").status == 422)
    }

    @Test func aMessageIsCancelledAndTriedAgain() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        scene.server.fate { _ in .refuses(.rcpt, .known(550, "5.1.1 unknown")) }
        let ticket = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        #expect(await scene.get("/mail/outbox").text.contains("Neodeslaná"))
        scene.server.fate { _ in .accepts }
        #expect(await scene.post("/mail/outbox/\(ticket)/retry").status == 303)
        #expect(try await scene.account.message(ticket).state == .queued)
        #expect(await scene.post("/mail/outbox/\(ticket)/cancel").status == 303)
        #expect(try await scene.account.message(ticket).state == .cancelled)
        #expect(await scene.post("/mail/outbox/\(ticket)/cancel").status == 303)
    }

    @Test func theOutboxIsReadPageByPage() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected()
        for number in 1...65 { _ = try await scene.account.send(scene.message("Faktura \(number)"), from: mailbox) }
        var seen: Set<String> = [], path: String? = "/mail/outbox", pages = 0
        while let next = path {
            let page = Markup(await scene.get(next).body)
            pages += 1
            for link in page.all("a") where link.text.hasPrefix("Faktura ") { seen.insert(link.text) }
            path = page.all("a").first { $0.text == "Starší zprávy" }?.attributes["href"]
        }
        #expect(seen.count == 65 && pages == 3)
    }

    /// For an unknown hoster it is whoever runs the server, with a letter ready.
    @Test func anUnknownHosterIsWrittenTo() async throws {
        let scene = try Scene()
        let mailbox = try await scene.connected("jana@firma.example")
        let ticket = try await scene.account.send(scene.message(from: "jana@firma.example"), from: mailbox)
        _ = try await scene.mailroom.work()
        let page = Markup(await scene.get("/mail/outbox/\(ticket)").body)
        #expect(page.text.contains("Předáno serveru smtp.firma.example."))
        let letter = try #require(page.element(id: "letter"))
        #expect(
            letter.text.contains("Message-ID") && letter.text.contains("250 2.0.0") && !letter.text.contains("queued"))
        #expect(letter.attributes["readonly"] != nil)
    }
}
#endif
