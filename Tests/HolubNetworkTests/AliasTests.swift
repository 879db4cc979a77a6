#if Sending
import HolubNetwork
import HolubSMTP
import Testing

@Suite("Aliases")
struct AliasTests {
    static func chain(_ length: Int) -> [DNSMessage.Resource] {
        (0..<length).map { index in
            .init(
                DNSName(Domain(stringLiteral: "n\(index).example")), ttl: UInt32(100 - index),
                .cname(DNSName(Domain(stringLiteral: "n\(index + 1).example"))))
        }
    }

    @Test("Aliases are followed inside an answer, and by further questions")
    func aliases() async throws {
        let end = DNSMessage.Resource(DNSName("n3.example"), ttl: 500, ResolverTests.right)
        for inside in [true, false] {
            let (answer, questions) = try await ResolverTests().ask(of: DNSName("n0.example")) { question, _ in
                let all = Self.chain(3) + [end]
                let told = inside ? all.reversed() : all.filter { $0.owner == question.name }
                return [.message(question.message.response(told))]
            }
            #expect(answer.records == [ResolverTests.right])
            #expect(answer.ttl == 98)
            #expect(answer.aliases.map(\.description) == ["n1.example", "n2.example", "n3.example"])
            #expect(questions.count == (inside ? 1 : 4))
        }
    }

    @Test("Eight aliases are followed, nine are not, and a circle ends")
    func longChains() async throws {
        for length in [8, 9] {
            let (answer, _) = try await ResolverTests().ask(of: DNSName("n0.example")) { question, _ in
                let end = DNSName(Domain(stringLiteral: "n\(length).example"))
                return [.message(question.message.response(Self.chain(length) + [.init(end, ResolverTests.right)]))]
            }
            #expect(answer.outcome == (length == 8 ? .noError : .malformed))
        }
        let (circle, questions) = try await ResolverTests().ask(of: DNSName("a.example")) { question, _ in
            let other = question.name == DNSName("a.example") ? "b" : "a"
            return [.message(question.message.answering(.cname(DNSName(Domain(stringLiteral: other + ".example")))))]
        }
        #expect(circle.outcome == .malformed)
        #expect(questions.count == 9)
    }

    @Test("An alias of a name that does not exist")
    func danglingAlias() async throws {
        let (answer, questions) = try await ResolverTests().ask(of: DNSName("n0.example")) { question, _ in
            [.message(question.message.response(Self.chain(1), code: 3))]
        }
        #expect(answer.outcome == .nxDomain && answer.aliases.count == 1)
        #expect(questions.count == 1)
    }
}
#endif
