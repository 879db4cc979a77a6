#if Sending
import Crypto
import Foundation
package import HolubSMTP

// What is kept of a secret, version 1, in octets:
//
//     1  version
//     8  id of the master key
//    12  nonce     \
//    32  data key   | under the key that the master key gives for wrapping
//    16  tag       /
//    12  nonce     \
//     n  secret     | under the data key; its length, itself, and noughts up to a multiple of 64
//    16  tag       /
//
// Both layers are AES-256-GCM (NIST SP 800-38D), bound by their associated data to the format, the layer, the account,
// the mailbox and the field, so that a row put in another's place does not open. The outer one is bound to the id of its
// key, too. Each secret has a data key of its own, and 96 random bits of nonce are drawn for it: only the wrapping uses one
// key many times, and 2^32 wrappings are far away.

/// Which secret of a mailbox. Open, so that another one breaks nothing.
public struct SealedField: Hashable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// The password with which the mailbox signs in.
    public static let password = SealedField(rawValue: "password")
}

/// Why a secret cannot be sealed or opened. The description is one sentence with the next step.
///
/// Another case may come with a later version: an application that switches over them needs a `default`.
public enum SealError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Sealed with a key that the ring does not have. The secret is not lost: the queue waits for the key.
    case unknownKey(MasterKey.ID)
    /// Changed, cut short, or sealed for another mailbox.
    case tampered
    /// Written by a later version of Holub.
    case unknownVersion(UInt8)
    /// The system's cryptography refused its work, for want of memory most likely.
    case systemFailed

    public var description: String {
        switch self {
        case .unknownKey(let id): "The secret was sealed with the key \(id); add that key to the application's keys."
        case .tampered: "The sealed secret was changed, or is another mailbox's; restore it or type the password anew."
        case .unknownVersion(let version):
            "The secret was sealed by a later version of Holub (format \(version)); update the application."
        case .systemFailed: "The system could not do its cryptography; check its memory and try again."
        }
    }
}

extension KeyRing {
    /// Seals a secret for one field of one mailbox, under a new data key and the current master key.
    package func seal(
        _ secret: Secret, field: SealedField, of mailbox: MailboxID, account: AccountID
    ) throws(SealError) -> [UInt8] {
        let place = SealedPlace(field: field, mailbox: mailbox, account: account)
        let dataKey = SymmetricKey(size: .bits256)
        var padded = SealedSecret.padded(secret)
        defer { wipe(&padded) }
        let inner = try GCM.seal(padded, using: dataKey, bound: place.binding(.secret))
        return try wrap(dataKey, for: place) + inner
    }

    /// Opens what ``seal(_:field:of:account:)`` made for the same place.
    package func open(
        _ sealed: [UInt8], field: SealedField, of mailbox: MailboxID, account: AccountID
    ) throws(SealError) -> Secret {
        let place = SealedPlace(field: field, mailbox: mailbox, account: account)
        let parts = try SealedSecret(sealed)
        let dataKey = try unwrap(parts, for: place)
        var padded = try GCM.open(parts.inner, using: dataKey, bound: place.binding(.secret))
        defer { wipe(&padded) }
        return try SealedSecret.secret(padded)
    }

    /// Whether the current key wrapped it. Says nothing of its being sound.
    package func isCurrent(_ sealed: [UInt8]) -> Bool {
        guard let parts = try? SealedSecret(sealed) else { return false }
        return parts.keyID == current.id
    }

    /// The same secret, its data key wrapped anew under the current key. The secret itself is not opened, so what was
    /// tampered with inside shows only when it is.
    package func rewrapped(
        _ sealed: [UInt8], field: SealedField, of mailbox: MailboxID, account: AccountID
    ) throws(SealError) -> [UInt8] {
        let place = SealedPlace(field: field, mailbox: mailbox, account: account)
        let parts = try SealedSecret(sealed)
        return try wrap(try unwrap(parts, for: place), for: place) + parts.inner
    }

    private func wrap(_ dataKey: SymmetricKey, for place: SealedPlace) throws(SealError) -> [UInt8] {
        var octets = dataKey.withUnsafeBytes { Array($0) }
        defer { wipe(&octets) }
        let wrapped = try GCM.seal(octets, using: current.wrappingKey, bound: place.binding(.dataKey(current.id)))
        return [SealedSecret.version] + current.id.octets + wrapped
    }

    private func unwrap(_ parts: SealedSecret, for place: SealedPlace) throws(SealError) -> SymmetricKey {
        guard let master = key(parts.keyID) else { throw .unknownKey(parts.keyID) }
        var octets = try GCM.open(parts.wrapped, using: master.wrappingKey, bound: place.binding(.dataKey(master.id)))
        defer { wipe(&octets) }
        return SymmetricKey(data: octets)
    }
}

/// A sealed secret, taken apart.
private struct SealedSecret {
    static let version: UInt8 = 1
    static let block = 64
    private static let head = 1 + MasterKey.ID.length
    private static let wrap = GCM.overhead + 32

    let keyID: MasterKey.ID
    let wrapped: ArraySlice<UInt8>
    let inner: ArraySlice<UInt8>

    init(_ sealed: [UInt8]) throws(SealError) {
        guard let version = sealed.first else { throw .tampered }
        guard version == Self.version else { throw .unknownVersion(version) }
        guard sealed.count >= Self.head + Self.wrap + GCM.overhead + Self.block else { throw .tampered }
        keyID = MasterKey.ID(octets: Array(sealed[1..<Self.head]))
        wrapped = sealed[Self.head..<(Self.head + Self.wrap)]
        inner = sealed[(Self.head + Self.wrap)...]
    }

    /// Four octets of length, the secret, and noughts: what is kept does not tell how long a password is.
    static func padded(_ secret: Secret) -> [UInt8] {
        secret.withOctets { octets in
            let length = (4 + octets.count + block - 1) / block * block
            var padded: [UInt8] = []
            // One allocation: growing would leave copies behind that nobody wipes.
            padded.reserveCapacity(length)
            padded.append(contentsOf: BigEndian.octets(octets.count))
            padded.append(contentsOf: octets)
            padded.append(contentsOf: repeatElement(0, count: length - padded.count))
            return padded
        }
    }

    static func secret(_ padded: [UInt8]) throws(SealError) -> Secret {
        guard padded.count >= 4 else { throw .tampered }
        let count = padded[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard count <= padded.count - 4 else { throw .tampered }
        var octets = Array(padded[4..<(4 + count)])
        defer { wipe(&octets) }
        return Secret(unchecked: octets)
    }
}

/// AES-256-GCM as nonce, ciphertext and tag in one row.
private enum GCM {
    /// Nonce and tag.
    static let overhead = 12 + 16

    static func seal(_ octets: [UInt8], using key: SymmetricKey, bound: [UInt8]) throws(SealError) -> [UInt8] {
        // The library draws the nonce from the system's source.
        guard let box = try? AES.GCM.seal(octets, using: key, authenticating: bound), let row = box.combined else {
            throw .systemFailed
        }
        return Array(row)
    }

    static func open(_ row: ArraySlice<UInt8>, using key: SymmetricKey, bound: [UInt8]) throws(SealError) -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: row),
            var opened = try? AES.GCM.open(box, using: key, authenticating: bound)
        else { throw .tampered }
        // Wiped here, where the value is ours alone. What lies beyond: buffers inside the library, registers, pages that
        // went to swap, and the text that a password was typed into.
        defer { opened.resetBytes(in: opened.startIndex..<opened.endIndex) }
        return Array(opened)
    }
}
#endif
