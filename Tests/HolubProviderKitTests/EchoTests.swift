import HolubProviderKit
import Testing

/// A reply repeats addresses and host names. They say nothing about why.
@Suite("Echoed names") struct EchoTests {
    @Test(arguments: [
        Wording(.rcpt, "550 5.1.1 <petr@dailynews.cz>: Recipient address rejected: User unknown", .recipientUnknown),
        Wording(.rcpt, "550 5.1.1 <info@floodcontrol.com> User unknown", .recipientUnknown),
        Wording(.rcpt, "550 5.1.1 <greylist@firma.cz> User unknown", .recipientUnknown),
        Wording(.rcpt, "550 User unknown: daily.limit@firma.cz", .recipientUnknown),
        Wording(.rcpt, "550 SRS0=daily=flood@firma.cz: User unknown", .recipientUnknown),
        Wording(.rcpt, "550 \"daily limit\"@firma.cz: User unknown", .recipientUnknown),
        Wording(.rcpt, "550 <\"a>b daily limit\"@firma.cz>: User unknown", .recipientUnknown),
        Wording(.rcpt, "550 User unknown, see https://dailynews.cz/help", .recipientUnknown),
        Wording(
            .rcpt, "550 User unknown, see https://a.cz/why?id=daily%40flood.cz&from=daily@flood.cz",
            .recipientUnknown),
        Wording(.rcpt, "550 5.1.1 Recipient floodcontrol has no mailbox", .recipientUnknown),
        Wording(.rcpt, "550 host mx.dailynews.cz[203.0.113.1] said: 550 User unknown", .recipientUnknown),
        Wording(.rcpt, "554 5.7.1 <flood.firma.cz[203.0.113.9]>: Relay access denied", .relayDenied),
        Wording(.connect, "421 mx.dailynews.cz Service shutting down", .serverBusy),
        Wording(.auth, "535 5.7.8 Error: authentication failed: jan.locked@seznam.cz", .badCredentials),
        Wording(.auth, "535 5.7.8 Error: authentication failed: country@identity.cz", .badCredentials),
        Wording(.auth, "535 <premium@firma.cz> authentication failed", .badCredentials),
    ])
    func decideNothing(_ wording: Wording) throws { #expect(try wording.verdict().cause == wording.cause) }

    /// Each wording, hidden in what a server may repeat.
    @Test func noWordingIsFoundInAName() throws {
        for rule in GenericRules.rules where !rule.words.isEmpty {
            let phrase = rule.words.joined(separator: " ").filter { !"<>\"".contains($0) }
            let name = phrase.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.joined(separator: ".")
            let code = rule.codes.min() ?? 550
            for echo in [
                "<\(name)@firma.cz>", "<petr@\(name).cz>", "<\"\(phrase)\"@firma.cz>", "\(name)@firma.cz",
                "petr@\(name).cz", "(\(name)@firma.cz)", "mx.\(name).cz[203.0.113.9]", "<mx.\(name).cz>",
                "https://\(name).cz/", "https://firma.cz/?to=\(name)@firma.cz",
                "https://firma.cz/?to=\(name)%40firma.cz",
            ] {
                let reply = try #require(Reply(pasted: "\(code) \(echo): Zzz"))
                let failure = Failure(rule.phases.first ?? .rcpt, .refused(reply))
                let verdict = ReplyRule.verdict(of: [rule], on: failure, in: DiagnosisContext())
                #expect(verdict == nil, "\(rule.words) in \(echo)")
            }
        }
    }

    @Test func whatIsNoNameStays() throws {
        func text(_ pasted: String) throws -> ReplyText { ReplyText(try #require(Reply(pasted: pasted))) }
        #expect(try text("535 see https://a.example/mail/?p=BadCredentials x").contains("?p=badcredentials"))
        #expect(try text("554 bare <LF> received").contains("bare <lf>"))
        #expect(try text("554 Client host [203.0.113.9] blocked using bl.spamcop.net").contains("spamcop"))
        #expect(try text("550 Not allowed to send as a@b.example").contains("send as "))
        #expect(try text("421 4.7.0 Try again @ 10").contains("again @ 10"))
        #expect(try text("550 <a@b.example> no such <user> here").contains("no such <user> here"))
    }
}
