#if Sending
import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension DialError {
    /// What the system said to a connection attempt.
    init(connecting error: any Error) {
        guard let error = error as? IOError else {
            self = .failed(errno: 0)
            return
        }
        self =
            switch error.errnoCode {
            case ECONNREFUSED: .refused
            case ETIMEDOUT: .timedOut
            case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL, EAFNOSUPPORT, EACCES, EPERM:
                .unreachable
            default: .failed(errno: error.errnoCode)
            }
    }
}
#endif
