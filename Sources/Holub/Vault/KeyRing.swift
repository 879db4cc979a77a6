#if Sending
import Foundation

/// The application's keys: the one that seals, and the earlier ones that still open.
///
/// To change the key, put the new one before the old one; what the old one sealed is wrapped anew bit by bit
/// (`rewrapped`), and then the old one can go. Like a key, a ring has no textual form.
public struct KeyRing: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Seals.
    public let current: MasterKey
    /// Only open.
    public let previous: [MasterKey]

    public init(current: MasterKey, previous: [MasterKey] = []) {
        self.current = current
        self.previous = previous
    }

    /// A ring of one key.
    public static func key(_ key: MasterKey) -> KeyRing { KeyRing(current: key) }

    /// Reads the keys from an environment variable: one, or several divided by commas, the current one first. Each is
    /// written as ``MasterKey/init(text:)`` reads it, with no blanks around it.
    /// - Throws: ``KeyRingError``, which names the variable and never its value.
    public static func environment(_ name: String) throws(KeyRingError) -> KeyRing {
        try KeyRing(variable: name, value: ProcessInfo.processInfo.environment[name])
    }

    init(variable name: String, value: String?) throws(KeyRingError) {
        guard let value, !value.isEmpty else { throw .missing(variable: name) }
        // Octets: a comma that bears a combining mark is another character, and no comma in a list of keys.
        let texts = value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        var keys: [MasterKey] = []
        for (index, octets) in texts.enumerated() {
            let key: MasterKey
            do { key = try MasterKey(text: String(Substring(octets))) } catch {
                throw .unusable(variable: name, position: index + 1, of: texts.count, error)
            }
            guard !keys.contains(key) else { throw .twice(variable: name, position: index + 1) }
            keys.append(key)
        }
        self.init(current: keys[0], previous: Array(keys.dropFirst()))
    }

    /// Current first.
    var all: [MasterKey] { [current] + previous }

    func key(_ id: MasterKey.ID) -> MasterKey? { all.first { $0.id == id } }

    public var description: String { "‹redacted›" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(reflecting: description) }
}

/// Why an environment variable holds no keys. The description is one sentence with the next step.
public enum KeyRingError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(variable: String)
    /// The position counts from 1.
    case unusable(variable: String, position: Int, of: Int, MasterKeyError)
    case twice(variable: String, position: Int)

    public var description: String {
        switch self {
        case .missing(let variable):
            "The environment variable \(variable) is not set or empty; set it to the key of the stored passwords."
        case .unusable(let variable, _, 1, let error):
            "The key in the environment variable \(variable) \(error.reason)."
        case .unusable(let variable, let position, _, let error):
            "Key \(position) in the environment variable \(variable) \(error.reason)."
        case .twice(let variable, let position):
            "Key \(position) in the environment variable \(variable) stands there twice; name each key once."
        }
    }
}
#endif
