#if Personas
import HolubDetection
import HolubPersonas
import HolubSMTP
import Testing

@testable import HolubTesting

/// Servers that do not let go, and a caller who does (Worlds/endings.world has those that end by themselves).
@Suite("Nothing outlives a detection", .serialized) struct EndingTests {
    @Test("given up inside TLS, on either port: the descriptor is gone when it returns", arguments: ["E1", "E2"])
    func cancelled(_ name: String) async throws {
        let world = try #require(try WorldRowsTests.rows.get().first { $0.world.name == name }).world
        let address = try EmailAddress(try #require(world.addresses.first))
        try await WorldStage.running(world) { stage in
            let detect = try WorldRowsTests.detector(of: stage)
            let task = Task { try await detect(WorldRun(stage: stage, address: address, number: 0)) }
            while stage.record.secured == 0 { try await Task.sleep(for: .milliseconds(1)) }
            #expect(!OpenSockets.clients(of: stage.portsOfServers).isEmpty)
            task.cancel()
            _ = try? await task.value
            await stage.settled()
            #expect(OpenSockets.clients(of: stage.portsOfServers).isEmpty)
        }
    }

    @Test("whoever stops reading the updates stops the search")
    func unread() async throws {
        let world = try #require(try WorldRowsTests.rows.get().first { $0.world.name == "E1" }).world
        let address = try EmailAddress(try #require(world.addresses.first))
        try await WorldStage.running(world) { stage in
            let detector = Detector(registry: stage.registry, resolver: stage.resolver, dialer: stage.dialer)
            let reader = Task { for await _ in detector.updates(for: address) {} }
            while stage.record.secured == 0 { try await Task.sleep(for: .milliseconds(1)) }
            reader.cancel()
            await reader.value
            // The search itself runs beside: the server sees its connection end, which it would not of itself.
            while stage.record.open > 0 { try await Task.sleep(for: .milliseconds(1)) }
            await stage.settled()
            #expect(OpenSockets.clients(of: stage.portsOfServers).isEmpty)
        }
    }
}
#endif
