#if Personas
import HolubNetwork
import HolubSMTP

/// A web server that answers one request on each connection, in octets of its own: it may say what no library would.
struct WebPlayer: WorldPlayer {
    private let pages: [World.Page]
    private let domain: Domain
    private let isSecure: Bool
    /// Says after a second that nothing came.
    private let isImpatient: Bool
    private let note: @Sendable (WorldRecord.Request) -> Void
    private var received: [UInt8] = []
    private var hasAnswered = false

    init(
        _ pages: [World.Page], domain: Domain, isSecure: Bool, isImpatient: Bool = false,
        note: @escaping @Sendable (WorldRecord.Request) -> Void
    ) {
        self.isImpatient = isImpatient
        self.pages = pages
        self.domain = domain
        self.isSecure = isSecure
        self.note = note
    }

    mutating func opened() -> [WorldAction] {
        isImpatient
            ? [.delayed(Array("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n".utf8), seconds: 1)] : []
    }

    mutating func received(_ octets: [UInt8]) -> [WorldAction] {
        guard !hasAnswered else { return [] }
        received += octets
        guard received.holds(Array("\r\n\r\n".utf8)) else { return received.count > 65_536 ? [.close] : [] }
        hasAnswered = true
        let lines = String(decoding: received, as: UTF8.self).split(separator: "\r\n")
        let line = lines.first.map(String.init) ?? ""
        let words = line.split(separator: " ")
        let target = words.count > 1 ? String(words[1]) : ""
        let field = lines.first { $0.lowercased().hasPrefix("host:") }?.dropFirst(5)
        let host = String((field ?? "").drop { $0 == " " }.prefix { $0 != ":" }).lowercased()
        note(.init(isSecure: isSecure, host: host, target: target, line: line))
        guard line.hasPrefix("GET ") else { return [.octets(Array("HTTP/1.1 405 Not Allowed\r\n\r\n".utf8)), .close] }
        return answer(reply(to: host, target))
    }

    private func reply(to host: String, _ target: String) -> World.Reply {
        let path = String(target.prefix { $0 != "?" })
        let tellsAddress = target.contains("emailaddress=")
        let found = pages.filter { page in
            page.host.covers(host) && path.hasPrefix(page.path) && (!page.wantsAddress || tellsAddress)
        }
        // The longest path, and then the one that wanted what it was told.
        let best = found.max { ($0.path.count, $0.wantsAddress ? 1 : 0) < ($1.path.count, $1.wantsAddress ? 1 : 0) }
        guard case .reply(let reply)? = best?.answer else { return World.Reply(status: 404, body: .html) }
        return reply
    }

    private func answer(_ reply: World.Reply) -> [WorldAction] {
        let body = reply.octets(for: domain)
        var head = "HTTP/1.1 \(reply.status) Scripted\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
        head += "Content-Type: \(reply.mediaType)\r\n"
        if let location = reply.location { head += "Location: \(location)\r\n" }
        if reply.isCompressed { head += "Content-Encoding: gzip\r\n" }
        head += "\r\n"
        return reply.isSlow
            ? [.octets(Array(head.utf8)), .dripped(body)] : [.octets(Array(head.utf8) + body), .close]
    }
}

extension DNSName {
    /// Whether a page's host is this one: by its name, below a star, or any.
    func covers(_ host: String) -> Bool {
        let own = description.lowercased()
        if own == "*" { return true }
        return own.hasPrefix("*.") ? host.hasSuffix(own.dropFirst()) : host == own
    }
}
#endif
