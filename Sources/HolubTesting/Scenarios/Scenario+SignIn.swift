#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP

extension Scenario {
    /// The sign-in, by the provider's first choice.
    static func signIn(_ ground: ScenarioGround) -> [Scenario] {
        let command = "AUTH \(ground.mechanisms.first?.rawValue ?? "PLAIN")"
        return trouble(ground, .auth, at: .auth, "the sign-in") + refusals(ground) + [
            ground.scenario(
                "auth-not-offered", "offers no AUTH", .notSent(.auth, .authNotOffered), demands: [.neverSays("MAIL")]
            ) { $0.mechanisms = [] },
            ground.scenario(
                "auth-foreign", "offers mechanisms that nobody here speaks",
                .notSent(.auth, .authMechanismUnsupported), demands: [.neverSays("AUTH")]
            ) { $0.mechanisms = ["GSSAPI", "NTLM", "X-OWN"] },
            ground.scenario("auth-250", "takes the sign-in with the wrong code", .notSent(.auth, .protocolError)) {
                $0.answerSignIn((command + "*", ["250 OK"]))
            },
            ground.scenario(
                "auth-endless", "asks and asks", .notSent(.auth, .protocolError), demands: [.neverSays("MAIL")]
            ) { $0.answerSignIn((command + "*", ["334 "]), ("*", ["334 "])) },
            ground.scenario("auth-no-base64", "asks in no base64", .notSent(.auth, .protocolError)) {
                $0.answerSignIn((command + "*", ["334 ?!"]), ("*", ["501 5.5.2 Cancelled"]))
            },
            ground.scenario("auth-talks-on", "says more behind its yes", .notSent(.auth, .protocolError)) {
                $0.answerSignIn((command + "*", ["235 2.7.0 Accepted", "250 OK"]))
            },
        ]
    }

    private static func refusals(_ ground: ScenarioGround) -> [Scenario] {
        let refused: [(id: String, does: String, line: String, cause: Cause)] = [
            ("454", "cannot look the password up", "454 4.7.0 Not now", .authTemporaryFailure),
            (
                "454-too-many", "has seen too many sign-ins", "454 4.7.0 Too many login attempts",
                .tooManyAttempts
            ),
            ("530", "wants another sign-in", "530 5.7.0 Not yet", .authRequired),
            ("534", "wants an app password", "534 5.7.9 Not with this one", .appPasswordRequired),
            ("535-bare", "refuses without an enhanced status", "535 No", ground.refusedSignIn),
            ("538", "wants TLS for the sign-in, and has it", "538 5.7.11 Encryption needed", .starttlsRequired),
            ("locked", "has locked the account", "535 5.7.8 Your account has been locked", .accountLocked),
            (
                "browser", "wants the owner to confirm it in a browser",
                "534 5.7.14 Please log in via your web browser", .loginBlocked
            ),
        ]
        return refused.map { id, does, line, cause in
            let cause = ground.signsInByToken && cause == .appPasswordRequired ? .oauthTokenRejected : cause
            return ground.scenario(
                "auth-" + id, does, .notSent(.auth, cause), demands: [.neverSays("MAIL"), onlyOnce]
            ) { $0.answer(.auth, line) }
        }
    }

    /// After a verdict on the person, trying again is what locks mailboxes.
    private static let onlyOnce = Demand("the client tries no other mechanism") { result in
        result.record.clientLines.count { $0.hasPrefix("AUTH") } == 1
    }

    /// Each mechanism that the profile names, alone on offer: refused, unknown, and taken.
    static func mechanisms(_ provider: any MailProvider, _ ground: ScenarioGround) -> [Scenario] {
        let each = provider.profile.mechanisms.flatMap { mechanism -> [Scenario] in
            let alone = ground.signing(by: mechanism), name = mechanism.rawValue, word = "auth-\(name.lowercased())"
            let refused = [
                alone.scenario(
                    "\(word)-refused", "offers \(name) alone and refuses it", .notSent(.auth, alone.refusedSignIn),
                    demands: [.signsIn(by: mechanism)]
                ) { $0.answer(.auth, "535 5.7.8 No") },
                alone.scenario(
                    "\(word)-unknown", "offers \(name) and does not know it",
                    .notSent(.auth, .authMechanismUnsupported), demands: [.signsIn(by: mechanism)]
                ) { $0.answerSignIn(("AUTH \(name)*", ["504 5.5.4 Not this one"])) },
            ]
            let taken = alone.scenario(
                "\(word)-taken", "offers \(name) alone", .sent, demands: [.signsIn(by: mechanism), .took(1)])
            // One that stands alone is taken in every other scenario.
            let isTried = ScenarioGround.isSCRAM(mechanism) || provider.profile.mechanisms.count == 1
            return refused + (isTried ? [] : [taken])
        }
        guard ground.mechanisms.count > 1, !ScenarioGround.isSCRAM(ground.mechanisms[0]) else { return each }
        let first = ground.mechanisms[0], second = ground.signing(by: ground.mechanisms[1])
        // RFC 4954 §4: 504 is about the mechanism, and the next one may do.
        let next = second.scenario(
            "auth-second-choice", "does not know the first mechanism that it offers", .sent,
            demands: [.signsIn(by: ground.mechanisms[1]), .took(1)]
        ) { server in
            server.mechanisms.insert(first.rawValue, at: 0)
            server.refuseMechanism(first, "504 5.5.4 Not this one")
        }
        return each + [next]
    }
}
#endif
