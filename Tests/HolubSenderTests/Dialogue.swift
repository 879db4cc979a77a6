#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// A value that a callback on the same thread writes.
final class Kept<Value>: @unchecked Sendable {
    var value: Value?
    /// How often it was written.
    var count = 0

    func keep(_ value: Value) {
        self.value = value
        count += 1
    }
}

extension Deadlines {
    /// Each phase has a length of its own, so that a test sees which one was in force.
    static var distinct: Deadlines {
        var deadlines = Deadlines(reply: .zero, data: .seconds(70), block: .seconds(80), final: .seconds(90))
        deadlines.greeting = .seconds(10)
        deadlines.command = .seconds(20)
        deadlines.auth = .seconds(30)
        deadlines.mail = .seconds(40)
        deadlines.rcpt = .seconds(50)
        deadlines.quit = .seconds(60)
        return deadlines
    }
}

let password = "Tajné-Heslo-4711+x"
let jana = try! EmailAddress("jana@firma.example")
let petr = try! EmailAddress("petr@firma.example")
let text = Array("Subject: Faktura\r\n\r\n.Dobry den\r\n".utf8)

/// One connection on a channel in memory, with a clock that the test moves.
final class Dialogue {
    let channel = EmbeddedChannel()
    let handler: SubmissionHandler
    let transcript = Transcript()
    let ready = Kept<Result<Capabilities, any Error>>()
    let closed = Kept<Bool>()
    /// Each element is one write.
    private(set) var writes: [String] = []

    init(
        _ security: Security = .tls, signsIn: Bool = true, mechanisms: [SASLMechanism] = [.plain, .login],
        deadlines: Deadlines = .distinct, password: String = password,
        secure: @escaping @Sendable (any Channel) -> EventLoopFuture<TLSSession> = {
            $0.eventLoop.makeSucceededFuture(TLSSession(version: .tls13))
        },
        exchange: (@Sendable ([SASLMechanism]) throws(Fault) -> SASLExchange?)? = nil
    ) throws {
        let secret = try Secret(password)
        let plan = SubmissionHandler.Plan(
            session: Session.Settings(security: security, signsIn: signsIn), deadlines: deadlines,
            exchange: exchange ?? { offered in
                mechanisms.first { offered.contains($0) }
                    .flatMap { SASLExchange($0, username: Username(jana), secret: secret) }
            }, secret: secret, secure: secure)
        handler = SubmissionHandler(plan, on: channel.eventLoop, transcript: transcript)
        handler.ready.whenComplete { [ready] in ready.keep($0) }
        handler.closed.whenComplete { [closed] _ in closed.keep(true) }
        try channel.pipeline.syncOperations.addHandler(handler)
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 465)).wait()
    }

    deinit { _ = try? channel.finish(acceptAlreadyClosed: true) }

    /// What the client has written since the last call.
    @discardableResult
    func hear() -> [String] {
        var new: [String] = []
        while let buffer = try? channel.readOutbound(as: ByteBuffer.self) { new.append(String(buffer: buffer)) }
        writes += new
        return new
    }

    /// One burst from the server.
    func say(_ text: String) { say(Array(text.utf8)) }

    func say(_ octets: [UInt8]) { _ = try? channel.writeInbound(ByteBuffer(bytes: octets)) }

    func advance(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    /// The peer, or the network, is gone.
    func hangUp() { _ = try? channel.finish(acceptAlreadyClosed: true) }

    /// Lets the two talk until neither has more to say.
    func talk(with sink: inout Sink) {
        while true {
            let heard = hear().joined()
            channel.embeddedEventLoop.run()
            guard !heard.isEmpty else { return }
            let reply = sink.receive(heard.utf8)
            if !reply.isEmpty { say(reply) }
        }
    }

    /// Greets and signs in.
    func open(_ sink: inout Sink) {
        say(sink.greet())
        talk(with: &sink)
    }

    @discardableResult
    func send(_ job: SubmissionJob, _ outcome: Kept<Outcome> = Kept()) -> Kept<Outcome> {
        let promise = channel.eventLoop.makePromise(of: Outcome.self)
        promise.futureResult.whenSuccess { outcome.keep($0) }
        handler.send(job, promise)
        return outcome
    }

    func probe() -> Kept<Failure?> {
        let verdict = Kept<Failure?>()
        let promise = channel.eventLoop.makePromise(of: Failure?.self)
        promise.futureResult.whenSuccess { verdict.keep($0) }
        handler.probe(jana, promise)
        return verdict
    }

    /// Why it never became ready.
    var refusal: Failure? {
        guard case .failure(let error) = ready.value else { return nil }
        return error as? Failure
    }
}

extension SubmissionJob {
    static func job(
        _ content: Content = .octets(text), size: Int? = nil, to recipients: [EmailAddress] = [petr],
        due: NIODeadline? = nil,
        leave: @escaping @Sendable (any EventLoop) -> EventLoopFuture<Bool> = { $0.makeSucceededFuture(true) }
    ) throws -> SubmissionJob {
        SubmissionJob(
            envelope: try Envelope(sender: jana, recipients: recipients), size: size ?? text.count, content: content,
            leave: leave, due: due)
    }
}
#endif
