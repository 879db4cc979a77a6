#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import Testing

@testable import HolubSender

/// C. TLS, over real sockets.
@Suite("Hostile servers: TLS", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(3)))
struct TLSRowTests {
    /// The head of a record with a ServerHello in it, whose rest never comes.
    static let helloHead: [UInt8] = [0x16, 3, 3, 0, 0x7A, 2, 0, 0, 0x76, 3, 3]
    static let both = [Security.tls, .starttls]
    /// Certificates that are good for the server's name.
    static let right: [TestCertificates.Kind] = [.good, .rsa, .chained, .wildcard]

    /// Deeds in place of a handshake, on either road to it.
    static func inPlace(_ security: Security, _ reactions: Reaction...) -> [Deed] {
        security == .tls
            ? [Deed(command: "greeting", reactions: [.untilHeard] + reactions)]
            : [Deed(command: "STARTTLS", reactions: [.say("220 Go\r\n"), .untilHeard] + reactions)]
    }

    /// A server whose TLS is what its script makes of it.
    static func stage(_ security: Security, within limit: Duration = .seconds(30)) throws -> LoopbackStage {
        var stage = try LoopbackStage(security)
        if security == .tls { stage.tls = nil }
        stage.dial.tls = limit
        return stage
    }

    @Test("S35 speaks in clear instead of a handshake", arguments: Self.both)
    func clear(security: Security) async throws {
        let deeds = Self.inPlace(security, .say("250-sink\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS\r\n"))
        try await Self.stage(security).expect("S35", .notSent, deeds, never: ["AUTH", "MAIL"])
    }

    @Test("S36 is silent instead of a handshake", arguments: Self.both)
    func silent(security: Security) async throws {
        let stage = try Self.stage(security, within: .milliseconds(300))
        let report = try await stage.expect("S36", .transient, Self.inPlace(security), never: ["AUTH", "MAIL"])
        #expect(report.outcome.failure == Failure(.tls, .tls(.timedOut)))
    }

    @Test("S37 hangs up, or resets, in the middle of its hello", arguments: Self.both, [false, true])
    func halfHello(security: Security, isReset: Bool) async throws {
        let deeds = Self.inPlace(security, .octets(Self.helloHead), isReset ? .reset : .hangUp)
        let report = try await Self.stage(security).expect("S37", .transient, deeds, never: ["AUTH", "MAIL"])
        #expect(report.outcome.failure == Failure(.tls, .tls(.closed)))
    }

