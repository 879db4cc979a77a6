#if Web && Personas
import Foundation
import HolubProviders
import HolubSender
import Synchronization
import Testing

@testable import Holub
@testable import HolubWeb

/// One text and one time for whatever a server that somebody named is not.
@Suite("A server that cannot be reached") struct UniformTests {
    static let failures: [Failure] = [
        Failure(.dns, .nameNotFound), Failure(.connect, .addressBlocked), Failure(.connect, .connectionRefused),
        Failure(.connect, .timedOut), Failure(.connect, .closed), Failure(.tls, .tls(.notTLS)),
        Failure(.connect, .refused(.known(554, "go <b>away</b> 10.0.0.7"))),
        Failure(.ehlo, .refused(.known(502, "no"))), Failure(.connect, .unreachable), Failure(.dns, .lookupFailed),
        Failure(.tls, .tls(.nameMismatch)), Failure(.tls, .tls(.expired)), Failure(.starttls, .lacks("STARTTLS")),
        Failure(.connect, .refused(.known(421, "4.7.0 too many connections"))),
    ]

    /// - Parameter taken: how long the server keeps the proof waiting.
    private func outcome(
        _ failure: Failure, candour: Candour = .byPolicy, taken: Duration = .zero
    ) async throws -> String {
        let scene = try Scene(candour: candour)
        scene.server.proof { _ in failure }
        let end = scene.clock.now + taken
        scene.server.duringProof { _ in try? await scene.clock.sleep(until: end) }
        let mailbox = try await scene.add("jana@firma.example")
        let path = "/mail/mailboxes/\(mailbox)"
        _ = await scene.post(
            path + "/setup",
            [
                "host": "smtp.firma.example", "port": "465", "security": "tls", "username": "jana@firma.example",
                "password": "x",
            ])
        if candour == .byPolicy {
            // Until then it runs, whatever it is.
            #expect(await scene.get(path + "/proof").status == 200)
            #expect(
                await scene.get(path + "/proof.json").text.contains("\"rung\":\"connection\",\"state\":\"running\""))
            if taken > .zero { scene.clock.advance(by: taken) }
            scene.clock.advance(by: Candour.span - taken - .milliseconds(1))
            #expect(await scene.get(path + "/proof.json").text.contains("\"done\":false"))
            scene.clock.advance(by: .milliseconds(1))
        }
        await scene.settled(mailbox)
        let page = await scene.get(path + "/setup").text
        return page.replacingOccurrences(of: mailbox.text, with: "ID").replacing(
            /value="[0-9a-f]{16}\.[0-9a-f]{64}"/, with: "")
    }

    @Test func looksTheSameWhateverItIs() async throws {
        var pages: Set<String> = []
        for failure in Self.failures {
            let page = try await outcome(failure)
            #expect(
                page.contains("K\u{A0}serveru se nepodařilo připojit") && !page.contains("554")
                    && !page.contains("away"))
            pages.insert(page)
        }
        #expect(pages.count == 1)
    }

    /// A server that is silent as long as a probe has patience is not told from one that is not there.
    @Test func takesTheSameTimeHoweverSlowItIs() async throws {
        let quick = try await outcome(Self.failures[0])
        #expect(try await outcome(Failure(.connect, .timedOut), taken: .seconds(14)) == quick)
    }

    /// An application with pages of its own learns no more, and its log has the rest.
    @Test func isOneCauseForTheApplication() async throws {
        var told: Set<String> = []
        for failure in Self.failures {
            let lines = LogLines(), scene = try Scene(logger: lines.logger)
            scene.server.proof { _ in failure }
            let mailbox = try await scene.add("jana@firma.example"), reached = Mutex<[CheckReport.Rung]>([])
            let form = SubmissionForm(
                host: "smtp.firma.example", port: 465, security: "tls", username: "jana", provider: "fallback")
            let proof = try await scene.account.connect(mailbox, form, .password(Scene.password)) { rung in
                reached.withLock { $0.append(rung) }
            }
            let steps = proof.report.steps.map { "\($0.rung) \($0.result) \($0.detail)" }
            told.insert(
                "\(String(describing: proof.diagnosis?.cause)) \(proof.advice?.title ?? "") \(steps) "
                    + "\(Set(reached.withLock { $0 }))")
            let cause = account(failure)
            #expect(lines.all.contains { $0.contains(cause) && $0.contains("smtp.firma.example") }, "\(failure)")
        }
        #expect(told.count == 1, "\(told)")
    }

    /// The true cause, as the operator is to read it.
    private func account(_ failure: Failure) -> String {
        ProviderRegistry.standard.fallback.diagnose(failure, in: DiagnosisContext(mechanism: .plain)).cause.rawValue
    }

    @Test func isExplainedToTheOneWhoseMachineItIs() async throws {
        var pages: Set<String> = []
        for failure in Self.failures.prefix(3) { pages.insert(try await outcome(failure, candour: .full)) }
        #expect(pages.count == 3)
    }

    /// What a vetted provider's server says gives nothing away.
    @Test func isExplainedWhereItIsAProviders() async throws {
        let scene = try Scene()
        scene.server.proof { _ in Failure(.connect, .timedOut) }
        let mailbox = try await scene.add()
        let path = "/mail/mailboxes/\(mailbox)"
        _ = await scene.post(path + "/setup", Scene.seznam)
        await scene.settled(mailbox)
        let page = await scene.get(path + "/setup").text
        #expect(!page.contains("K\u{A0}serveru se nepodařilo připojit") && page.contains("Průběh zkoušky"))
    }

    // MARK: Later

    /// Every page on which a mailbox whose server can no longer be reached is met. What differs by chance is taken out.
    private func later(_ scene: Scene, _ failure: Failure) async throws -> [String: String] {
        let mailbox = try await scene.connected("jana@firma.example")
        scene.server.fate { _ in .fails(failure) }
        let ticket = try await scene.account.send(scene.message(from: "jana@firma.example"), from: mailbox)
        // Trouble that may pass is told from the third time on.
        for _ in 0..<5 {
            guard let next = try await scene.mailroom.work() else { break }
            scene.clock.set(next)
        }
        var pages: [String: String] = [:]
        for path in [
            "", "/mailboxes/\(mailbox)", "/mailboxes/\(mailbox)/setup", "/mailboxes/\(mailbox)/resume",
            "/mailboxes/\(mailbox)/settings", "/notices", "/notices?all=1", "/outbox", "/outbox?state=queued",
            "/outbox/\(ticket)",
        ] {
            let page = await scene.get("/mail" + path)
            #expect(page.status == 200, "\(path)")
            pages[Self.plain(path)] = Self.plain(page.text)
        }
        return pages
    }

    /// Without tokens, ids and times.
    private static func plain(_ page: String) -> String {
        page.replacing(/[0-9a-f]{16}\.[0-9a-f]{64}/, with: "TOKEN").replacing(/[0-9a-f]{32}/, with: "ID")
            .replacing(/[0-9]{1,2}\.\u{A0}[0-9]{1,2}\.\u{A0}[0-9]{4}[ \u{A0}][0-9]{1,2}:[0-9]{2}/, with: "TIME")
    }

    /// For a server that could be reached once: not by a word, by a number, or by what is offered.
    @Test func looksTheSameLater() async throws {
        var first: [String: String]?
        for failure in Self.failures {
            let pages = try await later(Scene(offersRoute: true), failure)
            #expect(pages["/notices"]?.contains("K\u{A0}serveru se nepodařilo připojit") == true, "\(failure)")
            #expect(pages["/notices"]?.contains("TIME") == true)
            for (path, page) in pages {
                #expect(first?[path] ?? page == page, "\(path) tells \(failure) from \(Self.failures[0])")
            }
            first = first ?? pages
        }
    }

    @Test func isExplainedLaterToTheOneWhoseMachineItIs() async throws {
        var pages: Set<String> = []
        for failure in Self.failures.prefix(4) {
            pages.insert(try await later(Scene(candour: .full), failure)["/notices"] ?? "")
        }
        #expect(pages.count == 4)
    }

    /// The operator is told what the person may not be.
    @Test func theLogHasTheCause() async throws {
        let lines = LogLines()
        let scene = try Scene(logger: lines.logger)
        _ = try await later(scene, Failure(.connect, .addressBlocked))
        let told = try #require(lines.all.first { $0.contains("address-not-allowed") })
        #expect(told.contains("connect") && told.contains("smtp.firma.example") && !told.contains("jana@"))
    }
}
#endif
