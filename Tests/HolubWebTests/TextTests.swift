#if Web && Personas
import Foundation
import HolubProviderKit
import Testing

@testable import Holub
@testable import HolubWeb

@Suite("The pages' texts") struct PageTextTests {
    @Test(arguments: PageTexts.phrases)
    func aPhraseKeepsTheRules(_ phrase: Phrase) {
        #expect(TextRules.faults(in: phrase.text, as: phrase.use) == [], "\(phrase.id)")
    }

    @Test(arguments: PageTexts.counted)
    func aCountedPhraseKeepsTheRules(_ phrase: CountedPhrase) {
        #expect(TextRules.faults(in: phrase.text) == [], "\(phrase.id)")
    }

    @Test func idsAreStableWordsAndOnce() {
        let ids = PageTexts.phrases.map(\.id) + PageTexts.counted.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Set(ids).isDisjoint(with: MailroomTexts.phrases.map(\.id)))
        for id in ids {
            #expect(id.hasPrefix("web."))
            #expect(id.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2E || $0 == 0x2D }, "\(id)")
        }
    }

    /// A phrase that somebody wrote and did not list would escape the rules.
    @Test func everyPhraseIsListed() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/HolubWeb/Texts")
        var written = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let source = try String(contentsOf: file, encoding: .utf8)
            for part in source.components(separatedBy: "Phrase(").dropFirst() {
                if part.drop(while: \.isWhitespace).first == "\"" { written += 1 }
            }
        }
        #expect(written == PageTexts.phrases.count + PageTexts.counted.count)
    }

    /// What a person reads stands in the catalogue, so that it can be checked and replaced.
    @Test func pagesWriteNoTextsOfTheirOwn() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/HolubWeb/Pages")
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let source = try String(contentsOf: file, encoding: .utf8)
            for letter in "áčďéěíňóřšťúůýž" {
                #expect(!source.lowercased().contains(letter), "\(file.lastPathComponent): \(letter)")
            }
        }
    }

    @Test func noPageSaysDelivered() async throws {
        for phrase in PageTexts.phrases {
            #expect(!phrase.text.template(in: .czech).lowercased().contains("doručeno"), "\(phrase.id)")
            #expect(!phrase.text.template(in: .english).lowercased().contains("delivered"), "\(phrase.id)")
        }
    }
}

@Suite("The look") struct LookTests {
    /// The custom properties of a palette as the stylesheet has them.
    private func properties(_ css: Substring) -> [String: UInt32] {
        var found: [String: UInt32] = [:]
        for line in css.split(separator: "\n") {
            let pair = line.split(separator: ":")
            guard pair.count == 2, let name = pair[0].split(separator: "--holub-").last.map(String.init),
                let value = UInt32(pair[1].trimmingCharacters(in: [" ", "#", ";"]), radix: 16)
            else { continue }
            found[name] = value
        }
        return found
    }

