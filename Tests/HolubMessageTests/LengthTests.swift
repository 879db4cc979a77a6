import HolubMessage
import HolubSMTP
import Testing

@Suite struct LengthTests {
    /// A message of any shape; `files` gets the content of attachments that stand on disk.
    func random(_ dice: inout Dice, in folder: TemporaryFolder) throws -> Message {
        func line(_ longest: Int) -> String {
            let letters = Array("abc  .=žš漢🕊")
            return String(
                (0..<Int.random(in: 0...longest, using: &dice)).map { _ in letters.randomElement(using: &dice)! })
        }
        var message = try sample(text: [line(30), line(900), line(5)].joined(separator: "\n"))
        message.subject = line(150)
        message.from = try mailbox(line(60), "jana@firma.example")
        message.html = Bool.random(using: &dice) ? line(200) : nil
        for index in 0..<Int.random(in: 0...4, using: &dice) {
            let content = (0..<Int.random(in: 0...400, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice)
            }
            let name = try FileName(line(40))
            if Bool.random(using: &dice) {
                message.attachments.append(.data(content, name: name))
            } else {
                let path = try folder.write(content, to: "\(index)-\(dice.next())")
                message.attachments.append(try .file(path: path, name: name))
            }
        }
        return message
    }

    @Test func theKnownLengthIsWhatIsReadInPiecesOfAnySize() throws {
        var dice = Dice(state: 7)
        let folder = try TemporaryFolder()
        for _ in 0..<60 {
            let composed = try random(&dice, in: folder).compose()
            let whole = try readAll(composed)
            #expect(whole.count == composed.length)
            #expect(composed.needs.isEmpty)
            _ = lines(whole)
            for count in [1, 2, 3, 7, 57, 76, 78, 1000, 65_535, Int.max, 0, -1] {
                #expect(try readAll(composed, by: count) == whole)
            }
        }
    }

    @Test func everyLengthOfAnAttachmentIsKnown() throws {
        for length in Array(0...130) + [45_599, 45_600, 45_601, 91_200] {
            var message = try sample()
            let content = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
            message.attachments = [.data(content, name: try FileName("a"))]
            let composed = try message.compose()
            let octets = try readAll(composed)
            #expect(octets.count == composed.length)
            #expect(Entity(octets).parts[1].content == content)
        }
    }

    @Test func composingAgainGivesTheSameOctets() throws {
        var dice = Dice(state: 11)
        let folder = try TemporaryFolder()
        for _ in 0..<20 {
            let message = try random(&dice, in: folder)
            #expect(try octets(of: message) == octets(of: message))
        }
    }

    @Test func readersDoNotDisturbEachOther() throws {
        let folder = try TemporaryFolder()
        var message = try sample()
        message.attachments = [try .file(path: folder.write([UInt8](repeating: 7, count: 200_000), to: "a"))]
        let composed = try message.compose()
        let whole = try readAll(composed)
        var first = try composed.makeReader(), second = try composed.makeReader()
        var firstOctets: [UInt8] = [], secondOctets: [UInt8] = []
        while let piece = try first.read(upTo: 999) {
            firstOctets += piece
            secondOctets += try second.read(upTo: 500) ?? []
        }
        while let piece = try second.read(upTo: 65_536) { secondOctets += piece }
        #expect(firstOctets == whole && secondOctets == whole)
    }
}
