#if Sending
import HolubSMTP
import Testing

@testable import HolubNetwork

@Suite("Resolver")
struct ResolverTests {
    static let right = Record.a(.v4(0xC000_0201))
    static let forged = Record.a(.v4(0xCB00_7101))
    static let name: Domain = "smtp.firma.example"

    /// Where an answer is expected: slow machines may take their time.
    static let patient = Resolver.Timeouts(first: .seconds(20), retry: .seconds(20), whole: .seconds(40))
    /// Where the first server is silent.
    static let hasty = Resolver.Timeouts(first: .milliseconds(50), retry: .seconds(20), whole: .seconds(40))
    /// Where nobody answers.
    static let short = Resolver.Timeouts(first: .milliseconds(20), retry: .milliseconds(20), whole: .seconds(40))

    func ask(
        _ type: RecordType = .a, of name: DNSName = DNSName(name), _ timeouts: Resolver.Timeouts = patient,
        _ script: @escaping ScriptedDNS.Script
    ) async throws -> (answer: Answer, questions: [ScriptedDNS.Question]) {
        try await ScriptedDNS.answering(script) { server in
            let answer = try await Resolver(servers: [server.address], timeouts: timeouts).query(name, type)
            return (answer, server.questions)
        }
    }

    @Test("Every type is asked for and read")
    func types() async throws {
        let target = DNSName("mx.firma.example")
        let records: [Record] = [
            Self.right, .aaaa(.v6(high: 0x2001_0DB8_0000_0000, low: 5)), .cname(target),
            .mx(preference: 10, exchange: target), .srv(priority: 0, weight: 1, port: 465, target: target),
            .txt([Array("v=spf1 ".utf8), Array("-all".utf8)]),
        ]
        for record in records {
            let (answer, questions) = try await ask(record.type) { question, _ in
                [.message(question.message.answering(record))]
            }
            #expect(answer == Answer(records: [record], ttl: 300, outcome: .noError))
            #expect(questions.count == 1 && questions[0].type == record.type.rawValue)
            #expect(questions[0].message.payloadSize == 1232)
            #expect(questions[0].message.recursionDesired)
        }
    }

    @Test("The name is asked for in mixed case, with another id and port each time")
    func unpredictable() async throws {
        try await ScriptedDNS.answering { question, _ in
            [.message(question.message.answering(Self.right))]
        } during: { server in
            let resolver = Resolver(servers: [server.address], timeouts: Self.patient)
            for _ in 0..<8 { _ = try await resolver.query(Self.name, .a) }
            #expect(Set(server.questions.map(\.message.id)).count > 1)
            #expect(Set(server.questions.map(\.name.labels)).count > 1)
        }
    }

    @Test("I58 What does not answer the question is passed over", arguments: 0..<6)
    func forgeries(kind: Int) async throws {
        let (answer, questions) = try await ask { question, _ in
            let good = question.message.answering(Self.right)
            var bad = question.message.answering(Self.forged)
            switch kind {
            case 0: bad.id ^= 1
            case 1: bad.questions[0].name = DNSName("other.firma.example")
            case 2: bad.questions[0].type = RecordType.mx.rawValue
            case 3: bad.isResponse = false
            case 4: bad.operation = 5
            default: return [.fromElsewhere(bad.encode()), .octets([1, 2, 3]), .message(good)]
            }
            return [.message(bad), .message(good)]
        }
        #expect(answer.records == [Self.right])
        #expect(answer.passedOver == 1)
        #expect(questions.count == 1)
    }

    @Test("A server that does not echo the case is asked once more, in lower case")
    func caseEcho() async throws {
        let (answer, questions) = try await ask(of: DNSName("abcdefghijklmnopqrstuvwxyz.example"), Self.hasty) {
            question, _ in
            var reply = question.message.answering(Self.right)
            reply.questions[0].name = question.name.lowercased
            return [.message(reply)]
        }
        #expect(answer.records == [Self.right])
        #expect(questions.count == 2)
    }

    @Test("I58 No data, no such name, and the failures")
    func outcomes() async throws {
        let expected: [(UInt8, Answer.Outcome)] = [
            (0, .noData), (3, .nxDomain), (2, .servFail), (5, .refused), (1, .malformed), (4, .servFail),
            (9, .servFail),
        ]
        for (code, outcome) in expected {
            let (answer, _) = try await ask { question, _ in [.message(question.message.response(code: code))] }
            #expect(answer == Answer(outcome: outcome), "code \(code)")
        }
    }

