#if Personas
import HolubDetection
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import HolubTesting
import NIOCore
import Testing

/// That a world tells right from wrong, shown with a stand-in for a detector: it asks for SRV, connects, and answers.
@Suite("Worlds tell right from wrong", .serialized) struct WorldCaseTests {
    static let head = """
        --- x A server that SRV names
        zone SRVs 0 0 465 smtp.d
        smtp smtp.d:465 T
        AC 200 Doc(smtp.d:465/T)

        """

    /// What the stand-in does beside its work.
    enum Slip: Sendable { case none, leavesOpen, tellsLocalPart, dialsLate, tracesLocalPart }

    private func differences(_ expected: String, _ slip: Slip = .none, head: String = head) async throws -> [String] {
        let world = try #require(try World.read(head + expected).first)
        return try await WorldCase(world).play { stage in
            let standIn = StandIn(stage: stage, slip: slip)
            return { run in try await standIn.detect(run.address) }
        }.differences
    }

    @Test func whatIsAsExpectedIsNoDifference() async throws {
        let expected = """
            = confirm(second-hand, presumed-spelling(other.test))
            1 smtp.d:465/T B user=s3cr3t@{d} auth=PLAIN,LOGIN
            no candidate mail.d
            at most 1 candidates
            trace srv found
            trace 1 probe smtp.{d}:465 ok
            no trace guess
            no conflict
            not provisional
            query SRVs SRV
            no query d MX
            connection smtp.d:465
            no connection autoconfig.d
            at most 1 connections smtp.d
            no request
            never sent HELO
            never told hunter2
            """
        #expect(try await differences(expected) == [])
    }

    static let wrong: [(String, String)] = [
        ("= accept", "it is confirm(second-hand"),
        ("= confirm(guessed)", "it is confirm(second-hand"),
        ("= confirm(second-hand)", "it is confirm(second-hand"),
        ("1 smtp.d:587/S", "it is smtp.rowx.test:465 (tls)"),
        ("1 smtp.d:465/T A", "its class is B"),
        ("1 smtp.d:465/T user=x", "its user is s3cr3t@"),
        ("1 smtp.d:465/T auth=XOAUTH2", "its mechanisms are PLAIN,LOGIN"),
        ("2 smtp.d:465/T", "candidates smtp.rowx.test:465"),
        ("no candidate", "smtp.rowx.test:465"),
        ("no candidate smtp.d", "smtp.rowx.test:465"),
        ("trace srv failed", "0 such steps"),
        ("trace 2 srv found", "1 such steps"),
        ("no trace srv", "there is such a step"),
        ("conflict document-vs-mx", "[]"),
        ("provisional", "it is not"),
        ("would help autoconfig.d", "nobody"),
        ("no query SRVs", "_submissions._tcp.rowx.test"),
        ("no query *.d", "_submissions._tcp.rowx.test"),
        ("query d MX", "was not asked"),
        ("query SRVs SRV over tcp", "was not asked"),
        ("no connection", ":465"),
        ("no connection smtp.d", ":465"),
        ("connection autoconfig.d", "was not dialled"),
        ("request autoconfig.d", "was not requested"),
        ("at most 0 connections smtp.d", "1: "),
        ("sent HELO", "no server received it"),
        ("told hunter2", "it is not there"),
        ("= no address", "there is a detection"),
    ]

    @Test(arguments: wrong)
    func whatIsNotAsExpectedIsOneLine(_ expected: String, _ words: String) async throws {
        let differences = try await differences(expected)
        #expect(differences.count == 1)
        #expect(differences.first?.hasPrefix("line 5: \(expected.prefix(12))") == true, "\(differences)")
        #expect(differences.first?.lowercased().contains(words.lowercased()) == true, "\(differences)")
    }

    @Test func whatIsLeftOpenIsTold() async throws {
        let differences = try await differences("connection smtp.d", .leavesOpen)
        #expect(differences.contains { $0.contains("are still open") }, "\(differences)")
        // No patience: what a server would close a moment later counts.
        #expect(differences.contains("1 sockets were still open when the answer was there"), "\(differences)")
    }

    @Test func whatIsDialledLateIsTold() async throws {
        let differences = try await differences("connection smtp.d", .dialsLate)
        #expect(differences.contains("something was still dialled when the answer was there"), "\(differences)")
    }

