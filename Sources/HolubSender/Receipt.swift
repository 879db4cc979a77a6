#if Sending
public import HolubSMTP

/// What is known of a message that the server took: for support, and for whoever looks for it in the server's log.
public struct Receipt: Hashable, Sendable {
    /// The server's words for the message.
    private let reply: Reply
    /// The server's words for each recipient that it accepted.
    public var recipients: [AcceptedRecipient]
    /// Octets of the message, before dot-stuffing.
    public var octets: Int
    private let used: Extensions
    /// From the first octet of the envelope until the server had answered it.
    public var envelopeTime: Duration
    /// From there until the last octet of the message was handed to the system.
    public var contentTime: Duration
    /// From there to the verdict.
    public var verdictTime: Duration

    /// The server's name for the message, where its reply has one in a form that is known: Postfix, Exim, Sendmail and
    /// OpenSMTPD write it.
    public var queueID: String? { Self.queueID(in: reply) }

    /// The extensions that were made use of for this message, in capitals and sorted.
    public var extensions: [String] { used.names }

    init(
        _ reply: Reply, _ recipients: [AcceptedRecipient], _ job: SubmissionJob, _ framing: Session.Framing,
        _ capabilities: Capabilities
    ) {
        self.reply = reply
        self.recipients = recipients
        octets = job.size
        used = Extensions(of: job, framing, capabilities)
        (envelopeTime, contentTime, verdictTime) = (.zero, .zero, .zero)
    }

    fileprivate struct Extensions: OptionSet, Hashable {
        var rawValue: UInt8

        static let eightBitMIME = Extensions(rawValue: 1), chunking = Extensions(rawValue: 2)
        static let dsn = Extensions(rawValue: 4), pipelining = Extensions(rawValue: 8)
        static let size = Extensions(rawValue: 16), smtpUTF8 = Extensions(rawValue: 32)

        private static let words: [(Extensions, String)] = [
            (.eightBitMIME, "8BITMIME"), (.chunking, "CHUNKING"), (.dsn, "DSN"), (.pipelining, "PIPELINING"),
            (.size, "SIZE"), (.smtpUTF8, "SMTPUTF8"),
        ]

        var names: [String] { Self.words.filter { contains($0.0) }.map(\.1) }
    }

    /// `queued as ABC` (Postfix), `id=ABC` (Exim), `ABC Message accepted for delivery` (Sendmail, OpenSMTPD).
    static func queueID(in reply: Reply) -> String? {
        let words = reply.text.utf8.split(separator: ASCII.space)
        func isName(_ word: some Collection<UInt8>) -> Bool {
            (4...64).contains(word.count)
                && word.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.dash }
        }
        func follows(_ place: Int, _ phrase: String) -> Bool {
            words[place...].starts(with: phrase.utf8.split(separator: ASCII.space)) { $0.elementsEqual($1) }
        }
        for (place, word) in words.enumerated() {
            if word.starts(with: "id=".utf8), isName(word.dropFirst(3)) {
                return String(decoding: word.dropFirst(3), as: UTF8.self)
            }
            guard isName(word), place > 0 else { continue }
            let isPostfix = place >= 2 && follows(place - 2, "queued as")
            if isPostfix || place + 1 < words.count && follows(place + 1, "Message accepted for delivery") {
                return String(decoding: word, as: UTF8.self)
            }
        }
        return nil
    }
}

extension Receipt.Extensions {
    fileprivate init(of job: SubmissionJob, _ framing: Session.Framing, _ capabilities: Capabilities) {
        self = []
        if job.needs.contains(.eightBitMIME) { insert(.eightBitMIME) }
        if framing == .chunk { insert(.chunking) }
        if capabilities.dsn, job.envelope.notifications != nil { insert(.dsn) }
        if capabilities.pipelining { insert(.pipelining) }
        if capabilities.declaresSize { insert(.size) }
        if job.needs.contains(.smtpUTF8) || job.envelope.needsSMTPUTF8 { insert(.smtpUTF8) }
    }
}
#endif
