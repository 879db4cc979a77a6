#if Sending
import HolubSMTP
import Testing

@testable import HolubNetwork

/// The octets of a message: header with the given counts, then what follows.
func message(questions: UInt8 = 0, answers: UInt16 = 0, flags: [UInt8] = [0x81, 0x80], _ rest: [UInt8]) -> [UInt8] {
    [0x12, 0x34] + flags + [0, questions, UInt8(answers >> 8), UInt8(answers & 0xFF), 0, 0, 0, 0] + rest
}

func wire(_ labels: String...) -> [UInt8] { labels.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0] }

@Suite("DNS codec")
struct DNSMessageTests {
    static let name = DNSName("mail.firma.example")

    static let full: DNSMessage = {
        var query = DNSMessage(id: 0xBEEF, questions: [.init(name, .mx)], payloadSize: 1232)
        query.recursionDesired = true
        var answer = query.response([
            .init(name, ttl: 60, .cname(DNSName("real.firma.example"))),
            .init(name, .mx(preference: 10, exchange: DNSName("mx1.firma.example"))),
            .init(name, .mx(preference: 0, exchange: .root)),
            .init(name, .srv(priority: 1, weight: 65535, port: 465, target: DNSName("smtp.firma.example"))),
            .init(name, .txt([Array("v=spf1 -all".utf8), [], [0, 13, 10, 255]])),
            .init(name, .a(.v4(0xC000_0201))),
            .init(name, ttl: 0, .aaaa(.v6(high: 0x2001_0DB8_0000_0000, low: 1))),
            .init(name, ttl: 5, .other(type: 46, [1, 2, 3])),
        ])
        answer.isAuthoritative = true
        return answer
    }()

    @Test("What is written is read back")
    func roundTrip() throws {
        #expect(try DNSMessage(parsing: Self.full.encode()) == Self.full)
        let query = DNSMessage(id: 7, questions: [.init(Self.name, .a)], payloadSize: 1232)
        #expect(try DNSMessage(parsing: query.encode()) == query)
        let plain = DNSMessage(id: 65535, questions: [.init(.root, .txt)])
        #expect(try DNSMessage(parsing: plain.encode()) == plain)
    }

