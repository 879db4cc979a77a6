#if Personas
import Crypto
import HolubNetwork
import HolubSMTP

// Web servers, mail servers, and holes.

extension WorldReader {
    /// A line that begins with `AC`, `WK`, `PACC`, `DB[key]`, `https` or `http`; nil for another.
    func page(_ keyword: String, _ words: [String]) throws(Fault) -> World.Page? {
        let mark = "?address"
        let wantsAddress = keyword.hasSuffix(mark)
        let kind = wantsAddress ? String(keyword.dropLast(mark.count)) : keyword
        var (isSecure, place, rest) = (true, "", words[...])
        switch kind {
        case "AC": place = "autoconfig.d/"
        case "WK": place = "d/.well-known/autoconfig/"
        case "PACC": place = "ua-auto-config.d/.well-known/user-agent-configuration.json"
        case "https", "http":
            isSecure = kind == "https"
            guard let first = rest.popFirst() else { throw Fault("\(kind) is followed by a host") }
            place = first
        default:
            guard kind.hasPrefix("DB["), kind.hasSuffix("]") else { return nil }
            guard let directory = world.policy.directory else {
                throw Fault("DB[…] needs the line: policy directory HOST")
            }
            place = "\(directory)/v1.1/" + named(String(kind.dropFirst(3).dropLast()))
        }
        let slash = place.firstIndex(of: "/") ?? place.endIndex
        var page = World.Page(
            isSecure: isSecure, host: try name(String(place[..<slash])),
            path: slash == place.endIndex ? "/" : String(place[slash...]), wantsAddress: wantsAddress, answer: .refused)
        try readAnswer(Array(rest), &page)
        return page
    }

    private func readAnswer(_ words: [String], _ page: inout World.Page) throws(Fault) {
        var words = words[...]
        switch words.first {
        case "refused": page.answer = .refused
        case "hole": page.answer = .hole
        case let word?:
            guard let status = Int(word), 200...599 ~= status else {
                throw Fault(
                    "a page answers with a status (200, 302 URL, 404, …), refused or hole; \(word) is none of them")
            }
            words.removeFirst()
            var reply = World.Reply(status: status)
            if 300...399 ~= status {
                guard let location = words.popFirst() else { throw Fault("\(status) is followed by where it leads") }
                reply.location = expandedURL(location)
            }
            for word in words where !word.hasPrefix("digest=") { try readPart(word, &reply, &page) }
            page.answer = .reply(reply)
            return
        case nil: throw Fault("a page has an answer: a status, refused or hole")
        }
        guard words.count == 1 else { throw Fault("nothing stands behind refused and hole") }
    }

