#if Command
import HolubSMTP
import HolubSender

extension Receipt {
    /// For support: what the server said, and how long it took.
    var json: [String: JSON] {
        [
            "queueID": JSON(queueID), "octets": .integer(octets), "extensions": .array(extensions.map { .string($0) }),
            "recipients": .array(
                recipients.map { accepted in
                    .object([
                        "recipient": .string(accepted.recipient.description),
                        "reply": .string(accepted.reply.description),
                    ])
                }),
            "milliseconds": .object([
                "envelope": .integer(Self.milliseconds(envelopeTime)),
                "content": .integer(Self.milliseconds(contentTime)),
                "verdict": .integer(Self.milliseconds(verdictTime)),
            ]),
        ]
    }

    private static func milliseconds(_ time: Duration) -> Int { Int(time / .milliseconds(1)) }
}
#endif
