#if Personas
import HolubProviderKit
import HolubSMTP

/// Takes out of a server's lines what is about one person, one client or one session, whatever form it has.
struct SessionScrubber: Sendable {
    /// What must not appear, and what stands in its place; longer names first.
    private var names: [(name: [UInt8], stand: [UInt8])] = []
    private var ordinary = OrdinaryWords.everybodys
    private var links = LinkCutter()

    static let somebody = "somebody"
    /// Stands for the machine that connected.
    private static let client = "client.example"

    // MARK: What must not appear

    mutating func hide(_ address: EmailAddress, behind domain: Domain) {
        hide(Array(address.description.utf8), behind: "\(Self.somebody)@\(domain)")
        hide(Array(address.local.utf8), behind: Self.somebody)
        if domain != address.domain { hide(Array(address.domain.name.utf8), behind: domain.name) }
    }

    mutating func hide(_ name: [UInt8], behind stand: String) {
        let stand = Array(stand.utf8)
        for (form, stand) in [(name, stand), (Self.percentEncoded(name), Self.percentEncoded(stand))]
        where !form.isEmpty && !names.contains(where: { $0.name == form }) {
            names.append((form, stand))
        }
        names.sort { $0.name.count > $1.name.count }
    }

    /// A machine on a small network often has a name of one label.
    mutating func hide(_ name: EHLOName) { hide(host: Array(name.description.utf8)) }

    /// The words of this provider's rules and servers are not taken for names.
    mutating func keep(wordsOf profile: ProviderProfile) { ordinary.add(profile) }

