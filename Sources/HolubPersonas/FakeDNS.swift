#if Personas
public import HolubNetwork
import HolubSMTP
public import NIOCore
public import NIOPosix
import Synchronization

/// A name server on 127.0.0.1, over UDP and TCP on one port, that answers from a ``FakeZone``.
public final class FakeDNS: Sendable {
    /// What it does with a question.
    public enum Behaviour: String, Hashable, Sendable, CaseIterable {
        case answer
        /// Says nothing.
        case drop
        /// Says that it could not find out (RFC 1035 §4.1.1, code 2).
        case serverFailure
        /// Over UDP sends an empty answer that says "ask over TCP" (RFC 7766 §5), and there answers.
        case truncate
    }

    /// A question as it came.
    public struct Question: Hashable, Sendable, CustomStringConvertible {
        public enum Transport: String, Hashable, Sendable { case udp, tcp }

        public var name: DNSName
        /// By number: a client may ask for anything.
        public var type: UInt16
        public var transport: Transport

        /// `posta.example 15 udp`
        public var description: String { "\(name) \(type) \(transport.rawValue)" }
    }

    /// Where it listens.
    public let address: ServerAddress
    private let datagrams: any Channel
    private let listener: any Channel
    /// Another socket than the one that is asked, for a forger's answers.
    private let elsewhere: any Channel
    private let desk: Desk

    private init(
        address: ServerAddress, datagrams: any Channel, listener: any Channel, elsewhere: any Channel, desk: Desk
    ) {
        self.address = address
        self.datagrams = datagrams
        self.listener = listener
        self.elsewhere = elsewhere
        self.desk = desk
    }

    /// Listens on a port of its own choice until ``stop()``.
    /// - Parameter lag: what each answer takes, as on a longer way.
    /// - Throws: what NIO throws when there is no port that is free on both transports.
    public static func start(
        _ zone: FakeZone, _ behaviour: Behaviour = .answer, lag: Duration = .zero,
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) async throws -> FakeDNS {
        let desk = Desk(zone, behaviour, lag: TimeAmount(lag))
        let elsewhere = try await DatagramBootstrap(group: group).bind(host: "127.0.0.1", port: 0).get()
        for attempt in 1... {
            let listener = try await listen(desk, group)
            let number = listener.localAddress?.port ?? 0
            let opened = Mutex<(any Channel)?>(nil)
            do {
                let datagrams = try await DatagramBootstrap(group: group)
                    .channelInitializer { channel in
                        opened.withLock { $0 = channel }
                        return channel.eventLoop.makeCompletedFuture {
                            try channel.pipeline.syncOperations.addHandler(DatagramQuestions(desk, elsewhere))
                        }
                    }
                    .bind(host: "127.0.0.1", port: number).get()
                let address = ServerAddress(.v4(0x7F00_0001), port: try ServerPort(number))
                return FakeDNS(
                    address: address, datagrams: datagrams, listener: listener, elsewhere: elsewhere, desk: desk)
            } catch {
                // Somebody else has that port on UDP. The bootstrap leaves its socket open then (swift-nio 2.101, 2026-11).
                try? await opened.withLock { $0 }?.close()
                try? await listener.close()
                guard attempt < 20 else {
                    try? await elsewhere.close()
                    throw error
                }
            }
        }
        throw ChannelError.unknownLocalAddress
    }

    private static func listen(_ desk: Desk, _ group: any EventLoopGroup) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .childChannelInitializer { channel in
                guard desk.admit(channel) else { return channel.close() }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StreamQuestions(desk))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    /// What it does from now on.
    public func behave(_ behaviour: Behaviour) { desk.behave(behaviour) }

    /// What has been asked so far, in order.
    public var questions: [Question] { desk.questions }

    /// The octets of each message that has come, in order, whatever they are.
    public var received: [[UInt8]] { desk.received }

    /// Closes the sockets and returns when all are closed.
    public func stop() async {
        try? await datagrams.close()
        try? await elsewhere.close()
        try? await listener.close()
        for channel in desk.finish() { try? await channel.close() }
    }

    /// Starts a server, and stops it when the body is done, whatever came of it.
    public static func running<Result>(
        _ zone: FakeZone, _ behaviour: Behaviour = .answer, _ body: (FakeDNS) async throws -> Result
    ) async throws -> Result {
        let server = try await start(zone, behaviour)
        do {
            let result = try await body(server)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }
}

/// Where questions are answered and noted, whatever way they came.
private final class Desk: Sendable {
    private struct State {
        var behaviour: FakeDNS.Behaviour
        var questions: [FakeDNS.Question] = []
        var received: [[UInt8]] = []
        /// Those of which the first datagram has been lost.
        var heard: Set<DNSMessage.Question> = []
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isFinished = false
    }

    private let zone: FakeZone
    let lag: TimeAmount
    private let state: Mutex<State>

    init(_ zone: FakeZone, _ behaviour: FakeDNS.Behaviour, lag: TimeAmount) {
        self.zone = zone
        self.lag = lag
        state = Mutex(State(behaviour: behaviour))
    }

    var questions: [FakeDNS.Question] { state.withLock { $0.questions } }

