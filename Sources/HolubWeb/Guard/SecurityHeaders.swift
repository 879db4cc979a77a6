#if Web
import HTTPTypes

/// What every answer carries, whatever its status (Docs/Web.md).
enum SecurityHeaders {
    static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "connect-src 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    static let all: [(String, String)] = [
        ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]

    /// A page is nobody else's, and may hold what was typed: no cache keeps it.
    static let pages = "no-store"
    /// A file whose name changes with its content.
    static let files = "public, max-age=31536000, immutable"

    static func add(to fields: inout HTTPFields, caching: String) {
        for (name, value) in all {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        fields[.cacheControl] = caching
    }
}
#endif
