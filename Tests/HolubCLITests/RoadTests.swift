#if Command
import Foundation
import Testing

@Suite("The command's road, from an address to a message")
struct RoadTests {
    @Test(
        "a rehearsal ends in sent",
        arguments: [
            ["priklad@seznam.cz"], ["priklad@email.cz"], ["priklad@centrum.cz"], ["example@gmail.com"],
            ["jana@firma.example", "--at", "google"], ["jana@firma.example", "--at", "seznam"],
        ])
    func sent(_ arguments: [String]) throws {
        let run = try Run(["try", "--json"] + arguments)
        #expect(run.status == 0, "\(run.errors)")
        let document = try run.json()
        #expect(document["outcome"] as? String == "sent")
        let arrived = try #require(document["arrived"] as? [[String: Any]])
        #expect(arrived.count == 1)
        #expect(arrived[0]["sender"] as? String == arguments[0])
        #expect(run.errors.isEmpty)
    }

    @Test("a blocked first sign-in is explained, and the second try succeeds")
    func blockedFirst() throws {
        let run = try Run(["try", "example@gmail.com", "--persona", "sign-in-blocked-first", "--lang", "cs"])
        #expect(run.status == 0)
        #expect(run.output.contains("Google čeká, až přihlášení potvrdíte"))
        #expect(run.output.hasSuffix("sent\n"))
    }

    /// `check` and `send` end here with 78.
    @Test(
        "where detection asks, the rehearsal says that it went on as if confirmed",
        arguments: ["priklad@e-mail.cz", "priklad@centrum.sk", "priklad@seznam.cz"])
    func confirmed(_ address: String) throws {
        let document = try Run(["try", "--json", address]).json()
        let detection = try #require(document["detection"] as? [String: Any])
        #expect(detection["status"] as? String == (address.contains("seznam") ? "accept" : "confirm"))
        #expect(document["confirmed"] as? Bool == (detection["status"] as? String == "confirm"))
        for (language, words) in [("cs", "Pro zkoušku je to potvrzené."), ("en", "Confirmed for the rehearsal.")] {
            let run = try Run(["try", address, "--lang", language])
            #expect(run.output.contains(words) == (document["confirmed"] as? Bool))
        }
    }

    @Test("an app password that is needed, and one whose page is missing, end in their guidance")
    func appPasswords() throws {
        let needed = try Run(["try", "example@gmail.com", "--persona", "app-password-needed", "--json", "--lang", "cs"])
        #expect(needed.status == 77)
        #expect(try needed.json()["cause"] as? String == "app-password-required")
        #expect(try needed.json()["guidance"] as? String == "google.app-password")
        let missing = try Run(
            [
                "try", "jana@firma.example", "--at", "google", "--persona", "app-password-page-missing", "--json",
                "--lang", "cs",
            ])
        #expect(missing.status == 77)
        #expect(try missing.json()["guidance"] as? String == "google.app-password.missing")
        let message = try #require(try missing.json()["administratorMessage"] as? String)
        #expect(message.contains("jana@firma.example"))
    }

    @Test(
        "the generic provider is rehearsed with a server that is named",
        arguments: [
            ("accepts", 0, "sent", nil), ("accepts-465", 0, "sent", nil),
            ("silent", 75, "not-sent", "connection-timeout"),
            ("bad-credentials", 77, "not-sent", "bad-credentials"), ("perhaps-sent", 76, "unknown", "perhaps-sent"),
            ("recipient-unknown", 69, "not-sent", "recipient-unknown"),
        ] as [(String, Int32, String, String?)])
    func generic(_ persona: String, _ status: Int32, _ outcome: String, _ cause: String?) throws {
        let arguments = ["try", "jana@firma.example", "--at", "generic", "--persona", persona]
        let run = try Run(arguments + ["--json"])
        #expect(run.status == status, "\(run.errors)")
        let document = try run.json()
        #expect(document["outcome"] as? String == outcome)
        #expect(document["cause"] as? String == cause)
        #expect(document["serverNamed"] as? Bool == true)
        let detection = try #require(document["detection"] as? [String: Any])
        #expect(detection["status"] as? String == "manual")
        #expect((detection["candidates"] as? [Any])?.isEmpty == true)
        guard persona == "accepts" else { return }
        #expect(try Run(arguments).output.contains("as with --host"))
        #expect(try Run(["try", "priklad@seznam.cz", "--json"]).json()["serverNamed"] as? Bool == false)
    }

