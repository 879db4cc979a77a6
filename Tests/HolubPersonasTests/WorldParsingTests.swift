#if Personas
import HolubSMTP
import Testing

@testable import HolubPersonas

@Suite("Reading worlds") struct WorldParsingTests {
    @Test func readsOne() throws {
        let text = """
            # A comment.
            --- 20 The domain names its server by SRV
            about 1.5 s
            zone SRVs 0 0 465 smtp.d; MX 10 mail.d
            smtp smtp.d:465 T cert=smtp.d,*.host.test
            AC 302 https://ac.d/x?y
            = confirm(unverified(busy(421)), guessed)
            1 smtp.d:465/T B user="{d} x" auth=PLAIN,LOGIN
            trace 2 srv found
            """
        let worlds = try World.read(text)
        let world = try #require(worlds.first)
        #expect(worlds.count == 1)
        #expect(world.description == "20 The domain names its server by SRV")
        #expect(world.domain.name == "row20.test" && world.addresses == ["s3cr3t@row20.test"])
        #expect(world.about == .milliseconds(1500))
        #expect(world.zone.count == 2 && world.pages.count == 1)
        #expect(world.mailServers.first?.certificate == .names(["smtp.row20.test", "*.host.test"]))
        guard case .reply(let reply)? = world.pages.first?.answer else { throw WorldError(line: 0, "no reply") }
        #expect(reply.location == "https://ac.row20.test/x?y")
        #expect(world.expectations.first?.kind == .verdict("confirm", ["unverified(busy(421))", "guessed"]))
        let sketch = World.CandidateSketch(
            endpoint: "smtp.row20.test:465 (tls)", trust: "B", username: "row20.test x", mechanisms: ["PLAIN", "LOGIN"])
        #expect(world.expectations.dropFirst().first?.kind == .candidate(1, sketch))
        #expect(world.expectations.last?.kind == .trace(["srv", "found"], times: 2))
        #expect(try World.read(text, fresh: "b").first?.domain.name == "row20b.test")
    }

    @Test func theAddressMayBeUpperCase() throws {
        let world = try World.read("--- 1 X\naddress Fred@D.\n= no address").first
        #expect(world?.addresses == ["Fred@ROW1.TEST."])
    }

    @Test func aSeriesStandsForManyRecords() throws {
        let world = try World.read("--- 1 X\nzone SRVs 0 0 465 x{1..40}.d\n= accept").first
        #expect(world?.zone.count == 40)
    }

    static let faults: [(String, Int, String)] = [
        ("zone d", 1, "--- 20"),
        ("---", 1, "a name and a sentence"),
        ("--- 1 X\n= accept\n--- 1 Y\n= accept", 3, "already"),
        ("--- 1 X\nzone d", 2, "expects nothing"),
        ("--- 1 X\nnonsense\n= accept", 2, "begins no line"),
        ("--- 1 X\n\tzone d", 2, "control characters"),
        ("--- 1 X\nzone MX ten d", 2, "no record"),
        ("--- 1 X\nzone x{1..d}.d MX 1 d", 2, "{1..40}"),
        ("--- 1 X\ndns nonsense", 2, "servfail"),
        ("--- 1 X\nsmtp smtp.d T", 2, "no port"),
        ("--- 1 X\nsmtp smtp.d:0 T", 2, "no port"),
        ("--- 1 X\nsmtp smtp.d:465 Q", 2, "T, S, P"),
        ("--- 1 X\nsmtp smtp.d:465 T nonsense", 2, "auth=A,B"),
        ("--- 1 X\nAC", 2, "a status"),
        ("--- 1 X\nAC 200 nonsense", 2, "Doc(…)"),
        ("--- 1 X\nAC 200 Doc(smtp.d:465)", 2, "smtp.d:465/T"),
        ("--- 1 X\nAC 302", 2, "where it leads"),
        ("--- 1 X\nDB[x] 200", 2, "policy directory"),
        ("--- 1 X\nzone d\n| text", 3, "called text"),
        ("--- 1 X\nBT d", 2, "*.big.test"),
        ("--- 1 X\npolicy nonsense", 2, "public-only"),
        ("--- 1 X\n= perhaps", 2, "inconclusive"),
        ("--- 1 X\n= confirm(guessed", 2, "in pairs"),
        ("--- 1 X\nzone d TXT \"x", 2, "in pairs"),
        ("--- 1 X\n1 smtp.d:465", 2, "smtp.d:465/T"),
        ("--- 1 X\nno nonsense", 2, "connection"),
        ("--- 1 X\nat most x connections", 2, "at most 4"),
        ("--- 1 X\nagain", 2, "twice"),
        ("--- 1 X\nzone d\ndomain x.test\n= accept", 3, "before the lines"),
    ]

    @Test(arguments: faults)
    func everyErrorNamesTheLineAndWhatIsExpected(_ text: String, _ line: Int, _ words: String) throws {
        let error = #expect(throws: WorldError.self) { try World.read(text, file: "x.world") }
        #expect(error?.line == line)
        #expect(error?.description.hasPrefix("x.world:\(line): ") == true)
        #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
    }
}
#endif
