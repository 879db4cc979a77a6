#if Sending
public import HolubNetwork
public import HolubProviderKit
public import HolubSMTP

/// What a server says to somebody who does not sign in: whether it is still what its provider's profile says.
public struct Survey: Sendable {
    /// The id of the provider.
    public var provider: String
    public var endpoint: Endpoint
    /// Why it could not be asked; nil when it answered.
    public var diagnosis: Diagnosis?
    /// The first thing it says.
    public var greeting: Reply?
    /// What it offers before TLS; nil where the connection begins with TLS, and where it was not heard.
    public var beforeTLS: Capabilities?
    /// What it offers once the connection is as the endpoint wants it.
    public var capabilities: Capabilities
    /// Nil where none was made.
    public var tls: TLSSession?
    /// What differs from the profile; empty where nothing does, and where it could not be asked.
    public var differences: [ProfileDifference]

    init(
        _ endpoint: Endpoint, of profile: ProviderProfile, _ context: SubmissionContext, _ diagnosis: Diagnosis? = nil
    ) {
        let heard = Self.heard(in: context.transcript?.events ?? [])
        provider = profile.id
        self.endpoint = endpoint
        self.diagnosis = diagnosis
        greeting = heard.greeting
        beforeTLS = endpoint.security == .starttls ? heard.capabilities.first : nil
        capabilities = context.capabilities
        tls = context.tls
        differences = diagnosis == nil ? profile.differences(from: capabilities, beforeTLS: beforeTLS) : []
    }

    /// The greeting, and what was offered in answer to each EHLO.
    static func heard(in events: [Transcript.Event]) -> (greeting: Reply?, capabilities: [Capabilities]) {
        var lines: [[UInt8]] = [], greeting: Reply?, capabilities: [Capabilities] = []
        var isEHLO = false
        for event in events {
            switch event {
            case .client(.ehlo): isEHLO = true
            case .server(let line):
                lines.append(line)
                // RFC 5321 §4.2.1: a hyphen behind the code says that another line follows.
                guard line.dropFirst(3).first != ASCII.dash else { continue }
                if let code = ASCII.number(line.prefix(3)) {
                    let reply = Reply(code: code, lines: lines.map { Array($0.dropFirst(4)) })
                    greeting = greeting ?? reply
                    if isEHLO, reply.kind == .completion { capabilities.append(Capabilities(reply)) }
                }
                (lines, isEHLO) = ([], false)
            default: continue
            }
        }
        return (greeting, capabilities)
    }
}

extension Sender {
    /// Connects, secures, greets and leaves, without signing in. It has nothing to sign in with.
    public func survey(_ endpoint: Endpoint, of provider: any MailProvider) async -> Survey {
        switch await SubmissionConnection.open(.init(endpoint: endpoint), by: self, progress: { _ in }) {
        case .failure(let failure):
            let diagnosis = provider.diagnose(failure.failure, in: failure.context.diagnosis)
            return Survey(endpoint, of: provider.profile, failure.context, diagnosis)
        case .success(let connection):
            await connection.quit()
            return Survey(endpoint, of: provider.profile, connection.context)
        }
    }

    /// Every server of these providers, in their order; up to eight are asked at a time.
    public func survey(of providers: [any MailProvider]) async -> [Survey] {
        let questions = providers.flatMap { provider in provider.profile.endpoints.map { ($0, provider) } }
        return await withTaskGroup(of: (Int, Survey).self) { group in
            var surveys: [Int: Survey] = [:]
            for (number, (endpoint, provider)) in questions.enumerated() {
                if number >= Self.surveysAtOnce, let (done, survey) = await group.next() { surveys[done] = survey }
                group.addTask { (number, await survey(endpoint, of: provider)) }
            }
            for await (done, survey) in group { surveys[done] = survey }
            return questions.indices.compactMap { surveys[$0] }
        }
    }

    static let surveysAtOnce = 8
}
#endif
