import Foundation
import HolubMessage
import HolubSMTP

#if canImport(Glibc)
import Glibc
#endif

/// The messages that the other clients of the comparison send, composed anew each time.
struct Letters: Sendable {
    private let text = String(
        repeating: "The quick brown fox jumps over the lazy dog, again and again, 01234\r\n", count: 28)
    private let kind: String
    private let blob: String
    private let octets: [UInt8]
    private let sender = try! EmailAddress("sender@example.com"), receiver = try! EmailAddress("receiver@example.org")

    init(kind: String, blob: String) {
        self.kind = kind
        self.blob = blob
        octets = kind == "attach" ? FileManager.default.contents(atPath: blob).map(Array.init) ?? [] : []
    }

    func letter(_ number: Int) throws -> ComposedMessage { try message(number, from: sender).compose() }

    func message(_ number: Int, from sender: EmailAddress) throws -> Message {
        let now = Int(Date.now.timeIntervalSince1970)
        var message = Message(
            from: try Mailbox(name: "Sender", address: sender), to: [try Mailbox(name: "Receiver", address: receiver)],
            subject: "Message \(number)", text: text, date: try MessageDate(secondsSinceEpoch: now),
            messageID: .random(domain: sender.domain))
        switch kind {
        case "attach": message.attachments = [.data(octets, name: try FileName("blob.bin"))]
        case "file": message.attachments = [try .file(path: blob)]
        default: break
        }
        return message
    }

    /// Composes one and reads it to its end.
    func measureOne() throws {
        let start = ContinuousClock.now, before = Usage.now
        let file = Letters(kind: "file", blob: blob)
        var reader = try file.letter(0).makeReader(), count = 0
        while let piece = try reader.read(upTo: MessageReader.longestPiece) { count += piece.count }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print("{\"bytes\":\(count),\"secs\":\(seconds),\"cpu\":\(Usage.now - before)}")
    }
}
