import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// Who is signed in. A customer of the application is an account of the mailroom's, by the same name.
struct Session: Sendable {
    let id: String
    let customer: Customer
    let endsAt: Date
}

/// The sign-in by name and password, and the sessions.
///
/// Sessions live in memory: whoever was signed in signs in again after a restart.
final class Accounts: Sendable {
    private let customers: [Customer]
    /// Made anew at each start, since the customers are for show. They hold 98 bits of chance, so nobody guesses them; an
    /// application whose people choose theirs keeps a slow hash of each (scrypt, Argon2), and counts failures.
    private let passwords: [String: String]
    private let sessions = Mutex<[String: Session]>([:])
    private let isSecure: Bool

    init(_ customers: [Customer], isSecure: Bool) {
        self.customers = customers
        self.isSecure = isSecure
        passwords = Dictionary(uniqueKeysWithValues: customers.map { ($0.id, Self.word(20)) })
    }

    /// A name and its password each, to be shown to whoever started it.
    var demonstration: [String] { customers.map { "\($0.id) with the password \(passwords[$0.id] ?? "")" } }

    /// A session for the right name and password.
    func signIn(_ name: String, _ password: String) -> Session? {
        guard let customer = customers.first(where: { $0.id.utf8.elementsEqual(name.utf8) }),
            let own = passwords[customer.id], Self.isSame(own, password)
        else { return nil }
        let session = Session(id: Self.word(52), customer: customer, endsAt: Date() + 12 * 3600)
        sessions.withLock { sessions in
            sessions = sessions.filter { $0.value.endsAt > Date() }
            sessions[session.id] = session
        }
        return session
    }

    func signOut(_ session: Session) { sessions.withLock { $0[session.id] = nil } }

    func session(of request: Request) -> Session? {
        guard let id = request.cookies[cookieName]?.value, let session = sessions.withLock({ $0[id] }) else {
            return nil
        }
        return session.endsAt > Date() ? session : nil
    }

    /// The cookie that keeps a session, or ends it.
    ///
    /// No script reads it, and no other site has it sent along with a post. On https it is Secure, and by its prefix no
    /// neighbouring host can have set it; on http of one's own machine no browser would keep such a one.
    func cookie(_ session: Session?) -> Cookie {
        Cookie(
            name: cookieName, value: session?.id ?? "ended", maxAge: session == nil ? 0 : 12 * 3600, path: "/",
            secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    private var cookieName: String { isSecure ? "__Host-fakturka" : "fakturka" }

    /// Of 30 letters and digits that nobody mistakes for one another: 4.9 bits each.
    private static func word(_ length: Int) -> String {
        let letters = Array("abcdefghijkmnpqrstuvwxyz234567")
        return String((0..<length).compactMap { _ in letters.randomElement() })
    }

    /// In the same time whatever differs.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8), right = Array(right.utf8)
        return left.count == right.count && zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// One request, with who is behind it.
struct Visit: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Where it comes from, for Holub's limits: the other end of the connection, unless ``ReadVisit`` knows better.
    var client: String
    var session: Session?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        client = source.channel.remoteAddress?.ipAddress ?? ""
    }

    // Forms, and no long ones.
    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }
    var maxUploadSize: Int { 16 * 1024 }
}

/// Where requests come from, for Holub's limits.
struct Clients: Sendable {
    /// The other end of every connection is the proxy then: as a client, all customers would share one limit.
    let isBehindProxy: Bool
    /// In which the proxy says whom it speaks for; nil where it says nothing.
    let header: HTTPField.Name?

    func client(of request: Request, _ visit: Visit) -> String {
        guard isBehindProxy else { return visit.client }
        // The last address is the one that the proxy has seen; what stands before it anybody may have written.
        let last = header.flatMap { request.headers[$0] }?.split(separator: ",").last
        let address = last?.trimmingCharacters(in: .whitespaces) ?? ""
        return address.isEmpty ? visit.session?.id ?? "" : address
    }
}

/// Reads who asks, and from where.
struct ReadVisit: RouterMiddleware {
    let accounts: Accounts
    let clients: Clients

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.session = accounts.session(of: request)
        context.client = clients.client(of: request, context)
        return try await next(request, context)
    }
}

/// For the application's own pages; Holub's guard themselves.
struct GuardOwnPages: RouterMiddleware {
    private static let headers: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'"),
        (.xContentTypeOptions, "nosniff"), (.cacheControl, "no-store"),
    ]

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard request.method != .post || isFromHere(request) else { throw HTTPError(.forbidden) }
        var response = try await next(request, context)
        for (name, value) in Self.headers { response.headers[name] = value }
        return response
    }

    /// Whether a page of this site posts. `SameSite` alone would let the neighbours of the same site post, and on one's own
    /// machine those of other ports.
    private func isFromHere(_ request: Request) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            return site == "same-origin"
        }
        guard let origin = request.headers[.origin], let host = request.head.authority else { return true }
        return ["https://" + host, "http://" + host].contains(origin)
    }
}
