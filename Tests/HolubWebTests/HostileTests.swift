#if Web && Personas
import Foundation
import HTTPTypes
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

/// A page with a hostile text has the elements and attributes of its harmless twin, and no others.
@Suite("Hostile texts") struct HostileTests {
    static let corpus = [
        "<script>alert(1)</script>", "\" onfocus=\"alert(1)\" x=\"", "' onfocus='alert(1)",
        "</title><script>x</script>",
        "</textarea><script>x</script>", "'><img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "{{7*7}}",
        "${7*7}", "javascript:alert(1)", "[x](javascript:alert(1))", "[x](https://evil.example)", "\\[x](https://a.b)",
        "&lt;b&gt;&#60;", "]]><b>", "<!-- ", "<?xml x?>", "a\u{202E}evil\u{2066}b", "\u{200B}\u{FEFF}", "\u{1B}[31m",
        "a\u{0301}\u{0302}<", "{address}", "%3Cscript%3E", "\u{2028}<b>\u{2029}", "x\r\nSet-Cookie: a=b",
        String(repeating: "<", count: 300),
    ]
    static let twin = "obyčejná slova"

    /// The one of them that counts as nothing typed.
    private static let unseen = "\u{200B}\u{FEFF}"

    /// A page, and what a parser finds in it.
    private func census(_ response: PageResponse) throws -> [String: Int] {
        let page = Markup(response.body)
        #expect(page.fault == nil, "\(page.fault ?? "")")
        #expect(response.head.headerFields[.setCookie] == nil)
        return page.census
    }

    private func compare(
        _ text: String, twin: String = twin, _ draw: (Scene, String) async throws -> PageResponse
    ) async throws {
        let hostile = try await draw(Scene(offersRoute: true, candour: .full), text)
        let harmless = try await draw(Scene(offersRoute: true, candour: .full), twin)
        #expect(hostile.status == harmless.status)
        #expect(try census(hostile) == census(harmless))
    }

    @Test("I61 A hostile text in the address is text", arguments: corpus) func inTheAddress(_ text: String) async throws
    {
        try await compare(text) { scene, text in await scene.post("/mail/add", ["address": text]) }
    }

    @Test(
        "I61 A hostile text in a field of the set-up form is text",
        arguments: ["host", "port", "security", "username", "password", "confirm"])
    func inTheForm(_ field: String) async throws {
        for text in Self.corpus {
            // What cannot be a user name or a password has a twin that cannot be one either.
            var twin = Self.twin
            let typed = text.trimmingCharacters(in: .whitespacesAndNewlines)
            if field == "username", (try? Username(typed)) == nil { twin = "x\u{1}" }
            if field != "password", text == Self.unseen { twin = "" }
            if field == "password", (try? Secret(text)) == nil { twin = "x\ny" }
            try await compare(text, twin: twin) { scene, text in
                let mailbox = try await scene.add("jana@firma.example")
                let path = "/mail/mailboxes/\(mailbox)/setup"
                let token = scene.pages.token.make(for: scene.visitor, action: path)
                var fields = ["host": "x y", "port": "z", "security": "tls", "username": "jana", "password": "x"]
                fields[field] = text
                return await scene.pages.respond(
                    to: Scene.form(path, [("token", token)] + fields.sorted { $0.key < $1.key }), from: scene.visitor)
            }
        }
    }

    @Test("I61 A hostile text in the settings is text", arguments: corpus.filter { $0 != unseen }) func inTheSettings(
        _ text: String
    ) async throws {
        try await compare(text) { scene, text in
            let mailbox = try await scene.connected()
            let path = "/mail/mailboxes/\(mailbox)/settings"
            return await scene.post(
                path,
                [
                    "name": text.filter { !$0.isNewline && !$0.unicodeScalars.contains { $0.value < 32 } },
                    "reply": text, "copy": text,
                ])
        }
    }

    @Test("I61 A hostile text in a query is text", arguments: corpus) func inAQuery(_ text: String) async throws {
        let encoded = text.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        for query in ["lang", "done", "state", "before", "all", "manual"] {
            let scene = try Scene(), mailbox = try await scene.connected()
            for path in ["/mail/outbox", "/mail/notices", "/mail/mailboxes/\(mailbox)", "/mail/nowhere"] {
                let hostile = await scene.get(path + "?\(query)=" + encoded)
                let harmless = await scene.get(path + "?\(query)=x")
                #expect(try census(hostile) == census(harmless), "\(path) \(query)")
            }
        }
    }

    /// Paths as they were asked for, also in what no browser sends.
    @Test("I61 A hostile text in a path is text", arguments: corpus) func inAPath(_ text: String) async throws {
        let scene = try Scene()
        let answer = await scene.get("/mail/" + text.filter { $0 != "?" })
        #expect([400, 404].contains(answer.status))
        #expect(try census(answer) == census(await scene.get("/mail/x")))
    }

