internal import HolubSMTP

/// Writes header fields as octets, folded (RFC 5322 §2.2.3).
struct HeaderWriter {
    private(set) var octets: [UInt8] = []
    private var column = 0

    /// RFC 5322 §2.1.1: lines should not be longer than 78 characters …
    static let preferred = 78
    /// … and must not be longer than 998.
    static let longest = 998
    /// RFC 2047 §2: 76 for a line with an encoded word.
    static let encoded = 76

    /// A field of pieces; each but the first begins with the blanks that part it from the one before.
    ///
    /// A line is broken only before a piece, so that unfolding gives back the very same text. A first piece that is too long
    /// for a line of its own stays beside the name: a field that begins with an empty line is odd, and gains nothing.
    private mutating func field(
        _ name: HeaderName, _ pieces: some Sequence<some Collection<UInt8>>, width: Int, first: FirstPiece = .mayMove
    ) {
        octets += name.text.utf8
        octets.append(UInt8(ascii: ":"))
        column = name.text.utf8.count + 1
        for (index, piece) in pieces.enumerated() {
            let stays = index == 0 && (first == .stays || piece.count > width) && column + piece.count <= Self.longest
            if column + piece.count > width, !stays {
                lineEnd()
                column = 0
            }
            octets += piece
            column += piece.count
        }
        lineEnd()
    }

    private enum FirstPiece {
        /// To a line of its own, where it is too long beside the name.
        case mayMove
        /// Some readers take the blank before it, there, for a part of an unstructured value.
        case stays
    }

    /// CR LF: between two fields, and once more after the last.
    mutating func lineEnd() {
        octets.append(ASCII.cr)
        octets.append(ASCII.lf)
    }

    /// A value in words that need no look at their letters, such as a date or identifiers.
    mutating func words(_ name: HeaderName, _ words: [String]) {
        field(name, words.map { Self.spaced($0.utf8) }, width: Self.preferred, first: .stays)
    }

    /// A blank and the text: not by a `String` of its own, of which a message would make a dozen.
    private static func spaced(_ text: some Collection<UInt8>, then end: UInt8? = nil) -> [UInt8] {
        var piece: [UInt8] = []
        piece.reserveCapacity(text.count + 2)
        piece.append(ASCII.space)
        piece += text
        if let end { piece.append(end) }
        return piece
    }

    enum Form { case prose, perhapsStructured }

    /// An unstructured value (RFC 5322 §2.2.1): plain where a reader gets back the same text, else in encoded words.
    ///
    /// A subject is encoded when a line would grow beyond 78 octets; an extra field, whose form may mean something
    /// (`List-Unsubscribe`), only when a line would grow beyond 998.
    mutating func text(_ name: HeaderName, _ text: String, form: Form) {
        guard !text.isEmpty else { return field(name, [[UInt8]](), width: Self.preferred) }
        let longest = form == .prose ? Self.preferred : Self.longest
        if let pieces = Self.plainPieces(text.utf8, longest: longest),
            name.text.utf8.count + 1 + pieces[0].count <= longest
        {
            return field(name, pieces, width: Self.preferred, first: .stays)
        }
        // Beside a long name the first word has little room, and then its line is longer than RFC 2047 §2 wants: on the next
        // line some readers would find a blank more.
        let room = Self.encoded - name.text.utf8.count - 2
        let words = EncodedWord.words(text, first: max(30, min(room, EncodedWord.limit)))
        field(name, words.map { Self.spaced($0) }, width: Self.encoded, first: .stays)
    }

    /// The words of a plain value, each with the blanks before it; nil when it must be encoded.
    private static func plainPieces(_ text: some Collection<UInt8>, longest: Int) -> [ArraySlice<UInt8>]? {
        let octets = spaced(text)
        guard octets.count > 1, octets[1] != ASCII.space, octets.last != ASCII.space,
            LineText.isPrintableASCII(octets), !LineText.looksEncoded(octets)
        else { return nil }
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0, index = 0
        while index < octets.count {
            while octets[index] == ASCII.space { index += 1 }
            while index < octets.count, octets[index] != ASCII.space { index += 1 }
            guard index - start <= longest else { return nil }
            pieces.append(octets[start..<index])
            start = index
        }
        return pieces
    }

    /// Addresses with their names (RFC 5322 §3.4). An address is written as it is, its letters beyond ASCII as UTF-8
    /// (RFC 6532 §3.2): encoded words may not stand in it (RFC 2047 §5).
    mutating func mailboxes(_ name: HeaderName, _ mailboxes: [Mailbox]) {
        var pieces: [[UInt8]] = []
        var width = Self.preferred
        let room = Self.encoded - name.text.utf8.count - 2
        for (index, mailbox) in mailboxes.enumerated() {
            var address = mailbox.address.description
            if let name = mailbox.name {
                let phrase = Self.phrase(name, first: index == 0 ? room : EncodedWord.limit)
                if phrase.isEncoded { width = Self.encoded }
                pieces += phrase.pieces
                address = "<\(address)>"
            }
            pieces.append(Self.spaced(address.utf8, then: index == mailboxes.count - 1 ? nil : UInt8(ascii: ",")))
        }
        field(name, pieces, width: width)
    }

    /// A display name (RFC 5322 §3.2.5): atoms, a quoted string, or encoded words, the first of them that is exact and fits. Each
    /// piece has the blanks before it. Another name of the field may be encoded: so the lines are of that width.
    private static func phrase(_ name: String, first: Int) -> (pieces: [[UInt8]], isEncoded: Bool) {
        let octets = Array(name.utf8)
        let atoms = octets.split(separator: ASCII.space, omittingEmptySubsequences: false)
        if atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(LineText.isAtomText) }) {
            if let pieces = plainPieces(octets, longest: encoded) { return (pieces.map(Array.init), false) }
        } else if LineText.isPrintableASCII(octets), !LineText.looksEncoded(octets) {
            // RFC 5322 §3.2.4 lets it be folded, but many readers end it where the line ends, and lose who stands behind.
            let quoted = spaced(QuotedString.write(octets))
            if quoted.count <= encoded { return ([quoted], false) }
        }
        return (EncodedWord.words(name, first: first).map { spaced($0) }, true)
    }

    /// A value with parameters (RFC 2045 §5.1), one piece each.
    mutating func parameters(_ name: HeaderName, _ value: String, _ parameters: [ContentType.Parameter]) {
        var pieces = [Self.spaced(value.utf8)]
        for parameter in parameters {
            for piece in ParameterValue.pieces(parameter.name, parameter.value) {
                pieces[pieces.count - 1].append(UInt8(ascii: ";"))
                pieces.append(Self.spaced(piece))
            }
        }
        field(name, pieces, width: Self.preferred)
    }
}

/// RFC 5322 §3.2.4: quoted-string.
enum QuotedString {
    static func write(_ octets: [UInt8]) -> [UInt8] {
        var output = [UInt8(ascii: "\"")]
        for byte in octets {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
        return output + [UInt8(ascii: "\"")]
    }
}
