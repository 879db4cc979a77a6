#if Command
import Foundation
import HolubProviderKit
import HolubSMTP

/// What the repository has already, as its texts say: a module that was written but not built is there, too.
struct ScaffoldGround {
    /// The repository's folder.
    let root: URL

    /// Why a module cannot join the others; nil where it can.
    func objection(to scaffold: ProviderScaffold, manifest: String) -> String? {
        let module = "Holub\(scaffold.name)"
        let taken = Self.targets(of: manifest)
        if taken.contains(module.lowercased()) || taken.contains("\(module)tests".lowercased()) {
            return "There is a module \(module) or \(module)Tests already; choose another name."
        }
        // The protocol itself.
        let type = "\(scaffold.name)Provider"
        if type == "MailProvider" { return "\(type) is the name of a protocol; choose another name." }
        for text in sources {
            if Self.words(in: text, after: ["struct ", "class ", "enum ", "protocol "]).contains(Substring(type)) {
                return "There is a type \(type) already; choose another name."
            }
            if Self.quoted(after: "id: \"", in: text).contains(where: { $0.lowercased() == scaffold.id }) {
                return "There is a provider \(scaffold.id) already; choose another name."
            }
            if Self.domains(of: text).contains(scaffold.domain.name) {
                return "The domain \(scaffold.domain) stands in another module; a domain has one provider."
            }
        }
        return nil
    }

    /// In small letters: file systems and people do not tell them apart.
    private static func targets(of manifest: String) -> Set<String> {
        let words = manifest.split(separator: "\"").map(String.init)
        let modules = words.filter { $0.hasPrefix("Holub") }
        let providers = list(after: "\nlet providers = [", in: manifest).map { "Holub\($0)" }
        return Set((modules + providers).flatMap { [$0.lowercased(), "\($0)tests".lowercased()] })
    }

    /// The providers' files of code, without their tests.
    private var sources: [String] {
        let folder = root.appendingPathComponent("Providers")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") && !$0.split(separator: "/").contains("Tests") }
            .compactMap { try? text("Providers/\($0)") }
    }

    private static func words(in text: String, after keywords: [String]) -> [Substring] {
        keywords.flatMap { keyword in
            text.split(separator: keyword, omittingEmptySubsequences: false).dropFirst()
                .map { $0.prefix { $0.isLetter || $0.isNumber } }
        }
    }

    private static func quoted(after start: String, in text: String) -> [Substring] {
        text.split(separator: start, omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "\"" } }
    }

    private static func domains(of text: String) -> Set<String> {
        Set(list(after: "domains: [", in: text).map { $0.lowercased() })
    }

    /// What stands in quotation marks in each list that begins so.
    private static func list(after start: String, in text: String) -> [String] {
        text.split(separator: start, omittingEmptySubsequences: false).dropFirst().flatMap { rest in
            rest.prefix { $0 != "]" }.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
    }

    /// Writes new files and changed ones, or leaves everything as it was.
    /// - Parameter changed: With what stood in each before.
    func write(
        _ scaffold: ProviderScaffold, _ changed: [(path: String, before: String, after: String)]
    ) throws(CommandFailure) {
        do {
            for (path, text) in scaffold.files { try write(text, to: path) }
            for (path, _, after) in changed { try write(after, to: path) }
        } catch {
            // The folder was not there.
            try? FileManager.default.removeItem(at: root.appendingPathComponent(scaffold.folder))
            var left =
                FileManager.default.fileExists(atPath: root.appendingPathComponent(scaffold.folder).path)
                ? [scaffold.folder] : []
            for (path, before, _) in changed where (try? text(path)) != before {
                if (try? write(before, to: path)) == nil { left.append(path) }
            }
            let state = left.isEmpty ? "all is as it was" : "put back \(left.joined(separator: " and ")) by hand"
            throw CommandFailure(
                .noInput,
                "The module cannot be written, and \(state); check the disk, the folders and their permissions."
            )
        }
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private func write(_ text: String, to path: String) throws {
        let file = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .atomic)
    }
}
#endif
