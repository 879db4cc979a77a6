#if Web
import HTTPTypes
public import Holub
public import Logging

/// The set-up pages and the notification centre: a request in, an answer out. No socket, no session, no cookie.
///
/// ```swift
/// let pages = try Pages(mailroom, at: "/mail", origin: "https://app.example", look: look)
/// // …
/// let answer = await pages.respond(to: PageRequest(head: head), from: visitor)
/// ```
///
/// On Hummingbird, ``mount(on:visitor:)`` does the rest. What a visitor does not own is not found, whatever the address says.
public struct Pages: Sendable {
    let mailroom: Mailroom
    let site: Site
    var look: Look
    let stylesheet: StaticFile
    let script: StaticFile
    let token: FormToken
    let origin: OriginCheck
    let limiters: Limiters
    let desk = ProofDesk()
    let deeds = Deeds()
    let logger: Logger?

    /// - Parameters:
    ///   - prefix: where the pages are mounted, such as `/mail`; empty for the root of the site.
    ///   - origin: the site's own origin, such as `https://app.example`; nil: the host that a request names.
    ///   - logger: for a line about each request that was refused or failed; never with what was typed.
    /// - Throws: ``PagesError``.
    public init(
        _ mailroom: Mailroom, at prefix: String = "", origin: String? = nil, look: Look = Look(),
        limits: PageLimits = PageLimits(), logger: Logger? = nil
    ) throws(PagesError) {
        self.mailroom = mailroom
        self.look = look
        self.logger = logger
        site = try Site(prefix: prefix)
        stylesheet = StaticFile(
            "holub", "css", type: "text/css; charset=utf-8", Stylesheet.text(look.light, look.dark))
        script = StaticFile("holub", "js", type: "text/javascript; charset=utf-8", Script.text)
        token = FormToken(keys: mailroom.keys, clock: mailroom.clock)
        self.origin = OriginCheck(own: origin)
        limiters = Limiters(limits)
    }

    /// Where the pages begin: the address to send people to.
    public var start: String { site.path("/") }

    /// The notification centre.
    public var notices: String { site.path("/notices") }

    /// The page of one message: where it stands, and what can be done with it.
    public func message(_ ticket: Ticket) -> String { site.path("/outbox/\(ticket)") }

    /// The page to put into a message that confirms an address (``/Holub/VerificationForm/link(_:)``).
    /// - Parameters:
    ///   - origin: the site's own, such as `https://app.example`.
    ///   - prefix: as in ``Pages/init(_:at:origin:look:limits:logger:)``.
    public static func confirmation(of word: String, at origin: String, prefix: String = "") -> String {
        origin + prefix + "/confirm/" + word
    }

    /// Answers a request. Never throws: what goes wrong is a page too.
    /// - Parameter visitor: who asks, as the application knows; nil for nobody.
    public func respond(to request: PageRequest, from visitor: Visitor?) async -> PageResponse {
        var response = await answer(to: request, from: visitor)
        if request.head.method == .head {
            // The length is that of the answer to a GET (RFC 9110 §8.6).
            response.head.headerFields[.contentLength] = String(response.body.count)
            response.body = []
        }
        return response
    }

    private func answer(to request: PageRequest, from visitor: Visitor?) async -> PageResponse {
        if let file = file(at: request.path) {
            let isRead = request.head.method == .get || request.head.method == .head
            return isRead
                ? response(200, file.octets, type: file.type, caching: SecurityHeaders.files)
                : refusal(.method(["GET", "HEAD"]), request, visitor)
        }
        let matches = site.inner(request.path).map(Route.matches) ?? []
        guard !matches.isEmpty else { return refusal(.notFound, request, visitor) }
        let method: HTTPRequest.Method = request.head.method == .head ? .get : request.head.method
        guard let (route, captures) = matches.first(where: { $0.route.method == method }) else {
            let allowed = matches.flatMap { $0.route.method == .get ? ["GET", "HEAD"] : [$0.route.method.rawValue] }
            return refusal(.method(allowed), request, visitor)
        }
        guard let visitor else { return refusal(.signIn, request, nil) }
        do { return try await answer(to: request, from: visitor, by: route, captures) } catch {
            return refusal(PageError(error), request, visitor, error)
        }
    }

    private func answer(
        to request: PageRequest, from visitor: Visitor, by route: Route, _ captures: [String: String]
    ) async throws -> PageResponse {
        let now = mailroom.clock.now, wait = limiters.take(visitor, at: now)
        // Beyond the limits a form is still drawn for whoever would lose what they typed, but not often.
        if let wait, route.redraw == nil || limiters.redrawing.take(visitor.account.text, at: now) != nil {
            throw PageError.tooMany(wait)
        }
        let turn = try turn(request, visitor, route, captures)
        if let reason = wait.map(Redrawing.tooMany) ?? turn.redrawing {
            return try await redrawn(turn, because: reason)
        }
        do { return try await route.answer(turn) } catch {
            // What is not there, or is not the visitor's, has no form.
            guard route.redraw != nil, ![403, 404].contains(PageError(error).status) else { throw error }
            log(PageError(error), request, error)
            return try await redrawn(turn, because: Redrawing(error))
        }
    }

