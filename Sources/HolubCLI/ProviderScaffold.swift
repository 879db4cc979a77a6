#if Command
import HolubSMTP

/// A new provider's module as texts: it builds, and its checks pass, before anything is known of the provider but a domain and
/// a host. What is not known says so: the settings are at second hand until somebody has read the provider's page.
struct ProviderScaffold {
    let name: String
    let domain: Domain
    let host: Domain
    /// When it is written, as in `2026-11`.
    let month: String

    var id: String { name.lowercased() }
    var folder: String { "Providers/\(name)" }

    var files: [(path: String, text: String)] {
        [
            ("\(folder)/\(name)Provider.swift", provider), ("\(folder)/README.md", readme),
            ("\(folder)/Holub\(name).docc/Holub\(name).md", catalogue),
            ("\(folder)/Personas/accepts.smtp", accepts), ("\(folder)/Personas/bad-credentials.smtp", refuses),
            ("\(folder)/Tests/\(name)Tests.swift", tests),
        ]
    }

    /// The lists that name every provider, and what becomes of each; nil where the list is not as we know it.
    var edits: [(path: String, edit: (String) -> String?)] {
        [("Package.swift", inManifest), ("Providers/Standard/StandardProviders.swift", inRegistry)]
    }
}

// MARK: The lists

extension ProviderScaffold {
    /// `let providers = ["Generic", …, "Name"]`
    private func inManifest(_ text: String) -> String? {
        adding("\"\(name)\"", to: text, after: "\nlet providers = [", perLine: false)
    }

    /// The import in its place by the module's name, and the provider at the end of the list.
    private func inRegistry(_ text: String) -> String? {
        guard let listed = adding("\(name)Provider()", to: text, after: " all: [any MailProvider] = [", perLine: true)
        else { return nil }
        var lines = listed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let module = "Holub\(name)"
        let imports = lines.indices.filter { Self.module(of: lines[$0]) != nil }
        guard let last = imports.last else { return nil }
        let place = imports.first { Self.module(of: lines[$0]).map { $0 > module } == true } ?? last + 1
        lines.insert("import \(module)", at: place)
        return lines.joined(separator: "\n")
    }

    private static func module(of line: String) -> String? {
        let words = line.split(separator: " ")
        guard words.count == (words.first == "public" ? 3 : 2), words.dropLast().last == "import" else { return nil }
        return words.last.map(String.init)
    }

    /// One more item before the bracket that closes the list.
    private func adding(_ item: String, to text: String, after start: String, perLine: Bool) -> String? {
        let octets = Array(text.utf8), needle = Array(start.utf8)
        guard needle.count <= octets.count,
            let place = (0...(octets.count - needle.count)).first(where: { octets[$0...].starts(with: needle) }),
            let close = octets[(place + needle.count)...].firstIndex(of: UInt8(ascii: "]")),
            let end = octets[..<close].lastIndex(where: { !" \n".utf8.contains($0) })
        else { return nil }
        let head = String(decoding: octets[...end], as: UTF8.self)
        let tail = String(decoding: octets[(end + 1)...], as: UTF8.self)
        let comma = octets[end] == UInt8(ascii: ",") || octets[end] == UInt8(ascii: "[") ? "" : ","
        if perLine { return head + comma + "\n        " + item + "," + tail }
        // A list over several lines keeps the comma at its end.
        return head + comma + (octets[end] == UInt8(ascii: "[") ? "" : " ") + item
            + (tail.utf8.first == ASCII.lf ? "," : "") + tail
    }
}

// MARK: The texts

