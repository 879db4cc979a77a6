#if Personas
import HolubSender
import Synchronization
import Testing

@testable import Holub

/// A mailbox's line of messages: when it waits, when it pauses, and what lets it go on.
@Suite("Lines")
struct LineTests {
    private let busy = Reply(451, "4.3.0 try again later")
    private let badPassword = Failure(.auth, .refused(Reply(535, "5.7.8 Authentication failed")))

    @Test("A server that is busy is asked again, more and more seldom, for five days; then the person is told")
    func backoff() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { [busy] _, _ in .refuses(.rcpt, busy) }
        let ticket = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.days(3))
        #expect(try await jana.message(ticket).state == .queued)
        #expect((20...40).contains(office.server.seen.count))
        try await office.pass(.days(3))
        let entry = try await jana.message(ticket)
        #expect(entry.state == .expired)
        #expect(office.server.committed.isEmpty)
        #expect(try await jana.notices().map(\.cause) == [.notSentInTime])
        // The person may try it again, and it leaves.
        office.server.fate { _, _ in .accepts() }
        try await jana.retry(ticket)
        try await office.pass(.minutes(1))
        #expect(try await jana.message(ticket).state == .sent)
    }

    @Test("A refused sign-in is tried once, with a thousand messages in line; mended, they leave")
    func pause() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        for _ in 0..<1000 { _ = try await jana.send(office.message(), from: mailbox) }
        let before = office.server.signIns
        office.server.opening { [badPassword] _ in badPassword }
        try await office.pass(.days(2))
        #expect(office.server.signIns - before == 1)
        #expect(office.server.seen.isEmpty)
        let own = try await jana.mailbox(mailbox)
        #expect(own.state == .needsAttention)
        #expect(own.waiting == 1000)
        let notices = try await jana.notices()
        #expect(notices.map(\.cause) == [.badCredentials])
        #expect(notices.first?.waiting == 1000)
        #expect(notices.first?.waitingLine?.contains("1000") == true)
        // What will go, before it goes.
        let preview = try await jana.waiting(in: mailbox, limit: 10)
        #expect(preview.count == 1000 && preview.first.count == 10)
        #expect(preview.first.first?.situation == .waitsForPerson)
        try await jana.cancel(try #require(preview.first.first?.ticket))
        // A proof that fails leaves it paused; one that succeeds clears the notice and lets the rest go.
        #expect(try await jana.resume(mailbox).succeeded == false)
        try await office.pass(.hours(1))
        #expect(office.server.seen.isEmpty)
        office.server.opening { _ in nil }
        #expect(try await jana.resume(mailbox).succeeded)
        #expect(try await jana.notices().isEmpty)
        #expect(try await jana.notices(.all).count == 1)
        try await office.pass(.days(2))
        #expect(office.server.committed.count == 999)
    }

    @Test("One call sends all that is due, however long the line")
    func longLine() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        for _ in 0..<250 { _ = try await jana.send(office.message(), from: mailbox) }
        #expect(try await office.mailroom.work() == nil)
        #expect(office.server.committed.count == 250)
    }

    @Test("A server that breaks down behind each message is not dialled for every one of them")
    func breaksDown() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        for _ in 0..<200 { _ = try await jana.send(office.message(), from: mailbox) }
        office.server.fate { _, _ in .fails(.data, .closed) }
        try await office.mailroom.work()
        #expect(office.server.seen.count == 1)
        try await office.pass(.hours(1))
        #expect(office.server.seen.count < 10)
        office.server.fate { _, _ in .accepts() }
        try await office.pass(.days(1))
        #expect(office.server.committed.count == 200)
    }

    @Test("Of a server that vanishes behind each message a person hears after the third, and the others are kept back")
    func vanishes() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        for _ in 0..<50 { _ = try await jana.send(office.message(), from: mailbox) }
        office.server.fate { _, _ in .vanishes }
        try await office.pass(.days(1))
        #expect(office.server.committed.count == 3)
        #expect(try await jana.mailbox(mailbox).state == .needsAttention)
        #expect(try await jana.mailbox(mailbox).waiting == 47)
        office.server.fate { _, _ in .accepts() }
        #expect(try await jana.resume(mailbox).succeeded)
        try await office.pass(.hours(2))
        #expect(office.server.committed.count == 50)
        #expect(try await jana.outbox(in: [.unknown]).count == 3)
    }

    @Test("A mailbox that was connected anew while an older run was under way is not paused by that run's refusal")
    func mendedMeanwhile() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let form = try #require(try await jana.mailbox(mailbox).form)
        let first = try await jana.send(office.message(), from: mailbox)
        office.clock.advance(by: .seconds(1))
        office.server.opening { [badPassword] number in number == 2 ? badPassword : nil }
        office.server.beforeOpening { number in
            guard number == 2 else { return }
            _ = try? await jana.connect(mailbox, form, .password("nové heslo"))
        }
        try await office.mailroom.work()
        #expect(try await jana.mailbox(mailbox).state == .connected)
        try await office.pass(.minutes(5))
        #expect(try await jana.message(first).state == .sent)
    }

    @Test("A mailbox that was connected anew is not paused because its password of before does not open")
    func connectedAnew() async throws {
        let store = WatchedStore(MemoryStore()), isMet = Mutex(false)
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        let form = try #require(try await jana.mailbox(mailbox).form)
        let ticket = try await jana.send(office.message(), from: mailbox)
        var record = try #require(try await office.store.mailbox(mailbox))
        record.sealed?[40] ^= 1
        try await store.apply([.put(.mailbox(record))])
        office.clock.advance(by: .seconds(1))
        // The person is faster than what the run is about to store.
        store.onApply { changes throws(StoreError) in
            let isPause = changes.contains {
                if case .put(.mailbox(let record)) = $0 { record.state == .needsAttention } else { false }
            }
            let isFirst = isMet.withLock { met in
                defer { met = met || isPause }
                return isPause && !met
            }
            guard isFirst else { return }
            _ = try? await jana.connect(mailbox, form, .password("nové heslo"))
        }
        try await office.mailroom.work()
        #expect(isMet.withLock { $0 })
        #expect(try await jana.mailbox(mailbox).state == .connected)
        #expect(try await jana.notices(.all).isEmpty)
        try await office.pass(.minutes(5))
        #expect(try await jana.message(ticket).state == .sent)
        #expect(office.server.passwords.last == Array("nové heslo".utf8))
    }

    @Test("A server that is away is left alone for longer and longer, and one mailbox does not hold another")
    func away() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let (petr, other) = try await office.jana("4712", "petr@centrum.cz")
        for _ in 0..<200 { _ = try await jana.send(office.message(), from: mailbox) }
        let before = office.server.signIns
        office.server.opening { _ in Failure(.connect, .connectionRefused) }
        try await office.pass(.hours(1))
        let tries = office.server.signIns - before
        #expect((4...10).contains(tries))
        #expect(try await jana.message(jana.outbox(limit: 1)[0].ticket).attempts == 0)
        #expect(try await jana.notices().map(\.cause) == [.connectionRefused])
        office.server.opening { _ in nil }
        _ = try await petr.send(office.message("petr@centrum.cz"), from: other)
        try await office.mailroom.work()
        #expect(office.server.committed.count == 1)
        try await office.pass(.hours(2))
        #expect(office.server.committed.count == 201)
        #expect(try await jana.notices().isEmpty)
    }

    @Test("The provider's limits hold what is over, and the person sees until when")
    func pace() async throws {
        var provider = SlowProvider()
        provider.profile.limits = Limits(messagesPerDay: 25, messagesPerHour: 10)
        let registry = try ProviderRegistry([provider], fallback: provider.fallback)
        let office = try Office(providers: registry)
        let (jana, mailbox) = try await office.jana("4711", "jana@slow.test")
        let start = office.clock.now
        for _ in 0..<30 { _ = try await jana.send(office.message("jana@slow.test"), from: mailbox) }
        try await office.mailroom.work()
        #expect(office.server.committed.count == 10)
        let last = try #require(try await jana.outbox(in: [.queued], limit: 1).first)
        #expect(last.situation == .waitsForLimit(start + .hours(1)))
        #expect(try await jana.mailbox(mailbox).waitsUntil == start + .hours(1))
        try await office.pass(.hours(3))
        #expect(office.server.committed.count == 25)
        try await office.pass(.hours(22))
        #expect(office.server.committed.count == 30)
        #expect(try await jana.notices(.all).isEmpty)
    }

    @Test("A limit by the minute holds what is over for a minute")
    func paceByTheMinute() async throws {
        var provider = SlowProvider()
        provider.profile.limits = Limits(messagesPerMinute: 5)
        let office = try Office(providers: try ProviderRegistry([provider], fallback: provider.fallback))
        let (jana, mailbox) = try await office.jana("4711", "jana@slow.test")
        let start = office.clock.now
        for _ in 0..<12 { _ = try await jana.send(office.message("jana@slow.test"), from: mailbox) }
        try await office.mailroom.work()
        #expect(office.server.committed.count == 5)
        #expect(try await jana.mailbox(mailbox).waitsUntil == start + .seconds(60))
        try await office.pass(.hours(1))
        #expect(office.server.committed.count == 12)
    }
}

/// A provider with limits.
struct SlowProvider: MailProvider {
    var profile = ProviderProfile(
        id: "slow", name: "Slow", domains: ["slow.test"], endpoints: [.tls("mail.slow.test")], support: Support(),
        checked: "2026-11", sources: [])

    var fallback: any MailProvider {
        var other = self
        other.profile.id = "fallback"
        other.profile.domains = []
        return other
    }
}
#endif
