#if Web && Personas
import Foundation
import HolubSender
import Synchronization
import Testing

@testable import Holub
@testable import HolubWeb

/// Lets a test hold something until it says so.
final class Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream(of: Void.self) }

    func open() { continuation.finish() }
    func pass() async { for await _ in stream {} }
}

@Suite("The ladder") struct ProofTests {
    @Test func isShownAsItRuns() async throws {
        let scene = try Scene()
        let gate = Gate()
        scene.server.duringProof { progress in
            progress(.tcp)
            progress(.tls)
            await gate.pass()
        }
        let mailbox = try await scene.add()
        let path = "/mail/mailboxes/\(mailbox)"
        #expect(await scene.post(path + "/setup", Scene.seznam).location == path + "/proof")
        let page = await scene.get(path + "/proof")
        #expect(page.status == 200 && page.text.contains("<noscript><meta http-equiv=\"refresh\" content=\"2\" />"))
        #expect(Markup(page.body).elements.filter { $0.attributes["data-rung"] != nil }.count == 7)
        // A second post starts no second sign-in.
        #expect(await scene.post(path + "/setup", Scene.seznam).location == path + "/proof")
        #expect(await scene.get(path + "/setup").location == path + "/proof")
        gate.open()
        await scene.settled(mailbox)
        #expect(scene.server.checks == 1)
        let state = await scene.get(path + "/proof.json")
        #expect(state.text.contains("\"done\":true") && state.text.contains("done=connected"))
    }

    @Test func tellsWhichRungIsReached() async throws {
        let scene = try Scene()
        let reached = Gate(), gate = Gate()
        scene.server.duringProof { progress in
            for rung in [CheckReport.Rung.tcp, .tls, .greeting] { progress(rung) }
            reached.open()
            await gate.pass()
        }
        let mailbox = try await scene.add()
        let path = "/mail/mailboxes/\(mailbox)"
        _ = await scene.post(path + "/setup", Scene.seznam)
        await reached.pass()
        let state = await scene.get(path + "/proof.json")
        #expect(state.text.contains("\"done\":false"))
        #expect(state.text.contains("{\"rung\":\"tls\",\"state\":\"passed\",\"text\":\"v\u{A0}pořádku\"}"))
        #expect(state.text.contains("{\"rung\":\"greeting\",\"state\":\"running\",\"text\":\"právě teď\"}"))
        #expect(state.text.contains("{\"rung\":\"auth\",\"state\":\"waiting\",\"text\":\"čeká\"}"))
        gate.open()
        await scene.settled(mailbox)
    }

    @Test func aFailureStandsWhereItCanBeMended() async throws {
        let scene = try Scene()
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "5.7.8 <script>alert(1)</script> wrong"))) }
        let mailbox = try await scene.add()
        let path = "/mail/mailboxes/\(mailbox)"
        _ = await scene.post(path + "/setup", Scene.seznam)
        await scene.settled(mailbox)
        #expect(await scene.get(path + "/proof").location == path + "/setup")
        let page = Markup(await scene.get(path + "/setup").body)
        #expect(page.element(id: "password-fault") != nil)
        #expect(page.element(id: "password")?.attributes["value"] == nil)
        #expect(page.element(id: "host")?.attributes["value"] == "smtp.seznam.cz")
        #expect(page.text.contains("535 5.7.8") && !page.text.contains("alert"))
        #expect(page.text.contains("tady to vázne"))
        #expect(try await scene.account.mailbox(mailbox).draft?.host == "smtp.seznam.cz")
    }

    @Test func anOutcomeIsForgottenAfterAWhile() async throws {
        let scene = try Scene()
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "no"))) }
        let mailbox = try await scene.add()
        let path = "/mail/mailboxes/\(mailbox)"
        _ = await scene.post(path + "/setup", Scene.seznam)
        await scene.settled(mailbox)
        scene.clock.advance(by: ProofDesk.memory)
        #expect(await scene.get(path + "/proof.json").status == 404)
        #expect(Markup(await scene.get(path + "/setup").body).element(id: "password-fault") == nil)
    }

    @Test func theDeskIsBounded() async throws {
        let desk = ProofDesk()
        let now = Moment(milliseconds: 0)
        func key() -> ProofDesk.Key { .init(account: "a", mailbox: .random()) }
        let subject = ProofDesk.Subject(security: nil, isOpen: false)
        for _ in 0..<(ProofDesk.mostKept + 100) {
            let one = key()
            try await desk.start(one, subject, at: now) { _ in .refused(PageError.failed) }
            await desk.settled(one)
        }
        let gate = Gate()
        var running: [ProofDesk.Key] = []
        for _ in 0..<ProofDesk.mostRunning {
            running.append(key())
            try await desk.start(running[running.count - 1], subject, at: now) { progress in
                progress(.dns)
                await gate.pass()
                return .refused(PageError.failed)
            }
        }
        await #expect(throws: PageError.self) {
            try await desk.start(key(), subject, at: now) { _ in .refused(PageError.failed) }
        }
        gate.open()
        for one in running { await desk.settled(one) }
    }
}