    private func file(at path: String) -> StaticFile? {
        [stylesheet, script].first { site.path("/static/" + $0.name).utf8.elementsEqual(path.utf8) }
    }

    /// Everything about a request that has to be in order before a page acts on it.
    private func turn(
        _ request: PageRequest, _ visitor: Visitor, _ route: Route, _ captures: [String: String]
    ) throws -> Turn {
        guard request.body.count <= PageRequest.longestBody else { throw PageError.tooLarge }
        guard let query = request.query else { throw PageError.malformed }
        var fields = FormFields(), redrawing: Redrawing?
        if route.method == .post {
            guard Self.isForm(request.header("Content-Type")) else { throw PageError.mediaType }
            guard let typed = FormFields(request.body) else { throw PageError.malformed }
            guard origin.admits(request) else { throw PageError.forbidden }
            if !token.holds(typed[FormToken.field], for: visitor, action: request.path) {
                // Whoever cannot be shown to post from here may have written the fields for somebody else.
                guard origin.affirms(request) else { throw PageError.forbidden }
                redrawing = .expired
            }
            fields = typed
        }
        return Turn(
            pages: self, visitor: visitor, route: route, captures: captures, query: query, fields: fields,
            drawing: drawing(request, visitor, query), redrawing: redrawing)
    }

    /// Whether a body is what forms send (RFC 9110 §8.3.1: the type in any case, parameters behind it).
    private static func isForm(_ type: String?) -> Bool {
        let name = Array((type ?? "").utf8.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 })
        return name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            == Array("application/x-www-form-urlencoded".utf8)
    }

    private func drawing(_ request: PageRequest, _ visitor: Visitor?, _ query: FormFields?) -> Drawing {
        let chosen = query?["lang"].map(Language.init(rawValue:)).flatMap { Language.all.contains($0) ? $0 : nil }
        let accepted = AcceptedLanguages.best(request.header("Accept-Language"))
        return Drawing(
            application: mailroom.application, look: look, site: site.speaking(visitor?.language == nil ? chosen : nil),
            language: visitor?.language ?? chosen ?? accepted ?? mailroom.application.language,
            path: request.path, query: query?.encoded(without: "lang") ?? "",
            // The answer to a post has no address of its own to show in another language.
            isSwitchable: visitor?.language == nil && request.head.method != .post, stylesheet: stylesheet,
            script: script)
    }

    // MARK: - Answers

    /// The page for what went wrong.
    func refusal(
        _ error: PageError, _ request: PageRequest, _ visitor: Visitor?, _ cause: (any Error)? = nil
    ) -> PageResponse {
        log(error, request, cause)
        let drawing = drawing(request, visitor, request.query)
        var response = response(
            error.status, drawing.errorPage(ErrorTexts.words(for: cause ?? error), wait: error.wait),
            type: Self.pageType)
        switch error {
        case .method(let allowed): response.head.headerFields[.allow] = allowed.joined(separator: ", ")
        case .tooMany(let wait): response.head.headerFields[.retryAfter] = String(wait.wholeSeconds)
        default: break
        }
        return response
    }

    private func log(_ error: PageError, _ request: PageRequest, _ cause: (any Error)?) {
        logger?.log(
            level: error.status >= 500 ? .error : .info, "page refused",
            metadata: [
                "status": "\(error.status)", "method": "\(request.head.method.rawValue.prefix(16))",
                "cause": "\(cause.map(PageError.words) ?? "")",
            ])
    }

    static let pageType = "text/html; charset=utf-8"

    func response(
        _ status: Int, _ body: [UInt8], type: String?, caching: String = SecurityHeaders.pages
    ) -> PageResponse {
        var head = HTTPResponse(status: .init(code: status))
        SecurityHeaders.add(to: &head.headerFields, caching: caching)
        head.headerFields[.contentType] = type
        if caching == SecurityHeaders.pages { head.headerFields[.vary] = "Accept-Language, Cookie" }
        return PageResponse(head: head, body: body)
    }
}

/// Why pages cannot be made. The description is one sentence with the next step.
public enum PagesError: Error, Hashable, Sendable, CustomStringConvertible {
    case invalidPrefix

    public var description: String {
        "The prefix must be empty, or begin with a slash and not end with one, such as /mail."
    }
}
#endif
