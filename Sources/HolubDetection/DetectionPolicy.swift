#if Sending
public import HolubNetwork
public import HolubSMTP

/// What a detection may do, and for how long.
public struct DetectionPolicy: Hashable, Sendable {
    /// Which servers are asked for their greeting and what they offer. They are told nothing but an EHLO.
    public var probing = Probing.all

    public enum Probing: Hashable, Sendable {
        case all
        /// Guesses alone: for an application that proves the settings itself a moment later, by signing in.
        case guesses
        /// None, and so nothing is guessed either.
        case none
    }

    /// Whether documents are read from the web. Servers of the mail domain, and of its mail exchangers, learn the domain.
    public var readsDocuments = true
    /// Hosts that may be told the whole address, each because a person agreed to that one request.
    public var consents: Set<Domain> = []
    /// Whether documents are also read over http. What they say always has to be confirmed.
    public var readsInsecureDocuments = false
    /// The host of a directory of settings, which learns the domains of mail exchangers. None unless one is named, and only
    /// with a list of public suffixes (``DetectionTools/suffixes``).
    public var directory: Domain?
    /// On which network this machine is, in the application's words: what is remembered of one is not used on another.
    public var network = ""
    /// Whether everything is asked anew.
    public var isFresh = false
    /// Whether nobody is asked: what the registry says, and what is remembered (``DetectionTools/memory``), is all.
    public var asksNobody = false
    public var budget = DetectionBudget()

    public init() {}

    /// DNS alone, for an application that cannot wait.
    public static var namesOnly: DetectionPolicy {
        var policy = DetectionPolicy()
        policy.probing = .none
        policy.readsDocuments = false
        return policy
    }
}

/// Limits of time and number. The defaults are for a person who waits.
public struct DetectionBudget: Hashable, Sendable {
    /// After this without a finding of class C or better, hosts are guessed.
    public var guessAfter: Duration = .milliseconds(1200)
    /// How long a finding that has to be confirmed waits for others that agree.
    public var grace: Duration = .milliseconds(250)
    /// After this the best finding so far is the answer.
    public var soft: Duration = .seconds(4)
    /// After this there is an answer, whatever it is.
    public var hard: Duration = .seconds(8)
    public var probes = 12
    public var probesAtOnce = 6
    public var probesPerAddress = 2
    public var candidates = 8
    /// Until a probed server is connected.
    public var connect: Duration = .milliseconds(1500)
    public var tls: Duration = .milliseconds(1500)
    /// Until each of a probed server's replies.
    public var reply: Duration = .seconds(2)
    /// A whole probe.
    public var probe: Duration = .seconds(4)
    /// Until the reply to QUIT, while the detection lasts. Nobody waits for it: the probe's result is there before.
    public var farewell: Duration = .milliseconds(500)
    /// Each document.
    public var documents = HTTPLimits()

    public init() {}
}
#endif
