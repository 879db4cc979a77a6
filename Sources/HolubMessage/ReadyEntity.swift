internal import HolubSMTP

/// A part of a ready message, or the whole of it, as a lenient reader finds it (RFC 2045 §2.4). It serves for looking at, and
/// decides nothing about what is sent: what cannot be understood is passed over.
struct ReadyEntity {
    private var fields: [(name: HeaderName, value: [UInt8])] = []
    private var body: ArraySlice<UInt8> = []

    /// Deeper parts, and more of them, are not looked at.
    private static let deepest = 20
    private static let most = 1000

    init(_ octets: ArraySlice<UInt8>) {
        var rest = octets
        while let line = Self.line(of: &rest), !line.isEmpty {
            if let first = line.first, first == ASCII.space || first == 0x09 {
                // RFC 5322 §2.2.3
                if !fields.isEmpty { fields[fields.count - 1].value += line }
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let name = try? HeaderName(String(decoding: line[..<colon], as: UTF8.self))
            {
                fields.append((name, Array(line[(colon + 1)...])))
            }
        }
        body = rest
    }

    /// The first field of a name.
    func value(_ name: HeaderName) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The addresses in a field, with their names as a person reads them; none where they are not understood.
    func mailboxes(_ name: HeaderName) -> [Mailbox] {
        let list = value(name).flatMap(AddressList.mailboxes) ?? []
        return list.map { shown, address in
            (try? Mailbox(name: EncodedWord.decoded(shown), address: address)) ?? Mailbox(address)
        }
    }

    var type: HeaderParameters { HeaderParameters(value(.contentType) ?? Array("text/plain".utf8)) }

    /// Nil where none is given (RFC 2183).
    var disposition: HeaderParameters? { value(.disposition).map(HeaderParameters.init) }

    /// The parts that hold no others, in their order.
    func leaves() -> [ReadyEntity] {
        var leaves: [ReadyEntity] = []
        collect(into: &leaves, depth: 0)
        return leaves
    }

    private func collect(into leaves: inout [ReadyEntity], depth: Int) {
        let type = type
        guard type.value.hasPrefix("multipart/"), depth < Self.deepest, let boundary = type["boundary"] else {
            leaves.append(self)
            return
        }
        for part in parts(Array("--".utf8) + boundary) where leaves.count < Self.most {
            part.collect(into: &leaves, depth: depth + 1)
        }
    }

    /// RFC 2046 §5.1.1
    private func parts(_ delimiter: [UInt8]) -> [ReadyEntity] {
        var parts: [ReadyEntity] = [], start: Int?, rest = body
        while !rest.isEmpty {
            let place = rest.startIndex
            guard let line = Self.line(of: &rest), line.starts(with: delimiter) else { continue }
            let tail = line.dropFirst(delimiter.count), isLast = tail.starts(with: "--".utf8)
            guard isLast || tail.allSatisfy({ $0 == ASCII.space || $0 == 0x09 }) else { continue }
            // The line end before a delimiter belongs to it.
            if let start { parts.append(ReadyEntity(Self.withoutLineEnd(body[start..<place]))) }
            if isLast || parts.count == Self.most { return parts }
            start = rest.startIndex
        }
        // The end may be missing where only the beginning of a message is looked at.
        if let start { parts.append(ReadyEntity(body[start...])) }
        return parts
    }

    /// The content of a leaf without its encoding for the way (RFC 2045 §6).
    var text: String {
        let octets: [UInt8]
        switch ASCII.lowercased(value(.transferEncoding)?.filter { ASCII.isVisible($0) } ?? []) {
        case Array("base64".utf8):
            let letters = body.filter { ASCII.isVisible($0) }
            octets = Base64.decode(letters) ?? Base64.decode(letters.prefix(letters.count / 4 * 4)) ?? []
        case Array("quoted-printable".utf8): octets = QuotedPrintable.decoded(body)
        default: octets = Array(body)
        }
        return String(decoding: EncodedWord.utf8(octets, in: type["charset"] ?? []) ?? octets, as: UTF8.self)
    }

    private static func withoutLineEnd(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard octets.last == ASCII.lf else { return octets }
        return octets.dropLast().last == ASCII.cr ? octets.dropLast(2) : octets.dropLast()
    }

    /// Takes the first line, without its end.
    private static func line(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: ASCII.lf) ?? rest.endIndex
        defer { rest = rest[min(end + 1, rest.endIndex)...] }
        let line = rest[..<end]
        return line.last == ASCII.cr ? line.dropLast() : line
    }
}
