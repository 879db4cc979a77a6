/// An invoice on one page of A4, as PDF 1.7 (ISO 32000-1).
///
/// The typeface is Helvetica, one of the fourteen that every reader has or stands in for (§9.6.2.2), so nothing is embedded.
/// Czech and Slovak letters are in it by the names of their glyphs; what is in neither language becomes a question mark. An
/// application whose customers write in other scripts embeds a typeface of its own.
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
        octets += Octets("BT /\(bold ? "F2" : "F1") \(size) Tf \(place.x) \(place.y) Td (")
        octets += Letters.string(text)
        octets += Octets(") Tj ET\n")
    }

    mutating func line(from left: Int, to right: Int, at height: Int) {
        octets += Octets("0.5 w \(left) \(height) m \(right) \(height) l S\n")
    }
}

/// ASCII as it is, and from 128 on the letters below (§9.6.6.1: an encoding by its differences).
private enum Letters {
    private static let names: [(Character, String)] = [
        ("á", "aacute"), ("č", "ccaron"), ("ď", "dcaron"), ("é", "eacute"), ("ě", "ecaron"), ("í", "iacute"),
        ("ň", "ncaron"), ("ó", "oacute"), ("ř", "rcaron"), ("š", "scaron"), ("ť", "tcaron"), ("ú", "uacute"),
        ("ů", "uring"), ("ý", "yacute"), ("ž", "zcaron"), ("Á", "Aacute"), ("Č", "Ccaron"), ("Ď", "Dcaron"),
        ("É", "Eacute"), ("Ě", "Ecaron"), ("Í", "Iacute"), ("Ň", "Ncaron"), ("Ó", "Oacute"), ("Ř", "Rcaron"),
        ("Š", "Scaron"), ("Ť", "Tcaron"), ("Ú", "Uacute"), ("Ů", "Uring"), ("Ý", "Yacute"), ("Ž", "Zcaron"),
        ("ä", "adieresis"), ("ĺ", "lacute"), ("ľ", "lcaron"), ("ô", "ocircumflex"), ("ŕ", "racute"),
        ("Ä", "Adieresis"), ("Ĺ", "Lacute"), ("Ľ", "Lcaron"), ("Ô", "Ocircumflex"), ("Ŕ", "Racute"),
        ("–", "endash"), ("„", "quotedblbase"), ("“", "quotedblleft"), ("€", "Euro"),
    ]

    static let encoding =
        "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [128 "
        + names.map { "/" + $0.1 }.joined(separator: " ") + "] >>"

    /// The inside of a string in parentheses (§7.3.4.2).
    static func string(_ text: String) -> Octets {
        var octets: [UInt8] = []
        for letter in text {
            if let place = names.firstIndex(where: { $0.0 == letter }) {
                octets.append(UInt8(128 + place))
            } else if letter == "\u{A0}" {
                octets.append(0x20)
            } else if let octet = letter.asciiValue, (0x20...0x7E).contains(octet) {
                if "()\\".utf8.contains(octet) { octets.append(UInt8(ascii: "\\")) }
                octets.append(octet)
            } else {
                octets.append(UInt8(ascii: "?"))
            }
        }
        return Octets(octets)
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
