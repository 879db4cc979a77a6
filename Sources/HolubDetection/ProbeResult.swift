#if Sending
public import HolubNetwork
public import HolubSMTP

/// What a server said to somebody who did not sign in.
public enum ProbeResult: Hashable, Sendable {
    case ready(Greeting)
    /// Nothing listens there, or no way leads there.
    case refused
    /// Not connected in time.
    case timedOut
    /// Connected, and a reply did not come in time.
    case silent
    /// It does not speak SMTP.
    case notSMTP
    /// It does not begin TLS here: for implicit TLS it talks in clear, for STARTTLS it does not offer it.
    case noTLS
    /// The certificate is for other names, of which these stand in it.
    case foreignName([Domain], Fingerprint?)
    /// No trusted authority vouches for the certificate.
    case untrusted(Fingerprint?)
    case expired
    /// It offers less than TLS 1.2.
    case oldTLS
    /// It refused to talk, with this code.
    case rejected(Int)
    /// It asked to come again later, with this code (421 and other 4xx).
    case busy(Int)
    /// Octets waited behind the reply to STARTTLS.
    case injection
    /// The host has no address.
    case unresolvable
    /// The policy permits none of the host's addresses.
    case blocked
    case cancelled

    /// What a server that is ready offers; all of it said behind TLS.
    public struct Greeting: Hashable, Sendable {
        /// The mechanisms it offers, in its order.
        public var mechanisms: [SASLMechanism]
        /// In octets; nil where it names none.
        public var size: Int?
        /// The certificate also names the mail domain.
        public var namesMailDomain: Bool

        public init(mechanisms: [SASLMechanism] = [], size: Int? = nil, namesMailDomain: Bool = false) {
            self.mechanisms = mechanisms
            self.size = size
            self.namesMailDomain = namesMailDomain
        }
    }

    public var isReady: Bool { if case .ready = self { true } else { false } }

    /// A stable word for the trace.
    public var code: String {
        switch self {
        case .ready: "ok"
        case .refused: "refused"
        case .timedOut: "timeout"
        case .silent: "banner-slow"
        case .notSMTP: "not-smtp"
        case .noTLS: "no-tls"
        case .foreignName: "tls-name"
        case .untrusted: "tls-trust"
        case .expired: "tls-expired"
        case .oldTLS: "tls-old"
        case .rejected(let code): "rejected(\(code))"
        case .busy(let code): "busy(\(code))"
        case .injection: "starttls-injection"
        case .unresolvable: "target-unresolvable"
        case .blocked: "address-blocked"
        case .cancelled: "cancelled"
        }
    }

    /// Whether it shows that the settings are wrong or unsafe; else they may be right all the same.
    var disproves: Bool {
        switch self {
        case .ready, .refused, .timedOut, .silent, .busy, .rejected, .cancelled: false
        default: true
        }
    }
}
#endif
