/// Lines in a literal, sorted by the octets of their keys and searched where they stand: nothing is built, copied or
/// allocated, so the first look-up costs hardly more than the others.
///
/// A literal of thousands of structs takes the compiler gigabytes, and a dictionary is built at run time before it
/// answers; a string literal costs neither.
struct SortedLines: Sendable {
    private let text: StaticString
    /// Where each line begins, in a literal of its own; without one, every line is looked for once.
    private let index: LineIndex
    /// What ends a key: the rest of the line follows.
    private let separator: UInt8

    /// - Parameters:
    ///   - text: each line ends in a line feed; sorted, no key twice (`make-table --check` sees to that in ours).
    ///   - index: empty, or an entry for each line (``LineIndex``).
    ///   - linked: whether the entries of the index also name lines of another list.
    init(_ text: StaticString, index: StaticString = "", linked: Bool = false, separator: UInt8) {
        self.text = text
        self.separator = separator
        self.index =
            index.utf8CodeUnitCount > 0 ? LineIndex(index, linked: linked) : LineIndex(of: Self.octets(of: text))
    }

    /// The octets of a literal, which lives as long as the program. Read here and in what this type hands out alone.
    fileprivate static func octets(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
        // A literal of one scalar has no pointer; such a list is empty.
        guard text.hasPointerRepresentation else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    var count: Int { index.count }

    /// A line by its number, without its line feed.
    func line(_ number: Int) -> Range<Int> {
        let end = number + 1 < count ? index.start(of: number + 1) : text.utf8CodeUnitCount
        return index.start(of: number)..<(end - 1)
    }

    /// The line of another list that this one names in the index.
    func link(of number: Int) -> Int? { index.link(of: number) }

    /// The number of the line of this key, and where what follows the key stands. The key must not hold the separator.
    func find(_ key: UnsafeBufferPointer<UInt8>) -> (number: Int, rest: Range<Int>)? {
        let octets = Self.octets(of: text)
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            var at = index.start(of: middle), common = 0
            while common < key.count, octets[at] == key[common] { (at, common) = (at + 1, common + 1) }
            // A key that goes on where this line's ends stands above it; so the two ends count as the least octet.
            let here = octets[at] == separator ? 0 : octets[at]
            if common == key.count {
                if here == 0 { return (middle, (at + 1)..<line(middle).upperBound) }
                high = middle
            } else if here > key[common] {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return nil
    }

    /// What follows a key, looked for line by line in a short literal.
    static func value(
        of key: UnsafeBufferPointer<UInt8>, in text: StaticString, separator: UInt8
    ) -> UnsafeBufferPointer<UInt8>? {
        let octets = octets(of: text)
        var start = 0
        while start < octets.count {
            var at = start, common = 0
            while common < key.count, at < octets.count, octets[at] == key[common] {
                (at, common) = (at + 1, common + 1)
            }
            let isIt = common == key.count && at < octets.count && octets[at] == separator
            let value = at + 1
            while at < octets.count, octets[at] != ASCII.lf { at += 1 }
            if isIt { return UnsafeBufferPointer(rebasing: octets[value..<at]) }
            start = at + 1
        }
        return nil
    }

    /// The octets of a place in the literal.
    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: Self.octets(of: text)[range])
    }

    /// Every line, as the place of its key and of the rest.
    var all: some Sequence<(key: Range<Int>, rest: Range<Int>)> {
        (0..<count).lazy.map { number in
            let line = line(number)
            let divide = line.first { Self.octets(of: text)[$0] == separator } ?? line.upperBound
            return (line.lowerBound..<divide, min(divide + 1, line.upperBound)..<line.upperBound)
        }
    }
}

/// Where the lines of a literal begin: each entry three digits to the base of 64, from `0` on in the order of ASCII; in a
/// linked one two more, the number of a line in another list (4,095: none).
private struct LineIndex: Sendable {
    private let text: StaticString
    private let width: Int
    private let starts: [Int]
    let count: Int

    init(_ text: StaticString, linked: Bool) {
        self.text = text
        width = linked ? 5 : 3
        starts = []
        count = text.utf8CodeUnitCount / width
    }

    /// For lists without a literal for it.
    init(of octets: UnsafeBufferPointer<UInt8>) {
        text = ""
        width = 0
        starts = octets.indices.filter { $0 == 0 || octets[$0 - 1] == ASCII.lf }
        count = starts.count
    }

    func start(of number: Int) -> Int { width == 0 ? starts[number] : digits(3, at: number * width) }

    func link(of number: Int) -> Int? {
        guard width == 5 else { return nil }
        let link = digits(2, at: number * width + 3)
        return link == 4095 ? nil : link
    }

    private func digits(_ count: Int, at place: Int) -> Int {
        let octets = SortedLines.octets(of: text)
        var value = 0
        for at in place..<(place + count) { value = value << 6 | Int(octets[at] &- 0x30) }
        return value
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The text of these octets.
    var text: String { String(decoding: self, as: UTF8.self) }
}

extension String {
    /// Calls with the octets of the string, in place where that is possible.
    func withOctets<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
