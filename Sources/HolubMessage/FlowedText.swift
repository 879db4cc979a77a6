internal import HolubSMTP

/// How the lines of a plain text may be shown.
public enum TextFlow: Hashable, Sendable {
    /// As they were written.
    case fixed
    /// A line is a paragraph, which a reader wraps to its window (RFC 3676).
    case flowed
}

/// Paragraphs as RFC 3676 writes them: lines of usual width, all but the last of which end in a blank.
///
/// A reader gets back the very lines that were typed, but for blanks at their ends, which would make them flow on. What
/// begins with `>` was typed as well, and is no quotation of ours.
enum FlowedText {
    /// RFC 3676 §4.2: lines of at most 78 characters, the blank at the end among them.
    private static let width = 78

    /// - Parameter lines: each ends in CR LF.
    static func flow(_ lines: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(lines.count + lines.count / 32 + 16)
        var start = 0
        while let end = lines[start...].firstIndex(of: ASCII.cr) {
            paragraph(lines[start..<end], into: &output)
            start = end + 2
        }
        return output
    }

    private static func paragraph(_ line: ArraySlice<UInt8>, into output: inout [UInt8]) {
        // RFC 3676 §4.3: the line before a signature keeps its blank, and does not flow.
        var rest =
            isSignature(line) ? line : line[..<((line.lastIndex { $0 != ASCII.space } ?? line.startIndex - 1) + 1)]
        repeat {
            let isStuffed = needsStuffing(rest)
            if isStuffed { output.append(ASCII.space) }
            let end = isSignature(rest) ? rest.endIndex : piece(of: rest, within: isStuffed ? width - 1 : width)
            output += rest[..<end]
            output.append(ASCII.cr)
            output.append(ASCII.lf)
            rest = rest[end...]
        } while !rest.isEmpty
    }

    private static func isSignature(_ line: ArraySlice<UInt8>) -> Bool { line.elementsEqual("-- ".utf8) }

    /// RFC 3676 §4.4: so that it is read neither as a quotation nor as stuffed, nor changed on the way.
    private static func needsStuffing(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == ASCII.space || line.first == UInt8(ascii: ">") || line.starts(with: "From ".utf8)
    }

    /// Where the line is broken: behind the last blank that fits, or the first one when none does.
    private static func piece(of line: ArraySlice<UInt8>, within width: Int) -> Int {
        var characters = 0, hasLetter = false, place: Int?
        for index in line.indices {
            // An octet that continues a character takes no room of its own.
            if line[index] & 0xC0 != 0x80 {
                if characters >= width, let place { return place }
                characters += 1
            }
            if line[index] != ASCII.space { hasLetter = true }
            let next = index + 1
            guard line[index] == ASCII.space, next < line.endIndex, line[next] != ASCII.space else { continue }
            // Neither a line of blanks alone, nor one that a reader takes for the line before a signature.
            if hasLetter, !isSignature(line[..<next]) { place = next }
        }
        return line.endIndex
    }
}
