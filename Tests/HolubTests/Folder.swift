#if Personas && SQLite
import Foundation
import HolubSQLite

@testable import Holub

/// A folder for one test, gone with the value.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/holub-\(Ticket.random())"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var store: String { path + "/mail.sqlite" }
}

/// Which of the two stores a test is about.
enum StoreKind: Sendable, CaseIterable {
    case memory, disk

    func open(in folder: Folder) async throws -> any Store {
        switch self {
        case .memory: MemoryStore()
        case .disk: try await SQLiteStore.open(at: folder.store)
        }
    }
}
#endif
