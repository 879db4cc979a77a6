#if Web && Personas
import HolubDetection
import HolubProviders
import Synchronization
import Testing

@testable import Holub
@testable import HolubWeb

/// Looking for settings asks other people's servers: the set-up pages do so within the limit, and only to draw a form anew.
@Suite("The set-up pages and detection") struct SetUpDetectionTests {
    /// Stands for all that would ask somebody.
    private final class CountingSource: SettingsSource {
        let id = "counting"
        let stage = DetectionStage.published
        let ceiling = TrustClass.c
        private let counted = Mutex(0)

        var count: Int { counted.withLock { $0 } }

        func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
            counted.withLock { $0 += 1 }
            return SourceReport(.absent)
        }
    }

    private static let typed: KeyValuePairs<String, String> = [
        "host": "smtp.firma.example", "port": "587", "security": "starttls", "username": "jana",
        "password": Scene.password,
    ]

    private func scene(_ source: CountingSource, _ limits: PageLimits = .generous) throws -> Scene {
        let detector = Detector(
            DetectionTools(registry: .standard, resolver: nil), sources: [RegistrySource(), source])
        return try Scene(limits: limits, detector: detector)
    }

    @Test("the limit is asked before anybody else is, and keeps what was typed")
    func limited() async throws {
        let source = CountingSource()
        var limits = PageLimits.generous
        limits.detection = RateLimit(2, thenEvery: .seconds(30))
        let scene = try scene(source, limits)
        let path = "/mail/mailboxes/\(try await scene.verified("jana@firma.example"))/setup"
        #expect(await scene.get(path).status == 200)
        #expect(await scene.get(path).status == 200)
        #expect(source.count == 2)
        let refused = await scene.get(path)
        #expect(refused.status == 429 && refused.header("Retry-After") == "30")
        let posted = await scene.post(path, Self.typed)
        #expect(posted.status == 429 && posted.text.contains("smtp.firma.example"))
        #expect(source.count == 2 && scene.server.checks == 0)
        scene.clock.advance(by: .seconds(30))
        #expect(await scene.get(path).status == 200)
        #expect(source.count == 3)
    }

    @Test("adding an address asks within the limit, and over it takes what was typed")
    func adding() async throws {
        let source = CountingSource()
        var limits = PageLimits.generous
        limits.detection = RateLimit(1, thenEvery: .seconds(30))
        let scene = try scene(source, limits)
        #expect(await scene.post("/mail/add", ["address": "jana@seznma.cz"]).text.contains("jana@seznam.cz"))
        let asked = source.count
        let added = await scene.post("/mail/add", ["address": "petr@seznma.cz"])
        #expect(added.status == 303 && source.count == asked)
        scene.clock.advance(by: .seconds(30))
        let sure = await scene.post("/mail/add", ["address": "eva@seznma.cz", "sure": "yes"])
        #expect(sure.status == 303 && source.count == asked)
        #expect(await scene.post("/mail/add", ["address": "no address"]).status == 422)
    }

    @Test("a form that is drawn again asks nobody")
    func redrawn() async throws {
        let source = CountingSource()
        let scene = try scene(source)
        let path = "/mail/mailboxes/\(try await scene.verified("jana@firma.example"))/setup"
        let old = scene.pages.token.make(for: scene.visitor, action: path)
        scene.clock.advance(by: FormToken.lifetime)
        let fields = [(FormToken.field, old)] + Self.typed.map { ($0.key, $0.value) }
        let answer = await scene.pages.respond(to: Scene.form(path, fields), from: scene.visitor)
        #expect(answer.status == 403 && answer.text.contains("smtp.firma.example"))
        #expect(source.count == 0)
    }
}
#endif
