/// About what the provider, or the administrator, has to allow.
enum AccountTexts {
    static let all: [Guidance] = [
        accountLocked, loginBlocked, clientAccessDisabled, termsNotAccepted, smtpAuthDisabled, orgPolicyBlocked,
        senderAccountSuspended, relayNotAuthorised, cleartextOnly, noSubmission,
    ]

    private static let accountLocked = Guidance.generic(
        .accountLocked, .you, cs: "Schránka je u poskytovatele zamčená", en: "The mailbox is locked at the provider",
        lead: Text(
            cs: "Poskytovatel schránku {address} nebo odesílání z ní uzamkl.",
            en: "The provider has locked {address}, or sending from it."),
        [
            .webmail,
            .init(
                "unlock", cs: "Projděte pokyny k odemčení, pokud se tam ukážou.",
                en: "Follow the steps to unlock it, if any are shown."),
            .askProvider, .again,
        ])

    private static let loginBlocked = Guidance.generic(
        .loginBlocked, .you, cs: "Poskytovatel čeká, až přihlášení potvrdíte",
        en: "The provider is waiting for you to confirm the sign-in",
        lead: Text(
            cs: "Heslo může být správné. Poskytovatel jen nezná místo, odkud se aplikace {app} přihlašovala.",
            en: "The password may be right. The provider just does not recognise the place {app} signed in from."),
        [
            .webmail,
            .init(
                "confirm", cs: "Najděte upozornění na přihlášení. Sedí-li čas pokusu, potvrďte, že jste to vy.",
                en: "Find the notice about the sign-in. If its time matches your attempt, confirm that it was you."),
            .init(
                "deny", cs: "Nesedí-li čas, přihlášení odmítněte a změňte si heslo.",
                en: "If the time does not match, deny it and change your password."),
            .init(
                "once", cs: "Vraťte se sem a klikněte na „{button}“. Stačí jednou.",
                en: "Come back here and click \"{button}\". Once is enough."),
        ])

    private static let clientAccessDisabled = Guidance.generic(
        .clientAccessDisabled, .you, cs: "Schránka nemá povolený přístup pro jiné programy",
        en: "The mailbox does not allow other programs",
        lead: Text(
            cs: "Heslo je nejspíš v pořádku. V nastavení schránky je ale vypnutý přístup pro jiné programy.",
            en: "The password is probably right. But access for other programs is off in the mailbox's settings."),
        [
            .webmail,
            .init(
                "settings", cs: "V nastavení schránky najděte poštovní programy.",
                en: "In the mailbox's settings, find the section about mail programs."),
            .init(
                "allow", cs: "Povolte jim přístup, případně i ze země, kde běží aplikace {app}.",
                en: "Allow them access and, if asked, the country where {app} runs too."),
            .init(
                "app-password", cs: "Nabízí-li poskytovatel heslo pro aplikace, vytvořte ho a vložte sem.",
                en: "If the provider offers an app password, make one and paste it here."),
            .again,
        ])

    private static let termsNotAccepted = Guidance.generic(
        .termsNotAccepted, .you, cs: "Schránka čeká na souhlas s podmínkami",
        en: "The mailbox's terms have not been accepted yet",
        lead: Text(
            cs: "Nová schránka odesílá, až když v ní potvrdíte podmínky poskytovatele.",
            en: "A new mailbox can send only after you have accepted the provider's terms."),
        [
            .webmail,
            .init("accept", cs: "Potvrďte podmínky, které se ukážou.", en: "Accept the terms that are shown."),
            .again,
        ])

    private static let smtpAuthDisabled = Guidance.generic(
        .smtpAuthDisabled, .administrator, cs: "Odesílání z aplikací je ve firmě vypnuté",
        en: "Sending from applications is off in your company",
        lead: Text(
            cs: "Heslo je nejspíš v pořádku. Odesílání musí povolit správce pošty.",
            en: "The password is probably right. The mail administrator has to allow sending."),
        [
            .sendLetter, .afterTheAnswer,
        ],
        administratorMessage: Text(
            cs:
                "Dobrý den, potřebuji z adresy {address} posílat zprávy z aplikace {app}. "
                + "Povolte prosím pro tuto schránku ověřené odesílání. Děkuji.",
            en:
                "Hello, I need to send mail from {address} with the application {app}. "
                + "Please enable authenticated sending for this mailbox. Thank you."
        ))

