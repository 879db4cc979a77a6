#if Personas
import Foundation
import HolubDetection
import HolubNetwork
import HolubProviders
import HolubSender
import Logging
import Testing

@testable import Holub

/// A mailroom whose network, clock and store are a test's own.
struct Office: Sendable {
    let clock = VirtualWallClock()
    let store: any Store
    let server = StubServer()
    let mailroom: Mailroom
    let hooked = Hooked()

    /// What the application's hook was told.
    actor Hooked {
        var notices: [Notice] = []
        func add(_ notice: Notice) { notices.append(notice) }
    }

    init(
        store: any Store = MemoryStore(), providers: ProviderRegistry = .standard, keys: KeyRing? = nil,
        verification: VerificationPolicy = .signIn, route: ApplicationRoute? = nil, language: Language = .czech,
        tokens: TokenSource? = nil, courier: Courier? = nil, resolver: Resolver? = nil, candour: Candour = .full,
        logger: Logger? = nil
    ) throws {
        self.store = store
        let hooked = self.hooked
        var core = MailroomCore(
            application: HostApplication(name: "Fakturka", language: language), registry: providers, store: store,
            keys: keys ?? .key(.random()), verification: verification, route: route,
            detector: Detector(registry: providers, resolver: resolver), courier: courier ?? server.courier,
            clock: clock,
            tokens: tokens, logger: logger, onNotice: { await hooked.add($0) })
        core.candour = candour
        mailroom = Mailroom(core: core)
    }

    static let password = "tajné heslo Jany 4711"

    /// An account with one mailbox that is connected.
    func jana(
        _ id: AccountID = "4711", _ address: String = "jana@seznam.cz"
    ) async throws -> (Account, MailboxID) {
        let jana = mailroom.account(id)
        let mailbox = try await jana.add(address)
        let setup = try await jana.setUp(mailbox)
        let proof = try await jana.connect(mailbox, try #require(setup.settings), .password(Self.password))
        #expect(proof.succeeded)
        return (jana, mailbox)
    }

    func message(
        _ from: String = "jana@seznam.cz", to: [String] = ["odberatel@example.com"], _ subject: String = "Faktura",
        attachment: Int = 0
    ) throws -> Message {
        let address = try EmailAddress(from)
        return Message(
            from: Mailbox(address), to: try to.map { Mailbox(try EmailAddress($0)) }, subject: subject,
            text: "Dobrý den,\nposílám fakturu.\n",
            attachments: attachment > 0
                ? [.data([UInt8](repeating: 65, count: attachment), name: try FileName("faktura.pdf"))] : [],
            date: try MessageDate(secondsSinceEpoch: Int(clock.now.milliseconds / 1000)),
            messageID: .random(domain: address.domain))
    }

    /// Works as a service would, for so long by the virtual clock; the clock hops from one due moment to the next.
    func pass(_ duration: Duration) async throws {
        let end = clock.now + duration
        while true {
            let next = try await mailroom.work()
            guard let next, next <= end else { break }
            // Strictly forward, so that something that is due and cannot be done does not hold the test.
            clock.set(max(next, clock.now + .seconds(1)))
        }
        clock.set(end)
    }
}

extension Duration {
    static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
}
#endif
