/// What a server offers in its reply to EHLO (RFC 5321 §4.1.1.1).
///
/// Keywords are compared without regard to case. What a server said before TLS is never carried over.
public struct Capabilities: Hashable, Sendable {
    /// Parameters by keyword in upper case; the first line wins where a keyword stands twice, AUTH lines add up.
    private var keywords: [String: [String]] = [:]

    public init() {}

    /// Reads the reply; its first line is the server's greeting and holds no keyword.
    public init(_ reply: Reply) {
        for line in reply.lines.dropFirst() {
            let words = line.split(whereSeparator: { $0 == ASCII.space || $0 == 0x09 })
            guard let first = words.first, first.allSatisfy(Self.isKeywordOctet) else { continue }
            var name = first.map(ASCII.uppercased)
            var parameters = words.dropFirst().map { String(decoding: $0.map(ASCII.uppercased), as: UTF8.self) }
            // The form AUTH=LOGIN comes from servers older than RFC 2554.
            if name.starts(with: Array("AUTH=".utf8)) {
                parameters.insert(String(decoding: name.dropFirst(5), as: UTF8.self), at: 0)
                name = Array("AUTH".utf8)
            }
            let keyword = String(decoding: name, as: UTF8.self)
            if keyword == "AUTH" {
                keywords[keyword, default: []] += parameters
            } else if keywords[keyword] == nil {
                keywords[keyword] = parameters
            }
        }
        readOften()
    }

    /// RFC 5321 §4.1.1.1: letters, digits and hyphens; `=` for the old form of AUTH.
    private static func isKeywordOctet(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.dash || byte == UInt8(ascii: "=")
    }

    /// Whether a keyword is offered, letter for letter: `XSTARTTLS` is not `STARTTLS`.
    public func offers(_ keyword: String) -> Bool { keywords[keyword] != nil }

    /// What is left of it when a word that the server said is not to be kept.
    package func filter(_ isKept: (String) -> Bool) -> Capabilities {
        var kept = Capabilities()
        kept.keywords = keywords.filter { isKept($0.key) }.mapValues { $0.filter(isKept) }
        kept.readOften()
        return kept
    }

    /// Every keyword offered, sorted.
    public var all: [String] { keywords.keys.sorted() }

    /// RFC 2920
    public private(set) var pipelining = false
    /// RFC 3207
    public var startTLS: Bool { offers("STARTTLS") }
    /// RFC 6152
    public private(set) var eightBitMIME = false
    /// RFC 6531
    public private(set) var smtpUTF8 = false
    /// RFC 3461
    public private(set) var dsn = false
    /// RFC 3030: BDAT may be used in place of DATA.
    public private(set) var chunking = false
    /// RFC 4468: the content may be fetched from a mailbox.
    private(set) var burl = false
    /// RFC 2034
    public var enhancedStatusCodes: Bool { offers("ENHANCEDSTATUSCODES") }

    /// RFC 9422: how much the server takes of a client.
    public private(set) var limits = ServerLimits()

    /// RFC 1870 §3: the largest message in octets; nil where none is named, or zero or nonsense is.
    public private(set) var maxSize: Int?

    /// Whether SIZE may be declared with MAIL.
    public private(set) var declaresSize = false

    /// What is asked with each message is looked up once.
    private mutating func readOften() {
        pipelining = offers("PIPELINING")
        eightBitMIME = offers("8BITMIME")
        smtpUTF8 = offers("SMTPUTF8")
        dsn = offers("DSN")
        chunking = offers("CHUNKING")
        burl = offers("BURL")
        limits = ServerLimits(keywords["LIMITS"] ?? [])
        declaresSize = offers("SIZE")
        maxSize = keywords["SIZE"]?.first.flatMap { ASCII.number($0.utf8) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// RFC 4954 §3: the mechanisms offered, in the server's order, those that Holub speaks.
    public var mechanisms: [SASLMechanism] {
        var seen: Set<SASLMechanism> = []
        return (keywords["AUTH"] ?? []).compactMap(SASLMechanism.init(rawValue:)).filter { seen.insert($0).inserted }
    }

    /// Every mechanism's name as offered, in upper case, those that Holub does not speak too.
    public var mechanismNames: [String] { (keywords["AUTH"] ?? []).filter(Self.isMechanismName) }

    /// RFC 4422 §3.1: up to 20 letters, digits, hyphens and underscores.
    private static func isMechanismName(_ name: String) -> Bool {
        (1...20).contains(name.utf8.count)
            && name.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || "-_".utf8.contains($0) }
    }
}

/// How much a server says that it takes on one connection (RFC 9422). Nil where it names no limit, or nonsense.
public struct ServerLimits: Hashable, Sendable {
    /// Messages a connection.
    public var mailMax: Int?
    /// Recipients a message.
    public var rcptMax: Int?
    /// Different domains of recipients a connection. It is not kept to: what is too much, the server puts off with 452.
    public var rcptDomainMax: Int?

    public init(mailMax: Int? = nil, rcptMax: Int? = nil, rcptDomainMax: Int? = nil) {
        self.mailMax = mailMax
        self.rcptMax = rcptMax
        self.rcptDomainMax = rcptDomainMax
    }

    /// Reads `MAILMAX=100 RCPTMAX=50`, word by word. Of a limit that is named twice the first sound one counts, and what
    /// is not known is passed over.
    init(_ words: [String]) {
        for word in words {
            let parts = word.utf8.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
            // RFC 9422, for each of the three: up to six digits, the first of which is not 0.
            guard parts.count == 2, let value = ASCII.number(parts[1], maxDigits: 6), parts[1].first != 0x30 else {
                continue
            }
            switch String(parts[0]) {
            case "MAILMAX": mailMax = mailMax ?? value
            case "RCPTMAX": rcptMax = rcptMax ?? value
            case "RCPTDOMAINMAX": rcptDomainMax = rcptDomainMax ?? value
            default: continue
            }
        }
    }
}
