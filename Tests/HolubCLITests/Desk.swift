#if Command
import Foundation
import HolubNetwork
import HolubPersonas
import HolubSMTP
import Testing

/// A server of firma.example that answers as usual, but for the answers named; one set for each connection, the last for
/// all that follow.
func persona(_ connections: [String: String]...) throws -> Persona {
    let dialogue = [
        ("greeting", "", "S: 220 smtp.firma.example ESMTP"),
        ("EHLO", "C: EHLO *", "S: 250-smtp.firma.example\nS: 250 AUTH PLAIN"),
        ("AUTH", "C: AUTH PLAIN *", "S: 235 2.7.0 Accepted"), ("MAIL", "C: MAIL FROM:<*>*", "S: 250 2.1.0 Ok"),
        ("RCPT TO:<petr@", "C: RCPT TO:<petr@*>", "S: 250 2.1.5 Ok"), ("RCPT", "C: RCPT TO:<*>", "S: 250 2.1.5 Ok"),
        ("DATA", "C: DATA", "S: 354 Go ahead"), (".", "C: .", "S: 250 2.0.0 Ok: queued"),
    ]
    let blocks = connections.map { answers in
        let lines = dialogue.flatMap { key, hears, says in [hears, answers[key] ?? says].filter { !$0.isEmpty } }
        return "\n--- connection\n" + lines.joined(separator: "\n") + "\n"
    }
    return try Persona(text: "title: a scene\naddress: jana@firma.example\n" + blocks.joined())
}

/// A store in a folder of its own, and a server on loopback with an authority that only the command is told of.
struct Desk: Sendable {
    static let password = "tajne-Heslo-4711"

    let folder: URL
    let server: PersonaServer

    var store: String { folder.appendingPathComponent("mail.sqlite").path }

    /// What a command that connects is given.
    var reaching: [String] { ["--allow-private", "--ca-file", folder.appendingPathComponent("ca.pem").path] }
    var host: [String] { ["--host", "127.0.0.1", "--port", "\(server.address.port)", "--security", "tls"] }

    static func with(_ persona: Persona, _ body: (Desk) async throws -> Void) async throws {
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [.address(.v4(0x7F00_0001))])
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(authority.pem.utf8).write(to: folder.appendingPathComponent("ca.pem"))
        try await PersonaServer.running(persona, security: .tls, identity: identity) { server in
            try await body(Desk(folder: folder, server: server))
        }
    }

    /// A command on the store. The password never shows in what it prints.
    @discardableResult
    func run(
        _ arguments: [String], _ status: Int32 = 0, json: Bool = true, input: String = "",
        environment: [String: String] = [:], at location: SourceLocation = #_sourceLocation
    ) throws -> Run {
        let run = try Run(
            arguments + ["--store", store] + (json ? ["--json"] : []), input: input, environment: environment)
        #expect(run.status == status, "\(arguments): \(run.errors) \(run.output)", sourceLocation: location)
        for secret in Self.secrets { #expect(!(run.output + run.errors).contains(secret), sourceLocation: location) }
        return run
    }

    /// Adds an address and connects it.
    func connected(_ address: String = "jana@firma.example", _ account: [String] = []) throws {
        try run(["mailbox", "add", address] + account)
        try run(
            ["mailbox", "connect", address] + account + host + reaching,
            environment: ["HOLUB_PASSWORD": Self.password])
    }

    /// Hands a message to the outbox.
    func handedOver(_ more: [String] = []) throws -> String {
        let run = try run(
            ["send", "--from", "jana@firma.example", "--to", "eva@firma.example", "--text", "Dobrý den"] + more)
        return try #require(try run.json()["ticket"] as? String)
    }

    func work(_ status: Int32 = 0, json: Bool = true, _ more: [String] = []) throws -> Run {
        try run(["outbox", "run"] + reaching + more, status, json: json)
    }

    func entry(_ ticket: String) throws -> [String: Any] { try run(["outbox", "show", ticket]).json() }

    static let secrets = [password, Data(password.utf8).base64EncodedString()]

    /// The files of the store that hold one of the password's forms.
    var leaks: [String] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
                return false
            }
            return Self.secrets.contains { data.range(of: Data($0.utf8)) != nil }
        }
    }
}
#endif
