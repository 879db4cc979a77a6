public import HolubSMTP

/// A cause, and whether trying again makes sense.
public struct Verdict: Hashable, Sendable {
    public var cause: Cause
    public var retry: Retry

    public init(_ cause: Cause, retry: Retry? = nil) {
        self.cause = cause
        self.retry = retry ?? cause.retry
    }
}

/// What a failure means to a person, and what to do next. It carries the failure itself as its evidence.
public struct Diagnosis: Hashable, Sendable {
    public var cause: Cause
    public var retry: Retry
    public var failure: Failure
    public var guidance: Guidance

    public init(_ verdict: Verdict, failure: Failure, guidance: Guidance) {
        cause = verdict.cause
        retry = verdict.retry
        self.failure = failure
        self.guidance = guidance
    }
}
