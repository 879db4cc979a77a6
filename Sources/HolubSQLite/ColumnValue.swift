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
    /// Its 16 octets. What is no identifier is in no store: NULL equals nothing, and no such column takes it.
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { digits in
            guard digits.count == 32 else { return sqlite3_bind_null(statement, place) }
            return withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) { octets in
                var isSound = true
                for index in 0..<16 {
                    let high = Self.value(digits[2 * index]), low = Self.value(digits[2 * index + 1])
                    isSound = isSound && high < 16 && low < 16
                    octets[index] = high << 4 | low & 15
                }
                guard isSound else { return sqlite3_bind_null(statement, place) }
                return UnsafeRawBufferPointer(octets).bind(statement, place)
            }
        }
    }

    /// Of a lower-case hexadecimal digit; 255 for anything else.
    private static func value(_ digit: UInt8) -> UInt8 {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x61 + 10
        default: 255
        }
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
