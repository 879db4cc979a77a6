import HolubSMTP

extension ReplyRule {
    /// Rules of one cause, one for each wording. ` … ` divides parts that all have to stand in the text.
    static func said(
        _ cause: Cause, at phases: Set<Phase> = [], codes: Set<Int> = [], retry: Retry? = nil, _ wordings: [String]
    ) -> [ReplyRule] {
        wordings.map { wording in
            let words = wording.split(separator: " … ").map(String.init)
            return ReplyRule(phases, codes: codes, words: words, cause: cause, retry: retry)
        }
    }
}

extension Set<Phase> {
    /// Where a sender is refused: some servers wait with it for the recipient, or for the message's own header.
    static let transaction: Set<Phase> = [.mail, .rcpt, .data, .afterData]
    /// Where a recipient is refused: some servers wait with it for the whole message.
    static let fromRecipient: Set<Phase> = [.rcpt, .data, .afterData]
    static let content: Set<Phase> = [.data, .afterData]
    static let beforeSignIn: Set<Phase> = [.connect, .ehlo, .starttls, .tls]
}

/// A reply quoted within another, as in `530 5.7.57 … Error: 535 5.7.139 …` or `… said: 550 5.1.1 …`. The quoted one
/// knows what happened.
struct NestedReply {
    let reply: Reply
    /// Where the quoted reply was given, when the quotation says so.
    let phase: Phase?

    init?(in outer: Reply) {
        let text = ReplyText(outer)
        // What the sender's server says of the sender is not about the recipient.
        guard !text.contains("sender address rejected"),
            let start = Self.marks.lazy.compactMap({ text.end(of: $0) }).first ?? Self.endOfNextHop(in: text)
        else { return nil }
        var octets = text.octets[start...]
        guard let code = ASCII.number(octets.prefix(3)), code >= 400, code < 600, octets.count > 4,
            octets[start + 3] == ASCII.space || octets[start + 3] == ASCII.dash
        else { return nil }
        octets = octets.dropFirst(4)
        reply = Reply(code: code, lines: [Array(octets)])
        let inner = ReplyText(reply)
        phase = Self.quotedPhases.first { inner.contains($0.words) }?.phase
    }

    /// `…, from MTA(smtp:[127.0.0.1]:10025): 550 …`, as amavis has it.
    private static func endOfNextHop(in text: ReplyText) -> Int? {
        text.contains("from mta(") ? text.end(of: "): ") : nil
    }

    private static let marks = [
        " error: ", " said: ", " responded: ", " responded with ", " returned: ", " returned '", " replied: ",
        " smtp error from remote mail server after ", " remote server returned ",
    ]
    private static let quotedPhases: [(words: String, phase: Phase)] = [
        ("in reply to rcpt to", .rcpt), ("in reply to mail from", .mail), ("in reply to end of data", .afterData),
        ("in reply to data", .data),
    ]
}

extension ReplyText {
    /// Where the first occurrence of these words ends, a blank assumed before the text.
    fileprivate func end(of words: String) -> Int? {
        let padded = [ASCII.space] + octets
        let needle = Array(words.utf8)
        guard needle.count <= padded.count else { return nil }
        for start in 0...(padded.count - needle.count) where padded[start...].starts(with: needle) {
            return start + needle.count - 1
        }
        return nil
    }
}
