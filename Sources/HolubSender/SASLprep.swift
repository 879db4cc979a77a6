#if Sending
import Foundation
import HolubSMTP

/// Brings names and passwords into the one form in which a server may have hashed them (RFC 4013): the same letters can be
/// typed in several ways.
///
/// Text that the profile forbids is used as it was given, as most clients do: the server decides. Of the profile two things
/// are left out: the check of writing directions, and the state of Unicode 3.2, since letters are normalised by the tables
/// that this machine has.
enum SASLprep {
    /// The password prepared; one that is ASCII, or not UTF-8, is what it was. The text that is made of any other on the way
    /// cannot be wiped.
    static func prepared(_ password: Secret) -> Secret {
        password.withOctets { octets in
            guard octets.contains(where: { $0 >= 0x80 }), let text = String(validating: octets, as: UTF8.self) else {
                return password
            }
            return Secret(unchecked: Array(prepared(text).utf8))
        }
    }

    static func prepared(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var mapped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            // RFC 4013 §2.1: blanks become U+0020, and what is commonly mapped to nothing goes.
            if isBlank(scalar.value) { mapped.append(" ") } else if !isNothing(scalar.value) { mapped.append(scalar) }
        }
        // RFC 4013 §2.2: NFKC.
        let normal = String(mapped).precomposedStringWithCompatibilityMapping
        // RFC 4013 §2.3
        guard !normal.isEmpty, !normal.unicodeScalars.contains(where: { isProhibited($0.value) }) else { return text }
        return normal
    }

    /// RFC 3454 §C.1.2
    private static func isBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// RFC 3454 §B.1
    private static func isNothing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x34F, 0x1806, 0x180B...0x180D, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// RFC 3454 §C.1.2, §C.2.1, §C.2.2, §C.3 to §C.9
    private static func isProhibited(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0x1F, 0x7F...0x9F, 0x6DD, 0x70F, 0x180E, 0x200C...0x200F, 0x2028...0x202E, 0x2060...0x2063,
            0x206A...0x206F, 0x340, 0x341, 0x2FF0...0x2FFB, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFEFF,
            0xFFF9...0xFFFD, 0x1D173...0x1D17A, 0xE0001, 0xE0020...0xE007F, 0xF0000...0x10FFFF:
            true
        default: isBlank(scalar) || scalar & 0xFFFE == 0xFFFE
        }
    }
}
#endif
