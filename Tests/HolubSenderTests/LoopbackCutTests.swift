#if Sending
import HolubMessage
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import Testing

@testable import HolubSender

/// The same cuts as in memory, on real sockets: what the kernel makes of a FIN, of a RST, and of silence; and inside TLS,
/// where a cut falls into a record or into the handshake.
@Suite(
    "Cuts on loopback", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(5)),
    .serialized)
struct LoopbackCutTests {
    /// A dialogue, how it is protected, and which cuts it gets.
    struct Way: Sendable, CustomTestStringConvertible {
        var road: CutTests.Road
        /// Nil: none, though the client takes it for safe.
        var security: Security?
        /// From the first octet on, where only each seventh octet of the handshake is cut after: it has no fate to tell, and
        /// most of the octets. Otherwise what comes before TLS is up is left alone.
        var cutsHandshake = false
        /// Each octet gets one end of the four, by turns. Otherwise it gets all of them.
        var takesTurns = true
        /// Fewer would mean that they missed their places.
        var least = 700

        var testDescription: String {
            switch security {
            case .tls: "inside TLS, \(road.name)"
            case nil: "on loopback, \(road.name)"
            default: "inside STARTTLS, \(road.name)"
            }
        }
    }

    static let ways =
        [Way(road: CutTests.roads[2], takesTurns: false, least: 1400)]
        + [Security.tls, .starttls].flatMap { security in
            CutTests.roads.enumerated().map { index, road in
                Way(road: road, security: security, cutsHandshake: index == 2)
            }
        }

    /// The end of one cut dialogue: the fate of each message, and what each connection knows.
    struct Course: Sendable {
        var cut: Cut
        var outcomes: [Outcome]
        var records: [CutRecord]

        var wasCut: Bool { records.first?.wasCut == true }
        var wasSent: Bool { outcomes.allSatisfy { $0.word == "sent" } }

        func judge(_ verdicts: inout Verdicts) {
            guard wasCut else { return }
            verdicts.cuts += 1
            for (index, outcome) in outcomes.enumerated() {
                // Nobody but silence is waited for.
                if cut.end != .silence, let fault = outcome.failure?.fault,
                    [.timedOut, .tls(.timedOut)].contains(fault)
                {
                    verdicts.hangs += 1
                }
                verdicts.judge(outcome, truth(of: index), "\(cut), message \(index)")
            }
        }

        private func truth(of index: Int) -> Verdicts.Truth {
            var truth = Verdicts.Truth(copies: 0, reply: .none, mayHaveEnded: false)
            for (number, record) in records.enumerated() {
                let invitations = number == 0 ? record.invitations.dropFirst(index).prefix(1) : record.invitations[...]
                if invitations.contains(true) { truth.mayHaveEnded = true }
                for (message, wasTold) in zip(record.messages, record.verdicts)
                where String(decoding: message, as: UTF8.self).contains(Self.mark(index)) {
                    truth.copies += 1
                    // After a reset the kernel may throw away what came before it, and where it is the deadline that ends
                    // the wait a slow machine may be late: then the truth is still told by *unknown*.
                    if wasTold { truth.reply = [.fin, .half].contains(cut.end) ? .delivered : .perhaps }
                }
            }
            return truth
        }

        /// It stands in the text of the message.
        static func mark(_ index: Int) -> String { "message-\(index)." }
    }

    @Test("After every octet, both ways", arguments: ways)
    func everyOctet(way: Way) async throws {
        let whole = try await Self.run(way, Cut(direction: .fromServer, end: .fin, limit: .max))
        #expect(whole.wasSent && whole.records.count == 1)
        var verdicts = Verdicts()
        try await withThrowingTaskGroup(of: Course.self) { group in
            for (index, cut) in try Self.cuts(of: way, like: #require(whole.records.first)).enumerated() {
                if index >= 48, let course = try await group.next() { course.judge(&verdicts) }
                group.addTask { try await Self.patientlyRun(way, cut) }
            }
            for try await course in group { course.judge(&verdicts) }
        }
        #expect(verdicts.areInBounds, "\(verdicts.complaint)")
        #expect(verdicts.cuts >= way.least)
        print(verdicts.summary(way.testDescription))
    }

    private static func cuts(of way: Way, like whole: CutRecord) -> [Cut] {
        let (clear, secured, ended) = (whole.clear, whole.secured, whole.ended)
        return [
            (CutTests.Direction.fromClient, clear.heard, secured.heard, ended.heard),
            (.fromServer, clear.written, secured.written, ended.written),
        ].flatMap { direction, clear, secured, ended in
            let early = Array(1..<clear + 1) + stride(from: clear + 1, through: secured, by: 7)
            return ((way.cutsHandshake ? early : []) + Array(secured + 1...ended)).flatMap { limit in
                let ends = CutTests.End.allCases
                return (way.takesTurns ? [ends[limit % ends.count]] : ends).map {
                    Cut(direction: direction, end: $0, limit: limit)
                }
            }
        }
    }

