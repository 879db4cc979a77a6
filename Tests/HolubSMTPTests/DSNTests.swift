import Testing

@testable import HolubSMTP

@Suite("Reports about delivery are asked for as RFC 3461 says")
struct DSNTests {
    private func line(_ command: Command) -> String {
        var octets: [UInt8] = []
        command.encode(into: &octets)
        return String(decoding: octets, as: UTF8.self)
    }

    @Test(
        "NOTIFY names its events in one order, and NEVER stands alone",
        arguments: [
            (.never, "NEVER"), (.success, "SUCCESS"), (.failure, "FAILURE"), (.delay, "DELAY"),
            ([.delay, .failure], "FAILURE,DELAY"), ([.delay, .success, .failure], "SUCCESS,FAILURE,DELAY"),
            (DSNNotify(rawValue: 0xF8), "NEVER"), (DSNNotify(rawValue: 0xFF), "SUCCESS,FAILURE,DELAY"),
        ] as [(DSNNotify, String)])
    func notify(events: DSNNotify, text: String) {
        let command = Command.rcpt(address("a"), RecipientParameters(notify: events))
        #expect(line(command) == "RCPT TO:<a@x.example> NOTIFY=\(text)\r\n")
    }

    @Test("The parameters of MAIL follow size, body and SMTPUTF8")
    func mail() throws {
        let envid = try EnvelopeID("order 4+7=11")
        let all = MailParameters(size: 12, needs: [.smtpUTF8, .eightBitMIME], ret: .hdrs, envid: envid)
        #expect(
            line(.mail(address("a"), all))
                == "MAIL FROM:<a@x.example> SIZE=12 BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=order+204+2B7+3D11\r\n")
        #expect(line(.mail(address("a"), MailParameters(ret: .full))) == "MAIL FROM:<a@x.example> RET=FULL\r\n")
    }

    @Test("The original recipient is named unless no report is wanted")
    func originalRecipient() throws {
        let recipient = try EmailAddress("\"a+b=\\\\ c\"@Kočka.cz")
        let asked = DeliveryNotification(notify: [.failure])
        #expect(
            line(.rcpt(recipient, asked.parameters(for: recipient)))
                == "RCPT TO:<\"a+b=\\\\ c\"@xn--koka-hua.cz> NOTIFY=FAILURE"
                + " ORCPT=rfc822;\"a+2Bb+3D\\\\+20c\"@xn--koka-hua.cz\r\n")
        let never = DeliveryNotification(notify: .never)
        #expect(
            line(.rcpt(address("a"), never.parameters(for: address("a")))) == "RCPT TO:<a@x.example> NOTIFY=NEVER\r\n")
    }

    @Test("An original recipient beyond ASCII is named as UTF-8, what may not stand for itself by its number")
    func internationalRecipient() throws {
        let recipient = try EmailAddress("\"ž+=\\\\ č\"@x.example")
        let line = line(.rcpt(recipient, RecipientParameters(notify: .failure, orcpt: recipient)))
        let numbers = "\"ž\\x{2B}\\x{3D}\\x{5C}\\x{5C}\\x{20}č\""
        #expect(line == "RCPT TO:<\(recipient)> NOTIFY=FAILURE ORCPT=utf-8;\(numbers)@x.example\r\n")
    }

    @Test("An original recipient that would take more than 500 octets is left out")
    func longRecipient() throws {
        // Each + takes six octets.
        let local = String(repeating: "+", count: 62) + "č"
        #expect(XText.originalRecipient(try EmailAddress("\(local)@\(domainText(119))"))?.count == 500)
        #expect(XText.originalRecipient(try EmailAddress("\(local)@\(domainText(120))")) == nil)
    }

    @Test(
        "An envelope's ID is printable ASCII, blanks too",
        arguments: ["", "č", "a\r\n", "a\tb", "\u{0}", "\u{7F}", "a\nDATA", "\u{10D}\u{10A}"])
    func badID(text: String) { #expect(throws: EnvelopeError.malformedID) { try EnvelopeID(text) } }

    @Test(
        "An envelope's ID has up to 100 octets as it is written", arguments: [("a", 1), ("+", 3), (" ", 3), ("~", 1)])
    func idLength(letter: String, cost: Int) throws {
        let longest = String(repeating: letter, count: 100 / cost)
        #expect(try EnvelopeID(longest).text == longest)
        #expect(throws: EnvelopeError.malformedID) { try EnvelopeID(longest + letter) }
    }

    @Test("Every octet of ASCII reads back from its xtext, and no other stands in it")
    func xtext() {
        let all = (0...UInt8.max).map { $0 }
        let encoded = XText.encode(all)
        #expect(encoded.allSatisfy { ASCII.isVisible($0) && $0 != 0x3D })
        #expect(decoded(encoded) == all)
    }

    private func decoded(_ xtext: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var rest = xtext[...]
        while let octet = rest.popFirst() {
            guard octet == 0x2B else {
                output.append(octet)
                continue
            }
            output.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return output
    }

    @Test("An envelope keeps what it was asked for, and asks for nothing by itself")
    func envelope() throws {
        let asked = DeliveryNotification(notify: [.success], ret: .hdrs, envid: try EnvelopeID("47"))
        let envelope = try Envelope(sender: address("a"), recipients: [address("b")], notifications: asked)
        #expect(envelope.notifications == asked)
        #expect(try Envelope(sender: address("a"), recipients: [address("b")]).notifications == nil)
        #expect(try Envelope(sender: address("a"), recipients: [address("b")]) != envelope)
    }
}
