#if Personas
import HolubNetwork
import HolubProviderKit
import HolubSMTP

// What DNS knows and how it misbehaves; the providers of the registry.

extension WorldReader {
    /// `smtp.d` · `NAME same as NAME` · `NAME TYPE DATA` · `MX 10 mail.d` · `SRVs 0 0 465 smtp.d`; `x{1..40}` stands for forty.
    mutating func readZone(_ item: String) throws(Fault) {
        if let (head, numbers, tail) = try Self.series(item) {
            for number in numbers { try readZone("\(head)\(number)\(tail)") }
            return
        }
        let words = Self.words(item)
        guard let first = words.first else { throw Fault("zone is followed by names and records, divided by ;") }
        if words.count == 1 { return world.zone.append(.listed(try name(first))) }
        if words.count == 4, words[1] == "same", words[2] == "as" {
            return world.zone.append(.sameAs(try name(first), try name(words[3])))
        }
        switch first {
        case "MX": try addRecord(try name("d"), "MX", Array(words.dropFirst()))
        case "SRVs", "SRV": try addRecord(try name(first), "SRV", Array(words.dropFirst()))
        default: try addRecord(try name(first), words[1], Array(words.dropFirst(2)))
        }
    }

    private mutating func addRecord(_ name: DNSName, _ type: String, _ data: [String]) throws(Fault) {
        world.zone.append(.record(name, try record(type, data)))
    }

    private func record(_ type: String, _ data: [String]) throws(Fault) -> Record {
        switch (type, data.count) {
        case ("A", 1):
            if case .v4(let value)? = IPAddress(data[0]) { return .a(.v4(value)) }
        case ("AAAA", 1):
            if case .v6(let high, let low)? = IPAddress(data[0]) { return .aaaa(.v6(high: high, low: low)) }
        case ("CNAME", 1): return .cname(try self.name(data[0]))
        case ("MX", 2):
            if let preference = UInt16(data[0]) { return .mx(preference: preference, exchange: try self.name(data[1])) }
        case ("SRV", 4):
            if let priority = UInt16(data[0]), let weight = UInt16(data[1]), let port = UInt16(data[2]) {
                return .srv(priority: priority, weight: weight, port: port, target: try self.name(data[3]))
            }
        case ("TXT", 1...): return .txt(data.map { Array(expanded(Self.unquoted($0)).utf8) })
        default: break
        }
        throw Fault(
            "\(type) \(data.joined(separator: " ")) is no record; written are A, AAAA, CNAME, MX 10 HOST, SRV 0 0 465 HOST and TXT "
                + "\"…\", a name alone for a host with an address of its own, and: NAME same as NAME")
    }

    /// `a{1..3}.d` as what stands before, the numbers, and what stands behind.
    private static func series(_ item: String) throws(Fault) -> (String, ClosedRange<Int>, String)? {
        guard let open = item.firstIndex(of: "{"), let dots = item.firstRange(of: "..") else { return nil }
        guard let close = item.firstIndex(of: "}"), open < dots.lowerBound, dots.upperBound < close,
            let first = Int(item[item.index(after: open)..<dots.lowerBound]),
            let last = Int(item[dots.upperBound..<close]),
            first <= last, last - first < 1000
        else { throw Fault("a series is written {1..40}") }
        return (String(item[..<open]), first...last, String(item[item.index(after: close)...]))
    }

    /// `servfail`, `servfail d MX`, `loop SRVs`, `refused * SRV`
    func mischief(_ words: [String]) throws(Fault) -> FakeZone.Mischief {
        guard let word = words.first, let kind = FakeZone.Mischief.Kind(rawValue: word), words.count <= 3 else {
            let known = FakeZone.Mischief.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Fault("dns is followed by one of \(known), and then a name and a type, such as: dns servfail d MX")
        }
        var mischief = FakeZone.Mischief(kind)
        if words.count > 1, words[1] != "*" { mischief.name = try name(words[1]) }
        if words.count > 2 { mischief.type = try type(words[2]).rawValue }
        return mischief
    }

    func type(_ word: String) throws(Fault) -> RecordType {
        switch word {
        case "A": .a
        case "AAAA": .aaaa
        case "CNAME": .cname
        case "MX": .mx
        case "SRV": .srv
        case "TXT": .txt
        default: throw Fault("\(word) is no type; known are A, AAAA, CNAME, MX, SRV and TXT")
        }
    }

    /// `exact d -> smtp.d:465/T local` · `*.big.test -> …` · `gateway *.gate.test` · `forwarder *.fwd.test` · `vetted smtp.x.test:465/T`
    mutating func readTable(_ words: [String]) throws(Fault) {
        let usage = Fault(
            "BT reads: BT exact d -> smtp.d:465/T, BT *.big.test -> smtp.big.test:465/T, BT gateway *.gate.test, "
                + "BT forwarder *.fwd.test, or BT vetted smtp.x.test:465/T")
        let (head, servers) = (words.prefix { $0 != "->" }, words.drop { $0 != "->" }.dropFirst())
        let claim: World.TableEntry.Claim
        var named = Array(servers)
        switch (head.first, head.count) {
        case ("exact", 2): claim = .exact(try host(head[1]))
        case ("gateway", 2): claim = .gateway(try suffix(head[1], in: WorldProvider.gateways))
        case ("forwarder", 2): claim = .forwarder(try suffix(head[1], in: WorldProvider.forwarders))
        case ("vetted", 2...):
            claim = .vetted
            named = Array(head.dropFirst())
        case (.some(let first), 1): claim = .exchangers(try suffix(first))
        default: throw usage
        }
        var entry = World.TableEntry(claim: claim, endpoints: [])
        switch named.last {
        case "local":
            entry.username = .localPart
            named.removeLast()
        case "addr": named.removeLast()
        default: break
        }
        for text in named { entry.endpoints.append(try endpoint(text)) }
        world.table.append(entry)
    }

    private func suffix(_ text: String, in only: Domain) throws(Fault) -> Domain {
        let domain = try suffix(text)
        guard domain == only else { throw Fault("such services stand under *.\(only), because tables are literals") }
        return domain
    }

    private func suffix(_ text: String) throws(Fault) -> Domain {
        guard text.hasPrefix("*.") else { throw Fault("\(text) is no rule for mail exchangers; write *.big.test") }
        return try host(String(text.dropFirst(2)))
    }
}
#endif
