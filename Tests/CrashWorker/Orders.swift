#if Personas && SQLite
import Foundation
import Holub

/// What the worker is to do: words `name=value`, so that a test reads as what it asks for.
struct Orders {
    private let words: [String: String]

    init(_ arguments: [String]) {
        var words: [String: String] = [:]
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            words[parts[0]] = parts.count == 2 ? parts[1] : ""
        }
        self.words = words
    }

    func text(_ name: String) -> String? { words[name] }
    func number(_ name: String, else other: Int) -> Int { words[name].flatMap { Int($0) } ?? other }

    /// The path of the store.
    var store: String { words["store"] ?? "" }
    /// The port of the sink.
    var port: Int { number("port", else: 0) }
    /// The file with the sink's authority.
    var trust: String? { words["trust"] }
    /// `busy`, `send`, `work`, `decide`, `scenario` or `abort`.
    var task: String { words["task"] ?? "busy" }
    /// Accounts `account-0` and so on, whose mailboxes are there already.
    var accounts: Int { number("accounts", else: 1) }
    var messages: Int { number("messages", else: 0) }
    /// Every how many messages one is too long for a record; 0 for never.
    var large: Int { number("large", else: 0) }
    /// Begins the keys of this run.
    var prefix: String { words["prefix"] ?? "m" }
    /// Messages leave by the application's route, in clear on loopback.
    var isByRoute: Bool { words["route"] != nil }
    /// Seconds by which the clock is ahead: so the leases of processes before are over.
    var ahead: Int { number("ahead", else: 0) }
    var lease: Duration? { words["lease"].flatMap { Int($0) }.map { .milliseconds($0) } }
    /// Pages to which the store is limited.
    var pages: Int? { words["pages"].flatMap { Int($0) } }
    /// Pages to which the log may grow before it is copied; four times as many, and a commit waits for that.
    var log: Int? { words["log"].flatMap { Int($0) } }
    /// Decides this many open questions before it begins.
    var decisions: Int { number("decisions", else: 0) }
    /// What is logged, at trace level.
    var traces: String? { words["traces"] }
}

/// The machine's clock, set forward.
struct AheadClock: WallClock {
    let system = SystemWallClock()
    let ahead: Duration

    var now: Moment { system.now + ahead }

    func sleep(until moment: Moment) async throws { try await system.sleep(until: moment - ahead) }
}

/// Lines that are in the file when `say` returns, whatever happens to the process then.
enum Line {
    static func say(_ text: String) {
        let octets = Array((text + "\n").utf8)
        _ = octets.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    }
}
#endif
