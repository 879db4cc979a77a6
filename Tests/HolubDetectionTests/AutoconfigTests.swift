import HolubSMTP
import Testing

@testable import HolubDetection

@Suite("Autoconfig documents")
struct AutoconfigTests {
    static let domain: Domain = "firma.example"

    static func read(_ text: String) throws -> PublishedSettings {
        try AutoconfigDocument.read(Array(text.utf8), for: domain)
    }

    /// A document with these outgoing servers.
    static func document(_ outgoing: String, before: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <clientConfig version="1.1"><emailProvider id="firma.example">\(before)\(outgoing)</emailProvider></clientConfig>
        """
    }

    static func server(
        _ host: String = "smtp.firma.example", _ port: String = "465", _ socket: String = "SSL",
        _ rest: String = "<username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication>"
    ) -> String {
        """
        <outgoingServer type="smtp"><hostname>\(host)</hostname><port>\(port)</port>\
        <socketType>\(socket)</socketType>\(rest)</outgoingServer>
        """
    }

    @Test("I48 A whole document as providers publish it")
    func whole() throws {
        let settings = try Self.read(
            """
            <?xml version="1.0"?>
            <!-- made by hand -->
            <clientConfig version="1.1" xmlns="urn:x">
              <emailProvider id="firma.example">
                <domain>firma.example</domain><displayName>Firma &amp; syn &#x10D;</displayName>
                <incomingServer type="imap"><hostname>imap.firma.example</hostname><port>993</port></incomingServer>
                <outgoingServer type="smtp">
                  <hostname> smtp.Firma.example
                  </hostname>
                  <port>587</port><socketType>STARTTLS</socketType>
                  <username>%EMAILLOCALPART%</username>
                  <authentication>OAuth2</authentication>
                  <authentication>password-cleartext</authentication>
                  <authentication>carrier-pigeon</authentication>
                  <password>hunter2</password>
                  <addThisServer>true</addThisServer><unknown><hostname>evil.example</hostname></unknown>
                </outgoingServer>
                <outgoingServer type="smtp">
                  <hostname><![CDATA[mail.firma.example]]></hostname><port>465</port><socketType>SSL</socketType>
                </outgoingServer>
              </emailProvider>
              <oAuth2><issuer>x</issuer></oAuth2>
              <webMail><loginPage url="https://firma.example/"/></webMail>
            </clientConfig>
            """)
        #expect(settings.dropped.isEmpty)
        #expect(
            settings.servers == [
                PublishedServer(
                    host: "smtp.firma.example", port: .submission, security: .starttls,
                    authentication: [.oauth2, .password], username: .localPart),
                PublishedServer(
                    host: "mail.firma.example", port: .submissions, security: .tls, authentication: [],
                    username: .unknown),
            ])
        #expect(settings.servers[0].mechanisms == [.xoauth2, .plain, .login])
        #expect(!String(describing: settings).contains("hunter2"))
    }

    @Test("I48 I49 A section that cannot be used is left out; the other ones count")
    func sections() throws {
        let good = Self.server()
        for (bad, reason) in [
            (Self.server("smtp.firma.example@evil.example"), .badHost), (Self.server(""), .badHost),
            (Self.server("smtp firma.example"), .badHost), (Self.server("localhost"), .badHost),
            (Self.server("127.0.0.1"), .badHost), (Self.server("a&#10;b.example"), .badHost),
            (Self.server("&lt;b&gt;.example"), .badHost), (Self.server("%EMAILLOCALPART%.example"), .badHost),
            (Self.server("%EMAILADDRESS%"), .badHost), (Self.server("smtp.%OTHER%"), .badHost),
            (Self.server("smtp.firma.example."), .badHost), (Self.server("smtp.firma.example:465"), .badHost),
            (Self.server("smtp.firma.example", "0"), .badPort), (Self.server("smtp.firma.example", "+465"), .badPort),
            (Self.server("smtp.firma.example", "65536"), .badPort),
            (Self.server("smtp.firma.example", "abc"), .badPort),
            (Self.server("smtp.firma.example", ""), .badPort), (Self.server("smtp.firma.example", "4 65"), .badPort),
            (Self.server("smtp.firma.example", "99999999999999999999"), .badPort),
            (Self.server("smtp.firma.example", "４６５"), .badPort),
            (Self.server("smtp.firma.example", "25", "plain"), .plain),
            (Self.server("smtp.firma.example", "465", "TLSv9"), .unknownSecurity),
            (Self.server("smtp.firma.example", "465", ""), .unknownSecurity),
            (Self.server("smtp.firma.example", "465", "SSL", "<hostname>b.example</hostname>"), .repeated),
            (Self.server("smtp.firma.example", "465", "SSL", "<port>25</port>"), .repeated),
            (Self.server("smtp.firma.example", "465", "SSL", "<socketType>plain</socketType>"), .repeated),
            ("<outgoingServer type=\"ews\"/>", .notSMTP), ("<outgoingServer/>", .notSMTP),
        ] as [(String, DroppedSection.Reason)] {
            let settings = try Self.read(Self.document(bad + good))
            #expect(settings.servers.map(\.host) == ["smtp.firma.example"], "\(bad)")
            #expect(settings.dropped == [DroppedSection(reason, index: 0)], "\(bad)")
        }
    }

    @Test("Nothing but servers without protection is told apart from nothing")
    func insecure() throws {
        let plain = Self.server("smtp.firma.example", "25", "plain")
        #expect(try Self.read(Self.document(plain)).isInsecureOnly)
        #expect(try !Self.read(Self.document(plain + Self.server())).isInsecureOnly)
        #expect(try !Self.read(Self.document("")).isInsecureOnly)
        #expect(try Self.read(Self.document("")).servers.isEmpty)
        #expect(try Self.read("<clientConfig/>").servers.isEmpty)
        #expect(try Self.read("\u{FEFF}<clientConfig></clientConfig>\n<!-- x -->\n").servers.isEmpty)
    }

    @Test("I51 Placeholders: one pass from the left")
    func placeholders() throws {
        func name(_ username: String, _ address: String = "s3cr3t@firma.example") throws -> String? {
            let settings = try Self.read(
                Self.document(Self.server("smtp.firma.example", "465", "SSL", "<username>\(username)</username>")))
            return settings.servers[0].username.name(for: try EmailAddress(address))?.text
        }
        #expect(try name("%EMAILADDRESS%") == "s3cr3t@firma.example")
        #expect(try name("%EMAILLOCALPART%") == "s3cr3t")
        #expect(try name("%EMAILLOCALPART%.%EMAILDOMAIN%") == "s3cr3t.firma.example")
        #expect(try name("u77") == "u77")
        #expect(try name("100%") == "100%")
        #expect(try name("50%-%EMAILLOCALPART%") == "50%-s3cr3t")
        #expect(try name("%EMAILLOCALPART%", "%EMAILDOMAIN%@firma.example") == "%EMAILDOMAIN%")
        #expect(try name("%EMAILLOCALPART%", "s3cr3t+tag@firma.example") == "s3cr3t+tag")
        #expect(try name("%EMAILADDRESS%", "\"a@b\"@firma.example") == "\"a@b\"@firma.example")
        #expect(try name("%OTHER%") == nil)
        #expect(try name("%EMAILADDRESS%%OTHER%") == nil)
        #expect(try name("") == nil)
        #expect(try name("a&#10;b") == nil)
        #expect(PublishedUsername("%OTHER%") == .unknown)
        let host = try Self.read(Self.document(Self.server("smtp.%EMAILDOMAIN%"))).servers.map(\.host)
        #expect(host == ["smtp.firma.example"])
    }

    @Test("Only outgoing servers in their place count")
    func places() throws {
        for text in [
            "<clientConfig>\(Self.server())</clientConfig>",
            "<clientConfig><emailProvider><x>\(Self.server())</x></emailProvider></clientConfig>",
            "<clientConfig><emailProvider/><emailProvider>\(Self.server())</emailProvider></clientConfig>",
        ] {
            let settings = try Self.read(text)
            #expect(settings.servers.isEmpty && settings.dropped.isEmpty, "\(text)")
        }
    }
}

@Suite("Hostile XML")
struct HostileXMLTests {
    static let good = AutoconfigTests.document(AutoconfigTests.server())

    static func levels(_ count: Int) -> String {
        "<clientConfig>" + String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
            + "</clientConfig>"
    }

    static let table: [(String, DocumentFault)] = [
        // Pages for people, and other things.
        ("", .notADocument), ("   ", .notADocument), ("hello", .notADocument), ("{\"a\": 1}", .notADocument),
        ("<html><body>Sign in</body></html>", .notADocument), ("<HTML>", .notADocument),
        ("<autodiscover/>", .notADocument),
        ("<!DOCTYPE html>\n<html></html>", .notADocument), ("<!doctype HTML PUBLIC \"x\">", .notADocument),
        ("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"x\"><html/>", .notADocument),
        ("<clientConfigX/>", .notADocument), ("<x:clientConfig/>", .notADocument),
        ("&lt;clientConfig/>", .notADocument),
        // Document types and entities.
        ("<!DOCTYPE clientConfig>" + good, .doctype),
        ("<!DOCTYPE x [<!ENTITY a \"b\">]><clientConfig>&a;</clientConfig>", .doctype),
        ("<?xml version=\"1.0\"?>\n<!DOCTYPE x SYSTEM \"https://evil.example/x.dtd\"><clientConfig/>", .doctype),
        ("<!ENTITY a \"b\"><clientConfig/>", .doctype), ("<clientConfig><!DOCTYPE x></clientConfig>", .doctype),
        ("<!-- --><!doctype x><clientConfig/>", .doctype), ("<clientConfig><!ELEMENT a ANY></clientConfig>", .doctype),
        ("<clientConfig>&a;</clientConfig>", .entity), ("<clientConfig>&nbsp;</clientConfig>", .entity),
        ("<clientConfig a=\"&b;\"/>", .entity), ("<clientConfig>&</clientConfig>", .entity),
        ("<clientConfig>&#0;</clientConfig>", .entity), ("<clientConfig>&#x1F;</clientConfig>", .entity),
        ("<clientConfig>&#xD800;</clientConfig>", .entity), ("<clientConfig>&#x110000;</clientConfig>", .entity),
        ("<clientConfig>&#99999999999;</clientConfig>", .entity), ("<clientConfig>&#+65;</clientConfig>", .entity),
        ("<clientConfig>&#xFFFF;</clientConfig>", .entity), ("<clientConfig>&lt", .entity),
        // Encodings.
        ("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE x+AD4<clientConfig/>", .encoding),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + "<clientConfig/>", .encoding),
        ("<?xml version=\"1.0\" encoding='utf-16'?><clientConfig/>", .encoding),
        ("<?xml version=\"encoding='utf-8'\" encoding=\"UTF-7\"?><clientConfig/>", .encoding),
        ("<?xml version=\"1.0\" encoding=\"utf-8\" encoding=\"utf-7\"?><clientConfig/>", .malformed),
        ("<?xml version=\"1.0\" standalone=\"yes\" encoding=\"utf-8\"?><clientConfig/>", .malformed),
        ("<?xml encoding=utf-8?><clientConfig/>", .malformed), (" <?xml version=\"1.0\"?><clientConfig/>", .malformed),
        ("<clientConfig><?xml version=\"1.0\" encoding=\"UTF-7\"?></clientConfig>", .malformed),
        ("<clientConfig>\u{0}</clientConfig>", .malformed), ("<clientConfig>\u{8}</clientConfig>", .malformed),
        // Size in every direction.
        ("<clientConfig>" + String(repeating: " ", count: 65_536) + "</clientConfig>", .tooLarge),
        (levels(16), .depth), (levels(10_000).prefix(65_000) + "", .depth),
        ("<clientConfig>" + String(repeating: "<a/>", count: 2000) + "</clientConfig>", .tooManyElements),
        (
            "<clientConfig><emailProvider>" + String(repeating: "<incomingServer/>", count: 17)
                + "</emailProvider></clientConfig>", .tooManyServers
        ),
        (
            "<clientConfig><emailProvider>" + String(repeating: "<outgoingServer/>", count: 17)
                + "</emailProvider></clientConfig>", .tooManyServers
        ),
        ("<clientConfig>" + String(repeating: "x", count: 4097) + "</clientConfig>", .textTooLong),
        ("<clientConfig><![CDATA[" + String(repeating: "x", count: 4097) + "]]></clientConfig>", .textTooLong),
        ("<clientConfig a=\"" + String(repeating: "x", count: 4096) + "\"/>", .textTooLong),
        // Not well formed, or cut, or two.
        ("<clientConfig>", .malformed), ("<clientConfig", .malformed), ("<clientConfig><a></clientConfig>", .malformed),
        ("<clientConfig/><clientConfig/>", .malformed), ("<clientConfig/>x", .malformed),
        ("<clientConfig></clientConfig></a>", .malformed),
        ("<clientConfig><a></b></clientConfig>", .malformed), ("<clientConfig a=1/>", .malformed),
        ("<clientConfig a=\"<\"/>", .malformed),
        ("<clientConfig><!-- </clientConfig>", .malformed), ("<clientConfig><![CDATA[ </clientConfig>", .malformed),
        ("<clientConfig>< a/></clientConfig>", .malformed), ("<clientConfig a=\"1\" a=\"2\"/>", .malformed),
        // An instruction without data, which Foundation's parser on Linux does not survive.
        ("<clientConfig><?x?></clientConfig>", .malformed), ("<?x?><clientConfig/>", .malformed),
        ("<?xml version=\"1.0\"?><?x ?><clientConfig/>", .malformed), ("<clientConfig/><?x\n?>", .malformed),
        ("<clientConfig><?x</clientConfig>", .malformed), ("<clientConfig><a b='></clientConfig>", .malformed),
    ]

    @Test("I45 I46 I47 I50 What is refused, and why", arguments: table)
    func refused(text: String, fault: DocumentFault) {
        #expect(throws: fault) { try AutoconfigDocument.read(Array(text.utf8), for: "firma.example") }
    }

    @Test("I50 Octets that are no UTF-8")
    func octets() throws {
        func fault(_ octets: [UInt8]) -> DocumentFault? {
            do throws(DocumentFault) { _ = try AutoconfigDocument.read(octets, for: "firma.example") } catch {
                return error
            }
            return nil
        }
        let text = "<clientConfig/>"
        #expect(fault([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0), 0] }) == .encoding)
        #expect(fault([0xFE, 0xFF] + text.utf16.flatMap { [0, UInt8($0)] }) == .encoding)
        #expect(fault(text.utf16.flatMap { [UInt8($0), 0] }) == .encoding)
        #expect(fault(Array("<clientConfig>".utf8) + [0xE1] + Array("</clientConfig>".utf8)) == .encoding)
        #expect(fault(Array("<clientConfig>".utf8) + [0xC0, 0xBC] + Array("</clientConfig>".utf8)) == .encoding)
        #expect(fault(Array("<clientConfig>".utf8) + [0xED, 0xA0, 0x80] + Array("</clientConfig>".utf8)) == .encoding)
        #expect(fault([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == nil)
    }

    @Test("The limits themselves are still read")
    func limits() throws {
        for text in [
            Self.levels(15), "<clientConfig>" + String(repeating: "<a/>", count: 1999) + "</clientConfig>",
            "<clientConfig>" + String(repeating: "x", count: 4096) + "</clientConfig>",
            "<clientConfig><emailProvider>" + String(repeating: "<incomingServer/>", count: 16)
                + "</emailProvider></clientConfig>",
            "<clientConfig><![CDATA[<html>&x;]]></clientConfig>", "<clientConfig a='>' b=\"'\"><?x y?></clientConfig>",
        ] { #expect(throws: Never.self, "\(text.prefix(80))") { try AutoconfigTests.read(text) } }
    }

    @Test("I47 Every cut of a document is refused")
    func cuts() {
        let octets = Array(Self.good.utf8)
        for length in 0..<octets.count {
            #expect(throws: DocumentFault.self, "\(length)") {
                try AutoconfigDocument.read(Array(octets.prefix(length)), for: "firma.example")
            }
        }
    }
}
