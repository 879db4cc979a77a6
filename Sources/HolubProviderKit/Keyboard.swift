import HolubSMTP

/// Which letters fingers and ears confuse.
enum Keyboard {
    /// The rows of letters of the QWERTY and QWERTZ layouts; a key touches those beside it, and two in the next row.
    private static let rows: [StaticString] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

    /// Whether two letters lie beside each other on a keyboard of either layout.
    static func areNeighbours(_ left: UInt8, _ right: UInt8) -> Bool {
        guard left != right else { return false }
        return touch(left, right) || touch(swapped(left), swapped(right))
    }

    /// Letters that sound or look alike.
    static func soundAlike(_ left: UInt8, _ right: UInt8) -> Bool { isPair(left, right) || isPair(right, left) }

    private static func isPair(_ left: UInt8, _ right: UInt8) -> Bool {
        switch (left, right) {
        case (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "e"), UInt8(ascii: "i")),
            (UInt8(ascii: "i"), UInt8(ascii: "y")), (UInt8(ascii: "o"), UInt8(ascii: "u")),
            (UInt8(ascii: "s"), UInt8(ascii: "z")), (UInt8(ascii: "c"), UInt8(ascii: "k")),
            (UInt8(ascii: "v"), UInt8(ascii: "w")), (UInt8(ascii: "l"), UInt8(ascii: "1")),
            (UInt8(ascii: "l"), UInt8(ascii: "i")), (UInt8(ascii: "i"), UInt8(ascii: "1")),
            (UInt8(ascii: "o"), UInt8(ascii: "0")), (UInt8(ascii: "m"), UInt8(ascii: "n")):
            true
        default: false
        }
    }

    /// QWERTZ has Z and Y in each other's place.
    private static func swapped(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "z"): UInt8(ascii: "y")
        case UInt8(ascii: "y"): UInt8(ascii: "z")
        default: letter
        }
    }

    private static func touch(_ left: UInt8, _ right: UInt8) -> Bool {
        guard let (row, column) = place(of: left), let (otherRow, otherColumn) = place(of: right) else { return false }
        if row == otherRow { return abs(column - otherColumn) == 1 }
        guard abs(row - otherRow) == 1 else { return false }
        // A row is shifted to the right by about half a key against the one above it.
        let (above, below) = row < otherRow ? (column, otherColumn) : (otherColumn, column)
        return above == below || above == below + 1
    }

    private static func place(of letter: UInt8) -> (row: Int, column: Int)? {
        for (row, letters) in rows.enumerated() {
            let keys = UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount)
            if let column = keys.firstIndex(of: letter) { return (row, column) }
        }
        return nil
    }
}
