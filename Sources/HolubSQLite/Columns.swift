#if SQLite
internal import Foundation
internal import GRDB
internal import Holub

/// What a column can hold, as SQLite holds it.
protocol ColumnValue {
    var column: DatabaseValue { get }
}

extension Int: ColumnValue { var column: DatabaseValue { databaseValue } }
extension Bool: ColumnValue { var column: DatabaseValue { (self ? 1 : 0).databaseValue } }
extension Moment: ColumnValue { var column: DatabaseValue { milliseconds.databaseValue } }
extension Data: ColumnValue { var column: DatabaseValue { databaseValue } }
extension String: ColumnValue { var column: DatabaseValue { Data(utf8).databaseValue } }
extension [UInt8]: ColumnValue { var column: DatabaseValue { Data(self).databaseValue } }
extension AccountID: ColumnValue { var column: DatabaseValue { text.column } }
extension EmailAddress: ColumnValue { var column: DatabaseValue { description.column } }
extension QueueKey: ColumnValue { var column: DatabaseValue { text.column } }
extension EntryRecord.State: ColumnValue { var column: DatabaseValue { EntryRow.number(of: self).column } }
extension RandomIdentifier {
    /// Its 16 octets. What is no identifier is in no store: NULL equals nothing, and no such column takes it.
    var column: DatabaseValue {
        var octets = Data(capacity: 16), high: UInt8?
        for digit in text.utf8 {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit - 0x30
            case 0x61...0x66: value = digit - 0x61 + 10
            default: return .null
            }
            if let first = high { octets.append(first << 4 | value) }
            high = high == nil ? value : nil
        }
        return octets.count == 16 && high == nil ? octets.databaseValue : .null
    }
}
extension MailboxID: ColumnValue {}
extension Ticket: ColumnValue {}
extension NoticeID: ColumnValue {}
extension VerificationID: ColumnValue {}
extension Optional: ColumnValue where Wrapped: ColumnValue {
    var column: DatabaseValue { if let self { self.column } else { .null } }
}

/// The values of a statement, in the order of its question marks.
struct Bindings {
    private var values: [DatabaseValue] = []
    private var isTooLong = false

    init(capacity: Int) { values.reserveCapacity(capacity) }

    mutating func add(_ value: some ColumnValue) {
        let column = value.column
        // SQLite refuses what is longer than a thousand million octets, and GRDB ends the program then.
        if case .blob(let octets) = column.storage, octets.count > 1 << 28 { isTooLong = true }
        values.append(column)
    }

    /// Details that are never searched for.
    mutating func add(json value: some Encodable) throws { add(try JSONEncoder().encode(value)) }

    func checked() throws -> StatementArguments {
        guard !isTooLong else { throw StoreError.failed("a value is too long for a record") }
        return StatementArguments(values)
    }
}

extension Database {
    /// Runs a statement that is kept prepared; gives the number of rows that it changed.
    @discardableResult
    func run(_ sql: String, bind: (inout Bindings) throws -> Void) throws -> Int {
        var bindings = Bindings(capacity: 36)
        try bind(&bindings)
        let statement = try cachedStatement(sql: sql)
        statement.setUncheckedArguments(try bindings.checked())
        try statement.execute()
        return changesCount
    }

    @discardableResult
    func run<each Value: ColumnValue>(_ sql: String, _ values: repeat each Value) throws -> Int {
        try run(sql) { bindings in repeat bindings.add(each values) }
    }

    /// The rows of a query that is kept prepared, each read by `read`.
    func all<each Value: ColumnValue, Answer>(
        _ sql: String, _ values: repeat each Value, read: (inout Columns) throws -> Answer
    ) throws -> [Answer] {
        let statement = try cachedStatement(sql: sql)
        var bindings = Bindings(capacity: 4)
        repeat bindings.add(each values)
        statement.setUncheckedArguments(try bindings.checked())
        let rows = try Row.fetchCursor(statement)
        var answers: [Answer] = []
        while let row = try rows.next() {
            var columns = Columns(row)
            answers.append(try read(&columns))
        }
        return answers
    }

    /// The first row of such a query; nil when there is none.
    func first<each Value: ColumnValue, Answer>(
        _ sql: String, _ values: repeat each Value, read: (inout Columns) throws -> Answer
    ) throws -> Answer? {
        try all(sql, repeat each values, read: read).first
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

    mutating func identifier<ID: RandomIdentifier>() throws -> ID {
        guard let identifier: ID = try optionalIdentifier() else { throw damage() }
        return identifier
    }

    mutating func optionalIdentifier<ID: RandomIdentifier>() throws -> ID? {
        guard let octets = try optionalOctets() else { return nil }
        guard octets.count == 16 else { throw damage() }
        return ID(known: Hexadecimal.text(octets))
    }

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
