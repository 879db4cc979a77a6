#if Web && Personas
import Foundation
import HTTPTypes
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

@Suite("What is typed stays where it belongs") struct SecrecyTests {
    /// The whole road, with refusals of every kind: neither pages nor the log hold a password, a token, an address or a
    /// server's word.
    @Test func nothingIsToldOn() async throws {
        let lines = LogLines()
        let scene = try Scene(logger: lines.logger)
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "5.7.8 SERVERWORD"))) }
        let mailbox = try await scene.add()
        let path = "/mail/mailboxes/\(mailbox)/setup"
        var texts: [String] = []
        for fields: KeyValuePairs in [
            Scene.seznam, ["host": "smtp.seznam.cz", "password": Scene.password],
            ["host": "x y", "port": Scene.password, "security": "tls", "username": "jana", "password": Scene.password],
        ] {
            let answer = await scene.post(path, fields)
            texts.append(answer.text + (answer.location ?? ""))
            await scene.settled(mailbox)
            for page in [path, "/mail/mailboxes/\(mailbox)/proof.json", "/mail/mailboxes/\(mailbox)", "/mail"] {
                texts.append(await scene.get(page).text)
            }
        }
        let token = scene.pages.token.make(for: scene.visitor, action: path)
        for body in ["token=\(token)&password=a&password=\(Scene.password)", "password=%\(Scene.password)"] {
            var request = Scene.form(path, [])
            request.body = Array(body.utf8)
            texts.append(await scene.pages.respond(to: request, from: scene.visitor).text)
        }
        // An id is any digits; by chance also those of the account.
        let log = lines.all.map { $0.replacing(/[0-9a-f]{32}/, with: "ID") }
        #expect(log.contains { $0.contains("bad-credentials") })
        #expect(log.contains { $0.contains("status: 400") || $0.contains("\"status\": 400") || $0.contains("400") })
        for secret in [Scene.password, "tajné", "4711", scene.visitor.session, token, "SERVERWORD", "jana@"] {
            #expect(!log.joined().contains(secret), "\(secret)")
        }
        // The one field into which a password was typed by mistake shows it as what it is there: the port.
        for text in texts where !text.contains("port-fault") { #expect(!text.contains("tajné")) }
        for text in texts {
            #expect(!text.contains("SERVERWORD") && !text.contains(scene.visitor.session))
            let page = Markup(Array(text.utf8))
            #expect(page.element(id: "password")?.attributes["value"] == nil)
        }
    }
}
#endif
