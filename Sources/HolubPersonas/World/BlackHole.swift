#if Personas
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOPosix

/// An address on 127.0.0.1 to which connecting never ends.
///
/// Its listener takes nothing, and the queue in front of it is full: the system drops what still comes, and the client's
/// system tries again for minutes.
final class BlackHole: Sendable {
    let address: ServerAddress
    private let listener: any Channel
    private let queue: [any Channel]

    private init(address: ServerAddress, listener: any Channel, queue: [any Channel]) {
        self.address = address
        self.listener = listener
        self.queue = queue
    }

    static func start(
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) async throws -> BlackHole {
        let listener = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1)
            .serverChannelOption(.autoRead, value: false)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try ServerPort(listener.localAddress?.port ?? 0)
        let address = ServerAddress(.v4(0x7F00_0001), port: port)
        let target = try SocketAddress(ipAddress: "127.0.0.1", port: Int(port.number))
        var queue: [any Channel] = []
        // The queue has room for the backlog and a little more. It is full when one has to wait.
        for _ in 0..<16 {
            let (channel, connected) = try await knock(at: target, group)
            queue.append(channel)
            guard connected else { break }
        }
        return BlackHole(address: address, listener: listener, queue: queue)
    }

    /// Connects, and gives the system a moment: on one machine a connection that has room is there at once.
    private static func knock(
        at target: SocketAddress, _ group: any EventLoopGroup
    ) async throws -> (channel: any Channel, connected: Bool) {
        let loop = group.next()
        let made = loop.makePromise(of: (any Channel).self)
        let settled = loop.makePromise(of: Bool.self)
        let connecting = ClientBootstrap(group: loop)
            .connectTimeout(.hours(1))
            .channelInitializer { channel in
                made.succeed(channel)
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            .connect(to: target)
        connecting.whenComplete { result in
            if case .failure(let error) = result { made.fail(error) }
            settled.succeed((try? result.get()) != nil)
        }
        let timer = loop.scheduleTask(in: .milliseconds(250)) { settled.succeed(false) }
        let channel = try await made.futureResult.get()
        let connected = try await settled.futureResult.get()
        timer.cancel()
        return (channel, connected)
    }

    func stop() async {
        try? await listener.close()
        for channel in queue { try? await channel.close() }
    }
}
#endif
