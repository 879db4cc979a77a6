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

    @Flag(help: "Tell what was asked, what was found, why this, and why not that.")
    var explain = false

    @Flag(help: "Ask servers at loopback and private addresses too.")
    var allowPrivate = false

    @Option(help: ArgumentHelp("Trust the authorities in this file, and no others.", valueName: "pem"))
    var caFile: String?

    @Option(
        help: ArgumentHelp(
            "This host may be told the whole address: the one that a detection before asked about.", valueName: "host"))
    var tell: String?

    @OptionGroup var dns: ResolverOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let language = try common.language()
        let address = try Typed.address(address)
        var policy = DetectionPolicy()
        if let tell {
            guard let host = try? Domain(tell) else { throw CommandFailure(.usage, "\(ServerError.invalidHost)") }
            policy.consents = [host]
        }
        let detection = try await detection(of: address, policy, in: language)
        if case .inconclusive(.invalidAddress) = detection.status { throw Self.failure(detection) }
        if common.json {
            try JSON.object(detection.json).print()
        } else {
            detection.say(in: language)
            if explain { for line in DetectionStory(detection, in: language).lines { Terminal.say(line) } }
        }
        try Self.leave(after: detection)
    }

    /// On standard error, for a person who waits: what was found out last.
    private func detection(
        of address: EmailAddress, _ policy: DetectionPolicy, in language: Language
    ) async throws -> Detection {
        let trust = try Typed.trust(caFile)
        let resolver = offline ? nil : try dns.resolverValue()
        let dialer = resolver.map {
            Dialer(resolver: $0, policy: allowPrivate ? .allowPrivate : .publicOnly, trust: trust, deadlines: .probe)
        }
        let detector = Detector(registry: .standard, resolver: resolver, dialer: dialer)
        let words = DetectionWords(language: language)
        let progress = ProgressLine(silent: common.json)
        progress.now("DNS \(address.domain)")
        let found = await progress.during { () -> Detection? in
            for await update in detector.updates(for: address, policy: policy) {
                switch update {
                case .step(let step):
                    let subject =
                        step.source == "probe" ? step.question : words.source(step.source, of: address.domain.name)
                    progress.now("\(subject): \(words.result(step.result))")
                case .candidate(let candidate): progress.now("\(candidate.endpoint)")
                case .finished(let detection): return detection
                }
            }
            return nil
        }
        guard let found else { throw CancellationError() }
        return found
    }

    /// Ends the command by what was found, when that is nothing.
    static func leave(after detection: Detection) throws {
        switch detection.status {
        case .manual(let reasons) where reasons.contains(.domainNotFound): throw failure(detection)
        case .inconclusive(.timedOut), .inconclusive(.lookupFailed), .inconclusive(.captivePortal),
            .inconclusive(.resolverLies):
            throw failure(detection)
        // Off the network by wish is no failure.
        case .inconclusive(.offline) where detection.isCutOff:
            throw failure(detection)
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
        case .inconclusive(.offline) where !detection.isCutOff:
            CommandFailure(.noHost, "Offline, nothing is known of this domain; name the server with --host.")
        case .inconclusive(.captivePortal):
            CommandFailure(.later, "The network wants a sign-in first; open a page in a browser, then try again.")
        case .inconclusive:
            CommandFailure(
                .later, "The domain could not be looked up; try again later, or name the server with --host.")
        default: CommandFailure(.noHost, "No settings were found for this domain; name the server with --host.")
        }
    }
}

extension Suitability {
    fileprivate func words(in language: Language) -> String {
        let (czech, english) =
            switch self {
            case .suitable: ("vhodná", "suitable")
            case .needsPreparation: ("potřebuje přípravu", "needs a preparation")
            case .notByPassword: ("heslem to nejde", "not by password")
            case .unknown: ("nevíme", "unknown")
            }
        return language == .czech ? czech : english
    }
}

extension Detection {
    /// Off the network, and not by wish.
    var isCutOff: Bool { trace.contains { $0.source == "mx" && $0.result == .failed } }

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
            reasons.map { ([$0.code] + $0.subjects).joined(separator: " ") }
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
            "disclosureWouldHelp": JSON(disclosureWouldHelp?.name), "mailExchangers": JSON(mailExchangers),
            "candidates": .array(
                candidates.map { candidate in
                    .object(
                        candidate.endpoint.json.merging([
                            "username": .string(candidate.username.text),
                            "auth": JSON(candidate.mechanisms.map(\.rawValue)),
                            "trust": .string(candidate.trust.rawValue), "source": .string(candidate.source),
                            "provider": JSON(candidate.provider), "probe": JSON(candidate.probe?.code),
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

    func say(in language: Language) {
        let words = DetectionWords(language: language)
        let isKnown = evidence != .fallback
        Terminal.say(Terminal.strong(isKnown ? provider.profile.name : address.domain.name))
        Terminal.say(words.choose("stav: ", "status: ") + words.status(of: self))
        Terminal.say(words.choose("vhodnost: ", "suitability: ") + suitability.words(in: language))
        for candidate in candidates {
            Terminal.say(
                "  \(candidate.endpoint)  \(words.choose("uživatelské jméno", "user name")) \(candidate.username)  "
                    + "\(words.choose("důvěra", "trust")) \(candidate.trust.rawValue) (\(candidate.source))")
        }
        if let best = candidates.first {
            Terminal.say(words.choose("důvěra", "trust") + " \(best.trust.rawValue): " + words.trust(best.trust))
        }
        if let last = question(words) ?? words.nextStep(after: self) { Terminal.say(last) }
    }

    /// The one question that matters most; nil where none is needed.
    private func question(_ words: DetectionWords) -> String? {
        if let suggestion { return words.choose("Nemá to být \(suggestion)?", "Did you mean \(suggestion)?") }
        if let host = disclosureWouldHelp {
            return words.choose(
                "Server \(host) chce znát celou adresu. Smíme mu ji říct? Pak spusťte příkaz znovu s --tell \(host).",
                "\(host) wants to know the whole address. May it be told? Then run this again with --tell \(host).")
        }
        if case .confirm = status, let best = candidates.first {
            return words.choose(
                "Patří server \(best.endpoint.host) opravdu k vaší schránce?",
                "Is \(best.endpoint.host) really your mailbox's server?")
        }
        guard restsOnDNS else { return nil }
        return words.choose(
            "Na server ukazuje jen DNS. Než zadáte heslo, zkontrolujte, že je váš.",
            "Only DNS names this server. Make sure that it is yours before you type a password.")
    }
}
#endif
