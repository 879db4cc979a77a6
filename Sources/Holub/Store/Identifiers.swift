#if Sending
internal import Foundation

/// The application's own name for one of its customers. Everything in the mailroom hangs on it.
///
/// Two are equal when their octets are: `é` written as one letter or as two is another account.
public struct AccountID: Hashable, Sendable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public init(stringLiteral text: String) { self.init(text) }

    public init(from decoder: any Decoder) throws { text = try String(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }

    // Strings compare canonically, and keys must not.
    public static func == (left: AccountID, right: AccountID) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }

    public var description: String { text }
}

/// The 128 bits of an identifier.
public struct IdentifierBits: Hashable, Sendable {
    public let high: UInt64
    public let low: UInt64

    public init(_ high: UInt64, _ low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// An identifier that Holub makes: 128 bits that nobody can guess, written as 32 lower-case hexadecimal digits.
public protocol RandomIdentifier: Hashable, Sendable, Codable, CustomStringConvertible {
    var bits: IdentifierBits { get }
    init(_ bits: IdentifierBits)
}

extension RandomIdentifier {
    /// A new one.
    public static func random() -> Self {
        Self(IdentifierBits(.random(in: 0...UInt64.max), .random(in: 0...UInt64.max)))
    }

    /// Reads one; nil for anything but 32 lower-case hexadecimal digits.
    public init?(_ text: String) {
        var halves: (UInt64, UInt64) = (0, 0), count = 0
        for digit in text.utf8 {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit - 0x30
            case 0x61...0x66: value = digit - 0x61 + 10
            default: return nil
            }
            halves = (halves.0 << 4 | halves.1 >> 60, halves.1 << 4 | UInt64(value))
            count += 1
        }
        guard count == 32 else { return nil }
        self.init(IdentifierBits(halves.0, halves.1))
    }

    /// 32 lower-case hexadecimal digits.
    public var text: String { Hexadecimal.text(bits.high, bits.low) }

    public init(from decoder: any Decoder) throws {
        let text = try String(from: decoder)
        guard let read = Self(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no identifier"))
        }
        self = read
    }

    public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }

    public var description: String { text }
}

/// One address of one account.
public struct MailboxID: RandomIdentifier {
    public let bits: IdentifierBits
    public init(_ bits: IdentifierBits) { self.bits = bits }
}

/// One message that was handed to the outbox. Who holds it can ask what became of the message.
///
/// The first 48 bits count milliseconds and only the other 80 are random, as in a UUID of version 7 (RFC 9562 §5.7): tickets
/// that are made one after the other lie side by side in a store, which halves what it has to write.
public struct Ticket: RandomIdentifier {
    public let bits: IdentifierBits
    public init(_ bits: IdentifierBits) { self.bits = bits }

    public static func random() -> Ticket {
        let milliseconds = UInt64(truncatingIfNeeded: Moment(Date()).milliseconds)
        return Ticket(IdentifierBits(milliseconds << 16 | .random(in: 0...0xFFFF), .random(in: 0...UInt64.max)))
    }
}

/// One notice in the notification centre.
public struct NoticeID: RandomIdentifier {
    public let bits: IdentifierBits
    public init(_ bits: IdentifierBits) { self.bits = bits }
}

/// A message that waits to confirm an address.
public struct VerificationID: RandomIdentifier {
    public let bits: IdentifierBits
    public init(_ bits: IdentifierBits) { self.bits = bits }
}

package enum Hexadecimal {
    /// 32 lower-case digits.
    static func text(_ first: UInt64, _ second: UInt64) -> String {
        String(unsafeUninitializedCapacity: 32) { digits in
            for place in 0..<16 {
                digits.initializeElement(at: place, to: digit(first >> UInt64(60 - 4 * place)))
                digits.initializeElement(at: place + 16, to: digit(second >> UInt64(60 - 4 * place)))
            }
            return 32
        }
    }

    /// The digit of the lowest four bits.
    private static func digit(_ bits: UInt64) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: bits & 15)
        return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Two lower-case digits for each octet.
    package static func text(_ octets: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for octet in octets {
            text.append(digit(UInt64(octet) >> 4))
            text.append(digit(UInt64(octet)))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil for anything but an even number of hexadecimal digits.
    package static func octets(_ text: some StringProtocol) -> [UInt8]? {
        var octets: [UInt8] = [], high: UInt8?
        for digit in text.utf8 {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit - 0x30
            case 0x61...0x66: value = digit - 0x61 + 10
            case 0x41...0x46: value = digit - 0x41 + 10
            default: return nil
            }
            if let first = high {
                octets.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return high == nil ? octets : nil
    }
}
#endif
