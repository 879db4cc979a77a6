#if SQLite
internal import GRDB
internal import Holub

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

extension StoreError {
    /// What an error of SQLite's, or one of ours, means to the caller.
    init(cause: any Error) {
        switch cause {
        case let own as StoreError: self = own
        case let error as DatabaseError: self.init(error)
        default: self = .failed("\(cause)")
        }
    }

    private init(_ error: DatabaseError) {
        // SQLite's own sentence names tables and columns; the values stay out of it.
        let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self = .conflict
        case .SQLITE_FULL: self = .full
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .unreadable(detail)
        default: self = .failed(detail)
        }
    }

    /// What `errno` means after a call on a file.
    init(errno code: Int32, on what: String) {
        switch code {
        case ENOSPC, EDQUOT: self = .full
        // Trying again does not make a folder; where no file can be made, as in /proc, a system may say that there is none.
        case EACCES, EPERM, EROFS, ENOENT, ENOTDIR: self = .readOnly
        default: self = .failed("\(what): \(String(cString: strerror(code)))")
        }
    }
}
#endif