    @Test("a line of the table is rehearsed with the user name that its provider takes")
    func borrowed() throws {
        let run = try Run(["try", "jana@wp.pl", "--json"])
        #expect(run.status == 0, "\(run.errors)")
        let candidates = try #require(try run.json()["detection"] as? [String: Any])["candidates"] as? [[String: Any]]
        #expect(candidates?.first?["username"] as? String == "jana")
    }

    @Test("off the network by wish, or because nobody answers: only the first is told to ask")
    func offNetwork() throws {
        let wish = try Run(["detect", "jana@firma.example", "--offline"])
        #expect(wish.status == 0 && wish.output.contains("Without --offline"))
        let dead = try Run(["detect", "jana@firma.example", "--resolver", "127.0.0.1:9"])
        #expect(dead.status == 75 && !dead.output.contains("--offline") && dead.sentence != nil)
    }

    @Test("detection: known, presumed, unknown, and a slip")
    func detection() throws {
        let known = try Run(["detect", "jana@seznam.cz", "--offline", "--json"]).json()
        #expect(known["status"] as? String == "accept")
        #expect(known["provider"] as? String == "seznam")
        let candidates = try #require(known["candidates"] as? [[String: Any]])
        #expect(candidates[0]["host"] as? String == "smtp.seznam.cz")
        #expect(candidates[0]["port"] as? Int == 465)
        #expect(candidates[0]["security"] as? String == "tls")
        #expect(candidates[0]["username"] as? String == "jana@seznam.cz")
        let presumed = try Run(["detect", "jana@e-mail.cz", "--offline", "--json"]).json()
        #expect(presumed["status"] as? String == "confirm")
        #expect(presumed["suggestion"] as? String == "jana@email.cz")
        let slip = try Run(["detect", "jana@gmial.com", "--offline", "--json"]).json()
        #expect(slip["suggestion"] as? String == "jana@gmail.com")
        #expect(slip["status"] as? String == "inconclusive")
    }

    @Test("explain adds the meaning to each line, and a bad line loses no other")
    func explain() throws {
        let good =
            #"{"provider":"google","phase":"auth","text":"535-5.7.8 Username and Password not accepted.\n535 5.7.8 x"}"#
        let run = try Run(["explain", "--jsonl"], input: "\(good)\nnonsense\n\(good)\n")
        #expect(run.status == 65)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        let first = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(first["cause"] as? String == "bad-credentials")
        #expect(first["retry"] as? String == "after-user-action")
        #expect(first["provider"] as? String == "google")
        #expect((first["steps"] as? [String])?.isEmpty == false)
        #expect(run.errors.contains("Line 2"))
    }

    @Test("every document parses, and nothing else is on standard output")
    func documents() throws {
        for arguments in [
            ["guide", "example@gmail.com", "--offline"], ["providers", "list"], ["providers", "show", "google"],
            ["providers", "check"],
        ] {
            let run = try Run(arguments + ["--json"])
            #expect(run.status == 0, "\(arguments): \(run.errors)")
            _ = try run.json()
        }
    }

    @Test("the table's providers are counted, and listed when they are asked for")
    func table() throws {
        let short = try Run(["providers", "list"])
        #expect(short.output.split(separator: "\n").count < 100 && short.output.contains("--all"))
        let all = try #require(
            try Run(["providers", "list", "--all", "--json"]).json()["providers"] as? [[String: Any]])
        #expect(all.count > 250 && all.contains { $0["id"] as? String == "freenet-de" })
        let one = try Run(["providers", "show", "freenet-de", "--json"]).json()
        #expect((one["domains"] as? [String])?.contains("freenet.de") == true)
        #expect(one["confidence"] as? String == "vetted" && one["refusal"] is NSNull)
    }

    @Test("a provider of the table can be rehearsed; one without a server says why not")
    func tableRoads() throws {
        let road = try Run(["try", "jana@freenet.de", "--json"])
        #expect(road.status == 0, "\(road.errors)")
        #expect(try road.json()["outcome"] as? String == "sent")
        let closed = try Run(["try", "jana@tiscali.cz"])
        #expect(closed.status == 78 && closed.errors.contains("holub guide"))
        let detected = try Run(["detect", "jana@tiscali.cz", "--offline", "--json"]).json()
        #expect(detected["reasons"] as? [String] == ["refused cleartext-only"])
        #expect(detected["suitability"] as? String == "not-by-password")
    }

    @Test("what is printed for a pipe has no colours")
    func colours() throws {
        #expect(!(try Run(["detect", "jana@seznam.cz", "--offline"]).output.contains("\u{1B}")))
    }
}
#endif
