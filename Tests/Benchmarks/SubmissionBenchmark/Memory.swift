import Foundation
import HolubSender

/// What kept connections, and mailboxes that are known without one, take of the memory. Linux tells it.
enum Memory {
    /// Resident memory of this process, in MiB.
    static var resident: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
        return Double(line.filter(\.isNumber)).map { $0 / 1024 } ?? 0
    }

    /// A message for each mailbox, whose connection is then kept; and the same after all of them have ended.
    static func measure(_ road: Road, _ count: Int, _ letters: Letters) async throws {
        let before = resident
        let sent = try await road.send(count, letters)
        let kept = resident
        await road.sender.close()
        print(
            "{\"sent\":\(sent),\"MiB before\":\(before),\"MiB with \(count) kept connections\":\(kept),"
                + "\"MiB with \(count) mailboxes and no connection\":\(resident)}")
    }
}
