#if Command
import ArgumentParser
import HolubDetection
import HolubNetwork
import HolubProviderKit
import HolubProviders
import HolubSMTP

struct DetectCommand: ShowingCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect", abstract: "Finds an address's settings, with evidence and trust.")

    @Argument(help: "The address, such as jana@firma.example.")
    var address: String

    @Flag(help: "Ask nobody: what the address alone says.")
    var offline = false

    @Flag(help: "Show what was asked, and what came of it.")
    var explain = false

    // So that command lines stay as they are when detection asks servers, too.
    @Flag(help: "For servers at private addresses. For now detection asks DNS alone, and this changes nothing.")
    var allowPrivate = false

    @OptionGroup var dns: ResolverOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let language = try common.language()
        let address = try Typed.address(address)
        let resolver = offline ? nil : try dns.resolverValue()
        let progress = ProgressLine(silent: common.json)
        progress.now("DNS \(address.domain)")
        let detection = await progress.during {
            await Detector(registry: .standard, resolver: resolver).detect(address)
        }
        if case .inconclusive(.invalidAddress) = detection.status { throw Self.failure(detection) }
        if common.json {
            try JSON.object(detection.json).print()
        } else {
            detection.say(in: language, withTrace: explain)
        }
        try Self.leave(after: detection)
    }

    /// Ends the command by what was found, when that is nothing.
    static func leave(after detection: Detection) throws {
        switch detection.status {
        case .manual(let reasons) where reasons.contains(.domainNotFound): throw ExitCode(ExitStatus.noHost.rawValue)
        case .inconclusive(.timedOut), .inconclusive(.lookupFailed): throw ExitCode(ExitStatus.later.rawValue)
        default: break
        }
    }

    /// Why settings could not be found, as an end of the command.
    static func failure(_ detection: Detection) -> CommandFailure {
        switch detection.status {
        case .manual(let reasons) where reasons.contains(.domainNotFound):
            CommandFailure(.noHost, "The domain of the address does not exist; check the address.")
        case .manual(let reasons) where reasons.contains(where: { if case .refused = $0 { true } else { false } }):
            CommandFailure(
                .policy, "\(detection.provider.profile.name) has no server that can be used; see holub guide.")
        case .inconclusive(.invalidAddress):
            CommandFailure(.usage, "The domain of the address is not one of the public Internet; check the address.")
        case .inconclusive(.offline):
            CommandFailure(.noHost, "Offline, nothing is known of this domain; name the server with --host.")
        case .inconclusive:
            CommandFailure(
                .later, "The domain could not be looked up; try again later, or name the server with --host.")
        default: CommandFailure(.noHost, "No settings were found for this domain; name the server with --host.")
        }
    }
}

extension Detection.Reason {
    fileprivate var czech: String {
        switch self {
        case .presumedSpelling(let meant): "nejspíš překlep místo \(meant)"
        case .severalProviders(let names): "poštu přijímá víc poskytovatelů (\(names.joined(separator: ", ")))"
        case .providerUnknown: "poskytovatele neznáme"
        case .secondHand: "údaje máme z druhé ruky"
        case .refused(let cause): "poskytovatele použít nejde (\(cause))"
        case .domainNotFound: "doména neexistuje"
        case .receivesNoMail: "doména poštu nepřijímá"
        }
    }
}

extension Suitability {
    fileprivate func words(in language: Language) -> String {
        guard language == .czech else { return rawValue }
        return switch self {
        case .suitable: "vhodná"
        case .needsPreparation: "potřebuje přípravu"
        case .notByPassword: "heslem to nejde"
        case .unknown: "nevíme"
        }
    }
}

extension Detection {
    /// `accept`, `confirm`, `manual`, `declined` or `inconclusive`.
    var word: String {
        switch status {
        case .accept: "accept"
        case .confirm: "confirm"
        case .manual: "manual"
        case .declined: "declined"
        case .inconclusive: "inconclusive"
        }
    }

