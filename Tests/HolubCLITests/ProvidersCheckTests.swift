#if Command
import Foundation
import HolubNetwork
import HolubPersonas
import HolubSMTP
import Testing

/// `holub providers check --live`. Every name leads to a DNS server of the test, and none of it to a real one.
@Suite("Asking providers' servers, by the command") struct ProvidersCheckTests {
    private func run(_ arguments: [String], _ zone: FakeZone) async throws -> Run {
        let dns = try await FakeDNS.start(zone)
        let run = try Run(["providers", "check", "--live", "--resolver", "\(dns.address)"] + arguments)
        await dns.stop()
        return run
    }

    @Test("servers that nobody finds: 68, a line each, and a document with the same")
    func notFound() async throws {
        let text = try await run(["google"], FakeZone())
        #expect(text.status == 68, "\(text.errors)")
        let lines = text.output.split(separator: "\n").filter { $0.contains("smtp.gmail.com") }
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasSuffix(" (server-not-found)") }, "\(text.output)")
        #expect(text.sentence?.hasPrefix("2 of 2 servers could not be asked") == true, "\(text.errors)")
        #expect(lines.allSatisfy { $0.contains("There is no server with this name") }, "\(text.output)")
        let czech = try await run(["google", "--lang", "cs"], FakeZone())
        #expect(czech.output.contains("názvem neexistuje (server-not-found)\n"), "\(czech.output)")
        let document = try await run(["google", "--json"], FakeZone())
        #expect(document.status == 68)
        let servers = try #require(try document.json()["servers"] as? [[String: Any]])
        #expect(servers.map { $0["port"] as? Int } == [465, 587])
        for server in servers {
            #expect(server["provider"] as? String == "google" && server["cause"] as? String == "server-not-found")
            #expect((server["differences"] as? [Any])?.isEmpty == true && server["greeting"] is NSNull)
        }
    }

    @Test("a name that leads to this machine is not asked: 78")
    func policy() async throws {
        var zone = FakeZone()
        zone.add(Domain("smtp.seznam.cz"), .a(.v4(0x7F00_0001)))
        let run = try await run(["seznam"], zone)
        #expect(run.status == 78 && run.output.contains("address-not-allowed"), "\(run.output) \(run.errors)")
    }

    @Test("all texts in one go, each once, for a reader and for a program", arguments: ["cs", "en"])
    func texts(_ language: String) throws {
        let run = try Run(["providers", "list", "--texts", "--lang", language])
        let document = try Run(["providers", "list", "--texts", "--lang", language, "--json"]).json()
        #expect(run.status == 0)
        let texts = try #require(document["texts"] as? [[String: Any]])
        let generic = texts.filter { $0["owner"] as? String == "generic" }
        #expect(Set(generic.compactMap { $0["causes"] as? [String] }.joined()).count > 40)
        let ids = texts.compactMap { $0["id"] as? String }
        #expect(ids.count == texts.count && Set(ids).count == ids.count && ids.count > 200)
        for text in texts {
            for words in try #require(text["texts"] as? [String]) {
                #expect(run.output.contains("\n  " + words + "\n"), "\(words)")
            }
        }
        #expect(run.output.contains("Zpráva je příliš velká") == (language == "cs"))
        #expect(run.output.contains("Zpráva nemá předmět. Napište ho.") == (language == "cs"))
        for owner in ["seznam", "google", "mailroom", "pages", "command"] {
            #expect(texts.contains { $0["owner"] as? String == owner })
        }
    }

    @Test("texts stand in the place of the list: there is no other list beside them")
    func textsAndAll() throws {
        let run = try Run(["providers", "list", "--texts", "--all"])
        #expect(run.status == 64 && run.output.isEmpty && run.sentence?.contains("--all") == true, "\(run.errors)")
    }

    @Test("a provider is shown with its domains, by whichever name it is asked for")
    func byDomain() throws {
        let shown = try Run(["providers", "show", "seznam", "--json"])
        #expect(try (shown.json()["domains"] as? [String])?.contains("seznam.cz") == true)
        #expect(try Run(["providers", "show", "seznam.cz", "--json"]).output == shown.output)
    }

    @Test("nobody is asked without --live, and what is unknown is said")
    func typed() throws {
        let one = try Run(["providers", "check", "google"])
        #expect(one.status == 0 && one.output.contains("google: last checked ") && !one.output.contains("smtp."))
        let document = try Run(["providers", "check", "google", "--json"]).json()
        #expect((document["servers"] as? [Any])?.isEmpty == true && document["table"] is NSNull)
        for arguments in [["no-such"], ["--resolver", "127.0.0.1:53"], ["--live", "no-such"]] {
            let run = try Run(["providers", "check"] + arguments)
            #expect(run.status == 64 && run.sentence != nil, "\(arguments): \(run.errors)")
        }
    }
}
#endif
