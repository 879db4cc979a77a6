import HolubProviderKit

/// The words of Yahoo and AOL, which have the same steps on pages of their own.
struct YahooTexts {
    static let yahoo = YahooTexts(id: "yahoo", name: "Yahoo", security: "https://login.yahoo.com/account/security")
    static let aol = YahooTexts(id: "aol", name: "AOL", security: "https://login.aol.com/account/security")

    let id: String
    let name: String
    /// The account's security page (chatmail/provider-db, yahoo.md of 2025-09, aol.md of 2020-02).
    let security: String

    var all: [Guidance] {
        [appPassword, refused, .senderNotAllowed(id, name: name, lead: .loginAloneSends)]
    }

    private var steps: [Guidance.Step] {
        [
            .init(
                "security",
                cs: "Otevřete [zabezpečení účtu](\(security)) a zkontrolujte, že je vybraný účet {address}.",
                en: "Open the [account's security page](\(security)) and check that the account is {address}."),
            .init(
                "create", cs: "Vytvořte tam heslo pro aplikaci a jako název napište {app}.",
                en: "Create an app password there and type {app} as its name."),
            .init("copy", cs: "Zkopírujte heslo, které se ukáže.", en: "Copy the password that appears."), .paste,
        ]
    }

    private var once: Text {
        Text(
            cs: "Stačí jeden pokus. Po několika neúspěšných může \(name) schránku na čas uzamknout.",
            en: "One try is enough. After several failed ones, \(name) may lock the mailbox for a while.")
    }

    private var appPassword: Guidance {
        Guidance(
            "\(id).app-password", actor: .you,
            title: Text(cs: "Pro \(name) si vytvořte heslo pro aplikaci", en: "Create an app password for \(name)"),
            lead: Text(
                cs: "\(name) přijímá od jiných aplikací jen zvláštní heslo. Vaše běžné heslo zůstane jen vám.",
                en: "\(name) accepts only a separate password from other applications. Keep your usual one to yourself."
            ),
            steps: steps, notes: [once])
    }

    private var refused: Guidance {
        Guidance(
            "\(id).app-password.refused", causes: [.appPasswordRequired, .badCredentials], actor: .you,
            title: Text(cs: "\(name) heslo nepřijal", en: "\(name) did not accept the password"),
            lead: Text(
                cs: "Vaše běžné heslo může být správné, tady ale nefunguje. Pomůže nové heslo pro aplikaci.",
                en: "Your usual password may be right, but it does not work here. A new app password helps."),
            steps: steps, notes: [once])
    }
}
