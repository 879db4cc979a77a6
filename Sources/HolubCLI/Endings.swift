#if Command
import Foundation
import Holub

extension StoreError {
    /// A file's content, a file, or a disk that is full for now.
    var ending: CommandFailure {
        switch self {
        case .newer, .unreadable: CommandFailure(.data, description)
        case .readOnly: CommandFailure(.noInput, description)
        case .message(let error): error.ending
        case .conflict, .full, .busy, .failed: CommandFailure(.later, description)
        }
    }
}

extension MailroomError {
    /// With the command for the next step, where there is one.
    var ending: CommandFailure {
        switch self {
        case .verificationNotSent(_, let diagnosis):
            CommandFailure(
                ExitStatus(diagnosis),
                "The confirmation message could not be sent (\(diagnosis.cause)); run `holub mailbox add` again later.")
        case .tooManyVerifications: CommandFailure(.later, description)
        case .notVerified:
            CommandFailure(
                .policy, "The address is not confirmed yet; run `holub mailbox connect` or `holub mailbox verify`.")
        case .notConnected:
            CommandFailure(.usage, "The address has no server to send through; run `holub mailbox connect`.")
        case .verificationRefused:
            CommandFailure(.usage, "The code does not hold; have a new one sent by `holub mailbox add` with --relay.")
        case .routeNotOffered, .disabled: CommandFailure(.policy, description)
        default: CommandFailure(.usage, description)
        }
    }
}

/// Runs work on a mailroom; what it throws ends the command with its own sentence and exit code.
func withEndings<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as StoreError {
        throw error.ending
    } catch let error as MailroomError {
        throw error.ending
    } catch let error as MessageError {
        throw error.ending
    } catch let error as AddressError {
        throw CommandFailure(.usage, error.description)
    } catch let error as CredentialError {
        throw CommandFailure(.usage, error.description)
    } catch let error as ServerError {
        throw CommandFailure(.usage, error.description)
    } catch let error as SealError {
        throw CommandFailure(.data, error.description)
    }
}

extension Account {
    /// The mailbox of an address that was typed.
    func mailbox(at text: String) async throws -> OwnMailbox {
        let address = try Typed.address(text)
        guard let found = try await mailboxes().first(where: { $0.address == address }) else {
            throw CommandFailure(
                .usage, "The account has no address \(address); `holub mailbox list` shows what it has.")
        }
        return found
    }
}

extension Moment {
    /// ISO 8601 in UTC, such as `2026-11-26T22:31:08Z`.
    var text: String { date.formatted(.iso8601) }
}
#endif
