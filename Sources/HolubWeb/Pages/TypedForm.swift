#if Web
import Holub

/// The form "Set up SMTP" as it was typed, before anything in it is believed. Without the password, which is in no page.
struct TypedForm: Sendable {
    var host = ""
    var port = ""
    var security = ""
    var username = ""

    init(_ form: SubmissionForm?, address: String) {
        host = form?.host ?? ""
        port = form.map { String($0.port) } ?? "465"
        security = form?.security ?? Security.tls.rawValue
        username = form?.username ?? address
    }

    init(_ fields: FormFields, trimmed: (String) -> String) {
        host = trimmed(fields["host"] ?? "")
        port = trimmed(fields["port"] ?? "")
        security = fields["security"] ?? ""
        username = trimmed(fields["username"] ?? "")
    }

    /// The form, when everything in it could be a server's.
    func form(provider: String) -> (form: SubmissionForm?, faults: [(field: String, phrase: Phrase)]) {
        var faults: [(String, Phrase)] = []
        let server = try? ServerHost(host), number = try? ServerPort(port)
        if server == nil { faults.append(("host", FieldTexts.host)) }
        if number == nil { faults.append(("port", FieldTexts.port)) }
        // Without protection a password never leaves, and there is no other way to sign in on these pages.
        if ![Security.tls.rawValue, Security.starttls.rawValue].contains(security) {
            faults.append(("security", FieldTexts.security))
        }
        if (try? Username(username)) == nil { faults.append(("username", FieldTexts.username)) }
        guard faults.isEmpty, let server, let number else { return (nil, faults) }
        let form = SubmissionForm(
            host: server.description, port: Int(number.number), security: security, username: username,
            provider: provider)
        return (form, [])
    }
}
#endif
