#if Personas
import Foundation
public import HolubDetection
import HolubMessage
import HolubNetwork
public import HolubProviderKit
public import HolubSMTP
public import HolubSender

/// The whole road on this machine, with no account and no network: detect, guide, prove, send, look at what arrived.
///
/// Everything on the client's side is what a real application uses: DNS questions, TCP, TLS, the session machine, the
/// composer. Only the servers are scripts, and they listen on loopback.
public struct Rehearsal: Sendable {
    public var registry: ProviderRegistry
    public var provider: any MailProvider
    public var persona: Persona
    /// Whose road it is; it takes the persona's part.
    public var address: EmailAddress
    /// How long to wait for a server that may never say anything.
    public var patience = Duration.seconds(3)

    /// - Throws: ``RehearsalError`` when the address is not one that this provider could have.
    public init(
        registry: ProviderRegistry, provider: any MailProvider, persona: Persona, address: EmailAddress
    ) throws(RehearsalError) {
        self.registry = registry
        self.provider = provider
        self.address = address
        var played = persona
        played.address = address
        if registry.resolve(address.domain) == nil, played.mailExchangers.isEmpty {
            // A server without a provider takes its domain's mail itself.
            let isFallback = Self.isFallback(provider, of: registry)
            let suffix = isFallback ? address.domain : provider.profile.mxSuffixes.first
            guard let suffix, let host = try? Domain("mx1.\(suffix)") else { throw .hostsNoDomains }
            played.mailExchangers = [host]
        }
        self.persona = played
    }

    /// Detection is never sure of the fallback: its server has to be named.
    private static func isFallback(_ provider: any MailProvider, of registry: ProviderRegistry) -> Bool {
        provider.profile.id == registry.fallback.profile.id
    }

    /// One attempt: the settings proved, and a message sent when they are good.
    public struct Attempt: Sendable {
        public var check: CheckReport
        /// Nil when the proof failed.
        public var sent: SendReport?

        public var diagnosis: Diagnosis? { check.diagnosis ?? sent?.diagnosis }
    }

    public struct Report: Sendable {
        public var detection: Detection
        /// Detection asked a question, and the person of the rehearsal said yes to it.
        public var wasConfirmed = false
        /// Detection found nothing, and the person of the rehearsal named the server.
        public var serverWasNamed = false
        /// What the person is told before the first sign-in.
        public var preparation: Guidance
        /// One for each time that the person tried.
        public var attempts: [Attempt]
        /// What the person is told at the end; nil when the message was sent.
        public var guidance: Guidance?
        public var arrived: [PersonaRecord.Message]
        /// `sent`, `not-sent` or `unknown`.
        public var outcome: String { attempts.last?.sent?.outcome.word ?? "not-sent" }
    }

    /// What is under way, for whoever shows it.
    public enum Stage: String, Hashable, Sendable { case servers, detection, check, message }

    /// Plays the road to its end. A persona with several connections lets the person try again, once for each.
    public func run(_ attachment: [UInt8], progress: @Sendable (Stage) -> Void = { _ in }) async throws -> Report {
        progress(.servers)
        let dns = try await FakeDNS.start(FakeZone(persona))
        let report: Report
        do {
            report = try await walk(
                Resolver(
                    servers: [dns.address], timeouts: .init(first: patience, retry: patience, whole: patience * 3)),
                attachment, progress)
        } catch {
            await dns.stop()
            throw error
        }
        await dns.stop()
        return report
    }

