import HolubSMTP

/// Slips of the finger in well-known domains.
enum NearMiss {
    /// Real domains that stand one slip from a well-known one (read in public mail-provider lists, 2026-11).
    private static let real: Set<String> = ["mail.com", "email.com", "ymail.com", "gmx.com", "posta.cz", "atlas.si"]

    /// The known domain that is exactly one slip away: a letter too many, missing, wrong, or two swapped. Nil when
    /// there is none, or when two are equally near. Names of under five letters are left alone: too many real ones
    /// stand that close; and a name that is known under another top level (`gmail.cz`) is no slip for a different
    /// name (`email.cz`).
    static func closest(to domain: Domain, among known: some Collection<Domain>) -> Domain? {
        guard !real.contains(domain.name), domain.parent?.parent == nil else { return nil }
        let typed = Array(domain.name.utf8)
        let isKnownName = known.contains { $0.labels.first == domain.labels.first }
        let near = known.filter { candidate in
            (candidate.labels.first?.utf8.count ?? 0) >= 5 && isOneSlip(typed, Array(candidate.name.utf8))
                && (!isKnownName || candidate.labels.first == domain.labels.first)
        }
        return near.count == 1 ? near.first : nil
    }

    /// Whether one insertion, deletion, substitution or swap of neighbours turns one into the other.
    static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard abs(left.count - right.count) <= 1, left != right else { return false }
        let head = zip(left, right).prefix { $0 == $1 }.count
        let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let (longer, shorter) = left.count >= right.count ? (left, right) : (right, left)
        if longer.count > shorter.count { return head + tail >= shorter.count }
        if head + tail >= left.count - 1 { return true }
        return head + tail == left.count - 2 && left[head] == right[head + 1] && left[head + 1] == right[head]
    }
}
