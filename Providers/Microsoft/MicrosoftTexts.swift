import HolubProviderKit

/// Microsoft 365's own words. No label of the admin centre was read but *Authenticated SMTP*, so none other is quoted.
enum MicrosoftTexts {
    static let all = [
        preparation, smtpAuthDisabled, basicAuthDisabled, badCredentials, orgPolicyBlocked, senderNotAllowed, suspended,
        dailyLimit,
    ]

    private static let signIn = Guidance.Step(
        "sign-in",
        cs: "Nabízí-li aplikace {app} přihlášení přímo u Microsoftu, použijte ho. Heslo pak není potřeba.",
        en: "If {app} offers to sign you in at Microsoft itself, use that. Then no password is needed.")

    /// The dates: message MC786329 of 2026-01-27.
    private static let letter = Text(
        cs: "Dobrý den, potřebuji z adresy {address} posílat zprávy z aplikace {app}. "
            + "Povolte prosím této schránce ve správě Exchange ověřené odesílání (Authenticated SMTP): "
            + "[postup Microsoftu](https://aka.ms/smtp_auth_disabled). "
            + "Pro celou organizaci může zůstat vypnuté. "
            + "Microsoft přihlášení heslem koncem prosince 2026 ve výchozím stavu vypne, správce ho může zase zapnout. "
            + "V nových organizacích je vypnuté hned. "
            + "Trvalé řešení je přihlášení OAuth 2.0 s oprávněním SMTP.Send. Děkuji.",
        en: "Hello, I need to send mail from {address} with the application {app}. "
            + "Please enable Authenticated SMTP for this mailbox in the Exchange admin centre: "
            + "[Microsoft's guide](https://aka.ms/smtp_auth_disabled). "
            + "It may stay off for the whole organisation. "
            + "At the end of December 2026 Microsoft turns passwords off by default; an administrator can turn them on again. "
            + "In new organisations they are off from the start. "
            + "The lasting solution is OAuth 2.0 with the permission SMTP.Send. Thank you.")

    private static let preparation = Guidance(
        "microsoft.preparation", actor: .you,
        title: Text(
            cs: "Odesílání možná musí povolit správce", en: "The administrator may have to allow sending"),
        lead: Text(
            cs: "Adresa {address} je u Microsoftu 365. Ten heslo od aplikací přijímá, jen když to správce povolil.",
            en:
                "{address} is at Microsoft 365. It accepts a password from applications only if the administrator allows it."
        ),
        steps: [
            signIn,
            .init(
                "password", cs: "Jinak vložte heslo ke schránce do políčka „{field}“ a klikněte na „{button}“.",
                en: "Otherwise type the mailbox's password into the field \"{field}\" and click \"{button}\"."),
            .init(
                "send",
                cs: "Odmítne-li ho Microsoft, pošlete správci zprávu níže. Rozpracované nastavení tu na vás počká.",
                en: "If Microsoft refuses it, send the message below to your administrator. "
                    + "What you have filled in here will wait for you."),
        ],
        notes: [
            Text(
                cs: "Spravujete si Microsoft 365 sami? Zpráva pro správce je pak pro vás.",
                en: "Do you manage Microsoft 365 yourself? Then the message is for you.")
        ],
        administratorMessage: letter)

    private static let smtpAuthDisabled = Guidance(
        "microsoft.smtp-auth-disabled", causes: [.smtpAuthDisabled], actor: .administrator,
        title: Text(
            cs: "Odesílání z aplikací je ve firmě vypnuté", en: "Sending from applications is off in your company"),
        lead: Text(
            cs: "Heslo je nejspíš v pořádku. Microsoft 365 jen čeká, až správce schránce odesílání povolí.",
            en:
                "The password is probably right. Microsoft 365 is waiting for the administrator to allow the mailbox to send."
        ),
        steps: [.sendLetter, .afterTheAnswer], administratorMessage: letter)

    private static let basicAuthDisabled = Guidance(
        "microsoft.basic-auth-disabled", causes: [.basicAuthDisabled], actor: .administrator,
        title: Text(
            cs: "Microsoft u této schránky heslo nepřijímá", en: "Microsoft accepts no password for this mailbox"),
        lead: Text(
            cs: "Vaše heslo je nejspíš v pořádku, měnit ho nemusíte. Nepomůže ani heslo aplikace.",
            en: "Your password is probably right; there is no need to change it. An app password does not help either."),
        steps: [
            signIn,
            .init(
                "send", cs: "Jinak pošlete správci zprávu níže. Možná může heslo ještě povolit.",
                en: "Otherwise send the message below to your administrator. Perhaps they can still allow passwords."),
            .init(
                "other", cs: "Nejde-li to, připojte jinou svou schránku. Odpovědi mohou dál chodit na {address}.",
                en: "If they cannot, connect another of your mailboxes. Replies can still go to {address}."),
        ],
        administratorMessage: letter)

