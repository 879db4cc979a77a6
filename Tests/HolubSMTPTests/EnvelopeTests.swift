import HolubSMTP
import Testing

@Suite("An envelope")
struct EnvelopeTests {
    @Test("I16 Recipients keep their order, and of one named twice the first is kept")
    func order() throws {
        let recipients = try ["b@x.cz", "A@x.cz", "b@X.cz", "a@x.cz", "A@x.cz"].map { try EmailAddress($0) }
        let envelope = try Envelope(sender: address("s"), recipients: recipients)
        #expect(envelope.recipients.map(\.description) == ["b@x.cz", "A@x.cz", "a@x.cz"])
    }

    @Test("Without a recipient there is none")
    func none() { #expect(throws: EnvelopeError.noRecipients) { try Envelope(sender: address("s"), recipients: []) } }

    @Test("One address beyond ASCII is enough for the whole to need SMTPUTF8")
    func needs() throws {
        #expect(try Envelope(sender: address("jiří"), recipients: [address("b")]).needsSMTPUTF8)
        #expect(try Envelope(sender: address("a"), recipients: [address("b"), address("ž")]).needsSMTPUTF8)
        #expect(try !Envelope(sender: address("a"), recipients: [EmailAddress("b@kočka.cz")]).needsSMTPUTF8)
    }

    @Test("I16 Ten thousand recipients are one envelope")
    func many() throws {
        let recipients = (0..<10_000).map { address("r\($0)") }
        #expect(try Envelope(sender: address("s"), recipients: recipients + recipients).recipients == recipients)
    }
}
