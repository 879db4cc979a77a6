#if Personas
import HolubMessage
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubSender
import Synchronization

@testable import Holub

/// Stands in for the network: what the server does with each connection and each message, and what it saw.
final class StubServer: Sendable {
    struct Seen: Hashable {
        var recipients: [EmailAddress]
        var sender: EmailAddress
        var messageID: String?
        var octets: [UInt8]
        /// The terminator left.
        var committed: Bool
    }

    /// What happens to a message whose envelope and content went well so far.
    enum Fate: Sendable {
        case accepts(refusing: [String: Reply] = [:])
        case refuses(Phase, Reply)
        case fails(Phase, Fault)
        /// The connection breaks behind the terminator.
        case vanishes
        /// And some recipients were refused before.
        case vanishesRefusing([String: Reply])
    }

    private struct State {
        var signIns = 0
        var checks = 0
        var seen: [Seen] = []
        var passwords: [[UInt8]] = []
        var opening: @Sendable (Int) -> Failure? = { _ in nil }
        var fate: @Sendable (Int, Submission) -> Fate = { _, _ in .accepts() }
        var beforeOpening: @Sendable (Int) async -> Void = { _ in }
        var beforeTerminator: @Sendable () async -> Void = {}
        var afterTerminator: @Sendable () async -> Void = {}
    }

    private let state = Mutex(State())

    var signIns: Int { state.withLock(\.signIns) }
    var checks: Int { state.withLock(\.checks) }
    var seen: [Seen] { state.withLock(\.seen) }
    var committed: [Seen] { seen.filter(\.committed) }
    var passwords: [[UInt8]] { state.withLock(\.passwords) }

    /// What opening connection number `n`, from 1, ends in; nil when it works.
    func opening(_ opening: @escaping @Sendable (Int) -> Failure?) { state.withLock { $0.opening = opening } }
    func fate(_ fate: @escaping @Sendable (_ number: Int, Submission) -> Fate) { state.withLock { $0.fate = fate } }
    func beforeOpening(_ body: @escaping @Sendable (Int) async -> Void) { state.withLock { $0.beforeOpening = body } }
    func beforeTerminator(_ body: @escaping @Sendable () async -> Void) {
        state.withLock { $0.beforeTerminator = body }
    }
    func afterTerminator(_ body: @escaping @Sendable () async -> Void) {
        state.withLock { $0.afterTerminator = body }
    }

    var courier: Courier {
        Courier { account in
            let failure = await self.open(account, isCheck: true)
            let diagnosis = failure.map { account.provider.diagnose($0, in: DiagnosisContext(mechanism: .plain)) }
            return CheckReport(steps: [], diagnosis: diagnosis)
        } run: { account, next, settled in
            await self.run(account, next, settled)
        }
    }

    private func open(_ account: SubmissionAccount, isCheck: Bool) async -> Failure? {
        let (number, before, opening) = state.withLock { state in
            if case .password(let secret)? = account.credential {
                state.passwords.append(secret.withOctets { Array($0) })
            }
            if isCheck { state.checks += 1 }
            state.signIns += 1
            return (state.signIns, state.beforeOpening, state.opening)
        }
        await before(number)
        return opening(number)
    }

    private func run(
        _ account: SubmissionAccount, _ next: @Sendable () async -> Submission?,
        _ settled: @Sendable (SendReport) async -> Void
    ) async {
        var isOpen = false
        while let submission = await next() {
            if !isOpen, let failure = await open(account, isCheck: false) {
                return await settled(SendReport(.notSent(failure, refused: []), of: submission.message, by: account))
            }
            isOpen = true
            let outcome = await outcome(of: submission)
            await settled(SendReport(outcome, of: submission.message, by: account))
            if case .unknown = outcome { isOpen = false }
        }
    }

    private func outcome(of submission: Submission) async -> Outcome {
        let (fate, before, after) = state.withLock { state in
            (state.fate(state.seen.count + 1, submission), state.beforeTerminator, state.afterTerminator)
        }
        let octets: [UInt8]
        do { octets = try Self.read(submission.message) } catch {
            let fault: ContentFault =
                if case .attachmentChanged = error { .changed(file: "") } else { .unreadable(file: nil) }
            return .notSent(Failure(.data, .content(fault)), refused: [])
        }
        var seen = Seen(
            recipients: submission.message.envelope.recipients, sender: submission.message.envelope.sender,
            messageID: submission.message.messageID?.text, octets: octets, committed: false)
        func record() { state.withLock { $0.seen.append(seen) } }
        if case .refuses(let phase, let reply) = fate, phase != .afterData {
            record()
            return .notSent(Failure(phase, .refused(reply)), refused: [])
        }
        if case .fails(let phase, let fault) = fate {
            record()
            return .notSent(Failure(phase, fault), refused: [])
        }
        await before()
        var isGiven = submission.leaveWasGiven?() == true
        if !isGiven { isGiven = (try? await submission.leave?() ?? true) == true }
        guard isGiven, submission.leaveHolds?() != false else {
            record()
            return .notSent(Failure(.data, .cancelled), refused: [])
        }
        seen.committed = true
        record()
        await after()
        switch fate {
        case .accepts(let refusals): return .sent(Reply(250, "2.0.0 Ok: queued"), refused: Self.refused(refusals))
        case .vanishesRefusing(let refusals):
            return .unknown(Failure(.afterData, .closed), refused: Self.refused(refusals))
        case .refuses(let phase, let reply): return .notSent(Failure(phase, .refused(reply)), refused: [])
        default: return .unknown(Failure(.afterData, .closed), refused: [])
        }
    }

    private static func refused(_ replies: [String: Reply]) -> [RefusedRecipient] {
        replies.compactMap { address, reply in
            (try? EmailAddress(address)).map { RefusedRecipient(recipient: $0, reply: reply) }
        }
    }

    static func octets(of message: ComposedMessage) -> [UInt8] { (try? read(message)) ?? [] }

    private static func read(_ message: ComposedMessage) throws(MessageError) -> [UInt8] {
        var octets: [UInt8] = []
        var reader = try message.makeReader()
        while let piece = try reader.read(upTo: MessageReader.longestPiece) { octets += piece }
        return octets
    }
}

extension StubServer {
    /// The application's own route, by this server.
    func route() throws -> ApplicationRoute {
        try ApplicationRoute(
            courier,
            as: SubmissionAccount(
                address: try EmailAddress("posta@fakturka.example"), endpoint: .tls("smtp.fakturka.example"),
                credential: .password("heslo aplikace"), provider: ProviderRegistry.standard.fallback),
            name: "Fakturka")
    }
}

extension Reply {
    init(_ code: Int, _ text: String) { self.init(code: code, lines: [Array(text.utf8)]) }
}
#endif