    private static let orgPolicyBlocked = Guidance.generic(
        .orgPolicyBlocked, .administrator, cs: "Přihlášení nedovolují pravidla firmy",
        en: "Your company's rules do not allow the sign-in",
        lead: Text(
            cs:
                "Heslo může být správné, i když funguje v kanceláři. "
                + "Pravidla firmy odmítají místo, odkud se aplikace přihlašuje.",
            en:
                "The password may be right, even if it works in the office. "
                + "Your company's rules refuse the place the application signs in from."
        ),
        [
            .sendLetterWithReply, .afterTheAnswer,
        ],
        administratorMessage: Text(
            cs:
                "Dobrý den, z adresy {address} posílám zprávy přes aplikaci {app}. "
                + "Pravidla pro přihlášení ji odmítla, odpověď serveru přikládám. "
                + "Povolte prosím přihlášení této aplikace. Děkuji.",
            en:
                "Hello, I send mail from {address} through the application {app}. "
                + "The sign-in rules refused it; the server's reply is attached. "
                + "Please allow this application to sign in. Thank you."
        ))

    private static let cleartextOnly = Guidance.generic(
        .cleartextOnly, .you, cs: "Poskytovatel přijímá poštu jen bez zabezpečení",
        en: "The provider accepts mail only without protection",
        lead: Text(
            cs:
                "Heslo k adrese {address} by cestou mohl kdokoli přečíst. "
                + "Proto ho aplikace {app} na takový server neposílá.",
            en:
                "Anybody could read the password of {address} on its way. "
                + "So {app} does not send it to such a server."
        ),
        [
            .init(
                "ask", cs: "Zeptejte se poskytovatele, zda už nabízí zabezpečené odesílání.",
                en: "Ask your provider whether it now offers protected sending."),
            .init(
                "fill", cs: "Pošle-li vám údaje, vyplňte je do formuláře a klikněte na „{button}“.",
                en: "If they send you settings, type them into the form and click \"{button}\"."),
            .otherMailbox,
        ])

    private static let noSubmission = Guidance.generic(
        .noSubmission, .you, cs: "Poskytovatel odesílání z jiných aplikací nenabízí",
        en: "The provider does not let other applications send",
        lead: Text(
            cs: "Ze schránky {address} jde odesílat jen z aplikací poskytovatele. Heslo je v pořádku.",
            en: "Mail from {address} can be sent only in the provider's own applications. The password is fine."),
        [
            .init(
                "other", cs: "Připojte jinou svou schránku, třeba na vlastní doméně.",
                en: "Connect another of your mailboxes, perhaps on your own domain.")
        ])

    private static let senderAccountSuspended = Guidance.generic(
        .senderAccountSuspended, .you, cs: "Poskytovatel odesílání ze schránky zastavil",
        en: "The provider has stopped sending from the mailbox",
        lead: Text(
            cs: "Bývá to ochrana před zneužitím. Další pokusy by ji mohly prodloužit.",
            en: "This usually protects against abuse. More attempts might make it last longer."),
        [
            .webmail,
            .init(
                "follow", cs: "Projděte upozornění a pokyny poskytovatele.",
                en: "Read the provider's notices and follow them."),
            .changePassword,
            .askProvider,
        ])

    private static let relayNotAuthorised = Guidance.generic(
        .relayNotAuthorised, .administrator, cs: "Firemní odesílání tuto aplikaci nezná",
        en: "Your company's server does not know this application",
        lead: Text(
            cs: "Server přijímá zprávy jen od počítačů, které správce zapsal.",
            en: "The server accepts messages only from machines that the administrator has listed."),
        [
            .sendLetterWithReply, .afterTheAnswer,
        ],
        administratorMessage: Text(
            cs:
                "Dobrý den, aplikace {app} odesílá zprávy z adresy {address}. Server ji odmítl, odpověď přikládám. "
                + "Povolte prosím její adresu, nebo mi pošlete údaje pro odesílání s heslem. Děkuji.",
            en:
                "Hello, the application {app} sends mail from {address}. The server refused it; its reply is attached. "
                + "Please allow its address, or send me the settings for sending with a password. Thank you."
        ))
}
