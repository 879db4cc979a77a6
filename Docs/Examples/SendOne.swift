// traits: Sending
// products: HolubDetection, HolubMessage, HolubNetwork, HolubProviderKit, HolubProviders, HolubSender
//
// Sends one invoice through the mailbox of the person who writes it: finds the settings, shows them, sends, and acts on
// the message's fate.
//
//     MAIL_PASSWORD=… SendOne jana@firma.example petr@odberatel.example faktura.pdf

import Foundation
import HolubDetection
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubProviders
import HolubSender

@main
struct SendOne {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let password = ProcessInfo.processInfo.environment["MAIL_PASSWORD"] else {
            print("MAIL_PASSWORD=… SendOne FROM TO FILE")
            exit(64)
        }
        let jana = try EmailAddress(arguments[1])
        let customer = try EmailAddress(arguments[2])

        // Where does this address send mail? DNS and servers learn the domain, and never the name before the @.
        let dialer = Dialer(resolver: .system(), policy: .publicOnly)
        let detection = await Detector(registry: .standard, resolver: .system(), dialer: dialer).detect(jana)
        guard let found = detection.candidates.first else {
            print("No settings were found for \(jana.domain); ask for server, port and security (\(detection.status)).")
            exit(68)
        }

        // Show host and provider. Where a person has to decide, this is the place, before a password is used.
        print("\(jana) sends through \(found.endpoint), \(detection.provider.profile.name).")
        if detection.restsOnDNS { print("Only DNS names this provider: ask whether it is the right one.") }
        guard case .accept = detection.status else {
            print("Ask before going on: \(detection.status).")
            exit(75)
        }

        let message = try Message(
            from: Mailbox(name: "Jana Nová", address: jana), to: [Mailbox(customer)],
            subject: "Faktura č. 2026114", text: "Dobrý den,\n\nfakturu najdete v příloze.\n\nJana Nová",
            attachments: [.file(path: arguments[3])],
            date: MessageDate(secondsSinceEpoch: Int(Date().timeIntervalSince1970)),
            messageID: .random(domain: jana.domain)
        ).compose()

        let account = SubmissionAccount(
            address: jana, endpoint: found.endpoint, username: found.username,
            credential: try Credential.password(password), provider: detection.provider)
        let sender = Sender(dialer: Dialer(resolver: .system(), policy: .publicOnly))
        let report = await sender.send(message, as: account)

        switch report.outcome {
        case .sent(let reply, _):
            print("Handed over to \(detection.provider.profile.name): \(reply)")
            for refusal in report.refused { print("Not for \(refusal.recipient): \(refusal.diagnosis.cause)") }
        case .notSent:
            // Nobody has it: sending again cannot make two.
            explain(report, to: jana)
        case .unknown:
            // The server may have it. Never send again by yourself: let the person look into the folder of sent mail.
            explain(report, to: jana)
        }
    }

    /// What a person should know and do, in their language.
    static func explain(_ report: SendReport, to address: EmailAddress) {
        guard let diagnosis = report.diagnosis else { return }
        let parameters = TextParameters(
            app: "Fakturka", address: address.description, field: "Vaše heslo", button: "Uložit a ověřit")
        print(diagnosis.guidance.plain(in: .czech, parameters))
        switch diagnosis.retry {
        case .later: print("(try again by itself, after a while)")
        case .afterUserAction: print("(try again when the person has done this)")
        case .no: print("(do not try again as it is)")
        }
    }
}
