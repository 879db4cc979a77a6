#if Command
import Foundation
import HolubMessage
import HolubSMTP

/// The input of a message, as JSON has it. Nothing in it names a file or a server: no content comes from elsewhere.
struct ComposeInput {
    struct Person {
        var address: String
        var name: String?

        init(_ value: JSON, _ path: String) throws(InputFault) {
            var object = try InputObject(value, at: path)
            address = try object.need("address", as: JSON.text)
            name = try object.take("name", as: JSON.text)
            try object.requireNothingElse()
        }
    }

    /// An attachment. Without a name its name is empty, without a type it has that which the name suggests.
    struct File {
        var filename: String?
        var contentType: String?
        var base64: String
        var disposition: String?
        var contentID: String?
        /// By name: JSON has no order, and a message built twice is the same.
        var parameters: [(name: String, value: String)]

        init(_ value: JSON, _ path: String) throws(InputFault) {
            var object = try InputObject(value, at: path)
            filename = try object.take("filename", as: JSON.text)
            contentType = try object.take("contentType", as: JSON.text)
            base64 = try object.need("base64", as: JSON.text)
            disposition = try object.take("disposition", as: JSON.text)
            contentID = try object.take("contentID", as: JSON.text)
            parameters = try object.take("parameters", as: Self.parameters) ?? []
            try object.requireNothingElse()
        }

