#if Personas
import HolubSender
import Synchronization
import Testing

@testable import Holub

/// What waited for a server does not fall upon it when it is back.
@Suite("After an outage") struct StormTests {
    @Test("A server that was down for an hour gets no more than the provider's pace when it is up")
    func pace() async throws {
        var provider = SlowProvider()
        provider.profile.limits = Limits(messagesPerDay: 25, messagesPerHour: 10)
        let office = try Office(providers: try ProviderRegistry([provider], fallback: provider.fallback))
        let (jana, mailbox) = try await office.jana("4711", "jana@slow.test")
        for _ in 0..<60 { _ = try await jana.send(office.message("jana@slow.test"), from: mailbox) }
        let before = office.server.signIns
        office.server.opening { _ in Failure(.connect, .connectionRefused) }
        try await office.pass(.hours(1))
        let tries = office.server.signIns - before
        #expect((4...10).contains(tries))
        #expect(office.server.committed.isEmpty)

        let moments = Mutex<[Moment]>([])
        let clock = office.clock
        office.server.opening { _ in nil }
        office.server.beforeTerminator { moments.withLock { $0.append(clock.now) } }
        try await office.pass(.days(4))
        #expect(office.server.committed.count == 60)
        let all = moments.withLock { $0 }
        for index in all.indices {
            if index + 10 < all.count { #expect(all[index + 10] >= all[index] + .hours(1)) }
            if index + 25 < all.count { #expect(all[index + 25] >= all[index] + .days(1)) }
        }
        let most = all.indices.map { first in all[first...].count { $0 < all[first] + .hours(1) } }.max() ?? 0
        print("outage of an hour: \(tries) tries meanwhile, then at most \(most) messages in an hour of 10 allowed")
    }
}
#endif
