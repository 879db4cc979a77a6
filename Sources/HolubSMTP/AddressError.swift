/// Why a text is no address or no domain: one case for each thing that a person can mend.
///
/// The description is one English sentence with the next step; it never repeats what was typed.
public enum AddressError: Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case empty, noAtSign, twoAtSigns, blank, controlCharacter
    case emptyLocalPart, localPartTooLong, invalidLocalPart
    case emptyDomain, domainTooLong, labelTooLong, invalidDomain, singleLabel, addressLiteral, addressTooLong

    public var description: String {
        switch self {
        case .empty: "The address is empty; type it whole, such as jana@firma.example."
        case .noAtSign: "The address has no @; type it whole, such as jana@firma.example."
        case .twoAtSigns: "The address has more than one @; keep one address only."
        case .blank: "The address contains a blank; leave it out."
        case .controlCharacter: "The address contains a line break or another invisible character; type it by hand."
        case .emptyLocalPart: "Nothing stands before the @; type the address whole, such as jana@firma.example."
        case .localPartTooLong: "The part before the @ is too long; check the address."
        case .invalidLocalPart: "The part before the @ has a character or a dot in a wrong place; check the address."
        case .emptyDomain: "Nothing stands after the @; type the address whole, such as jana@firma.example."
        case .domainTooLong: "The part after the @ is too long; check the address."
        case .labelTooLong: "A part of the domain is longer than 63 characters; check the address."
        case .invalidDomain: "The part after the @ is no domain name; check it for typing errors."
        case .singleLabel: "The part after the @ has no dot; type the whole domain, such as firma.example."
        case .addressLiteral: "An address with numbers in place of a domain cannot be used; type the domain name."
        case .addressTooLong: "The address is too long; check it."
        }
    }
}
