#if Web
public import Holub

/// How the pages look and speak in an application: its colours, its words, its frame. Everything can be left as it is.
public struct Look: Sendable {
    public var light: Palette
    public var dark: Palette
    /// Texts of the application's own, by the id of the ``/Holub/Phrase`` (`PageTexts`, `MailroomTexts`) whose place they take. They
    /// keep its parameters.
    public var phrases: [String: Text]
    /// Stylesheets of the application's, loaded after the pages' own; paths of this site, for the pages bring in nothing from
    /// elsewhere.
    public var stylesheets: [Link]
    /// The body of a page around its content; nil for ours. Whatever it draws, it puts ``LayoutParts/content`` in, once.
    public var layout: (@Sendable (LayoutParts) -> HTML)?

    public init(
        light: Palette = .light, dark: Palette = .dark, phrases: [String: Text] = [:], stylesheets: [Link] = [],
        layout: (@Sendable (LayoutParts) -> HTML)? = nil
    ) {
        self.light = light
        self.dark = dark
        self.phrases = phrases
        self.stylesheets = stylesheets
        self.layout = layout
    }
}

/// What a layout puts together.
public struct LayoutParts: Sendable {
    public let title: String
    public let language: Language
    /// A link past the navigation, for people on the keyboard: it comes first, and shows when it has the focus.
    public let skip: HTML
    /// Links to the addresses, the notification centre and the outbox.
    public let navigation: HTML
    /// Links to the same page in another language; nothing where the application has chosen one.
    public let languages: HTML
    /// The page itself, in its `main` element.
    public let content: HTML
}

/// A colour of the screen.
public struct Colour: Hashable, Sendable {
    /// 0xRRGGBB.
    public let value: UInt32

    public init(_ value: UInt32) { self.value = value & 0xFF_FFFF }

    var css: String {
        let digits = String(value, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
}

/// The colours of the pages, by what they are for. A text needs a contrast of 4.5 with what it stands on (WCAG 2.2, 1.4.3).
public struct Palette: Hashable, Sendable {
    public var background = Colour(0xF6F6F3)
    public var surface = Colour(0xFFFFFF)
    public var text = Colour(0x1D2433)
    /// Hints and what is less important.
    public var quiet = Colour(0x4C5466)
    /// Lines between things.
    public var hairline = Colour(0xD8DBE2)
    /// Around fields.
    public var border = Colour(0x747C8C)
    /// Links, buttons, and what has the focus.
    public var accent = Colour(0x1A56A8)
    public var onAccent = Colour(0xFFFFFF)
    public var info = Colour(0xE9F0FA)
    public var good = Colour(0x1A6337)
    public var goodSurface = Colour(0xE6F3EA)
    public var bad = Colour(0x9C1C2B)
    public var badSurface = Colour(0xFBEBEC)
    public var caution = Colour(0x6F4600)
    public var cautionSurface = Colour(0xFCF2DA)

    public init() {}

    public static let light = Palette()
    public static let dark: Palette = {
        var dark = Palette()
        dark.background = Colour(0x14171D)
        dark.surface = Colour(0x1D2129)
        dark.text = Colour(0xE8EAF0)
        dark.quiet = Colour(0xAEB6C5)
        dark.hairline = Colour(0x363D4A)
        dark.border = Colour(0x8D96A6)
        dark.accent = Colour(0x8FB8F9)
        dark.onAccent = Colour(0x0E213D)
        dark.info = Colour(0x1C2B42)
        dark.good = Colour(0x83D39E)
        dark.goodSurface = Colour(0x173020)
        dark.bad = Colour(0xFF9FA7)
        dark.badSurface = Colour(0x3B1B1F)
        dark.caution = Colour(0xF1C673)
        dark.cautionSurface = Colour(0x332910)
        return dark
    }()

    /// The custom properties of the stylesheet.
    var properties: [(name: String, colour: Colour)] {
        [
            ("background", background), ("surface", surface), ("text", text), ("quiet", quiet), ("hairline", hairline),
            ("border", border), ("accent", accent), ("on-accent", onAccent), ("info", info), ("good", good),
            ("good-surface", goodSurface), ("bad", bad), ("bad-surface", badSurface), ("caution", caution),
            ("caution-surface", cautionSurface),
        ]
    }
}
#endif
