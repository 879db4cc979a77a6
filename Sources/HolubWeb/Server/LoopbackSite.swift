#if Web
import HTTPTypes
public import Holub
import Synchronization

/// The pages for one person on their own machine: its own little session in place of an application's.
///
/// Whoever has the one-time link gets the session. Other users of the machine can reach the port and get nothing; pages of
/// other sites can neither read nor post, nor come in by a name of theirs that leads to 127.0.0.1 (DNS rebinding): only the
/// names of loopback are answered.
public struct LoopbackSite: Sendable {
    private struct State {
        var port: Int?
        /// Nil once it was used.
        var entrance: String?
    }

    private final class Door: Sendable {
        let state = Mutex(State())
    }

    let pages: Pages
    private let account: AccountID
    private let session = Word.random()
    private let door = Door()

    /// - Parameter pages: made without a prefix.
    public init(_ pages: Pages, account: AccountID) {
        var pages = pages
        // Nobody signs in here.
        pages.look.phrases.merge(EntranceTexts.inPlaceOfSignIn) { own, _ in own }
        self.pages = pages
        self.account = account
        door.state.withLock { $0.entrance = Word.random() }
    }

    /// Where the one person begins. The link opens the pages once.
    /// - Returns: nil before ``listens(on:)``, and once it was used.
    public var entrance: String? {
        door.state.withLock { state in
            guard let port = state.port, let word = state.entrance else { return nil }
            return "http://127.0.0.1:\(port)/start/\(word)"
        }
    }

    /// Tells it the port by which it is reached.
    public func listens(on port: Int) { door.state.withLock { $0.port = port } }

    public func respond(to request: PageRequest) async -> PageResponse {
        if let answer = atTheDoor(request.head) { return answer }
        return await pages.respond(to: request, from: visitor(request.head))
    }

    private static let elsewhere = """
        Tahle stránka je jen pro tento počítač. Otevřete odkaz, který vypsal příkaz holub serve.
        This page is only for this machine. Open the link that holub serve printed.
        """

    /// What is answered whoever asks, and whatever the body is; nil for what the pages answer.
    func atTheDoor(_ head: HTTPRequest) -> PageResponse? {
        let request = PageRequest(head: head)
        guard isLoopback(request.authority) else { return plain(403, Self.elsewhere) }
        return entering(request.path).map { enter($0, request) }
    }

    /// Names by which nobody but this machine is meant, with the port; a browser leaves out port 80 alone.
    private func isLoopback(_ authority: String?) -> Bool {
        guard let authority, let port = door.state.withLock(\.port) else { return false }
        return ["127.0.0.1", "localhost", "[::1]"].contains { name in
            authority.utf8.elementsEqual("\(name):\(port)".utf8)
                || port == 80 && authority.utf8.elementsEqual(name.utf8)
        }
    }

    private func entering(_ path: String) -> String? {
        let start = Array("/start/".utf8), octets = Array(path.utf8)
        return octets.starts(with: start) ? String(decoding: octets.dropFirst(start.count), as: UTF8.self) : nil
    }

    /// Gives the session to the first who has the link.
    private func enter(_ word: String, _ request: PageRequest) -> PageResponse {
        guard request.head.method == .get else { return plain(405, "Open the link in a browser.", allow: "GET") }
        let isFirst = door.state.withLock { state in
            guard let entrance = state.entrance, Word.isSame(word, entrance) else { return false }
            state.entrance = nil
            return true
        }
        guard isFirst || visitor(request.head) != nil else { return pages.refusal(.signIn, request, nil) }
        var response = pages.response(303, [], type: nil)
        response.head.headerFields[.location] = pages.start
        guard isFirst else { return response }
        // Without Secure, and so without __Host-: on http of loopback browsers keep no such cookie. Nobody is on the wire
        // there, no script reads it, and no other host makes a browser send it. But browsers keep one jar for all ports of a
        // host, so they send it to whatever else they open on 127.0.0.1, and a page from there counts as the same site.
        // Whoever runs a program there that this person opens can get in; the port in the name only keeps two of us apart.
        response.head.headerFields[.setCookie] = "\(cookie)=\(session); Path=/; HttpOnly; SameSite=Strict"
        return response
    }

    private var cookie: String { "holub-\(door.state.withLock(\.port) ?? 0)" }

    func visitor(_ head: HTTPRequest) -> Visitor? {
        let name = Array(cookie.utf8) + [UInt8(ascii: "=")]
        for field in head.headerFields[values: .cookie] {
            for part in field.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = Array(part.drop { $0 == 0x20 })
                guard pair.starts(with: name) else { continue }
                let value = String(decoding: pair[name.count...], as: UTF8.self)
                if Word.isSame(value, session) {
                    return Visitor(account: account, session: session, client: "loopback")
                }
            }
        }
        return nil
    }

    private func plain(_ status: Int, _ text: String, allow: String? = nil) -> PageResponse {
        var response = pages.response(status, Array((text + "\n").utf8), type: "text/plain; charset=utf-8")
        response.head.headerFields[.allow] = allow
        return response
    }
}

/// 256 random bits as a word.
private enum Word {
    static func random() -> String {
        Hexadecimal.text((0..<32).map { _ in UInt8.random(in: 0...255) })
    }

    /// In the same time whatever differs.
    static func isSame(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8), right = Array(right.utf8)
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
#endif
