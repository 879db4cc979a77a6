#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP

/// What a provider's profile gives to every scenario.
struct ScenarioGround: Sendable {
    let address: EmailAddress
    let username: Username
    let endpoint: Endpoint
    /// How it signs in, in the provider's order: by passwords where it takes any, else by tokens.
    let mechanisms: [SASLMechanism]
    let password: String
    let chunking: Chunking

    var signsInByToken: Bool { mechanisms.first?.takesPassword == false }
    var isStartTLS: Bool { endpoint.security == .starttls }
    /// What a refused password, or a refused token, means where nobody knows better.
    var refusedSignIn: Cause { signsInByToken ? .oauthTokenRejected : .badCredentials }

    init(_ provider: any MailProvider) {
        let profile = provider.profile
        let own = profile.domains.first.flatMap { try? EmailAddress(local: "jana", domain: $0.domain) }
        // A hoster has no domain of its own; and a claim may be one that no address can have.
        guard let address = own ?? (try? EmailAddress("jana@firma.example")) else {
            preconditionFailure("an address of the kit's own is refused")
        }
        let settings = provider.settings(for: address)
        let passwords = profile.mechanisms.filter(\.takesPassword)
        self.init(
            address: address, username: settings.username,
            endpoint: settings.endpoints.first ?? .tls("smtp.firma.example"),
            mechanisms: Self.playable(passwords.isEmpty ? profile.mechanisms : passwords),
            // Letters as its app passwords have them, so that only the server's words decide what is wrong.
            password: profile.appPassword.shape.map { String(repeating: "a", count: min(max($0.letters, 1), 64)) }
                ?? Persona.usualPassword,
            chunking: profile.chunking)
    }

    private init(
        address: EmailAddress, username: Username, endpoint: Endpoint, mechanisms: [SASLMechanism], password: String,
        chunking: Chunking
    ) {
        self.address = address
        self.username = username
        self.endpoint = endpoint
        self.mechanisms = mechanisms
        self.password = password
        self.chunking = chunking
    }

    /// A script can refuse SCRAM and not take it: the others go first.
    private static func playable(_ mechanisms: [SASLMechanism]) -> [SASLMechanism] {
        let others = mechanisms.filter { !isSCRAM($0) }
        return others.isEmpty ? mechanisms : others
    }

    static func isSCRAM(_ mechanism: SASLMechanism) -> Bool {
        mechanism == .scramSHA256 || mechanism == .scramSHA256Plus
    }

    /// The same at its server with STARTTLS; nil where it has none.
    func startingTLS(_ provider: any MailProvider) -> ScenarioGround? {
        provider.settings(for: address).endpoints.first { $0.security == .starttls }.map {
            ScenarioGround(
                address: address, username: username, endpoint: $0, mechanisms: mechanisms, password: password,
                chunking: chunking)
        }
    }

    /// The same with one mechanism alone.
    func signing(by mechanism: SASLMechanism) -> ScenarioGround {
        ScenarioGround(
            address: address, username: username, endpoint: endpoint, mechanisms: [mechanism], password: password,
            chunking: chunking)
    }

    /// A scenario at a server that does as it should, but for what `change` makes of it.
    func scenario(
        _ id: String, _ does: String, _ expectation: Scenario.Expectation, to recipients: [EmailAddress] = [],
        needs: MessageNeeds = [], reports: Bool = false, _ variant: Persona.Variant = .asWritten,
        demands: [Scenario.Demand] = [], _ change: (inout ScenarioServer) -> Void = { _ in }
    ) -> Scenario {
        var server = ScenarioServer(self)
        change(&server)
        var persona = Persona(
            name: id, title: "The server \(does)", address: address, password: password,
            signsInByToken: signsInByToken, entrance: .init(endpoint.port, endpoint.security),
            connections: [server.connection])
        persona.username = username
        return Scenario(
            id, persona.title, persona, variant, message(to: recipients, needs, reports), expectation, demands)
    }

    private func message(to others: [EmailAddress], _ needs: MessageNeeds, _ reports: Bool) -> RehearsalMessage {
        var message = RehearsalMessage.small(for: address)
        message.needs = needs
        if needs.contains(.eightBitMIME) { message.octets += Array("Zažloutlý kůň.\r\n".utf8) }
        let notifications = reports ? DeliveryNotification(notify: .failure) : nil
        if let envelope = try? Envelope(sender: address, recipients: [address] + others, notifications: notifications) {
            message.envelope = envelope
        }
        return message
    }
}

/// A server of a provider's, answer by answer. As it is made it does everything as it should, and offers everything but
/// CHUNKING, so that a message goes by DATA.
struct ScenarioServer {
    enum Step: Hashable { case greeting, hello, startTLS, helloOverTLS, auth, mail, rcpt, data, end, quit }

