import Testing

@testable import HolubSMTP

@Suite("A session signs in")
struct SessionSignInTests {
    private let response = SASLResponse(secret: Secret(unchecked: [0x78]))

    /// Signs in by `mechanism`, answering each challenge.
    private func signIn(_ mechanism: SASLMechanism, hearing replies: String..., initial: Bool? = nil) -> [String] {
        var machine = Machine.choosing()
        var lines = machine.does {
            $0.signIn(by: mechanism, initial: initial ?? (mechanism != .login) ? response : nil)
        }
        for reply in replies {
            lines += machine.hears(reply)
            if lines.last?.hasPrefix("challenge") == true { lines += machine.does { $0.answer(response) } }
        }
        return Array(lines.dropFirst())
    }

    @Test("The mechanisms that both sides speak are offered, in the server's order")
    func order() {
        #expect(Machine.choosing("GSSAPI LOGIN XOAUTH2 NTLM PLAIN").log.last == "choose LOGIN XOAUTH2 PLAIN")
    }

    @Test(
        "Without a common mechanism none is tried",
        arguments: [("GSSAPI NTLM CRAM-MD5", "AUTH PLAIN"), ("X-UNKNOWN", "AUTH PLAIN"), ("", "AUTH")])
    func noMechanism(mechanisms: String, lacking: String) {
        #expect(Machine.choosing(mechanisms).log.suffix(2) == ["> QUIT|", "close auth lacks \(lacking)"])
    }

    @Test("LOGIN: two prompts in any wording, two answers, a success")
    func login() {
        for prompts in [
            ("VXNlcm5hbWU6", "UGFzc3dvcmQ6"), ("", ""), ("Sm3pbm86", "SGVzbG86"), ("VXNlciBOYW1lAA==", "UGFzc3dvcmQA"),
        ] {
            let lines = signIn(.login, hearing: "334 \(prompts.0)\r\n", "334 \(prompts.1)\r\n", "235 ok\r\n")
            #expect(lines.count == 5)
            #expect(lines[1] == "> eA==|" && lines[3] == "> eA==|" && lines[4] == "ready")
        }
    }

