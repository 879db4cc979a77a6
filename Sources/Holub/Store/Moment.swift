#if Sending
public import Foundation

/// A point in time by the clock on the wall: milliseconds since 1970-01-01 00:00 UTC.
///
/// Whole numbers, so that what a store gives back is what it was given.
public struct Moment: Hashable, Sendable, Comparable, Codable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// A date that cannot be counted in milliseconds becomes the nearest one that can.
    public init(_ date: Date) {
        let exact = (date.timeIntervalSince1970 * 1000).rounded()
        milliseconds = Self.clamped(Int64(exactly: exact) ?? (exact > 0 ? .max : .min))
    }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    public init(from decoder: any Decoder) throws { milliseconds = try Int64(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try milliseconds.encode(to: encoder) }

    public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    public static func + (moment: Moment, duration: Duration) -> Moment {
        let (sum, overflow) = moment.milliseconds.addingReportingOverflow(duration.milliseconds)
        return Moment(milliseconds: clamped(overflow ? (duration.milliseconds > 0 ? .max : .min) : sum))
    }

    public static func - (moment: Moment, duration: Duration) -> Moment {
        moment + .milliseconds(-duration.milliseconds)
    }

    /// The time from `self` to `other`; below zero when `other` is earlier.
    public func duration(to other: Moment) -> Duration {
        .milliseconds(Self.clamped(other.milliseconds) - Self.clamped(milliseconds))
    }

    // Some 140,000 years to each side: sums and differences of two such numbers never overflow.
    private static func clamped(_ value: Int64) -> Int64 { min(max(value, -1 << 52), 1 << 52) }
}

extension Duration {
    /// Whole milliseconds, bounded by what a ``Moment`` can hold.
    package var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        let bounded = min(max(seconds, -1 << 42), 1 << 42)
        return bounded * 1000 + attoseconds / 1_000_000_000_000_000
    }

    package static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
    package static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
#endif
