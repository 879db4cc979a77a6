#if Sending
public import HolubProviderKit

/// Why the mailroom did not do what it was asked for. The description is one sentence with the next step.
///
/// Another case may come with a later version: an application that switches over them needs a `default`.
public enum MailroomError: Error, Sendable, CustomStringConvertible {
    /// The account has no such mailbox, message, notice or verification; perhaps another account has.
    case notFound
    case emptyAccount
    /// The address has to be confirmed first, by the message that was sent to it.
    case notVerified
    /// The mailbox is switched off.
    case disabled
    /// The address has no server of its own yet.
    case notConnected
    /// The account has no default address, and the message names none.
    case noDefault
    /// The message is from another address than the mailbox's.
    case foreignSender
    /// The application does not send on behalf of people.
    case routeNotOffered
    /// Unknown, expired, used or wrong: one answer for all of them.
    case verificationRefused
    /// Addresses are confirmed by signing in, not by a message.
    case verificationNotOffered
    /// Too many messages to this address, or for this account.
    case tooManyVerifications(VerificationLimit)
    /// The account has as many addresses as one may have (``Account/mostAddresses``).
    case tooManyAddresses
    /// Settings of this mailbox, or of this account, were proved too often within the hour.
    case tooManyProofs
    /// The message that asks for confirmation could not be handed over.
    case verificationNotSent(MailboxID, Diagnosis)
    /// The key was used for another message.
    case keyReused
    /// The message is no longer, or not yet, in a state in which that can be done.
    case notPossible(EntryRecord.State)
    case timeInThePast
    /// The octets of the message are gone.
    case contentGone
    /// A token was given, and the mailroom has no source of tokens.
    case noTokenSource
    /// Nothing is saved to sign in with.
    case noCredential

    public var description: String {
        switch self {
        case .notFound: "There is no such entry in this account; read the list again."
        case .emptyAccount: "The account's name is empty; hand in the name of the customer who is signed in."
        case .notVerified: "The address is not confirmed yet; confirm it first."
        case .disabled: "The address is switched off; switch it on first."
        case .notConnected: "The address has no server to send through; set it up first."
        case .noDefault: "The account has no default address; name the mailbox to send from."
        case .foreignSender: "The message is from another address; make it From the mailbox's own address."
        case .routeNotOffered: "The application does not send in people's place; send from the person's own mailbox."
        case .verificationRefused: "The code or link does not hold; ask for a new message."
        case .verificationNotOffered: "Addresses are confirmed by signing in; connect the mailbox."
        case .tooManyVerifications(.address):
            "Too many confirmation messages went to the address; try again in an hour."
        case .tooManyVerifications(.account): "Too many addresses were to be confirmed today; try again tomorrow."
        case .tooManyAddresses: "The account has \(Account.mostAddresses) addresses; remove one that is not used."
        case .tooManyProofs: "The settings were tried too often; look them over and try again in an hour."
        case .verificationNotSent(_, let diagnosis):
            "The confirmation message could not be sent (\(diagnosis.cause)); ask for another one later."
        case .keyReused: "The key belongs to another message; use a new key for each message."
        case .notPossible(let state): "The message is \(state.rawValue); read its state again."
        case .timeInThePast: "The message would expire before it may leave; give a later time."
        case .contentGone: "The message's content is no longer kept; send a new message."
        case .noTokenSource: "The mailroom has no source of tokens; give it one, or sign in by a password."
        case .noCredential: "Nothing is saved to sign in with; connect the mailbox again."
        }
    }

    /// The words for the person who wanted it, with their next step; ``description`` is for the developer. They may hold
    /// `{app}`.
    public var phrase: Phrase { MailroomErrorTexts.phrase(of: self) }

    /// ``phrase`` as people read it.
    /// - Parameter app: the application's name.
    public func plain(in language: Language, app: String) -> String {
        phrase.plain(in: language, TextParameters(app: app))
    }
}
#endif
