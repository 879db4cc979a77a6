#if Command
import Foundation
import HolubNetwork
import HolubPersonas
import HolubSMTP
import Testing

@Suite("A mailbox's life, by the command")
struct MailroomTests {
    @Test("add, connect, hand over, send, look")
    func road() async throws {
        try await Desk.with(try persona([:])) { desk in
            let added = try desk.run(["mailbox", "add", "jana@firma.example"]).json()
            #expect(added["state"] as? String == "added")
            #expect(added["default"] as? Bool == true)
            let early = ["send", "--from", "jana@firma.example", "--to", "eva@firma.example", "--text", "x"]
            #expect(try desk.run(early, 78).sentence != nil)

            let connected = try desk.run(
                ["mailbox", "connect", "jana@firma.example"] + desk.host + desk.reaching,
                environment: ["HOLUB_PASSWORD": Desk.password]
            ).json()
            #expect(connected["state"] as? String == "connected")
            #expect((connected["proof"] as? [String: Any])?["ok"] as? Bool == true)

            let ticket = try desk.handedOver(["--subject", "Faktura č. 7", "--key", "faktura-7"])
            #expect(try desk.entry(ticket)["situation"] as? String == "queued")
            #expect(try desk.handedOver(["--subject", "Faktura č. 7", "--key", "faktura-7"]) == ticket)
            #expect(desk.server.report.messages.isEmpty)

            let run = try desk.work().json()
            #expect(run["next"] is NSNull)
            #expect((run["notices"] as? [Any])?.isEmpty == true)
            let messages = try #require(
                try desk.run(["outbox", "list"]).json()["messages"] as? [[String: Any]])
            #expect(messages.map { $0["state"] as? String } == ["sent"])
            #expect(messages[0]["subject"] as? String == "Faktura č. 7")
            #expect(messages[0]["reply"] as? String == "250 2.0.0 Ok: queued")
            #expect(desk.server.report.messages.map(\.recipients) == [["eva@firma.example"]])
            #expect(try desk.run(["outbox", "list"], json: false).output.contains(ticket))

            let mailboxes = try #require(try desk.run(["mailbox", "list"]).json()["mailboxes"] as? [[String: Any]])
            #expect((mailboxes[0]["settings"] as? [String: Any])?["host"] as? String == "127.0.0.1")
            #expect(desk.leaks.isEmpty)
            try desk.run(["mailbox", "remove", "jana@firma.example"])
            #expect((try desk.run(["mailbox", "list"]).json()["mailboxes"] as? [Any])?.isEmpty == true)
        }
    }

    @Test("a proof that fails connects nothing, and says what to do")
    func failedProof() async throws {
        try await Desk.with(try persona(["AUTH": "S: 535 5.7.8 Error: authentication failed"])) { desk in
            try desk.run(["mailbox", "add", "jana@firma.example"])
            let connect = ["mailbox", "connect", "jana@firma.example"] + desk.host + desk.reaching
            let failed = try desk.run(connect, 77, environment: ["HOLUB_PASSWORD": Desk.password]).json()
            #expect(failed["state"] as? String == "added")
            #expect(failed["settings"] is NSNull)
            #expect((failed["draft"] as? [String: Any])?["host"] as? String == "127.0.0.1")
            #expect((failed["proof"] as? [String: Any])?["cause"] as? String == "bad-credentials")
            #expect(desk.leaks.isEmpty)
        }
    }

    @Test("a refused sign-in stops the mailbox, and its person is told")
    func refusedSignIn() async throws {
        try await Desk.with(try persona([:], ["AUTH": "S: 535 5.7.8 Error: authentication failed"], [:])) { desk in
            try desk.connected()
            let ticket = try desk.handedOver()
            let told = try desk.work(77, json: false, ["--lang", "cs"])
            #expect(told.output.contains("jana@firma.example"))
            #expect(told.output.contains("heslo"), "\(told.output)")
            #expect(told.errors.isEmpty)
            #expect(try desk.entry(ticket)["situation"] as? String == "waits-for-person")
            let mailboxes = try #require(try desk.run(["mailbox", "list"]).json()["mailboxes"] as? [[String: Any]])
            #expect(mailboxes[0]["state"] as? String == "needs-attention")
            #expect(mailboxes[0]["cause"] as? String == "bad-credentials")
            #expect(mailboxes[0]["waiting"] as? Int == 1)

            // Nobody signs in again before the person has done something.
            #expect(try desk.work().json()["next"] is NSNull)
            #expect(desk.server.report.accepted == 2)
            try notices(desk)

            try desk.run(
                ["mailbox", "connect", "jana@firma.example"] + desk.host + desk.reaching,
                environment: ["HOLUB_PASSWORD": Desk.password])
            #expect((try desk.run(["notices"]).json()["notices"] as? [Any])?.isEmpty == true)
            #expect(try desk.work().json()["next"] is NSNull)
            #expect(try desk.entry(ticket)["state"] as? String == "sent")
        }
    }

    @Test("an option that was forgotten pauses the mailbox, and `resume` needs no password")
    func resume() async throws {
        try await Desk.with(try persona([:])) { desk in
            try desk.connected()
            let ticket = try desk.handedOver()
            // Without the authority of its own the server's certificate is nobody's.
            try desk.run(["outbox", "run", "--allow-private"], 69)
            #expect(try desk.entry(ticket)["situation"] as? String == "waits-for-person")
            #expect(try desk.run(["notices"], json: false).output.contains("holub outbox show \(ticket)"))
            try desk.run(["mailbox", "resume", "jana@firma.example", "--allow-private"], 69)
            let mailbox = try desk.run(["mailbox", "resume", "jana@firma.example"] + desk.reaching).json()
            #expect(mailbox["state"] as? String == "connected")
            #expect(try desk.work().json()["next"] is NSNull)
            #expect(try desk.entry(ticket)["state"] as? String == "sent")
        }
    }

    private func notices(_ desk: Desk) throws {
        let notices = try #require(try desk.run(["notices", "--unread"]).json()["notices"] as? [[String: Any]])
        #expect(notices.map { $0["cause"] as? String } == ["bad-credentials"])
        #expect((notices[0]["steps"] as? [String])?.isEmpty == false)
        let czech = try desk.run(["notices", "--lang", "cs"], json: false)
        #expect(czech.output.contains("1 zpráva čeká"), "\(czech.output)")
        let id = try #require(notices[0]["id"] as? String)
        #expect(
            (try desk.run(["notices", "--mark-read", id, "--unread"]).json()["notices"] as? [Any])?.isEmpty == true)
    }

    @Test("--keep-running sends what comes, and ends well when it is told to")
    func keepRunning() async throws {
        try await Desk.with(try persona([:])) { desk in
            try desk.connected()
            let process = Process()
            process.executableURL = Run.command
            process.arguments = ["outbox", "run", "--keep-running", "--store", desk.store] + desk.reaching
            process.environment = Run.environment
            try process.run()
            let ticket = try desk.handedOver()
            while desk.server.report.messages.isEmpty, process.isRunning {
                try await Task.sleep(for: .milliseconds(20))
            }
            process.terminate()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 0)
            #expect(try desk.entry(ticket)["state"] as? String == "sent")
        }
    }

    @Test("a code that could not be sent is sent by the next add")
    func relayDown() async throws {
        try await Desk.with(try persona([".": "S: 451 4.3.0 Try again later"], [:])) { desk in
            let add =
                ["mailbox", "add", "eva@jinde.example", "--relay", "jana@firma.example"] + desk.host + desk.reaching
            let password = ["HOLUB_PASSWORD": Desk.password]
            #expect(try desk.run(add, 75, environment: password).sentence?.contains("server-busy") == true)
            try desk.run(add, environment: password)
            try desk.run(["mailbox", "verify", "eva@jinde.example", "--code", try code(in: desk)])
        }
    }

    @Test("what was perhaps sent waits for a person's word", arguments: ["went-out", "send-again"])
    func decide(_ decision: String) async throws {
        try await Desk.with(try persona([:], [".": "~ drop"], [:])) { desk in
            try desk.connected()
            let ticket = try desk.handedOver()
            let run = try desk.work(76).json()
            let notices = try #require(run["notices"] as? [[String: Any]])
            #expect(notices.map { $0["cause"] as? String } == ["perhaps-sent"])
            #expect(try desk.entry(ticket)["situation"] as? String == "perhaps-sent")
            // Not by itself, and not by a retry.
            #expect(try desk.run(["outbox", "retry", ticket], 64).sentence != nil)
            _ = try desk.work()
            #expect(desk.server.report.messages.count == 1)

            let decided = try desk.run(["outbox", "decide", ticket, decision]).json()
            #expect(decided["state"] as? String == (decision == "went-out" ? "sent" : "queued"))
            #expect(decided["possibleDuplicate"] as? Bool == (decision == "send-again"))
            _ = try desk.work()
            #expect(try desk.entry(ticket)["state"] as? String == "sent")
            #expect(desk.server.report.messages.count == (decision == "went-out" ? 1 : 2))
            #expect((try desk.run(["notices"]).json()["notices"] as? [Any])?.isEmpty == true)
            // It is decided.
            #expect(try desk.run(["outbox", "decide", ticket, decision], 64).sentence != nil)
            #expect(try desk.run(["outbox", "retry", ticket], 64).sentence != nil)
            #expect(try desk.run(["outbox", "cancel", ticket], 64).sentence != nil)
        }
    }

    @Test("a refused message can be tried again")
    func retry() async throws {
        try await Desk.with(try persona([:], ["RCPT": "S: 550 5.1.1 User unknown"], [:])) { desk in
            try desk.connected()
            let ticket = try desk.handedOver()
            _ = try desk.work(69)
            #expect(try desk.entry(ticket)["cause"] as? String == "recipient-unknown")
            #expect(try desk.run(["outbox", "retry", ticket]).json()["situation"] as? String == "queued")
            _ = try desk.work()
            #expect(try desk.entry(ticket)["state"] as? String == "sent")
        }
    }

    @Test("a message for later can be taken back")
    func cancel() async throws {
        try await Desk.with(try persona([:])) { desk in
            try desk.connected()
            let ticket = try desk.handedOver(["--at", "2099-11-26T08:00:00+01:00"])
            let entry = try desk.entry(ticket)
            #expect(entry["situation"] as? String == "scheduled")
            #expect(entry["until"] as? String == "2099-11-26T07:00:00Z")
            #expect(try desk.work().json()["next"] as? String == "2099-11-26T07:00:00Z")
            #expect(try desk.run(["outbox", "cancel", ticket]).json()["situation"] as? String == "cancelled")
            #expect(try desk.run(["outbox", "retry", ticket], 64).sentence != nil)
            let list = try desk.run(["outbox", "list", "--state", "queued", "sent"])
            #expect((try list.json()["messages"] as? [Any])?.isEmpty == true)
            #expect(desk.server.report.messages.isEmpty)
        }
    }

    @Test("a code confirms an address, once")
    func verification() async throws {
        try await Desk.with(try persona([:])) { desk in
            let add =
                ["mailbox", "add", "eva@jinde.example", "--relay", "jana@firma.example", "--lang", "cs"] + desk.host
                + desk.reaching
            let password = ["HOLUB_PASSWORD": Desk.password]
            #expect(try desk.run(add, environment: password).json()["state"] as? String == "added")
            let verify = ["mailbox", "verify", "eva@jinde.example"]
            let first = try code(in: desk)
            // Another one in place of the first.
            try desk.run(add, environment: password)
            let second = try code(in: desk)
            #expect(desk.server.report.messages.map(\.recipients) == [["eva@jinde.example"], ["eva@jinde.example"]])

            var sentences: Set<String> = []
            for wrong in ["0000 0000", "none", first] {
                sentences.insert(try #require(try desk.run(verify, 64, input: wrong + "\n").sentence))
            }
            let done = try desk.run(verify + ["--code", second]).json()
            #expect(done["state"] as? String == "verified")
            #expect(done["verifiedAt"] is String)
            sentences.insert(try #require(try desk.run(verify + ["--code", second], 64).sentence))
            #expect(sentences.count == 1, "\(sentences)")
            #expect(try desk.run(verify, 64).sentence?.contains("--code") == true)
        }
    }

    /// The code of the message that came last.
    private func code(in desk: Desk) throws -> String {
        let octets = try #require(desk.server.report.messages.last).octets
        let text = String(decoding: octets, as: UTF8.self).replacing("=\r\n", with: "")
        let found = try #require(text.firstMatch(of: /([0-9]{4})=C2=A0([0-9]{4})/), "\(text)")
        return "\(found.1) \(found.2)"
    }
}
#endif
