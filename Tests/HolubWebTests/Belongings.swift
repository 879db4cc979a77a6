#if Web && Personas
import Foundation
import HTTPTypes
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

/// A customer who has all that a route is about, and what she posts to it.
struct Belongings: Sendable {
    let scene: Scene
    /// What the pattern's words stand for.
    let names: [String: String]
    let fields: KeyValuePairs<String, String>

    /// Another customer, to whom nothing of it belongs.
    static let stranger = Visitor(account: "4712", session: "session of Eva", client: "192.0.2.2")

    init(for route: HolubWeb.Route) async throws {
        let pattern = route.pattern, byLink = pattern.contains("{word}")
        scene = try Scene(
            confirming: byLink ? .link { "https://app.example/mail/confirm/" + $0 } : .code, offersRoute: true)
        let mailbox = try await scene.verified()
        _ = await scene.post("/mail/mailboxes/\(mailbox)/setup", Scene.seznam)
        await scene.settled(mailbox)
        try #require(try await scene.account.mailbox(mailbox).state == .connected)
        // One message is perhaps sent, with a notice about it; one waits.
        scene.server.fate { [before = scene.server.octets.count] in $0 == before + 1 ? .vanishes : .accepts }
        let doubted = try await scene.account.send(scene.message(), from: mailbox)
        _ = try await scene.mailroom.work()
        let waiting = try await scene.account.send(scene.message("Druhá"), from: mailbox)
        let notice = try #require(try await scene.account.notices().first)
        // One address waits to be confirmed.
        let other = try await scene.account.add("jana@firma.example")
        let mail = try #require(scene.server.octets.last)
        let isAboutOther = pattern.contains("/verif")
        names = [
            "mailbox": (isAboutOther ? other : mailbox).text, "notice": notice.id.text,
            "ticket": (["/resend", "/decide"].contains { pattern.hasSuffix($0) } ? doubted : waiting).text,
            "word": byLink ? try #require(Self.word(in: mail)) : "",
        ]
        fields = Self.fields(route, code: code(in: mail) ?? "")
    }

    private static func word(in mail: [UInt8]) -> String? {
        let text = String(decoding: mail, as: UTF8.self).replacingOccurrences(of: "=\r\n", with: "")
        return text.components(separatedBy: "mail/confirm/").last.map { String($0.prefix(64)) }
    }

    /// What a person types, or a button posts.
    static func fields(_ route: HolubWeb.Route, code: String) -> KeyValuePairs<String, String> {
        guard route.method == .post else { return [:] }
        return switch route.pattern.split(separator: "/").last ?? "" {
        case "add", "detect": ["address": "eva@seznam.cz"]
        case "verify": ["code": code]
        case "choice": ["route": "own"]
        case "setup": Scene.seznam
        case "administrator": ["waits": "yes"]
        case "settings": ["name": "Jana", "reply": "info@firma.example", "copy": "yes", "route": "own"]
        case "decide": ["decision": "went-out"]
        default: [:]
        }
    }

    func ask(_ route: HolubWeb.Route, as visitor: Visitor? = nil, naming names: [String: String]? = nil) async
        -> PageResponse
    {
        let path = RouteTrial.path(route, names ?? self.names)
        return route.method == .get ? await scene.get(path, as: visitor) : await scene.post(path, fields, as: visitor)
    }
}
#endif
