#if Web && Personas
import Foundation
import HTTPTypes
import HolubSender
import Testing

@testable import Holub
@testable import HolubWeb

/// Thousands of hostile requests on one account, with the limits out of the way, so that each is looked at. Over real sockets:
/// Tests/Flood.
@Suite("A flood") struct FloodTests {
    /// One that can be repeated (xorshift64).
    private struct Chance: RandomNumberGenerator {
        var state: UInt64 = 4711
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    @Test func changesNothing() async throws {
        let scene = try Scene(offersRoute: true)
        let mailbox = try await scene.connected()
        let ticket = try await scene.account.send(scene.message(), from: mailbox)
        let before = try await scene.account.mailbox(mailbox)
        let names = ["mailbox": mailbox.text, "ticket": ticket.text].merging(RouteTrial.words) { first, _ in first }
        var chance = Chance(), statuses: [Int: Int] = [:]
        for _ in 0..<3000 {
            guard let route = Route.all.randomElement(using: &chance) else { return }
            let request = Self.request(RouteTrial.path(route, names), scene, &chance)
            let answer = await scene.pages.respond(to: request, from: scene.visitor)
            statuses[answer.status, default: 0] += 1
            #expect([400, 403, 405, 413, 415].contains(answer.status), "\(answer.status) \(request.head)")
            #expect(!answer.text.contains(Self.hostile) && !answer.text.contains("<img"))
        }
        #expect(Set(statuses.keys) == [400, 403, 405, 413, 415])
        #expect(try await scene.account.mailbox(mailbox) == before)
        #expect(try await scene.account.message(ticket).state == .queued)
        #expect(scene.server.checks == 1 && scene.server.octets.isEmpty)
        #expect(await scene.get("/mail").status == 200)
    }

    private static let hostile = "<img src=x onerror=alert(1)>"

    /// One that no page may act on.
    private static func request(_ path: String, _ scene: Scene, _ chance: inout Chance) -> PageRequest {
        let right = scene.pages.token.make(for: scene.visitor, action: path)
        let form = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
        func raw(_ body: String) -> PageRequest { Scene.request(.post, path, form, body: Array(body.utf8)) }
        func foreign(_ headers: [String: String]) -> PageRequest { Scene.form(path, [("token", right)], headers) }
        var flipped = Array(right.utf8)
        let place = Int.random(in: 0..<flipped.count, using: &chance)
        flipped[place] = flipped[place] == 0x30 ? 0x31 : 0x30
        switch Int.random(in: 0..<12, using: &chance) {
        case 0: return Scene.request(.put, path)
        case 1: return Scene.request(.init("BREW")!, path, body: Array(hostile.utf8))
        case 2: return Scene.request(.post, path, form, body: [UInt8](repeating: 97, count: 40_000))
        case 3: return Scene.request(.post, path, ["Content-Type": "multipart/form-data"], body: Array("a".utf8))
        case 4: return raw("token=\(right)&%74oken=\(right)")
        case 5: return raw("token=\(right)&a=%zz")
        case 6: return raw("token=\(right)&a=%00")
        case 7: return Scene.request(.post, path, form, body: Array("token=\(right)&a=".utf8) + [0xFF])
        case 8: return Scene.form(path, [("token", String(decoding: flipped, as: UTF8.self)), ("address", hostile)])
        case 9: return Scene.form(path, [("token", scene.pages.token.make(for: scene.visitor, action: path + "/"))])
        case 10: return foreign(["Sec-Fetch-Site": "cross-site"])
        default: return foreign(["Origin": "https://app.example.evil.example"])
        }
    }
}
#endif
