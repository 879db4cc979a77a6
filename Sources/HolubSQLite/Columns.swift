#if SQLite
internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import Holub

// GRDB opens, prepares and keeps the statements. They are filled and read by SQLite's own functions: GRDB makes several
// objects of every value on its way, ends a text at its first NUL, and ends the program where a value is not what it expects.

/// The values of a statement, in the order of its question marks.
struct Bindings {
    fileprivate let statement: OpaquePointer
    private var place: Int32 = 0
    fileprivate var fault = SQLITE_OK

    fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

    mutating func add(_ value: some ColumnValue) {
        place += 1
        let code = value.bind(statement, place)
        if code != SQLITE_OK { fault = code }
    }

    /// Details that are never searched for.
    mutating func add(json value: some Encodable) throws { add(Array(try JSONEncoder().encode(value))) }
}

/// A statement that one transaction uses for many rows. To find it by its text, which is long, costs as much as a look into an
/// index.
struct Prepared {
    fileprivate let statement: Statement
}

extension Database {
    func prepared(_ sql: String) throws -> Prepared { Prepared(statement: try cachedStatement(sql: sql)) }

    /// Runs a statement that is kept prepared; gives the number of rows that it changed.
    @discardableResult
    func run(_ sql: String, bind: (inout Bindings) throws -> Void) throws -> Int {
        try run(prepared(sql), bind: bind)
    }

    @discardableResult
    func run(_ prepared: Prepared, bind: (inout Bindings) throws -> Void) throws -> Int {
        try with(prepared, bind: bind) { statement in
            while try step(statement) {}
            return changesCount
        }
    }

    @discardableResult
    func run<each Value: ColumnValue>(_ sql: String, _ values: repeat each Value) throws -> Int {
        try run(sql) { bindings in repeat bindings.add(each values) }
    }

    /// The rows of a query that is kept prepared, each read by `read`.
    func all<each Value: ColumnValue, Answer>(
        _ sql: String, _ values: repeat each Value, read: (inout Columns) throws -> Answer
    ) throws -> [Answer] {
        try with(prepared(sql)) { bindings in
            repeat bindings.add(each values)
        } work: { statement in
            var answers: [Answer] = []
            while try step(statement) {
                var columns = Columns(statement)
                answers.append(try read(&columns))
            }
            return answers
        }
    }

    /// The first row of such a query; nil when there is none.
    func first<each Value: ColumnValue, Answer>(
        _ sql: String, _ values: repeat each Value, read: (inout Columns) throws -> Answer
    ) throws -> Answer? {
        try with(prepared(sql)) { bindings in
            repeat bindings.add(each values)
        } work: { statement in
            guard try step(statement) else { return nil }
            var columns = Columns(statement)
            return try read(&columns)
        }
    }

    private func with<Answer>(
        _ prepared: Prepared, bind: (inout Bindings) throws -> Void, work: (OpaquePointer) throws -> Answer
    ) throws -> Answer {
        let statement = prepared.statement
        var bindings = Bindings(statement.sqliteStatement)
        defer {
            sqlite3_reset(bindings.statement)
            sqlite3_clear_bindings(bindings.statement)
        }
        try bind(&bindings)
        guard bindings.fault == SQLITE_OK else { throw fault(bindings.fault) }
        return try withExtendedLifetime(statement) { try work(bindings.statement) }
    }

    /// Whether there is a row.
    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw fault(code)
        }
    }

    private func fault(_ code: Int32) -> DatabaseError {
        let message = sqliteConnection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}

/// Nil for a row that cannot be read: for lists that are made for everybody, whom one damaged row must not hold.
func readable<Answer>(_ read: @escaping (inout Columns) throws -> Answer) -> (inout Columns) -> Answer? {
    { try? read(&$0) }
}

/// Reads a row from left to right. What is not of the kind that the schema promises is damage, and no reason to stop the
/// program.
struct Columns {
    private let statement: OpaquePointer
    private var position: Int32 = 0

    fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

    /// The place of the next column, and what SQLite holds there.
    private mutating func next() -> (place: Int32, kind: Int32) {
        defer { position += 1 }
        return (position, sqlite3_column_type(statement, position))
    }

    private func damage() -> StoreError { .unreadable("a record holds what no version writes, in column \(position)") }

    mutating func optionalNumber() throws -> Int? {
        let column = next()
        switch column.kind {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER: return Int(exactly: sqlite3_column_int64(statement, column.place))
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

    /// Nil for NULL.
    private mutating func blob<Value>(_ make: (UnsafeRawBufferPointer) -> Value) throws -> Value? {
        let column = next()
        switch column.kind {
        case SQLITE_NULL: return nil
        case SQLITE_BLOB:
            // The address first, then the length: that is SQLite's order.
            let address = sqlite3_column_blob(statement, column.place)
            return make(.init(start: address, count: Int(sqlite3_column_bytes(statement, column.place))))
        default: throw damage()
        }
    }

    mutating func optionalOctets() throws -> [UInt8]? {
        try blob { Array($0) }
    }

    mutating func octets() throws -> [UInt8] {
        guard let octets = try optionalOctets() else { throw damage() }
        return octets
    }

    mutating func optionalText() throws -> String? {
        try blob { String(decoding: $0, as: UTF8.self) }
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
        let read: IdentifierBits?? = try blob { octets in
            guard octets.count == 16 else { return nil }
            return IdentifierBits(
                UInt64(bigEndian: octets.loadUnaligned(as: UInt64.self)),
                UInt64(bigEndian: octets.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
        guard let read else { return nil }
        guard let bits = read else { throw damage() }
        return ID(bits)
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
