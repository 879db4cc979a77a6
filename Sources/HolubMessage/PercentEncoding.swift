internal import HolubSMTP

/// Octets as a link may have them (RFC 3986 §2.1), in an attribute of HTML too: nothing that would end either, or begin an entity.
enum PercentEncoding {
    static func encode(_ octets: some Sequence<UInt8>) -> [UInt8] {
        octets.flatMap { byte -> [UInt8] in
            let stands = ASCII.isLetter(byte) || ASCII.isDigit(byte) || "-._~!$*+".utf8.contains(byte)
            return stands ? [byte] : [UInt8(ascii: "%"), HexDigits.upper(byte >> 4), HexDigits.upper(byte & 15)]
        }
    }
}
