import Foundation

/// An invoice on one page of A4, as PDF 1.7 (ISO 32000-1).
///
/// The typeface is Helvetica, one of the fourteen that every reader has or stands in for (§9.6.2.2), so nothing is embedded.
/// Not all of them have all Czech letters in it, so those are put together. What is neither Western European, Czech nor Slovak
/// becomes a question mark: an application whose customers write in other scripts embeds a typeface of its own.
enum InvoicePDF {
    static func document(_ invoice: Invoice, from customer: Customer) -> [UInt8] {
        var page = PageContent()
        page.text("Faktura č. \(invoice.number)", at: (60, 760), size: 22, bold: true)
        page.line(from: 60, to: 535, at: 745)
        page.text("Dodavatel", at: (60, 715), size: 9)
        page.text(customer.name, at: (60, 699), size: 12, bold: true)
        page.text("Odběratel", at: (310, 715), size: 9)
        page.text(invoice.recipient, at: (310, 699), size: 12, bold: true)
        page.text("Datum vystavení", at: (60, 660), size: 9)
        page.text(invoice.date, at: (60, 644), size: 12)
        page.text("Fakturujeme vám", at: (60, 600), size: 9)
        // About 80 letters of this size are as wide as the page.
        page.text(String(invoice.item.prefix(80)), at: (60, 582), size: 12)
        page.line(from: 60, to: 535, at: 560)
        page.text("Celkem k úhradě", at: (60, 532), size: 12)
        page.text(invoice.price, at: (310, 530), size: 16, bold: true)
        page.text(
            "Vystaveno v aplikaci Fakturka, která ukazuje, jak se do aplikace vestaví Holub.", at: (60, 60), size: 8)
        return file([
            "<< /Type /Catalog /Pages 2 0 R /Lang (cs) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
            /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>
            """,
            "<< /Length \(page.octets.count) >>\nstream\n" + page.octets + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 7 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding 7 0 R >>",
            Octets(Letters.encoding),
        ])
    }

    /// The header, the objects, and the table of where each one begins (§7.5).
    private static func file(_ objects: [Octets]) -> [UInt8] {
        // §7.5.2: a second line that shows that there are octets beyond ASCII.
        var file: Octets = "%PDF-1.7\n%\u{E1}\u{E9}\u{ED}\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.count)
            file += Octets("\(index + 1) 0 obj\n") + object + "\nendobj\n"
        }
        let table = file.count
        file += Octets("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n")
        for place in places {
            let digits = String(place)
            file += Octets(String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n")
        }
        file += Octets("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n")
        return file.all
    }
}

/// What is drawn on a page (§8, §9). Points from the lower left corner.
private struct PageContent {
    private(set) var octets = Octets("")

    mutating func text(_ text: String, at place: (x: Int, y: Int), size: Int, bold: Bool = false) {
        octets += Octets("BT /\(bold ? "F2" : "F1") \(size) Tf \(place.x) \(place.y) Td ")
        octets += Letters.shown(text, size, bold: bold)
        octets += Octets("ET\n")
    }

    mutating func line(from left: Int, to right: Int, at height: Int) {
        octets += Octets("0.5 w \(left) \(height) m \(right) \(height) l S\n")
    }
}

/// The letters of Windows code page 1252, and of Czech and Slovak those that are not in it: a letter with an accent over it.
private enum Letters {
    /// Code page 1252 (annex D.2), and two accents where it has nothing.
    static let encoding =
        "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [\(caron) /caron \(ring) /ring] >>"

    private static let caron: UInt8 = 0x81, ring: UInt8 = 0x8D, acute: UInt8 = 0xB4, apostrophe: UInt8 = 0x92

    private static let windows: [Unicode.Scalar: UInt8] = [
        "\u{A0}": 0x20, "€": 0x80, "„": 0x84, "Š": 0x8A, "Ž": 0x8E, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96,
        "š": 0x9A, "ž": 0x9E,
    ]

    private struct Composed {
        let base, accent: UInt8
        /// Of the base, in thousandths of the size, from the metrics of Helvetica and Helvetica-Bold.
        let width, boldWidth: Int

        init(_ base: Unicode.Scalar, _ accent: UInt8, _ width: Int, _ boldWidth: Int) {
            (self.base, self.accent) = (UInt8(ascii: base), accent)
            (self.width, self.boldWidth) = (width, boldWidth)
        }
    }

    private static let composed: [Unicode.Scalar: Composed] = [
        "č": Composed("c", caron, 500, 556), "ě": Composed("e", caron, 556, 556), "ň": Composed("n", caron, 556, 611),
        "ř": Composed("r", caron, 333, 389), "ů": Composed("u", ring, 556, 611), "ŕ": Composed("r", acute, 333, 389),
        "Č": Composed("C", caron, 722, 722), "Ď": Composed("D", caron, 722, 722), "Ě": Composed("E", caron, 667, 667),
        "Ň": Composed("N", caron, 722, 722), "Ř": Composed("R", caron, 722, 722), "Ť": Composed("T", caron, 611, 611),
        "Ů": Composed("U", ring, 722, 722), "Ŕ": Composed("R", acute, 722, 722), "Ĺ": Composed("L", acute, 556, 611),
        "ĺ": Composed("l", acute, 222, 278), "ď": Composed("d", apostrophe, 556, 611),
        "ť": Composed("t", apostrophe, 278, 333), "ľ": Composed("l", apostrophe, 222, 278),
        "Ľ": Composed("L", apostrophe, 556, 611),
    ]

    /// The operators that show a text (§9.4.3).
    static func shown(_ text: String, _ size: Int, bold: Bool) -> Octets {
        var octets = Octets(""), run: [UInt8] = []
        func end() {
            if !run.isEmpty { octets += Octets("(") + Octets(run) + Octets(") Tj ") }
            run = []
        }
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            if let letter = composed[scalar] {
                end()
                octets += shown(letter, scalar, size, bold: bold)
                continue
            }
            let octet = windows[scalar] ?? UInt8(exactly: scalar.value) ?? UInt8(ascii: "?")
            let isLetter = (0x20...0x7E).contains(scalar.value) || (0xA1...0xFF).contains(scalar.value)
            // §7.3.4.2
            if "()\\".unicodeScalars.contains(scalar) { run.append(UInt8(ascii: "\\")) }
            run.append(isLetter || windows[scalar] != nil ? octet : UInt8(ascii: "?"))
        }
        end()
        return octets
    }

    /// The base, back to where the accent begins, the accent, and on to where the base ends. Whoever copies or searches gets
    /// the letter that it stands for (§14.9.4).
    private static func shown(_ letter: Composed, _ scalar: Unicode.Scalar, _ size: Int, bold: Bool) -> Octets {
        let width = bold ? letter.boldWidth : letter.width
        let isBeside = letter.accent == apostrophe
        let isHigh = (0x41...0x5A).contains(letter.base) || letter.base == UInt8(ascii: "l")
        // The accents are 333 wide, and as high as they stand over small letters.
        let start = isBeside ? width - 70 : (width - 333) / 2
        let end = isBeside ? start + (bold ? 278 : 222) : start + 333
        let advance = isBeside ? width + 60 : width
        let rise = isHigh && !isBeside ? Double(size) * 0.195 : 0
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
        return Octets("/Span << /ActualText <FEFF\(code)> >> BDC [(") + Octets([letter.base])
            + Octets(") \(width - start)] TJ \(rise) Ts (") + Octets([letter.accent])
            + Octets(") Tj 0 Ts [\(end - advance)] TJ EMC ")
    }
}

/// Octets that read like text where they are text.
private struct Octets: ExpressibleByStringInterpolation {
    var all: [UInt8]

    init(_ octets: [UInt8]) { all = octets }
    init(_ text: String) { all = Array(text.utf8) }
    init(stringLiteral text: String) { self.init(text) }

    var count: Int { all.count }

    static func + (left: Octets, right: Octets) -> Octets { Octets(left.all + right.all) }
    static func += (left: inout Octets, right: Octets) { left.all += right.all }
}
