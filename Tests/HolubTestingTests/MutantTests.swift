#if Personas
import Foundation
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubTesting
import Testing

/// Shipped providers, each with one mistake that an author could make: the kit has to find it, and by the check that is
/// meant for it.
@Suite("Mutants") struct MutantTests {
    /// A provider with another profile.
    struct Altered: MailProvider {
        let base: any MailProvider
        var profile: ProviderProfile

        func settings(for address: EmailAddress) -> SubmissionSettings {
            let isSame = profile.endpoints == base.profile.endpoints && profile.username == base.profile.username
            guard !isSame else { return base.settings(for: address) }
            return SubmissionSettings(endpoints: profile.endpoints, username: profile.username.name(for: address))
        }

        func verdict(on failure: Failure, in context: DiagnosisContext) -> Verdict? {
            guard profile.rules != base.profile.rules else { return base.verdict(on: failure, in: context) }
            return ReplyRule.verdict(of: profile.rules, on: failure, in: context)
        }
    }

    struct Mutant: Sendable, CustomTestStringConvertible {
        let name: String
        let provider: String
        /// The check that finds it; nil where nothing does.
        let check: String?
        let change: @Sendable (inout ProviderProfile) -> Void

        init(
            _ name: String, of provider: String, by check: String?,
            _ change: @escaping @Sendable (inout ProviderProfile) -> Void
        ) {
            self.name = name
            self.provider = provider
            self.check = check
            self.change = change
        }

        var testDescription: String { "\(provider): \(name)" }

        func altered() throws -> Altered {
            let base = try #require(ProviderRegistry.standard.provider(id: provider))
            var profile = base.profile
            change(&profile)
            return Altered(base: base, profile: profile)
        }
    }

    /// The ids of the checks that find a fault, of all or of those asked for; `registry` where it does not even stand in one.
    private static func found(in provider: Altered, by id: String? = nil) async -> Set<String> {
        guard let registry = try? ProviderRegistry.standard.replacing(provider.profile.id, with: provider) else {
            return ["registry"]
        }
        var found: Set<String> = []
        for conformance in ConformanceCase.all(for: provider, in: registry) {
            guard id == nil || id == conformance.check.id else { continue }
            if await !conformance.faults().isEmpty { found.insert(conformance.check.id) }
        }
        return found
    }

    @Test func thereAreTwentyAndAtLeastEighteenAreFound() {
        #expect(Self.all.count >= 20)
        #expect(Set(Self.all.map(\.name)).count == Self.all.count)
        #expect(Self.all.count { $0.check != nil } * 20 >= Self.all.count * 18)
    }

    @Test(arguments: all)
    func isFound(_ mutant: Mutant) async throws {
        let altered = try mutant.altered()
        let whole = Altered(base: altered.base, profile: altered.base.profile)
        guard let check = mutant.check else {
            // Whoever makes the kit find it says so below.
            return #expect(await Self.found(in: altered) == [])
        }
        // Without the mistake that check has nothing to say; the conformance tests are about the others.
        #expect(await Self.found(in: whole, by: check) == [])
        #expect(await Self.found(in: altered, by: check) == [check])
    }
}

extension MutantTests {
    static let all: [Mutant] = servers + signIn + rules + texts + facts

    private static let servers: [Mutant] = [
        Mutant("a slip in the port", of: "seznam", by: "endpoints-port") {
            $0.endpoints[0].port = port(456)
        },
        Mutant("TLS and STARTTLS swapped", of: "google", by: "endpoints-form") {
            $0.endpoints[0].security = .starttls
            $0.endpoints[1].security = .tls
        },
        Mutant("another provider's server", of: "seznam", by: "endpoints-known") {
            $0.endpoints = [.tls("smtp.gmail.com")]
        },
        Mutant("no server", of: "fastmail", by: "endpoints-form") { $0.endpoints = [] },
        Mutant("another provider's domain", of: "seznam", by: "registry") { $0.domains.append("gmail.com") },
        Mutant("a whole top-level domain", of: "wedos", by: "claims-narrow") { $0.domains = [.withSubdomains("cz")] },
        Mutant("a limit of nothing", of: "google", by: "limits") { $0.limits.recipientsPerMessage = 0 },
    ]