    private static let badCredentials = Guidance(
        "microsoft.bad-credentials", causes: [.badCredentials], actor: .you,
        title: Text(cs: "Microsoft heslo nepřijal", en: "Microsoft did not accept the password"),
        lead: Text(
            cs: "Nesedí uživatelské jméno nebo heslo, anebo správce přihlášení heslem nepovolil.",
            en: "The user name or the password is wrong, or the administrator has not allowed passwords."),
        steps: [
            .init(
                "username", cs: "Zkontrolujte, že uživatelské jméno je adresa, kterou se přihlašujete u Microsoftu.",
                en: "Check that the user name is the address you sign in to Microsoft with."),
            .samePassword, .works, .saveOnce,
            .init(
                "send", cs: "Nepomohlo to? Pošlete správci zprávu níže.",
                en: "Still refused? Send the message below to your administrator."),
        ],
        administratorMessage: letter)

    /// Conditional Access: the same password works in the office (public code 63136195217).
    private static let orgPolicyBlocked = Guidance(
        "microsoft.org-policy-blocked", causes: [.orgPolicyBlocked], actor: .administrator,
        title: Text(
            cs: "Přihlášení nedovolují pravidla firmy", en: "Your company's rules do not allow the sign-in"),
        lead: Text(
            cs: "Heslo může být správné, i když funguje v kanceláři. "
                + "Pravidla firmy odmítají místo nebo způsob, kterým se aplikace přihlašuje.",
            en: "The password may be right, even if it works in the office. "
                + "Your company's rules refuse where or how the application signs in."),
        steps: [.sendLetterWithReply, .afterTheAnswer],
        administratorMessage: Text(
            cs: "Dobrý den, z adresy {address} posílám zprávy přes aplikaci {app}. "
                + "Přihlášení odmítl podmíněný přístup nebo výchozí zabezpečení (Conditional Access, security defaults). "
                + "Odpověď serveru a čas pokusu {time} přikládám. "
                + "Povolte prosím přihlášení této aplikace z jejího serveru, nebo přihlášení OAuth 2.0. Děkuji.",
            en: "Hello, I send mail from {address} through the application {app}. "
                + "Conditional Access or the security defaults refused the sign-in. "
                + "The server's reply and the time of the attempt, {time}, are attached. "
                + "Please allow this application to sign in from its server, or with OAuth 2.0. Thank you."))

    private static let senderNotAllowed = Guidance(
        "microsoft.sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
        title: Text(
            cs: "Microsoft z této adresy odesílat nedovolí", en: "Microsoft does not let this address send"),
        lead: Text(
            cs: "Přihlášení platí. Odesílat ale smí jen sama schránka, její alias, nebo adresa s povoleným odesíláním.",
            en:
                "The sign-in is fine. But the sender has to be the mailbox, an alias of it, or an address you may send as."
        ),
        steps: [
            .ownSender,
            .init(
                "send", cs: "Nebo pošlete správci zprávu níže.", en: "Or send the message below to your administrator."),
            .init(
                "again", cs: "Potom zprávu odešlete znovu. Microsoft odesílatele posuzuje, až když má celou zprávu.",
                en: "Then send the message again. Microsoft checks the sender only once it has the whole message."),
        ],
        administratorMessage: Text(
            cs: "Dobrý den, z aplikace {app} potřebuji odesílat s adresou {address} v poli odesílatele. "
                + "Přidejte mi ji prosím jako alias, nebo mi dejte právo odesílat jako tato adresa (Send As). Děkuji.",
            en: "Hello, from the application {app} I need to send with {address} as the sender. "
                + "Please add it to my mailbox as an alias, or give me the Send As permission for it. Thank you."))

    private static let suspended = Guidance(
        "microsoft.sender-account-suspended", causes: [.senderAccountSuspended], actor: .administrator,
        title: Text(
            cs: "Microsoft odesílání ze schránky zastavil", en: "Microsoft has stopped sending from the mailbox"),
        lead: Text(
            cs: "Bývá to ochrana před zneužitím. Další pokusy by ji mohly prodloužit.",
            en: "This usually protects against abuse. More attempts might make it last longer."),
        steps: [
            .init(
                "webmail", cs: "Otevřete schránku v prohlížeči a projděte upozornění Microsoftu.",
                en: "Open the mailbox in a browser and read Microsoft's notices."),
            .changePassword,
            .sendLetterWithReply,
        ],
        administratorMessage: Text(
            cs: "Dobrý den, Microsoft zastavil odesílání z adresy {address}, odpověď serveru přikládám. "
                + "Ověřte prosím, že schránku nikdo nezneužil, a odblokujte ji mezi omezenými odesílateli. Děkuji.",
            en: "Hello, Microsoft has stopped sending from {address}; the server's reply is attached. "
                + "Please check that nobody has abused the mailbox, and remove it from the restricted senders. Thank you."
        ))

    private static let dailyLimit = Guidance(
        "microsoft.daily-limit", causes: [.dailyLimit], actor: .nobody,
        title: Text(cs: "Denní limit Microsoftu je vyčerpaný", en: "Microsoft's daily limit is used up"),
        lead: Text(
            cs: "Schránka smí za den oslovit 10 000 příjemců. Počítají se všechny programy dohromady.",
            en: "A mailbox may send to 10,000 recipients a day. All programs count together."),
        steps: [.init("wait", cs: "Pokračujte za 24 hodin.", en: "Continue in 24 hours.")])
}
