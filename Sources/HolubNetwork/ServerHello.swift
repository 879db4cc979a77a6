#if Sending
import HolubSMTP
import NIOCore

/// Reads the cipher suite out of a server's first message, which every version of TLS sends in clear.
///
/// The TLS library does not tell the suite, and judges the message itself; what cannot be read here is its to refuse. The
/// message may come in any pieces, of the stream and of records. At most 73 octets of it are kept.
struct ServerHelloReader: Hashable, Sendable {
    enum State: Hashable, Sendable {
        case reading
        /// The number of the suite.
        case found(UInt16)
        /// What came is no ServerHello.
        case none
    }

    private(set) var state = State.reading
    private var header: [UInt8] = []
    /// How many octets of the record's content are still to come.
    private var left = 0
    private var message: [UInt8] = []

    mutating func read(_ octets: some Sequence<UInt8>) {
        for octet in octets {
            guard state == .reading else { return }
            if left == 0 {
                readHeader(octet)
            } else {
                left -= 1
                readMessage(octet)
            }
        }
    }

    // RFC 8446 §5.1: type 22 for the handshake, a version that begins with 3, and two octets of length; a record of the
    // handshake is not empty and has 16,384 octets at most.
    private mutating func readHeader(_ octet: UInt8) {
        header.append(octet)
        switch header.count {
        case 1: refuse(unless: octet == 22)
        case 2: refuse(unless: octet == 3)
        case 5:
            left = Int(header[3]) << 8 | Int(header[4])
            header = []
            refuse(unless: (1...16_384).contains(left))
        default: break
        }
    }

    // RFC 8446 §4 and §4.1.3: type 2, three octets of length, version, 32 random octets, a session's identifier of up to
    // 32 octets behind its length, the suite, and an octet more. A request to try again has the same form, and the same
    // suite as the hello after it (§4.1.4).
    private mutating func readMessage(_ octet: UInt8) {
        message.append(octet)
        switch message.count {
        case 1: refuse(unless: octet == 2)
        case 5: refuse(unless: octet == 3 && length >= 38)
        case 39: refuse(unless: octet <= 32 && length >= 38 + Int(octet))
        case 41...:
            guard message.count == 41 + Int(message[38]) else { return }
            state = .found(UInt16(message[message.count - 2]) << 8 | UInt16(octet))
        default: break
        }
    }

    /// The length that the message states.
    private var length: Int { message[1...3].reduce(0) { $0 << 8 | Int($1) } }

    private mutating func refuse(unless isRight: Bool) { if !isRight { state = .none } }
}

/// Stands before the TLS handler until the server's first message has passed, and keeps its cipher suite.
final class ServerHelloHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private var reader = ServerHelloReader()

    /// The suite's name, or its number where it has none here; nil before it is known.
    var cipher: String? {
        if case .found(let number) = reader.state { CipherSuites.name(of: number) } else { nil }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let isDone = reader.state != .reading
        reader.read(unwrapInboundIn(data).readableBytesView)
        // Before leaving: what a handler passes on after it has left is lost.
        context.fireChannelRead(data)
        guard !isDone, reader.state != .reading else { return }
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }
}

/// Names of cipher suites.
enum CipherSuites {
    /// As IANA's registry has it; `0x` and four hexadecimal digits for a suite that is not among the common ones.
    static func name(of number: UInt16) -> String {
        if let name = names[number] { return name }
        let digits = String(number, radix: 16)
        return "0x" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// Those of TLS 1.3 (RFC 8446 §B.4), and what the TLS library offers under TLS 1.2, with their numbers in IANA's
    /// registry "TLS Cipher Suites".
    private static let names: [UInt16: String] = [
        0x1301: "TLS_AES_128_GCM_SHA256", 0x1302: "TLS_AES_256_GCM_SHA384", 0x1303: "TLS_CHACHA20_POLY1305_SHA256",
        0xC02B: "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", 0xC02C: "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        0xC02F: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", 0xC030: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        0xCCA8: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        0xCCA9: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        0xC009: "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", 0xC00A: "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
        0xC013: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", 0xC014: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
        0xC027: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
        0x009C: "TLS_RSA_WITH_AES_128_GCM_SHA256", 0x009D: "TLS_RSA_WITH_AES_256_GCM_SHA384",
        0x002F: "TLS_RSA_WITH_AES_128_CBC_SHA", 0x0035: "TLS_RSA_WITH_AES_256_CBC_SHA",
    ]
}
#endif
