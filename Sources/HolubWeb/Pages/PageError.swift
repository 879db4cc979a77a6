#if Web
import Holub

/// Why a request gets no page of its own.
enum PageError: Error {
    case malformed
    case signIn
    case forbidden
    case notFound
    case method([String])
    case tooLarge
    case mediaType
    case unusable
    /// Something else about the same thing runs still.
    case busy
    case tooMany(Duration)
    case failed

    var status: Int {
        switch self {
        case .malformed: 400
        case .signIn, .forbidden: 403
        case .notFound: 404
        case .method: 405
        case .busy: 409
        case .tooLarge: 413
        case .mediaType: 415
        case .unusable: 422
        case .tooMany: 429
        case .failed: 500
        }
    }

    /// How long until it is possible.
    var wait: Duration? { if case .tooMany(let wait) = self { wait } else { nil } }

    /// Which words: nobody is signed in, or the page is stale, and both are 403.
    var wordsStatus: Int { if case .signIn = self { 401 } else { status } }

    /// What became of an error that came up from the mailroom.
    init(_ error: any Error) {
        switch error {
        case let error as PageError: self = error
        case MailroomError.notFound, MailroomError.verificationRefused: self = .notFound
        case MailroomError.tooManyProofs: self = .tooMany(.seconds(3600))
        case MailroomError.tooManyVerifications(let limit): self = .tooMany(limit.window)
        case MailroomError.notPossible, MailroomError.contentGone, MailroomError.tooManyAddresses,
            MailroomError.routeNotOffered, MailroomError.notConnected, MailroomError.notVerified,
            MailroomError.disabled, MailroomError.noCredential, MailroomError.verificationNotOffered,
            MailroomError.keyReused, MailroomError.foreignSender, MailroomError.noDefault, MailroomError.timeInThePast:
            self = .unusable
        default: self = .failed
        }
    }

    /// For the operator: our own words alone, so that nothing that was typed and no server's word is in them.
    static func words(_ error: any Error) -> String {
        switch error {
        case let error as StoreError: error.description
        case let error as MailroomError: error.description
        case let error as SealError: error.description
        default: "\(type(of: error))"
        }
    }
}
#endif
