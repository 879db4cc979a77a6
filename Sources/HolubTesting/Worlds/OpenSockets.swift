#if Personas
import Foundation

/// Sockets of this process, as the system lists them. Elsewhere than on Linux nobody lists them.
enum OpenSockets {
    /// A line when some socket of ours is bound to one of these ports or leads to it, and stays so for seconds.
    static func differences(towards ports: Set<UInt16>) async -> [String] {
        var left = 0
        for _ in 0..<500 {
            left = count(towards: ports)
            if left == 0 { return [] }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return ["\(left) sockets to the world are still open"]
    }

    /// The sockets of this process that lead to one of these ports, by their inodes: the clients' ends. A server's end is
    /// bound to the port and leads elsewhere.
    static func clients(of ports: Set<UInt16>) -> Set<Substring> {
        let own = ownInodes
        let found = ["tcp", "udp"].flatMap { lines(of: "/proc/self/net/\($0)") }.compactMap { line -> Substring? in
            let columns = line.split(separator: " ")
            guard columns.count > 9, own.contains(columns[9]), let port = Self.port(columns[2]), ports.contains(port)
            else { return nil }
            return columns[9]
        }
        return Set(found)
    }

    /// How many there are now.
    static func count(towards ports: Set<UInt16>) -> Int {
        let own = ownInodes
        return ["tcp", "udp"].flatMap { lines(of: "/proc/self/net/\($0)") }.count { line in
            // proc_pid_net(5): local and remote address as hexadecimal digits, and the inode in the tenth column.
            let columns = line.split(separator: " ")
            guard columns.count > 9, own.contains(columns[9]) else { return false }
            return columns[1...2].contains { port($0).map(ports.contains) ?? false }
        }
    }

    private static func port(_ address: Substring) -> UInt16? {
        address.split(separator: ":").last.flatMap { UInt16($0, radix: 16) }
    }

    private static var ownInodes: Set<Substring> {
        let folder = "/proc/self/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let links = names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)") }
        return Set(
            links.compactMap { link in
                link.hasPrefix("socket:[") ? link.dropFirst(8).dropLast() : nil
            })
    }

    private static func lines(of path: String) -> [Substring] {
        guard let octets = try? FileHandle(forReadingAtPath: path)?.readToEnd() else { return [] }
        return String(decoding: octets, as: UTF8.self).split(separator: "\n").dropFirst().map { $0 }
    }
}
#endif
