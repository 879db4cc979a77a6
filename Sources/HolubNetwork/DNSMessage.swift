/// A message of DNS (RFC 1035 §4) as a value: no socket, no clock. Sections that the package does not use (authority,
/// additional but for EDNS) are neither kept nor written.
package struct DNSMessage: Hashable, Sendable {
    package struct Question: Hashable, Sendable {
        package var name: DNSName
        /// A type by number: a server is asked for more types than ``RecordType`` knows.
        package var type: UInt16

        package init(_ name: DNSName, _ type: RecordType) { self.init(name, type: type.rawValue) }

        package init(_ name: DNSName, type: UInt16) {
            self.name = name
            self.type = type
        }
    }

    /// A record with its owner.
    package struct Resource: Hashable, Sendable {
        package var owner: DNSName
        /// Seconds.
        package var ttl: UInt32
        package var data: Payload

        package init(_ owner: DNSName, ttl: UInt32 = 300, _ record: Record) {
            self.init(owner, ttl: ttl, .known(record))
        }

        package init(_ owner: DNSName, ttl: UInt32, _ data: Payload) {
            self.owner = owner
            self.ttl = ttl
            self.data = data
        }
    }

    package enum Payload: Hashable, Sendable {
        case known(Record)
        /// A type or a class that the package does not read.
        case other(type: UInt16, [UInt8])
    }

    /// RFC 1035 §4.1.1
    package enum ResponseCode {
        package static let noError: UInt8 = 0, formatError: UInt8 = 1, serverFailure: UInt8 = 2, nameError: UInt8 = 3
        package static let notImplemented: UInt8 = 4, refused: UInt8 = 5
    }

    package var id: UInt16
    package var isResponse = false
    package var operation: UInt8 = 0
    package var isAuthoritative = false
    package var isTruncated = false
    package var recursionDesired = true
    package var recursionAvailable = false
    package var responseCode: UInt8 = ResponseCode.noError
    package var questions: [Question]
    package var answers: [Resource] = []
    /// Datagrams that came before it and answered another question: they may be a forger's (RFC 5452 §9.1). Not in its octets.
    package var passedOver = 0
    /// The largest datagram that the sender takes, from EDNS; nil without EDNS. Read from queries only.
    package var payloadSize: UInt16?

    package init(id: UInt16, questions: [Question], payloadSize: UInt16? = nil) {
        self.id = id
        self.questions = questions
        self.payloadSize = payloadSize
    }

    /// The answer to this query: same id, same question.
    package func response(_ answers: [Resource] = [], code: UInt8 = ResponseCode.noError) -> DNSMessage {
        var response = self
        response.isResponse = true
        response.recursionAvailable = true
        response.responseCode = code
        response.answers = answers
        response.payloadSize = nil
        return response
    }

    /// The octets of the message, names uncompressed. A message for TCP has its length before it: ``encodeForTCP()``.
    package func encode() -> [UInt8] {
        var octets: [UInt8] = []
        octets.append(number: id)
        // RFC 1035 §4.1.1: QR, opcode, AA, TC, RD; RA, Z, RCODE.
        octets.append(
            (isResponse ? 0x80 : 0) | (operation & 0x0F) << 3 | (isAuthoritative ? 0x04 : 0)
                | (isTruncated ? 0x02 : 0) | (recursionDesired ? 0x01 : 0))
        octets.append((recursionAvailable ? 0x80 : 0) | responseCode & 0x0F)
        octets.append(number: UInt16(clamping: questions.count))
        octets.append(number: UInt16(clamping: answers.count))
        octets.append(number: 0 as UInt16)
        octets.append(number: (payloadSize == nil ? 0 : 1) as UInt16)
        for question in questions.prefix(Int(UInt16.max)) {
            octets.append(name: question.name)
            octets.append(number: question.type)
            octets.append(number: Self.internetClass)
        }
        for answer in answers.prefix(Int(UInt16.max)) { octets.append(answer) }
        if let payloadSize {
            // RFC 6891 §6.1.2: the root, type 41, the size in the place of the class, no flags, no options.
            octets += [0, 0, UInt8(Self.optType)]
            octets.append(number: payloadSize)
            octets += [0, 0, 0, 0, 0, 0]
        }
        return octets
    }

    /// RFC 1035 §4.2.2: two octets of length, then the message. Nil when that is over 65,535 octets.
    package func encodeForTCP() -> [UInt8]? {
        let octets = encode()
        guard let length = UInt16(exactly: octets.count) else { return nil }
        return [UInt8(length >> 8), UInt8(length & 0xFF)] + octets
    }

    /// Of one message, no more records of the answer are read, and no more labels of all its names. The longest answers that mail
    /// domains have hold some dozens of records with a handful of labels each.
    package static let mostAnswers = 256, mostLabels = 4096

    static let internetClass: UInt16 = 1
    static let optType: UInt16 = 41
}

extension [UInt8] {
    fileprivate mutating func append(number: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    fileprivate mutating func append(name: DNSName) {
        // RFC 1035 §3.1: each label behind its length, then the root.
        for label in name.labels {
            append(UInt8(label.count))
            append(contentsOf: label)
        }
        append(0)
    }

    fileprivate mutating func append(_ resource: DNSMessage.Resource) {
        let type: UInt16
        let data: [UInt8]
        switch resource.data {
        case .known(let record): (type, data) = (record.type.rawValue, record.octets)
        case .other(let number, let octets): (type, data) = (number, octets)
        }
        append(name: resource.owner)
        append(number: type)
        append(number: DNSMessage.internetClass)
        append(number: resource.ttl)
        // RFC 1035 §3.2.1: RDLENGTH has 16 bits.
        let kept = data.prefix(Int(UInt16.max))
        append(number: UInt16(kept.count))
        append(contentsOf: kept)
    }
}

extension Record {
    fileprivate var octets: [UInt8] {
        var octets: [UInt8] = []
        switch self {
        case .a(let address), .aaaa(let address):
            octets = address.octets
        case .cname(let name):
            octets.append(name: name)
        case .mx(let preference, let exchange):
            octets.append(number: preference)
            octets.append(name: exchange)
        case .srv(let priority, let weight, let port, let target):
            for number in [priority, weight, port] { octets.append(number: number) }
            octets.append(name: target)
        case .txt(let strings):
            // RFC 1035 §3.3: a character-string holds at most 255 octets.
            for string in strings {
                octets.append(UInt8(Swift.min(string.count, 255)))
                octets += string.prefix(255)
            }
        }
        return octets
    }
}
