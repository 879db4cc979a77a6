#if Sending
/// The form "Set up SMTP" as a person meets it: filled in as far as it could be, with the reasons, and with what to do at
/// the provider first.
public struct SetUp: Hashable, Sendable, Codable {
    public var mailbox: MailboxID
    public var address: String
    /// What stands in the form: the draft that was typed last, else what works now, else what was found, else nothing.
    public var settings: SubmissionForm?
    /// Where ``settings`` come from.
    public var origin: Origin
    /// What was found, best first.
    public var found: [Found]
    /// `accept`, `confirm`, `manual`, `declined` or `inconclusive`.
    public var status: String
    /// Why a person has to be asked, in words that do not change.
    public var reasons: [String]
    /// Whether provider and host have to be shown and confirmed before a password is typed.
    public var mustConfirm: Bool
    /// `suitable`, `needs-preparation`, `not-by-password` or `unknown`.
    public var suitability: String
    /// The provider's id, and the name that people know.
    public var provider: String
    public var providerName: String
    /// `never`, `always` or `with-two-factor`: whether the provider wants a password made for applications.
    public var appPassword: String
    /// The letters of such a password, where the provider generates it.
    public var appPasswordLetters: Int?
    /// What to do before the first sign-in.
    public var preparation: Advice
    /// What the preparation refers to, such as a page that is missing.
    public var related: [Advice]
    public var support: SupportContact
    /// The provider's page about these settings.
    public var helpLink: String?
    /// `yes`, `no` or `unknown`: whether the provider keeps a copy of what is sent.
    public var keepsSentCopy: String
    /// The address that was probably meant: a question, never a change.
    public var suggestion: String?

    public enum Origin: String, Hashable, Sendable, Codable { case draft, connected, found, nothing }

    /// Settings that were found, and how far to trust them.
    public struct Found: Hashable, Sendable, Codable {
        public var settings: SubmissionForm
        /// `A` to `D` and `X` (``/HolubDetection/TrustClass``).
        public var trust: String
        public var source: String
    }
}
#endif
