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
        #expect(page.status == 200 && page.text.contains("<noscript><meta http-equiv=\"refresh\" content=\"5\" />"))
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

    /// Gmail puts the account's own address in the sender's place, and does not say so.
    @Test func whoeverConnectsIsWarnedOfAnotherSender() async throws {
        let titles = [
            Language.czech: "Příjemce může vidět jinou adresu odesílatele",
            .english: "The recipient may see a different sender address",
        ]
        for (language, title) in titles {
            for (username, isWarned) in [("jana@firma.example", true), ("info@firma.example", false)] {
                let scene = try Scene(language: language)
                let mailbox = try await scene.add("info@firma.example"), path = "/mail/mailboxes/\(mailbox)"
                _ = await scene.post(
                    path + "/setup",
                    [
                        "host": "smtp.gmail.com", "port": "465", "security": "tls", "username": username,
                        "password": "abcdefghijklmnop", "confirm": "yes", "question": "smtp.gmail.com",
                    ])
                await scene.settled(mailbox)
                let page = Markup(await scene.get(path + "?done=connected").body)
                #expect(scene.server.checks == 1)
                #expect(try await scene.account.mailbox(mailbox).state == .connected)
                #expect(page.text.contains(title) == isWarned, "\(page.text)")
                let other = Markup(
                    await scene.get(path + "?done=connected&lang=\(language == .czech ? "en" : "cs")").body)
                #expect(titles.values.contains(where: other.text.contains) == isWarned)
                #expect(!other.text.contains(title))
            }
        }
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
        func key(_ account: Int = 0) -> ProofDesk.Key { .init(account: AccountID("a\(account)"), mailbox: .random()) }
        let subject = ProofDesk.Subject(security: nil, isOpen: false)
        for _ in 0..<(ProofDesk.mostKept + 100) {
            let one = key()
            try await desk.start(one, subject, at: now) { _ in .refused(PageError.failed) }
            await desk.settled(one)
        }
        let gate = Gate()
        var running: [ProofDesk.Key] = []
        for number in 0..<ProofDesk.mostRunning {
            running.append(key(number))
            try await desk.start(running[running.count - 1], subject, at: now) { progress in
                progress(.dns)
                await gate.pass()
                return .refused(PageError.failed)
            }
        }
        await #expect(throws: PageError.self) {
            try await desk.start(key(ProofDesk.mostRunning), subject, at: now) { _ in .refused(PageError.failed) }
        }
        gate.open()
        for one in running { await desk.settled(one) }
    }

    /// One customer with many addresses leaves room for the others.
    @Test func noCustomerTakesTheWholeDesk() async throws {
        let desk = ProofDesk(), gate = Gate(), now = Moment(milliseconds: 0)
        let subject = ProofDesk.Subject(security: nil, isOpen: false)
        var running: [ProofDesk.Key] = []
        for _ in 0..<4 {
            running.append(.init(account: "a", mailbox: .random()))
            try await desk.start(running[running.count - 1], subject, at: now) { progress in
                progress(.dns)
                await gate.pass()
                return .refused(PageError.failed)
            }
        }
        await #expect(throws: PageError.self) {
            try await desk.start(.init(account: "a", mailbox: .random()), subject, at: now) { _ in
                .refused(PageError.failed)
            }
        }
        let other = ProofDesk.Key(account: "b", mailbox: .random())
        try await desk.start(other, subject, at: now) { _ in .refused(PageError.failed) }
        gate.open()
        for one in running { await desk.settled(one) }
        try await desk.start(running[0], subject, at: now) { _ in .refused(PageError.failed) }
    }

    /// What a limit refuses takes nothing from what the last failure taught.
    @Test func aRefusalLeavesTheOutcomeBeforeIt() async throws {
        let scene = try Scene()
        scene.server.proof { _ in Failure(.auth, .refused(.known(535, "5.7.8 no"))) }
        let mailbox = try await scene.add(), path = "/mail/mailboxes/\(mailbox)/setup"
        for _ in 0..<10 {
            #expect(await scene.post(path, Scene.seznam).status == 303)
            await scene.settled(mailbox)
        }
        #expect(await scene.post(path, Scene.seznam).status == 429)
        #expect(scene.server.checks == 10)
        #expect(Markup(await scene.get(path).body).text.contains("535 5.7.8"))
    }
}
#endif
