#if Sending
import HolubProviderKit
import HolubSMTP

extension Detection.Reason {
    /// A stable word.
    public var code: String {
        switch self {
        case .presumedSpelling: "presumed-spelling"
        case .secondHand: "second-hand"
        case .refused: "refused"
        case .severalProviders: "several-providers"
        case .providerUnknown: "provider-unknown"
        case .domainNotFound: "domain-not-found"
        case .receivesNoMail: "receives-no-mail"
        case .unverified: "unverified"
        case .outsideDomain: "outside-domain"
        case .exchangerDerived: "mx-derived"
        case .corroborated: "corroborated"
        case .guessed: "guessed"
        case .certificateName: "certificate-name"
        case .insecureSource: "insecure-source"
        case .needsUserName: "needs-user-name"
        case .noSignIn: "no-sign-in"
        case .conflict: "conflict"
        case .mixedScripts: "mixed-scripts"
        case .insecureOnly: "insecure-only"
        case .exchangerIsGateway: "mx-is-gateway"
        case .receivesOnly: "receives-only"
        case .unusable: "unusable"
        }
    }

    /// What it is about: names or further stable words; empty for those that stand alone.
    public var subjects: [String] {
        switch self {
        case .secondHand, .providerUnknown, .domainNotFound, .receivesNoMail, .guessed, .insecureSource,
            .needsUserName, .noSignIn, .insecureOnly:
            []
        case .presumedSpelling(let domain), .outsideDomain(let domain), .exchangerDerived(let domain),
            .certificateName(let domain), .mixedScripts(let domain):
            [domain.name]
        case .refused(let cause): [cause.rawValue]
        case .severalProviders(let names), .corroborated(let names): names
        case .unverified(let word), .conflict(let word), .exchangerIsGateway(let word), .receivesOnly(let word),
            .unusable(let word):
            [word]
        }
    }
}
#endif
