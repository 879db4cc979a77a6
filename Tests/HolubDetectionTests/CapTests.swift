#if Sending
import Testing

@testable import HolubDetection

@Suite("How many sockets are open together") struct CapTests {
    @Test("who finds none free waits, and the first in the row comes first")
    func order() async throws {
        let cap = DetectionCap(2)
        let first = try #require(await cap.take(2))
        let (stream, told) = AsyncStream.makeStream(of: Int.self)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<3 {
                let waiting = cap.waiting
                group.addTask {
                    guard let permit = await cap.take(number == 1 ? 2 : 1) else { return }
                    told.yield(number)
                    permit.giveBack()
                }
                // The next one stands behind him.
                while cap.waiting == waiting { await Task.yield() }
            }
            #expect(cap.taken == 2)
            first.giveBack()
            await group.waitForAll()
        }
        told.finish()
        var order: [Int] = []
        for await number in stream { order.append(number) }
        // He who wants two is not overtaken by him who wants one.
        #expect(order == [0, 1, 2])
        #expect(cap.taken == 0 && cap.peak == 2)
    }

    @Test("who gives up leaves the row, and what was taken comes back once")
    func cancelled() async throws {
        let cap = DetectionCap(1)
        let held = try #require(await cap.take(1))
        let waiter = Task { await cap.take(1) == nil }
        while cap.waiting == 0 { await Task.yield() }
        waiter.cancel()
        #expect(await waiter.value)
        #expect(cap.waiting == 0)
        held.giveBack()
        held.giveBack()
        #expect(cap.taken == 0)
        // More than there are is all.
        let all = try #require(await cap.take(9))
        #expect(cap.taken == 1)
        all.giveBack()
    }
}
#endif
