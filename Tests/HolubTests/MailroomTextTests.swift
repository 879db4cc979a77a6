#if Personas
import Foundation
import HolubProviderKit
import HolubProviders
import HolubSMTP
import Testing

@testable import Holub

@Suite("The mailroom's texts") struct MailroomTextTests {
    private let parameters = TextParameters(
        app: "Fakturka", address: "jana@firma.example", provider: "Seznam", field: "Vaše heslo",
        button: "Uložit a ověřit", support: "help.example", host: "smtp.firma.example", time: "24. 11. 2026 9:05",
        recipient: "karel@odberatel.example", subject: "Faktura 7", until: "24. 11. 2026 10:00",
        since: "23. 11. 2026 8:00")

    @Test(arguments: MailroomTexts.phrases)
    func aPhraseKeepsTheRules(_ phrase: Phrase) {
        #expect(TextRules.faults(in: phrase.text, as: phrase.use) == [], "\(phrase.id)")
    }

    @Test(arguments: MailroomTexts.counted)
    func aCountedPhraseKeepsTheRules(_ phrase: CountedPhrase) {
        #expect(TextRules.faults(in: phrase.text) == [], "\(phrase.id)")
    }

    @Test func idsAreStableWordsAndOnce() {
        let ids = MailroomTexts.phrases.map(\.id) + MailroomTexts.counted.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids {
            #expect(id.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2E || $0 == 0x2D }, "\(id)")
        }
    }

