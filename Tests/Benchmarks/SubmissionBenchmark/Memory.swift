import Foundation
import HolubSender

/// What kept connections, and mailboxes that are known without one, take of the memory. Linux tells it.
enum Memory {
    /// Resident memory of this process, in MiB.
    static var resident: Double { status("VmRSS") }

    /// A line of what Linux tells of this process, in MiB.
    private static func status(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
        return Double(line.filter(\.isNumber)).map { $0 / 1024 } ?? 0
    }

    /// The most that was resident while messages were sent; and how much of it was the process's own, not pages of the program
    /// and of its libraries, which the system reads from their files and may let go of.
    static func peak(_ send: @Sendable () async throws -> Int) async throws {
        let sent = try await send()
        let peak = status("VmHWM")
        print("{\"sent\":\(sent),\"peak MiB\":\(peak),\"of it the process's own\":\(peak - status("RssFile"))}")
    }

    /// A message for each mailbox, whose connection is then kept; and the same after all of them have ended.
    static func measure(_ road: Road, from before: Double, _ send: @Sendable (Road) async throws -> Int) async throws {
        let sent = try await send(road)
        let kept = resident
        await road.sender.close()
        print(
            "{\"sent\":\(sent),\"MiB before\":\(before),\"MiB with what is kept\":\(kept),"
                + "\"MiB without any connection\":\(resident)}")
    }
}
