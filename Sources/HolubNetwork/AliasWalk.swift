/// Follows a name through its aliases to the records of one type, message by message.
struct AliasWalk {
    enum Step {
        case done(Answer)
        /// The message ended at an alias: ask for ``name`` next.
        case askAgain
    }

    /// The name that the records must belong to.
    private(set) var name: DNSName
    private let type: RecordType
    private(set) var aliases: [DNSName] = []
    private var ttl = UInt32.max
    private var passedOver = 0

    init(from name: DNSName, _ type: RecordType) {
        self.name = name
        self.type = type
    }

    /// Reads one message that answers a question for ``name``.
    mutating func read(_ message: DNSMessage) -> Step {
        let start = name
        passedOver += message.passedOver
        while true {
            let own = message.answers.filter { $0.owner == name }
            let records = own.compactMap { $0.record(of: type) }
            if !records.isEmpty { return .done(answer(records)) }
            // RFC 1034 §3.6.2: the name is an alias; what is asked for stands at the other one.
            guard type != .cname, let (ttl, target) = own.lazy.compactMap(\.alias).first else { break }
            guard aliases.count < Answer.maxAliases else { return .done(answer(.malformed)) }
            name = target.lowercased
            aliases.append(name)
            self.ttl = min(self.ttl, ttl)
        }
        // RFC 6604 §3: the response code speaks of the last name of the chain.
        if message.responseCode == DNSMessage.ResponseCode.nameError { return .done(answer(.nxDomain)) }
        return name == start ? .done(answer(.noData)) : .askAgain
    }

    /// The answer when no records were found.
    func answer(_ outcome: Answer.Outcome) -> Answer {
        var answer = Answer(outcome: outcome, aliases: aliases)
        answer.passedOver = passedOver
        return answer
    }

    private func answer(_ found: [(ttl: UInt32, record: Record)]) -> Answer {
        var records: [Record] = []
        var ttl = ttl
        for entry in found where records.count < Answer.maxRecords && !records.contains(entry.record) {
            records.append(entry.record)
            ttl = min(ttl, entry.ttl)
        }
        var answer = Answer(records: records, ttl: ttl, outcome: .noError, aliases: aliases)
        answer.passedOver = passedOver
        return answer
    }
}

extension Record {
    /// Servers compress names against the question, so its mixed case comes back in them; people never see it.
    fileprivate var lowercased: Record {
        switch self {
        case .a, .aaaa, .txt: self
        case .cname(let name): .cname(name.lowercased)
        case .mx(let preference, let exchange): .mx(preference: preference, exchange: exchange.lowercased)
        case .srv(let priority, let weight, let port, let target):
            .srv(priority: priority, weight: weight, port: port, target: target.lowercased)
        }
    }
}

extension DNSMessage.Resource {
    fileprivate func record(of type: RecordType) -> (ttl: UInt32, record: Record)? {
        guard case .known(let record) = data, record.type == type else { return nil }
        return (ttl, record.lowercased)
    }

    fileprivate var alias: (ttl: UInt32, target: DNSName)? {
        guard case .known(.cname(let target)) = data else { return nil }
        return (ttl, target)
    }
}
