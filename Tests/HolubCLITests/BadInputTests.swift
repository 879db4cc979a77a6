#if Command
import Foundation
import Testing

@Suite("What was typed wrong is said in one sentence, before anything is looked up")
struct BadInputTests {
    @Test(
        "addresses",
        arguments: [
            "", "jana", "jana@", "@firma.example", "jana@@firma.example", "jana@x@firma.example", "jana @firma.example",
            "jana@firma .example", "jana@firma.example\r\nRCPT TO:<x@y.example>", "jana\n@firma.example",
            "jan\u{10D}\u{10A}a@firma.example", "jana@localhost", "jana@[127.0.0.1]",
            String(repeating: "a", count: 65) + "@firma.example",
            "jana@" + String(repeating: "a", count: 64) + ".example",
            "jana@firma.localhost", "jana@firma_x.example", ".jana@firma.example",
        ])
    func addresses(_ address: String) throws {
        for command in [["detect", "--offline", "--", address], ["guide", "--offline", "--", address]] {
            let run = try Run(command)
            #expect(run.status == 64, "\(command): \(run.errors)")
            #expect(run.sentence != nil, "\(command): \(run.errors)")
            #expect(run.output.isEmpty)
        }
    }

    @Test("ports", arguments: ["0", "65536", "+587", "587;25", "-1", " 587", "58\u{FF17}", "99999999999999999999"])
    func ports(_ port: String) throws {
        let run = try Run(["check", "jana@firma.example", "--host", "127.0.0.1", "--port=\(port)"])
        #expect(run.status == 64)
        #expect(run.sentence?.contains("1 to 65535") == true, "\(run.errors)")
    }

    @Test(
        "hosts",
        arguments: ["a b", "smtp.example.com:25", "smtp://x.example", "x_y.example", "$(id)", "127.1", "0x7f000001"])
    func hosts(_ host: String) throws {
        let run = try Run(["check", "jana@firma.example", "--host", host])
        #expect(run.status == 64)
        #expect(run.sentence != nil, "\(run.errors)")
    }

    @Test("a password file that is missing, a folder, or empty")
    func passwordFiles() throws {
        let base = ["check", "jana@firma.example", "--host", "127.0.0.1", "--allow-private", "--password-file"]
        let missing = try Run(base + ["/nonexistent/password"])
        #expect(missing.status == 66)
        #expect(missing.sentence != nil)
        #expect(try Run(base + ["/"]).status == 66)
        let empty = try withFile([]) { try Run(base + [$0]) }
        #expect(empty.status == 65)
        #expect(empty.sentence?.contains("password is empty") == true)
        let onlyALineEnd = try withFile([0x0A]) { try Run(base + [$0]) }
        #expect(onlyALineEnd.status == 65)
    }

    @Test("a CA file that is missing, empty, or no certificate")
    func authorityFiles() throws {
        let base = ["check", "jana@firma.example", "--host", "127.0.0.1", "--allow-private", "--ca-file"]
        let password = ["HOLUB_PASSWORD": "x"]
        let missing = try Run(base + ["/nonexistent/ca.pem"], environment: password)
        #expect(missing.status == 66)
        #expect(missing.sentence != nil)
        for octets in [[], Array("no certificate\n".utf8)] as [[UInt8]] {
            let run = try withFile(octets) { try Run(base + [$0], environment: password) }
            #expect(run.status == 65)
            #expect(run.sentence != nil)
        }
    }

    @Test("an attachment that is missing or a folder")
    func attachments() throws {
        let base = [
            "send", "--from", "jana@firma.example", "--to", "petr@firma.example", "--host", "127.0.0.1", "--attach",
        ]
        for path in ["/nonexistent/invoice.pdf", "/tmp"] {
            let run = try Run(base + [path], environment: ["HOLUB_PASSWORD": "x"])
            #expect(run.status == 66)
            #expect(run.sentence != nil, "\(run.errors)")
        }
    }

    @Test("what a policy forbids")
    func policy() throws {
        let plain = ["check", "jana@firma.example", "--host", "127.0.0.1", "--security", "none"]
        #expect(try Run(plain, environment: ["HOLUB_PASSWORD": "x"]).status == 78)
        #expect(try Run(plain).status == 78)
        let blocked = try Run(
            ["check", "jana@firma.example", "--host", "127.0.0.1", "--json"], environment: ["HOLUB_PASSWORD": "x"])
        #expect(blocked.status == 78)
        #expect(try blocked.json()["cause"] as? String == "address-not-allowed")
    }

    @Test(
        "a password in the wrong place is not repeated",
        arguments: [
            ["check", "a@seznam.cz", "hunter2x"], ["check", "a@seznam.cz", "--password-stdin=hunter2x"],
            ["check", "a@seznam.cz", "one", "hunter2x"], ["check", "a@seznam.cz", "it's hunter2x"],
            ["check", "a@seznam.cz", "a\nhunter2x"],
            ["check", "a@seznam.cz", "--password=hunter2x"], ["check", "a@seznam.cz", "---hunter2x"],
            ["check", "a@seznam.cz", "<hunter2x"], ["detect", "a@seznam.cz", "--json='hunter2x'"], ["hunter2x"],
        ])
    func misplaced(_ arguments: [String]) throws {
        let run = try Run(arguments)
        #expect(run.status == 64 && run.sentence != nil, "\(run.errors)")
        #expect(!(run.errors + run.output).contains("hunter2x"), "\(run.errors)")
    }

    @Test("the names of options and arguments stay in the sentence")
    func names() throws {
        #expect(try Run(["check"]).errors.contains("'<address>'"))
        #expect(try Run(["check", "a@seznam.cz", "--host"]).errors.contains("'--host <host>'"))
        #expect(try Run(["check", "a@seznam.cz", "--hots", "x"]).errors.contains("'--hots'. Did you mean '--host'"))
        #expect(try Run(["check", "a@seznam.cz", "--password-stdin=x"]).errors.contains("'--password-stdin' does not"))
    }

    @Test("--allow-private is taken by what connects, and by detect, which says what it is for")
    func allowPrivate() throws {
        #expect(try Run(["guide", "jana@seznam.cz", "--offline", "--allow-private"]).status == 64)
        #expect(try Run(["detect", "jana@seznam.cz", "--offline", "--allow-private"]).status == 0)
        let help = try Run(["detect", "--help"]).output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(help.contains("loopback and private addresses"))
    }

    @Test("options that do not exist, values that are none")
    func options() throws {
        #expect(try Run(["detect", "jana@firma.example", "--no-such-option"]).status == 64)
        #expect(try Run(["detect", "jana@firma.example", "--lang", "xx", "--offline"]).sentence != nil)
        #expect(try Run(["try", "jana@firma.example"]).status == 64)
        #expect(try Run(["try", "jana@firma.example", "--at", "nobody"]).sentence != nil)
        #expect(try Run(["try", "priklad@seznam.cz", "--persona", "nobody"]).sentence != nil)
        #expect(try Run(["explain", "--provider", "google", "--phase", "nowhere"], input: "550 x").status == 64)
        #expect(try Run(["explain", "--provider", "google", "--phase", "auth"], input: "hello").status == 65)
    }
}
#endif
