/// An enhanced mail system status code: class, subject, detail (RFC 3463 §2).
public struct EnhancedStatus: Hashable, Sendable, CustomStringConvertible {
    /// 2 success, 4 temporary, 5 permanent.
    public let kind: Int
    public let subject: Int
    public let detail: Int

    public init(_ kind: Int, _ subject: Int, _ detail: Int) {
        self.kind = kind
        self.subject = subject
        self.detail = detail
    }

    /// Reads `5.7.9` at the head of a reply's text (RFC 2034 §4). What follows must not go on with a digit or a dot.
    package init?(leading text: some Collection<UInt8>) {
        var numbers = (kind: 0, subject: 0, detail: 0), part = 0, digits = 0
        reading: for byte in text {
            switch byte {
            case ASCII.dot:
                guard digits > 0, part < 2 else { return nil }
                part += 1
                digits = 0
            case _ where ASCII.isDigit(byte):
                guard digits < (part == 0 ? 1 : 3) else { return nil }
                digits += 1
                let digit = Int(byte - 0x30)
                switch part {
                case 0: numbers.kind = digit
                case 1: numbers.subject = numbers.subject * 10 + digit
                default: numbers.detail = numbers.detail * 10 + digit
                }
            default: break reading
            }
        }
        guard part == 2, digits > 0, numbers.kind == 2 || numbers.kind == 4 || numbers.kind == 5 else { return nil }
        self.init(numbers.kind, numbers.subject, numbers.detail)
    }

    public var description: String { "\(kind).\(subject).\(detail)" }
}

/// One whole reply of a server (RFC 5321 §4.2).
///
/// The text is hostile until shown otherwise: ``text`` is made inert, ``lines`` are the octets as they came.
public struct Reply: Hashable, Sendable, CustomStringConvertible {
    /// 200–599.
    public let code: Int
    /// The enhanced status code of the first line that has one.
    public let status: EnhancedStatus?
    /// The text of each line, without the code, as octets.
    public let lines: [[UInt8]]

    /// A reply made of its parts; `lines` hold the text after code and separator.
    public init(code: Int, lines: [[UInt8]]) {
        self.code = code
        self.lines = lines
        status = lines.lazy.compactMap { EnhancedStatus(leading: $0) }.first
    }

    /// Reads a reply that somebody pasted: lines ended by LF or CR LF, continuation lines with or without their code.
    ///
    /// For diagnosis only; what comes from a server goes through ``ReplyParser``. Nil when the text does not begin with a
    /// reply code.
    public init?(pasted text: String) {
        var lines: [[UInt8]] = []
        var code: Int?
        for raw in text.utf8.prefix(65_536).split(separator: ASCII.lf) {
            var line = Array(raw)
            if line.last == ASCII.cr { line.removeLast() }
            guard !line.isEmpty else { continue }
            if let found = Self.code(of: line), code == nil || found == code {
                code = found
                line.removeFirst(min(4, line.count))
            }
            guard code != nil else { return nil }
            lines.append(line)
        }
        guard let code else { return nil }
        self.init(code: code, lines: lines)
    }

    /// The code of a line: three digits, then a blank, a hyphen, or the end.
    static func code(of line: some Collection<UInt8>) -> Int? {
        guard let code = ASCII.number(line.prefix(3)), code >= 200, code < 600, line.prefix(3).count == 3 else {
            return nil
        }
        guard let separator = line.dropFirst(3).first else { return code }
        return separator == ASCII.space || separator == ASCII.dash ? code : nil
    }

    public enum Kind: Hashable, Sendable { case completion, intermediate, transient, permanent }

    /// RFC 5321 §4.2.1: what the first digit says.
    public var kind: Kind {
        switch code / 100 {
        case 2: .completion
        case 3: .intermediate
        case 4: .transient
        default: .permanent
        }
    }

    /// RFC 5321 §4.2.3: 250, 251 and 252 accept a sender, a recipient or a message.
    var isAcceptance: Bool { (250...259).contains(code) }

    /// 2yz or 3yz.
    var isSuccess: Bool { kind == .completion || kind == .intermediate }

    /// The text as one line, safe to show: UTF-8 with replacements, no control, bidirectional or invisible characters,
    /// blanks folded, at most 2,000 Unicode scalars. Long texts are cut, and one-time sign-in links are left out.
    public var text: String { InertText.joined(lines) }

    /// `535 5.7.8 Username and Password not accepted.`
    public var description: String {
        let words = text
        return words.isEmpty ? String(code) : "\(code) \(words)"
    }
}
