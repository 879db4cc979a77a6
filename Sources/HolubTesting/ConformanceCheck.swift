#if Personas
public import HolubProviderKit

/// One thing that every provider has to keep to, as a named case for Swift Testing.
///
/// ```swift
/// @Test(arguments: ConformanceCase.all(for: PrikladProvider()))
/// func conforms(_ check: ConformanceCase) async throws { try await check.run() }
/// ```
public struct ConformanceCheck: Sendable, CustomStringConvertible {
    /// What is asked, as a sentence.
    public let description: String
    /// What is wrong, a sentence for each fault.
    let faults: @Sendable (ConformanceSubject) async -> [String]

    init(_ description: String, _ faults: @escaping @Sendable (ConformanceSubject) async -> [String]) {
        self.description = description
        self.faults = faults
    }

    public static let all: [ConformanceCheck] = profile + meaning + conversation
}

/// A provider, and the registry that it stands in.
struct ConformanceSubject: Sendable {
    let provider: any MailProvider
    let registry: ProviderRegistry

    var profile: ProviderProfile { provider.profile }
    /// The fallback claims nothing and guesses its endpoints.
    var isFallback: Bool { registry.fallback.profile.id == profile.id }
}

/// One check on one provider.
public struct ConformanceCase: Sendable, CustomStringConvertible {
    let check: ConformanceCheck
    let subject: ConformanceSubject

    /// `google: endpoints …`
    public var description: String { "\(subject.profile.id): \(check)" }

    /// Every check on every provider of a registry: one that is added to the list is tested without another line.
    public static func all(in registry: ProviderRegistry) -> [ConformanceCase] {
        registry.providers.flatMap { provider in
            ConformanceCheck.all.map {
                ConformanceCase(check: $0, subject: ConformanceSubject(provider: provider, registry: registry))
            }
        }
    }

    /// Every check on one provider, in a registry of its own.
    public static func all(for provider: some MailProvider) -> [ConformanceCase] {
        let registry: ProviderRegistry
        do {
            registry = try ProviderRegistry([provider], fallback: Nobody())
        } catch {
            preconditionFailure("the provider's id is taken by the test's own fallback: \(error)")
        }
        return all(in: registry).filter { $0.subject.profile.id == provider.profile.id }
    }

    /// - Throws: ``ConformanceFault`` that names every fault found.
    public func run() async throws {
        let faults = await check.faults(subject)
        guard faults.isEmpty else { throw ConformanceFault(check: description, faults: faults) }
    }
}

/// A provider does not keep to a check.
public struct ConformanceFault: Error, CustomStringConvertible {
    public let check: String
    public let faults: [String]

    public var description: String { ([check] + faults.map { "- \($0)" }).joined(separator: "\n") }
}

/// The fallback of a registry that tests one provider alone.
private struct Nobody: MailProvider {
    let profile = ProviderProfile(
        id: "nobody", name: "Nobody", endpoints: [], suitability: .unknown, support: Support(), checked: "2026-11",
        sources: [])
}
#endif
