import FuzzPlant
import HolubMessage
import HolubSMTP

/// Whatever is typed into a header is refused for a reason, or reads back to the octet, and adds no field.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    // The first octet chooses the place.
    if let place = octets.first {
        let text = String(decoding: octets.dropFirst(), as: UTF8.self)
        switch place % 6 {
        case 0: checkSubject(text)
        case 1: checkName(text)
        case 2: checkValue(text)
        case 3: checkFile(text)
        case 4: checkParameter(text)
        default: checkAddress(text)
        }
    }
    Plant.check(octets)
    return 0
}

private let fields = ["Date", "From", "To", "Subject", "Message-ID"]
private let rest = ["MIME-Version", "Content-Type"]

private func message() -> Message {
    Message(
        from: Mailbox(sender), to: [Mailbox(sender)], subject: "", text: "",
        date: try! MessageDate(secondsSinceEpoch: 0),
        messageID: try! MessageID("<a@b.example>"))
}

/// The header, which has these fields and no other.
private func header(of message: Message, _ names: [String]) -> [String: [UInt8]] {
    guard let composed = try? message.compose(), var reader = try? composed.makeReader() else {
        fatalError("not composed")
    }
    var octets: [UInt8] = []
    while let piece = try? reader.read(upTo: MessageReader.longestPiece) { octets += piece }
    precondition(octets.count == composed.length, "another length")
    guard let fields = Slow.fields(octets) else { fatalError("no lines") }
    precondition(fields.map(\.name) == names, "other fields")
    return Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
}

private func checkSubject(_ text: String) {
    var message = message()
    message.subject = text
    guard (try? message.compose()) != nil else {
        return precondition(hasControl(text, tab: true), "refused for nothing")
    }
    precondition(!hasControl(text, tab: true), "a control was taken")
    let value = header(of: message, fields + rest + ["Content-Transfer-Encoding"])["Subject"]
    precondition(value.flatMap(Slow.text) == Array(text.utf8), "another subject")
}

private func checkName(_ text: String) {
    guard let mailbox = try? Mailbox(name: text, address: sender) else {
        return precondition(hasControl(text) || text.utf8.count > 8192, "refused for nothing")
    }
    precondition(!hasControl(text), "a control was taken")
    var message = message()
    message.from = mailbox
    let value = header(of: message, fields + rest + ["Content-Transfer-Encoding"])["From"] ?? []
    guard !text.isEmpty else { return precondition(value == Array("a@b.example".utf8), "a name from nowhere") }
    precondition(value.suffix(14) == Array(" <a@b.example>".utf8), "another address")
    let name = Array(value.dropLast(14))
    // RFC 2047 §5 (3): encoded words stand in no quoted string.
    let read = name.first == 34 ? Slow.unquoted(name) : Slow.text(name)
    precondition(read == Array(text.utf8), "another name")
    if name.first != 34 { precondition(!name.contains { ",;:<>@()[]\\\"".utf8.contains($0) }, "what ends a name") }
}

private func checkValue(_ text: String) {
    guard let value = try? HeaderText(text) else {
        return precondition(hasControl(text, tab: true), "refused for nothing")
    }
    precondition(!hasControl(text, tab: true), "a control was taken")
    var message = message()
    message.headers = [(try! HeaderName("X-Note"), value)]
    let read = header(of: message, fields + ["X-Note"] + rest + ["Content-Transfer-Encoding"])["X-Note"]
    precondition(read.flatMap(Slow.text) == Array(text.utf8), "another value")
}

private func checkFile(_ text: String) {
    guard let name = try? FileName(text) else {
        return precondition(hasControl(text) || text.utf8.count > 8192, "refused for nothing")
    }
    precondition(!hasControl(text), "a control was taken")
    var message = message()
    message.attachments = [.data([], name: name, type: try! ContentType("text/x"))]
    _ = header(of: message, fields + rest)
    guard let disposition = part(of: message)["Content-Disposition"] else { fatalError("no disposition") }
    precondition(disposition.starts(with: "attachment;".utf8), "another disposition")
    precondition(Slow.parameter("filename", of: disposition) == Array(text.utf8), "another name")
}

private func checkParameter(_ text: String) {
    guard let type = try? ContentType("text/x").adding(parameter: "p", value: text) else {
        return precondition(hasControl(text) || text.utf8.count > 8192, "refused for nothing")
    }
    precondition(!hasControl(text), "a control was taken")
    var message = message()
    message.attachments = [.data([], name: try! FileName("a"), type: type)]
    guard let value = part(of: message)["Content-Type"] else { fatalError("no type") }
    precondition(value.starts(with: "text/x;".utf8), "another type")
    precondition(Slow.parameter("p", of: value) == Array(text.utf8), "another value")
}

private func checkAddress(_ text: String) {
    guard let address = try? EmailAddress(text) else { return }
    var message = message()
    message.from = Mailbox(address)
    message.to = [try! Mailbox(name: "b, c", address: address), Mailbox(sender)]
    let header = header(of: message, fields + rest + ["Content-Transfer-Encoding"])
    let spelled = address.description
    precondition(header["From"] == Array(spelled.utf8), "header and envelope differ")
    precondition(header["To"] == Array("\"b, c\" <\(spelled)>, a@b.example".utf8), "another list")
    guard let envelope = try? message.compose().envelope else { fatalError("not composed") }
    precondition(
        envelope.sender == address && envelope.recipients.count == (address == sender ? 1 : 2), "another envelope")
}

/// The header of the second part.
private func part(of message: Message) -> [String: [UInt8]] {
    guard let composed = try? message.compose(), var reader = try? composed.makeReader() else {
        fatalError("not composed")
    }
    var octets: [UInt8] = []
    while let piece = try? reader.read(upTo: MessageReader.longestPiece) { octets += piece }
    // The text is empty, so the second border is the second place where two line ends and two dashes stand.
    let border = Array("\r\n--=_".utf8)
    var places: [Int] = []
    for index in octets.indices where octets[index] == 13 && octets[index...].starts(with: border) {
        places.append(index)
    }
    precondition(places.count == 3, "other borders")
    let start = octets[(places[1] + 2)...].firstIndex(of: 10)! + 1
    guard let fields = Slow.fields(Array(octets[start...])) else { fatalError("no lines") }
    precondition(
        fields.map(\.name) == ["Content-Type", "Content-Transfer-Encoding", "Content-Disposition"],
        "other fields of a part")
    return Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
}

private func hasControl(_ text: String, tab: Bool = false) -> Bool {
    text.unicodeScalars.contains {
        $0.value < 0x20 && !(tab && $0.value == 9) || (0x7F...0x9F).contains($0.value)
            || [0x2028, 0x2029].contains($0.value)
    }
}

private let sender = try! EmailAddress("a@b.example")
