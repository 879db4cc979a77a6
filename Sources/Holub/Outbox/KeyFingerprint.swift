#if Sending
import Crypto
import HolubMessage

extension Message {
    /// What a key stands for: who sends, to whom, and the subject, each as the caller gave it and before the mailbox's
    /// settings add to it, so that a setting that was changed does not make another message of the same call. SHA-256, 32
    /// octets: it can be compared, and gives no recipient away.
    ///
    /// The content is not in it: an application that makes its message anew gets another date, another boundary, perhaps
    /// another file, and still means the same message.
    var keyFingerprint: [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(512)
        // Each with its length, so that no text can seem to be two.
        func add(_ text: String) {
            withUnsafeBytes(of: UInt64(text.utf8.count).bigEndian) { octets += $0 }
            octets += text.utf8
        }
        add("holub key 1")
        for list in [[from], to, cc, bcc] {
            add(String(list.count))
            for mailbox in list { add(mailbox.address.description) }
        }
        add(subject)
        return SHA256.hash(data: octets).withUnsafeBytes { Array($0) }
    }
}
#endif
