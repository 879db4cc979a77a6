#if Sending
import HolubSMTP
import NIOCore

/// Fetches small public documents: GET alone, over the ``Dialer``, so that its address policy judges every hop.
///
/// Nothing of the machine or the person goes with a request: no cookie, no credential, no referrer, no client certificate,
/// and a user agent that says what is wanted. The reply must be plain: a coding that was not asked for is refused, not
/// undone, so that a small reply cannot become a large document. Redirections are followed three times, to https alone,
/// and a query goes only to the owner of the domain that it was meant for.
///
/// Cancelling the task closes the socket at once.
public struct HTTPFetcher: Sendable {
    public let dialer: Dialer
    public let limits: HTTPLimits
    private let clearText: ClearText
    private let suffixes: PublicSuffixes?

    /// Whether plain HTTP may be asked.
    public enum ClearText: Hashable, Sendable {
        case refused
        /// For an address that begins with it; the result says that it is anybody's word (``HTTPFetch/isAuthentic``). Never
        /// after a redirection from https.
        case allowed
    }

    /// - Parameters:
    ///   - suffixes: tells which hosts have one owner. Without it each host counts as an owner of its own.
    ///   - clearText: a person's or an application's explicit choice.
    public init(
        dialer: Dialer, limits: HTTPLimits = HTTPLimits(), suffixes: PublicSuffixes? = nil,
        clearText: ClearText = .refused
    ) {
        self.dialer = dialer
        self.limits = limits
        self.suffixes = suffixes
        self.clearText = clearText
    }

    /// Fetches one document. Never throws: what went wrong is in ``HTTPFetch/result``.
    public func get(_ url: HTTPURL) async -> HTTPFetch {
        guard url.scheme == .https || clearText == .allowed else {
            return HTTPFetch(hops: [], result: .failure(.clearText))
        }
        let end = ContinuousClock.now + limits.whole
        var hops: [HTTPFetch.Hop] = []
        var url = url
        while true {
            var hop = HTTPFetch.Hop(url)
            let reply = await ask(url, until: end, noting: &hop)
            hops.append(hop)
            do throws(HTTPFault) {
                switch try reply.get() {
                case .document(let octets): return HTTPFetch(hops: hops, result: .success(octets))
                case .redirection(let reference):
                    guard hops.count <= limits.redirects else { throw .redirectLimit }
                    url = try next(after: url, reference)
                }
            } catch {
                return HTTPFetch(hops: hops, result: .failure(Task.isCancelled ? .cancelled : error))
            }
        }
    }

    /// Where a redirection leads.
    private func next(after url: HTTPURL, _ reference: [UInt8]) throws(HTTPFault) -> HTTPURL {
        let next: HTTPURL
        do { next = try url.resolving(reference) } catch { throw .badRedirect(error) }
        guard next.scheme == .https || url.scheme == .http else { throw .redirectLeftHTTPS }
        // The server that redirects may have put into it what the query told it.
        return owner(of: next.host) == owner(of: url.host) ? next : next.withoutQuery
    }

    private func owner(of host: ServerHost) -> ServerHost {
        guard case .name(let name) = host, let registrable = suffixes?.registrable(name) else { return host }
        return .name(registrable)
    }

    // MARK: - One hop

    private func ask(
        _ url: HTTPURL, until end: ContinuousClock.Instant, noting hop: inout HTTPFetch.Hop
    ) async -> Result<HTTPReply.Content, HTTPFault> {
        let connected = min(ContinuousClock.now + limits.connect, end)
        let channel: any Channel
        do throws(HTTPFault) { channel = try await connect(to: url, until: connected, noting: &hop) } catch {
            return .failure(error)
        }
        let exchange = HTTPExchange(url, limits)
        let reply = await withTaskCancellationHandler {
            await exchange.run(on: channel, dialer.with(deadline: connected - .now), until: end)
        } onCancel: {
            SocketCutter.cut(channel)
        }
        hop.certificate = reply.certificate
        hop.status = reply.status
        hop.received = reply.received
        return reply.result
    }

    private func connect(
        to url: HTTPURL, until deadline: ContinuousClock.Instant, noting hop: inout HTTPFetch.Hop
    ) async throws(HTTPFault) -> any Channel {
        do throws(DialError) {
            let addresses = try await dialer.with(deadline: deadline - .now).addresses(of: url.host)
            hop.addresses = addresses
            let left = deadline - .now
            guard left > .zero else { throw .timedOut }
            return try await dialer.with(deadline: left).connect(
                to: addresses, port: url.scheme.port, for: .web
            ) { channel in
                // Small reads: what is too much is noticed soon.
                try channel.syncOptions?.setOption(
                    .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 4096))
                try channel.syncOptions?.setOption(.maxMessagesPerRead, value: 1)
            }
        } catch {
            throw HTTPFault(error)
        }
    }
}

extension Dialer {
    fileprivate func with(deadline: Duration) -> Dialer {
        let left = max(deadline, .zero)
        return with(DialDeadlines(lookup: left, connect: left, tls: left))
    }
}
#endif
