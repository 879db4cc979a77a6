#if Sending
import Foundation
import Testing

@testable import HolubNetwork

/// What the kernel knows of connections that nobody has answered yet (Linux).
enum PendingConnections {
    /// How many sockets of this machine wait for an answer from that port; state 02 is SYN_SENT.
    static func count(to port: UInt16) throws -> Int {
        let table = String(decoding: try #require(contents(ofFile: "/proc/net/tcp", limit: 1 << 24)), as: UTF8.self)
        let suffix = ":" + String(format: "%04X", Int(port))
        return table.split(separator: "\n").count { line in
            let columns = line.split(separator: " ")
            return columns.count > 3 && columns[2].hasSuffix(suffix) && columns[3] == "02"
        }
    }

    /// Waits until there are so many; gives up after a minute, far beyond what it takes.
    static func reach(_ count: Int, to port: UInt16) async throws {
        for _ in 0..<6000 {
            if try self.count(to: port) == count { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("never \(count) pending connections")
    }
}
#endif
