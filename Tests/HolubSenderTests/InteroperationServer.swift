#if Sending
import Foundation
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Synchronization
import Testing

@testable import HolubSender

/// The servers of Tests/RealServers that take mail.
enum MailServer: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case postfix = "Postfix"
    case exim = "Exim"
    case openSMTPD = "OpenSMTPD"
    case dovecot = "Dovecot"
    case aiosmtpd = "aiosmtpd"

    var testDescription: String { rawValue }

    fileprivate func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment["HOLUB_REAL_\(rawValue.uppercased())_\(name)"]
    }

    /// Those that are there; all of them where a missing one must fail the test.
    static let wanted: [MailServer] = {
        let isRequired = ProcessInfo.processInfo.environment["HOLUB_REQUIRE_REAL"] == "1"
        let missing = allCases.filter { $0.variable("PORT") == nil }
        if !isRequired, !missing.isEmpty {
            let names = missing.map(\.rawValue).joined(separator: ", ")
            print("Interoperation is not tested with \(names) (Tests/RealServers/install, Tests/RealServers/start).")
        }
        return isRequired ? allCases : allCases.filter { !missing.contains($0) }
    }()
}

/// One of them, as Tests/RealServers/start wrote it into the environment.
struct InteroperationServer: Sendable {
    let server: MailServer
    let version: String
    let real: RealServer
    let port: ServerPort
    let mailbox: KeptMail
    let log: URL

    init(_ server: MailServer) throws {
        func value(_ name: String) throws -> String {
            try #require(server.variable(name), "\(server.rawValue) is required here; see Tests/RealServers/README.md")
        }
        self.server = server
        real = try RealServer.require()
        port = try ServerPort(try value("PORT"))
        mailbox = KeptMail(URL(filePath: try value("MAILDIR")))
        log = URL(filePath: try value("LOG"))
        version = try value("VERSION")
    }

    /// With one connection, so that what it said can be read afterwards.
    func sender() throws -> Sender {
        let loopback = try #require(IPAddress("127.0.0.1"))
        let dialer = Dialer(resolver: Resolver(servers: []), policy: .publicOnly, trust: real.trust)
            .rehearsing([Route(try ServerHost("mail.holub.test"), port): ServerAddress(loopback, port: port)])
        var limits = PoolLimits()
        limits.connections = 1
        return Sender(dialer: dialer, limits: limits)
    }

    func account(_ chunking: Chunking = .afterReplies) throws -> SubmissionAccount {
        var provider = TestProvider()
        provider.profile.chunking = chunking
        return SubmissionAccount(
            address: real.user,
            endpoint: Endpoint(try ServerHost("mail.holub.test"), port: port, security: .tls),
            credential: try .password(real.password), provider: provider)
    }

