#if Personas
import HolubDetection
import HolubNetwork
import HolubPersonas
import HolubSMTP

/// What a run brought, beside what a world expects.
struct WorldComparison {
    /// Nil when there is none: the address was none, or the caller gave up.
    let detection: Detection?
    let stage: WorldStage
    /// What was seen before does not count.
    let since: WorldRecord.Mark
    let expectations: [World.Expectation]

    /// A line for each difference: where it is expected, what, and what there is instead.
    var differences: [String] {
        expectations.compactMap { expectation in
            difference(from: expectation.kind).map { "line \(expectation.line): \(expectation.text): \($0)" }
        }
    }

    /// Nil when it is as expected.
    private func difference(from kind: World.Expectation.Kind) -> String? {
        switch kind {
        case .noAddress: return detection == nil ? nil : "there is a detection"
        case .query(let pattern, let isExpected):
            return judged(questions(pattern).map(\.description), isExpected, "was not asked")
        case .connection(let pattern, let isExpected):
            return judged(dials(pattern).map(\.description), isExpected, "was not dialled")
        case .request(let pattern, let isExpected):
            return judged(requests(pattern).map { "\($0.host)\($0.target)" }, isExpected, "was not requested")
        case .atMost(let limit, .connections(let pattern)): return limited(dials(pattern).map(\.description), limit)
        case .atMost(let limit, .requests(let pattern)): return limited(requests(pattern).map(\.target), limit)
        case .atMost(let limit, .queries(let pattern)): return limited(questions(pattern).map(\.description), limit)
        case .sent(let text, let isExpected):
            return judged(Set(stage.receivers(of: text)).sorted(), isExpected, "no server received it")
        case .again: return nil
        default:
            guard let detection else { return "there is no detection" }
            return difference(in: detection, from: kind)
        }
    }

    private func judged(_ found: [String], _ isExpected: Bool, _ missing: String) -> String? {
        if isExpected { return found.isEmpty ? missing : nil }
        return found.isEmpty ? nil : Self.listed(found)
    }

    private func limited(_ found: [String], _ limit: Int) -> String? {
        found.count > limit ? "\(found.count): \(Self.listed(found))" : nil
    }

    static func listed(_ texts: [String]) -> String {
        texts.prefix(6).joined(separator: ", ") + (texts.count > 6 ? ", …" : "")
    }

    // MARK: The record

    private func questions(_ pattern: World.QuestionPattern) -> [FakeDNS.Question] {
        stage.questions.dropFirst(since.questions).filter { question in
            Self.matches(pattern.name, question.name.description)
                && pattern.type.map { $0.rawValue == question.type } ?? true
                && (!pattern.isOverTCP || question.transport == .tcp)
        }
    }

    private func dials(_ pattern: World.TargetPattern) -> [ServerAddress] {
        let addresses = pattern.host.map { stage.addresses(of: $0) }
        return stage.record.dials(since: since).filter { dial in
            (addresses?.contains(dial.address) ?? true) && (pattern.port.map { $0 == dial.port } ?? true)
        }
    }

    private func requests(_ pattern: World.RequestPattern) -> [WorldRecord.Request] {
        stage.record.requests(since: since).filter { request in
            Self.matches(pattern.host, request.host) && request.target.hasPrefix(pattern.path)
                && (pattern.text.map { request.target.contains($0) } ?? true)
        }
    }

    /// Nil stands for any name, and a star for all names below one.
    private static func matches(_ pattern: String?, _ name: String) -> Bool {
        guard let pattern = pattern?.lowercased() else { return true }
        return pattern.hasPrefix("*.") ? name.lowercased().hasSuffix(pattern.dropFirst()) : name.lowercased() == pattern
    }
}

extension WorldRecord.Mark {
    /// Whether something has been dialled since then.
    func isDialling(since earlier: WorldRecord.Mark) -> Bool { dials > earlier.dials }
}
#endif
