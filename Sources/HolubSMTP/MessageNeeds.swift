/// What a server has to offer so that a message can be handed to it as it is. Without it the message is refused before
/// MAIL: it is never changed on the way.
public struct MessageNeeds: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Octets over 127 occur in its body (RFC 6152).
    public static let eightBitMIME = MessageNeeds(rawValue: 1)
    /// An address of the envelope or a field of the header is international (RFC 6531 §3.6).
    public static let smtpUTF8 = MessageNeeds(rawValue: 2)

    /// The first keyword that is needed and not offered, as ``Fault/lacks(_:)`` names it; nil where nothing is missing.
    public func missing(in offered: Capabilities) -> String? {
        if contains(.smtpUTF8), !offered.smtpUTF8 { return "SMTPUTF8" }
        if contains(.eightBitMIME), !offered.eightBitMIME { return "8BITMIME" }
        return nil
    }
}
