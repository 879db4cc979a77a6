import FuzzPlant
import HolubSMTP

/// Addresses and names: one that is accepted reads back as itself, and whatever command holds it is one line.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    let text = String(decoding: octets, as: UTF8.self)
    if let address = try? EmailAddress(text) { check(address) }
    if let domain = try? Domain(text) { check(domain) }
    if let name = try? EHLOName(text) { check(name) }
    if let host = try? ServerHost(text) { check(host) }
    if let port = try? ServerPort(text) {
        precondition((try? ServerPort(port.description)) == port, "a port that does not read back")
    }
    if let id = try? EnvelopeID(text) { check(id) }
    if let user = try? Username(text) {
        precondition(!hasControl(user.text) && (try? Username(user.text)) == user, "a user name with a control")
    }
    Plant.check(octets)
    return 0
}

private func check(_ address: EmailAddress) {
    let text = address.description
    precondition(!hasControl(text), "an address with a control")
    precondition(text.utf8.count <= 254 && (1...64).contains(address.local.utf8.count), "an address that is too long")
    precondition((try? EmailAddress(text)) == address, "an address that does not read back")
    precondition((try? EmailAddress(local: address.local, domain: address.domain)) == address, "by its parts another")
    precondition(address.domain.parent != nil, "a domain of one label")
    precondition(
        address.local.utf8.first == UInt8(ascii: "\"")
            || !address.local.utf8.contains { " <>@,;:\"".utf8.contains($0) },
        "what only quotation marks may hold")
    check(address.domain)

    let bare = line(.mail(address, MailParameters()))
    precondition(bare == Array("MAIL FROM:<\(text)>\r\n".utf8), "another MAIL")
    precondition(Line.isOne(bare), "MAIL of two lines")
    precondition(line(.rcpt(address)) == Array("RCPT TO:<\(text)>\r\n".utf8), "another RCPT")
    let reported = line(.rcpt(address, RecipientParameters(notify: .failure, orcpt: address)))
    let parameters = reported.dropFirst("RCPT TO:<\(text)>".utf8.count).dropLast(2)
    precondition(Line.isOne(reported), "RCPT of two lines")
    // RFC 5321 §4.1.2: esmtp-value has neither "=" nor a blank nor a control.
    precondition(parameters.split(separator: ASCII.space).count <= 2, "a parameter too many")
    precondition(parameters.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a parameter with a control")
    precondition(parameters.count { $0 == UInt8(ascii: "=") } <= 2, "a parameter in a parameter")
}

private func check(_ domain: Domain) {
    let octets = Array(domain.name.utf8)
    precondition((1...253).contains(octets.count), "a domain that is too long")
    precondition(domain.labels.allSatisfy { (1...63).contains($0.utf8.count) }, "a label that is too long")
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789-.".utf8)
    precondition(octets.allSatisfy(letters.contains), "a domain with another letter")
    precondition((try? Domain(domain.name)) == domain, "a domain that does not read back")
    precondition((try? Domain(domain.name.uppercased())) == domain, "in capitals another domain")
    precondition(IPAddress(domain.name) == nil, "an address in digits")
    guard let parent = domain.parent else { return }
    precondition(domain.isInside(parent) && !parent.isInside(domain), "outside its parent")
    precondition((try? Domain(parent.name)) == parent, "a parent that does not read back")
}

private func check(_ name: EHLOName) {
    precondition(name.text.utf8.allSatisfy(ASCII.isVisible), "a greeting with a blank or a control")
    precondition((try? EHLOName(name.text)) == name, "a greeting that does not read back")
    precondition(Line.isOne(line(.ehlo(name))), "EHLO of two lines")
}

private func check(_ host: ServerHost) {
    precondition(host.description.utf8.allSatisfy(ASCII.isVisible), "a host with a blank or a control")
    precondition((try? ServerHost(host.description)) == host, "a host that does not read back")
}

private func check(_ id: EnvelopeID) {
    precondition((try? EnvelopeID(id.text)) == id, "an ID that does not read back")
    let line = line(.mail(sender, MailParameters(envid: id)))
    precondition(Line.isOne(line) && line.split(separator: ASCII.space).count == 3, "an ID in two words")
}

private func line(_ command: Command) -> [UInt8] {
    var line: [UInt8] = []
    command.encode(into: &line)
    return line
}

/// Controls of both kinds, the separators of lines, and two letters whose low octets are CR and LF.
private func hasControl(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.contains {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || [0x2028, 0x2029].contains($0.value)
    }
        || zip(scalars, scalars.dropFirst()).contains { $0.value & 0xFF == 0x0D && $1.value & 0xFF == 0x0A }
}

private let sender = try! EmailAddress("a@b.example")
