#if Personas
import HolubProviderKit
import HolubTesting
import Testing

/// A provider in somebody else's package, and the whole of its tests.
struct PrikladProvider: MailProvider {
    let profile = ProviderProfile(
        id: "priklad", name: "Pošta Příklad",
        domains: ["priklad.example"], mxSuffixes: ["mx.priklad.example"],
        endpoints: [.tls("smtp.priklad.example")],
        support: Support(url: "https://priklad.example/podpora"),
        checked: "2026-11", sources: ["https://priklad.example/napoveda/smtp"],
        personas: [PersonaScript("accepts", Array(accepts.utf8))])

    private static let accepts = """
        title: Pošta Příklad takes the message
        address: jana@priklad.example

        --- connection
        S: 220 smtp.priklad.example ESMTP
        C: EHLO *
        S: 250-smtp.priklad.example
        S: 250-PIPELINING
        S: 250 AUTH PLAIN
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

@Suite("A provider of one's own") struct OwnProviderTests {
    @Test(arguments: ConformanceCase.all(for: PrikladProvider()))
    func conforms(_ check: ConformanceCase) async throws { try await check.run() }
}
#endif
