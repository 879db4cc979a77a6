#if Personas
import HolubDetection
import HolubPersonas
import HolubSMTP

// The answer beside what is expected of it.

extension WorldComparison {
    /// Nil when it is as expected.
    func difference(in detection: Detection, from kind: World.Expectation.Kind) -> String? {
        switch kind {
        case .verdict(let word, let reasons): return verdict(of: detection, word, reasons)
        case .candidate(let place, let sketch):
            guard detection.candidates.indices.contains(place - 1) else { return Self.candidates(of: detection) }
            return Self.difference(of: detection.candidates[place - 1], sketch).map {
                "\($0); \(Self.candidates(of: detection))"
            }
        case .noCandidate(let host):
            let offered = detection.candidates.map(\.endpoint).filter { host == nil || $0.host.description == host }
            return offered.isEmpty ? nil : Self.listed(offered.map(\.description))
        case .atMost(let limit, .candidates):
            return detection.candidates.count > limit ? "there are \(detection.candidates.count)" : nil
        case .trace(let words, let times):
            let found = detection.trace.filter { $0.has(words) }.count
            return found >= times ? nil : "\(found) such steps; \(Self.trace(of: detection))"
        case .noTrace(let words): return detection.trace.contains { $0.has(words) } ? "there is such a step" : nil
        case .conflict(let word?): return detection.conflicts.contains(word) ? nil : "\(detection.conflicts)"
        case .conflict(nil): return detection.conflicts.isEmpty ? nil : Self.listed(detection.conflicts)
        case .provisional(let isExpected):
            return detection.isProvisional == isExpected ? nil : "it is\(isExpected ? " not" : "")"
        case .wouldHelp(let host):
            let own = detection.disclosureWouldHelp?.name ?? "nobody"
            return own == host ? nil : own
        case .told(let text, let isExpected):
            var told = ""
            dump(detection, to: &told)
            return told.contains(text) == isExpected ? nil : "it is\(isExpected ? " not" : "") there"
        default: return nil
        }
    }

    private func verdict(of detection: Detection, _ word: String, _ reasons: [String]?) -> String? {
        let (own, ownReasons) = Spelling.status(detection.status)
        let whole = own + (ownReasons.isEmpty ? "" : "(\(ownReasons.joined(separator: ", ")))")
        let known = "it is \(whole); \(Self.candidates(of: detection))"
        guard own == word else { return "\(known); \(Self.trace(of: detection))" }
        guard let reasons else { return nil }
        let isSame =
            reasons.count == ownReasons.count
            && reasons.allSatisfy { reason in ownReasons.contains { Spelling.covers(reason, $0) } }
        return isSame ? nil : known
    }

    private static func difference(of candidate: Candidate, _ sketch: World.CandidateSketch) -> String? {
        if candidate.endpoint.description != sketch.endpoint { return "it is \(candidate.endpoint)" }
        if let trust = sketch.trust, trust != candidate.trust.rawValue {
            return "its class is \(candidate.trust.rawValue)"
        }
        if let name = sketch.username, name != candidate.username.text {
            return "its user is \(candidate.username.text)"
        }
        let mechanisms = candidate.mechanisms.map(\.rawValue)
        if let wanted = sketch.mechanisms, wanted != mechanisms {
            return "its mechanisms are \(mechanisms.joined(separator: ","))"
        }
        return nil
    }

    private static func candidates(of detection: Detection) -> String {
        guard !detection.candidates.isEmpty else { return "no candidates" }
        return "candidates "
            + listed(detection.candidates.map { "\($0.endpoint) \($0.trust.rawValue) by \($0.source)" })
    }

    private static func trace(of detection: Detection) -> String {
        let steps = detection.trace.map { step in
            ["\(step.milliseconds)", step.source, step.question, step.result.rawValue, step.detail]
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
        return "trace: " + steps.joined(separator: " | ")
    }
}

extension TraceStep {
    /// Whether each word is one of this step's: its source, its result, or a word of its question or its detail.
    fileprivate func has(_ words: [String]) -> Bool {
        let texts = "\(source) \(result.rawValue) \(question) \(detail)".split(separator: " ")
        let own = Set(texts + texts.flatMap { $0.split { "/,;?".contains($0) } })
        return words.allSatisfy { own.contains($0[...]) }
    }
}
#endif
