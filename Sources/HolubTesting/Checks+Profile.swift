#if Personas
import Foundation
import HolubProviderKit
import HolubSMTP

extension ConformanceCheck {
    /// What the profile says.
    static let profile: [ConformanceCheck] = [
        ConformanceCheck("id-word", "the id is a lower-case ASCII word") { subject in
            let id = subject.profile.id.utf8
            let isWord =
                !id.isEmpty && id.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
            return isWord ? [] : ["\(subject.profile.id) is none"]
        },
        ConformanceCheck("claims", "it claims a domain or a mail exchanger") { subject in
            let claims = !subject.profile.domains.isEmpty || !subject.profile.mxSuffixes.isEmpty
            return claims != subject.isFallback
                ? [] : ["it claims \(claims ? "something, being the fallback" : "nothing")"]
        },
        ConformanceCheck("claims-narrow", "no claim covers a whole top-level domain") { subject in
            (subject.profile.domains.map(\.domain) + subject.profile.mxSuffixes).filter { $0.parent == nil }
                .map { "\($0) does" }
        },
        ConformanceCheck("facts-dated", "the facts are dated, not in the future, and cited") { subject in
            let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
            guard let checked = subject.profile.checked else { return ["it is not said when they were checked"] }
            let ahead = (checked.year, checked.month) > (parts.year ?? 0, parts.month ?? 0)
            return (ahead ? ["checked in the future: \(checked)"] : [])
                + (subject.profile.sources.isEmpty && !subject.isFallback ? ["no source is named"] : [])
        },
        ConformanceCheck("links", "links are https, and support can be reached") { subject in
            let links = [subject.profile.helpLink, subject.profile.support.url].compactMap { $0 }
            let plain = links.filter { !$0.utf8.starts(with: "https://".utf8) }.map { "\($0) is not https" }
            let lonely = subject.profile.support.line == nil && !subject.isFallback
            return plain + (lonely ? ["no support contact is named"] : [])
        },
        ConformanceCheck("texts", "every text keeps to the rules, in both languages") { subject in
            subject.profile.guidance.flatMap(TextRules.faults)
        },
        ConformanceCheck("guidance-ids", "guidance that is named exists, and each id stands once") { subject in
            let ids = subject.profile.guidance.map(\.id)
            let named = subject.profile.guidance.flatMap(\.related) + [subject.profile.beforeFirstUse].compactMap { $0 }
            return named.filter { !ids.contains($0) }.map { "\($0) does not exist" }
                + (Set(ids).count < ids.count ? ["an id stands twice"] : [])
        },
        ConformanceCheck("app-password-explained", "an app password is explained before the first sign-in") { subject in
            subject.profile.appPassword != .never && subject.profile.beforeFirstUse == nil
                ? ["it may demand one, and beforeFirstUse names no text"] : []
        },
        ConformanceCheck("claims-lead-back", "each claim leads back to it") { subject in
            let own = subject.profile.id
            return subject.profile.domains.map(\.domain)
                .filter { subject.registry.resolve($0)?.provider.profile.id != own }.map { "\($0) does not" }
                + subject.profile.mxSuffixes
                .filter { subject.registry.resolve(mailExchanger: $0)?.provider.profile.id != own }
                .map { "the mail exchanger \($0) does not" }
        },
        ConformanceCheck(
            "settings-steady", "two people at one domain get the same servers, and user names of their own"
        ) { subject in
            let domain = subject.profile.domains.first?.domain ?? "firma.example"
            let people = ["jana", "petr"].compactMap { try? EmailAddress(local: $0, domain: domain) }
            guard people.count == 2 else { return ["no address to try"] }
            let settings = people.map(subject.provider.settings(for:))
            return (settings[0].endpoints == settings[1].endpoints ? [] : ["the servers differ"])
                + (settings[0].username == settings[1].username ? ["both are \(settings[0].username)"] : [])
        },
    ]
}
#endif
