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
            en: "The user name or the password is wrong, or the provider wants another password for applications."),
        [
            .init(
                "username", cs: "Zkontrolujte uživatelské jméno. Nejčastěji je to celá adresa {address}.",
                en: "Check the user name. Most often it is the whole address {address}."),
            .init(
                "password", cs: "Přihlaste se stejným heslem do schránky na webu poskytovatele.",
                en: "Sign in to the mailbox on the provider's website with the same password."),
            .init(
                "works", cs: "Funguje? Opište ho znovu do políčka „{field}“.",
                en: "It works? Type it again into the field \"{field}\"."),
            .init(
                "code", cs: "Chce web ještě kód? Vytvořte si u poskytovatele heslo pro aplikace a vložte ho sem.",
                en: "Does the web ask for a code too? Make an app password at the provider and paste it here."),
            .init(
                "reset", cs: "Nefunguje? Obnovte si heslo u poskytovatele a pak ho vložte sem.",
                en: "It does not? Reset the password at the provider, then paste it here."),
            .init(
                "save", cs: "Klikněte na „{button}“. Jeden pokus stačí.", en: "Click \"{button}\". One try is enough."),
        ],
        notes: [
            Text(
                cs: "Opakované zkoušení nepomůže a schránka by se mohla zamknout.",
                en: "Trying again and again does not help and might lock the mailbox.")
        ])

    private static let appPasswordRequired = Guidance.generic(
        .appPasswordRequired, .you, cs: "Poskytovatel chce heslo pro aplikace",
        en: "The provider wants an app password",
        lead: Text(
            cs: "Vaše běžné heslo je nejspíš v pořádku. Od aplikací ale poskytovatel přijímá jen zvláštní heslo.",
            en: "Your usual password is probably right. From applications the provider accepts only a separate one."),
        [
            .webmail,
            .init(
                "security", cs: "V nastavení účtu otevřete část o zabezpečení.",
                en: "In the account settings open the part about security."),
            .init(
                "two-factor", cs: "Chce-li to poskytovatel, zapněte nejdřív dvoufázové ověření.",
                en: "If the provider wants it, turn on two-factor sign-in first."),
            .init(
                "create", cs: "Vytvořte heslo pro aplikace a zkopírujte ho.",
                en: "Create an app password "
                    + "and copy it."),
            .init(
                "paste", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“.",
                en: "Paste it into the field \"{field}\" and click \"{button}\"."),
        ],
        notes: [
            Text(
                cs: "Běžné heslo ke schránce neměňte, není to potřeba.",
                en: "There is no need to change your usual password.")
        ])

    private static let usernameForm = Guidance.generic(
        .usernameForm, .you, cs: "Uživatelské jméno má mít jiný tvar", en: "The user name needs another form",
        lead: Text(
            cs: "Heslo může být správné. Server jen nezná uživatelské jméno v tomto tvaru.",
            en: "The password may be right. The server only does not know the user name in this form."),
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
            en: "For now the server refuses even the right password. It passes by itself."),
        [
            .init(
                "stop", cs: "Nezkoušejte to teď znovu. Každý další pokus čekání prodlouží.",
                en: "Do not try again now. Each further try makes the wait longer."),
            .init(
                "wait", cs: "Za hodinu to zkuste ještě jednou.", en: "Try once more in an hour."),
            .init(
                "others", cs: "Mezitím zkontrolujte telefon a jiné programy. Se starým heslem se přihlašují dál.",
                en: "Meanwhile check your phone and other programs. With an old password they go on signing in."),
        ])

    private static let authTemporaryFailure = Guidance.generic(
        .authTemporaryFailure, .nobody, cs: "Server teď neumí ověřit heslo",
        en: "The server cannot check the password now",
        lead: Text(
            cs: "Potíž je na straně poskytovatele. Heslo zatím nikdo neověřil, neměňte ho.",
            en: "The trouble is at the provider. Nobody has judged your password; do not change it."),
        [.wait, .askProvider])

    private static let authRequired = Guidance.generic(
        .authRequired, .you, cs: "Server vyžaduje přihlášení", en: "The server wants a sign-in",
        lead: Text(
            cs: "Server přijímá zprávy až po přihlášení jménem a heslem.",
            en: "The server takes messages only after a sign-in with name and password."),
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
            en: "The password is probably right. The server just offers no sign-in at this port number."),
        [
            .init(
                "465", cs: "Nastavte číslo portu 465 a typ zabezpečení TLS.",
                en: "Set the port number 465 and the security type TLS."),
            .init("save", cs: "Klikněte na „{button}“.", en: "Click \"{button}\"."),
            .init(
                "587", cs: "Nepomohlo to? Zkuste číslo portu 587 a typ zabezpečení STARTTLS.",
                en: "No help? Try the port number 587 and the security type STARTTLS."),
            .askProvider,
        ])

    private static let authMechanismUnsupported = Guidance.generic(
        .authMechanismUnsupported, .application, cs: "Aplikace a server se nedomluvily na přihlášení",
        en: "The application and the server use different sign-ins",
        lead: Text(
            cs: "Vaše heslo je nejspíš v pořádku. Server chce jiný způsob přihlášení, než jaký aplikace {app} použila.",
            en: "Your password is probably right. The server wants another way of signing in than {app} used."),
        [.tellApplication])

    private static let oauthTokenRejected = Guidance.generic(
        .oauthTokenRejected, .you, cs: "Přihlášení u poskytovatele vypršelo",
        en: "The sign-in at the provider has ended",
        lead: Text(
            cs: "Souhlas s tím, že schránku používá aplikace {app}, už neplatí.",
            en: "Your consent that {app} may use the mailbox no longer holds."),
        [
            .init("connect", cs: "Připojte schránku {address} znovu.", en: "Connect {address} again."),
            .init(
                "consent", cs: "U poskytovatele vyberte účet {address} a potvrďte souhlas.",
                en: "At the provider choose the account {address} and confirm the consent."),
        ])

    private static let basicAuthDisabled = Guidance.generic(
        .basicAuthDisabled, .you, cs: "Tuhle schránku heslem připojit nejde",
        en: "This mailbox cannot be connected with a password",
        lead: Text(
            cs: "Poskytovatel nepřijímá od aplikací žádné heslo. Vaše je nejspíš v pořádku, měnit ho nemusíte.",
            en:
                "The provider takes no password from applications. "
                + "Yours is probably right; there is no need to change it."
        ),
        [
            .init(
                "sign-in", cs: "Nabízí-li aplikace {app} přihlášení přímo u poskytovatele, použijte ho.",
                en: "If {app} offers a sign-in at the provider itself, use that."),
            .init(
                "other", cs: "Jinak připojte jinou svou schránku, třeba na vlastní doméně.",
                en: "Otherwise connect another mailbox of yours, perhaps on your own domain."),
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
                en: "Tell the support of {app} that it lacks the key to its stored passwords."),
            .init(
                "wait", cs: "Zprávy zatím počkají. Až bude klíč zpět, odejdou samy.",
                en: "Until then messages wait. When the key is back, they go out by themselves."),
        ])
}