extension ProviderScaffold {
    private var provider: String {
        """
        public import HolubProviderKit

        /// \(name): \(domain). Not yet compared with the provider's own pages; README.md says what is known.
        public struct \(name)Provider: MailProvider {
            public init() {}

            public let profile = ProviderProfile(
                id: "\(id)", name: "\(name)", domains: ["\(domain)"], endpoints: [.tls("\(host)")],
                // Until the provider's page was read, the person is asked before a password goes there.
                confidence: .secondHand,
                guidance: \(name)Texts.all, beforeFirstUse: "\(id).preparation",
                support: Support(url: "https://\(domain)/"), helpLink: "https://\(domain)/", checked: "\(month)",
                sources: ["https://\(domain)/"],
                personas: [
                    PersonaScript("accepts", PackageResources.accepts_smtp),
                    PersonaScript("bad-credentials", PackageResources.bad_credentials_smtp),
                ])
        }

        /// \(name)'s own words.
        enum \(name)Texts {
            static let all = [preparation]

            private static let preparation = Guidance(
                "\(id).preparation", actor: .you,
                title: Text(cs: "Připravte si heslo ke schránce", en: "Have your mailbox password ready"),
                steps: [
                    .init(
                        "password", cs: "Do políčka „{field}“ vložte heslo ke schránce a klikněte na „{button}“.",
                        en: "Type the mailbox's password into the field \\"{field}\\" and click \\"{button}\\".")
                ])
        }

        """
    }

    private var readme: String {
        """
        # \(name) (`\(id)`)

        Begun \(month). Nothing below has been compared with the provider's own pages yet: the profile says *second-hand*.

        | Fact | Value | Source, confidence |
        |---|---|---|
        | Domain | \(domain) | typed: low |
        | Server | \(host), 465 TLS | typed: low |
        | User name | whole address | assumed: low |
        | Help, support | https://\(domain)/ | assumed: low |

        Unknown: mail exchangers, app passwords, limits, who may be the sender, the words of refusals, whether a copy is kept in
        Sent. The personas use plain standard replies.

        """
    }

    private var catalogue: String {
        """
        # ``Holub\(name)``

        \(name): \(domain).

        ## Overview

        Its server, its words for the person, its support, and scripted servers to rehearse on. What was verified, where and
        when, and what was not: `Providers/\(name)/README.md`.

        ## Topics

        ### Providers

        - ``\(name)Provider``

        """
    }

    private var beginning: String {
        """
        --- connection
        S: 220 \(host) ESMTP
        C: EHLO *
        S: 250-\(host)
        S: 250-8BITMIME
        S: 250-PIPELINING
        S: 250 AUTH PLAIN LOGIN

        """
    }

    private var note: String {
        "# The real replies of this provider are not known: these are the plain standard ones.\n"
    }

    private var accepts: String {
        note + "title: \(name) takes a message\naddress: jana@\(domain)\n\n" + beginning + """
            C: AUTH PLAIN {sign-in}
            S: 235 2.7.0 Accepted
            C: MAIL FROM:<*>*
            S: 250 2.1.0 OK
            C: RCPT TO:<*>
            S: 250 2.1.5 OK
            C: DATA
            S: 354 Go ahead
            C: .
            S: 250 2.0.0 Ok: queued
            C: QUIT
            S: 221 2.0.0 Bye
            = sent

            """
    }

    private var refuses: String {
        note + "title: \(name) refuses the password\naddress: jana@\(domain)\n\n" + beginning + """
            C: AUTH PLAIN *
            S: 535 5.7.8 Authentication failed
            = bad-credentials

            """
    }

    private var tests: String {
        """
        import Holub\(name)
        import HolubProviderKit
        import Testing

        /// What is special about it. The conformance checks take it from the registry.
        @Suite("\(name)") struct \(name)Tests {
            private let provider = \(name)Provider()

            @Test func sendsThroughItsServer() throws {
                let settings = provider.settings(for: try EmailAddress("jana@\(domain)"))
                #expect(settings.endpoints == [.tls("\(host)")])
                #expect(settings.username.text == "jana@\(domain)")
            }

            @Test func aRefusedPasswordIsTheUsersToMend() throws {
                let reply = try #require(Reply(pasted: "535 5.7.8 Authentication failed"))
                let diagnosis = provider.diagnose(Failure(.auth, .refused(reply)))
                #expect(diagnosis.cause == .badCredentials && diagnosis.retry == .afterUserAction)
            }
        }

        """
    }
}
#endif
