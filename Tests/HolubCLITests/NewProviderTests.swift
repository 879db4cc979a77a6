#if Command
import Foundation
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import Testing

@Suite("A new provider's module") struct NewProviderTests {
    /// The two files of the repository that a new provider is written into, in a folder of their own.
    private final class Repository {
        static let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
            .standardizedFileURL
        let root = FileManager.default.temporaryDirectory.appending(path: "holub-\(UUID().uuidString)")
        static let lists = ["Package.swift", "Providers/Standard/StandardProviders.swift"]

        init() throws {
            for path in Self.lists {
                let file = root.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.copyItem(at: Self.source.appending(path: path), to: file)
            }
        }

        deinit { try? FileManager.default.removeItem(at: root) }

        func text(_ path: String) throws -> String {
            try String(contentsOf: root.appending(path: path), encoding: .utf8)
        }

        func write(_ text: String, to path: String) throws {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }

        var files: [String] {
            FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }.sorted() ?? []
        }

        func run(
            _ name: String, _ domain: String, _ host: String, _ more: [String] = [], largestFile: Int? = nil
        ) throws -> Run {
            try Run(
                ["new-provider", name, "--domain", domain, "--host", host, "--root", root.path] + more,
                largestFile: largestFile)
        }
    }

    @Test("it is written, and each list has one line more")
    func written() throws {
        let repository = try Repository()
        let before = try Repository.lists.map(repository.text)
        let run = try repository.run("PostaNova", "nova.example", "smtp.nova.example", ["--json"])
        #expect(run.status == 0, "\(run.errors)")
        let document = try run.json()
        #expect(document["provider"] as? String == "postanova")
        #expect((document["written"] as? [String])?.count == 6 && (document["edited"] as? [String])?.count == 2)
        let after = try Repository.lists.map(repository.text)
        #expect(after[0].contains("\"PostaNova\"") && after[0].count < before[0].count + 20)
        #expect(after[1].contains("\nimport HolubPostaNova\n") && after[1].contains("\n        PostaNovaProvider(),\n"))
        let modules = after[1].split(separator: "\n").filter { $0.hasSuffix("import") == false }
            .compactMap { line in line.contains("import ") ? line.split(separator: " ").last.map(String.init) : nil }
        #expect(modules == modules.sorted())
        let provider = try repository.text("Providers/PostaNova/PostaNovaProvider.swift")
        #expect(provider.contains("public struct PostaNovaProvider: MailProvider"))
        #expect(provider.contains(#"en: "Type the mailbox's password into the field \"{field}\""#))
    }

    /// Its personas are what `holub try` and every check play.
    @Test("its personas can be read, and end as they say")
    func personas() throws {
        let repository = try Repository()
        #expect(try repository.run("PostaNova", "nova.example", "smtp.nova.example").status == 0)
        for (name, ending) in [("accepts", "sent"), ("bad-credentials", "bad-credentials")] {
            let text = try repository.text("Providers/PostaNova/Personas/\(name).smtp")
            let persona = try Persona(script: PersonaScript(name, Array(text.utf8)))
            #expect(persona.address.description == "jana@nova.example")
            #expect(persona.endpoint(among: [.tls("smtp.nova.example")]) != nil)
            #expect(text.hasSuffix("\n= \(ending)\n"))
        }
    }

    @Test("what would not do is refused before anything is written")
    func refused() throws {
        let repository = try Repository()
        let before = try Repository.lists.map(repository.text)
        for (name, domain, host) in [
            ("posta", "nova.example", "smtp.nova.example"), ("Pošta", "nova.example", "smtp.nova.example"),
            ("../Posta", "nova.example", "smtp.nova.example"), ("", "nova.example", "smtp.nova.example"),
            ("Posta", "nova", "smtp.nova.example"), ("Posta", "nova.example", "192.0.2.1"),
            ("Posta", "nova.example", "smtp"), ("Google", "nova.example", "smtp.nova.example"),
            ("Posta", "gmail.com", "smtp.nova.example"), ("Posta", "nova.example\"", "smtp.nova.example"),
        ] {
            let run = try repository.run(name, domain, host)
            #expect(run.status == 64, "\(name) \(domain) \(host)")
            #expect(run.sentence != nil)
        }
        #expect(try Repository.lists.map(repository.text) == before)
        #expect(!FileManager.default.fileExists(atPath: repository.root.appending(path: "Providers/Posta").path))
    }

    @Test("the same name is not written twice, and a folder that is no repository is left alone")
    func twice() throws {
        let repository = try Repository()
        #expect(try repository.run("PostaNova", "nova.example", "smtp.nova.example").status == 0)
        let before = try Repository.lists.map(repository.text)
        #expect(try repository.run("PostaNova", "jina.example", "smtp.jina.example").status == 64)
        #expect(try Repository.lists.map(repository.text) == before)
        let nowhere = try Run([
            "new-provider", "Posta", "--domain", "a.example", "--host", "smtp.a.example", "--root",
            repository.root.appending(path: "Providers").path,
        ])
        #expect(nowhere.status == 66)
    }

    /// Written in this order: the folder's files, Package.swift, the other list.
    @Test("where the disk is full all is taken back, and a second run succeeds", arguments: [4, 64])
    func takenBack(_ blocks: Int) throws {
        let repository = try Repository()
        let list = Repository.lists[1]
        try repository.write(try repository.text(list) + String(repeating: "// Filler.\n", count: 4000), to: list)
        let before = try Repository.lists.map(repository.text), files = repository.files
        let run = try repository.run("PostaNova", "nova.example", "smtp.nova.example", largestFile: blocks)
        #expect(run.status == 66 && run.sentence?.contains("all is as it was") == true, "\(run.errors)")
        #expect(try Repository.lists.map(repository.text) == before)
        #expect(repository.files == files)
        let again = try repository.run("PostaNova", "nova.example", "smtp.nova.example")
        #expect(again.status == 0, "\(again.errors)")
    }

    @Test(
        "a name that could not be built beside the others is refused",
        arguments: [
            "SMTP", "Message", "ProviderKit", "Providers", "Testing", "CLI", "SMTPTests", "Sender", "Network", "Web",
            "SQLite", "Sqlite", "Personas", "Detection", "Tests", "Crash", "GOOGLE", "GoogleTests", "Mail", "Hand",
        ])
    func taken(_ name: String) throws {
        let repository = try Repository()
        try repository.write("public struct HandProvider: MailProvider {}\n", to: "Providers/Other/Own.swift")
        let before = try Repository.lists.map(repository.text), files = repository.files
        let run = try repository.run(name, "nova.example", "smtp.nova.example")
        #expect(run.status == 64 && run.sentence?.contains("choose another name") == true, "\(run.errors)")
        #expect(try Repository.lists.map(repository.text) == before && repository.files == files)
    }

    @Test("a domain and an id of a module that is written but not yet built are taken")
    func unbuilt() throws {
        let repository = try Repository()
        #expect(try repository.run("PostaNova", "nova.example", "smtp.nova.example").status == 0)
        try repository.write(
            "ProviderProfile(id: \"Rucni\", domains: [\n    \"a.example\",\n    \"B.example\"])\n",
            to: "Providers/Hand/Own.swift")
        for (name, domain, word) in [
            ("Jina", "nova.example", "domain"), ("Jina", "NOVA.example", "domain"), ("Jina", "b.example", "domain"),
            ("Rucni", "c.example", "rucni"), ("POSTANOVA", "c.example", "module"),
        ] {
            let run = try repository.run(name, domain, "smtp.c.example")
            #expect(run.status == 64 && run.sentence?.contains(word) == true, "\(name) \(domain): \(run.errors)")
        }
        #expect(try repository.run("Jina", "c.example", "smtp.c.example").status == 0)
    }

    @Test("a domain that the table has is the module's once the table gives way, and it says how")
    func tableGivesWay() throws {
        let repository = try Repository()
        let run = try repository.run("Zoznam", "zoznam.sk", "smtp.zoznam.sk")
        #expect(run.status == 0)
        #expect(run.output.contains("| zoznam-sk | coded zoznam |"))
    }
}
#endif
