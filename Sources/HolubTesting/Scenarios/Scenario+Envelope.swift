#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP

extension Scenario {
    private typealias Refusal = (id: String, does: String, line: String, expected: Expectation)

    /// MAIL, RCPT and DATA.
    static func envelope(_ ground: ScenarioGround) -> [Scenario] {
        sender(ground) + recipient(ground) + severalRecipients(ground) + content(ground)
    }

    private static func sender(_ ground: ScenarioGround) -> [Scenario] {
        let refusals: [Refusal] = [
            ("451", "puts MAIL off", "451 4.3.0 Not now", .notSent(.mail, .serverBusy)),
            ("452", "has no room for mail", "452 4.3.1 Insufficient system storage", .notSent(.mail, .serverBusy)),
            ("501", "cannot read the sender", "501 5.1.7 Bad sender address syntax", .notSent(.mail, .addressSyntax)),
            ("530", "wants a sign-in, and had one", "530 5.7.0 Not yet", .notSent(.mail, .authRequired)),
            (
                "553", "takes mail from the account's addresses alone", "553 5.7.1 Sender address rejected: not owned",
                .notSent(.mail, .senderNotAllowed)
            ),
            (
                "550-bare", "refuses the sender without an enhanced status", "550 No",
                .notSent(.mail, .senderNotAllowed)
            ),
            ("too-large", "has no room for this message", "552 5.3.4 No", .notSent(.mail, .messageTooLarge)),
            ("daily-limit", "took enough for today", "550 5.4.5 Daily limit", .notSent(.mail, .dailyLimit)),
            (
                "rate", "took enough for this hour", "450 4.7.1 Too many messages per hour",
                .notSent(.mail, .rateLimited)
            ),
            (
                "suspended", "lets this account send no more", "550 5.7.1 Your account is blocked from sending",
                .notSent(.mail, .senderAccountSuspended)
            ),
        ]
        let wrong = ground.scenario("mail-354", "answers MAIL as if it were DATA", .notSent(.mail, .protocolError)) {
            $0.answer(.mail, "354 Go ahead")
        }
        return trouble(ground, .mail, at: .mail, "MAIL") + each(refusals, "mail", .mail, ground) + [wrong]
    }

    private static func recipient(_ ground: ScenarioGround) -> [Scenario] {
        let refusals: [Refusal] = [
            ("451", "puts RCPT off", "451 4.3.0 Not now", .notSent(.rcpt, .serverBusy)),
            ("greylisted", "is greylisting", "450 4.2.0 Greylisted, come back", .notSent(.rcpt, .serverBusy)),
            ("550", "does not know the recipient", "550 5.1.1 No", .notSent(.rcpt, .recipientUnknown)),
            (
                "550-bare", "refuses the recipient without an enhanced status", "550 No",
                .notSent(.rcpt, .recipientUnknown)
            ),
            (
                "domain", "does not know the recipient's domain", "550 5.1.2 No",
                .notSent(.rcpt, .recipientDomainUnknown)
            ),
            ("syntax", "cannot read the recipient", "501 5.1.3 No", .notSent(.rcpt, .recipientAddressSyntax)),
            ("full", "finds the recipient's mailbox full", "452 4.2.2 No", .notSent(.rcpt, .recipientMailboxFull)),
            ("quota", "finds it full, for good", "552 5.2.2 No", .notSent(.rcpt, .recipientMailboxFull)),
            ("relay", "does not pass mail on", "554 5.7.1 Relay access denied", .notSent(.rcpt, .relayDenied)),
            ("too-many", "takes fewer recipients", "452 4.5.3 No", .notSent(.rcpt, .tooManyRecipients)),
            ("spam", "judges the sender's machine", "550 5.7.25 No", .notSent(.rcpt, .ipBlocked)),
        ]
        let wrong = ground.scenario("rcpt-354", "answers RCPT as if it were DATA", .notSent(.rcpt, .protocolError)) {
            $0.answer(.rcpt, "354 Go ahead")
        }
        return trouble(ground, .rcpt, at: .rcpt, "RCPT") + each(refusals, "rcpt", .rcpt, ground) + [wrong]
    }

    private static func severalRecipients(_ ground: ScenarioGround) -> [Scenario] {
        let others = ["eva@firma.example", "petr@firma.example"].compactMap { try? EmailAddress($0) }
        return [
            ground.scenario(
                "rcpt-one-of-three", "refuses one of three recipients", .sent, to: others,
                demands: [.refused(1), .took(1)]
            ) { $0.answerRecipients("250 2.1.5 OK", "550 5.1.1 No", "250 2.1.5 OK") },
            ground.scenario(
                "rcpt-two-later", "has room for one of three recipients", .sent, to: others,
                demands: [.refused(2), .took(1)]
            ) { $0.answerRecipients("250 2.1.5 OK", "452 4.5.3 No", "452 4.5.3 No") },
            ground.scenario(
                "rcpt-all-refused", "refuses all of three recipients", .notSent(.rcpt, .recipientUnknown), to: others
            ) {
                $0.refuse(.rcpt, "550 5.1.1 No")
            },
            ground.scenario(
                "rcpt-all-refused-354", "refuses them all and asks for the message", .notSent(.rcpt, .recipientUnknown),
                to: others
            ) {
                $0.refuse(.rcpt, "550 5.1.1 No")
                $0.answer(.data, "354 Go ahead")
                $0.answer(.end, "554 5.5.1 No valid recipients")
            },
            ground.scenario(
                "rcpt-max", "says that it takes one recipient at a time", .sent, to: others,
                demands: [.refused(2), .took(1)]
            ) { $0.offer.append("LIMITS RCPTMAX=1") },
        ]
    }

