import Foundation
public import HolubSMTP

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The settings in an autoconfig document (draft-ietf-mailmaint-autoconfig, version 1.1 and later of Thunderbird's format).
///
/// Read are the outgoing servers of the first provider. A section that cannot be used is left out, with a reason; the
/// others count. A `password` in the document is not looked at. Elements and ways to sign in that are not known are passed
/// over, as the draft asks.
public enum AutoconfigDocument {
    /// Reads a document.
    /// - Parameter domain: the mail domain, for `%EMAILDOMAIN%` in host names.
    /// - Throws: ``DocumentFault``. A document without outgoing servers is one.
    public static func read(_ octets: [UInt8], for domain: Domain) throws(DocumentFault) -> PublishedSettings {
        try XMLGate.check(octets, root: "clientConfig")
        let collector = AutoconfigCollector()
        let parser = XMLParser(data: Data(octets))
        parser.shouldResolveExternalEntities = false
        parser.delegate = collector
        let isParsed = parser.parse()
        if let fault = collector.fault { throw fault }
        // On Linux `parse()` is true for cut documents too: ask for an error, and whether one root was opened and closed.
        guard isParsed, parser.parserError == nil, collector.isComplete else { throw .malformed }
        var settings = PublishedSettings()
        for (index, section) in collector.outgoing.enumerated() {
            switch section.server(for: domain) {
            case .success(let server): settings.servers.append(server)
            case .failure(let drop): settings.dropped.append(DroppedSection(drop.reason, index: index))
            }
        }
        return settings
    }
}

/// One outgoing server as it was written.
struct AutoconfigSection {
    var type: String?
    /// The texts of each element inside, in order.
    var texts: [String: [String]] = [:]

    struct Drop: Error { let reason: DroppedSection.Reason }

    func server(for domain: Domain) -> Result<PublishedServer, Drop> {
        do throws(Drop) {
            guard let type, ASCII.equalIgnoringCase(type.utf8, "smtp".utf8) else { throw Drop(reason: .notSMTP) }
            for name in ["hostname", "port", "socketType", "username"] where (texts[name]?.count ?? 0) > 1 {
                throw Drop(reason: .repeated)
            }
            let security = try security()
            return .success(
                PublishedServer(
                    host: try host(for: domain), port: try port(), security: security,
                    authentication: authentication, username: PublishedUsername(texts["username"]?.first ?? "")))
        } catch {
            return .failure(error)
        }
    }

    private func security() throws(Drop) -> Security {
        let text = texts["socketType"]?.first ?? ""
        if ASCII.equalIgnoringCase(text.utf8, "ssl".utf8) { return .tls }
        if ASCII.equalIgnoringCase(text.utf8, "starttls".utf8) { return .starttls }
        throw Drop(reason: ASCII.equalIgnoringCase(text.utf8, "plain".utf8) ? .plain : .unknownSecurity)
    }

    private func host(for domain: Domain) throws(Drop) -> Domain {
        guard let text = texts["hostname"]?.first, let name = Placeholders.host(text, for: domain),
            let host = try? Domain(name), host.parent != nil
        else { throw Drop(reason: .badHost) }
        return host
    }

    private func port() throws(Drop) -> ServerPort {
        guard let text = texts["port"]?.first, let port = try? ServerPort(text) else { throw Drop(reason: .badPort) }
        return port
    }

    private var authentication: [PublishedServer.Authentication] {
        var ways: [PublishedServer.Authentication] = []
        for text in texts["authentication"] ?? [] {
            guard let way = Self.ways[text.lowercased()], !ways.contains(way) else { continue }
            ways.append(way)
        }
        return ways
    }

    /// The draft's words, and the older `plain` and `secure`.
    private static let ways: [String: PublishedServer.Authentication] = [
        "password-cleartext": .password, "plain": .password, "oauth2": .oauth2,
        "password-encrypted": .encryptedPassword, "secure": .encryptedPassword,
        "none": .none, "client-ip-address": .none,
    ]
}

/// Collects the texts of outgoing servers while the platform's parser reads.
private final class AutoconfigCollector: NSObject, XMLParserDelegate {
    private(set) var outgoing: [AutoconfigSection] = []
    private(set) var fault: DocumentFault?
    private var path: [String] = []
    private var text: [UInt8] = []
    private var roots = 0, providers = 0, servers = 0, elements = 0

    /// One root was opened, and closed.
    var isComplete: Bool { roots == 1 && path.isEmpty }

    /// Inside an outgoing server of the first provider, directly.
    private var isInSection: Bool {
        path.count == 4 && path[0] == "clientConfig" && path[1] == "emailProvider" && path[2] == "outgoingServer"
            && providers == 1
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if path.isEmpty { roots += 1 }
        path.append(name)
        text = []
        elements += 1
        // The gate has counted these already; a parser that sees another document than the gate is stopped here.
        guard path.count <= DocumentLimits.depth else { return stop(parser, .depth) }
        guard elements <= DocumentLimits.elements else { return stop(parser, .tooManyElements) }
        if path.count == 2, name == "emailProvider" { providers += 1 }
        guard path.count == 3, name == "outgoingServer" || name == "incomingServer" else { return }
        servers += 1
        guard servers <= DocumentLimits.servers else { return stop(parser, .tooManyServers) }
        if name == "outgoingServer", path[1] == "emailProvider", providers == 1 {
            outgoing.append(AutoconfigSection(type: attributes["type"]))
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if isInSection, !outgoing.isEmpty {
            outgoing[outgoing.count - 1].texts[name, default: []].append(trimmed)
        }
        text = []
        _ = path.popLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { add(parser, string.utf8) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { add(parser, block) }

    private func add(_ parser: XMLParser, _ octets: some Collection<UInt8>) {
        guard octets.count <= DocumentLimits.text - text.count else { return stop(parser, .textTooLong) }
        text += octets
    }

    private func stop(_ parser: XMLParser, _ fault: DocumentFault) {
        if self.fault == nil { self.fault = fault }
        parser.abortParsing()
    }

    /// Without the blanks of XML around it.
    private var trimmed: String {
        let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        var rest = text[...].drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }
}
