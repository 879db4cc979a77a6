import HTTPTypes

/// What the application is told by its environment.
struct Settings: Sendable {
    /// `FAKTURKA_PORT`, on 127.0.0.1; 0 for one that is free.
    var port = 8080
    /// `FAKTURKA_DATA`: the folder of `invoices.sqlite` and `mail.sqlite`.
    var folder: String
    /// `FAKTURKA_ORIGIN`: as people reach it, such as `https://fakturka.example`; left out only on one's own machine.
    var origin: String?
    /// `FAKTURKA_CLIENT_HEADER`: the header in which the proxy in front names the client, such as `X-Forwarded-For`; of several
    /// addresses the last one counts. Only for one that the proxy sets or adds to itself.
    var clientHeader: HTTPField.Name?
    /// `FAKTURKA_RELAY_HOST`, `…_ADDRESS`, `…_PASSWORD`: the application's own mail, for the messages that confirm an
    /// address. `FAKTURKA_MAIL_KEY` is not here: Holub reads it itself, so that it is in no variable of ours.
    var relay: (host: String, address: String, password: String)

    init(_ environment: [String: String]) throws {
        if let text = environment["FAKTURKA_PORT"] {
            guard let port = UInt16(text) else { throw SettingsError.port }
            self.port = Int(port)
        }
        folder = environment["FAKTURKA_DATA"] ?? "."
        origin = environment["FAKTURKA_ORIGIN"]
        if let origin, !origin.hasPrefix("https://") || origin.hasSuffix("/") { throw SettingsError.origin }
        if let text = environment["FAKTURKA_CLIENT_HEADER"] {
            // Without a proxy whoever asks would write it.
            guard origin != nil, let name = HTTPField.Name(text) else { throw SettingsError.clientHeader }
            clientHeader = name
        }
        relay = (
            environment["FAKTURKA_RELAY_HOST"] ?? "", environment["FAKTURKA_RELAY_ADDRESS"] ?? "",
            environment["FAKTURKA_RELAY_PASSWORD"] ?? ""
        )
    }

    /// Whether people reach it by https, through a proxy.
    var isSecure: Bool { origin != nil }
}

enum SettingsError: Error, CustomStringConvertible {
    case arguments, port, origin, clientHeader, relay

    var description: String {
        switch self {
        case .arguments:
            "It takes no argument but --rehearse [code|link] [trouble]; everything else is said by its environment."
        case .port: "FAKTURKA_PORT must be a number from 0 to 65535."
        case .origin: "FAKTURKA_ORIGIN must begin with https:// and not end with a slash."
        case .clientHeader:
            "FAKTURKA_CLIENT_HEADER must be the name of a header that the proxy sets, and wants FAKTURKA_ORIGIN beside it."
        case .relay:
            "FAKTURKA_RELAY_HOST, FAKTURKA_RELAY_ADDRESS and FAKTURKA_RELAY_PASSWORD must name the application's own mail."
        }
    }
}
