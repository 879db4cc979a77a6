#if Web && Personas
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Holub
@testable import HolubWeb

@Suite("On loopback, for one person") struct LoopbackTests {
    private func site() throws -> (LoopbackSite, Scene) {
        let scene = try Scene(at: "", candour: .full)
        let site = LoopbackSite(scene.pages, account: "me")
        site.listens(on: 8025)
        return (site, scene)
    }

    /// The path of the link. (The word in it may hold the digits of the port.)
    private func path(_ site: LoopbackSite) -> String? {
        site.entrance.map { String($0.dropFirst("http://127.0.0.1:8025".utf8.count)) }
    }

    private func ask(
        _ site: LoopbackSite, _ path: String, host: String = "127.0.0.1:8025", cookie: String? = nil,
        method: HTTPRequest.Method = .get
    ) async -> PageResponse {
        var request = Scene.request(method, path)
        request.head.authority = host
        if let cookie { request.head.headerFields[.cookie] = cookie }
        return await site.respond(to: request)
    }

    private func enter(_ site: LoopbackSite) async throws -> String {
        let path = try #require(self.path(site))
        let answer = await ask(site, path)
        #expect(answer.status == 303 && answer.location == "/")
        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict") && cookie.hasPrefix("holub-8025="))
        return String(cookie.prefix { $0 != ";" })
    }

    @Test func theLinkOpensItOnce() async throws {
        let (site, _) = try site()
        let path = try #require(self.path(site))
        #expect(await ask(site, "/").status == 403)
        let cookie = try await enter(site)
        #expect(await ask(site, "/", cookie: cookie).status == 200)
        #expect(await ask(site, "/", cookie: "a=b; " + cookie + "; c=d").status == 200)
        #expect(site.entrance == nil)
        let again = await ask(site, path)
        #expect(again.status == 403 && again.text.contains("Otevřete odkaz z\u{A0}terminálu"))
        // Who is in already comes in.
        #expect(await ask(site, path, cookie: cookie).location == "/")
        #expect(await ask(site, "/").text.contains("holub serve"))
        for wrong in [
            "holub-8025=", "holub-8025=" + String(repeating: "0", count: 64), "holub-80=" + cookie.dropFirst(11),
        ] {
            #expect(await ask(site, "/", cookie: wrong).status == 403)
        }
    }

    @Test(arguments: ["/start/", "/start/0", "/start/" + String(repeating: "0", count: 64), "/start"])
    func anotherLinkOpensNothing(_ path: String) async throws {
        let (site, _) = try site()
        let answer = await ask(site, path)
        #expect(answer.status == 403 || answer.status == 404)
        #expect(site.entrance != nil && answer.header("Set-Cookie") == nil)
    }

    @Test func aPostTakesNoLink() async throws {
        let (site, _) = try site()
        let path = try #require(self.path(site))
        #expect(await ask(site, path, method: .post).status == 405 && site.entrance != nil)
    }

    /// A name of somebody else's that leads to 127.0.0.1.
    @Test(arguments: [
        "evil.example", "evil.example:8025", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:8025", "",
        "127.0.0.2:8025",
        "[::1]", "LOCALHOST:8025",
    ])
    func onlyLoopbacksNamesAreAnswered(_ host: String) async throws {
        let (site, _) = try site()
        let cookie = try await enter(site)
        let answer = await ask(site, "/", host: host, cookie: cookie)
        #expect(answer.status == 403 && answer.header("Content-Security-Policy") != nil)
    }

    @Test(arguments: ["127.0.0.1:8025", "localhost:8025", "[::1]:8025"])
    func andTheseAre(_ host: String) async throws {
        let (site, _) = try site()
        let cookie = try await enter(site)
        #expect(await ask(site, "/", host: host, cookie: cookie).status == 200)
    }
}

@Suite("Mounted on Hummingbird") struct MountTests {
    /// What an application has to write.
    @Sendable private static func visitor(_ request: Request, _: BasicRequestContext) throws -> Visitor? {
        guard request.headers[.cookie] == "session=of Jana" else {
            guard request.method == .get else { return nil }
            throw HTTPError(.seeOther, headers: [.location: "/"])
        }
        return Visitor(account: "4711", session: "of Jana", client: "192.0.2.1")
    }

