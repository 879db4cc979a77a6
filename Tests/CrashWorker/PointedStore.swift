#if Personas && SQLite
import Foundation
import Holub
import HolubMessage
import HolubTesting
import Synchronization

/// A store that ends, stops or fails the process at a named point: before or after one of its writes.
///
/// Nothing in the mailroom or in the store knows of it. Each write bears a name: what it means for a message. Reading has no
/// points: what is only read is not lost.
final class PointedStore: ForwardingStore {
    enum Deed: String { case kill, stop, full, readOnly }

    /// `DEED:before:7` for the seventh write, `DEED:after:committing` for the first one of that name, and
    /// `full:from:committing` for every one of that name.
    struct Point {
        let deed: Deed
        let moment: String
        let number: Int?
        let name: String?

        init?(_ text: String) {
            let parts = text.split(separator: ":").map(String.init)
            guard parts.count == 3, let deed = Deed(rawValue: parts[0]) else { return nil }
            self.deed = deed
            moment = parts[1]
            number = Int(parts[2])
            name = number == nil ? parts[2] : nil
        }

        func matches(_ moment: String, _ number: Int, _ name: String) -> Bool {
            self.moment == moment && (self.number == number || self.name == name)
        }
    }

    let base: any Store
    private let point: Point?
    /// Says which writes there are.
    private let isTold: Bool
    private let state = Mutex((count: 0, isDone: false))
    private let fences = Mutex<[QueueKey: Int]>([:])

    init(_ base: any Store, _ point: Point?, isTold: Bool) {
        self.base = base
        self.point = point
        self.isTold = isTold
    }

    func apply(_ changes: [StoreChange]) async throws(StoreError) {
        let (number, name) = begin(name(of: changes), changes.count(where: \.isLeave))
        try await meet("from", number, name)
        try await meet("before", number, name)
        try await base.apply(changes)
        if isTold { Line.say("wrote \(number) \(name)") }
        try await meet("after", number, name)
    }

    func keep(_ message: ComposedMessage) async throws(StoreError) -> KeptContent {
        let (number, name) = begin(message.length > KeptContent.longestOctets ? "file" : "octets")
        try await meet("before", number, name)
        let kept = try await base.keep(message)
        try await meet("after", number, name)
        return kept
    }

    /// - Parameter leave: how many messages are given it.
    private func begin(_ name: String, _ leave: Int = 0) -> (Int, String) {
        let number = state.withLock { state in
            state.count += 1
            return state.count
        }
        if isTold { Line.say("write \(number) \(name)" + (leave > 1 ? " of \(leave)" : "")) }
        return (number, name)
    }

    private func meet(_ moment: String, _ number: Int, _ name: String) async throws(StoreError) {
        guard let point, point.matches(moment, number, name) else { return }
        let isFirst = state.withLock { state in
            defer { state.isDone = true }
            return !state.isDone
        }
        switch point.deed {
        case .kill: raise(SIGKILL)
        case .stop:
            guard isFirst else { return }
            Line.say("stopping \(name)")
            raise(SIGSTOP)
            Line.say("continued \(name)")
        case .full: throw .full
        case .readOnly: throw .readOnly
        }
    }

    /// What a write means, by the most telling of its changes.
    private func name(of changes: [StoreChange]) -> String {
        var names: Set<String> = []
        for change in changes {
            switch change {
            case .put(.entry(let entry)): names.insert(Self.name(of: entry))
            case .put(.queue(let queue)): names.insert(name(of: queue))
            case .put(.notice): names.insert("notice")
            case .put(.mailbox): names.insert("mailbox")
            case .content: names.insert("send")
            default: break
            }
        }
        let order = [
            "send", "committing", "partial", "unknown", "sent", "refused", "again", "cancelled", "expired", "queued",
            "mailbox", "notice", "claim", "line",
        ]
        return order.first(where: names.contains) ?? names.sorted().first ?? "nothing"
    }

    /// A claim raises the fence; all else is a renewal, a wait, or the end of a lease.
    private func name(of queue: QueueRecord) -> String {
        fences.withLock { fences in
            queue.fence > fences.updateValue(queue.fence, forKey: queue.key) ?? 0 ? "claim" : "line"
        }
    }

    private static func name(of entry: EntryRecord) -> String {
        if entry.revision == 0, entry.parent != nil { return "partial" }
        if entry.state == .queued, entry.isPossibleDuplicate { return "again" }
        return entry.state.rawValue
    }
}

extension StoreChange {
    /// Whether it gives a message leave.
    fileprivate var isLeave: Bool {
        if case .put(.entry(let entry)) = self { entry.state == .committing } else { false }
    }
}
#endif
