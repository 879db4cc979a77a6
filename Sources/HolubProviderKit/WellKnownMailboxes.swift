import HolubSMTP

/// Names that suggestions rest on. Judgements of ours, not facts about servers: where anybody can have a mailbox and many
/// do, at home first; and what stands one slip from such a name and is somebody's.
enum WellKnownMailboxes {
    /// A slip of one of these is asked about, where the registry has the domain. Sorted; names of under five letters are
    /// left out, since too many real ones stand that close.
    static let domains: StaticString = """
        atlas.cz
        atlas.sk
        bluewin.ch
        btinternet.com
        centrum.cz
        centrum.sk
        comcast.net
        email.cz
        fastmail.com
        freenet.de
        gmail.com
        googlemail.com
        hotmail.com
        hotmail.cz
        hotmail.de
        hotmail.fr
        hotmail.it
        hotmail.sk
        icloud.com
        inbox.lv
        laposte.net
        libero.it
        mailbox.org
        naver.com
        orange.fr
        outlook.com
        outlook.cz
        outlook.de
        outlook.fr
        outlook.sk
        pobox.sk
        posteo.de
        proton.me
        protonmail.com
        rambler.ru
        rediffmail.com
        rocketmail.com
        seznam.cz
        spoluzaci.cz
        t-online.de
        telenet.be
        verizon.net
        virgilio.it
        volny.cz
        yahoo.co.uk
        yahoo.com
        yahoo.de
        yahoo.fr
        yandex.com
        yandex.ru
        zoznam.sk

        """

    /// Names, whatever their ending, that stand one slip from a well-known one and are real: words, companies, mailboxes.
    private static let realNeighbours: StaticString = """
        cloud
        cmail
        email
        emails
        fmail
        gmails
        hmail
        hostmail
        imail
        jmail
        lcloud
        mailboxes
        nmail
        oranges
        rmail
        tmail
        ucloud
        umail
        vmail
        volna
        wmail
        ymail
        zmail

        """
    private static let neighbours = SortedLines(realNeighbours, separator: ASCII.space)

    static func isRealNeighbour(_ name: NearMiss.Octets) -> Bool {
        neighbours.all.contains { neighbours[$0.key].elementsEqual(name) }
    }

    /// The two-letter endings in use (ISO 3166-1 alpha-2, and ac, eu, su, uk), and longer ones near a well-known one.
    private static let endings: StaticString = """
        ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd \
        cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge \
        gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh \
        ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw \
        mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb \
        sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug \
        uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw \
        bet biz info jet net org pet vet
        """

    /// Whether something ends in this, other than by a slip.
    static func isEnding(_ ending: NearMiss.Octets) -> Bool {
        let all = UnsafeBufferPointer(start: endings.utf8Start, count: endings.utf8CodeUnitCount)
        return all.split(separator: ASCII.space).contains { $0.elementsEqual(ending) }
    }
}
