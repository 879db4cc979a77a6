import HolubSMTP

/// Why octets are no message of DNS.
package enum DNSFault: Error, Hashable, Sendable {
    /// The message ends before what it announces.
    case cutShort
    /// A compression pointer that does not lead backwards, or too many of them.
    case badPointer
    /// A label of a reserved form, or a name over 255 octets.
    case badName
    /// A record whose data does not have the form of its type.
    case badRecord
    /// Names of more labels than any answer needs: a pointer makes 127 labels of two octets.
    case tooManyLabels
}

extension DNSMessage {
    /// Reads a message. Octets after the last announced record are ignored; in a truncated answer records that cannot
    /// be read are left out, and of very many those after the first ``mostAnswers``.
    package init(parsing octets: [UInt8]) throws(DNSFault) {
        var parser = DNSParser(octets)
        self.init(id: try parser.number(), questions: [])
        let flags: UInt16 = try parser.number()
        isResponse = flags & 0x8000 != 0
        operation = UInt8(flags >> 11 & 0x0F)
        isAuthoritative = flags & 0x0400 != 0
        isTruncated = flags & 0x0200 != 0
        recursionDesired = flags & 0x0100 != 0
        recursionAvailable = flags & 0x0080 != 0
        responseCode = UInt8(flags & 0x0F)
        let questionCount: UInt16 = try parser.number()
        let answerCount: UInt16 = try parser.number()
        let authorityCount: UInt16 = try parser.number()
        let additionalCount: UInt16 = try parser.number()
        for _ in 0..<questionCount {
            questions.append(Question(try parser.name(), type: try parser.number()))
            _ = try parser.number() as UInt16
        }
        do {
            for _ in 0..<min(Int(answerCount), Self.mostAnswers) { answers.append(try parser.resource()) }
        } catch {
            guard isTruncated else { throw error }
        }
        guard !isResponse else { return }
        for _ in 0..<(Int(authorityCount) + Int(additionalCount)) {
            if let size = try parser.payloadSizeOfNextRecord() { payloadSize = size }
        }
    }
}

/// A cursor over the octets of one message. Every step is bounded by the message's end, and what names become by
/// ``DNSMessage/mostLabels``.
private struct DNSParser {
    let octets: [UInt8]
    var position = 0
    private var labelsLeft = DNSMessage.mostLabels

    init(_ octets: [UInt8]) { self.octets = octets }

    mutating func bytes(_ count: Int) throws(DNSFault) -> ArraySlice<UInt8> {
        guard count <= octets.count - position else { throw .cutShort }
        defer { position += count }
        return octets[position..<(position + count)]
    }

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>() throws(DNSFault) -> Number {
        try bytes(Number.bitWidth / 8).reduce(0) { $0 << 8 | Number($1) }
    }

    /// A name, followed through its compression pointers.
    mutating func name() throws(DNSFault) -> DNSName {
        var labels: [[UInt8]] = []
        var size = 1, cursor = position, begin = position, end: Int?, pointers = 0
        while true {
            guard cursor < octets.count else { throw .cutShort }
            let length = Int(octets[cursor])
            // RFC 1035 §4.1.4: 00 a label, 11 a pointer; the other two forms are reserved.
            switch length >> 6 {
            case 0b00 where length == 0:
                position = end ?? cursor + 1
                return DNSName(unchecked: labels)
            case 0b00:
                guard length < octets.count - cursor else { throw .cutShort }
                size += length + 1
                // RFC 1035 §2.3.4
                guard size <= 255 else { throw .badName }
                guard labelsLeft > 0 else { throw .tooManyLabels }
                labelsLeft -= 1
                labels.append(Array(octets[(cursor + 1)...(cursor + length)]))
                cursor += length + 1
            case 0b11:
                guard cursor + 1 < octets.count else { throw .cutShort }
                let target = (length & 0x3F) << 8 | Int(octets[cursor + 1])
                pointers += 1
                // RFC 1035 §4.1.4: to a *prior* occurrence. So every jump goes back before all that was read of the
                // name, and 127 labels need no more jumps.
                guard target < begin, pointers <= 127 else { throw .badPointer }
                end = end ?? cursor + 2
                (cursor, begin) = (target, target)
            default:
                throw .badName
            }
        }
    }

    mutating func resource() throws(DNSFault) -> DNSMessage.Resource {
        let owner = try name()
        let type: UInt16 = try number()
        let recordClass: UInt16 = try number()
        let ttl: UInt32 = try number()
        let length = Int(try number() as UInt16)
        guard length <= octets.count - position else { throw .cutShort }
        let end = position + length
        // RFC 2181 §8: a TTL with the top bit set counts as zero.
        let kept = ttl > UInt32(Int32.max) ? 0 : ttl
        guard recordClass == DNSMessage.internetClass, let known = RecordType(rawValue: type) else {
            return .init(owner, ttl: kept, .other(type: type, Array(try bytes(length))))
        }
        let record = try self.record(known, until: end)
        guard position == end else { throw .badRecord }
        return .init(owner, ttl: kept, record)
    }

    private mutating func record(_ type: RecordType, until end: Int) throws(DNSFault) -> Record {
        switch type {
        case .a:
            guard end - position == 4 else { throw .badRecord }
            return .a(.v4(try number()))
        case .aaaa:
            guard end - position == 16 else { throw .badRecord }
            return .aaaa(.v6(high: try number(), low: try number()))
        case .cname:
            return .cname(try name())
        case .mx:
            return .mx(preference: try number(), exchange: try name())
        case .srv:
            return .srv(priority: try number(), weight: try number(), port: try number(), target: try name())
        case .txt:
            var strings: [[UInt8]] = []
            while position < end {
                let length = Int(try number() as UInt8)
                guard length <= end - position else { throw .badRecord }
                strings.append(Array(try bytes(length)))
            }
            return .txt(strings)
        }
    }

    /// Steps over a record; the size in it if it is the one of EDNS (RFC 6891 §6.1.2).
    mutating func payloadSizeOfNextRecord() throws(DNSFault) -> UInt16? {
        _ = try name()
        let type: UInt16 = try number()
        let size: UInt16 = try number()
        _ = try number() as UInt32
        _ = try bytes(Int(try number() as UInt16))
        return type == DNSMessage.optType ? size : nil
    }
}
