#if Personas
import Foundation
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import HolubSender
import Testing

/// Each keyword of the reply to EHLO that the sender makes use of, with a server that offers it and one that does not: what
/// is on the wire, or the refusal that no server hears of. The scripts in Keywords/ answer to those words and no others.
@Suite("Keywords of EHLO") struct KeywordTests {
    enum Keyword: String, CaseIterable, Sendable {
        case size, eightBitMIME = "8bitmime", smtpUTF8 = "smtputf8", dsn, enhancedStatusCodes = "enhancedstatuscodes"
        case chunking, pipelining, limits, auth

        func persona(offered: Bool) throws -> Persona {
            try KeywordTests.persona((offered ? "" : "no-") + rawValue)
        }

        /// A message that has to do with it.
        var message: RehearsalMessage {
            get throws {
                let jana = try EmailAddress("jana@firma.example"), petr = try EmailAddress("petr@firma.example")
                var recipients = [petr], needs: MessageNeeds = [], notifications: DeliveryNotification?
                switch self {
                case .eightBitMIME: needs = .eightBitMIME
                case .smtpUTF8: recipients = [try EmailAddress("žofie@firma.example")]
                case .dsn:
                    notifications = DeliveryNotification(
                        notify: [.success, .failure], ret: .hdrs, envid: try EnvelopeID("faktura-17"))
                case .limits: recipients.append(try EmailAddress("eva@firma.example"))
                default: break
                }
                return RehearsalMessage(
                    envelope: try Envelope(sender: jana, recipients: recipients, notifications: notifications),
                    octets: Array("Subject: Faktura\r\n\r\n.Dobr\(needs.isEmpty ? "y" : "ý") den\r\n".utf8),
                    needs: needs)
            }
        }
    }

    static func persona(_ name: String) throws -> Persona {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "smtp", subdirectory: "Keywords"))
        return try Persona(text: String(contentsOf: url, encoding: .utf8))
    }

    /// Plays it at both depths, which have to agree.
    private func play(_ persona: Persona, _ message: RehearsalMessage) throws -> MemoryRehearsal.Result {
        let machine = MachineRehearsal(persona, message: message, mechanisms: [.plain, .login])
        let result = try MemoryRehearsal(machine).attempt(), bare = machine.attempt()
        #expect(result.outcome == bare.outcome && result.isTruthful && bare.isTruthful)
        #expect(result.record.surprises.isEmpty && result.record.clientLines == bare.record.clientLines)
        return result
    }

    private func ending(_ outcome: Outcome) -> String {
        guard let failure = outcome.failure else { return "sent" }
        return GenericRules.verdict(on: failure, in: DiagnosisContext()).cause.rawValue
    }

    @Test("Offered and not", arguments: Keyword.allCases, [true, false])
    func keyword(_ keyword: Keyword, isOffered: Bool) throws {
        let persona = try keyword.persona(offered: isOffered), message = try keyword.message
        let result = try play(persona, message)
        #expect(ending(result.outcome) == persona.connections[0].ending?.description)
        #expect(
            persona.connections[0].exchanges[0].response.lines.dropFirst().contains {
                $0.dropFirst(4).uppercased().split(separator: " ")[0] == keyword.rawValue.uppercased()
            } == isOffered)
        let lines = result.record.clientLines, sent = result.record.messages
        #expect(sent.count == (ending(result.outcome) == "sent" ? 1 : 0))
        #expect(sent.allSatisfy { $0.octets == message.octets })
        let mail = lines.first { $0.hasPrefix("MAIL") }?.dropFirst("MAIL FROM:<jana@firma.example>".count)
        switch keyword {
        case .size: #expect(mail == (isOffered ? " SIZE=\(message.octets.count)" : ""))
        case .eightBitMIME: #expect(mail == (isOffered ? " BODY=8BITMIME" : nil))
        case .smtpUTF8: #expect(mail == (isOffered ? " SMTPUTF8" : nil))
        case .dsn:
            #expect(mail == (isOffered ? " RET=HDRS ENVID=faktura-17" : ""))
            let asked = isOffered ? " NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;petr@firma.example" : ""
            #expect(lines.contains("RCPT TO:<petr@firma.example>" + asked))
        case .enhancedStatusCodes:
            #expect(result.outcome.failure?.reply?.status == (isOffered ? EnhancedStatus(5, 1, 1) : nil))
        case .chunking:
            #expect(lines.contains("BDAT \(message.octets.count) LAST") == isOffered)
            #expect(lines.contains("DATA") == !isOffered && lines.contains(".") == !isOffered)
        case .pipelining:
            // EHLO, AUTH, the envelope, the content, QUIT; without it MAIL, RCPT and DATA are three.
            #expect(result.record.bursts == (isOffered ? 5 : 7))
        case .limits:
            #expect(lines.count { $0.hasPrefix("RCPT") } == (isOffered ? 1 : 2))
            guard case .sent(_, let refused) = result.outcome else { return }
            #expect(refused.map(\.failure.fault) == (isOffered ? [.tooManyRecipients] : []))
        case .auth: #expect(lines.contains { $0.hasPrefix("AUTH PLAIN ") } == isOffered)
        }
    }

    @Test("What a server does not offer is not tried: no MAIL leaves", arguments: [Keyword.eightBitMIME, .smtpUTF8])
    func refusedLocally(keyword: Keyword) throws {
        let result = try play(keyword.persona(offered: false), keyword.message)
        #expect(result.outcome == .notSent(Failure(.mail, .lacks(keyword.rawValue.uppercased())), refused: []))
        #expect(!result.record.clientLines.contains { $0.hasPrefix("MAIL") })
    }

    @Test("A message longer than SIZE is refused locally; without SIZE it goes", arguments: [true, false])
    func tooLong(isOffered: Bool) throws {
        var message = try Keyword.size.message
        message.octets += Array(String(repeating: "Jedna a jedna.\r\n", count: 30).utf8)
        let result = try play(Keyword.size.persona(offered: isOffered), message)
        guard isOffered else { return #expect(ending(result.outcome) == "sent") }
        #expect(result.outcome == .notSent(Failure(.mail, .tooLarge(limit: 400)), refused: []))
        #expect(!result.record.clientLines.contains { $0.hasPrefix("MAIL") })
    }

    @Test("Of the mechanisms, only those that are offered: LOGIN where it is alone, and none where there is none")
    func mechanisms() throws {
        let login = try play(Self.persona("auth-login"), Keyword.auth.message)
        #expect(ending(login.outcome) == "sent" && login.record.clientLines.contains("AUTH LOGIN"))
        let none = try play(Keyword.auth.persona(offered: false), Keyword.auth.message)
        #expect(none.outcome == .notSent(Failure(.auth, .lacks("AUTH")), refused: []))
    }

    @Test("A message in chunks, cut anywhere: no wrong fate")
    func cutChunks() throws {
        let persona = try Keyword.chunking.persona(offered: true), message = try Keyword.chunking.message
        let whole = try MemoryRehearsal(MachineRehearsal(persona, message: message)).attempt()
        let variants =
            persona.variants(Mishap.Break.allCases) + persona.variants(after: whole.tally, Mishap.Break.allCases)
        for variant in variants {
            let result = try MemoryRehearsal(MachineRehearsal(persona, variant, message: message)).attempt()
            #expect(result.isTruthful && !result.isEndless, "\(variant): \(result.outcome)")
        }
        #expect(variants.count > 1000)
    }
}
#endif
