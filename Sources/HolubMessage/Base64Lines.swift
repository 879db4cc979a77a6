internal import HolubSMTP

/// Base64 in lines of 76 characters (RFC 2045 §6.8).
///
/// An attachment passes through here octet by octet, so it is written on buffers: generic code of another module is not
/// specialised and takes about ten times as long.
enum Base64Lines {
    /// Octets in a line of 76 characters.
    static let octetsInLine = 57

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Two letters for each twelve bits, in the order in which they are stored.
    private static let pairs: [UInt16] = (0..<4096).map { bits in
        UInt16(littleEndian: UInt16(alphabet[bits >> 6]) | UInt16(alphabet[bits & 63]) << 8)
    }

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
        return pairs.withUnsafeBufferPointer { pairs in
            octets.withUnsafeBytes { input in
                [UInt8](unsafeUninitializedCapacity: total) { output, count in
                    let output = UnsafeMutableRawBufferPointer(output)
                    var start = 0
                    while start < input.count {
                        let end = min(start + octetsInLine, input.count)
                        count = line(input, start..<end, pairs, output, at: count)
                        start = end
                    }
                }
            }
        }
    }

    /// Writes one line and returns where the next one begins.
    private static func line(
        _ input: UnsafeRawBufferPointer, _ range: Range<Int>, _ pairs: UnsafeBufferPointer<UInt16>,
        _ output: UnsafeMutableRawBufferPointer, at start: Int
    ) -> Int {
        var position = start, index = range.lowerBound
        // Six octets become eight letters in one step, as long as eight can be read.
        while index + 6 <= range.upperBound, index + 8 <= input.count {
            let bits = UInt64(bigEndian: input.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            output.storeBytes(of: pairs[Int(bits >> 52)], toByteOffset: position, as: UInt16.self)
            output.storeBytes(of: pairs[Int(bits >> 40 & 4095)], toByteOffset: position + 2, as: UInt16.self)
            output.storeBytes(of: pairs[Int(bits >> 28 & 4095)], toByteOffset: position + 4, as: UInt16.self)
            output.storeBytes(of: pairs[Int(bits >> 16 & 4095)], toByteOffset: position + 6, as: UInt16.self)
            index += 6
            position += 8
        }
        while index < range.upperBound {
            let held = min(3, range.upperBound - index)
            let second = held > 1 ? input[index + 1] : 0
            let third = held > 2 ? input[index + 2] : 0
            let group = Int(input[index]) << 16 | Int(second) << 8 | Int(third)
            output.storeBytes(of: pairs[group >> 12], toByteOffset: position, as: UInt16.self)
            output.storeBytes(of: pairs[group & 4095], toByteOffset: position + 2, as: UInt16.self)
            if held < 3 { output[position + 3] = UInt8(ascii: "=") }
            if held < 2 { output[position + 2] = UInt8(ascii: "=") }
            index += held
            position += 4
        }
        output[position] = ASCII.cr
        output[position + 1] = ASCII.lf
        return position + 2
    }
}
