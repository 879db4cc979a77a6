#if SQLite
internal import GRDBSQLite
internal import Holub

/// What a column can hold.
protocol ColumnValue {
    /// Binds the value to a place of a statement, counted from 1, as SQLite's functions do; gives SQLite's code.
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32
}

extension Int: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 { sqlite3_bind_int64(statement, place, Int64(self)) }
}
extension Bool: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 { (self ? 1 : 0).bind(statement, place) }
}
extension Moment: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, milliseconds)
    }
}
extension UnsafeRawBufferPointer {
    /// As a BLOB, of which SQLite makes a copy.
    fileprivate func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
        // No octets are no NULL.
        guard let baseAddress, count > 0 else { return sqlite3_bind_zeroblob(statement, place, 0) }
        let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        return sqlite3_bind_blob64(statement, place, baseAddress, UInt64(count), copying)
    }
}
extension String: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { UnsafeRawBufferPointer($0).bind(statement, place) }
    }
}
extension [UInt8]: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 { withUnsafeBytes { $0.bind(statement, place) } }
}
extension AccountID: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 { text.bind(statement, place) }
}
extension EmailAddress: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 { description.bind(statement, place) }
}
extension QueueKey: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 { text.bind(statement, place) }
}
extension EntryRecord.State: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
        EntryRow.number(of: self).bind(statement, place)
    }
}
extension RandomIdentifier {
    /// Its 16 octets.
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
        withUnsafeBytes(of: (bits.high.bigEndian, bits.low.bigEndian)) { $0.bind(statement, place) }
    }
}
extension MailboxID: ColumnValue {}
extension Ticket: ColumnValue {}
extension NoticeID: ColumnValue {}
extension VerificationID: ColumnValue {}
extension Optional: ColumnValue where Wrapped: ColumnValue {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
        if let self { self.bind(statement, place) } else { sqlite3_bind_null(statement, place) }
    }
}
#endif
