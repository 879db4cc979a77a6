#if Web && Personas
import Foundation
import HTTPTypes
import Testing

@testable import Holub
@testable import HolubWeb

@Suite("The token of a form") struct FormTokenTests {
    let clock = VirtualWallClock()
    let token: FormToken
    let jana = Visitor(account: "4711", session: "s1", client: "192.0.2.1")

    init() { token = FormToken(keys: .key(.random()), clock: clock) }

    @Test func holdsForItsOwn() {
        #expect(token.holds(token.make(for: jana, action: "/add"), for: jana, action: "/add"))
    }

    @Test("I65 The token of a form holds for nobody else and nothing else") func holdsForNobodyElse() {
        let made = token.make(for: jana, action: "/add")
        var other = jana
        other.account = "4712"
        #expect(!token.holds(made, for: other, action: "/add"))
        other = jana
        other.session = "s2"
        #expect(!token.holds(made, for: other, action: "/add"))
        #expect(!token.holds(made, for: jana, action: "/remove"))
        // Where one part ends and the next begins is part of it.
        other = Visitor(account: "4711s", session: "1", client: "")
        #expect(!token.holds(made, for: other, action: "/add"))
        #expect(!FormToken(keys: .key(.random()), clock: clock).holds(made, for: jana, action: "/add"))
    }

    @Test("I65 The token of a form holds for four hours") func holdsForFourHours() {
        let made = token.make(for: jana, action: "/add")
        clock.advance(by: FormToken.lifetime - .milliseconds(1))
        #expect(token.holds(made, for: jana, action: "/add"))
        clock.advance(by: .milliseconds(1))
        #expect(!token.holds(made, for: jana, action: "/add"))
        // Made in what is now the future: the clock was set back.
        clock.advance(by: .seconds(-100_000))
        #expect(!token.holds(made, for: jana, action: "/add"))
    }

    @Test("I65 Every octet of the token of a form counts") func everyOctetCounts() {
        let made = Array(token.make(for: jana, action: "/add").utf8)
        for index in made.indices {
            for bit in 0..<8 {
                var forged = made
                forged[index] ^= 1 << bit
                #expect(!token.holds(String(decoding: forged, as: UTF8.self), for: jana, action: "/add"))
            }
        }
        for wrong in [nil, "", ".", "x", String(decoding: made.dropLast(), as: UTF8.self)] {
            #expect(!token.holds(wrong, for: jana, action: "/add"))
        }
        #expect(!token.holds(String(decoding: made, as: UTF8.self) + "0", for: jana, action: "/add"))
    }

    @Test func anEarlierKeyStillHolds() {
        let old = MasterKey.random()
        let before = FormToken(keys: .key(old), clock: clock)
        let after = FormToken(keys: KeyRing(current: .random(), previous: [old]), clock: clock)
        #expect(after.holds(before.make(for: jana, action: "/add"), for: jana, action: "/add"))
    }
}

@Suite("Where a post comes from") struct OriginTests {
    private func admits(_ headers: [String: String], own: String? = nil) -> Bool {
        OriginCheck(own: own).admits(Scene.request(.post, "/add", headers))
    }

