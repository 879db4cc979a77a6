#if Web
import HTTPTypes
import Holub

/// One address of the pages with one method. ``all`` is the whole list; the tests go through it.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// Words, and in braces what is captured: `{mailbox}`, `{notice}`, `{ticket}`, `{word}`.
    let pattern: String
    let answer: @Sendable (Turn) async throws -> PageResponse
    /// Draws the form of a post again, with what was typed and without acting (``Turn/redrawing``); nil where nothing is
    /// typed.
    private(set) var redraw: (@Sendable (Turn) async throws -> PageResponse)?

    private init(
        _ method: HTTPRequest.Method, _ pattern: String,
        _ answer: @escaping @Sendable (Turn) async throws -> PageResponse
    ) {
        self.method = method
        self.pattern = pattern
        self.answer = answer
    }

    private func drawnAgain(_ redraw: @escaping @Sendable (Turn) async throws -> PageResponse) -> Route {
        var route = self
        route.redraw = redraw
        return route
    }

    private static let addresses: [Route] = [
        Route(.get, "/") { try await $0.addressList() },
        Route(.get, "/add") { try await $0.addForm() },
        Route(.post, "/add") { try await $0.add() }.drawnAgain { try await $0.addAgain() },
        Route(.post, "/detect") { try await $0.detect() },
        Route(.get, "/confirm/{word}") { try await $0.openedLink() },
        Route(.post, "/confirm/{word}") { try await $0.confirmLink() },
        Route(.get, "/mailboxes/{mailbox}/verify") { try await $0.verifyForm() },
        Route(.post, "/mailboxes/{mailbox}/verify") { try await $0.verify() }.drawnAgain { try await $0.verifyAgain() },
        Route(.post, "/mailboxes/{mailbox}/verification") { try await $0.sendVerification() },
        Route(.get, "/mailboxes/{mailbox}/choice") { try await $0.choiceForm() },
        Route(.post, "/mailboxes/{mailbox}/choice") { try await $0.choose() },
    ]

    private static let mailbox: [Route] = [
        Route(.get, "/mailboxes/{mailbox}") { try await $0.mailboxPage() },
        Route(.get, "/mailboxes/{mailbox}/setup") { try await $0.setUpForm() },
        Route(.post, "/mailboxes/{mailbox}/setup") { try await $0.connect() }.drawnAgain {
            try await $0.connectAgain()
        },
        Route(.get, "/mailboxes/{mailbox}/proof") { try await $0.proofPage() },
        Route(.get, "/mailboxes/{mailbox}/proof.json") { try await $0.proofState() },
        Route(.post, "/mailboxes/{mailbox}/administrator") { try await $0.awaitAdministrator() },
        Route(.get, "/mailboxes/{mailbox}/resume") { try await $0.resumeForm() },
        Route(.post, "/mailboxes/{mailbox}/resume") { try await $0.resume() },
        Route(.post, "/mailboxes/{mailbox}/test") { try await $0.sendTest() },
        Route(.get, "/mailboxes/{mailbox}/settings") { try await $0.settingsForm() },
        Route(.post, "/mailboxes/{mailbox}/settings") { try await $0.saveSettings() }.drawnAgain {
            try await $0.settingsAgain()
        },
        Route(.get, "/mailboxes/{mailbox}/disable") { try await $0.disableForm() },
        Route(.post, "/mailboxes/{mailbox}/disable") { try await $0.disable() },
        Route(.post, "/mailboxes/{mailbox}/enable") { try await $0.enable() },
        Route(.get, "/mailboxes/{mailbox}/remove") { try await $0.removeForm() },
        Route(.post, "/mailboxes/{mailbox}/remove") { try await $0.remove() },
    ]

    private static let messages: [Route] = [
        Route(.get, "/notices") { try await $0.noticeCentre() },
        Route(.post, "/notices/{notice}/read") { try await $0.markRead() },
        Route(.get, "/outbox") { try await $0.outboxPage() },
        Route(.get, "/outbox/{ticket}") { try await $0.messagePage() },
        Route(.post, "/outbox/{ticket}/cancel") { try await $0.cancel() },
        Route(.post, "/outbox/{ticket}/retry") { try await $0.retry() },
        Route(.post, "/outbox/{ticket}/application") { try await $0.sendThroughApplication() },
        Route(.get, "/outbox/{ticket}/resend") { try await $0.resendForm() },
        Route(.post, "/outbox/{ticket}/decide") { try await $0.decide() },
    ]

    static let all = addresses + mailbox + messages

    /// The routes of a path, whatever their method, with what was captured.
    static func matches(_ path: String) -> [(route: Route, captures: [String: String])] {
        all.compactMap { route in route.captures(path).map { (route, $0) } }
    }

    /// Nil where the path is another.
    private func captures(_ path: String) -> [String: String]? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let pieces = pattern.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == pieces.count else { return nil }
        var captures: [String: String] = [:]
        for (part, piece) in zip(parts, pieces) {
            if piece.first == UInt8(ascii: "{") {
                guard !part.isEmpty else { return nil }
                captures[String(Substring(piece.dropFirst().dropLast()))] = String(Substring(part))
            } else if !part.elementsEqual(piece) {
                return nil
            }
        }
        return captures
    }
}
#endif