    /// A phrase that somebody wrote and did not list would escape the rules.
    @Test func everyPhraseIsListed() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Holub/Texts")
        var written = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let source = try String(contentsOf: file, encoding: .utf8)
            for part in source.components(separatedBy: "Phrase(").dropFirst() {
                if part.drop(while: \.isWhitespace).first == "\"" { written += 1 }
            }
        }
        #expect(written == MailroomTexts.phrases.count + MailroomTexts.counted.count)
    }

    /// Each state, verdict, kind, route and type of security has its words.
    @Test func everyValueHasItsWords() {
        let states: [MailboxRecord.State] = [.added, .verified, .connected, .needsAttention, .disabled]
        let verdicts: [Suitability] = [.suitable, .needsPreparation, .notByPassword, .unknown]
        let routes: [Route] = [.own, .ownOrApplication, .application]
        let kinds: [AppPassword] = [.never, .always(nil), .withTwoFactor]
        let phrases =
            states.map(MailboxTexts.label) + verdicts.map(MailboxTexts.verdict) + routes.map(ChoiceTexts.label)
            + kinds.map(FormTexts.passwordKind) + Security.allCases.map(FormTexts.value)
        #expect(Set(phrases).count == phrases.count)
        #expect(Set(phrases).isSubset(of: Set(MailroomTexts.phrases)))
    }

    /// What was not done is said to the person too; the checks of phrases above hold for these.
    @Test func everyErrorHasItsWords() throws {
        let mailbox = MailboxID.random()
        let diagnosis = ProviderRegistry.standard.fallback.diagnose(Failure(.connect, .closed), in: DiagnosisContext())
        let errors: [MailroomError] = [
            .notFound, .emptyAccount, .notVerified, .disabled, .notConnected, .noDefault, .foreignSender,
            .routeNotOffered, .verificationRefused, .verificationNotOffered, .tooManyVerifications(.address),
            .tooManyVerifications(.account), .tooManyAddresses, .tooManyProofs,
            .verificationNotSent(mailbox, diagnosis), .keyReused, .notPossible(.sent), .timeInThePast, .contentGone,
            .noTokenSource, .noCredential,
        ]
        for error in errors {
            #expect(MailroomTexts.phrases.contains(error.phrase), "\(error)")
            for language in Language.all {
                let words = error.plain(in: language, app: "Fakturka")
                #expect(!words.contains("{") && words.contains("."), "\(words)")
            }
        }
        #expect(
            MailroomError.disabled.plain(in: .czech, app: "x")
                == "Adresa je vypnutá. Zapněte ji a\u{A0}zkuste to znovu.")
    }

    @Test(arguments: [
        (0, "0 zpráv čeká.", "0 messages are waiting."), (1, "1 zpráva čeká.", "1 message is waiting."),
        (2, "2 zprávy čekají.", "2 messages are waiting."), (4, "4 zprávy čekají.", "4 messages are waiting."),
        (5, "5 zpráv čeká.", "5 messages are waiting."), (21, "21 zpráv čeká.", "21 messages are waiting."),
        (100, "100 zpráv čeká.", "100 messages are waiting."),
        (12_345, "12\u{A0}345 zpráv čeká.", "12,345 messages are waiting."),
    ])
    func messagesAreCounted(_ count: Int, _ czech: String, _ english: String) {
        #expect(NoticeTexts.waiting.rendered(in: .czech, count) == czech)
        #expect(NoticeTexts.waiting.rendered(in: .english, count) == english)
    }

    /// Nothing stays open in braces when whoever shows a text gives what is known.
    @Test(arguments: [0, 1, 2, 4, 5, 21, 100])
    func countedPhrasesAreFilled(_ count: Int) {
        for phrase in MailroomTexts.counted {
            for language in Language.all {
                let text = phrase.rendered(in: language, count, parameters)
                #expect(text.contains("\(count)") && !text.contains("{"), "\(text)")
            }
        }
    }

    @Test func examples() {
        #expect(
            OutboxTexts.resumePreview.rendered(in: .czech, 3, parameters)
                == "Až bude schránka jana@firma.example v\u{A0}pořádku, odejdou 3 zprávy.")
        #expect(
            NoticeTexts.failures.rendered(in: .czech, 5, parameters) == "5 neúspěšných pokusů od 23. 11. 2026 8:00.")
        #expect(
            OutboxTexts.scheduled.rendered(in: .english, parameters) == "Scheduled for 24. 11. 2026 10:00")
        #expect(
            OutboxTexts.partlyRefused.rendered(in: .czech, 2, parameters) == "Předaná, ale 2 příjemce server odmítl")
        #expect(ChoiceTexts.own(.unknown).pros.count + 1 == ChoiceTexts.own(.yes).pros.count)
        #expect(PerhapsSentTexts.whereToLook(.unknown) == PerhapsSentTexts.whereToLook(.no))
        #expect(PerhapsSentTexts.whereToLook(.yes) != PerhapsSentTexts.whereToLook(.no))
    }

    @Test func momentsAreWritten() throws {
        let moment = Moment(milliseconds: 1_795_597_530_999)
        let prague = try #require(TimeZone(secondsFromGMT: 3600))
        #expect(moment.written(in: .czech, timeZone: prague) == "25.\u{A0}11.\u{A0}2026 10:05")
        #expect(moment.written(in: .english, timeZone: prague) == "25 November 2026, 10:05")
    }

    @Test func theMessageWithACode() throws {
        let code = try #require(VerificationCode(typed: "12345678"))
        let mail = VerificationMail(
            .type(code), to: try EmailAddress("jana@firma.example"), app: "Fakturka", account: "Firma s.r.o.",
            in: .czech)
        #expect(mail.subject == "Kód k\u{A0}potvrzení adresy jana@firma.example")
        #expect(
            mail.text == """
                Dobrý den,

                adresu jana@firma.example někdo (nejspíš vy) přidal do aplikace Fakturka.
                Účet: Firma s.r.o.

                Chcete-li z\u{A0}této adresy posílat zprávy, opište do aplikace Fakturka kód:

                1234\u{A0}5678

                Kód platí 30 minut a\u{A0}jen jednou. Nikomu ho neříkejte.

                Pokud to nebylo vaše přání, nic nedělejte. Dokud adresa není potvrzená, aplikace Fakturka z\u{A0}ní nic neodešle.

                """)
    }

    @Test func theMessageWithALink() throws {
        let link = "https://fakturka.example/confirm/" + LinkToken.random(for: .random()).word
        let mail = VerificationMail(
            .open(link: link), to: try EmailAddress("jana@firma.example"), app: "Fakturka", in: .english)
        #expect(mail.subject == "Confirm the address jana@firma.example")
        #expect(mail.text.contains("\n\n\(link)\n\nThe link works for 30 minutes, and only once.\n\n"))
        #expect(mail.text.contains("Somebody (probably you) added the address jana@firma.example to Fakturka.\n\n"))
        #expect(!mail.text.contains("{"))
    }

    /// The message goes to people who never asked for it: an account's name must not become a message of its own.
    @Test(arguments: [
        "", "win.example", "See https://win.example", "mail me@win.example", "a\nb", "a\u{2028}b", "a\u{202E}b", "<b>",
        "[x](y)", String(repeating: "a", count: 65), "www.win.example now",
    ])
    func aNameThatIsMoreThanANameIsLeftOut(_ name: String) throws {
        let mail = VerificationMail(
            .open(link: "https://x.example"), to: try EmailAddress("a@b.example"), app: "X", account: name, in: .czech)
        #expect(!mail.text.contains("Účet"))
    }

    @Test(arguments: ["Jana Nováková", "Firma s.r.o.", "4711", "Řeznictví & uzeniny, a.s.", "O'Neill"])
    func namesAreShown(_ name: String) { #expect(VerificationMail.isPlainName(name)) }
}
#endif
