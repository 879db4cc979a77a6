#if Sending
import HolubProviderKit
import HolubSMTP

/// The message that asks whether an address is the person's: whose account it is about, what to do, for how long, and
/// what to do if it was not them.
struct VerificationMail: Hashable, Sendable {
    /// What the person is asked to do.
    enum Request: Hashable, Sendable {
        /// Open this https link, which carries a ``LinkToken/word``.
        case open(link: String)
        /// Type this code.
        case type(VerificationCode)
    }

    let subject: String
    /// Plain text; lines end with LF.
    let text: String

    /// - Parameters:
    ///   - address: The one to confirm.
    ///   - app: The embedding application's name.
    ///   - account: The name of the account that asks, as people know it. The message goes to somebody who may never have
    ///     heard of it, so a name that could carry a message of its own (long, with a link, an address or a line break)
    ///     is left out whole.
    init(
        _ request: Request, to address: EmailAddress, app: String, account: String? = nil, in language: Language
    ) {
        let account = account.flatMap { Self.isPlainName($0) ? $0 : nil }
        let parameters = TextParameters(app: app, address: address.description, account: account)
        let minutes = Int(Verification.lifetime.components.seconds / 60)
        let subject: Phrase, ask: Phrase, answer: String, lifetime: CountedPhrase
        switch request {
        case .open(let link):
            (subject, ask, answer) = (VerificationTexts.linkSubject, VerificationTexts.linkAsk, link)
            lifetime = VerificationTexts.linkLifetime
        case .type(let code):
            (subject, ask, answer) = (VerificationTexts.codeSubject, VerificationTexts.codeAsk, code.shown)
            lifetime = VerificationTexts.codeLifetime
        }
        self.subject = subject.plain(in: language, parameters)
        var who = VerificationTexts.who.plain(in: language, parameters)
        if account != nil { who += "\n" + VerificationTexts.account.plain(in: language, parameters) }
        text =
            [
                VerificationTexts.greeting.plain(in: language, parameters), who,
                ask.plain(in: language, parameters), answer, lifetime.plain(in: language, minutes, parameters),
                VerificationTexts.notYou.plain(in: language, parameters),
            ].joined(separator: "\n\n") + "\n"
    }

    /// Whether a name is only a name.
    static func isPlainName(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard !scalars.isEmpty, scalars.count <= 64 else { return false }
        let isQuiet = scalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: !"/@:<>[]".unicodeScalars.contains(scalar)
            }
        }
        // A dot between letters makes a link in many mail programs; `s.r.o.` is the exception that people need.
        let words = name.split(separator: " ").filter { $0.lowercased() != "s.r.o." && $0.lowercased() != "a.s." }
        let isLinked = words.contains { word in word.dropLast().contains(".") }
        return isQuiet && !isLinked
    }
}
#endif
