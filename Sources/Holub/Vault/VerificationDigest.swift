#if Sending
import Crypto
package import HolubSMTP

/// What a verification's digest is bound to.
package struct VerificationBinding: Hashable, Sendable {
    package var id: VerificationID
    package var mailbox: MailboxID
    package var account: AccountID
    /// The address, octet for octet.
    package var address: [UInt8]
    package var expiresAt: Moment

    package init(
        id: VerificationID, mailbox: MailboxID, account: AccountID, address: EmailAddress, expiresAt: Moment
    ) {
        self.id = id
        self.mailbox = mailbox
        self.account = account
        self.address = Array(address.description.utf8)
        self.expiresAt = expiresAt
    }

    /// Stands for a verification that is not known.
    static let nobody = VerificationBinding()

    private init() {
        id = VerificationID(IdentifierBits(0, 0))
        mailbox = MailboxID(IdentifierBits(0, 0))
        account = ""
        address = []
        expiresAt = Moment(milliseconds: 0)
    }

    package init(_ record: VerificationRecord) {
        self.init(
            id: record.id, mailbox: record.mailbox, account: record.account, address: record.address,
            expiresAt: record.expiresAt)
    }
}

extension KeyRing {
    /// HMAC-SHA-256 (RFC 2104) of a proof under the current key, 32 octets. The proof's kind is bound too: a code is never
    /// taken for a link.
    package func digest(of proof: VerificationProof, bound binding: VerificationBinding) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Self.message(proof, binding), using: current.verificationKey))
    }

    /// Whether a digest is that of this proof, under any of the keys. All of them are asked, each comparison takes the same
    /// time whatever differs, and a digest of another length is refused.
    package func isDigest(
        _ digest: [UInt8], of proof: VerificationProof, bound binding: VerificationBinding
    ) -> Bool {
        let message = Self.message(proof, binding)
        var isFound = false
        for master in all {
            // The library's comparison is in constant time for codes of its own length.
            let holds = HMAC<SHA256>.isValidAuthenticationCode(
                digest, authenticating: message, using: master.verificationKey)
            isFound = holds || isFound
        }
        return isFound && digest.count == SHA256.byteCount
    }

    private static func message(_ proof: VerificationProof, _ binding: VerificationBinding) -> [UInt8] {
        Binding.octets(
            "holub verification 1",
            [
                Array(proof.kind.rawValue.utf8), proof.octets, Array(binding.id.text.utf8),
                Array(binding.mailbox.text.utf8), Array(binding.account.text.utf8),
                binding.address, BigEndian.octets(binding.expiresAt.milliseconds),
            ])
    }
}
#endif
