#if Sending
import HolubNetwork
import NIOCore
import Synchronization

/// The connections of one detection's probes. A farewell may outlast its probe, and nothing outlasts the detection.
final class OpenProbes: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isOver = false
    }

    private let dialer: Dialer
    private let state = Mutex(State())

    init(dialer: Dialer) { self.dialer = dialer }

    /// Takes charge of a connection until it is closed. Where the detection is over, it is closed at once.
    /// - Parameter permit: given back when it is closed.
    func admit(_ channel: any Channel, _ permit: DetectionCap.Permit) {
        let id = ObjectIdentifier(channel)
        let isOver = state.withLock { state in
            state.channels[id] = channel
            return state.isOver
        }
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { $0.channels[id] = nil }
            permit.giveBack()
        }
        if isOver { dialer.cut(channel) }
    }

    /// Cuts all, and whatever comes later; from anywhere.
    func end() {
        let channels = state.withLock { state in
            state.isOver = true
            return Array(state.channels.values)
        }
        for channel in channels { dialer.cut(channel) }
    }

    /// The same, and returns when their sockets are closed.
    func ended() async {
        end()
        for channel in state.withLock({ Array($0.channels.values) }) { try? await channel.closeFuture.get() }
    }
}
#endif
