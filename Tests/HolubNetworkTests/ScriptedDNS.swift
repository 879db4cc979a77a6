#if Sending
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOPosix
import Synchronization

/// A DNS server on loopback that does what a test says, right or wrong.
final class ScriptedDNS: Sendable {
    struct Question: Sendable {
        let message: DNSMessage
        let octets: [UInt8]
        let overTCP: Bool
        var name: DNSName { message.questions[0].name }
        var type: UInt16 { message.questions[0].type }
    }

    enum Reply: Sendable {
        case octets([UInt8])
        /// From another socket than the one that was asked.
        case fromElsewhere([UInt8])

        static func message(_ message: DNSMessage) -> Reply { .octets(message.encode()) }
    }

    typealias Script = @Sendable (Question, _ number: Int) -> [Reply]

    let address: ServerAddress
    private let channels: [any Channel]
    private let log: Log

    final class Log: Sendable {
        let questions = Mutex<[Question]>([])
        let asked: AsyncStream<Question>
        private let continuation: AsyncStream<Question>.Continuation

        init() { (asked, continuation) = AsyncStream.makeStream() }

        func add(_ question: Question) -> Int {
            continuation.yield(question)
            return questions.withLock { questions in
                questions.append(question)
                return questions.count
            }
        }
    }

    var questions: [Question] { log.questions.withLock { $0 } }
    /// Each question as it comes in.
    var asked: AsyncStream<Question> { log.asked }

    /// Starts a server, hands it to the body, and stops it.
    @discardableResult
    static func answering<Result>(
        _ script: @escaping Script, during body: (ScriptedDNS) async throws -> Result
    ) async throws -> Result {
        let server = try await ScriptedDNS(script)
        do {
            let result = try await body(server)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }

    private init(_ script: @escaping Script) async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let log = Log()
        let elsewhere = try await DatagramBootstrap(group: group).bind(host: "127.0.0.1", port: 0).get()
        var pair: (udp: any Channel, tcp: any Channel)?
        for _ in 0..<20 where pair == nil {
            let tcp = try await ServerBootstrap(group: group)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(Stream(script, log))
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            let udp = try? await DatagramBootstrap(group: group)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(Datagrams(script, log, elsewhere))
                    }
                }
                .bind(host: "127.0.0.1", port: tcp.localAddress!.port!).get()
            if let udp { pair = (udp, tcp) } else { try await tcp.close().get() }
        }
        guard let pair else { throw ChannelError.operationUnsupported }
        self.log = log
        channels = [elsewhere, pair.udp, pair.tcp]
        address = ServerAddress(.v4(0x7F00_0001), port: try ServerPort(pair.tcp.localAddress!.port!))
    }

    private func stop() async { for channel in channels { try? await channel.close().get() } }

    private final class Datagrams: ChannelInboundHandler {
        typealias InboundIn = AddressedEnvelope<ByteBuffer>

        private let script: Script, log: Log, elsewhere: any Channel

        init(_ script: @escaping Script, _ log: Log, _ elsewhere: any Channel) {
            (self.script, self.log, self.elsewhere) = (script, log, elsewhere)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let envelope = unwrapInboundIn(data)
            let octets = Array(envelope.data.readableBytesView)
            guard let message = try? DNSMessage(parsing: octets) else { return }
            let question = Question(message: message, octets: octets, overTCP: false)
            for reply in script(question, log.add(question)) {
                let (channel, octets) =
                    switch reply {
                    case .octets(let octets): (context.channel, octets)
                    case .fromElsewhere(let octets): (elsewhere, octets)
                    }
                channel.writeAndFlush(
                    AddressedEnvelope(remoteAddress: envelope.remoteAddress, data: ByteBuffer(bytes: octets)),
                    promise: nil)
            }
        }
    }

    private final class Stream: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let script: Script, log: Log
        private var received = ByteBuffer()

        init(_ script: @escaping Script, _ log: Log) { (self.script, self.log) = (script, log) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            received.writeImmutableBuffer(unwrapInboundIn(data))
            guard let slice = received.readLengthPrefixedSlice(as: UInt16.self) else { return }
            let octets = Array(slice.readableBytesView)
            guard let message = try? DNSMessage(parsing: octets) else { return }
            let question = Question(message: message, octets: octets, overTCP: true)
            for reply in script(question, log.add(question)) {
                guard case .octets(let octets) = reply else { continue }
                var framed = ByteBuffer(integer: UInt16(octets.count))
                framed.writeBytes(octets)
                context.channel.writeAndFlush(framed, promise: nil)
            }
        }
    }
}

extension DNSMessage {
    /// The answer with these records, owned by the name asked for.
    func answering(_ records: Record...) -> DNSMessage {
        response(records.map { .init(questions[0].name, ttl: 300, $0) })
    }
}
#endif
