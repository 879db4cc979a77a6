#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import Synchronization
import Testing

@testable import HolubSender

/// Whether a server is still what its provider's profile says, and how many are asked at a time.
@Suite("Surveys", .timeLimit(.minutes(1))) struct SurveyTests {
    private func offer(_ keywords: String...) -> Capabilities {
        Capabilities(Reply(code: 250, lines: [Array("server".utf8)] + keywords.map { Array($0.utf8) }))
    }

    private func words(
        _ offer: Capabilities, before: Capabilities? = nil, _ change: (inout ProviderProfile) -> Void = { _ in }
    ) -> [String] {
        var profile = TestProvider().profile
        change(&profile)
        return profile.differences(from: offer, beforeTLS: before).map(\.description)
    }

    @Test func theUsualMechanismsNeedNotAllBeOffered() {
        let usual = SASLMechanism.forPasswords.map(\.rawValue).joined(separator: " ")
        #expect(words(offer("AUTH PLAIN")) == [])
        #expect(words(offer("AUTH LOGIN CRAM-MD5 SCRAM-SHA-256")) == [])
        #expect(words(offer("AUTH CRAM-MD5")) == ["mechanisms offered: CRAM-MD5, known: \(usual)"])
        #expect(words(offer()) == ["mechanisms offered: nothing, known: \(usual)"])
        #expect(words(offer("AUTH PLAIN XOAUTH2")) == ["mechanisms offered: PLAIN XOAUTH2, known: \(usual)"])
    }

    @Test func mechanismsThatTheProfileNamesAreExact() {
        let own = { (profile: inout ProviderProfile) in profile.mechanisms = [.plain, .xoauth2] }
        #expect(words(offer("AUTH XOAUTH2 PLAIN NTLM"), own) == [])
        #expect(words(offer("AUTH PLAIN"), own) == ["mechanisms offered: PLAIN, known: PLAIN XOAUTH2"])
        #expect(
            words(offer("AUTH PLAIN LOGIN XOAUTH2"), own)
                == ["mechanisms offered: PLAIN LOGIN XOAUTH2, known: PLAIN XOAUTH2"])
    }

    @Test func limitsDifferWhereTheServerNamesThem() {
        let auth = "AUTH PLAIN"
        #expect(words(offer(auth, "SIZE")) == [] && words(offer(auth, "SIZE 0")) == [])
        #expect(words(offer(auth, "SIZE 100")) == ["size offered: 100, known: nothing"])
        #expect(words(offer(auth, "SIZE 100")) { $0.limits.messageSize = 100 } == [])
        #expect(words(offer(auth)) { $0.limits.messageSize = 100 } == [])
        #expect(
            words(offer(auth, "SIZE 100", "LIMITS RCPTMAX=50")) {
                $0.limits = Limits(recipientsPerMessage: 100, messageSize: 99)
            } == ["size offered: 100, known: 99", "recipients offered: 50, known: 100"])
    }

    @Test func oneFlightNeedsBoth() {
        let flight = { (profile: inout ProviderProfile) in profile.chunking = .inOneFlight }
        #expect(words(offer("AUTH PLAIN", "CHUNKING", "PIPELINING"), flight) == [])
        #expect(
            words(offer("AUTH PLAIN", "PIPELINING"), flight)
                == ["chunking offered: PIPELINING, known: CHUNKING PIPELINING"])
        #expect(words(offer("AUTH PLAIN")) == [])
    }

    @Test func keywordsMayChangeWithTLSOnlyWhereTheyBelong() {
        let behind = offer("AUTH PLAIN", "DSN")
        #expect(words(behind, before: offer("STARTTLS", "DSN")) == [])
        #expect(words(behind, before: offer("STARTTLS", "DSN", "AUTH PLAIN")) == [])
        #expect(
            words(behind, before: offer("STARTTLS", "8BITMIME"))
                == ["keywords only before TLS: 8BITMIME, only behind it: DSN"])
        #expect(
            words(offer("AUTH PLAIN", "STARTTLS"), before: offer("STARTTLS"))
                == [])
    }

    @Test func onlySomeAreAskedAtATime() async throws {
        let open = Mutex((now: 0, most: 0))
        // Nobody is greeted, so that all who may be there are there.
        try await LoopbackServer.with { channel, _, _ in
            open.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            channel.closeFuture.whenComplete { _ in open.withLock { $0.now -= 1 } }
        } _: { server in
            let patience = Duration.milliseconds(400)
            let sender = try server.sender(
                deadlines: Deadlines(reply: patience, data: patience, block: patience, final: patience))
            var first = TestProvider(), second = TestProvider()
            first.profile.endpoints = Array(repeating: .startTLS("mail.holub.test"), count: 15)
            second.profile.endpoints = Array(repeating: .startTLS("mail.holub.test"), count: 5)
            (first.profile.id, second.profile.id) = ("first", "second")
            let surveys = await sender.survey(of: [first, second])
            #expect(
                surveys.map(\.provider) == Array(repeating: "first", count: 15) + Array(repeating: "second", count: 5))
            #expect(surveys.allSatisfy { $0.diagnosis?.cause == .connectionTimeout })
            // The server may hear of an end when the next one is there already; all at once they would be twenty.
            let most = open.withLock(\.most)
            #expect(most >= Sender.surveysAtOnce && most <= 2 * Sender.surveysAtOnce, "\(most)")
        }
    }
}
#endif
