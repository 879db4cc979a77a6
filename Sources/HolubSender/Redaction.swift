#if Sending
import HolubSMTP

/// Finds a secret in what a server says, so that an echo of it is never kept: as it is, in capitals, as in a link, in base64 at
/// any alignment, and every piece of eight octets of these that is no plain word; also where a reply breaks it into lines.
/// It lives only as long as the connection.
struct Redaction: CustomStringConvertible, CustomReflectable {
    private static let pieceLength = 8
    /// A server's own words hold shorter stretches of anything.
    private static let shortest = 4
    /// So many letters in a row are no word, but an app password or several words in one: then a piece of them tells as
    /// much as a piece of anything else.
    private static let longRun = 12
    private static let mark = Array("‹redacted›".utf8)

    private var pieces = Pieces()
    /// Whole forms of what is too short for pieces, or has pieces that are words.
    private var forms: [Secret] = []

    init(_ secret: Secret) {
        var octets = secret.withOctets { Array($0) }
        add(octets)
        for digits in ["0123456789ABCDEF", "0123456789abcdef"] {
            var encoded = Self.percentEncoded(octets, Array(digits.utf8))
            if encoded.count > octets.count { add(encoded) }
            wipe(&encoded)
        }
        for shift in 0..<3 { add(base64Of: octets, shiftedBy: shift) }
        wipe(&octets)
    }

