#if Command
import Foundation
import HolubNetwork
import HolubPersonas
import HolubSMTP
import Testing

@Suite("What a server does decides the exit code, the cause and the guidance")
struct ServerTests {
    /// A server with one odd answer.
    struct Scene: Sendable, CustomTestStringConvertible {
        var name: String
        var answers: [String: String] = [:]
        var status: Int32
        var cause: String?
        var arguments: [String] = []
        var flaw: TestAuthority.Flaw?
        var testDescription: String { name }
    }

    static let scenes: [Scene] = [
        Scene(name: "all well", status: 0),
        Scene(
            name: "wrong password", answers: ["AUTH": "S: 535 5.7.8 Error: authentication failed"], status: 77,
            cause: "bad-credentials"),
        Scene(
            name: "refused recipient", answers: ["RCPT": "S: 550 5.1.1 User unknown"], status: 69,
            cause: "recipient-unknown"),
        Scene(
            name: "come back later", answers: [".": "S: 451 4.3.0 Try again later"], status: 75, cause: "server-busy"),
        Scene(name: "perhaps sent", answers: [".": "~ drop"], status: 76, cause: "perhaps-sent"),
        Scene(
            name: "a farewell in place of a verdict", answers: [".": "S: 221 2.0.0 Bye"], status: 76,
            cause: "perhaps-sent"),
        Scene(name: "lost before the message", answers: ["DATA": "~ drop"], status: 75, cause: "connection-lost"),
        Scene(
            name: "silent", answers: ["greeting": "~ stall"], status: 75, cause: "connection-timeout",
            arguments: ["--reply-timeout", "2"]),
        Scene(name: "certificate for another name", status: 69, cause: "certificate-name-mismatch", flaw: .wrongName),
        Scene(name: "certificate expired", status: 69, cause: "certificate-expired", flaw: .expired),
        Scene(
            name: "one of two recipients refused", answers: ["RCPT TO:<petr@": "S: 550 5.1.1 User unknown"], status: 69,
            arguments: ["--cc", "petr@firma.example"]),
        // The other one has it: whoever is told to try later would send it there twice.
        Scene(
            name: "one of two recipients refused for now", answers: ["RCPT TO:<petr@": "S: 450 4.2.0 Try again later"],
            status: 69, arguments: ["--cc", "petr@firma.example"]),
        Scene(
            name: "both recipients refused for now",
            answers: ["RCPT": "S: 450 4.2.0 Try again later", "RCPT TO:<petr@": "S: 450 4.2.0 Try again later"],
            status: 75, cause: "server-busy", arguments: ["--cc", "petr@firma.example"]),
        Scene(
            name: "one recipient refused, and perhaps sent to the other",
            answers: ["RCPT TO:<petr@": "S: 450 4.2.0 Try again later", ".": "~ drop"], status: 76,
            cause: "perhaps-sent", arguments: ["--cc", "petr@firma.example"]),
    ]

