#if Personas
import HolubSMTP

/// What a line of the client has to look like.
///
/// Letters that are written out match in either case; what a placeholder stands for matches octet for octet.
public struct LinePattern: Hashable, Sendable, CustomStringConvertible {
    enum Piece: Hashable, Sendable {
        case literal([UInt8])
        case placeholder(Placeholder)
        /// `*`: any run of octets, none too.
        case anything
    }

    /// What depends on the persona's address and password.
    enum Placeholder: String, Hashable, Sendable, CaseIterable {
        case signIn = "sign-in"
        case user, password
    }

    let pieces: [Piece]
    /// As it is written in a script.
    public let description: String

    /// The end of a message's content.
    public static let endOfMessage = LinePattern(unchecked: ".", [.literal([ASCII.dot])])

    private init(unchecked text: String, _ pieces: [Piece]) {
        description = text
        self.pieces = pieces
    }

    /// Reads a pattern.
    /// - Throws: ``PersonaError/Reason/unknownPlaceholder`` for anything in braces but `{sign-in}`, `{user}`, `{password}`;
    ///   ``PersonaError/Reason/emptyLine`` for nothing.
    public init(_ text: String) throws(PersonaError.Reason) {
        var pieces: [Piece] = []
        var literal: [UInt8] = []
        var rest = Array(text.utf8)[...]
        guard !rest.isEmpty else { throw .emptyLine }
        func endLiteral() {
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = []
        }
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "*"):
                endLiteral()
                if pieces.last != .anything { pieces.append(.anything) }
            case UInt8(ascii: "{"):
                let name = rest.prefix { $0 != UInt8(ascii: "}") }
                guard let placeholder = Placeholder(rawValue: String(decoding: name, as: UTF8.self)),
                    name.count < rest.count
                else { throw .unknownPlaceholder }
                endLiteral()
                pieces.append(.placeholder(placeholder))
                rest = rest.dropFirst(name.count + 1)
            default: literal.append(byte)
            }
        }
        endLiteral()
        self.init(unchecked: text, pieces)
    }

    /// Whether this line, without its CR LF, matches in a persona with these secrets.
    func matches(_ line: [UInt8], _ answers: SignInAnswers) -> Bool {
        let wanted = pieces.flatMap { piece -> [Unit] in
            switch piece {
            case .literal(let octets): octets.map { .letter(ASCII.lowercased($0)) }
            case .placeholder(let placeholder): answers.octets(for: placeholder).map { .exactly($0) }
            case .anything: [.anything]
            }
        }
        return Self.matches(line, wanted)
    }

    private enum Unit { case letter(UInt8), exactly(UInt8), anything }

    /// Goes back to the last `*` only, which is enough for a pattern that must match as a whole.
    private static func matches(_ line: [UInt8], _ wanted: [Unit]) -> Bool {
        var at = 0, unit = 0
        var star: (unit: Int, at: Int)?
        while at < line.count {
            if unit < wanted.count, case .anything = wanted[unit] {
                star = (unit, at)
                unit += 1
            } else if unit < wanted.count, matches(line[at], wanted[unit]) {
                at += 1
                unit += 1
            } else if let last = star {
                star = (last.unit, last.at + 1)
                (unit, at) = (last.unit + 1, last.at + 1)
            } else {
                return false
            }
        }
        return wanted[unit...].allSatisfy { if case .anything = $0 { true } else { false } }
    }

    private static func matches(_ byte: UInt8, _ unit: Unit) -> Bool {
        switch unit {
        case .letter(let letter): ASCII.lowercased(byte) == letter
        case .exactly(let octet): byte == octet
        case .anything: true
        }
    }

    public static func == (left: LinePattern, right: LinePattern) -> Bool {
        left.description.utf8.elementsEqual(right.description.utf8)
    }

    public func hash(into hasher: inout Hasher) { for byte in description.utf8 { hasher.combine(byte) } }
}

/// What a client says that signs in rightly; and whatever must not stand in a transcript.
struct SignInAnswers: Sendable {
    let user: [UInt8]
    let password: [UInt8]
    let signIn: [UInt8]
    /// Typed or accepted passwords, and their forms in base64.
    let secrets: [[UInt8]]

    init(_ persona: Persona) {
        let name = Array((persona.username ?? Username(persona.address)).text.utf8)
        func plain(_ password: String) -> [UInt8] { Base64.encode([0] + name + [0] + Array(password.utf8)) }
        user = Base64.encode(name)
        password = Base64.encode(Array(persona.accepts.utf8))
        signIn = plain(persona.accepts)
        let passwords = [persona.accepts, persona.password]
        secrets =
            passwords.flatMap { [Array($0.utf8), Base64.encode(Array($0.utf8)), plain($0)] }.filter { !$0.isEmpty }
    }

    func octets(for placeholder: LinePattern.Placeholder) -> [UInt8] {
        switch placeholder {
        case .signIn: signIn
        case .user: user
        case .password: password
        }
    }

    /// Whether a secret stands anywhere in the line.
    func occur(in line: [UInt8]) -> Bool {
        secrets.contains { secret in
            secret.count <= line.count
                && (0...(line.count - secret.count)).contains { line[$0...].starts(with: secret) }
        }
    }
}
#endif