    @Test("A query is what RFC 1035 §4.1 shows, octet for octet")
    func queryOctets() {
        let query = DNSMessage(id: 0x1234, questions: [.init(DNSName("a.example"), .mx)], payloadSize: 1232)
        #expect(
            query.encode() == [0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 1] + wire("a", "example")
                + [0, 15, 0, 1, 0, 0, 41, 0x04, 0xD0, 0, 0, 0, 0, 0, 0])
    }

    @Test("Of very many records the first are read")
    func manyRecords() throws {
        let record: [UInt8] = [0, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1]
        let octets = message(answers: 4000, Array([[UInt8]](repeating: record, count: 4000).joined()))
        #expect(try DNSMessage(parsing: octets).answers.count == DNSMessage.mostAnswers)
    }

    @Test("Two octets that stand for 126 labels, in every record of 64 KiB, are refused")
    func amplified() throws {
        let label: [UInt8] = [1, 0x61], long: [UInt8] = [[UInt8]](repeating: label, count: 126).joined() + [0]
        // MX records whose owner and exchange both point to it.
        let record: [UInt8] = [0xC0, 12, 0, 15, 0, 1, 0, 0, 0, 60, 0, 4, 0, 10, 0xC0, 12]
        let body = long + [0, 15, 0, 1] + [[UInt8]](repeating: record, count: 4000).joined()
        let octets = message(questions: 1, answers: 4000, body)
        #expect(octets.count < 65_536)
        #expect(throws: DNSFault.tooManyLabels) { try DNSMessage(parsing: octets) }
        // A truncated answer is asked for again over TCP, and what could be read of it is bounded all the same.
        let cut = try DNSMessage(parsing: message(questions: 1, answers: 4000, flags: [0x83, 0x80], body))
        #expect(cut.isTruncated)
        let labels = cut.answers.reduce(0) { $0 + $1.owner.labels.count }
        #expect(labels > 0 && labels <= DNSMessage.mostLabels)
    }

    @Test("Compressed names are followed backwards")
    func compression() throws {
        // firma.example stands at 12; the answer's owner points there, its exchange is mx + pointer.
        let octets = message(
            questions: 1, answers: 1,
            wire("firma", "example") + [0, 15, 0, 1, 0xC0, 12, 0, 15, 0, 1, 0, 0, 1, 0, 0, 7, 0, 10]
                + [2, UInt8(ascii: "m"), UInt8(ascii: "x"), 0xC0, 12])
        let answer = try #require(try DNSMessage(parsing: octets).answers.first)
        #expect(answer.owner == DNSName("firma.example"))
        #expect(answer.data == .known(.mx(preference: 10, exchange: DNSName("mx.firma.example"))))
        #expect(answer.ttl == 256)
    }

    @Test(
        "I54 Pointers that loop, lead forward or past the end are refused",
        arguments: [
            // I54: to itself, forward, past the end, and two that point at each other
            [0xC0, 12], [0xC0, 14, 0], [0xFF, 0xFF], [0xC0, 14, 0xC0, 12], [1, 0x61, 0xC0, 12, 0xC0, 14], [0xC0],
        ] as [[UInt8]])
    func pointers(name: [UInt8]) {
        #expect(throws: DNSFault.self) { try DNSMessage(parsing: message(questions: 1, name + [0, 1, 0, 1])) }
    }

    @Test("I54 A name that points at its own beginning is refused")
    func labelLoop() {
        // The pointer leads backwards, and would be met again for ever.
        let octets = message(questions: 2, [1, 0x61, 0, 0, 1, 0, 1, 1, 0x62, 0xC0, 19, 0, 1, 0, 1])
        #expect(throws: DNSFault.badPointer) { try DNSMessage(parsing: octets) }
    }

    @Test("I54 Long chains of pointers are refused")
    func pointerChain() {
        var octets = message(questions: 200, wire("a") + [0, 1, 0, 1])
        var previous = 12
        for _ in 1..<200 {
            let here = octets.count
            octets += [0xC0 | UInt8(previous >> 8), UInt8(previous & 0xFF), 0, 1, 0, 1]
            previous = here
        }
        #expect(throws: DNSFault.badPointer) { try DNSMessage(parsing: octets) }
    }

    @Test("I55 Reserved forms of labels and names over 255 octets are refused")
    func names() throws {
        // I55
        #expect(throws: DNSFault.badName) { try DNSMessage(parsing: message(questions: 1, [0x40, 1, 0, 0, 1, 0, 1])) }
        #expect(throws: DNSFault.badName) { try DNSMessage(parsing: message(questions: 1, [0x80, 1, 0, 0, 1, 0, 1])) }
        let label = [63] + [UInt8](repeating: 0x61, count: 63)
        let longest = label + label + label + [61] + [UInt8](repeating: 0x61, count: 61) + [0]
        #expect(longest.count == 255)
        let good = try DNSMessage(parsing: message(questions: 1, longest + [0, 1, 0, 1]))
        #expect(good.questions.first?.name.labels.count == 4)
        let over = label + label + label + [62] + [UInt8](repeating: 0x61, count: 62) + [0]
        #expect(throws: DNSFault.badName) { try DNSMessage(parsing: message(questions: 1, over + [0, 1, 0, 1])) }
        // 255 octets are passed after decompression too.
        let pointed = longest + [0, 1, 0, 1, 1, 0x62, 0xC0, 12, 0, 1, 0, 1]
        #expect(throws: DNSFault.badName) { try DNSMessage(parsing: message(questions: 2, pointed)) }
    }

    @Test("I56 More records announced than there are")
    func counts() {
        // I56
        let record = wire("a") + [0, 1, 0, 1, 0, 0, 0, 9, 0, 4, 192, 0, 2, 1]
        #expect(throws: DNSFault.cutShort) { try DNSMessage(parsing: message(answers: 65535, record)) }
    }

    @Test("I56 Octets after the last record are ignored")
    func trailing() throws {
        let octets = Self.full.encode() + [1, 2, 3, 0xC0, 0xFF]
        #expect(try DNSMessage(parsing: octets) == Self.full)
    }

    @Test(
        "I55 Data that does not fit its type is refused",
        arguments: [
            (1, [192, 0, 2]), (1, [192, 0, 2, 1, 0]), (28, [UInt8](repeating: 0, count: 15)), (15, [0]), (15, [0, 1]),
            (15, [0, 1, 0, 9]), (33, [0, 1, 0, 2, 0, 3]), (33, [0, 1, 0, 2, 0, 3, 0, 0]), (16, [3, 1, 2]), (5, []),
            (5, [1, 0x61, 0, 0]), (5, [1, 0x61, 0, 1, 0x62, 0]),
        ] as [(UInt8, [UInt8])])
    func data(type: UInt8, data: [UInt8]) {
        let record = wire("a") + [0, type, 0, 1, 0, 0, 0, 9, 0, UInt8(data.count)] + data
        #expect(throws: DNSFault.self) { try DNSMessage(parsing: message(answers: 1, record)) }
    }

    @Test("In a truncated answer the readable records are kept")
    func truncated() throws {
        let record = wire("a") + [0, 1, 0, 1, 0, 0, 0, 9, 0, 4, 192, 0, 2, 1]
        let octets = message(answers: 2, flags: [0x83, 0x80], record + record.dropLast(3))
        let parsed = try DNSMessage(parsing: octets)
        #expect(parsed.isTruncated && parsed.answers.count == 1)
    }

    @Test("A lifetime with the top bit set counts as zero")
    func ttl() throws {
        let record = wire("a") + [0, 1, 0, 1, 0x80, 0, 0, 1, 0, 4, 192, 0, 2, 1]
        #expect(try DNSMessage(parsing: message(answers: 1, record)).answers.first?.ttl == 0)
    }

    @Test("Every beginning of a message is refused")
    func cuts() {
        let octets = Self.full.encode()
        for length in 0..<octets.count {
            #expect(throws: DNSFault.self) { try DNSMessage(parsing: Array(octets[..<length])) }
        }
    }
}

