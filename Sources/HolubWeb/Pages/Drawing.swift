#if Web
import Holub

/// What is around the content of every page, errors among them.
struct Drawing: Sendable {
    let application: HostApplication
    let look: Look
    let site: Site
    let language: Language
    /// Of the page itself, as it was asked for.
    let path: String
    /// What stands behind its question mark, without the language.
    let query: String
    let isSwitchable: Bool
    let stylesheet: StaticFile
    let script: StaticFile

    /// Which entry of the navigation a page belongs to.
    enum Place { case addresses, notices, outbox, nowhere }

    var passwordLabel: String { application.passwordLabel ?? plain(FormTexts.password) }
    var saveLabel: String { application.saveLabel ?? plain(FormTexts.save) }

    func plain(_ phrase: Phrase) -> String {
        look.text(of: phrase).plain(in: language, TextParameters(app: application.name))
    }

    func document(
        _ title: String, at place: Place, notices: Int = 0, refreshes: Bool = false, content: [HTML]
    ) -> [UInt8] {
        let parts = LayoutParts(
            title: title, language: language,
            skip: HTML(.a, .class("skip"), .href(.known("#content"))) { plain(LayoutTexts.skip) },
            navigation: navigation(place, notices), languages: languages,
            content: HTML(.main, .id("content"), .class("main"), .tabStop) { content })
        let body = look.layout?(parts) ?? layout(parts)
        return HTML(.html, .lang(language.rawValue)) {
            head(title, refreshes: refreshes)
            HTML(.body) { body }
        }.document
    }

    private func head(_ title: String, refreshes: Bool) -> HTML {
        HTML(.head) {
            HTML(.meta, .charset("utf-8"))
            HTML(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            HTML(.meta, .name("robots"), .content("noindex"))
            HTML(.meta, .name("color-scheme"), .content("light dark"))
            HTML(.title) { "\(title) – \(application.name)" }
            HTML(.link, .rel("stylesheet"), .href(.known(site.path("/static/" + stylesheet.name))))
            look.stylesheets.map { HTML(.link, .rel("stylesheet"), .href($0)) }
            HTML(.script, .src(.known(site.path("/static/" + script.name))), .deferred)
            if refreshes {
                HTML(.noscript) { HTML(.meta, .httpEquiv("refresh"), .content("5")) }
            }
        }
    }

    private func layout(_ parts: LayoutParts) -> HTML {
        .group([
            parts.skip,
            HTML(.header, .class("top")) {
                HTML(.span, .class("app")) { application.name }
                parts.navigation
            },
            parts.content,
            HTML(.footer, .class("bottom")) { parts.languages },
        ])
    }

    private func navigation(_ place: Place, _ notices: Int) -> HTML {
        func entry(_ phrase: Phrase, _ inner: String, _ own: Place, count: Int = 0) -> HTML {
            HTML(.li) {
                HTML(.a, [.href(site.link(inner))] + (place == own ? [.currentPage] : [])) {
                    plain(phrase)
                    if count > 0 {
                        " "
                        HTML(.span, .class("count")) { count > 99 ? "99+" : String(count) }
                    }
                }
            }
        }
        return HTML(.nav, .label(plain(LayoutTexts.navigation))) {
            HTML(.ul) {
                entry(LayoutTexts.addresses, "/", .addresses)
                entry(NoticeTexts.centre, "/notices", .notices, count: notices)
                entry(LayoutTexts.outbox, "/outbox", .outbox)
            }
        }
    }

    private var languages: HTML {
        guard isSwitchable else { return .nothing }
        return HTML(.nav, .label(plain(LayoutTexts.language))) {
            for (other, phrase) in [(Language.czech, LayoutTexts.czech), (.english, LayoutTexts.english)] {
                HTML(
                    .a,
                    [.href(site.link(to: path, query: query, in: other)), .lang(other.rawValue)]
                        + (other == language ? [.currentPage] : [])
                ) { plain(phrase) }
            }
        }
    }

    /// The page of what went wrong.
    func errorPage(_ words: ErrorTexts.Words, wait: Duration? = nil) -> [UInt8] {
        let title = plain(words.title)
        return document(
            title, at: .nowhere,
            content: [
                HTML(.div, .class("card narrow")) {
                    HTML(.h1) { title }
                    if let wait {
                        HTML(.p) { ErrorTexts.wait.plain(in: language, wait.minutes) }
                    } else {
                        HTML(.p) { plain(words.text) }
                    }
                    HTML(.p) { HTML(.a, .href(site.link("/"))) { plain(LayoutTexts.back) } }
                }
            ])
    }
}
#endif
