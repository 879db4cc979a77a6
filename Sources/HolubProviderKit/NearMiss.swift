import HolubSMTP

/// Slips of the finger in the domains of well-known mailboxes, for a question and never for a change.
///
/// Only domains where anybody can have a mailbox are worth the question: what stands one letter from a company's or a
/// hoster's domain is most likely another company. All of it works on octets, and a look-up compares some 60 short
/// names.
enum NearMiss {
    /// The domain that was meant. Nil when there is none, or when two are equally near.
    ///
    /// - Parameter isKnown: whether somebody can say anything of the domain that was meant.
    static func meant(by typed: Domain, where isKnown: (Domain) -> Bool) -> Domain? {
        typed.name.withOctets { octets -> Domain? in
            guard octets.count <= longest else { return nil }
            var near: (distance: Int, name: Range<Int>)?
            var isTie = false
            for name in names where name.count + 4 >= octets.count && name.count <= octets.count + 4 {
                let candidate = wellKnown[name]
                guard let distance = distance(of: octets, from: candidate) else { continue }
                if let found = near, found.distance <= distance {
                    isTie = isTie || found.distance == distance
                } else {
                    (near, isTie) = ((distance, name), false)
                }
            }
            guard let near, !isTie, let meant = try? Domain(wellKnown[near.name].text), isKnown(meant) else {
                return nil
            }
            return meant
        }
    }

    /// How far what was typed is from a well-known domain: nil, when it is no slip of it.
    ///
    /// Slips of the name and of what stands after it are told apart, since they follow different rules. One of the two
    /// has to be right.
    private static func distance(of typed: Octets, from candidate: Octets) -> Int? {
        if typed.elementsEqual(candidate) { return nil }
        if let bare = withoutService(typed) { return bare.elementsEqual(candidate) ? 1 : nil }
        guard let dot = candidate.firstIndex(of: ASCII.dot) else { return nil }
        let name = Octets(rebasing: candidate[..<dot]), ending = Octets(rebasing: candidate[(dot + 1)...])
        guard let typedDot = typed.firstIndex(of: ASCII.dot) else {
            // The dot was left out.
            return typed.starts(with: name) && typed.dropFirst(name.count).elementsEqual(ending) ? 1 : nil
        }
        let typedName = Octets(rebasing: typed[..<typedDot])
        let typedEnding = Octets(rebasing: typed[(typedDot + 1)...])
        if typedName.elementsEqual(name) { return EndingSlip.isSlip(typedEnding, of: ending) ? 1 : nil }
        // A name that is known under another ending is no slip for a different name: gmail.cz, email.cz.
        guard typedEnding.elementsEqual(ending), !isWellKnownName(typedName) else { return nil }
        return NameSlip.distance(of: typedName, from: name)
    }

    /// What stands after `www.`: people type the address of the page.
    private static func withoutService(_ typed: Octets) -> Octets? {
        typed.starts(with: "www.".utf8) ? Octets(rebasing: typed.dropFirst(4)) : nil
    }

    private static func isWellKnownName(_ name: Octets) -> Bool {
        names.contains { place in
            let known = wellKnown[place]
            return known.count > name.count && known[name.count] == ASCII.dot && known.starts(with: name)
        }
    }

    typealias Octets = UnsafeBufferPointer<UInt8>

    private static let longest = 40
    private static let wellKnown = SortedLines(WellKnownMailboxes.domains, separator: ASCII.space)
    private static let names = wellKnown.all.map(\.key)
}

/// Slips in the name before the ending.
enum NameSlip {
    /// 1 or 2; nil for what is no slip. Real names stand close to short ones, so the rules are the narrower the shorter
    /// the name: under five letters nothing; five letters, only what fingers do; from eight on, two slips.
    static func distance(of typed: NearMiss.Octets, from name: NearMiss.Octets) -> Int? {
        guard name.count >= 5, !WellKnownMailboxes.isRealNeighbour(typed) else { return nil }
        if isOneSlip(typed, name) { return 1 }
        guard name.count >= 8, typed.first == name.first, abs(typed.count - name.count) <= 2 else { return nil }
        return isTwoSlips(typed, name) ? 2 : nil
    }

