#if Command
import HolubDetection
import HolubProviderKit
import HolubSMTP

/// A detection as whoever helps somebody would want it told: what was asked, what was found, why this, why not that.
struct DetectionStory {
    let detection: Detection
    let words: DetectionWords

    init(_ detection: Detection, in language: Language) {
        self.detection = detection
        words = DetectionWords(language: language)
    }

    var lines: [String] {
        section(words.choose("Na co jsme se ptali", "What was asked, and what came of it"), questions)
            + section(words.choose("Které servery se ozvaly", "Which servers answered"), servers)
            + section(words.choose("Proč právě takto", "Why this"), why)
            + section(words.choose("Proč ne jinak", "Why not that"), whyNot)
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", Terminal.strong(title)] + lines.map { "  " + $0 }
    }

    private func timed(_ step: TraceStep, _ text: String) -> String {
        let number = String(step.milliseconds)
        return String(repeating: " ", count: max(0, 5 - number.count)) + number + " ms  " + text
    }

    /// A source's own step, and its remarks behind it.
    private var questions: [String] {
        let steps = detection.trace.filter { !["probe", "decision"].contains($0.source) }
        let domain = detection.address.domain.name
        var told: Set<String> = []
        return steps.compactMap { step in
            guard told.contains(step.source) else {
                told.insert(step.source)
                // What was not asked, and would not have been, tells a reader nothing.
                if step.result == .skipped, ["policy", "no-gateway", "no-key", "no-domain"].contains(step.detail) {
                    return nil
                }
                let detail = step.detail.isEmpty ? "" : ": " + words.code(step.detail)
                return timed(
                    step, "\(words.source(step.source, of: domain)): \(words.result(step.result))\(detail)")
            }
            let subject = step.question.isEmpty || step.question == domain ? "" : " \(step.question)"
            return timed(step, "  – \(words.code(step.detail))\(subject)")
        }
    }

    private var servers: [String] {
        detection.trace.filter { $0.source == "probe" }.map { step in
            timed(step, "\(step.question): \(words.code(step.detail))")
        }
    }

    private var why: [String] {
        let decisions = detection.trace.filter { $0.source == "decision" }.map { decision($0.detail) }
        guard let best = detection.candidates.first else { return decisions }
        let found = words.source(best.source, of: detection.address.domain.name)
        return [
            words.choose(
                "\(best.endpoint): důvěra \(best.trust.rawValue), \(words.trust(best.trust)) (\(found))",
                "\(best.endpoint): trust \(best.trust.rawValue), \(words.trust(best.trust)) (\(found))")
        ] + decisions
    }

    private func decision(_ text: String) -> String {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        switch parts.first {
        case "R1":
            let order = (parts.last ?? "").split(separator: " ", maxSplits: 2).map(String.init)
            let other = order.last ?? ""
            return words.choose(
                "\(criterion(order.first ?? "")) rozhodl proti \(other)",
                "\(criterion(order.first ?? "")) put it before \(other)")
        case "R2":
            return words.choose(
                "dokument domény odporuje tomu, kam chodí její pošta",
                "the domain's document contradicts where its mail goes")
        case "R3":
            return words.choose(
                "lepší zdroj se neozval, server ale patří k doméně",
                "a better source could not be asked, but the server is the domain's own")
        case "R4": return words.choose("doména odesílání odmítá", "the domain says that it takes no submission")
        case "R5":
            return words.choose("pořadí určily záznamy SRV", "the SRV records put it first")
        case "R7":
            let name = (parts.last ?? "").split(separator: " ").last.map(String.init) ?? ""
            return words.choose(
                "na \(name) se neptáme: jména pod ním patří různým lidem",
                "\(name) was not asked: names below it belong to many")
        case "R9" where parts.last?.hasPrefix("certificate-name not ") == true:
            let server = (parts.last ?? "").split(separator: " ").last.map(String.init) ?? ""
            return words.choose(
                "\(server) má certifikát na jiné jméno, a tak se nenabízí",
                "the certificate of \(server) is for another name, so it is not offered")
        case "R9": return words.choose("na toto jméno zní certifikát", "the certificate is for this name")
        case "R10":
            return words.choose(
                "uživatelské jméno z dokumentu nevyplývá", "the document does not say which user name the address has")
        case "R6": return words.choose("poštu přijímá víc poskytovatelů", "several providers have the domain's mail")
        case "R8": return words.choose("opraven způsob šifrování", "the mode of encryption was corrected")
        default: return text
        }
    }

    private func criterion(_ word: String) -> String {
        switch word {
        case "class": words.choose("lepší původ", "better evidence")
        case "agreement": words.choose("souhlas víc zdrojů", "more who agree")
        case "wildcard": words.choose("vlastní adresa", "an address of its own")
        case "implicit-tls": words.choose("šifrování od začátku", "TLS from the first octet")
        default: words.choose("pořadí", "the publisher's order")
        }
    }

    /// The others that would do, and those that would not.
    private var whyNot: [String] {
        let others = detection.candidates.dropFirst().map { candidate in
            let probe =
                candidate.probe.map { words.code($0.code) } ?? words.choose("nečekali jsme na něj", "not waited for")
            return "\(candidate.endpoint): \(words.choose("důvěra", "trust")) \(candidate.trust.rawValue), \(probe)"
        }
        let offered = Set(detection.candidates.map(\.endpoint.description))
        let failed = detection.trace.filter {
            $0.source == "probe" && $0.result == .failed && !offered.contains($0.question)
        }
        return others + failed.map { "\($0.question): \(words.code($0.detail))" }
    }
}
#endif
