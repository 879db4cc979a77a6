/// A server's words, made fit to be shown or logged.
package enum InertText {
    /// In Unicode scalars.
    static let limit = 2000

    package static func joined(_ lines: [[UInt8]]) -> String {
        var output: [Unicode.Scalar] = []
        var status: EnhancedStatus?
        for (index, line) in lines.enumerated() where output.count < limit {
            var words = line[...]
            // RFC 2034 §4 repeats the status on each line; a reader needs it once.
            if let found = EnhancedStatus(leading: words) {
                if index > 0 && found == status { words = words.drop { ASCII.isDigit($0) || $0 == ASCII.dot } }
                status = found
            }
            appendBlank(to: &output)
            append(words, to: &output)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: withoutOneTimeLinks(output))
        return text.split(separator: " ").map(String.init).joined(separator: " ")
    }

    private static func append(_ octets: some Collection<UInt8>, to output: inout [Unicode.Scalar]) {
        // No scalar has more than four octets.
        for scalar in String(decoding: octets.prefix(4 * limit), as: UTF8.self).unicodeScalars {
            guard output.count < limit else { return }
            if scalar != " ", isInert(scalar) {
                output.append(scalar)
            } else {
                appendBlank(to: &output)
            }
        }
    }

    private static func appendBlank(to output: inout [Unicode.Scalar]) {
        if let last = output.last, last != " ", output.count < limit { output.append(" ") }
    }

    /// Neither a control nor a format character (bidirectional marks, zero-width ones), nor a separator of lines.
    static func isInert(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static let signInLink = Array("https://accounts.google.com/".utf8).map { Unicode.Scalar($0) }

    /// Google's 534 5.7.14 carries a link that signs its reader in, broken over several lines: `<https://…>`. One without
    /// brackets ends at a blank, one that was cut off goes to the end.
    private static func withoutOneTimeLinks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        var rest = text[...]
        while let first = rest.first {
            guard rest.lazy.prefix(signInLink.count).map(lowercased).elementsEqual(signInLink) else {
                output.append(first)
                rest.removeFirst()
                continue
            }
            let bracketed = output.last == "<"
            if bracketed { output.removeLast() }
            output += "‹link›".unicodeScalars
            rest = rest.drop { $0 != (bracketed ? ">" : " ") }
            if bracketed { rest = rest.dropFirst() }
        }
        return output
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        UInt8(exactly: scalar.value).map { Unicode.Scalar(ASCII.lowercased($0)) } ?? scalar
    }
}
