import Testing

@testable import HolubSMTP

/// RELIABILITY T9: whatever text is handed in at any place of a dialogue, it is refused, or the octets on the wire read back to
/// exactly the commands that were meant. The reader shares nothing with the writer, and ends a line wherever any server does.
@Suite("Random text in every place of a dialogue")
struct WirePropertyTests {
    /// What a text may be made of: all that ends a line somewhere, all that divides the parts of a command, and letters whose
    /// low octets are CR and LF.
    private static let parts = [
        "a", "B", "7", ".", "-", "_", "@", "\"", "\\", "<", ">", " ", "\t", "\r", "\n", "\r\n", "\u{0}", "\u{1}",
        "\u{7F}",
        "\u{85}", "\u{2028}", "\u{2029}", "\u{760D}", "\u{760A}", "\u{202E}", "é", "ž", "☃", "=", "+", ",", ":", "[",
        "]",
        "(", ")", "xn--", "\r\nRCPT TO:<e@x.example>", " SIZE=1", "%0d%0a", ".\r\n",
    ]

    private static func text(_ random: inout Seeded, around base: String) -> String {
        var text = Bool.random(using: &random) ? base : ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let place = text.unicodeScalars.indices.randomElement(using: &random) ?? text.endIndex
            text.insert(contentsOf: parts.randomElement(using: &random)!, at: place)
        }
        return text
    }

    /// The lines that a server reads, whichever of CR LF, CR and LF it takes for an end.
    private static func lines(_ wire: [UInt8]) -> [[UInt8]] {
        #expect(wire.suffix(2) == [0x0D, 0x0A])
        var lines: [[UInt8]] = [[]]
        var last: UInt8 = 0
        for octet in wire {
            if octet == 0x0D || octet == 0x0A {
                if octet == 0x0D || last != 0x0D { lines.append([]) }
            } else {
                lines[lines.count - 1].append(octet)
            }
            last = octet
        }
        return lines.dropLast()
    }

    /// What stands in the angle brackets, a quoted local part read as RFC 5321 §4.1.2 has it, and what follows them.
    private static func path(_ line: [UInt8], behind head: String) -> (path: [UInt8], rest: [UInt8])? {
        guard line.starts(with: head.utf8) else { return nil }
        var path: [UInt8] = [], isQuoted = false, isEscaped = false
        for (place, octet) in line.enumerated().dropFirst(head.utf8.count) {
            if !isQuoted, octet == UInt8(ascii: ">") { return (path, Array(line[(place + 1)...])) }
            if !isQuoted, octet == UInt8(ascii: "<") || octet == UInt8(ascii: " ") { return nil }
            if octet == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
            isEscaped = octet == UInt8(ascii: "\\") && !isEscaped
            path.append(octet)
        }
        return nil
    }

    @Test("Addresses, the EHLO name and the envelope's ID: refused, or one command each")
    func envelopes() throws {
        var random = Seeded(931), dialogues = 0
        for _ in 0..<40_000 {
            let sender = try? EmailAddress(Self.text(&random, around: "a@x.example"))
            let recipients = (0..<2).compactMap { _ in try? EmailAddress(Self.text(&random, around: "b@y.example")) }
            let name = try? EHLOName(Self.text(&random, around: "host.example"))
            let id = try? EnvelopeID(Self.text(&random, around: "f 17+"))
            guard let sender,
                let envelope = try? Envelope(
                    sender: sender, recipients: recipients,
                    notifications: DeliveryNotification(notify: .failure, ret: .full, envid: id))
            else { continue }
            dialogues += 1
            var machine = Machine(.init(security: .none, name: name ?? .neutral, signsIn: false))
            machine.hears("220 mx\r\n")
            machine.hears("250-mx\r\n250-PIPELINING\r\n250-SIZE\r\n250-DSN\r\n250 SMTPUTF8\r\n")
            machine.does { $0.begin(envelope, size: 10) }
            let lines = Self.lines(machine.wire)
            hold(lines.count == 3 + envelope.recipients.count, "\(lines.count) commands")
            hold(lines[0] == Array("EHLO \((name ?? .neutral).text)".utf8), "EHLO")
            let mail = Self.path(lines[1], behind: "MAIL FROM:<")
            hold(mail?.path == Array(sender.description.utf8), "the sender")
            let words = mail?.rest.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) } ?? []
            let keys = words.map { $0.split(separator: "=").first.map(String.init) ?? "" }
            let utf8 = envelope.needsSMTPUTF8 ? ["SMTPUTF8"] : []
            hold(keys == ["SIZE"] + utf8 + ["RET"] + (id == nil ? [] : ["ENVID"]), "parameters \(words)")
            for (line, recipient) in zip(lines[2...], envelope.recipients) {
                hold(Self.path(line, behind: "RCPT TO:<")?.path == Array(recipient.description.utf8), "a recipient")
            }
            hold(lines.last == Array("DATA".utf8), "DATA")
        }
        #expect(dialogues > 1000)
    }

    @Test("User names and secrets: refused, or said exactly, in one line each")
    func credentials() throws {
        var random = Seeded(937), signIns = 0
        for _ in 0..<40_000 {
            guard let username = try? Username(Self.text(&random, around: "jana@x.example")),
                let secret = try? Secret(Self.text(&random, around: "heslo"))
            else { continue }
            for mechanism in [SASLMechanism.plain, .login] {
                var machine = Machine.choosing()
                var exchange = SASLExchange(mechanism, username: username, secret: secret)!
                machine.does { $0.signIn(by: mechanism, initial: exchange.initialResponse) }
                if mechanism == .login {
                    for _ in 0..<2 {
                        machine.hears("334 \r\n")
                        let answer = exchange.answer(to: [])
                        machine.does { $0.answer(answer) }
                    }
                }
                signIns += 1
                let lines = Self.lines(machine.wire), password = secret.withOctets { Array($0) }
                if mechanism == .plain {
                    let head = Array("AUTH PLAIN ".utf8)
                    hold(lines.count == 2 && lines[1].starts(with: head), "PLAIN in \(lines.count) lines")
                    let said = Base64.decode(lines[1].dropFirst(head.count))
                    hold(said == [0] + Array(username.text.utf8) + [0] + password, "PLAIN says something else")
                } else {
                    hold(lines.count == 4 && lines[1] == Array("AUTH LOGIN".utf8), "LOGIN in \(lines.count) lines")
                    hold(Base64.decode(lines[2]) == Array(username.text.utf8), "LOGIN names somebody else")
                    hold(Base64.decode(lines[3]) == password, "LOGIN says another password")
                }
            }
        }
        #expect(signIns > 1000)
    }
}
