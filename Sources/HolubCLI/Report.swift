#if Command
import Foundation
import HolubProviderKit
import HolubSMTP

/// What texts about this address are filled with.
struct Readers {
    var language: Language
    var address: EmailAddress?
    var provider: any MailProvider
    var appName: String?
    var endpoint: Endpoint?
    /// Where the domain's mail goes: the name of a provider that nobody knows.
    var mailExchanger: String?
    /// When the attempt was made, so that a person can tell it from a thief's.
    var time: Date?

    var parameters: TextParameters {
        TextParameters(
            app: appName ?? "Holub",
            address: address?.description ?? example,
            provider: providerName,
            field: language == .czech ? "Vaše heslo" : "Your password",
            button: language == .czech ? "Uložit a ověřit" : "Save and verify",
            support: provider.profile.support.line ?? unknownName ?? providerName, host: endpoint?.host.description,
            time: time.map(Self.clock) ?? "…")
    }

    /// Stands for an address that nobody has named.
    private var example: String {
        let domain = provider.profile.domains.first?.domain.name ?? "firma.example"
        return (language == .czech ? "priklad@" : "example@") + domain
    }

    /// Nobody is called Generic: an unknown provider goes by the domain.
    var providerName: String { isUnknown ? address?.domain.name ?? provider.profile.name : provider.profile.name }

    private var isUnknown: Bool { provider.profile.domains.isEmpty && provider.profile.mxSuffixes.isEmpty }
    private var unknownName: String? { isUnknown ? mailExchanger : nil }

    private static func clock(_ time: Date) -> String {
        let parts = Calendar.current.dateComponents([.hour, .minute], from: time)
        let minute = parts.minute ?? 0
        return "\(parts.hour ?? 0):\(minute < 10 ? "0" : "")\(minute)"
    }

    func plain(_ text: Text) -> String { text.plain(in: language, parameters) }
    func plain(_ guidance: Guidance) -> String { guidance.plain(in: language, parameters) }
}

extension Diagnosis {
    /// For a person: the guidance whole, then the server's own words.
    func say(_ readers: Readers) {
        Terminal.say(readers.plain(guidance))
        if let line = readers.provider.profile.support.line {
            Terminal.say()
            Terminal.say((readers.language == .czech ? "Podpora: " : "Support: ") + line)
        }
        if let reply = failure.reply {
            Terminal.say(
                Terminal.faint((readers.language == .czech ? "Slova serveru: " : "The server's words: ") + "\(reply)"))
        }
    }

    /// The keys of a diagnosis, where there is none.
    static let none: [String: JSON] = [
        "cause": .null, "retry": .null, "phase": .null, "reply": .null, "title": .null, "guidance": .null,
        "steps": .array([]),
    ]

    func json(_ readers: Readers) -> [String: JSON] {
        [
            "cause": .string(cause.rawValue), "retry": .string(retry.rawValue),
            "phase": .string(failure.phase.rawValue), "reply": JSON(failure.reply?.description),
            "title": .string(readers.plain(guidance.title)), "guidance": .string(guidance.id),
            "steps": JSON(guidance.steps(in: readers.language, readers.parameters)),
        ]
    }
}

extension Endpoint {
    var json: [String: JSON] {
        [
            "host": .string(host.description), "port": .integer(Int(port.number)),
            "security": .string(security.rawValue),
        ]
    }
}
#endif
