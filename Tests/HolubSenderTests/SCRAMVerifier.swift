#if Sending
/// SHA-256 (FIPS 180-4), HMAC (RFC 2104) and PBKDF2 of one block (RFC 8018 §5.2), short and slow. It shares nothing with the
/// code that it is held against.
enum SlowHash {
    private static let start: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes, by integers alone.
    private static let constants: [UInt32] = {
        let primes = (2..<312).filter { candidate in !(2..<candidate).contains { candidate % $0 == 0 } }
        return primes.prefix(64).map { prime in
            // The cube root of prime · 2⁹⁶, rounded down, is the cube root of the prime times 2³².
            let cube = (high: UInt64(prime) << 32, low: UInt64(0))
            var root: UInt64 = 0
            for bit in (0..<36).reversed() {
                let trial = root | 1 << UInt64(bit)
                let square = trial.multipliedFullWidth(by: trial)
                let low = square.low.multipliedFullWidth(by: trial)
                let high = square.high * trial + low.high
                if (high, low.low) <= (cube.high, cube.low) { root = trial }
            }
            return UInt32(truncatingIfNeeded: root)
        }
    }()

    static func sha256(_ message: [UInt8]) -> [UInt8] { finish(start, message, behind: 0) }

    /// The digest of what `state` has seen, so many octets in whole blocks, and of the rest.
    private static func finish(_ state: [UInt32], _ rest: [UInt8], behind count: Int) -> [UInt8] {
        var state = state
        var padded = rest + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = (count + rest.count) * 8
        padded += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }
        for block in stride(from: 0, to: padded.count, by: 64) { compress(&state, padded[block..<(block + 64)]) }
        return state.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }

    private static func compress(_ state: inout [UInt32], _ block: ArraySlice<UInt8>) {
        func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
        var words = [UInt32](repeating: 0, count: 64)
        for index in 0..<16 {
            words[index] = (0..<4).reduce(0) { $0 << 8 | UInt32(block[block.startIndex + index * 4 + $1]) }
        }
        for index in 16..<64 {
            let early = words[index - 15], late = words[index - 2]
            let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
            let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var (a, b, c, d, e, f, g, h) = (
            state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]
        )
        for index in 0..<64 {
            let mix = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
            let one = h &+ mix &+ (e & f ^ ~e & g) &+ constants[index] &+ words[index]
            let two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    static func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] { keyed(key)(message) }

    static func pbkdf2(_ password: [UInt8], _ salt: [UInt8], _ rounds: Int) -> [UInt8] {
        let code = keyed(password)
        var last = code(salt + [0, 0, 0, 1])
        var sum = last
        for _ in 1..<rounds {
            last = code(last)
            for index in sum.indices { sum[index] ^= last[index] }
        }
        return sum
    }

    /// HMAC by this key.
    private static func keyed(_ key: [UInt8]) -> ([UInt8]) -> [UInt8] {
        let short = key.count > 64 ? sha256(key) : key
        let whole = short + [UInt8](repeating: 0, count: 64 - short.count)
        var inner = start, outer = start
        compress(&inner, whole.map { $0 ^ 0x36 }[...])
        compress(&outer, whole.map { $0 ^ 0x5C }[...])
        return { [inner, outer] in finish(outer, finish(inner, $0, behind: 64), behind: 64) }
    }
}

/// What a server keeps of a password.
struct SCRAMKeys: Sendable {
    let password: String
    let salt: [UInt8]
    let rounds: Int
    let stored: [UInt8]
    let server: [UInt8]

    init(_ password: String, salt: [UInt8], rounds: Int = 4096) {
        let salted = SlowHash.pbkdf2(Array(password.utf8), salt, rounds)
        self.password = password
        self.salt = salt
        self.rounds = rounds
        stored = SlowHash.sha256(SlowHash.hmac(salted, Array("Client Key".utf8)))
        server = SlowHash.hmac(salted, Array("Server Key".utf8))
    }
}

/// The server's side of one sign-in by SCRAM-SHA-256, after RFC 5802 §3 and nothing else; messages as text.
struct SCRAMVerifier {
    let keys: SCRAMKeys
    /// What the client's header has to be, and the octets of the binding behind it.
    let header: String
    var binding: [UInt8] = []
    let username: String
    let nonce: String
    private var bare = "", first = "", whole = ""

    init(_ keys: SCRAMKeys, header: String, binding: [UInt8] = [], username: String, nonce: String) {
        (self.keys, self.header, self.binding, self.username, self.nonce) = (keys, header, binding, username, nonce)
    }

    /// The server's first message; nil refuses.
    mutating func challenge(_ message: String) -> String? {
        guard message.hasPrefix(header) else { return nil }
        bare = String(message.dropFirst(header.count))
        let name = username.split(separator: "=", omittingEmptySubsequences: false).joined(separator: "=3D")
            .split(separator: ",", omittingEmptySubsequences: false).joined(separator: "=2C")
        guard bare.hasPrefix("n=\(name),r=") else { return nil }
        whole = String(bare.dropFirst("n=\(name),r=".count)) + nonce
        first = "r=\(whole),s=\(Self.base64(keys.salt)),i=\(keys.rounds)"
        return first
    }

    /// The server's last message; nil refuses.
    func verdict(_ message: String) -> String? {
        let start = "c=\(Self.base64(Array(header.utf8) + binding)),r=\(whole)"
        guard message.hasPrefix(start + ",p=") else { return nil }
        let auth = Array("\(bare),\(first),\(start)".utf8)
        let proof = Self.octets(String(message.dropFirst(start.count + 3)))
        let signature = SlowHash.hmac(keys.stored, auth)
        guard proof.count == signature.count else { return nil }
        let key = zip(proof, signature).map { $0 ^ $1 }
        guard SlowHash.sha256(key) == keys.stored else { return nil }
        return "v=" + Self.base64(SlowHash.hmac(keys.server, auth))
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    static func base64(_ octets: [UInt8]) -> String {
        let bits = octets.flatMap { octet in (0..<8).reversed().map { octet >> $0 & 1 } }
        let groups = stride(from: 0, to: bits.count, by: 6).map { bits[$0..<min($0 + 6, bits.count)] }
        let text = groups.map {
            letters[($0 + Array(repeating: 0, count: 6 - $0.count)).reduce(0) { $0 << 1 | Int($1) }]
        }
        return String(text) + String(repeating: "=", count: (4 - text.count % 4) % 4)
    }

    static func octets(_ text: String) -> [UInt8] {
        let bits = text.prefix { $0 != "=" }.flatMap { letter -> [Int] in
            let value = letters.firstIndex(of: letter) ?? 0
            return (0..<6).reversed().map { value >> $0 & 1 }
        }
        return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
            bits[start..<(start + 8)].reduce(0) { $0 << 1 | UInt8($1) }
        }
    }
}
#endif