    @Test("LOGIN: a server that asks for the password first, or for the name last, gets neither in the other's place")
    func loginWrongOrder() {
        #expect(signIn(.login, hearing: "334 UGFzc3dvcmQ6\r\n") == ["> *|", "close auth badChallenge"])
        #expect(signIn(.login, hearing: "334 cGFzc3dvcmQ=\r\n") == ["> *|", "close auth badChallenge"])
        #expect(
            signIn(.login, hearing: "334 VXNlcm5hbWU6\r\n", "334 VXNlcm5hbWU6\r\n").suffix(2) == [
                "> *|", "close auth badChallenge",
            ])
    }

    @Test("A challenge without text, with or without the blank, is empty", arguments: ["334 \r\n", "334\r\n"])
    func emptyChallenge(text: String) {
        #expect(signIn(.plain, hearing: text, "235 ok\r\n", initial: false) == ["challenge ", "> eA==|", "ready"])
    }

    @Test(
        "A success before we said who we are is somebody else's",
        arguments: [
            (SASLMechanism.login, false, ["235 ok\r\n"]), (.login, false, ["334 \r\n", "235 ok\r\n"]),
            (.plain, false, ["235 ok\r\n"]),
            (.xoauth2, false, ["235 ok\r\n"]), (.login, true, ["235 ok\r\n"]),
        ])
    func early(mechanism: SASLMechanism, initial: Bool, replies: [String]) {
        var machine = Machine.choosing()
        machine.does { $0.signIn(by: mechanism, initial: initial ? response : nil) }
        for reply in replies {
            machine.hears(reply)
            if machine.log.last?.hasPrefix("challenge") == true { machine.does { $0.answer(response) } }
        }
        #expect(machine.log.last == "close auth unexpectedReply(code: 235)")
    }

    @Test("A server that speaks out of turn gets no secret", arguments: ["235 ok\r\n", "334 \r\n", "2", "535 no\r\n"])
    func outOfTurn(text: String) {
        // Behind the EHLO reply, before AUTH.
        var machine = Machine.choosing()
        machine.session.receive(text.utf8)
        #expect(machine.does { $0.signIn(by: .plain, initial: response) } == ["close auth unexpectedOctets"])
        // Behind a challenge, before its answer.
        for mechanism in [SASLMechanism.plain, .login, .xoauth2] {
            machine = Machine.choosing()
            machine.does { $0.signIn(by: mechanism, initial: mechanism == .login ? nil : response) }
            let lines = machine.hears("334 \r\n\(text)") + machine.does { $0.answer(response) }
            #expect(!lines.contains { $0.hasPrefix("> eA") })
            #expect(lines.last?.hasPrefix("close auth") == true)
            #expect(!machine.session.isReady)
        }
    }

    @Test("Octets behind the success end the session", arguments: ["2", "250 ok\r\n", "250-a\r\n"])
    func behindSuccess(text: String) {
        #expect(signIn(.plain, hearing: "235 ok\r\n\(text)") == ["close auth unexpectedOctets"])
        #expect(signIn(.plain, hearing: "235 ok\r\n421 bye\r\n") == ["close auth 421"])
    }

    @Test("A refusal ends the session after one attempt", arguments: [535, 534, 538, 530, 454, 501, 500, 432])
    func refused(code: Int) {
        #expect(signIn(.plain, hearing: "\(code) no\r\n") == ["> QUIT|", "close auth \(code)"])
        let lines = signIn(.login, hearing: "334 \r\n", "334 \r\n", "\(code) no\r\n")
        #expect(lines.suffix(2) == ["> QUIT|", "close auth \(code)"])
    }

    @Test("421 is not answered by a farewell")
    func goodbye() { #expect(signIn(.plain, hearing: "421 bye\r\n") == ["close auth 421"]) }

    @Test("504 refuses the mechanism, not the person: the others are offered")
    func otherMechanism() {
        #expect(signIn(.plain, hearing: "504 no\r\n") == ["choose LOGIN XOAUTH2"])
        var machine = Machine.choosing("PLAIN")
        machine.does { $0.signIn(by: .plain, initial: response) }
        #expect(machine.hears("504 no\r\n") == ["> QUIT|", "close auth 504"])
    }

    @Test("A reply that a sign-in has no use for is no success", arguments: [250, 220, 251, 354])
    func unexpected(code: Int) {
        let lines = signIn(.plain, hearing: "\(code) ok\r\n")
        #expect(lines.last == "close auth unexpectedReply(code: \(code))")
    }

    @Test(
        "A challenge that is no base64 is answered by a cancellation",
        arguments: ["334 !\r\n", "334 eA\r\n", "334 eA= =\r\n", "334-eA==\r\n334 eA==\r\n"])
    func badChallenge(text: String) {
        #expect(signIn(.plain, hearing: text) == ["> *|", "close auth badChallenge"])
    }

    @Test("A server that asks for ever is left after eight challenges")
    func endless() {
        var machine = Machine.choosing()
        machine.does { $0.signIn(by: .plain, initial: response) }
        var challenges = 0
        while machine.hears("334 eA==\r\n").first?.hasPrefix("challenge") == true {
            challenges += 1
            machine.does { $0.answer(response) }
        }
        #expect(challenges == 8)
        #expect(machine.log.suffix(2) == ["> *|", "close auth badChallenge"])
    }

    @Test("A challenge of a megabyte ends at the bound")
    func megabyte() {
        #expect(
            signIn(.plain, hearing: "334 " + String(repeating: "A", count: 1_000_000)) == ["close auth lineTooLong"])
    }

    @Test("Having no answer cancels, giving up says goodbye")
    func givingUp() {
        var machine = Machine.choosing()
        machine.does { $0.signIn(by: .plain, initial: response) }
        machine.hears("334 eA==\r\n")
        #expect(machine.does { $0.answer(nil) } == ["> *|", "close auth badChallenge"])
        machine = Machine.choosing()
        #expect(machine.does { $0.signIn(by: nil) } == ["> QUIT|", "close auth lacks AUTH PLAIN"])
        machine = Machine.choosing("PLAIN")
        #expect(machine.does { $0.signIn(by: .login) } == ["> QUIT|", "close auth lacks AUTH PLAIN"])
    }

    @Test("Each challenge is answered once, and nothing but a challenge")
    func unasked() {
        var machine = Machine.choosing()
        #expect(machine.does { $0.answer(response) } == [])
        machine.does { $0.signIn(by: .login) }
        #expect(machine.does { $0.answer(response) } == [])
        machine.hears("334 \r\n")
        #expect(machine.does { $0.answer(response) } == ["> eA==|"])
        #expect(machine.does { $0.answer(response) } == [])
    }

    @Test("XOAUTH2: the reason is answered by an empty line, the verdict counts")
    func xoauth2() {
        let lines = signIn(.xoauth2, hearing: "334 eyJzdGF0dXMiOiI0MDAifQ==\r\n", "535 5.7.8 no\r\n")
        #expect(lines == ["challenge {\"status\":\"400\"}", "> eA==|", "> QUIT|", "close auth 535"])
    }

    @Test("SCRAM: a success counts after three messages of ours, and not before")
    func scram() {
        let offer = "SCRAM-SHA-256 SCRAM-SHA-256-PLUS"
        for mechanism in [SASLMechanism.scramSHA256, .scramSHA256Plus] {
            for (initial, challenges) in [(true, 2), (false, 3)] {
                for answered in 0...challenges {
                    var machine = Machine.choosing(offer)
                    machine.does { $0.signIn(by: mechanism, initial: initial ? response : nil) }
                    for _ in 0..<answered {
                        machine.hears("334 eA==\r\n")
                        machine.does { $0.answer(response) }
                    }
                    machine.hears("235 ok\r\n")
                    let early = "close auth unexpectedReply(code: 235)"
                    #expect(machine.log.last == (answered == challenges ? "ready" : early))
                }
            }
        }
    }

    @Test("SCRAM: a refusal as a challenge is answered, and no success can follow it")
    func scramRefused() {
        for (verdict, end) in [("235 ok", "unexpectedReply(code: 235)"), ("535 5.7.8 no", "535")] {
            for answered in 0...2 {
                var machine = Machine.choosing("SCRAM-SHA-256")
                machine.does { $0.signIn(by: .scramSHA256, initial: response) }
                for step in 0...answered {
                    machine.hears("334 eA==\r\n")
                    machine.does { $0.answer(step == answered ? .concession : response) }
                }
                #expect(machine.wire.suffix(2) == [0x0D, 0x0A])
                machine.hears("\(verdict)\r\n")
                #expect(machine.log.last == "close auth \(end)")
            }
        }
    }

    @Test("S58: a refused sign-in that was bound to the channel leads to no other one")
    func boundAlone() {
        var machine = Machine.choosing("SCRAM-SHA-256-PLUS SCRAM-SHA-256 PLAIN")
        machine.does { $0.signIn(by: .scramSHA256Plus, initial: response) }
        #expect(machine.hears("504 5.5.4 no\r\n") == ["> QUIT|", "close auth 504"])
    }

    @Test("A connection that ends after the success ends no message")
    func closedAfterSuccess() {
        var machine = Machine.choosing()
        machine.does { $0.signIn(by: .plain, initial: response) }
        machine.hears("235 ok\r\n")
        #expect(machine.does { $0.fail(.closed) } == ["close mail closed"])
    }
}
