#if Personas
/// A script that cannot be read: where, and why.
public struct PersonaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from one; the line after the last for what is missing at the end.
    public var line: Int
    public var reason: Reason

    public init(line: Int, _ reason: Reason) {
        self.line = line
        self.reason = reason
    }

    public enum Reason: Error, Hashable, Sendable {
        case notUTF8, carriageReturn, controlCharacter
        case unknownLine, unknownHeader, doubleHeader, emptyLine
        case invalidAddress, invalidEndpoint, invalidDomain, unknownPlaceholder, unknownEvent, invalidEnding
        case beforeConnection, headerAfterConnection, noResponse, afterEvent, afterEnding
        case noTitle, noAddress, noConnection
    }

    /// `line 7: …`, one sentence with what to do.
    public var description: String { "line \(line): \(reason)" }
}

extension PersonaError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notUTF8: "This is not UTF-8; save the file as UTF-8."
        case .carriageReturn: "The line ends in CR LF; save the file with LF alone."
        case .controlCharacter: "There is a control character; write blanks in place of tabs."
        case .unknownLine: "A line begins with S:, C:, ~, =, #, --- connection, or the name of a header."
        case .unknownHeader:
            "There is no such header; known are title, address, password, token, accepts, endpoint, mx and follows."
        case .doubleHeader: "The header stands twice; only mx may repeat."
        case .emptyLine: "Nothing follows; write what is meant."
        case .invalidAddress: "This is no address; write it whole, such as jana@posta.example."
        case .invalidEndpoint: "An endpoint is a port and a security, such as: 465 tls, 587 starttls."
        case .invalidDomain: "This is no domain name."
        case .unknownPlaceholder: "Only {sign-in}, {user} and {password} may stand in braces."
        case .unknownEvent: "An event is tls, stall or drop."
        case .invalidEnding: "An ending is one word: sent, perhaps-sent, or a cause, in lower case."
        case .beforeConnection: "Only headers may stand before the first --- connection."
        case .headerAfterConnection: "A header stands before the first --- connection."
        case .noResponse: "The server does nothing before this line; give it an S: line, ~ stall or ~ drop."
        case .afterEvent: "Nothing can follow an event but the next C: line."
        case .afterEnding: "The ending is a connection's last line."
        case .noTitle: "The header title is missing; say in one sentence what this server does."
        case .noAddress: "The header address is missing; say whose mailbox it is."
        case .noConnection: "There is no --- connection; write one."
        }
    }
}
#endif
