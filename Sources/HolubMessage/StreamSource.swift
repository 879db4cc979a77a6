/// A content of known length that is opened for each reader, and awaited piece by piece.
struct StreamSource: Sendable {
    /// In octets.
    let length: Int
    let name: FileName
    let open: @Sendable () async throws -> StreamPull
}

/// A stream that was opened. It goes with its reader from task to task.
final class StreamPull: @unchecked Sendable {
    // Only the reader that opened the stream asks, and for one piece after the other.
    private var iterator: any AsyncIteratorProtocol<[UInt8], any Error>

    init(_ stream: any AsyncSequence<[UInt8], any Error>) { iterator = stream.makeAsyncIterator() }

    /// The next piece, nil at the end.
    func next() async throws -> [UInt8]? { try await iterator.next(isolation: nil) }
}

/// A stream as one reader reads it: how far it has come, and what is not encoded yet.
struct OpenStream: Sendable {
    private let source: StreamSource
    private let pull: StreamPull
    private var held: [UInt8] = []
    private var received = 0
    private(set) var isAtEnd = false

    /// - Throws: ``MessageError/attachmentUnreadable(_:)`` when it cannot be opened.
    init(_ source: StreamSource) async throws(MessageError) {
        self.source = source
        do { pull = try await source.open() } catch { throw .attachmentUnreadable(source.name) }
    }

    /// The next octets, encoded in whole lines; the last ones only when nothing follows them.
    /// - Throws: ``MessageError/attachmentChanged(_:)`` for a stream of another length,
    ///   ``MessageError/attachmentUnreadable(_:)`` for one that fails.
    mutating func encoded(by count: Int) async throws(MessageError) -> [UInt8] {
        while held.count < count, !isAtEnd { try await take() }
        let whole = isAtEnd ? held.count : held.count / count * count
        let octets = Base64Lines.encode(held[..<whole])
        held.removeFirst(whole)
        return octets
    }

    private mutating func take() async throws(MessageError) {
        let piece: [UInt8]?
        do { piece = try await pull.next() } catch { throw .attachmentUnreadable(source.name) }
        guard let piece else {
            guard received == source.length else { throw .attachmentChanged(source.name) }
            isAtEnd = true
            return
        }
        guard piece.count <= source.length - received else { throw .attachmentChanged(source.name) }
        received += piece.count
        held += piece
    }
}
