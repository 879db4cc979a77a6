import HolubSMTP

extension AppPasswordShape {
    /// The password without the blanks that the provider's page shows between groups; nil when there is nothing to take
    /// out, or when what remains would not have this shape: then nobody knows better than the person who typed it.
    package func withoutGrouping(_ secret: Secret) -> Secret? {
        secret.withOctets { octets in
            var kept = String.UnicodeScalarView()
            let scalars = String(decoding: octets, as: UTF8.self).unicodeScalars
            for scalar in scalars where !Self.isGrouping(scalar) { kept.append(scalar) }
            guard kept.count < scalars.count, matches(String(kept).utf8) else { return nil }
            var octets = Array(String(kept).utf8)
            defer { wipe(&octets) }
            return Secret(unchecked: octets)
        }
    }

    /// Whether a secret has this shape: lower-case letters, and as many.
    package func matches(_ secret: Secret) -> Bool { secret.withOctets { matches($0) } }

    private func matches(_ octets: some Collection<UInt8>) -> Bool {
        octets.count == letters && octets.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    }

    /// Blanks of every width, tabs, and the invisible marks that come with pasted text.
    private static func isGrouping(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .format: true
        default: scalar == "\t"
        }
    }
}
