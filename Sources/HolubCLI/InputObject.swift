#if Command
/// Why an input becomes no message: the key, and a sentence.
struct InputFault: Error {
    var sentence: String

    init(_ key: String, _ sentence: String) { self.sentence = key.isEmpty ? sentence : "\(key): \(sentence)" }

    /// Runs `work`; what it throws is said of this key.
    static func at<Value, Fault: Error & CustomStringConvertible>(
        _ key: String, _ work: () throws(Fault) -> Value
    ) throws(InputFault) -> Value {
        do { return try work() } catch { throw InputFault(key, error.description) }
    }
}

/// An object of an input. Its members are taken one by one; one that nobody takes is no key, and refused: passed over, a
/// misspelt `replyTo` would be a message without it.
struct InputObject {
    private let path: String
    private var members: [String: JSON]
    private var known: [String] = []

    /// - Parameter path: The object's own key as one would write it, such as `to[0]`.
    init(_ value: JSON, at path: String) throws(InputFault) {
        guard case .object(let members) = value else { throw InputFault(path, "It must be an object.") }
        self.path = path
        self.members = members
    }

    /// Nil for a member that is missing, and for null.
    mutating func take<Value>(
        _ key: String, as read: (JSON, _ path: String) throws(InputFault) -> Value
    ) throws(InputFault) -> Value? {
        known.append(key)
        let value = members.removeValue(forKey: key) ?? .null
        if case .null = value { return nil }
        return try read(value, InputPath.joined(path, key))
    }

    mutating func need<Value>(
        _ key: String, as read: (JSON, _ path: String) throws(InputFault) -> Value
    ) throws(InputFault) -> Value {
        guard let value = try take(key, as: read) else {
            throw InputFault(InputPath.joined(path, key), "It is missing; give it.")
        }
        return value
    }

    /// To be called when all that is known was taken.
    func requireNothingElse() throws(InputFault) {
        guard let key = members.keys.min() else { return }
        let hint = Self.meant(by: key, of: known).map { "perhaps \($0) is meant" } ?? "leave it out"
        throw InputFault(InputPath.joined(path, key), "No such key is known; \(hint).")
    }

    /// The known key of which this one is a slip: a letter more, less or changed, two in the wrong order, another case.
    private static func meant(by key: String, of known: [String]) -> String? {
        guard key.utf8.count <= 40 else { return nil }
        let slips = known.map { ($0, key.lowercased().difference(from: $0.lowercased()).count) }
        return slips.filter { $0.1 <= 2 && $0.1 < key.count }.min { $0.1 < $1.1 }?.0
    }
}

/// Where something stands in an input, as one would write it: `to[0].address`.
enum InputPath {
    static func joined(_ path: String, _ key: String) -> String {
        // A key may be anything, and this becomes a line for people.
        let key = Terminal.inert(String(String.UnicodeScalarView(key.unicodeScalars.prefix(80))))
        return path.isEmpty ? key : "\(path).\(key)"
    }

    /// - Parameter path: as ``JSONText/Doubt`` has it; that it stands in the input needs no word.
    static func text(_ path: [String]) -> String {
        let inside = path.first == "input" ? path.dropFirst() : path[...]
        let text = inside.reduce("") { $1.hasPrefix("[") ? $0 + $1 : joined($0, $1) }
        return text.isEmpty ? "input" : text
    }
}

extension JSON {
    static func text(_ value: JSON, _ path: String) throws(InputFault) -> String {
        guard case .string(let text) = value else { throw InputFault(path, "It must be a text.") }
        return text
    }

    static func flag(_ value: JSON, _ path: String) throws(InputFault) -> Bool {
        guard case .boolean(let flag) = value else { throw InputFault(path, "It must be true or false.") }
        return flag
    }

    /// What reads a list of what `read` reads.
    static func list<Value>(
        of read: @escaping (JSON, _ path: String) throws(InputFault) -> Value
    ) -> (JSON, _ path: String) throws(InputFault) -> [Value] {
        { (value, path) throws(InputFault) in
            guard case .array(let values) = value else { throw InputFault(path, "It must be a list.") }
            var all: [Value] = []
            all.reserveCapacity(values.count)
            for (index, one) in values.enumerated() { all.append(try read(one, "\(path)[\(index)]")) }
            return all
        }
    }
}
#endif
