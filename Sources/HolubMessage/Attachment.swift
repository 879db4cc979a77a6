/// A file that travels with a message.
///
/// Its content is read while the message is sent, and never held in memory whole unless the caller gave it as octets.
public struct Attachment: Sendable {
    enum Source: Sendable {
        case path(String)
        case octets([UInt8])
        case stream(StreamSource)
    }

    /// How a reader is asked to show a part (RFC 2183 §2).
    public enum Disposition: String, Hashable, Sendable {
        /// As a file to open or save.
        case attachment
        /// In place, where possible. An inline part travels with the HTML text when it has a content ID, or when a `src`
        /// there is its name, to the octet: `<img src="logo.png">`. The name may then have no slash, backslash or colon.
        case inline
    }

    let source: Source
    public let name: FileName
    public let type: ContentType
    public let disposition: Disposition
    /// What HTML names to show this part in place: `cid:` and this text. Nil leaves it to the composer.
    public let contentID: ContentID?

    /// A file on this machine.
    /// - Parameters:
    ///   - path: Nothing is opened before the message is composed.
    ///   - name: By default the last component of the path.
    ///   - type: By default what the name suggests.
    /// - Throws: ``MessageError`` for a path with a NUL, and for a name with a control character.
    public static func file(
        path: String, name: FileName? = nil, type: ContentType? = nil, disposition: Disposition = .attachment,
        contentID: ContentID? = nil
    ) throws(MessageError) -> Attachment {
        // A NUL would end the path early and name another file.
        guard !path.utf8.contains(0) else { throw .controlCharacter(.path) }
        let name = if let name { name } else { try FileName(lastComponentOf: path) }
        return Attachment(
            source: .path(path), name: name, type: type ?? ContentType(suggestedBy: name), disposition: disposition,
            contentID: contentID)
    }

    /// Content that is in memory already.
    /// - Parameter type: By default what the name suggests.
    public static func data(
        _ octets: [UInt8], name: FileName, type: ContentType? = nil, disposition: Disposition = .attachment,
        contentID: ContentID? = nil
    ) -> Attachment {
        Attachment(
            source: .octets(octets), name: name, type: type ?? ContentType(suggestedBy: name),
            disposition: disposition, contentID: contentID)
    }

    /// Content that comes while the message is sent, such as from another server. The outbox, which keeps what it will send,
    /// reads it when the message is handed over, and then never again.
    /// - Parameters:
    ///   - length: In octets, exactly: the server is told the length of the message before the first of them.
    ///   - type: By default what the name suggests.
    ///   - open: Makes the stream; called again for each try to send or to hand over, and to give the same octets each time.
    ///     Its pieces may be of any length, and are encoded as they come. When it throws, or has another length, the message
    ///     is not sent.
    /// - Throws: ``MessageError`` for a negative length, or one over a tebibyte.
    public static func stream(
        length: Int, name: FileName, type: ContentType? = nil, disposition: Disposition = .attachment,
        contentID: ContentID? = nil,
        open: @escaping @Sendable () async throws -> any AsyncSequence<[UInt8], any Error>
    ) throws(MessageError) -> Attachment {
        guard length >= 0 else { throw .malformed(.attachmentLength) }
        guard length <= FileSource.longest else { throw .attachmentTooLarge(name) }
        let source = StreamSource(length: length, name: name) {
            StreamPull(try await open())
        }
        return Attachment(
            source: .stream(source), name: name, type: type ?? ContentType(suggestedBy: name),
            disposition: disposition, contentID: contentID)
    }
}
