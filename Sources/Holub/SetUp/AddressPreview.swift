#if Sending
import HolubDetection

/// What is known of an address while it is being typed, before it is added.
public struct AddressPreview: Hashable, Sendable, Codable {
    public var address: String
    /// The name that people know; the domain where nobody knows the provider.
    public var providerName: String
    /// Whether the provider is known.
    public var isKnown: Bool
    /// `suitable`, `needs-preparation`, `not-by-password` or `unknown`.
    public var suitability: String
    /// The address that was probably meant: a question, never a change.
    public var suggestion: String?
}

extension Account {
    /// Looks at an address that is not added yet. Takes as long as the name server does to answer a few
    /// questions, asked at once; it learns the domain and never the local part. Nothing is stored.
    /// - Throws: ``/HolubSMTP/AddressError`` for what is no address.
    public func preview(of address: String) async throws -> AddressPreview {
        let address = try EmailAddress(address)
        let detection = await core.detector.detect(address, policy: .namesOnly)
        let provider = detection.provider
        return AddressPreview(
            address: address.description, providerName: core.providerName(provider, of: address),
            isKnown: provider.profile.id != core.registry.fallback.profile.id,
            suitability: detection.suitability.rawValue, suggestion: detection.suggestion?.description)
    }
}
#endif
