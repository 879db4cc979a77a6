#if Web && Personas
import Foundation
import Synchronization

@testable import Holub
@testable import HolubSender

/// Stands in for the network: what a proof ends in, and what becomes of a message.
final class FakeServer: Sendable {
    enum Fate: Sendable {
        case accepts
        case refuses(Phase, Reply)
        /// No connection is made.
        case fails(Failure)
        /// The connection breaks behind the terminator.
        case vanishes
    }

    private struct State {
        var checks = 0
        var passwords: [[UInt8]] = []
        var octets: [[UInt8]] = []
        var proof: @Sendable (Int) -> Failure? = { _ in nil }
        var fate: @Sendable (Int) -> Fate = { _ in .accepts }
        var duringProof: @Sendable (_ progress: @Sendable (CheckReport.Rung) -> Void) async -> Void = { _ in }
    }

    private let state = Mutex(State())

    var checks: Int { state.withLock(\.checks) }
    var passwords: [[UInt8]] { state.withLock(\.passwords) }
    /// The messages that arrived.
    var octets: [[UInt8]] { state.withLock(\.octets) }

    /// What proof number `n`, from 1, ends in; nil when it works.
    func proof(_ proof: @escaping @Sendable (Int) -> Failure?) { state.withLock { $0.proof = proof } }
    func fate(_ fate: @escaping @Sendable (Int) -> Fate) { state.withLock { $0.fate = fate } }
    func duringProof(_ body: @escaping @Sendable (@Sendable (CheckReport.Rung) -> Void) async -> Void) {
        state.withLock { $0.duringProof = body }
    }

    var courier: Courier {
        var courier = Courier { _ in
            CheckReport(steps: [], diagnosis: nil)
        } run: { account, next, settled in
            await self.run(account, next, settled)
        }
        courier.check = { account, progress in await self.check(account, progress) }
        return courier
    }

    private func check(
        _ account: SubmissionAccount, _ progress: @escaping @Sendable (CheckReport.Rung) -> Void
    ) async -> CheckReport {
        let (number, proof, during) = state.withLock { state in
            state.checks += 1
            if case .password(let secret)? = account.credential {
                state.passwords.append(secret.withOctets { Array($0) })
            }
            return (state.checks, state.proof, state.duringProof)
        }
        progress(.dns)
        await during(progress)
        let failure = proof(number)
        let broken = failure.map { CheckReport.Rung($0.phase) }
        var isBehind = false
        let steps = CheckReport.Rung.allCases.map { rung in
            defer { if rung == broken { isBehind = true } }
            return CheckReport.Step(
                rung: rung, result: rung == broken ? .failed : isBehind ? .skipped : .passed, detail: "203.0.113.7")
        }
        let diagnosis = failure.map { account.provider.diagnose($0, in: DiagnosisContext(mechanism: .plain)) }
        let warning = failure == nil ? account.provider.warning(sending: account.address, as: account.username) : nil
        return CheckReport(steps: steps, diagnosis: diagnosis, warning: warning)
    }

    private func run(
        _ account: SubmissionAccount, _ next: @Sendable () async -> Submission?,
        _ settled: @Sendable (SendReport) async -> Void
    ) async {
        while let submission = await next() {
            let fate = state.withLock { state in
                state.octets.append(Self.octets(of: submission.message))
                return state.fate(state.octets.count)
            }
            if case .refuses(let phase, let reply) = fate {
                await settled(
                    SendReport(
                        .notSent(Failure(phase, .refused(reply)), refused: []), of: submission.message, by: account))
                if phase == .auth { return }
                continue
            }
            if case .fails(let failure) = fate {
                return await settled(SendReport(.notSent(failure, refused: []), of: submission.message, by: account))
            }
            guard (try? await submission.leave?() ?? true) == true else { return }
            let outcome: Outcome
            if case .vanishes = fate {
                outcome = .unknown(Failure(.afterData, .closed), refused: [])
            } else {
                outcome = .sent(.known(250, "2.0.0 Ok: queued <b>as</b> 4711"), refused: [])
            }
            await settled(SendReport(outcome, of: submission.message, by: account))
        }
    }

    private static func octets(of message: ComposedMessage) -> [UInt8] {
        var octets: [UInt8] = []
        guard var reader = try? message.makeReader() else { return [] }
        while let piece = try? reader.read(upTo: MessageReader.longestPiece) { octets += piece }
        return octets
    }
}

extension Reply {
    static func known(_ code: Int, _ text: String) -> Reply { Reply(code: code, lines: [Array(text.utf8)]) }
}

/// The code in the message that confirms an address.
func code(in octets: [UInt8]) -> String? {
    // The text is quoted-printable or base64; eight digits in two groups with a no-break blank.
    let text = String(decoding: octets, as: UTF8.self)
    let body = text.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\n")
    let decoded =
        text.lowercased().contains("base64")
        ? Data(base64Encoded: body.filter { !$0.isWhitespace }).map { String(decoding: $0, as: UTF8.self) } ?? ""
        : body.replacingOccurrences(of: "=\r\n", with: "").replacingOccurrences(of: "=C2=A0", with: "\u{A0}")
    let groups = decoded.split { !("0"..."9").contains($0) }
    for (first, second) in zip(groups, groups.dropFirst()) where first.count == 4 && second.count == 4 {
        return first + " " + second
    }
    return nil
}
#endif
