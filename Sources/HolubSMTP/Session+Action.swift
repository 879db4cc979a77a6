// What a session asks of its caller, and what the caller chooses beforehand.

extension Session {
    /// What the caller has to do.
    public enum Action: Sendable {
        /// Write these commands in one go.
        case write([Command])
        /// Start TLS, then call ``Session/tlsStarted()`` or ``Session/fail(_:)``.
        case startTLS
        /// Sign in by one of these, in the server's order: call ``Session/signIn(by:initial:)``, or with nil to give up.
        case chooseMechanism([SASLMechanism])
        /// Answer a challenge: call ``Session/answer(_:)``.
        case answerChallenge([UInt8])
        /// Nothing is under way: begin a message, probe a sender, or quit.
        case ready
        /// Write the message in this form, all but what ends it; then call ``Session/contentWritten()``.
        case sendContent(Framing)
        /// May the end of the message leave? Store what must survive a crash, then call ``Session/leave(granted:)``.
        case askLeave
        /// Write what ends the message. From here on it may be the server's. Without ``sendContent(_:)`` before it, it ends
        /// an empty message whose recipients were all refused: a lone dot. ``Session/canFollow`` tells whether the next
        /// message may share the write.
        case writeTerminator
        /// The verdict about a sender address; nil when the server takes it.
        case probed(Failure?)
        /// The fate of the oldest message under way.
        case finished(Outcome)
        /// Close the connection; with the reason, unless it was a farewell.
        case close(Failure?)
    }

    /// When the next message of a run begins.
    public enum Succession: Hashable, Sendable {
        /// Behind the end of the one before, where the server offers PIPELINING (RFC 2920 §3.1).
        case behindTheEnd
        /// After the verdict: for a server that was seen to end the connection otherwise.
        case afterTheVerdict
    }

    /// How a message's octets go out.
    public enum Framing: Hashable, Sendable {
        /// After DATA: dots at the heads of lines doubled, and a dot alone on a line ends it (RFC 5321 §4.5.2).
        case dots
        /// After BDAT: as they are, and the last of them ends it (RFC 3030 §2).
        case chunk
    }

    public struct Settings: Sendable {
        public var security: Security
        public var name: EHLOName
        /// Whether to sign in before anything else.
        public var signsIn: Bool
        public var chunking: Chunking
        public var succession: Succession

        public init(
            security: Security, name: EHLOName = .neutral, signsIn: Bool = true, chunking: Chunking = .afterReplies,
            succession: Succession = .behindTheEnd
        ) {
            self.security = security
            self.name = name
            self.signsIn = signsIn
            self.chunking = chunking
            self.succession = succession
        }
    }

    /// What the peer owes now: it chooses how long to wait.
    public enum Waiting: Hashable, Sendable {
        case nothing, greeting, command, auth, mail, rcpt, data
        /// The peer has to take the message's octets.
        case block
        /// The verdict after the terminator.
        case final
        /// A sign of life after a rest.
        case alive
        case quit
    }

    /// How it stands when there is no more to do.
    package struct Standing {
        package var waiting: Waiting
        package var replies: Int
        /// A message can begin, also behind another.
        package var takesMessage: Bool
    }

    /// Asked with every burst, and so in place: what does not change a session has it copied for a look.
    package mutating func standing() -> Standing {
        Standing(waiting: waiting, replies: replies, takesMessage: takesMessage)
    }
}
