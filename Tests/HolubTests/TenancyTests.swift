#if Personas
import Foundation
import HolubSender
import Testing

@testable import Holub

/// What one customer owns, another does not find.
@Suite("Tenancy")
struct TenancyTests {
    /// What belongs to Jana.
    struct Possessions: Sendable {
        var mailbox: MailboxID
        /// Not confirmed yet; its code and its link hold.
        var added: MailboxID
        var code: String
        var link: String
        var ticket: Ticket
        var unknown: Ticket
        var refused: Ticket
        var notice: NoticeID
        var form: SubmissionForm
    }

    typealias Attempt = @Sendable (Account, Possessions) async throws -> Void

    /// Every call of an account that names something which somebody owns.
    static let attempts: [String: Attempt] = [
        "sendVerification(_:)": { try await $0.sendVerification($1.added) },
        "verify(_:code:)": { try await $0.verify($1.added, code: $1.code) },
        "verify(link:)": { _ = try await $0.verify(link: $1.link) },
        "openedLink(_:)": { _ = try await $0.openedLink($1.link) },
        "mailbox(_:)": { _ = try await $0.mailbox($1.mailbox) },
        "set(_:of:)": { try await $0.set(MailboxSettings(), of: $1.mailbox) },
        "disable(_:)": { try await $0.disable($1.mailbox) },
        "enable(_:)": { try await $0.enable($1.mailbox) },
        "remove(_:)": { try await $0.remove($1.mailbox) },
        "setUp(_:in:)": { _ = try await $0.setUp($1.mailbox) },
        "saveDraft(_:of:)": { try await $0.saveDraft($1.form, of: $1.mailbox) },
        "connect(_:_:_:in:progress:)": {
            _ = try await $0.connect($1.mailbox, $1.form, .password("cizí"), in: nil)
        },
        "resume(_:in:progress:)": { _ = try await $0.resume($1.mailbox) },
        "provider(of:)": { _ = try await $0.provider(of: $1.mailbox) },
        "awaitAdministrator(_:for:)": { try await $0.awaitAdministrator(true, for: $1.mailbox) },
        "waiting(in:limit:)": { _ = try await $0.waiting(in: $1.mailbox) },
        "send(_:from:key:notBefore:expires:route:)": { account, hers in
            let address = try EmailAddress("jana@seznam.cz")
            let message = Message(
                from: Mailbox(address), to: [Mailbox(address)], subject: "", text: "",
                date: try MessageDate(secondsSinceEpoch: 0), messageID: .random(domain: address.domain))
            _ = try await account.send(message, from: hers.mailbox)
        },
        "message(_:)": { _ = try await $0.message($1.ticket) },
        "cancel(_:)": { try await $0.cancel($1.ticket) },
        "retry(_:)": { try await $0.retry($1.refused) },
        "decide(_:_:)": { try await $0.decide($1.unknown, .wentOut) },
        "sendThroughApplication(_:)": { _ = try await $0.sendThroughApplication($1.refused) },
        "advice(about:of:message:in:)": { account, hers in
            let cause = CauseRecord(cause: "bad-credentials", phase: "auth", reply: nil, at: account.core.clock.now)
            _ = try await account.advice(about: cause, of: hers.mailbox)
        },
        "markRead(_:)": { try await $0.markRead($1.notice) },
    ]

    /// Words of links name a verification: what is not the account's is refused as what does not hold. All else is not found.
    static let refused: Set<String> = ["verify(link:)", "openedLink(_:)"]

    /// Calls that name nothing which somebody owns: they give what the account itself has.
    static let unowned: Set<String> = [
        "add(_:)", "preview(of:)", "mailboxes()", "outbox(in:before:limit:)", "notices(_:in:limit:)", "noticeUpdates()",
        "defaultMailbox()", "openNotices(atMost:)",
    ]

