#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Synchronization
import Testing

@testable import HolubDetection

@Suite("What detection remembers") struct MemoryTests {
    /// A clock that stands until it is told.
    private final class Clock: Sendable {
        private let time = Mutex(ContinuousClock.now)

        var now: ContinuousClock.Instant { time.withLock { $0 } }

        func pass(_ duration: Duration) { time.withLock { $0 += duration } }
    }

    private func question(_ domain: Domain, network: String = "home") -> SourceQuestion {
        var policy = DetectionPolicy()
        policy.network = network
        return SourceQuestion(domain: domain, address: nil, exchangers: [], classes: [], wildcard: [], policy: policy)
    }

    @Test("each kind for its own time, and for one domain, one source and one network")
    func lifetimes() {
        let clock = Clock()
        let memory = DetectionMemory { clock.now }
        let here = question("firma.example")
        var found = SourceReport(.found)
        found.lifetime = .seconds(300)
        memory.remember(found, of: "srv", on: here)
        memory.remember(SourceReport(.failed("timeout", isTransient: true)), of: "mx", on: here)
        memory.remember(SourceReport(.skipped("policy")), of: "directory", on: here)
        #expect(memory.report(of: "srv", on: here) == found)
        #expect(memory.report(of: "srv", on: question("jina.example")) == nil)
        #expect(memory.report(of: "srv", on: question("firma.example", network: "train")) == nil)
        #expect(memory.report(of: "directory", on: here) == nil)
        #expect(memory.report(of: "mx", on: here) != nil)
        clock.pass(.seconds(31))
        #expect(memory.report(of: "mx", on: here) == nil)
        #expect(memory.report(of: "srv", on: here) == found)
        clock.pass(.seconds(270))
        #expect(memory.report(of: "srv", on: here) == nil)
    }

    @Test("it grows no further than it is told, and forgets on request")
    func limit() {
        let memory = DetectionMemory(limit: 3)
        let domains: [Domain] = ["a.example", "b.example", "c.example", "d.example", "e.example"]
        for domain in domains { memory.remember(SourceReport(.absent), of: "srv", on: question(domain)) }
        let kept = domains.filter { memory.report(of: "srv", on: question($0)) != nil }
        // What was put first makes room.
        #expect(kept == ["c.example", "d.example", "e.example"])
        // What is put again stays, and the row does not grow with it.
        for _ in 0..<100 { memory.remember(SourceReport(.absent), of: "srv", on: question("c.example")) }
        memory.remember(SourceReport(.absent), of: "srv", on: question("f.example"))
        #expect(domains.filter { memory.report(of: "srv", on: question($0)) != nil } == ["c.example", "e.example"])
        memory.forget()
        #expect(memory.report(of: "srv", on: question("e.example")) == nil)
    }

    @Test("an answer of DNS is kept as long as it says, within bounds")
    func answers() {
        func lifetime(_ ttl: UInt32) -> Duration? {
            Answer(records: [.txt([])], ttl: ttl, outcome: .noError).lifetime
        }
        #expect(lifetime(0) == .seconds(5) && lifetime(300) == .seconds(300) && lifetime(.max) == .seconds(3600))
        #expect(Answer(outcome: .nxDomain).lifetime == .seconds(60) && Answer(outcome: .timeout).lifetime == nil)
    }
}

@Suite("Signs behind a gateway") struct SignsTests {
    @Test("whom an SPF record includes, without the labels that begin with an underscore")
    func includes() {
        func names(_ text: String) -> [String] { SignsSource.names(inSPF: Array(text.utf8)).map(\.name) }
        #expect(
            names("v=spf1 include:_spf.google.com ~include:spf.protection.outlook.com INCLUDE:x.example -all")
                == ["google.com", "spf.protection.outlook.com", "x.example"])
        #expect(names("v=spf10 include:x.example").isEmpty)
        #expect(names("v=spf1 include: include:_ include:%{d}.x.example include:_a._b ip4:192.0.2.1").isEmpty)
        #expect(names("").isEmpty && names("v=spf1").isEmpty)
        #expect(names("v=spf1" + String(repeating: " include:x.example", count: 1000)).count <= 32)
    }
}
#endif
