#if Sending
import NIOCore
import NIOSSL

/// The authorities whose certificates are trusted. A set is read and prepared once and shared by all its connections.
public struct TrustRoots: Sendable {
    /// Ready for use; a failure to prepare it shows at the first handshake.
    let context: Result<NIOSSLContext, TrustRootsError>
    private let roots: NIOSSLTrustRoots

    /// The authorities that this machine trusts.
    public static let system = TrustRoots(.default)

    /// The authorities in a file of PEM certificates, and no other ones.
    /// - Throws: ``TrustRootsError``.
    public static func pem(_ path: String) throws(TrustRootsError) -> TrustRoots {
        guard let octets = contents(ofFile: path, limit: 4 << 20) else { throw .unreadable(path) }
        guard !octets.isEmpty else { throw .empty(path) }
        return try certificates(octets, from: path)
    }

    /// The authorities in these octets of PEM certificates, and no other ones.
    /// - Throws: ``TrustRootsError``.
    public static func certificates(_ pem: [UInt8]) throws(TrustRootsError) -> TrustRoots {
        guard !pem.isEmpty else { throw .empty(nil) }
        return try certificates(pem, from: nil)
    }

    private static func certificates(_ pem: [UInt8], from path: String?) throws(TrustRootsError) -> TrustRoots {
        guard let roots = try? NIOSSLCertificate.fromPEMBytes(pem), !roots.isEmpty else { throw .noCertificate(path) }
        let trust = TrustRoots(.certificates(roots))
        _ = try trust.context.get()
        return trust
    }

    private init(_ roots: NIOSSLTrustRoots) {
        self.roots = roots
        context = Self.context(trusting: roots, loggingTo: nil)
    }

    /// A context for one connection, which tells its keys: each line of the key log goes to `log`, on the event loop.
    func context(
        loggingTo log: @escaping @Sendable (ByteBuffer) -> Void
    ) -> Result<NIOSSLContext, TrustRootsError> {
        Self.context(trusting: roots, loggingTo: log)
    }

    private static func context(
        trusting roots: NIOSSLTrustRoots, loggingTo log: (@Sendable (ByteBuffer) -> Void)?
    ) -> Result<NIOSSLContext, TrustRootsError> {
        var configuration = TLSConfiguration.makeClientConfiguration()
        // RFC 8997 §3, RFC 9325 §3.1.1: nothing below TLS 1.2.
        configuration.minimumTLSVersion = .tlsv12
        configuration.certificateVerification = .fullVerification
        configuration.trustRoots = roots
        configuration.keyLogCallback = log
        do { return .success(try NIOSSLContext(configuration: configuration)) } catch { return .failure(.unusable) }
    }
}

/// Why a file of authorities cannot be used. The description is one sentence with the next step.
public enum TrustRootsError: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(String)
    case empty(String?)
    case noCertificate(String?)
    /// The certificates were read, and the TLS library does not take them.
    case unusable

    public var description: String {
        switch self {
        case .unreadable(let path): "The CA file \(path) cannot be read; name an ordinary file that you may read."
        case .empty(let path): "The CA file\(Self.name(path)) is empty; name a file with PEM certificates."
        case .noCertificate(let path): "The CA file\(Self.name(path)) holds no PEM certificate; name a file that does."
        case .unusable: "The trusted certificates cannot be used; check the CA file."
        }
    }

    private static func name(_ path: String?) -> String { path.map { " " + $0 } ?? "" }
}
#endif
