public import HolubSMTP

/// A provider made from a line of the table: servers, form of the user name, whether something has to be prepared, where
/// its help is. It has no quirks of its own: rules and guidance are the generic ones, with its name in them.
///
/// It holds the place of its line and reads that when it is asked, so that finding it costs no allocation. Whoever needs
/// several facts takes ``profile`` once.
///
/// The fields of a line, divided by `|`:
///
/// | field | |
/// |---|---|
/// | id, name | |
/// | flags | `n` nothing to prepare, `p` to prepare, `u` unknown, `o` by token only, `c` cleartext only, `x` no access for other programs; then `a` an app password, `e` to be switched on in the settings, `r` a relay, `t` a test service, `?` known at second hand |
/// | servers | `host/T` (TLS, 465), `host/S` (STARTTLS, 587), `host:port/S`, divided by blanks; `*` in a host is the address's domain |
/// | user name | `a` the address, `l` what stands before the `@`, `d` both with a dot for the `@` |
/// | mechanisms | `p` password, `o` token, `c` CRAM-MD5, or nothing where that is not known |
/// | month | when a source last checked it; empty where none says so |
/// | sources, help | |
public struct PlainProvider: MailProvider {
    static let divider = UInt8(ascii: "|")

    private let table: ProviderTable
    // 32 bits: the whole fits into an existential without a box.
    private let start: UInt32
    private let end: UInt32
    private let isSecondHand: Bool

    init(table: ProviderTable, line: Range<Int>, isSecondHand: Bool) {
        self.table = table
        (start, end) = (UInt32(line.lowerBound), UInt32(line.upperBound))
        self.isSecondHand = isSecondHand
    }

    public var id: String {
        let line = table.lines[Int(start)..<Int(end)]
        return UnsafeBufferPointer(rebasing: line.prefix { $0 != Self.divider }).text
    }

    /// The facts. ``ProviderProfile/domains`` and ``ProviderProfile/mxSuffixes`` are empty: those stand in lines of
    /// their own, and ``ProviderRegistry/claims(of:)`` collects them.
    public var profile: ProviderProfile {
        let fields = fields
        guard fields.count == Field.count else { return Self.unreadable(id) }
        let flags = fields[Field.flags]
        let use = Use(flags.first), hasSecondHandFlag = flags.contains(UInt8(ascii: "?"))
        let help = fields[Field.help].text
        let link = help.isEmpty ? nil : help
        let servers = servers(fields[Field.servers])
        let isByToken = use == .byToken
        return ProviderProfile(
            id: fields[Field.id].text, name: fields[Field.name].text,
            endpoints: servers.compactMap { $0.isUnderDomain ? nil : $0.endpoint(for: nil) },
            mechanisms: mechanisms(fields[Field.mechanisms], isByToken: isByToken),
            username: usernameForm(fields[Field.username]),
            appPassword: flags.contains(UInt8(ascii: "a")) ? .always(nil) : .never, suitability: use.suitability,
            refusal: use.refusal, confidence: isSecondHand || hasSecondHandFlag ? .secondHand : .vetted,
            guidance: use.refusal == nil ? [PlainTexts.preparation(flags, link)] : [],
            // The page of a line is about the set-up; of a contact no list tells.
            beforeFirstUse: use.refusal == nil ? PlainTexts.preparationID : nil, support: Support(), helpLink: link,
            checked: Month(fields[Field.month].text),
            sources: table.names(ofSources: fields[Field.sources]))
    }

    public func settings(for address: EmailAddress) -> SubmissionSettings {
        let fields = fields
        guard fields.count == Field.count else { return SubmissionSettings(endpoints: [], username: Username(address)) }
        return SubmissionSettings(
            endpoints: servers(fields[Field.servers]).compactMap { $0.endpoint(for: address.domain) },
            username: usernameForm(fields[Field.username]).name(for: address))
    }

    /// No rules: the generic ones answer. Said here so that a failure does not build a profile.
    public func verdict(on failure: Failure, in context: DiagnosisContext) -> Verdict? { nil }

    /// Whether one of the line's servers is this host.
    func serves(_ host: Domain) -> Bool {
        let fields = fields
        guard fields.count == Field.count else { return false }
        return host.name.withOctets { name in
            fields[Field.servers].split(separator: ASCII.space).contains { server in
                guard server.starts(with: name) else { return false }
                let after = server.dropFirst(name.count).first
                return after == UInt8(ascii: "/") || after == UInt8(ascii: ":")
            }
        }
    }

