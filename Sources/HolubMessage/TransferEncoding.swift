/// How a part is written (RFC 2045 §6).
public enum TransferEncoding: String, Hashable, Sendable {
    /// As it is, in lines of ASCII.
    case sevenBit = "7bit"
    /// As it is, in lines of any octets: for servers that offer 8BITMIME (RFC 6152).
    case eightBit = "8bit"
    /// Letters beyond ASCII as `=C4=8D`, the rest legible.
    case quotedPrintable = "quoted-printable"
    case base64
}

/// Why a part is written as it is. The description is half an English sentence.
public enum EncodingReason: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// Nothing in it needs to be encoded.
    case plain
    /// Letters beyond ASCII, and the server offers 8BITMIME.
    case offered
    /// Letters beyond ASCII, and the server does not offer 8BITMIME, or is not known yet.
    case letters
    /// A line over 998 octets (RFC 5322 §2.1.1).
    case longLine = "long-line"
    /// A control character other than TAB and the ends of lines.
    case control
    /// A line that begins as the borders between our parts do.
    case boundary
    /// The content of a file, of which nothing is known.
    case file

    public var description: String {
        switch self {
        case .plain: "all of it is ASCII in lines of at most 998 octets"
        case .offered: "letters beyond ASCII, and the server offers 8BITMIME"
        case .letters: "letters beyond ASCII, for servers without 8BITMIME"
        case .longLine: "a line is longer than 998 octets"
        case .control: "a control character"
        case .boundary: "a line begins as a border between parts does"
        case .file: "a file may hold anything"
        }
    }
}
