#if Sending
public import HolubSMTP
import NIOCore

/// A DNS server: an address and a port.
public struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    public var address: IPAddress
    public var port: ServerPort

    public init(_ address: IPAddress, port: ServerPort) {
        self.address = address
        self.port = port
    }

    /// Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1` or `[2001:db8::1]:5353`; the port is 53 unless given.
    /// - Throws: ``/HolubSMTP/ServerError`` for anything else; a name is no address.
    public init(_ text: String) throws(ServerError) {
        let octets = Array(text.utf8)
        if let address = IPAddress(text) {
            self.init(address, port: try ServerPort(53))
        } else if octets.first == UInt8(ascii: "["), let close = octets.firstIndex(of: UInt8(ascii: "]")) {
            let inner = String(decoding: octets[1..<close], as: UTF8.self)
            guard let address = IPAddress(inner), case .v6 = address else { throw .invalidHost }
            let rest = octets[(close + 1)...]
            guard !rest.isEmpty else {
                self.init(address, port: try ServerPort(53))
                return
            }
            guard rest.first == UInt8(ascii: ":") else { throw .invalidPort }
            self.init(address, port: try ServerPort(String(decoding: rest.dropFirst(), as: UTF8.self)))
        } else {
            guard let colon = octets.lastIndex(of: UInt8(ascii: ":")),
                let address = IPAddress(String(decoding: octets[..<colon], as: UTF8.self)), case .v4 = address
            else { throw .invalidHost }
            self.init(address, port: try ServerPort(String(decoding: octets[(colon + 1)...], as: UTF8.self)))
        }
    }

    public var description: String {
        switch address {
        case .v4: "\(address):\(port)"
        case .v6: "[\(address)]:\(port)"
        }
    }

    /// The servers that a resolver file in the form of resolv.conf(5) names; other lines, among them `search`, are
    /// ignored, and so are addresses with a zone. At most three, as the system reads it.
    static func servers(inResolverFile octets: [UInt8]) -> [ServerAddress] {
        let blank: (UInt8) -> Bool = { $0 == ASCII.space || $0 == 0x09 || $0 == ASCII.cr }
        let found = octets.split(separator: ASCII.lf).compactMap { line -> ServerAddress? in
            let words = line.split(whereSeparator: blank)
            guard words.count >= 2, words[0].elementsEqual("nameserver".utf8),
                let address = IPAddress(String(decoding: words[1], as: UTF8.self)), let port = try? ServerPort(53)
            else { return nil }
            return ServerAddress(address, port: port)
        }
        return Array(found.prefix(3))
    }
}

extension IPAddress {
    func socketAddress(port: ServerPort) throws -> SocketAddress {
        try SocketAddress(packedIPAddress: ByteBuffer(bytes: octets), port: Int(port.number))
    }
}
#endif
