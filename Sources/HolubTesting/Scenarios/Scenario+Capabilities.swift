#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP

extension Scenario {
    /// What a server does not offer, and how its words come through.
    static func capabilities(_ ground: ScenarioGround) -> [Scenario] {
        lacking(ground) + needing(ground) + chunking(ground) + delivery(ground)
    }

    private static func lacking(_ ground: ScenarioGround) -> [Scenario] {
        [
            ground.scenario(
                "no-pipelining", "offers no PIPELINING", .sent, demands: [.took(1), .oneByOne]
            ) { $0.lacks("PIPELINING") },
            ground.scenario("no-size", "offers no SIZE", .sent, demands: [.took(1), .neverSays("SIZE=")]) {
                $0.lacks("SIZE 35882577")
            },
            ground.scenario("no-8bitmime", "offers no 8BITMIME", .sent, demands: [.took(1), .neverSays("BODY=")]) {
                $0.lacks("8BITMIME")
            },
            ground.scenario("no-smtputf8", "offers no SMTPUTF8", .sent, demands: [.took(1), .neverSays("SMTPUTF8")]) {
                $0.lacks("SMTPUTF8")
            },
            ground.scenario(
                "no-dsn", "offers no DSN", .sent, reports: true,
                demands: [.took(1), .neverSays("NOTIFY="), .neverSays("RET=")]
            ) { $0.lacks("DSN") },
            ground.scenario("no-statuses", "offers no ENHANCEDSTATUSCODES", .sent, demands: [.took(1)]) {
                $0.lacks("ENHANCEDSTATUSCODES")
            },
            ground.scenario(
                "no-keywords", "offers AUTH alone", .sent,
                demands: [.took(1), .oneByOne, .neverSays("SIZE="), .neverSays("BODY="), .neverSays("BDAT")]
            ) { $0.offer = [] },
        ]
    }

    private static func needing(_ ground: ScenarioGround) -> [Scenario] {
        let international = (try? EmailAddress("žofie@firma.example")).map { [$0] } ?? []
        return [
            ground.scenario(
                "8bitmime-needed", "offers no 8BITMIME to a message that needs it",
                .notSent(.mail, .messageMalformed), needs: .eightBitMIME, demands: [.neverSays("MAIL")]
            ) { $0.lacks("8BITMIME") },
            ground.scenario(
                "smtputf8-needed", "offers no SMTPUTF8 to an address that needs it",
                .notSent(.mail, .recipientAddressSyntax), to: international, demands: [.neverSays("MAIL")]
            ) { $0.lacks("SMTPUTF8") },
            ground.scenario(
                "8bitmime", "takes eight bits", .sent, needs: .eightBitMIME,
                demands: [.took(1), .says("BODY=8BITMIME")]),
            ground.scenario(
                "smtputf8", "takes international addresses", .sent, to: international,
                demands: [.took(1), .says("SMTPUTF8")]),
            ground.scenario("dsn", "takes wishes about reports", .sent, reports: true, demands: [.says("NOTIFY=")]),
            ground.scenario(
                "size-limit", "takes 20 octets a message", .notSent(.mail, .messageTooLarge),
                demands: [.neverSays("MAIL")]
            ) { $0.offer = ["PIPELINING", "SIZE 20"] },
            ground.scenario("size-unknown", "names no largest size", .sent, demands: [.took(1), .says("SIZE=")]) {
                $0.offer = ["PIPELINING", "SIZE"]
            },
        ]
    }

    /// With CHUNKING a message goes by BDAT, unless the profile forbids it.
    private static func chunking(_ ground: ScenarioGround) -> [Scenario] {
        let way: Demand = ground.chunking == .forbidden ? .neverSays("BDAT") : .says("BDAT")
        return [
            ground.scenario("chunking", "takes messages in chunks", .sent, demands: [.took(1), way]) {
                $0.offer.append("CHUNKING")
            },
            ground.scenario(
                "chunking-refused", "refuses the message, in chunks or not", .notSent(.afterData, .messageRejectedSpam),
                demands: [.took(1), way]
            ) {
                $0.offer.append("CHUNKING")
                $0.answer(.end, "554 5.7.1 Spam")
            },
            ground.scenario(
                "chunking-silent", "does not judge the message, in chunks or not", .perhapsSent,
                demands: [.took(1), way]
            ) {
                $0.offer.append("CHUNKING")
                $0.answer(.end, then: .stall)
            },
        ]
    }

    private static func delivery(_ ground: ScenarioGround) -> [Scenario] {
        [
            ground.scenario("dripped", "speaks octet by octet", .sent, .init(.dripped), demands: [.took(1)]),
            ground.scenario("by-lines", "speaks line by line", .sent, .init(.splitAtLines), demands: [.took(1)]),
            ground.scenario(
                "dripped-refusal", "refuses the sign-in octet by octet", .notSent(.auth, ground.refusedSignIn),
                .init(.dripped)
            ) { $0.answer(.auth, "535-5.7.8 No,", "535 5.7.8 and no again") },
            ground.scenario("well", "does everything as it should", .sent, demands: [.took(1), .refused(0)]),
        ]
    }
}
#endif
