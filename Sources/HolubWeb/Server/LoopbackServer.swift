#if Web
import HTTPTypes
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

/// Runs a ``LoopbackSite`` on 127.0.0.1 until it is told to stop: for one person's own machine, and never for others.
public struct LoopbackServer: Service {
    private let site: LoopbackSite
    private let port: Int
    private let logger: Logger
    private let onStart: @Sendable (Int) async -> Void

    /// - Parameters:
    ///   - port: 0 for one that is free.
    ///   - onStart: is called with the port once somebody can connect.
    public init(
        _ site: LoopbackSite, port: Int, logger: Logger, onStart: @escaping @Sendable (_ port: Int) async -> Void
    ) {
        self.site = site
        self.port = port
        self.logger = logger
        self.onStart = onStart
    }

    public func run() async throws {
        let application = Application(
            responder: Responder(site: site),
            // Whoever says no more holds no connection.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                site.listens(on: port)
                await onStart(port)
            }, logger: logger)
        // A request that never ends keeps nobody waiting; what else runs in the same group takes its own time.
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            group.addTask {
                try await gracefulShutdown()
                try await Task.sleep(for: Self.patience)
            }
            try await group.next()
            group.cancelAll()
        }
    }

    /// How long requests that are under way have when it is told to stop.
    private static let patience = Duration.seconds(5)

    private struct Responder: HTTPResponder {
        let site: LoopbackSite

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            await Response(site.respond(to: request))
        }
    }
}

extension LoopbackSite {
    fileprivate func respond(to request: Request) async -> PageResponse {
        if let answer = atTheDoor(request.head) { return answer }
        return await pages.respond(to: request, from: visitor(request.head))
    }
}
#endif
