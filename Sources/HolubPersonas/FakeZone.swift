#if Personas
public import HolubNetwork
public import HolubSMTP

/// What a name server knows: names and their records. Whatever is not in it does not exist.
public struct FakeZone: Hashable, Sendable {
    private var records: [DNSName: [Record]] = [:]
    /// What goes wrong with some of the answers; the first that is about a question counts.
    public var mischief: [Mischief] = []

    public init() {}

    /// The zone of a persona: the mail exchangers of its address's domain, in the script's order, and the hosts of its
    /// provider on 127.0.0.1.
    public init(_ persona: Persona, hosts: [Domain] = []) {
        for (index, host) in persona.mailExchangers.enumerated() {
            add(persona.address.domain, .mx(preference: UInt16(clamping: 10 * (index + 1)), exchange: DNSName(host)))
        }
        // RFC 5737 §3: an address for documentation; nobody has to connect to a mail exchanger.
        for host in persona.mailExchangers { add(host, .a(.v4(0xC000_0201))) }
        for host in hosts { add(host, .a(.v4(0x7F00_0001))) }
    }

    public mutating func add(_ name: DNSName, _ record: Record) { records[name, default: []].append(record) }

    public mutating func add(_ name: Domain, _ record: Record) { add(DNSName(name), record) }

    /// What is known of a name: through aliases, as a resolver answers (RFC 1034 §3.6.2).
    func answers(to question: DNSMessage.Question) -> (answers: [DNSMessage.Resource], code: UInt8) {
        var name = question.name
        var answers: [DNSMessage.Resource] = []
        var seen: Set<DNSName> = []
        while seen.insert(name).inserted {
            let known = records[name] ?? wildcard(for: name) ?? []
            let found = known.filter { $0.type.rawValue == question.type }
            answers += found.map { DNSMessage.Resource(name, $0) }
            guard found.isEmpty, case .cname(let target)? = known.first(where: { $0.type == .cname }) else { break }
            answers.append(DNSMessage.Resource(name, .cname(target)))
            name = target
        }
        let isThere = exists(name) || wildcard(for: name) != nil
        return (answers, isThere ? DNSMessage.ResponseCode.noError : DNSMessage.ResponseCode.nameError)
    }

    /// RFC 4592 §3.3: what `*.` below the closest name that exists has, for a name that does not. `*` alone stands for a
    /// resolver that makes up an answer where there is none.
    private func wildcard(for name: DNSName) -> [Record]? {
        guard !exists(name) else { return nil }
        for depth in 1..<max(name.labels.count, 1) {
            guard let above = try? DNSName(labels: Array(name.labels.dropFirst(depth))) else { continue }
            if let star = try? DNSName(labels: [Self.star] + above.labels), let found = records[star] { return found }
            if exists(above) { break }
        }
        return (try? DNSName(labels: [Self.star])).flatMap { records[$0] }
    }

    private static let star = Array("*".utf8)

    /// RFC 8020 §2: a name exists when it has records, and when one below it has.
    private func exists(_ name: DNSName) -> Bool {
        records.keys.contains { known in
            known.labels.count >= name.labels.count
                && zip(known.labels.reversed(), name.labels.reversed()).allSatisfy { ASCII.equalIgnoringCase($0, $1) }
        }
    }
}
#endif
