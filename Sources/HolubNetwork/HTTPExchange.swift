#if Sending
import HolubSMTP
package import NIOCore
import NIOHTTP1

/// What came of one request.
package struct HTTPReply: Sendable {
    package enum Content: Sendable {
        case document([UInt8])
        /// What the Location field said.
        case redirection([UInt8])
    }

    package var certificate: Fingerprint?
    package var status: Int?
    package var received = 0
    package var result: Result<Content, HTTPFault>
}

/// One request and its reply on a connection that is opened for it and closed after it.
package struct HTTPExchange: Sendable {
    private let url: HTTPURL
    private let limits: HTTPLimits

    init(_ url: HTTPURL, _ limits: HTTPLimits) {
        self.url = url
        self.limits = limits
    }

    /// Secures the connection where the address says so, asks, and reads. The connection is closed when this returns.
    /// - Parameter dialer: its deadline for TLS is what is left of the one for connecting.
    func run(on channel: any Channel, _ dialer: Dialer, until end: ContinuousClock.Instant) async -> HTTPReply {
        let certificate = NIOLoopBoundBox.makeBoxSendingValue(Fingerprint?.none, eventLoop: channel.eventLoop)
        let reply = channel.eventLoop.flatSubmit { () -> EventLoopFuture<HTTPReply> in
            let secured: EventLoopFuture<Void>
            switch url.scheme {
            case .http: secured = channel.eventLoop.makeSucceededVoidFuture()
            case .https:
                secured = dialer.secure(channel, as: url.host) { certificate.value = Fingerprint(of: $0) }
                    .map { _ in }
            }
            return secured.flatMap { ask(channel, until: end) }.map { reply in
                var reply = reply
                reply.certificate = certificate.value
                return reply
            }.flatMapErrorThrowing { error in
                let fault = (error as? DialError).map(HTTPFault.init) ?? .closed
                return HTTPReply(certificate: certificate.value, result: .failure(fault))
            }
        }
        let result = try? await reply.get()
        SocketCutter.cut(channel)
        try? await channel.closeFuture.get()
        return result ?? HTTPReply(result: .failure(.closed))
    }

    /// On the event loop.
    private func ask(_ channel: any Channel, until end: ContinuousClock.Instant) -> EventLoopFuture<HTTPReply> {
        let promise = channel.eventLoop.makePromise(of: HTTPReply.self)
        let reader = HTTPReplyReader(limits, promise)
        do {
            try Self.install(reader, limits, on: channel)
            reader.limit(
                firstByte: TimeAmount(clamping: limits.firstByte), whole: TimeAmount(clamping: max(end - .now, .zero)),
                on: channel)
        } catch {
            reader.fail(.closed)
            return promise.futureResult
        }
        Self.ask(for: url, on: channel)
        channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
        return promise.futureResult
    }

    /// The decoder's errors and parts reach the reader, and every octet is counted before it reaches the decoder.
    package static func install(_ reader: HTTPReplyReader, _ limits: HTTPLimits, on channel: any Channel) throws {
        let decoder = HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes, informationalResponseStrategy: .drop)
        try channel.pipeline.syncOperations.addHandlers([
            HTTPReplyMeter(reader), HTTPRequestEncoder(), ByteToMessageHandler(decoder), reader,
        ])
    }

    /// RFC 9110 §7.2, §10.1.5, §12.5.3. The user agent names no program and no machine: it is the same for everybody.
    package static func ask(for url: HTTPURL, on channel: any Channel) {
        let headers: HTTPHeaders = [
            "Host": url.hostField, "User-Agent": "mail-settings", "Accept": "*/*", "Accept-Encoding": "identity",
            "Connection": "close",
        ]
        let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: url.target, headers: headers)
        channel.write(HTTPClientRequestPart.head(head), promise: nil)
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
    }
}
#endif
