/// About the message itself.
enum MessageTexts {
    static let all: [Guidance] = [
        .generic(
            .messageTooLarge, .you, cs: "Zpráva je příliš velká", en: "The message is too large",
            lead: Text(
                cs: "Přílohy se při odesílání zvětší asi o třetinu a server tak velkou zprávu nepřijme.",
                en: "Attachments grow by about a third on the way, and the server does not accept a message that large."
            ),
            [
                .init(
                    "smaller", cs: "Zmenšete přílohy nebo je rozdělte do více zpráv.",
                    en: "Make the attachments smaller, or divide them among several messages."),
                .init(
                    "link", cs: "Velký soubor uložte na web a pošlete jen odkaz.",
                    en: "Put a large file on the web and send only a link."),
            ]),
        .generic(
            .attachmentBlocked, .you, cs: "Server nepřijímá tuto přílohu",
            en: "The server does not accept this attachment",
            lead: Text(
                cs: "Některé soubory servery kvůli bezpečnosti odmítají, třeba programy a zaheslované archivy.",
                en: "For security reasons servers refuse some files, such as programs and password-protected archives."),
            [
                .init("pdf", cs: "Pošlete dokument jako PDF.", en: "Send the document as a PDF."),
                .init(
                    "link", cs: "Jiný soubor uložte na web a pošlete jen odkaz.",
                    en: "Put any other file on the web and send only a link."),
                .init("scan", cs: "Zkontrolujte soubor antivirem.", en: "Check the file with an antivirus program."),
            ]),
        .generic(
            .messageRejectedSpam, .you, cs: "Server považuje zprávu za nevyžádanou",
            en: "The server considers the message spam",
            lead: Text(
                cs: "Rozhodl podle obsahu zprávy nebo podle domény odesílatele.",
                en: "It judged by the message's content or by the sender's domain."),
            [
                .init(
                    "text", cs: "Upravte text a vynechte odkazy, které nejsou nutné.",
                    en: "Change the text and leave out links that are not needed."),
                .init(
                    "webmail", cs: "Zkuste zprávu poslat ručně z webu poskytovatele.",
                    en: "Try to send it by hand from the provider's website."),
                .init(
                    "domain", cs: "Máte vlastní doménu? Požádejte správce o kontrolu záznamů SPF a DKIM.",
                    en: "Do you have your own domain? Ask its administrator to check the SPF and DKIM records."),
            ]),
        .generic(
            .messageMalformed, .application, cs: "Zpráva je špatně sestavená", en: "The message is not well formed",
            lead: Text(
                cs: "Textem ani přílohami to není. Opravit to musí aplikace {app}.",
                en: "Neither the text nor the attachments are the reason. {app} has to fix it."),
            [.tellApplication]),
        .generic(
            .contentChanged, .you, cs: "Příloha se během odesílání změnila",
            en: "An attachment changed while it was being sent",
            lead: Text(cs: "Zpráva poskytovateli předaná není.", en: "The message has not been handed over."),
            [
                .init(
                    "save", cs: "Uložte a zavřete soubor, který je v příloze.",
                    en: "Save and close the file that is attached."),
                .init("again", cs: "Pošlete zprávu znovu.", en: "Send the message again."),
            ]),
        .generic(
            .notSentInTime, .you, cs: "Zprávu se nepodařilo předat včas",
            en: "The message could not be handed over in time",
            lead: Text(
                cs: "Doba, po kterou měla čekat, uplynula. Poskytovateli předaná není.",
                en: "The time it was meant to wait has passed. It has not been handed over."),
            [
                .init(
                    "mailbox", cs: "Zkontrolujte, jestli schránka {address} odesílá.",
                    en: "Check whether {address} is sending."),
                .init(
                    "again", cs: "Má-li zpráva ještě smysl, pošlete ji znovu.",
                    en: "If it still makes sense to, send it again."),
            ]),
        .generic(
            .contentUnreadable, .you, cs: "Přílohu nejde přečíst", en: "An attachment cannot be read",
            lead: Text(cs: "Zpráva poskytovateli předaná není.", en: "The message has not been handed over."),
            [
                .init(
                    "open", cs: "Zkontrolujte, jestli se soubor v příloze dá otevřít.",
                    en: "Check that the attached file can be opened."),
                .init(
                    "again", cs: "Přiložte ho znovu a pošlete zprávu ještě jednou.",
                    en: "Attach it again and send the message once more."),
            ]),
    ]
}

extension Guidance {
    /// The guidance about a message that is too large, with the largest size that is taken, in octets on the wire.
    func naming(size: Int) -> Guidance {
        var guidance = self
        let size = Self.rounded(size)
        guidance.lead = Text(
            cs: "Poskytovatel {provider} přijímá zprávy do \(size). Přílohy se při odesílání zvětší asi o třetinu.",
            en: "{provider} accepts messages of up to \(size). Attachments grow by about a third on the way.")
        return guidance
    }

    /// In the largest unit of which there is one, and never more than there is. Whole mebibytes are what providers call
    /// megabytes.
    private static func rounded(_ octets: Int) -> String {
        switch octets {
        case 1_048_576... where octets % 1_048_576 == 0: "\(octets / 1_048_576) MB"
        case 1_000_000...: "\(octets / 1_000_000) MB"
        case 1_000...: "\(octets / 1_000) kB"
        default: "\(max(0, octets)) B"
        }
    }
}
