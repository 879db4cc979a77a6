#if Command
import ArgumentParser
import Foundation
import HolubProviderKit
import HolubProviders
import HolubSMTP

struct NewProviderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-provider",
        abstract: "Writes the module of a new provider into Holub's repository: folder, persona, tests, lists.")

    @Argument(help: "The module's name in capitals, such as PostaPriklad.")
    var name: String

    @Option(help: ArgumentHelp("A domain of its mailboxes.", valueName: "domain"))
    var domain: String

    @Option(help: ArgumentHelp("Its server for sending.", valueName: "host"))
    var host: String

    @Option(help: ArgumentHelp("Where the repository is.", valueName: "folder"))
    var root = "."

    @OptionGroup var common: CommonOptions

    func run() async throws {
        _ = try common.language()
        let scaffold = try scaffold()
        let root = URL(fileURLWithPath: root, isDirectory: true)
        // Everything is read and made before anything is written.
        let ground = ScaffoldGround(root: root)
        let edited = try scaffold.edits.map { path, edit in
            guard let text = try? ground.text(path) else {
                throw CommandFailure(
                    .noInput, "There is no \(path); run it at the root of Holub's repository, or name that with --root."
                )
            }
            guard let changed = edit(text) else {
                throw CommandFailure(.data, "\(path) has no list of providers as we know it; add the line by hand.")
            }
            return (path: path, before: text, after: changed)
        }
        guard !FileManager.default.fileExists(atPath: root.appendingPathComponent(scaffold.folder).path) else {
            throw CommandFailure(.usage, "The folder \(scaffold.folder) is there already; choose another name.")
        }
        if let objection = ground.objection(to: scaffold, manifest: edited.first?.before ?? "") {
            throw CommandFailure(.usage, objection)
        }
        try ground.write(scaffold, edited)
        try report(scaffold, written: scaffold.files.map(\.path), edited: edited.map(\.path))
    }

    private func scaffold() throws -> ProviderScaffold {
        let letters = Array(name.utf8)
        guard let first = letters.first, (0x41...0x5A).contains(first), letters.count <= 40,
            letters.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) })
        else {
            throw CommandFailure(
                .usage, "The name must be ASCII letters and digits with a capital in front, such as PostaPriklad.")
        }
        guard let domain = try? Domain(domain), domain.parent != nil else {
            throw CommandFailure(.usage, "The domain must be one such as priklad.cz.")
        }
        guard let host = try? Domain(host), host.parent != nil else {
            throw CommandFailure(.usage, "The host must be a name such as smtp.priklad.cz.")
        }
        let registry = ProviderRegistry.standard
        let scaffold = ProviderScaffold(name: name, domain: domain, host: host, month: Self.thisMonth)
        if registry.provider(id: scaffold.id) != nil {
            throw CommandFailure(.usage, "There is a provider \(scaffold.id) already; choose another name.")
        }
        if let owner = registry.resolve(domain)?.provider.profile.id, registry.isCoded(owner) {
            throw CommandFailure(.usage, "The domain \(domain) belongs to \(owner); a domain has one provider.")
        }
        return scaffold
    }

    private static var thisMonth: String {
        let now = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
        let month = now.month ?? 1
        return "\(now.year ?? 2026)-\(month < 10 ? "0" : "")\(month)"
    }

    private func report(_ scaffold: ProviderScaffold, written: [String], edited: [String]) throws {
        var next = [
            "Look up each fact, and put its source and month beside it (\(scaffold.folder)/README.md).",
            "swift test --filter Holub\(name)Tests",
            "swift run holub try jana@\(scaffold.domain)",
        ]
        if let line = ProviderRegistry.standard.table?.provider(of: scaffold.domain)?.profile.id {
            next.insert(
                "The table has this domain: add `| \(line) | coded \(scaffold.id) | a module of its own |` to the "
                    + "exceptions of Providers/Generic/Data/Conflicts.md and run Providers/Generic/Data/make-table.",
                at: 0)
        }
        guard !common.json else {
            return try JSON.object([
                "provider": .string(scaffold.id), "written": JSON(written), "edited": JSON(edited), "next": JSON(next),
            ]).print()
        }
        for path in written { Terminal.say("new      \(path)") }
        for path in edited { Terminal.say("changed  \(path)") }
        Terminal.say()
        for (number, step) in next.enumerated() { Terminal.say("\(number + 1). \(step)") }
    }
}

extension ProviderRegistry {
    /// Whether a module stands behind an id, and not a line of the table.
    fileprivate func isCoded(_ id: String) -> Bool { providers.contains { $0.profile.id == id } }
}
#endif
