import HolubMessage
import HolubSMTP
import Testing

@Suite struct ValueTests {
    @Test(arguments: [
        (0, 0, "Thu, 1 Jan 1970 00:00:00 +0000"), (-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"),
        (951_782_400, 0, "Tue, 29 Feb 2000 00:00:00 +0000"), (1_709_208_000, 60, "Thu, 29 Feb 2024 13:00:00 +0100"),
        (1_735_689_599, 120, "Wed, 1 Jan 2025 01:59:59 +0200"),
        (1_735_689_600, -570, "Tue, 31 Dec 2024 14:30:00 -0930"),
        (-2_203_891_200, 0, "Thu, 1 Mar 1900 00:00:00 +0000"),
        (253_402_214_399, 1439, "Fri, 31 Dec 9999 23:58:59 +2359"),
        (253_402_300_799, 0, "Fri, 31 Dec 9999 23:59:59 +0000"), (-2_208_988_800, 0, "Mon, 1 Jan 1900 00:00:00 +0000"),
        (253_402_300_800, -1, "Fri, 31 Dec 9999 23:59:00 -0001"),
        (4_107_542_400, 0, "Mon, 1 Mar 2100 00:00:00 +0000"),
    ]) func datesAreWrittenAsTheRFCSays(_ seconds: Int, _ offset: Int, _ written: String) throws {
        #expect(try MessageDate(secondsSinceEpoch: seconds, offsetMinutes: offset).description == written)
    }

    @Test(arguments: [
        (Int.max, 0), (Int.min, 0), (0, 1440), (0, -1440), (0, Int.min), (253_402_300_800, 0),
        (-2_208_988_801, 0), (253_402_300_799, 1), (-2_208_988_800, -1), (Int.max, 1439), (Int.min, -1439),
    ])
    func datesBeyondTheCalendarAreRefused(_ seconds: Int, _ offset: Int) {
        #expect(throws: MessageError.malformed(.date)) {
            try MessageDate(secondsSinceEpoch: seconds, offsetMinutes: offset)
        }
    }

    @Test(
        "What ISO 8601 says of the zone is written, also that it is not known",
        arguments: [
            ("2026-11-23T23:08:34Z", "+0000"), ("2026-11-23T23:08:34+00:00", "+0000"),
            ("2026-11-23T23:08:34-00:00", "-0000"), ("2026-11-23T23:08:34.5-00:30", "-0030"),
        ])
    func zones(_ typed: String, _ written: String) throws {
        #expect(try MessageDate(iso8601: typed).description == "Mon, 23 Nov 2026 23:08:34 \(written)")
    }

    @Test("A zone that is not known is not UTC")
    func unknownZone() throws {
        let unknown = try MessageDate(iso8601: "2026-11-23T23:08:34-00:00")
        let utc = try MessageDate(iso8601: "2026-11-23T23:08:34Z")
        #expect(unknown.isZoneUnknown && !utc.isZoneUnknown && unknown != utc)
        #expect(unknown.secondsSinceEpoch == utc.secondsSinceEpoch && unknown.offsetMinutes == 0)
    }

    @Test(
        "A leap second is refused: it would be written as another second",
        arguments: ["2016-12-31T23:59:60Z", "2017-01-01T00:59:60+01:00", "2026-11-23T23:08:60Z"])
    func leapSeconds(_ text: String) {
        #expect(throws: MessageError.malformed(.date)) { try MessageDate(iso8601: text) }
    }

    /// Looking for one that is there already, so many cost more than their number.
    @Test func aTypeHasSixtyFourParametersAtMost() throws {
        var type = try ContentType("application/octet-stream")
        for number in 1...64 { type = try type.adding(parameter: "p\(number)", value: "x") }
        #expect(type.parameters.count == 64)
        #expect(throws: MessageError.malformed(.contentType)) { try type.adding(parameter: "p65", value: "x") }
    }

    @Test func randomIdentifiersAreSoundAndDiffer() throws {
        let identifiers = (0..<1000).map { _ in MessageID.random(domain: "firma.example") }
        #expect(Set(identifiers).count == 1000)
        for identifier in identifiers {
            #expect(try MessageID(identifier.text) == identifier)
            #expect(identifier.text.utf8.count == 32 + 16 && identifier.text.hasSuffix("@firma.example>"))
        }
    }

    @Test(arguments: ["<a@b>", "<a.b+c@firma.example>", "<1$2@[127.0.0.1]>", "<a=_!@b-c.d>"])
    func identifiersOfOthersAreTaken(_ text: String) throws {
        #expect(try MessageID(text).text == text)
    }

    @Test func headerNamesAreEqualWhateverTheirCase() throws {
        #expect(try HeaderName("X-A") == HeaderName("x-a"))
        #expect(try Set([HeaderName("X-A"), HeaderName("x-a"), HeaderName("x-b")]).count == 2)
    }

    @Test func anEmptyNameIsNone() throws {
        #expect(try mailbox("", "a@b.example").name == nil)
        #expect(try mailbox("", "a@b.example").description == "a@b.example")
        #expect(try mailbox("A", "a@b.example").description == "A <a@b.example>")
    }

    @Test func aPathGivesItsLastComponent() throws {
        #expect(try FileName(lastComponentOf: "/faktury/2026/faktura.pdf").text == "faktura.pdf")
        #expect(try FileName(lastComponentOf: "faktura.pdf").text == "faktura.pdf")
        #expect(try FileName(lastComponentOf: "/a/b/").text == "b")
        #expect(try FileName(lastComponentOf: "/").text == "/")
    }

    @Test func everyErrorIsASentence() throws {
        let name = try FileName("x")
        let header = try HeaderName("To")
        var errors: [MessageError] = [
            .noRecipients, .reservedHeader(header), .compositeAttachment(name), .attachmentMissing(name),
            .attachmentNotAFile(name), .attachmentUnreadable(name), .attachmentChanged(name), .attachmentTooLarge(name),
            .attachmentAwaited(name),
        ]
        errors += MessageField.allCases.flatMap {
            [MessageError.controlCharacter($0), .tooLong($0), .malformed($0), .nul($0)]
        }
        let faults: [UnsoundMessage] = [
            .empty, .lineFeedsOnly, .bareLineFeed(line: 2), .bareCarriageReturn(line: 2), .nul(line: 2),
            .lineTooLong(line: 2), .eightBitHeader(line: 2), .malformedHeader(line: 2), .headerTooLong, .noBlankLine,
            .missing(header), .repeated(header), .addresses(header), .severalAuthors, .resent, .noRecipients,
        ]
        errors += faults.map { .unsound(name, $0) }
        for error in errors {
            #expect(error.description.hasSuffix(".") && error.description.contains(";"))
            #expect(!error.description.contains("\n"))
        }
        #expect(Set(errors.map(\.description)).count == errors.count)
    }
}
