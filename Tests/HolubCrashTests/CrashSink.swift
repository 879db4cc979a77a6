#if Personas && SQLite
import Foundation
import HolubPersonas
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The other side: a server on loopback that lives in the test, so that what it has taken survives every kill.
///
/// It takes its time with the verdict about a message, since that is when a kill does the most harm, and it knows of each
/// connection whether it ended there.
final class CrashSink: Sendable {
    /// A message that came whole, up to its terminator.
    struct Receipt: Hashable, Sendable {
        let key: String
        let length: Int
        let hash: UInt64
    }

    struct State {
        var receipts: [Receipt] = []
        var counts: [String: Int] = [:]
        /// Connections that ended after a terminator and before the client said anything more.
        var brokenInWindow = 0
        /// Connections that brought some of a message and not its end.
        var brokenInContent = 0
        var connections = 0
        var signIns = 0
        var transactions = 0
        var vanished: Set<String> = []
    }

    /// Milliseconds until the verdict.
    let delay = Mutex<ClosedRange<Int64>>(0...0)
    /// A reply to every RCPT in place of 250; an empty one hangs up.
    let refusal = Mutex<String?>(nil)
    /// A reply to every AUTH in place of 235.
    let signInRefusal = Mutex<String?>(nil)
    /// Is called before a message is taken that has been taken before.
    let onSecond = Mutex<(@Sendable (String) -> Void)?>(nil)
    let state = Mutex(State())
    private let listener = Mutex<(any Channel)?>(nil)

    /// Nil for clear text.
    static func start(_ identity: ServerIdentity?) async throws -> CrashSink {
        let sink = CrashSink()
        let tls = try identity.map { identity in
            let chain = try NIOSSLCertificate.fromPEMBytes(Array(identity.certificatePEM.utf8))
            let key = try NIOSSLPrivateKey(bytes: Array(identity.privateKeyPEM.utf8), format: .pem)
            return try NIOSSLContext(
                configuration: .makeServerConfiguration(
                    certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key)))
        }
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    try channel.pipeline.syncOperations.addHandler(CrashSinkHandler(sink))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        sink.listener.withLock { $0 = channel }
        return sink
    }

    var port: Int { listener.withLock { $0?.localAddress?.port ?? 0 } }
    var saw: State { state.withLock { $0 } }

    func stop() async { try? await listener.withLock { $0 }?.close().get() }

    /// How many connections have ended in the window since it was asked last.
    func takeBroken() -> Int {
        state.withLock { state in
            defer { state.brokenInWindow = 0 }
            return state.brokenInWindow
        }
    }

    /// A message is there: the verdict, or nil when the connection is to end without one.
    func take(_ octets: [UInt8]) -> String? {
        let key = Self.key(of: octets)
        let hash = octets.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        if state.withLock({ $0.counts[key] != nil }), let told = onSecond.withLock({ $0 }) { told(key) }
        return state.withLock { state in
            state.receipts.append(Receipt(key: key, length: octets.count, hash: hash))
            state.counts[key, default: 0] += 1
            if key.hasSuffix("-refused") { return "554 5.7.1 Message refused" }
            let vanishes = key.hasSuffix("-vanish") && state.vanished.insert(key).inserted
            return vanishes ? nil : "250 2.0.0 Ok: taken"
        }
    }

    /// What stands in the Message-ID.
    private static func key(of octets: [UInt8]) -> String {
        let head = String(decoding: octets.prefix(4000), as: UTF8.self)
        guard let start = head.range(of: "Message-ID: <")?.upperBound,
            let end = head[start...].firstIndex(of: "@")
        else { return "?" }
        return String(head[start..<end])
    }
}

