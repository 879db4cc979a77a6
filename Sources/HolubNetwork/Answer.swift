public import HolubSMTP

/// The kinds of records that can be asked for (RFC 1035 §3.2.2, RFC 3596 §2.1, RFC 2782).
public enum RecordType: UInt16, Hashable, Sendable, CaseIterable {
    case a = 1
    case cname = 5
    case mx = 15
    case txt = 16
    case aaaa = 28
    case srv = 33
}

/// What one record says.
public enum Record: Hashable, Sendable {
    /// An IPv4 address (RFC 1035 §3.4.1).
    case a(IPAddress)
    /// An IPv6 address (RFC 3596 §2.2).
    case aaaa(IPAddress)
    /// The name stands for another one (RFC 1035 §3.3.1).
    case cname(DNSName)
    /// A server that takes the domain's mail; a lower preference is better (RFC 1035 §3.3.9). The root as `exchange`
    /// says that the domain takes none (RFC 7505 §3).
    case mx(preference: UInt16, exchange: DNSName)
    /// A server of a service (RFC 2782). The root as `target` says that the domain does not offer the service.
    case srv(priority: UInt16, weight: UInt16, port: UInt16, target: DNSName)
    /// One or more strings of octets (RFC 1035 §3.3.14); most readers join them.
    case txt([[UInt8]])

    public var type: RecordType {
        switch self {
        case .a: .a
        case .aaaa: .aaaa
        case .cname: .cname
        case .mx: .mx
        case .srv: .srv
        case .txt: .txt
        }
    }
}

/// What DNS said to one question.
public struct Answer: Hashable, Sendable {
    /// How the question ended.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// There are records.
        case noError
        /// The name exists and has no record of this type.
        case noData
        /// The name does not exist (RFC 2308 §2.1).
        case nxDomain
        /// The server could not find out (RFC 1035 §4.1.1, response code 2, and the codes that have no meaning here).
        case servFail
        /// The server does not answer us (response code 5).
        case refused
        /// No server answered in time, or none could be reached.
        case timeout
        /// The answer breaks the rules of the protocol, or a chain of more than eight aliases was met.
        case malformed
    }

    /// The records of the type asked for, in the order of the answer, without repetitions, names in lower case. The
    /// first ``maxRecords`` are kept.
    public var records: [Record]
    /// How long the answer may be kept, in seconds: the least of the records' and of the aliases' on the way. Zero
    /// without records.
    public var ttl: UInt32
    public var outcome: Outcome
    /// The names that the name asked for stands for, in order; the last one has the records. Empty without an alias.
    public var aliases: [DNSName]

    /// Datagrams that came first and answered another question: they may be a forger's (RFC 5452 §9.1). Those from another address
    /// or port the system drops unseen.
    public var passedOver = 0

    /// No more records of one answer are kept; a real mail domain has a handful.
    public static let maxRecords = 32
    /// No more aliases are followed for one question.
    public static let maxAliases = 8

    public init(records: [Record] = [], ttl: UInt32 = 0, outcome: Outcome, aliases: [DNSName] = []) {
        self.records = records
        self.ttl = ttl
        self.outcome = outcome
        self.aliases = aliases
    }

    /// Whether the domain says that it takes no mail: one MX record, with the root as its server (RFC 7505 §3).
    public var isNullMX: Bool {
        guard records.count == 1, case .mx(_, let exchange) = records[0] else { return false }
        return exchange.isRoot
    }
}