    @Test("A failing or silent server is followed by the next one", arguments: [2, 5, nil] as [UInt8?])
    func nextServer(code: UInt8?) async throws {
        try await ScriptedDNS.answering { question, _ in
            code.map { [.message(question.message.response(code: $0))] } ?? []
        } during: { first in
            try await ScriptedDNS.answering { question, _ in
                [.message(question.message.answering(Self.right))]
            } during: { second in
                let resolver = Resolver(
                    servers: [first.address, second.address], timeouts: code == nil ? Self.hasty : Self.patient)
                let answer = try await resolver.query(Self.name, .a)
                #expect(answer.records == [Self.right])
                for await _ in first.asked { break }
                #expect(first.questions.count == 1 && second.questions.count == 1)
            }
        }
    }

    @Test("Silence ends with a timeout, after two tries")
    func silence() async throws {
        let answer = try await ScriptedDNS.answering { _, _ in
            []
        } during: { server in
            let answer = try await Resolver(servers: [server.address], timeouts: Self.short).query(Self.name, .a)
            var questions = 0
            for await _ in server.asked {
                questions += 1
                if questions == 2 { break }
            }
            return answer
        }
        #expect(answer == Answer(outcome: .timeout))
        let nobody = try await Resolver(servers: []).query(Self.name, .a)
        #expect(nobody.outcome == .timeout)
    }

    @Test("I60 The whole question has a deadline of its own")
    func deadline() async throws {
        let timeouts = Resolver.Timeouts(first: .seconds(20), retry: .seconds(20), whole: .milliseconds(20))
        let (answer, questions) = try await ask(.a, timeouts) { _, _ in [] }
        #expect(answer == Answer(outcome: .timeout))
        #expect(questions.count <= 1)
        // It holds over TCP too, for a server that lets one wait.
        let patientThenLate = Resolver.Timeouts(first: .seconds(20), retry: .seconds(20), whole: .milliseconds(100))
        let (late, _) = try await ask(.a, patientThenLate) { question, _ in
            var cut = question.message.response()
            cut.isTruncated = true
            return question.overTCP ? [] : [.message(cut)]
        }
        #expect(late == Answer(outcome: .timeout))
    }

    @Test("A server without EDNS is asked once more without it")
    func withoutEDNS() async throws {
        let (answer, questions) = try await ask { question, _ in
            let knows = question.message.payloadSize == nil
            return [.message(knows ? question.message.answering(Self.right) : question.message.response(code: 1))]
        }
        #expect(answer.records == [Self.right])
        #expect(questions.map(\.message.payloadSize) == [1232, nil])
    }

    @Test("What is cut over UDP is asked for over TCP")
    func truncation() async throws {
        let big = (0..<20).map { Record.txt([[UInt8](repeating: $0, count: 255)]) }
        let (answer, questions) = try await ask(.txt) { question, _ in
            var reply = question.message.response(big.map { .init(question.name, $0) })
            if !question.overTCP {
                reply.isTruncated = true
                reply.answers = []
            }
            return [.message(reply)]
        }
        #expect(answer.records == big)
        #expect(questions.map(\.overTCP) == [false, true])
    }

    @Test("What is cut over TCP as well is no answer")
    func truncationOverTCP() async throws {
        let (answer, _) = try await ask { question, _ in
            var reply = question.message.answering(Self.right)
            reply.isTruncated = true
            return [.message(reply)]
        }
        #expect(answer == Answer(outcome: .malformed))
    }

    @Test("A malformed answer is no answer")
    func malformed() async throws {
        let (answer, _) = try await ask { question, _ in
            var octets = question.message.answering(Self.right).encode()
            octets.removeLast()
            return [.octets(octets)]
        }
        #expect(answer == Answer(outcome: .malformed))
    }

    static func addresses(_ count: UInt32) -> [Record] { (0..<count).map { .a(.v4(0xC000_0200 + $0)) } }

