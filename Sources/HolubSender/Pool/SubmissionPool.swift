#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import Synchronization

/// Kept connections, by server and mailbox: signed in once, for many messages.
final class SubmissionPool: Sendable {
    /// What became of a message, and of the connection it was to leave by.
    struct Result: Sendable {
        var outcome: Outcome
        var context: SubmissionContext
        /// A connection could be opened.
        var wasConnected = true
        /// Of a message that was sent.
        var receipt: Receipt?

        /// Of a message that no connection was tried with.
        static func untried(_ failure: Failure, _ context: SubmissionContext = SubmissionContext()) -> Result {
            Result(outcome: .notSent(failure, refused: []), context: context, wasConnected: false)
        }
    }

    /// Who signs in where. What it signs in with is held against the lane's own secret.
    struct Key: Hashable, Sendable {
        var endpoint: Endpoint
        var username: Username

        init(endpoint: Endpoint, username: Username) {
            self.endpoint = endpoint
            self.username = username
        }

        init(_ account: SubmissionAccount) { self.init(endpoint: account.endpoint, username: account.username) }
    }

    private struct State {
        var lanes: [Key: [SubmissionLane.Entrance]] = [:]
        var memory = PoolMemory()
        var resting = 0
        var transcripts: [(endpoint: Endpoint, transcript: Transcript)] = []
    }

    let limits: PoolLimits
    let metrics = SubmissionMetrics()
    let gate: OpeningGate
    private let state = Mutex(State())

    init(_ limits: PoolLimits) {
        self.limits = limits
        gate = OpeningGate(limit: limits.signIns)
    }

    /// The lane of this account, with what signs in.
    func lane(of account: SubmissionAccount, _ secret: Secret?, for sender: Sender) -> SubmissionLane.Entrance {
        let key = Key(account)
        return state.withLock { state in
            if let known = state.lanes[key]?.first(where: { Self.isSame($0.secret, secret) }) { return known }
            let loop = sender.dialer.eventLoop()
            let lane = SubmissionLane.Entrance(
                key, secret, on: loop, limits: limits(for: account), pool: self,
                open: opener(account, secret, sender, loop))
            state.lanes[key, default: []].append(lane)
            return lane
        }
    }

    private func opener(
        _ account: SubmissionAccount, _ secret: Secret?, _ sender: Sender, _ loop: any EventLoop
    ) -> SubmissionLane.Open {
        return { [weak self] in
            guard let self else {
                return .failure(OpenFailure(failure: Failure(.connect, .cancelled), context: .init()))
            }
            var purpose = purpose(of: account, secret)
            purpose.loop = loop
            purpose.transcript = .latest
            return await gate.pass(to: account.endpoint) { [purpose] in
                await SubmissionConnection.open(purpose, by: sender) { _ in }
            }
        }
    }

    /// What a connection of this account is opened for, with all that was learned of its server.
    func purpose(of account: SubmissionAccount, _ secret: Secret?) -> SubmissionConnection.Purpose {
        let key = Key(account), facts = learned(key)
        var purpose = SubmissionConnection.Purpose(endpoint: account.endpoint)
        purpose.signIn = secret.map { SignIn(account, with: $0, knowing: facts.signIns) }
        purpose.succession = facts.losesVerdicts ? .afterTheVerdict : .behindTheEnd
        purpose.chunking = facts.avoidsChunks ? .forbidden : account.provider.profile.chunking
        purpose.wantsBinding = facts.wantsBinding
        purpose.learnBinding = { [weak self] in self?.learn(key) { $0.wantsBinding = true } }
        purpose.learnMechanism = { [weak self] mechanism in self?.learn(key) { $0.signIns.succeeded(by: mechanism) } }
        return purpose
    }

    private func limits(for account: SubmissionAccount) -> PoolLimits {
        var limits = limits
        limits.connections = max(1, min(limits.connections, account.provider.profile.limits.connections ?? .max))
        return limits
    }

    private static func isSame(_ one: Secret?, _ other: Secret?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.matches(other)
    }

    /// A lane without connections and messages is made anew when it is needed.
    func forget(_ lane: SubmissionLane.Entrance) {
        state.withLock { state in
            state.lanes[lane.key]?.removeAll { $0 === lane }
            if state.lanes[lane.key]?.isEmpty == true { state.lanes[lane.key] = nil }
        }
    }

    /// A lane that has a message after all.
    func remember(_ lane: SubmissionLane.Entrance) { state.withLock { $0.lanes[lane.key, default: []].append(lane) } }

    // MARK: Resting connections

    /// Whether one more may rest.
    func beginRest() -> Bool {
        state.withLock { state in
            guard state.resting < limits.resting else { return false }
            state.resting += 1
            metrics.rests(state.resting)
            return true
        }
    }

    func endRest() {
        state.withLock { state in
            state.resting -= 1
            metrics.rests(state.resting)
        }
    }

    /// Gives up every connection as soon as nothing is sent over it, and waits for those that rest.
    func close() async {
        let lanes = state.withLock { $0.lanes.values.flatMap { $0 } }
        await withTaskGroup { group in
            for lane in lanes { group.addTask { await lane.close() } }
        }
    }

    /// How many lanes there are.
    var count: Int { state.withLock { $0.lanes.values.reduce(0) { $0 + $1.count } } }

    // MARK: What was said

    func keep(_ transcript: Transcript?, of endpoint: Endpoint) {
        guard let transcript else { return }
        state.withLock { state in
            if state.transcripts.count >= 16 { state.transcripts.removeFirst() }
            state.transcripts.append((endpoint, transcript))
        }
    }

    func lastTranscripts() -> [(endpoint: Endpoint, transcript: Transcript)] { state.withLock(\.transcripts) }

    // MARK: What was learned

    func learned(_ key: Key) -> PoolMemory.Facts { state.withLock { $0.memory[key] } }

    func learn(_ key: Key, _ change: (inout PoolMemory.Facts) -> Void) {
        state.withLock { change(&$0.memory[key]) }
    }
}

/// What was learned of servers and mailboxes, for as long as the sender lives.
struct PoolMemory: Sendable {
    struct Facts: Hashable, Sendable {
        /// Connections of the mailbox that the server was seen to allow.
        var connections: Int?
        /// Messages that the server was seen, twice, to take over one connection.
        private(set) var messages: Int?
        /// After so many it had enough the last time.
        private var lastMessages: Int?
        /// A message that went by BDAT was refused: by DATA there is no doubt what the server has read.
        var avoidsChunks = false
        /// A connection ended with a verdict missing while another message's envelope was behind the end of the one: then the
        /// next waits for the verdict, and at most one message is *perhaps sent* for that reason.
        var losesVerdicts = false
        /// The server offers sign-ins that are bound to their connection.
        var wantsBinding = false
        /// By what it let the mailbox in.
        var signIns = SignIn.History()

        /// The server would take no more over a connection by which it had taken so many.
        mutating func wore(out count: Int) {
            if lastMessages == count { messages = count }
            lastMessages = count
        }
    }

    /// Nobody has so many mailboxes in use; after that it begins anew.
    private static let most = 10_000
    private var facts: [SubmissionPool.Key: Facts] = [:]

    subscript(key: SubmissionPool.Key) -> Facts {
        get { facts[key] ?? Facts() }
        set {
            guard newValue != facts[key] ?? Facts() else { return }
            if facts.count >= Self.most { facts = [:] }
            facts[key] = newValue
        }
    }
}
#endif