    @Test("I61 A hostile text in a subject is text", arguments: corpus) func inASubject(_ text: String) async throws {
        try await compare(text) { scene, text in
            let mailbox = try await scene.connected()
            scene.server.fate { _ in .vanishes }
            let subject = String(
                text.unicodeScalars.filter { $0.value >= 32 && !(0x2028...0x2029).contains($0.value) }.map(
                    Character.init))
            let ticket = try await scene.account.send(scene.message(subject), from: mailbox)
            _ = try await scene.mailroom.work()
            for path in [
                "/mail/outbox", "/mail/outbox/\(ticket)/resend", "/mail/notices", "/mail/mailboxes/\(mailbox)/resume",
            ] {
                _ = try census(await scene.get(path))
            }
            return await scene.get("/mail/outbox/\(ticket)")
        }
    }

    /// Of a server's words no octet reaches a page, only the codes.
    @Test("I61 A hostile text in a server's reply reaches no page", arguments: corpus) func inAReply(_ text: String)
        async throws
    {
        let words = "5.7.1 QQ" + text + "QQ"
        for phase in [Phase.auth, .mail, .rcpt, .data, .afterData] {
            try await compare(words) { scene, words in
                let mailbox = try await scene.connected()
                let reply = Reply(code: 550, lines: [Array((words == Self.twin ? "5.7.1 x" : words).utf8)])
                scene.server.fate { _ in .refuses(phase, reply) }
                let ticket = try await scene.account.send(scene.message(), from: mailbox)
                _ = try await scene.mailroom.work()
                scene.server.proof { _ in Failure(.auth, .refused(reply)) }
                _ = await scene.post("/mail/mailboxes/\(mailbox)/setup", Scene.seznam)
                await scene.settled(mailbox)
                for path in [
                    "/mail/notices?all=1", "/mail/mailboxes/\(mailbox)/setup", "/mail/mailboxes/\(mailbox)",
                    "/mail/outbox",
                ] {
                    let page = await scene.get(path)
                    _ = try census(page)
                    #expect(!page.text.contains("QQ"), "\(path)")
                }
                let page = await scene.get("/mail/outbox/\(ticket)")
                #expect(!page.text.contains("QQ"))
                return page
            }
        }
    }

    /// A greeting and an answer to EHLO, too, where all is told of whatever server somebody names (`Candour.full`).
    @Test(arguments: corpus) func beforeTheSignIn(_ text: String) async throws {
        for phase in [Phase.connect, .ehlo] {
            try await compare("5.7.1 QQ" + text + "QQ") { scene, words in
                let reply = Reply(code: 554, lines: [Array((words == Self.twin ? "5.7.1 x" : words).utf8)])
                let failure = Failure(phase, .refused(reply))
                let mailbox = try await scene.connected("jana@firma.example")
                scene.server.fate { _ in .fails(failure) }
                let ticket = try await scene.account.send(scene.message(from: "jana@firma.example"), from: mailbox)
                // What may pass is told from the third time on.
                for _ in 0..<5 {
                    guard let next = try await scene.mailroom.work() else { break }
                    scene.clock.set(next)
                }
                scene.server.proof { _ in failure }
                _ = await scene.post("/mail/mailboxes/\(mailbox)/setup", Self.ownServer)
                await scene.settled(mailbox)
                for path in ["notices?all=1", "outbox", "outbox/\(ticket)", "mailboxes/\(mailbox)"] {
                    let page = await scene.get("/mail/" + path)
                    _ = try census(page)
                    #expect(page.status == 200 && !page.text.contains("QQ"), "\(path)")
                }
                let page = await scene.get("/mail/mailboxes/\(mailbox)/setup")
                #expect(page.status == 200 && page.text.contains("554 5.7.1") && !page.text.contains("QQ"))
                return page
            }
        }
    }

    private static let ownServer: KeyValuePairs<String, String> = [
        "host": "smtp.firma.example", "port": "465", "security": "tls", "username": "jana@firma.example",
        "password": "x",
    ]

    /// What an error says to the operator holds nothing that was typed.
    @Test func codesOfAReply() {
        #expect(ProofOutcome.codes(of: "535 5.7.8 no") == "535 5.7.8")
        #expect(ProofOutcome.codes(of: "250 ok") == "250")
        #expect(ProofOutcome.codes(of: "421") == "421")
        for none in ["", "5355 x", "abc", "12 3", "٥٣٥ x", "<b> 5.7.8"] { #expect(ProofOutcome.codes(of: none) == nil) }
        #expect(ProofOutcome.codes(of: "550 5.7.1<b> x") == "550")
        #expect(ProofOutcome.codes(of: "550 " + String(repeating: "1.", count: 99)) == "550")
    }
}
#endif
