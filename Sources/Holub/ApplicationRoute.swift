#if Sending
public import HolubSender

/// The application's own way to send: for the messages that confirm an address, and, where the application offers it, for
/// messages in a person's place.
public struct ApplicationRoute: Sendable {
    let courier: Courier
    let account: SubmissionAccount
    /// Whom recipients see.
    public let author: Mailbox

    /// - Parameters:
    ///   - account: fixed settings; where there is a password the application brings it.
    ///   - name: the application's name as recipients see it.
    /// - Throws: ``/HolubMessage/MessageError`` for a name with a line break or another control character.
    public init(sender: Sender, as account: SubmissionAccount, name: String? = nil) throws(MessageError) {
        try self.init(Courier(sender: sender, prober: sender), as: account, name: name)
    }

    init(_ courier: Courier, as account: SubmissionAccount, name: String? = nil) throws(MessageError) {
        self.courier = courier
        self.account = account
        author = try Mailbox(name: name, address: account.address)
    }
}

/// How an address is shown to be the person's.
public struct VerificationPolicy: Sendable {
    enum Way: Sendable {
        case message(ApplicationRoute, VerificationForm)
        case signIn
    }

    let way: Way

    /// By a message through the application's own mail.
    public static func message(
        through route: ApplicationRoute, _ form: VerificationForm = .code
    ) -> VerificationPolicy {
        VerificationPolicy(way: .message(route, form))
    }

    /// By the successful sign-in itself: for one person's program on their own machine. Who brings a server of their own can
    /// prove any address on it, so an application with customers has ``message(through:_:)``.
    public static let signIn = VerificationPolicy(way: .signIn)
}

/// What the message that confirms an address holds.
public struct VerificationForm: Sendable {
    enum Way: Sendable {
        case code
        case link(@Sendable (String) -> String)
    }

    let way: Way

    /// Eight digits to type.
    public static let code = VerificationForm(way: .code)

    /// A link to the application's page, made from a word that is safe in a URL.
    ///
    /// Opening the link must not confirm: mail scanners open links. The page shows ``Account/openedLink(_:)`` and a
    /// button; the button posts, and the application calls ``Account/verify(link:)``.
    public static func link(_ address: @escaping @Sendable (_ word: String) -> String) -> VerificationForm {
        VerificationForm(way: .link(address))
    }

    var kind: VerificationProof.Kind { if case .link = way { .link } else { .code } }
}
#endif
