import HolubMicrosoft
import HolubProviderKit
import Testing

@Suite("Microsoft") struct MicrosoftTests {
    private let company = MicrosoftProvider()
    private let personal = OutlookProvider()

    private func diagnosis(
        _ phase: Phase, _ text: String, _ mechanism: SASLMechanism? = .login, at provider: (any MailProvider)? = nil
    ) throws -> Diagnosis {
        let failure = Failure(phase, .refused(try #require(Reply(pasted: text))))
        return (provider ?? company).diagnose(failure, in: DiagnosisContext(mechanism: mechanism))
    }

    @Test(arguments: [
        ("SmtpClientAuthentication is disabled for the Mailbox.", Cause.smtpAuthDisabled),
        ("SmtpClientAuthentication is disabled for the Tenant.", .smtpAuthDisabled),
        ("basic authentication is disabled. [PN0PR01CA0024.INDPRD01.PROD.OUTLOOK.COM]", .basicAuthDisabled),
        ("the request did not meet the criteria to be authenticated successfully.", .orgPolicyBlocked),
        ("user is locked by your organization's security defaults policy.", .orgPolicyBlocked),
        ("account has an issue. Contact your administrator.", .accountLocked),
        ("the user credentials were incorrect.", .badCredentials),
        ("for a reason that nobody wrote down.", .orgPolicyBlocked),
    ])
    func oneStatusManySentences(_ sentence: String, _ cause: Cause) throws {
        let text = "5.7.139 Authentication unsuccessful, \(sentence)"
        #expect(try diagnosis(.auth, "535 " + text).cause == cause)
    }

    @Test func theQuotedReplyDecides() throws {
        let outer = "530 5.7.57 Client not authenticated to send mail. Error: 535 "
        let off = outer + "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
        #expect(try diagnosis(.mail, off).cause == .smtpAuthDisabled)
        #expect(try diagnosis(.mail, outer + "5.7.3 Authentication unsuccessful").cause == .badCredentials)
        #expect(
            try diagnosis(.mail, outer + "5.7.3 Authentication unsuccessful", .xoauth2).cause == .oauthTokenRejected)
    }

    @Test func theMechanismTellsPasswordFromToken() throws {
        let text = "535 5.7.3 Authentication unsuccessful [LO4P123CA0207.GBRP123.PROD.OUTLOOK.COM]"
        #expect(try diagnosis(.auth, text).cause == .badCredentials)
        #expect(try diagnosis(.auth, text, .xoauth2).cause == .oauthTokenRejected)
        #expect(try diagnosis(.auth, text, nil).cause == .badCredentials)
    }

    @Test func theExceptionInTheWrapperDecides() throws {
        let wrapper = "554 5.2.0 STOREDRV.Submission.Exception:"
        #expect(
            try diagnosis(.afterData, wrapper + "SendAsDeniedException.MapiExceptionSendAsDenied; x").cause
                == .senderNotAllowed)
        let quota = try diagnosis(.afterData, wrapper + "SubmissionQuotaExceededException")
        #expect(quota.cause == .dailyLimit && quota.retry == .later)
        #expect(try diagnosis(.afterData, wrapper + "OutboundSpamException; x").cause == .senderAccountSuspended)
    }

    /// A personal address is told the truth before it types anything, and its password is never sent.
    @Test func noPasswordAtOutlook() throws {
        #expect(personal.profile.suitability == .notByPassword)
        #expect(personal.preparation.id == "outlook.basic-auth-disabled")
        #expect(personal.mechanisms(offered: SASLMechanism.allCases, forPassword: true).isEmpty)
        #expect(personal.mechanisms(offered: [.login, .xoauth2], forPassword: false) == [.xoauth2])
        for text in ["535 5.7.3 Authentication unsuccessful", "535 5.7.8 Zzz", "535 Zzz"] {
            let refused = try diagnosis(.auth, text, .login, at: personal)
            #expect(refused.cause == .basicAuthDisabled && refused.guidance.id == "outlook.basic-auth-disabled")
        }
        let token = try diagnosis(.auth, "535 5.7.3 Authentication unsuccessful", .xoauth2, at: personal)
        #expect(token.cause == .oauthTokenRejected)
        let off = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox."
        #expect(try diagnosis(.auth, off, .xoauth2, at: personal).guidance.administratorMessage == nil)
    }

    @Test func theAdministratorGetsAMessage() throws {
        #expect(company.preparation.id == "microsoft.preparation")
        for cause in [Cause.smtpAuthDisabled, .basicAuthDisabled, .orgPolicyBlocked, .senderNotAllowed] {
            #expect(company.guidance(for: cause).administratorMessage != nil, "\(cause)")
        }
        #expect(company.mechanisms(offered: [.xoauth2, .login], forPassword: true) == [.login])
    }

    @Test func theLimitsAreAsMicrosoftStatesThem() {
        #expect(company.profile.limits == Limits(messagesPerDay: 10_000, messagesPerMinute: 30, connections: 3))
    }

    @Test(arguments: [OutlookProvider().profile, MicrosoftProvider().profile])
    func textsKeepTheRules(_ profile: ProviderProfile) {
        for guidance in profile.guidance { #expect(TextRules.faults(in: guidance) == []) }
    }
}
