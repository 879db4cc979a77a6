import FuzzPlant
import HolubNetwork

/// DNS messages: whatever is read keeps to the limits and comes back the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    if let message = try? DNSMessage(parsing: octets) { check(message) }
    Plant.check(octets)
    return 0
}

private func check(_ message: DNSMessage) {
    for name in message.questions.map(\.name) + message.answers.map(\.owner) {
        precondition(name.labels.reduce(1) { $0 + $1.count + 1 } <= 255, "a name over 255 octets")
        _ = name.description
        _ = name.domain
    }
    // Classes are not kept, so a record of another one does not come back the same.
    let isKnown = message.answers.allSatisfy { if case .known = $0.data { true } else { false } }
    guard isKnown else { return }
    precondition((try? DNSMessage(parsing: message.encode())) == message, "no round trip")
}
