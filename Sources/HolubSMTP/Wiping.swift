/// Overwrites octets before they are let go.
///
/// Only this copy: the array must not be shared, and copies that a library made on the way are beyond our reach.
package func wipe(_ octets: inout [UInt8]) {
    octets.withUnsafeMutableBytes { wipe($0) }
}

/// Not inlined, so that no compiler sees that what is written here is never read.
@inline(never)
package func wipe(_ memory: UnsafeMutableRawBufferPointer) {
    for index in memory.indices { memory[index] = 0 }
}
