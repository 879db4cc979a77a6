#if Command
import Holub
import HolubMessage
import HolubProviderKit
import HolubWeb

/// The texts for people in one language, as templates, for whoever reads them all.
struct TextList {
    private struct Entry {
        var id: String
        /// Whose it is: a provider's id, `generic`, `mailroom`, `pages`, `command` (what the linter says).
        var owner: String
        var causes: [String] = []
        var actor: String?
        var texts: [String]
    }

    private let entries: [Entry]

    init(_ registry: ProviderRegistry, in language: Language) {
        func guidance(_ guidance: Guidance, _ owner: String) -> Entry {
            Entry(
                id: guidance.id, owner: owner, causes: guidance.causes.map(\.rawValue).sorted(),
                actor: guidance.actor.rawValue, texts: guidance.texts.map { $0.template(in: language) })
        }
        func phrases(_ phrases: [Phrase], _ counted: [CountedPhrase], _ owner: String) -> [Entry] {
            phrases.map { Entry(id: $0.id, owner: owner, texts: [$0.text.template(in: language)]) }
                + counted.map { phrase in
                    Entry(
                        id: phrase.id, owner: owner,
                        texts: [1, 2, 5].map { phrase.text.template(in: language, for: $0) })
                }
        }
        entries =
            GenericGuidance.all.map { guidance($0, "generic") } + [guidance(.senderReplaced, "generic")]
            + registry.providers.flatMap { provider in
                provider.profile.guidance.map { guidance($0, provider.profile.id) }
            }
            + phrases(MailroomTexts.phrases, MailroomTexts.counted, "mailroom")
            + phrases(PageTexts.phrases, PageTexts.counted, "pages")
            + MessageWarning.texts.sorted { $0.key.rawValue < $1.key.rawValue }.map { id, text in
                Entry(id: id.rawValue, owner: "command", texts: [language == .czech ? text.cs : text.en])
            }
    }

    func show(_ json: Bool) throws {
        guard json else {
            for entry in entries {
                let notes = [entry.actor].compactMap { $0 } + entry.causes
                Terminal.say("\(entry.id)  \(Terminal.faint(notes.joined(separator: " ")))")
                for text in entry.texts { Terminal.say("  " + text) }
            }
            return
        }
        try JSON.object([
            "texts": .array(
                entries.map { entry in
                    .object([
                        "id": .string(entry.id), "owner": .string(entry.owner), "causes": JSON(entry.causes),
                        "actor": JSON(entry.actor), "texts": JSON(entry.texts),
                    ])
                })
        ]).print()
    }
}
#endif
