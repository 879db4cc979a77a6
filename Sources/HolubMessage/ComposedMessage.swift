public import HolubSMTP

/// A message ready to be sent: its envelope, its length, and its octets as often as they are asked for.
///
/// Of a file that belongs to it only the path and the state are kept. It is read anew by each reader, which finds the
/// same octets or fails with ``MessageError/attachmentChanged(_:)``.
public struct ComposedMessage: Sendable {
    public let envelope: Envelope
    /// Nil only for a ready message that has none, or one that is not of the form of RFC 5322 §3.6.4.
    public let messageID: MessageID?
    /// Octets before dot-stuffing, as the SIZE parameter wants them (RFC 1870 §3). The last two are CR LF.
    public let length: Int
    /// What the server must offer. SMTPUTF8 where an address of the envelope or of the header has letters beyond ASCII
    /// before its `@` (RFC 6531); 8BITMIME (RFC 6152) only for a message that was composed for a server that offers it, or
    /// that came ready.
    public let needs: MessageNeeds

    private let segments: [Segment]

    init(envelope: Envelope, messageID: MessageID?, segments: [Segment], needs: MessageNeeds) {
        self.envelope = envelope
        self.messageID = messageID
        self.segments = segments
        self.needs = envelope.needsSMTPUTF8 ? needs.union(.smtpUTF8) : needs
        length = segments.reduce(0) { $0 + $1.length }
    }

    /// A message that was composed before, from the octets that its reader gave.
    package init(kept octets: [UInt8], envelope: Envelope, messageID: MessageID?) {
        var header = HeaderLetters()
        header.look(at: octets)
        self.init(envelope: envelope, messageID: messageID, segments: [.octets(octets)], needs: header.needs)
    }

    /// A message that was composed before, from a file that holds the octets that its reader gave.
    /// - Throws: ``MessageError`` for a file that cannot be read.
    package init(keptIn path: String, envelope: Envelope, messageID: MessageID?) throws(MessageError) {
        let source = try FileSource(path: path, name: FileName(lastComponentOf: path))
        var header = HeaderLetters()
        let file = try source.open()
        var position = 0
        while !header.isWhole, position < source.stamp.size {
            let octets = try file.read(min(source.stamp.size - position, MessageReader.longestPiece), at: position)
            guard !octets.isEmpty else { throw .attachmentChanged(source.name) }
            header.look(at: octets)
            position += octets.count
        }
        self.init(
            envelope: envelope, messageID: messageID, segments: [.file(source, [0..<source.stamp.size])],
            needs: header.needs)
    }

    /// The same with another beginning.
    /// - Parameter rewrite: gives octets to send in place of the first ones, and says in place of how many; it sees as
    ///   many octets as a header may have. Nil refuses.
    /// - Throws: ``MessageError`` for a file that cannot be read, or not be rewritten.
    package init(
        keptIn path: String, as rewrite: ([UInt8]) -> (header: [UInt8], length: Int)?, envelope: Envelope,
        messageID: MessageID?
    ) throws(MessageError) {
        let source = try FileSource(path: path, name: FileName(lastComponentOf: path))
        let head = try source.open().read(min(source.stamp.size, 1 << 20), at: 0)
        guard let (header, start) = rewrite(head), start <= source.stamp.size else {
            throw .attachmentChanged(source.name)
        }
        var letters = HeaderLetters()
        letters.look(at: header)
        self.init(
            envelope: envelope, messageID: messageID,
            segments: [.octets(header), .file(source, [start..<source.stamp.size])], needs: letters.needs)
    }

    /// The same message for some of its recipients; nil for none.
    package func addressed(to recipients: [EmailAddress]) -> ComposedMessage? {
        guard
            let envelope = try? Envelope(
                sender: envelope.sender, recipients: recipients, notifications: envelope.notifications)
        else { return nil }
        return ComposedMessage(envelope: envelope, messageID: messageID, segments: segments, needs: needs)
    }

    /// Whether reading it reads files, and so may wait for a disk.
    package var readsFiles: Bool { segments.contains { $0.source != nil } }

    /// Whether reading it awaits streams: then only ``MessageReader/next(upTo:)`` reads it to its end.
    package var awaitsStreams: Bool {
        segments.contains { segment in
            if case .base64Stream = segment { true } else { false }
        }
    }

    /// The whole message in memory, what it awaits included.
    /// - Throws: as ``MessageReader/next(upTo:)``.
    package func octetsAwaited() async throws(MessageError) -> [UInt8] {
        var reader = try makeReader(), octets: [UInt8] = []
        octets.reserveCapacity(length)
        while let piece = try await reader.next(upTo: MessageReader.longestPiece) { octets += piece }
        return octets
    }

    /// The whole message, where it is in memory as it is to be sent.
    package var octetsAtHand: [UInt8]? {
        guard segments.count == 1, case .octets(let octets) = segments[0] else { return nil }
        return octets
    }

    /// A reader at the first octet. Any number of them may exist side by side.
    /// - Throws: ``MessageError/attachmentChanged(_:)`` when any of the files is no longer what it was, so that most
    ///   changes are found before a server hears of the message.
    public func makeReader() throws(MessageError) -> MessageReader {
        for segment in segments {
            if let source = segment.source { _ = try source.open() }
        }
        return MessageReader(segments)
    }
}

/// Looks in a composed header for letters beyond ASCII. Only an address puts them there: all else is encoded words.
struct HeaderLetters {
    private(set) var needs: MessageNeeds = []
    /// The answer is found: nothing more has to be looked at.
    private(set) var isWhole = false
    private var isLineEmpty = false

    mutating func look(at octets: some Sequence<UInt8>) {
        for octet in octets where !isWhole {
            switch octet {
            case 0x80...:
                // RFC 6532 §3.2
                needs = .smtpUTF8
                isWhole = true
            case ASCII.lf:
                isWhole = isLineEmpty
                isLineEmpty = true
            case ASCII.cr: continue
            default: isLineEmpty = false
            }
        }
    }
}
