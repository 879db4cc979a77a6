#if Command
import HolubProviderKit
import HolubSMTP

/// Exit codes, after sysexits.h.
enum ExitStatus: Int32 {
    case done = 0
    /// What was typed is wrong.
    case usage = 64
    /// A file's content is wrong.
    case data = 65
    /// A file cannot be read.
    case noInput = 66
    /// Domain or host not found.
    case noHost = 68
    /// Not sent, for good; or sent, but not all of it or not to everybody.
    case unavailable = 69
    /// Nothing was sent; it may be tried later.
    case later = 75
    /// Perhaps sent.
    case unknown = 76
    /// Sign-in refused.
    case signIn = 77
    /// Refused by policy.
    case policy = 78

    /// The code for a message's fate, or for a broken rung.
    init(_ diagnosis: Diagnosis?, isUnknown: Bool = false) {
        guard let diagnosis else {
            self = .done
            return
        }
        if isUnknown {
            self = .unknown
            return
        }
        switch diagnosis.cause {
        case .serverNotFound: self = .noHost
        case .addressNotAllowed: self = .policy
        default:
            switch (diagnosis.retry, diagnosis.failure.phase) {
            case (.later, _): self = .later
            case (_, .auth) where diagnosis.failure.reply != nil: self = .signIn
            default: self = .unavailable
            }
        }
    }
}

/// An end with one sentence for standard error.
struct CommandFailure: Error {
    var status: ExitStatus
    /// What is wrong, and the next step.
    var sentence: String

    init(_ status: ExitStatus, _ sentence: String) {
        self.status = status
        self.sentence = sentence
    }
}
#endif
