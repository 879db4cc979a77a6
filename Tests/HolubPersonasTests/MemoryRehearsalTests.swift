#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import Testing

@Suite struct MemoryRehearsalTests {
    private func kind(_ outcome: Outcome) -> String {
        switch outcome {
        case .sent: "sent"
        case .notSent: "not-sent"
        case .unknown: "unknown"
        }
    }

    @Test(arguments: Scripts.all)
    func theSenderEndsAsTheMachineDoes(_ script: Script) throws {
        let persona = try script.persona
        for variant in [Persona.Variant.asWritten, .init(.dripped), .init(.splitAtLines)] {
            for number in persona.connections.indices {
                let machine = MachineRehearsal(persona, variant)
                let result = try MemoryRehearsal(machine).attempt(number)
                #expect(kind(result.outcome) == kind(machine.attempt(number).outcome), "\(variant)")
                #expect(result.isTruthful && !result.isEndless)
                #expect(result.waited == .zero)
                #expect(result.record.surprises.isEmpty)
            }
        }
    }

    @Test func theMessageArrivesOctetForOctet() throws {
        let machine = MachineRehearsal(try Scripts.startTLSPipelined.persona)
        let result = try MemoryRehearsal(machine).attempt()
        #expect(result.record.messages.map(\.octets) == [machine.message.octets])
    }

    /// Every place of either side, three kinds of breaks: no wrong fate, and nothing waits for longer than a deadline.
    @Test(arguments: Scripts.all)
    func noCutGivesAWrongFate(_ script: Script) throws {
        let persona = try script.persona
        let longest = Deadlines.probe.final + Deadlines.probe.quit
        for number in persona.connections.indices {
            let whole = try MemoryRehearsal(MachineRehearsal(persona)).attempt(number)
            let variants =
                persona.variants(Mishap.Break.allCases)
                + persona.variants(after: whole.tally, on: number, Mishap.Break.allCases)
            for variant in variants where variant.connection == nil || variant.connection == number {
                let result = try MemoryRehearsal(MachineRehearsal(persona, variant), deadlines: .probe).attempt(number)
                #expect(!result.isEndless, "\(variant)")
                #expect(result.isTruthful, "\(variant): \(result.outcome)")
                #expect(result.waited <= longest, "\(variant): \(result.waited)")
                #expect(result.record.surprises.isEmpty, "\(variant)")
            }
        }
    }

    /// RFC 5321 §4.5.3.2: the greeting, EHLO, the sign-in, MAIL, RCPT, DATA, the verdict; then QUIT.
    @Test(arguments: zip(0...7, [300, 300, 300, 300, 300, 120, 600, 5]))
    func aSilentServerIsGivenItsDeadline(_ step: Int, _ seconds: Int) throws {
        var persona = try Scripts.busy.persona
        persona.connections[0].exchanges[5].response.lines = ["250 2.0.0 OK"]
        let machine = MachineRehearsal(persona, .init(.ended(.stall, after: .serverSteps(step))))
        let result = try MemoryRehearsal(machine).attempt()
        #expect(result.waited == .seconds(seconds))
        #expect(kind(result.outcome) == (step < 6 ? "not-sent" : step == 6 ? "unknown" : "sent"))
    }
}
#endif
