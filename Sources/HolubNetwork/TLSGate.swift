#if Sending
import HolubSMTP
import NIOCore
import NIOSSL
import NIOTLS

/// Stands behind the TLS handler during the handshake: turns its end into a result, lets nothing pass before it, and
/// leaves.
final class TLSGate: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private let host: ServerHost
    private let tls: NIOSSLClientHandler
    private let witness: CertificateWitness
    private let hello: ServerHelloHandler
    private let limit: TimeAmount
    private let seen: ([UInt8]) -> Void
    private var promise: EventLoopPromise<TLSSession>?
    private var deadline: Scheduled<Void>?

    init(
        for host: ServerHost, behind tls: NIOSSLClientHandler, witness: CertificateWitness,
        hello: ServerHelloHandler, within limit: TimeAmount, seen: @escaping ([UInt8]) -> Void,
        _ promise: EventLoopPromise<TLSSession>
    ) {
        self.host = host
        self.tls = tls
        self.witness = witness
        self.hello = hello
        self.limit = limit
        self.seen = seen
        self.promise = promise
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let loop = context.eventLoop.assumeIsolated()
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        deadline = loop.scheduleTask(in: limit) { self.fail(.timedOut, context.value) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { fail(.closed, context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // Nothing is decrypted before the handshake is done, and nothing counts after it failed.
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .handshakeCompleted? = event as? TLSUserEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        guard let der = try? tls.peerCertificate?.toDERBytes() else { return fail(.nameMismatch, context) }
        guard CertificateNames(ofCertificate: der).include(host) else {
            seen(der)
            return fail(.nameMismatch, context)
        }
        guard !witness.sawWeakness(besides: der) else {
            seen(der)
            return fail(.weak, context)
        }
        let version: TLSSession.Version
        switch tls.tlsVersion {
        case .tlsv12: version = .tls12
        case .tlsv13: version = .tls13
        default: return fail(.tooOld, context)
        }
        deadline?.cancel()
        seen(der)
        let promise = promise
        self.promise = nil
        context.fireUserInboundEventTriggered(event)
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
        promise?.succeed(TLSSession(version: version, cipher: hello.cipher))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard promise != nil else { return }
        // The library's check of the name comes after the handshake; a refused chain ends it, and then the witness knows.
        if let certificate = witness.failing ?? tls.peerCertificate, let der = try? certificate.toDERBytes() {
            seen(der)
        }
        fail(fault(error), context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(.closed, context)
        context.fireChannelInactive()
    }

    /// Once: a connection that is not safe is closed, and never goes on in clear.
    private func fail(_ fault: TLSFault, _ context: ChannelHandlerContext) {
        guard let promise else { return }
        self.promise = nil
        deadline?.cancel()
        context.close(promise: nil)
        promise.fail(DialError.tls(fault))
    }

    // MARK: - Reasons

    private func fault(_ error: any Error) -> TLSFault {
        switch error {
        case let error as NIOSSLExtraError where error == .failedToValidateHostname: .nameMismatch
        case NIOSSLError.handshakeFailed(.sslError(let stack)): fault(stack)
        case NIOSSLError.handshakeFailed(.zeroReturn), NIOSSLError.handshakeFailed(.syscallError): .closed
        case is IOError, is ChannelError: .closed
        default: .other(String(describing: type(of: error)))
        }
    }

    private func fault(_ stack: NIOBoringSSLErrorStack) -> TLSFault {
        guard stack != [.eofDuringHandshake] else { return .closed }
        let reasons = stack.map { Self.reason($0.description) }
        for reason in reasons {
            switch reason {
            case "CERTIFICATE_VERIFY_FAILED": return witness.fault(at: secondsSince1970(), server: tls.peerCertificate)
            case "WRONG_VERSION_NUMBER", "HTTP_REQUEST", "HTTPS_PROXY_REQUEST": return .notTLS
            case "TLSV1_ALERT_PROTOCOL_VERSION", "UNSUPPORTED_PROTOCOL": return .tooOld
            default: continue
            }
        }
        return .other(reasons.first ?? "unknown")
    }

    /// BoringSSL writes `Error: number error:hex:library:function:REASON at file:line`.
    private static func reason(_ description: String) -> String {
        let words = description.utf8.split(separator: ASCII.space)
        let reason = words.lazy.compactMap { $0.split(separator: UInt8(ascii: ":")).last }.first { word in
            word.contains(UInt8(ascii: "_")) && word.allSatisfy { ASCII.uppercased($0) == $0 }
        }
        return reason.map { String(decoding: $0, as: UTF8.self) } ?? "unknown"
    }
}
#endif