    @Test(arguments: [
        [:], ["Sec-Fetch-Site": "same-origin"], ["Origin": "https://app.example"],
        // A page with Referrer-Policy: no-referrer posts so.
        ["Sec-Fetch-Site": "same-origin", "Origin": "null"],
    ])
    func fromHere(_ headers: [String: String]) { #expect(admits(headers)) }

    @Test(
        "I64 A post from elsewhere is not admitted",
        arguments: [
            ["Origin": "null"], ["Origin": "https://evil.example"], ["Origin": "https://x.app.example"],
            ["Origin": "https://app.example.evil.example"], ["Origin": "https://app.example:8443"], ["Origin": ""],
            ["Origin": "https://APP.example"], ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
            ["Sec-Fetch-Site": "none"], ["Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"],
            ["Sec-Fetch-Site": "cross-site", "Origin": "https://app.example"],
        ])
    func fromElsewhere(_ headers: [String: String]) { #expect(!admits(headers)) }

    @Test("I64 An origin that the application names is the only one") func anOriginThatTheApplicationNamesIsTheOnlyOne()
    {
        #expect(admits(["Origin": "https://www.example"], own: "https://www.example"))
        #expect(!admits(["Origin": "https://app.example"], own: "https://www.example"))
        #expect(!admits(["Origin": "http://www.example"], own: "https://www.example"))
    }
}

@Suite("Limits") struct LimiterTests {
    let start = Moment(milliseconds: 1_800_000_000_000)

    @Test func aBucketEmptiesAndFillsAgain() {
        let limiter = Limiter(RateLimit(3, thenEvery: .seconds(10)))
        for _ in 0..<3 { #expect(limiter.take("a", at: start) == nil) }
        #expect(limiter.take("a", at: start) == .seconds(10))
        #expect(limiter.take("b", at: start) == nil)
        #expect(limiter.take("a", at: start + .seconds(10)) == nil)
        #expect(limiter.take("a", at: start + .seconds(10)) == .seconds(10))
        for _ in 0..<3 { #expect(limiter.take("a", at: start + .seconds(60)) == nil) }
    }

    @Test func aClockThatIsSetBackLocksNobodyOut() {
        let limiter = Limiter(RateLimit(1, thenEvery: .seconds(10)))
        #expect(limiter.take("a", at: start + .seconds(86_400)) == nil)
        #expect(limiter.take("a", at: start) == nil)
    }

    @Test func memoryIsBounded() {
        let limiter = Limiter(RateLimit(3, thenEvery: .seconds(10)), capacity: 100)
        for number in 0..<100_000 { _ = limiter.take("key \(number)", at: start) }
        #expect(limiter.count < 200)
        // Long keys take no more room than others.
        _ = limiter.take(String(repeating: "a", count: 1_000_000), at: start)
        #expect(limiter.count < 201)
    }

    /// Who is held stays held through a flood of others, as long as they ask.
    @Test func whoKeepsAskingIsNotForgotten() {
        let limiter = Limiter(RateLimit(50, thenEvery: .seconds(1000)), capacity: 100)
        var taken = 0
        for number in 0..<10_000 {
            _ = limiter.take("key \(number)", at: start)
            if limiter.take("a", at: start) == nil { taken += 1 }
        }
        #expect(taken == 50)
    }

    @Test(arguments: ["session", "account", "client"])
    func eachLimitOfItsOwnHolds(_ which: String) async throws {
        var limits = PageLimits.generous
        let limit = RateLimit(5, thenEvery: .seconds(7))
        switch which {
        case "session": limits.session = limit
        case "account": limits.account = limit
        default: limits.client = limit
        }
        let scene = try Scene(limits: limits)
        for _ in 0..<5 { #expect(await scene.get("/mail").status == 200) }
        // However often.
        for _ in 0..<10_000 {
            let refused = await scene.pages.respond(to: Scene.request(.get, "/mail"), from: scene.visitor)
            guard refused.status == 429, refused.header("Retry-After") == "7" else {
                Issue.record("\(refused.status)")
                return
            }
        }
        scene.clock.advance(by: .seconds(7))
        #expect(await scene.get("/mail").status == 200)
        // Somebody with nothing in common is not held.
        let other = Visitor(account: "9", session: "other", client: "198.51.100.1")
        #expect(await scene.get("/mail", as: other).status == 200)
    }

    /// Posts a form that names the hosting firm's server, and waits for what comes of it.
    private func prove(_ scene: Scene, _ account: String, host: String = "smtp.firma.example") async throws -> Int {
        let visitor = Visitor(account: AccountID(account), session: "of " + account, client: "at " + account)
        let mailbox = try await scene.mailroom.account(visitor.account).add("jana@firma.example")
        let answer = await scene.post(
            "/mail/mailboxes/\(mailbox)/setup",
            ["host": host, "port": "465", "security": "tls", "username": "jana@firma.example", "password": "x"],
            as: visitor)
        await scene.pages.desk.settled(.init(account: visitor.account, mailbox: mailbox))
        return answer.status
    }

    /// One customer's slips hold that customer, and not the others of a hosting firm.
    @Test func aServersLimitIsEachCustomersOwn() async throws {
        var limits = PageLimits.generous
        limits.host = RateLimit(2, thenEvery: .seconds(600))
        let scene = try Scene(limits: limits, candour: .full)
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "no"))) }
        // Whichever way the name is written.
        for (host, status) in [("smtp.firma.example", 303), ("smtp.FIRMA.example", 303), ("smtp.firma.example", 429)] {
            #expect(try await prove(scene, "a", host: host) == status)
        }
        #expect(try await prove(scene, "a", host: "smtp.jinde.example") == 303)
        #expect(try await prove(scene, "b") == 303)
    }

    @Test func whatWorksCountsForNothing() async throws {
        var limits = PageLimits.generous
        limits.host = RateLimit(2, thenEvery: .seconds(600))
        let scene = try Scene(limits: limits, candour: .full)
        for _ in 0..<5 { #expect(try await prove(scene, "a") == 303) }
        #expect(scene.server.checks == 5)
    }

    /// A cap for each server, whoever asks.
    @Test func aServerIsNotAskedByEverybody() async throws {
        var limits = PageLimits.generous
        limits.hostOfAll = RateLimit(5, thenEvery: .seconds(600))
        let scene = try Scene(limits: limits, candour: .full)
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "no"))) }
        for number in 0..<5 { #expect(try await prove(scene, "a\(number)") == 303) }
        #expect(try await prove(scene, "a5") == 429)
        #expect(scene.server.checks == 5)
        // What was not tried is not counted for the one who asked.
        scene.clock.advance(by: .seconds(600))
        #expect(try await prove(scene, "a5") == 303)
    }

    @Test func whatIsGivenBackCanBeTakenAgain() {
        let limiter = Limiter(RateLimit(2, thenEvery: .seconds(10)))
        for _ in 0..<100 {
            #expect(limiter.take("a", at: start) == nil)
            limiter.giveBack("a")
        }
        for _ in 0..<2 { #expect(limiter.take("a", at: start) == nil) }
        #expect(limiter.take("a", at: start) == .seconds(10))
        limiter.giveBack("b")
        #expect(limiter.take("b", at: start) == nil)
    }

    /// Two keys that differ only far behind are two.
    @Test func longKeysAreToldApart() {
        let limiter = Limiter(RateLimit(1, thenEvery: .seconds(10))), long = String(repeating: "a", count: 1000)
        #expect(limiter.take(long + "b", at: start) == nil)
        #expect(limiter.take(long + "c", at: start) == nil)
        #expect(limiter.take(long + "b", at: start) == .seconds(10))
    }

    @Test func detectionIsSlowerThanTheRest() async throws {
        var limits = PageLimits.generous
        limits.detection = RateLimit(1, thenEvery: .seconds(3))
        let scene = try Scene(limits: limits)
        #expect(await scene.post("/mail/detect", ["address": "jana@seznam.cz"]).status == 200)
        #expect(await scene.post("/mail/detect", ["address": "jana@seznam.cz"]).status == 429)
    }

    /// The mailroom counts proofs, and the page says when to come back.
    @Test func proofsAreCounted() async throws {
        let scene = try Scene()
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "5.7.8 no"))) }
        let mailbox = try await scene.add()
        for _ in 0..<10 {
            #expect(await scene.post("/mail/mailboxes/\(mailbox)/setup", Scene.seznam).status == 303)
            await scene.settled(mailbox)
        }
        let refused = await scene.post("/mail/mailboxes/\(mailbox)/setup", Scene.seznam)
        #expect(refused.status == 429 && refused.header("Retry-After") == "3600")
        #expect(scene.server.checks == 10)
    }
}
#endif
