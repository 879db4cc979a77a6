import HolubApple
import HolubFastmail
import HolubGMXIonos
import HolubGeneric
import HolubGoogle
import HolubMicrosoft
import HolubOrangeLaPoste
import HolubProton
public import HolubProviderKit
import HolubSeznamCentrum
import HolubYahoo
import HolubYandexMailRu
import HolubZoho

/// The providers that come with Holub. To add one: a line here.
public enum StandardProviders {
    /// Those with domains or mail exchangers of their own.
    public static let all: [any MailProvider] = [
        SeznamProvider(), CentrumProvider(), VolnyProvider(), CentrumSKProvider(), GoogleProvider(),
        MicrosoftProvider(), OutlookProvider(), ICloudProvider(), YahooProvider(), AOLProvider(),
        GMXProvider(), GMXInternationalProvider(), WebDeProvider(), IonosProvider(),
        FastmailProvider(), ProtonProvider(), ZohoProvider(), YandexProvider(), MailRuProvider(),
        OrangeProvider(), LaPosteProvider(),
    ]

    /// ``all``, the table of plain providers after them, and the generic provider for every other domain.
    public static let registry: ProviderRegistry = {
        do {
            return try ProviderRegistry(all, table: .standard, fallback: GenericProvider())
        } catch {
            preconditionFailure("The standard providers contradict each other: \(error)")
        }
    }()
}

extension ProviderRegistry {
    /// The registry of the providers that come with Holub.
    public static var standard: ProviderRegistry { StandardProviders.registry }
}
