/// A stretch of a composed message: what is at hand, and what is read and encoded when its turn comes.
enum Segment: Sendable {
    case octets([UInt8])
    /// Content in memory, to be encoded as base64.
    case base64([UInt8])
    /// Content of a file, to be encoded as base64.
    case base64File(FileSource)
    /// A stream, to be encoded as base64.
    case base64Stream(StreamSource)
    /// Ranges of a file, in order, sent as they are.
    case file(FileSource, [Range<Int>])

    /// Octets that it adds to the message.
    var length: Int {
        switch self {
        case .octets(let octets): octets.count
        case .base64(let octets): Base64Lines.length(of: octets.count)
        case .base64File(let source): Base64Lines.length(of: source.stamp.size)
        case .base64Stream(let source): Base64Lines.length(of: source.length)
        case .file(_, let ranges): ranges.reduce(0) { $0 + $1.count }
        }
    }

    var source: FileSource? {
        switch self {
        case .octets, .base64, .base64Stream: nil
        case .base64File(let source), .file(let source, _): source
        }
    }
}
