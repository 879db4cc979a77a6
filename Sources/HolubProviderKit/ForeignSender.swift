public import HolubSMTP

/// What becomes of a message whose sender is no address of the account that signs in.
public enum ForeignSender: String, Hashable, Sendable {
    /// The server refuses it, so that a probe tells: MAIL, and RSET (RFC 5321 §4.1.1.2, §4.1.1.5).
    case refused
    /// The server takes it and puts the account's own address in its place, without a word: no probe tells.
    case replaced
    case unknown
}

extension MailProvider {
    /// What to tell a person who signs in by this name and sends as another address; nil where there is nothing to tell. The
    /// server will not say it.
    public func warning(sending sender: EmailAddress, as username: Username) -> Guidance? {
        guard profile.foreignSender == .replaced, let login = try? EmailAddress(username.text),
            login.domain != sender.domain || login.local.lowercased() != sender.local.lowercased()
        else { return nil }
        return Guidance.senderReplaced
    }
}

extension Guidance {
    package static let senderReplaced = Guidance(
        "generic.sender-replaced", actor: .you,
        title: Text(
            cs: "Příjemce může vidět jinou adresu odesílatele", en: "The recipient may see a different sender address"),
        lead: Text(
            cs: "Zprávu poskytovatel převezme, ale místo adresy {address} doplní tu, kterou se přihlašujete.",
            en: "The provider accepts the message, but replaces {address} with the address you sign in with."),
        steps: [
            .init(
                "add", cs: "Přidejte si {address} u poskytovatele mezi adresy, ze kterých smíte odesílat.",
                en: "At the provider, add {address} to the addresses you may send from."),
            .init(
                "other", cs: "Nebo připojte {address} jako samostatnou schránku.",
                en: "Or connect {address} as a separate mailbox."),
        ])
}
