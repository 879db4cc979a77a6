#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubDetection

@Suite("How often one address is probed") struct ProbeLimitTests {
    let registry: ProviderRegistry

    init() throws { registry = try .ofTwo() }

    private let hosts: [Domain] = ["a.firma.example", "b.firma.example", "c.firma.example"]
    private let shared = IPAddress.v4(0xC000_0201)

    private func course(_ places: [[IPAddress]]) throws -> Course {
        var course = try Course("jana@firma.example", registry)
        for (host, place) in zip(hosts, places) { course.places[.name(host)] = place }
        return course
    }

    @Test("three published names of one address: two probes, and the third is offered unasked")
    func published() throws {
        var course = try course([[shared], [shared], [shared]])
        course.services(.tls(hosts[0]), .tls(hosts[1]), .tls(hosts[2]))
        #expect(course.probed == [.tls(hosts[0]), .tls(hosts[1])])
        #expect(course.dialled == [shared, shared])
        course.nothing("mx", "canary")
        course.answer(.tls(hosts[1]), .ok)
        course.answer(.tls(hosts[0]), .ok)
        #expect(course.status == .accept && course.detection.candidates.map(\.probe?.isReady) == [true, true, nil])
    }

    @Test("of a host with an address of its own only that one is dialled")
    func partly() throws {
        let own = IPAddress.v4(0xC000_0209)
        var course = try course([[shared], [shared], [shared, own]])
        course.services(.tls(hosts[0]), .tls(hosts[1]), .tls(hosts[2]))
        #expect(course.probed.count == 3 && course.dialled == [shared, shared, own])
    }

    @Test("the better name gets the probe, however late its addresses are found")
    func late() throws {
        var course = try course([[shared], [shared], [shared]])
        course.heldBack = [.name(hosts[0])]
        course.services(.tls(hosts[0]), .tls(hosts[1]), .tls(hosts[2]))
        #expect(course.probed.isEmpty)
        course.lookUp(.name(hosts[0]))
        #expect(course.probed == [.tls(hosts[0]), .tls(hosts[1])])
    }

    @Test("the name that a certificate is for goes on with its probe; at another address it is not tried")
    func continued() throws {
        let found: Domain = "h1.host.example"
        for (place, last) in [(shared, Endpoint.tls(found)), (.v4(0xC000_0209), .startTLS(hosts[0]))] {
            var course = try course([[shared]])
            course.places[.name(found)] = [place]
            course.services(.tls(hosts[0]), .startTLS(hosts[0]))
            course.nothing("mx", "canary")
            #expect(course.probed == [.tls(hosts[0]), .startTLS(hosts[0])])
            course.answer(.startTLS(hosts[0]), .refused)
            course.answer(.tls(hosts[0]), .foreignName([found], nil))
            #expect(course.probed.last == last)
        }
    }

    @Test("what has no address, or none that is permitted, is no probe and says so")
    func unreachable() throws {
        var course = try course([[shared]])
        course.heldBack = Set(hosts.map { .name($0) })
        course.services(.tls(hosts[0]), .tls(hosts[1]))
        course.nothing("mx", "canary")
        let gone = course.inquiry.lookedUp(.name(hosts[0]), .failed(.unresolvable), at: .zero)
        #expect(gone.isEmpty)
        _ = course.inquiry.lookedUp(.name(hosts[1]), .failed(.blocked), at: .zero)
        let codes = course.detection.trace.filter { $0.source == "probe" }.map(\.detail)
        #expect(codes == ["target-unresolvable", "address-blocked"])
        #expect(course.probed.isEmpty && course.detection.candidates.isEmpty)
    }
}
#endif
