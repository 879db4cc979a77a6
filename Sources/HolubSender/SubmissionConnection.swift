#if Sending
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import Synchronization

/// A failure on the way to a session that can take messages.
struct OpenFailure: Error {
    var failure: Failure
    var context: SubmissionContext
}

/// What is known of a connection beside its outcome.
struct SubmissionContext: Sendable {
    var diagnosis = DiagnosisContext()
    var tls: TLSSession?
    var capabilities = Capabilities()
    var passwordWasRepaired = false
    var transcript: Transcript?
}

/// One connection, signed in, for one message after the other.
final class SubmissionConnection: Sendable {
    private let channel: any Channel
    let handler: NIOLoopBound<SubmissionHandler>
    let context: SubmissionContext
    /// By what it signed in; nil where nothing had to.
    let mechanism: SASLMechanism?

    private init(
        _ channel: any Channel, _ handler: NIOLoopBound<SubmissionHandler>, _ context: SubmissionContext,
        _ mechanism: SASLMechanism?
    ) {
        self.channel = channel
        self.handler = handler
        self.context = context
        self.mechanism = mechanism
    }

    /// How far the opening has come.
    enum Progress: Sendable {
        case resolved([IPAddress]), connected, secured(TLSSession)
    }

    /// What a connection is opened for.
    struct Purpose: Sendable {
        var endpoint: Endpoint
        var signIn: SignIn?
        var chunking = Chunking.afterReplies
        var succession = Session.Succession.behindTheEnd
        /// The server was seen to want sign-ins that are bound to their connection.
        var wantsBinding = false
        var learnBinding: @Sendable () -> Void = {}
        var learnMechanism: @Sendable (SASLMechanism) -> Void = { _ in }
        /// Where it lives; nil where that is nobody's business.
        var loop: (any EventLoop)?
        /// How much of what is said is kept.
        var transcript = Transcript.Extent.whole
    }

    /// Fetches what signs in, dials, secures, greets and signs in.
    static func open(
        to account: SubmissionAccount, by sender: Sender, progress: @Sendable (Progress) -> Void
    ) async -> Result<SubmissionConnection, OpenFailure> {
        do throws(Failure) {
            let purpose = sender.pool.purpose(of: account, try await account.secret())
            return await open(purpose, by: sender, progress: progress)
        } catch {
            return .failure(OpenFailure(failure: error, context: SubmissionContext()))
        }
    }

    /// Dials, secures and greets; signs in where there is something to sign in with.
    ///
    /// What binds a sign-in to its connection has to be asked for before TLS starts, and whether the server wants it shows
    /// behind that: then a second connection is made, and `purpose.wantsBinding` remembers it.
    static func open(
        _ purpose: Purpose, by sender: Sender, progress: @Sendable (Progress) -> Void
    ) async -> Result<SubmissionConnection, OpenFailure> {
        let binding = BindingNote(purpose)
        var result = await open(purpose, binding, by: sender, progress: progress)
        if case .failure = result, binding.isWanted, !binding.isAskedFor {
            purpose.learnBinding()
            result = await open(purpose, BindingNote(askingIn: purpose), by: sender, progress: progress)
        }
        if case .success(let connection) = result, let mechanism = connection.mechanism {
            purpose.learnMechanism(mechanism)
        }
        return result
    }

    private static func open(
        _ purpose: Purpose, _ binding: BindingNote, by sender: Sender, progress: @Sendable (Progress) -> Void
    ) async -> Result<SubmissionConnection, OpenFailure> {
        let endpoint = purpose.endpoint, signIn = purpose.signIn
        var context = SubmissionContext()
        if let signIn {
            context.passwordWasRepaired = signIn.wasRepaired
            context.diagnosis.looksLikeAppPassword = signIn.looksLikeAppPassword
            context.diagnosis.mechanism = signIn.isPassword ? .plain : .xoauth2
        }
        let settings = Session.Settings(
            security: endpoint.security, name: sender.name, signsIn: signIn != nil, chunking: purpose.chunking,
            succession: purpose.succession)
        var plan = SubmissionHandler.Plan(
            session: settings, deadlines: sender.deadlines,
            exchange: { offered throws(Fault) in try signIn?.exchange(offered: offered, noting: binding) },
            secret: signIn?.secret,
            secure: { [dialer = sender.dialer] channel in
                guard binding.isAskedFor else { return dialer.secure(channel, as: endpoint.host) }
                return dialer.secure(channel, as: endpoint.host, binding: { binding.made($0) })
            })
        plan.cut = { [dialer = sender.dialer] in dialer.cut($0) }
        do throws(Failure) {
            let (channel, handler) = try await dial(purpose, by: sender.dialer, plan, progress)
            context.transcript = try? await channel.eventLoop.submit({ handler.value.transcript }).get()
            return await start(handler, on: channel, context)
        } catch {
            return .failure(OpenFailure(failure: error, context: context))
        }
    }

