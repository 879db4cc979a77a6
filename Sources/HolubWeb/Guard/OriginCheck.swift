#if Web
/// Where a post comes from, as the browser says. The token is what counts; this is the second lock.
struct OriginCheck: Sendable {
    /// The site's own origin, such as `https://app.example`; nil: the host that the request names.
    let own: String?

    /// Whether the browser says that the request came from a page of ours: the second lock alone is not enough to act, but
    /// to draw a form again.
    func affirms(_ request: PageRequest) -> Bool {
        admits(request) && (request.header("Sec-Fetch-Site") != nil || request.header("Origin") != nil)
    }

    /// Whether the request may have come from a page of ours.
    ///
    /// A page with `Referrer-Policy: no-referrer` posts with `Origin: null` (Fetch §3.2), and so do ours. Then the browser's
    /// `Sec-Fetch-Site` (Fetch Metadata §2.3) decides, which no page can set; without it `null` is refused.
    func admits(_ request: PageRequest) -> Bool {
        let site = request.header("Sec-Fetch-Site")
        if let site, site != "same-origin" { return false }
        guard let origin = request.header("Origin") else { return true }
        if origin == "null" { return site != nil }
        if let own { return origin.utf8.elementsEqual(own.utf8) }
        guard let authority = request.authority, !authority.isEmpty else { return false }
        // Behind a proxy nobody here knows the scheme.
        return ["https://", "http://"].contains { origin.utf8.elementsEqual(($0 + authority).utf8) }
    }
}
#endif
