import HolubProviderKit

/// Proton's own words. What Proton calls an SMTP token is here a token for sending.
enum ProtonTexts {
    static let all = [token, refused]

    private static let page = "https://proton.me/support/smtp-submission"

    private static let steps: [Guidance.Step] = [
        .init(
            "page", cs: "Otevřete [návod Protonu](\(page)). Popisuje, kde se token vytváří.",
            en: "Open [Proton's guide](\(page)). It describes where to make a token."),
        .init(
            "create", cs: "Vytvořte token pro adresu {address}. Jako název napište {app}.",
            en: "Make a token for {address}. Type {app} as its name."),
        .paste,
    ]

    private static let whoGetsOne = Text(
        cs: "Proton ho nabízí k adresám na vlastní doméně. Nenabízí-li ho vám, připojte jinou schránku.",
        en: "Proton offers tokens for addresses on your own domain. If it offers you none, connect another mailbox.")

    private static let token = Guidance(
        "proton.token", actor: .you,
        title: Text(cs: "Pro Proton si vytvořte token pro odesílání", en: "Make a token for sending through Proton"),
        lead: Text(
            cs:
                "Proton přijímá od jiných aplikací jen zvláštní heslo, kterému říká token. Heslo k účtu zůstane jen vám.",
            en: "From other applications Proton accepts only a separate password, which it calls a token. "
                + "Keep the account password to yourself."),
        steps: steps, notes: [whoGetsOne])

    private static let refused = Guidance(
        "proton.token.refused", causes: [.appPasswordRequired, .badCredentials], actor: .you,
        title: Text(cs: "Proton heslo nepřijal", en: "Proton did not accept the password"),
        lead: Text(
            cs: "Heslo k účtu tu nefunguje, i když je správné. Token platí jen pro adresu, ke které patří.",
            en:
                "The account password does not work here, even if it is right. A token works only for the address it belongs to."
        ),
        steps: steps, notes: [whoGetsOne])
}
