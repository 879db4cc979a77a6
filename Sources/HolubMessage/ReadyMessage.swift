public import HolubSMTP

extension ComposedMessage {
    /// A ready message (RFC 5322) from a file, sent as it is.
    ///
    /// It is read once here, to check it, and again whenever it is sent. Its Bcc fields are left out of what is sent;
    /// nothing else is changed, but that a last line without CR LF gets one (RFC 5321 §4.1.1.4).
    /// - Parameter envelope: By default the sender is taken from Sender or From, the recipients from To, Cc and Bcc.
    /// - Throws: ``MessageError/unsound(_:_:)`` for what cannot be sent as it is: a stray CR or LF, a NUL, a line over
    ///   998 octets, letters beyond ASCII in a header without an address that has them, no blank line after it, no From
    ///   or Date or two of them, or addresses that are not understood; other ``MessageError`` for a file that cannot be
    ///   read.
    public init(eml path: String, envelope: Envelope? = nil) throws(MessageError) {
        guard !path.utf8.contains(0) else { throw .controlCharacter(.path) }
        let source = try FileSource(path: path, name: FileName(lastComponentOf: path))
        let scanner = try Self.scan(source)
        let header = ReadyHeader(fields: scanner.fields)
        let derived: Envelope
        do throws(UnsoundMessage) {
            try header.check()
            derived = if let envelope { envelope } else { try header.envelope() }
            // RFC 6532 §3.2 lets a header be UTF-8, but such a message reaches only those whose servers all take it. Letters
            // alone are not worth that: as encoded words they reach everybody.
            if let line = scanner.internationalLine, !derived.needsSMTPUTF8, !header.namesInternationalAddress {
                throw .eightBitHeader(line: line)
            }
        } catch {
            throw .unsound(source.name, error)
        }
        self.init(
            envelope: derived, messageID: header.messageID, segments: Self.segments(of: source, scanner),
            needs: scanner.needs)
    }

    private static func scan(_ source: FileSource) throws(MessageError) -> MessageScanner {
        var scanner = MessageScanner()
        let file = try source.open()
        while scanner.count < source.stamp.size {
            let wanted = min(MessageReader.longestPiece, source.stamp.size - scanner.count)
            let octets = try file.read(wanted, at: scanner.count)
            guard octets.count == wanted else { throw .attachmentChanged(source.name) }
            do { try scanner.scan(octets) } catch { throw .unsound(source.name, error) }
        }
        try source.checkUnchanged(file)
        do { try scanner.finish() } catch { throw .unsound(source.name, error) }
        return scanner
    }

    /// The file without the fields that name hidden recipients (RFC 5322 §3.6.3, §3.6.6).
    private static func segments(of source: FileSource, _ scanner: MessageScanner) -> [Segment] {
        var kept: [Range<Int>] = []
        var start = 0
        for field in scanner.fields where field.name == .bcc || field.name == .resentBcc {
            if start < field.range.lowerBound { kept.append(start..<field.range.lowerBound) }
            start = field.range.upperBound
        }
        kept.append(start..<scanner.count)
        let file = Segment.file(source, kept)
        return scanner.endsInLineEnd ? [file] : [file, .octets([0x0D, 0x0A])]
    }
}

/// What the header of a ready message says about who writes to whom.
private struct ReadyHeader {
    let fields: [MessageScanner.Field]

    /// RFC 5322 §3.6, RFC 2045 §3: fields that occur once at most.
    private static let once: [HeaderName] = [
        .from, .sender, .replyTo, .to, .cc, .date, .messageID, .inReplyTo, .references, .subject, .mimeVersion,
        .contentType, .transferEncoding,
    ]

    func check() throws(UnsoundMessage) {
        for name in Self.once where all(name).count > 1 { throw .repeated(name) }
        // RFC 5322 §3.6: the only two that must be there.
        for name in [HeaderName.date, .from] where all(name).isEmpty { throw .missing(name) }
    }

    private func all(_ name: HeaderName) -> [MessageScanner.Field] { fields.filter { $0.name == name } }

    /// Whether a field of addresses that is understood names one with letters beyond ASCII before its `@`.
    var namesInternationalAddress: Bool {
        fields.contains { field in
            [HeaderName.from, .sender, .replyTo, .to, .cc, .bcc].contains(field.name)
                && AddressList.parse(field.value)?.contains(where: \.needsSMTPUTF8) == true
        }
    }

    /// Nil when there is none of the form that we know.
    var messageID: MessageID? {
        guard let field = all(.messageID).first else { return nil }
        let text = field.value.split { $0 == 0x20 || $0 == 0x09 }
        guard text.count == 1 else { return nil }
        return try? MessageID(String(decoding: text[0], as: UTF8.self))
    }

    func envelope() throws(UnsoundMessage) -> Envelope {
        // RFC 5322 §3.6.6: resent fields name who sends and receives this time, block by block; that is not guessed.
        guard !fields.contains(where: \.name.isResent) else { throw .resent }
        let authority: HeaderName = all(.sender).isEmpty ? .from : .sender
        let authors = try addresses(authority)
        guard let sender = authors.first else { throw .addresses(authority) }
        guard authors.count == 1 else { throw .severalAuthors }
        var recipients: [EmailAddress] = []
        for name in [HeaderName.to, .cc, .bcc] { recipients += try addresses(name) }
        do { return try Envelope(sender: sender, recipients: recipients) } catch { throw .noRecipients }
    }

    /// The addresses in all fields of a name.
    private func addresses(_ name: HeaderName) throws(UnsoundMessage) -> [EmailAddress] {
        var addresses: [EmailAddress] = []
        for field in all(name) {
            guard let list = AddressList.parse(field.value) else { throw .addresses(name) }
            addresses += list
        }
        return addresses
    }
}
