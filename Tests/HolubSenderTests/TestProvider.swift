#if Sending
import HolubProviderKit
import HolubSMTP

/// A provider for these tests.
struct TestProvider: MailProvider {
    var profile = ProviderProfile(
        id: "test", name: "Test", endpoints: [.tls("mail.holub.test")],
        rules: [
            ReplyRule([.auth], codes: [535], cause: .badCredentials),
            ReplyRule([.rcpt], statuses: [EnhancedStatus(5, 1, 1)], cause: .recipientUnknown),
            ReplyRule([.mail, .rcpt], codes: [553], cause: .senderNotAllowed),
        ], support: Support(), checked: "2026-11", sources: [])

    init(_ appPassword: AppPassword = .never) { profile.appPassword = appPassword }
}
#endif
