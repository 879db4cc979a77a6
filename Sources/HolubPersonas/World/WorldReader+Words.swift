#if Personas
import HolubNetwork
import HolubSMTP

// Words, names and numbers.

extension WorldReader {
    /// Divided by blanks, but for what stands in quotation marks or brackets.
    static func words(_ text: String) -> [String] { divided(text, by: " ").filter { !$0.isEmpty } }

    /// Divided by semicolons.
    static func items(_ text: String) -> [String] { divided(text, by: ";").map(trimmed) }

    /// Divided by a character that stands neither in quotation marks nor in brackets.
    static func divided(_ text: String, by divider: Character) -> [String] {
        var parts = [""]
        var isQuoted = false, depth = 0
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, character == "(" { depth += 1 }
            if !isQuoted, character == ")" { depth -= 1 }
            if character == divider, !isQuoted, depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    static func isBalanced(_ text: String) -> Bool {
        var isQuoted = false, depth = 0
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, character == "(" { depth += 1 }
            if !isQuoted, character == ")" { depth -= 1 }
            if depth < 0 { return false }
        }
        return !isQuoted && depth == 0
    }

    static func trimmed(_ text: String) -> String {
        var rest = text.drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }

    /// Without the quotation marks around it.
    static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        return String(text.dropFirst().dropLast())
    }

    /// `smtp.d` as the name it stands for.
    func named(_ text: String) -> String {
        if text == "d" { return world.domain.name }
        return text.hasSuffix(".d") ? String(text.dropLast()) + world.domain.name : text
    }

    /// Free text: `{d}` stands for the domain.
    func expanded(_ text: String) -> String {
        var output = "", rest = text[...]
        while let place = rest.firstRange(of: "{d}") {
            output += rest[..<place.lowerBound]
            output += world.domain.name
            rest = rest[place.upperBound...]
        }
        return output + rest
    }

    /// A name of DNS, with `*` and underscores as they come.
    func name(_ text: String) throws(Fault) -> DNSName {
        if text == "." { return .root }
        if text == "SRVs" { return try name("_submissions._tcp.d") }
        if text == "SRV" { return try name("_submission._tcp.d") }
        let whole = named(text)
        let labels = (whole.hasSuffix(".") ? whole.dropLast() : whole[...]).utf8
            .split(separator: ASCII.dot, omittingEmptySubsequences: false).map { Array($0) }
        let isVisible = whole.utf8.allSatisfy { ASCII.isVisible($0) }
        guard isVisible, let name = try? DNSName(labels: labels) else {
            throw Fault("\(text) is no name; write one such as smtp.d, *.d or _submissions._tcp.d")
        }
        return name
    }

    func host(_ text: String) throws(Fault) -> Domain {
        guard let domain = try? Domain(named(text)) else { throw Fault("\(text) is no host's name") }
        return domain
    }

    func port(_ text: some StringProtocol) throws(Fault) -> ServerPort {
        guard let port = try? ServerPort(String(text)) else { throw Fault("\(text) is no port; it is 1 to 65535") }
        return port
    }

    /// `smtp.d:465`, with the port where it is wanted.
    func target(_ text: String) throws(Fault) -> (host: String, port: ServerPort?) {
        if let address = IPAddress(text) { return (address.description, nil) }
        guard let colon = text.lastIndex(of: ":") else { return (text, nil) }
        return (String(text[..<colon]), try port(text[text.index(after: colon)...]))
    }

    /// `smtp.d:465/T`
    func endpoint(_ text: String) throws(Fault) -> Endpoint {
        let parts = Self.divided(text, by: "/")
        guard parts.count == 2, let security = Self.security(parts[1]) else {
            throw Fault("\(text) is no server: write host, port and T, S or P, such as smtp.d:465/T")
        }
        let (name, port) = try target(parts[0])
        guard let port else { throw Fault("\(text) has no port; write such as smtp.d:465/T") }
        return Endpoint(.name(try host(name)), port: port, security: security)
    }

    /// T for implicit TLS, S for STARTTLS, P for none.
    static func security(_ letter: some StringProtocol) -> Security? {
        switch letter {
        case "T": .tls
        case "S": .starttls
        case "P": Security.none
        default: nil
        }
    }

    /// A person's address; behind its `@`, `d` and `D` stand for the domain, the latter in upper case.
    func address(_ text: String) throws(Fault) -> String {
        guard !text.isEmpty else { throw Fault("address is followed by an address, such as s3cr3t@d") }
        for (mark, domain) in [("@d", world.domain.name), ("@D", world.domain.name.uppercased())] {
            for dot in ["", "."] where text.hasSuffix(mark + dot) {
                return String(text.dropLast(mark.count - 1 + dot.count)) + domain + dot
            }
        }
        return text
    }

    func sentence(_ text: String, after keyword: String) throws(Fault) -> String {
        guard !text.isEmpty else { throw Fault("\(keyword) is followed by a sentence") }
        return text
    }

    /// `200 ms`, `2.5 s`
    func duration(_ words: [String]) throws(Fault) -> Duration {
        guard words.count == 2, let number = Double(words[0]), number > 0, number < 1_000_000 else {
            throw Fault("a time is a number and s or ms, such as 2.5 s")
        }
        switch words[1] {
        case "s": return .milliseconds(Int(number * 1000))
        case "ms": return .milliseconds(Int(number))
        default: throw Fault("a time is in s or ms")
        }
    }
}
#endif