    private enum Field {
        static let id = 0, name = 1, flags = 2, servers = 3, username = 4, mechanisms = 5, month = 6, sources = 7,
            help = 8
        static let count = 9
    }

    private var fields: [UnsafeBufferPointer<UInt8>] {
        table.lines[Int(start)..<Int(end)]
            .split(separator: Self.divider, omittingEmptySubsequences: false)
            .map { UnsafeBufferPointer(rebasing: $0) }
    }

    /// A line that is none: no server, nothing claimed. `make-table --check` keeps ours from being one.
    private static func unreadable(_ id: String) -> ProviderProfile {
        ProviderProfile(
            id: id, name: id, endpoints: [], suitability: .unknown, confidence: .secondHand, support: Support(),
            checked: nil, sources: [])
    }
}

// MARK: Fields

extension PlainProvider {
    /// What it takes to use the provider.
    fileprivate enum Use {
        case ready, afterPreparation, unknown, byToken, cleartextOnly, noSubmission

        init(_ flag: UInt8?) {
            switch flag {
            case UInt8(ascii: "n"): self = .ready
            case UInt8(ascii: "p"): self = .afterPreparation
            case UInt8(ascii: "o"): self = .byToken
            case UInt8(ascii: "c"): self = .cleartextOnly
            case UInt8(ascii: "x"): self = .noSubmission
            default: self = .unknown
            }
        }

        var suitability: Suitability {
            switch self {
            case .ready: .suitable
            case .afterPreparation: .needsPreparation
            case .unknown: .unknown
            case .byToken, .cleartextOnly, .noSubmission: .notByPassword
            }
        }

        var refusal: Cause? {
            switch self {
            case .byToken: .basicAuthDisabled
            case .cleartextOnly: .cleartextOnly
            case .noSubmission: .noSubmission
            default: nil
            }
        }
    }

    fileprivate struct ServerField {
        var host: String
        var port: ServerPort
        var security: Security

        /// Whether the host stands under the address's domain, so that only an address tells it.
        var isUnderDomain: Bool { host.utf8.contains(UInt8(ascii: "*")) }

        func endpoint(for domain: Domain?) -> Endpoint? {
            guard isUnderDomain else { return (try? Domain(host)).map(endpoint) }
            guard let domain else { return nil }
            let head = host.utf8.dropLast().map { Character(UnicodeScalar($0)) }
            return (try? Domain(String(head) + domain.name)).map(endpoint)
        }

        private func endpoint(_ name: Domain) -> Endpoint { Endpoint(.name(name), port: port, security: security) }
    }

    /// `host/T`, `host:port/S`, divided by blanks; what is none is left out.
    fileprivate func servers(_ field: UnsafeBufferPointer<UInt8>) -> [ServerField] {
        field.split(separator: ASCII.space).compactMap { server in
            guard let letter = server.last else { return nil }
            let security: Security = letter == UInt8(ascii: "T") ? .tls : .starttls
            let parts = server.dropLast(2).split(separator: UInt8(ascii: ":"))
            guard let host = parts.first else { return nil }
            var port = security == .tls ? ServerPort.submissions : .submission
            if parts.count > 1 {
                guard let number = ASCII.number(parts[1], maxDigits: 5), let named = try? ServerPort(number) else {
                    return nil
                }
                port = named
            }
            return ServerField(host: String(decoding: host, as: UTF8.self), port: port, security: security)
        }
    }

    /// All for passwords also where a source names CRAM-MD5 alone, or nothing: only what the server offers is tried.
    fileprivate func mechanisms(_ field: UnsafeBufferPointer<UInt8>, isByToken: Bool) -> [SASLMechanism] {
        let token: [SASLMechanism] = field.contains(UInt8(ascii: "o")) ? SASLMechanism.forTokens : []
        return isByToken ? token : SASLMechanism.forPasswords + token
    }

    fileprivate func usernameForm(_ field: UnsafeBufferPointer<UInt8>) -> UsernameForm {
        switch field.first {
        case UInt8(ascii: "l"): .localPart
        case UInt8(ascii: "d"): .localPartDotDomain
        default: .address
        }
    }
}