    /// Where silence is the cut, the deadlines are short; a machine that was too busy to come as far gets longer ones.
    private static func patientlyRun(_ way: Way, _ cut: Cut) async throws -> Course {
        guard cut.end == .silence else { return try await run(way, cut) }
        for limit in [250, 1_000] {
            let course = try await run(way, cut, within: .milliseconds(limit))
            if course.wasCut || course.wasSent { return course }
        }
        return try await run(way, cut, within: .seconds(5))
    }

    static func run(_ way: Way, _ cut: Cut, within limit: Duration = .seconds(60)) async throws -> Course {
        let certificates = try TestCertificates.require()
        let tls = way.security == nil ? nil : try certificates.serverContext()
        var sink = way.road.sink
        sink.startsTLS = way.security == .starttls
        let records = Mutex<[(cutter: NIOLoopBound<Cutter>, over: EventLoopFuture<CutRecord>)]>([])
        let accept = { @Sendable [sink] (channel: any Channel, _: LoopbackServer, number: Int) in
            let over = channel.eventLoop.makePromise(of: CutRecord.self)
            let cutter = Cutter(number == 1 ? cut : nil)
            let bound = NIOLoopBound(cutter, eventLoop: channel.eventLoop)
            records.withLock { $0.append((bound, over.futureResult)) }
            try channel.pipeline.syncOperations.addHandler(cutter)
            if let tls, !sink.startsTLS {
                try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
            }
            try channel.pipeline.syncOperations.addHandler(CutSinkHandler(sink, tls: tls, behind: cutter, over))
        }
        return try await LoopbackServer.with(accept) { server in
            let deadlines = Deadlines(reply: limit, data: limit, block: limit, final: limit, quit: limit)
            let outcomes: [Outcome]
            if let security = way.security {
                let sender = try server.sender(
                    trust: certificates.trust, deadlines: deadlines,
                    dial: DialDeadlines(lookup: .seconds(60), connect: .seconds(60), tls: limit))
                let reports = await sender.send(try messages(of: way.road), as: .test(security))
                await sender.close()
                outcomes = reports.map(\.outcome)
            } else {
                outcomes = try await talk(way.road, to: try server.port, deadlines)
            }
            var known: [CutRecord] = []
            for (cutter, over) in records.withLock({ $0 }) {
                // A client waits five seconds for a goodbye from who is silent.
                if cut.end == .silence { over.eventLoop.execute { cutter.value.close() } }
                known.append(try await over.get())
            }
            return Course(cut: cut, outcomes: outcomes, records: known)
        }
    }

    private static func messages(of road: CutTests.Road) throws -> [ComposedMessage] {
        try (0..<road.messages).map { index in
            try Message(
                from: Mailbox(jana), to: road.recipients.map { Mailbox($0) }, subject: "Faktura",
                text: Course.mark(index), date: try MessageDate(secondsSinceEpoch: 1_800_000_000),
                messageID: try MessageID("<a@firma.example>")
            ).compose()
        }
    }

    /// One message over a socket without TLS, though the session takes it for safe.
    private static func talk(
        _ road: CutTests.Road, to port: ServerPort, _ deadlines: Deadlines
    ) async throws -> [Outcome] {
        let secret = try Secret(password)
        let plan = SubmissionHandler.Plan(
            session: Session.Settings(security: .tls), deadlines: deadlines,
            exchange: { _ in SASLExchange(.plain, username: Username(jana), secret: secret) }, secret: secret,
            secure: { $0.eventLoop.makeSucceededFuture(TLSSession(version: .tls13)) })
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: false)
        // A reset may overtake the connection itself.
        guard let channel = try? await bootstrap.connect(host: "127.0.0.1", port: Int(port.number)).get() else {
            return [.notSent(Failure(.connect, .closed), refused: [])]
        }
        let handler: NIOLoopBound<SubmissionHandler>
        do { handler = try await SubmissionConnection.put(plan, on: channel, Transcript()) } catch {
            return [.notSent(error, refused: [])]
        }
        do {
            _ = try await channel.eventLoop.flatSubmit { handler.value.ready }.get()
        } catch {
            return [.notSent(error as? Failure ?? Failure(.dns, .cancelled), refused: [])]
        }
        let octets = Array("Subject: Faktura\r\n\r\n.\(Course.mark(0))\r\n".utf8)
        let job = try SubmissionJob.job(.octets(octets), size: octets.count, to: road.recipients)
        let outcome = try await channel.eventLoop.flatSubmit {
            let promise = channel.eventLoop.makePromise(of: Outcome.self)
            handler.value.send(job, promise)
            return promise.futureResult
        }.get()
        try await channel.eventLoop.flatSubmit {
            handler.value.quit()
            return handler.value.closed
        }.get()
        return [outcome]
    }
}
#endif
