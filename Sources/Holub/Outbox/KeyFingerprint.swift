#if Sending
import Crypto
import HolubMessage

extension Message {
    /// What a key stands for: who sends, to whom, the subject, and the reports that are asked for, each as the caller gave it
    /// and before the mailbox's settings add to it, so that a setting that was changed does not make another message of the
    /// same call. SHA-256, 32 octets: it can be compared, and gives no recipient away.
    ///
    /// The content is not in it: an application that makes its message anew gets another date, another boundary, perhaps
    /// another file, and still means the same message.
    var keyFingerprint: [UInt8] { fingerprint("holub key 2", notifications) }

    /// Whether a key of this fingerprint stands for the message. An earlier version knew nothing of reports.
    func hasKeyFingerprint(_ kept: [UInt8]) -> Bool {
        kept == keyFingerprint || kept == fingerprint("holub key 1", nil)
    }

    private func fingerprint(_ form: String, _ notifications: DeliveryNotification?) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(512)
        // Each with its length, so that no text can seem to be two.
        func add(_ text: String) {
            withUnsafeBytes(of: UInt64(text.utf8.count).bigEndian) { octets += $0 }
            octets += text.utf8
        }
        add(form)
        for list in [[from], to, cc, bcc] {
            add(String(list.count))
            for mailbox in list { add(mailbox.address.description) }
        }
        add(subject)
        if let notifications {
            add(String(notifications.notify.rawValue))
            add(notifications.ret?.rawValue ?? "")
            add(notifications.envid?.text ?? "")
        }
        return SHA256.hash(data: octets).withUnsafeBytes { Array($0) }
    }
}
#endif
