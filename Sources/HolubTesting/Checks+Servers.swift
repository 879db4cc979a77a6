#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP

extension ConformanceCheck {
    /// Its servers, its mechanisms, its limits.
    static let servers: [ConformanceCheck] = [
        ConformanceCheck("endpoints-form", "each endpoint has a name, and TLS in the form of its port") { subject in
            let endpoints = subject.profile.endpoints
            let missing = endpoints.isEmpty && !subject.isFallback ? ["there is no endpoint"] : []
            return missing + endpoints.flatMap(faults(in:))
        },
        ConformanceCheck("endpoints-port", "each endpoint's port is one where mail is submitted") { subject in
            subject.profile.endpoints.filter { !ports(for: $0.security).contains($0.port.number) }
                .map { "\($0): no port for this" }
        },
        ConformanceCheck("endpoints-known", "its first server is on a domain of its own, or greets so in a persona") {
            subject in
            guard let endpoint = subject.profile.endpoints.first, case .name(let host) = endpoint.host else {
                return []
            }
            let own = subject.profile.domains.map(\.domain) + subject.profile.mxSuffixes
            let isOwn = sequence(first: host, next: \.parent).contains(where: own.contains)
            return isOwn || greets(as: host, in: subject) ? [] : ["nothing but the profile knows \(host)"]
        },
        ConformanceCheck("mechanisms-listed", "it names mechanisms, none twice, and for passwords where it takes any") {
            subject in
            let mechanisms = subject.profile.mechanisms
            let twice = Set(mechanisms).count < mechanisms.count ? ["one stands twice"] : []
            let none = mechanisms.isEmpty ? ["there is none"] : []
            let contradicts =
                subject.profile.suitability == .suitable && !mechanisms.contains(where: \.takesPassword)
            return twice + none + (contradicts ? ["it is suitable, and takes no password"] : [])
        },
        ConformanceCheck("app-password-shape", "the shape of its app passwords is one") { subject in
            guard let shape = subject.profile.appPassword.shape else { return [] }
            return (8...64).contains(shape.letters) ? [] : ["a password of \(shape.letters) letters"]
        },
        ConformanceCheck("limits", "its limits are above zero, and do not contradict each other") { subject in
            limits(subject.profile.limits)
        },
    ]

    /// RFC 8314 §3.3: implicit TLS on 465. RFC 6409 §3.1: 587; some take mail on 25 and 2525 too.
    private static func ports(for security: Security) -> Set<UInt16> { security == .tls ? [465] : [587, 25, 2525] }

    private static func greets(as host: Domain, in subject: ConformanceSubject) -> Bool {
        subject.profile.personas.compactMap { try? Persona(script: $0) }.flatMap(\.connections)
            .flatMap(\.opening.lines)
            .contains { line in line.split(separator: " ").contains { $0.lowercased() == host.name.lowercased() } }
    }

    private static func limits(_ limits: Limits) -> [String] {
        let all = [
            limits.messagesPerDay, limits.messagesPerHour, limits.messagesPerMinute, limits.recipientsPerMessage,
            limits.messageSize, limits.connections,
        ]
        var faults = all.compactMap { $0 }.filter { $0 <= 0 }.map { "a limit of \($0)" }
        // RFC 5321 §4.5.3.1.7
        if let size = limits.messageSize, size > 0, size < 65_536 { faults.append("a message of \(size) octets") }
        let paces = [limits.messagesPerMinute, limits.messagesPerHour, limits.messagesPerDay].compactMap { $0 }
        if paces != paces.sorted() { faults.append("more in a shorter time: \(paces)") }
        return faults
    }

    private static func faults(in endpoint: Endpoint) -> [String] {
        var faults: [String] = []
        if case .address = endpoint.host { faults.append("\(endpoint) has an address in place of a name") }
        switch endpoint.security {
        case .none: faults.append("\(endpoint) is unprotected")
        case .tls: if endpoint.port == .submission { faults.append("\(endpoint): 587 begins with STARTTLS") }
        case .starttls: if endpoint.port == .submissions { faults.append("\(endpoint): 465 begins with TLS") }
        }
        return faults
    }
}
#endif
