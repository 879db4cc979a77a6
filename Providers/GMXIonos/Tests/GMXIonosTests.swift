import HolubGMXIonos
import HolubProviderKit
import Testing

@Suite("GMX, WEB.DE and IONOS") struct GMXIonosTests {
    private static let all: [any MailProvider] = [
        GMXProvider(), GMXInternationalProvider(), WebDeProvider(), IonosProvider(),
    ]

    private func cause(_ phase: Phase, _ text: String, at provider: any MailProvider) throws -> Cause {
        provider.diagnose(Failure(phase, .refused(try #require(Reply(pasted: text))))).cause
    }

    @Test(arguments: all) func theSecondLineDecides(_ provider: any MailProvider) throws {
        let first = "550-Requested action not taken: mailbox unavailable\n550 "
        let dns = first + "invalid DNS MX or A/AAAA resource record"
        #expect(try cause(.connect, first + "Reject due to policy restrictions.", at: provider) == .ipBlocked)
        #expect(try cause(.mail, dns, at: provider) == .senderDomainInvalid)
        #expect(try cause(.rcpt, dns, at: provider) == .recipientDomainUnknown)
        #expect(try cause(.mail, "550 Sender address is not allowed", at: provider) == .senderNotAllowed)
        #expect(
            try cause(.mail, "451 Requested action aborted: local error in processing", at: provider) == .serverBusy)
    }

    @Test(arguments: all) func aRefusedPasswordHasItsOwnSteps(_ provider: any MailProvider) throws {
        let text = "535 Authentication credentials invalid"
        let diagnosis = provider.diagnose(Failure(.auth, .refused(try #require(Reply(pasted: text)))))
        #expect(diagnosis.cause == .badCredentials)
        #expect(diagnosis.guidance.id == "\(provider.profile.id).bad-credentials")
    }

    @Test(arguments: [
        ("jana@gmx.de", "mail.gmx.net", "jana@gmx.de"), ("jana@gmx.com", "mail.gmx.com", "jana@gmx.com"),
        ("jana@web.de", "smtp.web.de", "jana"), ("jana@online.de", "smtp.1und1.de", "jana@online.de"),
    ])
    func serverAndName(_ text: String, _ host: String, _ name: String) throws {
        let address = try EmailAddress(text)
        let provider = try #require(Self.all.first { $0.profile.domains.contains { $0.domain == address.domain } })
        let settings = provider.settings(for: address)
        #expect(settings.endpoints.first == .tls(try Domain(host)))
        #expect(settings.username.text == name)
    }

    @Test(arguments: all) func textsKeepTheRules(_ provider: any MailProvider) {
        for guidance in provider.profile.guidance { #expect(TextRules.faults(in: guidance) == []) }
    }
}
