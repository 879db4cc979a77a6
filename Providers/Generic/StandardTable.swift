public import HolubProviderKit

extension ProviderTable {
    /// The providers that are facts alone. `Data/make-table` makes their lines; Data/Conflicts.md has the rules.
    public static let standard = ProviderTable(
        gathered: ProviderLines.gathered, domains: ProviderLines.domains, exchangers: ProviderLines.exchangers,
        providers: ProviderLines.providers, sources: ProviderLines.sources,
        index: Index(
            domains: ProviderLines.domainsIndex, exchangers: ProviderLines.exchangersIndex,
            providers: ProviderLines.providersIndex))
}