    @Test func theLocalPartIsFoundWhereItMustNotBe() async throws {
        #expect(
            try await differences("connection smtp.d", .tellsLocalPart) == [
                "smtp smtp.rowx.test:465 was told the local part"
            ])
        #expect(
            try await differences("connection smtp.d", .tracesLocalPart) == [
                "a step of srv in the trace has the local part"
            ])
        // A consent is for what is told over https, by the host that it names.
        #expect(
            try await differences(
                "connection smtp.d\nsent s3cr3t", .tellsLocalPart, head: "--- x A\npolicy consent smtp.d\n" + Self.zone)
                == ["smtp smtp.rowx.test:465 was told the local part"])
    }

    private static let zone = head.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"

    @Test func theSecondRunIsJudgedByItself() async throws {
        let expected = "query SRVs SRV\nagain\nno query\nconnection smtp.d"
        let differences = try await differences(expected, head: "--- x A\ntwice\n" + Self.zone)
        #expect(differences.count == 1 && differences[0].contains("no query"), "\(differences)")
    }

    @Test func aRunThatIsGivenUpLeavesNothing() async throws {
        let head = "--- x A\ncancel after 50 ms\nzone SRVs 0 0 465 smtp.d\nsmtp smtp.d:465 hole\n"
        #expect(try await differences("no request", head: head) == [])
    }

    @Test func whatIsNoAddressIsNotLookedFor() async throws {
        let head = "--- x A\naddress u@localhost\naddress u@[192.0.2.5]\n"
        #expect(try await differences("= no address\nno query", head: head) == [])
        #expect(
            try await differences("no query", head: head) == [
                "u@localhost is no address", "u@[192.0.2.5] is no address",
            ])
    }

    @Test func aFaultNamesTheWorldAndEachDifference() async throws {
        let world = try #require(try World.read(Self.head + "= accept\nno candidate").first)
        let fault = await #expect(throws: WorldFault.self) {
            try await WorldCase(world).run { stage in
                let standIn = StandIn(stage: stage, slip: .none)
                return { run in try await standIn.detect(run.address) }
            }
        }
        #expect(fault?.description.split(separator: "\n").count == 3)
        #expect(fault?.description.hasPrefix("x A server that SRV names\n- line 5: = accept: ") == true)
    }
}

/// No detector: as much of one as it takes to be judged.
private struct StandIn: Sendable {
    let stage: WorldStage
    let slip: WorldCaseTests.Slip

    func detect(_ address: EmailAddress) async throws -> Detection {
        let service = try DNSName(service: "_submissions._tcp", of: address.domain)
        let answer = try await stage.resolver.query(service, .srv)
        var candidates: [Candidate] = [], trace = [step("srv", address.domain.name, "")]
        for case .srv(_, _, let port, let target) in answer.records {
            guard let host = target.domain else { continue }
            let endpoint = Endpoint(.name(host), port: try ServerPort(Int(port)), security: .tls)
            try await probe(endpoint, telling: address)
            trace.append(step("probe", endpoint.description, "ok"))
            candidates.append(
                Candidate(
                    endpoint: endpoint, username: Username(address), mechanisms: [.plain, .login], trust: .b,
                    source: "srv"))
        }
        if slip == .tracesLocalPart { trace[0].detail = address.description }
        let resolution = Resolution(provider: stage.registry.fallback, evidence: .fallback)
        return Detection(
            address: address, status: .confirm([.secondHand, .presumedSpelling(meant: Domain("other.test"))]),
            resolution: resolution, candidates: candidates, trace: trace)
    }

    private func step(_ source: String, _ question: String, _ detail: String) -> TraceStep {
        TraceStep(milliseconds: 1, source: source, question: question, result: .found, detail: detail)
    }

    private func probe(_ endpoint: Endpoint, telling address: EmailAddress) async throws {
        let addresses = try await stage.dialer.addresses(of: endpoint.host)
        let channel = try await stage.dialer.connect(to: addresses, port: endpoint.port)
        _ = try await stage.dialer.secure(channel, as: endpoint.host).get()
        if slip == .tellsLocalPart {
            try await channel.writeAndFlush(ByteBuffer(string: "EHLO \(address.local)\r\n"))
            // The server has read it when it has answered.
            while stage.receivers(of: address.local).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        }
        if slip == .dialsLate {
            Task {
                // Meanwhile the world waits for this connection to be closed.
                try await Task.sleep(for: .milliseconds(300))
                _ = try? await stage.dialer.connect(to: addresses, port: .submission)
                try await channel.close()
            }
        }
        if slip != .leavesOpen, slip != .dialsLate { try await channel.close() }
    }
}
#endif