    /// `https://ac.d/x`: the host's last label may be `d`.
    private func expandedURL(_ text: String) -> String {
        guard let slashes = text.firstRange(of: "://") else { return text }
        let host = text[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" }
        return
            "\(text[..<slashes.upperBound])\(named(String(host)))\(text[slashes.upperBound...].dropFirst(host.count))"
    }

    private func readPart(_ word: String, _ reply: inout World.Reply, _ page: inout World.Page) throws(Fault) {
        if let certificate = try certificate(word) {
            page.certificate = certificate
            return
        }
        switch word {
        case "html": reply.body = .html
        case "xhtml": reply.body = .xhtml
        case "text": reply.body = .text("")
        case "gzip": reply.isCompressed = true
        case "slow": reply.isSlow = true
        default:
            if let count = Self.number(word, after: "deep=") {
                reply.body = .deep(count)
            } else if let count = Self.number(word, after: "size=") {
                reply.size = count
            } else if let servers = Self.inside(word, "Doc") {
                reply.body = .autoconfig(try publishedServers(servers), hasIncoming: true)
            } else if let servers = Self.inside(word, "OutgoingDoc") {
                reply.body = .autoconfig(try publishedServers(servers), hasIncoming: false)
            } else if let host = Self.inside(word, "Pacc") {
                reply.body = .pacc(host.isEmpty ? nil : named(host))
            } else {
                throw Fault(
                    "\(word) is no part of a reply; known are Doc(…), OutgoingDoc(…), Pacc(…), html, xhtml, text, deep=N, "
                        + "size=N, gzip, slow, digest=ok|wrong|split, cert=NAME, self and expired")
            }
        }
    }

    private static func number(_ word: String, after prefix: String) -> Int? {
        word.hasPrefix(prefix) ? Int(word.dropFirst(prefix.count)) : nil
    }

    private static func inside(_ word: String, _ name: String) -> String? {
        guard word.hasPrefix(name + "("), word.hasSuffix(")") else { return nil }
        return String(word.dropFirst(name.count + 1).dropLast())
    }

    /// `smtp.d:465/T,addr,password-cleartext; …`
    private func publishedServers(_ text: String) throws(Fault) -> [World.PublishedMailServer] {
        var servers: [World.PublishedMailServer] = []
        for item in Self.items(text) where !item.isEmpty {
            let parts = Self.divided(item, by: ",").map(Self.trimmed)
            let place = Self.divided(parts[0], by: "/")
            guard place.count == 2, let colon = place[0].lastIndex(of: ":"), let security = Self.security(place[1])
            else {
                throw Fault("\(item) is no server of a document; write such as smtp.d:465/T,addr")
            }
            var server = World.PublishedMailServer(
                host: named(String(place[0][..<colon])), port: String(place[0][place[0].index(after: colon)...]),
                security: security, username: "%EMAILADDRESS%", authentication: ["password-cleartext"])
            if parts.count > 1, parts[1] != "addr" {
                server.username = parts[1] == "local" ? "%EMAILLOCALPART%" : expanded(Self.unquoted(parts[1]))
            }
            if parts.count > 2 { server.authentication = Array(parts.dropFirst(2)) }
            servers.append(server)
        }
        return servers
    }

    /// `digest=ok`: the domain publishes the document's digest in TXT; `wrong`: another one; `split`: in two strings, beside
    /// another record.
    mutating func publishDigest(_ page: inout World.Page, _ words: [String]) throws(Fault) {
        guard let word = words.first(where: { $0.hasPrefix("digest=") }) else { return }
        guard case .reply(let reply) = page.answer else { throw Fault("digest= belongs to a document") }
        let octets = word == "digest=wrong" ? Array("another".utf8) : reply.octets(for: world.domain)
        let digest = Base64.encode(Array(SHA256.hash(data: octets)))
        let text = Array("v=UAAC1; a=sha256; d=".utf8) + digest
        let name = try name("_ua-auto-config.d")
        switch word {
        case "digest=ok", "digest=wrong": world.zone.append(.record(name, .txt([text])))
        case "digest=split":
            world.zone.append(.record(name, .txt([Array("v=spf1 -all".utf8)])))
            world.zone.append(.record(name, .txt([Array(text.prefix(30)), Array(text.dropFirst(30))])))
        default: throw Fault("digest= is followed by ok, wrong or split")
        }
    }

    /// `cert=a,b`, `self`, `expired`; nil for what is none.
    private func certificate(_ word: String) throws(Fault) -> WorldCertificate? {
        if word == "self" { return .selfSigned }
        if word == "expired" { return .expired }
        guard word.hasPrefix("cert=") else { return nil }
        let names = word.dropFirst(5).split(separator: ",").map { named(String($0)) }
        guard !names.isEmpty else { throw Fault("cert= is followed by names, such as cert=smtp.d,*.host.test") }
        return .names(names)
    }

    /// `smtp.d:465 T`, `smtp.d:587 S cert=… auth=PLAIN …`, `smtp.d:465 refused`
    func mailServer(_ words: [String]) throws(Fault) -> World.MailServer {
        guard words.count >= 2 else { throw Fault("smtp reads: smtp smtp.d:465 T") }
        let (text, port) = try target(words[0])
        guard let port else { throw Fault("\(words[0]) has no port; write such as smtp.d:465") }
        var server = World.MailServer(host: try name(text), port: port, behaviour: .refused)
        switch words[1] {
        case "refused": server.behaviour = .refused
        case "hole": server.behaviour = .hole
        default:
            guard let security = Self.security(words[1]) else {
                throw Fault("\(words[1]) is no kind of server; write T, S, P, refused or hole")
            }
            var script = World.Script(security: security)
            for word in words.dropFirst(2) {
                if let certificate = try certificate(word) {
                    server.certificate = certificate
                } else {
                    try readTrait(word, &script)
                }
            }
            server.behaviour = .plays(script)
            return server
        }
        guard words.count == 2 else { throw Fault("nothing stands behind refused and hole") }
        return server
    }

    private func readTrait(_ word: String, _ script: inout World.Script) throws(Fault) {
        switch word {
        case "inject": script.injects = true
        case "endless": script.isEndless = true
        case "https": script.isWebServer = true
        case "old": script.isOldTLS = true
        case "mute-after-tls": script.isMuteAfterTLS = true
        case "ignores-quit": script.ignoresQuit = true
        default:
            if word.hasPrefix("auth=") {
                script.mechanisms = word.dropFirst(5).split(separator: ",").map(String.init)
            } else if word.hasPrefix("clear-auth=") {
                script.clearMechanisms = word.dropFirst(11).split(separator: ",").map(String.init)
            } else if let code = Self.number(word, after: "greeting=") {
                script.greeting = code
            } else if let count = Self.number(word, after: "lines="), 10...1000 ~= count {
                script.lines = count
            } else if let seconds = Self.number(word, after: "slow=") {
                script.greetingDelay = seconds
            } else {
                throw Fault(
                    "\(word) is nothing that a mail server does; known are cert=NAME, self, expired, old, auth=A,B, clear-auth=A,B, "
                        + "greeting=554, slow=6, lines=100, inject, endless, https, mute-after-tls and ignores-quit")
            }
        }
    }

    /// `*`, `smtp.d`, `smtp.d:465`, an address
    func hole(_ words: [String]) throws(Fault) -> World.Hole {
        guard words.count == 1 else { throw Fault("hole is followed by *, a host, host:port or an address") }
        if words[0] == "*" { return World.Hole(place: .everything) }
        if let address = IPAddress(words[0]) { return World.Hole(place: .address(address)) }
        let (text, port) = try target(words[0])
        return World.Hole(place: .host(try name(text)), port: port)
    }
}
#endif
