#if Command
import Foundation
import Holub
import HolubNetwork
import HolubProviders
import HolubWeb
import Logging
import ServiceLifecycle
import UnixSignals

/// The pages as `holub serve` has them, but without limits, so that a measurement makes pages and not refusals:
///
///     HOLUB_BENCHMARKS=1 swift build -c release --scratch-path .build-benchmarks --product pages-server
///     Tests/Flood/run .build-benchmarks/release/pages-server
///
/// Says where it is in one line of JSON, as `holub serve --json` does, and runs until SIGTERM or SIGINT. Asks no name server.
@main enum PagesServer {
    static func main() async throws {
        var logger = Logger(label: "pages-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        let mailroom = Mailroom(
            for: HostApplication(name: "Holub", language: .czech), providers: .standard, store: MemoryStore(),
            key: .key(.random()), dialer: Dialer(resolver: .system(), policy: .any), resolver: nil)
        let site = LoopbackSite(
            try Pages(mailroom, limits: unlimited), account: AccountID("local"))
        let server = LoopbackServer(site, port: 0, logger: logger) { port in
            let line = "{\"url\": \"\(site.entrance ?? "")\", \"port\": \(port)}\n"
            FileHandle.standardOutput.write(Data(line.utf8))
        }
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: mailroom), .init(service: server)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }

    private static var unlimited: PageLimits {
        var limits = PageLimits()
        let none = RateLimit(1_000_000_000, thenEvery: .milliseconds(1))
        (limits.session, limits.account, limits.client) = (none, none, none)
        (limits.detection, limits.host, limits.hostOfAll) = (none, none, none)
        return limits
    }
}
#endif
