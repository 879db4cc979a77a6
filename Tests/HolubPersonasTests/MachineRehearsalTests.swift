#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import Testing

@Suite struct MachineRehearsalTests {
    private func kind(_ outcome: Outcome) -> String {
        switch outcome {
        case .sent: "sent"
        case .notSent: "not-sent"
        case .unknown: "unknown"
        }
    }

    @Test(arguments: [
        (Scripts.pipelined, "sent"), (Scripts.startTLS, "sent"), (Scripts.startTLSPipelined, "not-sent"),
        (Scripts.busy, "not-sent"), (Scripts.noRecipient, "not-sent"), (Scripts.confused, "unknown"),
        (Scripts.blockedFirst, "not-sent"),
    ])
    func anAttemptEndsAsTheScriptSays(_ script: Script, _ fate: String) throws {
        for variant in [Persona.Variant(), .init(.dripped), .init(.splitAtLines)] {
            let rehearsal = MachineRehearsal(try script.persona, variant)
            let result = rehearsal.attempt()
            #expect(kind(result.outcome) == fate, "\(variant)")
            #expect(result.isTruthful && !result.isEndless)
            #expect(result.record.surprises.isEmpty)
        }
    }

    @Test func theMessageArrivesOctetForOctet() throws {
        let rehearsal = MachineRehearsal(try Scripts.startTLS.persona)
        let result = rehearsal.attempt()
        #expect(result.record.messages.map(\.octets) == [rehearsal.message.octets])
        #expect(result.mechanism == .login)
        #expect(result.failure == nil)
    }

    @Test func theSecondConnectionIsAnotherOne() throws {
        let rehearsal = MachineRehearsal(try Scripts.blockedFirst.persona)
        let first = rehearsal.attempt(0)
        #expect(first.outcome.failure?.phase == .auth)
        #expect(first.outcome.failure?.reply?.code == 534)
        #expect(kind(rehearsal.attempt(1).outcome) == "sent")
        #expect(kind(rehearsal.attempt(9).outcome) == "sent")
    }

    @Test func aWrongPasswordIsNotRepaired() throws {
        var persona = try Scripts.pipelined.persona
        persona.password = "something else"
        #expect(MachineRehearsal(persona).attempt().outcome.failure?.phase == .auth)
    }

    /// Every place of either side, three kinds of breaks.
    @Test(arguments: Scripts.all)
    func noCutGivesAWrongFate(_ script: Script) throws {
        let persona = try script.persona
        for number in persona.connections.indices {
            let whole = MachineRehearsal(persona).attempt(number)
            let variants =
                persona.variants(Mishap.Break.allCases)
                + persona.variants(after: whole.tally, on: number, Mishap.Break.allCases)
            for variant in variants where variant.connection == nil || variant.connection == number {
                let result = MachineRehearsal(persona, variant).attempt(number)
                #expect(!result.isEndless, "\(variant)")
                #expect(result.isTruthful, "\(variant): \(result.outcome)")
                #expect(result.record.surprises.isEmpty, "\(variant)")
            }
        }
    }

    /// The oracle itself: each row of the table of fates, and what it forbids.
    @Test func theOracleForbidsWhatIsFalse() throws {
        let jana = try EmailAddress("jana@posta.example")
        let yes = Reply(code: 250, lines: [[]]), no = Reply(code: 550, lines: [[]])
        let sent = Outcome.sent(yes, refused: [])
        let notSent = Outcome.notSent(Failure(.data, .closed), refused: [])
        let unknown = Outcome.unknown(Failure(.afterData, .closed), refused: [])
        func allowed(
            _ outcomes: [Outcome], _ messages: [PersonaRecord.Message], invited: Bool = true
        ) -> [Bool] {
            var record = PersonaRecord()
            record.messages = messages
            record.hasInvited = invited
            return outcomes.map { MachineRehearsal.Result.allows($0, after: record) }
        }
        func message(_ reply: Reply?) -> PersonaRecord.Message {
            .init(sender: jana.description, recipients: [jana.description], octets: [], reply: reply)
        }
        let all = [sent, notSent, unknown]
        #expect(allowed(all, []) == [false, true, true])
        // A client that was never asked for the message cannot have ended it.
        #expect(allowed(all, [], invited: false) == [false, true, false])
        #expect(allowed(all, [message(yes)]) == [true, false, false])
        #expect(allowed(all, [message(no)]) == [false, true, false])
        #expect(allowed(all, [message(nil)]) == [false, false, true])
        #expect(allowed(all, [message(Reply(code: 354, lines: [[]]))]) == [false, false, true])
        // A farewell is no verdict.
        #expect(allowed(all, [message(Reply(code: 221, lines: [[]]))]) == [false, false, true])
        #expect(allowed(all, [.init(sender: "", recipients: [], octets: [], reply: yes)]) == [false, true, true])
    }
}
#endif
