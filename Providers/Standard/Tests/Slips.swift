/// What people type, and what they must and must not be asked about.
enum Slips {
    /// A well-known domain, and slips of it. One hundred.
    static let typed = """
        gmail.com: gmial.com gmal.com gmai.com gmil.com gamil.com gmaill.com gmmail.com ggmail.com gmsil.com
        gmail.com: gnail.com gmaik.com gmqil.com gmaul.com gmeil.com gmaol.com gmail.con gmail.cmo gmail.co
        gmail.com: gmail.cm gmail.om gmail.vom gmail.xom gmail.comm gmail.cim gmailcom www.gmail.com
        seznam.cz: seznma.cz sezman.cz sezna.cz seznm.cz senam.cz eznam.cz sezam.cz seznan.cz sesnam.cz
        seznam.cz: sexnam.cz seznaam.cz sseznam.cz seznqm.cz szenam.cz seznam.c seznam.czz seznam.zc seznam.vz
        seznam.cz: seznamcz www.seznam.cz
        email.cz: emial.cz emali.cz emai.cz emaill.cz emsil.cz
        centrum.cz: centum.cz cntrum.cz centurm.cz cetrum.cz centrumm.cz centrun.cz cemtrum.cz cenrtum.cz
        centrum.cz: entrum.cz centrum.c centrum.xz
        atlas.cz: atals.cz altas.cz atlass.cz
        volny.cz: vplny.cz volnny.cz volyn.cz
        outlook.com: outlok.com outloook.com outllook.com outlool.com outloo.com otlook.com outlokk.com
        outlook.com: oulook.com outlook.con outlook.cm
        hotmail.com: hotmial.com hotmal.com hotmai.com hormail.com hotmaill.com homtail.com hotnail.com
        hotmail.com: htomail.com hotmail.cmo
        yahoo.com: yaho.com yahooo.com yhaoo.com yahoo.con
        icloud.com: iclod.com iclould.com icoud.com icloud.vom
        googlemail.com: googlemial.com
        protonmail.com: protonmial.com potonmial.com
        centrum.sk: cetnrum.sk
        zoznam.sk: zoznma.sk
        """

    /// Real domains, and names such as companies have: nothing is asked. One hundred.
    static let real = """
        gmail.com googlemail.com seznam.cz email.cz post.cz centrum.cz centrum.sk atlas.cz atlas.sk volny.cz azet.sk
        outlook.com outlook.cz hotmail.cz hotmail.co.uk live.com yahoo.de yahoo.co.jp icloud.com me.com mail.com
        email.com ymail.com rocketmail.com gmx.com gmx.net gmx.de web.de t-online.de freenet.de orange.fr orange.es
        laposte.net free.fr wp.pl o2.pl onet.pl mail.ru inbox.ru list.ru bk.ru yandex.ru ya.ru proton.me zoho.com
        fastmail.com aol.com aim.com msn.com gmail.cz firma.cz firmy.cz firmy.sk stream.cz novinky.cz idnes.cz
        lidovky.cz alza.cz mall.cz heureka.cz kosik.cz rohlik.cz novak.cz cuni.cz cvut.cz muni.cz vutbr.cz upol.cz
        mvcr.cz outlooks.com fmail.com gmails.com zoznamka.sk forpsi.com wedos.com wedos.cz active24.cz
        websupport.sk websupport.cz cesky-hosting.cz vyfakturuj.cz simpleshop.cz fakturoid.cz idoklad.cz posta.cz
        host.cz cloud.com cloud.cz emails.cz volna.cz email.de atlasy.cz emaily.cz centrum.com atlas.com seznamy.cz
        ucloud.com seznamka.cz hotmart.com firma.example
        """
}
