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
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/net/tcp")), .timeLimit(.minutes(2)))
struct FarewellTests {
    enum End: CaseIterable, Sendable { case deadline, moment, cancelled }

    @Test("Its descriptor is free as soon as the fate of its message is known", arguments: End.allCases)
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
            // Behind what was done in that turn of the loop; nothing here waits for seconds.
            try await group.next().submit {}.get()
            #expect(try Self.open(to: server.port) == 0, "\(outcome)")
        }
        try await group.shutdownGracefully()
    }

    /// Descriptors of sockets that are connected to this port; one that is closed has no inode any more, whatever TCP still does.
    private static func open(to port: ServerPort) throws -> Int {
        let table = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
        let suffix =
            ":" + (String(repeating: "0", count: 4) + String(port.number, radix: 16, uppercase: true)).suffix(4)
        return table.split(separator: "\n").dropFirst().count { row in
            let columns = row.split(separator: " ")
            return columns.count > 9 && columns[2].hasSuffix(suffix) && columns[9] != "0"
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
