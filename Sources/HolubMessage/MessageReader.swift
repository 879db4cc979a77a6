/// Reads a composed message piece by piece. At most one file is open, and no more than a piece of it is in memory.
///
/// Reading a file waits for the disk: do it on a thread that may wait. The file is closed when it was read to its end,
/// when reading fails, and when the reader goes away.
public struct MessageReader: ~Copyable, Sendable {
    /// The longest piece, in octets.
    public static let longestPiece = 65_536
    /// A multiple of the octets in a line of base64, which becomes 62,400 octets.
    private static let rawPiece = Base64Lines.octetsInLine * 800

    private let segments: [Segment]
    private var current = 0
    /// Octets of the current segment's source that have been read.
    private var position = 0
    private var file: OpenFile?
    private var stream: OpenStream?
    private var pending: ArraySlice<UInt8> = []
    private var failure: MessageError?

    init(_ segments: [Segment]) { self.segments = segments }

    /// The next octets, or nil at the end of the message.
    ///
    /// Every piece but the last has exactly the length asked for, within 1 and ``longestPiece``.
    /// - Throws: ``MessageError/attachmentChanged(_:)`` for a file that is not what it was when the message was
    ///   composed, before the last octets of that file are handed out; ``MessageError/attachmentUnreadable(_:)`` when
    ///   reading fails. The message must then not be completed: every further call throws the same.
    public mutating func read(upTo count: Int) throws(MessageError) -> [UInt8]? {
        if let failure { throw failure }
        var piece = Self.room(for: count)
        do {
            while piece.wanted > 0 {
                if pending.isEmpty {
                    guard let octets = try stretch() else { break }
                    pending = octets[...]
                } else {
                    take(into: &piece)
                }
            }
        } catch {
            throw fail(error)
        }
        return piece.octets.isEmpty ? nil : piece.octets
    }

    /// As ``read(upTo:)``, and reads streams too, for which that throws ``MessageError/attachmentAwaited(_:)``. Files are
    /// read where it is called.
    /// - Throws: also ``MessageError/attachmentUnreadable(_:)`` for a stream that fails, and
    ///   ``MessageError/attachmentChanged(_:)`` for one of another length, before its last octets are handed out.
    public mutating func next(upTo count: Int) async throws(MessageError) -> [UInt8]? {
        if let failure { throw failure }
        var piece = Self.room(for: count)
        do {
            while piece.wanted > 0 {
                if !pending.isEmpty {
                    take(into: &piece)
                } else if current < segments.count, case .base64Stream(let source) = segments[current] {
                    try await refill(from: source)
                } else {
                    guard let octets = try stretch() else { break }
                    pending = octets[...]
                }
            }
        } catch {
            throw fail(error)
        }
        return piece.octets.isEmpty ? nil : piece.octets
    }

    /// The next octets as they come to hand, not copied into pieces of one length.
    package mutating func next() throws(MessageError) -> [UInt8]? {
        if let failure { throw failure }
        guard pending.isEmpty else { return try read(upTo: Self.longestPiece) }
        do {
            while let octets = try stretch() {
                if octets.isEmpty { continue }
                guard octets.count > Self.longestPiece else { return octets }
                pending = octets[...]
                return try read(upTo: Self.longestPiece)
            }
            return nil
        } catch {
            throw fail(error)
        }
    }

    private static func room(for count: Int) -> (octets: [UInt8], wanted: Int) {
        let wanted = min(max(count, 1), longestPiece)
        var octets: [UInt8] = []
        octets.reserveCapacity(wanted)
        return (octets, wanted)
    }

    private mutating func take(into piece: inout (octets: [UInt8], wanted: Int)) {
        let part = pending.prefix(piece.wanted)
        piece.octets += part
        piece.wanted -= part.count
        pending.removeFirst(part.count)
    }

    private mutating func fail(_ error: MessageError) -> MessageError {
        failure = error
        file = nil
        stream = nil
        return error
    }

    private mutating func refill(from source: StreamSource) async throws(MessageError) {
        var open: OpenStream
        if let stream { open = stream } else { open = try await OpenStream(source) }
        stream = nil
        pending = try await open.encoded(by: Self.rawPiece)[...]
        if open.isAtEnd { endSegment() } else { stream = open }
    }

    /// The next stretch of the message, which may be empty; nil at the end.
    private mutating func stretch() throws(MessageError) -> [UInt8]? {
        guard current < segments.count else { return nil }
        switch segments[current] {
        case .octets(let octets):
            endSegment()
            return octets
        case .base64(let octets):
            let end = min(position + Self.rawPiece, octets.count)
            let encoded = Base64Lines.encode(octets[position..<end])
            position = end
            if position == octets.count { endSegment() }
            return encoded
        case .base64File(let source):
            let end = min(position + Self.rawPiece, source.stamp.size)
            let encoded = Base64Lines.encode(try take(position..<end, of: source))
            if end == source.stamp.size { try close(source) }
            return encoded
        case .base64Stream(let source): throw .attachmentAwaited(source.name)
        case .file(let source, let ranges):
            guard let start = Self.firstPlace(from: position, in: ranges) else {
                try close(source)
                return []
            }
            let end = min(start.upperBound, start.lowerBound + Self.longestPiece)
            let octets = try take(start.lowerBound..<end, of: source)
            if position == ranges.last?.upperBound { try close(source) }
            return octets
        }
    }

    private mutating func endSegment() {
        current += 1
        position = 0
        file = nil
    }

    /// What is left of the first range that ends after `position`.
    private static func firstPlace(from position: Int, in ranges: [Range<Int>]) -> Range<Int>? {
        // Ranges are few unless a header has many Bcc fields, and then this search keeps it cheap.
        var low = 0, high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound > position { high = middle } else { low = middle + 1 }
        }
        return low < ranges.count ? max(ranges[low].lowerBound, position)..<ranges[low].upperBound : nil
    }

    /// Reads exactly this range of a file, opening it when it is the first.
    private mutating func take(_ range: Range<Int>, of source: FileSource) throws(MessageError) -> [UInt8] {
        if file == nil { file = try source.open() }
        let octets = try file?.read(range.count, at: range.lowerBound) ?? []
        guard octets.count == range.count else { throw .attachmentChanged(source.name) }
        position = range.upperBound
        return octets
    }

    /// The last check of a file, before what was read last is handed out.
    private mutating func close(_ source: FileSource) throws(MessageError) {
        if file != nil { try check(source) }
        endSegment()
    }

    private mutating func check(_ source: FileSource) throws(MessageError) {
        guard let open = file.take() else { return }
        try source.checkUnchanged(open)
    }
}
