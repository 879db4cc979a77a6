#if Sending
import Foundation
import Holub
import HolubSMTP

/// What a test that must be quick cannot show of the secrets:
///
///     HOLUB_BENCHMARKS=1 swift run -c release --scratch-path .build-benchmarks vault-benchmark
///
/// Whether the time of comparing a digest tells how much of it was right, and whether a nonce comes twice.
@main enum VaultBenchmark {
    static func main() throws {
        try compareDigests()
        try sealOftenAndLookForNonces()
    }

    // MARK: Time

    /// A digest that is right but for its last octet, against one that is wrong from the first on. Welch's t of the two
    /// kinds of samples is to stay under 4.5; the second line is a comparison that stops at the first difference, to show
    /// that the measurement would see one.
    private static func compareDigests() throws {
        let keys = KeyRing.key(.random()), proof = VerificationProof.code(.random())
        let binding = VerificationBinding(
            id: .random(), mailbox: .random(), account: "4711", address: try EmailAddress("jana@firma.example"),
            expiresAt: Moment(milliseconds: 1_790_000_000_000))
        let right = keys.digest(of: proof, bound: binding)
        measure("constant time of comparing digests", right) { digest in
            keys.isDigest(digest, of: proof, bound: binding)
        }
        measure("(a comparison that stops early", right, end: ")") { digest in
            // As long as the other one takes without its comparison.
            _ = keys.digest(of: proof, bound: binding)
            return (0..<400).allSatisfy { _ in digest.elementsEqual(right) }
        }
    }

    private static func measure(
        _ name: String, _ right: [UInt8], end: String = "", _ compare: ([UInt8]) -> Bool
    ) {
        let clock = ContinuousClock(), count = 100_000
        var samples: [[Double]] = [[], []], accepted = 0
        for kind in samples.indices { samples[kind].reserveCapacity(count) }
        // In an order by chance, so that what the machine does meanwhile falls on both kinds alike.
        while samples.contains(where: { $0.count < count }) {
            let kind = samples[0].count == count ? 1 : samples[1].count == count ? 0 : Int.random(in: 0...1)
            // Both are made each time: what is done before the comparison is the same for either.
            var near = right
            near[near.count - 1] ^= 1
            let digests = [near, right.map { _ in UInt8.random(in: 0...255) }], digest = digests[kind]
            let begun = clock.now
            let isAccepted = compare(digest)
            samples[kind].append(Double((clock.now - begun).components.attoseconds) / 1e9)
            if isAccepted { accepted += 1 }
        }
        // What an interrupt drew out says nothing of the comparison: the slowest twentieth of all goes.
        let limit = (samples[0] + samples[1]).sorted()[count * 2 * 95 / 100]
        let quick = samples.map { $0.filter { $0 < limit } }
        let text = [samples, quick].map { String(format: "%.2f", abs(welch($0[0], $0[1]))) }
        print(
            "\(name): 2 × \(count) samples, |t| \(text[0]), without the slowest 5 % |t| \(text[1]), "
                + "\(accepted) accepted\(end)")
    }

    /// Welch's t of two samples.
    private static func welch(_ left: [Double], _ right: [Double]) -> Double {
        let (a, b) = (moments(left), moments(right))
        return (a.mean - b.mean) / (a.variance / Double(left.count) + b.variance / Double(right.count)).squareRoot()
    }

    private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
    }

    // MARK: Nonces

    /// Both nonces of each seal, as numbers.
    private struct Nonce: Hashable {
        let high: UInt64
        let low: UInt32

        init(_ octets: ArraySlice<UInt8>) {
            high = octets.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
            low = octets.dropFirst(8).reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    private static func sealOftenAndLookForNonces() throws {
        let keys = KeyRing.key(.random()), secret = try Secret("x"), mailbox = MailboxID.random(), count = 1_000_000
        var seen: Set<Nonce> = []
        seen.reserveCapacity(2 * count)
        for _ in 0..<count {
            let sealed = try keys.seal(secret, field: .password, of: mailbox, account: "4711")
            seen.insert(Nonce(sealed[9..<21]))
            seen.insert(Nonce(sealed[69..<81]))
        }
        print("nonces: \(count) seals, \(2 * count - seen.count) of \(2 * count) nonces came twice")
    }
}
#else
/// Without its trait there is nothing to measure.
@main enum VaultBenchmark {
    static func main() {}
}
#endif
