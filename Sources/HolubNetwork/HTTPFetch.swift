#if Sending
public import HolubSMTP

/// What came of fetching one address: what was asked of whom, and the document or the reason why there is none.
public struct HTTPFetch: Hashable, Sendable {
    /// One request, in the order in which they were made; the first one is for the address that was given.
    public struct Hop: Hashable, Sendable {
        public var url: HTTPURL
        /// The certificate that was shown, good or bad: two hosts that show the same unexpected one stand behind the same
        /// gate. Nil without TLS, or when it did not come that far.
        public var certificate: Fingerprint?
        /// The status of the reply; nil when there was none.
        public var status: Int?
        /// The addresses that the host has, those that may be dialled; empty when it did not come that far.
        public var addresses: [IPAddress] = []
        /// How many octets of the reply were read, inside TLS and with the framing of HTTP.
        public var received = 0

        public init(_ url: HTTPURL) { self.url = url }
    }

    public var hops: [Hop]
    /// The octets of the document, as they came.
    public var result: Result<[UInt8], HTTPFault>

    public init(hops: [Hop], result: Result<[UInt8], HTTPFault>) {
        self.hops = hops
        self.result = result
    }

    /// Whether every request went over TLS to a server whose certificate was valid for its name. What came otherwise is
    /// anybody's word.
    public var isAuthentic: Bool { hops.allSatisfy { $0.url.scheme == .https } }

    public var fault: HTTPFault? { if case .failure(let fault) = result { fault } else { nil } }
}

/// Why there is no document.
public enum HTTPFault: Error, Hashable, Sendable {
    /// Plain HTTP, and the policy does not have it.
    case clearText
    /// The host has no address.
    case notFound
    /// DNS gave no answer.
    case lookupFailed(Answer.Outcome)
    /// The address policy permits none of the host's addresses. Nothing was sent to any.
    case addressBlocked
    case refused, unreachable
    /// A deadline passed: of the connection with TLS, of the reply's first octet, or of everything.
    case timeout
    case tls(TLSFault)
    /// The connection ended before the reply did.
    case closed
    /// More octets than ``HTTPLimits`` has, be they announced or sent.
    case tooLarge
    /// A content or transfer coding that was not asked for.
    case encoding
    /// A reply that breaks the rules of HTTP, or whose parts contradict each other.
    case badReply
    case redirectLimit
    /// From TLS to clear text: never followed.
    case redirectLeftHTTPS
    /// A redirection to what is no address that would be fetched; nil without one, or with several.
    case badRedirect(HTTPURLError?)
    /// Another status than 200.
    case status(Int)
    case cancelled

    /// A stable word for traces.
    public var code: String {
        switch self {
        case .clearText: "clear-text"
        case .notFound: "no-address"
        case .lookupFailed: "lookup-failed"
        case .addressBlocked: "address-blocked"
        case .refused: "refused"
        case .unreachable: "unreachable"
        case .timeout: "timeout"
        case .tls(let fault): fault.code
        case .closed: "closed"
        case .tooLarge: "too-large"
        case .encoding: "encoding"
        case .badReply: "bad-reply"
        case .redirectLimit: "redirect-limit"
        case .redirectLeftHTTPS: "redirect-left-https"
        case .badRedirect: "bad-redirect"
        case .status(let number): "status-\(number)"
        case .cancelled: "cancelled"
        }
    }

    /// Whether another try may end otherwise: nothing was said about the document itself.
    public var isTransient: Bool {
        switch self {
        case .lookupFailed, .unreachable, .timeout, .closed, .cancelled: true
        case .tls(let fault): fault == .timedOut || fault == .closed
        // RFC 9110 §15.5.9 and §15.6, RFC 6585 §4: request timeout, too many requests, and the server's own faults.
        case .status(let number): number == 408 || number == 429 || (500...599).contains(number)
        default: false
        }
    }

    init(_ error: DialError) {
        switch error {
        case .notFound: self = .notFound
        case .lookupFailed(let outcome): self = .lookupFailed(outcome)
        case .blocked: self = .addressBlocked
        case .refused: self = .refused
        case .unreachable: self = .unreachable
        case .timedOut, .tls(.timedOut): self = .timeout
        case .failed: self = .closed
        case .tls(let fault): self = .tls(fault)
        case .cancelled: self = .cancelled
        }
    }
}

extension TLSFault {
    /// A stable word for traces.
    public var code: String {
        switch self {
        case .nameMismatch: "tls-name"
        case .expired: "tls-expired"
        case .notYetValid: "tls-not-yet-valid"
        case .untrustedIssuer: "tls-trust"
        case .incompleteChain: "tls-chain"
        case .weak: "tls-weak"
        case .tooOld: "tls-old"
        case .notTLS: "not-tls"
        case .closed: "tls-closed"
        case .timedOut: "timeout"
        case .other: "tls-failed"
        }
    }
}

/// How much is read and how long is waited.
public struct HTTPLimits: Hashable, Sendable {
    /// From the beginning of a hop until TLS is done.
    public var connect: Duration
    /// From the request until the first octet of the reply.
    public var firstByte: Duration
    /// For everything: all hops, from the lookup to the last octet.
    public var whole: Duration
    /// Octets of the document.
    public var body: Int
    /// Octets of a reply before its document.
    public var head: Int
    /// Header fields of a reply.
    public var fields: Int
    /// Redirections that are followed.
    public var redirects: Int

    /// What detection waits and reads (Detection explained, in HolubDetection): 1.5 s, 2 s, 3 s; 64 KiB behind 4 KiB and 64 fields; three
    /// redirections.
    public init(
        connect: Duration = .milliseconds(1500), firstByte: Duration = .seconds(2), whole: Duration = .seconds(3),
        body: Int = 65_536, head: Int = 4096, fields: Int = 64, redirects: Int = 3
    ) {
        self.connect = connect
        self.firstByte = firstByte
        self.whole = whole
        self.body = body
        self.head = head
        self.fields = fields
        self.redirects = redirects
    }

    /// Octets that are read of one reply at most, framing included: two more KiB than head and body have.
    var wire: Int { body + head + 2048 }
}
#endif
