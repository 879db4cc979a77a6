import Foundation
import HolubMessage
import HolubSMTP
import Testing

func address(_ text: String) throws -> EmailAddress { try EmailAddress(text) }

func mailbox(_ name: String?, _ text: String) throws -> Mailbox { try Mailbox(name: name, address: address(text)) }

/// A sound message, to be varied.
func sample(text: String = "Hello\n") throws -> Message {
    try Message(
        from: mailbox("Jana", "jana@firma.example"), to: [mailbox(nil, "petr@firma.example")], subject: "Invoice",
        text: text, date: MessageDate(secondsSinceEpoch: 1_795_471_714, offsetMinutes: 60),
        messageID: MessageID("<4711@firma.example>"))
}

func readAll(_ message: ComposedMessage, by count: Int = 65_536) throws -> [UInt8] {
    var reader = try message.makeReader()
    var octets: [UInt8] = []
    while let piece = try reader.read(upTo: count) {
        #expect(!piece.isEmpty && piece.count <= min(max(count, 1), 65_536))
        octets += piece
    }
    #expect(try reader.read(upTo: count) == nil)
    return octets
}

func text(_ octets: some Sequence<UInt8>) -> String { String(decoding: Array(octets), as: UTF8.self) }

func octets(of message: Message) throws -> [UInt8] { try readAll(message.compose()) }

/// The lines, without their ends. Records an issue for anything that a careful server would refuse.
func lines(_ octets: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    #expect(octets.suffix(2) == [13, 10])
    for index in octets.indices {
        if octets[index] == 13 {
            #expect(index + 1 < octets.count && octets[index + 1] == 10, "bare CR at \(index)")
        } else if octets[index] == 10 {
            #expect(index > 0 && octets[index - 1] == 13, "bare LF at \(index)")
            lines.append(Array(octets[start..<(index - 1)]))
            start = index + 1
        }
    }
    #expect(lines.allSatisfy { $0.count <= 998 }, "line over 998 octets")
    #expect(octets.allSatisfy { $0 != 0 && $0 < 0x80 }, "NUL or 8-bit octet")
    return lines
}

/// An entity read back by code that shares nothing with the composer.
struct Entity {
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []

    init(_ octets: [UInt8]) {
        var rest = octets[...]
        while let end = rest.indices.first(where: { rest[$0] == 13 }) {
            let line = text(rest[..<end])
            rest = rest[(end + 2)...]
            if line.isEmpty { break }
            #expect(!line.allSatisfy { $0 == " " }, "a line of blanks ends the header for some")
            if line.utf8.first == 32 || line.utf8.first == 9 {
                fields[fields.count - 1].value += line
            } else {
                let colon = line.firstIndex(of: ":")!
                fields.append((String(line[..<colon]), String(line[line.index(after: colon)...])))
            }
        }
        for index in fields.indices where fields[index].value.utf8.first == 32 { fields[index].value.removeFirst() }
        body = Array(rest)
    }

    subscript(name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }

    /// A parameter of a field, RFC 2231 included.
    func parameter(_ name: String, of field: String) -> String? {
        guard let value = self[field] else { return nil }
        var sections: [Int: String] = [:]
        var plain: String?
        for piece in value.components(separatedBy: ";").dropFirst() {
            let sides = piece.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1).map(String.init)
            let content = sides.count == 2 ? sides[1] : ""
            if sides[0] == name {
                plain = content.first == "\"" ? String(content.dropFirst().dropLast()) : content
            } else if sides[0] == name + "*" {
                sections[0] = content
            } else if sides[0].hasPrefix(name + "*") {
                sections[Int(sides[0].dropFirst(name.count + 1).dropLast())!] = content
            }
        }
        if let plain { return plain }
        guard !sections.isEmpty else { return nil }
        let joined = sections.keys.sorted().map { sections[$0]! }.joined()
        #expect(joined.hasPrefix("utf-8''"))
        return joined.dropFirst(7).removingPercentEncoding
    }

    var content: [UInt8] {
        switch self["Content-Transfer-Encoding"] {
        case "base64":
            Array(Data(base64Encoded: text(body.filter { $0 != 13 && $0 != 10 })) ?? Data("broken base64".utf8))
        case "quoted-printable": decodeQuotedPrintable(body)
        default: body
        }
    }

    /// The parts of a multipart, split at the boundary as RFC 2046 §5.1.1 says.
    var parts: [Entity] {
        let boundary = parameter("boundary", of: "Content-Type")!
        let whole = "\r\n" + text(body)
        let pieces = whole.components(separatedBy: "\r\n--\(boundary)")
        #expect(pieces.first == "" && pieces.last == "--\r\n")
        return pieces.dropFirst().dropLast().map { piece in
            #expect(piece.hasPrefix("\r\n"))
            return Entity(Array(piece.utf8.dropFirst(2)))
        }
    }
}

func decodeQuotedPrintable(_ octets: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < octets.count {
        if octets[index] == UInt8(ascii: "="), index + 2 < octets.count {
            let pair = text(octets[(index + 1)...(index + 2)])
            if let value = UInt8(pair, radix: 16) { output.append(value) } else { #expect(pair == "\r\n") }
            index += 3
        } else {
            output.append(octets[index])
            index += 1
        }
    }
    return output
}

/// RFC 2047: each word must be whole UTF-8 by itself; blanks between two words are dropped.
func decodeWords(_ value: String) -> String {
    var output = ""
    var previousEncoded = false
    for (index, word) in value.components(separatedBy: " ").enumerated() {
        guard word.hasPrefix("=?utf-8?"), word.hasSuffix("?=") else {
            output += (index == 0 ? "" : " ") + word
            previousEncoded = false
            continue
        }
        #expect(word.utf8.count <= 75)
        let payload = String(word.dropFirst(10).dropLast(2))
        let isBase64 = word.dropFirst(8).hasPrefix("B?")
        let octets =
            isBase64
            ? Array(Data(base64Encoded: payload)!)
            : decodeQuotedPrintable(Array(payload.replacingOccurrences(of: "_", with: " ").utf8))
        let decoded = String(validating: octets, as: UTF8.self)
        #expect(decoded != nil, "a character was cut")
        output += (index == 0 || previousEncoded ? "" : " ") + (decoded ?? "")
        previousEncoded = true
    }
    return output
}

/// A folder that goes away with the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/message-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ octets: [UInt8], to name: String) throws -> String {
        let file = path + "/" + name
        try Data(octets).write(to: URL(fileURLWithPath: file))
        return file
    }
}

/// Numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
