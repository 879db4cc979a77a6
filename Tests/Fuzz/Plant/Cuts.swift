/// Where to cut what is handed over in pieces: the same places for the same seed.
public struct Cuts {
    private var state: UInt64

    public init(_ seed: UInt8) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// The length of the next piece, 1 to 128 octets, mostly few.
    public mutating func next() -> Int {
        // xorshift64 (Marsaglia 2003): enough to be at odds with every line's length.
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return 1 + Int((state >> 8) & ((1 << (state & 7)) - 1))
    }

    /// The octets in pieces, in order.
    public mutating func pieces(of octets: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = octets
        while !rest.isEmpty {
            pieces.append(rest.prefix(next()))
            rest = rest.dropFirst(pieces[pieces.count - 1].count)
        }
        return pieces
    }
}

/// Lines as a server reads them.
public enum Line {
    /// Whether it ends in CR LF and holds no other CR, LF or NUL.
    public static func isOne(_ octets: [UInt8]) -> Bool {
        octets.suffix(2) == [0x0D, 0x0A] && !octets.dropLast(2).contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 }
    }
}
