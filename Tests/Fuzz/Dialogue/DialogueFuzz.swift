import FuzzPlant
import HolubSMTP

/// Whole dialogues: the octets are the server's side, and a client does what the session asks for. Whatever the server
/// says, each message has one fate, and the fate is true.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    if octets.count >= Plan.length {
        var client = Client(Plan(octets))
        client.talk(to: Server(octets.dropFirst(Plan.length), Plan(octets).delivery, seed: octets[2]))
    }
    Plant.check(octets)
    return 0
}

/// What an input's first octets choose.
struct Plan {
    /// How the server's octets come.
    enum Delivery {
        /// Line by line, each when the client waits, with ``Server/Event`` between them.
        case lines
        case octets
        /// In pieces of any length.
        case pieces
        /// All at once.
        case whole
    }

    static let length = 3

    let settings: Session.Settings
    let delivery: Delivery
    /// The server is heard once more before the client says that it has done what it was asked for.
    let isLate: Bool
    /// The server is heard after each action, others waiting or not.
    let takesOne: Bool
    let messages: Int
    /// A second message follows as soon as it may.
    let follows: Bool
    let givesInitial: Bool
    /// Which of the offered mechanisms; nil for none.
    let mechanism: Int?
    let probes: Bool
    /// In octets.
    let size: Int
    let needs: MessageNeeds

    init(_ octets: [UInt8]) {
        let (first, second, third) = (octets[0], octets[1], octets[2])
        settings = Session.Settings(
            security: Security.allCases[Int(first & 3) % 3], signsIn: second & 0x80 != 0,
            chunking: Chunking.allCases[Int(first >> 2 & 3) % 3])
        delivery = [.lines, .octets, .pieces, .whole][Int(first >> 4 & 3)]
        isLate = first & 0x40 != 0
        takesOne = first & 0x80 != 0
        messages = 1 + Int(second & 3)
        follows = second & 4 != 0
        givesInitial = second & 8 != 0
        mechanism = [0, 1, 2, nil][Int(second >> 4 & 3)]
        probes = second & 0x40 != 0
        size = Int(third) * 4
        needs = third & 1 == 0 ? [] : .eightBitMIME
    }
}

/// The server's side, and what befalls a connection.
struct Server {
    enum Event {
        case says([UInt8])
        case fails(Fault)
        /// The client says goodbye, wherever it is.
        case quits
        /// From here on leave is not granted, and challenges are not answered.
        case refuses
        case distrusts
    }

    private var rest: ArraySlice<UInt8>
    private let delivery: Plan.Delivery
    private var cuts: Cuts

    init(_ octets: ArraySlice<UInt8>, _ delivery: Plan.Delivery, seed: UInt8) {
        rest = octets
        self.delivery = delivery
        cuts = Cuts(seed)
    }

    mutating func next() -> Event? {
        guard !rest.isEmpty else { return nil }
        switch delivery {
        case .lines: return nextLine()
        case .octets: return .says([rest.removeFirst()])
        case .pieces: return .says(take(cuts.next()))
        case .whole: return .says(take(rest.count))
        }
    }

    /// Six octets that begin no reply stand for events. One more joins what is on both its sides.
    private mutating func nextLine() -> Event {
        let event: Event? =
            switch rest.first {
            case 0x01: .says([])
            case 0x02: .fails(.closed)
            case 0x03: .fails(.timedOut)
            case 0x04: .quits
            case 0x05: .refuses
            case 0x06: .distrusts
            default: nil
            }
        if let event {
            rest.removeFirst()
            return event
        }
        var said = line()
        while rest.first == 0x07 {
            rest.removeFirst()
            said += line()
        }
        return .says(said)
    }

    private mutating func line() -> [UInt8] {
        take(rest.firstIndex(of: ASCII.lf).map { $0 + 1 - rest.startIndex } ?? rest.count)
    }

    private mutating func take(_ count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}
