import Foundation
import HolubMessage
import HolubSMTP

/// The same hostile input in three sizes.
enum Growth {
    private static let sizes = [25_000, 100_000, 400_000]

    static func measure() throws {
        for (name, work) in inputs {
            var seconds: [Double] = []
            for size in sizes {
                let input = work(size), start = ContinuousClock.now
                try input()
                seconds.append((ContinuousClock.now - start) / .seconds(1))
            }
            let growth = zip(seconds.dropFirst(), seconds).map { String(format: "× %.1f", $0 / $1) }
            let shown = seconds.map { String(format: "%.4f s", $0) }
            print("\(name): \(shown.joined(separator: ", ")) (\(growth.joined(separator: ", ")))")
        }
    }

    /// By name: makes an input of a size, and then what is to be measured.
    private static var inputs: [(String, (Int) -> () throws -> Void)] {
        [
            (
                "recipients",
                { size in
                    {
                        try compose {
                            $0.to = try (0..<size).map { Mailbox(try EmailAddress("osoba\($0 / 2)@firma.example")) }
                        }
                    }
                }
            ),
            (
                "nested groups in an address",
                { size in
                    let text = String(repeating: "a:", count: size)
                    return { _ = try? EmailAddress(text) }
                }
            ),
            ("nested groups in a ready message", { size in ready(String(repeating: "a:", count: size)) }),
            ("comments in a ready message", { size in ready(String(repeating: "(", count: size)) }),
            ("commas in a ready message", { size in ready(String(repeating: ",", count: size)) }),
            (
                "a subject",
                { size in
                    let text = String(repeating: "kůň ", count: size)
                    return { try compose { $0.subject = text } }
                }
            ),
            (
                "one letter with marks without end",
                { size in
                    let text = "e" + String(repeating: "\u{301}", count: size)
                    return { try compose { $0.subject = text } }
                }
            ),
            (
                "one line of text",
                { size in
                    let text = String(repeating: "ž", count: size)
                    return { try compose { $0.text = text } }
                }
            ),
            (
                "one flowing paragraph of long words",
                { size in
                    let text =
                        String(repeating: "yyyyyyyyy", count: size / 8) + " " + String(repeating: "x ", count: size)
                    return {
                        try compose {
                            $0.text = text
                            $0.textFlow = .flowed
                        }
                    }
                }
            ),
            (
                "broken tags",
                { size in
                    let page = String(repeating: "<a b='", count: size)
                    return { try compose(page: page) }
                }
            ),
            (
                "pictures",
                { size in
                    let page = String(repeating: "<img src=a>", count: size)
                    return { try compose(page: page) }
                }
            ),
            (
                "a link without end",
                { size in
                    let page = "<a href=https://a.example>" + String(repeating: "&amp", count: size)
                    return { try compose(page: page) }
                }
            ),
            (
                "a picture in the page itself",
                { size in
                    let page = "<img src='data:image/png;base64,\(String(repeating: "A", count: size))'>"
                    return { try compose(page: page) }
                }
            ),
        ]
    }

    private static func compose(_ change: (inout Message) throws -> Void) throws {
        var message = try MessageBenchmark.message()
        try change(&message)
        _ = message.warnings()
        _ = try message.compose()
    }

    private static func compose(page: String) throws {
        let picture = Attachment.data([1], name: try FileName("a"), disposition: .inline)
        try compose {
            $0.html = page
            $0.attachments = [picture]
        }
    }

    private static func ready(_ list: String) -> () throws -> Void {
        let path = NSTemporaryDirectory() + "/message-benchmark-\(UUID().uuidString).eml"
        var text = "From: a@b.example\r\nDate: x\r\nTo:", rest = Array(list.utf8)[...]
        while !rest.isEmpty {
            text += "\r\n " + String(decoding: rest.prefix(900), as: UTF8.self)
            rest = rest.dropFirst(900)
        }
        return {
            try Data((text + "\r\n\r\nx\r\n").utf8).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            _ = try? ComposedMessage(eml: path)
        }
    }
}
