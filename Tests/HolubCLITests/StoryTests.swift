#if Command
import Foundation
import HolubNetwork
import HolubPersonas
import HolubSMTP
import Testing

/// What `holub detect --explain` tells whoever helps somebody.
@Suite("The story of a detection") struct StoryTests {
    /// The lines below a heading, without their times.
    private func section(_ title: String, of output: String) -> [String] {
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: title[...]) else { return [] }
        return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { line in
            let text = line.trimmingCharacters(in: .whitespaces)
            let parts = text.split(separator: " ", maxSplits: 2)
            return parts.count == 3 && parts[1] == "ms" ? parts[2].trimmingCharacters(in: .whitespaces) : text
        }
    }

    @Test("what the registry knows: one question, and why, in two languages")
    func known() throws {
        let told = try Run(["detect", "jana@seznam.cz", "--offline", "--explain", "--lang", "en"])
        #expect(told.status == 0, "\(told.errors)")
        #expect(section("What was asked, and what came of it", of: told.output).first == "list of providers: found")
        let why = section("Why this", of: told.output)
        #expect(
            why.first
                == "smtp.seznam.cz:465 (tls): trust A, vetted by name, or published by the domain itself (list of providers)"
        )
        #expect(!told.output.contains("Which servers answered"))
        let czech = try Run(["detect", "jana@seznam.cz", "--offline", "--explain", "--lang", "cs"])
        #expect(section("Na co jsme se ptali", of: czech.output).first == "seznam poskytovatelů: nalezeno")
        #expect(!section("Proč právě takto", of: czech.output).isEmpty)
        // Without being asked for, none of it.
        #expect(!(try Run(["detect", "jana@seznam.cz", "--offline"]).output.contains("Why this")))
    }

    @Test("a domain whose mail a known provider has: who was asked, which server did not answer, and no local part")
    func exchanger() async throws {
        var zone = FakeZone()
        zone.add("firma.example" as Domain, .mx(preference: 10, exchange: DNSName("mx1.seznam.cz" as Domain)))
        let dns = try await FakeDNS.start(zone)
        let arguments = [
            "detect", "tajemstvi@firma.example", "--resolver", "\(dns.address)", "--explain", "--lang", "en",
        ]
        let told = try Run(arguments)
        await dns.stop()
        #expect(told.status == 0, "\(told.errors)")
        let asked = section("What was asked, and what came of it", of: told.output)
        #expect(asked.contains("list of providers: nothing"))
        #expect(asked.contains { $0.hasPrefix("DNS, where mail goes (MX): found") })
        #expect(asked.contains("– mail goes to mx1.seznam.cz"))
        #expect(asked.contains { $0.hasPrefix("document at autoconfig.firma.example") })
        let servers = section("Which servers answered", of: told.output)
        #expect(servers == ["smtp.seznam.cz:465 (tls): the name has no address"])
        #expect(section("Why this", of: told.output).first?.hasPrefix("smtp.seznam.cz:465 (tls): trust B") == true)
        #expect(!section("What was asked, and what came of it", of: told.output).joined().contains("tajemstvi"))
    }

    @Test("a hoster that nobody knows is asked by letter, and named by the domain's mail exchanger")
    func letter() async throws {
        var zone = FakeZone()
        zone.add("firma.example" as Domain, .mx(preference: 10, exchange: DNSName("mx1.hoster.example" as Domain)))
        let dns = try await FakeDNS.start(zone)
        let told = try Run([
            "guide", "jana@firma.example", "--resolver", "\(dns.address)", "--lang", "cs", "--json",
        ])
        await dns.stop()
        let document = try told.json()
        #expect((document["steps"] as? [String])?.first?.contains("(mx1.hoster.example)") == true)
        #expect((document["administratorMessage"] as? String)?.contains("jana@firma.example") == true)
    }

    @Test("why not: a domain that declines says so, and nothing is offered")
    func declined() async throws {
        var zone = FakeZone()
        for service in ["_submissions._tcp", "_submission._tcp"] {
            zone.add(
                try DNSName(service: service, of: "firma.example"),
                .srv(priority: 0, weight: 0, port: 1, target: .root))
        }
        let dns = try await FakeDNS.start(zone)
        let told = try Run([
            "detect", "jana@firma.example", "--resolver", "\(dns.address)", "--explain", "--lang", "en",
        ])
        await dns.stop()
        #expect(section("Why this", of: told.output) == ["the domain says that it takes no submission"])
        #expect(section("Why not that", of: told.output).isEmpty)
    }
}
#endif
