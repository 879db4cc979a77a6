#if Personas
import HolubSMTP

/// What goes wrong between a server and its client, though the server means well.
public enum Mishap: Hashable, Sendable {
    /// Every octet of the server comes by itself.
    case dripped
    /// Every line of the server comes by itself.
    case splitAtLines
    /// The connection ends at this place, whatever was to follow.
    case ended(Break, after: Place)

    /// How a connection ends.
    public enum Break: String, Hashable, Sendable, CaseIterable {
        /// The server closes it.
        case close
        /// It is reset (RFC 9293 §3.5): what the client has not read yet may be lost.
        case reset
        /// Nothing more comes, and nothing more is read.
        case stall
    }

    /// How far a conversation has come.
    public enum Place: Hashable, Sendable, CustomStringConvertible {
        /// The server has said this many octets.
        case serverOctets(Int)
        /// The server has answered this many times, its greeting counted.
        case serverSteps(Int)
        /// The server has taken this many octets of the client.
        case clientOctets(Int)

        public var description: String {
            switch self {
            case .serverOctets(let count): "octet \(count) of the server"
            case .serverSteps(let count): "step \(count) of the server"
            case .clientOctets(let count): "octet \(count) of the client"
            }
        }
    }
}

extension Persona {
    /// A persona played with or without a mishap.
    public struct Variant: Hashable, Sendable, CustomStringConvertible {
        public var mishap: Mishap?
        /// The connection on which it happens, counted from zero; nil for each of them.
        public var connection: Int?

        public init(_ mishap: Mishap? = nil, on connection: Int? = nil) {
            self.mishap = mishap
            self.connection = connection
        }

        /// The persona as it is written.
        public static let asWritten = Variant()

        /// What happens on the connection with this number.
        public func mishap(on number: Int) -> Mishap? { connection == nil || connection == number ? mishap : nil }

        /// Whether everything is said to the end, so that an attempt ends as the persona says.
        public var isWhole: Bool { if case .ended = mishap { false } else { true } }

        /// `stall after step 3 of the server, connection 0`
        public var description: String {
            let which = connection.map { ", connection \($0)" } ?? ""
            switch mishap {
            case nil: return "as written"
            case .dripped: return "dripped" + which
            case .splitAtLines: return "split at lines" + which
            case .ended(let how, let place): return "\(how.rawValue) after \(place)" + which
            }
        }
    }

    /// The mishaps that can be told from the script alone: dripped, split at lines, and on each connection every kind of
    /// end after each step.
    public func variants(_ kinds: [Mishap.Break] = [.close, .stall]) -> [Variant] {
        let steps = connections.indices.flatMap { number in
            (0...(connections[number].exchanges.count + 1)).flatMap { step in
                kinds.map { Variant(.ended($0, after: .serverSteps(step)), on: number) }
            }
        }
        return [Variant(.dripped), Variant(.splitAtLines)] + steps
    }

    /// Every place of a conversation that has been played to its end once: on that connection every kind of end after each
    /// octet of either side.
    public func variants(
        after tally: PersonaPlayer.Tally, on connection: Int = 0, _ kinds: [Mishap.Break] = [.close]
    ) -> [Variant] {
        let places =
            (0...tally.serverOctets).map { Mishap.Place.serverOctets($0) }
            + (0...tally.clientOctets).map { Mishap.Place.clientOctets($0) }
        return places.flatMap { place in kinds.map { Variant(.ended($0, after: place), on: connection) } }
    }
}

/// What the server says, as it comes through.
struct MishapFilter: Sendable {
    let mishap: Mishap?
    private(set) var octets = 0
    private(set) var steps = 0
    /// The connection has ended, or nothing more will come over it.
    private(set) var isOver = false

    /// The mishap was what ended it.
    private(set) var isCut = false

    init(_ mishap: Mishap?) { self.mishap = mishap }

    /// One answer. True when all of it came through.
    mutating func say(_ answer: [UInt8], then event: Persona.Event?, _ output: inout [PersonaPlayer.Output]) -> Bool {
        guard !isOver else { return false }
        steps += 1
        if case .ended(let how, .serverOctets(let limit)) = mishap, octets + answer.count >= limit {
            let part = answer.prefix(limit - octets)
            pass(Array(part), &output)
            cut(how, &output)
            return part.count == answer.count
        }
        pass(answer, &output)
        if case .ended(let how, .serverSteps(let limit)) = mishap, steps >= limit {
            cut(how, &output)
            return true
        }
        switch event {
        case .tls: output.append(.startTLS)
        case .stall: end(.stall, &output)
        case .drop: end(.close, &output)
        case nil: break
        }
        return true
    }

    /// Before the server's first word.
    mutating func open(_ output: inout [PersonaPlayer.Output]) {
        if case .ended(let how, .serverSteps(0)) = mishap { cut(how, &output) }
    }

    /// The server has taken this many octets of the client.
    mutating func took(_ count: Int, _ output: inout [PersonaPlayer.Output]) {
        if case .ended(let how, .clientOctets(let limit)) = mishap, count >= limit, !isOver { cut(how, &output) }
    }

    /// How many octets more the server takes before something happens; at least one.
    func room(after count: Int) -> Int {
        guard case .ended(_, .clientOctets(let limit)) = mishap else { return .max }
        return max(limit - count, 1)
    }

    private mutating func cut(_ how: Mishap.Break, _ output: inout [PersonaPlayer.Output]) {
        isCut = true
        end(how, &output)
    }

    mutating func end(_ how: Mishap.Break, _ output: inout [PersonaPlayer.Output]) {
        isOver = true
        switch how {
        case .close: output.append(.close)
        case .reset: output.append(.reset)
        case .stall: output.append(.stall)
        }
    }

    private mutating func pass(_ answer: [UInt8], _ output: inout [PersonaPlayer.Output]) {
        octets += answer.count
        switch mishap {
        case .dripped: output += answer.map { .octets([$0]) }
        case .splitAtLines:
            for line in answer.split(separator: ASCII.lf) { output.append(.octets(line + [ASCII.lf])) }
        case nil, .ended:
            guard !answer.isEmpty else { return }
            // What is said in one go comes in one piece.
            if case .octets(let before) = output.last {
                output[output.count - 1] = .octets(before + answer)
            } else {
                output.append(.octets(answer))
            }
        }
    }
}
#endif
