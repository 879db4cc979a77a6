#if Personas
import HolubSMTP

extension World {
    /// Reads a file of worlds.
    /// - Parameters:
    ///   - file: its name, for errors.
    ///   - fresh: goes into the domains that stand for `d`, so that the same world can be played beside itself.
    /// - Throws: ``WorldError`` that names the line and what is expected there.
    public static func read(_ text: String, file: String = "", fresh: String = "") throws(WorldError) -> [World] {
        var worlds: [World] = []
        var reader: WorldReader?
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            do throws(WorldReader.Fault) {
                try WorldReader.checkOctets(of: line)
                let isBlank = line.utf8.allSatisfy { $0 == ASCII.space }
                if line.hasPrefix("---") {
                    if let reader { worlds.append(try reader.finish()) }
                    let names = Set(worlds.map(\.name))
                    reader = try WorldReader(heading: line, fresh: fresh, taken: names)
                } else if isBlank || line.hasPrefix("#") {
                    continue
                } else if reader != nil {
                    try reader?.read(String(line), number)
                } else {
                    throw WorldReader.Fault(
                        "a world begins with a line such as: --- 20 The domain names its server by SRV")
                }
            } catch {
                throw WorldError(file: file, line: number, error.reason)
            }
        }
        do throws(WorldReader.Fault) {
            if let reader { worlds.append(try reader.finish()) }
        } catch {
            throw WorldError(file: file, line: number, error.reason)
        }
        return worlds
    }
}

/// Reads the lines of one world.
struct WorldReader {
    /// What is wrong with a line, and what is expected.
    struct Fault: Error {
        var reason: String

        init(_ reason: String) { self.reason = reason }
    }

    var world: World
    private var number = 0
    private var hasBody = false
    private var fixesDomain = true

    init(heading: Substring, fresh: String, taken: Set<String>) throws(Fault) {
        let words = Self.words(String(heading.dropFirst(3)))
        guard let name = words.first, words.count > 1, heading.hasPrefix("--- ") else {
            throw Fault("a heading is ---, a name and a sentence: --- 20 The domain names its server by SRV")
        }
        guard !taken.contains(name) else { throw Fault("there is a world \(name) already; give this one another name") }
        guard let domain = try? Domain("row\(name)\(fresh).test") else {
            throw Fault("a world's name is letters and digits: \(name) is not")
        }
        let title = words.dropFirst().joined(separator: " ")
        world = World(name: name, title: title, domain: domain, addresses: [])
    }

    static func checkOctets(of line: Substring) throws(Fault) {
        guard line.utf8.allSatisfy({ $0 >= ASCII.space && $0 != 0x7F }) else {
            throw Fault("no control characters: blanks in place of tabs, LF alone at the ends of lines")
        }
    }

    func finish() throws(Fault) -> World {
        var world = world
        if world.addresses.isEmpty { world.addresses = ["s3cr3t@\(world.domain)"] }
        guard !world.expectations.isEmpty || world.elsewhere != nil else {
            throw Fault("world \(world.name) expects nothing: add a line such as: = accept")
        }
        return world
    }

    // MARK: Lines

    mutating func read(_ line: String, _ number: Int) throws(Fault) {
        self.number = number
        if line.hasPrefix("|") { return try readBody(line) }
        hasBody = false
        guard Self.isBalanced(line) else { throw Fault("quotation marks and brackets come in pairs") }
        let words = Self.words(line)
        guard let keyword = words.first else { return }
        let rest = Array(words.dropFirst())
        let text = Self.trimmed(String(line.drop { $0 == " " }.dropFirst(keyword.count)))
        if keyword != "domain", keyword != "about", keyword != "changed", keyword != "elsewhere" { fixesDomain = false }
        if try readHeader(keyword, rest, text) { return }
        if try readServers(keyword, rest, text) { return }
        if try readExpectation(keyword, rest, text) { return }
        throw Fault(
            "\(keyword) begins no line; known are domain, address, policy, runs, twice, cancel, about, changed, elsewhere, BT, "
                + "zone, dns, AC, WK, PACC, DB[…], https, http, smtp, hole, |, and what is expected: =, 1, no, trace, …"
        )
    }

    private mutating func readHeader(_ keyword: String, _ words: [String], _ text: String) throws(Fault) -> Bool {
        switch keyword {
        case "domain":
            guard fixesDomain else { throw Fault("domain stands before the lines that speak of d") }
            guard let domain = try? Domain(text) else { throw Fault("domain is followed by a domain name") }
            world.domain = domain
        case "address": world.addresses.append(try address(text))
        case "changed": world.changed = try sentence(text, after: keyword)
        case "elsewhere": world.elsewhere = try sentence(text, after: keyword)
        case "about": world.about = try duration(words)
        case "runs":
            guard words.count == 1, let count = Int(words[0]), 1...1000 ~= count else {
                throw Fault("runs is followed by a number up to 1000")
            }
            world.course = .runs(count)
        case "cancel":
            guard words.first == "after" else { throw Fault("cancel reads: cancel after 200 ms") }
            world.course = .cancelled(after: try duration(Array(words.dropFirst())))
        case "twice":
            guard text.isEmpty || text == "on another network" else {
                throw Fault("twice reads: twice, or: twice on another network")
            }
            world.course = .twice(onAnotherNetwork: !text.isEmpty)
        case "policy": try readPolicy(words)
        default: return false
        }
        return true
    }

    private mutating func readPolicy(_ words: [String]) throws(Fault) {
        switch (words.first, words.count) {
        case ("public-only", 1): world.policy.isPublicOnly = true
        case ("http", 1): world.policy.allowsHTTP = true
        case ("consent", 2): world.policy.consents.append(try host(words[1]))
        case ("directory", 2): world.policy.directory = try host(words[1])
        case ("suffixes", 2...): world.policy.suffixes = Array(words.dropFirst())
        default:
            throw Fault(
                "policy is followed by public-only, http, consent HOST, directory HOST, or suffixes with the list's lines"
            )
        }
    }

    private mutating func readServers(_ keyword: String, _ words: [String], _ text: String) throws(Fault) -> Bool {
        switch keyword {
        case "BT": try readTable(words)
        case "zone":
            for item in Self.items(text) { try readZone(item) }
        case "dns": world.mischief.append(try mischief(words))
        case "smtp": world.mailServers.append(try mailServer(words))
        case "hole": world.holes.append(try hole(words))
        default:
            guard var page = try self.page(keyword, words) else { return false }
            if case .reply(let reply) = page.answer, case .text = reply.body { hasBody = true }
            try publishDigest(&page, words)
            world.pages.append(page)
        }
        return true
    }

    /// `| text`: the document of the page before.
    private mutating func readBody(_ line: String) throws(Fault) {
        guard hasBody, let place = world.pages.indices.last, case .reply(var reply) = world.pages[place].answer,
            case .text(let before) = reply.body
        else { throw Fault("| stands behind a page whose document is called text: AC 200 text") }
        let text = line.hasPrefix("| ") ? line.dropFirst(2) : line.dropFirst()
        reply.body = .text(before + expanded(String(text)) + "\n")
        world.pages[place].answer = .reply(reply)
    }

    private mutating func readExpectation(_ keyword: String, _ words: [String], _ text: String) throws(Fault) -> Bool {
        guard let kind = try expectation(keyword, words, text) else { return false }
        let whole = text.isEmpty ? keyword : keyword + " " + text
        world.expectations.append(World.Expectation(line: number, text: whole, kind: kind))
        return true
    }
}
#endif
