#if Personas
import HolubNetwork
import HolubSMTP

// What has to come of it.

extension WorldReader {
    private typealias Kind = World.Expectation.Kind

    /// Nil for a line that expects nothing.
    func expectation(
        _ keyword: String, _ words: [String], _ text: String
    ) throws(Fault) -> World.Expectation.Kind? {
        switch keyword {
        case "=": return try verdict(text)
        case "no": return try absence(words, text)
        case "trace": return try trace(words)
        case "conflict": return .conflict(try sentence(text, after: keyword))
        case "provisional": return .provisional(true)
        case "not":
            guard text == "provisional" else { throw Fault("not is followed by provisional") }
            return .provisional(false)
        case "would":
            guard words.count == 2, words[0] == "help" else { throw Fault("would reads: would help autoconfig.d") }
            return .wouldHelp(named(words[1]))
        case "query": return .query(try question(words), isExpected: true)
        case "connection": return .connection(try pattern(words), isExpected: true)
        case "request": return .request(try request(words), isExpected: true)
        case "sent": return .sent(expanded(Self.unquoted(text)), isExpected: true)
        case "told": return .told(expanded(Self.unquoted(text)), isExpected: true)
        case "never":
            let what = expanded(Self.unquoted(words.dropFirst().joined(separator: " ")))
            switch words.first {
            case "sent" where !what.isEmpty: return .sent(what, isExpected: false)
            case "told" where !what.isEmpty: return .told(what, isExpected: false)
            default: throw Fault("never is followed by sent or told and a text")
            }
        case "at": return try limit(words)
        case "again":
            guard case .twice = world.course else { throw Fault("again needs the line: twice") }
            return .again
        default:
            guard let place = Int(keyword), place > 0 else { return nil }
            return .candidate(place, try candidate(words))
        }
    }

    /// `accept`, `confirm(guessed)`, `manual(…)`, `declined`, `inconclusive(offline)`, `no address`
    private func verdict(_ text: String) throws(Fault) -> Kind {
        if text == "no address" { return .noAddress }
        let word = String(text.prefix { $0 != "(" })
        let rest = text.dropFirst(word.count)
        guard ["accept", "confirm", "manual", "declined", "inconclusive"].contains(word),
            rest.isEmpty || rest.last == ")"
        else {
            throw Fault(
                "= is followed by accept, confirm, manual, declined or inconclusive, with reasons in brackets, or by: no address"
            )
        }
        guard !rest.isEmpty else { return .verdict(word, nil) }
        let inner = String(rest.dropFirst().dropLast())
        return .verdict(word, Self.divided(inner, by: ",").map { expanded(namedReason(Self.trimmed($0))) })
    }

    /// `certificate-name(h1.d)`: what stands in brackets may be a name under `d`.
    private func namedReason(_ text: String) -> String {
        guard let open = text.firstIndex(of: "("), text.last == ")" else { return text }
        let inner = text[text.index(after: open)...].dropLast()
        return text[...open] + named(String(inner)) + ")"
    }

    /// `smtp.d:465/T B user=addr auth=PLAIN,LOGIN`
    private func candidate(_ words: [String]) throws(Fault) -> World.CandidateSketch {
        guard let first = words.first else { throw Fault("a candidate reads: 1 smtp.d:465/T B") }
        var sketch = World.CandidateSketch(endpoint: try endpoint(first).description)
        for word in words.dropFirst() {
            if ["A", "B", "C", "D", "X"].contains(word) {
                sketch.trust = word
            } else if word.hasPrefix("user=") {
                sketch.username = expanded(Self.unquoted(String(word.dropFirst(5))))
            } else if word.hasPrefix("auth=") {
                sketch.mechanisms = word.dropFirst(5).split(separator: ",").map(String.init)
            } else {
                throw Fault("\(word) says nothing of a candidate; known are A to X, user=… and auth=…")
            }
        }
        return sketch
    }

    /// `no candidate smtp.d`, `no query d MX`, `no connection smtp.d:465`, `no request db.test`, `no conflict`, `no trace …`
    private func absence(_ words: [String], _ text: String) throws(Fault) -> Kind {
        let rest = Array(words.dropFirst())
        switch words.first {
        case "candidate" where rest.count <= 1: return .noCandidate(rest.first.map(named))
        case "conflict" where rest.isEmpty: return .conflict(nil)
        case "trace" where !rest.isEmpty: return .noTrace(rest.map { expanded(named($0)) })
        case "query": return .query(try question(rest), isExpected: false)
        case "connection": return .connection(try pattern(rest), isExpected: false)
        case "request": return .request(try request(rest), isExpected: false)
        default: throw Fault("no is followed by candidate, conflict, trace, query, connection or request")
        }
    }

    /// `srv found`, `2 not-a-document`
    private func trace(_ words: [String]) throws(Fault) -> Kind {
        var words = words[...]
        let times = words.first.flatMap { Int($0) } ?? 1
        if words.first.flatMap({ Int($0) }) != nil { words.removeFirst() }
        guard !words.isEmpty else {
            throw Fault("trace is followed by words that stand in one step: trace mx failed servfail")
        }
        return .trace(words.map { expanded(named($0)) }, times: times)
    }

    private func question(_ words: [String]) throws(Fault) -> World.QuestionPattern {
        var pattern = World.QuestionPattern(), words = words[...]
        if words.suffix(2) == ["over", "tcp"] {
            pattern.isOverTCP = true
            words = words.dropLast(2)
        }
        guard words.count <= 2 else { throw Fault("a query is a name and a type, such as: d MX") }
        if let first = words.first, first != "*" { pattern.name = try name(first).description }
        if words.count == 2 { pattern.type = try type(words[words.startIndex + 1]) }
        return pattern
    }

    private func pattern(_ words: [String]) throws(Fault) -> World.TargetPattern {
        guard let first = words.first else { return World.TargetPattern() }
        guard words.count == 1 else { throw Fault("a connection is one host, or host:port") }
        let (host, port) = try target(first)
        return World.TargetPattern(host: host == "*" ? nil : named(host), port: port)
    }

    private func request(_ words: [String]) throws(Fault) -> World.RequestPattern {
        var pattern = World.RequestPattern()
        guard let first = words.first else { return pattern }
        let slash = first.firstIndex(of: "/") ?? first.endIndex
        let host = String(first[..<slash])
        pattern.host = host == "*" ? nil : named(host)
        pattern.path = expanded(String(first[slash...]))
        guard words.count > 1 else { return pattern }
        guard words.count > 2, words[1] == "with" else { throw Fault("a request reads: autoconfig.d/path with TEXT") }
        pattern.text = expanded(Self.unquoted(words.dropFirst(2).joined(separator: " ")))
        return pattern
    }

    /// `most 4 connections *.d`
    private func limit(_ words: [String]) throws(Fault) -> Kind {
        guard words.count >= 3, words[0] == "most", let count = Int(words[1]) else {
            throw Fault(
                "at reads: at most 4 connections d, at most 4 requests d, at most 8 candidates, at most 9 queries")
        }
        let rest = Array(words.dropFirst(3))
        switch words[2] {
        case "candidates" where rest.isEmpty: return .atMost(count, .candidates)
        case "connections", "connection": return .atMost(count, .connections(try pattern(rest)))
        case "requests", "request": return .atMost(count, .requests(try request(rest)))
        case "queries", "query": return .atMost(count, .queries(try question(rest)))
        default: throw Fault("counted are connections, requests, queries and candidates")
        }
    }
}
#endif
