#if Sending
import Foundation
import HolubNetwork
import HolubSMTP
import Testing

enum RealDNS {
    /// `127.0.0.1:10053`; nil when there is no such server, which is said in one line.
    static let server: String? = {
        let server = ProcessInfo.processInfo.environment["HOLUB_REAL_DNS"]
        if server == nil { print("Real DNS tests are skipped: HOLUB_REAL_DNS is not set (Tests/RealServers/start).") }
        return server
    }()

    /// True also where a missing server must fail the test.
    static var isWanted: Bool { server != nil || Real.isRequired }
}

/// Against a real name server with the zone of Tests/RealServers, compared with what dig says.
@Suite("Real DNS server", .enabled(if: RealDNS.isWanted, "HOLUB_REAL_DNS is not set"))
struct RealDNSTests {
    static let patient = Resolver.Timeouts(first: .seconds(10), retry: .seconds(10), whole: .seconds(30))

    static let questions: [(String, RecordType)] = [
        ("holub.test", .a), ("holub.test", .mx), ("holub.test", .txt), ("mail.holub.test", .a),
        ("mail.holub.test", .aaaa), ("MAIL.Holub.Test", .a), ("many.holub.test", .a), ("alias1.holub.test", .a),
        ("alias1.holub.test", .aaaa), ("alias1.holub.test", .cname), ("autoconfig.holub.test", .a),
        ("_submissions._tcp.holub.test", .srv), ("_submission._tcp.holub.test", .srv),
        ("_pop3s._tcp.holub.test", .srv), ("null-mx.holub.test", .mx), ("at-google-old.holub.test", .mx),
        ("at-seznam.holub.test", .mx), ("txt.holub.test", .txt), ("txt-parts.holub.test", .txt),
        ("txt-octets.holub.test", .txt), ("big.holub.test", .txt), ("no-mail.holub.test", .mx),
        ("no-such-name.holub.test", .a), ("dangling.holub.test", .a), ("elsewhere.example", .a),
    ]

    @Test("Our answers are dig's", arguments: questions)
    func likeDig(name: String, type: RecordType) async throws {
        let server = try #require(RealDNS.server, "HOLUB_REAL_DNS is required here")
        let resolver = Resolver(servers: [try ServerAddress(server)], timeouts: Self.patient)
        let labels = name.utf8.split(separator: UInt8(ascii: ".")).map { Array($0) }
        let answer = try await resolver.query(DNSName(labels: labels), type)
        let said = try Self.dig(server, ["+short", name, "\(type)"])
        // dig tells the aliases before the records, but for a question about the alias itself.
        let ours = answer.aliases.map { "\($0)." } + answer.records.map(Self.presentation)
        #expect(ours.sorted() == said.sorted())
        let status = try Self.dig(server, [name, "\(type)"]).first { $0.contains("status:") } ?? ""
        switch answer.outcome {
        case .noError, .noData: #expect(status.contains("NOERROR"))
        case .nxDomain: #expect(status.contains("NXDOMAIN"))
        case .refused: #expect(status.contains("REFUSED"))
        default: Issue.record("outcome \(answer.outcome)")
        }
    }

    @Test("What is special about some names")
    func special() async throws {
        let server = try #require(RealDNS.server, "HOLUB_REAL_DNS is required here")
        let resolver = Resolver(servers: [try ServerAddress(server)], timeouts: Self.patient)
        #expect(try await resolver.query("null-mx.holub.test", .mx).isNullMX)
        #expect(try await resolver.query("big.holub.test", .txt).records.count == 16)
        #expect(try await resolver.query("alias1.holub.test", .a).aliases.count == 3)
        #expect(try await resolver.query("no-mail.holub.test", .mx).outcome == .noData)
        #expect(try await resolver.query("no-such-name.holub.test", .a).outcome == .nxDomain)
        #expect(try await resolver.query("circle1.holub.test", .a).outcome == .malformed)
        #expect(
            try await resolver.addresses(of: "mail.holub.test").addresses == [.v6(high: 0, low: 1), .v4(0x7F00_0001)])
    }

    /// The lines that dig prints.
    static func dig(_ server: String, _ words: [String]) throws -> [String] {
        let parts = server.split(separator: ":")
        let dig = Process()
        dig.executableURL = URL(filePath: "/usr/bin/env")
        dig.arguments = ["dig", "@\(parts[0])", "-p", "\(parts[1])", "+time=10", "+tries=2"] + words
        let output = Pipe()
        dig.standardOutput = output
        try dig.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        dig.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The form of RFC 1035 §5.1, as dig writes it.
    static func presentation(_ record: Record) -> String {
        switch record {
        case .a(let address): return address.description
        case .aaaa(.v6(0, 1)): return "::1"
        case .aaaa(let address): return address.description
        case .cname(let name): return absolute(name)
        case .mx(let preference, let exchange): return "\(preference) \(absolute(exchange))"
        case .srv(let priority, let weight, let port, let target):
            return "\(priority) \(weight) \(port) \(absolute(target))"
        case .txt(let strings):
            return strings.map { string in "\"" + string.map(escaped).joined() + "\"" }.joined(separator: " ")
        }
    }

    private static func absolute(_ name: DNSName) -> String { name.isRoot ? "." : "\(name)." }

    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
        case 0x20...0x7E: String(UnicodeScalar(byte))
        default: "\\" + String(byte / 100) + String(byte / 10 % 10) + String(byte % 10)
        }
    }
}
#endif
