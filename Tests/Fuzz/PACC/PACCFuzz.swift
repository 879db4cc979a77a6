import FuzzPlant
import HolubDetection
import HolubSMTP

/// User agent configurations: what is read keeps to the limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    if let settings = try? PACCDocument.read(octets) {
        precondition(settings.servers.count <= 1, "too many servers")
        precondition(settings.servers.allSatisfy { $0.security == .tls }, "no TLS")
    }
    Plant.check(octets)
    return 0
}
