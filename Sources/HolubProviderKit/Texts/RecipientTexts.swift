/// About the recipient.
enum RecipientTexts {
    static let all: [Guidance] = [
        .generic(
            .recipientUnknown, .you, cs: "Schránka příjemce neexistuje", en: "The recipient's mailbox does not exist",
            lead: Text(
                cs: "Server příjemce tuto adresu nezná.", en: "The recipient's server does not know this address."),
            [
                .init(
                    "spelling", cs: "Zkontrolujte adresu příjemce, písmeno po písmenu.",
                    en: "Check the recipient's address, letter by letter."),
                .init(
                    "ask", cs: "Zeptejte se příjemce jinou cestou na správnou adresu.",
                    en: "Ask the recipient for the right address in another way."),
            ]),
        .generic(
            .recipientDomainUnknown, .you, cs: "Doména příjemce neexistuje",
            en: "The recipient's domain does not exist",
            lead: Text(
                cs: "Doména za zavináčem žádnou poštu nepřijímá.", en: "The domain after the @ accepts no mail."),
            [
                .init(
                    "spelling", cs: "Zkontrolujte v adrese příjemce část za zavináčem.",
                    en: "Check the part after the @ in the recipient's address."),
                .init(
                    "ask", cs: "Zeptejte se příjemce jinou cestou na správnou adresu.",
                    en: "Ask the recipient for the right address in another way."),
            ]),
        .generic(
            .recipientAddressSyntax, .you, cs: "Adresa příjemce není v pořádku",
            en: "There is something wrong with the recipient's address",
            lead: Text(
                cs: "Server adrese příjemce nerozumí.", en: "The server could not read the recipient's address."),
            [
                .init(
                    "spelling", cs: "Zkontrolujte překlepy, mezery a tečky v adrese.",
                    en: "Check the address for typos, spaces and dots.")
            ]),
        .generic(
            .recipientMailboxFull, .nobody, cs: "Schránka příjemce je plná", en: "The recipient's mailbox is full",
            lead: Text(cs: "Uvolnit ji může jen příjemce.", en: "Only the recipient can make room in it."),
            [
                .init(
                    "tell", cs: "Dejte příjemci vědět jinou cestou, třeba telefonem.",
                    en: "Let the recipient know in another way, perhaps by phone."),
                .init("later", cs: "Zkuste to znovu zítra.", en: "Try again tomorrow."),
            ]),
        .generic(
            .recipientRateLimited, .nobody, cs: "Příjemce teď dostává příliš mnoho pošty",
            en: "The recipient is getting too much mail right now",
            lead: Text(
                cs: "Jeho schránka na chvíli přestala další zprávy přijímat. Vaše nastavení je v pořádku.",
                en: "That mailbox has stopped accepting mail for a while. Your settings are fine."),
            [.init("later", cs: "Zkuste to za hodinu znovu.", en: "Try again in an hour.")]),
        .generic(
            .tooManyRecipients, .application, cs: "Zpráva má příliš mnoho příjemců",
            en: "The message has too many recipients",
            lead: Text(
                cs: "Server přijme najednou jen omezený počet příjemců.",
                en: "The server accepts only a limited number at a time."),
            [
                .init(
                    "split", cs: "Rozdělte příjemce do několika zpráv.",
                    en: "Divide the recipients among several messages.")
            ]),
    ]
}