        private static func parameters(
            _ value: JSON, _ path: String
        ) throws(InputFault) -> [(name: String, value: String)] {
            guard case .object(let members) = value else { throw InputFault(path, "It must be an object.") }
            var parameters: [(name: String, value: String)] = []
            for name in members.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                parameters.append((name, try JSON.text(members[name] ?? .null, InputPath.joined(path, name))))
            }
            return parameters
        }
    }

    struct Calendar {
        var method: String
        var content: String

        init(_ value: JSON, _ path: String) throws(InputFault) {
            var object = try InputObject(value, at: path)
            method = try object.need("method", as: JSON.text)
            content = try object.need("content", as: JSON.text)
            try object.requireNothingElse()
        }
    }

    struct List {
        var https: String?
        var mailto: String?
        var oneClick: Bool

        init(_ value: JSON, _ path: String) throws(InputFault) {
            var object = try InputObject(value, at: path)
            https = try object.take("https", as: JSON.text)
            mailto = try object.take("mailto", as: JSON.text)
            oneClick = try object.take("oneClick", as: JSON.flag) ?? false
            try object.requireNothingElse()
        }
    }

    /// One person, or a list.
    var from: [Person]
    var sender: Person?
    var to: [Person]
    var cc: [Person]
    var bcc: [Person]
    var replyTo: [Person]
    var subject: String
    var text: String
    var html: String?
    var flowed: Bool
    var date: String?
    var inReplyTo: [String]
    var references: [String]
    /// A name and a value each.
    var headers: [[String]]
    var attachments: [File]
    var calendar: Calendar?
    var listUnsubscribe: List?
    /// Nil where nothing is said of it.
    var server: Capabilities?

    init(_ value: JSON) throws(InputFault) {
        guard case .object = value else { throw InputFault("input", "It must be an object.") }
        var input = try InputObject(value, at: "")
        let people = JSON.list(of: Person.init)
        from = try input.need("from", as: Self.authors)
        sender = try input.take("sender", as: Person.init)
        to = try input.take("to", as: people) ?? []
        cc = try input.take("cc", as: people) ?? []
        bcc = try input.take("bcc", as: people) ?? []
        replyTo = try input.take("replyTo", as: people) ?? []
        subject = try input.need("subject", as: JSON.text)
        text = try input.need("text", as: JSON.text)
        html = try input.take("html", as: JSON.text)
        flowed = try input.take("flowed", as: JSON.flag) ?? false
        date = try input.take("date", as: JSON.text)
        inReplyTo = try input.take("inReplyTo", as: Self.identifiers) ?? []
        references = try input.take("references", as: Self.identifiers) ?? []
        headers = try input.take("headers", as: JSON.list(of: Self.field)) ?? []
        attachments = try input.take("attachments", as: JSON.list(of: File.init)) ?? []
        calendar = try input.take("calendar", as: Calendar.init)
        listUnsubscribe = try input.take("listUnsubscribe", as: List.init)
        server = try input.take("server", as: Self.server)
        try input.requireNothingElse()
    }

    private static func authors(_ value: JSON, _ path: String) throws(InputFault) -> [Person] {
        guard case .array = value else { return [try Person(value, path)] }
        return try JSON.list(of: Person.init)(value, path)
    }

    /// Identifiers in a text, or a list of them.
    private static func identifiers(_ value: JSON, _ path: String) throws(InputFault) -> [String] {
        guard case .string(let text) = value else { return try JSON.list(of: JSON.text)(value, path) }
        let identifiers = text.split(separator: " ").map(String.init)
        guard !identifiers.isEmpty else { throw InputFault(path, "It names no message; leave it out.") }
        return identifiers
    }

    private static func field(_ value: JSON, _ path: String) throws(InputFault) -> [String] {
        let pair = try JSON.list(of: JSON.text)(value, path)
        guard pair.count == 2 else { throw InputFault(path, "It must be a name and a value.") }
        return pair
    }

    /// The lines of the reply to EHLO.
    private static func server(_ value: JSON, _ path: String) throws(InputFault) -> Capabilities {
        let keywords = try JSON.list(of: JSON.text)(value, path)
        guard keywords.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }) else {
            throw InputFault(path, "Each line must be printable ASCII.")
        }
        return Capabilities(keywords: keywords)
    }

    func message(date: MessageDate, id: (Domain) -> MessageID) throws(InputFault) -> Message {
        let authors = try Self.mailboxes(from, "from")
        guard let author = authors.first else { throw InputFault("from", "It names nobody; name at least one.") }
        var message = Message(
            from: author, subject: subject, text: text, date: date, messageID: id(author.address.domain))
        message.coauthors = Array(authors.dropFirst())
        if let sender { message.sender = try Self.mailbox(sender, "sender") }
        message.to = try Self.mailboxes(to, "to")
        message.cc = try Self.mailboxes(cc, "cc")
        message.bcc = try Self.mailboxes(bcc, "bcc")
        message.replyTo = try Self.mailboxes(replyTo, "replyTo")
        message.html = html
        message.textFlow = flowed ? .flowed : .fixed
        for (index, field) in headers.enumerated() {
            let read = try InputFault.at("headers[\(index)]") { () throws(MessageError) in
                (try HeaderName(field[0]), try HeaderText(field[1]))
            }
            message.headers.append(read)
        }
        message.attachments = try Self.attachments(attachments)
        try fillThread(&message)
        if let calendar {
            message.calendar = try InputFault.at("calendar") { () throws(MessageError) in
                try CalendarPart(method: calendar.method, content: calendar.content)
            }
        }
        if let list = listUnsubscribe {
            message.unsubscription = try InputFault.at("listUnsubscribe") { () throws(MessageError) in
                try Unsubscription(
                    https: list.https, mailto: list.mailto, page: list.oneClick ? .oneClick : .asks)
            }
        }
        return message
    }

    private func fillThread(_ message: inout Message) throws(InputFault) {
        message.inReplyTo = try Self.identifiers(inReplyTo, of: "inReplyTo")
        message.references = try Self.identifiers(references, of: "references")
    }

    private static func identifiers(_ given: [String], of key: String) throws(InputFault) -> [MessageID] {
        try InputFault.at(key) { () throws(MessageError) in
            var identifiers: [MessageID] = []
            for text in given { identifiers.append(try MessageID(text)) }
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
        if person.address.utf8.contains(UInt8(ascii: "<")) {
            throw InputFault("\(key).address", "It must be the address alone; put the name into name.")
        }
        let address = try InputFault.at("\(key).address") { () throws(AddressError) in try EmailAddress(person.address)
        }
        return try InputFault.at("\(key).name") { () throws(MessageError) in
            try Mailbox(name: person.name, address: address)
        }
    }

    private static func attachments(_ files: [File]) throws(InputFault) -> [Attachment] {
        var attachments: [Attachment] = [], known: Set<ContentID> = []
        for (index, file) in files.enumerated() {
            let attachment = try attachment(file, "attachments[\(index)]")
            // RFC 2045 §7: it names one part in the world.
            if let id = attachment.contentID, !known.insert(id).inserted {
                throw InputFault("attachments[\(index)].contentID", "It stands twice; give each attachment its own.")
            }
            attachments.append(attachment)
        }
        return attachments
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
        for (name, value) in file.parameters {
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
