#if Personas
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import Testing

@Suite struct FakeDNSTests {
    private static func zone() throws -> FakeZone {
        let posta = Domain("posta.example")
        var zone = FakeZone(try Scripts.blockedFirst.persona, hosts: [Domain("smtp.posta.example")])
        zone.add(Domain("web.posta.example"), .cname(DNSName(Domain("smtp.posta.example"))))
        zone.add(Domain("loop.posta.example"), .cname(DNSName(Domain("loop.posta.example"))))
        zone.add(Domain("smtp.posta.example"), .aaaa(.v6(high: 0, low: 1)))
        zone.add(
            try DNSName(service: "_submissions._tcp", of: posta),
            .srv(priority: 0, weight: 1, port: 465, target: DNSName(Domain("smtp.posta.example"))))
        zone.add(posta, .txt([Array("v=spf1 -all".utf8)]))
        for _ in 0..<20 { zone.add(Domain("long.posta.example"), .txt([[UInt8](repeating: 0x61, count: 200)])) }
        return zone
    }

    /// Long enough that a busy machine does not make a difference: only the silent server lets it pass.
    private func resolver(_ server: FakeDNS, patience: Duration = .seconds(30)) -> Resolver {
        let timeouts = Resolver.Timeouts(first: patience, retry: patience, whole: patience * 3)
        return Resolver(servers: [server.address], timeouts: timeouts)
    }

    @Test func everyTypeIsAnswered() async throws {
        try await FakeDNS.running(try Self.zone()) { (server: FakeDNS) async throws in
            let resolver = resolver(server)
            let posta = Domain("posta.example"), smtp = Domain("smtp.posta.example")
            let mx = try await resolver.query(posta, .mx)
            #expect(
                mx.records == [
                    .mx(preference: 10, exchange: DNSName(Domain("mx1.posta.example"))),
                    .mx(preference: 20, exchange: DNSName(Domain("mx2.posta.example"))),
                ])
            #expect(try await resolver.query(smtp, .a).records == [.a(.v4(0x7F00_0001))])
            #expect(try await resolver.query(smtp, .aaaa).records == [.aaaa(.v6(high: 0, low: 1))])
            #expect(try await resolver.query(posta, .txt).records == [.txt([Array("v=spf1 -all".utf8)])])
            let service = try DNSName(service: "_submissions._tcp", of: posta)
            #expect(
                try await resolver.query(service, .srv).records
                    == [.srv(priority: 0, weight: 1, port: 465, target: DNSName(smtp))])
            let alias = try await resolver.query(Domain("web.posta.example"), .a)
            #expect(alias.records == [.a(.v4(0x7F00_0001))] && alias.aliases == [DNSName(smtp)])
            #expect(server.questions.allSatisfy { $0.transport == .udp })
        }
    }

    @Test func whatIsNotInTheZoneDoesNotExist() async throws {
        try await FakeDNS.running(try Self.zone()) { (server: FakeDNS) async throws in
            let resolver = resolver(server)
            #expect(try await resolver.query(Domain("nobody.example"), .mx).outcome == .nxDomain)
            #expect(try await resolver.query(Domain("posta.example"), .aaaa).outcome == .noData)
            // It has no records, but a name below it has.
            let inner = try DNSName(labels: [Array("_tcp".utf8), Array("posta".utf8), Array("example".utf8)])
            #expect(try await resolver.query(inner, .a).outcome == .noData)
            #expect(try await resolver.query(Domain("loop.posta.example"), .a).records.isEmpty)
        }
    }

    @Test func whatIsTooLongForADatagramComesOverTCP() async throws {
        try await FakeDNS.running(try Self.zone()) { (server: FakeDNS) async throws in
            let answer = try await resolver(server).query(Domain("long.posta.example"), .txt)
            // Equal records count once.
            #expect(answer.records.count == 1)
            #expect(server.questions.map(\.transport) == [.udp, .tcp])
        }
    }

    @Test func itDoesAsItIsTold() async throws {
        try await FakeDNS.running(try Self.zone(), .truncate) { (server: FakeDNS) async throws in
            let posta = Domain("posta.example")
            #expect(try await resolver(server).query(posta, .mx).records.count == 2)
            #expect(server.questions.map(\.transport) == [.udp, .tcp])
            server.behave(.serverFailure)
            #expect(try await resolver(server).query(posta, .mx).outcome == .servFail)
            server.behave(.drop)
            let hasty = resolver(server, patience: .milliseconds(50))
            #expect(try await hasty.query(posta, .mx).outcome == .timeout)
            server.behave(.answer)
            #expect(try await resolver(server).query(posta, .mx).outcome == .noError)
        }
    }
}
#endif
