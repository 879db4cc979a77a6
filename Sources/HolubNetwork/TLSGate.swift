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
    private let limit: TimeAmount
    private let seen: ([UInt8]) -> Void
    private var promise: EventLoopPromise<TLSSession>?
    private var deadline: Scheduled<Void>?

    init(
        for host: ServerHost, behind tls: NIOSSLClientHandler, witness: CertificateWitness, within limit: TimeAmount,
        seen: @escaping ([UInt8]) -> Void, _ promise: EventLoopPromise<TLSSession>
    ) {
        self.host = host
        self.tls = tls
        self.witness = witness
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
        promise?.succeed(TLSSession(version: version))
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
            case "CERTIFICATE_VERIFY_FAILED": return witness.fault(at: secondsSince1970())
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

/// Sees each certificate of the chain with the library's verdict, and hands that verdict back unchanged: to tell why a
/// certificate is bad without making any of them good.
final class CertificateWitness {
    private(set) var failing: NIOSSLCertificate?

    /// The way that NIOSSL offers for this is deprecated in favour of one that would replace the library's whole
    /// verification, which is what must not happen here. Called through the protocol, it is no warning.
    static func makeHandler(
        _ context: NIOSSLContext, for host: ServerHost
    ) throws -> (handler: NIOSSLClientHandler, witness: CertificateWitness) {
        let witness = CertificateWitness()
        let maker: any HandlerMaking = HandlerMaker()
        return (try maker.handler(context, for: host, witness), witness)
    }

    fileprivate func note(_ verdict: NIOSSLVerificationResult, _ certificate: NIOSSLCertificate) {
        if case .failed = verdict, failing == nil { failing = certificate }
    }

    /// RFC 5280 §4.1.2.5: both ends of the validity are inclusive.
    func fault(at now: Int) -> TLSFault {
        guard let failing else { return .untrustedIssuer }
        if now > Int(failing.notValidAfter) { return .expired }
        if now < Int(failing.notValidBefore) { return .notYetValid }
        return .untrustedIssuer
    }
}

private protocol HandlerMaking {
    func handler(
        _ context: NIOSSLContext, for host: ServerHost, _ witness: CertificateWitness
    ) throws -> NIOSSLClientHandler
}

private struct HandlerMaker: HandlerMaking {
    @available(*, deprecated)
    func handler(
        _ context: NIOSSLContext, for host: ServerHost, _ witness: CertificateWitness
    ) throws -> NIOSSLClientHandler {
        // RFC 6066 §3: no address in the server name indication.
        var name: String?
        if case .name(let domain) = host { name = domain.name }
        return try NIOSSLClientHandler(context: context, serverHostname: name) { verdict, certificate in
            witness.note(verdict, certificate)
            return verdict
        }
    }
}
#endif