    /// RFC 3986 §2.1, §2.3
    private static func percentEncoded(_ octets: [UInt8], _ digits: [UInt8]) -> [UInt8] {
        var encoded: [UInt8] = []
        // Growing would leave copies behind that nobody wipes.
        encoded.reserveCapacity(3 * octets.count)
        for byte in octets {
            if ASCII.isLetter(byte) || ASCII.isDigit(byte) || "-._~".utf8.contains(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return encoded
    }

    /// The letters that these octets alone decide when they stand `shift` octets behind the start of a group of three.
    private mutating func add(base64Of octets: [UInt8], shiftedBy shift: Int) {
        var shifted = [UInt8](repeating: 0, count: shift) + octets
        var encoded = Base64.encode(shifted)
        let start = (8 * shift + 5) / 6
        let end = 8 * (shift + octets.count) / 6
        if start < end {
            var form = Array(encoded[start..<end])
            pieces.formUnion(Self.windows(of: form).map(Self.packed))
            addIfShort(form)
            wipe(&form)
        }
        wipe(&shifted)
        wipe(&encoded)
    }

    private mutating func add(_ secret: [UInt8]) {
        let longest = secret.split { !ReplyWords.isLetter($0) }.map(\.count).max() ?? 0
        var hasWord = false
        for piece in Self.windows(of: secret) {
            // A run of letters may be a word that the server says itself: of such a piece only the whole tells anything.
            let mayBeWord = longest < Self.longRun || ReplyWords.hold(piece)
            if piece.allSatisfy(ReplyWords.isLetter), mayBeWord {
                hasWord = true
            } else {
                // The keywords of EHLO are kept in capitals.
                pieces.formUnion([Self.packed(piece), Self.packed(piece.map(ASCII.uppercased))])
            }
        }
        if hasWord { forms.append(Secret(unchecked: secret)) } else { addIfShort(secret) }
    }

    private mutating func addIfShort(_ form: [UInt8]) {
        if (Self.shortest..<Self.pieceLength).contains(form.count) { forms.append(Secret(unchecked: form)) }
    }

    private static func windows(of octets: [UInt8]) -> [ArraySlice<UInt8>] {
        octets.indices.dropLast(pieceLength - 1).map { octets[$0..<($0 + pieceLength)] }
    }

    private static func packed(_ piece: some Sequence<UInt8>) -> UInt64 { piece.reduce(0) { $0 << 8 | UInt64($1) } }

    /// Stretches of eight octets, packed.
    private struct Pieces {
        private var all: Set<UInt64> = []
        /// A bit for what each of them is mixed to: nearly all that is looked for is not here, and this says so at once.
        private var bits = [UInt64](repeating: 0, count: 64)

        mutating func formUnion(_ pieces: some Sequence<UInt64>) {
            for piece in pieces where all.insert(piece).inserted {
                let place = Self.place(of: piece)
                bits[place >> 6] |= 1 << UInt64(place & 63)
            }
        }

        func contains(_ piece: UInt64) -> Bool {
            let place = Self.place(of: piece)
            return bits[place >> 6] >> UInt64(place & 63) & 1 == 1 && all.contains(piece)
        }

        private static func place(of piece: UInt64) -> Int { Int((piece &* 0x9E37_79B9_7F4A_7C15) >> 52) }
    }

    // MARK: What is made of it

    func applied(to reply: Reply) -> Reply {
        let lines = applied(to: reply.lines)
        return lines == reply.lines ? reply : Reply(code: reply.code, lines: lines)
    }

    func applied(to outcome: Outcome) -> Outcome {
        let clean = { (refused: [RefusedRecipient]) in
            refused.map { RefusedRecipient(recipient: $0.recipient, failure: applied(to: $0.failure)) }
        }
        return switch outcome {
        case .sent(let reply, let refused): .sent(applied(to: reply), refused: clean(refused))
        case .notSent(let failure, let refused): .notSent(applied(to: failure), refused: clean(refused))
        case .unknown(let failure, let refused): .unknown(applied(to: failure), refused: clean(refused))
        }
    }

    func applied(to failure: Failure) -> Failure {
        guard let reply = failure.reply else { return failure }
        return Failure(failure.phase, .refused(applied(to: reply)))
    }

    /// What a server offers, without the keywords in which something was found.
    func applied(to capabilities: Capabilities) -> Capabilities {
        capabilities.filter { !marked(Array($0.utf8)).contains(true) }
    }

    /// The lines of one reply with a mark in the place of what was found.
    func applied(to lines: [[UInt8]]) -> [[UInt8]] {
        var found = lines.map(marked)
        if lines.count > 1 {
            // An echo may go on in the next line, behind the code or behind code and status.
            mark(lines, behind: Self.code, in: &found)
            mark(lines, behind: { Self.code(of: $0) + Self.status(of: $0) }, in: &found)
        }
        return zip(lines, found).map(Self.replaced)
    }

    // MARK: Finding

    /// The length of three digits with a blank or a hyphen behind them (RFC 5321 §4.2), where the line begins so.
    private static func code(of line: [UInt8]) -> Int {
        guard line.count > 3, line[..<3].allSatisfy(ASCII.isDigit) else { return 0 }
        return line[3] == ASCII.space || line[3] == ASCII.dash ? 4 : 0
    }

    /// The length of the enhanced status, with a blank behind it, that may come next (RFC 2034 §4).
    private static func status(of line: [UInt8]) -> Int {
        let text = line.dropFirst(code(of: line))
        guard EnhancedStatus(leading: text) != nil else { return 0 }
        let length = text.prefix { ASCII.isDigit($0) || $0 == ASCII.dot }.count
        return text.dropFirst(length).first == ASCII.space ? length + 1 : length
    }

    /// Looks through the lines as one text, in which none has its head.
    private func mark(_ lines: [[UInt8]], behind head: ([UInt8]) -> Int, in found: inout [[Bool]]) {
        let heads = lines.map(head)
        let marks = marked(zip(lines, heads).flatMap { $0.dropFirst($1) })
        var next = 0
        for index in lines.indices {
            for place in heads[index]..<lines[index].count {
                if marks[next] { found[index][place] = true }
                next += 1
            }
        }
    }

    private func marked(_ text: [UInt8]) -> [Bool] {
        var found = [Bool](repeating: false, count: text.count)
        var piece: UInt64 = 0
        for (index, byte) in text.enumerated() {
            piece = piece << 8 | UInt64(byte)
            guard index >= Self.pieceLength - 1, pieces.contains(piece) else { continue }
            for place in (index - Self.pieceLength + 1)...index { found[place] = true }
        }
        for form in forms {
            form.withOctets { form in
                for start in text.indices where text[start...].starts(with: form) {
                    for place in start..<(start + form.count) { found[place] = true }
                }
            }
        }
        return found
    }

    private static func replaced(_ line: [UInt8], _ marks: [Bool]) -> [UInt8] {
        guard marks.contains(true) else { return line }
        var found = marks
        // The letters beside a piece belong to it, and in base64 hold bits of it.
        for index in line.indices.dropFirst() where found[index - 1] && isBase64(line[index]) { found[index] = true }
        for index in line.indices.dropLast().reversed() where found[index + 1] && isBase64(line[index]) {
            found[index] = true
        }
        var output: [UInt8] = []
        for index in line.indices {
            if !found[index] {
                output.append(line[index])
            } else if index == 0 || !found[index - 1] {
                output += mark
            }
        }
        return output
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "=")
    }

    var description: String { "‹redacted›" }
    var customMirror: Mirror { Mirror(reflecting: description) }
}

/// Ordinary words of replies with eight letters and more. A piece of a secret that is also a piece of one of them says
/// nothing, and to leave it out of a reply would say that the secret has it.
private enum ReplyWords {
    private static let pieces = Set(
        """
        acceptable accepted accounts activity addresses administrator application applications argument arguments
        attachment attachments attempts authenticate authenticated authentication authorisation authorised authorization
        authorized available blacklisted blocklist commands communication concurrent configuration configured connection
        connections continue credentials delivered delivery detected disabled disallowed encryption exceeded exception
        external failures greylisted identity inactive incorrect information internal invalidated mailboxes malformed
        mechanism mechanisms messages notification organization outbound parameter parameters password passwords
        permanent permanently permission permissions permitted pipelining postmaster prohibited protection protocol
        quarantined receiving recipient recipients recognized registered rejected repeated requested required resources
        response restricted restrictions security sequence services sessions settings specific specifications specified
        submission subscription successful successfully supported suspended suspicious temporarily temporary transaction
        transmission troubleshooter unauthenticated unauthorized unavailable unexpected unrecognized unsolicited
        unsuccessful username usernames verification verified workspace
        """.split { $0 == " " || $0 == "\n" }.flatMap { word in
            let letters = Array(word.utf8)
            return letters.indices.dropLast(7).map { Array(letters[$0..<($0 + 8)]) }
        })

    /// Whether one of them holds this piece of eight letters.
    static func hold(_ piece: some Sequence<UInt8>) -> Bool { pieces.contains(Array(piece)) }

    static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
#endif