    @Test("send", arguments: scenes)
    func send(_ scene: Scene) async throws {
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [.address(.v4(0x7F00_0001))], scene.flaw)
        let server = try await PersonaServer.start(try persona(scene.answers), security: .tls, identity: identity)
        let base = [
            "send", "--from", "jana@firma.example", "--to", "eva@firma.example", "--subject", "Faktura", "--text", "x",
            "--host", "127.0.0.1", "--port", "\(server.address.port)", "--security", "tls", "--allow-private", "--json",
        ]
        var titles: Set<String> = []
        for language in ["cs", "en"] {
            let run = try withFile(Array(authority.pem.utf8)) { pem in
                try Run(
                    base + scene.arguments + ["--ca-file", pem, "--lang", language],
                    environment: ["HOLUB_PASSWORD": "tajne-Heslo-4711"])
            }
            #expect(run.status == scene.status, "\(run.errors) \(run.output)")
            let document = try run.json()
            #expect(document["cause"] as? String == scene.cause)
            for secret in ["tajne-Heslo-4711", "dGFqbmUtSGVzbG8tNDcxMQ", "AGphbmFAZmlybWEuZXhhbXBsZQ"] {
                #expect(!run.output.contains(secret) && !run.errors.contains(secret))
            }
            if scene.cause != nil { titles.insert(try #require(document["title"] as? String)) }
            if let refused = document["refused"] as? [[String: Any]], scene.status == 69,
                document["outcome"] as? String == "sent"
            {
                titles.insert(try #require(refused.first?["title"] as? String))
            }
        }
        #expect(titles.count == (scene.status == 0 ? 0 : 2), "each language has its own title")
        await server.stop()
    }

    @Test("a port where nobody listens, and a name that nobody has")
    func nobody() async throws {
        let authority = try TestAuthority()
        let server = try await PersonaServer.start(
            try persona([:]), security: .tls, identity: try authority.identity(for: [.address(.v4(0x7F00_0001))]))
        await server.stop()
        let password = ["HOLUB_PASSWORD": "x"]
        let closed = try Run(
            [
                "check", "jana@firma.example", "--host", "127.0.0.1", "--port", "\(server.address.port)", "--security",
                "tls",
                "--allow-private", "--json",
            ], environment: password)
        #expect(closed.status == 75)
        #expect(try closed.json()["cause"] as? String == "connection-refused")
        let dns = try await FakeDNS.start(FakeZone())
        let missing = try Run(
            ["check", "jana@firma.example", "--host", "smtp.firma.example", "--resolver", "\(dns.address)", "--json"],
            environment: password)
        #expect(missing.status == 68)
        #expect(try missing.json()["cause"] as? String == "server-not-found")
        let unknown = try Run(["check", "jana@firma.example", "--resolver", "\(dns.address)"], environment: password)
        #expect(unknown.status == 68)
        #expect(unknown.sentence != nil)
        await dns.stop()
    }

    @Test("a missing password is found out before anything is looked up")
    func noPassword() async throws {
        let dns = try await FakeDNS.start(FakeZone())
        for command in [
            ["check", "jana@firma.example"], ["send", "--from", "jana@firma.example", "--to", "eva@x.example"],
        ] {
            let run = try Run(command + ["--resolver", "\(dns.address)"])
            #expect(run.status == 64)
            #expect(run.sentence?.contains("--password-file") == true, "\(run.errors)")
        }
        #expect(dns.questions.isEmpty)
        await dns.stop()
    }

    @Test("a password goes nowhere that a person has not confirmed")
    func unconfirmed() async throws {
        let dns = try await FakeDNS.start(FakeZone())
        let run = try Run(
            ["check", "jana@e-mail.cz", "--resolver", "\(dns.address)"], environment: ["HOLUB_PASSWORD": "x"])
        #expect(run.status == 78)
        #expect(run.sentence?.contains("--host") == true)
        await dns.stop()
    }

    @Test(
        "of several messages one that was sent keeps the others' 75 away; one that is unknown wins",
        arguments: [
            (["250 2.0.0 Ok", "451 4.3.0 Later"], 69), (["451 4.3.0 Later", "250 2.0.0 Ok"], 69),
            (["451 4.3.0 Later", "451 4.3.0 Later"], 75), (["250 2.0.0 Ok", "354 What"], 76),
            (["250 2.0.0 Ok", "250 2.0.0 Ok"], 0),
        ] as [([String], Int32)])
    func severalMessages(_ verdicts: [String], _ status: Int32) async throws {
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [.address(.v4(0x7F00_0001))])
        let endings = verdicts.map { "C: .\nS: \($0)" }.joined(separator: "\n")
        let persona = try Persona(
            text: "title: a scene\naddress: jana@firma.example\n\n--- connection\nS: 220 smtp.firma.example ESMTP\n"
                + "C: EHLO *\nS: 250-smtp.firma.example\nS: 250 AUTH PLAIN\nC: AUTH PLAIN *\nS: 235 2.7.0 Accepted\n"
                + "C: MAIL FROM:<*>*\nS: 250 2.1.0 Ok\nC: RCPT TO:<*>\nS: 250 2.1.5 Ok\nC: DATA\nS: 354 Go ahead\n"
                + endings + "\n")
        let server = try await PersonaServer.start(persona, security: .tls, identity: identity)
        let eml =
            "From: <jana@firma.example>\r\nTo: <eva@firma.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n\r\nx\r\n"
        let run = try withFile(Array(authority.pem.utf8)) { pem in
            try withFile(Array(eml.utf8)) { message in
                try Run(
                    [
                        "send", "--host", "127.0.0.1", "--port", "\(server.address.port)", "--allow-private", "--json",
                        "--ca-file", pem, "--eml", message, message,
                    ], environment: ["HOLUB_PASSWORD": "tajne-Heslo-4711"])
            }
        }
        #expect(run.status == status, "\(run.errors) \(run.output)")
        let messages = try #require(try run.json()["messages"] as? [[String: Any]])
        #expect(messages.count == 2)
        await server.stop()
    }

    @Test("ready messages go to whom the command names, from one sender")
    func ready() throws {
        func eml(_ sender: String) -> [UInt8] {
            Array(
                "From: <\(sender)>\r\nTo: <zakaznik@jinde.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n\r\nx\r\n"
                    .utf8)
        }
        let password = ["HOLUB_PASSWORD": "x"]
        try withFile(eml("jana@firma.example")) { first in
            try withFile(eml("eva@firma.example")) { second in
                for arguments in [
                    ["--eml", first, "--to", "test@firma.example"], ["--eml", first, "--from", "jana@firma.example"],
                    ["--eml", first, "--subject", "x"], ["--eml", first, second],
                ] {
                    let run = try Run(
                        ["send", "--host", "127.0.0.1", "--allow-private"] + arguments, environment: password)
                    #expect(run.status == 64, "\(arguments): \(run.errors)")
                    #expect(run.sentence != nil)
                }
            }
        }
    }

    @Test("a reader that leaves is no reason to crash")
    func closedPipe() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "\"$0\" try priklad@seznam.cz | head -1; echo done", Run.command.path]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(!said.contains("Fatal error"), "\(said)")
    }
}
#endif