    private func respond(_ request: Request, scene: Scene? = nil) async throws -> (Response, [UInt8]) {
        let scene = try scene ?? Scene()
        let router = Router(context: BasicRequestContext.self)
        router.get("/hello") { _, _ in "hello" }
        scene.pages.mount(on: router, visitor: Self.visitor)
        let context = BasicRequestContext(
            source: ApplicationRequestContextSource(
                channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let response = try await router.buildResponder().respond(to: request, context: context)
        let writer = Collected()
        try await response.body.write(writer)
        return (response, writer.box.octets.withLock { $0 })
    }

    private struct Collected: ResponseBodyWriter {
        final class Box: Sendable {
            let octets = Mutex<[UInt8]>([])
        }
        let box = Box()
        mutating func write(_ buffer: ByteBuffer) async throws {
            box.octets.withLock { $0 += buffer.readableBytesView }
        }
        consuming func finish(_: HTTPFields?) async throws {}
    }

    private func request(_ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:], _ body: String = "")
        -> Request
    {
        request(method, path, fields, RequestBody(buffer: ByteBuffer(string: body)))
    }

    private func request(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields, _ body: RequestBody
    ) -> Request {
        Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "app.example", path: path, headerFields: fields),
            body: body)
    }

    private static let form: HTTPFields = [
        .cookie: "session=of Jana", .contentType: "application/x-www-form-urlencoded",
    ]

    @Test func pagesAnswer() async throws {
        let (response, octets) = try await respond(request(.get, "/mail", [.cookie: "session=of Jana"]))
        #expect(response.status == .ok && String(decoding: octets, as: UTF8.self).contains("Moje adresy"))
        let (deep, _) = try await respond(request(.get, "/mail/add", [.cookie: "session=of Jana"]))
        #expect(deep.status == .ok)
    }

    /// The application's redirect is its own; a post without a session gets a page of ours, and its headers.
    @Test func whoeverIsNotSignedInIsTheApplications() async throws {
        let (get, _) = try await respond(request(.get, "/mail/add"))
        #expect(get.status == .seeOther && get.headers[.location] == "/")
        let (post, octets) = try await respond(request(.post, "/mail/add", [:], "address=jana%40seznam.cz"))
        #expect(post.status == .forbidden && post.headers[.contentSecurityPolicy] != nil)
        #expect(String(decoding: octets, as: UTF8.self).contains("Nejdřív se přihlaste"))
    }

    @Test func filesNeedNobody() async throws {
        let scene = try Scene()
        for file in [scene.pages.stylesheet, scene.pages.script] {
            let (response, octets) = try await respond(request(.get, "/mail/static/" + file.name), scene: scene)
            #expect(response.status == .ok && octets == file.octets)
        }
        let (other, _) = try await respond(request(.get, "/mail/static/other.css"), scene: scene)
        #expect(other.status == .notFound)
    }

    @Test func theApplicationsOwnPathsStayItsOwn() async throws {
        let (response, octets) = try await respond(request(.get, "/hello"))
        #expect(response.status == .ok && octets == Array("hello".utf8))
    }

    @Test(
        "I63 Other methods are refused by the pages",
        arguments: [HTTPRequest.Method.put, .delete, .patch, .options, .trace])
    func otherMethodsAreRefusedByThePages(_ method: HTTPRequest.Method) async throws {
        let (response, _) = try await respond(request(method, "/mail/add", [.cookie: "session=of Jana"]))
        #expect(response.status == .methodNotAllowed && response.headers[.allow] == "GET, HEAD, POST")
    }

    /// A body of a million octets, piece by piece, and how many of them were taken.
    private final class LongBody: Sendable {
        static let piece = 1000
        private let count = Mutex(0)

        var taken: Int { count.withLock { $0 } }

        func next() -> ByteBuffer? {
            count.withLock { count in
                guard count < 1_000_000 else { return nil }
                count += Self.piece
                return ByteBuffer(repeating: UInt8(ascii: "a"), count: Self.piece)
            }
        }
    }

    /// Nobody is kept waiting by a body that nobody reads.
    @Test func aBodyOfNobodysIsNotRead() async throws {
        let long = LongBody(), stream = AsyncStream(unfolding: long.next)
        let (response, _) = try await respond(request(.post, "/mail/add", [:], RequestBody(asyncSequence: stream)))
        #expect(response.status == .forbidden && long.taken == 0)
    }

    /// RFC 9110 §8.6.
    @Test func anAnswerToHEADHasTheLengthOfThatToGET() async throws {
        let cookie: HTTPFields = [.cookie: "session=of Jana"]
        let (get, octets) = try await respond(request(.get, "/mail/add", cookie))
        let (head, nothing) = try await respond(request(.head, "/mail/add", cookie))
        #expect(nothing.isEmpty && head.headers[.contentLength] == String(octets.count))
        #expect(get.headers[.contentLength] == head.headers[.contentLength])
    }

    @Test("I62 A body is read no further than it may be") func aBodyIsReadNoFurtherThanItMayBe() async throws {
        let long = LongBody(), stream = AsyncStream(unfolding: long.next)
        let (response, _) = try await respond(
            request(.post, "/mail/add", Self.form, RequestBody(asyncSequence: stream)))
        #expect(response.status == .contentTooLarge)
        // As many pieces as show that it is too long.
        #expect(long.taken == (PageRequest.longestBody / LongBody.piece + 1) * LongBody.piece)
        let (forged, _) = try await respond(request(.post, "/mail/add", Self.form, "address=jana%40seznam.cz"))
        #expect(forged.status == .forbidden)
    }

    @Test func aBodyThatBreaksOffIsNoForm() async throws {
        let stream = AsyncThrowingStream<ByteBuffer, any Error>(unfolding: { throw CancellationError() })
        let (response, _) = try await respond(
            request(.post, "/mail/add", Self.form, RequestBody(asyncSequence: stream)))
        #expect(response.status == .badRequest && response.headers[.contentSecurityPolicy] != nil)
    }
}
#endif
