/// Base64 as SASL and MIME use it (RFC 4648 §4): strict, on octets.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The padded form, without line breaks.
    package static func encode(_ octets: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(length(of: octets.count))
        append(octets, to: &output)
        return output
    }

    /// How long the padded form of so many octets is.
    package static func length(of count: Int) -> Int { (count + 2) / 3 * 4 }

    /// Appends the padded form to `output`, which the caller has sized.
    package static func append(_ octets: some Collection<UInt8>, to output: inout [UInt8]) {
        alphabet.withUnsafeBufferPointer { letters in
            var group: UInt32 = 0
            var held = 0
            for octet in octets {
                group = group << 8 | UInt32(octet)
                held += 1
                guard held == 3 else { continue }
                output.append(letters[Int(group >> 18)])
                output.append(letters[Int(group >> 12 & 63)])
                output.append(letters[Int(group >> 6 & 63)])
                output.append(letters[Int(group & 63)])
                group = 0
                held = 0
            }
            guard held > 0 else { return }
            group <<= held == 1 ? 16 : 8
            output.append(letters[Int(group >> 18)])
            output.append(letters[Int(group >> 12 & 63)])
            output.append(held == 2 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "="))
            output.append(UInt8(ascii: "="))
        }
    }

    /// The octets, or nil for anything but the one canonical, padded spelling.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(text.count / 4 * 3)
        var group: UInt32 = 0
        var held = 0, padding = 0
        for byte in text {
            if byte == UInt8(ascii: "=") {
                padding += 1
                group <<= 6
            } else {
                guard padding == 0, let value = value(of: byte) else { return nil }
                group = group << 6 | value
            }
            held += 1
            guard held == 4 else { continue }
            guard padding <= 2 else { return nil }
            // RFC 4648 §3.5: the bits that the padding leaves over are zero.
            guard group & (padding == 0 ? 0 : padding == 1 ? 0xFF : 0xFFFF) == 0 else { return nil }
            output.append(UInt8(group >> 16 & 0xFF))
            if padding < 2 { output.append(UInt8(group >> 8 & 0xFF)) }
            if padding < 1 { output.append(UInt8(group & 0xFF)) }
            group = 0
            held = 0
        }
        return output
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61) + 26
        case 0x30...0x39: UInt32(byte - 0x30) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
