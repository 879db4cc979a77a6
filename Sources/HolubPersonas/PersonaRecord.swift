#if Personas
public import HolubSMTP

/// What happened on a connection, as the server saw it. No password stands in it.
public struct PersonaRecord: Hashable, Sendable {
    /// Whose message ended with its terminator.
    public var messages: [Message] = []
    /// The server has asked for a message's content, and said all of that (RFC 5321 §4.1.1.4: 354); or it takes chunks, and
    /// has agreed to a recipient.
    public var hasInvited = false
    /// Both sides, line by line; of a message's content only its end.
    public var transcript: [Line] = []
    /// What the client said and the persona has no answer for.
    public var surprises: [String] = []
    /// How often the client spoke; what came in one piece counts once.
    public var bursts = 0

    public init() {}

    /// What the client said.
    public var clientLines: [String] { transcript.filter { $0.side == .client }.map(\.text) }

    public mutating func append(_ other: PersonaRecord) {
        messages += other.messages
        hasInvited = hasInvited || other.hasInvited
        transcript += other.transcript
        surprises += other.surprises
        bursts += other.bursts
    }

    /// A message that the server has read to its end.
    public struct Message: Hashable, Sendable {
        /// The reverse-path; empty for `<>`.
        public var sender: String
        /// The recipients that the server agreed to.
        public var recipients: [String]
        /// Without dot-stuffing and terminator.
        public var octets: [UInt8]
        /// The server's verdict; nil unless all of it was said and it is a whole and coherent reply.
        public var reply: Reply?

        /// Whether the verdict is one that takes the message (RFC 5321 §4.2.3: 250 and its kin).
        var isAccepted: Bool { reply.map { (250...259).contains($0.code) } ?? false }

        public init(sender: String, recipients: [String], octets: [UInt8], reply: Reply? = nil) {
            self.sender = sender
            self.recipients = recipients
            self.octets = octets
            self.reply = reply
        }
    }

    public struct Line: Hashable, Sendable, CustomStringConvertible {
        public enum Side: String, Hashable, Sendable { case server = "S", client = "C" }

        public var side: Side
        public var text: String

        public init(_ side: Side, _ text: String) {
            self.side = side
            self.text = text
        }

        /// `C: EHLO [127.0.0.1]`
        public var description: String { "\(side.rawValue): \(text)" }
    }
}
#endif
