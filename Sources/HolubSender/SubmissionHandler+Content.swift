#if Sending
import HolubMessage
import HolubSMTP
import NIOCore

// Writing a message: piece by piece, as the peer takes it.

extension SubmissionHandler {
    /// So many octets make a write. The last of a message waits for leave, so that a short one is one write with its end.
    private static let gathered = 65_536

    /// Where the content of the message under way stands.
    struct Pieces {
        /// The next piece is wanted, and pieces that are there at once are taken in a loop.
        var isWanted = false, isTaking = false
        /// The peer has not yet taken what was written.
        var isWriting = false
        /// Came while the peer was taking the one before.
        var ahead: [UInt8]?
        /// Of content that lies ready, how many have been taken.
        var taken = 0
        /// Makes them, where they are made one by one.
        var feed: MessageFeed?
    }

    func sendContent(_ framing: Session.Framing) {
        guard !jobs.isEmpty else { return }
        if let fault = jobs[0].withdrawal { return fail(fault) }
        jobs[0].stuffer = DotStuffer(framing)
        jobs[0].invited = .now()
        pieces = Pieces()
        // What announces the content leaves with it.
        swap(&content, &pending)
        askForPiece()
    }

    /// Pieces that are there at once are taken in a loop: from within its callbacks the next one is only asked for.
    private func askForPiece() {
        pieces.isWanted = true
        guard !pieces.isTaking else { return }
        pieces.isTaking = true
        while pieces.isWanted {
            pieces.isWanted = false
            takePiece()
        }
        pieces.isTaking = false
    }

    private func takePiece() {
        guard let job = jobs.first, let context else { return }
        // The peer takes its time; what it has not taken within the deadline for a block is given up. So it cannot win by
        // taking one octet after the other.
        schedule(deadlines.block)
        switch job.message.content {
        case .pieces(let all):
            guard pieces.taken < all.count else { return contentDone() }
            pieces.taken += 1
            came(all[pieces.taken - 1])
        case .composed(let message):
            do {
                let feed = try pieces.feed ?? MessageFeed(message.makeReader())
                pieces.feed = feed
                if let piece = try feed.next() { came(piece) } else { contentDone() }
            } catch {
                fail(.content(ContentFault(error)))
            }
        case .stream(let next):
            let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
            let number = job.number
            next(context.eventLoop).assumeIsolatedUnsafelyOnLoop(bound) { handler, result in
                guard handler.jobs.first?.number == number else { return }
                switch result {
                case .success(let piece?): handler.came(piece)
                case .success(nil): handler.contentDone()
                case .failure(let error): handler.fail(.content(ContentFault(error)))
                }
            }
        }
    }

    /// A piece is there: it is written with the next ones, and what came before it when there is enough of that.
    private func came(_ piece: [UInt8]) {
        if jobs.first.map({ $0.taken > 0 }) == true, content.readableBytes + piece.count > Self.gathered {
            guard !pieces.isWriting else {
                pieces.ahead = piece
                return
            }
            writeContent()
        }
        if add(piece) { askForPiece() }
    }

    /// Stuffs a piece into what is to be written; false when the message has become impossible.
    private func add(_ piece: [UInt8]) -> Bool {
        guard !jobs.isEmpty, !session.isClosed else { return false }
        jobs[0].taken += piece.count
        // With room for what shares the last write, and for some dots.
        content.reserveCapacity(minimumWritableBytes: piece.count + 512)
        do {
            try jobs[0].stuffer.stuff(piece) { content.writeBytes($0) }
        } catch {
            fail(.content(.malformed))
            return false
        }
        return true
    }

    /// Writes what has been gathered; the next piece is read meanwhile, and waits until the peer has taken this one.
    private func writeContent() {
        guard let context, let number = jobs.first?.number else { return }
        flush()
        let buffer = content
        content = context.channel.allocator.buffer(capacity: Self.gathered + 1024)
        pieces.isWriting = true
        let promise = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(buffer), promise: promise)
        promise.futureResult.assumeIsolatedUnsafelyOnLoop(bound) { handler, result in
            guard handler.jobs.first?.number == number else { return }
            guard case .success = result else { return handler.fail(.closed) }
            handler.pieces.isWriting = false
            guard let piece = handler.pieces.ahead else { return }
            handler.pieces.ahead = nil
            handler.came(piece)
        }
    }

    private func contentDone() {
        guard let job = jobs.first else { return }
        // All else was checked piece by piece. After leave it would be too late to find this. A chunk of another length than
        // was announced would leave the server out of step.
        guard (try? job.stuffer.terminator()) != nil, job.taken == job.message.size else {
            return fail(.content(.malformed))
        }
        session.contentWritten()
        drive()
    }

    // MARK: Leave

    /// The last of the content waits for the answer and shares its write.
    func askLeave() {
        awaitsLeave = true
        if case .unasked = jobs.first?.leave { requestLeave(of: 0) } else { answerLeave() }
    }

    func requestLeave(of index: Int) {
        guard let context else { return }
        let job = jobs[index]
        guard let leave = job.message.leave else {
            jobs[index].leave = .given(true)
            return answerLeave()
        }
        jobs[index].leave = .asked
        let number = job.number
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        leave(context.eventLoop).assumeIsolatedUnsafelyOnLoop(bound) { handler, result in
            guard let index = handler.jobs.firstIndex(where: { $0.number == number }) else { return }
            if case .success(true) = result {
                handler.jobs[index].leave = .given(true)
            } else {
                handler.jobs[index].leave = .given(false)
            }
            handler.answerLeave()
            handler.drive()
        }
    }

    private func answerLeave() {
        guard awaitsLeave, let job = jobs.first, case .given(let isGiven) = job.leave else { return }
        awaitsLeave = false
        // The timer that watches the moment may not have come to its turn yet.
        if isGiven, let due = job.message.due, let now = context?.eventLoop.now, due <= now {
            return session.fail(.tooLate)
        }
        // It may have been given when the one before was still on its way.
        session.leave(granted: isGiven && job.message.leaveHolds?() != false)
    }

    func writeTerminator() {
        guard let job = jobs.first else { return }
        // After a refusal of every recipient it ends a message of nothing (RFC 2920 §3.1).
        guard case .final = session.waiting else {
            pending.writeBytes([ASCII.dot, ASCII.cr, ASCII.lf])
            return
        }
        jobs[0].ended = .now()
        guard let terminator = try? job.stuffer.terminator() else { return }
        if pending.readableBytes == 0 { swap(&content, &pending) } else { pending.writeBuffer(&content) }
        if !terminator.isEmpty { pending.writeBytes(terminator) }
        transcript?.sentContent(octets: job.message.size)
    }
}
#endif
