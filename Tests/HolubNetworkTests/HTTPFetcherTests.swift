#if Sending
import Foundation
import HolubSMTP
import NIOCore
import NIOSSL
import Testing

@testable import HolubNetwork

@Suite("HTTPS GET", .enabled(if: TestCertificates.areWanted, "openssl is missing"))
struct HTTPFetcherTests {
    /// Where success is expected: slow machines may take their time.
    static let patient = HTTPLimits(connect: .seconds(60), firstByte: .seconds(60), whole: .seconds(60))
    static let page = "/mail/config-v1.1.xml"

    static func url(_ text: String = "https://a.holub.test" + page) throws -> HTTPURL { try HTTPURL(text) }

    /// A fetcher for which these hosts stand on that server, on both ports, and everything else is dialled as it is.
    static func fetcher(
        _ target: ServerAddress, hosts: [String] = ["a", "b"], policy: AddressPolicy = .publicOnly,
        limits: HTTPLimits = patient, suffixes: PublicSuffixes? = nil, clearText: HTTPFetcher.ClearText = .refused,
        trust: TrustRoots? = nil, resolver: Resolver = DialerTests.nobody
    ) throws -> HTTPFetcher {
        var routes: [Route: ServerAddress] = [:]
        for host in hosts {
            for scheme in HTTPURL.Scheme.allCases {
                routes[Route(try ServerHost(host + ".holub.test"), scheme.port)] = target
            }
        }
        let dialer = Dialer(
            resolver: resolver, policy: policy, trust: try trust ?? TestCertificates.require().trust,
            deadlines: DialerTests.patient)
        return HTTPFetcher(
            dialer: dialer.rehearsing(routes), limits: limits, suffixes: suffixes, clearText: clearText)
    }

    static func fetch(_ url: HTTPURL, _ fetcher: HTTPFetcher) async throws -> HTTPFetch { await fetcher.get(url) }

