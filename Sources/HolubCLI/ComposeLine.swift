#if Command
import Foundation
import HolubMessage
import HolubSMTP

/// Why a line has no files.
enum BadLine: Error {
    /// No JSON, from that octet on.
    case syntax(octet: Int)
    case shape, id, environment, locale, repeatedLocale, repeated, folder

    /// What stands after the number of the line.
    var sentence: String {
        switch self {
        case .syntax(let octet): "is not JSON, from its octet \(octet) on"
        case .shape: #"is not {"id","input"}"#
        case .id: #"has an "id" that is no name of a file"#
        case .environment: #"has an "environment" that is not {"locale": […]}"#
        case .locale: #"has a "locale" that is no name of one"#
        case .repeatedLocale: #"has a "locale" that stands twice"#
        case .repeated: #"has an "id" that stands twice"#
        case .folder: "has files that cannot be written"
        }
    }
}

/// A line of `holub compose`: what it is called, where it is built, and an input that is read when the message is made.
struct ComposeLine {
    let id: String
    /// Under which it is built; empty for where the command runs.
    let locales: [String]
    /// What the server offers.
    private(set) var server = Capabilities()
    private let octets: [UInt8]
    private let input: Result<ComposeInput, InputFault>

    init(_ octets: [UInt8]) throws(BadLine) {
        self.octets = octets
        let whole: JSON, doubts: [JSONText.Doubt]
        do { (whole, doubts) = try JSONText.read(octets) } catch { throw .syntax(octet: error.octet) }
        guard case .object(let members) = whole, let given = members["input"] else { throw .shape }
        guard let name = Self.name(members["id"]), !doubts.contains(where: { $0.path.first == "id" }) else { throw .id }
        guard let locales = Self.locales(members["environment"]),
            !doubts.contains(where: { $0.path.first == "environment" })
        else { throw .environment }
        (id, self.locales) = (name, locales)
        guard locales.allSatisfy(Self.isLocale) else { throw .locale }
        guard Set(locales).count == locales.count else { throw .repeatedLocale }
        // With what stands behind the dot it is the name of a file.
        let longest = locales.map(\.utf8.count).max() ?? 0
        guard id.utf8.count + longest < 240 else { throw .id }
        do throws(InputFault) {
            // What else stands in the line is not read, and leaves nothing open.
            if let doubt = doubts.first(where: { $0.path.first == "input" }) {
                throw InputFault(InputPath.text(doubt.path), doubt.sentence)
            }
            let read = try ComposeInput(given)
            server = read.server ?? Self.usual
            input = .success(read)
        } catch {
            input = .failure(error)
        }
    }

    private static func name(_ value: JSON?) -> String? {
        switch value {
        case .string(let text): isFileName(text) ? text : nil
        case .integer(let number): "\(number)"
        default: nil
        }
    }

    /// Nil for what is of another form.
    private static func locales(_ value: JSON?) -> [String]? {
        guard let value else { return [] }
        if case .null = value { return [] }
        guard var object = try? InputObject(value, at: ""),
            let locales = try? object.take("locale", as: JSON.list(of: JSON.text)) ?? [],
            (try? object.requireNothingElse()) != nil
        else { return nil }
        return locales
    }

    /// What is offered where nothing is said.
    private static let usual = Capabilities(keywords: ["8BITMIME"])

    /// The beginnings of the names of its files.
    var names: [String] { locales.isEmpty ? [id] : locales.map(name(under:)) }

    func name(under locale: String) -> String { "\(id)@\(locale)" }

    /// - Parameter now: seconds since 1970, for an input without a date.
    func message(now: Int) throws(InputFault) -> Message {
        let input = try input.get()
        let date = try InputFault.at("date") { () throws(MessageError) in
            if let date = input.date { return try MessageDate(iso8601: date) }
            return try MessageDate(secondsSinceEpoch: now)
        }
        // The same line gives the same message, so that what is built twice can be compared.
        return try input.message(date: date) { domain in
            .derived(from: Array("\(date) ".utf8) + octets, domain: domain)
        }
    }

    private static func isFileName(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && text.utf8.first != ASCII.dot && !text.utf8.contains(UInt8(ascii: "/"))
            && text.utf8.elementsEqual(Terminal.inert(text).utf8)
    }

    /// POSIX and Unicode names, such as `th_TH.UTF-8` and `th_TH@calendar=buddhist`.
    private static func isLocale(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count)
            && text.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || "_-.@=;+".utf8.contains($0) }
    }
}

extension Capabilities {
    /// What a server offers that says these lines behind its greeting.
    init(keywords: [String]) {
        self.init(Reply(code: 250, lines: (["server"] + keywords).map { Array($0.utf8) }))
    }
}
#endif
