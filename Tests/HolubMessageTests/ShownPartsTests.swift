import HolubMessage
import HolubSMTP
import Testing

@Suite("Pictures that HTML names") struct ShownPartsTests {
    private func picture(_ name: String, _ content: [UInt8] = [1], id: String? = nil) throws -> HolubMessage.Attachment
    {
        .data(content, name: try FileName(name), disposition: .inline, contentID: try id.map { try ContentID($0) })
    }

    /// The page as it is sent, and the parts beside it.
    private func sent(_ html: String, _ attachments: [HolubMessage.Attachment]) throws -> (
        page: String, shown: [Entity], files: [Entity]
    ) {
        var message = try sample()
        message.html = html
        message.attachments = attachments
        var octets = try octets(of: message)
        _ = lines(octets)
        var whole = Entity(octets), files: [Entity] = []
        if whole["Content-Type"]?.hasPrefix("multipart/mixed") == true {
            files = Array(whole.parts.dropFirst())
            whole = whole.parts[0]
        }
        octets = []
        let page = whole.parts[1]
        guard page["Content-Type"]?.hasPrefix("multipart/related") == true else {
            return (text(page.content.dropLast(2)), [], files)
        }
        return (text(page.parts[0].content.dropLast(2)), Array(page.parts.dropFirst()), files)
    }

    @Test("A content ID stands in the page as a link has it")
    func escapes() throws {
        let (page, _, _) = try sent("<img src='logo.png'>", [picture("logo.png", id: "a'b/c#d?e%f&g@firma.example")])
        #expect(page == "<img src='cid:a%27b%2Fc%23d%3Fe%25f%26g@firma.example'>")
    }

    @Test("Two parts of one content ID are refused")
    func twice() throws {
        var message = try sample()
        message.html = "<img src=cid:x>"
        message.attachments = [try picture("a.png", id: "x"), try picture("b.png", id: "x")]
        #expect(throws: MessageError.malformed(.contentID)) { _ = try message.compose() }
    }

    @Test("A name in src becomes the content ID of the part that bears it")
    func names() throws {
        let html = #"<IMG alt=x SRC='logo.png'><img src=podpis.png alt><img src="logo.png">"#
        let (page, shown, files) = try sent(
            html,
            [picture("logo.png", [1]), picture("podpis.png", [2], id: "p@firma.example"), picture("jiný.png", [3])])
        let id = try #require(shown[0]["Content-ID"]?.dropFirst().dropLast())
        #expect(id.hasSuffix("@firma.example") && (try? ContentID(String(id))) != nil)
        #expect(page == "<IMG alt=x SRC='cid:\(id)'><img src=cid:p@firma.example alt><img src=\"cid:\(id)\">")
        #expect(shown.map(\.content) == [[1], [2]])
        #expect(shown[1]["Content-ID"] == "<p@firma.example>")
        #expect(shown.allSatisfy { $0["Content-Disposition"]?.hasPrefix("inline; filename=") == true })
        #expect(files.map(\.content) == [[3]] && files[0]["Content-ID"] == nil)
    }

    @Test("Names beyond ASCII are compared octet for octet")
    func octetForOctet() throws {
        let (page, shown, _) = try sent(
            "<img src=\"caf\u{E9}.png\"><img src=\"cafe\u{301}.png\">", [picture("caf\u{E9}.png")])
        #expect(shown.count == 1)
        #expect(page.hasSuffix("<img src=\"cafe\u{301}.png\">") && page.hasPrefix("<img src=\"cid:"))
    }

    @Test("The identifier is the same each time, and another in each message")
    func identifiers() throws {
        let once = try sent("<img src=a>", [picture("a")]).page
        #expect(try sent("<img src=a>", [picture("a")]).page == once)
        var message = try sample()
        message.html = "<img src=a>"
        message.attachments = [try picture("a")]
        message.messageID = try MessageID("<4712@firma.example>")
        let other = text(try octets(of: message))
        #expect(once.hasPrefix("<img src=cid:0.") && other.contains("<img src=cid:0."))
        #expect(!other.contains(once))
    }

    @Test(
        "What is no src of a tag is left alone",
        arguments: [
            "<!-- <img src=\"a\"> --><p>", "<script>'<img src=\"a\">'</script>", "<style>/* <img src=a> */</STYLE >",
            "<img data-src=\"a\" srcset=a>", "<img src=\"a\"", "<img src=\"a", "< img src=a>", "&lt;img src=\"a\"&gt;",
            "src=a",
            "<img alt='<img src=a>'>", "<!img src=a>", "<?img src=a?>", "</img src=a>", "<img src=\"b\" src=\"a\">",
            "<img src=\" a\">", "<title><img src=a></title>",
        ]) func noSource(_ html: String) throws
    {
        let (page, shown, files) = try sent(html, [picture("a")])
        #expect(page == html)
        #expect(shown.isEmpty && files.count == 1)
    }

    @Test(
        "Behind a comment there are tags again",
        arguments: ["<!-->", "<!--->", "<!-- -- -->", "<!x>", "<?x>", "</>", "</ >"])
    func behindComments(_ comment: String) throws {
        #expect(try sent(comment + "<img src=a>", [picture("a")]).shown.count == 1)
    }

    @Test("An attachment that is not inline is never shown")
    func files() throws {
        let file = HolubMessage.Attachment.data([1], name: try FileName("a"))
        let (page, shown, files) = try sent("<img src=a>", [file])
        #expect(page == "<img src=a>" && shown.isEmpty && files.count == 1)
    }

    @Test(
        "A long page of broken tags is read once",
        arguments: ["<", "<a ", "<!--", "<a b=\"", "<script>", "<a b='>", "</"])
    func broken(_ form: String) throws {
        let html = String(repeating: form, count: (1 << 18) / form.utf8.count)
        #expect(try sent(html, [picture("a")]).page == html)
    }
}
