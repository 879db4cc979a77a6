#if Web
/// An attribute of an element. Its name is one of ours; its value may be anything, for it is escaped. Addresses are
/// ``Link``s, which cannot lead into a script.
public struct Attribute: Sendable {
    let name: String
    let value: String

    private init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    public static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    public static func id(_ value: String) -> Attribute { Attribute("id", value) }
    public static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
    public static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
    public static func role(_ value: String) -> Attribute { Attribute("role", value) }
    public static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
    public static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    public static func describedBy(_ ids: [String]) -> Attribute {
        Attribute("aria-describedby", ids.joined(separator: " "))
    }
    public static let currentPage = Attribute("aria-current", "page")
    /// To another page: without a word of where from, and without a handle on this one.
    public static let elsewhere = Attribute("rel", "noopener noreferrer external")

    // Forms and documents are ours.
    static func action(_ link: Link) -> Attribute { Attribute("action", link.text) }
    static func src(_ link: Link) -> Attribute { Attribute("src", link.text) }
    static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }
    static func content(_ value: String) -> Attribute { Attribute("content", value) }
    static func data(_ name: StaticString, _ value: String) -> Attribute { Attribute("data-\(name)", value) }
    static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", value) }
    static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", String(value)) }
    static func name(_ value: String) -> Attribute { Attribute("name", value) }
    static func rel(_ value: String) -> Attribute { Attribute("rel", value) }
    static func rows(_ value: Int) -> Attribute { Attribute("rows", String(value)) }
    static func type(_ value: String) -> Attribute { Attribute("type", value) }
    static func value(_ value: String) -> Attribute { Attribute("value", value) }
    static func httpEquiv(_ value: String) -> Attribute { Attribute("http-equiv", value) }
    static func charset(_ value: String) -> Attribute { Attribute("charset", value) }
    static let method = Attribute("method", "post")
    static let required = Attribute("required", "required")
    static let checked = Attribute("checked", "checked")
    static let selected = Attribute("selected", "selected")
    static let readonly = Attribute("readonly", "readonly")
    static let hidden = Attribute("hidden", "hidden")
    static let open = Attribute("open", "open")
    static let novalidate = Attribute("novalidate", "novalidate")
    static let invalid = Attribute("aria-invalid", "true")
    static let live = Attribute("aria-live", "polite")
    static let spellcheckOff = Attribute("spellcheck", "false")
    static let capitalsOff = Attribute("autocapitalize", "none")
    static let deferred = Attribute("defer", "defer")
    static let tabStop = Attribute("tabindex", "-1")
}

/// An address that a page may lead to: a path of this site, an https page, or somebody's mailbox.
public struct Link: Hashable, Sendable {
    let text: String

    private init(_ text: String) { self.text = text }

    /// A path of this site.
    /// - Returns: nil for anything but one slash and what follows it, in printable ASCII: `//x` would be another site.
    public static func own(_ path: String) -> Link? {
        let octets = Array(path.utf8)
        guard octets.first == UInt8(ascii: "/"), octets.dropFirst().first != UInt8(ascii: "/"),
            octets.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return Link(path)
    }

    /// A path that was put together here.
    static func known(_ path: String) -> Link { Link(path) }

    /// - Returns: nil for anything but https in printable ASCII.
    public static func https(_ address: String) -> Link? {
        let octets = Array(address.utf8), scheme = Array("https://".utf8)
        guard octets.starts(with: scheme), octets.count > scheme.count, octets.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            return nil
        }
        return Link(address)
    }

    /// - Returns: nil for anything but letters, digits and the plain marks of an address.
    public static func mailto(_ address: String) -> Link? {
        let isPlain = address.utf8.allSatisfy { octet in
            switch octet {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "@.-_+".utf8.contains(octet)
            }
        }
        guard isPlain, address.utf8.contains(UInt8(ascii: "@")) else { return nil }
        return Link("mailto:" + address)
    }
}
#endif
