#if Personas
import HolubProviderKit

/// Words that a server says of anybody: those that rules look for, the labels of a provider's servers, and roles. A name that is
/// one of them, such as that of `mail@firma.example`, is told from the word by where it stands.
struct OrdinaryWords: Sendable {
    private var words: Set<String>

    static let none = OrdinaryWords(words: [])
    /// What is no provider's own.
    static let everybodys = OrdinaryWords(
        words: words(of: GenericRules.rules).union(["info", "office", "support", "sales", "admin", "postmaster"]))

    mutating func add(_ profile: ProviderProfile) {
        words.formUnion(Self.words(of: profile.rules))
        words.formUnion(profile.endpoints.flatMap { Self.words(in: "\($0.host)") })
    }

    func contains(_ name: [UInt8]) -> Bool { words.contains(String(decoding: name, as: UTF8.self).lowercased()) }

    private static func words(of rules: [ReplyRule]) -> Set<String> { Set(rules.flatMap(\.words).flatMap(words(in:))) }

    private static func words(in text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
#endif
