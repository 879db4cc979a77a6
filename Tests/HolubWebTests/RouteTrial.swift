#if Web && Personas
import Foundation
import HTTPTypes
import Testing

@testable import Holub
@testable import HolubWeb

/// A request of a route that ends in a status. The routes come from the pages' own list.
struct RouteTrial: Sendable, CustomStringConvertible {
    let route: HolubWeb.Route
    /// 200 stands for what the route does for somebody who has all of it, and 500 for what it does without a store.
    let status: Int
    var description: String { "\(route.method) \(route.pattern) \(status)" }

    static let statuses = [200, 400, 403, 404, 405, 413, 415, 429, 500]

    /// What answers with 200 also without a store: it reads and writes nothing. Every page tells how many notices are open,
    /// so no page is one of them.
    static let withoutStore: Set = ["POST /detect"]

    static let all: [RouteTrial] = Route.all.flatMap { route in statuses.map { RouteTrial(route: route, status: $0) } }

    /// What every answer has.
    static let headers = [
        "Content-Security-Policy":
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'",
        "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cache-Control": "no-store",
    ]

    static let words = [
        "mailbox": "0123456789abcdef0123456789abcdef", "notice": "0123456789abcdef0123456789abcdef",
        "ticket": "0123456789abcdef0123456789abcdef", "word": String(repeating: "0", count: 64),
    ]

    /// A path of the route; what it names is not there unless it is given.
    static func path(_ route: HolubWeb.Route, _ names: [String: String] = words) -> String {
        let filled = names.reduce(route.pattern) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
        return "/mail" + (filled == "/" ? "" : filled)
    }

    private var path: String { Self.path(route) }
    private var isPost: Bool { route.method == .post }

    /// Nil where the route has no such status: what is only read has no body.
    func answer() async throws -> PageResponse? {
        switch status {
        case 200: return try await ordinary()
        case 400:
            let scene = try Scene()
            let form = Scene.form(path, [("a", "1"), ("a", "2")])
            return isPost ? await scene.pages.respond(to: form, from: scene.visitor) : await scene.get(path + "?a=%")
        case 403:
            let scene = try Scene()
            let request = isPost ? Scene.form(path, []) : Scene.request(.get, path)
            return await scene.pages.respond(to: request, from: isPost ? scene.visitor : nil)
        case 404: return try await missing()
        case 405:
            let scene = try Scene()
            let response = await scene.pages.respond(to: Scene.request(.put, path), from: scene.visitor)
            #expect(response.header("Allow")?.contains(route.method.rawValue) == true)
            return response
        case 413: return try await posted("application/x-www-form-urlencoded", PageRequest.longestBody + 1)
        case 415: return try await posted("application/json", 2)
        case 429:
            var limits = PageLimits.generous
            limits.session = RateLimit(1, thenEvery: .seconds(100))
            let scene = try Scene(limits: limits)
            _ = await scene.get("/mail/add")
            let response = isPost ? await scene.post(path) : await scene.get(path)
            #expect(response.header("Retry-After") == "100")
            return response
        default: return try await failing()
        }
    }

    /// What belongs to somebody else, or a link that does not hold. A route that names nothing has no 404 of its own: there it
    /// is a path beside it.
    private func missing() async throws -> PageResponse {
        guard route.pattern.contains("{") else { return await (try Scene()).get(path + "/nowhere/at/all") }
        return try await Belongings(for: route).ask(route, as: Belongings.stranger)
    }

    /// What the route does when the store fails, with all typed that it asks for.
    private func failing() async throws -> PageResponse {
        let scene = try Scene(store: FailingStore(), confirming: .code, offersRoute: true)
        let response =
            isPost ? await scene.post(path, Belongings.fields(route, code: "1234 5678")) : await scene.get(path)
        let isSpared = Self.withoutStore.contains("\(route.method.rawValue) \(route.pattern)")
        #expect(response.status == (isSpared ? 200 : 500), "\(self): \(response.status)")
        return response
    }

    /// What the route does for somebody who has all of it.
    private func ordinary() async throws -> PageResponse {
        let response = try await Belongings(for: route).ask(route)
        #expect([200, 303].contains(response.status), "\(self): \(response.status)")
        return response
    }

    private func posted(_ type: String, _ length: Int) async throws -> PageResponse? {
        guard isPost else { return nil }
        let scene = try Scene(), body = [UInt8](repeating: 97, count: length)
        return await scene.pages.respond(
            to: Scene.request(.post, path, ["Content-Type": type], body: body), from: scene.visitor)
    }
}
#endif