    /// A letter doubled, or hit beside another; left out; hit wrongly; two in each other's place.
    private static func isOneSlip(_ typed: NearMiss.Octets, _ name: NearMiss.Octets) -> Bool {
        let head = zip(typed, name).prefix { $0 == $1 }.count
        let tail = min(
            zip(typed.reversed(), name.reversed()).prefix { $0 == $1 }.count, min(typed.count, name.count) - head)
        switch typed.count - name.count {
        case 1 where head + tail == name.count:
            // The letter too many. At the end another than the last makes another word: seznamy, gmails.
            let extra = typed[head]
            if head == name.count { return extra == name[head - 1] }
            if head > 0, name.count > 5 { return true }
            return [head > 0 ? name[head - 1] : nil, name[head]].contains { beside in
                beside.map { $0 == extra || Keyboard.areNeighbours($0, extra) } == true
            }
        case -1 where head + tail == typed.count:
            // The first letter of a short name is hardly ever left out: mail is a word of its own.
            return head > 0 || name.count > 5
        case 0 where head + tail == name.count - 1:
            return isWrongLetter(typed[head], for: name[head], at: head, in: name)
        case 0: return isExchange(typed, name, head, tail)
        default: return false
        }
    }

    private static func isWrongLetter(
        _ typed: UInt8, for right: UInt8, at place: Int, in name: NearMiss.Octets
    ) -> Bool {
        // Another first letter makes another name: email, fmail, hmail, ymail.
        guard place > 0 else { return false }
        return name.count > 5 || Keyboard.areNeighbours(typed, right) || Keyboard.soundAlike(typed, right)
    }

    /// Two letters in each other's place, beside each other or, in longer names, with one between (sezman).
    private static func isExchange(
        _ typed: NearMiss.Octets, _ name: NearMiss.Octets, _ head: Int, _ tail: Int
    ) -> Bool {
        let last = name.count - tail - 1
        guard typed[head] == name[last], typed[last] == name[head] else { return false }
        if last == head + 1 { return true }
        return name.count > 5 && last == head + 2 && typed[head + 1] == name[head + 1]
    }

    /// Whether two insertions, deletions, substitutions or exchanges of neighbours are enough. Both are short: a band of
    /// five diagonals in three rows, no matrix.
    private static func isTwoSlips(_ typed: NearMiss.Octets, _ name: NearMiss.Octets) -> Bool {
        let far = 3
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (name.count + 1)) { rows in
            rows.initialize(repeating: far)
            let width = name.count + 1
            for column in 0..<width { rows[column] = min(column, far) }
            for row in 1...typed.count {
                let now = (row % 3) * width, above = ((row + 2) % 3) * width, higher = ((row + 1) % 3) * width
                for column in 0..<width { rows[now + column] = far }
                rows[now] = min(row, far)
                for column in max(1, row - 2)...max(1, min(width - 1, row + 2)) {
                    let isSame = typed[row - 1] == name[column - 1]
                    var least = rows[above + column - 1] + (isSame ? 0 : 1)
                    least = min(least, rows[above + column] + 1, rows[now + column - 1] + 1)
                    if row > 1, column > 1, typed[row - 1] == name[column - 2], typed[row - 2] == name[column - 1] {
                        least = min(least, rows[higher + column - 2] + 1)
                    }
                    rows[now + column] = min(least, far)
                }
            }
            return rows[(typed.count % 3) * width + name.count] <= 2
        }
    }
}

/// Slips in what stands after the name, where the name is right.
enum EndingSlip {
    static func isSlip(_ typed: NearMiss.Octets, of ending: NearMiss.Octets) -> Bool {
        guard !ending.contains(ASCII.dot), !typed.contains(ASCII.dot) else { return false }
        let (longer, shorter) = typed.count >= ending.count ? (typed, ending) : (ending, typed)
        let head = zip(typed, ending).prefix { $0 == $1 }.count
        let tail = min(zip(typed.reversed(), ending.reversed()).prefix { $0 == $1 }.count, shorter.count - head)
        switch longer.count - shorter.count {
        case 1:
            // c for cz, cm and co for com, comm, czz. Of three letters and more no real ending is meant with such a name.
            return head + tail == shorter.count && (ending.count > 2 || !WellKnownMailboxes.isEnding(typed))
        case 0:
            let isOne = head + tail == ending.count - 1
            let isExchange =
                head + tail == ending.count - 2 && typed[head] == ending[head + 1] && typed[head + 1] == ending[head]
            guard isOne || isExchange else { return false }
            return ending.count > 2
                ? !WellKnownMailboxes.isEnding(typed)
                : !WellKnownMailboxes.isEnding(typed)
                    && (isExchange || Keyboard.areNeighbours(typed[head], ending[head]))
        default: return false
        }
    }
}