/// One connection of a sink.
final class CrashSinkHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Mode { case command, content, verdict, answered }

    private let sink: CrashSink
    private var mode = Mode.command
    private var line: [UInt8] = []
    /// What came behind the end of a message, before its verdict.
    private var held: [UInt8] = []
    private var recipients = 0
    private var isEnded = false

    init(_ sink: CrashSink) { self.sink = sink }

    func channelActive(context: ChannelHandlerContext) {
        sink.state.withLock { $0.connections += 1 }
        say("220 sink.test ESMTP", context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        read(Array(unwrapInboundIn(data).readableBytesView)[...], context)
    }

    private func read(_ octets: ArraySlice<UInt8>, _ context: ChannelHandlerContext) {
        var octets = octets
        while !octets.isEmpty, !isEnded {
            switch mode {
            // RFC 2920 §3.1: the next envelope may come behind the end of a message; it is answered after the verdict.
            case .verdict:
                held += octets
                return
            case .content: octets = takeContent(octets, context)
            case .command, .answered: octets = takeLine(octets, context)
            }
        }
    }

    /// Gives what comes behind the line.
    private func takeLine(_ octets: ArraySlice<UInt8>, _ context: ChannelHandlerContext) -> ArraySlice<UInt8> {
        guard let end = octets.firstIndex(of: 0x0A) else {
            line += octets
            return []
        }
        line += octets[...end]
        let text = String(decoding: line.dropLast(2), as: UTF8.self)
        line = []
        mode = .command
        answer(text, context)
        return octets[(end + 1)...]
    }

    /// Gives what comes behind the end of the message.
    private func takeContent(_ octets: ArraySlice<UInt8>, _ context: ChannelHandlerContext) -> ArraySlice<UInt8> {
        // The end stands near the end of what was read, with nothing but an envelope behind it.
        let searched = max(0, line.count - 4, line.count + octets.count - 4000)
        line += octets
        guard let end = Self.end(of: line, from: searched) else { return [] }
        let rest = line[end...]
        mode = .verdict
        let verdict = sink.take(Array(line[..<end]))
        line = []
        guard let verdict else {
            isEnded = true
            context.close(promise: nil)
            return []
        }
        let delay = sink.delay.withLock { Int64.random(in: $0) }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(delay)) {
            let (handler, context) = bound.value
            handler.mode = .answered
            handler.say(verdict, context)
            let held = handler.held
            handler.held = []
            handler.read(held[...], context)
        }
        return rest
    }

    private static let terminator: [UInt8] = [0x0D, 0x0A, 0x2E, 0x0D, 0x0A]

    private static func end(of message: [UInt8], from start: Int) -> Int? {
        guard message.count >= start + terminator.count else { return nil }
        let last = message.count - terminator.count
        return (start...last).first { message[$0..<($0 + terminator.count)].elementsEqual(terminator) }
            .map { $0 + terminator.count }
    }

    private func answer(_ command: String, _ context: ChannelHandlerContext) {
        switch command.prefix(4) {
        case "EHLO": say("250-sink.test\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN", context)
        case "AUTH":
            sink.state.withLock { $0.signIns += 1 }
            say(sink.signInRefusal.withLock { $0 } ?? "235 2.7.0 Signed in", context)
        case "MAIL":
            sink.state.withLock { $0.transactions += 1 }
            recipients = 0
            say("250 2.1.0 Ok", context)
        case "RCPT":
            let reply = sink.refusal.withLock { $0 }
            if reply == "" {
                isEnded = true
                return context.close(promise: nil)
            }
            let isNobody = command.contains("<nobody@")
            if reply == nil, !isNobody { recipients += 1 }
            say(reply ?? (isNobody ? "550 5.1.1 No such user" : "250 2.1.5 Ok"), context)
        case "DATA":
            guard recipients > 0 else { return say("554 5.5.1 No valid recipients", context) }
            say("354 Go on", context)
            mode = .content
        case "QUIT":
            isEnded = true
            say("221 2.0.0 Bye", context)
            context.close(promise: nil)
        default: say("250 2.0.0 Ok", context)
        }
    }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        sink.state.withLock { state in
            if mode == .verdict || mode == .answered { state.brokenInWindow += 1 }
            if mode == .content { state.brokenInContent += 1 }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
#endif
