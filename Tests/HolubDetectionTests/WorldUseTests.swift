#if Personas
import Foundation
import HolubDetection
import HolubPersonas
import HolubSMTP
import HolubTesting
import Testing

/// A folder with one world, as somebody else's tests would have it.
private let folder: String = {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("holub-worlds-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text =
        "--- one The domain names its server\nzone SRVs 0 0 465 smtp.d\nsmtp smtp.d:465 T\n= accept\n1 smtp.d:465/T B\n"
    try? Data(text.utf8).write(to: folder.appendingPathComponent("one.world"))
    return folder.path
}()

@Test(arguments: try WorldCase.all(inFolder: folder))
func isFound(_ world: WorldCase) async throws {
    try await world.run { stage in
        let detector = Detector(registry: stage.registry, resolver: stage.resolver, dialer: stage.dialer)
        return { run in await detector.detect(run.address) }
    }
}

@Test("a stage alone, for tests that ask something else")
func stageAlone() async throws {
    let world = try #require(try WorldCase.all(inFolder: folder).first).world
    let address = try EmailAddress("jana@\(world.domain)")
    let detection = try await WorldStage.running(world) { stage in
        await Detector(registry: stage.registry, resolver: stage.resolver, dialer: stage.dialer).detect(address)
    }
    #expect(detection.status == .accept)
}
#endif