    @Test("S38 hangs up after each octet of its handshake")
    func everyCut() async throws {
        let context = try TestCertificates.require().serverContext()
        let whole = try await Self.cut(context, after: .max)
        #expect(whole.outcome.word == "sent" && whole.flight > 500)
        let limits = Array(0..<whole.flight)
        let wrong = try await withThrowingTaskGroup(of: (Int, Outcome).self, returning: [String].self) { group in
            var wrong: [String] = []
            func judge(_ limit: Int, _ outcome: Outcome) {
                let failure = outcome.failure
                // Its last flight ends with tickets, which no client waits for.
                let isRight = failure.map { TestProvider().diagnose($0).retry == .later } ?? false
                if !isRight || outcome.word != "not-sent" { wrong.append("after \(limit): \(outcome)") }
            }
            for (index, limit) in limits.enumerated() {
                if index >= 16, let (limit, outcome) = try await group.next() { judge(limit, outcome) }
                group.addTask { (limit, try await Self.cut(context, after: limit).outcome) }
            }
            for try await (limit, outcome) in group { judge(limit, outcome) }
            return wrong
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    /// Sends to a server that hangs up after so many octets; how many it had sent when its handshake was done.
    private static func cut(_ context: NIOSSLContext, after limit: Int) async throws -> (outcome: Outcome, flight: Int)
    {
        let flight = Flight()
        let accept = { @Sendable (channel: any Channel, _: LoopbackServer, _: Int) in
            try channel.pipeline.syncOperations.addHandlers([
                TLSCutter(after: limit), NIOSSLServerHandler(context: context),
                FlightReader { flight.octets = $0 }, SinkHandler(Sink(), tls: nil) { _ in },
            ])
        }
        return try await LoopbackServer.with(accept) { server in
            let sender = try server.sender(
                trust: try TestCertificates.require().trust, deadlines: LoopbackStage.short)
            let report = await sender.send(try LoopbackTests.message(), as: .test(.tls))
            return (report.outcome, flight.octets)
        }
    }

    @Test(
        "S39 has a certificate that is not to be trusted",
        arguments: Self.both, TestCertificates.Kind.allCases.filter { !Self.right.contains($0) })
    func certificate(security: Security, kind: TestCertificates.Kind) async throws {
        var stage = try LoopbackStage(security)
        stage.tls = try TestCertificates.require().serverContext(kind)
        let report = try await stage.expect("S39 \(kind)", .permanent, [], never: ["AUTH", "MAIL"])
        #expect(report.outcome.failure?.phase == .tls)
    }

    @Test("S40 knows TLS 1.1 at most", arguments: Self.both)
    func oldTLS(security: Security) async throws {
        var stage = try LoopbackStage(security)
        stage.tls = try TestCertificates.require().oldContext()
        let report = try await stage.expect("S40", .notSent, [], never: ["AUTH", "MAIL"])
        #expect(report.outcome.failure == Failure(.tls, .tls(.tooOld)))
    }

    @Test(
        "S40 chooses a cipher that protects nothing", arguments: Self.both, [[0x00, 0x02], [0x00, 0x03]] as [[UInt8]])
    func nullCipher(security: Security, cipher: [UInt8]) async throws {
        // RFC 5246 §7.4.1.3: version, random, no session id, cipher suite, no compression.
        let body = [3, 3] + [UInt8](repeating: 7, count: 32) + [0] + cipher + [0]
        let hello = [2, 0, 0, UInt8(body.count)] + body
        let deeds = Self.inPlace(security, .octets([0x16, 3, 3, 0, UInt8(hello.count)] + hello))
        let report = try await Self.stage(security).expect("S40", .notSent, deeds, never: ["AUTH", "MAIL"])
        #expect(report.outcome.failure?.phase == .tls)
    }

    @Test("S42 sends an alert when AUTH comes, or says goodbye inside TLS", arguments: Self.both, [false, true])
    func alert(security: Security, isGoodbye: Bool) async throws {
        // RFC 8446 §6: fatal, handshake_failure; out of place here, as any octets past TLS are.
        let alert: Reaction = isGoodbye ? .hangUp : .beneath([0x15, 3, 3, 0, 2, 2, 40])
        try await LoopbackStage(security).expect("S42", .transient, [.at("AUTH", alert)], never: ["MAIL"])
    }

    @Test("S43 sends empty records without end", arguments: Self.both)
    func emptyRecords(security: Security) async throws {
        let records = String(repeating: "\u{16}\u{3}\u{3}\0\0", count: 10_000)
        try await Self.stage(security).expect("S43", .notSent, Self.inPlace(security, .flood(records)), never: ["AUTH"])
    }

    @Test("S44 puts each octet into a record of its own", arguments: Self.both)
    func octetRecords(security: Security) async throws {
        var stage = try LoopbackStage(security)
        stage.byOctet = true
        try await stage.expect("S44", .sent, [])
    }

    @Test("S45 says goodbye inside TLS after 354, and still reads", arguments: Self.both)
    func halfClosed(security: Security) async throws {
        let deeds = [Deed.at("DATA", .say("354 Go on\r\n"), .hangUpHalf), .at("content", .hangUp)]
        try await LoopbackStage(security).expect("S45", .notSentOrUnknown, deeds)
    }
}

extension TestCertificates {
    /// A server with a good certificate that speaks no TLS of this century's second decade.
    func oldContext() throws -> NIOSSLContext {
        var configuration = try serverContext().configuration
        configuration.minimumTLSVersion = .tlsv1
        configuration.maximumTLSVersion = .tlsv11
        return try NIOSSLContext(configuration: configuration)
    }
}

/// How many octets a server had written when its handshake was done.
private final class Flight: Sendable {
    private let count = Mutex(0)

    var octets: Int {
        get { count.withLock { $0 } }
        set { count.withLock { $0 = newValue } }
    }
}

/// Lets so many octets out, then hangs up.
private final class TLSCutter: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let limit: Int
    private(set) var written = 0

    init(after limit: Int) { self.limit = limit }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var buffer = unwrapOutboundIn(data)
        let room = limit - written
        guard buffer.readableBytes > room else {
            written += buffer.readableBytes
            return context.write(data, promise: promise)
        }
        written = limit
        promise?.fail(ChannelError.ioOnClosedChannel)
        let channel = NIOLoopBound(context, eventLoop: context.eventLoop)
        guard room >= 0, let part = buffer.readSlice(length: room) else { return }
        context.writeAndFlush(wrapOutboundOut(part)).whenComplete { _ in channel.value.close(promise: nil) }
    }
}

/// Tells how many octets of TLS had been written when the handshake was done.
private final class FlightReader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let report: (Int) -> Void
    private var isDone = false

    init(_ report: @escaping (Int) -> Void) { self.report = report }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // The first thing that TLS tells is the end of the handshake; the next one is its own end.
        if !isDone { report((try? context.pipeline.syncOperations.handler(type: TLSCutter.self))?.written ?? 0) }
        isDone = true
        context.fireUserInboundEventTriggered(event)
    }
}
#endif
