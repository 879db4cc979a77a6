public import HolubSMTP

/// A person or a company with an address, as the header shows it: `Jana Nová <jana@firma.example>` (RFC 5322 §3.4).
public struct Mailbox: Hashable, Sendable, CustomStringConvertible {
    /// The display name; nil when only the address is shown. Never empty.
    public let name: String?
    public let address: EmailAddress

    /// An empty name counts as none.
    /// - Throws: ``MessageError`` for a name with a line break or another control character, or over 8192 octets.
    public init(name: String? = nil, address: EmailAddress) throws(MessageError) {
        if let name { try LineText.checkShort(name, as: .displayName) }
        self.name = name?.isEmpty == true ? nil : name
        self.address = address
    }

    /// An address without a name.
    public init(_ address: EmailAddress) {
        name = nil
        self.address = address
    }

    /// For people, not for the wire.
    public var description: String { name.map { "\($0) <\(address)>" } ?? address.description }
}
