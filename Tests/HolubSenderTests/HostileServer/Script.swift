#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// What a hostile server does at one moment.
enum Reaction: Sendable {
    /// These words, and nothing added to them: a line's end is part of the script.
    case say(String)
    case octets([UInt8])
    /// What it makes of the command.
    case answer(@Sendable (_ command: String) -> String)
    /// Over and over, until the client has gone.
    case flood(String)
    /// Nothing, for so many seconds of a clock that a test moves; on loopback a second is a twentieth of one.
    case wait(Int64)
    /// Takes no more octets from the client.
    case stopReading
    /// Begins its side of the handshake.
    case startTLS
    case hangUp

    // On loopback alone:
    case reset
    /// Says no more, and still listens.
    case hangUpHalf
    /// Nothing, until the client has said something, which is thrown away.
    case untilHeard
    /// Octets past TLS, where it is up.
    case beneath([UInt8])
    /// Takes one octet at a time, ten a second.
    case dripReading
}

/// What a server does when a command comes, instead of what a good one does.
struct Deed: Sendable {
    /// The command's first words; `greeting`; `content` for the end of a message; `‹empty›` for an empty line.
    let command: String
    let reactions: [Reaction]
    var times = 1

    static func at(_ command: String, _ reactions: Reaction...) -> Deed { Deed(command: command, reactions: reactions) }

    static func always(_ command: String, _ reactions: Reaction...) -> Deed {
        Deed(command: command, reactions: reactions, times: .max)
    }

    /// The code of its first words.
    fileprivate var code: Int? {
        guard case .say(let text) = reactions.first else { return nil }
        return Int(text.prefix(3))
    }
}

/// A good server but for its deeds, without a socket: octets in, reactions out.
struct HostileServer: Sendable {
    private(set) var sink: Sink
    private var deeds: [Deed]
    private var line: [UInt8] = []
    /// It has hung up, and hears nothing more.
    private var isGone = false
    /// What came while nothing protected it.
    private(set) var clear: [UInt8] = []
    private(set) var isSecure: Bool

    init(_ sink: Sink, _ deeds: [Deed], isSecure: Bool) {
        self.sink = sink
        self.deeds = deeds
        self.isSecure = isSecure
    }

    mutating func greet() -> [Reaction] {
        let greeting = sink.greet()
        return take("greeting") ?? [.octets(greeting)]
    }

    mutating func becameSecure() {
        isSecure = true
        line = []
        sink.becameSecure()
    }

    mutating func receive(_ octets: [UInt8]) -> [Reaction] {
        if !isSecure { clear += octets }
        var reactions: [Reaction] = []
        var rest = octets[...]
        // What comes behind the end of a message is the next one's envelope.
        while !rest.isEmpty, !isGone {
            let more = sink.mode == .content ? receiveContent(&rest) : receiveCommand(&rest)
            isGone = more.contains { if case .hangUp = $0 { true } else if case .reset = $0 { true } else { false } }
            reactions += more
        }
        return reactions
    }

    private mutating func receiveCommand(_ octets: inout ArraySlice<UInt8>) -> [Reaction] {
        for index in octets.indices {
            line.append(octets[index])
            guard line.suffix(2) == [0x0D, 0x0A] else { continue }
            octets = octets[(index + 1)...]
            return react()
        }
        octets = []
        return []
    }

    /// The sink hears every command, so that it knows how far the dialogue is, whatever is said in its stead.
    private mutating func react() -> [Reaction] {
        let command = String(decoding: line.dropLast(2), as: UTF8.self)
        let octets = line
        line = []
        guard let deed = takeDeed(command) else {
            let reply = sink.receive(octets)
            return (reply.isEmpty ? [] : [.octets(reply)]) + ending()
        }
        // A refusal changes nothing about the state of a server.
        if let code = deed.code, (400..<600).contains(code) { sink.answers = [command: "\(code)"] }
        _ = sink.receive(octets)
        sink.answers = [:]
        return deed.reactions.map { if case .answer(let answer) = $0 { .say(answer(command)) } else { $0 } }
    }

    private func ending() -> [Reaction] { sink.wantsTLS ? [.startTLS] : sink.mode == .closed ? [.hangUp] : [] }

    private mutating func receiveContent(_ octets: inout ArraySlice<UInt8>) -> [Reaction] {
        let verdict = sink.takeNext(&octets)
        guard !verdict.isEmpty else { return [] }
        return take("content") ?? [.octets(verdict)]
    }

    private mutating func take(_ command: String) -> [Reaction]? { takeDeed(command)?.reactions }

    private mutating func takeDeed(_ command: String) -> Deed? {
        let words = command.isEmpty ? "‹empty›" : command
        guard let index = deeds.firstIndex(where: { $0.times > 0 && words.hasPrefix($0.command) }) else { return nil }
        deeds[index].times -= 1
        return deeds[index]
    }
}

/// What becomes of a message.
enum Fate: Sendable {
    case sent
    /// Not sent: for good, for now, or either.
    case permanent, transient, notSent
    case unknown
    /// Anything but sent.
    case notSentOrUnknown

    func expect(_ outcome: Outcome, _ name: String) {
        let retry = outcome.failure.map { TestProvider().diagnose($0).retry }
        let kind = outcome.failure?.reply?.kind
        switch self {
        case .sent: #expect(outcome.word == "sent", "\(name): \(outcome)")
        case .unknown: #expect(outcome.word == "unknown", "\(name): \(outcome)")
        case .notSent: #expect(outcome.word == "not-sent", "\(name): \(outcome)")
        case .notSentOrUnknown: #expect(outcome.word != "sent", "\(name): \(outcome)")
        case .permanent:
            #expect(outcome.word == "not-sent" && retry != .later && kind != .transient, "\(name): \(outcome)")
        case .transient:
            #expect(outcome.word == "not-sent" && retry == .later && kind != .permanent, "\(name): \(outcome)")
        }
    }
}

/// Whether nothing that a server said can act where it is shown: one line, no control characters, of bounded length.
func expectInert(_ outcome: Outcome, _ name: String) {
    let refused: [RefusedRecipient]
    var replies: [Reply] = []
    switch outcome {
    case .sent(let reply, let others): (replies, refused) = ([reply], others)
    case .notSent(_, let others), .unknown(_, let others): refused = others
    }
    replies += refused.compactMap(\.reply) + (outcome.failure?.reply.map { [$0] } ?? [])
    for text in replies.map(\.text) {
        let isInert = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        #expect(isInert && text.unicodeScalars.count <= 2000, "\(name): \(text)")
    }
}
#endif