/// RELIABILITY T13: one text and one time for whatever a server that somebody named is not.
@Suite("A server that cannot be reached") struct UniformTests {
    static let failures: [Failure] = [
        Failure(.dns, .nameNotFound), Failure(.connect, .addressBlocked), Failure(.connect, .connectionRefused),
        Failure(.connect, .timedOut), Failure(.connect, .closed), Failure(.tls, .tls(.notTLS)),
        Failure(.connect, .refused(.known(554, "go <b>away</b> 10.0.0.7"))),
        Failure(.ehlo, .refused(.known(502, "no"))),
    ]

    private func outcome(_ failure: Failure, candour: Candour = .byPolicy) async throws -> (
        page: String, wait: Duration
    ) {
        let scene = try Scene(candour: candour)
        scene.server.proof { _ in failure }
        let mailbox = try await scene.add("jana@firma.example")
        let path = "/mail/mailboxes/\(mailbox)"
        let began = scene.clock.now
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
            scene.clock.advance(by: .seconds(12))
        }
        await scene.settled(mailbox)
        let page = await scene.get(path + "/setup").text
        return (
            page.replacingOccurrences(of: mailbox.text, with: "ID").replacing(
                /value="[0-9a-f]{16}\.[0-9a-f]{64}"/, with: ""), began.duration(to: scene.clock.now)
        )
    }

    @Test func looksTheSameWhateverItIs() async throws {
        var pages: Set<String> = []
        for failure in Self.failures {
            let (page, wait) = try await outcome(failure)
            #expect(wait == .seconds(12))
            #expect(
                page.contains("K\u{A0}serveru se nepodařilo připojit") && !page.contains("554")
                    && !page.contains("away"))
            pages.insert(page)
        }
        #expect(pages.count == 1)
    }

    @Test func isExplainedToTheOneWhoseMachineItIs() async throws {
        var pages: Set<String> = []
        for failure in Self.failures.prefix(3) { pages.insert(try await outcome(failure, candour: .full).page) }
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

    /// Also in the notification centre and the outbox, for a server that could be reached once.
    @Test func looksTheSameLater() async throws {
        var pages: Set<String> = []
        for failure in Self.failures {
            let scene = try Scene()
            let mailbox = try await scene.connected("jana@firma.example")
            scene.server.fate { _ in .fails(failure) }
            let ticket = try await scene.account.send(scene.message(from: "jana@firma.example"), from: mailbox)
            // Trouble that may pass is told from the third time on.
            for _ in 0..<5 {
                guard let next = try await scene.mailroom.work() else { break }
                scene.clock.set(next)
            }
            let centre = await scene.get("/mail/notices").text
            #expect(centre.contains("K\u{A0}serveru se nepodařilo připojit"), "\(failure)")
            #expect(await !Markup(scene.get("/mail/outbox/\(ticket)").body).text.contains("554"))
            pages.insert(Markup(Array(centre.utf8)).all("h2").map(\.text).joined())
        }
        #expect(pages.count == 1)
    }
}
#endif
