#if Command
import HolubDetection
import HolubProviderKit
import HolubSMTP

/// The stable words of a detection, for people in two languages. A word that is not here is shown as it is.
struct DetectionWords {
    let language: Language

    func choose(_ czech: String, _ english: String) -> String { language == .czech ? czech : english }

    /// Where something was looked for.
    func source(_ id: String, of domain: String) -> String {
        switch id {
        case "registry": choose("seznam poskytovatelů", "list of providers")
        case "mx": choose("DNS, kam chodí pošta (MX)", "DNS, where mail goes (MX)")
        case "srv": choose("DNS, služby (SRV)", "DNS, services (SRV)")
        case "canary": choose("DNS, jména, která být nemají", "DNS, names that should not be")
        case "pacc": choose("dokument PACC domény", "the domain's PACC document")
        case "autoconfig": choose("dokument na autoconfig.\(domain)", "document at autoconfig.\(domain)")
        case "well-known": choose("dokument na \(domain)", "document at \(domain)")
        case "autoconfig-http": choose("dokument přes http", "document over http")
        case "directory": choose("adresář", "directory")
        case "mx-autoconfig": choose("dokument domény, kam chodí pošta", "document of the exchanger's domain")
        case "signs": choose("stopy za filtrem", "signs behind the gateway")
        case "guess": choose("obvyklá jména serverů", "usual names of servers")
        default: id
        }
    }

    /// How a question ended.
    func result(_ result: TraceStep.Result) -> String {
        switch result {
        case .found: choose("nalezeno", "found")
        case .absent: choose("nic", "nothing")
        case .declined: choose("říká, že není", "says that there is none")
        case .failed: choose("nevyšlo", "failed")
        case .skipped: choose("neptáno", "not asked")
        }
    }

    func trust(_ trust: TrustClass) -> String {
        switch trust {
        case .a:
            choose(
                "ověřeno jménem, nebo to zveřejnila sama doména", "vetted by name, or published by the domain itself")
        case .b: choose("server domény nebo známého poskytovatele", "a server of the domain's, or of a known provider")
        case .c: choose("říká to někdo jiný než doména: potvrďte", "somebody else than the domain says so: confirm it")
        case .d: choose("odhad, na který se server ozval: potvrďte", "a guess to which a server answered: confirm it")
        case .x: choose("řečeno nezabezpečeně: potvrďte", "said without protection: confirm it")
        }
    }

    /// Codes of probes and documents.
    func code(_ word: String) -> String {
        if word.hasPrefix("sha256=") {
            return choose("otisk certifikátu", "fingerprint of its certificate") + " \(word.dropFirst(7))"
        }
        guard let (czech, english) = Self.codes[word.prefix { $0 != "(" }] else { return word }
        return choose(czech, english) + (word.hasSuffix(")") ? " \(word.drop { $0 != "(" })" : "")
    }

    private static let codes: [Substring: (String, String)] = [
        "ok": ("ozval se", "answered"),
        "refused": ("spojení odmítnuto", "connection refused"),
        "timeout": ("neozval se včas", "no answer in time"),
        "banner-slow": ("spojil se a mlčel", "connected, and said nothing in time"),
        "not-smtp": ("nemluví SMTP", "does not speak SMTP"),
        "no-tls": ("nenabízí šifrování", "does not offer TLS"),
        "tls-name": ("certifikát zní na jiné jméno", "its certificate is for another name"),
        "tls-trust": ("certifikátu nikdo neručí", "nobody vouches for its certificate"),
        "tls-expired": ("certifikát vypršel", "its certificate has expired"),
        "tls-old": ("nabízí jen zastaralé TLS", "offers only outdated TLS"),
        "rejected": ("odmítl mluvit", "refused to talk"),
        "busy": ("má plno", "is busy"),
        "starttls-injection": ("do spojení někdo zasahuje", "somebody interferes with the connection"),
        "target-unresolvable": ("jméno nemá adresu", "the name has no address"),
        "address-blocked": ("na tuhle adresu nebo port se neptáme", "no question goes to that address or port"),
        "mode-corrected": ("mluví druhým šifrovaným způsobem", "speaks the other encrypted mode"),
        "identity=mail-domain": ("certifikát zní i na doménu", "its certificate also names the domain"),
        "not-a-document": ("stránka pro lidi, ne nastavení", "a page for people, not settings"),
        "doctype": ("dokument s DOCTYPE se nečte", "a document with a DOCTYPE is not read"),
        "too-large": ("dokument je moc velký", "the document is too large"),
        "redirect-left-https": ("přesměrování mimo https", "a redirection away from https"),
        "redirect-limit": ("moc přesměrování", "too many redirections"),
        "redirected": ("přesměrováno", "redirected"),
        "no-address": ("jméno není", "no such name"),
        "status-404": ("dokument tam není", "no document there"),
        "pacc-no-digest": ("v DNS chybí otisk", "its digest is missing in DNS"),
        "pacc-digest-mismatch": ("otisk v DNS nesedí", "the digest in DNS is another"),
        "pacc-no-smtp": ("o odesílání mlčí", "says nothing of sending"),
        "plain-dropped": ("nezabezpečený server vynechán", "a server without protection was left out"),
        "bad-host": ("neplatné jméno serveru vynecháno", "a host name that is none was left out"),
        "mx-host": ("poštu přijímá", "mail goes to"),
        "mx-cname": ("je to jiné jméno pro", "is another name for"),
        "longest-suffix": ("rozhodla delší přípona", "the longer suffix decided"),
        "null-mx": ("poštu nepřijímá", "receives no mail"),
        "nx-domain": ("doména neexistuje", "the domain does not exist"),
        "no-data": ("žádný záznam", "no record"),
        "srv-declined": ("odmítnuto", "declined"),
        "srv-port-zero": ("port 0 neplatí", "port 0 is none"),
        "legacy-srv-ignored": ("jen starý název služby", "only the old name of the service"),
        "dns-wildcard": ("vede tam každé jméno", "every name leads there"),
        "srv-wildcard": ("má každou službu", "has every service"),
        "maybe-wildcard": ("možná jen proto, že tam vede každé jméno", "perhaps only because every name leads there"),
        "passed-over": ("cizí odpovědi, možná podvržené", "answers to something else, perhaps forged"),
        "resolver-lies": ("DNS si vymýšlí", "DNS makes answers up"),
        "no-answer": ("nikdo neodpověděl", "nobody answered"),
        "public-suffix": ("jména pod ním patří různým lidem", "names below it belong to many"),
        "not-asked": ("serveru jsme se neptali", "the server was not asked"),
        "budget": ("víc serverů se neptáme", "no more servers are asked"),
        "address-limit": ("na tu adresu už šly dva dotazy", "two questions went to that address already"),
        "offline": ("bez sítě", "off the network"),
        "no-dialer": ("dokumenty se nečtou", "documents are not read"),
        "policy": ("jen na přání", "only where it is asked for"),
        "no-key": ("není na koho", "nobody to ask about"),
        "no-domain": ("není koho", "nobody to ask"),
        "no-gateway": ("netřeba", "no need"),
    ]
}
#endif
