#if Personas
import Crypto
public import HolubSMTP
import SwiftASN1
import X509

import struct Foundation.Date

/// A certificate authority made for one rehearsal: nothing but that rehearsal trusts it, and its key is never stored.
///
/// Keys are of P-256, as a public authority's leaves are most of the time.
public struct TestAuthority: Sendable {
    /// What can be wrong with a server's certificate.
    public enum Flaw: String, Hashable, Sendable, CaseIterable {
        case expired, notYetValid, wrongName, selfSigned
    }

    private let key: Certificate.PrivateKey
    private let certificate: Certificate
    /// The authority's certificate, for a trust file.
    public let pem: String

    /// - Throws: what the certificate library throws; for a name of printable letters it does not.
    public init(named name: String = "Holub rehearsal authority") throws {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let subject = try DistinguishedName { CommonName(name) }
        certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
            notValidBefore: Date(timeIntervalSinceNow: -3600), notValidAfter: Date(timeIntervalSinceNow: 86_400),
            issuer: subject, subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                SubjectKeyIdentifier(hash: key.publicKey)
            }, issuerPrivateKey: key)
        self.key = key
        pem = try certificate.serializeAsPEM().pemString + "\n"
    }

    /// A certificate for a server with these names and addresses, good for a day.
    /// - Throws: what the certificate library throws; for hosts it does not.
    public func identity(for hosts: [ServerHost], _ flaw: Flaw? = nil) throws -> ServerIdentity {
        try identity(naming: hosts.map(\.generalName), flaw)
    }

    /// The same for names as they stand in the certificate: a star may stand for the first label (RFC 9525 §6.3).
    package func identity(named names: [String], _ flaw: Flaw? = nil) throws -> ServerIdentity {
        try identity(naming: names.map { .dnsName($0) }, flaw)
    }

    private func identity(naming own: [GeneralName], _ flaw: Flaw?) throws -> ServerIdentity {
        let leafKey = P256.Signing.PrivateKey()
        let ownKey = Certificate.PrivateKey(leafKey)
        let names = flaw == .wrongName ? [GeneralName.dnsName("another.holub.test")] : own
        let subject = try DistinguishedName { CommonName("Holub rehearsal server") }
        let isSelfSigned = flaw == .selfSigned
        let (from, until) = Self.validity(flaw)
        let leaf = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: ownKey.publicKey,
            notValidBefore: from, notValidAfter: until, issuer: isSelfSigned ? subject : certificate.subject,
            subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(names)
                AuthorityKeyIdentifier(
                    keyIdentifier: SubjectKeyIdentifier(hash: (isSelfSigned ? ownKey : key).publicKey).keyIdentifier)
            }, issuerPrivateKey: isSelfSigned ? ownKey : key)
        return ServerIdentity(
            certificatePEM: try leaf.serializeAsPEM().pemString + "\n", privateKeyPEM: leafKey.pemRepresentation + "\n")
    }

    /// A machine's clock may be wrong by an hour, so the good ones begin an hour ago.
    private static func validity(_ flaw: Flaw?) -> (from: Date, until: Date) {
        let day: Double = 86_400
        return switch flaw {
        case .expired: (Date(timeIntervalSinceNow: -30 * day), Date(timeIntervalSinceNow: -day))
        case .notYetValid: (Date(timeIntervalSinceNow: day), Date(timeIntervalSinceNow: 30 * day))
        default: (Date(timeIntervalSinceNow: -3600), Date(timeIntervalSinceNow: day))
        }
    }
}

/// A server's certificate with its key, both as PEM.
public struct ServerIdentity: Sendable, CustomStringConvertible {
    public var certificatePEM: String
    public var privateKeyPEM: String

    public init(certificatePEM: String, privateKeyPEM: String) {
        self.certificatePEM = certificatePEM
        self.privateKeyPEM = privateKeyPEM
    }

    /// The certificate alone.
    public var description: String { certificatePEM }
}

extension ServerHost {
    /// RFC 5280 §4.2.1.6: an address is four or sixteen octets, most significant first.
    fileprivate var generalName: GeneralName {
        switch self {
        case .name(let domain): .dnsName(domain.name)
        case .address(.v4(let value)):
            .ipAddress(ASN1OctetString(contentBytes: withUnsafeBytes(of: value.bigEndian) { Array($0) }[...]))
        case .address(.v6(let high, let low)):
            .ipAddress(
                ASN1OctetString(
                    contentBytes: [high, low].flatMap { half in withUnsafeBytes(of: half.bigEndian) { Array($0) } }[...]
                ))
        }
    }
}
#endif
