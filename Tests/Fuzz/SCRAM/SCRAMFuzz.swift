import FuzzPlant
import HolubSMTP

/// What a server says in SCRAM: of what is read, the message can be written again, octet for octet. And base64.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    checkFirst(octets)
    // With our nonce in front, so that it need not be found each time.
    checkFirst(Array("r=".utf8) + nonce + octets)
    checkFinal(octets)
    checkFinal(Array("v=".utf8) + octets)
    checkName(octets)
    if let decoded = Base64.decode(octets) {
        precondition(Base64.encode(decoded) == octets, "another spelling of base64")
    }
    let encoded = Base64.encode(octets)
    precondition(Base64.decode(encoded) == octets && encoded.count == Base64.length(of: octets.count), "base64")
    Plant.check(octets)
    return 0
}

private let nonce = Array("rOprNGfwEbeR".utf8)
private let comma = UInt8(ascii: ",")

private func checkFirst(_ message: [UInt8]) {
    guard let first = SCRAM.ServerFirst(message, answering: nonce) else { return }
    precondition(first.nonce.starts(with: nonce) && first.nonce.count > nonce.count, "a nonce that is not ours")
    precondition(first.nonce.allSatisfy(ASCII.isVisible) && !first.nonce.contains(comma), "no nonce")
    precondition((4_096...600_000).contains(first.rounds), "too few rounds, or too many")
    precondition(!first.salt.isEmpty, "no salt")
    // RFC 5802 §7: nonce, salt and iteration count have one spelling, and extensions may follow.
    let written =
        Array("r=".utf8) + first.nonce + Array(",s=".utf8) + Base64.encode(first.salt)
        + Array(",i=\(first.rounds)".utf8)
    precondition(message == written || message.starts(with: written + [comma]), "another message")
    precondition(SCRAM.ServerFirst(written, answering: nonce) == first, "extensions make a difference")
    // RFC 5802 §5.1: an extension that is demanded, and an attribute named twice.
    for more in [",m=x", ",r=x", ",i=4096", ","] {
        precondition(SCRAM.ServerFirst(message + Array(more.utf8), answering: nonce) == nil, "accepted with \(more)")
    }
    let final = SCRAM.clientFinal(.unbound, nonce: first.nonce)
    precondition(final == Array("c=biws,r=".utf8) + first.nonce, "another client-final-message")
}

private func checkFinal(_ message: [UInt8]) {
    switch SCRAM.ServerFinal(message) {
    case nil: return
    case .refusal: precondition(message.starts(with: "e=".utf8) && message.count > 2, "no refusal")
    case .signature(let signature):
        precondition(!signature.isEmpty, "an empty signature")
        let written = Array("v=".utf8) + Base64.encode(signature)
        precondition(message == written || message.starts(with: written + [comma]), "another signature")
    }
    precondition(SCRAM.ServerFinal(message + Array(",m=x".utf8)) == nil, "accepted with an extension")
}

private func checkName(_ name: [UInt8]) {
    let written = SCRAM.name(name)
    precondition(!written.contains(comma), "a name that is two attributes")
    var read: [UInt8] = []
    var rest = written[...]
    while let octet = rest.popFirst() {
        guard octet == UInt8(ascii: "=") else {
            read.append(octet)
            continue
        }
        let code = Array(rest.prefix(2))
        precondition(code == Array("2C".utf8) || code == Array("3D".utf8), "another escape")
        read.append(code == Array("2C".utf8) ? comma : UInt8(ascii: "="))
        rest = rest.dropFirst(2)
    }
    precondition(read == name, "another name")
}
