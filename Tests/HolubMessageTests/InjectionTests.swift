import HolubMessage
import HolubSMTP
import Testing

@Suite struct InjectionTests {
    /// Each would end a line, or is taken for its end by somebody.
    static let poisons = [
        "\r\n", "\n", "\r", "\0", "\u{0B}", "\u{0C}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}",
        "\r\n ", "\r\nBcc: evil@x.example",
    ]

    @Test("I21 No text of one line takes a control character", arguments: poisons)
    func noTextOfOneLineTakesAControlCharacter(_ poison: String) throws {
        for text in ["a\(poison)b", "\(poison)b", "a\(poison)", "a é\(poison)"] {
            #expect(throws: MessageError.controlCharacter(.headerText)) { try HeaderText(text) }
            #expect(throws: MessageError.controlCharacter(.displayName)) { try mailbox(text, "a@b.example") }
            #expect(throws: MessageError.controlCharacter(.fileName)) { try FileName(text) }
            #expect(throws: MessageError.controlCharacter(.fileName)) { try FileName(lastComponentOf: "/tmp/\(text)") }
            #expect(throws: MessageError.malformed(.headerName)) { try HeaderName(text) }
            #expect(throws: MessageError.malformed(.messageID)) { try MessageID("<\(text)@b.example>") }
            #expect(throws: MessageError.malformed(.messageID)) { try MessageID("<a@\(text)>") }
            #expect(throws: MessageError.malformed(.contentID)) { try ContentID(text) }
            #expect(throws: MessageError.controlCharacter(.contentType)) { try ContentType("text/plain\(text)") }
            #expect(throws: MessageError.controlCharacter(.contentType)) {
                try ContentType("text/plain; a=\"\(text)\"")
            }
            let type = try ContentType("text/plain")
            #expect(throws: MessageError.controlCharacter(.contentType)) {
                try type.adding(parameter: "a", value: text)
            }
            #expect(throws: MessageError.malformed(.contentType)) { try type.adding(parameter: text, value: "a") }
            var message = try sample()
            message.subject = text
            #expect(throws: MessageError.controlCharacter(.subject)) { try message.compose() }
        }
    }

    @Test func lettersWhoseLowOctetIsALineEndStayLetters() throws {
        var message = try sample(text: "\u{760D}\u{760A}")
        message.subject = "\u{760D}\u{760A}Bcc: \u{010D}\u{010A}"
        message.from = try mailbox("\u{010D}\u{010A}", "jana@firma.example")
        let octets = try octets(of: message)
        _ = lines(octets)
        #expect(decodeWords(Entity(octets)["Subject"] ?? "") == message.subject)
        #expect(Entity(octets).fields.count == 8)
    }

    @Test func aNULInAPathNamesNoOtherFile() {
        #expect(throws: MessageError.controlCharacter(.path)) { try Attachment.file(path: "/etc/hosts\0.pdf") }
        #expect(throws: MessageError.controlCharacter(.path)) { try ComposedMessage(eml: "/etc/hosts\0.eml") }
    }

    @Test(
        "I23 Fields that the composer writes are refused as headers",
        arguments: [
            "From", "sender", "TO", "Cc", "Bcc", "Reply-To", "Subject", "Date", "Message-Id", "MIME-Version",
            "Content-Type",
            "content-anything", "In-Reply-To", "References", "Received", "Return-Path", "DKIM-Signature", "Resent-Bcc",
        ]) func fieldsOfOursAreRefused(_ name: String) throws
    {
        var message = try sample()
        message.headers = [(try HeaderName(name), try HeaderText("x"))]
        #expect(throws: MessageError.reservedHeader(try HeaderName(name))) { try message.compose() }
    }

    @Test(arguments: ["", "a b", "a:", "é", "a\t", String(repeating: "n", count: 77)])
    func aHeaderNameIsPrintableASCII(_ name: String) {
        #expect(throws: MessageError.malformed(.headerName)) { try HeaderName(name) }
    }

    @Test(
        "I24 A Message-ID is one identifier in brackets",
        arguments: [
            "", "<>", "a@b", "<a@b", "a@b>", "<a@b@c>", "<a b@c>", "<a>", "<@b>", "<a@>", "<a..b@c>", "<é@b>", "<a@[]>",
            "<a\r\nb>", "<a\r\nb@c>", "<a@[b]c>", "<<a@b>>", "<a@b><c@d>", "<a@[b[]>",
        ]) func aMessageIDIsOneIdentifierInBrackets(_ text: String)
    {
        #expect(throws: MessageError.malformed(.messageID)) { try MessageID(text) }
    }

    @Test(arguments: [
        "", "text", "text/", "/plain", "text/plain;", "text/plain; a", "text/plain; a=", "text/plain; a=b c",
        "text/plain; a=\"b", "text/plain; a=\"b\\", "text/plain; a=b; A=c", "text /plain", "text/plain; a*=b", "té/x",
        "text/plain; a=b;;", "text/pl@in",
    ]) func aContentTypeIsReadStrictly(_ text: String) {
        #expect(throws: MessageError.malformed(.contentType)) { try ContentType(text) }
    }

    @Test("I17 Texts beyond measure are refused") func textsBeyondMeasureAreRefused() throws {
        let long = String(repeating: "a", count: 1 << 20)
        #expect(throws: MessageError.tooLong(.displayName)) { try mailbox(long, "a@b.example") }
        #expect(throws: MessageError.tooLong(.fileName)) { try FileName(long) }
        #expect(throws: MessageError.tooLong(.contentType)) { try ContentType("text/" + long) }
        #expect(throws: MessageError.malformed(.messageID)) { try MessageID("<\(long)@b>") }
    }

    @Test func errorsAreOneSentenceWithoutWhatWasTyped() throws {
        var message = try sample()
        message.subject = "secret\r\n"
        let error = #expect(throws: MessageError.self) { try message.compose() }
        let sentence = try #require(error).description
        #expect(sentence == "The subject contains a line break or another control character; write it in one line.")
        #expect(error?.origin == .input)
    }
}
