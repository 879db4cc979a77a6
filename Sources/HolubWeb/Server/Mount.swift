#if Web
import HTTPTypes
public import Hummingbird
import NIOCore

extension Pages {
    /// Mounts the pages on a router of Hummingbird's, at the prefix that they were made with.
    ///
    /// ```swift
    /// pages.mount(on: router) { request, visit in
    ///     guard let session = visit.session else {
    ///         // Who reads is led to the sign-in. A post would lose what was typed: it is refused, and can be sent again.
    ///         guard request.method == .get else { return nil }
    ///         throw HTTPError(.seeOther, headers: [.location: "/"])
    ///     }
    ///     return Visitor(account: AccountID(session.customer.id), session: session.id, client: visit.client)
    /// }
    /// ```
    /// - Parameter visitor: the application's own session: who asks, or nil for nobody. What it throws is the
    ///   application's to answer. It is not called for the stylesheet and the script.
    public func mount<Context: RequestContext>(
        on router: some RouterMethods<Context>,
        visitor: @escaping @Sendable (Request, Context) async throws -> Visitor?
    ) {
        let responder = CallbackResponder<Context> { request, context in
            try await response(to: request) { try await visitor(request, context) }
        }
        // Hummingbird has no route for whatever method there is.
        let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
        for path in [site.path("/"), site.path("/**")] {
            for method in methods { router.on(RouterPath(path), method: method, responder: responder) }
        }
    }

    private func response(
        to request: Request, visitor: () async throws -> Visitor?
    ) async throws -> Response {
        let visitor = try await needsNobody(request.head) ? nil : visitor()
        return await Response(respond(to: request, from: visitor))
    }

    /// A body that nobody signed in sends is not waited for: no page depends on it.
    func respond(to request: Request, from visitor: Visitor?) async -> PageResponse {
        guard visitor != nil else { return await respond(to: PageRequest(head: request.head), from: nil) }
        guard let page = await PageRequest(request) else { return brokenOff }
        return await respond(to: page, from: visitor)
    }

    /// Below `/static` there are files alone, the same for everybody.
    private func needsNobody(_ head: HTTPRequest) -> Bool {
        site.inner(PageRequest(head: head).path)?.utf8.starts(with: "/static/".utf8) ?? false
    }

    /// The answer to a request whose body did not come to its end.
    private var brokenOff: PageResponse {
        response(400, Array("The request broke off.\n".utf8), type: "text/plain; charset=utf-8")
    }
}

extension PageRequest {
    /// With the octets of the body; of one that is too long as many as show that it is. Nil where the body breaks off.
    init?(_ request: Request) async {
        var octets: [UInt8] = []
        do {
            for try await buffer in request.body {
                octets += buffer.readableBytesView
                if octets.count > Self.longestBody { break }
            }
        } catch { return nil }
        self.init(head: request.head, body: Array(octets.prefix(Self.longestBody + 1)))
    }
}

extension Response {
    init(_ page: PageResponse) {
        self.init(
            status: page.head.status, headers: page.head.headerFields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.body)))
    }
}
#endif
