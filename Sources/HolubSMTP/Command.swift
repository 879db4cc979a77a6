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
    case rcpt(EmailAddress)
    case data
    /// The whole message in one chunk of `size` octets (RFC 3030 §2).
    case bdat(size: Int)
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
            output += "MAIL FROM:<\(sender)>".utf8
            // RFC 1870 §5
            if let size = parameters.size { output += " SIZE=\(size)".utf8 }
            // RFC 6152 §2
            if parameters.eightBit { output += " BODY=8BITMIME".utf8 }
        case .rcpt(let recipient): output += "RCPT TO:<\(recipient)>".utf8
        case .data: output += "DATA".utf8
        case .bdat(let size): output += "BDAT \(size) LAST".utf8
        case .rset: output += "RSET".utf8
        case .quit: output += "QUIT".utf8
        }
        output += [ASCII.cr, ASCII.lf]
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
    /// The message has octets over 127 in its body.
    public var eightBit: Bool

    public init(size: Int? = nil, eightBit: Bool = false) {
        self.size = size
        self.eightBit = eightBit
    }
}
