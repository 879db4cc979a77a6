#if Sending
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import Testing

@testable import HolubSender

/// What a hostile server on loopback saw, connection by connection.
final class Witness: Sendable {
    private let servers = Mutex<[Int: HostileServer]>([:])

    func note(_ server: HostileServer, _ number: Int) { servers.withLock { $0[number] = server } }

    private var all: [HostileServer] { servers.withLock { $0.sorted { $0.key < $1.key }.map(\.value) } }
    var connections: Int { all.count }
    var lines: [String] { all.flatMap(\.sink.lines) }
    var messages: [[UInt8]] { all.flatMap(\.sink.messages).filter { $0 != Array(".\r\n".utf8) } }
    var clear: [UInt8] { all.flatMap(\.clear) }

    func lines(beginning word: String) -> [String] { lines.filter { $0.hasPrefix(word) } }

    /// No password, in any form, came before TLS was up.
    func expectNoSecretInClear(_ name: String, _ secret: String = password) {
        let leak = Leak(secret, user: jana.description)
        #expect(leak.found(in: String(decoding: clear, as: UTF8.self)).isEmpty, "\(name)")
    }
}

/// Hostile servers on loopback, and a sender that meets them.
struct LoopbackStage: Sendable {
    var security = Security.tls
    var sink = Sink()
    /// The certificate and versions of TLS that it speaks; nil: none, whatever the client expects.
    var tls: NIOSSLContext?
    /// Each reply goes out by the octet, each in a write (and so in a record) of its own.
    var byOctet = false
    var deadlines = LoopbackStage.short
    var dial = DialDeadlines(lookup: .seconds(30), connect: .seconds(30), tls: .seconds(30))

    /// Nothing here waits for the long ones: they are for a machine that has other things to do.
    static let short = Deadlines(
        reply: .seconds(30), data: .seconds(30), block: .seconds(1), final: .seconds(30), quit: .milliseconds(300))

    init(_ security: Security, offers: [String] = Sink().offers) throws {
        self.security = security
        sink = Sink(offers: offers, startsTLS: security == .starttls)
        tls = try TestCertificates.require().serverContext()
    }

    /// Starts a server whose first connection acts by one script and the others by another, and stops it after the body.
    func play<Result>(
        _ first: [Deed], then rest: [Deed], _ body: (Sender, Witness, LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let witness = Witness()
        let accept = { @Sendable (channel: any Channel, _: LoopbackServer, number: Int) in
            if let tls, security == .tls {
                try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
            }
            let server = HostileServer(
                sink, number == 1 ? first : rest, isSecure: security == .tls && tls != nil)
            try channel.pipeline.syncOperations.addHandler(HostileHandler(server, self) { witness.note($0, number) })
        }
        return try await LoopbackServer.with(accept) { server in
            let sender = try server.sender(
                trust: try TestCertificates.require().trust, deadlines: deadlines, dial: dial)
            return try await body(sender, witness, server)
        }
    }

    /// Sends one message to a server with one script, and judges what came of it.
    @discardableResult
    func expect(
        _ name: String, _ fate: Fate, _ deeds: [Deed], never: [String] = [], of message: ComposedMessage? = nil
    ) async throws -> SendReport {
        try await play(deeds, then: deeds) { sender, witness, _ in
            let message = try message ?? LoopbackTests.message()
            let report = await sender.send(message, as: .test(security))
            fate.expect(report.outcome, name)
            expectInert(report.outcome, name)
            #expect((report.diagnosis == nil) == (report.outcome.word == "sent"), "\(name)")
            witness.expectNoSecretInClear(name)
            for word in never { #expect(witness.lines(beginning: word).isEmpty, "\(name): \(word)") }
            if case .sent = report.outcome { #expect(witness.messages.count == 1, "\(name)") }
            return report
        }
    }
}

/// Plays a hostile server on a channel.
private final class HostileHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var server: HostileServer
    private let stage: LoopbackStage
    private let note: (HostileServer) -> Void
    /// What is to be done when the client has said something, whatever it is.
    private var waiting: ArraySlice<Reaction>?

    init(_ server: HostileServer, _ stage: LoopbackStage, _ note: @escaping (HostileServer) -> Void) {
        self.server = server
        self.stage = stage
        self.note = note
    }

    func channelActive(context: ChannelHandlerContext) { perform(server.greet()[...], context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let octets = Array(unwrapInboundIn(data).readableBytesView)
        if let reactions = waiting {
            waiting = nil
            return perform(reactions, context)
        }
        let reactions = server.receive(octets)
        if !reactions.isEmpty { note(server) }
        perform(reactions[...], context)
    }

    func channelInactive(context: ChannelHandlerContext) { note(server) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// One after the other: the next when the one before is done.
    private func perform(_ reactions: ArraySlice<Reaction>, _ context: ChannelHandlerContext) {
        note(server)
        guard let reaction = reactions.first else { return }
        let rest = reactions.dropFirst()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        switch reaction {
        case .untilHeard: waiting = rest
        case .flood(let text): flood(ByteBuffer(string: text), context)
        case .wait(let seconds):
            context.eventLoop.scheduleTask(in: .milliseconds(seconds * 50)) {
                bound.value.0.perform(rest, bound.value.1)
            }
        default:
            act(reaction, context).whenComplete { result in
                if case .success = result { bound.value.0.perform(rest, bound.value.1) }
            }
        }
    }

    private func act(_ reaction: Reaction, _ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
        let done = context.eventLoop.makeSucceededVoidFuture()
        switch reaction {
        case .say(let text): return write(Array(text.utf8), context)
        case .octets(let octets): return write(octets, context)
        case .beneath(let octets):
            let tls = try? context.pipeline.syncOperations.context(handlerType: NIOSSLServerHandler.self)
            return (tls ?? context).writeAndFlush(NIOAny(ByteBuffer(bytes: octets)))
        case .stopReading: return context.channel.setOption(.autoRead, value: false)
        case .dripReading:
            try? context.channel.syncOptions?.setOption(.autoRead, value: false)
            try? context.channel.syncOptions?.setOption(
                .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1))
            drip(context)
        case .startTLS:
            guard let tls = stage.tls else { break }
            server.becameSecure()
            try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls), position: .first)
        case .reset:
            context.channel.resetOnClose()
            context.close(promise: nil)
        case .hangUp: context.close(promise: nil)
        case .hangUpHalf: context.close(mode: .output, promise: nil)
        case .answer, .flood, .wait, .untilHeard: break
        }
        return done
    }

    private func write(_ octets: [UInt8], _ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
        guard stage.byOctet, let last = octets.last else {
            return context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: octets)))
        }
        for octet in octets.dropLast() {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: [octet])), promise: nil)
        }
        return context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: [last])))
    }

    private func flood(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(buffer)).whenSuccess { bound.value.0.flood(buffer, bound.value.1) }
    }

    private func drip(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        context.read()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(100)) { bound.value.0.drip(bound.value.1) }
    }
}
#endif
