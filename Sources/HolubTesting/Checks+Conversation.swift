#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP

extension ConformanceCheck {
    /// What its personas show, at machine depth.
    static let conversation: [ConformanceCheck] = [
        ConformanceCheck("accepts", "its first persona takes a message at once") { subject in
            guard let first = personas(subject).first else { return ["there is none"] }
            return first.connections.map(\.ending) == [.sent] ? [] : ["\(first.name) does not"]
        },
        ConformanceCheck("personas-readable", "each persona can be read, and plays one of its endpoints") { subject in
            subject.profile.personas.compactMap { script -> String? in
                do {
                    let persona = try Persona(script: script)
                    let endpoints = subject.provider.settings(for: persona.address).endpoints
                    return persona.endpoint(among: endpoints) == nil ? "\(script.name): no such endpoint" : nil
                } catch {
                    return "\(script.name): \(error)"
                }
            }
        },
        ConformanceCheck("personas-guidance", "guidance that a persona leads to exists") { subject in
            personas(subject).compactMap { persona in
                persona.guidance.flatMap { subject.provider.guidance(id: $0) == nil ? "\(persona.name): \($0)" : nil }
            }
        },
        ConformanceCheck("personas-endings", "each persona ends as it says") { subject in
            personas(subject).flatMap { endings(of: $0, .asWritten, subject) }
        },
        ConformanceCheck("personas-endings-split", "each persona ends as it says, octet by octet and line by line") {
            subject in
            personas(subject).flatMap { persona in
                [Persona.Variant(.dripped), Persona.Variant(.splitAtLines)].flatMap {
                    endings(of: persona, $0, subject)
                }
            }
        },
        ConformanceCheck("personas-endings-sender", "each persona ends as it says, through the sender in virtual time")
        { subject in
            personas(subject).flatMap { persona in
                persona.connections.indices.compactMap { number -> String? in
                    let rehearsal = rehearsal(persona, .asWritten, of: subject.provider)
                    guard let expected = persona.connections[number].ending else { return nil }
                    guard let result = try? MemoryRehearsal(rehearsal).attempt(number) else {
                        return "\(persona.name): no attempt could be made"
                    }
                    let ending = ending(
                        result.outcome, by: persona.signsInByToken ? .xoauth2 : nil, rehearsal, subject)
                    let isRight = ending == expected && result.isTruthful && !result.isEndless
                    return isRight ? nil : "\(persona.name): ends in \(ending), not \(expected)"
                }
            }
        },
        ConformanceCheck("fates-cut-steps", "cut or silent after any step, a message's fate is true") { subject in
            personas(subject).flatMap { persona in
                persona.variants([.close, .stall]).flatMap { variant in fates(of: persona, variant, subject) }
            }
        },
        ConformanceCheck("fates-cut-octets", "cut after any octet of either side, a message's fate is true") {
            subject in
            var faults: [String] = []
            for persona in personas(subject) {
                for number in persona.connections.indices {
                    let whole = rehearsal(persona, .asWritten, of: subject.provider).attempt(number)
                    for variant in persona.variants(after: whole.tally, on: number) {
                        faults += fates(of: persona, variant, subject)
                        // Thousands of attempts: other tests want the processor too.
                        await Task.yield()
                    }
                }
            }
            return faults
        },
    ]

    private static func personas(_ subject: ConformanceSubject) -> [Persona] {
        subject.profile.personas.compactMap { try? Persona(script: $0) }
    }

    static func rehearsal(
        _ persona: Persona, _ variant: Persona.Variant, of provider: any MailProvider
    ) -> MachineRehearsal {
        let settings = provider.settings(for: persona.address)
        var placed = persona
        if let endpoint = persona.endpoint(among: settings.endpoints) {
            placed.entrance = Persona.Entrance(endpoint.port, endpoint.security)
        }
        return MachineRehearsal(
            placed, variant, username: settings.username, mechanisms: provider.profile.mechanisms,
            chunking: provider.profile.chunking)
    }

    /// The faults of attempts over each of a persona's connections.
    private static func endings(
        of persona: Persona, _ variant: Persona.Variant, _ subject: ConformanceSubject
    ) -> [String] {
        let rehearsal = rehearsal(persona, variant, of: subject.provider)
        return persona.connections.indices.compactMap { number in
            guard let expected = persona.connections[number].ending else { return nil }
            let result = rehearsal.attempt(number)
            let ending = ending(result.outcome, by: result.mechanism, rehearsal, subject)
            guard ending == expected, result.isTruthful, !result.isEndless else {
                return "\(persona.name) (\(variant), connection \(number)): ends in \(ending), not \(expected)"
            }
            return result.record.surprises.isEmpty ? nil : "\(persona.name): \(result.record.surprises)"
        }
    }

    /// The word for an outcome, as the provider sees it.
    private static func ending(
        _ outcome: Outcome, by mechanism: SASLMechanism?, _ rehearsal: MachineRehearsal, _ subject: ConformanceSubject
    ) -> Persona.Ending {
        Persona.Ending(outcome, by: subject.provider, in: context(by: mechanism, rehearsal, subject.profile))
    }

    static func context(
        by mechanism: SASLMechanism?, _ rehearsal: MachineRehearsal, _ profile: ProviderProfile
    ) -> DiagnosisContext {
        let looks = profile.appPassword.shape.map { shape in
            (try? Secret(rehearsal.password)).map(shape.matches) ?? false
        }
        return DiagnosisContext(mechanism: mechanism, looksLikeAppPassword: looks)
    }

    private static func fates(
        of persona: Persona, _ variant: Persona.Variant, _ subject: ConformanceSubject
    ) -> [String] {
        let number = variant.connection ?? 0
        let result = rehearsal(persona, variant, of: subject.provider).attempt(number)
        let isSound = result.isTruthful && !result.isEndless
        return isSound ? [] : ["\(persona.name) (\(variant)): \(result.outcome)"]
    }
}
#endif
