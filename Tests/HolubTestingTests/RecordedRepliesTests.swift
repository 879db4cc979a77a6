#if Personas
import Foundation
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubTesting
import Testing

/// Replies that servers have given, each diagnosed by the rules of whoever gave it.
@Suite("Recorded replies") struct RecordedRepliesTests {
    static let all: [RecordedReply] = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "..")
        let file = tests.appending(path: "HolubProviderKitTests/Fixtures/replies.jsonl").standardizedFileURL
        return (try? RecordedReply.lines(of: Data(contentsOf: file))) ?? []
    }()

    /// It refuses a token, and the record does not name the mechanism.
    private static let mechanisms = ["microsoft-009": SASLMechanism.xoauth2]
    /// It wants an app password and says so in the words of a wrong one.
    private static let unknowable = ["infomaniak-001": Cause.badCredentials]

    @Test func theRecordsAreWhole() {
        #expect(Self.all.count > 120 && Set(Self.all.map(\.id)).count == Self.all.count)
    }

    @Test(arguments: all)
    func meansWhatItMeant(_ recorded: RecordedReply) {
        var reply = recorded
        reply.mechanism = reply.mechanism ?? Self.mechanisms[reply.id]?.rawValue
        reply.cause = Self.unknowable[reply.id]?.rawValue ?? reply.cause
        #expect(reply.faults(in: .standard) == [])
    }
}
#endif
