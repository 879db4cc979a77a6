#if Sending
package import HolubMessage
package import HolubSMTP
package import NIOCore
import NIOPosix
import Synchronization

/// A message as the connection needs it: its envelope, its length, and its octets one piece after the other.
///
/// One object for each message, whatever it says: it is handed from hand to hand many times.
package final class SubmissionJob: Sendable {
    package enum Content: Sendable {
        /// All of it, in pieces that make a write each.
        case pieces([[UInt8]])
        /// Of one that is in memory: each piece is made when the one before has left, so that few octets are held twice.
        case composed(ComposedMessage)
        /// The next piece, nil at the end.
        case stream(@Sendable (any EventLoop) -> EventLoopFuture<[UInt8]?>)
    }

    package let envelope: Envelope
    /// In octets before dot-stuffing.
    package let size: Int
    package let needs: MessageNeeds
    package let content: Content
    /// May the end of the message leave? It is asked once for each connection that the message is tried on. Nil: always.
    package let leave: (@Sendable (any EventLoop) -> EventLoopFuture<Bool>)?
    /// Whether leave that was given still holds when the end is to be written; it waits for nothing. Nil: always.
    package let leaveHolds: (@Sendable () -> Bool)?
    /// When its end may not leave any more, by the clock of the event loop. Nil: never.
    package let due: NIODeadline?

    package init(
        envelope: Envelope, size: Int, needs: MessageNeeds = [], content: Content,
        leave: (@Sendable (any EventLoop) -> EventLoopFuture<Bool>)? = nil,
        leaveHolds: (@Sendable () -> Bool)? = nil, due: NIODeadline? = nil
    ) {
        self.envelope = envelope
        self.size = size
        self.needs = needs
        self.content = content
        self.leave = leave
        self.leaveHolds = leaveHolds
        self.due = due
    }
}

extension SubmissionJob {
    /// Messages up to this many octets are read whole before they are sent.
    private static let whole = 65_536

    /// Opens the message's attachments. Files are opened and read on a thread pool: whoever waits for a disk holds up nobody.
    /// - Throws: ``TooLate`` when the moment comes first.
    static func opening(
        _ message: ComposedMessage, leave: LeaveTask?, before moment: ContinuousClock.Instant? = nil
    ) async throws -> SubmissionJob {
        let due = moment.map { NIODeadline.now() + TimeAmount(max(.zero, ContinuousClock.now.duration(to: $0))) }
        guard message.readsFiles else { return try SubmissionJob(message, leave, due) }
        return try await doing(before: moment) {
            try await NIOThreadPool.singleton.runIfActive { try SubmissionJob(message, leave, due) }
        }
    }

    private convenience init(
        _ message: ComposedMessage, _ leave: LeaveTask?, _ due: NIODeadline?
    ) throws(MessageError) {
        let content: Content
        if let octets = message.octetsAtHand {
            content = .octets(octets)
        } else if message.awaitsStreams {
            let feed = MessageFeed(try message.makeReader())
            content = .stream { eventLoop in
                let promise = eventLoop.makePromise(of: [UInt8]?.self)
                promise.completeWithTask { try await feed.awaited() }
                return promise.futureResult
            }
        } else if message.length <= Self.whole {
            content = .pieces(try Self.pieces(of: message))
        } else if !message.readsFiles {
            content = .composed(message)
        } else {
            let feed = MessageFeed(try message.makeReader())
            content = .stream { eventLoop in
                NIOThreadPool.singleton.runIfActive(eventLoop: eventLoop) { try feed.next() }
            }
        }
        self.init(
            envelope: message.envelope, size: message.length, needs: message.needs, content: content,
            leave: leave?.ask(on:), leaveHolds: leave?.holds, due: due)
    }

    private static func pieces(of message: ComposedMessage) throws(MessageError) -> [[UInt8]] {
        var reader = try message.makeReader()
        var pieces: [[UInt8]] = []
        while let piece = try reader.read(upTo: MessageReader.longestPiece) { pieces.append(piece) }
        return pieces
    }
}

extension SubmissionJob.Content {
    /// What lies ready whole.
    package static func octets(_ octets: [UInt8]) -> Self {
        guard octets.count > MessageReader.longestPiece else { return .pieces([octets]) }
        let starts = stride(from: 0, to: octets.count, by: MessageReader.longestPiece)
        return .pieces(starts.map { Array(octets[$0..<min($0 + MessageReader.longestPiece, octets.count)]) })
    }
}

extension ContentFault {
    /// What a message that was composed met when it was read.
    init(_ error: any Error) {
        self =
            switch error as? MessageError {
            case .attachmentChanged(let name): .changed(file: name.text)
            case .attachmentMissing(let name), .attachmentNotAFile(let name), .attachmentUnreadable(let name),
                .attachmentTooLarge(let name):
                .unreadable(file: name.text)
            case nil: .unreadable(file: nil)
            default: .malformed
            }
    }
}

/// Asks for leave: at once where it was given beforehand, else in a task that is cancelled with the one that sends.
final class LeaveTask: Sendable {
    private struct State {
        var task: Task<Void, Never>?
        var isCancelled = false
    }

    private let question: @Sendable () async throws -> Bool
    private let wasGiven: (@Sendable () -> Bool)?
    let holds: (@Sendable () -> Bool)?
    private let state = Mutex(State())

    /// - Parameter wasGiven: whether leave was given beforehand. It is called on the event loop, and waits for nothing.
    /// - Parameter holds: whether leave that was given still holds; called in the same way.
    init(
        wasGiven: (@Sendable () -> Bool)? = nil, holds: (@Sendable () -> Bool)? = nil,
        _ question: @escaping @Sendable () async throws -> Bool
    ) {
        self.wasGiven = wasGiven
        self.holds = holds
        self.question = question
    }

    @Sendable func ask(on eventLoop: any EventLoop) -> EventLoopFuture<Bool> {
        if !state.withLock(\.isCancelled), wasGiven?() == true { return eventLoop.makeSucceededFuture(true) }
        let promise = eventLoop.makePromise(of: Bool.self)
        let task = Task { [question] in
            do { promise.succeed(try await question()) } catch { promise.fail(error) }
        }
        state.withLock { state in
            state.task = task
            if state.isCancelled { task.cancel() }
        }
        return promise.futureResult
    }

    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.task?.cancel()
        }
    }
}

/// A reader that is handed from thread to thread; one call at a time.
final class MessageFeed: @unchecked Sendable {
    // Each piece is asked for only when the one before has been taken, so no two threads meet here.
    private var reader: MessageReader

    init(_ reader: consuming MessageReader) { self.reader = reader }

    func next() throws(MessageError) -> [UInt8]? { try reader.next() }

    func awaited() async throws(MessageError) -> [UInt8]? { try await reader.next(upTo: MessageReader.longestPiece) }
}
#endif
