#if Personas
import Foundation
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubTesting
import Testing

@Suite("Scorecards") struct ScorecardTests {
    @Test("a provider of one's own, in one line")
    func own() async {
        let card = await Scorecard(of: PrikladProvider())
        #expect(card.isPassed, "\(card)")
        #expect(card.checks.count == ConformanceCheck.all.count)
        #expect(card.scenarios.count == Scenario.all(for: PrikladProvider()).count)
        #expect(card.replies.isEmpty && card.rules.whole == 0)
        let lines = card.description.split(separator: "\n")
        #expect(lines.first == "Pošta Příklad (priklad), checked 2026-11")
        #expect(lines.contains("  checks     \(card.checks.count) of \(card.checks.count)"))
        #expect(
            lines.contains("  causes     cs 0 own, \(Cause.all.count) generic; en 0 own, \(Cause.all.count) generic"))
        #expect(lines.count == 6)
    }

    @Test("what is wrong stands on it, with its reason")
    func faults() async throws {
        var profile = PrikladProvider().profile
        profile.rules = [
            ReplyRule([.auth], words: ["no such app password"], cause: .appPasswordRequired),
            ReplyRule([.rcpt], codes: [450], cause: .recipientUnknown),
        ]
        profile.sources = []
        profile.guidance = [
            Guidance(
                "priklad.password", causes: [.badCredentials, .appPasswordRequired], actor: .you,
                title: Text(cs: "A", en: "B"), lead: Text(cs: "C", en: "D"))
        ]
        let replies = try RecordedReply.lines(
            of: Data(
                """
                {"id": "a", "provider": "priklad", "phase": "auth", "text": "535 No such app password", "cause": "app-password-required", "retry": "after-user-action"}
                {"id": "b\\u001b[2J", "provider": "priklad.example", "phase": "auth", "text": "535 No", "cause": "account-locked", "retry": "no"}

                {"id": "c", "provider": "google", "phase": "auth", "text": "535 No", "cause": "account-locked", "retry": "no"}
                """.utf8))
        let card = await Scorecard(of: Own(profile: profile), replies: replies)
        #expect(!card.isPassed)
        #expect(card.checks.filter { !$0.isPassed }.map(\.id) == ["facts-dated", "temporary-not-final"])
        #expect(card.scenarios.filter { !$0.isPassed }.map(\.id) == ["scenario-rcpt-greylisted"])
        // Google's is no reply of this provider's.
        #expect(card.replies.map(\.id) == ["a", "b [2J"] && card.replies.map(\.isPassed) == [true, false])
        #expect(card.rules.count == 1 && card.rules.whole == 2)
        #expect(card.coverage.map(\.own) == [2, 2] && card.coverage.map(\.missing) == [0, 0])
        #expect(
            card.description.contains(
                "  ✗ facts-dated: the facts are dated, not in the future, and cited\n      no source is named"))
        #expect(card.description.contains("      b [2J: is bad-credentials, after-user-action, not account-locked, no"))
    }

    /// A rule that a reply only shows to be wrong, or a persona that ends otherwise than it says, is a claim.
    @Test func aRuleThatMisfiresIsNotShown() async throws {
        func shown(_ cause: String, ending: String) async throws -> Int {
            var profile = PrikladProvider().profile
            profile.rules = [
                ReplyRule([.auth], words: ["moon"], cause: .accountLocked),
                ReplyRule([.rcpt], words: ["tide"], cause: .recipientMailboxFull),
            ]
            let script = try #require(profile.personas.first)
            let text = String(decoding: script.octets, as: UTF8.self)
                .replacing("S: 250 2.1.5 OK", with: "S: 452 4.2.2 tide").replacing("S: 354 Go ahead", with: "S: 503 No")
                .replacing("= sent", with: "= \(ending)")
            profile.personas.append(PersonaScript("tide", Array(text.utf8)))
            let line = """
                {"id": "a", "provider": "priklad", "phase": "auth", "text": "535 moon", "cause": "\(cause)", "retry": "after-user-action"}
                """
            return await Scorecard(of: Own(profile: profile), replies: try RecordedReply.lines(of: Data(line.utf8)))
                .rules.count
        }
        #expect(try await shown("account-locked", ending: "recipient-mailbox-full") == 2)
        #expect(try await shown("bad-credentials", ending: "recipient-mailbox-full") == 1)
        #expect(try await shown("account-locked", ending: "recipient-unknown") == 1)
    }

    /// Every cause has words at every provider, in every language.
    @Test func nobodyIsLeftWithoutWords() {
        for provider in ProviderRegistry.standard.providers {
            for language in Language.all {
                #expect(Scorecard.Coverage(of: provider, in: language).missing == 0)
            }
        }
    }

    private struct Own: MailProvider { let profile: ProviderProfile }
}
#endif
