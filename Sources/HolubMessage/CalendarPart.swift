internal import HolubSMTP

/// An invitation, an answer to one, or its withdrawal, as calendars exchange them by mail (RFC 6047).
///
/// It stands beside the text and the HTML as one more form of the message. The content is the caller's: it is neither read
/// nor changed, but that each of its lines ends in CR LF. A METHOD in it that is another than ``method`` is for the linter to tell
/// (``MessageWarning/ID/calendarMethod``): which of the two is meant only its author knows.
public struct CalendarPart: Hashable, Sendable {
    /// What is done with it, such as `REQUEST`: the same word as the content's METHOD (RFC 6047 §2.4).
    public let method: String
    /// The object itself, from `BEGIN:VCALENDAR` on (RFC 5545 §3.4).
    public let content: String

    /// - Throws: ``MessageError`` for a method that is no word of letters, digits and hyphens, and for a NUL in the
    ///   content.
    public init(method: String, content: String) throws(MessageError) {
        // RFC 5546 §1.4 lists eight; RFC 5545 §3.7.2 takes any iana-token.
        guard (1...40).contains(method.utf8.count),
            method.utf8.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.dash })
        else { throw .malformed(.calendarMethod) }
        guard !content.utf8.contains(0) else { throw .nul(.calendar) }
        self.method = method
        self.content = content
    }

    /// The METHOD that a content names, where it names one.
    static func method(inside content: String) -> String? {
        for line in content.utf8.split(whereSeparator: { $0 == ASCII.cr || $0 == ASCII.lf }) {
            let sides = line.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, ASCII.equalIgnoringCase(sides[0], "METHOD".utf8) else { continue }
            return String(decoding: sides[1], as: UTF8.self)
        }
        return nil
    }
}
