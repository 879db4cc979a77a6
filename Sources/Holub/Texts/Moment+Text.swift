#if Sending
public import Foundation
public import HolubProviderKit

extension Moment {
    /// The moment as people write it, for `{until}`, `{since}` and `{time}`: `24. 11. 2026 9:05` or `24 November 2026, 9:05`.
    /// It goes into sentences, so it is the same in every case, and it does not depend on the machine's locale.
    /// - Parameter timeZone: The reader's. It is not written.
    public func written(in language: Language, timeZone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let year = parts.year ?? 0, month = parts.month ?? 1, day = parts.day ?? 1, minute = parts.minute ?? 0
        let clock = "\(parts.hour ?? 0):\(minute < 10 ? "0" : "")\(minute)"
        if language == .czech { return "\(day).\u{A0}\(month).\u{A0}\(year) \(clock)" }
        return "\(day) \(Self.months[(month - 1) % 12]) \(year), \(clock)"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
#endif
