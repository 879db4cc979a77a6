#if Sending
import HolubSMTP
import NIOCore

/// One connection of a lane: how old it is, what it has taken, and whether it may take more.
final class KeptConnection {
    let handler: SubmissionHandler
    let context: SubmissionContext
    private let openedAt: NIODeadline
    private let age: TimeAmount
    /// Messages after which it is given up.
    var messages: Int
    /// Messages that were begun on it.
    private(set) var begun = 0
    /// Messages that the server took over it.
    var taken = 0
    /// Messages that were begun and have no verdict yet.
    var underWay = 0
    private var restsSince: NIODeadline?
    private var end: Scheduled<Void>?
    private var isRetiring = false

    /// After a rest of this length nobody knows whether the server, and whatever stands between, still knows of it.
    private static let distrust = TimeAmount.seconds(10)

    init(_ connection: SubmissionConnection, at now: NIODeadline, limits: PoolLimits) {
        handler = connection.handler.value
        context = connection.context
        openedAt = now
        age = TimeAmount(limits.age)
        messages = max(1, limits.messages)
    }

    var isResting: Bool { restsSince != nil }
    var canBegin: Bool { !isRetiring && handler.canBegin }

    /// Its first message it always takes: otherwise an age of nothing would have one connection opened after the other.
    func mayTake(at now: NIODeadline) -> Bool {
        !isRetiring && (begun == 0 || begun < messages && now - openedAt < age)
    }

    /// Whether a message whose outcome calls for another connection may be tried on one: this one was in use before.
    func isWorn(by outcome: Outcome) -> Bool {
        // What refuses this message could have refused every one before it; a connection that ends is no answer.
        let isEnd = outcome.failure?.reply.map { $0.code == 421 } ?? true
        return isEnd ? begun > 1 : taken > 0
    }

    /// A message begins.
    /// - Returns: whether another one is under way before it.
    func begin(at now: NIODeadline) -> Bool {
        if let restsSince, now - restsSince >= Self.distrust { handler.distrust() }
        restsSince = nil
        end?.cancel()
        end = nil
        begun += 1
        underWay += 1
        return underWay > 1
    }

    func rest(at now: NIODeadline, until end: Scheduled<Void>) {
        restsSince = now
        self.end = end
    }

    /// Takes no more messages, and says goodbye when nothing is under way.
    func retire() {
        isRetiring = true
        if handler.isReady { handler.quit() }
    }

    func ended() {
        end?.cancel()
        end = nil
        restsSince = nil
    }
}

extension Outcome {
    /// On a connection that has taken messages before: it ended, or the server has had enough of it, before anything of
    /// this message was taken.
    var callsForAnotherConnection: Bool {
        guard case .notSent(let failure, _) = self, failure.phase == .mail || failure.phase == .rcpt else {
            return false
        }
        return switch failure.fault {
        case .closed: true
        case .refused(let reply): reply.code == 421 || failure.phase == .mail && reply.kind == .transient
        default: false
        }
    }
}
#endif
