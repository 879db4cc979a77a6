#if Sending
import HolubProviderKit
import HolubSMTP

/// The placeholders of published settings (draft-ietf-mailmaint-autoconfig §4.3.5), replaced in one pass from left to right:
/// what they stand for is never looked at again (R10).
enum Placeholders {
    /// Nil for a placeholder that nobody knows, or for what is no user name.
    static func username(_ pattern: String, for address: EmailAddress) -> Username? {
        expanded(pattern) { name in
            switch name {
            case "EMAILADDRESS": address.description
            case "EMAILLOCALPART": address.local
            case "EMAILDOMAIN": address.domain.name
            default: nil
            }
        }.flatMap { try? Username($0) }
    }

    /// Hosts may name the domain alone: an address in a host's name would tell it to DNS.
    static func host(_ pattern: String, of domain: Domain) -> Domain? {
        expanded(pattern) { $0 == "EMAILDOMAIN" ? domain.name : nil }.flatMap { try? Domain($0) }
    }

    private static func expanded(_ pattern: String, _ value: (Substring) -> String?) -> String? {
        var text = "", rest = pattern[...]
        while let start = rest.firstIndex(of: "%") {
            text += rest[..<start]
            rest = rest[rest.index(after: start)...]
            // A single one stands for itself.
            guard let end = rest.firstIndex(of: "%") else { return text + "%" + rest }
            guard let known = value(rest[..<end]) else { return nil }
            text += known
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }
}
#endif
