#if Web && Personas
import Foundation
import HTTPTypes
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

/// Every route, every status, every header. The routes come from the pages' own list, so a new one is tested
/// without another line.
@Suite("Every route and status") struct RouteTests {
    @Test("I62 I63 Every route ends in each status, with its headers", arguments: RouteTrial.all) func headersAreThere(
        _ trial: RouteTrial
    ) async throws {
        guard let response = try await trial.answer() else { return }
        if ![200, 500].contains(trial.status) { #expect(response.status == trial.status) }
        try Self.check(response, "\(trial)")
    }

    @Test(arguments: Route.all.filter { $0.method == .get }.map(\.pattern))
    func aHeadHasNoBody(_ pattern: String) async throws {
        let scene = try Scene(offersRoute: true)
        let mailbox = try await scene.connected()
        let route = try #require(Route.all.first { $0.method == .get && $0.pattern == pattern })
        let path = RouteTrial.path(route, ["mailbox": mailbox.text].merging(RouteTrial.words) { first, _ in first })
        let whole = await scene.get(path)
        let head = await scene.pages.respond(to: Scene.request(.head, path), from: scene.visitor)
        #expect(head.status == whole.status && head.body.isEmpty)
    }

    static func check(_ response: PageResponse, _ what: String) throws {
        for (name, value) in RouteTrial.headers { #expect(response.header(name) == value, "\(what): \(name)") }
        // No cookie of ours: the session is the application's.
        #expect(response.header("Set-Cookie") == nil)
        if response.status == 303 {
            #expect(response.location?.hasPrefix("/mail") == true && response.body.isEmpty, "\(what)")
        } else if response.header("Content-Type") == "text/html; charset=utf-8" {
            let page = Markup(response.body)
            #expect(page.fault == nil, "\(what): \(page.fault ?? "")")
            try Self.checkForReaders(page, what)
        } else {
            #expect(response.header("Content-Type") == "application/json", "\(what)")
        }
    }

    /// What every page owes to whoever does not see it, or has no mouse.
    static func checkForReaders(_ page: Markup, _ what: String) throws {
        #expect(page.all("html").first?.attributes["lang"]?.isEmpty == false, "\(what)")
        #expect(page.all("h1").count == 1 && page.all("main").count == 1 && page.all("title").count == 1, "\(what)")
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count, "\(what): an id stands there twice")
        let labels = Set(page.all("label").compactMap { $0.attributes["for"] })
        for control in page.elements where ["input", "select", "textarea"].contains(control.name) {
            guard control.attributes["type"] != "hidden" else { continue }
            #expect(labels.contains(control.attributes["id"] ?? ""), "\(what): \(control.attributes) has no label")
        }
        for element in page.elements {
            for name in ["aria-describedby", "aria-labelledby"] {
                for id in (element.attributes[name] ?? "").split(separator: " ") {
                    #expect(ids.contains(String(id)), "\(what): \(name) \(id)")
                }
            }
            // No order of its own, nothing inline, nothing from elsewhere.
            #expect(element.attributes["tabindex"] ?? "-1" == "-1", "\(what)")
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" }, "\(what)")
            if let source = element.attributes["src"] { #expect(source.hasPrefix("/mail/static/"), "\(what)") }
            #expect(element.name != "script" || element.text.isEmpty, "\(what)")
        }
        for form in page.all("form") { #expect(form.attributes["method"] == "post", "\(what)") }
        for button in page.all("button") + page.all("a") { #expect(!button.text.isEmpty, "\(what)") }
        #expect(!page.text.contains("{"), "\(what): a parameter is open")
    }

    @Test func filesMayBeKept() async throws {
        let scene = try Scene()
        for file in [scene.pages.stylesheet, scene.pages.script] {
            let answer = await scene.pages.respond(to: Scene.request(.get, "/mail/static/" + file.name), from: nil)
            #expect(answer.status == 200 && answer.body == file.octets)
            #expect(answer.header("Cache-Control") == "public, max-age=31536000, immutable")
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("Content-Type")?.hasPrefix("text/") == true)
            let post = await scene.pages.respond(to: Scene.request(.post, "/mail/static/" + file.name), from: nil)
            #expect(post.status == 405 && post.header("Allow") == "GET, HEAD")
        }
        #expect(await scene.get("/mail/static/other.css").status == 404)
    }

    @Test(arguments: [
        "/", "/mai", "/mailbox", "/mail//", "/mail/add/", "/mail/../mail", "/mail/%61dd", "/mail/mailboxes//setup",
        "/mail/mailboxes/X/setup", "/mail/mailboxes/0123456789ABCDEF0123456789ABCDEF", "mail", "*", "",
    ])
    func otherPathsAreNotThere(_ path: String) async throws {
        let answer = await (try Scene()).get(path)
        #expect(answer.status == 404)
    }

    @Test func aPrefixIsAPath() throws {
        for wrong in ["mail", "/mail/", "/", "//", "/a//b", "/a b", "/a?b", "/é", "/a\n"] {
            #expect(throws: PagesError.invalidPrefix) { try Scene(at: wrong) }
        }
        for right in ["", "/mail", "/a/b-c_d.e"] { _ = try Scene(at: right) }
    }

    @Test func pagesStandAtTheRootToo() async throws {
        let scene = try Scene(at: "")
        #expect(await scene.get("/").status == 200)
        #expect(await scene.get("/add").status == 200)
        #expect(await scene.post("/add", ["address": "jana@seznam.cz"]).location?.hasPrefix("/mailboxes/") == true)
    }

    @Test func whoeverIsNotSignedInIsToldSo() async throws {
        let scene = try Scene()
        let answer = await scene.pages.respond(to: Scene.request(.get, "/mail"), from: nil)
        #expect(answer.status == 403 && answer.text.contains("Nejdřív se přihlaste"))
    }
}

@Suite("Posts that are not ours") struct ForgedPostTests {
    static let posts = Route.all.filter { $0.method == .post }.map(\.pattern)

    /// Forged posts accepted: 0.
    @Test("I63 I64 Forged posts are refused", arguments: posts) func areRefused(_ pattern: String) async throws {
        let scene = try Scene(offersRoute: true)
        let mailbox = try await scene.connected()
        let route = try #require(Route.all.first { $0.method == .post && $0.pattern == pattern })
        let path = RouteTrial.path(route, ["mailbox": mailbox.text].merging(RouteTrial.words) { first, _ in first })
        let token = scene.pages.token.make(for: scene.visitor, action: path)
        let foreign = Belongings.stranger
        var otherSession = scene.visitor
        otherSession.session = "another session of Jana"
        let forged: [(String, [(String, String)], [String: String])] = [
            ("without a token", [], ["Sec-Fetch-Site": "same-origin"]),
            ("an empty one", [("token", "")], ["Sec-Fetch-Site": "same-origin"]),
            ("another user's", [("token", scene.pages.token.make(for: foreign, action: path))], [:]),
            ("another session's", [("token", scene.pages.token.make(for: otherSession, action: path))], [:]),
            ("of another action", [("token", scene.pages.token.make(for: scene.visitor, action: "/mail/x"))], [:]),
            ("of no origin", [("token", token)], ["Origin": "null"]),
            ("of a foreign origin", [("token", token)], ["Origin": "https://evil.example"]),
            ("of a subdomain", [("token", token)], ["Origin": "https://evil.app.example"]),
            ("from another site", [("token", token)], ["Sec-Fetch-Site": "cross-site"]),
            ("from a sister site", [("token", token)], ["Sec-Fetch-Site": "same-site"]),
        ]
        for (what, fields, headers) in forged {
            let answer = await scene.pages.respond(to: Scene.form(path, fields, headers), from: scene.visitor)
            #expect(answer.status == 403, "\(what)")
        }
        let twice = await scene.pages.respond(
            to: Scene.form(path, [("token", token), ("token", token)]), from: scene.visitor)
        #expect(twice.status == 400)
        scene.clock.advance(by: FormToken.lifetime)
        let old = await scene.pages.respond(to: Scene.form(path, [("token", token)]), from: scene.visitor)
        #expect(old.status == 403)
        // Nothing was done.
        #expect(try await scene.account.mailbox(mailbox).state == .connected)
        #expect(try await scene.account.mailboxes().count == 1)
        #expect(scene.server.checks == 1)
    }

    @Test("I63 What is only posted cannot be got") func aGetIsNoPost() async throws {
        let scene = try Scene()
        #expect(await scene.get("/mail/detect").status == 405)
    }

    @Test func aTokenOpensWhatItIsFor() async throws {
        let scene = try Scene()
        #expect(await scene.post("/mail/add", ["address": "jana@seznam.cz"]).status == 303)
        // Twice, as a double click does, is once.
        #expect(await scene.post("/mail/add", ["address": "jana@seznam.cz"]).status == 303)
        #expect(try await scene.account.mailboxes().count == 1)
    }
}

@Suite("What one customer owns, another does not find") struct StrangerTests {
    @Test(arguments: Route.all.filter { $0.pattern.contains("{") }.map { "\($0.method.rawValue) \($0.pattern)" })
    func here(_ name: String) async throws {
        let parts = name.split(separator: " ")
        let route = try #require(Route.all.first { $0.method.rawValue == parts[0] && $0.pattern == parts[1] })
        let janas = try await Belongings(for: route), before = janas.scene.server.octets.count
        let eva = Belongings.stranger
        let hers = await janas.ask(route, as: eva)
        #expect(hers.status == 404 && !hers.text.contains("jana@"))
        // What nobody has gets the same answer.
        let nobodys = await janas.ask(route, as: eva, naming: RouteTrial.words)
        #expect(nobodys.status == 404 && nobodys.text.count == hers.text.count)
        #expect(janas.scene.server.octets.count == before)
        // The request was in order: for Jana it does something.
        let own = await janas.ask(route)
        #expect([200, 303].contains(own.status), "\(own.status)")
    }
}
#endif
