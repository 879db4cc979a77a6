import HolubMessage
import HolubSMTP
import Testing

/// T9: every public parameter that is text. `Tests/check-parameters` holds these lists against the compiler's own.
@Suite("Every text that somebody hands in") struct ParameterTests {
    typealias Attempt = @Sendable (String) throws -> Message

    /// By file, function, and label.
    static let attempts: [(String, Attempt)] = [
        ("Attachment.swift file path", { text in try attached(.file(path: "/tmp/" + text, name: FileName("x"))) }),
        (
            "CalendarPart.swift init method",
            { text in
                var message = try sample()
                message.calendar = try CalendarPart(method: text, content: "")
                return message
            }
        ),
        (
            "CalendarPart.swift init content",
            { text in
                var message = try sample()
                message.calendar = try CalendarPart(method: "REQUEST", content: text)
                return message
            }
        ),
        (
            "ContentType.swift init _",
            { text in
                try attached(.data([1], name: FileName("x"), type: ContentType("text/x; p=\"\(text)\"")))
            }
        ),
        (
            "ContentType.swift adding parameter",
            { text in
                try attached(
                    .data([1], name: FileName("x"), type: ContentType("text/x").adding(parameter: text, value: "v")))
            }
        ),
        (
            "ContentType.swift adding value",
            { text in
                try attached(
                    .data([1], name: FileName("x"), type: ContentType("text/x").adding(parameter: "p", value: text)))
            }
        ),
        ("FileName.swift init _", { text in try attached(.data([1], name: FileName(text))) }),
        (
            "FileName.swift init lastComponentOf",
            { text in try attached(.data([1], name: FileName(lastComponentOf: text))) }
        ),
        ("HeaderName.swift init _", { text in try headed(HeaderName(text), HeaderText("v")) }),
        ("HeaderName.swift init _", { text in try headed(HeaderName("X-A"), HeaderText(text)) }),
        (
            "Mailbox.swift init name",
            { text in
                var message = try sample()
                message.from = try mailbox(text, "jana@firma.example")
                message.sender = try mailbox(text, "eva@firma.example")
                message.to = [message.from]
                message.replyTo = [message.from]
                return message
            }
        ),
        (
            "Message.swift subject",
            { text in
                var message = try sample()
                message.subject = text
                return message
            }
        ),
        ("Message.swift text", { text in try sample(text: text) }),
        (
            "Message.swift html",
            { text in
                var message = try sample()
                message.html = text
                return message
            }
        ),
        ("Message.swift init subject", { text in try initialised(subject: text) }),
        ("Message.swift init text", { text in try initialised(text: text) }),
        ("Message.swift init html", { text in try initialised(html: text) }),
        (
            "MessageDate.swift init iso8601",
            { text in
                var message = try sample()
                message.date = try MessageDate(iso8601: "2026-11-23T23:08:34Z" + text.replacing("ab", with: ""))
                return message
            }
        ),
        (
            "MessageID.swift init _",
            { text in
                var message = try sample()
                message.messageID = try MessageID("<\(text)@firma.example>")
                message.inReplyTo = [message.messageID]
                message.references = [message.messageID]
                return message
            }
        ),
        (
            "MessageID.swift init _",
            { text in
                try attached(.data([1], name: FileName("x"), disposition: .inline, contentID: ContentID(text)))
            }
        ),
        (
            "ReadyMessage.swift init eml",
            { text in
                _ = try ComposedMessage(eml: "/nonexistent/" + text)
                return try sample()
            }
        ),
        (
            "ReadyLint.swift warnings eml",
            { text in
                _ = try ComposedMessage.warnings(eml: "/nonexistent/" + text)
                return try sample()
            }
        ),
        (
            "Unsubscription.swift init https",
            { text in try listed(Unsubscription(https: "https://firma.example/" + text)) }
        ),
        ("Unsubscription.swift init mailto", { text in try listed(Unsubscription(mailto: text + "@firma.example")) }),
    ]

    /// What an application may name, and no message holds.
    static let leftOut = ["MessageWarning.swift init rawValue"]

    /// Each ends a line for somebody, or looks as if it did.
    static let poisons =
        (Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) + [0x2028, 0x2029]).map { String(Unicode.Scalar($0)!) }
        + ["\r\n", "\r\n ", "\r\n.\r\n", "\r\n\r\n", "\r\nBcc: evil@x.example", "\u{760D}\u{760A}", "\u{010D}\u{010A}"]

    @Test("Each is refused, or written so that nothing is added")
    func poisoned() throws {
        for (name, attempt) in Self.attempts {
            let sound = (try? attempt("ab")).map { Self.names(try? octets(of: $0)) }
            for poison in Self.poisons {
                for text in ["a\(poison)b", "\(poison)b", "ab\(poison)"] {
                    do {
                        let octets = try octets(of: attempt(text))
                        _ = lines(octets.map { $0 < 0x80 ? $0 : 0x3F })
                        #expect(Self.names(octets) == sound, "\(name): \(text.debugDescription)")
                    } catch let error as MessageError {
                        #expect(!error.description.isEmpty)
                    }
                }
            }
        }
    }

    /// The names of a message's fields.
    private static func names(_ octets: [UInt8]?) -> [String] { octets.map { Entity($0).fields.map(\.name) } ?? [] }

    // MARK: Messages around one text

    private static func attached(_ attachment: HolubMessage.Attachment) throws -> Message {
        var message = try sample()
        message.attachments = [attachment]
        return message
    }

    private static func headed(_ name: HeaderName, _ value: HeaderText) throws -> Message {
        var message = try sample()
        message.headers = [(name, value)]
        return message
    }

    private static func listed(_ unsubscription: Unsubscription) throws -> Message {
        var message = try sample()
        message.unsubscription = unsubscription
        return message
    }

    private static func initialised(subject: String = "a", text: String = "a", html: String? = nil) throws -> Message {
        let sound = try sample()
        return Message(
            from: sound.from, to: sound.to, subject: subject, text: text, html: html, date: sound.date,
            messageID: sound.messageID)
    }
}
