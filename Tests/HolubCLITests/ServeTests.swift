#if Command
import Foundation
import Testing

@Suite("holub serve")
struct ServeTests {
    @Test("the road through the pages against a scripted server, and a quiet end", arguments: [SIGTERM, SIGINT])
    func road(_ signal: Int32) throws {
        let site = try Site(["--rehearse", "jana@seznam.cz", "--lang", "cs"])
        #expect(site.start["password"] as? String == "rehearsal" && site.start["provider"] as? String == "seznam")
        #expect(try site.ask("GET", "/").status == 403)
        let link = try #require(site.start["url"] as? String)
        let path = "/" + link.split(separator: "/").dropFirst(2).joined(separator: "/")
        let entered = try site.ask("GET", path)
        #expect(entered.status == 303 && entered.header("Location") == "/")
        #expect(try site.ask("GET", path).status == 403)
        site.cookie = try #require(entered.header("Set-Cookie")?.components(separatedBy: ";").first)
        #expect(try site.ask("GET", "/", host: "evil.example").status == 403)

        let setup = try #require(try site.post("/add", from: "/add", "address=jana%40seznam.cz").header("Location"))
        let form = "host=smtp.seznam.cz&port=465&security=tls&username=jana%40seznam.cz&password=rehearsal"
        let proof = try #require(try site.post(setup, from: setup, form).header("Location"))
        var end: String?
        for _ in 0..<100_000 where end == nil { end = try site.ask("GET", proof).header("Location") }
        #expect(end?.hasSuffix("?done=connected") == true)
        #expect(try site.ask("GET", try #require(end)).body.contains("jana@seznam.cz</bdi> je připojená"))

        site.process.terminate(by: signal)
        #expect(site.process.terminationStatus == 0)
        #expect(site.errors.isEmpty)
    }

    @Test("a store is kept, with its key beside it")
    func store() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.appendingPathComponent("mail.sqlite").path
        let site = try Site(["--store", store, "--account", "jana", "--resolver", "127.0.0.1:9"])
        let link = try #require(site.start["url"] as? String)
        let entered = try site.ask("GET", "/" + link.split(separator: "/").dropFirst(2).joined(separator: "/"))
        site.cookie = try #require(entered.header("Set-Cookie")?.components(separatedBy: ";").first)
        _ = try site.post("/add", from: "/add", "address=jana%40seznam.cz")
        // The port is taken now.
        let port = try #require(site.start["port"] as? Int)
        #expect(try Run(["serve", "--port", String(port)]).status == 75)
        site.process.terminate(by: SIGTERM)
        #expect(site.process.terminationStatus == 0)
        let list = try Run(["mailbox", "list", "--store", store, "--account", "jana"])
        #expect(list.output.contains("jana@seznam.cz") && FileManager.default.fileExists(atPath: store + ".key"))
    }

    @Test(
        "what was typed wrong",
        arguments: [
            ["--port", "x"], ["--port", "65536"], ["--port=-1"], ["--account", ""], ["--at", "google"],
            ["--persona", "accepts"], ["--rehearse", "jana"], ["--rehearse", "jana@firma.example"],
            ["--rehearse", "jana@seznam.cz", "--store", "x"], ["--rehearse", "jana@seznam.cz", "--allow-private"],
            ["--rehearse", "jana@seznam.cz", "--persona", "nobody"],
            ["--rehearse", "jana@gmail.com", "--at", "seznam"],
            ["--store", ""],
        ])
    func input(_ arguments: [String]) throws {
        let run = try Run(["serve"] + arguments)
        #expect(run.status == 64 && run.sentence != nil && run.output.isEmpty, "\(run.errors)")
    }
}

/// A `holub serve` that runs, and a client for it.
private final class Site {
    struct Answer {
        var status: Int
        var fields: [(String, String)]
        var body: String
        func header(_ name: String) -> String? { fields.first { $0.0.lowercased() == name.lowercased() }?.1 }
    }

    let process = Process()
    let start: [String: Any]
    var cookie: String?
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)")

    init(_ arguments: [String]) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let output = Pipe(), errors = folder.appendingPathComponent("err")
        try Data().write(to: errors)
        process.executableURL = Run.command
        process.arguments = ["serve", "--port", "0", "--json"] + arguments
        process.environment = Run.environment
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        var text = Data(), read: [String: Any]?
        while read == nil {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            text += more
            read = try? JSONSerialization.jsonObject(with: text) as? [String: Any]
        }
        start = try #require(read)
    }

    deinit {
        if process.isRunning { process.terminate(by: SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
    }

    var errors: String { (try? String(contentsOf: folder.appendingPathComponent("err"), encoding: .utf8)) ?? "" }

    /// Posts a form with the token that a page has for it.
    func post(_ path: String, from page: String, _ fields: String) throws -> Answer {
        let text = try ask("GET", page).body
        let form = try #require(text.components(separatedBy: "action=\"\(path)\"").dropFirst().first)
        let token = try #require(form.components(separatedBy: "value=\"").dropFirst().first).prefix { $0 != "\"" }
        return try ask("POST", path, body: "token=\(token)&\(fields)")
    }

    func ask(_ method: String, _ path: String, host: String? = nil, body: String = "") throws -> Answer {
        let port = try #require(start["port"] as? Int)
        var lines = ["\(method) \(path) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"]
        if let cookie { lines.append("Cookie: \(cookie)") }
        if method == "POST" {
            lines += ["Content-Type: application/x-www-form-urlencoded", "Content-Length: \(body.utf8.count)"]
        }
        let text = try exchange(lines.joined(separator: "\r\n") + "\r\n\r\n" + body, port)
        let parts = text.components(separatedBy: "\r\n\r\n")
        let head = parts[0].components(separatedBy: "\r\n")
        let fields = head.dropFirst().map { line -> (String, String) in
            let pair = line.components(separatedBy: ": ")
            return (pair[0], pair.dropFirst().joined(separator: ": "))
        }
        return Answer(
            status: try #require(Int(head[0].split(separator: " ")[1])), fields: fields,
            body: parts.dropFirst().joined(separator: "\r\n\r\n"))
    }

    private func exchange(_ request: String, _ port: Int) throws -> String {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(connected == 0)
        let octets = Array(request.utf8)
        try #require(write(socket, octets, octets.count) == octets.count)
        var answer: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(socket, &buffer, buffer.count)
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        return String(decoding: answer, as: UTF8.self)
    }
}

extension Process {
    /// Sends a signal, and returns when the process has ended.
    fileprivate func terminate(by signal: Int32) {
        kill(processIdentifier, signal)
        waitUntilExit()
    }
}
#endif