    /// The connections that kept messages came by, as the server's own words tell: what it wrote in front of each, and where
    /// that names only the message, the line of its log that names this message and its connection.
    func connections(of kept: [[UInt8]]) async throws -> Set<String> {
        let trace =
            switch server {
            case .exim: #/\(port=(\d+)[ )]/#
            case .aiosmtpd: #/X-Peer: (\d+)/#
            case .openSMTPD: #/\(OpenSMTPD\) with ESMTPSA id ([0-9a-f]+)/#
            case .dovecot: #/with ESMTPSA\s+id (\S+)\s+\(envelope-from/#
            case .postfix: #/\(Postfix\) with ESMTPSA id (\w+)/#
            }
        let names = try kept.map { octets in
            String(try #require(String(decoding: octets.prefix(2048), as: UTF8.self).firstMatch(of: trace)).output.1)
        }
        if server == .exim || server == .aiosmtpd { return Set(names) }
        // The log may come a little later than the message.
        for _ in 0..<100 {
            let logged = try logged()
            let found = names.compactMap { logged[$0] }
            if found.count == names.count { return Set(found) }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw RealServer.NotDelivered()
    }

    /// The connection of each message that the log names.
    private func logged() throws -> [String: String] {
        var connections: [String: String] = [:], greeted: [Substring: Int] = [:]
        for line in String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n") {
            switch server {
            case .openSMTPD where line.contains(" smtp message msgid="):
                guard let found = line.firstMatch(of: #/(\w+) smtp message msgid=(\w+)/#) else { continue }
                connections[String(found.output.2)] = String(found.output.1)
            case .dovecot where line.contains(" relayed message: "):
                guard let found = line.firstMatch(of: #/\)(<\d+><\S+>): .*, id=([^,]+),/#) else { continue }
                connections[String(found.output.2)] = String(found.output.1)
            // One process takes one connection after the other.
            case .postfix where line.contains("]: connect from"):
                guard let found = line.firstMatch(of: #/smtpd\[(\d+)\]/#) else { continue }
                greeted[found.output.1, default: 0] += 1
            case .postfix where line.contains(": client="):
                guard let found = line.firstMatch(of: #/smtpd\[(\d+)\]: (\w+): client=/#) else { continue }
                let process = found.output.1
                connections[String(found.output.2)] = "\(process), \(greeted[process, default: 0])"
            default: continue
            }
        }
        return connections
    }
}

/// A Maildir. What was seen in it is not read again.
final class KeptMail: Sendable {
    /// Where words are looked for: a report about a message holds its header in its body.
    enum Part: Sendable { case header, body }

    private let folder: URL
    private let seen = Mutex<[String: [Part: Data]]>([:])

    init(_ maildir: URL) { folder = maildir.appending(path: "new") }

    /// The kept messages that have these words there, in no order; waited for as long as a delivery may take.
    func await(_ count: Int, with words: String, in part: Part = .header) async throws -> [[UInt8]] {
        for _ in 0..<400 {
            let found = try look(for: Data(words.utf8), in: part)
            if found.count >= count { return try found.map { [UInt8](try Data(contentsOf: $0)) } }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw RealServer.NotDelivered()
    }

    private func look(for words: Data, in part: Part) throws -> [URL] {
        // Before the first delivery there is no folder.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.filter { name in
            let parts = try seen.withLock { seen in
                if let known = seen[name] { return known }
                let parts = try read(name)
                seen[name] = parts
                return parts
            }
            return parts[part]?.range(of: words) != nil
        }.map { folder.appending(path: $0) }
    }

    /// The header, and the beginning of the body.
    private func read(_ name: String) throws -> [Part: Data] {
        let file = try FileHandle(forReadingFrom: folder.appending(path: name))
        defer { try? file.close() }
        let octets = try file.read(upToCount: 16_384) ?? Data()
        let end = octets.range(of: Data("\n\n".utf8)) ?? octets.range(of: Data("\r\n\r\n".utf8))
        guard let end else { return [.header: octets] }
        return [.header: octets[..<end.lowerBound], .body: octets[end.upperBound...]]
    }
}

extension Sender {
    /// What was said on the account's connection that rests. It is asked for with a message that goes no further than here.
    func transcript(of account: SubmissionAccount) async throws -> [Transcript.Event] {
        let envelope = try Envelope(sender: account.address, recipients: [account.address])
        let job = SubmissionJob(envelope: envelope, size: .max, content: .octets([]))
        let result = await pool.lane(of: account, try await account.secret(), for: self).send([job]).fates()[0]
        guard case .notSent(let failure, _) = result.outcome, case .tooLarge = failure.fault else {
            Issue.record("The server names no SIZE: \(result.outcome)")
            return []
        }
        return result.context.transcript?.events ?? []
    }
}

/// What was said on a connection, behind its sign-in.
struct Said {
    private let events: [Transcript.Event]

    init(_ events: [Transcript.Event]) { self.events = events }

    /// The client's commands that begin so.
    func client(_ start: String) -> [String] {
        events.compactMap { event in
            guard case .client(let command) = event, command.description.hasPrefix(start) else { return nil }
            return command.description
        }
    }

    private var transaction: ArraySlice<Transcript.Event> {
        let start = events.firstIndex { event in
            if case .client(let command) = event { command.description.hasPrefix("MAIL ") } else { false }
        }
        return start.map { events[$0...] } ?? []
    }

    /// How often the client spoke and then waited, from the first MAIL on.
    var turns: Int {
        zip(transaction, transaction.dropFirst()).count { !$0.isServer && $1.isServer }
    }

    var framing: String { client("BDAT ").isEmpty ? "DATA" : "BDAT" }

    var way: String { "sent by \(framing) in \(turns) turn\(turns == 1 ? "" : "s")" }

    /// The same for the last of several messages, from the end of the one before it on.
    var turnsInARun: Int {
        let ends = events.indices.filter { if case .content = events[$0] { true } else { false } }.suffix(2)
        guard ends.count == 2, let first = ends.first, let last = ends.last else { return 0 }
        return zip(events[first..<last], events[(first + 1)...last]).count { !$0.isServer && $1.isServer }
    }

    /// The codes of the replies from the first MAIL on.
    var codes: String {
        transaction.compactMap { event in
            guard case .server(let line) = event, line.dropFirst(3).first != ASCII.dash else { return nil }
            return String(decoding: line.prefix(3), as: UTF8.self)
        }.joined(separator: ", ")
    }
}

extension Transcript.Event {
    fileprivate var isServer: Bool { if case .server = self { true } else { false } }
}

extension Data {
    /// Without the CR before each LF.
    var withUnixLineEnds: Data {
        var lines = Data(capacity: count), start = startIndex
        while let end = self[start...].firstIndex(of: 0x0D) {
            lines += self[start..<end]
            start = end + 1
        }
        return lines + self[start...]
    }
}
#endif
