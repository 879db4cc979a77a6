#if Sending
import Foundation
import HolubSMTP

/// Names whose letters come from several scripts: `pаypal` with a Cyrillic `а`.
enum Scripts {
    /// Whether a label of the name has letters of more than one script (UTS 39 §5.1, without its exceptions for Japanese and
    /// Korean, which are asked about in vain).
    static func areMixed(in domain: Domain) -> Bool {
        domain.labels.contains { label in
            guard label.utf8.starts(with: "xn--".utf8), let text = letters(of: label) else { return false }
            return Set(text.unicodeScalars.compactMap(script)).count > 1
        }
    }

    private static func letters(of label: Substring) -> String? {
        URLComponents(string: "https://\(label).example/")?.host.map { String($0.prefix { $0 != "." }) }
    }

    /// The first word of a letter's name in Unicode, such as `LATIN`; nil for what is no letter.
    private static func script(_ scalar: Unicode.Scalar) -> Substring? {
        guard scalar.properties.isAlphabetic else { return nil }
        return scalar.properties.name?.prefix { $0 != " " }
    }
}
#endif
