/// The messages of SCRAM (RFC 5802 §7), on octets: what the client says is built, what the server says is read. Nothing is
/// reckoned here: the sender has the hashes.
package enum SCRAM {
    /// How many rounds a server may ask for. RFC 7677 §4: at least 4,096; the upper bound is ours, for a server could
    /// otherwise have us reckon for hours.
    package static let rounds = 4_096...600_000

    /// The client's word on channel binding, the head of its first message.
    package enum Header: Sendable {
        /// This connection cannot be bound.
        case unbound
        /// It could be bound, and the server does not offer it: a server that does knows then that its offer was tampered
        /// with on the way.
        case notOffered
        case bound(ChannelBinding)

        package var isBound: Bool { if case .bound = self { true } else { false } }

        /// RFC 5802 §7: gs2-header, without an authzid.
        package var octets: [UInt8] {
            switch self {
            case .unbound: Array("n,,".utf8)
            case .notOffered: Array("y,,".utf8)
            case .bound(let binding): Array("p=\(binding.kind.rawValue),,".utf8)
            }
        }

        /// RFC 5802 §7: cbind-input, the header once more and what the channel is bound by.
        fileprivate var input: [UInt8] {
            guard case .bound(let binding) = self else { return octets }
            return binding.octets.withOctets { octets + $0 }
        }
    }

    /// The name in the form of a message. RFC 5802 §5.1: a comma is `=2C`, and a sign of equality `=3D`.
    package static func name(_ octets: some Sequence<UInt8>) -> [UInt8] {
        octets.flatMap { octet -> [UInt8] in
            switch octet {
            case comma: Array("=2C".utf8)
            case equals: Array("=3D".utf8)
            default: [octet]
            }
        }
    }

    /// RFC 5802 §7: client-first-message-bare.
    /// - Parameters:
    ///   - username: prepared, not yet in the form of a message.
    ///   - nonce: printable, without a comma.
    package static func clientFirst(_ username: some Sequence<UInt8>, nonce: [UInt8]) -> [UInt8] {
        Array("n=".utf8) + name(username) + Array(",r=".utf8) + nonce
    }

    /// RFC 5802 §7: client-final-message-without-proof.
    package static func clientFinal(_ header: Header, nonce: [UInt8]) -> [UInt8] {
        var input = header.input
        defer { wipe(&input) }
        return Array("c=".utf8) + Base64.encode(input) + Array(",r=".utf8) + nonce
    }

    /// RFC 5802 §7: client-final-message.
    package static func clientFinal(_ withoutProof: [UInt8], proof: [UInt8]) -> [UInt8] {
        withoutProof + Array(",p=".utf8) + Base64.encode(proof)
    }

    /// RFC 5802 §3: what proof and signature are made over.
    package static func authMessage(_ clientFirst: [UInt8], _ serverFirst: [UInt8], _ clientFinal: [UInt8]) -> [UInt8] {
        clientFirst + [comma] + serverFirst + [comma] + clientFinal
    }

    /// The server's first message: how to make the password into a key.
    package struct ServerFirst: Equatable, Sendable {
        /// Ours, with the server's behind it.
        package let nonce: [UInt8]
        package let salt: [UInt8]
        package let rounds: Int

        /// Nil for a message that has not the form of RFC 5802 §7, whose nonce does not begin with ours and go on, which
        /// demands an extension, names an attribute twice, or asks for a number of rounds outside ``SCRAM/rounds``.
        package init?(_ message: [UInt8], answering ours: [UInt8]) {
            // RFC 5802 §5.1: the order of attributes is fixed, and "m" in front demands an extension, of which there is none.
            guard let attributes = SCRAM.attributes(message), attributes.count >= 3,
                attributes.prefix(3).map(\.name).elementsEqual("rsi".utf8)
            else { return nil }
            let nonce = Array(attributes[0].value)
            guard nonce.starts(with: ours), nonce.count > ours.count, nonce.allSatisfy(ASCII.isVisible) else {
                return nil
            }
            guard let salt = Base64.decode(attributes[1].value), !salt.isEmpty else { return nil }
            // RFC 5802 §7: posit-number, no zero in front.
            guard attributes[2].value.first != UInt8(ascii: "0"),
                let rounds = ASCII.number(attributes[2].value, maxDigits: 6), SCRAM.rounds.contains(rounds)
            else { return nil }
            self.nonce = nonce
            self.salt = salt
            self.rounds = rounds
        }
    }

    /// The server's last message.
    package enum ServerFinal: Equatable, Sendable {
        /// Its proof that it knows the password's key.
        case signature([UInt8])
        /// It does not let us in; which of the words of RFC 5802 §7 it uses, its reply code tells better.
        case refusal

        /// Nil for a message that has not the form of RFC 5802 §7.
        package init?(_ message: [UInt8]) {
            guard let attributes = SCRAM.attributes(message), let first = attributes.first else { return nil }
            switch first.name {
            case UInt8(ascii: "e"): self = .refusal
            case UInt8(ascii: "v"):
                guard let signature = Base64.decode(first.value), !signature.isEmpty else { return nil }
                self = .signature(signature)
            default: return nil
            }
        }
    }

    /// Name and value of each attribute, in order; nil for what is none, for one named twice, and for "m".
    private static func attributes(_ message: [UInt8]) -> [(name: UInt8, value: ArraySlice<UInt8>)]? {
        var seen: Set<UInt8> = [UInt8(ascii: "m")]
        var attributes: [(name: UInt8, value: ArraySlice<UInt8>)] = []
        for part in message.split(separator: comma, omittingEmptySubsequences: false) {
            // RFC 5802 §7: attr-val = ALPHA "=" value, and a value has at least one octet and no NUL.
            guard part.count > 2, let name = part.first, ASCII.isLetter(name), part.dropFirst().first == equals,
                !part.contains(0), seen.insert(name).inserted
            else { return nil }
            attributes.append((name, part.dropFirst(2)))
        }
        return attributes
    }

    private static let comma = UInt8(ascii: ",")
    private static let equals = UInt8(ascii: "=")
}
