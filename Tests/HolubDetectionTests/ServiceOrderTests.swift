#if Sending
import HolubSMTP
import Testing

@testable import HolubDetection

@Suite("The order of SRV records") struct ServiceOrderTests {
    private func service(
        _ host: Domain, _ priority: UInt16, _ weight: UInt16, _ security: Security = .tls
    ) -> ServiceSource.Service {
        .init(priority: priority, weight: weight, port: .submissions, target: host, security: security)
    }

    @Test("over a thousand draws the heavier is first most of the time, and the one of weight zero sometimes")
    func draw() {
        let services = [service("x.example", 0, 0), service("y.example", 0, 100)]
        var first: [Domain: Int] = [:]
        for seed in 0..<1000 {
            var numbers = SplitMix(UInt64(seed))
            first[ServiceSource.ordered(services) { numbers.next() }[0].target, default: 0] += 1
        }
        // RFC 2782: one draw of 101 falls on weight zero.
        #expect(first["y.example", default: 0] > 950)
        #expect(first["x.example", default: 0] > 0)
        #expect(first.values.reduce(0, +) == 1000)
    }

    @Test("weights are kept to in proportion")
    func proportion() {
        let services = [service("a.example", 0, 10), service("b.example", 0, 30), service("c.example", 0, 60)]
        var first: [Domain: Int] = [:]
        for seed in 0..<1000 {
            var numbers = SplitMix(UInt64(seed))
            let order = ServiceSource.ordered(services) { numbers.next() }
            #expect(Set(order.map(\.target)).count == 3)
            first[order[0].target, default: 0] += 1
        }
        #expect((50...170).contains(first["a.example", default: 0]))
        #expect((230...370).contains(first["b.example", default: 0]))
        #expect((520...680).contains(first["c.example", default: 0]))
    }

    @Test("priority counts across both names, implicit TLS among equals, and the heaviest weights do no harm")
    func priority() {
        let services = [
            service("late.example", 10, 65535), service("start.example", 0, 65535, .starttls),
            service("tls.example", 0, 65535), service("last.example", 65535, 0, .starttls),
        ]
        let order = ServiceSource.ordered(services) { .max }.map(\.target)
        #expect(order == ["tls.example", "start.example", "late.example", "last.example"])
        #expect(ServiceSource.ordered([]) { 0 }.isEmpty)
    }
}

/// The same numbers each time for one seed.
private struct SplitMix {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
#endif
