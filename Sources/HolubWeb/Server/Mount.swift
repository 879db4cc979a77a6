#if Web
import HTTPTypes
public import Hummingbird
import NIOCore

extension Pages {
    /// Mounts the pages on a router of Hummingbird's, at the prefix that they were made with.
    ///
    /// ```swift
    /// pages.mount(on: router) { _, visit in
    ///     guard let session = visit.session else { throw HTTPError(.seeOther, headers: [.location: "/"]) }
    ///     return Visitor(
    ///         account: AccountID(session.customer.id), session: session.id, client: visit.client, language: .czech)
    /// }
    /// ```
    /// - Parameter visitor: the application's own session: who asks, or nil for nobody. What it throws is the
    ///   application's to answer.
    public func mount<Context: RequestContext>(
        on router: some RouterMethods<Context>,
        visitor: @escaping @Sendable (Request, Context) async throws -> Visitor?
    ) {
        let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
        for path in [site.path("/"), site.path("/**")] {
            for method in methods {
                router.on(RouterPath(path), method: method) { request, context -> Response in
                    let page = await PageRequest(head: request.head, body: Self.body(of: request))
                    // Files need nobody; everything else says itself what it wants of whom.
                    return try await Self.response(self.respond(to: page, from: visitor(request, context)))
                }
            }
        }
    }

    /// The octets of a body; of one that is too long as many as show that it is. A body that breaks off is no form.
    static func body(of request: Request) async -> [UInt8] {
        var octets: [UInt8] = []
        do {
            for try await buffer in request.body {
                octets += buffer.readableBytesView
                if octets.count > PageRequest.longestBody { return Array(octets.prefix(PageRequest.longestBody + 1)) }
            }
        } catch { return Array("%".utf8) }
        return octets
    }

    static func response(_ page: PageResponse) -> Response {
        Response(
            status: page.head.status, headers: page.head.headerFields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.body)))
    }
}
#endif
