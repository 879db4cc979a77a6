#if Personas
import HolubNetwork
import HolubPersonas
import HolubSMTP
import NIOCore
import Testing

/// The servers of a world, asked as a detection asks them.
@Suite("What stands in a world") struct WorldStageTests {
    private func world(_ lines: String) throws -> World {
        try #require(try World.read("--- x A world\n" + lines + "\n= accept").first)
    }

    private func on<Result: Sendable>(
        _ lines: String, _ body: @Sendable (WorldStage) async throws -> Result
    ) async throws -> Result {
        try await WorldStage.running(try world(lines), body)
    }

    // MARK: DNS

    @Test func listedHostsHaveAddressesOfTheirOwn() async throws {
        try await on("zone a.d; b.d same as a.d; c.d CNAME a.d; v.d AAAA 2001:db8::7\nsmtp s.d:465 T") { stage in
            let a = try await stage.resolver.addresses(of: Domain("a.rowx.test")).addresses
            #expect(a == [.v4(0xC000_0201)])
            #expect(try await stage.resolver.addresses(of: Domain("b.rowx.test")).addresses == a)
            #expect(try await stage.resolver.addresses(of: Domain("c.rowx.test")).addresses == a)
            #expect(try await stage.resolver.addresses(of: Domain("v.rowx.test")).addresses.count == 1)
            #expect(try await stage.resolver.addresses(of: Domain("s.rowx.test")).addresses == [.v4(0xC000_0202)])
            #expect(try await stage.resolver.query("nowhere.rowx.test" as Domain, .a).outcome == .nxDomain)
            #expect(stage.questions.contains { $0.name.description.lowercased() == "nowhere.rowx.test" })
        }
    }

    @Test func wildcardsAndInventedAnswers() async throws {
        try await on("zone *.d; mail.d") { stage in
            let wild = try await stage.resolver.addresses(of: Domain("x.y.rowx.test")).addresses
            #expect(wild.count == 1)
            #expect(try await stage.resolver.addresses(of: Domain("mail.rowx.test")).addresses != wild)
            #expect(try await stage.resolver.query("other.test" as Domain, .a).outcome == .nxDomain)
            // RFC 4592 §2.2.1: a name that exists is not covered.
            #expect(try await stage.resolver.query("mail.rowx.test" as Domain, .mx).outcome == .noData)
        }
        try await on("zone d; *") { stage in
            let lie = try await stage.resolver.addresses(of: Domain("nowhere.invalid")).addresses
            #expect(lie.count == 1)
            #expect(try await stage.resolver.addresses(of: Domain("rowx.test")).addresses != lie)
        }
    }

    @Test(arguments: [
        ("servfail", Answer.Outcome.servFail), ("refused", .refused), ("loop", .malformed), ("truncated", .noError),
        ("spoofed", .noError), ("first-lost", .noError),
    ])
    func mischief(_ word: String, _ outcome: Answer.Outcome) async throws {
        try await on("zone d\ndns \(word) d A") { stage in
            // The answer to the second try has to come in time, which a busy machine may not manage: then it is the third.
            if word == "first-lost" { _ = try await stage.resolver.query("rowx.test" as Domain, .a) }
            let (spoiled, sound) = (
                try await stage.resolver.query("rowx.test" as Domain, .a),
                try await stage.resolver.query("rowx.test" as Domain, .mx)
            )
            #expect(spoiled.outcome == outcome && sound.outcome == .noData)
        }
    }

    // MARK: The network

