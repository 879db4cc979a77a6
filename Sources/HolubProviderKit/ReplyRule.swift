public import HolubSMTP

/// A quirk as data: which reply means what.
///
/// Whatever is nil or empty matches anything. A rule that names neither code, status nor words matches every refusal of
/// its phases, so it stands last.
public struct ReplyRule: Hashable, Sendable {
    public var phases: Set<Phase>
    public var codes: Set<Int>
    public var statuses: Set<EnhancedStatus>
    /// Words that all have to stand in the reply's text: lower case, one blank between two words. The text is compared with
    /// its lines joined and the codes of each line taken out, for some servers break their lines in mid-sentence. Words
    /// in an echoed address or host name are never found.
    public var words: [String]
    /// True for a sign-in by token, false for one by password, nil for either.
    public var byToken: Bool?
    public var verdict: Verdict

    public init(
        _ phases: Set<Phase> = [], codes: Set<Int> = [], statuses: Set<EnhancedStatus> = [], words: [String] = [],
        byToken: Bool? = nil, cause: Cause, retry: Retry? = nil
    ) {
        self.phases = phases
        self.codes = codes
        self.statuses = statuses
        self.words = words
        self.byToken = byToken
        verdict = Verdict(cause, retry: retry)
    }

    /// The verdict of the first rule that matches.
    public static func verdict(of rules: [ReplyRule], on failure: Failure, in context: DiagnosisContext) -> Verdict? {
        guard let reply = failure.reply else { return nil }
        let text = ReplyText(reply)
        return rules.first { $0.matches(failure.phase, reply, text, context) }?.verdict
    }

    func matches(_ phase: Phase, _ reply: Reply, _ text: ReplyText, _ context: DiagnosisContext) -> Bool {
        guard phases.isEmpty || phases.contains(phase), codes.isEmpty || codes.contains(reply.code) else {
            return false
        }
        if !statuses.isEmpty {
            guard let status = reply.status, statuses.contains(status) else { return false }
        }
        if let byToken, let mechanism = context.mechanism, mechanism.takesPassword == byToken { return false }
        return words.allSatisfy(text.contains)
    }
}

/// A reply's text, folded for comparison: lines joined by one blank, their status codes taken out, ASCII in lower case,
/// and without the addresses and hosts that it only repeats. A link keeps its path: `?p=badcredentials` can be found.
///
/// Only the first 4,096 octets of a reply count: no server needs more to say why, and one that sends the longest reply
/// there may be should not keep us searching it.
public struct ReplyText: Hashable, Sendable {
    private static let limit = 4096

    let octets: [UInt8]

    public init(_ reply: Reply) {
        var folded: [UInt8] = []
        var left = Self.limit
        for line in reply.lines where left > 0 {
            var words = line.prefix(left)
            left -= words.count
            if let status = reply.status, words.starts(with: status.description.utf8) {
                words = words.dropFirst(status.description.utf8.count)
            }
            for byte in [ASCII.space] + words {
                let blank = byte <= ASCII.space
                if blank && (folded.isEmpty || folded.last == ASCII.space) { continue }
                folded.append(blank ? ASCII.space : ASCII.lowercased(byte))
            }
        }
        octets = EchoedNames.removed(from: folded, code: reply.code)
    }

    /// Whether these words stand in the text, octet for octet.
    public func contains(_ words: String) -> Bool {
        let needle = Array(words.utf8)
        guard let first = needle.first, needle.count <= octets.count else { return needle.isEmpty }
        for start in 0...(octets.count - needle.count) where octets[start] == first {
            if octets[start..<(start + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }
}
