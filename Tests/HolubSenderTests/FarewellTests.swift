#if Sending
import Foundation
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Testing

@testable import HolubSender

/// A connection that ends inside TLS, at a server that neither reads nor says goodbye.
@Suite(
    "Connections that are ended", .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")), .timeLimit(.minutes(2)))
struct FarewellTests {
    enum End: CaseIterable, Sendable { case deadline, moment, cancelled }

    @Test(
        "Its descriptor is free when the fate of its message is known, without waiting for the server's goodbye",
        arguments: End.allCases)
    func closedAtOnce(by end: End) async throws {
        let certificates = try TestCertificates.require(), context = try certificates.serverContext()
        let accept = { @Sendable (channel: any Channel, _: LoopbackServer, _: Int) throws in
            try channel.pipeline.syncOperations.addHandlers([NIOSSLServerHandler(context: context), DeafHandler()])
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        try await LoopbackServer.with(accept) { server in
            var deadlines = Deadlines.delivery
            if end == .deadline { deadlines.command = .milliseconds(50) }
            let sender = try server.sender(trust: certificates.trust, deadlines: deadlines, on: group)
            let message = try LoopbackTests.message()
            let moment = end == .moment ? ContinuousClock.now + .milliseconds(500) : nil
            let sending = Task { await sender.send(message, as: .test(.tls), before: moment) }
            if end == .cancelled {
                try await eventually { try Self.open(to: server.port) == 1 }
                sending.cancel()
            }
            let outcome = await sending.value.outcome
            #expect(outcome.word == "not-sent")
            // Whoever cancels does not wait for the opening: it ends some turns of the loop later, not seconds.
            for _ in 0..<200 where try Self.open(to: server.port) > 0 { try await group.next().submit {}.get() }
            #expect(try Self.open(to: server.port) == 0, "\(outcome)")
        }
        try await group.shutdownGracefully()
    }

    /// Our descriptors of sockets that are connected to this port.
    private static func open(to port: ServerPort) throws -> Int {
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
        return descriptors.count { descriptor in
            // The family, two octets, and the port, two more in the order of the network.
            var address = [UInt8](repeating: 0, count: 128)
            var length = socklen_t(address.count)
            let isConnected = address.withUnsafeMutableBytes {
                getpeername(descriptor, $0.assumingMemoryBound(to: sockaddr.self).baseAddress, &length) == 0
            }
            return isConnected && Int(address[2]) << 8 | Int(address[3]) == Int(port.number)
        }
    }
}

/// Greets, hears one thing, and listens no more.
private final class DeafHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(NIOAny(ByteBuffer(string: "220 deaf.test\r\n")), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.channel.setOption(.autoRead, value: false).whenComplete { _ in }
    }
}
#endif
