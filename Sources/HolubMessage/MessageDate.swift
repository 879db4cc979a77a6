internal import HolubSMTP

/// When a message was written: an instant, and the offset of the clock on its author's wall.
///
/// The composer has no clock; the caller hands the date in.
public struct MessageDate: Hashable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01 00:00 UTC, leap seconds not counted.
    public let secondsSinceEpoch: Int
    /// Minutes east of UTC: 120 for Prague in summer.
    public let offsetMinutes: Int
    /// The author's zone is not known, and the time is told in UTC: `-0000` in place of `+0000` (RFC 5322 §3.3).
    public let isZoneUnknown: Bool

    /// - Throws: ``MessageError/malformed(_:)`` for a year outside 1900–9999 or an offset of a day and more.
    public init(secondsSinceEpoch: Int, offsetMinutes: Int = 0) throws(MessageError) {
        try self.init(secondsSinceEpoch, offsetMinutes, isZoneUnknown: false)
    }

    private init(_ secondsSinceEpoch: Int, _ offsetMinutes: Int, isZoneUnknown: Bool) throws(MessageError) {
        // RFC 5322 §3.3: years from 1900, and of four digits, by the clock on the wall.
        let years = -2_208_988_800..<253_402_300_800
        guard (-1439...1439).contains(offsetMinutes),
            years.contains(secondsSinceEpoch.addingReportingOverflow(offsetMinutes * 60).partialValue)
        else { throw .malformed(.date) }
        self.secondsSinceEpoch = secondsSinceEpoch
        self.offsetMinutes = offsetMinutes
        self.isZoneUnknown = isZoneUnknown
    }

    /// Reads the form of ISO 8601 that RFC 3339 §5.6 gives: `2026-11-23T23:08:34+01:00`, or `Z` for UTC, or `-00:00` for UTC
    /// from somewhere that is not known. Fractions of a second are passed over.
    ///
    /// A leap second (`:60`) is refused: clocks that count seconds since 1970 have none, ours and those of most readers, so
    /// it would be shown as another second.
    /// - Throws: ``MessageError/malformed(_:)`` for any other form, and for a day or an hour that is none.
    public init(iso8601 text: String) throws(MessageError) {
        let octets = Array(text.utf8)
        guard let (local, offset) = Self.read(octets[...]) else { throw .malformed(.date) }
        // RFC 3339 §4.3
        try self.init(local - offset * 60, offset, isZoneUnknown: octets.suffix(6).elementsEqual("-00:00".utf8))
    }

    /// The clock on the wall as seconds, and its offset in minutes.
    private static func read(_ octets: ArraySlice<UInt8>) -> (local: Int, offset: Int)? {
        var rest = octets
        func number(_ digits: Int, _ range: ClosedRange<Int>, then marks: String = "") -> Int? {
            guard rest.count >= digits, let value = ASCII.number(rest.prefix(digits)), range.contains(value) else {
                return nil
            }
            rest = rest.dropFirst(digits)
            guard !marks.isEmpty else { return value }
            guard let mark = rest.popFirst(), marks.utf8.contains(mark) else { return nil }
            return value
        }
        guard let year = number(4, 1900...9999, then: "-"), let month = number(2, 1...12, then: "-"),
            let day = number(2, 1...31, then: "Tt "), let hour = number(2, 0...23, then: ":"),
            let minute = number(2, 0...59, then: ":"), let second = number(2, 0...59)
        else { return nil }
        let days = days(year, month, day)
        guard civil(days) == (year, month, day) else { return nil }
        if rest.first == ASCII.dot {
            let fraction = rest.dropFirst().prefix(while: ASCII.isDigit)
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(fraction.count + 1)
        }
        let local = ((days * 24 + hour) * 60 + minute) * 60 + second
        guard let sign = rest.popFirst() else { return nil }
        if "Zz".utf8.contains(sign) { return rest.isEmpty ? (local, 0) : nil }
        guard "+-".utf8.contains(sign), let hours = number(2, 0...23, then: ":"), let minutes = number(2, 0...59),
            rest.isEmpty
        else { return nil }
        return (local, (hours * 60 + minutes) * (sign == ASCII.dash ? -1 : 1))
    }

    /// As the header shows it (RFC 5322 §3.3): `Mon, 23 Nov 2026 23:08:34 +0100`, in English whatever the locale.
    public var description: String {
        let local = secondsSinceEpoch + offsetMinutes * 60
        let days = (local - Self.remainder(local, 86400)) / 86400
        let second = Self.remainder(local, 86400)
        let (year, month, day) = Self.civil(days)
        let offset = abs(offsetMinutes)
        // 1970-01-01 was a Thursday.
        let weekday = Self.weekdays[Self.remainder(days + 4, 7)]
        let clock = "\(Self.two(second / 3600)):\(Self.two(second / 60 % 60)):\(Self.two(second % 60))"
        let zone = "\(offsetMinutes < 0 || isZoneUnknown ? "-" : "+")\(Self.two(offset / 60))\(Self.two(offset % 60))"
        return "\(weekday), \(day) \(Self.months[month - 1]) \(year) \(clock) \(zone)"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// The remainder that is never negative.
    private static func remainder(_ value: Int, _ divisor: Int) -> Int {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }

    /// The Gregorian date of a day since 1970-01-01, by counting from 1 March of year 0 in eras of 400 years.
    private static func civil(_ daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let days = daysSinceEpoch + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Days since 1970-01-01: ``civil(_:)`` the other way round.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400, yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
