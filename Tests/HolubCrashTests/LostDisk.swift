#if Personas && SQLite
import Foundation

/// A disk that loses power: what was synced is there, and of what was not, any part.
struct LostDisk {
    private enum Change {
        case write(at: Int, [UInt8])
        case cut(to: Int)
    }

    private struct File {
        var durable: [UInt8] = []
        var pending: [Change] = []
        /// How many of the changes each sync that is under way will have taken, by the line where it began.
        var syncing: [Int: Int] = [:]
    }

    private var files: [String: File] = [:]
    /// The names that survive, and what has happened to names since their folder was synced.
    private var names: Set<String> = []
    private var pendingNames: [(path: String, isThere: Bool)] = []
    private let folder: String

    /// As a folder is now, all of it on the disk.
    init(_ folder: String) throws {
        self.folder = folder
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).map { folder + "/" + $0 }
        for path in paths where Self.matters(path) {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            files[path] = File(durable: Array(data))
            names.insert(path)
        }
    }

    /// SQLite makes its index of the log anew.
    private static func matters(_ path: String) -> Bool {
        path.hasSuffix(".sqlite") || path.hasSuffix(".sqlite-wal") || path.hasSuffix(".message")
    }

    /// The call begins: a sync takes what was written before it.
    mutating func begin(_ call: TraceLog.Call) {
        guard ["fdatasync", "fsync"].contains(call.name), let count = files[call.path]?.pending.count else { return }
        files[call.path]?.syncing[call.begin] = count
    }

    /// The call has ended.
    mutating func end(_ call: TraceLog.Call) {
        switch call.name {
        case "openat" where Self.matters(call.path) && files[call.path] == nil:
            files[call.path] = File()
            pendingNames.append((call.path, true))
        case "unlink" where Self.matters(call.path):
            pendingNames.append((call.path, false))
        case "pwrite64" where Self.matters(call.path):
            let offset = call.numbers.last ?? 0
            files[call.path, default: File()].pending.append(
                .write(at: offset, Array(call.octets.prefix(call.result))))
        case "write" where Self.matters(call.path):
            // Files of messages are written from their beginning to their end.
            let offset = files[call.path].map { Self.length($0.durable, $0.pending) } ?? 0
            files[call.path, default: File()].pending.append(
                .write(at: offset, Array(call.octets.prefix(call.result))))
        case "ftruncate" where Self.matters(call.path):
            files[call.path]?.pending.append(.cut(to: call.numbers.last ?? 0))
        case "fdatasync", "fsync": sync(call)
        default: break
        }
    }

    private mutating func sync(_ call: TraceLog.Call) {
        if let count = files[call.path]?.syncing.removeValue(forKey: call.begin), var file = files[call.path] {
            let count = min(count, file.pending.count)
            for change in file.pending.prefix(count) { Self.apply(change, to: &file.durable) }
            file.pending.removeFirst(count)
            files[call.path] = file
            return
        }
        // A folder: its names are on the disk from now on.
        let isInside = { (path: String) in
            path.hasPrefix(call.path + "/") && !path.dropFirst(call.path.count + 1).contains("/")
        }
        for (path, isThere) in pendingNames where isInside(path) {
            if isThere { names.insert(path) } else { names.remove(path) }
        }
        pendingNames.removeAll { isInside($0.path) }
    }

    private static func length(_ durable: [UInt8], _ pending: [Change]) -> Int {
        pending.reduce(durable.count) { length, change in
            switch change {
            case .write(let offset, let octets): max(length, offset + octets.count)
            case .cut(let length): length
            }
        }
    }

    private static func apply(_ change: Change, to octets: inout [UInt8]) {
        switch change {
        case .cut(let length):
            if length < octets.count { octets.removeLast(octets.count - length) }
            if length > octets.count { octets += [UInt8](repeating: 0, count: length - octets.count) }
        case .write(let offset, let new):
            let end = offset + new.count
            if end > octets.count { octets += [UInt8](repeating: 0, count: end - octets.count) }
            octets.replaceSubrange(offset..<end, with: new)
        }
    }

    /// Writes down what a disk may hold that lost its power now. `share` of what was not synced survives, by chance.
    func write(to image: String, share: Double) throws {
        var there = names
        for (path, isThere) in pendingNames where Double.random(in: 0..<1) < share {
            if isThere { there.insert(path) } else { there.remove(path) }
        }
        for path in there {
            guard let file = files[path] else { continue }
            var octets = file.durable
            for change in file.pending where Double.random(in: 0..<1) < share {
                // A write of a page may also be torn in the middle, at a sector.
                if case .write(let offset, let new) = change, share < 1, new.count > 512, Bool.random() {
                    let sectors = Int.random(in: 1...(new.count / 512))
                    Self.apply(.write(at: offset, Array(new.prefix(sectors * 512))), to: &octets)
                } else {
                    Self.apply(change, to: &octets)
                }
            }
            let target = image + path.dropFirst(folder.count)
            try FileManager.default.createDirectory(
                atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(octets).write(to: URL(fileURLWithPath: target))
        }
    }
}
#endif
