#if Sending
import FuzzPlant
import HolubNetwork
import NIOCore
import NIOEmbedded

private let limits = HTTPLimits()

/// Replies of web servers: each comes to one verdict, and no document is larger than it may be. The first octet says how
/// large the pieces are in which the rest arrives.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    let channel = EmbeddedChannel()
    let promise = channel.eventLoop.makePromise(of: HTTPReply.self)
    do {
        try HTTPExchange.install(HTTPReplyReader(limits, promise), limits, on: channel)
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 443)).wait()
        HTTPExchange.ask(for: try HTTPURL("https://a.example/"), on: channel)
    } catch {
        fatalError("no channel: \(error)")
    }
    var rest = octets.dropFirst()
    let piece = Int(octets.first ?? 0) + 1
    while !rest.isEmpty {
        _ = try? channel.writeInbound(ByteBuffer(bytes: rest.prefix(piece)))
        rest = rest.dropFirst(piece)
    }
    _ = try? channel.finish()
    guard let reply = try? promise.futureResult.wait() else { fatalError("no verdict") }
    switch reply.result {
    case .success(.document(let body)): precondition(body.count <= limits.body, "too large")
    case .success(.redirection(let place)): _ = try? HTTPURL("https://a.example/b?c").resolving(place)
    case .failure(let fault): _ = fault.code
    }
    Plant.check(octets)
    return 0
}
#endif
