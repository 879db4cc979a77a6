#if Sending
import Foundation
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import HolubSender

/// Every form of a secret that must not be found anywhere.
struct Leak {
    let forms: [[UInt8]]
    /// Any eight of its octets in a row, in each writing.
    private let pieces: [[UInt8]]

    /// As they are, in hexadecimal of both kinds, with percent signs, in UTF-16 of both orders, and as `dump` writes an array of
    /// numbers. With base64 at its three places that makes ten.
    static let writings: [@Sendable (ArraySlice<UInt8>) -> [UInt8]] = [
        { Array($0) }, { Array(hexadecimal($0).utf8) }, { Array(hexadecimal($0).uppercased().utf8) },
        { Array($0.map { "%" + hexadecimal([$0]).uppercased() }.joined().utf8) }, { $0.flatMap { [$0, 0] } },
        { $0.flatMap { [0, $0] } }, { Array($0.map(String.init).joined(separator: ", ").utf8) },
    ]

    private static func hexadecimal(_ octets: some Sequence<UInt8>) -> String {
        octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    init(_ secret: String, user: String) {
        let raw = Array(secret.utf8)
        var forms = [raw, Base64.encode([0] + Array(user.utf8) + [0] + raw), Base64.encode(raw)]
        for shift in 0..<3 {
            let encoded = Base64.encode([UInt8](repeating: 0, count: shift) + raw)
            forms.append(Array(encoded.dropFirst((8 * shift + 5) / 6).prefix(8 * raw.count / 6 - 1)))
        }
        self.forms = forms
        let starts = 0..<max(raw.count - 7, 0)
        pieces = Self.writings.flatMap { write in starts.map { write(raw[$0..<($0 + 8)]) } }
    }

    /// The forms that stand in a text; empty when all is well.
    func found(in text: String) -> [String] {
        let octets = Data(text.utf8)
        return (forms + pieces).filter { octets.range(of: Data($0)) != nil }.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Everything that a value says of itself.
func utterances(_ value: Any) -> String {
    var text = "\(value) \(String(describing: value)) \(String(reflecting: value))\n"
    dump(value, to: &text)
    for child in Mirror(reflecting: value).children { text += "\(child)" }
    return text
}

/// Keeps what is logged.
final class RecordingLog: LogHandler, @unchecked Sendable {
    private let lines = Mutex<[String]>([])
    var metadata = Logger.Metadata()
    var logLevel = Logger.Level.trace
    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lines.withLock { $0.append("\(event.level) \(event.message) \(event.metadata ?? [:])") }
    }
}

@Suite("Secrets")
struct SecretTests {
    let leak = Leak(password, user: "jana@firma.example")

    @Test("A leak would be found")
    func finder() {
        for shift in 0..<3 {
            let text = String(
                decoding: Base64.encode([UInt8](repeating: 7, count: shift) + Array(password.utf8)), as: UTF8.self)
            #expect(!leak.found(in: "535 \(text)").isEmpty)
        }
        #expect(!leak.found(in: "a \(password) b").isEmpty && leak.found(in: "a").isEmpty)
        // Eight octets of it are enough, and seven are a word that may stand anywhere.
        let octets = Array(password.utf8)
        for write in Leak.writings {
            let eight = String(decoding: write(octets[6..<14]), as: UTF8.self)
            let seven = String(decoding: write(octets[6..<13]), as: UTF8.self)
            #expect(!leak.found(in: "x\(eight)x").isEmpty && leak.found(in: "x\(seven)x").isEmpty)
        }
    }

    @Test("Accounts, credentials and sign-ins do not say it")
    func values() async throws {
        let account = SubmissionAccount(
            address: jana, endpoint: .tls("smtp.firma.example"), credential: try .password(password),
            provider: TestProvider())
        let signIn = SignIn(account, with: try Secret(password))
        let exchange = try signIn.exchange(offered: [.plain])
        let command = Command.auth(.plain, initial: exchange?.initialResponse)
        for value in [account, signIn, exchange as Any, command, try Credential.password(password)] as [Any] {
            #expect(leak.found(in: utterances(value)).isEmpty)
        }
        #expect(leak.found(in: utterances(Redaction(try Secret(password)))).isEmpty)
    }

    @Test(
        "Neither does a session under way, at any moment, nor its transcript", arguments: [SASLMechanism.plain, .login])
    func session(mechanism: SASLMechanism) throws {
        var sink = Sink()
        let dialogue = try Dialogue(mechanisms: [mechanism])
        for octet in sink.greet() {
            dialogue.say([octet])
            #expect(leak.found(in: utterances(dialogue.handler)).isEmpty)
        }
        while let heard = dialogue.hear().first {
            dialogue.say(sink.receive(heard.utf8))
            #expect(leak.found(in: utterances(dialogue.handler)).isEmpty)
        }
        #expect(dialogue.handler.isReady)
        #expect(leak.found(in: utterances(dialogue.transcript.events)).isEmpty)
        #expect(!leak.found(in: sink.lines.joined(separator: "\n")).isEmpty)
    }

    static let echoes: [@Sendable ([UInt8], String) -> String] = [
        { plain, _ in String(decoding: plain, as: UTF8.self) },
        { plain, _ in "5.7.8 [" + String(decoding: plain.dropFirst(3).dropLast(3), as: UTF8.self) + "]" },
        { _, raw in raw }, { _, raw in "bad password '\(raw)' for jana" },
        { _, raw in String(decoding: Base64.encode(Array(raw.utf8)), as: UTF8.self) },
        { _, raw in String(decoding: Base64.encode(Array("x\(raw)".utf8)), as: UTF8.self) },
        { _, raw in String(decoding: Base64.encode(Array("xy\(raw)zz".utf8)), as: UTF8.self) },
        { plain, _ in
            let text = String(decoding: plain, as: UTF8.self)
            return "\(text.prefix(text.count / 2))\r\n535 \(text.suffix(text.count / 2))"
        },
    ]

    @Test("A server that echoes the credential is not quoted", arguments: echoes.indices, [535, 454, 235])
    func echo(index: Int, code: Int) throws {
        let raw = Array(password.utf8)
        let plain = Base64.encode([0] + Array(jana.description.utf8) + [0] + raw)
        var text = Self.echoes[index](plain, password)
        if text.utf8.contains(0x0A) {
            text = "\(code)-" + text.replacing("535", with: "\(code)")
        } else {
            text = "\(code) " + text
        }
        var sink = Sink()
        sink.answers["AUTH"] = text
        let dialogue = try Dialogue(mechanisms: [.plain])
        dialogue.open(&sink)
        let said = utterances(dialogue.transcript.events) + utterances(dialogue.refusal as Any)
        #expect(leak.found(in: said).isEmpty)
        #expect(said.contains("‹redacted›"))
        // No piece of eight letters either.
        for form in leak.forms where form != leak.forms[1] {
            for start in 0...(form.count - 8) {
                let piece = String(decoding: form[start..<(start + 8)], as: UTF8.self)
                #expect(!said.contains(piece))
            }
        }
        if code != 235 { #expect(dialogue.refusal?.reply?.code == code) }
    }

    @Test("What the server says in its own words stays, even where a password has the same word in it")
    func ownWords() throws {
        let redaction = Redaction(try Secret("mypassword"))
        let reply = Reply(code: 535, lines: [Array("5.7.8 Username and password not accepted.".utf8)])
        #expect(redaction.applied(to: reply) == reply)
        let echo = Reply(code: 535, lines: [Array("5.7.8 mypassword is wrong".utf8)])
        #expect(redaction.applied(to: echo).text == "5.7.8 ‹redacted› is wrong")
        for secret in ["a", "ab", "abc"] {
            #expect(Redaction(try Secret(secret)).applied(to: echo) == echo)
        }
        let short = Redaction(try Secret("tajne"))
        #expect(short.applied(to: [Array("no: tajne".utf8)]) == [Array("no: ‹redacted›".utf8)])
    }
}

/// Echoes that are cut, broken or early, and of a secret that is letters alone.
@Suite("Pieces of a secret")
struct SecretPieceTests {
    /// As Google makes them: sixteen lower-case letters.
    static let appPassword = "qzhdkvbnmtrplwgf"

    /// The pieces of eight that stand in a text; empty when all is well.
    private func pieces(of secret: String, in text: String) -> [String] {
        let octets = Array(secret.utf8)
        return octets.indices.dropLast(7).map { String(decoding: octets[$0..<($0 + 8)], as: UTF8.self) }
            .filter { text.range(of: $0, options: .caseInsensitive) != nil }
    }

    private static let halves = (appPassword.prefix(8), appPassword.suffix(8))

    @Test(
        "No eight letters of an app password are quoted",
        arguments: [
            "535-5.7.8 bad password \(halves.0)\r\n535 5.7.8 \(halves.1)", "535 \(appPassword.prefix(12))...",
            "535 5.7.8 [\(appPassword.dropFirst(3).dropLast(5))]", "535 x\(appPassword)x", "454 \(appPassword)",
            "535 you typed \(appPassword.uppercased())", "535 5.7.8 \(halves.0) \(halves.1)",
        ])
    func quoted(reply: String) throws {
        var sink = Sink()
        sink.answers["AUTH"] = reply
        let dialogue = try Dialogue(mechanisms: [.plain], password: Self.appPassword)
        dialogue.open(&sink)
        let said = utterances(dialogue.transcript.events) + utterances(dialogue.refusal as Any)
        #expect(pieces(of: Self.appPassword, in: said) == [])
        #expect(said.contains("‹redacted›") && dialogue.refusal?.reply != nil)
    }

    @Test("An echo that goes on in the next line is found", arguments: [password, appPassword])
    func brokenIntoLines(secret: String) throws {
        let redaction = Redaction(try Secret(secret))
        for form in [Array(secret.utf8), Base64.encode(Array(secret.utf8))] {
            for head in ["", "5.7.8 "] {
                for place in 1..<form.count {
                    let lines = [form[..<place], form[place...]].map { Array(head.utf8) + $0 }
                    let clean = redaction.applied(to: lines).map { String(decoding: $0, as: UTF8.self) }
                    let rest = clean.joined().replacing("‹redacted›", with: "").utf8.filter(ASCII.isLetter)
                    #expect(rest.count < 4, "\(clean)")
                }
            }
        }
    }

    @Test("The transcript finds it over line ends, too, and keeps every line", arguments: [4, 6, 9])
    func transcript(place: Int) throws {
        var sink = Sink()
        let (first, rest) = (Self.appPassword.prefix(place), Self.appPassword.dropFirst(place))
        sink.answers["AUTH"] = "535-5.7.8 no\r\n535-5.7.8 \(first)\r\n535-5.7.8 \(rest)\r\n535 5.7.8 end"
        let dialogue = try Dialogue(mechanisms: [.plain], password: Self.appPassword)
        dialogue.open(&sink)
        let lines = dialogue.transcript.events.map { "\($0)" }.filter { $0.hasPrefix("S: 535") }
        #expect(
            lines == [
                "S: 535-5.7.8 no", "S: 535-5.7.8 ‹redacted›", "S: 535-5.7.8 ‹redacted›", "S: 535 5.7.8 end",
            ])
    }

    @Test("Half a reply is in the transcript when the connection ends")
    func halfReply() throws {
        let dialogue = try Dialogue()
        dialogue.say("220-sink.test\r\n220-\(password)\r\n")
        #expect(dialogue.transcript.events.isEmpty)
        dialogue.hangUp()
        #expect(
            dialogue.transcript.events.map { "\($0)" } == [
                "S: 220-sink.test", "S: 220-‹redacted›", "ended: closed",
            ])
    }

    @Test("A server that knows it from before says it first: greeting and EHLO are not quoted either")
    func early() throws {
        for secret in [Self.appPassword, password] {
            var sink = Sink(offers: ["PIPELINING", "SIZE", "AUTH PLAIN \(secret)", secret])
            sink.answers["greeting"] = "220 \(secret)"
            let dialogue = try Dialogue(password: secret)
            dialogue.open(&sink)
            #expect(dialogue.handler.isReady)
            let offered = dialogue.handler.capabilities
            #expect(offered.all == ["AUTH", "PIPELINING", "SIZE"] && offered.mechanismNames == ["PLAIN"])
            dialogue.hangUp()
            let said = utterances(dialogue.transcript.events) + utterances(dialogue.handler.capabilities)
            #expect(pieces(of: secret, in: said) == [])

            sink.answers["greeting"] = "554 \(secret)"
            let refused = try Dialogue(password: secret)
            refused.open(&sink)
            #expect(refused.refusal?.reply?.text == "‹redacted›")
        }
    }

    @Test("Ordinary words of a reply stay, even where a long secret is made of them")
    func ordinaryWords() throws {
        let redaction = Redaction(try Secret("usernameandpasswordnotaccepted"))
        for text in [
            "5.7.8 Username and Password not accepted. For more information, go to", "5.7.0 Authentication required",
            "5.7.9 application-specific password required",
        ] {
            let reply = Reply(code: 535, lines: [Array(text.utf8)])
            #expect(redaction.applied(to: reply) == reply)
        }
        let echo = Reply(code: 535, lines: [Array("usernameandpass is wrong".utf8)])
        #expect(redaction.applied(to: echo).text == "‹redacted› is wrong")
    }
}
#endif
