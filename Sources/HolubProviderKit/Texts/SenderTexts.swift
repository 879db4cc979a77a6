/// About whose mail it is.
enum SenderTexts {
    static let all: [Guidance] = [
        .generic(
            .senderNotAllowed, .you, cs: "Z této adresy server odesílat nedovolí",
            en: "The server does not let this address send",
            lead: .ownAddressesSend,
            [
                .ownSender,
                .init(
                    "alias", cs: "Nebo si u poskytovatele přidejte {address} jako další adresu schránky.",
                    en: "Or add {address} at the provider as another address of the mailbox."),
                .again,
            ]),
        .generic(
            .senderDomainInvalid, .you, cs: "Doména odesílatele nemá poštovní záznamy",
            en: "The sender's domain has no mail records",
            lead: Text(
                cs: "Server nezjistil, kam posílat odpovědi na adresu {address}.",
                en: "The server could not find out where to send replies to {address}."),
            [
                .init(
                    "spelling", cs: "Zkontrolujte v adrese část za zavináčem.",
                    en: "Check the part after the @ in the address."),
                .init(
                    "administrator", cs: "Je správně? Pošlete odpověď serveru správci domény.",
                    en: "Is it right? Send the server's reply to the administrator of the domain."),
            ]),
        .generic(
            .addressSyntax, .you, cs: "Adresa odesílatele není v pořádku",
            en: "There is something wrong with the sender's address",
            lead: Text(
                cs: "Server adrese {address} nerozumí.", en: "The server could not read the address {address}."),
            [
                .init(
                    "spelling", cs: "Zkontrolujte překlepy, mezery a tečky v adrese.",
                    en: "Check the address for typos, spaces and dots."),
                .again,
            ]),
        .generic(
            .relayDenied, .you, cs: "Server zprávu dál nepředá", en: "The server does not pass the message on",
            lead: Text(
                cs: "Nejspíš je vyplněný server, ke kterému schránka {address} nepatří.",
                en: "The server is probably not the one that {address} belongs to."),
            [
                .init(
                    "host", cs: "Zkontrolujte název serveru v nápovědě poskytovatele.",
                    en: "Check the server name in the provider's help."),
                .init(
                    "sign-in", cs: "Vyplňte políčka „uživatelské jméno“ a „{field}“.",
                    en: "Fill in the fields \"user name\" and \"{field}\"."),
                .init(
                    "port", cs: "Zkontrolujte číslo portu. Má být 465 nebo 587.",
                    en: "Check the port number. It should be 465 or 587."),
                .again,
            ]),
    ]
}