    private static let signIn: [Mutant] = [
        Mutant("LOGIN left out", of: "centrum", by: "personas-endings") { $0.mechanisms = [.plain] },
        Mutant("the user name in another form", of: "laposte", by: "personas-endings") { $0.username = .address },
        Mutant("an app password one letter short", of: "google", by: "personas-endings") {
            $0.appPassword = .always(AppPasswordShape(letters: 15))
        },
        Mutant("the page for the app password without its link", of: "google", by: "app-password-link") { profile in
            profile.guidance = profile.guidance.map { guidance in
                guard guidance.id == profile.beforeFirstUse else { return guidance }
                return guidance.changingSteps { $0.withoutLinks }
            }
        },
    ]

    private static let rules: [Mutant] = [
        Mutant("a rule left out", of: "forpsi", by: "personas-endings") { $0.rules.remove(at: 0) },
        Mutant("a refused password that is tried again", of: "yahoo", by: "rules-retry") { profile in
            guard let place = profile.rules.firstIndex(where: { $0.verdict.retry == .afterUserAction }) else { return }
            profile.rules[place].verdict.retry = .later
        },
        Mutant("another cause", of: "seznam", by: "personas-endings") {
            $0.rules[0].verdict.cause = .recipientMailboxFull
        },
        Mutant("a temporary reply taken for a final one", of: "seznam", by: "scenario-rcpt-greylisted") {
            $0.rules.append(ReplyRule([.rcpt], codes: [450, 451], cause: .recipientUnknown))
        },
        Mutant("a refused password taken for a passing trouble", of: "seznam", by: "rules-retry") {
            $0.rules.append(ReplyRule([.auth], codes: [535], cause: .authTemporaryFailure))
        },
        Mutant("a refused password that looks like one", of: "seznam", by: "scenario-auth-535-bare") {
            $0.rules.append(ReplyRule([.auth], codes: [535], cause: .authTemporaryFailure))
        },
        Mutant("an unknown recipient taken for a busy one", of: "seznam", by: "rules-retry") {
            $0.rules.append(ReplyRule([.rcpt], codes: [550], cause: .recipientRateLimited))
        },
        Mutant("an unknown recipient that is tried again", of: "seznam", by: "scenario-rcpt-550") {
            $0.rules.append(ReplyRule([.rcpt], codes: [550], cause: .recipientRateLimited))
        },
        Mutant("the general rule before the particular one", of: "forpsi", by: "rules-reached") { profile in
            profile.rules.reverse()
        },
    ]

    private static let texts: [Mutant] = [
        Mutant("a step without its Czech", of: "seznam", by: "texts") { profile in
            profile.guidance[0] = profile.guidance[0].changingSteps { text in
                Text([.english: text.template(in: .english)])
            }
        },
        Mutant("a slip in the id of a guidance", of: "google", by: "guidance-ids") {
            $0.beforeFirstUse = "google.app-pasword"
        },
        Mutant("a help page without https", of: "seznam", by: "links") {
            $0.helpLink = "http://o-seznam.cz/napoveda/"
        },
    ]

    private static let facts: [Mutant] = [
        Mutant("checked next year", of: "seznam", by: "facts-dated") { $0.checked = "2199-01" },
        Mutant("no source", of: "centrum", by: "facts-dated") { $0.sources = [] },
        Mutant("no persona that takes a message", of: "seznam", by: "accepts") {
            $0.personas.removeAll { $0.name != "bad-credentials" }
        },
        // Nothing but the provider's own page knows them: they are for people to compare, month by month.
        Mutant("a limit that is half of the true one", of: "forpsi", by: nil) { $0.limits.messagesPerDay = 10_000 },
        Mutant("a copy in Sent that is not there", of: "volny", by: nil) { $0.keepsSentCopy = .yes },
    ]

    private static func port(_ number: Int) -> ServerPort {
        do { return try ServerPort("\(number)") } catch { preconditionFailure("\(number) is no port: \(error)") }
    }
}

extension Guidance {
    fileprivate func changingSteps(_ change: (Text) -> Text) -> Guidance {
        var copy = self
        for branch in copy.branches.indices {
            for step in copy.branches[branch].steps.indices {
                copy.branches[branch].steps[step].text = change(copy.branches[branch].steps[step].text)
            }
        }
        return copy
    }
}

extension Text {
    /// `[words](https://…)` as `words`.
    fileprivate var withoutLinks: Text {
        var templates: [Language: String] = [:]
        for language in Language.all {
            templates[language] = template(in: language).replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.output.1 }
        }
        return Text(templates)
    }
}
#endif
