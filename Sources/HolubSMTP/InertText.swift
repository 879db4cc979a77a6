/// A server's words, made fit to be shown or logged.
package enum InertText {
    static let limit = 2000

    package static func joined(_ lines: [[UInt8]]) -> String {
        var output = ""
        var status: EnhancedStatus?
        for (index, line) in lines.enumerated() {
            var words = line[...]
            // RFC 2034 §4 repeats the status on each line; a reader needs it once.
            if let found = EnhancedStatus(leading: words) {
                if index > 0 && found == status { words = words.dropFirst(found.description.utf8.count) }
                status = found
            }
            if !output.isEmpty { output += " " }
            append(words, to: &output)
            if output.utf8.count > limit { break }
        }
        return withoutOneTimeLinks(output)
    }

    private static func append(_ octets: some Collection<UInt8>, to output: inout String) {
        for scalar in String(decoding: octets.prefix(limit), as: UTF8.self).unicodeScalars {
            if isInert(scalar) {
                output.unicodeScalars.append(scalar)
            } else if output.last != " " && !output.isEmpty {
                output += " "
            }
        }
    }

    /// Neither a control nor a format character (bidirectional marks, zero-width ones), nor a separator of lines.
    private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Google's 534 5.7.14 carries a link that signs its reader in, broken over several lines: `<https://…>`.
    private static func withoutOneTimeLinks(_ text: String) -> String {
        guard let start = text.range(of: "<https://accounts.google.com/") else { return folded(text) }
        let end = text[start.lowerBound...].firstIndex(of: ">")
        let tail = end.map { text[text.index(after: $0)...] } ?? ""
        return folded(text[..<start.lowerBound] + "‹link›" + tail)
    }

    private static func folded(_ text: some StringProtocol) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}

extension StringProtocol {
    /// The first place where `other` stands, by unicode scalars, so that no import changes the answer.
    fileprivate func range(of other: String) -> Range<Index>? {
        let needle = Array(other.unicodeScalars)
        var start = unicodeScalars.startIndex
        while start != unicodeScalars.endIndex {
            if unicodeScalars[start...].starts(with: needle) {
                return start..<unicodeScalars.index(start, offsetBy: needle.count)
            }
            start = unicodeScalars.index(after: start)
        }
        return nil
    }
}
