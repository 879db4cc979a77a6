#if Sending
import HolubSMTP
package import NIOCore
package import NIOHTTP1

/// Counts the octets of a reply before anything reads them.
final class HTTPReplyMeter: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let reader: HTTPReplyReader

    init(_ reader: HTTPReplyReader) { self.reader = reader }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard reader.admits(unwrapInboundIn(data).readableBytes) else { return }
        context.fireChannelRead(data)
    }
}

/// Reads one reply, strictly, and closes the connection as soon as it is known what comes of it.
///
/// The decoder before it holds to the grammar of RFC 9112; this holds to the limits, and to what a document may be.
package final class HTTPReplyReader: ChannelInboundHandler {
    package typealias InboundIn = HTTPClientResponsePart

    private let limits: HTTPLimits
    private let promise: EventLoopPromise<HTTPReply>
    private var timers: [Scheduled<Void>] = []
    private var waiting: Scheduled<Void>?
    private var reply = HTTPReply(result: .failure(.closed))
    private var isSettled = false
    private var body: [UInt8] = []
    private var hasHead = false

    package init(_ limits: HTTPLimits, _ promise: EventLoopPromise<HTTPReply>) {
        self.limits = limits
        self.promise = promise
    }

    /// On the event loop.
    func limit(firstByte: TimeAmount, whole: TimeAmount, on channel: any Channel) {
        let loop = channel.eventLoop.assumeIsolated()
        waiting = loop.scheduleTask(in: firstByte) { self.fail(.timeout) }
        timers = [loop.scheduleTask(in: whole) { self.fail(.timeout) }]
    }

    /// Notes so many more octets; false when they are too many, or nobody waits for them.
    func admits(_ count: Int) -> Bool {
        guard !isSettled else { return false }
        waiting?.cancel()
        reply.received += count
        guard reply.received <= limits.wire, hasHead || reply.received - count <= limits.head else {
            fail(.tooLarge)
            return false
        }
        return true
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isSettled else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            hasHead = true
            reply.status = Int(head.status.code)
            read(head)
        case .body(let part):
            guard part.readableBytes <= limits.body - body.count else { return fail(.tooLarge) }
            body += part.readableBytesView
        case .end:
            settle(.success(.document(body)))
        }
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error as? HTTPParserError {
        case .invalidEOFState?: fail(.closed)
        case .some: fail(.badReply)
        // TLS that ends without its goodbye among them: what came may have been cut (RFC 9112 §9.8).
        case nil: fail(.closed)
        }
    }

    package func channelInactive(context: ChannelHandlerContext) { fail(.closed) }

    package func handlerRemoved(context: ChannelHandlerContext) { fail(.closed) }

    func fail(_ fault: HTTPFault) { settle(.failure(fault)) }

    // MARK: - The head

    private func read(_ head: HTTPResponseHead) {
        guard head.version == .http1_1 || head.version == .http1_0, head.headers.count <= limits.fields else {
            return fail(.badReply)
        }
        switch head.status.code {
        case 200:
            if let fault = framing(head) ?? coding(head.headers) { fail(fault) }
        // RFC 9110 §15.4: the redirections that a GET follows.
        case 301, 302, 303, 307, 308:
            let places = head.headers["Location"]
            guard places.count == 1 else { return fail(.badRedirect(nil)) }
            settle(.success(.redirection(Array(places[0].utf8))))
        case let code:
            fail(.status(Int(code)))
        }
    }

    /// RFC 9112 §6.3: two lengths, or a length beside chunks, are how replies are smuggled.
    private func framing(_ head: HTTPResponseHead) -> HTTPFault? {
        let lengths = head.headers["Content-Length"], codings = head.headers["Transfer-Encoding"]
        guard lengths.count <= 1, codings.count <= 1, lengths.isEmpty || codings.isEmpty else { return .badReply }
        if let coding = codings.first {
            guard head.version == .http1_1 else { return .badReply }
            return ASCII.equalIgnoringCase(coding.utf8, "chunked".utf8) ? nil : .encoding
        }
        guard let length = lengths.first else { return nil }
        guard length.utf8.allSatisfy(ASCII.isDigit), !length.isEmpty else { return .badReply }
        // More digits than a number may have are too many octets as well.
        return ASCII.number(length.utf8).map { $0 <= limits.body } == true ? nil : .tooLarge
    }

    /// RFC 9110 §8.4: `identity` is what we asked for; anything else would have to be undone.
    private func coding(_ headers: HTTPHeaders) -> HTTPFault? {
        headers["Content-Encoding"].allSatisfy { ASCII.equalIgnoringCase($0.utf8, "identity".utf8) } ? nil : .encoding
    }

    private func settle(_ result: Result<HTTPReply.Content, HTTPFault>) {
        guard !isSettled else { return }
        isSettled = true
        for timer in timers { timer.cancel() }
        waiting?.cancel()
        reply.result = result
        promise.succeed(reply)
    }
}
#endif
