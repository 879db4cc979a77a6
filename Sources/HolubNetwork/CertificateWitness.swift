#if Sending
import HolubSMTP
import NIOSSL

/// Sees each certificate of the chain with the library's verdict, and hands that verdict back unchanged: to tell why a
/// certificate is bad without making any of them good.
final class CertificateWitness {
    private(set) var failing: NIOSSLCertificate?
    /// Those that the library has verified, from the trusted one down.
    private var verified: [NIOSSLCertificate] = []

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
        switch verdict {
        case .certificateVerified: verified.append(certificate)
        case .failed: failing = failing ?? certificate
        }
    }

    /// - Parameters:
    ///   - now: in seconds since 1970.
    ///   - own: the server's own certificate, where it is known.
    func fault(at now: Int, server own: NIOSSLCertificate?) -> TLSFault {
        guard let failing else { return .untrustedIssuer }
        // RFC 5280 §4.1.2.5: both ends of the validity are inclusive.
        if now > Int(failing.notValidAfter) { return .expired }
        if now < Int(failing.notValidBefore) { return .notYetValid }
        // The library builds the chain before it verifies any of it, and names the certificate where it ends.
        guard verified.isEmpty, failing == own, let der = try? failing.toDERBytes(),
            let fields = CertificateFields(ofCertificate: der), fields.lacksIssuer
        else { return .untrustedIssuer }
        return .incompleteChain
    }

    /// Whether the server's own certificate, or one between it and the trusted one, is weak. Nobody has to believe the
    /// signature of the trusted one.
    func sawWeakness(besides own: [UInt8]) -> Bool {
        let chain = [own] + verified.dropFirst().map { (try? $0.toDERBytes()) ?? [] }
        return chain.contains { CertificateFields(ofCertificate: $0)?.isWeak ?? true }
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
