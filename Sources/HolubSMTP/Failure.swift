/// A stretch of the road from an address to a server's custody. Open, so that a new one breaks nobody's switch.
public struct Phase: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// Finding the server's addresses.
    public static let dns = Phase(rawValue: "dns")
    /// The TCP connection, and the greeting that a server sends first.
    public static let connect = Phase(rawValue: "connect")
    /// The TLS handshake, from the start or after STARTTLS.
    public static let tls = Phase(rawValue: "tls")
    public static let ehlo = Phase(rawValue: "ehlo")
    public static let starttls = Phase(rawValue: "starttls")
    /// Signing in.
    public static let auth = Phase(rawValue: "auth")
    public static let mail = Phase(rawValue: "mail")
    public static let rcpt = Phase(rawValue: "rcpt")
    /// The DATA command, and the message's octets up to its terminator.
    public static let data = Phase(rawValue: "data")
    /// From the terminator on: the server's verdict about the message.
    public static let afterData = Phase(rawValue: "after-data")

    public static let all: [Phase] = [.dns, .connect, .tls, .ehlo, .starttls, .auth, .mail, .rcpt, .data, .afterData]

    public var description: String { rawValue }
}

/// What went wrong, as a fact.
public enum Fault: Error, Hashable, Sendable {
    /// The server said no, in its own words.
    case refused(Reply)
    /// The server does not offer what this message or this sign-in needs, such as `STARTTLS` or `AUTH`.
    case lacks(String)
    /// The message has more octets than the server takes.
    case tooLarge(limit: Int)
    /// The message has more recipients than the server takes at a time (RFC 9422 §4.2); these were not named to it.
    case tooManyRecipients
    /// No such name, or a name without addresses.
    case nameNotFound
    /// The name could not be looked up.
    case lookupFailed
    /// The policy does not let us connect to the addresses found.
    case addressBlocked
    case connectionRefused
    case unreachable
    case timedOut
    /// The peer, or the network, ended the connection.
    case closed
    case tls(TLSFault)
    case malformed(ProtocolFault)
    /// The message's own content could not be read to its end as it was announced.
    case content(ContentFault)
    /// The caller ended it.
    case cancelled
    /// The moment came before which the caller wanted it handed over, and the end of the message had not left.
    case tooLate
}

/// Why a TLS connection could not be trusted or made.
public enum TLSFault: Error, Hashable, Sendable {
    case nameMismatch, expired, notYetValid, untrustedIssuer
    /// The server sent its own certificate without the one of the authority that issued it, which is none of the trusted
    /// ones itself.
    case incompleteChain
    /// A key or a signature of the certificate, or of one that vouches for it, is too weak to be believed.
    case weak
    /// The peer offers less than TLS 1.2.
    case tooOld
    /// The peer does not speak TLS on this port.
    case notTLS
    case closed, timedOut
    case other(String)
}

/// Why the content of a message that was being sent came to no end.
public enum ContentFault: Error, Hashable, Sendable {
    /// A file grew, shrank, was rewritten, replaced or removed after the message was composed.
    case changed(file: String)
    /// A file, or whatever else the content comes from, cannot be read; the file's name, where it has one.
    case unreadable(file: String?)
    /// A bare CR, a bare LF or a NUL: it is no message in lines that end in CR LF (RFC 5321 §2.3.8).
    case malformed

    /// The file that is meant.
    public var file: String? {
        switch self {
        case .changed(let file): file
        case .unreadable(let file): file
        case .malformed: nil
        }
    }
}

/// A failure: where on the road, and what.
public struct Failure: Error, Hashable, Sendable {
    public var phase: Phase
    public var fault: Fault

    public init(_ phase: Phase, _ fault: Fault) {
        self.phase = phase
        self.fault = fault
    }

    /// The server's reply, where it was a reply.
    public var reply: Reply? { if case .refused(let reply) = fault { reply } else { nil } }
}

/// A recipient who has not got the message, while others may have: the server refused them, or had no room for them.
public struct RefusedRecipient: Hashable, Sendable {
    public var recipient: EmailAddress
    public var failure: Failure

    public init(recipient: EmailAddress, failure: Failure) {
        self.recipient = recipient
        self.failure = failure
    }

    /// One whom the server refused in these words.
    public init(recipient: EmailAddress, reply: Reply) {
        self.init(recipient: recipient, failure: Failure(.rcpt, .refused(reply)))
    }

    /// The server's words, where it was asked.
    public var reply: Reply? { failure.reply }
}

/// A recipient that the server accepted, in its own words.
public struct AcceptedRecipient: Hashable, Sendable {
    public var recipient: EmailAddress
    public var reply: Reply

    public init(recipient: EmailAddress, reply: Reply) {
        self.recipient = recipient
        self.reply = reply
    }
}

/// The fate of a message. There are three, because there are three (RFC 1047).
public enum Outcome: Hashable, Sendable {
    /// The server has taken the message over (RFC 5321 §4.2.5); not for those in `refused`.
    case sent(Reply, refused: [RefusedRecipient])
    /// The server does not have it: sending again cannot make two.
    case notSent(Failure, refused: [RefusedRecipient])
    /// The terminator may have gone out, and no whole and coherent reply came: sending again may make two. Those in
    /// `refused` have not got it all the same: the server said so before, or was never told of them.
    case unknown(Failure, refused: [RefusedRecipient])

    public var failure: Failure? {
        switch self {
        case .sent: nil
        case .notSent(let failure, _), .unknown(let failure, _): failure
        }
    }
}

/// How long to wait for a peer, phase by phase.
public struct Deadlines: Hashable, Sendable {
    public var greeting: Duration
    /// EHLO, STARTTLS, RSET.
    public var command: Duration
    public var auth: Duration
    public var mail: Duration
    public var rcpt: Duration
    /// The reply to DATA.
    public var data: Duration
    /// A piece of the message that the peer does not take.
    public var block: Duration
    /// The verdict after the terminator.
    public var final: Duration
    public var quit: Duration
    /// A sign of life from a kept connection that was at rest.
    public var alive: Duration

    /// RFC 5321 §4.5.3.2, with 5 minutes for the commands that it does not name and 5 seconds for QUIT.
    public static let delivery = Deadlines(
        reply: .seconds(300), data: .seconds(120), block: .seconds(180), final: .seconds(600))

    /// For a person who waits: 10 seconds for each reply.
    public static let probe = Deadlines(
        reply: .seconds(10), data: .seconds(10), block: .seconds(10), final: .seconds(60))

    public init(
        reply: Duration, data: Duration, block: Duration, final: Duration, quit: Duration = .seconds(5),
        alive: Duration = .seconds(10)
    ) {
        greeting = reply
        command = reply
        auth = reply
        mail = reply
        rcpt = reply
        self.data = data
        self.block = block
        self.final = final
        self.quit = quit
        self.alive = alive
    }
}
