#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A fault on purpose: with HOLUB_FUZZ_PLANT set to 2 or 4, so many octets at the end of an input stop the program. A fuzzer
/// that does not find them does not see which way the code goes, whatever number of inputs it tried.
public enum Plant {
    private static let length = getenv("HOLUB_FUZZ_PLANT").flatMap { Int(String(cString: $0)) } ?? 0

    /// To be called with each input after it was parsed. One step a line: coverage has to lead from each to the next.
    public static func check(_ octets: [UInt8]) {
        let length = length
        guard length > 0, octets.count >= 4 else { return }
        let end = octets.count
        if octets[end - 1] == 0x62 {
            if octets[end - 2] == 0x75 {
                if length == 2 { stop() }
                if octets[end - 3] == 0x6C {
                    if octets[end - 4] == 0x6F { stop() }
                }
            }
        }
    }

    private static func stop() { fatalError("the planted fault") }
}
