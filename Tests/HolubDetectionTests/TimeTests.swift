#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubDetection

/// How long a detection may take, on a clock of its own: what the core waits for, and no machine's
/// speed. The numbers are those of the scenarios.
@Suite("How long a detection takes") struct TimeTests {
    let registry: ProviderRegistry

    init() throws { registry = try .ofTwo() }

    private let smtp = Endpoint.tls("smtp.firma.example")
    private let upgraded = Endpoint.startTLS("smtp.firma.example")
    private let web: [String] = ["pacc", "autoconfig", "well-known"]

    private var known: Timeline {
        var line = Timeline()
        let provider = SourceReport(.found, facts: [.provider(id: "posta", by: .domain)])
        line.reports["registry"] = (.zero, provider)
        return line
    }

    @Test("1: what the registry knows, with its probe, in 0.3 s")
    func registered() throws {
        var line = known
        line.greetings[.tls("smtp.posta.example")] = Timeline.ready
        let (detection, end, _) = try line.run(registry, "jana@posta.example")
        #expect(detection.status == .accept && end <= .milliseconds(300))
    }

    @Test("2: the same with a black hole, in 2 s")
    func registeredHole() throws {
        var line = known
        line.otherwise = Timeline.hole
        let (detection, end, _) = try line.run(registry, "jana@posta.example")
        #expect(detection.status == .confirm([.unverified("timeout")]) && end <= .seconds(2))
    }

    @Test("20: what DNS publishes, in 1 s; 56: with a document that comes an octet a second, in 4.5 s")
    func published() throws {
        var line = Timeline()
        line.services(smtp)
        line.greetings[smtp] = Timeline.ready
        let (detection, end, _) = try line.run(registry)
        #expect(detection.status == .accept && end <= .seconds(1))
        line.reports["autoconfig"] = Timeline.silent(Timeline.budget.documents.whole)
        let slow = try line.run(registry)
        #expect(slow.detection.status == .accept && slow.end <= .seconds(4.5))
    }

    @Test("3: what the exchanger says, in 1.5 s")
    func exchanger() throws {
        var line = Timeline()
        let host: Domain = "in.mx.posta.example"
        let owner = try #require(registry.resolve(mailExchanger: host))
        line.reports["mx"] = (
            Timeline.turn,
            SourceReport(
                .found,
                facts: [.exchangers([host], [.provider("posta")]), .provider(id: "posta", by: owner.evidence)])
        )
        line.greetings[.tls("smtp.posta.example")] = Timeline.ready
        let (detection, end, _) = try line.run(registry)
        #expect(detection.status == .accept && end <= .seconds(1.5))
    }

    @Test("38, 94: any service, any name, and all refused: in 2 s")
    func wildcards() throws {
        let everywhere: IPAddress = .v4(0xC000_0201)
        var line = Timeline()
        line.services(.tls("w.firma.example"))
        line.reports["canary"] = (
            Timeline.turn,
            SourceReport(.found, facts: [.wildcardService(["w.firma.example"]), .wildcard([everywhere])])
        )
        line.guesses("smtp.firma.example", "mail.firma.example", at: [everywhere], [everywhere])
        for host in ["smtp.firma.example", "mail.firma.example"] as [Domain] {
            line.places[host] = (Timeline.turn, .found([everywhere]))
        }
        let (detection, end, probed) = try line.run(registry)
        #expect(end <= .seconds(2) && probed.count <= 3)
        if case .manual = detection.status {} else { Issue.record("\(detection.status)") }
    }

    @Test("86, 98: a guess in 2.5 s, and its slow port is not waited for")
    func guess() throws {
        var line = Timeline()
        line.guesses("smtp.firma.example", at: [])
        line.greetings[smtp] = Timeline.ready
        let one = try line.run(registry)
        #expect(one.detection.status == .confirm([.guessed]) && one.end <= .seconds(2.5))
        line.greetings[upgraded] = (Timeline.turn + Timeline.budget.reply, .silent)
        let two = try line.run(registry)
        #expect(two.detection.status == .confirm([.guessed]) && two.end <= one.end + Timeline.budget.grace)
    }

