public import HolubSMTP

/// What failures mean at a provider that has not said otherwise. It answers for any failure.
///
/// The evidence in its order: the phase (and the mechanism of a sign-in), the sentence, the enhanced status, the
/// code. The sentences stand in Rules/, by what they are about; Rules/Fallback.swift answers for replies that nobody
/// wrote a rule for.
public enum GenericRules {
    /// Never ``Retry/no`` for a temporary reply that a later try may get past, and ``Cause/perhapsSent`` for whatever
    /// is no refusal once the message's terminator may have gone out (RFC 1047).
    public static func verdict(on failure: Failure, in context: DiagnosisContext) -> Verdict {
        let phase = failure.phase
        if case .refused(let reply) = failure.fault, reply.kind == .transient || reply.kind == .permanent {
            return verdict(on: reply, at: phase, in: context)
        }
        guard phase != .afterData else { return Verdict(.perhapsSent) }
        return verdict(on: failure.fault, at: phase)
    }

    private static func verdict(on reply: Reply, at phase: Phase, in context: DiagnosisContext) -> Verdict {
        var reply = reply
        var phase = phase
        if let nested = NestedReply(in: reply) {
            reply = nested.reply
            phase = nested.phase ?? phase
        }
        // A sign-in's codes speak of the sign-in wherever they arrive (RFC 4954 §6).
        if [432, 534, 535, 538].contains(reply.code), reply.code != 432 || phase == .auth { phase = .auth }
        let failure = Failure(phase, .refused(reply))
        let isAboutRecipient = phase == .rcpt && reply.kind == .permanent && reply.status == EnhancedStatus(5, 1, 1)
        let known = ReplyRule.verdict(of: isAboutRecipient ? recipientRules : rules, on: failure, in: context)
        return patient(known ?? Fallback.verdict(on: reply, at: phase, in: context), with: reply)
    }

    /// What no later try gets past, although the code says temporary.
    private static let stubborn: Set<Cause> = [.tlsTooOld, .starttlsRequired, .authMechanismUnsupported, .perhapsSent]

    /// A temporary refusal is tried again, unless its enhanced status calls it permanent.
    private static func patient(_ verdict: Verdict, with reply: Reply) -> Verdict {
        guard reply.kind == .transient, reply.status?.kind != 5, !stubborn.contains(verdict.cause) else {
            return verdict
        }
        let dependsOnDNS = verdict.cause == .senderDomainInvalid
        return verdict.retry == .no || dependsOnDNS ? Verdict(verdict.cause, retry: .later) : verdict
    }

    /// First match first: what is about the connection's protection and the sign-in, then whose mail it is, then for
    /// whom, then what is in it.
    package static let rules: [ReplyRule] =
        TLSRules.rules + SignInRules.rules + WaitingRules.rules + ClientRules.rules + LimitRules.rules
        + SenderRules.rules + RecipientRules.rules + ProtocolRules.trouble + ContentRules.rules + ProtocolRules.rules

    /// For 5.1.1 at RCPT, which says it exactly: a single word, unless it is about the recipient, is not enough against it.
    private static let recipientRules = rules.filter { rule in
        let isOneWord = rule.words.count == 1 && rule.words[0].split(separator: " ").count == 1
        return !isOneWord || RecipientRules.rules.contains(rule)
    }
}

// Faults that are no replies.
extension GenericRules {
    private static func verdict(on fault: Fault, at phase: Phase) -> Verdict {
        switch fault {
        case .refused: Verdict(.protocolError)
        case .lacks(let what): Verdict(missing(what, at: phase))
        case .tooLarge: Verdict(.messageTooLarge)
        case .tooManyRecipients: Verdict(.tooManyRecipients)
        case .nameNotFound: Verdict(.serverNotFound)
        case .lookupFailed: Verdict(.lookupFailed)
        case .addressBlocked: Verdict(.addressNotAllowed)
        case .connectionRefused: Verdict(.connectionRefused)
        case .unreachable: Verdict(.serverUnreachable)
        case .timedOut: Verdict(phase == .dns ? .lookupFailed : .connectionTimeout)
        case .closed: Verdict(.connectionLost)
        case .tls(let fault): Verdict(cause(of: fault))
        // Before the first good reply the port may well belong to another protocol, or want TLS at once.
        case .malformed: Verdict(phase == .connect ? .wrongSecurity : .protocolError)
        case .content(.changed): Verdict(.contentChanged)
        case .content(.unreadable): Verdict(.contentUnreadable)
        case .content(.malformed): Verdict(.messageMalformed)
        case .cancelled: Verdict(.cancelled)
        case .tooLate: Verdict(.notSentInTime)
        }
    }

    /// What it means that something is missing. Waiting does not bring STARTTLS to a port that has none: another type of
    /// security does. A sign-in that stops for want of it, or of TLS, has kept its password back; one without a token
    /// could not get any.
    private static func missing(_ what: String, at phase: Phase) -> Cause {
        let word = what.split(separator: " ").first.map(String.init) ?? ""
        switch word {
        case "STARTTLS": return phase == .auth ? .starttlsRequired : .wrongSecurity
        case "TLS": return .starttlsRequired
        case "token" where phase == .auth: return .oauthTokenRejected
        case "AUTH": return what == word ? .authNotOffered : .authMechanismUnsupported
        case "SCRAM-SHA-256": return .authMechanismUnsupported
        case "SMTPUTF8": return .recipientAddressSyntax
        case "8BITMIME", "BINARYMIME": return .messageMalformed
        default: return .protocolError
        }
    }

    private static func cause(of fault: TLSFault) -> Cause {
        switch fault {
        case .nameMismatch: .certificateNameMismatch
        case .expired: .certificateExpired
        case .notYetValid: .certificateNotYetValid
        case .untrustedIssuer, .incompleteChain: .certificateUntrusted
        case .tooOld, .weak: .tlsTooOld
        case .notTLS: .wrongSecurity
        case .closed: .connectionLost
        case .timedOut: .connectionTimeout
        case .other: .tlsUnavailable
        }
    }
}