    /// A host by which the client calls itself, or the server calls it.
    private mutating func hide(host: [UInt8]) {
        let isAddress = host.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.dot }
        if !isAddress, host.allSatisfy(HostNames.isHost) { hide(host, behind: Self.client) }
    }

    /// The rest of the first line of a reply to EHLO, which names the client (RFC 5321 §4.1.1.1).
    mutating func learnClient(from words: some Sequence<UInt8>) {
        for word in Array(words).split(whereSeparator: { " ,[]()<>\"".utf8.contains($0) }) {
            let host = word.last == ASCII.dot ? word.dropLast() : word
            if host.contains(ASCII.dot) { hide(host: Array(host)) }
        }
    }

    // MARK: Lines

    /// What a line is an answer to.
    enum Kind { case hello, keyword, other }

    /// A line as text, printable and without what is known to be somebody's.
    mutating func scrubbed(_ line: [UInt8], _ kind: Kind = .other) -> String {
        // Code and separator are nobody's.
        let head = line.prefix(4)
        var rest = Array(links.cut(line).dropFirst(head.count))
        if kind == .hello { rest = Array(rest.prefix { $0 != ASCII.space }) }
        if head.last != ASCII.dash { endReply() }
        if kind == .other, head.elementsEqual("334 ".utf8) {
            return PersonaRecorder.printable(head + Self.challenge(rest))
        }
        rest = anonymous(HostNames.withoutClient(IPAddressScrubber.scrubbed(rest)), keeping: ordinary)
        rest = HostNames.withoutNumbers(rest)
        rest = SessionNames.scrubbed(rest, among: kind == .keyword ? .parameters : .words) { holdsName($0) }
        return PersonaRecorder.printable(head + rest)
    }

    /// Whatever link a reply was cut off in, the next reply does not go on with it.
    mutating func endReply() { links = LinkCutter() }

    /// A reply's lines, each with code and separator.
    mutating func scrubbed(_ reply: Reply) -> [String] {
        endReply()
        return reply.lines.enumerated().map { index, line in
            let separator = index == reply.lines.count - 1 ? ASCII.space : ASCII.dash
            return scrubbed(Array(String(reply.code).utf8) + [separator] + line)
        }
    }

    /// What LOGIN asks, in lower case and without the colon or NUL behind it.
    private static let questions: Set<String> = ["username", "user name", "password"]

    /// RFC 4954 §4: a challenge is base64. What LOGIN asks is everybody's; any other challenge may hold what a password can
    /// be guessed from (RFC 5802 §3), or a name.
    private static func challenge(_ text: [UInt8]) -> [UInt8] {
        let words = Base64.decode(text)?.filter { $0 != 0 && $0 != UInt8(ascii: ":") } ?? []
        return questions.contains(String(decoding: words.map(ASCII.lowercased), as: UTF8.self)) ? text : []
    }

    /// Whether one of the names stands in what this is the base64 of.
    private func holdsName(_ word: some Collection<UInt8>) -> Bool {
        let plain = Array(word.prefix { $0 != UInt8(ascii: "=") }).map { byte in
            byte == ASCII.dash ? UInt8(ascii: "+") : byte == UInt8(ascii: "_") ? UInt8(ascii: "/") : byte
        }
        let padding = [UInt8](repeating: UInt8(ascii: "="), count: (4 - plain.count % 4) % 4)
        // Where it was cut, whole groups of it can still be read.
        guard let decoded = Base64.decode(plain + padding) ?? Base64.decode(plain.dropLast(plain.count % 4)) else {
            return false
        }
        // In any few octets a name of one letter would be found.
        return anonymous(decoded, from: 3, keeping: .none) != decoded
    }

    /// RFC 5321 §2.4: a domain is written in either case, and often a local part too.
    private func anonymous(_ line: [UInt8], from shortest: Int = 1, keeping ordinary: OrdinaryWords) -> [UInt8] {
        let names = names.filter { $0.name.count >= shortest }
        var output: [UInt8] = []
        var rest = line[...]
        while let byte = rest.first {
            let found = names.first { ASCII.equalIgnoringCase(rest.prefix($0.name.count), $0.name) }
            let after = rest.dropFirst(found?.name.count ?? 0)
            if let found, Self.isWordStart(output), Self.isWordEnd(after),
                !ordinary.contains(found.name) || Self.isName(between: output, and: after)
            {
                output += found.stand
                rest = after
            } else {
                output.append(byte)
                rest = rest.dropFirst()
            }
        }
        return output
    }

    /// Whether what stands here is a name and no word: in an address, in angle brackets, in quotes.
    private static func isName(between before: [UInt8], and after: ArraySlice<UInt8>) -> Bool {
        guard after.first != UInt8(ascii: "@"), !after.starts(with: "%40".utf8) else { return true }
        return ["<>", "\"\"", "''"].contains { pair in
            before.last == pair.utf8.first && after.first == pair.utf8.last
        }
    }

    static func isWordStart(_ before: [UInt8]) -> Bool { before.last.map { !isWordOctet($0) } ?? true }
    static func isWordEnd(_ after: ArraySlice<UInt8>) -> Bool { after.first.map { !isWordOctet($0) } ?? true }
    static func isWordOctet(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }

    /// As in the parameter of a link (RFC 3986 §2.1).
    private static func percentEncoded(_ name: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return name.flatMap { byte in
            isWordOctet(byte) || "-._~".utf8.contains(byte)
                ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}

/// Addresses of either family, of which one may be the client's, become one that is nobody's (RFC 5737 §3).
enum IPAddressScrubber {
    static func scrubbed(_ line: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var rest = Array(line)[...]
        while let byte = rest.first {
            if let length = SessionScrubber.isWordStart(output) ? length(of: rest) : nil {
                output += documentation
                rest = rest.dropFirst(length)
            } else {
                output.append(byte)
                rest.removeFirst()
            }
        }
        return output
    }

    static let documentation = Array("192.0.2.1".utf8)
    /// RFC 5321 §4.1.3: `[IPv6:2001:db8::1]`.
    private static let tag = Array("IPv6:".utf8)

    /// The longest address at the head of the text that ends where a word does.
    private static func length(of text: ArraySlice<UInt8>) -> Int? {
        let hasTag = ASCII.equalIgnoringCase(text.prefix(tag.count), tag)
        let body = text.dropFirst(hasTag ? tag.count : 0)
        let run = body.prefix(45).prefix {
            ASCII.isDigit($0) || (0x61...0x66).contains(ASCII.lowercased($0)) || $0 == ASCII.dot
                || $0 == UInt8(ascii: ":")
        }
        // "1.1.1.1" and "1::1" are the shortest that tell anything.
        guard run.count > 2 else { return nil }
        let length = (3...run.count).reversed().first { length in
            guard SessionScrubber.isWordEnd(body.dropFirst(length)) else { return false }
            return IPAddress(String(decoding: run.prefix(length), as: UTF8.self)) != nil
        }
        return length.map { $0 + (hasTag ? tag.count : 0) }
    }
}

/// Hosts by which a server calls its client, or in which it names an account.
enum HostNames {
    private static let client = Array("client.example".utf8)

    /// Without those that stand right before an address in brackets, and those with an address in their name, such as
    /// `cpe-203-0-113-77.upc.example`.
    static func withoutClient(_ line: [UInt8]) -> [UInt8] {
        replaced(in: line) { name, after in
            let isBesideAddress =
                after.first == UInt8(ascii: "[")
                && after.dropFirst().starts(with: IPAddressScrubber.documentation)
            return isBesideAddress || holdsAddress(name) ? client : Array(name)
        }
    }

    /// A hoster may call its server by the number of a customer: `smtp-226712.m1.hoster.example`.
    static func withoutNumbers(_ line: [UInt8]) -> [UInt8] {
        replaced(in: line) { name, _ in
            // The last label of a domain is never a number; that of a version is.
            guard name.split(separator: ASCII.dot).last?.allSatisfy(ASCII.isLetter) == true else { return Array(name) }
            var output: [UInt8] = []
            var rest = name
            while let byte = rest.first {
                let number = rest.prefix(while: ASCII.isDigit)
                output += number.isEmpty ? [byte] : number.count < 4 ? Array(number) : Array("ID".utf8)
                rest = rest.dropFirst(max(number.count, 1))
            }
            return output
        }
    }

    /// Each name of more than one label, with what stands behind it, makes way for another.
    private static func replaced(
        in line: [UInt8], by change: (_ name: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> [UInt8]
    ) -> [UInt8] {
        var output: [UInt8] = []
        var rest = line[...]
        while let byte = rest.first {
            let name = rest.prefix(while: isHost)
            let after = rest.dropFirst(max(name.count, 1))
            output += name.isEmpty ? [byte] : name.contains(ASCII.dot) ? change(name, after) : Array(name)
            rest = after
        }
        return output
    }

    /// Four numbers of an address, one behind the other.
    private static func holdsAddress(_ name: ArraySlice<UInt8>) -> Bool {
        guard !name.elementsEqual(IPAddressScrubber.documentation) else { return false }
        return name.split(separator: ASCII.dot).contains { label in
            let numbers = label.split(separator: ASCII.dash).map { ASCII.number($0).map { $0 < 256 } ?? false }
            return holdsLongAddress(label)
                || numbers.indices.contains { numbers.dropFirst($0).prefix(4).elementsEqual([true, true, true, true]) }
        }
    }

    /// The groups of an IPv6 address, a dash for each colon: `2001-db8--77`.
    private static func holdsLongAddress(_ label: ArraySlice<UInt8>) -> Bool {
        let groups = label.split(separator: ASCII.dash, omittingEmptySubsequences: false)
        return groups.indices.contains { start in
            // `be--ef` is no address that anybody has.
            guard groups[start].count > 2, groups.count >= start + 3 else { return false }
            // RFC 4291 §2.2: eight groups; with `::` at an end there is a ninth, of nothing.
            return (start + 3...min(start + 9, groups.count)).contains { end in
                let text = groups[start..<end].joined(separator: [UInt8(ascii: ":")])
                return IPAddress(String(decoding: Array(text), as: UTF8.self)) != nil
            }
        }
    }

    static func isHost(_ byte: UInt8) -> Bool {
        SessionScrubber.isWordOctet(byte) || byte == ASCII.dash || byte == ASCII.dot || byte == UInt8(ascii: "_")
    }
}
#endif
