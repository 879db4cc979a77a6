#if Sending
import HolubMessage
package import HolubSMTP
package import NIOCore
import NIOPosix
import Synchronization

/// A message as the connection needs it: its envelope, its length, and its octets one piece after the other.
package struct SubmissionJob: Sendable {
    package enum Content: Sendable {
        case octets([UInt8])
        /// The next piece, nil at the end.
        case stream(@Sendable (any EventLoop) -> EventLoopFuture<[UInt8]?>)
    }

    package var envelope: Envelope
    /// In octets before dot-stuffing.
    package var size: Int
    package var isEightBit: Bool
    package var content: Content
    /// May the terminator leave?
    package var leave: @Sendable (any EventLoop) -> EventLoopFuture<Bool>

    package init(
        envelope: Envelope, size: Int, isEightBit: Bool = false, content: Content,
        leave: @escaping @Sendable (any EventLoop) -> EventLoopFuture<Bool> = { $0.makeSucceededFuture(true) }
    ) {
        self.envelope = envelope
        self.size = size
        self.isEightBit = isEightBit
        self.content = content
        self.leave = leave
    }
}

extension SubmissionJob {
    /// Messages up to this many octets are read whole before they are sent.
    private static let whole = 65_536

    /// Opens the message's attachments. Files are opened and read on a thread pool: whoever waits for a disk holds up nobody.
    static func opening(_ message: ComposedMessage, leave: LeaveTask) async throws -> SubmissionJob {
        guard message.readsFiles else { return try SubmissionJob(message, leave: leave) }
        return try await NIOThreadPool.singleton.runIfActive { try SubmissionJob(message, leave: leave) }
    }

    private init(_ message: ComposedMessage, leave: LeaveTask) throws(MessageError) {
        let feed = MessageFeed(try message.makeReader())
        let content: Content
        if message.length <= Self.whole {
            var octets: [UInt8] = []
            while let piece = try feed.next() { octets += piece }
            content = .octets(octets)
        } else {
            content = .stream { eventLoop in
                NIOThreadPool.singleton.runIfActive(eventLoop: eventLoop) { try feed.next() }
            }
        }
        self.init(
            envelope: message.envelope, size: message.length, isEightBit: message.needs.contains(.eightBitMIME),
            content: content,
            leave: { leave.ask(on: $0) })
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

/// Asks for leave in a task that is cancelled with the one that sends.
final class LeaveTask: Sendable {
    private struct State {
        var task: Task<Void, Never>?
        var isCancelled = false
    }

    private let question: @Sendable () async throws -> Bool
    private let state = Mutex(State())

    init(_ question: @escaping @Sendable () async throws -> Bool) { self.question = question }

    func ask(on eventLoop: any EventLoop) -> EventLoopFuture<Bool> {
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
private final class MessageFeed: @unchecked Sendable {
    // Each piece is asked for only when the one before has been taken, so no two threads meet here.
    private var reader: MessageReader

    init(_ reader: consuming MessageReader) { self.reader = reader }

    func next() throws(MessageError) -> [UInt8]? { try reader.read(upTo: MessageReader.longestPiece) }
}
#endif