    @Test("The list above is whole: every public function of an account is in it")
    func list() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Holub")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            var isAccount = false
            // The head of a function may go over several lines, up to its brace.
            for part in text.components(separatedBy: "\n") {
                if part.hasPrefix("extension ") || part.hasPrefix("public struct ") || part.hasPrefix("struct ") {
                    isAccount = part.hasPrefix("extension Account ")
                }
                guard isAccount, part.hasPrefix("    public func ") else { continue }
                let rest = try #require(text.range(of: part).map { text[$0.lowerBound...] })
                found.insert(Self.signature(of: rest.components(separatedBy: " {\n")[0]))
            }
        }
        #expect(found == Set(Self.attempts.keys).union(Self.unowned))
    }

    /// `name(label:label:)` of a function's head.
    private static func signature(of head: String) -> String {
        let name = head.components(separatedBy: "func ")[1].prefix { $0 != "(" && $0 != "<" }
        let open = head.firstIndex(of: "(") ?? head.startIndex
        var depth = 0, labels: [String] = [], current = ""
        for character in head[open...] {
            if "([".contains(character) { depth += 1 }
            if ")]".contains(character) { depth -= 1 }
            if depth == 0 || depth == 1 && character == "," {
                labels.append(current)
                current = ""
                if depth == 0 { break }
            } else if !(depth == 1 && character == "(") {
                current.append(character)
            }
        }
        let parameters = labels.compactMap { label -> String? in
            let words = label.prefix { $0 != ":" }.split(whereSeparator: \.isWhitespace)
            return words.first.map { "\($0):" }
        }
        return name + "(" + parameters.joined() + ")"
    }

    /// A verification of an address, as a message of it would be.
    private func issue(
        _ kind: VerificationProof.Kind, for mailbox: MailboxID, in office: Office
    ) async throws -> VerificationProof {
        let owner = try #require(try await office.store.mailbox(mailbox))
        let issued = Verification.issue(
            kind, of: mailbox, account: owner.account, address: owner.address, at: office.clock.now,
            keys: office.mailroom.core.keys)
        try await office.store.apply([.put(.verification(issued.record))])
        return issued.proof
    }

    private func code(for mailbox: MailboxID, in office: Office) async throws -> String {
        guard case .code(let code) = try await issue(.code, for: mailbox, in: office) else { return "" }
        return code.shown
    }

    private func link(for mailbox: MailboxID, in office: Office) async throws -> String {
        guard case .link(let token) = try await issue(.link, for: mailbox, in: office) else { return "" }
        return token.word
    }

    /// An office that offers everything: messages that confirm, and a route of its own.
    private func office() async throws -> (Office, Possessions) {
        let relay = StubServer()
        let office = try Office(verification: .message(through: relay.route()), route: relay.route())
        let jana = office.mailroom.account("4711")
        let mailbox = try await jana.add("jana@seznam.cz")
        try await jana.verify(mailbox, code: code(for: mailbox, in: office))
        let form = try #require(try await jana.setUp(mailbox).settings)
        #expect(try await jana.connect(mailbox, form, .password(Office.password)).succeeded)
        office.server.fate { number, _ in
            switch number {
            case 1: .vanishes
            case 2: .refuses(.rcpt, Reply(550, "5.1.1 User unknown"))
            default: .accepts()
            }
        }
        let unknown = try await jana.send(office.message(), from: mailbox)
        let refused = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.minutes(5))
        let ticket = try await jana.send(office.message(), from: mailbox, notBefore: office.clock.now + .hours(1))
        let added = try await jana.add("jana@centrum.cz")
        let link = try await link(for: added, in: office), code = try await code(for: added, in: office)
        let notice = try #require(try await jana.notices().first)
        return (
            office,
            Possessions(
                mailbox: mailbox, added: added, code: code, link: link, ticket: ticket, unknown: unknown,
                refused: refused, notice: notice.id, form: form)
        )
    }

    @Test(
        "Another account's mailbox, message, notice or token is not found, and stays as it is",
        arguments: ["4712", "4711 ", "é", ""])
    func strangers(_ name: String) async throws {
        for (call, attempt) in Self.attempts {
            // Each on its own: what one call can do must not be in another's way.
            let (office, hers) = try await office()
            let jana = office.mailroom.account("4711"), stranger = office.mailroom.account(AccountID(name))
            if !name.isEmpty { _ = try await stranger.add("petr@centrum.cz") }
            let before = try await (jana.mailboxes(), jana.outbox(), jana.notices(.all))
            await #expect("\(call)") {
                try await attempt(stranger, hers)
            } throws: { error in
                switch error as? MailroomError {
                case .notFound: !Self.refused.contains(call)
                case .verificationRefused: Self.refused.contains(call)
                default: false
                }
            }
            let after = try await (jana.mailboxes(), jana.outbox(), jana.notices(.all))
            #expect(before.0 == after.0, "\(call)")
            #expect(before.1 == after.1, "\(call)")
            #expect(before.2 == after.2, "\(call)")
            #expect(try await stranger.outbox().isEmpty, "\(call)")
            #expect(try await stranger.notices(.all).isEmpty, "\(call)")
            #expect(try await stranger.mailboxes().count == (name.isEmpty ? 0 : 1), "\(call)")
            // Her code and her link have been neither used nor voided.
            await #expect(throws: Never.self, "\(call)") {
                _ = try await jana.openedLink(hers.link)
                try await jana.verify(hers.added, code: hers.code)
            }
        }
    }

    @Test("An account without a name gets no mailbox; accounts are told apart by octets")
    func names() async throws {
        let office = try Office()
        await #expect(throws: MailroomError.self) { try await office.mailroom.account("").add("jana@seznam.cz") }
        let composed = office.mailroom.account("caf\u{E9}"), decomposed = office.mailroom.account("cafe\u{301}")
        try await composed.add("jana@seznam.cz")
        #expect(try await decomposed.mailboxes().isEmpty)
        // The same address twice is one mailbox; in another account it is another.
        let first = try await composed.add("jana@seznam.cz"), second = try await decomposed.add("jana@seznam.cz")
        #expect(try await composed.mailboxes().map(\.id) == [first])
        #expect(first != second)
    }
}
#endif
