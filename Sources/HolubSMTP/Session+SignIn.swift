// Signing in (RFC 4954).

extension Session {
    /// One sign-in under way.
    struct SignIn: Sendable {
        var mechanism: SASLMechanism
        /// How many responses the mechanism still owes before a success can be true.
        var owed: Int
        /// A challenge waits for its answer.
        var isAsked = false
        var challenges = 0
    }

    /// No mechanism needs more; a server that goes on asking would hold us for ever.
    private static let maxChallenges = 8

    /// Asks for a mechanism, or gives up with the first verdict.
    mutating func chooseMechanism(after refusal: Failure?) {
        guard !untried.isEmpty else {
            let missing = capabilities.mechanismNames.isEmpty ? "AUTH" : "AUTH PLAIN"
            return refuse(refusal ?? Failure(.auth, .lacks(missing)))
        }
        state = .choosing(refused: refusal)
        actions.append(.chooseMechanism(untried))
    }

    /// Signs in by `mechanism`; nil gives up.
    public mutating func signIn(by mechanism: SASLMechanism?, initial: SASLResponse? = nil) {
        guard case .choosing = state else { return }
        guard let mechanism, untried.contains(mechanism) else { return giveUpSignIn(because: .lacks("AUTH PLAIN")) }
        guard parser.isEmpty else { return endForWaitingOctets() }
        untried.removeAll { $0 == mechanism }
        state = .signingIn(SignIn(mechanism: mechanism, owed: mechanism.responsesOwed - (initial == nil ? 0 : 1)))
        actions.append(.write([.auth(mechanism, initial: initial)]))
    }

    /// Gives up instead of choosing a mechanism; where the server has refused one, that is the reason.
    public mutating func giveUpSignIn(because fault: Fault) {
        guard case .choosing(let refusal) = state else { return }
        refuse(refusal ?? Failure(.auth, fault))
    }

    /// Answers a challenge; nil ends the sign-in.
    public mutating func answer(_ response: SASLResponse?) {
        guard case .signingIn(var signIn) = state, signIn.isAsked else { return }
        // A server that speaks out of turn gets no secret.
        guard parser.isEmpty else { return endForWaitingOctets() }
        guard let response else { return cancelSignIn(.malformed(.badChallenge)) }
        signIn.owed = response.isConcession ? 1 : signIn.owed - 1
        signIn.isAsked = false
        state = .signingIn(signIn)
        actions.append(.write([.authAnswer(response)]))
    }

    mutating func signInAnswered(_ reply: Reply, _ signIn: SignIn) {
        switch reply.code {
        case 235:
            // A success before we said who we are is somebody else's.
            guard signIn.owed <= 0, !signIn.isAsked else { return end(with: .malformed(.unexpectedReply(code: 235))) }
            becomeReady()
        case 334:
            guard !signIn.isAsked else { return end(with: .malformed(.unexpectedOctets)) }
            var signIn = signIn
            signIn.challenges += 1
            guard signIn.challenges <= Self.maxChallenges, let line = reply.lines.first, reply.lines.count == 1,
                let challenge = Base64.decode(line), !Self.isMisplaced(challenge, in: signIn)
            else { return cancelSignIn(.malformed(.badChallenge)) }
            signIn.isAsked = true
            state = .signingIn(signIn)
            actions.append(.answerChallenge(challenge))
        // RFC 4954 §4: 504 refuses the mechanism and not the person. After any other verdict trying again is what locks
        // mailboxes, and the first verdict is the true one.
        // RFC 5802 §6: from a sign-in that is bound to the channel there is no way down to one that is not.
        case 504 where signIn.mechanism != .scramSHA256Plus: chooseMechanism(after: Failure(.auth, .refused(reply)))
        default: refuse(Failure(.auth, Self.refusal(reply)))
        }
    }

    /// Whether LOGIN asks for the password where the user name is due, or the other way round: some servers log what they
    /// take for a name. Prompts in other words are answered by position.
    private static func isMisplaced(_ challenge: [UInt8], in signIn: SignIn) -> Bool {
        guard signIn.mechanism == .login else { return false }
        return ASCII.lowercased(challenge).starts(with: (signIn.owed == 2 ? "pass" : "user").utf8)
    }

    /// RFC 4954 §4: `*` ends a sign-in that we cannot go on with. The server's answer to it tells nothing new.
    private mutating func cancelSignIn(_ fault: Fault) {
        actions.append(.write([.authCancel]))
        close(because: Failure(.auth, fault))
    }

    /// A refused greeting or sign-in ends the session: what is behind it stays shut.
    mutating func refuse(_ failure: Failure) {
        if failure.reply?.code != 421, parser.isEmpty { actions.append(.write([.quit])) }
        close(because: failure)
    }
}
