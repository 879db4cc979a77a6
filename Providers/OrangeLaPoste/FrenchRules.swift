import HolubProviderKit

/// The replies of Orange and La Poste: a sentence in two languages and a tag such as `OFR_416` or `LPN105_402`. The number
/// after the underscore is the stable key; code and status mislead (5.1.1 on a full mailbox).
///
/// Source: sisimai Rhost/FrancePTT.pm, a catalogue of the vendors' published texts (2026-11).
enum FrenchRules {
    static let all: [ReplyRule] = [
        tag(104, .tooManyConnections), tag(102, .ipBlocked), tag(305, .badCredentials), tag(402, .authRequired),
        tag(403, .senderNotAllowed), tag(405, .senderNotAllowed), tag(415, .senderNotAllowed),
        tag(421, .senderNotAllowed), tag(416, .recipientUnknown), tag(418, .recipientUnknown),
        tag(420, .recipientUnknown), tag(426, .recipientUnknown), tag(417, .recipientMailboxFull),
        tag(506, .messageRejectedSpam), tag(514, .messageTooLarge),
        // Many numbers, one sentence: 103, 105, 108, 201, 424, 505, 999 and others.
        ReplyRule(words: ["veuillez essayer plus tard"], cause: .serverBusy),
        ReplyRule(words: ["service refused, please try later"], cause: .serverBusy),
    ]

    private static func tag(_ number: Int, _ cause: Cause) -> ReplyRule {
        ReplyRule(words: ["_\(number)"], cause: cause)
    }
}
