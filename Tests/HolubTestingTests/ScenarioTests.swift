#if Personas
import HolubPersonas
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubTesting
import Testing

/// The scenarios themselves: how many, how different, and the same at both depths. That each provider keeps to them is
/// among the conformance tests.
@Suite("Scenarios") struct ScenarioTests {
    static let providers = ProviderRegistry.standard.providers.map(\.profile.id)

    private func provider(_ id: String) throws -> any MailProvider {
        try #require(ProviderRegistry.standard.provider(id: id))
    }

    @Test("any provider has over 120, each with its own id, sentence and server", arguments: providers)
    func many(_ id: String) throws {
        let all = Scenario.all(for: try provider(id))
        #expect(all.count > 120)
        #expect(Set(all.map(\.id)).count == all.count)
        #expect(Set(all.map(\.description)).count == all.count)
        // What the server says, how it comes through, and what it is handed.
        let servers = all.map { scenario in
            "\(scenario.persona.text.split(separator: "\n").dropFirst())\(scenario.variant)\(scenario.message)"
        }
        #expect(Set(servers).count == all.count)
    }

    @Test("with over 60 different ends")
    func different() throws {
        let ends = Set(Scenario.all(for: try provider("generic")).map(\.expectation))
        #expect(ends.count > 60, "\(ends.count)")
        #expect(Set(ends.map(\.fate)) == Set(Scenario.Expectation.Fate.allCases))
        let phases: Set<Phase> = [.connect, .ehlo, .starttls, .tls, .auth, .mail, .rcpt, .data, .afterData]
        #expect(Set(ends.compactMap(\.phase)) == phases)
    }

    @Test("in the profile's own terms")
    func own() throws {
        func ids(_ id: String) throws -> Set<String> { Set(Scenario.all(for: try provider(id)).map(\.id)) }
        // Seznam has no STARTTLS; Google takes tokens; Fastmail knows every mechanism.
        #expect(try !ids("seznam").contains { $0.hasPrefix("starttls-") })
        #expect(try ids("icloud").contains("starttls-injected"))
        #expect(try ids("google").isSuperset(of: ["auth-plain-refused", "auth-xoauth2-refused"]))
        #expect(try ids("google").isDisjoint(with: ["auth-scram-sha-256-refused"]))
        for mechanism in SASLMechanism.allCases {
            #expect(try ids("fastmail").contains("auth-\(mechanism.rawValue.lowercased())-unknown"))
        }
        for scenario in Scenario.all(for: try provider("google")) where scenario.id == "well" {
            #expect(scenario.persona.text.contains("S: 220 smtp.gmail.com ESMTP\n"))
        }
    }

    /// The script of each can be read again: it can be saved as a persona.
    @Test func areReadable() throws {
        for scenario in Scenario.all(for: try provider("generic")) {
            let read = try? Persona(text: scenario.persona.text)
            #expect(read?.connections == scenario.persona.connections, "\(scenario.id)")
        }
    }

    @Test("the sender ends each as its machine does, in virtual time", arguments: ["generic", "icloud", "fastmail"])
    func throughTheSender(_ id: String) throws {
        let provider = try provider(id)
        for scenario in Scenario.all(for: provider) {
            let rehearsal = scenario.rehearsal(of: provider)
            let machine = rehearsal.attempt(), memory = try MemoryRehearsal(rehearsal).attempt()
            #expect(memory.isTruthful && !memory.isEndless, "\(scenario.id)")
            #expect(memory.outcome == machine.outcome, "\(scenario.id)")
        }
    }

    /// A provider that gives up what time mends, or repeats what stands, is found out; one that only knows a better cause
    /// is not.
    @Test func aRuleOfItsOwnMayKnowBetterAndNotWorse() async throws {
        func found(_ rule: ReplyRule) async -> Set<String> {
            var profile = PrikladProvider().profile
            profile.rules = [rule]
            let provider = Own(profile: profile)
            return Set(Scenario.all(for: provider).filter { !$0.faults(of: provider).isEmpty }.map(\.id))
        }
        let codes: Set<Int> = [450]
        #expect(await found(ReplyRule([.rcpt], codes: codes, cause: .rateLimited)) == [])
        #expect(await found(ReplyRule([.rcpt], codes: codes, cause: .recipientUnknown)) == ["rcpt-greylisted"])
        #expect(
            await found(ReplyRule([.auth], words: ["locked"], cause: .accountLocked, retry: .later)) == ["auth-locked"])
        // Waiting mends its cause, and not the refusal.
        #expect(
            await found(ReplyRule([.afterData], codes: [554], cause: .dailyLimit)) == [
                "end-spam", "end-bare", "chunking-refused",
            ])
        #expect(
            await found(ReplyRule([.auth], codes: [535], cause: .authTemporaryFailure)).isSuperset(of: [
                "auth-535-bare", "auth-locked", "auth-plain-refused", "auth-login-refused", "dripped-refusal",
            ]))
        #expect(
            await found(ReplyRule([.rcpt], codes: [550], cause: .recipientRateLimited)).isSuperset(of: [
                "rcpt-550", "rcpt-550-bare", "rcpt-domain",
            ]))
        #expect(await found(ReplyRule([.auth], words: ["too many login"], cause: .rateLimited)) == [])
    }

    private struct Own: MailProvider { let profile: ProviderProfile }
}
#endif
