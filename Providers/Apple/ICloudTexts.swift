import HolubProviderKit

/// iCloud's own words. No label of Apple's page is quoted: none was read in Czech (README.md).
enum ICloudTexts {
    static let all = [appPassword, refused, senderNotAllowed]

    private static let steps: [Guidance.Step] = [
        .init(
            "account",
            cs: "Přihlaste se ke [svému účtu Apple](https://appleid.apple.com/) a otevřete přihlašování a zabezpečení.",
            en:
                "Sign in to [your Apple Account](https://appleid.apple.com/) and open the section about sign-in and security."
        ),
        .init(
            "create",
            cs: "Vytvořte tam heslo pro aplikaci a jako název napište {app}. "
                + "Postup je v [návodu](https://support.apple.com/HT202304).",
            en: "Create an app-specific password there and type {app} as its name. "
                + "The [guide](https://support.apple.com/HT202304) shows how."),
        .init(
            "username",
            cs: "Máte vlastní doménu? Uživatelské jméno je pak vaše hlavní adresa u iCloudu, ne adresa na té doméně.",
            en:
                "Do you use your own domain? Then the user name is your main iCloud address, not the one on that domain."
        ),
        .init(
            "paste", cs: "Vložte heslo i s pomlčkami do políčka „{field}“ a klikněte na „{button}“.",
            en: "Paste the password with its hyphens into the field \"{field}\" and click \"{button}\"."),
    ]

    private static let appPassword = Guidance(
        "icloud.app-password", actor: .you,
        title: Text(cs: "Pro iCloud si vytvořte heslo pro aplikaci", en: "Create an app-specific password for iCloud"),
        lead: Text(
            cs: "Apple přijímá od jiných aplikací jen zvláštní heslo. Heslo k účtu Apple zůstane jen vám.",
            en:
                "Apple accepts only a separate password from other applications. Keep your Apple Account password to yourself."
        ),
        steps: steps)

    private static let refused = Guidance(
        "icloud.app-password.refused", causes: [.appPasswordRequired, .badCredentials], actor: .you,
        title: Text(cs: "Apple heslo nepřijal", en: "Apple did not accept the password"),
        lead: Text(
            cs: "Heslo k účtu Apple tu nefunguje, i když je správné. Heslo pro aplikaci mohlo přestat platit.",
            en:
                "Your Apple Account password does not work here, even if it is right. An app-specific one may have stopped working."
        ),
        steps: steps)

    private static let senderNotAllowed = Guidance(
        "icloud.sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
        title: Text(cs: "Apple z této adresy odesílat nedovolí", en: "Apple does not let this address send"),
        lead: Text(
            cs: "Přihlášení platí. Odesílat ale jde jen z adres, které k vašemu účtu patří.",
            en: "The sign-in is fine. But you can send only from the addresses of your account."),
        steps: [
            .init(
                "own", cs: "Jako odesílatele použijte svou adresu u iCloudu.",
                en: "Use your iCloud address as the sender."),
            .init(
                "add", cs: "Nebo si {address} u iCloudu nejdřív přidejte. Pak klikněte na „{button}“.",
                en: "Or add {address} at iCloud first. Then click \"{button}\"."),
        ])
}
