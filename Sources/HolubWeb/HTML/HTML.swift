#if Web
/// A piece of a page. There is no way to put markup into it as text: whatever is text comes out as text.
///
/// ```swift
/// HTML(.header, .class("top")) { "Fakturka" }
/// ```
public struct HTML: Sendable {
    enum Content: Sendable {
        case text(String)
        case element(Tag, [Attribute], [HTML])
        case group([HTML])
    }

    let content: Content

    init(_ content: Content) { self.content = content }

    /// An element with its content.
    public init(_ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> [HTML] = { [] }) {
        self.init(.element(tag, attributes, content()))
    }

    /// As the one above, for attributes that are put together beforehand.
    public init(_ tag: Tag, _ attributes: [Attribute], @HTMLBuilder content: () -> [HTML] = { [] }) {
        self.init(.element(tag, attributes, content()))
    }

    public static func text(_ text: String) -> HTML { HTML(.text(text)) }
    public static func group(_ pieces: [HTML]) -> HTML { HTML(.group(pieces)) }
    public static let nothing = HTML(.group([]))

    /// The elements that pages are made of. None runs anything or brings a page from elsewhere.
    public enum Tag: String, Sendable, CaseIterable {
        case a, article, aside, bdi, button, code, dd, details, div, dl, dt, em, fieldset, footer, form, h1, h2, h3,
            header
        case input, label, legend, li, main, nav, ol, option, p, section, select, small, span, strong, summary, textarea
        case time, ul
        // Of the document, and so of ours alone.
        case body, head, html, link, meta, noscript, script, title

        /// Without content, so without an end.
        var isVoid: Bool { [.input, .link, .meta].contains(self) }
    }

    /// The octets of a document.
    var document: [UInt8] {
        var output = Array("<!DOCTYPE html>\n".utf8)
        write(to: &output)
        output.append(0x0A)
        return output
    }

    func write(to output: inout [UInt8]) {
        switch content {
        case .text(let text): Escaping.write(text, to: &output)
        case .group(let pieces): for piece in pieces { piece.write(to: &output) }
        case .element(let tag, let attributes, let pieces):
            output += Array("<\(tag.rawValue)".utf8)
            for attribute in attributes {
                output += Array(" \(attribute.name)=\"".utf8)
                Escaping.write(attribute.value, to: &output)
                output.append(UInt8(ascii: "\""))
            }
            guard !tag.isVoid else {
                output += Array(" />".utf8)
                return
            }
            output.append(UInt8(ascii: ">"))
            // A browser drops a line end right behind this tag: one more keeps that of the value.
            if tag == .textarea { output.append(0x0A) }
            for piece in pieces { piece.write(to: &output) }
            output += Array("</\(tag.rawValue)>".utf8)
        }
    }
}

/// Puts pieces one after the other; a text stands for itself.
@resultBuilder
public enum HTMLBuilder {
    public static func buildExpression(_ piece: HTML) -> [HTML] { [piece] }
    public static func buildExpression(_ piece: HTML?) -> [HTML] { piece.map { [$0] } ?? [] }
    public static func buildExpression(_ pieces: [HTML]) -> [HTML] { pieces }
    public static func buildExpression(_ text: String) -> [HTML] { [.text(text)] }
    public static func buildBlock(_ pieces: [HTML]...) -> [HTML] { pieces.flatMap { $0 } }
    public static func buildOptional(_ pieces: [HTML]?) -> [HTML] { pieces ?? [] }
    public static func buildEither(first pieces: [HTML]) -> [HTML] { pieces }
    public static func buildEither(second pieces: [HTML]) -> [HTML] { pieces }
    public static func buildArray(_ pieces: [[HTML]]) -> [HTML] { pieces.flatMap { $0 } }
}

/// The one place where text becomes markup.
enum Escaping {
    /// The five characters that mean something, as references. What XML 1.0 §2.2 has no place for becomes U+FFFD.
    static func write(_ text: String, to output: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: output += Array("&amp;".utf8)
            case 0x3C: output += Array("&lt;".utf8)
            case 0x3E: output += Array("&gt;".utf8)
            case 0x22: output += Array("&quot;".utf8)
            case 0x27: output += Array("&#39;".utf8)
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: output += [0xEF, 0xBF, 0xBD]
            // A parser would make a line feed of it.
            case 0x0D: output += Array("&#13;".utf8)
            default: output += Array(String(scalar).utf8)
            }
        }
    }
}
#endif
