import HolubSMTP
import Testing

@testable import HolubDetection

/// Hostile inputs of which no other test has the whole row, in the order of the list.
@Suite("Hostile documents")
struct HostileInputTests {
    /// Why the gate refuses a document, before any parser sees it.
    private func fault(_ octets: [UInt8]) -> DocumentFault? {
        do throws(DocumentFault) { try XMLGate.check(octets, root: "clientConfig") } catch { return error }
        return nil
    }

    private func fault(_ text: String) -> DocumentFault? { fault(Array(text.utf8)) }

    private static let root = "<clientConfig>&a9;</clientConfig>"

    @Test("I45 Entities that grow are refused before they are read")
    func bombs() {
        let levels = (1...9).map { level in
            "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
        }
        #expect(fault("<!DOCTYPE x [<!ENTITY a0 \"ha\">" + levels.joined() + "]>" + Self.root) == .doctype)
        let long = "<!DOCTYPE x [<!ENTITY a9 \"" + String(repeating: "a", count: 10_000) + "\">]>"
        let references = String(repeating: "&a9;", count: 10_000)
        #expect(fault(long + "<clientConfig>\(references)</clientConfig>") == .doctype)
    }

    @Test(
        "I46 Whatever would be read from elsewhere is refused before it is asked for",
        arguments: [
            "[<!ENTITY a9 SYSTEM \"file:///etc/passwd\">]", "[<!ENTITY a9 SYSTEM \"https://evil.example/\">]",
            "[<!ENTITY % p SYSTEM \"https://evil.example/x.dtd\"> %p;]", "[<!ENTITY % p \"<!ENTITY a9 'x'>\"> %p;]",
            "SYSTEM \"https://evil.example/x.dtd\"", "PUBLIC \"x\" \"file:///etc/passwd\"",
            "SYSTEM \"file:///etc/passwd\" [<!ENTITY a9 \"x\">]",
        ])
    func elsewhere(type: String) {
        #expect(fault("<!DOCTYPE clientConfig \(type)>" + Self.root) == .doctype)
        #expect(fault("<?xml version=\"1.0\"?>\n<!DOCTYPE x \(type)>\n" + Self.root) == .doctype)
    }

    @Test("I47 Depth, attributes and lengths beyond measure are refused, and what is not closed")
    func size() {
        #expect(fault(HostileXMLTests.levels(100_000)) == .tooLarge)
        let attributes = (0..<1_000_000).map { " a\($0)=\"\"" }.joined()
        #expect(fault("<clientConfig\(attributes)/>") == .tooLarge)
        #expect(fault("<clientConfig a=\"" + String(repeating: "x", count: 10_000_000) + "\"/>") == .tooLarge)
        #expect(throws: DocumentFault.malformed) { try AutoconfigTests.read("<clientConfig><emailProvider>") }
    }

    @Test("I48 Two servers are two, in their order; a port that is none leaves its server out")
    func twice() throws {
        let two = AutoconfigTests.server("a.example") + AutoconfigTests.server("b.example")
        #expect(
            try AutoconfigTests.read(AutoconfigTests.document(two)).servers.map(\.host) == ["a.example", "b.example"])
        for port in ["0", "abc", "99999", "-1", "4 65"] {
            let settings = try AutoconfigTests.read(
                AutoconfigTests.document(AutoconfigTests.server("a.example", port) + AutoconfigTests.server()))
            #expect(settings.servers.map(\.host) == ["smtp.firma.example"], "\(port)")
            #expect(settings.dropped == [DroppedSection(.badPort, index: 0)], "\(port)")
        }
    }

    @Test(
        "I49 A host that is none leaves its server out",
        arguments: [
            "a b.example", "a\r\nb.example", "a&#13;&#10;b.example", "&lt;script>x&lt;/script>.example",
            "<![CDATA[<b>a</b>.example]]>", "<![CDATA[a.example\r\nb]]>", "10.0.0.1", "192.168.1.1", "169.254.169.254",
            "[::1]",
            "::1", "localhost",
        ])
    func hosts(host: String) throws {
        let settings = try AutoconfigTests.read(
            AutoconfigTests.document(AutoconfigTests.server(host) + AutoconfigTests.server()))
        #expect(settings.servers.map(\.host) == ["smtp.firma.example"])
        #expect(settings.dropped == [DroppedSection(.badHost, index: 0)])
    }

    @Test("I50 Octets and encodings that are not UTF-8 are refused")
    func encodings() {
        let text = Array("<clientConfig/>".utf8), mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(fault(mark + text) == nil)
        #expect(fault(mark + [0, 0, 0, 0] + text) != nil)
        #expect(fault(mark + [0, 0, 0, 0]) != nil)
        #expect(fault(mark + mark + text) != nil)
        for encoding in ["x-unknown", "UTF-7", "utf-16", "utf-32", "ISO-8859-2", "utf8", ""] {
            #expect(
                fault("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><clientConfig/>") == .encoding, "\(encoding)")
        }
    }
}
