#if Command
import HolubMessage
import HolubProviderKit

extension MessageWarning {
    /// For the person who wrote the message.
    func text(in language: Language) -> String {
        guard let text = Self.texts[id] else { return description }
        let sentence = language == .czech ? text.cs : text.en
        guard let subject, !subject.isEmpty else { return sentence }
        return sentence + (language == .czech ? " („\(subject)“)" : " (“\(subject)”)")
    }

    func json(_ language: Language) -> [String: JSON] {
        [
            "id": .string(id.rawValue), "severity": .string(severity.rawValue), "subject": JSON(subject),
            "text": .string(text(in: language)),
        ]
    }

    static let texts: [ID: (cs: String, en: String)] = [
        .textMissing: (
            "Zpráva má jen podobu HTML. Přidejte totéž i jako prostý text.",
            "The message has HTML only. Add the same as plain text."
        ),
        .subjectMissing: ("Zpráva nemá předmět. Napište ho.", "The message has no subject. Write one."),
        .htmlTooLong: (
            "Podoba HTML má přes 102 kB a Gmail konec neukáže. Zkraťte ji.",
            "The HTML has more than 102 kB, and Gmail does not show the end. Shorten it."
        ),
        .nameLooksLikeAddress: (
            "Zobrazené jméno vypadá jako adresa někoho jiného. Napište jméno.",
            "The name shown looks like somebody else's address. Write a name."
        ),
        .linkHostDiffers: (
            "Text odkazu ukazuje jinam, než kam odkaz vede. Působí to jako podvod.",
            "The text of a link shows another place than where it leads. That looks like fraud."
        ),
        .imageWithoutAlt: (
            "Obrázek nemá popis. Doplňte alt, třeba i prázdný.",
            "A picture has no description. Add an alt text, even an empty one."
        ),
        .imageNotAttached: (
            "Stránka ukazuje obrázek, který není v příloze. Přiložte ho pod tímto jménem.",
            "The page shows a picture that is not attached. Attach it under this name."
        ),
        .imageRemote: (
            "Obrázek se načítá ze serveru a většina čteček ho skryje. Přiložte ho ke zprávě.",
            "A picture is loaded from a server, and most readers hide it. Attach it to the message."
        ),
        .pictureUnused: (
            "Vložený obrázek se ve stránce nikde neukáže. Uveďte ho v ní, nebo ho přiložte jako soubor.",
            "The page does not show this picture anywhere. Name it there, or attach it as a file."
        ),
        .bidiUnpaired: (
            "Text mění směr psaní a nevrací ho zpět. Smažte skrytou značku.",
            "The text changes the direction of writing and does not change it back. Delete the hidden mark."
        ),
        .replyToRecipient: (
            "Odpovědi přijdou jednomu z příjemců. Zkontrolujte adresu pro odpovědi.",
            "Answers go to one of the recipients. Check the address for answers."
        ),
        .attachmentExecutable: (
            "Programy v příloze většina poskytovatelů odmítá. Pošlete na ně odkaz.",
            "Most providers refuse programs as attachments. Send a link to them."
        ),
        .calendarMethod: (
            "Pozvánka uvnitř říká něco jiného než její označení. Sjednoťte je.",
            "The invitation says something else inside than its label does. Make them the same."
        ),
        .activeContent: (
            "Skripty, formuláře a rámy čtečky odstraní. Odkažte na stránku, která je má.",
            "Readers remove scripts, forms and frames. Link to a page that has them."
        ),
    ]
}
#endif
