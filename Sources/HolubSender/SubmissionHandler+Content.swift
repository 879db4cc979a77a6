#if Sending
import HolubMessage
import HolubSMTP
import NIOCore

// Writing a message: piece by piece, as the peer takes it.

extension SubmissionHandler {
    /// Pieces up to this many octets wait for the terminator, so that a short message is one write.
    private static let gathered = 65_536

    func sendContent() { sendNextPiece() }

    /// Pieces that are there at once are taken in a loop: from within its callbacks the next one is only asked for.
    private func sendNextPiece() {
        wantsPiece = true
        guard !isTakingPieces else { return }
        isTakingPieces = true
        while wantsPiece {
            wantsPiece = false
            takePiece()
        }
        isTakingPieces = false
    }

    private func takePiece() {
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
                case .failure(let error): handler.fail(.content(ContentFault(error)))
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
            fail(.content(.malformed))
            return false
        }
        content.writeBytes(stuffed)
        return true
    }

    /// Writes what has been gathered, and goes on when the peer has taken it.
    private func writePieces() {
        guard let context, content.readableBytes >= Self.gathered else { return sendNextPiece() }
        let buffer = content
        content = context.channel.allocator.buffer(capacity: buffer.readableBytes)
        let promise = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        promise.futureResult.assumeIsolatedUnsafelyOnLoop(bound) { handler, result in
            guard case .success = result else { return handler.fail(.closed) }
            handler.sendNextPiece()
        }
        context.writeAndFlush(wrapOutboundOut(buffer), promise: promise)
    }

    private func contentDone() {
        guard let job else { return }
        // All else was checked piece by piece. After leave it would be too late to find this.
        guard (try? job.stuffer.terminator()) != nil else {
            return fail(.content(.malformed))
        }
        session.contentWritten()
        drive()
    }

    /// Asks whether the terminator may leave. The last of the content waits for the answer and shares its write.
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
        guard let job, let terminator = try? job.stuffer.terminator() else { return }
        pending.writeBuffer(&content)
        pending.writeBytes(terminator)
        // After a refusal of every recipient it ends a message of nothing (RFC 2920 §3.1).
        if case .final = session.waiting { transcript?.sentContent(octets: job.message.size) }
    }
}
#endif
