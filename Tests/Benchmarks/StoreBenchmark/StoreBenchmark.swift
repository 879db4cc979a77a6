#if SQLite
import Foundation
import Holub
import HolubSQLite
import Synchronization

/// What the store on disk costs, as ratios within one run:
///
///     HOLUB_BENCHMARKS=1 swift run -c release --scratch-path .build-benchmarks store-benchmark [FOLDER [THOUSANDS]]
///
/// FOLDER is where the files are made (default: the temporary folder), THOUSANDS how many thousands of entries are queued in
/// the large stores (default 1000).
@main enum StoreBenchmark {
    static let clock = ContinuousClock()

    static func main() async throws {
        let arguments = CommandLine.arguments
        let above = arguments.count > 1 ? arguments[1] : NSTemporaryDirectory()
        let large = (arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000) * 1000
        let folder = above + "/holub-benchmark-\(Ticket.random())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await durableEntries(in: folder)
        try await SendBenchmark.run(in: folder)
        if large > 0 { try await claims(in: folder, large: large) }
        // Another status than success.
        if missed.load(ordering: .relaxed) > 0 { exit(1) }
    }

    /// Of the sides by turns, each measured on its own.
    static let rounds = 9

    private static let missed = Atomic(0)

    static func judge(_ ratio: Double, _ wanted: String, _ isMet: Bool) {
        print("ratio \(short(ratio)) (wanted: \(wanted)) \(isMet ? "met" : "MISSED")")
        if !isMet { missed.add(1, ordering: .relaxed) }
    }

    /// New entries of 2 kB by 50 writers, against bare rows of that size.
    private static func durableEntries(in folder: String) async throws {
        let bare = try BareStore(path: folder + "/bare.sqlite"), rows = 10_000
        let (store, mailboxes) = try await Filling.makeStore(at: folder + "/entries.sqlite")
        let octets = [UInt8](repeating: 97, count: 2048), data = Data(octets)
        var ours: [Cost] = [], theirs: [Cost] = []
        for _ in 0..<rounds {
            let changes = (0..<rows).map { number in
                let ticket = Ticket.random()
                let entry = Filling.entry(mailboxes[number % mailboxes.count], content: ticket)
                return [StoreChange.content(ticket, .octets(octets)), .put(.entry(entry))]
            }
            theirs.append(try await cost(rows) { _ in try await bare.insert(data) })
            ours.append(try await cost(rows) { try await store.apply(changes[$0]) })
        }
        report(ours, as: "durable entries of 2 kB, 50 writers", theirs, as: "bare rows of 2 kB, 50 writers")
    }

    static func report(_ ours: [Cost], as name: String, _ theirs: [Cost], as bareName: String) {
        let rate = median(ours.map(\.rate)), bareRate = median(theirs.map(\.rate))
        // Of rounds that follow one another: what else the machine does changes from second to second.
        let ratio = median(zip(ours, theirs).map { $0.rate / $1.rate })
        let cpu = median(ours.map(\.cpu)), bareCPU = median(theirs.map(\.cpu))
        print("\(name): \(whole(rate))/s, \(whole(cpu)) µs of CPU each")
        print("\(bareName): \(whole(bareRate))/s, \(whole(bareCPU)) µs of CPU each")
        judge(ratio, "at least 0.5", ratio >= 0.5)
    }

    struct Cost {
        /// A second.
        var rate: Double
        /// Microseconds of the whole process for one.
        var cpu: Double
    }

    static func cost(
        _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Void
    ) async throws -> Cost {
        let before = cpuTime()
        let elapsed = try await clock.measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<50 {
                    group.addTask {
                        for number in stride(from: writer, to: count, by: 50) { try await work(number) }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Cost(rate: Double(count) / (elapsed / .seconds(1)), cpu: (cpuTime() - before) / Double(count))
    }

    /// Microseconds that the process has had of the processors.
    private static func cpuTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }

    /// Finding a ready queue, taking it, reading its first entry and letting go of it, at 1,000 entries and at many more.
    private static func claims(in folder: String, large: Int) async throws {
        let (small, few) = try await Filling.makeStore(at: folder + "/small.sqlite")
        try await Filling.fill(small, few, 1000, due: .seconds(-10))
        let (many, all) = try await Filling.makeStore(at: folder + "/large.sqlite")
        try await Filling.fill(many, all, large, due: .seconds(-10))
        try await compare("\(large) queued", many, with: small)
        try await Filling.pause(many, all)
        try await compare("\(large) queued, 99 of 100 mailboxes paused", many, with: small)
        let (later, some) = try await Filling.makeStore(at: folder + "/later.sqlite")
        try await Filling.fill(later, some, 1000, due: .seconds(-10))
        try await Filling.fill(later, some, large, due: .seconds(86_400))
        try await compare("1000 queued and \(large) scheduled for tomorrow", later, with: small)
    }

    private static func compare(_ what: String, _ store: SQLiteStore, with small: SQLiteStore) async throws {
        var here: [Double] = [], there: [Double] = []
        for _ in 0..<3000 {
            there.append(try await claim(small))
            here.append(try await claim(store))
        }
        let warm = here.dropFirst(500), base = there.dropFirst(500)
        let ratio = median(Array(warm)) / median(Array(base))
        print(
            "claim with 1000 queued: \(whole(median(Array(base)))) µs; with \(what): \(whole(median(Array(warm)))) µs")
        judge(ratio, "at most 1.2", ratio <= 1.2)
    }

    /// Microseconds.
    private static func claim(_ store: SQLiteStore) async throws -> Double {
        let elapsed = try await clock.measure {
            guard var queue = try await store.readyQueues(at: Filling.now, limit: 1).first else {
                throw StoreError.failed("no queue is ready")
            }
            queue.fence += 1
            queue.heldUntil = Filling.now + .seconds(60)
            try await store.apply([.put(.queue(queue))])
            guard try await store.entries(in: queue.key, [.queued], dueBy: Filling.now, limit: 1).count == 1 else {
                throw StoreError.failed("the queue has no entry")
            }
            queue.revision += 1
            queue.heldUntil = Filling.now
            try await store.apply([.put(.queue(queue))])
        }
        return elapsed / .microseconds(1)
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    static func whole(_ value: Double) -> Int { Int(value.rounded()) }
    static func short(_ value: Double) -> String { String(format: "%.2f", value) }
}
#endif
