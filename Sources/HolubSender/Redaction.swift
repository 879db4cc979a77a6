#if Sending
import HolubSMTP

/// Finds a secret in what a server says, so that an echo of it is never kept: as it is, in base64 at any alignment, and
/// every piece of eight octets of these that is no plain word. It lives only as long as the connection.
struct Redaction: CustomStringConvertible, CustomReflectable {
    private static let pieceLength = 8
    /// A server's own words hold shorter stretches of anything.
    private static let shortest = 4
    private static let mark = Array("‹redacted›".utf8)

    /// Each stretch of eight octets, packed.
    private var pieces: Set<UInt64> = []
    /// Whole forms.
    private var forms: [[UInt8]] = []

    init(_ secret: Secret) {
        secret.withOctets { octets in
            add(octets)
            for shift in 0..<3 { add(Self.base64(of: octets, shiftedBy: shift)) }
        }
    }

    /// The letters that these octets alone decide when they stand `shift` octets behind the start of a group of three.
    private static func base64(of octets: [UInt8], shiftedBy shift: Int) -> [UInt8] {
        let encoded = Base64.encode([UInt8](repeating: 0, count: shift) + octets)
        let start = (8 * shift + 5) / 6
        let end = 8 * (shift + octets.count) / 6
        return start < end ? Array(encoded[start..<end]) : []
    }

    private mutating func add(_ form: [UInt8]) {
        guard form.count >= Self.shortest else { return }
        forms.append(form)
        var piece: UInt64 = 0
        // A run of letters may be a word that the server says itself: of such a piece only the whole tells anything.
        var letters = 0
        for (index, byte) in form.enumerated() {
            piece = piece << 8 | UInt64(byte)
            letters = byte >= 0x61 && byte <= 0x7A ? letters + 1 : 0
            if index >= Self.pieceLength - 1 && letters < Self.pieceLength { pieces.insert(piece) }
        }
    }

    func applied(to reply: Reply) -> Reply { Reply(code: reply.code, lines: reply.lines.map { applied(to: $0) }) }

    func applied(to outcome: Outcome) -> Outcome {
        let clean = { (refused: [RefusedRecipient]) in
            refused.map { RefusedRecipient(recipient: $0.recipient, reply: applied(to: $0.reply)) }
        }
        return switch outcome {
        case .sent(let reply, let refused): .sent(applied(to: reply), refused: clean(refused))
        case .notSent(let failure, let refused): .notSent(applied(to: failure), refused: clean(refused))
        case .unknown(let failure): .unknown(applied(to: failure))
        }
    }

    func applied(to failure: Failure) -> Failure {
        guard let reply = failure.reply else { return failure }
        return Failure(failure.phase, .refused(applied(to: reply)))
    }

    /// The line with a mark in the place of what was found.
    func applied(to line: [UInt8]) -> [UInt8] {
        var found = marked(line)
        guard found.contains(true) else { return line }
        // The letters beside a piece in base64 hold bits of it.
        for index in line.indices.dropFirst() where found[index - 1] && Self.isBase64(line[index]) {
            found[index] = true
        }
        for index in line.indices.dropLast().reversed() where found[index + 1] && Self.isBase64(line[index]) {
            found[index] = true
        }
        var output: [UInt8] = []
        for index in line.indices {
            if !found[index] {
                output.append(line[index])
            } else if index == 0 || !found[index - 1] {
                output += Self.mark
            }
        }
        return output
    }

    private func marked(_ line: [UInt8]) -> [Bool] {
        var found = [Bool](repeating: false, count: line.count)
        var piece: UInt64 = 0
        for (index, byte) in line.enumerated() {
            piece = piece << 8 | UInt64(byte)
            guard index >= Self.pieceLength - 1, pieces.contains(piece) else { continue }
            for place in (index - Self.pieceLength + 1)...index { found[place] = true }
        }
        for form in forms {
            for start in line.indices where line[start...].starts(with: form) {
                for place in start..<(start + form.count) { found[place] = true }
            }
        }
        return found
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "=")
    }

    var description: String { "‹redacted›" }
    var customMirror: Mirror { Mirror(reflecting: description) }
}
#endif
