/// Why a ready message (RFC 5322) is refused. Lines count from 1. The description is the second half of a sentence.
public enum UnsoundMessage: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case lineFeedsOnly
    case bareLineFeed(line: Int)
    case bareCarriageReturn(line: Int)
    case nul(line: Int)
    case lineTooLong(line: Int)
    case eightBitHeader(line: Int)
    case malformedHeader(line: Int)
    case headerTooLong
    case noBlankLine
    case missing(HeaderName)
    case repeated(HeaderName)
    /// An address list with a comment, a group, or anything else that is not plainly a list of addresses.
    case addresses(HeaderName)
    case severalAuthors
    case resent
    case noRecipients

    public var description: String {
        switch self {
        case .empty: "the file is empty; name another."
        case .lineFeedsOnly:
            "its lines end in LF alone; convert them to CR LF, for example with unix2dos, and send it again."
        case .bareLineFeed(let line): "line \(line) has a LF without a CR before it; end every line in CR LF."
        case .bareCarriageReturn(let line): "line \(line) has a CR without a LF after it; end every line in CR LF."
        case .nul(let line): "line \(line) contains a NUL; encode the content as base64."
        case .lineTooLong(let line):
            "line \(line) is longer than 998 octets; encode the content as quoted-printable or base64."
        case .eightBitHeader(let line):
            "line \(line), in the header, contains letters beyond ASCII; write them as encoded words (RFC 2047)."
        case .malformedHeader(let line):
            "line \(line) is no header field; write “Name: value” or begin it with a blank."
        case .headerTooLong: "its header is longer than 4 MiB; shorten it."
        case .noBlankLine: "no blank line ends its header; add one."
        case .missing(let name): "it has no \(name) field; add one."
        case .repeated(let name): "it has more than one \(name) field; keep one."
        case .addresses(let name):
            "the addresses in its \(name) field are not understood; name sender and recipients beside the file."
        case .severalAuthors: "it has several authors and no Sender field; name the sender beside the file."
        case .resent: "it has been resent; name sender and recipients beside the file."
        case .noRecipients: "it names no recipient; name at least one beside the file."
        }
    }
}
