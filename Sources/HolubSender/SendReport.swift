#if Sending
public import HolubMessage
public import HolubNetwork
public import HolubProviderKit
public import HolubSMTP

/// What became of one message.
public struct SendReport: Sendable {
    public var outcome: Outcome
    /// Why not, and what next; nil for a message that was sent.
    public var diagnosis: Diagnosis?
    /// One for each recipient who has not got it while others may have: mostly the server refused them.
    public var refused: [(recipient: EmailAddress, diagnosis: Diagnosis)]
    public var messageID: MessageID?
    /// What the server said and how long it took; nil for a message that was not sent.
    public var receipt: Receipt?
    /// What TLS settled on; nil where the connection did not get that far.
    public var tls: TLSSession?
    /// What the server offered.
    public var capabilities: Capabilities
    /// Blanks that the provider's page shows inside its app passwords were taken out before signing in.
    public var passwordWasRepaired: Bool

    /// The report of an outcome, with what the account's provider makes of it.
    package init(_ outcome: Outcome, of message: ComposedMessage, by account: SubmissionAccount) {
        self.init(outcome, of: message, by: account, SubmissionContext())
    }

    init(
        _ outcome: Outcome, of message: ComposedMessage, by account: SubmissionAccount, _ context: SubmissionContext,
        _ receipt: Receipt? = nil
    ) {
        self.outcome = outcome
        self.receipt = receipt
        let provider = account.provider
        diagnosis = outcome.failure.map { provider.diagnose($0, in: context.diagnosis) }
        let refusals: [RefusedRecipient] =
            switch outcome {
            case .sent(_, let refused), .notSent(_, let refused), .unknown(_, let refused): refused
            }
        // A server that refuses many mostly says the same to each, and may say much.
        var known: [Failure: Diagnosis] = [:]
        refused = refusals.map { refusal in
            let diagnosis = known[refusal.failure] ?? provider.diagnose(refusal.failure, in: context.diagnosis)
            known[refusal.failure] = diagnosis
            return (refusal.recipient, diagnosis)
        }
        messageID = message.messageID
        tls = context.tls
        capabilities = context.capabilities
        passwordWasRepaired = context.passwordWasRepaired
    }

    /// The same report for another message that was not tried.
    func forMessage(_ id: MessageID?) -> SendReport {
        var copy = self
        copy.messageID = id
        copy.receipt = nil
        copy.refused = []
        return copy
    }
}
#endif
