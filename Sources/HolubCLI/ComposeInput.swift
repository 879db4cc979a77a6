#if Command
import Foundation
import HolubMessage
import HolubSMTP

/// The input of a message, as JSON has it. Nothing in it names a file or a server: no content comes from elsewhere.
struct ComposeInput: Decodable {
    struct Person: Decodable {
        var address: String
        var name: String?
    }

    /// One person, or a list.
    struct Authors: Decodable {
        var all: [Person]

        init(from decoder: any Decoder) throws {
            if let list = try? decoder.unkeyedContainer(), list.count != nil {
                all = try [Person](from: decoder)
            } else {
                all = [try Person(from: decoder)]
            }
        }
    }

    /// Identifiers in a text, or a list of them.
    struct Identifiers: Decodable {
        var all: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                all = text.split(separator: " ").map(String.init)
            } else {
                all = try container.decode([String].self)
            }
        }
    }

    struct File: Decodable {
        var filename: String?
        var contentType: String?
        var base64: String
        var disposition: String?
        var contentID: String?
        var parameters: [String: String]?
    }

    struct Calendar: Decodable {
        var method: String
        var content: String
    }

    struct List: Decodable {
        var https: String?
        var mailto: String?
        var oneClick: Bool?
    }

    /// A name and a value.
    struct Field: Decodable {
        var name: String
        var value: String

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            name = try container.decode(String.self)
            value = try container.decode(String.self)
            guard container.isAtEnd else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "more than two")
            }
        }
    }

    /// The lines of the reply to EHLO.
    struct Keywords: Decodable {
        var capabilities: Capabilities

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer(), keywords = try container.decode([String].self)
            guard keywords.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "a control")
            }
            capabilities = Capabilities(keywords: keywords)
        }
    }

    var from: Authors
    var sender: Person?
    var to: [Person]?
    var cc: [Person]?
    var bcc: [Person]?
    var replyTo: [Person]?
    var subject: String
    var text: String
    var html: String?
    var flowed: Bool?
    var date: String?
    var inReplyTo: Identifiers?
    var references: Identifiers?
    var headers: [Field]?
    var attachments: [File]?
    var calendar: Calendar?
    var listUnsubscribe: List?
    private var serverKeywords: Keywords?

    private enum CodingKeys: String, CodingKey {
        case from, sender, to, cc, bcc, replyTo, subject, text, html, flowed, date, inReplyTo, references, headers
        case attachments, calendar, listUnsubscribe
        case serverKeywords = "server"
    }

    var server: Capabilities? { serverKeywords?.capabilities }

    func message(date: MessageDate, id: (Domain) -> MessageID) throws(InputFault) -> Message {
        let authors = try Self.mailboxes(from.all, "from")
        guard let author = authors.first else { throw InputFault("from", "It names nobody; name at least one.") }
        var message = Message(
            from: author, subject: subject, text: text, date: date, messageID: id(author.address.domain))
        message.coauthors = Array(authors.dropFirst())
        if let sender { message.sender = try Self.mailbox(sender, "sender") }
        message.to = try Self.mailboxes(to ?? [], "to")
        message.cc = try Self.mailboxes(cc ?? [], "cc")
        message.bcc = try Self.mailboxes(bcc ?? [], "bcc")
        message.replyTo = try Self.mailboxes(replyTo ?? [], "replyTo")
        message.html = html
        message.textFlow = flowed == true ? .flowed : .fixed
        for (index, field) in (headers ?? []).enumerated() {
            let read = try InputFault.at("headers[\(index)]") { () throws(MessageError) in
                (try HeaderName(field.name), try HeaderText(field.value))
            }
            message.headers.append(read)
        }
        for (index, file) in (attachments ?? []).enumerated() {
            message.attachments.append(try Self.attachment(file, "attachments[\(index)]"))
        }
        try fillThread(&message)
        if let calendar {
            message.calendar = try InputFault.at("calendar") { () throws(MessageError) in
                try CalendarPart(method: calendar.method, content: calendar.content)
            }
        }
        if let list = listUnsubscribe {
            message.unsubscription = try InputFault.at("listUnsubscribe") { () throws(MessageError) in
                try Unsubscription(
                    https: list.https, mailto: list.mailto, page: list.oneClick == true ? .oneClick : .asks)
            }
        }
        return message
    }

    private func fillThread(_ message: inout Message) throws(InputFault) {
        let answered = try Self.identifiers(inReplyTo, "inReplyTo")
        guard answered.count <= 1 else { throw InputFault("inReplyTo", "It names several messages; name one.") }
        message.inReplyTo = answered.first
        message.references = try Self.identifiers(references, "references")
    }

    private static func identifiers(_ given: Identifiers?, _ key: String) throws(InputFault) -> [MessageID] {
        try InputFault.at(key) { () throws(MessageError) in
            var identifiers: [MessageID] = []
            for text in given?.all ?? [] { identifiers.append(try MessageID(text)) }
            return identifiers
        }
    }

    private static func mailboxes(_ people: [Person], _ key: String) throws(InputFault) -> [Mailbox] {
        var mailboxes: [Mailbox] = []
        mailboxes.reserveCapacity(people.count)
        for (index, person) in people.enumerated() { mailboxes.append(try mailbox(person, "\(key)[\(index)]")) }
        return mailboxes
    }

    private static func mailbox(_ person: Person, _ key: String) throws(InputFault) -> Mailbox {
        let address = try InputFault.at("\(key).address") { () throws(AddressError) in try EmailAddress(person.address)
        }
        return try InputFault.at("\(key).name") { () throws(MessageError) in
            try Mailbox(name: person.name, address: address)
        }
    }

    private static func attachment(_ file: File, _ key: String) throws(InputFault) -> Attachment {
        // RFC 4648 §3.5: one text for the same octets. A decoder that is content with less may give others than were meant.
        guard let data = Data(base64Encoded: file.base64), data.base64EncodedString() == file.base64 else {
            throw InputFault("\(key).base64", "This is no base64; write it without line ends.")
        }
        guard let disposition = Attachment.Disposition(rawValue: file.disposition ?? "attachment") else {
            throw InputFault("\(key).disposition", "It must be attachment or inline.")
        }
        let name = try InputFault.at("\(key).filename") { () throws(MessageError) in try FileName(file.filename ?? "") }
        var type = try InputFault.at("\(key).contentType") { () throws(MessageError) in
            try file.contentType.map { text throws(MessageError) in try ContentType(text) }
                ?? ContentType(suggestedBy: name)
        }
        // By name: JSON has no order, and a message built twice is the same.
        for (name, value) in (file.parameters ?? [:]).sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        {
            type = try InputFault.at("\(key).parameters") { () throws(MessageError) in
                try type.adding(parameter: name, value: value)
            }
        }
        let contentID = try InputFault.at("\(key).contentID") { () throws(MessageError) in
            try file.contentID.map { text throws(MessageError) in try ContentID(text) }
        }
        return .data([UInt8](data), name: name, type: type, disposition: disposition, contentID: contentID)
    }
}
#endif
