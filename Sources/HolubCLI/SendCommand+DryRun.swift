#if Command
import HolubMessage
import HolubProviderKit
import HolubSMTP

extension SendCommand {
    /// Shows what would leave, and asks nobody for anything.
    func rehearse(in language: Language) throws {
        guard queue.store == nil else {
            throw CommandFailure(.usage, "The outbox keeps what it gets; leave out --store or --dry-run.")
        }
        try queue.requireNothing()
        guard eml.isEmpty else { return try show(try composed(), language) }
        let message = try typed()
        let explained: MessageExplanation
        do { explained = try message.explained() } catch { throw error.ending }
        let warnings = message.warnings()
        if common.json {
            var object = Self.json(explained.envelope, explained.length, explained.needs, message.messageID)
            object["senderReason"] = .string(explained.senderReason.rawValue)
            object["parts"] = .array([explained.root.json])
            object["warnings"] = .array(warnings.map { .object($0.json(language)) })
            return try JSON.object(object).print()
        }
        for line in explained.description.split(separator: "\n") {
            let indent = line.prefix { $0 == " " }
            Terminal.say(indent + Terminal.inert(String(line)))
        }
        Self.say(warnings, language)
    }

    private static func say(_ warnings: [MessageWarning], _ language: Language) {
        for warning in warnings { Terminal.say("\(warning.id): \(warning.text(in: language))") }
    }

    /// Ready messages, which leave as they are.
    private func show(_ messages: [ComposedMessage], _ language: Language) throws {
        let warnings = try eml.map { path in
            do throws(MessageError) { return try ComposedMessage.warnings(eml: path) } catch { throw error.ending }
        }
        if common.json {
            let documents = zip(messages, warnings).map { message, warnings in
                var document = Self.json(message.envelope, message.length, message.needs, message.messageID)
                document["warnings"] = .array(warnings.map { .object($0.json(language)) })
                return JSON.object(document)
            }
            return try (documents.count > 1 ? JSON.object(["messages": .array(documents)]) : documents[0]).print()
        }
        for (message, warnings) in zip(messages, warnings) {
            let keywords = Self.keywords(message.needs)
            Terminal.say(
                "\(message.length) octets; "
                    + (keywords.isEmpty ? "any server takes it" : "needs \(keywords.joined(separator: ", "))"))
            let count = message.envelope.recipients.count
            Terminal.say("MAIL FROM:<\(message.envelope.sender)>; \(count) recipient\(count == 1 ? "" : "s")")
            Self.say(warnings, language)
        }
    }

    private static func json(
        _ envelope: Envelope, _ length: Int, _ needs: MessageNeeds, _ id: MessageID?
    ) -> [String: JSON] {
        [
            "messageID": JSON(id?.text), "mailFrom": .string(envelope.sender.description),
            "rcpt": JSON(envelope.recipients.map(\.description)), "octets": .integer(length),
            "needs": JSON(keywords(needs)),
        ]
    }

    private static func keywords(_ needs: MessageNeeds) -> [String] {
        [needs.contains(.smtpUTF8) ? "SMTPUTF8" : nil, needs.contains(.eightBitMIME) ? "8BITMIME" : nil]
            .compactMap { $0 }
    }
}

extension MessageExplanation.Part {
    fileprivate var json: JSON {
        .object([
            "type": .string(type), "name": JSON(name?.text), "contentID": JSON(contentID?.text),
            "octets": .integer(octets),
            "encoding": JSON(encoding?.rawValue), "reason": JSON(reason?.rawValue), "parts": .array(parts.map(\.json)),
        ])
    }
}
#endif
