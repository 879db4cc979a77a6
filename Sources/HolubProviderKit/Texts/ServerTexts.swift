/// About a server that asks for patience, and about the conversation itself.
enum ServerTexts {
    static let all: [Guidance] = [
        .generic(
            .serverBusy, .nobody, cs: "Server prosí o chvíli strpení", en: "The server asks for a little patience",
            lead: Text(
                cs: "Odmítl jen dočasně. Údaje mohou být správné.",
                en: "It refused only for now. The settings may be right."),
            [.wait]),
        .generic(
            .rateLimited, .nobody, cs: "Odesílá se příliš rychle", en: "Messages are being sent too fast",
            lead: Text(
                cs: "Poskytovatel dovoluje jen určitý počet zpráv za krátkou dobu.",
                en: "The provider allows only so many messages in a short time."),
            [
                .init(
                    "wait", cs: "Počkejte hodinu a pokračujte pomaleji.", en: "Wait an hour and continue more slowly."),
                .init("fewer", cs: "Pošlete najednou méně zpráv.", en: "Send fewer messages at once."),
            ]),
        .generic(
            .dailyLimit, .nobody, cs: "Denní limit poskytovatele je vyčerpaný",
            en: "The provider's daily limit is used up",
            lead: Text(
                cs: "Poskytovatel dovoluje jen určitý počet zpráv za den.",
                en: "The provider allows only so many messages a day."),
            [
                .init(
                    "wait", cs: "Pokračujte zítra. Limit se obvykle obnoví do 24 hodin.",
                    en: "Continue tomorrow. The limit is usually reset within 24 hours."),
                .init(
                    "plan", cs: "Vyšší limit mívá placený účet. Zeptejte se poskytovatele.",
                    en: "Paid accounts often have a higher limit. Ask the provider."),
            ]),
        .generic(
            .tooManyConnections, .nobody, cs: "Schránka má otevřených příliš mnoho spojení",
            en: "The mailbox has too many open connections",
            lead: Text(
                cs: "Poskytovatel dovoluje jen několik spojení najednou.",
                en: "The provider allows only a few connections at a time."),
            [
                .init(
                    "others", cs: "Zavřete jiné programy, které ze schránky odesílají.",
                    en: "Close other programs that send from the mailbox."),
                .wait,
            ]),
        .generic(
            .ipBlocked, .application, cs: "Server odmítá počítač, ze kterého aplikace odesílá",
            en: "The server refuses the machine that the application uses",
            lead: Text(
                cs: "Vaše heslo ani zpráva za to nemohou. Adresa počítače je na seznamu odmítaných.",
                en: "Neither your password nor the message is to blame. The machine's address is on a blocklist."),
            [.tellApplication]),
        .generic(
            .ehloInvalid, .application, cs: "Aplikace se serveru špatně představila",
            en: "The application introduced itself incorrectly",
            lead: Text(
                cs: "Vaše údaje za to nemohou. Je potřeba upravit nastavení aplikace {app}.",
                en: "Your settings are not to blame. The configuration of {app} has to change."),
            [.tellApplication]),
        .generic(
            .protocolError, .application, cs: "Aplikace a server si neporozuměly",
            en: "The application and the server did not understand each other",
            lead: Text(
                cs: "Vaše heslo ani zpráva za to nejspíš nemohou.",
                en: "Neither your password nor the message is likely to be at fault."),
            [
                .init(
                    "host", cs: "Zkontrolujte název serveru a číslo portu.",
                    en: "Check the server name and the port number."),
                .tellApplication,
            ]),
        .generic(
            .refused, .you, cs: "Server požadavek odmítl a jasný důvod neuvedl",
            en: "The server refused without a clear reason",
            lead: Text(cs: "Jeho odpověď najdete níže.", en: "You will find its reply below."),
            [
                .init(
                    "check", cs: "Zkontrolujte údaje ve formuláři a adresu příjemce.",
                    en: "Check the form and the recipient's address."),
                .init(
                    "ask", cs: "Pošlete odpověď serveru podpoře svého poskytovatele.",
                    en: "Send the server's reply to your provider's support."),
            ]),
        .generic(
            .cancelled, .you, cs: "Odesílání bylo přerušeno", en: "Sending was stopped",
            lead: Text(cs: "Zpráva poskytovateli předaná není.", en: "The message has not been handed over."),
            [.init("again", cs: "Chcete-li, spusťte odeslání znovu.", en: "Start it again if you like.")]),
        .generic(
            .perhapsSent, .you, cs: "Nevíme jistě, jestli zpráva odešla",
            en: "We are not sure whether the message went out",
            lead: Text(
                cs: "Zprávu jsme předali celou, ale spojení se přerušilo před potvrzením. Sama se znovu neodešle.",
                en:
                    "We handed over all of it, but the connection broke before it was confirmed. "
                    + "It will not be sent again by itself."
            ),
            [
                .init(
                    "ask", cs: "Zeptejte se příjemce, jestli mu zpráva přišla.",
                    en: "Ask the recipient whether it came."),
                .init(
                    "look", cs: "Někdy je kopie i ve schránce {address} mezi odeslanou poštou.",
                    en: "Sometimes there is a copy in the sent mail of {address}, too."),
                .init(
                    "decide", cs: "Pak rozhodněte. Při novém poslání ji příjemce může dostat dvakrát.",
                    en: "Then decide. If you send it again, the recipient may get it twice."),
            ]),
    ]
}
