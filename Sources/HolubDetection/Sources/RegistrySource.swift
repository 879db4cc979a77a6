#if Sending
import HolubProviderKit
import HolubSMTP

/// The provider that claims the domain by its name: a module, or a line of the table.
public struct RegistrySource: SettingsSource {
    public let id = "registry"
    public let stage = DetectionStage.known
    public let ceiling = TrustClass.a
    public let sockets = 0

    public init() {}

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard let found = tools.registry.resolve(question.domain) else { return SourceReport(.absent) }
        let profile = found.provider.profile
        return SourceReport(
            .found, facts: [.provider(id: profile.id, by: found.evidence)], notes: [.init(profile.id)])
    }
}
#endif
