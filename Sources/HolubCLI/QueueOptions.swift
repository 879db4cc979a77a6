#if Command
import ArgumentParser
import Foundation
import Holub

/// Handing a message to the outbox in place of sending it at once.
struct QueueOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Hand the message to the outbox of this store; it leaves by its mailbox's own settings.",
            valueName: "file"))
    var store: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Whose mailbox it is in the store; by default me.", valueName: "id")
    )
    var account: String?

    @Option(
        parsing: .unconditional,
        help: "Your own name for the message: handed over again under the same name, it is not sent twice.")
    var key: String?

    @Option(
        help: ArgumentHelp("Not before this time, such as 2026-11-26T08:00:00+01:00.", valueName: "time"))
    var at: String?

    /// Without a store the others mean nothing.
    func requireNothing() throws {
        guard account == nil, key == nil, at == nil else {
            throw CommandFailure(.usage, "--account, --key and --at are for the outbox; name its store with --store.")
        }
    }

    /// Not before this; nil for now.
    func time() throws -> Moment? {
        guard let at else { return nil }
        guard let moment = Moment(iso8601: at) else {
            throw CommandFailure(
                .usage, "--at takes a time with its offset, such as 2026-11-26T08:00:00+01:00 or 2026-11-26T07:00:00Z.")
        }
        return moment
    }
}

extension Moment {
    /// Reads `2026-11-26T08:00:00+01:00`, with `Z` for UTC; seconds can be left out, the offset cannot.
    init?(iso8601 text: String) {
        let octets = Array(text.utf8)
        let isUTC = octets.last == UInt8(ascii: "Z")
        let clock = octets.dropLast(isUTC ? 1 : 6), zone = isUTC ? [] : octets.suffix(6)
        guard clock.count == 16 || clock.count == 19 else { return nil }
        let form = Array("0000-00-00T00:00:00".utf8).prefix(clock.count) + (isUTC ? [] : Array("+00:00".utf8))
        let isWellFormed = zip(clock + zone, form).allSatisfy { octet, sample in
            switch sample {
            case UInt8(ascii: "0"): ASCII.isDigit(octet)
            case UInt8(ascii: "+"): octet == sample || octet == ASCII.dash
            default: octet == sample
            }
        }
        guard isWellFormed else { return nil }
        let numbers = (clock + zone).split { !ASCII.isDigit($0) }.compactMap { ASCII.number($0) }
        let seconds = clock.count == 19 ? numbers[5] : 0
        let offset = isUTC ? 0 : numbers[numbers.count - 2] * 3600 + numbers[numbers.count - 1] * 60
        var calendar = Calendar(identifier: .gregorian)
        guard let utc = TimeZone(secondsFromGMT: 0), isUTC || numbers[numbers.count - 1] < 60, offset < 86_400 else {
            return nil
        }
        calendar.timeZone = utc
        let parts = DateComponents(
            calendar: calendar, year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3],
            minute: numbers[4], second: seconds)
        guard parts.isValidDate, let date = parts.date else { return nil }
        self.init(date - Double(zone.first == ASCII.dash ? -offset : offset))
    }
}
#endif
