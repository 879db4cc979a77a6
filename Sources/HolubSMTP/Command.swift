/// A command of the client (RFC 5321 §4.1.1). Each argument is a type that cannot hold a line break.
public enum Command: Sendable, CustomStringConvertible {
    case ehlo(EHLOName)
    case startTLS
    case auth(SASLMechanism, initial: SASLResponse?)
    /// The answer to a challenge (RFC 4954 §4).
    case authAnswer(SASLResponse)
    /// Ends a sign-in (RFC 4954 §4).
    case authCancel
    case mail(EmailAddress, MailParameters)
    case rcpt(EmailAddress, RecipientParameters = RecipientParameters())
    case data
    /// So many octets of the message follow, not dot-stuffed (RFC 3030 §2).
    case bdat(size: Int, ChunkPlace)
    case rset
    case quit

    /// Appends the command's line, CR LF included, to `output`.
    package func encode(into output: inout [UInt8]) {
        switch self {
        case .ehlo(let name): output += "EHLO \(name.text)".utf8
        case .startTLS: output += "STARTTLS".utf8
        case .auth(let mechanism, let initial):
            output += "AUTH \(mechanism.rawValue)".utf8
            guard let initial else { break }
            output.append(ASCII.space)
            // RFC 4954 §4: an initial response of no octets is a single "=".
            if initial.secret.count == 0 { output.append(UInt8(ascii: "=")) }
            Self.append(initial, to: &output)
        case .authAnswer(let response): Self.append(response, to: &output)
        case .authCancel: output.append(UInt8(ascii: "*"))
        case .mail(let sender, let parameters):
            output += "MAIL FROM:".utf8
            Self.append(sender, to: &output)
            // RFC 1870 §5
            if let size = parameters.size {
                output += " SIZE=".utf8
                output += String(size).utf8
            }
            // RFC 6152 §2
            if parameters.needs.contains(.eightBitMIME) { output += " BODY=8BITMIME".utf8 }
            // RFC 6531 §3.4
            if parameters.needs.contains(.smtpUTF8) { output += " SMTPUTF8".utf8 }
            // RFC 3461 §4.3
            if let ret = parameters.ret { output += " RET=\(ret.rawValue)".utf8 }
            // RFC 3461 §4.4
            if let envid = parameters.envid { output += " ENVID=".utf8 + XText.encode(envid.text.utf8) }
        case .rcpt(let recipient, let parameters):
            output += "RCPT TO:".utf8
            Self.append(recipient, to: &output)
            // RFC 3461 §4.1
            if let notify = parameters.notify { output += " NOTIFY=\(notify.text)".utf8 }
            // RFC 3461 §4.2
            if let orcpt = parameters.orcpt.flatMap(XText.originalRecipient) { output += " ORCPT=".utf8 + orcpt }
        case .data: output += "DATA".utf8
        case .bdat(let size, let place):
            output += "BDAT ".utf8
            output += String(size).utf8
            if place == .last { output += " LAST".utf8 }
        case .rset: output += "RSET".utf8
        case .quit: output += "QUIT".utf8
        }
        output.append(ASCII.cr)
        output.append(ASCII.lf)
    }

    /// RFC 5321 §4.1.2: Path, in its brackets. Part by part: a text of its own for each would cost more than all the rest.
    private static func append(_ address: EmailAddress, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "<"))
        output += address.local.utf8
        output.append(UInt8(ascii: "@"))
        output += address.domain.name.utf8
        output.append(UInt8(ascii: ">"))
    }

    private static func append(_ response: SASLResponse, to output: inout [UInt8]) {
        // One allocation for the rest of the line: growing would leave copies behind that nobody wipes.
        output.reserveCapacity(output.count + Base64.length(of: response.secret.count) + 2)
        response.secret.withOctets { Base64.append($0, to: &output) }
    }

    /// Whether its line holds what signs in, and is to be wiped.
    package var holdsSecret: Bool {
        switch self {
        case .auth, .authAnswer: true
        default: false
        }
    }

    /// The same command with nothing in it that signs in, for records.
    package var withoutSecret: Command {
        switch self {
        case .auth(let mechanism, let initial): .auth(mechanism, initial: initial == nil ? nil : .empty)
        case .authAnswer: .authAnswer(.empty)
        default: self
        }
    }

    /// The line as it may be logged: what signs in is left out.
    public var description: String {
        switch self {
        case .auth(let mechanism, let initial):
            return "AUTH \(mechanism.rawValue)" + (initial == nil ? "" : " ‹redacted›")
        case .authAnswer: return "‹redacted›"
        default:
            var line: [UInt8] = []
            encode(into: &line)
            return String(decoding: line.dropLast(2), as: UTF8.self)
        }
    }
}

/// What MAIL may carry beside the sender.
public struct MailParameters: Hashable, Sendable {
    /// The message's size in octets, CR LF counted, dot-stuffing not (RFC 1870 §3).
    public var size: Int?
    /// `BODY=8BITMIME` and `SMTPUTF8`.
    public var needs: MessageNeeds
    /// Only for a server that offers DSN.
    public var ret: DSNReturn?
    /// Only for a server that offers DSN.
    public var envid: EnvelopeID?

    public init(size: Int? = nil, needs: MessageNeeds = [], ret: DSNReturn? = nil, envid: EnvelopeID? = nil) {
        self.size = size
        self.needs = needs
        self.ret = ret
        self.envid = envid
    }
}

/// Where in a message a chunk stands.
public enum ChunkPlace: Hashable, Sendable {
    /// More chunks follow.
    case inner
    /// The message ends with it.
    case last
}
