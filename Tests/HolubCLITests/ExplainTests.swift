#if Command
import Foundation
import Testing

@Suite("What a reply means, by the command")
struct ExplainTests {
    @Test(
        "a line that cannot be explained is named with what is wrong about it",
        arguments: [
            (#"{"provider":"google","phase":"nowhere","text":"535 x"}"#, "\"phase\""),
            (#"{"provider":"google","phase":"auth","mechanism":"NTLM","text":"535 x"}"#, "\"mechanism\""),
            (#"{"provider":"google","phase":"auth","text":"hello"}"#, "\"text\""),
            (#"{"provider":"google","phase":"auth"}"#, #"is not {"provider","phase","text"}"#),
            ("nonsense", #"is not {"provider","phase","text"}"#), ("\u{1}", #"is not {"provider","phase","text"}"#),
        ])
    func reasons(_ line: String, _ reason: String) throws {
        let good = #"{"provider":"google","phase":"auth","text":"535 5.7.8 x"}"#
        let run = try Run(["explain", "--jsonl"], input: "\(good)\n\(line)\n\(good)\n")
        #expect(run.status == 65)
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.sentence?.hasPrefix("Line 2 ") == true, "\(run.errors)")
        #expect(run.errors.contains(reason), "\(run.errors)")
    }

    @Test(
        "a provider may be named by its domain; where nobody knows it, the generic rules answer",
        arguments: [("google", "google"), ("gmail.com", "google"), ("seznam.cz", "seznam"), ("nobody", "generic")])
    func whoseRules(_ name: String, _ id: String) throws {
        let line = ["provider": name, "phase": "auth", "text": "535 5.7.8 Authentication failed"]
        let input = String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self)
        let run = try Run(["explain", "--jsonl"], input: input + "\n")
        #expect(run.status == 0)
        let document = try run.json()
        #expect(document["provider"] as? String == name)
        #expect(document["rules"] as? String == id)
        #expect(document["cause"] as? String != nil)
    }

    @Test("a provider may be named by a domain of its mailboxes", arguments: ["web-de", "web.de"])
    func byDomain(_ name: String) throws {
        let line = #"{"provider":"\#(name)","phase":"mail","text":"550 Sender address is not allowed"}"#
        let document = try Run(["explain", "--jsonl"], input: line + "\n").json()
        #expect(document["cause"] as? String == "sender-not-allowed")
        #expect((document["title"] as? String)?.hasPrefix("WEB.DE") == true)
    }

    @Test(
        "an input that cannot be read is said so",
        arguments: [["--jsonl"], ["--provider", "google", "--phase", "auth"]])
    func unreadable(_ arguments: [String]) throws {
        let folder = try FileHandle(forReadingFrom: FileManager.default.temporaryDirectory)
        let run = try Run(["explain"] + arguments, standardInput: folder)
        #expect(run.status == 66 && run.sentence?.hasPrefix("Standard input") == true, "\(run.errors)")
    }

    @Test("each bad line has its own reason")
    func several() throws {
        let run = try Run(
            ["explain", "--jsonl"],
            input: "nonsense\n" + #"{"provider":"google","phase":"nowhere","text":"535 x"}"# + "\n")
        #expect(run.sentence?.contains("Line 1 is not") == true && run.errors.contains("line 2 has an unknown"))
    }

    @Test(
        "a reply that agrees is no failure",
        arguments: [
            ("auth", "235 2.7.0 Accepted"), ("mail", "250 2.1.0 Ok"), ("rcpt", "251 will forward"),
            ("data", "354 Go ahead"), ("after-data", "250 2.0.0 Ok: queued as 4711"),
            ("ehlo", "250 smtp.firma.example"),
        ])
    func agreement(_ phase: String, _ reply: String) throws {
        let arguments = ["explain", "--provider", "generic", "--phase", phase]
        let run = try Run(arguments + ["--json"], input: reply)
        #expect(run.status == 0)
        let document = try run.json()
        #expect(document["cause"] is NSNull)
        #expect(document["retry"] as? String == "no")
        #expect(document["reply"] as? String == reply)
        #expect(document["title"] as? String == "The server agreed")
        #expect((document["steps"] as? [Any])?.isEmpty == true)
        let refused = try Run(arguments + ["--json"], input: "550 5.7.1 no").json()
        #expect(Set(document.keys) == Set(refused.keys))
        #expect(try Run(arguments + ["--lang", "cs"], input: reply).output == "Server souhlasil\n")
        let line = ["provider": "generic", "phase": phase, "text": reply]
        let input = String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self)
        #expect(try Run(["explain", "--jsonl"], input: input + "\n").json()["cause"] is NSNull)
    }

    @Test(
        "what is no agreement where it came",
        arguments: [("after-data", "221 Bye"), ("after-data", "354 What"), ("data", "250 Ok")])
    func disagreement(_ phase: String, _ reply: String) throws {
        let run = try Run(["explain", "--provider", "generic", "--phase", phase, "--json"], input: reply)
        #expect(try run.json()["cause"] is String)
    }
}
#endif
