import HolubProviderKit

/// Google's own words. A label is quoted only where it was read; the rest names the thing (README.md).
enum GoogleTexts {
    static let all = [
        appPassword, appPasswordMissing, loginBlocked, badCredentials, tooManyAttempts, dailyLimit,
    ]

    private static let appPassword = Guidance(
        "google.app-password", causes: [.appPasswordRequired], actor: .you,
        title: Text(cs: "Pro Gmail si vytvořte heslo aplikace", en: "Create an app password for Gmail"),
        lead: Text(
            cs:
                "Google přijímá od jiných aplikací jen zvláštní heslo o 16 písmenech. "
                + "Vaše běžné heslo zůstane jen vám.",
            en: "Google requires a separate password of 16 letters for other applications. "
                + "Keep your usual one to yourself."),
        steps: [
            .init(
                "two-step",
                cs: "Zapněte [dvoufázové ověření](https://myaccount.google.com/security). "
                    + "Je-li už zapnuté, pokračujte dalším krokem.",
                en: "Turn on [2-Step Verification](https://myaccount.google.com/security). "
                    + "If it is on already, go to the next step."),
            .init(
                "page", cs: "Otevřete stránku [Hesla aplikací](https://myaccount.google.com/apppasswords).",
                en: "Open the page [App passwords](https://myaccount.google.com/apppasswords)."),
            .init(
                "account", cs: "Zkontrolujte, že je vybraný účet {address}.",
                en: "Check that the account is {address}."),
            .init(
                "name", cs: "Jako název napište {app} a heslo vytvořte.",
                en: "Type {app} as the name and create the password."),
            .init(
                "copy", cs: "Zkopírujte heslo, které se ukáže. Google ho podruhé nezobrazí.",
                en: "Copy the password that appears. Google will not show it again."),
            .init(
                "paste", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“. Mezery nevadí.",
                en: "Paste it into the field \"{field}\" and click \"{button}\". Spaces are fine."),
        ],
        notes: [
            Text(
                cs: "Stránka se neotevřela nebo nic nenabízí? Pokračujte částí „Google heslo aplikace nenabízí“.",
                en: "The page did not open or offers nothing? Continue with \"Google does not offer an app password\"."),
            Text(
                cs: "Po změně hesla ke Googlu může heslo aplikace přestat platit. Pak si vytvořte nové.",
                en: "When you change your Google password, the app password may stop working. Then make a new one."),
        ],
        related: ["google.app-password.missing"])

    private static let appPasswordMissing = Guidance(
        "google.app-password.missing", actor: .you,
        title: Text(cs: "Google heslo aplikace nenabízí", en: "Google does not offer an app password"),
        lead: Text(
            cs: "Projděte u účtu {address} tyto čtyři možnosti odshora.",
            en: "Go through these four possibilities for {address} from the top."),
        steps: [
            .init(
                "two-step",
                cs: "Dvoufázové ověření je vypnuté. [Zapněte ho](https://myaccount.google.com/security) "
                    + "a otevřete [Hesla aplikací](https://myaccount.google.com/apppasswords) znovu.",
                en: "2-Step Verification is off. [Turn it on](https://myaccount.google.com/security) "
                    + "and open [App passwords](https://myaccount.google.com/apppasswords) again."),
            .init(
                "security-key",
                cs: "Ověřujete se jen bezpečnostním klíčem. Přidejte druhý způsob, třeba výzvu v telefonu.",
                en: "You verify with a security key only. Add a second way, such as a prompt on your phone."),
            .init(
                "administrator",
                cs:
                    "U firemního účtu rozhoduje správce. Pošlete mu zprávu níže. "
                    + "Rozpracované nastavení tu na vás počká.",
                en: "In a company account the administrator decides. Send them the message below. "
                    + "What you have filled in here will wait for you."),
            .init(
                "advanced-protection",
                cs:
                    "Máte zapnutou Pokročilou ochranu. S ní nejsou hesla aplikací k dispozici. Použijte jinou schránku.",
                en: "Advanced Protection is on. It does not allow app passwords. Use another mailbox."),
        ],
        administratorMessage: Text(
            cs: "Dobrý den, potřebuji z adresy {address} posílat zprávy z aplikace {app}. "
                + "Google mi k tomu nenabízí heslo aplikace. "
                + "Povolte prosím mému účtu v konzoli pro správce dvoufázové ověření jiným způsobem "
                + "než jen bezpečnostním klíčem. Starší návody zmiňují „Méně bezpečné aplikace“. "
                + "Tuto volbu Google zrušil a není potřeba. Děkuji.",
            en: "Hello, I need to send mail from {address} with the application {app}. "
                + "Google does not offer me an app password for it. "
                + "Please open the Admin console and let my account use 2-Step Verification in a way other "
                + "than a security key. Older guides mention \"Less secure apps\". "
                + "Google has removed that switch, and it is not needed. Thank you."))

