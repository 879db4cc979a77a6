#if Command
import ArgumentParser
import Foundation
import Holub
import HolubProviders
import HolubSQLite
import HolubSender

/// Whose mailboxes, and in which file.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The store; it is made when it is not there.", valueName: "file"))
    var store: String

    @Option(help: ArgumentHelp("Whose mailboxes these are.", valueName: "id"))
    var account = "me"

    /// The mailroom, with the servers reached as the options say.
    func mailroom(
        _ server: ServerOptions, in language: Language, verification: VerificationPolicy = .signIn
    ) async throws -> Mailroom {
        guard !account.isEmpty else { throw CommandFailure(.usage, "--account is empty; give a name.") }
        let sender = try server.sender(forPerson: false)
        let prober = try server.sender(forPerson: true)
        let key = try Self.key(beside: store)
        do {
            let opened = try await SQLiteStore.open(at: store)
            return Mailroom(
                for: HostApplication(name: "Holub", language: language), providers: .standard, store: opened,
                key: key, verification: verification, resolver: try server.dns.resolverValue()
            ).sending(by: sender, provingBy: prober)
        } catch let error as StoreError {
            throw error.ending
        }
    }

    /// The key that seals passwords: `HOLUB_STORE_KEY`, else a file beside the store, made when it is not there. Whoever
    /// has both files can read the passwords; the variable keeps the two apart.
    private static func key(beside store: String) throws -> KeyRing {
        if getenv("HOLUB_STORE_KEY") != nil {
            do { return try .environment("HOLUB_STORE_KEY") } catch { throw CommandFailure(.data, "\(error)") }
        }
        let path = store + ".key"
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            do {
                return .key(try MasterKey(text: text.trimmingCharacters(in: .whitespacesAndNewlines)))
            } catch { throw CommandFailure(.data, "The key file beside the store is damaged; restore it.") }
        }
        guard !FileManager.default.fileExists(atPath: store) else {
            throw CommandFailure(
                .noInput, "The key file \(path) cannot be read; restore it, or set HOLUB_STORE_KEY.")
        }
        let text = Hexadecimal.text((0..<32).map { _ in UInt8.random(in: 0...255) })
        let key = try MasterKey(text: text)
        let isMade = FileManager.default.createFile(
            atPath: path, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        guard isMade else {
            throw CommandFailure(.noInput, "The key file cannot be written; name a store in a folder of yours.")
        }
        return .key(key)
    }
}

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
    var ending: CommandFailure {
        switch self {
        case .verificationNotSent(_, let diagnosis): CommandFailure(ExitStatus(diagnosis), description)
        case .tooManyVerifications: CommandFailure(.later, description)
        case .verificationRefused: CommandFailure(.data, description)
        case .routeNotOffered, .notVerified, .disabled: CommandFailure(.policy, description)
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