    var reasons: [String] {
        switch status {
        case .accept, .declined: []
        case .inconclusive(let obstacle): [obstacle.rawValue]
        case .confirm(let reasons), .manual(let reasons):
            reasons.map { reason in
                switch reason {
                case .presumedSpelling(let meant): "presumed-spelling \(meant)"
                case .severalProviders(let ids): "several-providers \(ids.joined(separator: " "))"
                case .providerUnknown: "provider-unknown"
                case .secondHand: "second-hand"
                case .refused(let cause): "refused \(cause)"
                case .domainNotFound: "domain-not-found"
                case .receivesNoMail: "receives-no-mail"
                }
            }
        }
    }

    /// The status and its reasons, for a person.
    private func statusWords(in language: Language) -> String {
        guard language == .czech else { return ([word] + reasons).joined(separator: " ") }
        switch status {
        case .accept: return "lze použít"
        case .declined: return "doména odesílání odmítá"
        case .inconclusive(let obstacle): return "nezjištěno (\(obstacle.rawValue))"
        case .confirm(let reasons): return "je třeba potvrdit: " + reasons.map(\.czech).joined(separator: ", ")
        case .manual(let reasons): return "je třeba vyplnit ručně: " + reasons.map(\.czech).joined(separator: ", ")
        }
    }

    var evidenceWords: String {
        switch evidence {
        case .domain: "domain"
        case .parentDomain(let parent): "domain \(parent)"
        case .presumed(let meant): "presumed \(meant)"
        case .mailExchanger(let host, let suffix): "mx \(host) (\(suffix))"
        case .fallback: "none"
        }
    }

    var json: [String: JSON] {
        [
            "address": .string(address.description), "status": .string(word), "reasons": JSON(reasons),
            "suitability": .string(suitability.rawValue), "provider": .string(provider.profile.id),
            "evidence": .string(evidenceWords), "suggestion": JSON(suggestion?.description),
            "provisional": .boolean(isProvisional), "conflicts": JSON(conflicts),
            "candidates": .array(
                candidates.map { candidate in
                    .object(
                        candidate.endpoint.json.merging([
                            "username": .string(candidate.username.text),
                            "auth": JSON(candidate.mechanisms.map(\.rawValue)),
                            "trust": .string(candidate.trust.rawValue), "source": .string(candidate.source),
                        ]) { first, _ in first })
                }),
            "trace": .array(
                trace.map { step in
                    .object([
                        "ms": .integer(step.milliseconds), "source": .string(step.source),
                        "question": .string(step.question), "result": .string(step.result.rawValue),
                        "detail": .string(step.detail),
                    ])
                }),
        ]
    }

    func say(in language: Language, withTrace: Bool) {
        let czech = language == .czech
        let isKnown = evidence != .fallback
        Terminal.say(Terminal.strong(isKnown ? provider.profile.name : address.domain.name))
        Terminal.say((czech ? "stav: " : "status: ") + statusWords(in: language))
        Terminal.say((czech ? "vhodnost: " : "suitability: ") + suitability.words(in: language))
        for candidate in candidates {
            Terminal.say(
                "  \(candidate.endpoint)  \(czech ? "uživatelské jméno" : "user name") \(candidate.username)  "
                    + "\(czech ? "důvěra" : "trust") \(candidate.trust.rawValue) (\(candidate.source))")
        }
        if let suggestion {
            Terminal.say(czech ? "Nemá to být \(suggestion)?" : "Did you mean \(suggestion)?")
        }
        if restsOnMailExchanger {
            Terminal.say(
                czech
                    ? "Poskytovatele prozradil jen záznam MX. Než zadáte heslo, zkontrolujte, že je to on."
                    : "Only the MX record names this provider. Make sure that it is yours before you type a password.")
        }
        guard withTrace else { return }
        Terminal.say()
        for step in trace {
            Terminal.say(
                "\(step.milliseconds) ms  \(step.source)  \(step.question)  \(step.result.rawValue)  \(step.detail)")
        }
    }
}
#endif
