import FuzzPlant
import HolubDetection
import HolubSMTP

private let address = try? EmailAddress("s3cr3t@firma.example")

/// Autoconfig documents: what is read keeps to the limits, and no server is without protection.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    if let settings = try? AutoconfigDocument.read(octets, for: "firma.example") {
        precondition(settings.servers.count + settings.dropped.count <= DocumentLimits.servers, "too many servers")
        for server in settings.servers {
            precondition(server.security != .none, "no protection")
            precondition(server.host.parent != nil, "a single label")
            if let address { _ = server.username.name(for: address) }
        }
    }
    Plant.check(octets)
    return 0
}
