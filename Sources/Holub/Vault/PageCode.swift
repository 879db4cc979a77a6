#if Sending
import Crypto

extension KeyRing {
    /// HMAC-SHA-256 (RFC 2104) over parts, under a key of its own for pages; 32 octets. It shows later that this
    /// application wrote the parts, and no one else.
    package func pageCode(of parts: [[UInt8]]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Self.message(parts), using: current.pageKey))
    }

    /// Whether a code is that of these parts, under any of the keys; in the same time whatever differs.
    package func isPageCode(_ code: [UInt8], of parts: [[UInt8]]) -> Bool {
        let message = Self.message(parts)
        var isFound = false
        for master in all {
            let holds = HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: master.pageKey)
            isFound = holds || isFound
        }
        return isFound && code.count == SHA256.byteCount
    }

    private static func message(_ parts: [[UInt8]]) -> [UInt8] { Binding.octets("holub page 1", parts) }
}
#endif
