/// A mailbox as an envelope names it: `local-part@domain` (RFC 5321 §4.1.2).
///
/// The local part is kept octet for octet: only the server that owns it knows what it means. It may have letters beyond
/// ASCII (RFC 6531 §3.3); two that look alike are two addresses when their octets differ, and a message for one goes only
/// through servers that offer SMTPUTF8 (``needsSMTPUTF8``). A quoted local part (`"a b"@…`) is accepted as it was typed.
/// An address in digits (`a@[127.0.0.1]`) and a domain of one label are refused.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// What stands before the `@`, quotation marks included.
    public let local: String
    public let domain: Domain

    /// Reads an address as a person typed it, with nothing around it.
    /// - Throws: ``AddressError``, one case for each thing that a person can mend.
    public init(_ text: String) throws(AddressError) {
        let octets = Array(text.utf8)
        guard !octets.isEmpty else { throw .empty }
        guard octets.count <= 2048 else { throw .addressTooLong }
        guard !octets.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw .controlCharacter }
        guard !ASCII.hidesLineBreak(text) else { throw .controlCharacter }
        let at = try Self.at(in: octets)
        let local = octets[..<at]
        try Self.check(local: local)
        let domainText = octets[(at + 1)...]
        guard !domainText.isEmpty else { throw .emptyDomain }
        guard domainText.first != UInt8(ascii: "[") else { throw .addressLiteral }
        guard !domainText.contains(ASCII.space) else { throw .blank }
        let domain = try Domain(String(decoding: domainText, as: UTF8.self))
        guard domain.parent != nil else { throw .singleLabel }
        self.local = String(decoding: local, as: UTF8.self)
        self.domain = domain
        // RFC 5321 §4.5.3.1.3: a path is at most 256 octets, brackets included.
        guard local.count + 1 + domain.name.utf8.count <= 254 else { throw .addressTooLong }
    }

    /// Whether only a server that offers SMTPUTF8 can take it (RFC 6531 §3.6): its local part is beyond ASCII.
    public var needsSMTPUTF8: Bool { local.utf8.contains { $0 >= 0x80 } }

    /// An address made of parts that are known to be sound.
    public init(local: String, domain: Domain) throws(AddressError) {
        try self.init("\(local)@\(domain.name)")
    }

    /// The place of the one `@` outside quotation marks.
    private static func at(in octets: [UInt8]) throws(AddressError) -> Int {
        var quoted = false, escaped = false
        var found: Int?
        for (index, byte) in octets.enumerated() {
            if escaped {
                escaped = false
            } else if quoted && byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "\"") {
                quoted.toggle()
            } else if byte == UInt8(ascii: "@") && !quoted {
                guard found == nil else { throw .twoAtSigns }
                found = index
            }
        }
        guard let found else {
            throw octets.contains(UInt8(ascii: "@")) ? .invalidLocalPart : .noAtSign
        }
        return found
    }

    private static func check(local: ArraySlice<UInt8>) throws(AddressError) {
        guard !local.isEmpty else { throw .emptyLocalPart }
        // RFC 5321 §4.5.3.1.1
        guard local.count <= 64 else { throw .localPartTooLong }
        if local.contains(where: { $0 >= 0x80 }) { try check(international: local) }
        if local.first == UInt8(ascii: "\"") { return try check(quoted: local) }
        guard !local.contains(ASCII.space) else { throw .blank }
        // RFC 5321 §4.1.2: Dot-string = Atom *("." Atom)
        for atom in local.split(separator: ASCII.dot, omittingEmptySubsequences: false) {
            guard !atom.isEmpty, atom.allSatisfy(isAtomText) else { throw .invalidLocalPart }
        }
    }

    /// RFC 6531 §3.3: UTF8-non-ascii stands in atoms and quoted strings alike. What cannot be seen stays out, and so does
    /// what a reader would take for a blank or for the `@`.
    private static func check(international local: ArraySlice<UInt8>) throws(AddressError) {
        for scalar in String(decoding: local, as: UTF8.self).unicodeScalars where !scalar.isASCII {
            guard InertText.isInert(scalar) else { throw .controlCharacter }
            guard scalar.properties.generalCategory != .spaceSeparator else { throw .blank }
            // U+FFFD is what became of octets that are no UTF-8.
            guard !["\u{FFFD}", "\u{FF20}", "\u{FE6B}"].contains(scalar) else { throw .invalidLocalPart }
        }
    }

    /// RFC 5321 §4.1.2: Quoted-string; a `\` stands before printable ASCII or a blank, also where letters beyond ASCII may
    /// stand (RFC 6531 §3.3 extends qtextSMTP and leaves quoted-pairSMTP as it is).
    private static func check(quoted local: ArraySlice<UInt8>) throws(AddressError) {
        guard local.count >= 3, local.last == UInt8(ascii: "\"") else { throw .invalidLocalPart }
        var escaped = false
        for byte in local.dropFirst().dropLast() {
            if escaped {
                guard byte < 0x80 else { throw .invalidLocalPart }
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "\"") {
                throw .invalidLocalPart
            }
        }
        guard !escaped else { throw .invalidLocalPart }
    }

    /// RFC 5322 §3.2.3: atext, and RFC 6531 §3.3.
    private static func isAtomText(_ byte: UInt8) -> Bool {
        byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    public static func == (left: EmailAddress, right: EmailAddress) -> Bool {
        left.local.utf8.elementsEqual(right.local.utf8) && left.domain == right.domain
    }

    public func hash(into hasher: inout Hasher) {
        for byte in local.utf8 { hasher.combine(byte) }
        hasher.combine(domain)
    }

    /// `local@domain`, as it goes on the wire.
    public var description: String { "\(local)@\(domain.name)" }
}
