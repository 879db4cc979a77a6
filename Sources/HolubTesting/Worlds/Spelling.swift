#if Personas
import HolubDetection

/// How a world writes what a detection says: the names of its cases in lower case with hyphens, what they carry in brackets.
///
/// It is read off the values themselves, so that a reason more needs nothing here.
enum Spelling {
    /// `confirm` and `["outside-domain(smtp.else.test)"]`
    static func status(_ status: Detection.Status) -> (word: String, reasons: [String]) {
        guard let payload = Mirror(reflecting: status).children.first else { return (text(of: status), []) }
        let word = payload.label.map(hyphened) ?? ""
        if let reasons = payload.value as? [Detection.Reason] { return (word, reasons.map { text(of: $0) }) }
        return (word, [text(of: payload.value)])
    }

    static func text(of value: Any) -> String {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { text(of: $0.value) } ?? ""
        case .enum:
            guard let payload = mirror.children.first else { return hyphened(String(describing: value)) }
            return hyphened(payload.label ?? "") + "(" + text(of: payload.value) + ")"
        case .collection, .tuple: return mirror.children.map { text(of: $0.value) }.joined(separator: ", ")
        default: return String(describing: value)
        }
    }

    /// `outsideDomain` as `outside-domain`.
    private static func hyphened(_ name: String) -> String {
        var text = "", wasUpper = true
        for character in name {
            if character.isUppercase, !wasUpper { text += "-" }
            wasUpper = character.isUppercase
            text += character.lowercased()
        }
        return text
    }

    /// Whether an expected reason stands for this one: `unverified` for `unverified(busy(421))` too.
    static func covers(_ expected: String, _ own: String) -> Bool {
        var head = expected[...]
        while head.last == ")" { head.removeLast() }
        guard own.hasPrefix(head) else { return false }
        let next = own.dropFirst(head.count).first
        return next == nil || next == "(" || next == ")"
    }
}
#endif
