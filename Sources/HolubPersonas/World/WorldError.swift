#if Personas
/// A world that cannot be read: where, and what should stand there.
public struct WorldError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counted from one.
    public var line: Int
    /// What is wrong, and what is expected: one sentence.
    public var reason: String

    public init(file: String = "", line: Int, _ reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// `srv.world:7: …`
    public var description: String { "\(file.isEmpty ? "line " : file + ":")\(line): \(reason)" }
}
#endif
