import HolubProviderKit
import Testing

@Suite("Reply rules") struct ReplyRuleTests {
    private func text(_ pasted: String) throws -> ReplyText { ReplyText(try #require(Reply(pasted: pasted))) }

    @Test func linesAreJoinedAndFolded() throws {
        let reply = try text("534-5.7.14 Please LOG\n534-5.7.14  in via your web\n534 5.7.14 browser")
        #expect(reply.contains("please log in via your web browser"))
        #expect(!reply.contains("5.7.14"))
        #expect(reply.contains(""))
        #expect(!reply.contains("Please"))
    }

    /// A reply may have 65,536 octets, and every wording of every rule is looked for in what is kept of it.
    @Test func ofALongReplyTheBeginningCounts() throws {
        let line = String(repeating: "blah ", count: 200)
        func reply(_ lines: Int) -> Reply {
            Reply(code: 550, lines: (Array(repeating: line, count: lines) + ["mailbox full"]).map { Array($0.utf8) })
        }
        #expect(ReplyText(reply(4)).contains("mailbox full"))
        #expect(!ReplyText(reply(5)).contains("mailbox full"))
        #expect(ReplyText(reply(60)).contains("blah blah"))
    }

    @Test func lettersBeyondASCIIStayAsTheyAre() throws {
        #expect(try text("535 Špatné HESLO").contains("Špatné heslo"))
    }

    @Test func everyPartOfARuleHasToFit() throws {
        let rule = ReplyRule(
            [.auth], codes: [535], statuses: [EnhancedStatus(5, 7, 8)], words: ["wrong", "password"], byToken: false,
            cause: .badCredentials)
        func verdict(_ phase: Phase, _ text: String, _ mechanism: SASLMechanism? = nil) throws -> Verdict? {
            let failure = Failure(phase, .refused(try #require(Reply(pasted: text))))
            return ReplyRule.verdict(of: [rule], on: failure, in: DiagnosisContext(mechanism: mechanism))
        }
        #expect(try verdict(.auth, "535 5.7.8 Password wrong")?.cause == .badCredentials)
        #expect(try verdict(.auth, "535 5.7.8 Password wrong", .login) != nil)
        #expect(try verdict(.auth, "535 5.7.8 Password wrong", .xoauth2) == nil)
        #expect(try verdict(.mail, "535 5.7.8 Password wrong") == nil)
        #expect(try verdict(.auth, "534 5.7.8 Password wrong") == nil)
        #expect(try verdict(.auth, "535 5.7.9 Password wrong") == nil)
        #expect(try verdict(.auth, "535 Password wrong") == nil)
        #expect(try verdict(.auth, "535 5.7.8 Password") == nil)
    }

    @Test func theFirstRuleWins() throws {
        let rules = [
            ReplyRule(words: ["daily"], cause: .dailyLimit), ReplyRule(cause: .refused, retry: .later),
        ]
        let daily = Failure(.data, .refused(try #require(Reply(pasted: "550 Daily limit"))))
        let other = Failure(.data, .refused(try #require(Reply(pasted: "550 No"))))
        #expect(ReplyRule.verdict(of: rules, on: daily, in: DiagnosisContext())?.cause == .dailyLimit)
        #expect(ReplyRule.verdict(of: rules, on: other, in: DiagnosisContext()) == Verdict(.refused, retry: .later))
        #expect(ReplyRule.verdict(of: rules, on: Failure(.data, .closed), in: DiagnosisContext()) == nil)
    }
}