    private static func content(_ ground: ScenarioGround) -> [Scenario] {
        let refusals: [Refusal] = [
            ("451", "puts DATA off", "451 4.3.0 Not now", .notSent(.data, .serverBusy)),
            ("554", "does not want the message", "554 5.7.1 No", .notSent(.data, .messageRejectedSpam)),
            ("503", "has lost the envelope", "503 5.5.1 No", .notSent(.data, .protocolError)),
        ]
        return trouble(ground, .data, at: .data, "DATA") + each(refusals, "data", .data, ground) + [
            ground.scenario("data-250", "takes DATA for the message", .notSent(.data, .protocolError)) {
                $0.answer(.data, "250 2.0.0 Queued")
            },
            ground.scenario(
                "data-early-verdict", "judges the message before it has come", .notSent(.data, .protocolError)
            ) { $0.answer(.data, "354 Go ahead", "250 2.0.0 Queued") },
            ground.scenario(
                "data-early-421", "asks for the message and says goodbye at once", .notSent(.data, .serverBusy)
            ) { $0.answer(.data, "354 Go ahead", "421 4.3.2 Closing for now", then: .drop) },
            // It may read on: nobody knows what it makes of the message.
            ground.scenario("data-half-closed", "asks for the message and closes its side", .perhapsSent) {
                $0.answer(.data, "354 Go ahead", then: .drop)
            },
            ground.scenario("data-taken-silently", "asks for the message and says no more", .perhapsSent) {
                $0.answer(.data, "354 Go ahead", then: .stall)
            },
        ]
    }

    private static func each(
        _ refusals: [Refusal], _ word: String, _ step: ScenarioServer.Step, _ ground: ScenarioGround
    ) -> [Scenario] {
        refusals.map { refusal in
            ground.scenario("\(word)-\(refusal.id)", refusal.does, refusal.expected) { $0.refuse(step, refusal.line) }
        }
    }

    /// The verdict on a message, after which there are three fates.
    static func verdict(_ ground: ScenarioGround) -> [Scenario] {
        let refusals: [Refusal] = [
            ("421", "says goodbye to the message", "421 4.3.2 Closing for now", .notSent(.afterData, .serverBusy)),
            ("451", "puts the message off", "451 4.3.0 Not now", .notSent(.afterData, .serverBusy)),
            ("spam", "takes the message for spam", "554 5.7.1 Spam", .notSent(.afterData, .messageRejectedSpam)),
            ("bare", "refuses the message without a reason", "554 No", .notSent(.afterData, .refused)),
            ("too-large", "finds the message too large", "552 5.3.4 No", .notSent(.afterData, .messageTooLarge)),
            (
                "attachment", "does not take the attachment", "552 5.7.0 This attachment is blocked",
                .notSent(.afterData, .attachmentBlocked)
            ),
            ("malformed", "cannot read the message", "550 5.6.0 No", .notSent(.afterData, .messageMalformed)),
            (
                "daily-limit", "finds that it was one message too many today", "550 5.4.5 No",
                .notSent(.afterData, .dailyLimit)
            ),
            (
                "sender", "takes another From alone", "550 5.7.60 No", .notSent(.afterData, .senderNotAllowed)
            ),
            ("silent", "does not judge the message", "", .perhapsSent),
            ("354", "asks for the message again", "354 Go ahead", .perhapsSent),
            ("221", "says farewell in place of a verdict", "221 2.0.0 Bye", .perhapsSent),
            ("garbage", "judges in no words of SMTP", "OK, queued", .perhapsSent),
        ]
        return refusals.map { refusal in
            ground.scenario("end-\(refusal.id)", refusal.does, refusal.expected, demands: [.took(1)]) {
                if refusal.line.isEmpty { $0.answer(.end, then: .stall) } else { $0.answer(.end, refusal.line) }
            }
        } + unclearVerdicts(ground)
    }

    private static func unclearVerdicts(_ ground: ScenarioGround) -> [Scenario] {
        [
            ground.scenario("end-closed", "closes before its verdict", .perhapsSent) { $0.answer(.end, then: .drop) },
            ground.scenario("end-cut", "closes in the middle of its verdict", .perhapsSent) {
                $0.answer(.end, "250-2.0.0 Queued", then: .drop)
            },
            ground.scenario("end-mixed", "says yes and no in one verdict", .perhapsSent) {
                $0.answer(.end, "250-2.0.0 Queued", "550 5.7.1 No")
            },
            ground.scenario("end-utf8", "says yes in UTF-8, over several lines", .sent, demands: [.took(1)]) {
                $0.answer(.end, "250-2.0.0 Převzato", "250 2.0.0 🕊")
            },
            ground.scenario("quit-closed", "closes when the client says goodbye", .sent, demands: [.took(1)]) {
                $0.answer(.quit, then: .drop)
            },
            ground.scenario("quit-silent", "does not say goodbye", .sent, demands: [.took(1)]) {
                $0.answer(.quit, then: .stall)
            },
        ]
    }
}
#endif
