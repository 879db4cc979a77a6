// traits:
// products: HolubProviderKit, HolubProviders
//
// Looks an address up, says what its owner has to prepare, and explains a server's reply. No network, no outside package.
//
//     LookUpAndGuide jana@gmail.com

import HolubProviderKit
import HolubProviders

let address = try EmailAddress(CommandLine.arguments.dropFirst().first ?? "example@gmail.com")
let registry = ProviderRegistry.standard

// Whose address is it? By the domain alone; a company's own domain needs DNS (HolubDetection).
let resolution = registry.resolve(address.domain)
let provider = resolution?.provider ?? registry.fallback
if let meant = registry.suggestion(for: address.domain) { print("Did you mean \(address.local)@\(meant)?") }
if resolution == nil { print("Nobody claims \(address.domain); its owner has to fill in the server.") }

if resolution != nil {
    let settings = provider.settings(for: address)
    for endpoint in settings.endpoints {
        print("\(provider.profile.name): \(endpoint), user name \(settings.username)")
    }
}

// What to do before the first sign-in, in Czech.
let texts = TextParameters(
    app: "Fakturka", address: address.description, provider: provider.profile.name, field: "Vaše heslo",
    button: "Uložit a ověřit", support: provider.profile.support.line)
print(provider.preparation.plain(in: .czech, texts))

// What a reply means, and whether trying again makes sense.
let said = "535-5.7.8 Username and Password not accepted.\n535 5.7.8 Learn more in our help."
if let reply = Reply(pasted: said) {
    let failure = Failure(.auth, .refused(reply))
    let diagnosis = provider.diagnose(failure, in: DiagnosisContext(mechanism: .plain))
    print("\n\(reply)\nmeans \(diagnosis.cause), retry: \(diagnosis.retry.rawValue)")
    print(diagnosis.guidance.plain(in: .czech, texts))
}
