#if Personas
public import HolubProviderKit

/// One thing that every provider has to keep to, as a named case for Swift Testing.
///
/// ```swift
/// @Test(arguments: ConformanceCase.all(for: PrikladProvider()))
/// func conforms(_ check: ConformanceCase) async throws { try await check.run() }
/// ```
public struct ConformanceCheck: Sendable, CustomStringConvertible {
    /// A lower-case word with hyphens that stays the same, such as `texts`; a scenario's begins with `scenario-`.
    public let id: String
    /// What is asked, as a sentence.
    public let description: String
    /// What is wrong, a sentence for each fault.
    let faults: @Sendable (ConformanceSubject) async -> [String]

    init(_ id: String, _ description: String, _ faults: @escaping @Sendable (ConformanceSubject) async -> [String]) {
        self.id = id
        self.description = description
        self.faults = faults
    }

    static let scenarioPrefix = "scenario-"

    /// A scenario as a check.
    public init(_ scenario: Scenario) {
        self.init(Self.scenarioPrefix + scenario.id, scenario.description) { scenario.faults(of: $0.provider) }
    }

    /// What is the same for every provider; its scenarios come from ``Scenario/all(for:)``.
    public static let all: [ConformanceCheck] = profile + servers + meaning + rules + conversation
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
    public let check: ConformanceCheck
    let subject: ConformanceSubject

    /// `google: endpoints …`
    public var description: String { "\(subject.profile.id): \(check)" }

    /// Every check and scenario on every provider of a registry: one that is added to the list is tested without another line.
    public static func all(in registry: ProviderRegistry) -> [ConformanceCase] {
        registry.providers.flatMap { all(for: $0, in: registry) }
    }

    /// Every check and scenario on one provider, in a registry of its own.
    public static func all(for provider: any MailProvider) -> [ConformanceCase] {
        all(for: provider, in: .alone(provider))
    }

    /// Every check and scenario on one provider that stands in this registry, beside others.
    public static func all(for provider: any MailProvider, in registry: ProviderRegistry) -> [ConformanceCase] {
        let subject = ConformanceSubject(provider: provider, registry: registry)
        let scenarios = Scenario.all(for: provider).map { ConformanceCheck($0) }
        return (ConformanceCheck.all + scenarios).map { ConformanceCase(check: $0, subject: subject) }
    }

    /// What is wrong, a sentence for each fault.
    public func faults() async -> [String] { await check.faults(subject) }

    /// - Throws: ``ConformanceFault`` that names every fault found.
    public func run() async throws {
        let faults = await faults()
        guard faults.isEmpty else { throw ConformanceFault(check: description, faults: faults) }
    }
}

/// A provider does not keep to a check.
public struct ConformanceFault: Error, CustomStringConvertible {
    public let check: String
    public let faults: [String]

    public var description: String { ([check] + faults.map { "- \($0)" }).joined(separator: "\n") }
}

extension ProviderRegistry {
    /// A registry of one provider.
    static func alone(_ provider: any MailProvider) -> ProviderRegistry {
        do {
            return try ProviderRegistry([provider], fallback: Nobody())
        } catch {
            preconditionFailure("the provider's id is taken by the test's own fallback: \(error)")
        }
    }
}

/// The fallback of a registry that tests one provider alone.
private struct Nobody: MailProvider {
    let profile = ProviderProfile(
        id: "nobody", name: "Nobody", endpoints: [], suitability: .unknown, support: Support(), checked: "2026-11",
        sources: [])
}
#endif
