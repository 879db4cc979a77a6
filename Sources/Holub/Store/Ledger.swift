#if Sending
/// Records by their keys, with the changes since the last ``commit()`` at hand so that they can be taken back.
struct Ledger<Key: Hashable & Sendable, Record: Sendable>: Sendable {
    struct Row: Sendable {
        /// Counts what was put for the first time, so that there is an order.
        let serial: Int
        var record: Record
    }

    private(set) var rows: [Key: Row] = [:]
    private var latest = 0
    private var undo: [(key: Key, row: Row?)] = []

    subscript(key: Key) -> Record? { rows[key]?.record }

    /// Keeps the place of a record that is there already.
    mutating func put(_ record: Record, _ key: Key) {
        let old = rows[key]
        undo.append((key, old))
        if old == nil { latest += 1 }
        rows[key] = Row(serial: old?.serial ?? latest, record: record)
    }

    mutating func remove(_ key: Key) {
        guard let old = rows.removeValue(forKey: key) else { return }
        undo.append((key, old))
    }

    /// The keys that were written since the last commit, each with what it held then.
    var changes: [Key: Record?] {
        Dictionary(undo.map { ($0.key, $0.row?.record) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func commit() { undo.removeAll(keepingCapacity: true) }

    mutating func rollBack() {
        for (key, row) in undo.reversed() { rows[key] = row }
        undo.removeAll()
    }

    /// Those that meet the condition, in the order in which they were put first.
    func records(where condition: (Record) -> Bool) -> [Record] {
        rows.values.filter { condition($0.record) }.sorted { $0.serial < $1.serial }.map(\.record)
    }
}
#endif