@Suite("DNS codec under random octets")
struct DNSFuzzTests {
    /// SplitMix64: the same octets in each run.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    @Test("100,000 inputs neither trap nor break a limit")
    func random() {
        var random = Seeded(state: 2026)
        let model = DNSMessageTests.full.encode()
        var read = 0
        for round in 0..<100_000 {
            var octets: [UInt8]
            if round % 2 == 0 {
                octets = model
                for _ in 0...Int(random.next() % 8) {
                    octets[Int(random.next() % UInt64(octets.count))] = UInt8(truncatingIfNeeded: random.next())
                }
            } else {
                let length = Int(random.next() % 200)
                octets = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
                // Small counts, or nearly all inputs end at once.
                for index in [4, 6] where index < octets.count { octets[index] = 0 }
            }
            guard let message = try? DNSMessage(parsing: octets) else { continue }
            read += 1
            let names = message.questions.map(\.name) + message.answers.map(\.owner)
            if names.contains(where: { $0.labels.reduce(1) { $0 + $1.count + 1 } > 255 }) { Issue.record("long name") }
            // Classes are not kept, so a record of another one does not come back the same.
            let isKnown = message.answers.allSatisfy { if case .known = $0.data { true } else { false } }
            if isKnown, (try? DNSMessage(parsing: message.encode())) != message { Issue.record("no round trip") }
        }
        #expect(read > 10_000)
    }
}

@Suite("DNS names")
struct DNSNameTests {
    @Test("Services stand before the domain")
    func service() throws {
        let name = try DNSName(service: "_submissions._tcp", of: "firma.example")
        #expect(name.description == "_submissions._tcp.firma.example")
        #expect(name.domain == nil)
        #expect(throws: DNSNameError.invalidLabel) { try DNSName(service: "_a..b", of: "firma.example") }
        #expect(throws: DNSNameError.invalidLabel) { try DNSName(service: "", of: "firma.example") }
        let long = Domain(
            stringLiteral: Array(repeating: String(repeating: "a", count: 60), count: 4).joined(separator: "."))
        #expect(throws: DNSNameError.tooLong) { try DNSName(service: "_submissions._tcp", of: long) }
    }

    @Test("I57 Octets that could be misread are escaped, and such names are no domains")
    func presentation() throws {
        // I57
        let name = try DNSName(labels: [[0], Array("a.b".utf8), Array("c\\\"d".utf8), [13, 10], Array("Čz".utf8)])
        #expect(name.description == #"\000.a\.b.c\\\"d.\013\010.\196\140z"#)
        #expect(name.domain == nil)
        #expect(try DNSName(labels: [Array("a.b".utf8), Array("example".utf8)]).domain == nil)
        #expect(DNSName.root.description == ".")
        #expect(DNSName.root.domain == nil)
    }

    @Test("I57 Case does not count, dots inside labels do")
    func equality() throws {
        let upper = try DNSName(labels: [Array("MAIL".utf8), Array("Firma".utf8)])
        let lower = try DNSName(labels: [Array("mail".utf8), Array("firma".utf8)])
        #expect(upper == lower)
        #expect(Set([upper, lower]).count == 1)
        #expect(upper.domain?.name == "mail.firma")
        #expect(try DNSName(labels: [Array("mail.firma".utf8)]) != lower)
    }
}
#endif
