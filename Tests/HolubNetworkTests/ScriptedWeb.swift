#if Sending
import HolubSMTP
import NIOCore
import NIOSSL
import Synchronization

@testable import HolubNetwork

/// A web server on loopback that answers octets with octets, right or wrong, and notes what it was asked.
final class ScriptedWeb: Sendable {
    enum Reply: Sendable {
        /// These octets, and then the end, with TLS's goodbye.
        case octets([UInt8])
        /// These octets, and then the socket is closed as it is.
        case cut([UInt8])
        /// These octets, and then nothing more.
        case open([UInt8])
        /// One octet after the other, as fast as they are taken.
        case dribble([UInt8])

        static func ok(_ body: String, _ fields: String = "") -> Reply {
            .octets(Array("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n\(body)".utf8))
        }

        static func redirect(_ place: String, _ status: Int = 302) -> Reply {
            .octets(Array("HTTP/1.1 \(status) Found\r\nLocation: \(place)\r\nContent-Length: 0\r\n\r\n".utf8))
        }

        static func text(_ text: String) -> Reply { .octets(Array(text.utf8)) }
    }

    typealias Script = @Sendable (_ request: String) -> Reply

    private struct State {
        var requests: [String] = []
        var accepted = 0
        var open = 0
    }

    private let state = Mutex(State())
    private let script: Script

    private init(_ script: @escaping Script) { self.script = script }

    /// The requests as they came, each up to its empty line.
    var requests: [String] { state.withLock { $0.requests } }
    /// The first lines of the requests.
    var lines: [String] { requests.map { String($0.prefix { !$0.isNewline }) } }
    var accepted: Int { state.withLock { $0.accepted } }
    /// Connections that have not been closed from either side.
    var open: Int { state.withLock { $0.open } }

    /// Serves with such a certificate, or in clear with none.
    @discardableResult
    static func serving<Result>(
        _ kind: TestCertificates.Kind? = .wildcard, _ script: @escaping Script,
        during body: (ScriptedWeb, ServerAddress) async throws -> Result
    ) async throws -> Result {
        let web = ScriptedWeb(script)
        let context = try kind.map { try TestCertificates.require().serverContext($0) }
        return try await LoopbackServer.accepting { channel in
            web.state.withLock {
                $0.accepted += 1
                $0.open += 1
            }
            channel.closeFuture.whenComplete { _ in web.state.withLock { $0.open -= 1 } }
            if let context { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context)) }
            try channel.pipeline.syncOperations.addHandler(Answering(web))
        } during: { server in
            try await body(web, ServerAddress(DialerTests.loopback, port: server.port))
        }
    }

    private final class Answering: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let web: ScriptedWeb
        private var received = ""

        init(_ web: ScriptedWeb) { self.web = web }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            received += String(buffer: unwrapInboundIn(data))
            guard received.hasSuffix("\r\n\r\n") else { return }
            let request = received
            received = ""
            web.state.withLock { $0.requests.append(request) }
            let channel = context.channel
            switch web.script(request) {
            case .octets(let octets):
                channel.writeAndFlush(ByteBuffer(bytes: octets)).whenComplete { _ in channel.close(promise: nil) }
            case .open(let octets):
                channel.writeAndFlush(ByteBuffer(bytes: octets), promise: nil)
            case .cut(let octets):
                try? channel.pipeline.syncOperations.addHandler(SocketCutter(), position: .first)
                channel.writeAndFlush(ByteBuffer(bytes: octets)).whenComplete { _ in SocketCutter.cut(channel) }
            case .dribble(let octets): dribble(octets[...], channel)
            }
        }

        private func dribble(_ octets: ArraySlice<UInt8>, _ channel: any Channel) {
            guard let first = octets.first else { return channel.close(promise: nil) }
            channel.writeAndFlush(ByteBuffer(bytes: [first])).assumeIsolated().whenSuccess {
                self.dribble(octets.dropFirst(), channel)
            }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }
}

extension ScriptedWeb.Reply {
    var octets: [UInt8] {
        switch self {
        case .octets(let octets), .cut(let octets), .open(let octets), .dribble(let octets): octets
        }
    }
}
#endif
