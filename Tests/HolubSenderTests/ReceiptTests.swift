#if Sending
import HolubMessage
import HolubSMTP
import Testing

@testable import HolubSender

/// What a server says of a message that it took.
@Suite("Receipts")
struct ReceiptTests {
    @Test(
        "The server's name for a message is found in the forms that are known, and nowhere else",
        arguments: [
            ("2.0.0 Ok: queued as 4XyZ12abc", "4XyZ12abc"), ("OK id=1tEsTx-000abc-Q2", "1tEsTx-000abc-Q2"),
            ("2.0.0 6f1c2d3e Message accepted for delivery", "6f1c2d3e"), ("2.0.0 Ok", nil), ("", nil),
            ("queued as", nil), ("queued as <script>", nil), ("id=", nil), ("Message accepted for delivery", nil),
            ("OK id=\(String(repeating: "a", count: 65))", nil), ("2.0.0 Ok: queued as ab", nil),
        ] as [(String, String?)])
    func queueID(text: String, name: String?) {
        #expect(Receipt.queueID(in: Reply(code: 250, lines: [Array(text.utf8)])) == name)
    }

    @Test(
        "Too many recipients at a time are told from other reasons",
        arguments: [
            ("452 Too many recipients", true), ("452 4.5.3 Too many", true), ("552 5.5.3 Too many", true),
            ("452 4.3.1 No space", false), ("452 4.2.2 Full", false), ("552 5.2.2 Full", false), ("552 Full", false),
            ("450 4.5.3 Later", false), ("250 2.5.3 Ok", false),
        ])
    func tooMany(text: String, isSo: Bool) throws {
        #expect(try #require(Reply(pasted: text)).saysTooManyRecipients == isSo)
    }

    @Test("A message that was sent has one: replies, octets and what was made use of; one that was not has none")
    func whole() async throws {
        let certificates = try TestCertificates.require()
        let offers = ["PIPELINING", "CHUNKING", "SIZE 40000000", "AUTH PLAIN"]
        for (answer, isSent) in [("250 2.0.0 Ok: queued as 4711abc", true), ("554 5.7.1 No", false)] {
            try await LoopbackServer.sinking(
                Sink(offers: offers, answers: ["content": answer]), tls: try certificates.serverContext()
            ) { server in
                let sender = try server.sender(trust: certificates.trust)
                let message = try LoopbackTests.message()
                let report = await sender.send(message, as: .test(.tls))
                await sender.close()
                #expect((report.receipt != nil) == isSent)
                guard let receipt = report.receipt else { return }
                #expect(receipt.queueID == "4711abc" && receipt.octets == message.length)
                #expect(receipt.recipients.map(\.recipient) == message.envelope.recipients)
                #expect(receipt.recipients.allSatisfy { $0.reply.code == 250 })
                #expect(receipt.extensions == ["CHUNKING", "PIPELINING", "SIZE"])
                #expect(receipt.verdictTime >= .zero && receipt.contentTime >= .zero)
            }
        }
    }
}
#endif
