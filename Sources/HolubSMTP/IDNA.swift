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

    /// Whether an `xn--` label, in lower case, stands for something, and is spelled as IDNA spells it.
    static func isValidALabel(_ label: String) -> Bool {
        // Foundation lets a host of ASCII alone pass unread; beside a label with another letter it reads every one.
        guard let host = aLabels(label + ".č") else { return false }
        return host.utf8.elementsEqual((label + ".xn--bea").utf8)
    }
}
