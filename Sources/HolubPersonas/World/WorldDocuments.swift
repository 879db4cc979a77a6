#if Personas
package import HolubSMTP

// The documents that web servers of a world hand out.

extension World.Reply {
    var mediaType: String {
        switch body {
        case .html: "text/html"
        case .pacc: "application/json"
        default: "text/xml"
        }
    }

    /// The body, as it goes out.
    package func octets(for domain: Domain) -> [UInt8] {
        var octets = Array(text(for: domain).utf8)
        // How a compressed document begins; nobody is to look further.
        if isCompressed { octets = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3] + [UInt8](repeating: 0, count: 4096) }
        if let size, octets.count < size { octets += [UInt8](repeating: ASCII.space, count: size - octets.count) }
        return octets
    }

    private func text(for domain: Domain) -> String {
        switch body {
        case .none: ""
        case .text(let text): text
        case .html: "<!DOCTYPE html>\n<html><head><title>Welcome</title></head><body><p>Welcome<br></body></html>\n"
        case .xhtml:
            Self.declaration + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Welcome</title></head>"
                + "<body><p>Welcome</p></body></html>\n"
        // Left open, so that it stays small: nobody is to come to the end.
        case .deep(let count):
            Self.declaration + "<clientConfig version=\"1.1\">" + String(repeating: "<a>", count: count)
        case .autoconfig(let servers, let hasIncoming): Self.autoconfig(servers, hasIncoming, domain)
        case .pacc(let host): Self.pacc(host)
        }
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// draft-ietf-mailmaint-autoconfig §4
    private static func autoconfig(
        _ servers: [World.PublishedMailServer], _ hasIncoming: Bool, _ domain: Domain
    ) -> String {
        var text = declaration + "<clientConfig version=\"1.1\">\n<emailProvider id=\"\(domain)\">\n"
        text += "<domain>\(domain)</domain>\n<displayName>A provider of a world</displayName>\n"
        if hasIncoming {
            text += "<incomingServer type=\"imap\"><hostname>imap.\(domain)</hostname><port>993</port>"
            text += "<socketType>SSL</socketType><username>%EMAILADDRESS%</username>"
            text += "<authentication>password-cleartext</authentication></incomingServer>\n"
        }
        for server in servers {
            let socket =
                switch server.security {
                case .tls: "SSL"
                case .starttls: "STARTTLS"
                case .none: "plain"
                }
            text += "<outgoingServer type=\"smtp\"><hostname>\(server.host)</hostname><port>\(server.port)</port>"
            text += "<socketType>\(socket)</socketType><username>\(server.username)</username>"
            for way in server.authentication { text += "<authentication>\(way)</authentication>" }
            text += "</outgoingServer>\n"
        }
        return text + "</emailProvider>\n</clientConfig>\n"
    }

    /// draft-ietf-mailmaint-pacc
    private static func pacc(_ host: String?) -> String {
        let submission = host.map { ",\"smtp\":{\"host\":\"\($0)\"}" } ?? ""
        return
            "{\"protocols\":{\"imap\":{\"host\":\"imap.example.com\"}\(submission)},\"authentication\":{\"password\":true}}\n"
    }
}
#endif
