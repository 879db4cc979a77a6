#if Sending
package import HolubProviderKit
import HolubSMTP

/// A fact that a server and its provider's profile do not agree about.
public struct ProfileDifference: Hashable, Sendable, CustomStringConvertible {
    public enum Fact: String, Hashable, Sendable {
        /// How one signs in.
        case mechanisms
        /// The largest message, in octets.
        case size
        /// Recipients a message (RFC 9422).
        case recipients
        /// Whether messages may go by BDAT in one flight.
        case chunking
        /// Keywords that are offered only before TLS, or only behind it; what signs in belongs behind it, and STARTTLS before.
        case keywords
    }

    public var fact: Fact
    /// What the profile says, or the server before TLS; empty for nothing.
    public var known: String
    /// What the server offers; empty for nothing.
    public var offered: String

    init(_ fact: Fact, known: String, offered: String) {
        self.fact = fact
        self.known = known
        self.offered = offered
    }

    public var description: String {
        let (known, offered) = (known.isEmpty ? "nothing" : known, offered.isEmpty ? "nothing" : offered)
        return fact == .keywords
            ? "keywords only before TLS: \(known), only behind it: \(offered)"
            : "\(fact.rawValue) offered: \(offered), known: \(known)"
    }
}

extension ProviderProfile {
    /// What differs between the profile and what its server offers.
    ///
    /// A server that names no limit says nothing about a limit that the provider's page names. Where the profile has no order of
    /// mechanisms of its own, the server need not offer all of the usual ones.
    /// - Parameter beforeTLS: what it offers in clear; nil where it says nothing there.
    package func differences(from offer: Capabilities, beforeTLS: Capabilities?) -> [ProfileDifference] {
        var found: [ProfileDifference] = []
        if differs(offer.mechanisms) {
            found.append(
                .init(
                    .mechanisms, known: mechanisms.map(\.rawValue).joined(separator: " "),
                    offered: offer.mechanismNames.joined(separator: " ")))
        }
        for (fact, known, offered) in [
            (ProfileDifference.Fact.size, limits.messageSize, offer.maxSize),
            (.recipients, limits.recipientsPerMessage, offer.limits.rcptMax),
        ] {
            guard let offered, offered != known else { continue }
            found.append(.init(fact, known: known.map(String.init) ?? "", offered: String(offered)))
        }
        // RFC 3030 §3, RFC 2920 §3.1
        if chunking == .inOneFlight, !offer.chunking || !offer.pipelining {
            let flight = ["CHUNKING", "PIPELINING"]
            found.append(
                .init(
                    .chunking, known: flight.joined(separator: " "),
                    offered: flight.filter(offer.offers).joined(separator: " ")))
        }
        guard let beforeTLS else { return found }
        // RFC 3207 §4.2: after TLS the server may offer something else.
        let before = Set(beforeTLS.all).subtracting(offer.all).subtracting(["STARTTLS"])
        let behind = Set(offer.all).subtracting(beforeTLS.all).subtracting(["AUTH"])
        if !before.isEmpty || !behind.isEmpty {
            found.append(
                .init(
                    .keywords, known: before.sorted().joined(separator: " "),
                    offered: behind.sorted().joined(separator: " ")))
        }
        return found
    }

    private func differs(_ offered: [SASLMechanism]) -> Bool {
        guard mechanisms == SASLMechanism.forPasswords else { return Set(offered) != Set(mechanisms) }
        return offered.allSatisfy { !mechanisms.contains($0) } || offered.contains { !mechanisms.contains($0) }
    }
}
#endif
