#if Sending
import HolubMessage
import HolubSMTP
import NIOCore

// Writing a message: piece by piece, as the peer takes it.

extension SubmissionHandler {
    /// Pieces up to this many octets wait for the terminator, so that a short message is one write.
    private static let gathered = 65_536

    func sendContent() { sendNextPiece() }

    private func sendNextPiece() {
        guard let job, let context else { return }
        // The peer takes its time; what it has not taken within the deadline for a block is given up.
        schedule(deadlines.block)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        switch job.message.content {
        case .octets(let octets):
            guard add(octets) else { return }
            contentDone()
        case .stream(let next):
            next(context.eventLoop).assumeIsolatedUnsafelyOnLoop(bound) { handler, result in
                switch result {
                case .success(let piece?):
                    if handler.add(piece) { handler.writePieces() }
                case .success(nil): handler.contentDone()
                case .failure(let error): handler.fail(.content(String(describing: error)))
                }
            }
        }
    }

    /// Stuffs a piece into what is to be written; false when the message has become impossible.
    private func add(_ piece: [UInt8]) -> Bool {
        guard job != nil else { return false }
        var stuffed: [UInt8] = []
        stuffed.reserveCapacity(piece.count + piece.count / 64)
        do {
            try job?.stuffer.stuff(piece, into: &stuffed)
        } catch {
            fail(.content("The message has a bare CR, a bare LF or a NUL; send it with CR LF line ends."))
            return false
        }
        pending.writeBytes(stuffed)
        return true
    }

    /// Writes what has been gathered, and goes on when the peer has taken it.
    private func writePieces() {
        guard let context, pending.readableBytes >= Self.gathered else { return sendNextPiece() }
        let buffer = pending
        pending = context.channel.allocator.buffer(capacity: buffer.readableBytes)
        let promise = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        promise.futureResult.assumeIsolatedUnsafelyOnLoop(bound) { handler, result in
            guard case .success = result else { return handler.fail(.closed) }
            handler.sendNextPiece()
        }
        context.writeAndFlush(wrapOutboundOut(buffer), promise: promise)
    }

    private func contentDone() {
        guard job != nil else { return }
        session.contentWritten()
        drive()
    }

    /// Asks whether the terminator may leave. Where the answer is there at once, content and terminator share a write.
    func askLeave() {
        guard let job, let context else { return }
        let leave = job.message.leave(context.eventLoop)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        leave.assumeIsolatedUnsafelyOnLoop(bound) { handler, result in
            guard handler.job != nil else { return }
            if case .success(true) = result {
                handler.session.leave(granted: true)
            } else {
                handler.session.leave(granted: false)
            }
            handler.drive()
        }
    }

    func writeTerminator() {
        guard let job else { return pending.writeBytes([0x2E, 0x0D, 0x0A]).discard() }
        do {
            pending.writeBytes(try job.stuffer.terminator())
            transcript?.sentContent(octets: job.message.size)
        } catch {
            // Checked piece by piece: only a CR at the very end comes to light here, and then nothing is written.
            fail(.content("The message ends in a bare CR; send it with CR LF line ends."))
        }
    }
}

extension Int {
    fileprivate func discard() {}
}
#endif