    var received: [[UInt8]] { state.withLock { $0.received } }

    func behave(_ behaviour: FakeDNS.Behaviour) { state.withLock { $0.behaviour = behaviour } }

    func admit(_ channel: any Channel) -> Bool {
        let id = ObjectIdentifier(channel)
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.channels[id] = nil } }
        return state.withLock { state in
            if !state.isFinished { state.channels[id] = channel }
            return !state.isFinished
        }
    }

    func finish() -> [any Channel] {
        state.withLock { state in
            state.isFinished = true
            return Array(state.channels.values)
        }
    }

    /// One message that goes back.
    struct Reply {
        var octets: [UInt8]
        var isFromElsewhere = false
    }

    /// None for silence, and for what is no question.
    func replies(to octets: [UInt8], over transport: FakeDNS.Question.Transport) -> [Reply] {
        state.withLock { $0.received.append(octets) }
        guard let answer = answer(octets, over: transport), let question = answer.questions.first else { return [] }
        let whole = Reply(octets: answer.encode())
        switch zone.mischief(with: question) {
        case nil: return [whole]
        case .drop: return []
        case .servfail:
            return [Reply(octets: answer.response(code: DNSMessage.ResponseCode.serverFailure).encode())]
        case .refused: return [Reply(octets: answer.response(code: DNSMessage.ResponseCode.refused).encode())]
        case .truncated: return transport == .udp ? [Reply(octets: truncated(answer.response()).encode())] : [whole]
        case .loop: return [Reply(octets: answer.withPointerToItself)]
        case .firstLost:
            let key = DNSMessage.Question(question.name, type: question.type)
            let isLost = transport == .udp && state.withLock { $0.heard.insert(key).inserted }
            return isLost ? [] : [whole]
        case .spoofed:
            return transport == .udp
                ? answer.forgeries.map { Reply(octets: $0) } + [
                    Reply(
                        octets: answer.response(code: DNSMessage.ResponseCode.nameError).encode(), isFromElsewhere: true
                    ), whole,
                ] : [whole]
        }
    }

    /// Nil for silence, and for what is no question.
    private func answer(_ octets: [UInt8], over transport: FakeDNS.Question.Transport) -> DNSMessage? {
        guard let query = try? DNSMessage(parsing: octets), !query.isResponse, let question = query.questions.first
        else { return nil }
        let behaviour = state.withLock { state in
            state.questions.append(.init(name: question.name, type: question.type, transport: transport))
            return state.behaviour
        }
        switch behaviour {
        case .drop: return nil
        case .serverFailure: return query.response(code: DNSMessage.ResponseCode.serverFailure)
        case .truncate where transport == .udp: return truncated(query.response())
        case .answer, .truncate: break
        }
        let (answers, code) = zone.answers(to: question)
        let response = query.response(answers, code: code)
        // RFC 1035 §4.2.1, RFC 6891 §6.2.3: what a datagram holds.
        let limit = Int(max(query.payloadSize ?? 512, 512))
        return transport == .udp && response.encode().count > limit ? truncated(query.response()) : response
    }

    private func truncated(_ response: DNSMessage) -> DNSMessage {
        var response = response
        response.isTruncated = true
        return response
    }
}

private func later(_ lag: TimeAmount, _ context: ChannelHandlerContext, _ work: @escaping @Sendable () -> Void) {
    guard lag > .zero else { return work() }
    context.eventLoop.scheduleTask(in: lag, work)
}

private final class DatagramQuestions: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    private let desk: Desk
    private let elsewhere: any Channel

    init(_ desk: Desk, _ elsewhere: any Channel) {
        self.desk = desk
        self.elsewhere = elsewhere
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = unwrapInboundIn(data)
        let replies = desk.replies(to: Array(envelope.data.readableBytesView), over: .udp)
        guard !replies.isEmpty else { return }
        let (channel, elsewhere) = (context.channel, elsewhere)
        later(desk.lag, context) {
            for reply in replies {
                let data = AddressedEnvelope(
                    remoteAddress: envelope.remoteAddress, data: ByteBuffer(bytes: reply.octets))
                (reply.isFromElsewhere ? elsewhere : channel).writeAndFlush(data, promise: nil)
            }
        }
    }

    /// A client that has gone; the next one may be there.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}

/// Questions behind their length (RFC 1035 §4.2.2), one after another (RFC 7766 §6.2.1).
private final class StreamQuestions: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let desk: Desk
    private var received = ByteBuffer()

    init(_ desk: Desk) { self.desk = desk }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        received.writeBuffer(&part)
        while let message = received.readLengthPrefixedSlice(as: UInt16.self) {
            let replies = desk.replies(to: Array(message.readableBytesView), over: .tcp)
            let channel = context.channel
            later(desk.lag, context) {
                for reply in replies {
                    // RFC 1035 §4.2.2: the length stands before it.
                    var framed = ByteBuffer()
                    framed.writeInteger(UInt16(clamping: reply.octets.count))
                    framed.writeBytes(reply.octets.prefix(Int(UInt16.max)))
                    channel.writeAndFlush(framed, promise: nil)
                }
            }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
#endif