    /// WCAG 2.2: relative luminance and contrast.
    private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
        func luminance(_ colour: UInt32) -> Double {
            let parts = [16, 8, 0].map { shift -> Double in
                let value = Double(colour >> UInt32(shift) & 0xFF) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
    }

    /// Every pair of a text and what it stands on, as the rules of the stylesheet make them.
    private func pairs(_ css: String) -> [(text: String, ground: String)] {
        var pairs: [(String, String)] = []
        for rule in css.components(separatedBy: "}") {
            guard let body = rule.components(separatedBy: "{").last else { continue }
            func value(_ property: String) -> String? {
                for part in body.components(separatedBy: ";") {
                    let text =
                        part.components(separatedBy: "*/").last?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
                    if text.hasPrefix(property + ": var(--holub-") {
                        return String(text.dropFirst((property + ": var(--holub-").count).prefix { $0 != ")" })
                    }
                }
                return nil
            }
            guard let text = value("color") else { continue }
            if let ground = value("background") {
                pairs.append((text, ground))
            } else {
                let grounds = body.components(separatedBy: "on:").dropFirst().first?.components(separatedBy: "*/").first
                let names = grounds?.split(separator: " ").map(String.init) ?? []
                #expect(!names.isEmpty, "no ground is named in: \(body)")
                pairs += names.map { (text, $0) }
            }
        }
        return pairs
    }

    @Test func contrastsAreEnough() throws {
        let css = Stylesheet.text(.light, .dark)
        let halves = css.components(separatedBy: "@media (prefers-color-scheme: dark)")
        let light = properties(Substring(halves[0])), dark = properties(Substring(halves[1]))
        #expect(light.count == Palette.light.properties.count && dark.count == light.count)
        let pairs = pairs(css)
        #expect(pairs.count > 20)
        for (name, palette) in [("light", light), ("dark", dark)] {
            for (text, ground) in pairs {
                let ratio = contrast(try #require(palette[text]), try #require(palette[ground]))
                #expect(ratio >= 4.5, "\(name): \(text) on \(ground) has \(ratio)")
            }
            let grounds = ["background", "surface", "info", "good-surface", "bad-surface", "caution-surface"]
            // What may stand anywhere.
            for text in ["text", "quiet", "accent"] {
                for ground in grounds {
                    let ratio = contrast(try #require(palette[text]), try #require(palette[ground]))
                    #expect(ratio >= 4.5, "\(name): \(text) on \(ground) has \(ratio)")
                }
            }
            // Borders of fields and the mark of the focus (WCAG 2.2, 1.4.11).
            for mark in ["border", "bad", "accent"] {
                for ground in grounds {
                    let ratio = contrast(try #require(palette[mark]), try #require(palette[ground]))
                    #expect(ratio >= 3, "\(name): \(mark) on \(ground) has \(ratio)")
                }
            }
        }
    }

    /// Every property that the rules use is there.
    @Test func noColourIsMissing() {
        let css = Stylesheet.text(.light, .dark)
        for part in css.components(separatedBy: "var(--holub-").dropFirst() {
            let name = String(part.prefix { $0 != ")" })
            #expect(Palette.light.properties.contains { $0.name == name }, "\(name)")
        }
        // No other colour is written into a rule, nothing is brought in from elsewhere.
        let rules = css.components(separatedBy: "*, *::before")[1]
        for word in ["#", "rgb(", "url(", "@import", "hsl("] { #expect(!rules.contains(word), "\(word)") }
    }

    @Test func anApplicationBringsItsOwn() async throws {
        var look = Look()
        look.light.accent = Colour(0x0A7D33)
        look.phrases = ["web.addresses": Text(cs: "Odesílací adresy", en: "Sending addresses")]
        look.stylesheets = [try #require(Link.own("/own.css"))]
        look.layout = { parts in
            HTML(.div, .class("own")) {
                HTML(.h2) { "Fakturka" }
                parts.navigation
                parts.content
            }
        }
        let scene = try Scene(look: look)
        let page = Markup(await scene.get("/mail").body)
        #expect(page.all("h1").first?.text == "Odesílací adresy")
        #expect(page.all("h2").first?.text == "Fakturka")
        #expect(page.all("link").contains { $0.attributes["href"] == "/own.css" })
        #expect(page.all("footer").isEmpty)
        #expect(String(decoding: scene.pages.stylesheet.octets, as: UTF8.self).contains("--holub-accent: #0a7d33;"))
        #expect(scene.pages.stylesheet.name != (try Scene()).pages.stylesheet.name)
    }

    @Test func colours() {
        #expect(
            Colour(0x12).css == "#000012" && Colour(0xFF_FFFF).css == "#ffffff" && Colour(0x1_000000).css == "#000000")
    }
}

@Suite("Languages") struct LanguageTests {
    @Test func theBrowserDecides() async throws {
        let scene = try Scene()
        #expect(Markup(await scene.get("/mail").body).all("html").first?.attributes["lang"] == "cs")
        let english = Markup(await scene.get("/mail", ["Accept-Language": "en-GB"]).body)
        #expect(english.all("h1").first?.text == "My addresses")
    }

    @Test func aPersonChangesIt() async throws {
        let scene = try Scene()
        let page = Markup(await scene.get("/mail/add?lang=en").body)
        #expect(page.all("h1").first?.text == "Add an address")
        // And it stays, without a cookie.
        #expect(page.all("form").allSatisfy { $0.attributes["action"]?.hasSuffix("?lang=en") == true })
        let answer = await scene.post("/mail/add?lang=en", ["address": "jana@seznam.cz"])
        #expect(answer.location?.hasSuffix("/setup?lang=en") == true)
        let nonsense = Markup(await scene.get("/mail?lang=%3Cb%3E").body)
        #expect(nonsense.all("html").first?.attributes["lang"] == "cs")
    }

    @Test func anApplicationThatKnowsItDecides() async throws {
        let scene = try Scene()
        var visitor = scene.visitor
        visitor.language = .english
        let page = Markup(await scene.get("/mail?lang=cs", as: visitor).body)
        #expect(page.all("html").first?.attributes["lang"] == "en")
        #expect(!page.elements.contains { $0.attributes["lang"] == "cs" })
    }
}
#endif
