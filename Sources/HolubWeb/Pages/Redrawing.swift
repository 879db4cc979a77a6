#if Web
import HTTPTypes
import Holub

/// Why a form is drawn again, though nothing may be wrong with what was typed. Nothing was done; and nothing that was typed
/// is lost but the password, which is in no page.
enum Redrawing: Sendable {
    /// Its token no longer holds.
    case expired
    case tooMany(Duration)
    /// It could not be done as things are now.
    case refused(any Error)

    init(_ error: any Error) {
        if case .tooMany(let wait) = PageError(error) { self = .tooMany(wait) } else { self = .refused(error) }
    }

    var status: Int { PageError(error).status }

    /// The plain page, where there is no form to draw.
    var error: any Error {
        switch self {
        case .expired: PageError.forbidden
        case .tooMany(let wait): PageError.tooMany(wait)
        case .refused(let error): error
        }
    }
}

extension Pages {
    /// The form with what was typed; the plain page where it cannot be drawn, or leads elsewhere by now.
    func redrawn(_ turn: Turn, because reason: Redrawing) async throws -> PageResponse {
        guard let redraw = turn.route.redraw else { throw reason.error }
        var turn = turn
        turn.redrawing = reason
        guard let response = try? await redraw(turn), response.status == reason.status else { throw reason.error }
        return response
    }
}

extension Turn {
    /// What is said above a form that is drawn again.
    /// - Parameter password: whether the form has one, which has to be typed anew.
    func redrawingNews(password: Bool = false) -> HTML {
        guard let redrawing else { return .nothing }
        return HTML(.div, .class("box caution"), .role("alert"), .tabStop, .data("focus", "")) {
            switch redrawing {
            case .expired:
                HTML(.p) { HTML(.strong) { words(ErrorTexts.expired) } }
                HTML(.p) { words(password ? ErrorTexts.onceMoreWithPassword : ErrorTexts.onceMore) }
            case .tooMany(let wait):
                HTML(.p) { HTML(.strong) { words(ErrorTexts.fast) } }
                HTML(.p) { counted(ErrorTexts.wait, wait.minutes) }
                if password { HTML(.p) { words(ErrorTexts.keptButPassword) } }
            case .refused(let error):
                let told = ErrorTexts.words(for: error)
                HTML(.p) { HTML(.strong) { words(told.title) } }
                HTML(.p) { words(told.text) }
                HTML(.p) { words(password ? ErrorTexts.keptButPassword : ErrorTexts.kept) }
            }
        }
    }
}

extension Duration {
    /// In which a wait is over, for people.
    var minutes: Int { Int(clamping: max((milliseconds + 59_999) / 60_000, 1)) }

    /// In which a wait is over, for Retry-After (RFC 9110 §10.2.3).
    var wholeSeconds: Int { Int(clamping: max((milliseconds + 999) / 1000, 1)) }
}
#endif
