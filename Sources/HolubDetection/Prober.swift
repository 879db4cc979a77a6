#if Sending
import HolubNetwork
import HolubSMTP
import NIOCore
import Synchronization

/// Asks a server what it offers: connection, TLS, greeting, EHLO, farewell. It has nothing to sign in with.
struct Prober: Sendable {
    let dialer: Dialer
    let budget: DetectionBudget
    /// The domain of the address, which a certificate may name beside the host (RFC 7817 §3).
    let domain: Domain
    let open: OpenProbes

    /// - Parameter addresses: of the endpoint's host; no other is dialled.
    /// - Parameter permit: for as many sockets as there are addresses; given back when the last one is closed.
    func probe(_ endpoint: Endpoint, at addresses: [IPAddress], _ permit: DetectionCap.Permit) async -> ProbeResult {
        // Cleartext is never used with a password, so there is nothing to learn from it.
        guard endpoint.security != .none else {
            permit.giveBack()
            return .noTLS
        }
        let limit = budget.probe
        return await withTaskGroup(of: ProbeResult?.self) { group in
            group.addTask { await conversation(with: endpoint, at: addresses, permit) }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first ?? (Task.isCancelled ? .cancelled : .silent)
        }
    }

    /// The addresses of a host that may be dialled.
    func lookUp(_ host: ServerHost) async -> Inquiry.Reach {
        do throws(DialError) { return .found(try await patient.addresses(of: host)) } catch {
            return .failed(ProbeResult(error))
        }
    }

    private var patient: Dialer {
        dialer.with(DialDeadlines(lookup: budget.connect, connect: budget.connect, tls: budget.tls))
    }

    private func conversation(
        with endpoint: Endpoint, at addresses: [IPAddress], _ permit: DetectionCap.Permit
    ) async -> ProbeResult {
        let dialer = patient
        do throws(DialError) {
            let talks = WaitingTalks()
            let channel = try await dialer.connect(to: addresses, port: endpoint.port) { channel in
                guard endpoint.security == .starttls else { return }
                try talks.put(ProbeHandler(self, endpoint, dialer, on: channel.eventLoop), on: channel)
            }
            open.admit(channel, permit)
            let result = await talk(on: channel, endpoint, dialer, talks)
            // Whom there is nothing to say goodbye to is not waited for, least of all inside TLS.
            if !result.isReady { dialer.cut(channel) }
            return result
        } catch {
            permit.giveBack()
            return ProbeResult(error)
        }
    }

    private func talk(
        on channel: any Channel, _ endpoint: Endpoint, _ dialer: Dialer, _ talks: WaitingTalks
    ) async -> ProbeResult {
        let result: EventLoopFuture<ProbeResult>
        if let handler = talks.handler(of: channel) {
            channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
            result = channel.eventLoop.flatSubmit { handler.value.result }
        } else {
            result = protectedTalk(on: channel, endpoint, dialer)
        }
        return await withTaskCancellationHandler {
            (try? await result.get()) ?? .refused
        } onCancel: {
            dialer.cut(channel)
        }
    }

    /// On the loop, so that nothing can come between the handshake's end and the handler.
    private func protectedTalk(
        on channel: any Channel, _ endpoint: Endpoint, _ dialer: Dialer
    ) -> EventLoopFuture<ProbeResult> {
        channel.eventLoop.flatSubmit {
            let shown = ShownCertificate()
            return dialer.secure(channel, as: endpoint.host, seen: shown.see).flatMap { _ in
                let handler = ProbeHandler(self, endpoint, dialer, shown, on: channel.eventLoop)
                do { try channel.pipeline.syncOperations.addHandler(handler) } catch { handler.abandon() }
                return handler.result
            }.flatMapErrorThrowing { error in
                guard case DialError.tls(let fault) = error else { return .refused }
                return ProbeResult(fault, shown)
            }
        }
    }
}

/// The certificate that a server has shown.
final class ShownCertificate: Sendable {
    private let octets = Mutex<[UInt8]?>(nil)

    @Sendable func see(_ der: [UInt8]) { octets.withLock { $0 = der } }

    var fingerprint: Fingerprint? { octets.withLock { $0 }.map { Fingerprint(of: $0) } }

    func names(_ domain: Domain) -> Bool {
        octets.withLock { $0 }.map { CertificateNames(ofCertificate: $0).include(.name(domain)) } ?? false
    }

    /// The hosts that it is for. A star stands for none.
    var hosts: [Domain] {
        let names = octets.withLock { $0 }.map { CertificateNames(ofCertificate: $0).dnsNames } ?? []
        return names.prefix(32).compactMap { try? Domain(String(decoding: $0, as: UTF8.self)) }
    }
}

/// The handlers of the connections that race; the winner's is taken.
private final class WaitingTalks: Sendable {
    private let handlers = Mutex<[ObjectIdentifier: NIOLoopBound<ProbeHandler>]>([:])

    func put(_ handler: ProbeHandler, on channel: any Channel) throws {
        do { try channel.pipeline.syncOperations.addHandler(handler) } catch {
            handler.abandon()
            throw error
        }
        let bound = NIOLoopBound(handler, eventLoop: channel.eventLoop)
        handlers.withLock { $0[ObjectIdentifier(channel)] = bound }
    }

    func handler(of channel: any Channel) -> NIOLoopBound<ProbeHandler>? {
        handlers.withLock { $0[ObjectIdentifier(channel)] }
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
            case .tls(let fault): ProbeResult(fault, ShownCertificate())
            }
    }

    init(_ fault: TLSFault, _ shown: ShownCertificate) {
        self =
            switch fault {
            case .nameMismatch: .foreignName(shown.hosts, shown.fingerprint)
            case .untrustedIssuer, .incompleteChain, .weak: .untrusted(shown.fingerprint)
            case .expired, .notYetValid: .expired
            case .tooOld: .oldTLS
            case .notTLS: .noTLS
            case .closed: .refused
            case .other: .notSMTP
            case .timedOut: .silent
            }
    }
}
#endif
