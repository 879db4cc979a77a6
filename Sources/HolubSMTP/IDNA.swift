import Foundation

/// Internationalised names, mapped by UTS 46 through Foundation: the one place of this module that needs it.
enum IDNA {
    /// The A-labels of a name with other letters; nil where UTS 46 has no answer.
    static func aLabels(_ text: String) -> String? {
        // Characters that would end the host in a URL must not reach it.
        for scalar in text.unicodeScalars where scalar.value < 0x80 {
            let byte = UInt8(scalar.value)
            guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.dash || byte == ASCII.dot else {
                return nil
            }
        }
        for scalar in text.unicodeScalars where scalar.properties.isDefaultIgnorableCodePoint { return nil }
        guard let host = URLComponents(string: "https://\(text)/")?.encodedHost, !host.isEmpty else { return nil }
        return host
    }

    /// Whether an `xn--` label stands for something.
    static func isValidALabel(_ label: String) -> Bool {
        guard let components = URLComponents(string: "https://\(label).example/"), let host = components.encodedHost
        else {
            return false
        }
        return host.utf8.elementsEqual((label + ".example").utf8)
    }
}
