#if Sending
import Crypto

/// Whose secret it is, and which.
struct SealedPlace {
    let field: SealedField
    let mailbox: MailboxID
    let account: AccountID

    /// The two layers of a sealed secret.
    enum Layer {
        case secret
        case dataKey(MasterKey.ID)
    }

    /// The associated data of a layer.
    func binding(_ layer: Layer) -> [UInt8] {
        let names: [[UInt8]] =
            switch layer {
            case .secret: [Array("secret".utf8)]
            case .dataKey(let id): [Array("data key".utf8), id.octets]
            }
        return Binding.octets(
            "holub sealed 1",
            [Array(account.text.utf8), Array(mailbox.text.utf8), Array(field.rawValue.utf8)] + names)
    }
}

enum Binding {
    /// A label and parts, each with its length before it: no two different lists give the same octets.
    static func octets(_ label: String, _ parts: [[UInt8]]) -> [UInt8] {
        var octets: [UInt8] = []
        for part in [Array(label.utf8)] + parts { octets += BigEndian.octets(part.count) + part }
        return octets
    }
}

enum BigEndian {
    /// Four octets, the highest first.
    static func octets(_ count: Int) -> [UInt8] {
        let bits = UInt32(clamping: count)
        return [24, 16, 8, 0].map { UInt8(bits >> $0 & 0xFF) }
    }

    /// Eight octets, the highest first.
    static func octets(_ value: Int64) -> [UInt8] {
        let bits = UInt64(bitPattern: value)
        return [56, 48, 40, 32, 24, 16, 8, 0].map { UInt8(bits >> $0 & 0xFF) }
    }
}

extension MasterKey {
    /// One key for each use (RFC 5869), so that no output of one says anything about another.
    private func derived(_ use: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, salt: Array("holub 1".utf8), info: Array(use.utf8), outputByteCount: 32)
    }

    var wrappingKey: SymmetricKey { derived("wrap data keys") }
    var verificationKey: SymmetricKey { derived("verification digests") }
    var pageKey: SymmetricKey { derived("pages") }
}
#endif