    private static let loginBlocked = Guidance(
        "google.login-blocked", causes: [.loginBlocked], actor: .you,
        title: Text(
            cs: "Google čeká, až přihlášení potvrdíte", en: "Google is waiting for you to confirm the sign-in"),
        lead: Text(
            cs:
                "Heslo může být správné. Google jen nezná místo, odkud se aplikace {app} přihlašovala "
                + "(čas pokusu: {time}).",
            en: "The password may be right. Google just does not recognise the place {app} tried to sign in from "
                + "(time: {time})."),
        steps: [
            .init(
                "webmail",
                cs:
                    "Otevřete v prohlížeči [Gmail](https://mail.google.com/) a zkontrolujte, že je "
                    + "vybraný účet {address}.",
                en: "Open [Gmail](https://mail.google.com/) in a browser and check that the account is {address}."),
            .init(
                "notice",
                cs: "Najděte e-mail od Googlu o zablokovaném přihlášení, "
                    + "nebo otevřete [zabezpečení účtu](https://myaccount.google.com/security).",
                en: "Find Google's e-mail about a blocked sign-in, "
                    + "or open the [account's security page](https://myaccount.google.com/security)."),
            .init(
                "confirm", cs: "Sedí-li čas {time}, potvrďte, že jste to vy. Jinak přihlášení odmítněte.",
                en: "If the time {time} matches, confirm that it was you. If not, deny it."),
            .init(
                "again",
                cs:
                    "Vraťte se sem a klikněte na „{button}“. Stačí jednou. "
                    + "Po více pokusech Google další na čas odmítá.",
                en: "Come back and click \"{button}\". Once is enough. "
                    + "After many attempts Google refuses more for a while."),
        ],
        notes: [
            Text(
                cs: "Zablokoval ho znovu? Vytvořte si nové heslo aplikace a zkuste to s ním. "
                    + "U firemního účtu může rozhodovat správce.",
                en: "Blocked again? Make a new app password and try with that. "
                    + "In a company account the administrator may decide.")
        ],
        related: ["google.app-password", "google.app-password.missing"])

    private static let badCredentials = Guidance(
        "google.bad-credentials", causes: [.badCredentials], actor: .you,
        title: Text(cs: "Google heslo aplikace nepřijal", en: "Google did not accept the app password"),
        lead: Text(
            cs: "Nejčastěji patří k jinému účtu, nebo už neplatí. Vytvořte si nové.",
            en: "Most often it belongs to another account, or it is no longer valid. Make a new one."),
        steps: [
            .wholeAddress,
            .init(
                "page",
                cs: "Otevřete stránku [Hesla aplikací](https://myaccount.google.com/apppasswords) pro účet {address}.",
                en: "Open the page [App passwords](https://myaccount.google.com/apppasswords) for {address}."),
            .init(
                "name", cs: "Jako název napište {app} a vytvořte nové heslo.",
                en: "Type {app} as the name and create a new password."),
            .paste,
        ],
        related: ["google.app-password", "google.app-password.missing"])

    private static let tooManyAttempts = Guidance(
        "google.too-many-attempts", causes: [.tooManyAttempts], actor: .nobody,
        title: Text(cs: "Google teď další přihlášení nepřijímá", en: "Google accepts no more sign-ins for now"),
        lead: Text(
            cs: "Za krátkou dobu bylo příliš mnoho přihlášení. "
                + "Google teď odmítá i správné heslo a po čase ho zase přijme.",
            en: "There were too many sign-ins in a short time. "
                + "For now Google refuses even the right password; later it will accept it again."),
        steps: [
            .init(
                "stop", cs: "Nezkoušejte to teď znovu. Další pokusy čekání prodlouží.",
                en: "Do not try again now. More attempts make the wait longer."),
            .init("wait", cs: "Za hodinu to zkuste ještě jednou.", en: "Try once more in an hour."),
            .init(
                "others", cs: "Mezitím zkontrolujte telefon a jiné programy, jestli nepoužívají staré heslo.",
                en: "Meanwhile check whether your phone or other programs use an old password."),
        ])

    private static let dailyLimit = Guidance(
        "google.daily-limit", causes: [.dailyLimit], actor: .nobody,
        title: Text(cs: "Denní limit Googlu je vyčerpaný", en: "Google's daily limit is used up"),
        lead: Text(
            cs: "Google dovoluje jen určitý počet zpráv za 24 hodin. Platí pro všechny programy dohromady.",
            en: "Google allows only so many messages in 24 hours. All programs count together."),
        steps: [
            .init("wait", cs: "Pokračujte za 24 hodin.", en: "Continue in 24 hours."),
            .init(
                "plan", cs: "Posíláte pravidelně víc? Firemní účet Google má vyšší limit.",
                en: "Do you regularly send more? A company account at Google has a higher limit."),
        ])
}
