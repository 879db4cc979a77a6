#if Personas
import Foundation
import HolubDetection
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Testing

/// Against a real name server, web server and mail server (Tests/RealServers): nobody of ours answers.
@Suite(
    "Detection among real servers", .enabled(if: RealWorld.isWanted, "HOLUB_REAL_WEB_PORT is not set"),
    .timeLimit(.minutes(5)))
struct RealDetectionTests {
    @Test("a domain that publishes everything: PACC comes first, and its server is probed")
    func everything() async throws {
        let detection = try await RealWorld().detect("jana@holub.test")
        #expect(detection.status == .accept, "\(detection.trace)")
        let best = try #require(detection.candidates.first)
        #expect(best.endpoint == .tls("mail.holub.test") && best.trust == .a && best.source == "pacc")
        #expect(best.probe?.isReady == true)
        #expect(detection.mailExchangers == ["mail.holub.test"])
        // What was found beside it is offered behind it.
        #expect(
            detection.candidates.contains { $0.endpoint == .startTLS("mail.holub.test") && $0.source == "autoconfig" })
    }

    @Test("the same without PACC: the document of nginx, and STARTTLS at Postfix")
    func document() async throws {
        let detection = try await RealWorld().detect("jana@holub.test", [AutoconfigSource(.ownHost)])
        #expect(detection.status == .accept, "\(detection.trace)")
        #expect(detection.candidates.map(\.endpoint) == [.startTLS("mail.holub.test")])
        #expect(detection.candidates.first?.mechanisms == [.plain, .login])
        #expect(detection.candidates.first?.probe?.isReady == true)
    }

    @Test("SRV records of Knot alone: in the order of priority, and inside the domain without a question")
    func services() async throws {
        let detection = try await RealWorld().detect("jana@holub.test", [ServiceSource(), CanarySource()])
        #expect(detection.status == .accept, "\(detection.trace)")
        let first = detection.candidates.prefix(2).map(\.endpoint)
        #expect(first == [.tls("mail.holub.test"), .startTLS("mail.holub.test")])
    }

    @Test("SRV beside the domain is a question; declined is declined; null MX receives nothing")
    func others() async throws {
        let beside = try await RealWorld().detect("jana@srv-beside.holub.test")
        #expect(beside.status == .confirm([.outsideDomain("mail.holub.test")]), "\(beside.trace)")
        #expect(try await RealWorld().detect("jana@srv-declined.holub.test").status == .declined)
        let null = try await RealWorld().detect("jana@null-mx.holub.test")
        #expect(null.status == .manual([.receivesNoMail]), "\(null.trace)")
    }

    @Test("nginx is told the domain and never the local part")
    func secrecy() async throws {
        let world = try RealWorld()
        _ = try await world.detect("tajemstvi@holub.test")
        let log = try String(contentsOfFile: world.accessLog, encoding: .utf8)
        #expect(log.contains("/mail/config-v1.1.xml") && log.contains("/.well-known/user-agent-configuration.json"))
        #expect(!log.contains("tajemstvi"))
    }
}

/// The servers as Tests/RealServers starts them, each on a port above 1024: a map leads the usual ports there.
struct RealWorld {
    private static let environment = ProcessInfo.processInfo.environment
    private static let isRequired = environment["HOLUB_REQUIRE_REAL"] != nil || environment["CI"] != nil
    static var isWanted: Bool { environment["HOLUB_REAL_WEB_PORT"] != nil || isRequired }

    let accessLog: String
    private let resolver: Resolver
    private let dialer: Dialer

    init() throws {
        func value(_ name: String) throws -> String { try #require(Self.environment["HOLUB_REAL_\(name)"], "\(name)") }
        let patient = Resolver.Timeouts(first: .seconds(10), retry: .seconds(10), whole: .seconds(30))
        resolver = Resolver(servers: [try ServerAddress(try value("DNS"))], timeouts: patient)
        let authority = try value("CA_FILE")
        // STATE/tls/ca.pem
        let state = URL(fileURLWithPath: authority).deletingLastPathComponent().deletingLastPathComponent()
        accessLog = state.appendingPathComponent("nginx/access.log").path
        func local(_ name: String) throws -> ServerAddress { try ServerAddress("127.0.0.1:\(try value(name))") }
        let https = try ServerPort(443)
        let mail = ServerHost.name("mail.holub.test")
        dialer = Dialer(resolver: resolver, policy: .publicOnly, trust: try .pem(authority), deadlines: .probe)
            .rehearsing([
                Route(.name("autoconfig.holub.test"), https): try local("WEB_PORT"),
                Route(.name("ua-auto-config.holub.test"), https): try local("WEB_PORT"),
                Route(mail, .submissions): try local("TLS_PORT"), Route(mail, .submission): try local("STARTTLS_PORT"),
            ])
    }

    func detect(
        _ text: String, _ sources: [any SettingsSource] = Detector.standardSources
    ) async throws -> Detection {
        let registry = try ProviderRegistry([], fallback: PlainProvider("generic", suitability: .unknown))
        var policy = DetectionPolicy()
        policy.budget = .patient
        let tools = DetectionTools(registry: registry, resolver: resolver, dialer: dialer)
        return await Detector(tools, sources: sources).detect(try EmailAddress(text), policy: policy)
    }
}

extension DetectionBudget {
    /// As long as a busy machine may need: no answer of these tests depends on time.
    static var patient: DetectionBudget {
        var budget = DetectionBudget()
        budget.guessAfter = .seconds(60)
        budget.soft = .seconds(120)
        budget.hard = .seconds(120)
        budget.connect = .seconds(20)
        budget.tls = .seconds(20)
        budget.reply = .seconds(20)
        budget.probe = .seconds(60)
        budget.documents = HTTPLimits(connect: .seconds(20), firstByte: .seconds(20), whole: .seconds(60))
        return budget
    }
}
#endif
