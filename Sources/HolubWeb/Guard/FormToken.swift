#if Web
import Holub

/// The token of a form: shows that this application gave the form to this session of this account, for this action,
/// not long ago. Nothing is kept for it.
///
/// It can be posted again within its session, as a double click does. An action that is asked for twice is done once, or
/// does no harm; but the message that confirms an address then goes out twice, within the mailroom's limits.
struct FormToken: Sendable {
    let keys: KeyRing
    let clock: any WallClock

    /// As long as somebody may leave a page open and still finish it.
    static let lifetime = Duration.seconds(4 * 3600)
    static let field = "token"

    /// - Parameter action: the path that the form posts to.
    func make(for visitor: Visitor, action: String) -> String {
        let expiry = Self.hexadecimal((clock.now + Self.lifetime).milliseconds)
        return expiry + "." + Hexadecimal.text(keys.pageCode(of: Self.parts(expiry, visitor, action)))
    }

    func holds(_ token: String?, for visitor: Visitor, action: String) -> Bool {
        let octets = Array((token ?? "").utf8)
        guard octets.count == 81, octets[16] == UInt8(ascii: ".") else { return false }
        let expiry = String(decoding: octets[..<16], as: UTF8.self)
        guard octets.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2E }),
            let until = Hexadecimal.octets(expiry).map(Self.number),
            let code = Hexadecimal.octets(String(decoding: octets[17...], as: UTF8.self))
        else { return false }
        // The code first: what somebody else wrote as a time is not looked at.
        let isOurs = keys.isPageCode(code, of: Self.parts(expiry, visitor, action))
        let now = clock.now, moment = Moment(milliseconds: until)
        // One from far in the future was made before the clock was set back.
        return isOurs && now < moment && moment <= now + Self.lifetime
    }

    private static func parts(_ expiry: String, _ visitor: Visitor, _ action: String) -> [[UInt8]] {
        ["form", expiry, visitor.account.text, visitor.session, action].map { Array($0.utf8) }
    }

    private static func hexadecimal(_ milliseconds: Int64) -> String {
        let bits = UInt64(bitPattern: milliseconds)
        return Hexadecimal.text(
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) })
    }

    private static func number(_ octets: [UInt8]) -> Int64 {
        Int64(bitPattern: octets.reduce(0) { $0 << 8 | UInt64($1) })
    }
}
#endif
