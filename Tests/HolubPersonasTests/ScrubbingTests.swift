#if Personas
import Foundation
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubPersonas
@testable import HolubSender

/// What of a session is somebody's, and what is everybody's, told apart without a server.
@Suite struct ScrubbingTests {
    private struct Posta: MailProvider {
        var profile = ProviderProfile(
            id: "posta", name: "Posta", domains: [.withSubdomains("posta.example")],
            endpoints: [.tls("smtp.mail.me.posta.example")],
            rules: [ReplyRule([.auth], words: ["dvorakova-ucty"], cause: .accountLocked)],
            support: Support(url: "https://posta.example"), checked: "2026-11", sources: ["https://posta.example"])
    }

    /// A sign-in that is refused with these words.
    private func recording(
        _ reply: String, host: String = "smtp.posta.example", address: String, username: String? = nil
    ) throws -> SessionRecording {
        let transcript = Transcript(), provider = Posta()
        func server(_ lines: String...) { for line in lines { transcript.received(Array("\(line)\r\n".utf8)) } }
        server("220 \(host) ESMTP")
        transcript.sent(.ehlo(.neutral))
        server("250-\(host)", "250 AUTH PLAIN")
        transcript.sent(.auth(.plain, initial: .empty))
        server(reply)
        let failure = Failure(.auth, .refused(try #require(Reply(pasted: reply))))
        let report = CheckReport(
            steps: [], diagnosis: provider.diagnose(failure, in: DiagnosisContext(mechanism: .plain)),
            transcript: transcript)
        let account = SubmissionAccount(
            address: try EmailAddress(address), endpoint: provider.profile.endpoints[0],
            username: try username.map { try Username($0) }, credential: try .password("x"), provider: provider)
        return try #require(SessionRecording(of: report, by: account, in: "2026-11"))
    }

    private func refusal(_ recording: SessionRecording) -> String? {
        recording.persona.split(separator: "\n").last { $0.hasPrefix("S: 535") }.map { String($0.dropFirst(3)) }
    }

    @Test(arguments: [
        ("jana@novotna.posta.example", "somebody@firma.example"), ("jana@posta.example", "somebody@posta.example"),
    ])
    func aDomainBelowTheProvidersIsSomebodys(_ address: String, _ kept: String) throws {
        let recording = try recording("535 5.7.8 No \(address)", address: address)
        #expect(refusal(recording) == "535 5.7.8 No \(kept)")
        #expect(recording.persona.contains("address: \(kept)\n") && !recording.persona.contains("novotna"))
    }

    /// What looks like a local part may be a word, or a label of the server's name.
    @Test(arguments: [
        ("mail", "535 5.7.8 Mail sending denied for mail", "535 5.7.8 Mail sending denied for mail"),
        ("mail", "535 5.7.8 No mail@jinde.example", "535 5.7.8 No somebody@jinde.example"),
        ("mail", "535 5.7.8 No mail%40jinde.example", "535 5.7.8 No somebody%40jinde.example"),
        ("mail", "535 5.7.8 smtp.mail.me.posta.example: <mail>", "535 5.7.8 smtp.mail.me.posta.example: <somebody>"),
        ("me", "535 5.7.8 smtp.mail.me.posta.example: \"me\"", "535 5.7.8 smtp.mail.me.posta.example: \"somebody\""),
        ("info", "535 5.7.8 For more info: AG1haWwAaW5mbwB4", "535 5.7.8 For more info: ID"),
        ("novotna", "535 5.7.8 No Novotna <novotna>", "535 5.7.8 No somebody <somebody>"),
    ])
    func anOrdinaryWordStays(_ local: String, _ said: String, _ kept: String) throws {
        let recording = try recording(said, host: "smtp.mail.me.posta.example", address: "\(local)@firma-a.example")
        #expect(refusal(recording) == kept)
        #expect(recording.persona.contains("S: 220 smtp.mail.me.posta.example ESMTP\n"))
        #expect(recording.reply != nil)
    }

    /// Where a name is what the reply was judged by, there is nothing to share.
    @Test func aReplyThatMeansSomethingElseWithoutTheNamesIsLeftOut() throws {
        let recording = try recording("535 5.7.8 No dvorakova-ucty.example", address: "jana@dvorakova-ucty.example")
        #expect(refusal(recording) == "535 5.7.8 No firma.example")
        #expect(recording.reply == nil)
        #expect(recording.persona.hasPrefix("# The session ended in account-locked"))
    }

    @Test(arguments: [
        ("jana.novotna@cloud-a.example", "535 5.7.8 user jana.novotna unknown", "535 5.7.8 user somebody unknown"),
        ("jana.novotna@cloud-a.example", "535 5.7.8 at cloud-a.example", "535 5.7.8 at firma.example"),
        ("jana.novotna@posta.example", "535 5.7.8 at posta.example", "535 5.7.8 at posta.example"),
        ("UCTY-A\\jana.novotna", "535 5.7.8 jana.novotna of UCTY-A", "535 5.7.8 somebody of firma"),
    ])
    func aUserNameIsHiddenInItsPartsToo(_ username: String, _ said: String, _ kept: String) throws {
        let recording = try recording(said, address: "obchod@firma-a.example", username: username)
        #expect(refusal(recording) == kept)
    }

    @Test(arguments: [
        ("smtp-226712.m1.posta.example", "smtp-ID.m1.posta.example"), ("w4711.posta.example", "wID.posta.example"),
        ("mx12.posta.example", "mx12.posta.example"),
    ])
    func aNumberInAHostMayBeAnAccount(_ host: String, _ kept: String) throws {
        let recording = try recording("535 5.7.8 No (15.20.8699.1234)", host: host, address: "jana@firma1985.example")
        #expect(recording.persona.contains("S: 220 \(kept) ESMTP\n") && recording.persona.contains("S: 250-\(kept)\n"))
        #expect(refusal(recording) == "535 5.7.8 No (15.20.8699.1234)")
        #expect(
            try refusal(self.recording("535 at firma1985.example", address: "jana@firma1985.example"))
                == "535 at firma.example")
    }

    @Test(arguments: [
        "2001-db8-85a3-0-0-8a2e-370-7334.upc.example", "cpe-2001-db8-85a3--7334.upc.example",
        "2001-db8-85a3--.upc.example",
    ])
    func aReverseNameMayHoldALongAddress(_ host: String) throws {
        let recording = try recording("535 5.7.8 \(host) is dynamic", address: "jana@posta.example")
        #expect(refusal(recording) == "535 5.7.8 client.example is dynamic")
    }

    // MARK: The recorder

    private func recorder() throws -> PersonaRecorder {
        PersonaRecorder(title: "t", address: try EmailAddress("jana@posta.example"))
    }

    @Test func aMachinesNameOfOneLabelIsNotKept() throws {
        var recorder = try recorder()
        recorder.connected()
        recorder.server(Array("220 hi".utf8))
        recorder.client(.ehlo(try EHLOName("notebook-jany")))
        recorder.server(Array("501 5.5.4 <Notebook-Jany>: no".utf8))
        #expect(recorder.recorded?.connections[0].exchanges[0].response.lines == ["501 5.5.4 <client.example>: no"])
    }

    @Test(arguments: [
        ("Username:", true), ("Password:", true), ("User Name\0", true), ("password", true),
        ("Password for Jana Novotna:", false), ("Jana", false), ("", true),
    ])
    func ofQuestionsOnlyThoseThatEverybodyAsksAreKept(_ question: String, isKept: Bool) throws {
        let said = Data(question.utf8).base64EncodedString()
        var recorder = try recorder()
        recorder.connected()
        recorder.server(Array("220 hi".utf8))
        recorder.client(.auth(.login, initial: nil))
        recorder.server(Array("334 \(said)".utf8))
        #expect(recorder.recorded?.connections[0].exchanges[0].response.lines == ["334 " + (isKept ? said : "")])
    }

    /// One sign-in by SCRAM says nothing of the next connection's.
    @Test func aSignInByScramEndsWithItsConnection() throws {
        var recorder = try recorder()
        recorder.connected()
        recorder.server(Array("220 hi".utf8))
        recorder.client(.auth(.scramSHA256, initial: .empty))
        recorder.server(Array("535 5.7.8 No".utf8))
        recorder.connected()
        recorder.server(Array("220 hi".utf8))
        recorder.client(.ehlo(.neutral))
        recorder.server(Array("250 AUTH LOGIN".utf8))
        recorder.client(.auth(.login, initial: nil))
        recorder.server(Array("334 VXNlcm5hbWU6".utf8))
        recorder.client(.authAnswer(.empty))
        recorder.server(Array("535 5.7.8 No".utf8))
        let second = try #require(recorder.recorded?.connections.last)
        #expect(second.exchanges.map(\.pattern.description) == ["EHLO *", "AUTH LOGIN", "*"])
        #expect(second.exchanges.map(\.response.lines).last == ["535 5.7.8 No"])
    }

    @Test func aSignInMayBeTheFirstThingOnASecondConnection() throws {
        var recorder = try recorder()
        recorder.connected()
        recorder.client(.auth(.scramSHA256, initial: .empty))
        recorder.connected()
        recorder.client(.auth(.plain, initial: .empty))
        #expect(recorder.recorded?.connections.map(\.exchanges.count) == [1, 1])
    }
}
#endif