    @Test("Records of other names and types do not count; repetitions and what is over 32 is left out")
    func otherRecords() async throws {
        let (answer, _) = try await ask { question, _ in
            let other = DNSName("other.example")
            guard question.overTCP else {
                var cut = question.message.response()
                cut.isTruncated = true
                return [.message(cut)]
            }
            var told: [DNSMessage.Resource] = [.init(other, Self.forged), .init(question.name, .txt([[1]]))]
            for record in Self.addresses(40) {
                told.append(.init(question.name, record))
                told.append(.init(question.name, record))
            }
            return [.message(question.message.response(told))]
        }
        #expect(answer.records == Self.addresses(32))
    }

    @Test("I57 Names come in lower case, whatever case the question had")
    func lowerCase() async throws {
        let upper = DNSName(unchecked: [Array("MX".utf8), Array("Firma".utf8), Array("EXAMPLE".utf8)])
        let (answer, _) = try await ask(.mx) { question, _ in
            let alias = DNSMessage.Resource(question.name, .cname(upper))
            return [.message(question.message.response([alias, .init(upper, .mx(preference: 1, exchange: upper))]))]
        }
        #expect(
            "\(answer.aliases) \(answer.records)" == "[mx.firma.example] [HolubNetwork.Record.mx(preference: 1, "
                + "exchange: mx.firma.example)]")
    }

    @Test("I59 A domain that takes no mail")
    func nullMX() async throws {
        let (none, _) = try await ask(.mx) { question, _ in
            [.message(question.message.answering(.mx(preference: 0, exchange: .root)))]
        }
        #expect(none.isNullMX)
        let (some, _) = try await ask(.mx) { question, _ in
            [.message(question.message.answering(.mx(preference: 0, exchange: DNSName("mx.example"))))]
        }
        #expect(!some.isNullMX)
    }

    @Test("Both families are asked for")
    func addresses() async throws {
        let six = IPAddress.v6(high: 0x2606_4700_0000_0000, low: 1)
        let found = try await ScriptedDNS.answering { question, _ in
            question.type == RecordType.a.rawValue
                ? [.message(question.message.answering(Self.right))]
                : [.message(question.message.answering(.aaaa(six)))]
        } during: {
            try await Resolver(servers: [$0.address], timeouts: Self.patient).addresses(of: Self.name)
        }
        #expect(found.addresses == [six, .v4(0xC000_0201)])
        #expect(found.outcome == .noError)

        let failed = try await ScriptedDNS.answering { question, _ in
            [.message(question.message.response(code: question.type == RecordType.a.rawValue ? 2 : 0))]
        } during: {
            try await Resolver(servers: [$0.address], timeouts: Self.patient).addresses(of: Self.name)
        }
        #expect(failed.addresses.isEmpty && failed.outcome == .servFail)
    }

    @Test("localhost is answered here", arguments: ["localhost", "LOCALHOST", "mail.localhost"])
    func localhost(name: String) async throws {
        let found = try await ScriptedDNS.answering { question, _ in
            [.message(question.message.answering(Self.forged))]
        } during: { server in
            let resolver = Resolver(servers: [server.address], timeouts: Self.patient)
            let found = try await resolver.addresses(of: Domain(name))
            let mx = try await resolver.query(Domain(name), .mx)
            #expect(mx.outcome == .noData)
            #expect(server.questions.isEmpty)
            return found
        }
        #expect(found.addresses == [.v6(high: 0, low: 1), .v4(0x7F00_0001)])
    }

    @Test("Cancelling ends the question")
    func cancellation() async throws {
        try await ScriptedDNS.answering { _, _ in
            []
        } during: { server in
            let resolver = Resolver(servers: [server.address], timeouts: Self.patient)
            let task = Task { try await resolver.query(Self.name, .a) }
            for await _ in server.asked { break }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test("The resolver file names servers; the rest of it is ignored")
    func resolverFile() {
        let file = """
            # comment
            search firma.example
            nameserver 192.0.2.1
            \tnameserver  2001:db8::1  # two
            nameserver fe80::1%eth0
            nameserver\t192.0.2.3
            nameservers 192.0.2.9
            nameserver dns.example
            nameserver 192.0.2.4
            """
        let servers = ServerAddress.servers(inResolverFile: Array(file.utf8))
        #expect(servers.map(\.description) == ["192.0.2.1:53", "[2001:db8:0:0:0:0:0:1]:53", "192.0.2.3:53"])
        #expect(ServerAddress.servers(inResolverFile: []).isEmpty)
        #expect(!Resolver.system().servers.isEmpty)
    }
}
#endif