    @Test("96: any name is a black hole, and one name is a server: in 3.5 s")
    func wildcardHole() throws {
        let (hole, own) = (IPAddress.v4(0xC000_0201), IPAddress.v4(0xC000_0202))
        var line = Timeline()
        line.reports["canary"] = (Timeline.turn, SourceReport(.found, facts: [.wildcard([hole])]))
        line.guesses("mail.firma.example", "smtp.firma.example", at: [own], [hole])
        for id in web { line.reports[id] = Timeline.silent(Timeline.budget.documents.connect) }
        line.otherwise = Timeline.hole
        line.greetings[.tls("mail.firma.example")] = Timeline.ready
        let (detection, end, _) = try line.run(registry)
        #expect(detection.status == .confirm([.guessed]) && end <= .seconds(3.5))
    }

    @Test("99: the only server is slow: in 6 s")
    func slow() throws {
        var line = Timeline()
        line.guesses("smtp.firma.example", at: [])
        line.greetings[upgraded] = (Timeline.turn + Timeline.budget.reply, .silent)
        // The other mode at the same port is as silent.
        line.greetings[Endpoint(.name("smtp.firma.example"), port: .submission, security: .tls)] = (
            Timeline.turn + Timeline.budget.tls, .silent
        )
        let (detection, end, _) = try line.run(registry)
        #expect(detection.status == .manual([.unusable("banner-slow")]) && end <= .seconds(6))
    }

    @Test("106: no name server answers: offline in 3 s")
    func offline() throws {
        var line = Timeline()
        for id in web + ["srv", "canary"] { line.reports[id] = Timeline.silent(Timeline.dropped) }
        line.reports["mx"] = (
            Timeline.dropped, SourceReport(.failed("timeout", isTransient: true), facts: [.nobodyAnswers])
        )
        let (detection, end, _) = try line.run(registry)
        #expect(detection.status == .inconclusive(.offline) && end <= .seconds(3))
    }

    @Test("107, 108: a portal and a resolver that lies, in 3 s")
    func lies() throws {
        var line = Timeline()
        let liar = IPAddress.v4(0xC000_0201)
        line.reports["canary"] = (Timeline.turn, SourceReport(.found, facts: [.apex([liar]), .lyingResolver([liar])]))
        for id in web { line.reports[id] = Timeline.silent(Timeline.budget.documents.connect) }
        let portal = try line.run(registry)
        #expect(portal.detection.status == .inconclusive(.captivePortal) && portal.end <= .seconds(3))
        line.reports["canary"] = (Timeline.turn, SourceReport(.found, facts: [.apex([]), .lyingResolver([liar])]))
        #expect(try line.run(registry).end <= .seconds(3))
    }

    @Test(
        "one black hole in any one place adds 1.7 s at most", arguments: ["pacc", "autoconfig", "well-known", "probe"])
    func onePlace(_ place: String) throws {
        var line = Timeline()
        line.services(.tls("a.firma.example"), smtp)
        line.greetings[.tls("a.firma.example")] = Timeline.ready
        line.greetings[smtp] = Timeline.ready
        let usual = try line.run(registry).end
        if place == "probe" {
            line.greetings[.tls("a.firma.example")] = Timeline.hole
        } else {
            line.reports[place] = Timeline.silent(Timeline.budget.documents.connect)
        }
        let (detection, end, _) = try line.run(registry)
        #expect(detection.status == .accept && end <= usual + .seconds(1.7))
    }

    @Test("114: everything is dead, or never ends at all: in 8.2 s")
    func dead() throws {
        var line = Timeline()
        line.guesses("smtp.firma.example", "mail.firma.example", "firma.example", at: [], [], [])
        line.otherwise = Timeline.hole
        for id in web { line.reports[id] = Timeline.silent(Timeline.budget.documents.whole) }
        let holes = try line.run(registry)
        #expect(holes.detection.status == .inconclusive(.timedOut) && holes.end <= .seconds(8.2))
        for id in Detector.standardSources.map(\.id) where id != "registry" {
            line.reports[id] = Timeline.silent(.seconds(3600))
        }
        #expect(try line.run(registry).end == Timeline.budget.hard)
    }

    @Test("a slow name server for one host holds back no longer than its look-up may take")
    func slowName() throws {
        var line = Timeline()
        line.services(.tls("a.firma.example"), smtp)
        line.places["a.firma.example"] = (Timeline.budget.connect, .failed(.timedOut))
        line.greetings[smtp] = Timeline.ready
        let (detection, end, _) = try line.run(registry)
        #expect(detection.status == .accept && end <= .seconds(2))
    }
}
#endif
