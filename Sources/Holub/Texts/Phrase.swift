#if Sending
public import HolubProviderKit

/// A text of the mailroom, with the id by which an application finds it, or puts its own in its place.
public struct Phrase: Hashable, Sendable, Identifiable {
    /// Lower-case words with dots and hyphens. It stays.
    public let id: String
    public let text: Text
    /// Which rules it keeps.
    package let use: TextUse

    package init(_ id: String, _ use: TextUse = .prose, cs: String, en: String) {
        self.id = id
        self.use = use
        text = Text(cs: cs, en: en)
    }

    /// As ``/HolubProviderKit/Text/rendered(in:_:)``.
    public func rendered(in language: Language, _ parameters: TextParameters = .init()) -> String {
        text.rendered(in: language, parameters)
    }

    /// As ``/HolubProviderKit/Text/plain(in:_:)``.
    public func plain(in language: Language, _ parameters: TextParameters = .init()) -> String {
        text.plain(in: language, parameters)
    }
}

/// A text of the mailroom about a number of things.
public struct CountedPhrase: Hashable, Sendable, Identifiable {
    public let id: String
    public let text: CountedText

    package init(_ id: String, cs: PluralForms, en: PluralForms) {
        self.id = id
        text = CountedText(cs: cs, en: en)
    }

    /// As ``/HolubProviderKit/CountedText/rendered(in:_:_:)``.
    public func rendered(in language: Language, _ count: Int, _ parameters: TextParameters = .init()) -> String {
        text.rendered(in: language, count, parameters)
    }

    /// As ``/HolubProviderKit/CountedText/plain(in:_:_:)``.
    public func plain(in language: Language, _ count: Int, _ parameters: TextParameters = .init()) -> String {
        text.plain(in: language, count, parameters)
    }
}

/// Every text of the mailroom. What a cause means is said by ``/HolubProviderKit/GenericGuidance`` and the providers.
public enum MailroomTexts {
    public static let phrases: [Phrase] =
        VerificationTexts.phrases + FormTexts.phrases + MailboxTexts.phrases + ChoiceTexts.phrases
        + OutboxTexts.phrases + PerhapsSentTexts.phrases + HandOverTexts.phrases + NoticeTexts.phrases
        + MailroomErrorTexts.phrases

    public static let counted: [CountedPhrase] =
        VerificationTexts.counted + OutboxTexts.counted + NoticeTexts.counted
}
#endif
