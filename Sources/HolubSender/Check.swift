#if Sending
public import HolubNetwork
public import HolubProviderKit
public import HolubSMTP

/// The ladder from a server's name to its leave to send: each rung, and the first one that is broken.
public struct CheckReport: Sendable {
    public enum Rung: String, Hashable, Sendable, CaseIterable {
        case dns, tcp, tls, greeting, ehlo, auth, sender
    }

    public enum Result: Hashable, Sendable {
        case passed
        case failed
        /// Not reached, or not needed.
        case skipped
    }

    public struct Step: Sendable {
        public var rung: Rung
        public var result: Result
        /// A fact, such as the addresses found; empty where there is none.
        public var detail: String

        package init(rung: Rung, result: Result, detail: String) {
            self.rung = rung
            self.result = result
            self.detail = detail
        }
    }

    /// In the order of the ladder.
    public var steps: [Step]
    /// Nil when all is well.
    public var diagnosis: Diagnosis?
    /// What the person should know although all is well: that the provider puts another sender in this one's place.
    public var warning: Guidance?
    public var tls: TLSSession?
    public var capabilities: Capabilities
    public var passwordWasRepaired: Bool
    /// What was said, without what signs in; empty when the server was not reached.
    package var transcript: Transcript?

    package init(
        steps: [Step], diagnosis: Diagnosis?, warning: Guidance? = nil, tls: TLSSession? = nil,
        capabilities: Capabilities = Capabilities(), passwordWasRepaired: Bool = false, transcript: Transcript? = nil
    ) {
        self.steps = steps
        self.diagnosis = diagnosis
        self.warning = warning
        self.tls = tls
        self.capabilities = capabilities
        self.passwordWasRepaired = passwordWasRepaired
        self.transcript = transcript
    }
}

extension Sender {
    /// Proves the settings: name, connection, TLS, greeting, EHLO, sign-in, and whether the server takes the sender.
    /// Nothing is sent. One sign-in is made, and never a second one.
    public func check(
        _ account: SubmissionAccount, progress: @Sendable (CheckReport.Rung) -> Void = { _ in }
    ) async -> CheckReport {
        progress(.dns)
        let addresses = Recorded<[IPAddress]>([])
        let isConnected = Recorded(false)
        let opened = await SubmissionConnection.open(to: account, by: self) { step in
            switch step {
            case .resolved(let found):
                addresses.value = found
                progress(.tcp)
            case .connected:
                isConnected.value = true
                progress(account.endpoint.security == .tls ? .tls : .greeting)
            case .secured: progress(.greeting)
            }
        }
        switch opened {
        case .failure(let failure):
            let isGreeting = isConnected.value && failure.failure.phase == .connect
            let rung = isGreeting ? .greeting : CheckReport.Rung(failure.failure.phase)
            pool.keep(failure.context.transcript, of: account.endpoint)
            return report(failure.failure, brokenAt: rung, failure.context, account, addresses.value)
        case .success(let connection):
            progress(.sender)
            pool.keep(connection.context.transcript, of: account.endpoint)
            let verdict = await connection.probe(account.address)
            await connection.quit()
            return report(verdict, brokenAt: .sender, connection.context, account, addresses.value)
        }
    }

    private func report(
        _ failure: Failure?, brokenAt rung: CheckReport.Rung, _ context: SubmissionContext,
        _ account: SubmissionAccount, _ addresses: [IPAddress]
    ) -> CheckReport {
        let broken = failure == nil ? nil : rung
        // A failure before anything was dialled leaves the rungs below it untried.
        let isUntried = addresses.isEmpty && broken != nil && broken != .dns
        var isBehind = false
        let steps = ladder(for: account).map { rung -> CheckReport.Step in
            if rung == broken {
                isBehind = true
                return CheckReport.Step(rung: rung, result: .failed, detail: "")
            }
            let skipped = isBehind || isUntried || (rung == .auth && account.credential == nil)
            return CheckReport.Step(
                rung: rung, result: skipped ? .skipped : .passed,
                detail: skipped ? "" : detail(of: rung, context, account, addresses))
        }
        return CheckReport(
            steps: steps, diagnosis: failure.map { account.provider.diagnose($0, in: context.diagnosis) },
            warning: failure == nil
                ? account.provider.warning(sending: account.address, as: account.username) : nil,
            tls: context.tls, capabilities: context.capabilities, passwordWasRepaired: context.passwordWasRepaired,
            transcript: context.transcript)
    }

    /// With STARTTLS the greeting and EHLO come before TLS.
    private func ladder(for account: SubmissionAccount) -> [CheckReport.Rung] {
        switch account.endpoint.security {
        case .tls: CheckReport.Rung.allCases
        case .starttls: [.dns, .tcp, .greeting, .ehlo, .tls, .auth, .sender]
        case .none: [.dns, .tcp, .greeting, .ehlo, .auth, .sender]
        }
    }

    private func detail(
        of rung: CheckReport.Rung, _ context: SubmissionContext, _ account: SubmissionAccount, _ addresses: [IPAddress]
    ) -> String {
        switch rung {
        case .dns: addresses.map(\.description).joined(separator: ", ")
        case .tcp: "\(account.endpoint.host):\(account.endpoint.port)"
        case .tls: context.tls?.version.rawValue ?? ""
        case .greeting: ""
        case .ehlo: context.capabilities.all.joined(separator: " ")
        case .auth: context.diagnosis.mechanism?.rawValue ?? ""
        case .sender: account.address.description
        }
    }
}

extension CheckReport.Rung {
    /// The rung on which a failure of this phase happened.
    init(_ phase: Phase) {
        self =
            switch phase {
            case .dns: .dns
            case .tls, .starttls: .tls
            case .ehlo: .ehlo
            case .auth: .auth
            case .mail, .rcpt, .data, .afterData: .sender
            default: .tcp
            }
    }
}

/// A value that a callback writes and its caller reads after the callback's last call.
private final class Recorded<Value>: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
}
#endif