    @Test("A document, and what goes with the request: nothing of ours")
    func document() async throws {
        try await ScriptedWeb.serving { _ in
            .ok("<clientConfig/>")
        } during: { web, target in
            let fetch = try await Self.fetch(Self.url(), Self.fetcher(target))
            #expect(try fetch.result.get() == Array("<clientConfig/>".utf8))
            #expect(fetch.isAuthentic)
            #expect(fetch.hops.map(\.status) == [200])
            #expect(fetch.hops[0].certificate == Fingerprint(of: try certificate(.wildcard)))
            #expect(
                web.requests == [
                    """
                    GET /mail/config-v1.1.xml HTTP/1.1\r
                    Host: a.holub.test\r
                    User-Agent: mail-settings\r
                    Accept: */*\r
                    Accept-Encoding: identity\r
                    Connection: close\r
                    \r

                    """
                ])
        }
    }

    private func certificate(_ kind: TestCertificates.Kind) throws -> [UInt8] {
        try TestCertificates.require().certificate(kind).toDERBytes()
    }

    @Test("A person's address goes into one parameter, whatever is in it")
    func parameters() async throws {
        try await ScriptedWeb.serving { _ in
            .ok("")
        } during: { web, target in
            let url = try #require(
                HTTPURL(host: "a.holub.test", path: Self.page, parameters: ["emailaddress": "a&b=1@d.example"]))
            _ = try await Self.fetch(url, Self.fetcher(target))
            #expect(web.lines == ["GET /mail/config-v1.1.xml?emailaddress=a%26b%3D1%40d.example HTTP/1.1"])
            #expect(!url.description.contains("d.example"))
        }
    }

    @Test("A reply in pieces, in chunks, or until the end")
    func framings() async throws {
        for reply in [
            ScriptedWeb.Reply.dribble(ScriptedWeb.Reply.ok("hello").octets),
            .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nT: x\r\n\r\n"),
            .text("HTTP/1.1 200 OK\r\n\r\nhello"), .text("HTTP/1.0 200 OK\r\n\r\nhello"),
            .text("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"),
            .text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Encoding: identity\r\n\r\nhello and more"),
            .open(ScriptedWeb.Reply.ok("hello").octets), .cut(ScriptedWeb.Reply.ok("hello").octets),
        ] {
            try await ScriptedWeb.serving { _ in
                reply
            } during: { web, target in
                let fetch = try await Self.fetch(Self.url(), Self.fetcher(target))
                #expect(
                    try fetch.result.get() == Array("hello".utf8), "\(String(decoding: reply.octets, as: UTF8.self))")
            }
        }
    }

    @Test(
        "Certificates that do not vouch for the name; nothing is asked, and the certificate is told",
        arguments: [
            (.otherName, "tls-name"), (.expired, "tls-expired"), (.selfSigned, "tls-trust"),
            (.unknownIssuer, "tls-trust"), (.future, "tls-not-yet-valid"), (.commonNameOnly, "tls-name"),
        ] as [(TestCertificates.Kind, String)])
    func certificates(kind: TestCertificates.Kind, code: String) async throws {
        try await ScriptedWeb.serving(kind) { _ in
            .ok("")
        } during: { web, target in
            let host = [.expired, .future].contains(kind) ? "mail" : "a"
            let fetch = try await Self.fetch(
                HTTPURL("https://\(host).holub.test/"), Self.fetcher(target, hosts: [host]))
            #expect(fetch.fault?.code == code)
            #expect(fetch.hops.count == 1)
            #expect(fetch.hops[0].certificate == Fingerprint(of: try certificate(kind)))
            #expect(web.requests.isEmpty)
        }
    }

    @Test("I53 Redirections are followed three times, and to https alone")
    func redirections() async throws {
        try await ScriptedWeb.serving { request in
            if request.hasPrefix("GET /1 ") { return .redirect("https://b.holub.test/2", 301) }
            if request.hasPrefix("GET /2 ") { return .redirect("/3?q", 308) }
            if request.hasPrefix("GET /3?q ") { return .redirect("../4#part", 303) }
            if request.hasPrefix("GET /loop ") { return .redirect("loop", 307) }
            if request.hasPrefix("GET /clear ") { return .redirect("http://b.holub.test/") }
            if request.hasPrefix("GET /inner ") { return .redirect("https://127.0.0.1/") }
            if request.hasPrefix("GET /port ") { return .redirect("https://b.holub.test:8443/") }
            return .ok("end")
        } during: { web, target in
            let fetcher = try Self.fetcher(target)
            let good = try await Self.fetch(HTTPURL("https://a.holub.test/1"), fetcher)
            #expect(try good.result.get() == Array("end".utf8))
            #expect(good.hops.map(\.url.path) == ["/1", "/2", "/3", "/4"])
            #expect(good.hops.map(\.status) == [301, 308, 303, 200])
            let before = web.requests.count
            let loop = try await Self.fetch(HTTPURL("https://a.holub.test/loop"), fetcher)
            #expect(loop.fault == .redirectLimit)
            #expect(web.requests.count == before + 4)
            for (path, fault) in [
                ("clear", .redirectLeftHTTPS), ("inner", .addressBlocked), ("port", .badRedirect(.otherPort)),
            ] as [(String, HTTPFault)] {
                let accepted = web.accepted
                #expect(try await Self.fetch(HTTPURL("https://a.holub.test/\(path)"), fetcher).fault == fault)
                #expect(web.accepted == accepted + 1, "\(path)")
            }
            let allowed = try Self.fetcher(target, clearText: .allowed)
            #expect(try await Self.fetch(HTTPURL("https://a.holub.test/clear"), allowed).fault == .redirectLeftHTTPS)
        }
    }

    @Test("I53 A query goes to the owner that it was meant for, and to nobody else")
    func queries() async throws {
        try await ScriptedWeb.serving { request in
            request.contains("Host: a.") ? .redirect("https://b.holub.test/x?emailaddress=secret") : .ok("")
        } during: { web, target in
            let url = try #require(HTTPURL(host: "a.holub.test", path: "/", parameters: ["emailaddress": "secret"]))
            for (list, kept) in [(nil, false), ("test", true), ("test\nholub.test", false)] as [(String?, Bool)] {
                let suffixes = list.map { PublicSuffixes(listFile: Array($0.utf8)) }
                let fetch = try await Self.fetch(url, Self.fetcher(target, suffixes: suffixes))
                #expect(fetch.fault == nil)
                #expect(web.lines.last == (kept ? "GET /x?emailaddress=secret HTTP/1.1" : "GET /x HTTP/1.1"))
            }
        }
    }

    @Test("Plain HTTP only where it is allowed, and then it is said")
    func clearText() async throws {
        try await ScriptedWeb.serving(nil) { _ in
            .ok("x")
        } during: { web, target in
            let url = try HTTPURL("http://a.holub.test/")
            let refused = try await Self.fetch(url, Self.fetcher(target))
            #expect(refused.fault == .clearText && refused.hops.isEmpty && web.accepted == 0)
            let allowed = try await Self.fetch(url, Self.fetcher(target, clearText: .allowed))
            #expect(try allowed.result.get() == Array("x".utf8))
            #expect(!allowed.isAuthentic)
        }
    }

    @Test("I52 Too much is not read: at most 70 KiB of an endless or a large document")
    func tooLarge() async throws {
        let large = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        for (head, counts) in [
            ("Content-Length: 1048576\r\n", false), ("", true),
            ("Transfer-Encoding: chunked\r\n", true),
        ] {
            let chunk = head.hasPrefix("T") ? "100000\r\n" : ""
            try await ScriptedWeb.serving { _ in
                .octets(Array("HTTP/1.1 200 OK\r\n\(head)\r\n\(chunk)".utf8) + large)
            } during: { _, target in
                let fetch = try await Self.fetch(Self.url(), Self.fetcher(target))
                #expect(fetch.fault == .tooLarge)
                let limit = counts ? 71_680 + 16_384 : 20_000
                #expect(fetch.hops[0].received <= limit, "\(head) \(fetch.hops[0].received)")
            }
        }
        let body = String(repeating: "y", count: 65_536)
        try await ScriptedWeb.serving { _ in
            .ok(body)
        } during: { _, target in
            let fetch = try await Self.fetch(Self.url(), Self.fetcher(target))
            #expect(try fetch.result.get().count == 65_536)
        }
    }

    @Test("Silence at every place ends at its deadline", .timeLimit(.minutes(5)))
    func deadlines() async throws {
        let short = Duration.milliseconds(50), long = Duration.seconds(60)
        try await LoopbackServer.with { server in
            let silent = ServerAddress(DialerTests.loopback, port: server.port)
            let limits = HTTPLimits(connect: short, firstByte: long, whole: long)
            let fetch = try await Self.fetch(Self.url(), Self.fetcher(silent, limits: limits))
            #expect(fetch.fault == .timeout)
        }
        try await ScriptedWeb.serving { request in
            .open(request.contains("/half") ? Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nha".utf8) : [])
        } during: { web, target in
            let first = HTTPLimits(connect: long, firstByte: short, whole: long)
            #expect(try await Self.fetch(Self.url(), Self.fetcher(target, limits: first)).fault == .timeout)
            let whole = HTTPLimits(connect: long, firstByte: long, whole: .milliseconds(500))
            #expect(
                try await Self.fetch(HTTPURL("https://a.holub.test/half"), Self.fetcher(target, limits: whole)).fault
                    == .timeout)
            try await reach(0, web)
        }
    }

    @Test("Cancelling closes the socket, in the handshake and in the reply")
    func cancellation() async throws {
        try await ScriptedWeb.serving { _ in
            .open(Array("HTTP/1.1 200 OK\r\n".utf8))
        } during: { web, target in
            let fetcher = try Self.fetcher(target)
            let url = try Self.url()
            let task = Task { await fetcher.get(url) }
            for _ in 0..<6000 where web.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            task.cancel()
            #expect(await task.value.fault == .cancelled)
            try await reach(0, web)
            #expect(await Task { await fetcher.get(url) }.cancelled.fault == .cancelled)
        }
    }

    /// Waits until the server has seen its connections end; gives up after a minute, far beyond what it takes.
    private func reach(_ count: Int, _ web: ScriptedWeb) async throws {
        for _ in 0..<6000 where web.open != count { try await Task.sleep(for: .milliseconds(10)) }
        #expect(web.open == count)
    }

    @Test("The reasons of the dialer")
    func reasons() async throws {
        let closed = ServerAddress(DialerTests.loopback, port: try await LoopbackServer.closedPort())
        #expect(try await Self.fetch(Self.url(), Self.fetcher(closed)).fault == .refused)
        try await LoopbackServer.accepting {
            $0.close(promise: nil)
        } during: { server in
            let target = ServerAddress(DialerTests.loopback, port: server.port)
            let fault = try await Self.fetch(Self.url(), Self.fetcher(target)).fault
            #expect(fault == .tls(.closed) || fault == .closed)
        }
        #expect(
            try await Self.fetch(HTTPURL("https://c.holub.test/"), Self.fetcher(closed)).fault
                == .lookupFailed(.timeout))
        #expect(try await Self.fetch(HTTPURL("https://localhost/"), Self.fetcher(closed)).fault == .addressBlocked)
        #expect(
            try await Self.fetch(HTTPURL("https://169.254.169.254/"), Self.fetcher(closed)).fault == .addressBlocked)
        #expect(try await Self.fetch(HTTPURL("https://[::1]/"), Self.fetcher(closed)).fault == .addressBlocked)
    }

    @Test("Codes are stable and differ")
    func codes() {
        let faults: [HTTPFault] = [
            .clearText, .notFound, .lookupFailed(.servFail), .addressBlocked, .refused, .unreachable, .timeout,
            .tls(.nameMismatch), .tls(.expired), .tls(.notYetValid), .tls(.untrustedIssuer), .tls(.tooOld),
            .tls(.incompleteChain), .tls(.weak),
            .tls(.notTLS), .tls(.closed), .tls(.other("x")), .closed, .tooLarge, .encoding, .badReply, .redirectLimit,
            .redirectLeftHTTPS, .badRedirect(nil), .status(503), .cancelled,
        ]
        #expect(Set(faults.map(\.code)).count == faults.count)
        #expect(HTTPFault.status(503).code == "status-503")
        #expect(HTTPFault.status(503).isTransient && !HTTPFault.status(404).isTransient)
    }
}

extension Task where Failure == Never {
    /// The value of a task that was cancelled at once.
    fileprivate var cancelled: Success {
        get async {
            cancel()
            return await value
        }
    }
}
#endif
