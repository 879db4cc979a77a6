import HolubSMTP

/// The settings in a user agent configuration (draft-ietf-mailmaint-pacc, "PACC").
///
/// Its `protocols` name a host for each protocol and nothing else: the port is the one of implicit TLS, the user name is
/// the address. Submission is called `submit` since version 03 of the draft and `smtp` before it; documents of both kinds
/// are published, so both names are read, the newer one first. `authentication` speaks of the provider as a whole.
///
/// The document counts only when its octets have a digest that the domain has published (``PACCDigests``).
public enum PACCDocument {
    /// Where a domain publishes it, below the domain: the host, and the path there.
    public static let hostPrefix = "ua-auto-config"
    public static let path = "/.well-known/user-agent-configuration.json"

    /// Reads a document.
    /// - Throws: ``DocumentFault``. A document without a submission server is one.
    public static func read(_ octets: [UInt8]) throws(DocumentFault) -> PublishedSettings {
        let document = try JSONGate.object(octets)
        guard let protocols = document["protocols"] as? [String: Any] else { throw .notADocument }
        var settings = PublishedSettings()
        guard let entry = protocols["submit"] ?? protocols["smtp"] else { return settings }
        guard let text = (entry as? [String: Any])?["host"] as? String, let host = try? Domain(text),
            host.parent != nil
        else {
            settings.dropped = [DroppedSection(.badHost, index: 0)]
            return settings
        }
        settings.servers = [
            PublishedServer(
                host: host, port: .submissions, security: .tls,
                authentication: authentication(document["authentication"]), username: .address)
        ]
        return settings
    }

    /// The draft gives no order; OAuth is asked for by whoever can.
    private static func authentication(_ value: Any?) -> [PublishedServer.Authentication] {
        guard let value = value as? [String: Any] else { return [] }
        var ways: [PublishedServer.Authentication] = []
        if value["password"] as? Bool == true { ways.append(.password) }
        if value["oauth-public"] is [String: Any] { ways.append(.oauth2) }
        return ways
    }
}
