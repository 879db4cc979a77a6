#if Sending
import HolubNetwork
import HolubSMTP
import NIOCore

/// Asks a server what it offers: connection, TLS, greeting, EHLO, farewell. It has nothing to sign in with.
struct Prober: Sendable {
    let dialer: Dialer
    let budget: DetectionBudget
    /// The domain of the address, which a certificate may name beside the host (RFC 7817 §3).
    let domain: Domain

    func probe(_ endpoint: Endpoint) async -> ProbeResult {
        // Cleartext is never used with a password, so there is nothing to learn from it.
        guard endpoint.security != .none else { return .noTLS }
        let limit = budget.probe
        return await withTaskGroup(of: ProbeResult?.self) { group in
            group.addTask { await conversation(with: endpoint) }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first ?? (Task.isCancelled ? .cancelled : .silent)
        }
    }

    private func conversation(with endpoint: Endpoint) async -> ProbeResult {
        let dialer = dialer.with(DialDeadlines(lookup: budget.connect, connect: budget.connect, tls: budget.tls))
        do throws(DialError) {
            let addresses = try await dialer.addresses(of: endpoint.host)
            let waiting = WaitingProbe()
            let channel = try await dialer.connect(to: addresses, port: endpoint.port) { channel in
                guard endpoint.security == .starttls else { return }
                try waiting.put(handler(for: endpoint, dialer, on: channel), on: channel)
            }
            return await talk(on: channel, endpoint, dialer, waiting)
        } catch {
            return ProbeResult(error)
        }
    }

    private func handler(for endpoint: Endpoint, _ dialer: Dialer, on channel: any Channel) -> ProbeHandler {
        ProbeHandler(
            security: endpoint.security, patience: TimeAmount(clamping: budget.reply), domain: domain,
            secure: { dialer.secure($0, as: endpoint.host) }, on: channel.eventLoop)
    }

    private func talk(
        on channel: any Channel, _ endpoint: Endpoint, _ dialer: Dialer, _ waiting: WaitingProbe
    ) async -> ProbeResult {
        let result: EventLoopFuture<ProbeResult>
        if let handler = waiting.handler {
            channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
            result = channel.eventLoop.flatSubmit { handler.value.result }
        } else {
            // On the loop, so that nothing can come between the handshake's end and the handler.
            result = channel.eventLoop.flatSubmit {
                dialer.secure(channel, as: endpoint.host).flatMap { session in
                    let handler = handler(for: endpoint, dialer, on: channel)
                    handler.tls = session
                    do { try channel.pipeline.syncOperations.addHandler(handler) } catch {
                        return channel.eventLoop.makeSucceededFuture(.refused)
                    }
                    return handler.result
                }.flatMapErrorThrowing { error in
                    guard let fault = error as? DialError else { throw error }
                    return ProbeResult(fault)
                }
            }
        }
        return await withTaskCancellationHandler {
            (try? await result.get()) ?? .refused
        } onCancel: {
            channel.close(promise: nil)
        }
    }
}

/// The handler of the one channel that wins the race.
private final class WaitingProbe: @unchecked Sendable {
    // Written before the channel connects, read after: the race lies between.
    private(set) var handler: NIOLoopBound<ProbeHandler>?

    func put(_ handler: ProbeHandler, on channel: any Channel) throws {
        try channel.pipeline.syncOperations.addHandler(handler)
        self.handler = NIOLoopBound(handler, eventLoop: channel.eventLoop)
    }
}

extension ProbeResult {
    init(_ error: DialError) {
        self =
            switch error {
            case .notFound: .unresolvable
            case .lookupFailed, .timedOut: .timedOut
            case .blocked: .blocked
            case .refused, .unreachable, .failed: .refused
            case .cancelled: .cancelled
            case .tls(let fault): ProbeResult(fault)
            }
    }

    init(_ fault: TLSFault) {
        self =
            switch fault {
            case .nameMismatch: .foreignName([], fingerprint: [])
            case .untrustedIssuer: .untrusted(fingerprint: [])
            case .expired, .notYetValid: .expired
            case .tooOld: .oldTLS
            case .notTLS: .noTLS
            case .closed, .other: .notSMTP
            case .timedOut: .silent
            }
    }
}
#endif
