#if Personas
import HolubDetection
import HolubNetwork
import HolubPersonas
import HolubSMTP
import Testing

/// Scenario 130: ten thousand inputs that are not what they should be. Nothing is expected of them but an end.
@Suite("Mutated inputs") struct MutationTests {
    /// A kind of input: what is sound, and what reads it.
    struct Reader: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var seeds: [[UInt8]]
        var read: @Sendable ([UInt8]) -> Void
    }

    static let readers: [Reader] = [
        Reader(testDescription: "DNS", seeds: messages) { _ = try? DNSMessage(parsing: $0) },
        Reader(testDescription: "SMTP", seeds: replies) { octets in
            var parser = ReplyParser()
            parser.append(octets)
            while let reply = try? parser.next() { _ = Capabilities(reply) }
        },
        Reader(testDescription: "XML", seeds: documents) { _ = try? AutoconfigDocument.read($0, for: "firma.example") },
        Reader(testDescription: "JSON", seeds: configurations) { _ = try? PACCDocument.read($0) },
    ]

    @Test("each ends", .timeLimit(.minutes(5)), arguments: readers)
    func ends(_ reader: Reader) {
        var mutator = Mutator(seed: 117)
        for number in 0..<2500 {
            var octets = reader.seeds[number % reader.seeds.count]
            for _ in 0...Int(mutator.next() % 6) { mutator.change(&octets, reader.seeds) }
            reader.read(octets)
        }
    }

    private static let replies = [
        "220 smtp.example.com ESMTP\r\n250-smtp.example.com\r\n250-SIZE 52428800\r\n250 AUTH PLAIN LOGIN\r\n",
        "554 5.7.1 no\r\n421-4.7.0 later\r\n421 4.7.0 later\r\n", "250-a\r\n250 b\r\n334 \r\n",
    ].map { Array($0.utf8) }

    private static let documents = [
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <clientConfig version="1.1"><emailProvider id="firma.example"><displayName>A &amp; B &#x10D;</displayName>
        <outgoingServer type="smtp"><hostname>smtp.%EMAILDOMAIN%</hostname><port>465</port><socketType>SSL</socketType>
        <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></outgoingServer>
        <!-- none --></emailProvider></clientConfig>
        """, "<clientConfig><emailProvider><![CDATA[x]]></emailProvider></clientConfig>",
    ].map { Array($0.utf8) }

    private static let configurations = [
        #"{"protocols":{"submit":{"host":"smtp.firma.example"}},"authentication":{"password":true,"oauth-public":{}}}"#,
        #"{"protocols":{"smtp":{"host":"p\u010d.example"}},"x":[1,-2.5e10,[null,true,{"a":"\\\""}]]}"#,
    ].map { Array($0.utf8) }

    private static var messages: [[UInt8]] {
        let domain = DNSName("firma.example" as Domain), host = DNSName("smtp.firma.example" as Domain)
        let records: [Record] = [
            .mx(preference: 10, exchange: host), .srv(priority: 0, weight: 1, port: 465, target: host),
            .txt([Array("v=UAAC1; a=sha256; d=x".utf8)]), .cname(host), .a(.v4(0xC000_0201)),
        ]
        return records.map { record in
            let query = DNSMessage(id: 1, questions: [.init(domain, record.type)])
            return query.response([.init(domain, record)]).encode()
        }
    }
}

/// Changes octets, the same way each time for one seed (SplitMix64).
struct Mutator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func change(_ octets: inout [UInt8], _ others: [[UInt8]]) {
        guard !octets.isEmpty else { return octets.append(UInt8(truncatingIfNeeded: next())) }
        let place = Int.random(in: octets.indices, using: &self)
        let end = min(octets.count, place + Int.random(in: 1...16, using: &self))
        switch next() % 7 {
        case 0: octets[place] ^= 1 << UInt8(next() % 8)
        case 1: octets[place] = [0, 0x0A, 0x0D, 0x22, 0x26, 0x3C, 0x7F, 0x80, 0xC0, 0xFF][Int(next() % 10)]
        case 2: octets.removeSubrange(place..<end)
        case 3: octets.insert(contentsOf: octets[place..<end], at: place)
        case 4: octets.removeSubrange(place...)
        case 5:
            guard let other = others.randomElement(using: &self), !other.isEmpty else { return }
            let from = Int.random(in: other.indices, using: &self)
            octets.insert(contentsOf: other[from...].prefix(64), at: place)
        default: octets.insert(contentsOf: [UInt8](repeating: octets[place], count: Int(next() % 300)), at: place)
        }
    }
}
#endif
