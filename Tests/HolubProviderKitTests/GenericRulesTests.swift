import Foundation
import HolubProviderKit
import Testing

@Suite("Generic rules") struct GenericRulesTests {
    struct Line: Decodable, Sendable, CustomTestStringConvertible {
        var id, provider, phase, text, cause, retry: String
        var alt: [String]?
        var mechanism: String?

        var testDescription: String { id }

        static let all: [Line] = {
            guard let url = Bundle.module.url(forResource: "replies", withExtension: "jsonl", subdirectory: "Fixtures"),
                let text = try? String(contentsOf: url, encoding: .utf8)
            else { return [] }
            return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        }()
    }

    private func verdict(_ phase: Phase, _ fault: Fault, _ context: DiagnosisContext = DiagnosisContext()) -> Verdict {
        GenericRules.verdict(on: Failure(phase, fault), in: context)
    }

    @Test func theFixtureIsWhole() { #expect(Line.all.count == 122) }

    /// What no rule for all can know: a token was refused and the line does not say that it was one; and providers that
    /// refuse an account password in the words of a mistyped one.
    private static let theProvidersOwn: Set = ["microsoft-009", "icloud-002", "infomaniak-001"]

    @Test(arguments: Line.all.filter { !theProvidersOwn.contains($0.id) })
    func knowsTheReply(_ line: Line) throws {
        let reply = try #require(Reply(pasted: line.text))
        let mechanism = line.mechanism.flatMap { SASLMechanism(rawValue: $0.uppercased()) }
        let verdict = verdict(Phase(rawValue: line.phase), .refused(reply), DiagnosisContext(mechanism: mechanism))
        #expect(verdict.cause.rawValue == line.cause)
        #expect(verdict.retry.rawValue == line.retry)
    }

    /// Phase, reply and cause, divided by tabs: more wordings of Postfix, Exim, Sendmail, Exchange, qmail and others.
    @Test func knowsManyWordings() throws {
        let url = Bundle.module.url(forResource: "wordings", withExtension: "tsv", subdirectory: "Fixtures")
        let lines = try String(contentsOf: try #require(url), encoding: .utf8).split(separator: "\n")
        #expect(lines.count > 200)
        for line in lines {
            let parts = line.split(separator: "\t").map(String.init)
            try #require(parts.count == 3)
            let verdict = verdict(Phase(rawValue: parts[0]), .refused(try #require(Reply(pasted: parts[1]))))
            #expect(verdict.cause.rawValue == parts[2], "\(line)")
        }
    }

    @Test(arguments: Phase.all)
    func answersForEveryCode(_ phase: Phase) throws {
        for code in Array(stride(from: 400, to: 600, by: 9)) + [421, 450, 451, 452, 454, 535, 550, 552, 554] {
            for status in ["", "4.0.0 ", "5.0.0 ", "5.7.1 ", "5.1.1 ", "4.2.2 ", "5.9.999 "] {
                let reply = try #require(Reply(pasted: "\(code) \(status)Zzz"))
                let verdict = verdict(phase, .refused(reply))
                #expect(Cause.all.contains(verdict.cause))
                #expect(code >= 500 || status.hasPrefix("5") || verdict.retry != .no || verdict.cause.isStubborn)
            }
        }
    }

    @Test func afterTheTerminatorOnlyARefusalIsCertain() throws {
        let faults: [Fault] = [
            .closed, .timedOut, .cancelled, .malformed(.notAReply), .tls(.closed), .unreachable, .content(.malformed),
            .refused(try #require(Reply(pasted: "354 go on"))),
        ]
        for fault in faults {
            #expect(verdict(.afterData, fault) == Verdict(.perhapsSent, retry: .no))
        }
        #expect(verdict(.afterData, .refused(try #require(Reply(pasted: "451 4.3.0 x")))).cause == .serverBusy)
    }

    private static let noReplies: [(Phase, Fault, Cause)] = [
        (.dns, .nameNotFound, .serverNotFound), (.dns, .lookupFailed, .lookupFailed),
        (.dns, .timedOut, .lookupFailed),
        (.connect, .addressBlocked, .addressNotAllowed), (.connect, .connectionRefused, .connectionRefused),
        (.connect, .unreachable, .serverUnreachable), (.connect, .timedOut, .connectionTimeout),
        (.connect, .malformed(.notAReply), .wrongSecurity), (.ehlo, .closed, .connectionLost),
        (.tls, .tls(.nameMismatch), .certificateNameMismatch), (.tls, .tls(.expired), .certificateExpired),
        (.tls, .tls(.untrustedIssuer), .certificateUntrusted), (.tls, .tls(.tooOld), .tlsTooOld),
        (.tls, .tls(.incompleteChain), .certificateUntrusted), (.tls, .tls(.weak), .tlsTooOld),
        (.tls, .tls(.notTLS), .wrongSecurity), (.starttls, .lacks("STARTTLS"), .wrongSecurity),
        (.auth, .lacks("STARTTLS"), .starttlsRequired), (.auth, .lacks("TLS"), .starttlsRequired),
        (.mail, .lacks("TLS"), .starttlsRequired), (.auth, .lacks("token"), .oauthTokenRejected),
        (.mail, .lacks("token"), .protocolError), (.tls, .tls(.notYetValid), .certificateNotYetValid),
        (.auth, .lacks("AUTH"), .authNotOffered), (.auth, .lacks("AUTH PLAIN"), .authMechanismUnsupported),
        (.mail, .tooLarge(limit: 1), .messageTooLarge), (.data, .content(.changed(file: "a.pdf")), .contentChanged),
        (.data, .content(.unreadable(file: "a.pdf")), .contentUnreadable),
        (.data, .content(.malformed), .messageMalformed),
        (.data, .cancelled, .cancelled), (.data, .closed, .connectionLost),
        (.mail, .lacks("8BITMIME"), .messageMalformed), (.ehlo, .malformed(.notAReply), .protocolError),
    ]

    @Test func faultsThatAreNoReplies() {
        for (phase, fault, cause) in Self.noReplies { #expect(verdict(phase, fault).cause == cause) }
    }

    /// Nobody can send on what the server never said.
    @Test func whatIsNoReplyAsksForNone() {
        for (_, _, cause) in Self.noReplies {
            for text in GenericGuidance.guidance(for: cause).texts {
                #expect(!text.template(in: .czech).contains("odpověď"), "\(cause)")
                #expect(!text.template(in: .english).contains("reply"), "\(cause)")
            }
        }
    }

    /// A certificate from the future is nearly always a clock of the past.
    @Test func aCertificateThatIsNotYetValidIsAboutTheClock() {
        #expect(verdict(.tls, .tls(.notYetValid)).retry == .afterUserAction)
        let guidance = GenericGuidance.guidance(for: .certificateNotYetValid)
        #expect(guidance.branches.first?.steps.first?.id == "clock")
        #expect(guidance.branches.first?.steps.first?.text.template(in: .czech).contains("datum a čas") == true)
    }

    /// A phase has one name; the greeting belongs to `connect`.
    @Test func onlyThePhasesThemselvesAreKnown() throws {
        let refused = Fault.refused(try #require(Reply(pasted: "554 5.7.1 Zzz")))
        #expect(verdict(.connect, refused).cause == .ipBlocked)
        #expect(verdict(Phase(rawValue: "banner"), refused).cause == .refused)
        #expect(verdict(Phase(rawValue: "dot"), .closed).cause == .connectionLost)
    }

    @Test func aQuotedReplyIsTheOneThatCounts() throws {
        let microsoft = try #require(
            Reply(
                pasted:
                    "530 5.7.57 Client not authenticated. Error: 535 5.7.139 Authentication unsuccessful, "
                    + "account locked."
            ))
        #expect(verdict(.mail, .refused(microsoft)).cause == .accountLocked)
        let postfix = try #require(
            Reply(pasted: "450 4.0.0 host mx.example said: 550 5.1.1 No such person (in reply to RCPT TO command)"))
        #expect(verdict(.afterData, .refused(postfix)).cause == .recipientUnknown)
    }

    @Test func aTokenIsNoPassword() throws {
        let reply = Fault.refused(try #require(Reply(pasted: "535 5.7.3 Authentication unsuccessful")))
        #expect(verdict(.auth, reply, DiagnosisContext(mechanism: .xoauth2)).cause == .oauthTokenRejected)
        #expect(verdict(.auth, reply, DiagnosisContext(mechanism: .login)).cause == .badCredentials)
        #expect(verdict(.auth, reply).cause == .badCredentials)
    }

    @Test func theSameSentenceDependsOnThePhase() throws {
        let reply = Fault.refused(try #require(Reply(pasted: "550 Requested action not taken: mailbox unavailable")))
        #expect(verdict(.mail, reply).cause == .senderNotAllowed)
        #expect(verdict(.rcpt, reply).cause == .recipientUnknown)
    }
}

extension Cause {
    fileprivate var isStubborn: Bool { [.tlsTooOld, .starttlsRequired, .authMechanismUnsupported].contains(self) }
}
