#if Personas
import NIOCore
import NIOPosix

extension WorldStage {
    /// Returns when every event loop has done what it was told before: what somebody has closed by now is closed then.
    package func settled() async {
        // A second round: what the first one does may tell another loop.
        for _ in 0..<2 {
            for loop in MultiThreadedEventLoopGroup.singleton.makeIterator() { try? await loop.submit {}.get() }
        }
    }
}
#endif
