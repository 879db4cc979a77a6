import Hummingbird

/// A piece of a page. What is put into one by `\(…)` is text, and comes out as text; another piece goes in as it is.
struct Markup: ExpressibleByStringInterpolation {
    struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ piece: Markup) { text += piece.text }
        mutating func appendInterpolation(_ pieces: [Markup]) { for piece in pieces { text += piece.text } }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        mutating func appendInterpolation(_ words: String) {
            for scalar in words.unicodeScalars {
                switch scalar {
                case "&": text += "&amp;"
                case "<": text += "&lt;"
                case ">": text += "&gt;"
                case "\"": text += "&quot;"
                case "'": text += "&#39;"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
    }

    let text: String

    init(stringLiteral text: String) { self.text = text }
    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// What went wrong, and where to go; nothing for nil.
    static func alert(_ words: String?, _ link: Markup = "") -> Markup {
        guard let words else { return "" }
        return """
            <p class="fault" role="alert">\(words) \(link)</p>
            """
    }
}

/// A whole page.
struct Page: ResponseGenerator {
    var status = HTTPResponse.Status.ok
    let title: String
    /// Nil for nobody.
    var menu: Menu?
    let content: Markup

    /// What stands above each page of somebody who is signed in.
    struct Menu {
        let name: String
        let addresses, notices: String
        let openNotices: Int
    }

    func response(from request: Request, context: some RequestContext) -> Response {
        let document: Markup = """
            <!DOCTYPE html>
            <html lang="cs">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) – Fakturka</title><link rel="stylesheet" href="/fakturka.css"></head>
            <body>\(menu.map(header) ?? "")<main><h1>\(title)</h1>\(content)</main></body>
            </html>

            """
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: document.text)))
    }

    private func header(_ menu: Menu) -> Markup {
        """
        <header><nav><a href="/invoices">Faktury</a> <a href="\(menu.addresses)">Odesílací adresy</a>
        <a href="\(menu.notices)">Oznámení: \(menu.openNotices)</a></nav>
        <form method="post" action="/signout">\(menu.name) <button>Odhlásit</button></form></header>
        """
    }

    static let stylesheet = """
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
        body { margin: 0 auto; max-width: 44rem; padding: 1rem; }
        header, nav { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; }
        label { display: block; margin: .75rem 0; }
        input { display: block; font: inherit; padding: .35rem; width: 100%; max-width: 24rem; box-sizing: border-box; }
        button { font: inherit; padding: .35rem .75rem; }
        table { border-collapse: collapse; width: 100%; }
        td, th { text-align: left; padding: .35rem .5rem .35rem 0; border-bottom: 1px solid #8884; }
        .fault { border-left: .25rem solid #b3261e; padding-left: .75rem; }

        """
}
