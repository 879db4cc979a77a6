#if Personas
public import HolubNetwork

extension FakeZone {
    /// What goes wrong with the answers to some questions.
    public struct Mischief: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// No answer.
            case drop
            /// "I could not find out" (RFC 1035 §4.1.1, code 2).
            case servfail
            /// "I do not answer you" (code 5).
            case refused
            /// Over UDP an empty answer that says "ask over TCP" (RFC 7766 §5).
            case truncated
            /// The first datagram of each question is lost.
            case firstLost = "first-lost"
            /// Before the right answer come forged ones: of another number, about another name, and from another port.
            case spoofed
            /// The answer's name is a pointer to itself (RFC 1035 §4.1.4).
            case loop
        }

        public var kind: Kind
        /// Nil for every name.
        public var name: DNSName?
        /// By number; nil for every type.
        public var type: UInt16?

        public init(_ kind: Kind, _ name: DNSName? = nil, type: UInt16? = nil) {
            self.kind = kind
            self.name = name
            self.type = type
        }
    }

    func mischief(with question: DNSMessage.Question) -> Mischief.Kind? {
        mischief.first { ($0.name ?? question.name) == question.name && ($0.type ?? question.type) == question.type }?
            .kind
    }
}

extension DNSMessage {
    /// The forgeries that a client has to see through; each says that there is no such name.
    var forgeries: [[UInt8]] {
        var numbered = response(code: ResponseCode.nameError)
        numbered.id ^= 1
        var renamed = response(code: ResponseCode.nameError)
        if let question = questions.first, let name = try? DNSName(labels: [Array("x".utf8)] + question.name.labels) {
            renamed.questions = [Question(name, type: question.type)]
        }
        return [numbered.encode(), renamed.encode()]
    }

    /// This answer with one record whose name points to its own beginning.
    var withPointerToItself: [UInt8] {
        var octets = response().encode()
        let place = UInt16(octets.count)
        // RFC 1035 §4.1.1: ANCOUNT stands in octets 6 and 7.
        octets[7] = 1
        let name = [UInt8(0xC0 | place >> 8), UInt8(place & 0xFF)]
        let type = questions.first?.type ?? 1
        return octets + name + [UInt8(type >> 8), UInt8(type & 0xFF), 0, 1, 0, 0, 1, 44, 0, 2] + name
    }
}
#endif