    private func walk(
        _ resolver: Resolver, _ attachment: [UInt8], _ progress: @Sendable (Stage) -> Void
    ) async throws -> Report {
        progress(.detection)
        let detection = await Detector(registry: registry, resolver: resolver).detect(address)
        var report = Report(
            detection: detection, preparation: detection.provider.preparation, attempts: [], guidance: nil, arrived: [])
        report.serverWasNamed = Self.isFallback(provider, of: registry) && detection.candidates.isEmpty
        let guesses = provider.settings(for: address)
        let candidates =
            report.serverWasNamed
            ? guesses.endpoints.map { ($0, guesses.username) } : detection.candidates.map { ($0.endpoint, $0.username) }
        guard let endpoint = persona.endpoint(among: candidates.map(\.0)),
            let username = candidates.first(where: { $0.0 == endpoint })?.1
        else { return report }
        if case .confirm = detection.status { report.wasConfirmed = true }
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [endpoint.host])
        let trust = try TrustRoots.certificates(Array(authority.pem.utf8))
        let message = try composed(attachment)
        let account = SubmissionAccount(
            address: address, endpoint: endpoint, username: username,
            credential: try credential, provider: detection.provider)
        for block in persona.connections {
            var played = persona
            played.connections = [block]
            // A borrowed script plays a server of the provider that borrows it.
            if provider.profile.personas.isEmpty { played.username = username }
            let security = endpoint.security
            let made = try await PersonaServer.running(played, security: security, identity: identity) { server in
                let dialing = DialDeadlines(lookup: patience, connect: patience, tls: patience)
                let dialer = Dialer(resolver: resolver, policy: .publicOnly, trust: trust, deadlines: dialing)
                    .rehearsing([Route(endpoint.host, endpoint.port): server.address])
                let sender = Sender(dialer: dialer, deadlines: deadlines)
                var attempt = await attempt(sender, account, message, progress)
                await sender.close()
                attempt.check.tell(.dns, "\(server.address) (rehearsal)")
                // What the server refused has not arrived; without a verdict it may have.
                report.arrived += server.report.messages.filter {
                    !$0.recipients.isEmpty && $0.reply?.kind ?? .completion == .completion
                }
                return attempt
            }
            report.attempts.append(made)
            if made.diagnosis == nil { break }
        }
        report.guidance = ending(report.attempts.last?.diagnosis, detection.provider)
        return report
    }

    private var credential: Credential {
        get throws {
            guard persona.signsInByToken else { return try .password(persona.password) }
            let token = try Secret(persona.password)
            return .token { token }
        }
    }

    /// A person waits, and a script that stalls does so for good.
    private var deadlines: Deadlines {
        Deadlines(reply: patience, data: patience, block: patience, final: patience, quit: .seconds(1))
    }

    private func attempt(
        _ sender: Sender, _ account: SubmissionAccount, _ message: ComposedMessage,
        _ progress: @Sendable (Stage) -> Void
    ) async -> Attempt {
        progress(.check)
        let check = await sender.check(account)
        guard check.diagnosis == nil else { return Attempt(check: check, sent: nil) }
        progress(.message)
        return Attempt(check: check, sent: await sender.send(message, as: account))
    }

    /// The person follows the guidance as far as the persona leads.
    private func ending(_ diagnosis: Diagnosis?, _ provider: any MailProvider) -> Guidance? {
        guard let diagnosis else { return nil }
        return persona.guidance.flatMap { provider.guidance(id: $0) } ?? diagnosis.guidance
    }

    /// An invoice, as small as it can be.
    private func composed(_ attachment: [UInt8]) throws -> ComposedMessage {
        try Message(
            from: Mailbox(address), to: [Mailbox(EmailAddress("odberatel@example.com"))],
            subject: "Faktura č. 2026001", text: "Dobrý den,\n\nposílám fakturu v příloze.\n",
            attachments: [.data(attachment, name: FileName("faktura č. 2026001.txt"))],
            date: MessageDate(secondsSinceEpoch: Self.now), messageID: .random(domain: address.domain)
        ).compose()
    }

    /// Seconds since the epoch.
    private static var now: Int { Int(Date().timeIntervalSince1970) }
}

extension CheckReport {
    /// Names the script's own address in place of the one that stands in for it.
    fileprivate mutating func tell(_ rung: Rung, _ detail: String) {
        for index in steps.indices where steps[index].rung == rung && steps[index].result == .passed {
            steps[index].detail = detail
        }
    }
}

/// Why there is nothing to rehearse. The description is one sentence with the next step.
public enum RehearsalError: Error, Hashable, Sendable, CustomStringConvertible {
    case hostsNoDomains

    public var description: String {
        "This provider hosts no domains of others; rehearse with an address at one of its own domains."
    }
}
#endif
