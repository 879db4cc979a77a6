import Foundation
import HolubMessage
import HolubNetwork
import HolubSMTP
import HolubSender

/// Sends messages to a sink on loopback and prints `{"sent":N,"secs":S,"cpu":C}`.
///
///     submission-benchmark HOST PORT plain|tls|starttls CONNS N text|attach|file CA BLOB [WAY]
///
/// WAY is how the application hands its messages over: `batch` (all at once, the default), `parallel` (16 tasks a
/// connection, each awaiting its own), or `each` (one task a connection, each message awaited before the next), with
/// `-data` behind it for DATA even where BDAT is offered, and `-flight` for BDAT in one write with the envelope; or
/// `outbox`, through the durable outbox of `Holub`, setting up not counted. `memory` tells what CONNS kept connections take,
/// `mailboxes` what CONNS mailboxes do of which a few rest at a time and in the end none, and `peak` the most that sending took;
/// run that with `file` for two sizes of BLOB.
/// Each connection is a mailbox's own. In `plain` nobody signs in: a password never crosses an unprotected connection.
@main
struct SubmissionBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 9, let count = Int(arguments[5]), let connections = Int(arguments[4]) else {
            FileHandle.standardError.write(
                Data(
                    "usage: submission-benchmark HOST PORT plain|tls|starttls CONNS N text|attach|file CA BLOB [WAY]\n"
                        .utf8))
            exit(64)
        }
        let letters = Letters(kind: arguments[6], blob: arguments[8])
        if arguments[3] == "mime" { return try letters.measureOne() }
        let way = arguments.count > 9 ? arguments[9] : "batch"
        if way == "outbox" {
            let road = try await OutboxRoad(
                host: arguments[1], port: arguments[2], mode: arguments[3], certificates: arguments[7],
                connections: connections)
            defer { road.end() }
            return try await measure { try await road.send(count, letters) }
        }
        let memory = Memory.resident
        let road = try Road(
            host: arguments[1], port: arguments[2], mode: arguments[3], certificates: arguments[7], way: way,
            connections: connections)
        switch way {
        case "memory": return try await Memory.measure(road, from: memory) { try await $0.send(count, letters) }
        case "mailboxes":
            return try await Memory.measure(road, from: memory) { try await $0.sendOneEach(letters, atATime: 64) }
        case "peak": return try await Memory.peak { try await road.send(count, letters) }
        default: break
        }
        try await measure {
            let sent = try await road.send(count, letters)
            await road.sender.close()
            return sent
        }
    }

    private static func measure(_ send: @Sendable () async throws -> Int) async throws {
        let start = ContinuousClock.now, before = Usage.now
        let sent = try await send()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print("{\"sent\":\(sent),\"secs\":\(seconds),\"cpu\":\(Usage.now - before)}")
    }
}

/// The processor time of this process, in seconds.
enum Usage {
    #if canImport(Glibc)
    private static let process = __rusage_who_t(RUSAGE_SELF.rawValue)
    #else
    private static let process = RUSAGE_SELF
    #endif

    static var now: Double {
        var usage = rusage()
        getrusage(Self.process, &usage)
        let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        return seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
