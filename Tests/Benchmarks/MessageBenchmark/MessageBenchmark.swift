import Foundation
import HolubMessage
import HolubSMTP

/// How fast messages are composed, and in how much memory:
///
///     HOLUB_BENCHMARKS=1 swift build -c release --scratch-path .build-benchmarks --disable-default-traits --product message-benchmark
///
///     message-benchmark HOST PORT mime 1 1 file CA BLOB   one message with BLOB attached; prints {"bytes":B,"secs":S,"cpu":C},
///                                                         as the peers of a comparison do, so that they share a table
///     message-benchmark memory MIB                        a file of so many MiB, composed and stuffed for the wire: the peak
///                                                         memory of the process; run it for two sizes
///     message-benchmark growth                            hostile inputs in three sizes, each four times the one before: time
///                                                         that grows fourfold is linear, sixteenfold would be quadratic
@main enum MessageBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch (arguments.count, arguments.dropFirst().first) {
        case (3, "memory"): try measureMemory(mebibytes: Int(arguments[2]) ?? 512)
        case (2, "growth"): try Growth.measure()
        case (9..., _) where arguments[3] == "mime": try measureRate(of: arguments[8])
        default:
            FileHandle.standardError.write(Data("usage: see the first lines of MessageBenchmark.swift\n".utf8))
            exit(64)
        }
    }

    static func message(attaching path: String? = nil) throws -> Message {
        let person = Mailbox(try EmailAddress("jana@firma.example"))
        return Message(
            from: person, to: [person], subject: "Faktura", text: "Dobrý den\n",
            attachments: try path.map { [try .file(path: $0)] } ?? [], date: try MessageDate(secondsSinceEpoch: 0),
            messageID: try MessageID("<1@firma.example>"))
    }

    private static func measureRate(of path: String) throws {
        let start = ContinuousClock.now, before = Usage.cpu
        let composed = try message(attaching: path).compose()
        var reader = try composed.makeReader(), count = 0
        while let piece = try reader.read(upTo: MessageReader.longestPiece) { count += piece.count }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print("{\"bytes\":\(count),\"secs\":\(seconds),\"cpu\":\(Usage.cpu - before)}")
    }

    private static func measureMemory(mebibytes: Int) throws {
        let path = NSTemporaryDirectory() + "/message-benchmark-\(UUID().uuidString)"
        // A sparse file: zeros cost the same to encode.
        guard FileManager.default.createFile(atPath: path, contents: nil), truncate(path, mebibytes << 20) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        let composed = try message(attaching: path).compose()
        var reader = try composed.makeReader(), stuffer = DotStuffer(), count = 0
        while let piece = try reader.read(upTo: MessageReader.longestPiece) {
            try stuffer.stuff(piece) { count += $0.count }
        }
        count += try stuffer.terminator().count
        print("{\"attachment MiB\":\(mebibytes),\"wire octets\":\(count),\"peak MiB\":\(Usage.peak)}")
    }
}

/// What this process has used.
enum Usage {
    #if canImport(Glibc)
    private static let process = __rusage_who_t(RUSAGE_SELF.rawValue)
    #else
    private static let process = RUSAGE_SELF
    #endif

    private static var now: rusage {
        var usage = rusage()
        getrusage(process, &usage)
        return usage
    }

    /// Processor time in seconds.
    static var cpu: Double {
        let usage = now
        let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        return seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    /// The most memory that was resident at once, in MiB.
    static var peak: Double {
        #if canImport(Darwin)
        Double(now.ru_maxrss) / 1_048_576
        #else
        Double(now.ru_maxrss) / 1024
        #endif
    }
}
