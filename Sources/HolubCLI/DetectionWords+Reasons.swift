#if Command
import HolubDetection
import HolubProviderKit
import HolubSMTP

extension DetectionWords {
    /// The status and its reasons.
    func status(of detection: Detection) -> String {
        switch detection.status {
        case .accept: choose("lze použít", "can be used")
        case .declined: choose("doména odesílání odmítá", "the domain says that it takes no submission")
        case .inconclusive(let obstacle): choose("nezjištěno: ", "not found out: ") + words(for: obstacle)
        case .confirm(let reasons): choose("je třeba potvrdit: ", "to be confirmed: ") + list(reasons)
        case .manual(let reasons): choose("je třeba vyplnit ručně: ", "to be filled in by hand: ") + list(reasons)
        }
    }

    /// What a person does next where nothing was found and the command does not end with a sentence about that.
    func nextStep(after detection: Detection) -> String? {
        switch detection.status {
        case .inconclusive(.offline) where !detection.isCutOff:
            choose("Bez --offline se zeptáme sítě.", "Without --offline the network is asked.")
        case .manual(let reasons) where reasons.contains(where: \.isRefused):
            guide(detection)
        case _ where detection.suitability == .notByPassword: guide(detection)
        case .manual(let reasons) where !reasons.contains(.domainNotFound):
            choose(
                "Na server se zeptejte správce pošty. Příkazům holub check a holub send ho zadáte volbou --host.",
                "Whoever runs the mailbox knows the server. Name it to holub check and holub send with --host.")
        default: nil
        }
    }

    private func guide(_ detection: Detection) -> String {
        choose(
            "Co se dá dělat, řekne příkaz holub guide \(detection.address).",
            "holub guide \(detection.address) says what can be done.")
    }

    private func list(_ reasons: [Detection.Reason]) -> String { reasons.map(reason).joined(separator: ", ") }

    private func words(for obstacle: Detection.Obstacle) -> String {
        switch obstacle {
        case .offline: choose("bez sítě", "off the network")
        case .captivePortal: choose("síť chce nejdřív přihlášení", "the network wants a sign-in first")
        case .resolverLies: choose("DNS si vymýšlí", "DNS makes answers up")
        case .timedOut: choose("nikdo neodpověděl včas", "nobody answered in time")
        case .lookupFailed: choose("DNS neodpovědělo", "DNS did not answer")
        case .invalidAddress: choose("taková doména na internetu není", "no such domain is on the Internet")
        }
    }

    private func words(for cause: Cause) -> String {
        switch cause {
        case .cleartextOnly: choose("nabízí jen nezabezpečené spojení", "offers only connections without protection")
        case .noSubmission: choose("jiným programům odesílat nedovolí", "lets no other program send")
        case .basicAuthDisabled: choose("heslo už nepřijímá", "takes no password any more")
        default: cause.rawValue
        }
    }

    private func reason(_ reason: Detection.Reason) -> String {
        switch reason {
        case .presumedSpelling(let meant): choose("nejspíš překlep místo \(meant)", "probably a slip for \(meant)")
        case .severalProviders(let names):
            choose("poštu přijímá víc poskytovatelů", "several providers receive the mail")
                + " (\(names.joined(separator: ", ")))"
        case .providerUnknown: choose("poskytovatele neznáme", "the provider is not known")
        case .secondHand: choose("údaje máme z druhé ruky", "the settings are known at second hand")
        case .refused(let cause):
            choose("poskytovatele použít nejde", "the provider cannot be used") + " (\(words(for: cause)))"
        case .domainNotFound: choose("doména neexistuje", "the domain does not exist")
        case .receivesNoMail: choose("doména poštu nepřijímá", "the domain receives no mail")
        case .unverified("not-asked"):
            choose(
                "serveru jsme se neptali, údaje jsou ale zveřejněné",
                "the settings are published, and the server was not asked")
        case .unverified(let word):
            choose(
                "server se teď neozval, údaje jsou ale zveřejněné",
                "the settings are published, and the server did not confirm them")
                + " (\(code(word)))"
        case .outsideDomain(let host):
            choose(
                "server \(host) nepatří k doméně a ukazuje na něj jen DNS",
                "\(host) is outside the domain, and only DNS names it")
        case .exchangerDerived(let domain):
            choose(
                "údaje zveřejnil \(domain), který přijímá poštu domény",
                "\(domain), which receives the domain's mail, published the settings")
        case .corroborated: choose("ukazují na něj jen nepřímé stopy", "only signs lead to it")
        case .guessed:
            choose("název serveru je odhad, server se ozval", "the name is a guess to which a server answered")
        case .certificateName(let name):
            choose("certifikát serveru zní na \(name)", "the server's certificate is for \(name)")
        case .insecureSource: choose("údaje přišly nezabezpečeně", "the settings came without protection")
        case .needsUserName:
            choose("uživatelské jméno z adresy nevyplývá", "the user name does not follow from the address")
        case .noSignIn: choose("server přihlášení heslem nenabízí", "the server offers no sign-in by password")
        case .conflict: choose("údaje si odporují", "the findings contradict one another")
        case .mixedScripts(let name):
            choose(
                "název \(name) míchá písma a může se vydávat za jiný",
                "\(name) mixes scripts and may pass itself off as another name")
        case .insecureOnly:
            choose("doména nabízí jen nezabezpečené spojení", "the domain offers only connections without protection")
        case .exchangerIsGateway(let name):
            choose(
                "poštu přijímá filtr \(name), který neříká, čí jsou schránky",
                "the filter \(name) receives the mail and does not say whose the mailboxes are")
        case .receivesOnly(let name):
            choose(
                "\(name) poštu jen přeposílá, odesílat přes ni nejde",
                "\(name) only passes mail on; nobody can send through it")
        case .unusable(let word):
            choose("server použít nejde", "the server cannot be used") + " (\(code(word)))"
        }
    }
}

extension Detection.Reason {
    fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }
}
#endif
