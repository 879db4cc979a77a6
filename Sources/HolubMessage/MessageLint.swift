internal import HolubSMTP

extension Message {
    /// What its author may want to look at before it is sent; none twice. It reads no file.
    public func warnings() -> [MessageWarning] {
        var lint = MessageLint(subject: subject, text: text, html: html)
        lint.people = [from] + coauthors + [sender].compactMap { $0 } + replyTo
        lint.recipients = to + cc
        lint.replyTo = replyTo
        lint.attachments = attachments
        lint.calendar = calendar.map { ($0.method, $0.content) }
        if let html { lint.page = ShownParts(html, attachments, of: messageID) }
        return lint.warnings
    }
}

/// What is looked at in a message, whether it is composed here or came ready.
struct MessageLint {
    var subject: String
    var text: String
    var html: String?
    /// Who wrote it, and who is answered.
    var people: [Mailbox] = []
    /// Those whom all the others see.
    var recipients: [Mailbox] = []
    var replyTo: [Mailbox] = []
    var attachments: [Attachment] = []
    var calendar: (method: String, content: String)?
    /// The HTML as it is sent.
    var page: ShownParts?

    init(subject: String, text: String, html: String?) {
        self.subject = subject
        self.text = text
        self.html = html
    }

    var warnings: [MessageWarning] {
        var warnings: [MessageWarning] = []
        if isBlank(subject) { warnings.append(MessageWarning(.subjectMissing)) }
        if isBlank(text), html != nil || calendar != nil { warnings.append(MessageWarning(.textMissing)) }
        for person in people where person.namesAnotherAddress {
            warnings.append(MessageWarning(.nameLooksLikeAddress, person.name))
        }
        let names = (people + recipients).compactMap(\.name) + attachments.map(\.name.text)
        for line in [subject] + names where !BidiMarks.arePaired(line) {
            warnings.append(MessageWarning(.bidiUnpaired, line))
        }
        for answer in replyTo where recipients.contains(where: { $0.address == answer.address }) {
            warnings.append(MessageWarning(.replyToRecipient, answer.address.description))
        }
        for attachment in attachments where Self.programs.contains(attachment.name.suffix ?? "") {
            warnings.append(MessageWarning(.attachmentExecutable, attachment.name.text))
        }
        if let calendar, let inside = CalendarPart.method(inside: calendar.content),
            !ASCII.equalIgnoringCase(inside.utf8, calendar.method.utf8)
        {
            warnings.append(MessageWarning(.calendarMethod, inside))
        }
        if let html, let page { warnings += PageLint(html, page, attachments).warnings }
        var seen: Set<MessageWarning> = []
        return warnings.filter { seen.insert($0).inserted }
    }

    private func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }

    /// What Gmail and Outlook refuse (https://support.google.com/mail/answer/6590), the kinds that people send.
    private static let programs: Set<String> = [
        "ade", "apk", "app", "bat", "cab", "chm", "cmd", "com", "cpl", "dll", "dmg", "exe", "hta", "ins", "iso", "isp",
        "jar", "js", "jse", "lib", "lnk", "mde", "msc", "msi", "msp", "mst", "pif", "ps1", "scr", "sct", "shb", "sys",
        "vb", "vbe", "vbs", "vxd", "wsc", "wsf", "wsh",
    ]
}

extension Mailbox {
    /// Whether the name is an address, or holds one, that is not this mailbox's own.
    fileprivate var namesAnotherAddress: Bool {
        guard let name else { return false }
        // Letters that look like an @ as well.
        let plain = String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { "\u{FF20}\u{FE6B}".unicodeScalars.contains($0) ? "@" : $0 }))
        let words = plain.split { $0.isWhitespace || "<>()[],;:\"'“”„‚‘’".contains($0) }
        return words.contains { word in (try? EmailAddress(String(word))).map { $0 != address } ?? false }
    }
}

/// The marks that set the direction of writing (UAX #9, https://www.unicode.org/reports/tr9/ §2).
enum BidiMarks {
    /// Whether each embedding, override and isolate is closed in order, and nothing else is.
    static func arePaired(_ text: String) -> Bool {
        var open: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": open.append("\u{202C}")
            case "\u{2066}", "\u{2067}", "\u{2068}": open.append("\u{2069}")
            case "\u{202C}", "\u{2069}": guard open.popLast() == scalar else { return false }
            default: continue
            }
        }
        return open.isEmpty
    }
}
