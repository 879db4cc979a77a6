/// About the password and the way of signing in.
enum SignInTexts {
    static let all: [Guidance] = [
        badCredentials, appPasswordRequired, usernameForm, tooManyAttempts, authTemporaryFailure, authRequired,
        authNotOffered, authMechanismUnsupported, oauthTokenRejected, basicAuthDisabled, passwordUnreadable,
    ]

    private static let badCredentials = Guidance.generic(
        .badCredentials, .you, cs: "Server heslo nepřijal", en: "The server did not accept the password",
        lead: Text(
            cs: "Nesedí uživatelské jméno nebo heslo, anebo poskytovatel chce pro aplikace jiné heslo.",
            en:
                "The user name or the password is wrong, or the provider requires a different password for applications."
        ),
        [
            .init(
                "username", cs: "Zkontrolujte uživatelské jméno. Nejčastěji je to celá adresa {address}.",
                en: "Check the user name. Most often it is the whole address {address}."),
            .samePassword, .works,
            .init(
                "code", cs: "Chce web ještě kód? Vytvořte si u poskytovatele heslo pro aplikace a vložte ho sem.",
                en: "Does the website ask for a code too? Create an app password at the provider and paste it here."),
            .reset, .saveOnce,
        ],
        notes: [
            Text(
                cs: "Opakované zkoušení nepomůže a schránka by se mohla zamknout.",
                en: "Trying again and again does not help and might lock the mailbox.")
        ])

    private static let appPasswordRequired = Guidance.generic(
        .appPasswordRequired, .you, cs: "Poskytovatel chce heslo pro aplikace",
        en: "The provider requires an app password",
        lead: Text(
            cs: "Vaše běžné heslo je nejspíš v pořádku. Od aplikací ale poskytovatel přijímá jen zvláštní heslo.",
            en: "Your usual password is probably right. But from applications the provider accepts only a separate one."
        ),
        [
            .webmail,
            .init(
                "security", cs: "V nastavení účtu otevřete část o zabezpečení.",
                en: "In the account settings, open the section about security."),
            .init(
                "two-factor", cs: "Chce-li to poskytovatel, zapněte nejdřív dvoufázové ověření.",
                en: "If the provider requires it, turn on two-factor sign-in first."),
            .init(
                "create", cs: "Vytvořte heslo pro aplikace a zkopírujte ho.",
                en: "Create an app password and copy it."), .paste,
        ],
        notes: [
            Text(
                cs: "Běžné heslo ke schránce neměňte, není to potřeba.",
                en: "There is no need to change your usual password.")
        ])

    private static let usernameForm = Guidance.generic(
        .usernameForm, .you, cs: "Uživatelské jméno má mít jiný tvar",
        en: "The user name has to be written differently",
        lead: Text(
            cs: "Heslo může být správné. Server jen nezná uživatelské jméno v tomto tvaru.",
            en: "The password may be right. The server just does not recognise the user name in this form."),
        [
            .init(
                "username", cs: "Do políčka „uživatelské jméno“ napište celou adresu {address}.",
                en: "Type the whole address {address} into the field \"user name\"."),
            .init("save", cs: "Klikněte na „{button}“.", en: "Click \"{button}\"."),
            .askProvider,
        ])

    private static let tooManyAttempts = Guidance.generic(
        .tooManyAttempts, .nobody, cs: "Příliš mnoho přihlášení za krátkou dobu",
        en: "Too many sign-ins in a short time",
        lead: Text(
            cs: "Server teď odmítá i správné heslo. Po čase to samo přejde.",
            en: "For now the server refuses even the right password. This will pass by itself."),
        [
            .init(
                "stop", cs: "Nezkoušejte to teď znovu. Každý další pokus čekání prodlouží.",
                en: "Do not try again now. Each further attempt makes the wait longer."),
            .init(
                "wait", cs: "Za hodinu to zkuste ještě jednou.", en: "Try once more in an hour."),
            .init(
                "others", cs: "Mezitím zkontrolujte telefon a jiné programy. Se starým heslem se přihlašují dál.",
                en: "Meanwhile, check your phone and other programs. They keep signing in with an old password."),
        ])

    private static let authTemporaryFailure = Guidance.generic(
        .authTemporaryFailure, .nobody, cs: "Server teď neumí ověřit heslo",
        en: "The server cannot check the password now",
        lead: Text(
            cs: "Potíž je na straně poskytovatele. Heslo zatím nikdo neověřil, neměňte ho.",
            en: "The problem is at the provider. Nobody has checked your password yet; do not change it."),
        [.wait, .askProvider])

