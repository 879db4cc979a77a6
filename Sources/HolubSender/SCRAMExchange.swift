#if Sending
import Crypto
import HolubSMTP
import Synchronization

/// The client's side of one sign-in by SCRAM-SHA-256 (RFC 5802, RFC 7677): the hashes around the messages of
/// ``/HolubSMTP/SCRAM``.
///
/// The password never leaves: the server gets a proof that only its holder can make, for this connection alone, and proves
/// in turn that it knows the password's key. No success counts before that.
final class SCRAMExchange: Sendable {
    /// So many rounds are reckoned where the answer is asked for; more are prepared on another thread.
    static let quickRounds = 20_000

    private enum Stage {
        case asked
        /// Our proof was given, the server's is due.
        case proved(serverKey: SymmetricKey, authMessage: [UInt8])
        case over

        var isOver: Bool { if case .over = self { true } else { false } }
    }

    private struct State {
        var stage = Stage.asked
        var prepared: (first: SCRAM.ServerFirst, key: SymmetricKey)?
    }

    private let header: SCRAM.Header
    private let password: Secret
    private let nonce: [UInt8]
    private let clientFirst: [UInt8]
    private let derive: @Sendable (Secret, [UInt8], Int) -> SymmetricKey
    private let state = Mutex(State())

    /// - Parameters:
    ///   - nonce: printable, without a comma; another one for each sign-in.
    ///   - derive: makes the salted password of password, salt and rounds: all that takes long.
    init(
        _ header: SCRAM.Header, username: Username, password: Secret, nonce: [UInt8] = SCRAMExchange.makeNonce(),
        derive: @escaping @Sendable (Secret, [UInt8], Int) -> SymmetricKey = SCRAMExchange.saltedPassword
    ) {
        self.header = header
        self.derive = derive
        self.password = SASLprep.prepared(password)
        self.nonce = nonce
        clientFirst = SCRAM.clientFirst(SASLprep.prepared(username.text).utf8, nonce: nonce)
    }

    /// RFC 5802 §5.1: 24 octets of randomness, 32 letters of base64.
    static func makeNonce() -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return Base64.encode((0..<24).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }

    /// The exchange for a session.
    var sasl: SASLExchange {
        let mechanism: SASLMechanism = if case .bound = header { .scramSHA256Plus } else { .scramSHA256 }
        return SASLExchange(
            mechanism, first: SASLResponse(secret: Secret(unchecked: header.octets + clientFirst)),
            responder: SASLExchange.Responder(
                preparation: { self.preparation(for: $0) }, answer: { self.answer(to: $0) }))
    }

    private func preparation(for challenge: [UInt8]) -> (@Sendable () -> Void)? {
        guard case .asked = state.withLock({ $0.stage }), let first = SCRAM.ServerFirst(challenge, answering: nonce),
            first.rounds > Self.quickRounds
        else { return nil }
        return {
            let key = self.saltedPassword(first)
            self.state.withLock { $0.prepared = (first, key) }
        }
    }

    private func answer(to challenge: [UInt8]) -> SASLResponse? {
        state.withLock { state in
            let stage = state.stage
            state.stage = .over
            // RFC 5802 §7: a server-error is a last message, also where it comes before its turn.
            if case .refusal? = SCRAM.ServerFinal(challenge), !stage.isOver { return .concession }
            switch stage {
            case .asked: return prove(after: challenge, &state)
            case .proved(let serverKey, let authMessage):
                guard case .signature(let signature)? = SCRAM.ServerFinal(challenge),
                    // In a time that does not depend on where the two differ.
                    HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: authMessage, using: serverKey)
                else { return nil }
                return .empty
            case .over: return nil
            }
        }
    }

    /// RFC 5802 §3: what each is made of.
    private func prove(after challenge: [UInt8], _ state: inout State) -> SASLResponse? {
        guard let first = SCRAM.ServerFirst(challenge, answering: nonce) else { return nil }
        let prepared = state.prepared.flatMap { $0.first == first ? $0.key : nil }
        state.prepared = nil
        let salted = prepared ?? saltedPassword(first)
        let clientFinal = SCRAM.clientFinal(header, nonce: first.nonce)
        let authMessage = SCRAM.authMessage(clientFirst, challenge, clientFinal)
        let clientKey = Self.code(for: "Client Key".utf8, by: salted)
        let storedKey = SymmetricKey(data: clientKey.withUnsafeBytes { SHA256.hash(data: $0) })
        var proof = Array(Self.code(for: authMessage, by: storedKey).withUnsafeBytes { Array($0) })
        clientKey.withUnsafeBytes { key in for index in proof.indices { proof[index] ^= key[index] } }
        var message = SCRAM.clientFinal(clientFinal, proof: proof)
        defer { wipe(&message) }
        state.stage = .proved(
            serverKey: Self.code(for: "Server Key".utf8, by: salted), authMessage: authMessage)
        return SASLResponse(secret: Secret(unchecked: message))
    }

    private static func code(for octets: some Sequence<UInt8>, by key: SymmetricKey) -> SymmetricKey {
        SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(octets), using: key))
    }

    private func saltedPassword(_ first: SCRAM.ServerFirst) -> SymmetricKey {
        derive(password, first.salt, first.rounds)
    }

    /// RFC 5802 §2.2: Hi, which is PBKDF2 with HMAC-SHA-256 and one block.
    @Sendable static func saltedPassword(_ password: Secret, _ salt: [UInt8], _ rounds: Int) -> SymmetricKey {
        // The key goes into the code once; each round begins at a copy of that.
        let keyed = HMAC<SHA256>(key: password.withOctets { SymmetricKey(data: $0) })
        var code = keyed
        code.update(data: salt + [0, 0, 0, 1])
        var last = code.finalize()
        var sum = last.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
        for _ in 1..<rounds {
            var code = keyed
            last.withUnsafeBytes { code.update(data: $0) }
            last = code.finalize()
            sum ^= last.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
        }
        return withUnsafeBytes(of: &sum) { SymmetricKey(data: $0) }
    }
}
#endif
