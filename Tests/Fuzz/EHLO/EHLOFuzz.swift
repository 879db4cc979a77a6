import FuzzPlant
import HolubSMTP

/// The reply to EHLO: the keywords are those that a slow reading finds, and every number keeps to its limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    check(octets.split(separator: ASCII.lf, omittingEmptySubsequences: false).map(Array.init))
    Plant.check(octets)
    return 0
}

private func check(_ lines: [[UInt8]]) {
    let offered = Capabilities(Reply(code: 250, lines: lines))
    let words = lines.dropFirst().compactMap(words)
    let keywords = words.map { $0[0].starts(with: "AUTH=".utf8) ? Array("AUTH".utf8) : $0[0] }
    precondition(Set(offered.all.map { Array($0.utf8) }) == Set(keywords), "other keywords")
    precondition(offered.all == offered.all.sorted(), "not sorted")
    precondition(offered.all.allSatisfy(offered.offers), "listed, and not offered")
    precondition(offered.startTLS == keywords.contains(Array("STARTTLS".utf8)), "STARTTLS")

    let size = words.first { $0[0].elementsEqual("SIZE".utf8) }?.dropFirst().first
    precondition(offered.maxSize == size.flatMap(number), "SIZE")
    let limits = [offered.limits.mailMax, offered.limits.rcptMax, offered.limits.rcptDomainMax]
    precondition(limits.allSatisfy { $0.map((1...999_999).contains) ?? true }, "LIMITS")

    let names = offered.mechanismNames.map { Array($0.utf8) }
    precondition(names.allSatisfy { (1...20).contains($0.count) && $0.allSatisfy(ASCII.isVisible) }, "no mechanism")
    precondition(Set(offered.mechanisms).count == offered.mechanisms.count, "a mechanism twice")
    precondition(offered.mechanisms.allSatisfy { names.contains(Array($0.rawValue.utf8)) }, "an unnamed mechanism")

    precondition(offered.filter { _ in true } == offered, "a filter that keeps all")
    precondition(offered.filter { _ in false } == Capabilities(), "a filter that keeps nothing")
    // RFC 5321 §2.4: keywords have no case, and §4.1.1.1: the first line is a greeting.
    let lower = Capabilities(Reply(code: 250, lines: [[]] + lines.dropFirst().map(ASCII.lowercased)))
    precondition(lower == offered, "the case, or the greeting, makes a difference")
}

/// The words of a line in upper case; nil for a line without a keyword.
private func words(_ line: [UInt8]) -> [[UInt8]]? {
    var words: [[UInt8]] = []
    var isInside = false
    for octet in line {
        let isBlank = octet == 0x20 || octet == 0x09
        if !isBlank, !isInside { words.append([]) }
        if !isBlank { words[words.count - 1].append(ASCII.uppercased(octet)) }
        isInside = !isBlank
    }
    guard let first = words.first else { return nil }
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-=".utf8)
    return first.allSatisfy(letters.contains) ? words : nil
}

/// A number of up to 18 digits; nil for zero.
private func number(_ digits: [UInt8]) -> Int? {
    guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number > 0 ? number : nil
}
