import Foundation
import HolubMessage
import HolubSMTP
import Testing

@Suite("Text whose lines flow") struct FlowedTextTests {
    /// What a reader makes of it (RFC 3676 §4.1 to §4.4), quotations not looked for.
    private func paragraphs(_ lines: [String]) -> [String] {
        var paragraphs: [String] = [], open = ""
        for line in lines {
            let content = line.utf8.first == 32 ? String(decoding: line.utf8.dropFirst(), as: UTF8.self) : line
            open += content
            if content.utf8.last == 32, content != "-- " { continue }
            paragraphs.append(open)
            open = ""
        }
        return paragraphs + (open.isEmpty ? [] : [open])
    }

    private func written(_ typed: String) throws -> (entity: Entity, lines: [String]) {
        var message = try sample(text: typed)
        message.textFlow = .flowed
        let octets = try octets(of: message)
        _ = lines(octets)
        let entity = Entity(octets)
        #expect(entity.parameter("format", of: "Content-Type") == "flowed")
        return (entity, text(entity.content).components(separatedBy: "\r\n").dropLast())
    }

    @Test("A paragraph is broken at blanks, and reads back whole")
    func paragraph() throws {
        let typed = Array(repeating: "Dobrý den, posíláme fakturu za listopad.", count: 12).joined(separator: " ")
        let (entity, lines) = try written(typed + "\n\nS pozdravem\n-- \nJana")
        #expect(entity["Content-Transfer-Encoding"] == "quoted-printable")
        #expect(lines.count > 5 && lines.allSatisfy { $0.unicodeScalars.count <= 78 })
        #expect(paragraphs(lines) == [typed, "", "S pozdravem", "-- ", "Jana"])
    }

    @Test(
        "What would be read as a quotation, or as stuffing, is stuffed",
        arguments: [
            (">", " >"), ("> quoted", " > quoted"), (" indented", "  indented"), ("From here", " From here"),
            ("From", "From"), ("-- ", "-- "), ("--", "--"), ("--  ", "--"), ("ends in blanks   ", "ends in blanks"),
            ("   ", ""), ("", ""), (" -- ", "  --"), ("\u{A0}", "\u{A0}"),
        ]) func stuffing(_ typed: String, _ line: String) throws
    {
        #expect(try written(typed + "\n").lines == [line])
    }

    @Test("No line is made that a reader takes for the one before a signature")
    func signature() throws {
        let word = String(repeating: "y", count: 90)
        #expect(try written("-- \(word) z").lines == ["-- \(word) ", "z"])
        #expect(try written("   \(word)").lines == ["    \(word)"])
    }

    @Test("Whatever is typed reads back, but for blanks at the ends of lines")
    func everything() throws {
        var dice = Dice(state: 5)
        let alphabet = Array("aaab   >-F\nž漢🕊")
        for _ in 0..<300 {
            let count = Int.random(in: 0...600, using: &dice)
            let typed = String((0..<count).map { _ in alphabet.randomElement(using: &dice)! })
            let expected = typed.components(separatedBy: "\n").map { line in
                line == "-- " ? line : String(line.reversed().drop { $0 == " " }.reversed())
            }
            let lines = try written(typed + "\n").lines
            #expect(paragraphs(lines) == expected)
            // A word that is longer than a line keeps its line.
            for line in lines where line.unicodeScalars.count > 78 {
                #expect(line.dropFirst().drop { $0 == " " }.dropLast().count { $0 == " " } <= 1)
            }
        }
    }
}
