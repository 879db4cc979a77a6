#if Personas
public import Foundation
public import HolubProviderKit
public import HolubSMTP

/// A reply that a server has given, and what it meant.
///
/// Kept one a line, as JSON: `{"id", "provider", "phase", "text", "cause", "retry"}`, with `mechanism` where it matters. The
/// text is the reply as it came, its lines divided by LF.
public struct RecordedReply: Sendable, Decodable, CustomStringConvertible {
    public var id: String
    /// The provider's id, or a domain of its. The generic rules answer for one that a registry does not know.
    public var provider: String
    public var phase: String
    public var text: String
    public var cause: String
    public var retry: String
    /// The mechanism of the sign-in, such as `PLAIN`.
    public var mechanism: String?

    public var description: String { id }

    /// Reads a file of such lines; empty lines are passed over.
    /// - Throws: `DecodingError` for a line that is no such object.
    public static func lines(of data: Data) throws -> [RecordedReply] {
        try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(RecordedReply.self, from: $0) }
    }

    /// The failure that it was; nil where the text is no reply.
    public var failure: Failure? {
        Reply(pasted: text).map { Failure(Phase(rawValue: phase), .refused($0)) }
    }

    public var context: DiagnosisContext {
        DiagnosisContext(mechanism: mechanism.flatMap { SASLMechanism(rawValue: $0.uppercased()) })
    }

    /// Who gave it, as far as the registry knows.
    public func owner(in registry: ProviderRegistry) -> any MailProvider {
        registry.provider(named: provider) ?? registry.fallback
    }

    /// What is wrong with its owner's diagnosis; empty when all is well.
    public func faults(in registry: ProviderRegistry) -> [String] { faults(of: owner(in: registry)) }

    /// What is wrong with this provider's diagnosis; empty when all is well.
    public func faults(of provider: any MailProvider) -> [String] {
        guard let failure else { return ["\(name): the text is no reply"] }
        let diagnosis = provider.diagnose(failure, in: context)
        guard diagnosis.cause.rawValue != cause || diagnosis.retry.rawValue != retry else { return [] }
        let meant = Self.inert("\(cause), \(retry)")
        return ["\(name): is \(diagnosis.cause), \(diagnosis.retry.rawValue), not \(meant)"]
    }

    /// The id as it may be shown, whatever the file has.
    var name: String { Self.inert(id) }

    private static func inert(_ text: String) -> String { InertText.joined([Array(text.utf8)]) }
}
#endif