    private static func dial(
        _ purpose: Purpose, by dialer: Dialer, _ plan: SubmissionHandler.Plan,
        _ progress: @Sendable (Progress) -> Void
    ) async throws(Failure) -> (any Channel, NIOLoopBound<SubmissionHandler>) {
        let endpoint = purpose.endpoint, extent = purpose.transcript
        var phase = Phase.dns
        let waiting = WaitingHandlers()
        let channel: any Channel
        do throws(DialError) {
            var addresses = try await dialer.addresses(of: endpoint.host)
            // An unprotected connection goes to loopback and private networks, and nowhere else.
            if endpoint.security == .none { addresses.removeAll(where: AddressPolicy.publicOnly.permits) }
            guard !addresses.isEmpty else { throw .blocked }
            progress(.resolved(addresses))
            phase = .connect
            channel = try await dialer.connect(to: addresses, port: endpoint.port, on: purpose.loop) { channel in
                // Behind TLS the session comes with the end of the handshake. In clear it is there from the first moment:
                // a server that refuses and hangs up is heard.
                guard endpoint.security != .tls else { return }
                let handler = SubmissionHandler(plan, on: channel.eventLoop, transcript: Transcript(extent))
                try waiting.put(handler, on: channel)
            }
            progress(.connected)
        } catch {
            throw Failure(phase, Fault(error))
        }
        guard let handler = waiting.handler(of: channel) else {
            let handler = try await put(plan, on: channel, Transcript(extent))
            if let tls = try? await channel.eventLoop.submit({ handler.value.tls }).get() { progress(.secured(tls)) }
            return (channel, handler)
        }
        channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
        return (channel, handler)
    }

    /// Puts a session on a connection; behind TLS in the very moment in which TLS is up, since the greeting may be the
    /// next thing that comes.
    static func put(
        _ plan: SubmissionHandler.Plan, on channel: any Channel, _ transcript: Transcript
    ) async throws(Failure) -> NIOLoopBound<SubmissionHandler> {
        let put = { @Sendable (tls: TLSSession?) throws -> NIOLoopBound<SubmissionHandler> in
            let handler = SubmissionHandler(plan, on: channel.eventLoop, tls: tls, transcript: transcript)
            do { try channel.pipeline.syncOperations.addHandler(handler) } catch {
                handler.abandon()
                throw error
            }
            channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
            return NIOLoopBound(handler, eventLoop: channel.eventLoop)
        }
        let isTLS = plan.session.security == .tls
        let handler =
            isTLS
            // On the loop, so that nothing can come between the handshake's end and the handler.
            ? channel.eventLoop.flatSubmit { plan.secure(channel).flatMapThrowing { try put($0) } }
            : channel.eventLoop.submit { try put(nil) }
        do {
            return try await withTaskCancellationHandler {
                try await handler.get()
            } onCancel: {
                channel.close(promise: nil)
            }
        } catch {
            let fault = (error as? DialError).map { Fault($0) } ?? .closed
            throw Failure(isTLS ? .tls : .connect, Task.isCancelled ? .cancelled : fault)
        }
    }

    private static func start(
        _ handler: NIOLoopBound<SubmissionHandler>, on channel: any Channel, _ context: SubmissionContext
    ) async -> Result<SubmissionConnection, OpenFailure> {
        var context = context
        var failure: Failure?
        do {
            _ = try await channel.eventLoop.flatSubmit { handler.value.ready }.whileCancelling(handler)
        } catch {
            failure = error as? Failure ?? Failure(.connect, .closed)
        }
        // What was learned on the way is true of a failure too.
        let learned = channel.eventLoop.submit { [handler] in
            (handler.value.capabilities, handler.value.mechanism, handler.value.tls)
        }
        var mechanism: SASLMechanism?
        if let (capabilities, tried, tls) = try? await learned.get() {
            context.capabilities = capabilities
            context.diagnosis.mechanism = tried ?? context.diagnosis.mechanism
            context.tls = tls
            mechanism = tried
        }
        if let failure { return .failure(OpenFailure(failure: failure, context: context)) }
        return .success(SubmissionConnection(channel, handler, context, mechanism))
    }

    /// Whether the server takes this sender; nil when it does.
    func probe(_ sender: EmailAddress) async -> Failure? {
        let verdict = channel.eventLoop.flatSubmit { [handler, channel] in
            let promise = channel.eventLoop.makePromise(of: Failure?.self)
            handler.value.probe(sender, promise)
            return promise.futureResult
        }
        do { return try await verdict.whileCancelling(handler) } catch { return Failure(.mail, .closed) }
    }

    /// Says goodbye and closes.
    func quit() async {
        let closed = channel.eventLoop.flatSubmit { [handler] in
            handler.value.quit()
            return handler.value.closed
        }
        try? await closed.get()
    }
}

/// The handlers of the connections that race; the winner's is taken.
private final class WaitingHandlers: Sendable {
    private let handlers = Mutex<[ObjectIdentifier: NIOLoopBound<SubmissionHandler>]>([:])

    func put(_ handler: SubmissionHandler, on channel: any Channel) throws {
        do { try channel.pipeline.syncOperations.addHandler(handler) } catch {
            handler.abandon()
            throw error
        }
        let bound = NIOLoopBound(handler, eventLoop: channel.eventLoop)
        handlers.withLock { $0[ObjectIdentifier(channel)] = bound }
    }

    func handler(of channel: any Channel) -> NIOLoopBound<SubmissionHandler>? {
        handlers.withLock { $0[ObjectIdentifier(channel)] }
    }
}

extension EventLoopFuture where Value: Sendable {
    /// Waits; when the task is cancelled, the session ends and the future with it, by the fate that was reached.
    fileprivate func whileCancelling(
        _ handler: NIOLoopBound<SubmissionHandler>
    ) async throws -> Value {
        try await withTaskCancellationHandler {
            try await get()
        } onCancel: {
            eventLoop.execute { handler.value.fail(.cancelled) }
        }
    }
}

extension Fault {
    init(_ error: DialError) {
        self =
            switch error {
            case .notFound: .nameNotFound
            case .lookupFailed: .lookupFailed
            case .blocked: .addressBlocked
            case .refused: .connectionRefused
            case .unreachable: .unreachable
            case .timedOut: .timedOut
            case .failed: .closed
            case .tls(let fault): .tls(fault)
            case .cancelled: .cancelled
            }
    }
}
#endif
