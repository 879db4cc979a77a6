#if Sending
import Dispatch

/// Work that waits for a disk, on a thread where its waiting holds up nobody.
enum Disk {
    static func waiting<Answer: Sendable>(
        for work: @escaping @Sendable () throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
        }
    }
}
#endif
