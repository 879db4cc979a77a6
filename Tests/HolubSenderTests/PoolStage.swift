#if Sending
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOSSL
import Synchronization

@testable import HolubSender

/// Sinks on loopback whose connections differ by their number, and a sender with limits of its own.
struct PoolStage: Sendable {
    static let offers = ["PIPELINING", "SIZE 40000000", "8BITMIME", "AUTH PLAIN"]

    /// What serves the connection of that number; the first is 1.
    var sink: @Sendable (Int) -> Sink = { _ in Sink(offers: PoolStage.offers) }
    var limits = PoolLimits()

    func play<Result>(_ body: (Sender, LoopbackServer) async throws -> Result) async throws -> Result {
        let certificates = try TestCertificates.require()
        let context = try certificates.serverContext()
        let accept = { @Sendable (channel: any Channel, server: LoopbackServer, number: Int) throws in
            try channel.pipeline.syncOperations.addHandlers([
                NIOSSLServerHandler(context: context),
                SinkHandler(sink(number), tls: nil) { seen in server.note(seen, number) },
            ])
        }
        return try await LoopbackServer.with(accept) { server in
            try await body(try server.sender(trust: certificates.trust, limits: limits), server)
        }
    }
}

extension LoopbackServer {
    func sender(trust: TrustRoots, limits: PoolLimits) throws -> Sender {
        // Nothing here waits for the deadlines: they are for a machine that has other things to do.
        let dial = DialDeadlines(lookup: .seconds(60), connect: .seconds(60), tls: .seconds(60))
        return Sender(dialer: try sender(trust: trust, dial: dial).dialer, deadlines: .delivery, limits: limits)
    }

    /// How many commands began so, on all connections.
    func count(_ word: String) -> Int { saw.lines.count { $0.hasPrefix(word) } }
}

extension Sender {
    /// Sends so many messages at the same time, each by a call of its own; the words of their fates.
    func sendAtOnce(
        _ count: Int, leave: (@Sendable () async throws -> Bool)? = nil
    ) async throws -> [String] {
        let message = try LoopbackTests.message()
        return await withTaskGroup(of: String.self) { group in
            for _ in 0..<count {
                group.addTask { await send(message, as: .test(.tls), leave: leave).outcome.word }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}

/// Waits for what is bound to come; the suite has a time limit.
func eventually(_ condition: () throws -> Bool) async throws {
    while try !condition() { try await Task.sleep(for: .milliseconds(5)) }
}

/// Lets nobody in before so many wait, and counts who has come and not signed in.
final class Door: Sendable {
    private struct State {
        var waiting: [@Sendable () -> Void] = []
        var opening: Set<Int> = []
        var most = 0
    }

    private let crowd: Int
    private let state = Mutex(State())

    /// So many were between their coming and the end of their sign-in at a time.
    var most: Int { state.withLock { $0.most } }

    init(crowd: Int) { self.crowd = crowd }

    func arrive(_ number: Int, enter: @escaping @Sendable () -> Void) {
        let entering = state.withLock { state in
            state.opening.insert(number)
            state.most = max(state.most, state.opening.count)
            state.waiting.append(enter)
            guard state.waiting.count >= crowd else { return [@Sendable () -> Void]() }
            defer { state.waiting = [] }
            return state.waiting
        }
        for enter in entering { enter() }
    }

    func signedIn(_ number: Int) { _ = state.withLock { $0.opening.remove(number) } }
}

/// Stands before a sink, which greets when the door lets it.
final class DoorHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let door: Door
    private let number: Int

    init(_ door: Door, _ number: Int) {
        self.door = door
        self.number = number
    }

    func channelActive(context: ChannelHandlerContext) {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop), eventLoop = context.eventLoop
        door.arrive(number) { eventLoop.execute { bound.value.fireChannelActive() } }
    }
}
#endif
