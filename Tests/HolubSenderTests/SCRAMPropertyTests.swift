#if Sending
import HolubSMTP
import Synchronization
import Testing

@testable import HolubSender

/// The client against a verifier that shares nothing with it: what is whole is accepted by both, and one flipped bit in
/// anything that either says is refused by one of them.
@Suite("SCRAM against an independent verifier")
struct SCRAMPropertyTests {
    static let keys = [
        SCRAMKeys("pencil", salt: SCRAMVerifier.octets("W22ZaJ0SNY7soEsUEjb6gQ==")),
        SCRAMKeys("\u{17E}lu\u{165}oučký kůň", salt: Array(0..<16), rounds: 4097),
    ]

    enum Flip: CaseIterable { case none, serverNonce, salt, rounds, clientNonce, binding, proof, signature }

    @Test("2,000 sign-ins: the whole ones succeed, a flipped bit never does")
    func flips() throws {
        var random = Seeded(7677)
        let derive = Self.remembering(SCRAMExchange.saltedPassword)
        var seen: [Flip: Int] = [:]
        for run in 0..<2000 {
            let flip = Flip.allCases[run % Flip.allCases.count]
            let keys = Self.keys.randomElement(using: &random)!
            let username = ["user", "jana@firma.example", "a,b=c", "=,="].randomElement(using: &random)!
            let (header, start, octets) = Self.headers.randomElement(using: &random)!
            let exchange = SCRAMExchange(
                header, username: try Username(username), password: try Secret(keys.password),
                nonce: Self.nonce(&random), derive: derive)
            let server = SCRAMVerifier(
                keys, header: start, binding: octets, username: username,
                nonce: String(decoding: Self.nonce(&random), as: UTF8.self))
            let accepted = try Self.run(SCRAMClient(exchange), server, flip, &random)
            #expect(accepted == (flip == .none), "run \(run): \(flip)")
            seen[flip, default: 0] += 1
        }
        #expect(seen.values.allSatisfy { $0 == 250 })
    }

    private static let headers: [(SCRAM.Header, String, [UInt8])] = [
        (.unbound, "n,,", []), (.notOffered, "y,,", []),
        (.bound(ChannelBinding(.tlsExporter, Array(1...32))), "p=tls-exporter,,", Array(1...32)),
        (.bound(ChannelBinding(.tlsServerEndPoint, Array(9..<57))), "p=tls-server-end-point,,", Array(9..<57)),
    ]

    /// Whether both accept each other.
    private static func run(
        _ client: SCRAMClient, _ server: SCRAMVerifier, _ flip: Flip, _ random: inout Seeded
    ) throws -> Bool {
        var client = client, server = server
        guard var challenge = server.challenge(client.first) else { return false }
        switch flip {
        case .serverNonce: challenge = flipped(challenge, in: "r", &random)
        // A few bits alone, so that few keys have to be made.
        case .salt: challenge = flipped(challenge, in: "s", decoded: true, limit: 12, &random)
        case .rounds:
            let other = [",i=408", ",i=40A", ",i=509"].randomElement(using: &random)!
            challenge = challenge.replacing(",i=409", with: other)
        default: break
        }
        guard var final = client.answer(challenge) else { return false }
        switch flip {
        case .clientNonce: final = flipped(final, in: "r", &random)
        case .binding: final = flipped(final, in: "c", decoded: true, &random)
        case .proof: final = flipped(final, in: "p", decoded: true, &random)
        default: break
        }
        guard var verdict = server.verdict(final) else { return false }
        if flip == .signature { verdict = flipped(verdict, in: "v", decoded: true, &random) }
        return client.answer(verdict) == ""
    }

    /// The message with one bit of an attribute's value changed; of what its base64 stands for where `decoded`.
    private static func flipped(
        _ message: String, in name: Character, decoded: Bool = false, limit: Int = .max, _ random: inout Seeded
    ) -> String {
        message.split(separator: ",", omittingEmptySubsequences: false).map { part -> String in
            guard part.first == name else { return String(part) }
            let value = String(part.dropFirst(2))
            var octets = decoded ? SCRAMVerifier.octets(value) : Array(value.utf8)
            let bit = Int.random(in: 0..<min(octets.count * 8, limit), using: &random)
            // The lowest bits of a letter alone, so that it stays one.
            octets[bit / 8] ^= 1 << UInt8(decoded ? bit % 8 : bit % 2)
            return "\(name)=" + (decoded ? SCRAMVerifier.base64(octets) : String(decoding: octets, as: UTF8.self))
        }.joined(separator: ",")
    }

    private static func nonce(_ random: inout Seeded) -> [UInt8] {
        Base64.encode((0..<24).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }

    /// Makes each key once.
    private static func remembering<Key: Sendable>(
        _ make: @escaping @Sendable (Secret, [UInt8], Int) -> Key
    ) -> @Sendable (Secret, [UInt8], Int) -> Key {
        let made = Mutex<[[UInt8]: Key]>([:])
        return { password, salt, rounds in
            let name = password.withOctets { Array($0) } + [0] + salt + Array("\(rounds)".utf8)
            return made.withLock { made in
                if let key = made[name] { return key }
                let key = make(password, salt, rounds)
                made[name] = key
                return key
            }
        }
    }

    /// The same numbers on every machine and every run (SplitMix64).
    private struct Seeded: RandomNumberGenerator {
        private var state: UInt64

        init(_ seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
#endif
