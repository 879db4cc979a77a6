// Asking about a sender address, without sending anything (RFC 5321 §4.1.1.2, §4.1.1.5).

extension Session {
    /// One probe under way: MAIL, then RSET.
    struct Probe: Sendable {
        let sender: EmailAddress
        /// What has been written and not yet answered, in order.
        var awaited: [Transaction.Step] = []
        /// What is still to be written, in order.
        var unsent: [Transaction.Step]
        /// MAIL was answered; what comes after changes nothing about the verdict.
        var isAnswered = false
        var verdict: Failure?
    }

    /// Asks whether the server takes this sender.
    public mutating func probe(sender: EmailAddress) {
        guard isReady else { return actions.append(.probed(Failure(.mail, .closed))) }
        // RFC 6531 §3.6: such an address is shown to no server that does not offer it.
        if sender.needsSMTPUTF8, !capabilities.smtpUTF8 {
            actions.append(.probed(Failure(.mail, .lacks("SMTPUTF8"))))
            return actions.append(.ready)
        }
        let probe = Probe(sender: sender, unsent: needsReset ? [.reset, .mail, .reset] : [.mail, .reset])
        needsReset = false
        state = .probe(probe)
        guard parser.isEmpty else { return endForWaitingOctets() }
        writeNextSteps(of: probe)
    }

    private mutating func writeNextSteps(of probe: Probe) {
        var probe = probe
        let group = capabilities.pipelining ? probe.unsent : Array(probe.unsent.prefix(1))
        probe.unsent.removeFirst(group.count)
        probe.awaited += group
        state = .probe(probe)
        let parameters = MailParameters(needs: probe.sender.needsSMTPUTF8 ? .smtpUTF8 : [])
        actions.append(.write(group.map { $0 == .mail ? .mail(probe.sender, parameters) : .rset }))
    }

    mutating func probeAnswered(_ reply: Reply, _ probe: Probe) {
        var probe = probe
        guard reply.code != 421, !probe.awaited.isEmpty else { return end(with: Self.resetFault(reply)) }
        if probe.awaited.removeFirst() == .mail {
            probe.isAnswered = true
            if reply.kind != .completion { probe.verdict = Failure(.mail, Self.refusal(reply)) }
        } else if reply.kind != .completion {
            return end(with: Self.resetFault(reply))
        }
        state = .probe(probe)
        guard probe.awaited.isEmpty else { return }
        guard probe.unsent.isEmpty else { return writeNextSteps(of: probe) }
        state = .ready
        actions.append(.probed(probe.verdict))
        becomeReady()
    }

    /// What it means that RSET was not accepted: nothing about the message or the sender that follows.
    static func resetFault(_ reply: Reply) -> Fault {
        reply.code == 421 ? .refused(reply) : .malformed(.unexpectedReply(code: reply.code))
    }
}
