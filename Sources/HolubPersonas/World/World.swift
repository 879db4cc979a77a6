#if Personas
public import HolubNetwork
package import HolubProviderKit
public import HolubSMTP

/// A small Internet as text: what DNS knows, which servers stand where and how they misbehave, and what a detection has to
/// find there.
///
/// ```text
/// --- 20 The domain names its server by SRV
/// zone SRVs 0 0 465 smtp.d
/// smtp smtp.d:465 T
/// = accept
/// 1 smtp.d:465/T B
/// trace srv found
/// ```
///
/// `d` is a domain of the world's own, under `test`. Everything plays on this machine: hosts have addresses that are
/// reserved for documentation, and a ``WorldStage`` maps each of them to a listener. Docs/Worlds.md tells the whole language.
public struct World: Hashable, Sendable, CustomStringConvertible {
    /// Its first word: a number, or any other word.
    public var name: String
    /// What stands behind the name: one sentence.
    public var title: String
    /// What `d` stands for.
    public var domain: Domain
    /// Whose settings are looked for; text, because some worlds are about what is no address.
    public var addresses: [String]
    /// Why it expects something else than the table of scenarios that it comes from.
    public var changed: String?
    /// Which Swift test covers what no world can say.
    public var elsewhere: String?
    /// How long it may take on a quiet machine, for a benchmark's listing; no test holds to it.
    public var about: Duration?
    public var policy = Policy()
    public var course = Course.once
    /// Providers that know a domain or a mail exchanger.
    package var table: [TableEntry] = []
    package var zone: [ZoneEntry] = []
    package var mischief: [FakeZone.Mischief] = []
    package var pages: [Page] = []
    package var mailServers: [MailServer] = []
    /// Where nothing ever answers.
    package var holes: [Hole] = []
    package var expectations: [Expectation] = []

    /// `20 The domain names its server by SRV`
    public var description: String { "\(name) \(title)" }

    /// Whether somebody in it is silent or slow, so that a deadline has to pass. In all others deadlines may be as long as a
    /// busy machine needs.
    public var waitsForSilence: Bool {
        let isSlow = mailServers.contains { server in
            guard case .plays(let script) = server.behaviour else { return false }
            return script.greetingDelay != nil || script.isWebServer || script.isMuteAfterTLS
        }
        let isSlowPage = pages.contains { page in
            guard case .reply(let reply) = page.answer else { return false }
            return reply.isSlow
        }
        let losesAnswers = mischief.contains { [.drop, .firstLost].contains($0.kind) }
        return isSlow || isSlowPage || losesAnswers || hasHoles
    }

    /// Whether connecting never ends somewhere.
    var hasHoles: Bool {
        !holes.isEmpty || mailServers.contains { $0.behaviour == .hole } || pages.contains { $0.answer == .hole }
    }

    /// What the application allows.
    public struct Policy: Hashable, Sendable {
        /// Addresses of this machine's own networks are refused.
        public var isPublicOnly = false
        public var allowsHTTP = false
        /// Hosts that may be told the whole address.
        public var consents: [Domain] = []
        /// The host of a directory of settings, asked at `/v1.1/KEY`; nil for none.
        public var directory: Domain?
        /// A list in the format of publicsuffix.org; nil where the application has handed in none.
        public var suffixes: [String]?

        public init() {}

        /// The list, as detection takes it.
        public var publicSuffixes: PublicSuffixes? {
            suffixes.map { PublicSuffixes(listFile: Array($0.joined(separator: "\n").utf8)) }
        }
    }

    /// How often, and how, the detection is run.
    public enum Course: Hashable, Sendable {
        case once
        /// So many times, each with the same answer.
        case runs(Int)
        /// Given up after this time; then there is no verdict.
        case cancelled(after: Duration)
        /// Twice with what the first one remembers. What stands after `again` is expected of the second one.
        case twice(onAnotherNetwork: Bool)
    }

    /// A provider of the registry.
    package struct TableEntry: Hashable, Sendable {
        package enum Claim: Hashable, Sendable {
            case exact(Domain)
            case exchangers(Domain)
            case gateway(Domain)
            case forwarder(Domain)
            /// Its servers are vetted, and no domain is named.
            case vetted
        }

        package var claim: Claim
        package var endpoints: [Endpoint]
        package var username: UsernameForm = .address
    }

    package enum ZoneEntry: Hashable, Sendable {
        /// It is there, and has an address of its own choice.
        case listed(DNSName)
        /// It has the other one's addresses.
        case sameAs(DNSName, DNSName)
        case record(DNSName, Record)
    }

    /// A host, and a port of it; nil for all that it has.
    package struct Hole: Hashable, Sendable {
        package enum Place: Hashable, Sendable {
            case everything
            case host(DNSName)
            case address(IPAddress)
        }

        package var place: Place
        package var port: ServerPort?
    }
}

/// How the certificate of a server is.
package enum WorldCertificate: Hashable, Sendable {
    /// Valid, and for the server's own name.
    case own
    /// Valid, and for these names alone; a star may stand for the first label.
    case names([String])
    case selfSigned
    case expired
}
#endif
