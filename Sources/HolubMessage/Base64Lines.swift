internal import HolubSMTP

/// Base64 in lines of 76 characters (RFC 2045 §6.8).
///
/// An attachment passes through here octet by octet, so it is written on buffers: generic code of another module is not
/// specialised and takes about ten times as long.
enum Base64Lines {
    /// Octets in a line of 76 characters.
    static let octetsInLine = 57

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The length of what `count` octets become, line ends included. `count` may be as large as a file can be.
    static func length(of count: Int) -> Int {
        let whole = count / octetsInLine * 78
        let rest = count % octetsInLine
        return rest == 0 ? whole : whole + (rest + 2) / 3 * 4 + 2
    }

    /// Every line ends in CR LF. Pieces of a content may be encoded one by one when each but the last is a multiple of
    /// ``octetsInLine``.
    static func encode(_ octets: [UInt8]) -> [UInt8] { encode(octets[...]) }

    static func encode(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        let total = length(of: octets.count)
        return alphabet.withUnsafeBufferPointer { letters in
            octets.withUnsafeBufferPointer { input in
                [UInt8](unsafeUninitializedCapacity: total) { output, count in
                    var lineStart = 0
                    while lineStart < input.count {
                        let lineEnd = min(lineStart + octetsInLine, input.count)
                        count = line(input, lineStart..<lineEnd, letters, output, at: count)
                        lineStart = lineEnd
                    }
                }
            }
        }
    }

    /// Writes one line and returns where the next one begins.
    private static func line(
        _ input: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ letters: UnsafeBufferPointer<UInt8>,
        _ output: UnsafeMutableBufferPointer<UInt8>, at start: Int
    ) -> Int {
        var position = start
        var index = range.lowerBound
        while index < range.upperBound {
            let held = min(3, range.upperBound - index)
            let second = held > 1 ? input[index + 1] : 0
            let third = held > 2 ? input[index + 2] : 0
            let group = UInt32(input[index]) << 16 | UInt32(second) << 8 | UInt32(third)
            output[position] = letters[Int(group >> 18)]
            output[position + 1] = letters[Int(group >> 12 & 63)]
            output[position + 2] = held > 1 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "=")
            output[position + 3] = held > 2 ? letters[Int(group & 63)] : UInt8(ascii: "=")
            index += held
            position += 4
        }
        output[position] = ASCII.cr
        output[position + 1] = ASCII.lf
        return position + 2
    }
}
