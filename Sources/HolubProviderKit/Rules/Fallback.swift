import HolubSMTP

/// The verdict on replies whose sentence nobody knows: by phase, enhanced status (RFC 3463 §3) and code (RFC 5321
/// §4.2.3).
enum Fallback {
    static func verdict(on reply: Reply, at phase: Phase, in context: DiagnosisContext) -> Verdict {
        switch phase {
        case .auth: Verdict(signIn(reply, context))
        case .dns, .connect: Verdict(greeting(reply))
        case .starttls, .tls: Verdict(startTLS(reply))
        case .ehlo: Verdict(hello(reply))
        default: transaction(reply, at: phase)
        }
    }

    private static func transaction(_ reply: Reply, at phase: Phase) -> Verdict {
        let cause = byStatus(reply, at: phase) ?? byCode(reply, at: phase)
        let isFinal = cause == .tooManyRecipients && reply.kind == .permanent && reply.code != 552
        return Verdict(cause, retry: isFinal ? .no : nil)
    }

    /// Before anything was said only the address can be against a policy.
    private static func greeting(_ reply: Reply) -> Cause {
        if reply.kind == .transient { return .serverBusy }
        return reply.status?.subject == 7 ? .ipBlocked : .refused
    }

    /// RFC 4954 §6.
    private static func signIn(_ reply: Reply, _ context: DiagnosisContext) -> Cause {
        let byToken = context.mechanism.map { !$0.takesPassword } ?? false
        switch reply.code {
        case 421: return .serverBusy
        // The mechanism has to be got ready by a sign-in with PLAIN; the password was not judged.
        case 432 where reply.status.map { $0.subject == 7 } ?? true: return .authMechanismUnsupported
        case 400..<500: return .authTemporaryFailure
        case 504: return .authMechanismUnsupported
        case 538: return .starttlsRequired
        case 502: return .authNotOffered
        case 503: return .authNotOffered
        case 500, 501: return .protocolError
        case 530: return .authRequired
        case 525: return .accountLocked
        default: break
        }
        switch (reply.status?.subject, reply.status?.detail) {
        case (7, 4): return .authMechanismUnsupported
        case (7, 11): return .starttlsRequired
        case (7, 13), (2, _): return .accountLocked
        default: break
        }
        guard judgesCredentials(reply) else { return .refused }
        if byToken { return .oauthTokenRejected }
        return reply.code == 534 ? .appPasswordRequired : .badCredentials
    }

    /// Only a sign-in's own code, or words about it, say that somebody looked at what was typed.
    private static func judgesCredentials(_ reply: Reply) -> Bool {
        if reply.status == EnhancedStatus(5, 7, 8) { return true }
        if reply.code == 534 || reply.code == 535 { return reply.status?.subject != 3 }
        let text = ReplyText(reply)
        return ["authenti", "password", "credential", "login", "log in", "username"].contains(where: text.contains)
    }

    /// RFC 3207 §4: 454 is the temporary one.
    private static func startTLS(_ reply: Reply) -> Cause {
        switch reply.code {
        case 400..<500: .tlsUnavailable
        case 501: .protocolError
        case 530: .authRequired
        default: .wrongSecurity
        }
    }

    private static func hello(_ reply: Reply) -> Cause {
        switch reply.code {
        case 400..<500: .serverBusy
        case 500, 502, 503: .protocolError
        case 521, 554: .ipBlocked
        case 530: .authRequired
        default: .ehloInvalid
        }
    }

    private static func byStatus(_ reply: Reply, at phase: Phase) -> Cause? {
        guard let status = reply.status, status.kind != 2 else { return nil }
        if reply.code == 530 { return .authRequired }
        switch status.subject {
        case 1: return address(status.detail, at: phase)
        case 2: return mailbox(status.detail, at: phase, reply)
        case 3: return [3, 4].contains(status.detail) ? .messageTooLarge : reply.kind == .transient ? .serverBusy : nil
        case 4: return network(status, at: phase, reply)
        case 5:
            if status.detail == 3 { return .tooManyRecipients }
            return (500...504).contains(reply.code) && status.detail != 2 ? .protocolError : nil
        case 6: return phase == .mail ? nil : .messageMalformed
        case 7: return policy(status.detail, at: phase, reply)
        default: return nil
        }
    }

    /// x.1.x
    private static func address(_ detail: Int, at phase: Phase) -> Cause? {
        switch (detail, phase) {
        case (7, _): .addressSyntax
        case (8, _): .senderDomainInvalid
        case (2, .mail): .senderDomainInvalid
        case (3, .mail): .addressSyntax
        case (_, .mail): .senderNotAllowed
        case (2, _): .recipientDomainUnknown
        case (3, _), (4, _): .recipientAddressSyntax
        case (1, _), (6, _), (10, _): .recipientUnknown
        default: phase == .rcpt ? .recipientUnknown : nil
        }
    }

    /// x.2.x; at MAIL the mailbox is the sender's own.
    private static func mailbox(_ detail: Int, at phase: Phase, _ reply: Reply) -> Cause? {
        switch (detail, phase) {
        case (3, _): .messageTooLarge
        case (_, .mail): reply.kind == .transient ? .serverBusy : .senderAccountSuspended
        case (1, _): reply.kind == .transient ? .serverBusy : .recipientUnknown
        case (2, _): .recipientMailboxFull
        default: nil
        }
    }

    /// x.4.x
    private static func network(_ status: EnhancedStatus, at phase: Phase, _ reply: Reply) -> Cause? {
        switch (status.detail, reply.kind) {
        case (5, .permanent): .dailyLimit
        case (2, .transient): .connectionTimeout
        case (_, .transient): .serverBusy
        case (1, _), (3, _), (4, _): phase == .mail ? .senderDomainInvalid : .recipientDomainUnknown
        case (6, _), (7, _): phase == .rcpt ? .recipientDomainUnknown : nil
        default: nil
        }
    }

    /// x.7.x (RFC 7372 and RFC 7505 for the higher ones)
    private static func policy(_ detail: Int, at phase: Phase, _ reply: Reply) -> Cause? {
        switch detail {
        case 25: return .ipBlocked
        case 27: return .senderDomainInvalid
        case 20, 21, 22, 23, 24, 26: return .messageRejectedSpam
        case 28: return .rateLimited
        case 57: return .authRequired
        case 60: return .senderNotAllowed
        default: break
        }
        guard reply.kind == .permanent else { return .serverBusy }
        switch phase {
        case .mail: return .senderNotAllowed
        case .data, .afterData: return .messageRejectedSpam
        default: return .refused
        }
    }

    private static func byCode(_ reply: Reply, at phase: Phase) -> Cause {
        switch (reply.code, phase) {
        case (400..<500, _): .serverBusy
        case (501, .mail), (555, .mail): .addressSyntax
        case (501, .rcpt), (555, .rcpt), (553, .rcpt): .recipientAddressSyntax
        case (500...504, _), (555, _): .protocolError
        case (530, _): .authRequired
        case (550, .mail), (551, .mail), (553, .mail): .senderNotAllowed
        case (550, .rcpt), (551, .rcpt): .recipientUnknown
        case (552, .rcpt): .recipientMailboxFull
        case (552, _): .messageTooLarge
        case (556, _): .recipientDomainUnknown
        default: .refused
        }
    }
}
