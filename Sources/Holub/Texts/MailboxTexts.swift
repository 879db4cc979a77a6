#if Sending
public import HolubProviderKit

/// An address in the list: whether it can be used, how far it has come, and its settings.
public enum MailboxTexts {
    /// Whether an address can be connected, and what it takes.
    public static func verdict(_ suitability: Suitability) -> Phrase {
        switch suitability {
        case .suitable: suitable
        case .needsPreparation: needsPreparation
        case .notByPassword: notByPassword
        case .unknown: unknown
        }
    }
    private static let suitable = Phrase(
        "suitability.suitable", cs: "Schránku {address} lze připojit hned.",
        en: "{address} can be connected right away.")
    private static let needsPreparation = Phrase(
        "suitability.needs-preparation",
        cs: "Schránku {address} lze připojit. Nejdřív je potřeba pár kroků u poskytovatele {provider}.",
        en: "{address} can be connected. A few steps at {provider} are needed first.")
    private static let notByPassword = Phrase(
        "suitability.not-by-password",
        cs: "Schránku {address} u poskytovatele {provider} heslem připojit nejde.",
        en: "{address} at {provider} cannot be connected with a password.")
    private static let unknown = Phrase(
        "suitability.unknown",
        cs: "Schránku {address} připojit nejspíš půjde. Co je k tomu potřeba, předem nevíme.",
        en: "{address} can probably be connected. We cannot tell in advance what it takes.")
    public static let looksLike = Phrase(
        "suitability.looks-like", cs: "Zadaná adresa je {address}. Nemá to být {suggestion}?",
        en: "You typed {address}. Did you mean {suggestion}?")

    public static func label(of state: MailboxRecord.State) -> Phrase {
        switch state {
        case .added: added
        case .verified: verified
        case .connected: connected
        case .needsAttention: needsAttention
        case .disabled: disabled
        }
    }
    /// Where signing in confirms an address, no message is waited for: what is left is to set it up.
    public static func label(of state: MailboxRecord.State, confirmedBy confirmation: Confirmation) -> Phrase {
        state == .added && confirmation == .signIn ? toSetUp : label(of: state)
    }
    private static let toSetUp = Phrase(
        "mailbox.to-set-up", .label, cs: "Zbývá nastavit SMTP", en: "Needs to be set up")
    private static let added = Phrase(
        "mailbox.added", .label, cs: "Čeká na potvrzení adresy", en: "Waiting for confirmation")
    private static let verified = Phrase(
        "mailbox.verified", .label, cs: "Potvrzená, bez připojené schránky",
        en: "Confirmed, no mailbox connected")
    private static let connected = Phrase("mailbox.connected", .label, cs: "Připojená", en: "Connected")
    private static let needsAttention = Phrase(
        "mailbox.needs-attention", .label, cs: "Potřebuje vaši pozornost", en: "Needs your attention")
    private static let disabled = Phrase("mailbox.disabled", .label, cs: "Vypnutá", en: "Turned off")

    public static let displayName = Phrase(
        "mailbox.display-name", .label, cs: "Jméno odesílatele", en: "Sender's name")
    public static let replyTo = Phrase(
        "mailbox.reply-to", .label, cs: "Adresa pro odpovědi", en: "Reply-to address")
    public static let isDefault = Phrase(
        "mailbox.default", .label, cs: "Výchozí adresa", en: "Default address")
    public static let copiesToSelf = Phrase(
        "mailbox.copies-to-self", .label, cs: "Posílat mi kopii každé zprávy", en: "Send me a copy of each message")
    public static let disable = Phrase(
        "mailbox.disable", .label, cs: "Vypnout odesílání", en: "Turn off sending")
    public static let enable = Phrase("mailbox.enable", .label, cs: "Zapnout odesílání", en: "Turn on sending")
    public static let remove = Phrase("mailbox.remove", .label, cs: "Odebrat adresu", en: "Remove the address")
    public static let removeQuestion = Phrase(
        "mailbox.remove.confirm",
        cs: "Opravdu odebrat adresu {address}? Zmizí i její heslo a zprávy, které ještě čekají.",
        en: "Really remove {address}? Its password and the messages still waiting will be removed too.")

    static let phrases: [Phrase] = [
        suitable, needsPreparation, notByPassword, unknown, looksLike, added, toSetUp, verified, connected,
        needsAttention,
        disabled, displayName, replyTo, isDefault, copiesToSelf, disable, enable, remove, removeQuestion,
    ]
}
#endif