    @Test func whatIsNotThereRefuses() async throws {
        try await on("zone smtp.d") { stage in
            let host = ServerHost.name(Domain("smtp.rowx.test"))
            let addresses = try await stage.dialer.addresses(of: host)
            await #expect(throws: DialError.refused) {
                try await stage.dialer.connect(to: addresses, port: .submissions)
            }
            // A private address may be dialled, and still nothing leaves the world.
            await #expect(throws: DialError.refused) {
                try await stage.dialer.connect(to: [.v4(0x0A00_0001)], port: .submissions)
            }
            #expect(stage.record.dials().map(\.description) == ["192.0.2.1:465", "10.0.0.1:465"])
        }
    }

    @Test func aStrictPolicyBlocksWhatIsNoStandIn() async throws {
        try await on("policy public-only\nzone a.d A 169.254.169.254; b.d A 10.0.0.8; c.d") { stage in
            for name in ["a.rowx.test", "b.rowx.test"] {
                let host = try ServerHost(name)
                await #expect(throws: DialError.blocked) { try await stage.dialer.addresses(of: host) }
            }
            #expect(try await stage.dialer.addresses(of: ServerHost("c.rowx.test")).count == 1)
            await #expect(throws: DialError.blocked) {
                try await stage.dialer.connect(to: [.v4(0xA9FE_A9FE)], port: .submissions)
            }
            #expect(stage.record.dials().isEmpty)
        }
    }

    @Test func aBlackHoleNeverAnswers() async throws {
        try await on("smtp smtp.d:465 hole") { stage in
            let addresses = try await stage.dialer.addresses(of: ServerHost("smtp.rowx.test"))
            let quick = DialDeadlines(lookup: .seconds(5), connect: .milliseconds(400), tls: .seconds(5))
            for _ in 0..<3 {
                await #expect(throws: DialError.timedOut) {
                    try await stage.dialer.with(quick).connect(to: addresses, port: .submissions)
                }
            }
        }
    }

    // MARK: Servers

    @Test func aDocumentIsServedAndTheRequestRecorded() async throws {
        try await on("AC 200 Doc(smtp.d:465/T,local)\nAC?address 200 Doc(out.d:587/S,\"u77\")\nWK 404") { stage in
            var client = try await WorldClient(stage, "autoconfig.rowx.test", 443)
            let document = try await client.get("/mail/config-v1.1.xml")
            #expect(document.hasPrefix("HTTP/1.1 200"))
            #expect(
                document.contains("<hostname>smtp.rowx.test</hostname><port>465</port><socketType>SSL</socketType>"))
            #expect(document.contains("<username>%EMAILLOCALPART%</username>"))
            client = try await WorldClient(stage, "autoconfig.rowx.test", 443)
            let told = try await client.get("/mail/config-v1.1.xml?emailaddress=s3cr3t%40rowx.test")
            #expect(told.contains("<username>u77</username>"))
            client = try await WorldClient(stage, "rowx.test", 443)
            let text = try await client.get("/.well-known/autoconfig/x")
            #expect(text.hasPrefix("HTTP/1.1 404"))
            #expect(
                stage.record.requests().map(\.host) == ["autoconfig.rowx.test", "autoconfig.rowx.test", "rowx.test"])
            #expect(stage.receivers(of: "S3CR3T") == ["https autoconfig.rowx.test"])
        }
    }

    @Test(arguments: [
        ("cert=other.test", TLSFault.nameMismatch), ("self", .untrustedIssuer), ("expired", .expired), ("old", .tooOld),
    ])
    func badCertificates(_ flaw: String, _ fault: TLSFault) async throws {
        try await on("smtp smtp.d:465 T \(flaw)") { stage in
            await #expect(throws: DialError.tls(fault)) { _ = try await WorldClient(stage, "smtp.rowx.test", 465) }
            #expect(stage.receivers(of: "smtp.rowx.test") == ["smtp smtp.rowx.test:465"])
        }
    }

    @Test func mailServersGreetAndOffer() async throws {
        try await on("smtp smtp.d:465 T auth=PLAIN\nsmtp bad.d:465 T greeting=554\nsmtp smtp.d:587 S inject") { stage in
            var client = try await WorldClient(stage, "smtp.rowx.test", 465)
            var text = try await client.read(until: "\r\n")
            #expect(text.hasPrefix("220 smtp.rowx.test"))
            try await client.write("EHLO [192.0.2.9]\r\n")
            text = try await client.read(until: "AUTH PLAIN\r\n")
            #expect(text.contains("250-PIPELINING"))
            try await client.write("QUIT\r\n")
            text = try await client.rest()
            #expect(text.hasPrefix("221"))
            client = try await WorldClient(stage, "bad.rowx.test", 465)
            text = try await client.rest()
            #expect(text.hasPrefix("554"))
            client = try await WorldClient(stage, "smtp.rowx.test", 587, isSecure: false)
            _ = try await client.read(until: "\r\n")
            try await client.write("EHLO [192.0.2.9]\r\n")
            _ = try await client.read(until: "STARTTLS\r\n")
            try await client.write("STARTTLS\r\n")
            text = try await client.read(until: "250 x\r\n")
            #expect(text.hasPrefix("220"))
            await client.close()
            #expect(stage.receivers(of: "EHLO [192.0.2.9]").count == 2)
        }
    }

    @Test func anEndlessAnswerGoesOn() async throws {
        try await on("smtp smtp.d:465 T endless") { stage in
            var client = try await WorldClient(stage, "smtp.rowx.test", 465)
            _ = try await client.read(until: "\r\n")
            try await client.write("EHLO x\r\n")
            var count = 0
            while count < 1 << 20 { count += try await client.some().count }
            await client.close()
            #expect(count >= 1 << 20)
        }
    }

    @Test func twoServersCannotStandAtOnePlace() async throws {
        let world = try world("zone a.d same as b.d\nsmtp a.d:465 T\nsmtp b.d:465 T")
        await #expect(throws: WorldError.self) { try await WorldStage.running(world) { _ in } }
    }
}

/// A client that dials as everything else in the package does.
private struct WorldClient {
    private let channel: any Channel
    private var octets: AsyncStream<String>.Iterator
    private let host: String
    private var unread = ""

    init(_ stage: WorldStage, _ name: String, _ port: Int, isSecure: Bool = true) async throws {
        let host = try ServerHost(name)
        let addresses = try await stage.dialer.addresses(of: host)
        let (stream, feed) = AsyncStream<String>.makeStream()
        channel = try await stage.dialer.connect(to: addresses, port: try ServerPort(port)) { channel in
            try channel.pipeline.syncOperations.addHandler(Listener(feed))
        }
        self.host = name
        octets = stream.makeAsyncIterator()
        if isSecure {
            _ = try await stage.dialer.secure(channel, as: host).get()
        } else {
            try await channel.setOption(.autoRead, value: true).get()
        }
    }

    func write(_ text: String) async throws { try await channel.writeAndFlush(ByteBuffer(string: text)) }

    mutating func get(_ target: String) async throws -> String {
        try await write("GET \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
        return try await rest()
    }

    mutating func some() async throws -> String { await octets.next() ?? "" }

    mutating func read(until end: String) async throws -> String {
        while !unread.contains(end) {
            guard let more = await octets.next() else { break }
            unread += more
        }
        let text = unread
        unread = ""
        return text
    }

    /// Until the server closes.
    mutating func rest() async throws -> String {
        while let more = await octets.next() { unread += more }
        return unread
    }

    func close() async { try? await channel.close() }
}

private final class Listener: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let feed: AsyncStream<String>.Continuation

    init(_ feed: AsyncStream<String>.Continuation) { self.feed = feed }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        feed.yield(String(decoding: unwrapInboundIn(data).readableBytesView, as: UTF8.self))
    }

    func channelInactive(context: ChannelHandlerContext) { feed.finish() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
#endif
