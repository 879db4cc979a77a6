#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubTesting

/// That a check can fail: each with a provider that does what it forbids.
@Suite("Checks that find") struct CheckTests {
    struct Own: MailProvider {
        var profile = PrikladProvider().profile
        var username: String?

        func settings(for address: EmailAddress) -> SubmissionSettings {
            let name = username.flatMap { try? Username($0) } ?? profile.username.name(for: address)
            return SubmissionSettings(endpoints: profile.endpoints, username: name)
        }
    }

    private func faults(_ id: String, _ change: (inout Own) -> Void) async throws -> [String] {
        var provider = Own()
        change(&provider)
        let check = try #require(ConformanceCase.all(for: provider).first { $0.check.id == id })
        return await check.faults()
    }

    @Test func oneUserNameForEverybody() async throws {
        #expect(try await faults("settings-steady") { _ in } == [])
        #expect(try await faults("settings-steady") { $0.username = "posta" } == ["both are posta"])
    }

    /// What a refusal is about is not to hang on words that anybody can put into it.
    @Test(arguments: [
        (ReplyRule([.rcpt], words: ["<script>"], cause: .dailyLimit), "550 at rcpt is daily-limit"),
        (ReplyRule([.auth], words: ["xxxx"], cause: .accountLocked), "535 at auth is account-locked"),
        (ReplyRule([.afterData], words: ["{app}"], cause: .messageTooLarge), "554 at after-data is message-too-large"),
    ])
    func wordsThatChangeWhatARefusalIsAbout(_ rule: ReplyRule, _ found: String) async throws {
        let faults = try await faults("hostile-text") { $0.profile.rules = [rule] }
        #expect(faults.count == 1 && faults[0].hasPrefix(found), "\(faults)")
    }

    /// A title is no guidance; what is about another cause is none either; nor is one in English alone.
    @Test func guidanceThatDoesNotHelp() async throws {
        let title = Text(cs: "Nové heslo", en: "A new password"),
            lead = Text(cs: "Heslo neplatí.", en: "It does not fit.")
        func found(_ guidance: Guidance?, _ rules: [ReplyRule] = []) async throws -> [String] {
            try await faults("failures-explained") {
                $0.profile.guidance = [guidance].compactMap { $0 }
                $0.profile.rules = rules
            }
        }
        let whole = Guidance("priklad.a", causes: [.badCredentials], actor: .you, title: title, lead: lead)
        #expect(try await found(whole) == [])
        var bare = whole
        bare.lead = nil
        #expect(try await found(bare) == ["bad-credentials: priklad.a says no more than its title"])
        var half = whole
        half.lead = Text([.english: "It does not fit."])
        #expect(try await found(half) == ["bad-credentials: priklad.a has a text that lacks a language"])
        let foreign = try await found(nil, [ReplyRule([.auth], codes: [535], cause: Cause(rawValue: "moon-phase"))])
        #expect(foreign.count == 1 && foreign[0].hasSuffix("is about something else"), "\(foreign)")
    }

    // MARK: Demands

    /// A message that has come through in other octets, or for others, was not taken.
    @Test func tookMeansTheMessageAsItWas() throws {
        let provider = PrikladProvider(), demand = Scenario.Demand.took(1)
        for id in ["well", "rcpt-one-of-three", "smtputf8", "chunking", "end-spam"] {
            let scenario = try #require(Scenario.all(for: provider).first { $0.id == id })
            let result = scenario.rehearsal(of: provider).attempt()
            #expect(demand.holds(result, scenario.message), "\(id)")
            var changed = result
            changed.record.messages[0].octets.removeLast()
            #expect(!demand.holds(changed, scenario.message))
            changed = result
            changed.record.messages[0].recipients.append("eva@firma.example")
            #expect(!demand.holds(changed, scenario.message))
        }
    }

    // MARK: What each cause says about trying again

    /// Written by hand, as Docs/Causes.md has it: what the scenarios expect comes from ``Cause/retry`` itself.
    private static let later: Set<Cause> = [
        .authTemporaryFailure, .cancelled, .connectionLost, .connectionRefused, .connectionTimeout, .dailyLimit,
        .ipBlocked, .lookupFailed, .noConnection, .rateLimited, .recipientMailboxFull, .recipientRateLimited,
        .serverBusy, .serverUnreachable, .tlsUnavailable, .tooManyAttempts, .tooManyConnections, .tooManyRecipients,
    ]
    private static let never: Set<Cause> = [
        .addressSyntax, .attachmentBlocked, .authMechanismUnsupported, .cleartextOnly, .ehloInvalid, .messageMalformed,
        .messageRejectedSpam, .messageTooLarge, .noSubmission, .notSentInTime, .perhapsSent, .protocolError,
        .recipientAddressSyntax, .recipientDomainUnknown, .recipientUnknown, .refused, .starttlsRequired, .tlsTooOld,
    ]
    private static let afterUserAction: Set<Cause> = [
        .accountLocked, .addressNotAllowed, .appPasswordRequired, .authNotOffered, .authRequired, .badCredentials,
        .basicAuthDisabled, .certificateExpired, .certificateNameMismatch, .certificateNotYetValid,
        .certificateUntrusted, .clientAccessDisabled, .contentChanged, .contentUnreadable, .loginBlocked,
        .oauthTokenRejected, .orgPolicyBlocked, .passwordUnreadable, .relayDenied, .relayNotAuthorised,
        .senderAccountSuspended, .senderDomainInvalid, .senderNotAllowed, .serverNotFound, .smtpAuthDisabled,
        .termsNotAccepted, .usernameForm, .wrongSecurity,
    ]

    @Test func everyCauseStandsInTheTableOnce() {
        let table = [Self.later, Self.never, Self.afterUserAction].flatMap { Array($0) }
        #expect(table.count == Cause.all.count && Set(table) == Set(Cause.all))
    }

    @Test(arguments: [(later, Retry.later), (never, .no), (afterUserAction, .afterUserAction)])
    func whatEachCauseSaysAboutTryingAgain(_ causes: Set<Cause>, _ retry: Retry) {
        for cause in causes { #expect(cause.retry == retry, "\(cause)") }
    }
}
#endif
