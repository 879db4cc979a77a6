/// Lines in a literal, sorted by the octets of their keys and searched where they stand: nothing is built, copied or
/// allocated, so the first look-up costs hardly more than the others.
///
/// A literal of thousands of structs takes the compiler gigabytes, and a dictionary is built at run time before it
/// answers; a string literal costs neither.
struct SortedLines: Sendable {
    private let text: StaticString
    /// What ends a key: the rest of the line follows.
    private let separator: UInt8

    /// - Parameter text: each line ends in a line feed; sorted, no key twice (`make-table --check` sees to that).
    init(_ text: StaticString, separator: UInt8) {
        self.text = text
        self.separator = separator
    }

    /// The octets of the literal, which lives as long as the program. Only this type reads them, and only inside.
    private var octets: UnsafeBufferPointer<UInt8> {
        // A literal of one scalar has no pointer; such a table is empty.
        guard text.hasPointerRepresentation else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Where the rest of the line of this key stands.
    func rest(of key: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let octets = octets
        var low = 0, high = octets.count
        while low < high {
            // The line around the middle, and how the key stands to it.
            var start = low + (high - low) / 2
            while start > low, octets[start - 1] != ASCII.lf { start -= 1 }
            var at = start, common = 0
            while at < high, common < key.count, octets[at] == key[common] { (at, common) = (at + 1, common + 1) }
            if common == key.count, at < high, octets[at] == separator { return (at + 1)..<end(of: at + 1) }
            let isAbove =
                common == key.count || (at < high && octets[at] != separator && octets[at] > key[common])
            if isAbove {
                high = start
            } else {
                low = end(of: at) + 1
            }
        }
        return nil
    }

    /// Where the line of this place ends: at its line feed.
    private func end(of place: Int) -> Int {
        let octets = octets
        var end = place
        while end < octets.count, octets[end] != ASCII.lf { end += 1 }
        return end
    }

    /// The octets of a place in the literal.
    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: octets[range]) }

    /// Every line, as the place of its key and of the rest.
    var all: some Sequence<(key: Range<Int>, rest: Range<Int>)> {
        sequence(state: 0) { place -> (key: Range<Int>, rest: Range<Int>)? in
            guard place < octets.count else { return nil }
            let start = place, end = end(of: place)
            place = end + 1
            let divide = octets[start..<end].firstIndex(of: separator) ?? end
            return (start..<divide, min(divide + 1, end)..<end)
        }
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
