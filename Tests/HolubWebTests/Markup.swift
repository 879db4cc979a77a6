#if Web && Personas
import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page as a parser reads it.
final class Markup: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []
    private(set) var fault: String?
    private var open: [Int] = []
    private(set) var deepest = 0

    init(_ octets: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(octets))
        parser.delegate = self
        // On Linux `true` alone does not mean that the document was read to its end.
        if !parser.parse() || parser.parserError != nil || !open.isEmpty || elements.first?.name != "html" {
            fault = "\(parser.parserError.map { "\($0)" } ?? "not closed") at line \(parser.lineNumber)"
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(Element(name: name, attributes: attributes))
        open.append(elements.count - 1)
        deepest = max(deepest, open.count)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        for index in open { elements[index].text += text }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

    /// How often each element is there, with the names of its attributes.
    var census: [String: Int] {
        elements.reduce(into: [:]) { counts, element in
            counts[element.name + " " + element.attributes.keys.sorted().joined(separator: " "), default: 0] += 1
        }
    }

    var text: String { elements.first?.text ?? "" }
}
#endif
