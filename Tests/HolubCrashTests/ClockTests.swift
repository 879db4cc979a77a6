#if Personas && SQLite
import Holub
import HolubSQLite
import Synchronization
import Testing

/// A clock that is set forward and back by a day: nothing is stuck, and no server is asked in a storm.
@Suite("Clock jumps") struct ClockTests {
    enum Kind: String, Sendable, CaseIterable { case memory, disk }
    enum Trouble: String, Sendable, CaseIterable {
        /// The message is put off.
        case busy = "451 4.3.0 Try again later"
        /// The sign-in is put off, and so is the line.
        case away = "454 4.7.0 Temporary authentication failure"
    }

    @Test(arguments: Kind.allCases, Trouble.allCases)
    func nothingIsStuckAndThereIsNoStorm(_ kind: Kind, _ trouble: Trouble) async throws {
        let site = try await CrashSite(accounts: 0), clock = VirtualWallClock()
        let store: any Store = kind == .memory ? MemoryStore() : try await SQLiteStore.open(at: site.store)
        let room = try site.mailroom(store, clock: clock)
        let jana = room.account("jana")
        let mailbox = try await site.connect("jana@a.example", of: jana, store)
        for number in 0..<3 { _ = try await jana.send(letter(number), from: mailbox, key: "jump-\(number)") }
        set(trouble, site.sink)
        try await room.work()
        var most = 0, tries = 0, jumps = 0
        for jump in [1, -1, -1, 1, 1, -1, 1, -1, -1, 1] {
            clock.advance(by: .seconds(jump * 86_400))
            jumps += 1
            let before = site.sink.saw
            // However often it looks: one try for each message, or one for the line.
            for _ in 0..<5 { try await room.work() }
            let after = site.sink.saw
            let count = after.transactions + after.signIns - before.transactions - before.signIns
            most = max(most, count)
            tries += count
            #expect(count <= 4, "a jump of \(jump) days")
        }
        // From the last jump on it takes no longer than the longest wait, four hours and a fifth.
        set(nil, site.sink)
        let end = clock.now + .seconds(5 * 3600)
        while let next = try await room.work(), next <= end { clock.set(max(next, clock.now + .seconds(1))) }
        for number in 0..<3 {
            let entry = try #require(try await jana.outbox().first { $0.key == "jump-\(number)" })
            #expect(entry.state == .sent, "\(entry.situation)")
        }
        #expect(site.sink.saw.counts.values.allSatisfy { $0 == 1 })
        Length.report(
            "\(jumps) clock jumps of a day, \(kind.rawValue), \(trouble): \(tries) tries, at most \(most) after one jump, "
                + "0 stuck")
    }

    private func set(_ trouble: Trouble?, _ sink: CrashSink) {
        sink.refusal.withLock { $0 = trouble == .busy ? trouble?.rawValue : nil }
        sink.signInRefusal.withLock { $0 = trouble == .away ? trouble?.rawValue : nil }
    }

    private func letter(_ number: Int) throws -> Message {
        Message(
            from: Mailbox(try EmailAddress("jana@a.example")), to: [Mailbox(try EmailAddress("b@example.com"))],
            subject: "jump-\(number)", text: "Day after day.\n",
            date: try MessageDate(secondsSinceEpoch: 1_790_000_000),
            messageID: try MessageID("<jump-\(number)@crash.test>"))
    }
}
#endif
