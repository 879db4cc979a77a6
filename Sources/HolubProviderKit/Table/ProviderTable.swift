public import HolubSMTP

/// Providers that are facts alone, a line each: whose a domain is, whose a mail exchanger, and where they send.
///
/// The lines stand in string literals and are searched in place. ``ProviderRegistry`` asks the coded providers first and
/// then the table; an answer is a ``PlainProvider``. `Providers/Generic/Data/make-table` makes the one that we ship, and
/// an application may write its own. Four literals, each sorted by the octets of its keys, each line ended by a line
/// feed:
///
/// - domains: `a.example an-id`, and ` ?` after it where the server is known at second hand. The id is a line's, or a
///   coded provider's;
/// - exchangers: `mx.example p an-id` (and ` ?`), `filter.example g Name|2026-11|sources`, or `f` for a forwarder;
/// - providers: `id|name|flags|servers|user name|mechanisms|month|sources|help` (``PlainProvider`` reads them);
/// - sources: `T thunderbird/autoconfig`, what stands for a source in a line.
///
/// An ``Index`` spares the first look-up from reading all lines for their beginnings; the script makes that, too. A table
/// written by hand does without.
public final class ProviderTable: Sendable {
    /// When the lists behind the table were read. A line's own month is older, or not known.
    public var gathered: Month { Month(stringLiteral: "\(gatheredText)") }

    // As text: a month that is read costs the first look-up more than the look-up.
    private let gatheredText: StaticString
    let domains: SortedLines
    let exchangers: SortedLines
    let lines: SortedLines
    // Some dozen lines, and read for a profile alone: searched from the beginning, without an index to be built before.
    private let sources: StaticString

    /// Where the lines of the literals begin, and which provider's line a domain's or an exchanger's is.
    public struct Index: Sendable {
        let domains: StaticString
        let exchangers: StaticString
        let providers: StaticString

        public init(domains: StaticString, exchangers: StaticString, providers: StaticString) {
            self.domains = domains
            self.exchangers = exchangers
            self.providers = providers
        }
    }

    /// - Parameter gathered: a month, as in `2026-11`.
    public init(
        gathered: StaticString, domains: StaticString, exchangers: StaticString = "", providers: StaticString,
        sources: StaticString = "", index: Index = Index(domains: "", exchangers: "", providers: "")
    ) {
        gatheredText = gathered
        self.domains = SortedLines(domains, index: index.domains, linked: true, separator: ASCII.space)
        self.exchangers = SortedLines(exchangers, index: index.exchangers, linked: true, separator: ASCII.space)
        lines = SortedLines(providers, index: index.providers, separator: PlainProvider.divider)
        self.sources = sources
    }

    /// Whose something is: the line itself, or the id of a provider that is no line.
    enum Owner {
        case line(PlainProvider)
        case coded(String)

        var id: String {
            switch self {
            case .line(let provider): provider.id
            case .coded(let id): id
            }
        }
    }

    /// The provider of this id.
    public func provider(id: String) -> PlainProvider? {
        id.withOctets { key in
            guard !key.contains(PlainProvider.divider) else { return nil }
            return lines.find(key).map { PlainProvider(table: self, line: lines.line($0.number), isSecondHand: false) }
        }
    }

    /// Every provider of the table, by id. It reads the table from end to end.
    public var providers: some Sequence<PlainProvider> {
        (0..<lines.count).lazy.map { [self] in PlainProvider(table: self, line: lines.line($0), isSecondHand: false) }
    }

    /// The line whose domain this is. The registry's ``ProviderRegistry/resolve(_:)`` asks the coded providers first.
    public func provider(of domain: Domain) -> PlainProvider? {
        if case .line(let provider) = owner(of: domain) { provider } else { nil }
    }

    /// The provider whose own server this is. It reads the table from end to end.
    public func provider(at host: Domain) -> PlainProvider? {
        providers.first { $0.serves(host) }
    }

    /// The domains and the suffixes of mail exchangers of one provider. It reads the table from end to end.
    public func claims(of id: String) -> (domains: [Domain], mxSuffixes: [Domain]) {
        let found = domains.all.lazy
            .filter { [self] in reference(domains[$0.rest]).id.text == id }
            .compactMap { [self] in try? Domain(domains[$0.key].text) }
        let suffixes = exchangers.all.lazy
            .filter { [self] in exchangers[$0.rest].starts(with: "p ".utf8) }
            .filter { [self] in reference(exchangers[$0.rest.dropFirst(2)]).id.text == id }
            .compactMap { [self] in try? Domain(exchangers[$0.key].text) }
        return (Array(found), Array(suffixes))
    }

    /// Whose domain this is: the domain itself and none below it.
    func owner(of domain: Domain) -> Owner? {
        domain.name.withOctets { key in
            domains.find(key).map { owner(domains[$0.rest], link: domains.link(of: $0.number)) }
        }
    }

    /// Whether the table has the domain.
    func has(_ domain: Domain) -> Bool { domain.name.withOctets { domains.find($0) != nil } }

    /// What the table says of exactly this suffix of a mail exchanger's name.
    func exchanger(_ suffix: UnsafeBufferPointer<UInt8>) -> Exchanger? {
        guard let (number, rest) = exchangers.find(suffix), let kind = exchangers[rest].first else { return nil }
        let value = exchangers[rest.dropFirst(2)]
        guard kind != UInt8(ascii: "p") else { return .owner(owner(value, link: exchangers.link(of: number))) }
        let fields = value.split(separator: PlainProvider.divider, omittingEmptySubsequences: false)
        guard fields.count == 3 else { return nil }
        let service = MailService(
            name: String(decoding: fields[0], as: UTF8.self),
            checked: Month(String(decoding: fields[1], as: UTF8.self)),
            sources: names(ofSources: UnsafeBufferPointer(rebasing: fields[2])))
        return kind == UInt8(ascii: "g") ? .gateway(service) : .forwarder(service)
    }

    enum Exchanger {
        case owner(Owner)
        case gateway(MailService)
        case forwarder(MailService)
    }

    /// The sources that stand in a line, by their names.
    func names(ofSources list: UnsafeBufferPointer<UInt8>) -> [String] {
        list.split(separator: UInt8(ascii: ",")).map { code in
            let code = UnsafeBufferPointer(rebasing: code)
            return (SortedLines.value(of: code, in: sources, separator: ASCII.space) ?? code).text
        }
    }

    /// - Parameter link: the number of the provider's line, where the index has it.
    private func owner(_ value: UnsafeBufferPointer<UInt8>, link: Int?) -> Owner {
        let (id, isSecondHand) = reference(value)
        guard let number = link ?? lines.find(id)?.number else { return .coded(id.text) }
        return .line(PlainProvider(table: self, line: lines.line(number), isSecondHand: isSecondHand))
    }

    /// An id, and whether ` ?` stands after it.
    private func reference(
        _ value: UnsafeBufferPointer<UInt8>
    ) -> (id: UnsafeBufferPointer<UInt8>, isSecondHand: Bool) {
        let isSecondHand = value.last == UInt8(ascii: "?")
        return (UnsafeBufferPointer(rebasing: value.dropLast(isSecondHand ? 2 : 0)), isSecondHand)
    }
}

/// A service that stands before a domain's mailboxes, or instead of them: its mail exchangers say nothing of where the
/// domain's people send.
public struct MailService: Hashable, Sendable {
    public var name: String
    /// When the sources were read.
    public var checked: Month?
    public var sources: [String]

    public init(name: String, checked: Month?, sources: [String]) {
        self.name = name
        self.checked = checked
        self.sources = sources
    }
}
