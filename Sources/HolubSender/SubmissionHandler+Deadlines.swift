#if Sending
import HolubSMTP
import NIOCore

extension SubmissionHandler {
    /// When what is awaited has to be there, and the one timer that looks.
    ///
    /// A message brings several deadlines that are met; so a timer is not set for each. It is left as it is when a deadline
    /// moves away, and looks again when it fires too early.
    struct Alarm {
        var due: NIODeadline?
        var timer: Scheduled<Void>?
        var set = NIODeadline.distantFuture
        /// What is awaited: a deadline is for a whole reply, so one octet now and then does not move it.
        var awaited: (waiting: Session.Waiting, replies: Int)?
    }

    func arm() {
        let standing = session.standing()
        let now = (waiting: standing.waiting, replies: standing.replies)
        guard let limit = deadlines.limit(for: now.waiting) else {
            alarm.due = nil
            alarm.awaited = nil
            return
        }
        if let awaited = alarm.awaited, awaited == now, alarm.due != nil { return }
        alarm.awaited = now
        schedule(limit)
    }

    func schedule(_ limit: Duration) {
        guard let eventLoop = context?.eventLoop else { return }
        let due = eventLoop.now + TimeAmount(limit)
        alarm.due = due
        guard alarm.timer == nil || due < alarm.set else { return }
        setTimer(for: due, on: eventLoop)
    }

    private func setTimer(for due: NIODeadline, on eventLoop: any EventLoop) {
        alarm.timer?.cancel()
        alarm.set = due
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        alarm.timer = eventLoop.scheduleTask(deadline: due) { bound.value.timerFired(on: eventLoop) }
    }

    private func timerFired(on eventLoop: any EventLoop) {
        alarm.timer = nil
        guard let due = alarm.due else { return }
        guard due <= eventLoop.now else { return setTimer(for: due, on: eventLoop) }
        alarm.due = nil
        fail(.timedOut)
    }

    func stopAlarm() {
        alarm.timer?.cancel()
        alarm = Alarm()
    }

    /// TLS waits for the peer's goodbye, for seconds. A peer that did not answer in time is not asked for one, and whoever ends
    /// a session in the middle does not want to wait for it.
    func closeChannel(because fault: Fault?) {
        guard let context else { return }
        switch fault {
        case .timedOut, .cancelled, .tooLate: cut(context.channel)
        default: context.close(promise: nil)
        }
    }
}
#endif
