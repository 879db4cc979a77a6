#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// Blanks that a provider's page shows inside its app passwords are taken out, there and nowhere else.
@Suite("Pasted app passwords")
struct PasteTests {
    static let shaped = TestProvider(.always(AppPasswordShape(letters: 16)))

    func signIn(_ typed: String, _ provider: TestProvider) async throws -> (secret: String, report: SignIn) {
        let account = SubmissionAccount(
            address: jana, endpoint: .tls("mail.holub.test"), credential: try .password(typed), provider: provider)
        let signIn = SignIn(account, with: try Secret(typed))
        return (signIn.secret.withOctets { String(decoding: $0, as: UTF8.self) }, signIn)
    }

    @Test(
        "Blanks, no-break spaces and invisible marks go, and it is told",
        arguments: [
            "abcd efgh ijkl mnop", " abcdefghijklmnop", "abcdefghijklmnop ", "abcd\u{A0}efgh\u{A0}ijkl\u{A0}mnop",
            "\u{200B}abcd\u{2009}efgh\u{202F}ijkl\u{3000}mnop\u{FEFF}", "abcd\tefgh\tijkl\tmnop",
            "\u{202A}abcd\u{200C}efgh\u{200D}ijkl\u{2060}mnop\u{202C}", "a b c d e f g h i j k l m n o p",
        ])
    func repaired(typed: String) async throws {
        let (secret, report) = try await signIn(typed, Self.shaped)
        #expect(secret == "abcdefghijklmnop")
        #expect(report.wasRepaired && report.looksLikeAppPassword == true)
    }

    @Test(
        "What has no such shape goes as it was typed",
        arguments: [
            "heslo s mezerami", "abcd efgh ijkl mno", "abcd efgh ijkl mnopq", "ABCD EFGH IJKL MNOP",
            "abcd-efgh-ijkl-mnop", "abcd efgh ijkl mno1", " ", "ábcd efgh ijkl mnop",
        ])
    func unchanged(typed: String) async throws {
        let (secret, report) = try await signIn(typed, Self.shaped)
        #expect(secret.utf8.elementsEqual(typed.utf8))
        #expect(!report.wasRepaired && report.looksLikeAppPassword == false)
    }

    @Test("Nothing to repair, nothing to tell")
    func asItIs() async throws {
        let (secret, report) = try await signIn("abcdefghijklmnop", Self.shaped)
        #expect(secret == "abcdefghijklmnop" && !report.wasRepaired && report.looksLikeAppPassword == true)
    }

    @Test(
        "Providers without a shape never touch a password",
        arguments: [AppPassword.never, .always(nil), .withTwoFactor])
    func untouched(kind: AppPassword) async throws {
        let typed = "abcd efgh ijkl mnop"
        let (secret, report) = try await signIn(typed, TestProvider(kind))
        #expect(secret == typed && !report.wasRepaired && report.looksLikeAppPassword == nil)
    }

    @Test("A token is never touched")
    func token() async throws {
        let account = SubmissionAccount(
            address: jana, endpoint: .tls("mail.holub.test"), credential: .token { throw CancellationError() },
            provider: Self.shaped)
        let signIn = SignIn(account, with: try Secret("abcd efgh ijkl mnop"))
        #expect(signIn.secret.count == 19 && !signIn.wasRepaired && signIn.looksLikeAppPassword == nil)
    }
}
#endif
