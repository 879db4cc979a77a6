#if Sending
public import HolubSMTP

/// Why there is no connection, or none that is safe.
///
/// The description is one sentence for an operator. A service that many people share shows them one and the same text
/// for every case, so that nobody can feel his way through its network.
public enum DialError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The host has no address: the name does not exist, or has neither an A nor an AAAA record.
    case notFound
    /// DNS gave no answer, so the host may well exist.
    case lookupFailed(Answer.Outcome)
    /// The ``AddressPolicy`` permits none of the host's addresses. Nothing was sent to any.
    case blocked
    /// A machine answered, and nothing listens on that port.
    case refused
    /// No way leads to the address.
    case unreachable
    /// No answer within the deadline of the connection.
    case timedOut
    /// The connection ended as soon as it was open, or the system did not open it, with this errno.
    case failed(errno: Int32)
    /// Connected, but not safely.
    case tls(TLSFault)
    /// The task was cancelled.
    case cancelled

    public var description: String {
        switch self {
        case .notFound: "The server's name has no address in DNS; check the name."
        case .lookupFailed(.timeout): "No DNS server answered in time; check the network and try again."
        case .lookupFailed(let outcome): "DNS could not answer for the server's name (\(outcome)); try again later."
        case .blocked: "The server's address is not one that may be dialled here; use a server on the public Internet."
        case .refused: "The server refuses connections on this port; check the port."
        case .unreachable: "The server cannot be reached from this network; check the network."
        case .timedOut: "The server does not answer on this port; check the port and the firewall."
        case .failed(let errno): "The connection failed (system error \(errno)); try again later."
        case .tls(let fault): fault.sentence
        case .cancelled: "The connection was given up on request."
        }
    }

    /// Which of two failures tells more: an answer before silence, silence before a missing route.
    func orMoreTelling(_ other: DialError) -> DialError { other.weight > weight ? other : self }

    private var weight: Int {
        switch self {
        case .refused: 5
        case .timedOut: 4
        case .failed: 3
        case .unreachable: 2
        default: 1
        }
    }
}

extension TLSFault {
    /// One sentence for an operator, with the next step.
    package var sentence: String {
        switch self {
        case .nameMismatch: "The server's certificate is for another name; check the server name."
        case .expired: "The server's certificate has expired; its operator must renew it."
        case .notYetValid: "The server's certificate is not valid yet; check this machine's clock."
        case .untrustedIssuer:
            "No trusted authority vouches for the server's certificate; if the authority is yours, name its CA file."
        case .incompleteChain:
            "The server does not send its issuer's certificate; its operator must install the whole chain."
        case .weak: "The server's certificate has a weak key or signature; its operator must replace it."
        case .tooOld: "The server only offers TLS older than 1.2; its operator must update it."
        case .notTLS: "The server does not speak TLS on this port; check port and encryption."
        case .closed: "The server closed the connection before it was encrypted; check port and encryption."
        case .timedOut: "The server did not finish the TLS handshake in time; check port and encryption."
        case .other(let reason): "TLS failed (\(reason)); report this to the server's operator."
        }
    }
}

/// What TLS settled on.
public struct TLSSession: Hashable, Sendable {
    public enum Version: String, Hashable, Sendable, CaseIterable {
        case tls12 = "TLS 1.2"
        case tls13 = "TLS 1.3"
    }

    public var version: Version
    /// The name of the cipher suite in IANA's registry, such as `TLS_AES_128_GCM_SHA256`, or its number, such as `0x1304`;
    /// nil where nobody saw it.
    public var cipher: String?

    public init(version: Version, cipher: String? = nil) {
        self.version = version
        self.cipher = cipher
    }
}
#endif
