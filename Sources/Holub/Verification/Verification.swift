#if Sending
import HolubSMTP

/// What a person shows to confirm an address.
package enum VerificationProof: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    case code(VerificationCode)
    case link(LinkToken)

    /// How the proof comes back.
    package enum Kind: String, Hashable, Sendable, Codable { case code, link }

    package var kind: Kind {
        switch self {
        case .code: .code
        case .link: .link
        }
    }

    var octets: [UInt8] {
        switch self {
        case .code(let code): code.digits
        // The id as well, so that a token for one verification is none for another, whoever looks it up.
        case .link(let token): Array(token.id.text.utf8) + token.random
        }
    }

    package var description: String { "‹redacted›" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(reflecting: description) }
}

/// A verification that was just made: the record to keep, and the proof to put into the message. The proof is in no
/// record.
struct IssuedVerification: Sendable {
    let record: VerificationRecord
    let proof: VerificationProof
}

/// What became of a proof that was shown.
enum VerificationJudgement: Hashable, Sendable {
    /// The address is confirmed, once this record is written. Whoever writes it first wins: the store refuses the second.
    case accepted(VerificationRecord)
    /// One answer, whatever the reason: unknown, expired, used, voided, or wrong. The record is to be written; nil where
    /// nothing changed.
    case refused(VerificationRecord?)
}

/// The rules of confirming an address: pure functions; the caller brings the time, the records and the keys.
enum Verification {
    /// How long a proof holds.
    static let lifetime = Duration.seconds(30 * 60)
    /// This many wrong proofs void a verification: of 10^8 codes, somebody who guesses has tried five.
    static let missesAllowed = 5
    /// Messages to one address within ``addressWindow``, whatever the accounts.
    static let messagesPerAddress = 5
    static let addressWindow = Duration.seconds(3600)
    /// Messages of one account within ``accountWindow``.
    static let messagesPerAccount = 20
    static let accountWindow = Duration.seconds(86_400)

    /// Whether another message may go out.
    /// - Parameters:
    ///   - address: Messages to this address within ``addressWindow``.
    ///   - account: Messages of this account within ``accountWindow``.
    /// - Returns: The limit that is reached; nil where none is.
    static func limit(sentToAddress address: Int, byAccount account: Int) -> VerificationLimit? {
        if account >= messagesPerAccount { return .account }
        return address >= messagesPerAddress ? .address : nil
    }

    /// A new verification of an address. The mailbox's earlier ones are void from now on: see ``voided(_:at:)``.
    static func issue(
        _ kind: VerificationProof.Kind, of mailbox: MailboxID, account: AccountID, address: EmailAddress,
        at now: Moment, keys: KeyRing
    ) -> IssuedVerification {
        let id = VerificationID.random()
        let proof: VerificationProof =
            switch kind {
            case .code: .code(.random())
            case .link: .link(.random(for: id))
            }
        let binding = VerificationBinding(
            id: id, mailbox: mailbox, account: account, address: address, expiresAt: now + lifetime)
        let record = VerificationRecord(
            id: id, mailbox: mailbox, account: account, address: address,
            digest: keys.digest(of: proof, bound: binding), issuedAt: now, expiresAt: binding.expiresAt)
        return IssuedVerification(record: record, proof: proof)
    }

    /// The record of a verification that a newer one replaces.
    static func voided(_ record: VerificationRecord, at now: Moment) -> VerificationRecord {
        var record = record
        if record.closedAt == nil { record.closedAt = now }
        return record
    }

    /// Judges a proof.
    /// - Parameters:
    ///   - record: What the store has for it; nil where it has nothing.
    ///   - presented: What the person showed.
    static func judge(
        _ record: VerificationRecord?, _ presented: VerificationProof, at now: Moment, keys: KeyRing
    ) -> VerificationJudgement {
        guard var record else {
            // The same work as for a known one, so that the time tells as little as the answer.
            _ = keys.isDigest([UInt8](repeating: 0, count: 32), of: presented, bound: .nobody)
            return .refused(nil)
        }
        let holds = keys.isDigest(record.digest, of: presented, bound: VerificationBinding(record))
        guard record.closedAt == nil, record.misses < missesAllowed, now < record.expiresAt else {
            return .refused(nil)
        }
        guard holds else {
            record.misses += 1
            if record.misses >= missesAllowed { record.closedAt = now }
            return .refused(record)
        }
        record.closedAt = now
        return .accepted(record)
    }
}

/// Why no further message that confirms an address may be sent now.
public enum VerificationLimit: Hashable, Sendable {
    /// Five an hour to one address, whoever asks.
    case address
    /// Twenty a day for one account.
    case account

    /// After which there is room again, whatever was sent last.
    public var window: Duration {
        switch self {
        case .address: Verification.addressWindow
        case .account: Verification.accountWindow
        }
    }
}
#endif
