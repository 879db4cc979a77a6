/// Octets in, whole replies out, however they were cut on the way.
///
/// Bounds: a line of 4,096 octets, a reply of 256 lines and 65,536 octets. RFC 5321 §4.5.3.1.5 lets a line have 512; real
/// servers write longer ones. Of a refusal that is longer than that, up to 16 MiB, the rest of its words is dropped: it is
/// a refusal all the same. A line ends in CR LF and in nothing else, and one that begins as no reply can is given up at
/// once: the peer may speak another protocol and wait for its turn.
public struct ReplyParser: Sendable {
    package static let maxLine = 4096
    static let maxLines = 256
    static let maxReply = 65_536
    static let maxRefusal = 16 << 20

    private var buffer: [UInt8] = []
    /// Where the next unread line begins in `buffer`.
    private var start = 0
    /// How far `buffer` has been searched for the end of that line.
    private var searched = 0
    private var code: Int?
    private var lines: [[UInt8]] = []
    private var size = 0
    /// The 421 that broke off the reply before it, when that is what made its codes mixed.
    private(set) var farewell: Reply?

    public init() {}

    /// True when no octet waits: nothing unread, and no reply half read.
    public var isEmpty: Bool { start == buffer.count && lines.isEmpty }

    public mutating func append(_ octets: some Sequence<UInt8>) {
        reuse()
        buffer.append(contentsOf: octets)
    }

    /// The same, of memory that is lent.
    package mutating func append(_ octets: UnsafeRawBufferPointer) {
        reuse()
        buffer.append(contentsOf: octets)
    }

    private mutating func reuse() {
        guard start == buffer.count else { return }
        buffer.removeAll(keepingCapacity: true)
        start = 0
        searched = 0
    }

    /// The next whole reply; nil when more octets are needed.
    /// - Throws: ``ProtocolFault`` for what is no reply. After that the parser is of no more use.
    public mutating func next() throws(ProtocolFault) -> Reply? {
        while let line = try nextLine() {
            size += line.count
            // RFC 5321 §4.2.1: every line of a reply bears the same code.
            guard let found = Reply.code(of: line) else { throw .notAReply }
            guard code == nil || code == found else {
                if found == 421 { farewell = Reply(code: found, lines: [Array(line.dropFirst(4))]) }
                throw .mixedCodes
            }
            code = found
            if lines.count < Self.maxLines, size <= Self.maxReply {
                lines.append(Array(line.dropFirst(4)))
            } else if found < 400 || size > Self.maxRefusal {
                throw .replyTooLong
            }
            guard line.dropFirst(3).first != ASCII.dash else { continue }
            let reply = Reply(code: found, lines: lines)
            code = nil
            lines = []
            size = 0
            return reply
        }
        return nil
    }

    private mutating func nextLine() throws(ProtocolFault) -> ArraySlice<UInt8>? {
        let lf = buffer[searched...].firstIndex(of: ASCII.lf)
        guard Self.canBegin(buffer[start..<min(start + 4, lf ?? buffer.count)]) else { throw .notAReply }
        guard let lf else {
            searched = buffer.count
            guard buffer.count - start <= Self.maxLine else { throw .lineTooLong }
            compact()
            return nil
        }
        // The length first: a line that comes by the octet is given up before its end is seen.
        guard lf + 1 - start <= Self.maxLine else { throw .lineTooLong }
        // RFC 5321 §2.3.8: a line is ended by CR LF and by nothing else.
        guard lf > start, buffer[lf - 1] == ASCII.cr else { throw .bareLineFeed }
        let line = buffer[start..<(lf - 1)]
        start = lf + 1
        searched = start
        return line
    }

    /// Whether a reply can begin so: a code from 200 to 599, then a blank, a hyphen, or the end of the line.
    private static func canBegin(_ head: ArraySlice<UInt8>) -> Bool {
        zip(0..., head).allSatisfy { place, byte in
            switch place {
            case 0: (UInt8(ascii: "2")...UInt8(ascii: "5")).contains(byte)
            case 1, 2: ASCII.isDigit(byte)
            default: byte == ASCII.space || byte == ASCII.dash || byte == ASCII.cr
            }
        }
    }

    /// Gives back what has been read, so that a slow server cannot make the buffer grow.
    private mutating func compact() {
        guard start > 0 else { return }
        buffer.removeFirst(start)
        searched -= start
        start = 0
    }
}

/// How a peer broke the protocol.
public enum ProtocolFault: Error, Hashable, Sendable {
    /// A line that does not begin with a reply code.
    case notAReply
    /// The lines of one reply bear different codes.
    case mixedCodes
    case lineTooLong, replyTooLong
    /// A line ended by LF alone.
    case bareLineFeed
    /// A reply that this moment does not allow, such as 250 in answer to DATA.
    case unexpectedReply(code: Int)
    /// Octets where the buffer has to be empty: before TLS, after signing in, before the terminator, before a new message.
    case unexpectedOctets
    /// A challenge that is not base64, or one too many.
    case badChallenge
}
