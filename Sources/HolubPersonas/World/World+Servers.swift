#if Personas
package import HolubNetwork
package import HolubSMTP

extension World {
    /// What a web server answers for some of its addresses.
    package struct Page: Hashable, Sendable {
        package var isSecure: Bool
        /// A name, `*.name` for all below it, or `*` for all.
        package var host: DNSName
        /// The beginning of the paths that it answers for.
        package var path: String
        /// Whether the request has to tell an address.
        package var wantsAddress = false
        package var answer: Answer
        package var certificate = WorldCertificate.own

        package enum Answer: Hashable, Sendable {
            /// Nothing listens.
            case refused
            /// Connecting never ends.
            case hole
            case reply(Reply)
        }
    }

    package struct Reply: Hashable, Sendable {
        package var status: Int
        /// The field Location.
        package var location: String?
        package var body = Body.none
        /// Says that it is compressed, whatever was asked for.
        package var isCompressed = false
        /// One octet a second.
        package var isSlow = false
        /// Filled up with blanks to so many octets.
        package var size: Int?

        package enum Body: Hashable, Sendable {
            case none
            /// The lines that follow in the text.
            case text(String)
            case html, xhtml
            /// Elements inside one another, so many.
            case deep(Int)
            case autoconfig([PublishedMailServer], hasIncoming: Bool)
            /// The host for submission; nil leaves the protocol out.
            case pacc(String?)
        }
    }

    /// A server as a document names it. All text: a document may name nonsense.
    package struct PublishedMailServer: Hashable, Sendable {
        package var host: String
        package var port: String
        package var security: Security
        /// As the document has it, placeholders included.
        package var username: String
        package var authentication: [String]
    }

    /// A server for submission.
    package struct MailServer: Hashable, Sendable {
        package var host: DNSName
        package var port: ServerPort
        package var behaviour: Behaviour
        package var certificate = WorldCertificate.own

        package enum Behaviour: Hashable, Sendable {
            case refused
            case hole
            case plays(Script)
        }
    }

    package struct Script: Hashable, Sendable {
        package var security: Security
        /// Offered behind TLS; on a plain server in clear.
        package var mechanisms = ["PLAIN", "LOGIN"]
        /// Offered before STARTTLS.
        package var clearMechanisms: [String] = []
        /// In place of the greeting's 220.
        package var greeting: Int?
        /// The greeting comes after so many seconds.
        package var greetingDelay: Int?
        /// Octets behind the reply to STARTTLS.
        package var injects = false
        /// The answer to EHLO has so many lines; nil for as many as there is something to say.
        package var lines: Int?
        /// The answer to EHLO does not end.
        package var isEndless = false
        /// It speaks HTTP behind TLS.
        package var isWebServer = false
        /// Says nothing behind TLS and reads nothing, the client's goodbye neither.
        package var isMuteAfterTLS = false
        /// Neither answers QUIT nor closes.
        package var ignoresQuit = false
        /// TLS 1.0 and nothing newer.
        package var isOldTLS = false
    }
}
#endif
