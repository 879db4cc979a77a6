public import HolubSMTP

/// Under which names the public can register domains of its own: a list in the format of publicsuffix.org.
///
/// None is part of the package: the list is large and changes weekly. An application that hands one in lets detection
/// tell one owner from another, and so ask at more places. Both parts of the list count, that of ICANN and the private one.
public struct PublicSuffixes: Sendable {
    private var rules: Set<Domain> = []
    private var wildcards: Set<Domain> = []
    private var exceptions: Set<Domain> = []

    /// How many octets of a list are read; today's has about 330,000.
    public static let maxOctets = 4 << 20

    /// Reads a list: a rule a line up to the first blank, `//` before comments, `*.` before a rule for all names one label
    /// below, `!` before an exception. Lines that are no rule are passed over, and names of other letters are mapped as
    /// domains are.
    public init(listFile octets: some Sequence<UInt8>) {
        let lines = Array(octets.prefix(Self.maxOctets)).split(whereSeparator: { $0 == ASCII.lf || $0 == ASCII.cr })
        for line in lines {
            let word = line.prefix { $0 != ASCII.space && $0 != 0x09 }
            guard let first = word.first, !word.starts(with: "//".utf8) else { continue }
            if first == UInt8(ascii: "!") {
                Self.add(word.dropFirst(), to: &exceptions)
            } else if word.starts(with: "*.".utf8) {
                Self.add(word.dropFirst(2), to: &wildcards)
            } else {
                Self.add(word, to: &rules)
            }
        }
    }

    public var isEmpty: Bool { rules.isEmpty && wildcards.isEmpty }

    private static func add(_ name: ArraySlice<UInt8>, to set: inout Set<Domain>) {
        if let domain = try? Domain(String(decoding: name, as: UTF8.self)) { set.insert(domain) }
    }

    /// Whether the public registers below this very name. A name of one label always counts: the list's rule for what it
    /// does not know is `*`.
    public func isSuffix(_ domain: Domain) -> Bool {
        guard let parent = domain.parent else { return true }
        if exceptions.contains(domain) { return false }
        return rules.contains(domain) || wildcards.contains(parent)
    }

    /// The shortest name at or above `domain` that one owner can register: one label below the longest public suffix.
    /// - Returns: nil when `domain` is a public suffix itself.
    public func registrable(_ domain: Domain) -> Domain? {
        guard !isSuffix(domain) else { return nil }
        var candidate = domain
        // An exception outweighs every other rule, and is itself what an owner registers.
        while !exceptions.contains(candidate), let parent = candidate.parent, !isSuffix(parent) { candidate = parent }
        return candidate
    }
}
