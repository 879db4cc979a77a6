/// About finding and reaching the server, and about the connection's protection.
enum ConnectionTexts {
    private static let checkName = Guidance.Step(
        "name", cs: "Zkontrolujte název serveru, písmeno po písmenu.",
        en: "Check the server name, letter by letter.")
    private static let checkPort = Guidance.Step(
        "port", cs: "Zkontrolujte číslo portu. Obvykle je 465 nebo 587.",
        en: "Check the port number. Usually it is 465 or 587.")

    static let all: [Guidance] = [
        .generic(
            .serverNotFound, .you, cs: "Server s tímto názvem neexistuje", en: "There is no server with this name",
            lead: Text(
                cs: "Název serveru {host} nejspíš obsahuje překlep.",
                en: "The server name {host} probably contains a typo."),
            [
                checkName,
                .init(
                    "guide", cs: "Správný název najdete v nápovědě svého poskytovatele.",
                    en: "You will find the right name in your provider's help."), .again,
            ]),
        .generic(
            .lookupFailed, .nobody, cs: "Název serveru teď nejde vyhledat",
            en: "The server name cannot be looked up now",
            lead: Text(
                cs: "Nejspíš jde o krátký výpadek. Údaje mohou být správné.",
                en: "It is probably a short outage. The settings may be right."),
            [.wait, checkName]),
        .generic(
            .addressNotAllowed, .you, cs: "Tento server aplikace používat nesmí",
            en: "The application may not use this server",
            lead: Text(
                cs: "Název {host} vede do vnitřní sítě. Tam se aplikace {app} z bezpečnostních důvodů nepřipojuje.",
                en: "The name {host} leads to a private network. For security reasons {app} does not connect there."),
            [
                checkName,
                .init(
                    "public", cs: "Použijte veřejný server svého poskytovatele.",
                    en: "Use your provider's public server."),
            ]),
        .generic(
            .connectionRefused, .you, cs: "Server spojení odmítl", en: "The server refused the connection",
            lead: Text(
                cs: "Server {host} na tomto čísle portu spojení nepřijímá.",
                en: "The server {host} accepts no connections on this port number."),
            [
                checkPort, checkName, .again,
                .init(
                    "later", cs: "Jsou-li údaje správné, zkuste to za chvíli znovu.",
                    en: "If the settings are right, try again in a while."),
            ]),
        .generic(
            .serverUnreachable, .nobody, cs: "Server teď není dostupný", en: "The server cannot be reached now",
            lead: Text(
                cs: "Nejspíš jde o výpadek sítě. Údaje mohou být správné.",
                en: "The network is probably down. The settings may be right."),
            [.wait, checkName]),
        .generic(
            .noConnection, .you, cs: "K serveru se nepodařilo připojit", en: "The server could not be reached",
            lead: Text(
                cs: "Údaje mohou být správné, server jen teď nemusí odpovídat.",
                en: "The settings may be right; the server may just not be answering now."),
            [
                .init("wait", cs: "Počkejte pár minut.", en: "Wait a few minutes."), checkName, checkPort,
                .init(
                    "security", cs: "Zkontrolujte typ zabezpečení.", en: "Check the type of security."),
                .askProvider,
            ]),
        .generic(
            .connectionTimeout, .nobody, cs: "Server včas neodpověděl", en: "The server did not answer in time",
            lead: Text(
                cs: "Server mlčí. Buď má moc práce, nebo spojení něco cestou blokuje.",
                en: "The server is silent. It is busy, or something on the way blocks the connection."),
            [.wait, checkPort, checkName, .askProvider]),
        .generic(
            .connectionLost, .nobody, cs: "Spojení se přerušilo", en: "The connection broke",
            lead: Text(
                cs: "Nic se neztratilo. Údaje mohou být správné.",
                en: "Nothing is lost. The settings may be right."),
            [.wait, .askProvider]),
        .generic(
            .certificateNameMismatch, .you, cs: "Server se představil jiným jménem",
            en: "The server introduced itself by another name",
            lead: Text(
                cs: "Nelze ověřit, že {host} je opravdu váš server. Aplikace mu heslo neposlala.",
                en: "It cannot be verified that {host} is really your server. The password was not sent."),
            [
                .init(
                    "own-name", cs: "Do názvu serveru napište název, který uvádí váš poskytovatel.",
                    en: "For the server name, type the one your provider gives."),
                .init(
                    "not-domain", cs: "U vlastní domény to bývá server hostingu, ne vaše doména.",
                    en: "With your own domain it is often the hosting company's server, not your domain."),
                .again,
            ]),
        .generic(
            .certificateExpired, .nobody, cs: "Certifikát serveru vypršel",
            en: "The server's certificate has expired",
            lead: Text(
                cs: "Spojení by nebylo bezpečné. Aplikace heslo neposlala.",
                en: "The connection would not be safe. The password was not sent."),
            [
                .init(
                    "ask", cs: "Napište podpoře poskytovatele, že server {host} má prošlý certifikát.",
                    en: "Tell your provider's support that the certificate of {host} has expired."),
                .init("later", cs: "Až ho obnoví, zkuste to znovu.", en: "When they have renewed it, try again."),
            ]),
        .generic(
            .certificateNotYetValid, .you, cs: "Certifikát serveru platí až od pozdějšího data",
            en: "The server's certificate is not valid yet",
            lead: Text(
                cs: "Počítač má nejspíš špatně nastavený čas. Aplikace heslo neposlala.",
                en: "The computer's clock is probably wrong. The password was not sent."),
            [
                .init(
                    "clock", cs: "Zkontrolujte datum a čas v počítači, na kterém aplikace {app} běží.",
                    en: "Check the date and time of the computer on which {app} runs."),
                .again,
                .init(
                    "ask",
                    cs: "Je čas správný? Napište podpoře poskytovatele, že certifikát serveru {host} ještě neplatí.",
                    en:
                        "Is the time right? Tell your provider's support that the certificate of {host} is not valid yet."
                ),
            ]),
        .generic(
            .certificateUntrusted, .you, cs: "Server nelze bezpečně ověřit", en: "The server cannot be verified safely",
            lead: Text(
                cs: "Certifikát serveru {host} nevydala žádná známá autorita. Aplikace heslo neposlala.",
                en: "The certificate of {host} was not issued by any known authority. The password was not sent."),
            [
                checkName,
                .init(
                    "network", cs: "Kontroluje poštu antivir nebo firemní síť? Zkuste jiné připojení.",
                    en: "Does something on your network inspect mail? Try another connection."),
                .askProvider,
            ]),
        .generic(
            .wrongSecurity, .you, cs: "Typ zabezpečení a číslo portu k sobě nesedí",
            en: "Security type and port number do not match",
            lead: Text(
                cs: "Server na tomto čísle portu čeká jiné zabezpečení, než je nastavené.",
                en: "On this port number the server expects different protection from what is set."),
            [
                .init(
                    "465", cs: "Nastavte číslo portu 465 a typ zabezpečení TLS.",
                    en: "Set the port number 465 and the security type TLS."),
                .init("save", cs: "Klikněte na „{button}“.", en: "Click \"{button}\"."),
                .init(
                    "587", cs: "Nepomohlo to? Zkuste číslo portu 587 a typ zabezpečení STARTTLS.",
                    en: "Still not working? Try the port number 587 and the security type STARTTLS."),
            ]),
        .generic(
            .starttlsRequired, .you, cs: "Spojení se serverem musí být zabezpečené",
            en: "The connection to the server has to be protected",
            lead: Text(
                cs: "Nezabezpečeným spojením aplikace heslo neposílá a server ho nepřijímá.",
                en: "Over an unprotected connection the application sends no password, and the server takes none."),
            [
                .init(
                    "465", cs: "Nastavte typ zabezpečení TLS a číslo portu 465.",
                    en: "Set the security type TLS and the port number 465."),
                .init(
                    "587", cs: "Nebo typ zabezpečení STARTTLS a číslo portu 587.",
                    en: "Or the security type STARTTLS and the port number 587."),
                .init("save", cs: "Klikněte na „{button}“.", en: "Click \"{button}\"."),
            ]),
        .generic(
            .tlsTooOld, .application, cs: "Zabezpečení spojení je zastaralé",
            en: "The connection's protection is outdated",
            lead: Text(
                cs: "Aplikace a server neznají společný bezpečný způsob spojení.",
                en: "The application and the server share no safe way to connect."),
            [.tellApplication, .askProvider]),
        .generic(
            .tlsUnavailable, .nobody, cs: "Server teď neumí zabezpečit spojení",
            en: "The server cannot protect the connection now",
            lead: Text(
                cs: "Potíž je na straně poskytovatele. Aplikace heslo neposlala.",
                en: "The problem is at the provider. The password was not sent."),
            [.wait, .askProvider]),
    ]
}
