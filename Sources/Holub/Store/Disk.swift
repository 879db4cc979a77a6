#if Sending
internal import Dispatch

/// Work that waits for a disk, on a thread where its waiting holds up nobody.
package enum Disk {
    package static func waiting<Answer: Sendable, Fault: Error>(
        for work: @escaping @Sendable () throws(Fault) -> Answer
    ) async throws(Fault) -> Answer {
        let result: Result<Answer, Fault> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: Result(catching: work)) }
        }
        return try result.get()
    }
}
#endif
