#if Sending
/// What a certificate says beside its names (RFC 5280 §4.1): enough to tell whether it is weak, and whether the one of
/// its issuer should have come with it. It makes no certificate good; that is the TLS library's to say.
struct CertificateFields {
    private struct Extension {
        let identifier: [UInt8]
        var isCritical = false
        var value = DER([])
    }

    private let signature: [UInt8]
    private let isSelfIssued: Bool
    /// The length of the modulus; nil for keys of other kinds.
    private let bitsOfRSA: Int?
    private var extensions: [Extension] = []

    /// - Returns: nil for octets that do not have the form of RFC 5280.
    init?(ofCertificate der: [UInt8]) {
        var file = DER(der[...])
        guard var certificate = file.next(0x30), var body = certificate.next(0x30),
            var algorithm = certificate.next(0x30), let signature = algorithm.next(0x06)
        else { return nil }
        self.signature = Array(signature.octets)
        // RFC 5280 §4.1: the version, tagged 0, is optional; then serial number, signature, issuer, validity, subject, key.
        _ = body.next(0xA0)
        guard body.next(0x02) != nil, body.next(0x30) != nil, let issuer = body.next(0x30), body.next(0x30) != nil,
            let subject = body.next(0x30), var key = body.next(0x30), var kind = key.next(0x30),
            let identifier = kind.next(0x06), let bits = key.next(0x03)
        else { return nil }
        isSelfIssued = issuer.octets == subject.octets
        if identifier.octets.elementsEqual(Identifier.rsaEncryption) {
            guard let length = Self.lengthOfModulus(bits) else { return nil }
            bitsOfRSA = length
        } else {
            bitsOfRSA = nil
        }
        readExtensions(&body)
    }

    /// RFC 3279 §2.3.1: a bit string, without unused bits, around the modulus and the exponent.
    private static func lengthOfModulus(_ bits: DER) -> Int? {
        guard bits.octets.first == 0 else { return nil }
        var key = DER(bits.octets.dropFirst())
        guard var numbers = key.next(0x30), let modulus = numbers.next(0x02) else { return nil }
        let significant = modulus.octets.drop { $0 == 0 }
        return significant.first.map { significant.count * 8 - $0.leadingZeroBitCount }
    }

    private mutating func readExtensions(_ body: inout DER) {
        while let field = body.next() {
            // RFC 5280 §4.1: the extensions are the last field, tagged 3.
            guard field.tag == 0xA3, var wrapped = Optional(field.content), var list = wrapped.next(0x30)
            else { continue }
            while var entry = list.next(0x30) {
                guard let identifier = entry.next(0x06) else { continue }
                var found = Extension(identifier: Array(identifier.octets))
                if let flag = entry.next(0x01) { found.isCritical = flag.octets.first != 0 }
                if let value = entry.next(0x04) { found.value = value }
                extensions.append(found)
            }
        }
    }

    private func value(of identifier: [UInt8]) -> DER? { extensions.first { $0.identifier == identifier }?.value }

    // MARK: - Weakness

    /// A signature over SHA-1 or an older hash, or an RSA key below 2048 bits. The TLS library takes both.
    var isWeak: Bool {
        // RFC 8446 §4.4.2.4: certificates signed over MD5 must not, and over SHA-1 should not be accepted.
        if Identifier.weakSignatures.contains(signature) { return true }
        // RFC 9325 §4.5: 2048 bits at least.
        return bitsOfRSA.map { $0 < 2048 } ?? false
    }

    // MARK: - The issuer

    /// Whether a server's certificate that the library has refused before it verified any lacks its issuer's: nothing else
    /// in it can have been the reason, and it tells where the issuer's is kept (RFC 5280 §4.2.2.1). One that does not tell
    /// may as well have been issued by a private authority itself, whose certificate nobody sends.
    var lacksIssuer: Bool {
        !isSelfIssued && isForServers && namesPlaceOfIssuer
            && extensions.allSatisfy { !$0.isCritical || Identifier.understood.contains($0.identifier) }
    }

    private var isForServers: Bool {
        if var usage = value(of: Identifier.keyUsage) {
            // RFC 5280 §4.2.1.3: digitalSignature is bit 0, keyEncipherment 2, keyAgreement 4, from the left.
            guard let bits = usage.next(0x03), let flags = bits.octets.dropFirst().first, flags & 0xA8 != 0
            else { return false }
        }
        // RFC 5280 §4.2.1.12: without the extension for any use.
        guard var usage = value(of: Identifier.extendedKeyUsage) else { return true }
        guard var purposes = usage.next(0x30) else { return false }
        while let purpose = purposes.next(), purpose.tag == 0x06 {
            if purpose.content.octets.elementsEqual(Identifier.serverAuth) { return true }
        }
        return false
    }

    private var namesPlaceOfIssuer: Bool {
        guard var access = value(of: Identifier.authorityInfoAccess), var list = access.next(0x30) else { return false }
        while var entry = list.next(0x30) {
            if let method = entry.next(0x06), method.octets.elementsEqual(Identifier.caIssuers) { return true }
        }
        return false
    }

    /// Object identifiers as DER writes them.
    private enum Identifier {
        // RFC 5280 §4.2.1, §4.2.2.1: 2.5.29.15, .37, and below 1.3.6.1.5.5.7
        static let keyUsage: [UInt8] = [0x55, 0x1D, 0x0F]
        static let extendedKeyUsage: [UInt8] = [0x55, 0x1D, 0x25]
        static let serverAuth: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01]
        static let authorityInfoAccess: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x01]
        static let caIssuers: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02]
        /// Extensions that the library understands in a server's certificate: beside the usages the alternative names, basic
        /// constraints and policies.
        static let understood: Set<[UInt8]> = [
            keyUsage, extendedKeyUsage, [0x55, 0x1D, 0x11], [0x55, 0x1D, 0x13], [0x55, 0x1D, 0x20],
        ]
        // RFC 3279 §2.3.1: 1.2.840.113549.1.1.1
        static let rsaEncryption: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]
        // RFC 3279 §2.2: RSA over MD2, MD5 and SHA-1, DSA and ECDSA over SHA-1.
        static let weakSignatures: Set<[UInt8]> = [
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x02],
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x04],
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x05],
            [0x2A, 0x86, 0x48, 0xCE, 0x38, 0x04, 0x03], [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x01],
        ]
    }
}
#endif
