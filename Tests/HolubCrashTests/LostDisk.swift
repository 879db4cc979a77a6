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

    private var files: [File] = []
    /// Which file bears a name now, and which will after a loss of power.
    private var current: [String: Int] = [:]
    private var names: [String: Int] = [:]
    /// What has happened to names since their folder was synced; nil when one was removed.
    private var pendingNames: [(path: String, file: Int?)] = []
    private let folder: String

    /// As a folder is now, all of it on the disk.
    init(_ folder: String) throws {
        self.folder = folder
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).map { folder + "/" + $0 }
        for path in paths where Self.matters(path) {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            current[path] = files.count
            names[path] = files.count
            files.append(File(durable: Array(data)))
        }
    }

    /// SQLite makes its index of the log anew.
    private static func matters(_ path: String) -> Bool {
        path.hasSuffix(".sqlite") || path.hasSuffix(".sqlite-wal") || path.hasSuffix(".message")
    }

    /// The call begins: a sync takes what was written before it.
    mutating func begin(_ call: TraceLog.Call) {
        guard ["fdatasync", "fsync"].contains(call.name), let file = current[call.path] else { return }
        files[file].syncing[call.begin] = files[file].pending.count
    }

    /// The call has ended.
    mutating func end(_ call: TraceLog.Call) {
        if ["fdatasync", "fsync"].contains(call.name) { return sync(call) }
        guard Self.matters(call.path) else { return }
        switch (call.name, current[call.path]) {
        case ("openat", nil):
            current[call.path] = files.count
            pendingNames.append((call.path, files.count))
            files.append(File())
        case ("unlink", _?):
            current[call.path] = nil
            pendingNames.append((call.path, nil))
        case ("pwrite64", let file?):
            files[file].pending.append(.write(at: call.numbers.last ?? 0, Array(call.octets.prefix(call.result))))
        case ("write", let file?):
            // Files of messages are written from their beginning to their end.
            let offset = Self.length(files[file].durable, files[file].pending)
            files[file].pending.append(.write(at: offset, Array(call.octets.prefix(call.result))))
        case ("ftruncate", let file?): files[file].pending.append(.cut(to: call.numbers.last ?? 0))
        default: break
        }
    }

    private mutating func sync(_ call: TraceLog.Call) {
        if let file = current[call.path], let count = files[file].syncing.removeValue(forKey: call.begin) {
            let taken = min(count, files[file].pending.count)
            for change in files[file].pending.prefix(taken) { Self.apply(change, to: &files[file].durable) }
            return files[file].pending.removeFirst(taken)
        }
        // A folder: its names are on the disk from now on.
        let isInside = { (path: String) in (path as NSString).deletingLastPathComponent == call.path }
        for (path, file) in pendingNames where isInside(path) { names[path] = file }
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
        for (path, file) in pendingNames where Double.random(in: 0..<1) < share { there[path] = file }
        for (path, number) in there {
            let file = files[number]
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
