#if Sending
import HolubSMTP
import NIOCore
import NIOPosix

extension SubmissionHandler {
    /// Answers a challenge. What of the answer takes long is done on another thread: the event loop serves others too. The
    /// phase's deadline runs on meanwhile, and a server that speaks in between has spoken out of turn.
    func answer(_ challenge: [UInt8]) {
        guard let context, let preparation = exchange?.preparation(for: challenge) else {
            return session.answer(exchange?.answer(to: challenge))
        }
        let eventLoop = context.eventLoop
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        NIOThreadPool.singleton.runIfActive(eventLoop: eventLoop, preparation)
            .assumeIsolatedUnsafelyOnLoop(bound) { handler, _ in
                handler.session.answer(handler.exchange?.answer(to: challenge))
                handler.drive()
            }
    }
}
#endif
