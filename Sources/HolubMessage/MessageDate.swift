/// When a message was written: an instant, and the offset of the clock on its author's wall.
///
/// The composer has no clock; the caller hands the date in.
public struct MessageDate: Hashable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01 00:00 UTC, leap seconds not counted.
    public let secondsSinceEpoch: Int
    /// Minutes east of UTC: 120 for Prague in summer.
    public let offsetMinutes: Int

    /// - Throws: ``MessageError/malformed(_:)`` for a year outside 1900–9999 or an offset of a day and more.
    public init(secondsSinceEpoch: Int, offsetMinutes: Int = 0) throws(MessageError) {
        // RFC 5322 §3.3: years from 1900. The bounds are 1900-01-02 and 9999-12-31, so that no offset leaves them.
        guard (-2_208_902_400..<253_402_214_400).contains(secondsSinceEpoch), (-1439...1439).contains(offsetMinutes)
        else { throw .malformed(.date) }
        self.secondsSinceEpoch = secondsSinceEpoch
        self.offsetMinutes = offsetMinutes
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
        let zone = "\(offsetMinutes < 0 ? "-" : "+")\(Self.two(offset / 60))\(Self.two(offset % 60))"
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
}
