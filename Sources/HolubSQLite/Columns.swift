#if SQLite
internal import Foundation
internal import GRDB
internal import Holub

/// The values of a statement, in the order of its question marks.
struct Bindings {
    private(set) var values: [DatabaseValue]
    private var isTooLong = false

    init(capacity: Int = 4) {
        values = []
        values.reserveCapacity(capacity)
    }

    mutating func add(_ number: Int?) { values.append(number?.databaseValue ?? .null) }
    mutating func add(_ moment: Moment?) { values.append(moment?.milliseconds.databaseValue ?? .null) }
    mutating func add(_ truth: Bool) { values.append((truth ? 1 : 0).databaseValue) }
    mutating func add(_ text: String?) { add(octets: text.map { Data($0.utf8) }) }
    mutating func add(_ octets: [UInt8]?) { add(octets: octets.map { Data($0) }) }
    mutating func add(_ account: AccountID) { add(account.text) }
    mutating func add(_ address: EmailAddress) { add(address.description) }
    mutating func add(_ queue: QueueKey) { add(queue.text) }
    mutating func add(_ identifier: (some RandomIdentifier)?) { add(identifier?.text) }

    /// A value of details, as JSON.
    mutating func add(json value: some Encodable) throws { add(octets: try JSONEncoder().encode(value)) }

    private mutating func add(octets: Data?) {
        // SQLite refuses what is longer than a thousand million octets, and GRDB ends the program then.
        if let octets, octets.count > 1 << 28 { isTooLong = true }
        values.append(octets?.databaseValue ?? .null)
    }

    func checked() throws -> StatementArguments {
        guard !isTooLong else { throw StoreError.failed("a value is too long for a record") }
        return StatementArguments(values)
    }
}

extension Database {
    /// Runs a statement that is kept prepared; gives the number of rows that it changed.
    @discardableResult
    func run(_ sql: String, _ bind: (inout Bindings) throws -> Void) throws -> Int {
        let statement = try cachedStatement(sql: sql)
        var bindings = Bindings(capacity: 32)
        try bind(&bindings)
        statement.setUncheckedArguments(try bindings.checked())
        try statement.execute()
        return changesCount
    }

    /// The rows of a query that is kept prepared, each read by `read`.
    func all<Value>(
        _ sql: String, _ bind: (inout Bindings) throws -> Void, _ read: (inout Columns) throws -> Value
    ) throws -> [Value] {
        let statement = try cachedStatement(sql: sql)
        var bindings = Bindings()
        try bind(&bindings)
        statement.setUncheckedArguments(try bindings.checked())
        let rows = try Row.fetchCursor(statement)
        var values: [Value] = []
        while let row = try rows.next() {
            var columns = Columns(row)
            values.append(try read(&columns))
        }
        return values
    }

    /// The first row of such a query; nil when there is none.
    func first<Value>(
        _ sql: String, _ bind: (inout Bindings) throws -> Void, _ read: (inout Columns) throws -> Value
    ) throws -> Value? {
        try all(sql, bind, read).first
    }
}

/// Reads a row from left to right. What is not of the kind that the schema promises is damage, and no reason to stop the
/// program.
struct Columns {
    private let row: Row
    private var position = 0

    init(_ row: Row) { self.row = row }

    private mutating func next() throws -> DatabaseValue.Storage {
        guard position < row.count else { throw damage() }
        defer { position += 1 }
        return (row[position] as DatabaseValue).storage
    }

    private func damage() -> StoreError { .unreadable("a record holds what no version writes, in column \(position)") }

    mutating func optionalNumber() throws -> Int? {
        switch try next() {
        case .null: return nil
        case .int64(let number): return Int(exactly: number)
        default: throw damage()
        }
    }

    mutating func number() throws -> Int {
        guard let number = try optionalNumber() else { throw damage() }
        return number
    }

    mutating func truth() throws -> Bool { try number() != 0 }

    mutating func optionalMoment() throws -> Moment? {
        try optionalNumber().map { Moment(milliseconds: Int64($0)) }
    }

    mutating func moment() throws -> Moment { Moment(milliseconds: Int64(try number())) }

    mutating func optionalOctets() throws -> [UInt8]? {
        switch try next() {
        case .null: return nil
        case .blob(let data): return Array(data)
        default: throw damage()
        }
    }

    mutating func octets() throws -> [UInt8] {
        guard let octets = try optionalOctets() else { throw damage() }
        return octets
    }

    mutating func optionalText() throws -> String? {
        switch try next() {
        case .null: return nil
        case .blob(let data): return String(decoding: data, as: UTF8.self)
        default: throw damage()
        }
    }

    mutating func text() throws -> String {
        guard let text = try optionalText() else { throw damage() }
        return text
    }

    mutating func identifier<ID: RandomIdentifier>() throws -> ID { ID(known: try text()) }

    mutating func optionalIdentifier<ID: RandomIdentifier>() throws -> ID? { try optionalText().map { ID(known: $0) } }

    mutating func account() throws -> AccountID { AccountID(try text()) }

    mutating func queue() throws -> QueueKey { QueueKey(text: try text()) }

    mutating func address() throws -> EmailAddress { try Self.address(try text(), damage()) }

    /// Addresses, one a line: an address has no line break in it.
    mutating func addresses() throws -> [EmailAddress] {
        let text = try text()
        return try text.utf8.split(separator: UInt8(ascii: "\n")).map {
            try Self.address(String(decoding: $0, as: UTF8.self), damage())
        }
    }

    private static func address(_ text: String, _ damage: StoreError) throws -> EmailAddress {
        do { return try EmailAddress(text) } catch { throw damage }
    }

    mutating func json<Value: Decodable>() throws -> Value {
        let octets = try octets()
        do { return try JSONDecoder().decode(Value.self, from: Data(octets)) } catch { throw damage() }
    }
}
#endif
