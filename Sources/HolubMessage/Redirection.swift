internal import HolubSMTP

/// The header of a composed message, written anew for another author: the one who sends in a person's place.
package enum Redirection {
    /// The header with another From, and with answers that go to the person.
    ///
    /// The other fields stay octet for octet; a Reply-To that is there stays too.
    /// - Parameter octets: the message from its first octet on, at least to the empty line after the header.
    /// - Returns: the new header with its empty line, and how many octets it stands for; nil when there is no empty line.
    package static func header(
        of octets: some RandomAccessCollection<UInt8>, from author: Mailbox, replyTo person: Mailbox
    ) -> (header: [UInt8], length: Int)? {
        var kept: [UInt8] = []
        var hasReplyTo = false
        var rest = Array(octets)[...]
        let whole = rest.count
        while let end = end(ofFieldIn: rest) {
            let field = rest[..<end]
            rest = rest[end...]
            guard field.count > 2 else {
                var header = HeaderWriter()
                header.mailboxes(.from, [author])
                if !hasReplyTo { header.mailboxes(.replyTo, [person]) }
                return (header.octets + kept + field, whole - rest.count)
            }
            let name = ASCII.lowercased(field.prefix { $0 != UInt8(ascii: ":") })
            // RFC 5322 §3.6.2: Sender names who sends in the author's place; there is one author now.
            if name == Array("from".utf8) || name == Array("sender".utf8) { continue }
            if name == Array("reply-to".utf8) { hasReplyTo = true }
            kept += field
        }
        return nil
    }

    /// Behind the CR LF that ends the first field, its folded lines included (RFC 5322 §2.2.3).
    private static func end(ofFieldIn octets: ArraySlice<UInt8>) -> Int? {
        var index = octets.startIndex
        while let lf = octets[index...].firstIndex(of: ASCII.lf) {
            index = lf + 1
            // The empty line is a field of its own here.
            if lf - octets.startIndex == 1 { return index }
            guard let next = octets[index...].first else { return nil }
            if next != ASCII.space && next != 0x09 { return index }
        }
        return nil
    }
}