    private let ground: ScenarioGround
    /// The keywords that it offers, without STARTTLS and AUTH.
    var offer = ["PIPELINING", "SIZE 35882577", "8BITMIME", "SMTPUTF8", "DSN", "ENHANCEDSTATUSCODES"]
    /// The parameters of AUTH; none leaves the keyword out.
    var mechanisms: [String]
    var offersStartTLS = true
    private var answers: [Step: Persona.Exchange.Response] = [:]
    /// For the recipients in their order, where they differ.
    private var recipients: [Persona.Exchange.Response] = []
    /// The mechanisms that it does not know, and what it says to them.
    private var unknown: [String: String] = [:]
    /// What AUTH is answered with, line by line of the client; nil where the mechanism's own course is taken.
    private var signIn: [(pattern: String, response: Persona.Exchange.Response)]?

    init(_ ground: ScenarioGround) {
        self.ground = ground
        mechanisms = ground.mechanisms.map(\.rawValue)
    }

    private var host: String { "\(ground.endpoint.host)" }

    // MARK: Changes

    /// What it says at this step, and what happens then.
    mutating func answer(_ step: Step, _ lines: String..., then event: Persona.Event? = nil) {
        answers[step] = .init(lines, event: event)
    }

    /// It refuses, and what depends on this step after it.
    mutating func refuse(_ step: Step, _ line: String) {
        answers[step] = .init([line])
        if step == .mail { answers[.rcpt] = .init(["503 5.5.1 MAIL first"]) }
        if step == .mail || step == .rcpt { answers[.data] = .init(["503 5.5.1 RCPT first"]) }
    }

    mutating func answerRecipients(_ lines: String...) { recipients = lines.map { .init([$0]) } }

    /// What it says to EHLO, line by line.
    mutating func answerHello(_ lines: [String], then event: Persona.Event? = nil) {
        answers[.hello] = .init(lines, event: event)
    }

    mutating func lacks(_ keyword: String) { offer.removeAll { $0 == keyword } }

    /// It does not know this mechanism, though it offers it.
    mutating func refuseMechanism(_ mechanism: SASLMechanism, _ line: String) { unknown[mechanism.rawValue] = line }

    mutating func answerSignIn(_ exchanges: (pattern: String, lines: [String])...) {
        signIn = exchanges.map { ($0.pattern, .init($0.lines)) }
    }

    // MARK: The script

    /// The lines of a reply to EHLO that offers this.
    func hello(_ keywords: [String]) -> [String] {
        let all = [host] + keywords
        return all.enumerated().map { "250\($0.offset == all.count - 1 ? " " : "-")\($0.element)" }
    }

    /// What it offers over TLS.
    var keywords: [String] { offer + (mechanisms.isEmpty ? [] : ["AUTH " + mechanisms.joined(separator: " ")]) }

    var connection: Persona.Connection {
        let opening = answers[.greeting] ?? .init(["220 \(host) ESMTP"])
        var exchanges: [Persona.Exchange] = []
        if ground.isStartTLS {
            let clear = hello(offer + (offersStartTLS ? ["STARTTLS"] : []))
            exchanges.append(exchange("EHLO *", .hello, clear))
            exchanges.append(
                .init(Self.pattern("STARTTLS"), answers[.startTLS] ?? .init(["220 2.0.0 Go ahead"], event: .tls)))
        }
        exchanges.append(exchange("EHLO *", ground.isStartTLS ? .helloOverTLS : .hello, hello(keywords)))
        exchanges += authExchanges + envelopeExchanges
        exchanges.append(exchange("QUIT", .quit, ["221 2.0.0 Bye"]))
        return Persona.Connection(opening: opening, exchanges: exchanges)
    }

    private var envelopeExchanges: [Persona.Exchange] {
        let named = recipients.map { Persona.Exchange(Self.pattern("RCPT TO:*"), $0) }
        return [exchange("MAIL FROM:*", .mail, ["250 2.1.0 OK"])]
            + (named.isEmpty ? [exchange("RCPT TO:*", .rcpt, ["250 2.1.5 OK"])] : named)
            + [
                exchange("DATA", .data, ["354 Go ahead"]), exchange(".", .end, ["250 2.0.0 Queued"]),
                exchange("BDAT *", .end, ["250 2.0.0 Queued"]),
            ]
    }

    private var authExchanges: [Persona.Exchange] {
        if let signIn { return signIn.map { Persona.Exchange(Self.pattern($0.pattern), $0.response) } }
        let verdict = answers[.auth] ?? .init(["235 2.7.0 Accepted"])
        return mechanisms.flatMap { name -> [Persona.Exchange] in
            if let line = unknown[name] { return [.init(Self.pattern("AUTH \(name)*"), .init([line]))] }
            guard name == SASLMechanism.login.rawValue else {
                return [.init(Self.pattern("AUTH \(name)*"), verdict)]
            }
            return [
                .init(Self.pattern("AUTH LOGIN*"), .init(["334 VXNlcm5hbWU6"])),
                .init(Self.pattern("{user}"), .init(["334 UGFzc3dvcmQ6"])), .init(Self.pattern("{password}"), verdict),
            ]
        }
    }

    private func exchange(_ pattern: String, _ step: Step, _ usual: [String]) -> Persona.Exchange {
        .init(Self.pattern(pattern), answers[step] ?? .init(usual))
    }

    private static func pattern(_ text: String) -> LinePattern {
        do { return try LinePattern(text) } catch { preconditionFailure("\(text) is no pattern: \(error)") }
    }
}
#endif
