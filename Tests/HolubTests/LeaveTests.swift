#if Personas
import HolubSender
import HolubTesting
import Synchronization
import Testing

@testable import Holub

/// That last octets may have left is stored before they do, for several messages at once where the disk is slower than the
/// server; and what had leave and did not leave waits again.
@Suite("Leave")
struct LeaveTests {
    /// A store that takes its time for leave; it counts for how many messages each change gives it.
    private final class Counts: Sendable {
        let groups = Mutex<[Int]>([])

        func store(_ base: any Store = MemoryStore()) -> SlowStore {
            SlowStore(base) { changes in
                let count = changes.count { change in
                    if case .put(.entry(let entry)) = change { entry.state == .committing } else { false }
                }
                guard count > 0 else { return }
                self.groups.withLock { $0.append(count) }
                try? await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    private func send(_ count: Int, _ office: Office, _ jana: Account, _ mailbox: MailboxID) async throws -> [Ticket] {
        var tickets: [Ticket] = []
        for _ in 0..<count { tickets.append(try await jana.send(office.message(), from: mailbox)) }
        return tickets
    }

    @Test("So many messages are given leave at once as the server takes while the disk works; one where that is slower")
    func tempo() {
        func width(disk: Duration, each: Duration...) -> Int {
            var tempo = LeaveTempo(), now = ContinuousClock.now
            tempo.asked(at: now)
            #expect(tempo.width == 1)
            tempo.stored(in: disk)
            for time in each {
                tempo.answered(at: now)
                now += time
                tempo.asked(at: now)
            }
            return tempo.width
        }
        #expect(width(disk: .milliseconds(3)) == 1)
        #expect(width(disk: .milliseconds(3), each: .milliseconds(1)) == 1)
        #expect(width(disk: .milliseconds(3), each: .milliseconds(50), .milliseconds(50)) == 1)
        #expect(width(disk: .milliseconds(3), each: .milliseconds(6), .milliseconds(6)) == 3)
        #expect(width(disk: .milliseconds(3), each: .milliseconds(1), .milliseconds(1)) == 13)
        #expect(width(disk: .milliseconds(3), each: .milliseconds(1), .milliseconds(6)) == 3)
        #expect(width(disk: .milliseconds(3), each: .milliseconds(6), .milliseconds(1)) == 3)
        #expect(width(disk: .milliseconds(3), each: .milliseconds(6), .milliseconds(1), .milliseconds(1)) == 13)
        #expect(width(disk: .seconds(10), each: .nanoseconds(1), .nanoseconds(1)) == LeaveTempo.most)
        #expect(width(disk: .seconds(10), each: .zero, .zero) == LeaveTempo.most)
        #expect(width(disk: .zero, each: .seconds(1), .seconds(1)) == 1)
        // A server that takes half a second for each, where the next is handed over behind the one before: its question comes
        // at once, time and again.
        let half = Duration.milliseconds(500), once = Duration.microseconds(200)
        #expect(width(disk: .milliseconds(2), each: half, once, half, once) == 1)
    }

    @Test("Leave in hand is taken once, while it is fresh, the line ours, and the message in time")
    func inHand() {
        let hand = LeaveInHand(), ticket = Ticket.random(), since = ContinuousClock.now
        let now = Moment(milliseconds: 1_000_000), later = Moment(milliseconds: 2_000_000)
        func take(_ given: ContinuousClock.Instant = since, until expiry: Moment = later, held: Moment = later) -> Bool
        {
            hand.hold(until: held)
            hand.give(ticket, since: given, until: expiry)
            return hand.take(ticket, at: now)
        }
        #expect(take() && !hand.take(ticket, at: now))
        #expect(!take(since - LeaveInHand.freshness) && !take(until: now) && !take(held: now))
        // What was refused once is not there a second time.
        hand.hold(until: later)
        #expect(!hand.take(ticket, at: now))
        hand.give(ticket, since: since, until: later)
        hand.remove([ticket])
        #expect(!hand.take(ticket, at: now))
        #expect(take())
    }

    @Test("Where the disk took its time and then failed, nothing leaves, though what it was to keep can be read")
    func lateFailure() async throws {
        let store = LateFailure(MemoryStore())
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(), from: mailbox)
        store.arm()
        try await office.mailroom.work()
        #expect(office.server.committed.isEmpty)
        let state = try await jana.message(ticket).state
        #expect(state != .unknown && state != .sent && state != .committing, "\(state)")
    }

    @Test("Where the disk is slow many share its work, and each leaves once")
    func together() async throws {
        let counts = Counts()
        let office = try Office(store: counts.store())
        let (jana, mailbox) = try await office.jana()
        _ = try await send(40, office, jana, mailbox)
        try await office.mailroom.work()
        #expect(Set(office.server.committed.compactMap(\.messageID)).count == 40)
        #expect(office.server.committed.count == 40)
        #expect(try await jana.outbox(in: [.sent]).count == 40)
        let groups = counts.groups.withLock(\.self)
        #expect(groups.reduce(0, +) == 40 && groups.first == 1)
        #expect(groups.count < 20, "\(groups)")
    }

    @Test(
        "Where the server is faster than the disk, leave is stored while others leave: for 32 at a time, and each leaves once"
    )
    func ahead() async throws {
        let given = Mutex(0), outstanding = Mutex<[Int]>([]), server = Mutex<StubServer?>(nil)
        let store = SlowStore(MemoryStore()) { changes in
            let count = changes.count { change in
                if case .put(.entry(let entry)) = change { entry.state == .committing } else { false }
            }
            guard count > 0 else { return }
            let left = server.withLock { $0?.committed.count ?? 0 }
            let had = given.withLock { given in
                defer { given += count }
                return given - left
            }
            outstanding.withLock { $0 += [had, had + count] }
            try? await Task.sleep(for: .milliseconds(20))
        }
        let office = try Office(store: store)
        server.withLock { $0 = office.server }
        let (jana, mailbox) = try await office.jana()
        _ = try await send(300, office, jana, mailbox)
        try await office.mailroom.work()
        #expect(Set(office.server.committed.compactMap(\.messageID)).count == 300)
        #expect(office.server.committed.count == 300)
        #expect(try await jana.outbox(in: [.sent], limit: 400).count == 300)
        let seen = outstanding.withLock(\.self)
        #expect(seen.max() ?? 0 <= LeaveTempo.most && seen.max() ?? 0 > 1, "\(seen)")
        // Some had leave still when it was stored for the next.
        #expect(stride(from: 0, to: seen.count, by: 2).contains { seen[$0] > 0 }, "\(seen)")
    }

    @Test("What had leave when the line came to rest waits again as if it never had, and leaves later")
    func putBack() async throws {
        let counts = Counts()
        let office = try Office(store: counts.store())
        let (jana, mailbox) = try await office.jana()
        let tickets = try await send(20, office, jana, mailbox)
        // Behind the first of those that are given leave together the server vanishes.
        office.server.fate { number, _ in number == 3 ? .vanishes : .accepts() }
        try await office.mailroom.work()
        #expect(counts.groups.withLock(\.last) ?? 0 > 1)
        #expect(office.server.committed.count == 3)
        #expect(try await jana.message(tickets[1]).state == .sent)
        #expect(try await jana.message(tickets[2]).state == .unknown)
        for ticket in tickets[3...] {
            let entry = try #require(try await office.store.entry(ticket))
            #expect(entry.state == .queued && entry.submittedAt == nil && entry.attempts == 0)
        }
        try await office.pass(.hours(1))
        #expect(office.server.committed.count == 20)
        #expect(Set(office.server.committed.compactMap(\.messageID)).count == 20)
    }

    @Test("A message that is taken back after it was read keeps no other from leaving, and does not leave")
    func takenBack() async throws {
        let counts = Counts()
        let office = try Office(store: counts.store())
        let (jana, mailbox) = try await office.jana()
        let tickets = try await send(10, office, jana, mailbox)
        let isFirst = Atomic(true)
        office.server.beforeTerminator {
            guard isFirst.exchange(false, ordering: .relaxed) else { return }
            try? await jana.cancel(tickets[4])
        }
        try await office.mailroom.work()
        #expect(office.server.committed.count == 9)
        #expect(try await jana.message(tickets[4]).state == .cancelled)
        #expect(try await jana.outbox(in: [.sent]).count == 9)
    }

    @Test("Who sleeps past the lease sends nothing of what had leave: for the next holder it is perhaps sent")
    func sleeper() async throws {
        let store = MemoryStore(), key = MasterKey.random(), counts = Counts()
        let one = try Office(store: counts.store(store), keys: .key(key))
        let two = try Office(store: store, keys: .key(key))
        let (jana, mailbox) = try await one.jana()
        let tickets = try await send(6, one, jana, mailbox)
        one.server.afterTerminator {
            guard one.server.committed.count == 3 else { return }
            two.clock.set(one.clock.now + .minutes(5))
            _ = try? await two.mailroom.work()
            one.clock.set(two.clock.now)
        }
        try await one.mailroom.work()
        #expect(counts.groups.withLock(\.last) ?? 0 > 1)
        #expect(one.server.committed.count == 3)
        #expect(try await jana.message(tickets[2]).state == .sent)
        let states = try await jana.outbox().map(\.state)
        #expect(!states.contains(.committing))
        let others = one.server.committed.compactMap(\.messageID) + two.server.committed.compactMap(\.messageID)
        #expect(Set(others).count == others.count)
    }

    @Test("A mailbox that is switched off while its line is under way sends no more, also not what had leave")
    func switchedOff() async throws {
        let counts = Counts()
        let office = try Office(store: counts.store())
        let (jana, mailbox) = try await office.jana()
        _ = try await send(100, office, jana, mailbox)
        office.server.afterTerminator {
            // The fourth is of those that were given leave together.
            guard office.server.committed.count == 4 else { return }
            try? await jana.disable(mailbox)
            office.clock.advance(by: .seconds(1))
        }
        try await office.mailroom.work()
        #expect(counts.groups.withLock(\.last) ?? 0 > 1)
        #expect(office.server.committed.count == 4)
        #expect(try await jana.outbox(in: [.queued]).count == 96)
        try await jana.enable(mailbox)
        try await office.pass(.minutes(5))
        #expect(office.server.committed.count == 100)
    }
}

/// Stores leave, and says after a while that it failed, as a disk does whose last writes may be lost; once.
private final class LateFailure: ForwardingStore {
    let base: any Store
    private let isArmed = Mutex(false)

    init(_ base: any Store) { self.base = base }

    func arm() { isArmed.withLock { $0 = true } }

    func apply(_ changes: [StoreChange]) async throws(StoreError) {
        try await base.apply(changes)
        let givesLeave = changes.contains { change in
            if case .put(.entry(let entry)) = change { entry.state == .committing } else { false }
        }
        let fails = isArmed.withLock { isArmed in
            defer { if givesLeave { isArmed = false } }
            return isArmed && givesLeave
        }
        guard fails else { return }
        try? await Task.sleep(for: LeaveInHand.freshness + .milliseconds(200))
        throw .failed("the disk")
    }
}
#endif
