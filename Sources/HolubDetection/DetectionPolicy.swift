#if Sending
public import HolubSMTP

/// What a detection may do, and for how long.
public struct DetectionPolicy: Hashable, Sendable {
    /// Whether candidates are asked for their greeting and what they offer. They are told nothing but an EHLO.
    public var probes = true
    /// Hosts that may be told the whole address, each because a person agreed to that one request.
    public var consents: Set<Domain> = []
    /// Whether documents are also read over http. What they say always has to be confirmed.
    public var readsInsecureDocuments = false
    public var budget = DetectionBudget()

    public init() {}

    /// For an application that proves the settings itself a moment later, by signing in.
    public static var withoutProbes: DetectionPolicy {
        var policy = DetectionPolicy()
        policy.probes = false
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

    public init() {}
}
#endif
