#if Personas && SQLite
import Foundation

/// What a process asked of the system, as `strace -f -y -xx` writes it down: with the whole of the octets, in order.
struct TraceLog {
    struct Call {
        let name: String
        /// Of the descriptor, or of a name that was given.
        let path: String
        /// Every text of the call, one behind the other.
        let octets: [UInt8]
        /// The numbers behind the texts.
        let numbers: [Int]
        let result: Int
        /// The lines where it began and where it had ended.
        let begin: Int
        let end: Int
    }

    /// In the order in which they ended.
    let calls: [Call]

    static let recording = ["-f", "-y", "-xx", "-qq", "-s", "200000", "-e", "signal=none"]

    init(_ path: String) throws {
        let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var calls: [Call] = [], open: [String: (begin: Int, text: ArraySlice<UInt8>)] = [:]
        for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            let space = line.firstIndex(of: UInt8(ascii: " ")) ?? line.startIndex
            let process = String(decoding: line[..<space], as: UTF8.self)
            var text = line[space...].drop { $0 == UInt8(ascii: " ") }, begin = number
            if text.starts(with: "<... ".utf8), let before = open.removeValue(forKey: process) {
                guard let close = text.firstIndex(of: UInt8(ascii: ">")) else { continue }
                text = before.text + text[(close + 1)...]
                begin = before.begin
            }
            let mark = Array(" <unfinished ...>".utf8)
            if text.suffix(mark.count).elementsEqual(mark) {
                open[process] = (begin, text.dropLast(mark.count))
            } else if let call = Self.call(text, begin, number) {
                calls.append(call)
            }
        }
        self.calls = calls
    }

    private static func call(_ text: ArraySlice<UInt8>, _ begin: Int, _ end: Int) -> Call? {
        guard let bracket = text.firstIndex(of: UInt8(ascii: "(")),
            let equals = text.lastIndex(of: UInt8(ascii: "="))
        else { return nil }
        let result = String(decoding: text[(equals + 1)...], as: UTF8.self).split(separator: " ").first ?? ""
        // `= 4<…path…>` where it is a descriptor.
        guard let value = Int(result.prefix { $0.isNumber || $0 == "-" }), value >= 0 else { return nil }
        let arguments = text[(bracket + 1)..<equals]
        let parts = arguments.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        let strings = parts.enumerated().filter { $0.offset % 2 == 1 }.map { Self.octets(of: $0.element) }
        let before = parts.first ?? [], behind = parts.count > 1 ? parts[parts.count - 1] : []
        var path: [UInt8] = []
        if let open = before.firstIndex(of: UInt8(ascii: "<")), let close = before.firstIndex(of: UInt8(ascii: ">")) {
            path = Self.octets(of: before[(open + 1)..<close])
        }
        let name = String(decoding: text[..<bracket], as: UTF8.self)
        if ["openat", "unlink", "unlinkat"].contains(name), let given = strings.first { path = given }
        let words = String(decoding: parts.count > 1 ? behind : before, as: UTF8.self)
        let numbers = words.split { ", )".contains($0) }.compactMap { Int($0) }
        return Call(
            name: name, path: String(decoding: path, as: UTF8.self), octets: Array(strings.joined()), numbers: numbers,
            result: value, begin: begin, end: end)
    }

    /// `\x41\x42` and what stands as it is.
    private static func octets(of text: ArraySlice<UInt8>) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(text.count / 4)
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == 0x5C, index + 3 < text.endIndex {
                octets.append(digit(text[index + 2]) << 4 | digit(text[index + 3]))
                index += 4
            } else {
                octets.append(text[index])
                index += 1
            }
        }
        return octets
    }

    private static func digit(_ octet: UInt8) -> UInt8 { octet < 0x3A ? octet &- 0x30 : octet &- 0x57 }
}
#endif
