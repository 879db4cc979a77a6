import HolubSMTP
import Testing

@Suite("What a server offers")
struct CapabilitiesTests {
    private func capabilities(_ lines: String...) -> Capabilities {
        Capabilities(Reply(code: 250, lines: [Array("mx.example".utf8)] + lines.map { Array($0.utf8) }))
    }

    @Test("Keywords are read in any case, with tabs and blanks around parameters")
    func cases() {
        let offered = capabilities("PipeLining", "starttls  ", "8bitmime\t", "Size\t1000 ", "AUTH\tplain  Login")
        #expect(offered.pipelining && offered.startTLS && offered.eightBitMIME && offered.declaresSize)
        #expect(offered.maxSize == 1000)
        #expect(offered.mechanisms == [.plain, .login])
        #expect(offered.all == ["8BITMIME", "AUTH", "PIPELINING", "SIZE", "STARTTLS"])
    }

    @Test("Nothing is offered by a server that says nothing")
    func nothing() {
        #expect(Capabilities().all.isEmpty)
        #expect(capabilities().all.isEmpty)
        #expect(capabilities("", " ", "\t", "-", "=").mechanisms.isEmpty)
    }

    @Test(
        "STARTTLS is that word alone",
        arguments: [
            "XSTARTTLS", "STARTTLSX", "NOSTARTTLS", "START TLS", "STARTTLS\u{0}", "STARTTLS\r", "STARTTLS=", "ＳTARTTLS",
            "STARTTL\u{17F}",
        ])
    func startTLS(line: String) { #expect(!capabilities(line).startTLS) }

    @Test("The first line greets, and offers nothing")
    func firstLine() {
        #expect(!Capabilities(Reply(code: 250, lines: [Array("STARTTLS".utf8)])).startTLS)
        #expect(!Capabilities(Reply(code: 250, lines: [Array("NOSTARTTLS".utf8)])).startTLS)
        #expect(!Capabilities(Reply(code: 250, lines: [])).startTLS)
    }

    @Test(
        "A size that is no number, zero or too large is no limit",
        arguments: [
            "SIZE", "SIZE 0", "SIZE abc", "SIZE -1", "SIZE +1", "SIZE 9223372036854775808",
            "SIZE 99999999999999999999999", "SIZE 1k",
        ])
    func size(line: String) {
        #expect(capabilities(line).maxSize == nil)
        #expect(capabilities(line).declaresSize)
    }

    @Test("Each extension has a keyword of its own")
    func extensions() {
        let offered = capabilities("smtputf8", "Dsn", "CHUNKING", "EnhancedStatusCodes")
        #expect(offered.smtpUTF8 && offered.dsn && offered.chunking && offered.enhancedStatusCodes)
        let near = capabilities("SMTPUTF-8", "XDSN", "CHUNKINGS", "ENHANCEDSTATUSCODE")
        #expect(!near.smtpUTF8 && !near.dsn && !near.chunking && !near.enhancedStatusCodes)
    }

    @Test("Limits are read by their names, in any order and case")
    func limits() {
        #expect(capabilities("LIMITS MAILMAX=100 RCPTMAX=50").limits == ServerLimits(mailMax: 100, rcptMax: 50))
        #expect(
            capabilities("limits RcptDomainMax=7\tmailmax=999999").limits
                == ServerLimits(mailMax: 999_999, rcptDomainMax: 7))
        #expect(capabilities("LIMITS RCPTMAX=0 RCPTMAX=3 RCPTMAX=9 OTHER=1").limits == ServerLimits(rcptMax: 3))
        #expect(capabilities("SIZE 1").limits == ServerLimits())
    }

    @Test(
        "A limit that is no number, zero or too large is none",
        arguments: [
            "", "MAILMAX", "MAILMAX=", "MAILMAX=0", "MAILMAX=00", "MAILMAX=05", "MAILMAX=-1", "MAILMAX=+1",
            "MAILMAX=1k",
            "MAILMAX=1000000", "MAILMAX=99999999999999999999999", "MAILMAX=1=2", "MAILMAX =1", "=1", "MAILMAX=\u{661}",
            "XMAILMAX=1", "MAILMAX\u{0}=1",
        ])
    func nonsense(text: String) { #expect(capabilities("LIMITS " + text).limits == ServerLimits()) }

    @Test("What a message needs and a server lacks has its keyword's name, international addresses first")
    func missing() {
        let both: MessageNeeds = [.eightBitMIME, .smtpUTF8]
        #expect(both.missing(in: capabilities()) == "SMTPUTF8")
        #expect(both.missing(in: capabilities("SMTPUTF8")) == "8BITMIME")
        #expect(both.missing(in: capabilities("8BITMIME")) == "SMTPUTF8")
        #expect(both.missing(in: capabilities("8BITMIME", "SMTPUTF8")) == nil)
        #expect(MessageNeeds().missing(in: capabilities()) == nil)
    }

    @Test("The old form of AUTH counts, and AUTH lines add up")
    func oldForm() {
        #expect(capabilities("AUTH=LOGIN").mechanisms == [.login])
        #expect(capabilities("AUTH=LOGIN PLAIN").mechanisms == [.login, .plain])
        #expect(
            capabilities("AUTH PLAIN", "AUTH=PLAIN LOGIN", "AUTH XOAUTH2").mechanisms == [.plain, .login, .xoauth2])
        #expect(capabilities("AUTH", "AUTH=").mechanisms.isEmpty)
    }

    @Test("Unknown mechanisms are named, and not spoken")
    func unknown() {
        let offered = capabilities("AUTH GSSAPI NTLM CRAM-MD5 SCRAM-SHA-512-PLUS X_1")
        #expect(offered.mechanisms.isEmpty)
        #expect(offered.mechanismNames == ["GSSAPI", "NTLM", "CRAM-MD5", "SCRAM-SHA-512-PLUS", "X_1"])
    }

    @Test(
        "A name that no mechanism can have is left out",
        arguments: ["\u{1B}[31m", "A\u{0}", "<b>", "A\u{202E}B", "A.B", "ABCDEFGHIJKLMNOPQRSTU"])
    func hostileNames(name: String) { #expect(capabilities("AUTH \(name) PLAIN").mechanismNames == ["PLAIN"]) }

    @Test("Of a keyword that stands twice the first counts")
    func twice() { #expect(capabilities("SIZE 10", "SIZE 20").maxSize == 10) }

    @Test("Random lines never stop the program, and name keywords of letters, digits, hyphens alone")
    func random() {
        var random = Seeded(9)
        for _ in 0..<20_000 {
            let line = (0..<12).map { _ in "AUTHSIZE=- 019\t\u{0}é\u{1B}".utf8.randomElement(using: &random)! }
            let offered = Capabilities(Reply(code: 250, lines: [[], line]))
            hold(offered.all.allSatisfy { $0.utf8.allSatisfy { ASCII.isVisible($0) } }, "\(line)")
            hold((offered.maxSize ?? 1) > 0, "\(line)")
        }
    }
}
