// Delivery status notifications (RFC 3461): what a sender may ask to be told.

/// Asks for reports about a message's way behind the server that took it.
///
/// A server that does not offer DSN is not asked: the parameters are left out, the message goes as without them, and
/// reports come as that server sees fit. A missing DSN is no reason to refuse a message.
public struct DeliveryNotification: Hashable, Sendable {
    /// What is to be reported, the same for every recipient.
    public var notify: DSNNotify
    /// How much of the message a report about a failure brings back; nil leaves it to the server.
    public var ret: DSNReturn?
    /// What each report repeats, so that the sender knows which message is meant.
    public var envid: EnvelopeID?

    public init(notify: DSNNotify, ret: DSNReturn? = nil, envid: EnvelopeID? = nil) {
        self.notify = notify
        self.ret = ret
        self.envid = envid
    }

    /// What goes with RCPT. The original recipient is named where a report may come that could name it.
    public func parameters(for recipient: EmailAddress) -> RecipientParameters {
        RecipientParameters(notify: notify, orcpt: notify == .never ? nil : recipient)
    }
}

/// The events that are to be reported (RFC 3461 §4.1). The empty set, ``never``, asks for no report whatever happens.
public struct DSNNotify: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    /// Bits without a meaning are left out.
    public init(rawValue: UInt8) { self.rawValue = rawValue & 7 }

    /// Delivered into the recipient's mailbox.
    public static let success = DSNNotify(rawValue: 1)
    public static let failure = DSNNotify(rawValue: 2)
    public static let delay = DSNNotify(rawValue: 4)
    public static let never: DSNNotify = []

    /// The value of NOTIFY.
    var text: String {
        // RFC 3461 §4.1: NEVER stands alone.
        guard self != .never else { return "NEVER" }
        let names = [(DSNNotify.success, "SUCCESS"), (.failure, "FAILURE"), (.delay, "DELAY")]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: ",")
    }
}

/// How much of the message a report about a failure brings back (RFC 3461 §4.3).
public enum DSNReturn: String, Hashable, Sendable, CaseIterable {
    case full = "FULL"
    /// The header alone.
    case hdrs = "HDRS"
}

/// The sender's own name for a message, which every report repeats (RFC 3461 §4.4).
public struct EnvelopeID: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Throws: ``EnvelopeError/malformedID`` for no text, for anything but printable ASCII and blanks, and for more than
    ///   100 octets as xtext, where `+`, `=` and a blank take three each.
    public init(_ text: String) throws(EnvelopeError) {
        let octets = Array(text.utf8)
        guard !octets.isEmpty, octets.allSatisfy({ ASCII.isVisible($0) || $0 == ASCII.space }),
            XText.encode(octets).count <= 100
        else { throw .malformedID }
        self.text = text
    }

    public var description: String { text }
}

/// What RCPT may carry beside the recipient.
public struct RecipientParameters: Hashable, Sendable {
    public var notify: DSNNotify?
    /// The recipient as the sender named it.
    public var orcpt: EmailAddress?

    public init(notify: DSNNotify? = nil, orcpt: EmailAddress? = nil) {
        self.notify = notify
        self.orcpt = orcpt
    }
}

/// Printable ASCII without `+` and `=`, which stand for others (RFC 3461 §4).
enum XText {
    static func encode(_ octets: some Sequence<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        for octet in octets {
            if ASCII.isVisible(octet), octet != UInt8(ascii: "+"), octet != UInt8(ascii: "=") {
                output.append(octet)
            } else {
                output += [UInt8(ascii: "+")] + hexadecimal(octet)
            }
        }
        return output
    }

    /// The value of ORCPT; nil for one that would be too long.
    static func originalRecipient(_ address: EmailAddress) -> [UInt8]? {
        let octets = Array(address.description.utf8)
        let value =
            address.needsSMTPUTF8
            ? Array("utf-8;".utf8) + unitext(octets) : Array("rfc822;".utf8) + encode(octets)
        // RFC 3461 §4.2: up to 500 characters. It may be left out.
        return value.count <= 500 ? value : nil
    }

    /// RFC 6533 §3: utf-8-addr-unitext, letters beyond ASCII as they are, the rest that may not stand for itself as `\x{2B}`.
    private static func unitext(_ octets: [UInt8]) -> [UInt8] {
        octets.flatMap { octet -> [UInt8] in
            if octet >= 0x80 || ASCII.isVisible(octet) && !"+=\\".utf8.contains(octet) { return [octet] }
            return Array("\\x{".utf8) + hexadecimal(octet) + [UInt8(ascii: "}")]
        }
    }

    /// Two digits, in upper case.
    private static func hexadecimal(_ octet: UInt8) -> [UInt8] {
        [octet >> 4, octet & 15].map { $0 < 10 ? 0x30 + $0 : 0x37 + $0 }
    }
}