    private static let authRequired = Guidance.generic(
        .authRequired, .you, cs: "Server vyžaduje přihlášení", en: "The server requires a sign-in",
        lead: Text(
            cs: "Server přijímá zprávy až po přihlášení jménem a heslem.",
            en: "The server accepts messages only after a sign-in with a user name and password."),
        [
            .init(
                "fill", cs: "Vyplňte políčka „uživatelské jméno“ a „{field}“.",
                en: "Fill in the fields \"user name\" and \"{field}\"."),
            .init(
                "port", cs: "Zkontrolujte číslo portu. Má být 465 nebo 587.",
                en: "Check the port number. It should be 465 or 587."),
            .init("save", cs: "Klikněte na „{button}“.", en: "Click \"{button}\"."),
        ])

    private static let authNotOffered = Guidance.generic(
        .authNotOffered, .you, cs: "Server tu přihlášení nenabízí", en: "The server offers no sign-in here",
        lead: Text(
            cs: "Heslo je nejspíš v pořádku. Server jen na tomto čísle portu přihlášení nenabízí.",
            en: "The password is probably right. The server just offers no sign-in on this port number."),
        [
            .init(
                "465", cs: "Nastavte číslo portu 465 a typ zabezpečení TLS.",
                en: "Set the port number 465 and the security type TLS."),
            .init("save", cs: "Klikněte na „{button}“.", en: "Click \"{button}\"."),
            .init(
                "587", cs: "Nepomohlo to? Zkuste číslo portu 587 a typ zabezpečení STARTTLS.",
                en: "Still not working? Try the port number 587 and the security type STARTTLS."),
            .askProvider,
        ])

    private static let authMechanismUnsupported = Guidance.generic(
        .authMechanismUnsupported, .application, cs: "Aplikace a server se nedomluvily na přihlášení",
        en: "The application and the server share no way to sign in",
        lead: Text(
            cs: "Vaše heslo je nejspíš v pořádku. Server chce jiný způsob přihlášení, než jaký aplikace {app} použila.",
            en:
                "Your password is probably right. The server expects a different way of signing in from the one {app} used."
        ),
        [.tellApplication])

    private static let oauthTokenRejected = Guidance.generic(
        .oauthTokenRejected, .you, cs: "Přihlášení u poskytovatele vypršelo",
        en: "The sign-in at the provider has expired",
        lead: Text(
            cs: "Souhlas s tím, že schránku používá aplikace {app}, už neplatí.",
            en: "Your consent for {app} to use the mailbox is no longer valid."),
        [
            .init("connect", cs: "Připojte schránku {address} znovu.", en: "Connect {address} again."),
            .init(
                "consent", cs: "U poskytovatele vyberte účet {address} a potvrďte souhlas.",
                en: "At the provider, choose the account {address} and confirm your consent."),
        ])

    private static let basicAuthDisabled = Guidance.generic(
        .basicAuthDisabled, .you, cs: "Tuhle schránku heslem připojit nejde",
        en: "This mailbox cannot be connected with a password",
        lead: Text(
            cs: "Poskytovatel nepřijímá od aplikací žádné heslo. Vaše je nejspíš v pořádku, měnit ho nemusíte.",
            en:
                "The provider accepts no passwords from applications. "
                + "Yours is probably right; there is no need to change it."
        ),
        [
            .init(
                "sign-in", cs: "Nabízí-li aplikace {app} přihlášení přímo u poskytovatele, použijte ho.",
                en: "If {app} offers to sign you in at the provider itself, use that."),
            .init(
                "other", cs: "Jinak připojte jinou svou schránku, třeba na vlastní doméně.",
                en: "Otherwise connect another of your mailboxes, perhaps on your own domain."),
        ])

    private static let passwordUnreadable = Guidance.generic(
        .passwordUnreadable, .application, cs: "Uložené heslo teď nejde přečíst",
        en: "The stored password cannot be read now",
        lead: Text(
            cs: "Heslo je nejspíš v pořádku, měnit ho nemusíte. Aplikaci {app} chybí klíč, kterým je zašifrované.",
            en: "The password is probably right; there is no need to change it. {app} lacks the key that opens it."),
        [
            .init(
                "tell", cs: "Napište podpoře aplikace {app}, že jí chybí klíč k uloženým heslům.",
                en: "Tell {app} support that it lacks the key to its stored passwords."),
            .init(
                "wait", cs: "Zprávy zatím počkají. Až bude klíč zpět, odejdou samy.",
                en: "Until then messages will wait. When the key is back, they go out by themselves."),
        ])
}
