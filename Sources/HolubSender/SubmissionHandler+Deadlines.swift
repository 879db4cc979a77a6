#if Sending
import HolubSMTP
import NIOCore

extension SubmissionHandler {
    /// A deadline is for a whole reply: one octet now and then does not move it.
    func arm() {
        let now = (waiting: session.waiting, replies: session.replies)
        guard let limit = deadlines.limit(for: now.waiting) else {
            deadline?.cancel()
            deadline = nil
            awaited = nil
            return
        }
        if let awaited, awaited == now, deadline != nil { return }
        awaited = now
        schedule(limit)
    }

    func schedule(_ limit: Duration) {
        deadline?.cancel()
        guard let eventLoop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        deadline = eventLoop.scheduleTask(in: TimeAmount(limit)) {
            bound.value.deadline = nil
            bound.value.fail(.timedOut)
        }
    }
}
#endif
