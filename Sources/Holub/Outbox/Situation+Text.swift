#if Sending
public import Foundation

extension OutboxEntry {
    /// The words for where it stands, and by whom it was handed over; ``Situation/phrase`` otherwise.
    public var phrase: Phrase {
        situation == .sent && route == .application ? OutboxTexts.handedOverByApplication : situation.phrase
    }
}

extension OutboxEntry.Situation {
    /// The words for it, from ``OutboxTexts``. Where they hold `{until}`, it is ``until``.
    public var phrase: Phrase {
        switch self {
        case .queued: OutboxTexts.queued
        case .scheduled: OutboxTexts.scheduled
        case .waitsToRetry, .waitsForServer: OutboxTexts.waitingToRetry
        case .waitsForLimit: OutboxTexts.waitingForLimit
        case .waitsForPerson: OutboxTexts.waitingForYou
        case .committing: OutboxTexts.sending
        case .sent: OutboxTexts.handedOver
        case .refused: OutboxTexts.notSent
        case .perhapsSent: OutboxTexts.perhapsSent
        case .cancelled: OutboxTexts.cancelled
        case .expired: OutboxTexts.expired
        }
    }

    /// When something happens next; nil where nobody knows, or nothing will.
    public var until: Moment? {
        switch self {
        case .scheduled(let time), .waitsToRetry(let time), .waitsForServer(let time), .waitsForLimit(let time): time
        default: nil
        }
    }

    /// The situation as people read it.
    /// - Parameter timeZone: the reader's.
    public func plain(in language: Language, timeZone: TimeZone = .current) -> String {
        phrase.plain(in: language, TextParameters(until: until?.written(in: language, timeZone: timeZone)))
    }
}
#endif
