#if Sending
package import HolubSMTP
package import NIOCore

// What callers ask for, on the event loop.

extension SubmissionHandler {
    package func send(_ message: SubmissionJob, _ promise: EventLoopPromise<Outcome>) {
        guard !session.isClosed else { return promise.succeed(.notSent(Failure(.mail, .closed), refused: [])) }
        handedIn.append((message, { outcome, _ in promise.succeed(outcome) }))
        drive()
    }

    /// There may be a message for whoever asks.
    package func wake() { drive() }

    /// The connection was at rest: before it takes a message, it has to show that the server is still there.
    package func distrust() { session.distrust() }

    /// Takes a message back: before its end has left it is not sent. The connection ends with it, for one that is behind
    /// another when that one has its verdict.
    package func takeBack(_ message: SubmissionJob, because fault: Fault) {
        guard let index = jobs.firstIndex(where: { $0.message === message }) else { return }
        guard index == 0 else { return withdraw(index, because: fault) }
        // A moment that has come is no reason not to hear the verdict: without it nobody would know.
        if fault == .tooLate, case .final = session.waiting { return }
        fail(fault)
    }

    /// None of its content has left, and none will. Whoever waits for it need not wait for the verdict on the one before.
    private func withdraw(_ index: Int, because fault: Fault) {
        guard jobs[index].withdrawal == nil else { return }
        jobs[index].withdrawal = fault
        jobs[index].finish(.notSent(Failure(.mail, fault), refused: []), nil)
        jobs[index].finish = { _, _ in }
    }

    package func probe(_ sender: EmailAddress, _ promise: EventLoopPromise<Failure?>) {
        probe = promise
        session.probe(sender: sender)
        drive()
    }

    package func quit() {
        session.quit()
        drive()
    }

    /// Ends whatever is under way.
    package func fail(_ fault: Fault) {
        if !session.isClosed { transcript?.ended(by: fault) }
        session.fail(fault)
        drive()
    }
}
#endif
