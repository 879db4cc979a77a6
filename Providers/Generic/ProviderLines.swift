// Made by Data/make-table out of the files beside it. To change it, change those.

/// The lines of the table of plain providers, each list sorted by the octets of its keys.
enum ProviderLines {
    static let gathered: StaticString = "2026-11"

    /// A domain, a provider's id, and `?` where the server is known at second hand.
    static let domains: StaticString = #"""
        123mail.dk mail-jubii-dk ?
        123mail.org fastmail-com
        126.com 126-com
        12fuel.dk mail-jubii-dk ?
        12mail.dk mail-jubii-dk ?
        12move.dk mail-jubii-dk ?
        150mail.com fastmail-com
        150ml.com fastmail-com
        163.com 163-com
        16mail.com fastmail-com
        1und1.de 1und1-de
        2-mail.com fastmail-com
        2die4.com mail-com
        2night.dk mail-jubii-dk ?
        2senior.dk mail-jubii-dk ?
        2trom.com mail-com
        4email.net fastmail-com
        50mail.com fastmail-com
        5ballov.ru 5ballov-ru ?
        9260.dk mail-jubii-dk ?
        9online.fr sfr-fr
        a1.net a1-net
        a2000.nl ziggo-nl
        accountant.com mail-com
        acdcfan.com mail-com
        action.ms web-de
        activist.com mail-com
        adexec.com mail-com
        adres.pl onet-pl
        aeterna.ru aeterna-ru ?
        africamail.com mail-com
        aim.com aol-com
        aircraftmail.com mail-com
        airpost.net fastmail-com
        aktivix.org aktivix-org
        alabama.usa.com mail-com
        alaska.usa.com mail-com
        alice.it alice-it
        aliyun.com aliyun-com
        allergist.com mail-com
        allmail.net fastmail-com
        alumni.com mail-com
        alumnidirector.com mail-com
        americamail.com mail-com
        ameritech.net att-net ?
        amethyst.broba.cc broba-cc
        amorki.pl onet-pl
        amorous.com mail-com
        anarki.dk mail-jubii-dk ?
        anderledes.dk mail-jubii-dk ?
        android.com google
        angelic.com mail-com
        aol.co.nz aol-com
        aol.co.uk aol-com
        aol.com aol-com
        aol.com.ar aol-com
        aol.com.au aol-com
        aol.com.br aol-com
        aol.com.mx aol-com
        aol.de aol-com
        aol.es aol-com
        aol.fr aol-com
        aol.it aol-com
        aol.se aol-com
        aon.at a1-net
        apple.com apple-com ?
        archaeologist.com mail-com
        arcor.de vodafonemail-de ?
        arcticmail.com mail-com
        arizona.usa.com mail-com
        artlover.com mail-com
        aruba.it aruba-it ?
        arubapec.it arubapec-it
        asia-mail.com mail-com
        asia.com mail-com
        atheist.com mail-com
        att.net att-net
        attorneymail.ch kolabnow-com ?
        auctioneer.net mail-com
        auone.jp auone-jp ?
        australiamail.com mail-com
        autistici.org autistici-org
        autograf.pl onet-pl
        autorambler.ru rambler-ru
        azet.sk azet-sk ?
        backbone.dk mail-jubii-dk ?
        barmail.ch kolabnow-com ?
        bartender.net mail-com
        bay.gunmanet.ne.jp bay-wind-ne-jp
        bay.gunmanet.or.jp bay-wind-ne-jp
        bay.wind.co.jp bay-wind-ne-jp
        bay.wind.jp bay-wind-ne-jp
        bay.wind.ne.jp bay-wind-ne-jp
        bb-niigata.jp bb-niigata-jp
        bc.iij4u.or.jp dd-iij4u-or-jp ?
        bedstemail.dk mail-jubii-dk ?
        begavet.dk mail-jubii-dk ?
        belgacom.net skynet-be ?
        bell.net bell-net ?
        bellair.net mail-com
        bellsouth.net att-net ?
        bemybaby.dk mail-jubii-dk ?
        berlin.com mail-com
        bestmail.us fastmail-com
        bigger.com mail-com
        biglobe.ne.jp biglobe-ne-jp
        bigpond.com bigpond-com
        bigpond.net bigpond-com
        bigpond.net.au bigpond-com
        bikerider.com mail-com
        birdlover.com mail-com
        bitnisse.dk mail-jubii-dk ?
        bk.iij4u.or.jp dd-iij4u-or-jp ?
        bk.ru mail-ru
        blader.com mail-com
        blu.it libero-it
        bluemail.ch bluewin-ch
        bluewin.ch bluewin-ch
        blueyonder.co.uk blueyonder-co-uk
        boardermail.com mail-com
        bol.com.br bol-com-br
        bossmail.de freenet-de
        bp.iij4u.or.jp dd-iij4u-or-jp ?
        brazilmail.com mail-com
        bresnan.net charter-net
        brew-master.com mail-com
        brew-meister.com mail-com
        broba.cc broba-cc
        bsdmail.com mail-com
        btinternet.com btinternet-com
        btopenworld.com btinternet-com
        bu.iij4u.or.jp dd-iij4u-or-jp ?
        buziaczek.pl onet-pl
        buzon.uy buzon-uy
        california.usa.com mail-com
        californiamail.com mail-com
        caress.com mail-com
        casellapec.com arubapec-it
        casema.nl ziggo-nl
        cash4u.com mail-com
        catlover.com mail-com
        cc9.ne.jp cc9-ne-jp
        cegetel.net sfr-fr
        cek.ne.jp cek-ne-jp
        centurylink.net centurylink-net
        centurytel.net centurytel-net
        cgl.ucsf.edu cgl-ucsf-edu
        charter.com charter-net
        charter.net charter-net
        cheapermail.com purelymail-com
        cheerful.com mail-com
        chef.net mail-com
        chello.at chello-at ?
        chello.nl ziggo-nl
        chemist.com mail-com
        chinamail.com mail-com
        christensen.dk mail-jubii-dk ?
        christiansen.dk mail-jubii-dk ?
        city.dk mail-jubii-dk ?
        clds.net centurytel-net ?
        clerk.com mail-com
        clever.ms web-de
        cliffhanger.com mail-com
        clio.ne.jp clio-ne-jp
        cloudeu.xion.oxcs.net cloudeu-xion-oxcs-net ?
        cloudus.xion.oxcs.net cloudus-xion-oxcs-net ?
        club-internet.fr sfr-fr
        clubmember.org mail-com
        cluemail.com fastmail-com
        clustermail.de clustermail-de
        co1.wind.jp co1-wind-ne-jp
        co1.wind.ne.jp co1-wind-ne-jp
        co2.wind.jp co2-wind-ne-jp
        co2.wind.ne.jp co2-wind-ne-jp
        co3.wind.jp co3-wind-ne-jp
        co3.wind.ne.jp co3-wind-ne-jp
        coastalnow.net centurytel-net ?
        cochill.net centurytel-net ?
        collaborative.li kolabnow-com ?
        collector.org mail-com
        columnist.com mail-com
        comcast.net comcast-net
        comic.com mail-com
        compuserve.com aol-com
        computer4u.com mail-com
        consultant.com mail-com
        contractor.com mail-com
        contractor.net mail-com
        cool.dk mail-jubii-dk ?
        cool.ms web-de
        coolsite.net mail-com
        coral.broba.ccv broba-cc
        corp.mail.ru mail-ru
        cosmotemail.gr cosmotemail-gr ?
        counsellor.com mail-com
        count.com mail-com
        couple.com mail-com
        cox.net yahoo-com
        cs.com aol-com
        cswnet.com centurytel-net ?
        cty-net.com cty-net-ne-jp ?
        cty-net.ne.jp cty-net-ne-jp
        currently.com att-net ?
        cutey.com mail-com
        cyber-wizard.com mail-com
        cyberdude.com mail-com
        cyberdude.dk mail-jubii-dk ?
        cybergal.com mail-com
        cyberia.pl onet-pl
        cyberjunkie.dk mail-jubii-dk ?
        cyberservices.com mail-com
        daleth.cafe daleth-cafe
        dallasmail.com mail-com
        dan.gunmanet.ne.jp dan-wind-ne-jp
        dan.gunmanet.or.jp dan-wind-ne-jp
        dan.wind.co.jp dan-wind-ne-jp
        dan.wind.jp dan-wind-ne-jp
        dan.wind.ne.jp dan-wind-ne-jp
        dancemail.dk mail-jubii-dk ?
        daum.net daum-net
        dbzmail.com mail-com
        dd.iij4u.or.jp dd-iij4u-or-jp ?
        deliveryman.com mail-com
        delta.blindzeln.org delta-blinzeln-de ?
        delta.blinzeln.de delta-blinzeln-de ?
        deutschland.ms web-de
        df.eu df-eu
        diamond.broba.cc broba-cc
        diplomail.ch kolabnow-com ?
        diplomats.com mail-com
        disciples.com mail-com
        discofan.com mail-com
        disposable.com mail-com
        disroot.org disroot-org
        doctor.com mail-com
        doglover.com mail-com
        dondominio.com dondominio-com
        doramail.com mail-com
        dr.com mail-com
        dublin.com mail-com
        dutchmail.com mail-com
        e-box.dk mail-jubii-dk ?
        e-mail.dk mail-jubii-dk ?
        e-postboks.dk mail-jubii-dk ?
        e.email e-email
        e23.jp iijmio-mail-jp ?
        earthling.net mail-com
        earthlink.net earthlink-net
        educa.madrid.org educa-madrid-org
        el-hoyo.net stinpriza-net ?
        elinstallatoer.dk mail-jubii-dk ?
        elitemail.org fastmail-com
        elpasotel.net elpasotel-net
        elsker.dk mail-jubii-dk ?
        elvis.dk mail-jubii-dk ?
        elvisfan.com mail-com
        emadisonriver.com centurytel-net ?
        emadisonriver.net centurytel-net ?
        email.com mail-com
        email.de web-de
        email.dk mail-jubii-dk ?
        email.gmx gmx-net
        email.it email-it
        emailcorner.net fastmail-com
        emailengine.net fastmail-com
        emailengine.org fastmail-com
        emailgroups.net fastmail-com
        emailplus.org fastmail-com
        emailsrvr.com emailsrvr-com
        emailuser.net fastmail-com
        embarqmail.com centurylink-net
        eml.cc fastmail-com
        ende.in.net mehl-store
        engineer.com mail-com
        englandmail.com mail-com
        ente.cfd mehl-store ?
        ente.quest mehl-store ?
        eriksen.dk mail-jubii-dk ?
        espiv.net espiv-net ?
        etik.com ik-me
        europe.com mail-com
        europemail.com mail-com
        execs.com mail-com
        exmail.qq.com exmail-qq-com ?
        f-m.fm fastmail-com
        fairnatics.net fairnatics-net ?
        fald.dk mail-jubii-dk ?
        fan.com mail-com
        fast-email.com fastmail-com
        fast-mail.org fastmail-com
        fastem.com fastmail-com
        fastemail.us fastmail-com
        fastemailer.com fastmail-com
        fastest.cc fastmail-com
        fastimap.com fastmail-com
        fastmail.cn fastmail-com
        fastmail.co.uk fastmail-com
        fastmail.com fastmail-com
        fastmail.com.au fastmail-com
        fastmail.de fastmail-com
        fastmail.es fastmail-com
        fastmail.fm fastmail-com
        fastmail.fr fastmail-com
        fastmail.im fastmail-com
        fastmail.in fastmail-com
        fastmail.jp fastmail-com
        fastmail.mx fastmail-com
        fastmail.net fastmail-com
        fastmail.nl fastmail-com
        fastmail.org fastmail-com
        fastmail.se fastmail-com
        fastmail.to fastmail-com
        fastmail.tw fastmail-com
        fastmail.uk fastmail-com
        fastmail.us fastmail-com
        fastmailbox.net fastmail-com
        fastmessaging.com fastmail-com
        fastservice.com mail-com
        fastwebnet.it fastwebnet-it
        fea.st fastmail-com
        fedt.dk mail-jubii-dk ?
        feelings.com mail-com
        feminin.dk mail-jubii-dk ?
        ff.iij4u.or.jp dd-iij4u-or-jp ?
        financier.com mail-com
        fireman.net mail-com
        flash.net att-net ?
        flirt.dk mail-jubii-dk ?
        flirt.ms web-de
        florida.usa.com mail-com
        fmail.co.uk fastmail-com
        fmailbox.com fastmail-com
        fmgirl.com fastmail-com
        fmguy.com fastmail-com
        fn.de freenet-de
        footballer.com mail-com
        forening.dk mail-jubii-dk ?
        forwardemail.net forwardemail-net ?
        fotoplenka.ru fotoplenka-ru ?
        foxmail.com qq-com
        fraekkert.dk mail-jubii-dk ?
        frandsen.dk mail-jubii-dk ?
        frederiksen.dk mail-jubii-dk ?
        free.fr free-fr
        freeler.nl kpnmail-nl ?
        freenet.de freenet-de
        freenetmail.de freenet-de
        fromru.com fromru-com ?
        front.ru front-ru ?
        ftml.net fastmail-com
        funkymail.dk mail-jubii-dk ?
        fussball.ms web-de
        gadefejer.dk mail-jubii-dk ?
        gaf-net.dk mail-jubii-dk ?
        galaxyhit.com mail-com
        gallatinriver.net centurytel-net ?
        gandi.net gandi-net
        gardener.com mail-com
        garnet.broba.cc broba-cc
        gason.dk mail-jubii-dk ?
        genial.ms web-de
        geologist.com mail-com
        germanymail.com mail-com
        giallo.it libero-it
        gigahost.dk gigahost-dk
        gigapec.it arubapec-it
        gmx.at gmx-net
        gmx.biz gmx-net
        gmx.ca gmx-com
        gmx.ch gmx-net
        gmx.cn gmx-com
        gmx.co.in gmx-com
        gmx.co.uk gmx-com
        gmx.com gmx-com
        gmx.com.br gmx-com
        gmx.com.my gmx-com
        gmx.com.tr gmx-com
        gmx.de gmx-net
        gmx.es gmx-com
        gmx.eu gmx-net
        gmx.fr gmx-com
        gmx.hk gmx-com
        gmx.ie gmx-com
        gmx.info gmx-net
        gmx.it gmx-com
        gmx.li gmx-com
        gmx.net gmx-net
        gmx.org gmx-net
        gmx.ph gmx-com
        gmx.pt gmx-com
        gmx.ru gmx-com
        gmx.se gmx-com
        gmx.sg gmx-com
        gmx.tm gmx-com
        gmx.tw gmx-com
        gmx.us gmx-com
        go.tvm.ne.jp go-tvm-ne-jp
        go2.pl o2-pl
        go4more.de 1und1-de
        goo.jp goo-jp
        google.com google
        graduate.org mail-com
        gransy.com gransy-com
        graphic-designer.com mail-com
        greenmail.net mail-com
        grics.net centurytel-net ?
        grin.dk mail-jubii-dk ?
        groovymail.dk mail-jubii-dk ?
        groupmail.com mail-com
        groupoffice.ch kolabnow-com ?
        grov.dk mail-jubii-dk ?
        gulftel.com centurytel-net ?
        h-mail.us fastmail-com
        hackermail.com mail-com
        hahah.nl ziggo-nl
        hailmail.net fastmail-com
        hairdresser.net mail-com
        hal.ne.jp hal-ne-jp
        hallo.ms web-de
        hammergod.dk mail-jubii-dk ?
        hana.or.jp hana-or-jp
        hanmail.net hanmail-net ?
        hansen.dk mail-jubii-dk ?
        hardworking.dk mail-jubii-dk ?
        heaven.dk mail-jubii-dk ?
        heavymail.dk mail-jubii-dk ?
        hemmelig.dk mail-jubii-dk ?
        henningsen.dk mail-jubii-dk ?
        henriksen.dk mail-jubii-dk ?
        hetnet.nl kpnmail-nl ?
        hetzner.de hetzner-de
        hh.iij4u.or.jp dd-iij4u-or-jp ?
        hilarious.com mail-com
        hiphopfan.com mail-com
        hippie.dk mail-jubii-dk ?
        hockeymail.com mail-com
        home.nl ziggo-nl
        homemail.com mail-com
        hostinger.com hostinger-com ?
        hot-shot.com mail-com
        hotbox.ru hotbox-ru ?
        hotmail.be outlook-com
        hotmail.ca outlook-com
        hotmail.cl outlook-com
        hotmail.co.id outlook-com
        hotmail.co.il outlook-com
        hotmail.co.in outlook-com
        hotmail.co.jp outlook-com
        hotmail.co.kr outlook-com
        hotmail.co.th outlook-com
        hotmail.co.uk outlook-com
        hotmail.co.za outlook-com
        hotmail.com outlook-com
        hotmail.com.ar outlook-com
        hotmail.com.au outlook-com
        hotmail.com.br outlook-com
        hotmail.com.hk outlook-com
        hotmail.com.mx outlook-com
        hotmail.com.tr outlook-com
        hotmail.com.tw outlook-com
        hotmail.com.vn outlook-com
        hotmail.cz outlook-com
        hotmail.de outlook-com
        hotmail.dk outlook-com
        hotmail.es outlook-com
        hotmail.fi outlook-com
        hotmail.fr outlook-com
        hotmail.gr outlook-com
        hotmail.hu outlook-com
        hotmail.it outlook-com
        hotmail.lt outlook-com
        hotmail.lv outlook-com
        hotmail.my outlook-com
        hotmail.nl outlook-com
        hotmail.no outlook-com
        hotmail.ph outlook-com
        hotmail.rs outlook-com
        hotmail.ru hotmail-ru ?
        hotmail.se outlook-com
        hotmail.sg outlook-com
        hotmail.sk outlook-com
        hour.com mail-com
        housemail.com mail-com
        huleboer.dk mail-jubii-dk ?
        humanoid.net mail-com
        hushmail.com hushmail-com ?
        husk-mig.dk mail-jubii-dk ?
        hyperpost.dk mail-jubii-dk ?
        i.softbank.jp i-softbank-jp ?
        ic-net.or.jp ic-net-or-jp
        ich.ms web-de
        icloud.com icloud-com
        iijmio-mail.jp iijmio-mail-jp
        iiyama-catv.ne.jp iiyama-catv-ne-jp
        ik.me ik-me
        ikmail.com ik-me
        illinois.usa.com mail-com
        iloveu.dk mail-jubii-dk ?
        imap-mail.com fastmail-com
        imap.cc fastmail-com
        imapmail.org fastmail-com
        iname.com mail-com
        inbound.dk mail-jubii-dk ?
        inbox.eu inbox-lv
        inbox.la inbox-lv
        inbox.lt inbox-lv
        inbox.lv inbox-lv
        inbox.ru mail-ru
        indbakke.dk mail-jubii-dk ?
        inet-shibata.or.jp inet-shibata-or-jp
        infile.dk mail-jubii-dk ?
        info.dk mail-jubii-dk ?
        ingpec.eu arubapec-it
        innocent.com mail-com
        inorbit.com mail-com
        inoutbox.com fastmail-com
        instruction.com mail-com
        instructor.net mail-com
        insurer.com mail-com
        internet-e-mail.com fastmail-com
        internet-mail.org fastmail-com
        internet.ru mail-ru
        internetemails.net fastmail-com
        internetmailing.net fastmail-com
        internetserver.cz gransy-com ?
        inwind.it libero-it
        io.dk mail-jubii-dk ?
        iol.it libero-it
        ipax.at ipax-at
        irelandmail.com mail-com
        israelmail.com mail-com
        it.dk mail-jubii-dk ?
        italymail.com mail-com
        iversen.dk mail-jubii-dk ?
        iwafune.ne.jp iwafune-ne-jp
        ix.netcom.com earthlink-net
        jacobsen.dk mail-jubii-dk ?
        jakobsen.dk mail-jubii-dk ?
        janis.or.jp janis-or-jp
        japan.com mail-com
        jazztel.es google
        jet.ne.jp jet-ne-jp
        jetemail.net fastmail-com
        ji.jet.ne.jp ji-jet-ne-jp
        job4u.com mail-com
        johansen.dk mail-jubii-dk ?
        joker.ms web-de
        journalist.com mail-com
        journalistmail.ch kolabnow-com ?
        jp.aol.com aol-com
        jubii.dk mail-jubii-dk
        jubiichat.dk mail-jubii-dk ?
        jubiiconnect.dk mail-jubii-dk ?
        jubiigames.dk mail-jubii-dk ?
        jubiimail.dk mail-jubii-dk ?
        jubiipost.dk mail-jubii-dk ?
        jubiipostadresse.dk mail-jubii-dk ?
        justemail.net fastmail-com
        justmail.de freenet-de
        jyde.dk mail-jubii-dk ?
        k1.gunmanet.ne.jp kl-wind-ne-jp
        k1.gunmanet.or.jp kl-wind-ne-jp
        k1.wind.jp kl-wind-ne-jp
        k1.wind.ne.jp kl-wind-ne-jp
        kabelmail.de vodafonemail-de
        kanzler.ms web-de
        keemail.me tutanota-com
        kelcom.net kelcom-net
        keromail.com mail-com
        kidcity.be skynet-be ?
        kissfans.com mail-com
        kittymail.com mail-com
        kk.iij4u.or.jp dd-iij4u-or-jp ?
        kl.gunmanet.ne.jp kl-wind-ne-jp
        kl.gunmanet.or.jp kl-wind-ne-jp
        kl.wind.co.jp kl-wind-ne-jp
        kl.wind.jp kl-wind-ne-jp
        kl.wind.ne.jp kl-wind-ne-jp
        klog.dk mail-jubii-dk ?
        knudsen.dk mail-jubii-dk ?
        knus.dk mail-jubii-dk ?
        kokuyou.ne.jp kokuyou-ne-jp
        kolabnow.com kolabnow-com ?
        koreamail.com mail-com
        kpnmail.nl kpnmail-nl
        kpnplanet.nl kpnmail-nl ?
        krovatka.su krovatka-su ?
        krudt.dk mail-jubii-dk ?
        kulturel.dk mail-jubii-dk ?
        kuss.ms web-de
        kvalme.dk mail-jubii-dk ?
        l2i.top mehl-store ?
        land.ru land-ru ?
        laposte.net laposte-net
        larsen.dk mail-jubii-dk ?
        laursen.dk mail-jubii-dk ?
        lawyer.com mail-com
        lazy.dk mail-jubii-dk ?
        legalprivilege.ch kolabnow-com ?
        legislator.com mail-com
        lenta.ru rambler-ru
        letterboxes.org fastmail-com
        libero.it libero-it
        libertymail.co kolabnow-com ?
        libertymail.net kolabnow-com ?
        libertysurf.fr free-fr
        linuxmail.com mail-com
        linuxmail.org mail-com
        list.ru mail-ru
        live.at outlook-com
        live.be outlook-com
        live.ca outlook-com
        live.cl outlook-com
        live.cn outlook-com
        live.co.jp outlook-com
        live.co.kr outlook-com
        live.co.uk outlook-com
        live.co.za outlook-com
        live.com outlook-com
        live.com.ar outlook-com
        live.com.au outlook-com
        live.com.mx outlook-com
        live.com.my outlook-com
        live.com.ph outlook-com
        live.com.pt outlook-com
        live.com.sg outlook-com
        live.de outlook-com
        live.dk outlook-com
        live.fi outlook-com
        live.fr outlook-com
        live.hk outlook-com
        live.ie outlook-com
        live.in outlook-com
        live.it outlook-com
        live.jp outlook-com
        live.nl outlook-com
        live.no outlook-com
        live.ru outlook-com
        live.se outlook-com
        livemail.tw outlook-com
        lobbyist.com mail-com
        london.com mail-com
        love.ms web-de
        loveable.com mail-com
        lovecat.com mail-com
        lystig.dk mail-jubii-dk ?
        m2.cty-net.ne.jp cty-net-ne-jp ?
        m3.cty-net.ne.jp cty-net-ne-jp ?
        m4.cty-net.ne.jp cty-net-ne-jp ?
        m5.cty-net.ne.jp cty-net-ne-jp ?
        m6.cty-net.ne.jp cty-net-ne-jp ?
        m7.cty-net.ne.jp cty-net-ne-jp ?
        m8.cty-net.ne.jp cty-net-ne-jp ?
        m9.cty-net.ne.jp cty-net-ne-jp ?
        ma100.tiki.ne.jp mx1-tiki-ne-jp
        mac.com icloud-com
        mad.scientist.com mail-com
        madisonriver.biz centurytel-net ?
        madonnafan.com mail-com
        madrid.com mail-com
        madsen.dk mail-jubii-dk ?
        magenta.de t-online-de
        magic.ms web-de
        mahoroba.ne.jp mahoroba-ne-jp
        mail-central.com fastmail-com
        mail-me.com mail-com
        mail-mig.dk mail-jubii-dk ?
        mail-page.com fastmail-com
        mail.com mail-com
        mail.de mail-de
        mail.dk mail-dk
        mail.ee mail-ee
        mail.gmx gmx-net
        mail.gunmanet.jp mail-wind-ne-jp
        mail.gunmanet.ne.jp mail-wind-ne-jp
        mail.gunmanet.or.jp mail-wind-ne-jp
        mail.iwafune.ne.jp mail-iwafune-ne-jp
        mail.jubii.dk mail-jubii-dk ?
        mail.org mail-com
        mail.ru mail-ru
        mail.ua mail-ru
        mail.wind.co.jp mail-wind-ne-jp
        mail.wind.jp mail-wind-ne-jp
        mail.wind.ne.jp mail-wind-ne-jp
        mail15.com mail15-com ?
        mail333.com mail333-com ?
        mail4.dk mail-jubii-dk ?
        mail6.dk mail-jubii-dk ?
        mail8.dk mail-jubii-dk ?
        mailandftp.com fastmail-com
        mailas.com fastmail-com
        mailatlaw.ch kolabnow-com ?
        mailbolt.com fastmail-com
        mailbox.org mailbox-org
        mailc.net fastmail-com
        mailcan.com fastmail-com
        maildanmark.dk mail-jubii-dk ?
        mailforce.net fastmail-com
        mailftp.com fastmail-com
        mailhaven.com fastmail-com
        mailingaddress.org fastmail-com
        mailite.com fastmail-com
        mailmight.com fastmail-com
        mailnew.com fastmail-com
        mailo.com mailo-com
        mailroyal.dk mail-jubii-dk ?
        mailsent.net fastmail-com
        mailservice.ms fastmail-com
        mailster.dk mail-jubii-dk ?
        mailup.net fastmail-com
        mailworks.org fastmail-com
        manmail.dk mail-jubii-dk ?
        marchmail.com mail-com
        maskulin.dk mail-jubii-dk ?
        mathiesen.dk mail-jubii-dk ?
        me.com icloud-com
        mebtel.net centurytel-net ?
        medmail.ch kolabnow-com ?
        mehl.cloud mehl-cloud
        mehl.store mehl-store ?
        mein.gmx gmx-net
        memori.ru memori-ru ?
        meo.pt sapo-pt ?
        messagingengine.com fastmail-com
        metalfan.com mail-com
        mexicomail.com mail-com
        migadu.com migadu-com
        mikaelsen.dk mail-jubii-dk ?
        mikkelsen.dk mail-jubii-dk ?
        min-postkasse.dk mail-jubii-dk ?
        mindless.com mail-com
        mindspring.com earthlink-net
        minister.com mail-com
        minprivatemail.dk mail-jubii-dk ?
        miobox.jp iijmio-mail-jp ?
        miomio.jp iijmio-mail-jp ?
        mit.edu mit-edu
        ml.murakami.ne.jp ml-murakami-ne-jp
        ml.shibata.ne.jp pop-shibata-ne-jp
        ml1.net fastmail-com
        mm.st fastmail-com
        mnet.ne.jp mnet-ne-jp
        mobsters.com mail-com
        monarchy.com mail-com
        montclair.edu montclair-edu ?
        mopera.net mopera-net
        mortensen.dk mail-jubii-dk ?
        moscowmail.com mail-com
        msn.com outlook-com
        mtel.tel teol-net ?
        multiweb.nl ziggo-nl
        munich.com mail-com
        musician.org mail-com
        muslim.com mail-com
        musling.dk mail-jubii-dk ?
        mx1.tiki.ne.jp mx1-tiki-ne-jp
        mx2.et.tiki.ne.jp mx1-tiki-ne-jp
        mx2.tiki.ne.jp mx1-tiki-ne-jp
        mx2.wt.tiki.ne.jp mx1-tiki-ne-jp
        mx21.tiki.ne.jp mx1-tiki-ne-jp
        mx22.tiki.ne.jp mx1-tiki-ne-jp
        mx3.et.tiki.ne.jp mx1-tiki-ne-jp
        mx3.tiki.ne.jp mx1-tiki-ne-jp
        mx31.tiki.ne.jp mx1-tiki-ne-jp
        mx32.tiki.ne.jp mx1-tiki-ne-jp
        mx35.tiki.ne.jp mx1-tiki-ne-jp
        mx36.tiki.ne.jp mx1-tiki-ne-jp
        mx4.et.tiki.ne.jp mx1-tiki-ne-jp
        mx4.tiki.ne.jp mx1-tiki-ne-jp
        mx41.tiki.ne.jp mx1-tiki-ne-jp
        mx5.et.tiki.ne.jp mx1-tiki-ne-jp
        mx5.tiki.ne.jp mx1-tiki-ne-jp
        mx51.et.tiki.ne.jp mx1-tiki-ne-jp
        mx51.tiki.ne.jp mx1-tiki-ne-jp
        mx52.tiki.ne.jp mx1-tiki-ne-jp
        mx6.et.tiki.ne.jp mx1-tiki-ne-jp
        mx6.tiki.ne.jp mx1-tiki-ne-jp
        mx61.tiki.ne.jp mx1-tiki-ne-jp
        mx7.tiki.ne.jp mx1-tiki-ne-jp
        mx71.tiki.ne.jp mx1-tiki-ne-jp
        mx8.tiki.ne.jp mx1-tiki-ne-jp
        mx81.tiki.ne.jp mx1-tiki-ne-jp
        mx82.tiki.ne.jp mx1-tiki-ne-jp
        mx9.tiki.ne.jp mx1-tiki-ne-jp
        mx91.tiki.ne.jp mx1-tiki-ne-jp
        mycosmos.gr mycosmos-gr ?
        myfastmail.com fastmail-com
        mykolab.ch kolabnow-com ?
        mykolab.com kolabnow-com ?
        mymacmail.com fastmail-com
        mypec.eu arubapec-it
        myrambler.ru rambler-ru
        myself.com mail-com
        myswissmail.ch kolabnow-com ?
        myyahoo.com yahoo-com
        narod.ru yandex-ru
        natteliv.dk mail-jubii-dk ?
        nauta.cu nauta-cu ?
        naver.com naver-com
        nein.jetzt mehl-store ?
        net-shopping.com mail-com
        netbruger.dk mail-jubii-dk ?
        netscape.com aol-com
        netscape.net aol-com
        neuf.fr sfr-fr
        newmail.ru newmail-ru ?
        newyork.usa.com mail-com
        nexgo.de vodafonemail-de
        nicemail.dk mail-jubii-dk ?
        nifty.com nifty-com
        nightmail.ru nightmail-ru ?
        nili.ca nili-ca ?
        nine.testrun.org nine-testrun-org
        ninfan.com mail-com
        nm.ru nm-ru ?
        nn.iij4u.or.jp dd-iij4u-or-jp ?
        nonpartisan.com mail-com
        nospam.dk mail-jubii-dk ?
        nospammail.net fastmail-com
        nsat.jp nsat-jp
        ntlworld.com ntlworld-com
        nubo.coop nubo-coop
        null.net mail-com
        nvbell.net att-net ?
        nycmail.com mail-com
        nyu.edu google
        o2.pl o2-pl
        oath.com mail-com
        ocn.ad.jp ocn-ne-jp ?
        ocn.ne.jp ocn-ne-jp
        office365.com office365-com
        okay.ms web-de
        olesen.dk mail-jubii-dk ?
        on.nl kpnmail-nl ?
        one.com one-com
        one.cz one-cz ?
        onet.com.pl onet-pl
        onet.eu onet-pl
        onet.pl onet-pl
        online.de 1und1-de
        online.ms web-de
        onlinehome.de 1und1-de
        onmicrosoft.com office365-com
        onsbrabantnet.nl kpnmail-nl ?
        onsmail.nl kpnmail-nl ?
        onsnet.nu kpnmail-nl ?
        onsneteindhoven.nl kpnmail-nl ?
        onsnetnuenen.nl kpnmail-nl ?
        op.pl onet-pl
        opengroupware.ch kolabnow-com ?
        openmailbox.org openmailbox-org ?
        operamail.com fastmail-com
        opoczta.pl onet-pl
        optician.com mail-com
        orange.fr orange-fr
        orthodontist.net mail-com
        otenet.gr otenet-gr ?
        outlook.at outlook-com
        outlook.be outlook-com
        outlook.cl outlook-com
        outlook.co.id outlook-com
        outlook.co.il outlook-com
        outlook.co.nz outlook-com
        outlook.co.th outlook-com
        outlook.com outlook-com
        outlook.com.ar outlook-com
        outlook.com.au outlook-com
        outlook.com.br outlook-com
        outlook.com.gr outlook-com
        outlook.com.pe outlook-com
        outlook.com.tr outlook-com
        outlook.com.vn outlook-com
        outlook.cz outlook-com
        outlook.de outlook-com
        outlook.dk outlook-com
        outlook.es outlook-com
        outlook.fr outlook-com
        outlook.hu outlook-com
        outlook.ie outlook-com
        outlook.in outlook-com
        outlook.it outlook-com
        outlook.jp outlook-com
        outlook.kr outlook-com
        outlook.lv outlook-com
        outlook.my outlook-com
        outlook.ph outlook-com
        outlook.pt outlook-com
        outlook.sa outlook-com
        outlook.sg outlook-com
        outlook.sk outlook-com
        ouvaton.org ouvaton-org ?
        ovh.net ovh-net
        ownmail.net fastmail-com
        pacbell.net att-net ?
        pacific-ocean.com mail-com
        pacificwest.com mail-com
        parabox.or.jp parabox-or-jp
        party.ms web-de
        pdx.edu pdx-edu
        pec.aruba.it aruba-it ?
        pec.cloud arubapec-it
        pec.it arubapec-it
        pecditta.com arubapec-it
        pedal.dk mail-jubii-dk ?
        pedersen.dk mail-jubii-dk ?
        pediatrician.com mail-com
        pengemand.dk mail-jubii-dk ?
        peoplepc.com peoplepc-com
        petersen.dk mail-jubii-dk ?
        petlover.com mail-com
        petml.com fastmail-com
        photofile.ru photofile-ru ?
        photographer.net mail-com
        physicist.net mail-com
        pisem.net pisem-net ?
        placeq.com purelymail-com
        planet.ms web-de
        planet.nl kpnmail-nl ?
        planetmail.com mail-com
        planetmail.net mail-com
        playful.com mail-com
        pm.me protonmail-com ?
        po.gunmanet.ne.jp po-wind-ne-jp
        po.gunmanet.or.jp po-wind-ne-jp
        po.wind.co.jp po-wind-ne-jp
        po.wind.jp po-wind-ne-jp
        po.wind.ne.jp po-wind-ne-jp
        pobox.com pobox-com
        pochta.com pochta-ru ?
        pochta.ru pochta-ru ?
        pochtamt.ru pochtamt-ru ?
        poczta.onet.eu onet-pl
        poczta.onet.pl onet-pl
        poetic.com mail-com
        pokerface.dk mail-jubii-dk ?
        polandmail.com mail-com
        politician.com mail-com
        pop.ms web-de
        pop.shibata.ne.jp pop-shibata-ne-jp
        pop3.ru pop3-ru ?
        popme.dk mail-jubii-dk ?
        popstar.com mail-com
        post.com mail-com
        poste.it poste-it ?
        postecert.it postecert-it
        posteo.af posteo-de
        posteo.at posteo-de
        posteo.be posteo-de
        posteo.ca posteo-de
        posteo.ch posteo-de
        posteo.cl posteo-de
        posteo.co posteo-de
        posteo.co.uk posteo-de
        posteo.com posteo-de
        posteo.com.br posteo-de
        posteo.cr posteo-de
        posteo.cz posteo-de
        posteo.de posteo-de
        posteo.dk posteo-de
        posteo.ee posteo-de
        posteo.es posteo-de
        posteo.eu posteo-de
        posteo.fi posteo-de
        posteo.gl posteo-de
        posteo.gr posteo-de
        posteo.hn posteo-de
        posteo.hr posteo-de
        posteo.hu posteo-de
        posteo.ie posteo-de
        posteo.in posteo-de
        posteo.is posteo-de
        posteo.it posteo-de
        posteo.jp posteo-de
        posteo.la posteo-de
        posteo.li posteo-de
        posteo.lt posteo-de
        posteo.lu posteo-de
        posteo.me posteo-de
        posteo.mx posteo-de
        posteo.my posteo-de
        posteo.net posteo-de
        posteo.nl posteo-de
        posteo.no posteo-de
        posteo.nz posteo-de
        posteo.org posteo-de
        posteo.pe posteo-de
        posteo.pl posteo-de
        posteo.pm posteo-de
        posteo.pt posteo-de
        posteo.ro posteo-de
        posteo.ru posteo-de
        posteo.se posteo-de
        posteo.sg posteo-de
        posteo.si posteo-de
        posteo.tn posteo-de
        posteo.uk posteo-de
        posteo.us posteo-de
        postinbox.com fastmail-com
        postman.dk mail-jubii-dk ?
        postpro.net fastmail-com
        poulsen.dk mail-jubii-dk ?
        power.ms web-de
        pp.iij4u.or.jp dd-iij4u-or-jp ?
        presidency.com mail-com
        pressmail.ch kolabnow-com ?
        priest.com mail-com
        privatmail.dk mail-jubii-dk ?
        privatpost.dk mail-jubii-dk ?
        prodigy.net att-net ?
        programmer.net mail-com
        proinbox.com fastmail-com
        prokonto.pl o2-pl
        promessage.com fastmail-com
        protestant.com mail-com
        proton.me protonmail-com ?
        protonmail.ch protonmail-com ?
        protonmail.com protonmail-com ?
        proximus.be skynet-be
        pseudonim.pl onet-pl
        ptd.net ptd-net
        publicist.com mail-com
        purelymail.com purelymail-com
        q.com q-com
        qip.ru qip-ru ?
        qq.com qq-com
        quake.dk mail-jubii-dk ?
        qualityservice.com mail-com
        quicknet.nl ziggo-nl
        qwest.net centurylink-net
        r0.ru rambler-ru
        radiologist.net mail-com
        rambler.ru rambler-ru
        rambler.ua rambler-ru
        rasmussen.dk mail-jubii-dk ?
        ravemail.com mail-com
        razcall.com ziggo-nl
        razcall.nl ziggo-nl
        rbcmail.ru rbcmail-ru ?
        ready.dk mail-jubii-dk ?
        realemail.net fastmail-com
        reallyfast.biz fastmail-com
        reallyfast.info fastmail-com
        realtyagent.com mail-com
        reborn.com mail-com
        rediffmail.com rediffmail-com
        reggaefan.com mail-com
        registerednurses.com mail-com
        reincarnate.com mail-com
        religious.com mail-com
        repairman.com mail-com
        representative.com mail-com
        republika.pl onet-pl
        rescueteam.com mail-com
        rethinkmail.com purelymail-com
        retromail.dk mail-jubii-dk ?
        revenue.com mail-com
        ringmybell.dk mail-jubii-dk ?
        riseup.net riseup-net
        ro.ru rambler-ru
        roadrunner.com rr-com
        rocketmail.com yahoo-com
        rocketship.com mail-com
        rockfan.com mail-com
        rome.com mail-com
        royal.net mail-com
        rr.com rr-com
        rr.iij4u.or.jp dd-iij4u-or-jp ?
        runbox.com runbox-com ?
        runestone.net runestone-net
        rushpost.com fastmail-com
        safrica.com mail-com
        saintly.com mail-com
        salesperson.net mail-com
        samerica.com mail-com
        sanfranmail.com mail-com
        sapo.ao sapo-pt ?
        sapo.cv sapo-pt ?
        sapo.mz sapo-pt ?
        sapo.pt sapo-pt
        sapo.tl sapo-pt ?
        sbcglobal.net att-net ?
        schwaz.net schwaz-net
        scientist.com mail-com
        scotlandmail.com mail-com
        secret.dk mail-jubii-dk ?
        secretary.net mail-com
        secure.mailbox.org mailbox-org
        seductive.com mail-com
        sent.as fastmail-com
        sent.at fastmail-com
        sent.com fastmail-com
        sexysurfer.dk mail-jubii-dk ?
        sfr.fr sfr-fr
        simonsen.dk mail-jubii-dk ?
        singapore.com mail-com
        singles.ms web-de
        skrivnu.dk mail-jubii-dk ?
        sky.com sky-com
        skynet.be skynet-be ?
        sleepy.dk mail-jubii-dk ?
        sls.post.in mehl-store ?
        smart.ms web-de
        smtp.ru smtp-ru ?
        snakebite.com mail-com
        snelnet.net kpnmail-nl ?
        snet.net att-net ?
        so.wind.jp so-wind-ne-jp
        so.wind.ne.jp so-wind-ne-jp
        socialworker.net mail-com
        sociologist.com mail-com
        sofort-start.de 1und1-de
        sofort-surf.de 1und1-de
        sofortstart.de 1und1-de
        sofortsurf.de 1und1-de
        solidaris.me systemausfall-org ?
        solution4u.com mail-com
        songwriter.net mail-com
        soon.com mail-com
        sorensen.dk mail-jubii-dk ?
        spainmail.com mail-com
        spectrum.net charter-net
        speedpost.net fastmail-com
        speedymail.org fastmail-com
        spoko.pl onet-pl
        sporty.dk mail-jubii-dk ?
        squat.gr squat-gr ?
        ss.iij4u.or.jp dd-iij4u-or-jp ?
        ssl-mail.com fastmail-com
        stars.ms web-de
        stinpriza.eu stinpriza-net ?
        stinpriza.net stinpriza-net
        strato.de strato-de
        studenti.univr.it studenti-univr-it ?
        submail.dk mail-jubii-dk ?
        superbruger.dk mail-jubii-dk ?
        surgical.net mail-com
        svendsen.dk mail-jubii-dk ?
        swbell.net att-net ?
        swedenmail.com mail-com
        swift-mail.com fastmail-com
        swisscollab.ch kolabnow-com ?
        swisscom.ch bluewin-ch
        swissgroupware.ch kolabnow-com ?
        swissmail.com mail-com
        switzerlandmail.ch kolabnow-com ?
        sympatico.ca bell-net
        systemausfall.org systemausfall-org
        systemli.org systemli-org
        szh.homes mehl-store ?
        t-online.de t-online-de
        talent.dk mail-jubii-dk ?
        talk21.com btinternet-com
        tanke.dk mail-jubii-dk ?
        tastmig.dk mail-jubii-dk ?
        taxidriver.dk mail-jubii-dk ?
        teachers.org mail-com
        tech-center.com mail-com
        techie.com mail-com
        techno.ms web-de
        technologist.com mail-com
        teens.dk mail-jubii-dk ?
        teknik.dk mail-jubii-dk ?
        telfort.nl kpnmail-nl ?
        telstra.com bigpond-com
        teol.net teol-net ?
        testrun.org testrun-org
        texas.usa.com mail-com
        the-fastest.net fastmail-com
        the-quickest.com fastmail-com
        thegame.com mail-com
        theinternetemail.com fastmail-com
        theplate.com mail-com
        therapist.net mail-com
        thinline.cz thinline-cz ?
        thomsen.dk mail-jubii-dk ?
        tiki.ne.jp mx1-tiki-ne-jp
        tim.it tim-it
        tip.nl kpnmail-nl ?
        tiscali.cz tiscali-cz
        tiscali.it tiscali-it
        tiscali.nl kpnmail-nl ?
        tiscalimail.nl kpnmail-nl ?
        tjekket.dk mail-jubii-dk ?
        tlen.pl o2-pl
        toke.com mail-com
        tokyo.com mail-com
        toothfairy.com mail-com
        torontomail.com mail-com
        trashcan.dk mail-jubii-dk ?
        trusted-legal-mail.ch kolabnow-com ?
        trustme.dk mail-jubii-dk ?
        tuta.com tutanota-com
        tuta.io tutanota-com
        tutamail.com tutanota-com
        tutanota.com tutanota-com
        tutanota.de tutanota-com
        tvstar.com mail-com
        ukr.net ukr-net
        umich.edu google
        umpire.com mail-com
        undernet.uy undernet-uy
        ungdom.dk mail-jubii-dk ?
        unity-mail.de vodafonemail-de
        uol.com.br uol-com-br
        upcmail.nl ziggo-nl
        usa.com mail-com
        uymail.com mail-com
        verizon.net verizon-net ?
        veryfast.biz fastmail-com
        veryspeedy.net fastmail-com
        vestergaard.dk mail-jubii-dk ?
        video.dk mail-jubii-dk ?
        vip.onet.pl onet-pl
        virgilio.it virgilio-it
        virgin.com virginmedia-com
        virgin.net virgin-net
        virginmedia.com virginmedia-com
        vittig.dk mail-jubii-dk ?
        vivaldi.net vivaldi-net
        vk.com vk-com ?
        vm.aikis.or.jp vm-aikis-or-jp ?
        vodafone.de vodafonemail-de
        vodafone.it vodafone-it ?
        vodafonemail.de vodafonemail-de
        vp.pl onet-pl
        vp.tiki.ne.jp vp-tiki-ne-jp
        wallet.com mail-com
        wanadoo.fr orange-fr
        wans.net att-net ?
        warpmail.net fastmail-com
        web.de web-de
        webhuset.no webhuset-no
        webname.com mail-com
        weirdness.com mail-com
        who.net mail-com
        whoever.com mail-com
        wichtig.ms web-de
        wildwestdomains.com wildwestdomains-com
        wildwildweb.dk mail-jubii-dk ?
        windowslive.com outlook-com
        winning.com mail-com
        witty.com mail-com
        wkpb.de wkpb-de ?
        wmconnect.com aol-com
        wo.cz tiscali-cz
        worker.com mail-com
        workmail.com mail-com
        worldmail.cz tiscali-cz
        worldofmail.com purelymail-com
        worldonline.cz tiscali-cz
        wp.pl wp-pl
        writeme.com mail-com
        www.feishu.cn www-feishu-cn ?
        wxs.nl kpnmail-nl ?
        x-il.jp iijmio-mail-jp ?
        xfinity.com comcast-net
        xp.wind.jp xp-wind-jp
        xs4all.nl kpnmail-nl ?
        xsmail.com fastmail-com
        xtra.co.nz xtra-co-nz
        ya.ru yandex-ru
        yahoo.ca yahoo-com
        yahoo.co.id yahoo-com
        yahoo.co.in yahoo-com
        yahoo.co.jp yahoo-co-jp
        yahoo.co.nz yahoo-com
        yahoo.co.uk yahoo-com
        yahoo.com yahoo-com
        yahoo.com.ar yahoo-com
        yahoo.com.au yahoo-com
        yahoo.com.br yahoo-com
        yahoo.com.hk yahoo-com
        yahoo.com.mx yahoo-com
        yahoo.com.tw yahoo-com
        yahoo.com.vn yahoo-com
        yahoo.de yahoo-com
        yahoo.es yahoo-com
        yahoo.fr yahoo-com
        yahoo.gr yahoo-com
        yahoo.in yahoo-com
        yahoo.it yahoo-com
        yahoo.pl yahoo-com
        yahoo.se yahoo-com
        yandex.by yandex-ru
        yandex.com yandex-ru
        yandex.com.tr yandex-ru
        yandex.kz yandex-ru
        yandex.net yandex-ru
        yandex.ru yandex-ru
        yandex.ua yandex-ru
        ybb.ne.jp ybb-ne-jp ?
        yeah.net yeah-net
        yepmail.net fastmail-com
        ymail.com yahoo-com
        your-mail.com fastmail-com
        your-server.de hetzner-de
        yours.com mail-com
        zeelandnet.nl zeelandnet-nl
        zeggis.com ziggo-nl
        zeggis.nl ziggo-nl
        ziggo.nl ziggo-nl
        ziggomail.com ziggo-nl
        zinders.nl ziggo-nl
        ziza.ru ziza-ru ?
        zoho.com zoho-com
        zoho.com.au zoho-com-au
        zoho.eu zoho-eu
        zoho.in zoho-in
        zoho.jp zoho-jp
        zohocloud.ca zohocloud-ca
        zohomail.com zoho-com ?
        zohomail.com.au zoho-com-au
        zohomail.eu zoho-eu
        zohomail.in zoho-in ?
        zohomail.jp zoho-jp ?
        zohomailcloud.ca zohocloud-ca ?
        zoomail.dk mail-jubii-dk ?
        zoznam.sk zoznam-sk ?
        zybermail.dk mail-jubii-dk ?

        """#

    /// A suffix of mail exchangers, its class (p provider, g gateway, f forwarder), and whose it is.
    static let exchangers: StaticString = #"""
        am0.yahoodns.net p yahoo-com
        antispamcloud.com g SpamExperts|2026-11|SpamExperts/sekb,public-code 58380495989
        antispameurope.com g Hornetsecurity|2026-11|public-code 68514998686,public-code 55659602303
        autistici.org p autistici-org
        barracudanetworks.com g Barracuda|2026-11|public-code 62411040984,public-code 58676264857
        bell.net p bell-net ?
        biglobe.ne.jp p biglobe-ne-jp
        bigpond.com p bigpond-com ?
        bigpond.net.au p bigpond-com ?
        btinternet.com p btinternet-com
        comcast.net p comcast-net
        coxmail.com p yahoo-com ?
        disroot.org p disroot-org
        earthlink-vadesecure.net p earthlink-net ?
        earthlink.net p earthlink-net
        emailforwardmx.com f EmailForwardMX|2026-11|emailforwardmx.com/knowledgebase/7
        emailsrvr.com p emailsrvr-com
        forwardemail.net f Forward Email|2026-11|forwardemail/forwardemail.net,public-code 31299218629
        freenet.de p freenet-de
        gandi.net p gandi-net
        hornetsecurity.com g Hornetsecurity|2026-11|public-code 62411040984,public-code 71088801038
        hostinger.com p hostinger-com ?
        hostinger.in p hostinger-com ?
        hotmail.com p outlook-com
        hushmail.com p hushmail-com ?
        hydra.sophos.com g Sophos Email|2026-11|public-code 51917387955,public-code 53254100891
        improvmx.com f ImprovMX|2026-11|public-code 62411040984,public-code 58284124343
        iphmx.com g Cisco Secure Email|2026-11|public-code 58676264857,public-code 53254100891
        ispgateway.de p df-eu ?
        kundenserver.de p 1und1-de
        mail.dreamhost.com p dreamhost ?
        mail.gm0.yahoodns.net p aol-com ?
        mail.icloud.com p icloud-com
        mail.protection.outlook.com p office365-com
        mailbox.org p mailbox-org
        mailcontrol.com g Forcepoint|2026-11|S,public-code 58380495989
        messagelabs.com g Symantec MessageLabs|2026-11|S,public-code 62411040984
        messagingengine.com p fastmail-com
        migadu.com p migadu-com
        mimecast-offshore.com g Mimecast|2026-11|public-code 62411040984,public-code 58676264857
        mimecast.co.za g Mimecast|2026-11|public-code 62411040984,public-code 66497268667
        mimecast.com g Mimecast|2026-11|S,public-code 62411040984
        mx.cloudflare.net f Cloudflare Email Routing|2026-11|docs.deepinfo.com/reference/discovery/reverse-mx,public-code 62411040984
        mx.weby.cz p weby-cz ?
        mx.yandex.net p yandex-ru ?
        mx.yandex.ru p yandex-ru ?
        naver.com p naver-com
        olc.protection.outlook.com p outlook-com
        one.com p one-com
        orange.fr p orange-fr
        ovh.net p ovh-net
        pobox.com p pobox-com
        ppe-hosted.com g Proofpoint Essentials|2026-11|public-code 62411040984,public-code 58676264857
        pphosted.com g Proofpoint|2026-11|S,public-code 62411040984
        prodigy.net p att-net ?
        protonmail.ch p protonmail-com ?
        qiye.aliyun.com p aliyun-com
        reflexion.net g Sophos Email|2026-11|public-code 55659602303,public-code 68368873031
        retarus.com g Retarus|2026-11|public-code 51917387955,public-code 66497268667
        rightbox.com p pobox-com ?
        runbox.com p runbox-com ?
        rzone.de p strato-de
        schlund.de p 1und1-de ?
        secureserver.net p wildwestdomains-com
        seppmail.cloud g SEPPmail|2026-11|public-code 51917387955,public-code 53254100891
        sfr.fr p sfr-fr
        sky.com p sky-com
        smtpz4.laposte.net p laposte-net
        spamexperts.com g SpamExperts|2026-11|SpamExperts/sekb,S
        spamexperts.eu g SpamExperts|2026-11|SpamExperts/sekb,S
        spamexperts.net g SpamExperts|2026-11|SpamExperts/sekb,S
        spamtitan.com g SpamTitan|2026-11|public-code 58380495989,public-code 68514998686
        t-online.de p t-online-de
        tmes.trendmicro.com g Trend Micro Email Security|2026-11|public-code 51917387955,public-code 71610392177
        tmes.trendmicro.eu g Trend Micro Email Security|2026-11|public-code 51917387955,public-code 71610392177
        tutanota.de p tutanota-com
        ukr.net p ukr-net
        virginmedia.com p virginmedia-com
        vodafonemail.de p vodafonemail-de
        webhouse.sk p webhouse-sk ?
        wp.pl p wp-pl
        your-server.de p hetzner-de

        """#

    /// id|name|flags|servers|user name|mechanisms|month|sources|help. PlainProvider.swift tells the letters.
    static let providers: StaticString = #"""
        126-com|126.com|u|smtp.126.com/T|a|p||T,N,M|
        163-com|163.com|p|smtp.163.com/T|a|p|2024-11|T,C,D,N,M|
        1und1-de|1&1|p|smtp.1und1.de/T smtp.1und1.de/S|a|p||T,N,M,E|https://hilfe-center.1und1.de/e-mail-einstellungen
        5ballov-ru|5ballov.ru|u?|smtp.5ballov.ru/T|a|p||K|
        a1-net|a1.net|u|securemail.a1.net/S|a|p||T,F,M|https://www.a1.net/hilfe-kontakt/article/Vertrag-Services/E-Mail/E-Mail-einrichten/Wie-lauten-die-Servereinstellungen-f%C3%BCr-meine-A1-E-Mail-Adresse-/500000000007404/500000000027481
        aeterna-ru|aeterna.ru|u?|smtp.aeterna.ru/T|a|p||K|
        aktivix-org|Aktivix|n|newyear.aktivix.org/S|a|p|2018-10|C,D|
        alice-it|Alice Italy|pa|out.alice.it/S|a|p||T,F,M|https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta
        aliyun-com|Alibaba Mail|n|smtp.aliyun.com/T|a|p|2023-09|C,D,N,E|
        aliyunqiye|Alibaba Cloud Enterprise Mail|u?|smtp.qiye.aliyun.com/T|a|||N|
        aol-com|AOL Mail|p|smtp.aol.com/T smtp.aol.com/S|a|po|2020-02|T,C,D,F,N,M,L|https://help.aol.com/articles/how-do-i-use-other-email-applications-to-send-and-receive-my-aol-mail
        apple-com|Apple|u?|smtp.mail.apple.com/S|l|p||K|
        aruba-it|Aruba.it|u?|smtps.aruba.it/T|a|p||F,N|https://guide.hosting.aruba.it/email/servizi-opzionali-email/email-imap.aspx
        arubapec-it|Aruba PEC|u|smtps.pec.aruba.it/T|a|p||T,F,M|https://guide.pec.it/posta-pec/configurare-casella-pec/configurare-casella-pec-programma-posta.aspx
        att-net|AT&T|pa|outbound.att.net/T smtp.mail.att.net/T|a|po||T,F,M,P|https://www.att.com/support/article/email-support/KM1010523/
        auone-jp|au one|u?|smtp.gmail.com/T|a|p||K|
        autistici-org|Autistici/Inventati|n|smtp.autistici.org/T|a|p|2018-01|C,D,M,E|
        azet-sk|Azet.sk|u?|smtp.azet.sk/T smtp.azet.sk/S|a|p||W,K|
        bay-wind-ne-jp|群馬インターネット|c||a|||T,M|
        bb-niigata-jp|ＢＢにいがた|c||a|||T,M|
        bell-net|Bell Canada email|u|smtphm.sympatico.ca/S|a|p||T,M,E|
        biglobe-ne-jp|Biglobe|u|mail.biglobe.ne.jp/T|a|p||T,M,E|
        bigpond-com|Telstra Mail|u|smtp.telstra.com/T|a|p||T,F,M,E|https://www.telstra.com.au/support/category/email/telstra-mail/recommended-email-settings-for-telstra-mail
        bluewin-ch|Bluewin Mail|pa|smtpauths.bluewin.ch/T|a|p|2017-12|T,C,D,F,N,M|https://emailsetup.swisscom.ch/guide/#step=emailSettingsMobileAppSelection
        blueyonder-co-uk|Blueyonder: Virgin Media Mail|p|smtp.blueyonder.co.uk/T|a|p||T,M|
        bol-com-br|BOL - Brasil Online|u|smtps.bol.com.br/T smtps.bol.com.br/S|l|p||T,M|
        broba-cc|ぷらら|c||a|||T,M|
        btinternet-com|BT Mail|u|mail.btinternet.com/T|a|p||T,F,M,E|https://www.bt.com/help/email/manage-email-account/manual-settings/what-are-the-settings-for-outgoing-and-incoming-bt-email-servers
        buzon-uy|Buzon.uy|n|mail.buzon.uy/S|a|p|2024-01|D|
        cc9-ne-jp|CC9インターネットサービス|u|msa.cc9.ne.jp/T|l|p||T,M|https://www.cc9.jp/support/internet/software/mail/thunderbird.html
        cek-ne-jp|エコーシティー・駒ケ岳|u|smtpa.cek.ne.jp/T|a|p||T,M|https://faq.cek.co.jp/CEK%E3%81%AE%E3%83%A1%E3%83%BC%E3%83%AB%E3%82%92%E4%BD%BF%E3%81%86%E6%96%B9%E6%B3%95-64b667d02407c8001bfabc95
        centurylink-net|CenturyLink.net|u|smtp.centurylink.net/S|a|p||T,F,M|https://www.centurylink.com/home/help/internet/email/how-to-set-up-your-email-server-settings-to-go-through-pop-and-smtp.html
        centurytel-net|CenturyTel.net|u|smtpauth.centurytel.net/S|a|p||T,M|
        cgl-ucsf-edu|UCSF CGL email|u|plato.cgl.ucsf.edu/S|l|p||T,M|
        charter-net|Charter Communications|pa|mobile.charter.net:587/T|a|p||T,F,M|https://www.spectrum.net/support/internet/mobile-email-setup
        chello-at|chello.at|n?|mail.mymagenta.at/T|a|p|2020-05|C,D|
        clio-ne-jp|CLIO-Net移管サービス|c||a|||T,M|
        cloudeu-xion-oxcs-net|OX Cloud EU|u?|smtp.eu.appsuite.cloud/S|a|p||T|https://confluence-public.open-xchange.com/display/OASC/OX+Cloud+%28OX+brand%29+endpoints
        cloudus-xion-oxcs-net|OX Cloud US|u?|smtp.us.appsuite.cloud/S|a|p||T|https://confluence-public.open-xchange.com/display/OASC/OX+Cloud+%28OX+brand%29+endpoints
        clustermail-de|Clustermail|u|mail.clustermail.de/S|a|c||T,M|https://ratiokontakt.de/news/2015/01/01/faq-wie-muss-mein-e-mail-client-konfiguriert-werden/
        co1-wind-ne-jp|群馬インターネット|c||a|||T,M|
        co2-wind-ne-jp|群馬インターネット|c||a|||T,M|
        co3-wind-ne-jp|群馬インターネット|c||a|||T,M|
        comcast-net|Comcast|n|smtp.comcast.net/T smtp.comcast.net/S|a|po|2017-12|T,C,D,F,M,L,K|https://www.xfinity.com/support/articles/setting-up-thunderbird
        cosmotemail-gr|cosmotemail|u?|mailgate.cosmotemail.gr/S|a|p||K|
        cty-net-ne-jp|CTY Mail|u|smtps.cty-net.ne.jp/T|a|p||T,M|
        daleth-cafe|🌈 daleth.cafe|n|daleth.cafe/T daleth.cafe/S|a|p|2024-06|D|
        dan-wind-ne-jp|群馬インターネット|c||a|||T,M|
        daum-net|Daum Mail|u|smtp.daum.net/T|a|c||T,M|https://cs.daum.net/faq/43/9234.html#24081
        dd-iij4u-or-jp|IIJ4U|u?|mbox.iij4u.or.jp/S|d|c||T,M|
        debugmail|DebugMail (email testing service)|ut?|debugmail.io:25/S|a|||N|
        delta-blinzeln-de|blindzeln|n?|webbox222.server-home.org/T|a|p|2021-09|C,D|
        df-eu|domainFACTORY|u|sslout.df.eu/T|a|p||T,F,M|https://www.df.eu/de/support/df-faq/e-mail/pop3-imap-postfaecher/mail-programme/
        disroot-org|Disroot|n|disroot.org/S|l|p|2017-06|C,D,F,N,E|
        dondominio-com|DonDominio/MrDomain|u|smtp.dondominio.com/T|a|p||T,M|
        dreamhost|DreamHost|u?|mail.*/T mail.*/S|a|||F,L,S|https://help.dreamhost.com/hc/en-us/articles/214918038-Email-client-configuration-overview
        dynectemail|Dyn Email Delivery|ur?|smtp.dynect.net:25/S|a|||N|
        e-email|e.email|n|mail.ecloud.global/S|a|p|2021-01|C,D,F,K|https://e.foundation/email-configuration/
        earthlink-net|EarthLink|u|smtpauth.earthlink.net/S|a|p||T,F,M,E|https://help.earthlink.net/portal/en/kb/articles/email-server-settings
        educa-madrid-org|Plataforma EducaMadrid|u|smtp01.educa.madrid.org/T smtp01.educa.madrid.org/S|l|p||T,M|https://documentacion.educa.madrid.org/books/correo/page/clientes-de-correo
        elasticemail|Elastic Email|ur?|smtp.elasticemail.com/T|a|||N|
        elpasotel-net|Elpasotel.net|u|smtp.elpasotel.net/S|a|p||T,M|
        email-it|email.it|u|out.email.it/T|a|p||T,F|https://www.email.it/faq
        emailsrvr-com|Rackspace Email Hosting|u|secure.emailsrvr.com/T secure.emailsrvr.com/S|a|p||T,M,L|
        endora-cz|Endora|u?|mailin.endora.cz/T mailin.endora.cz/S|a|p||W|
        espiv-net|Espiv|n?|mail.espiv.net/S|a|p|2021-01|C,D,K|
        ethereal|Ethereal Email (email testing service)|ut?|smtp.ethereal.email/S|a|||N|
        exmail-qq-com|Tencent Exmail|u?|smtp.exmail.qq.com/T|a|||P,N|
        fairnatics-net|Fairnatics|u?|mail.fairnatics.net:25/S|a|p||K|
        fastmail-com|Fastmail|pa|smtp.fastmail.com/T|a|po|2022-01|T,C,D,F,N,M,L,S,E|https://www.fastmail.com/help/technical/servernamesandports.html
        fastwebnet-it|Fastweb|u|smtp.fastwebnet.it/S|a|c||T,F,M|https://www.fastweb.it/fastmail/guida/mail_POPeIMAP/
        forwardemail-net|Forward Email|u?|smtp.forwardemail.net/T|a|p||F,N|https://forwardemail.net/faq#what-are-your-imap-server-configuration-settings
        fotoplenka-ru|fotoplenka.ru|u?|smtp.fotoplenka.ru/T|a|p||K|
        free-fr|Freebox|pa|smtp.free.fr/T|l|p||T,F,M|https://assistance.free.fr/articles/configurer-de-maniere-avancee-mon-logiciel-de-messagerie-609
        freenet-de|freenet.de|p|mx.freenet.de/T mx.freenet.de/S|a|p|2024-08|C,D,F,K,E|https://kundenservice.freenet.de/artikel/1869
        fromru-com|fromru.com|u?|smtp.fromru.com/T|a|p||K|
        front-ru|front.ru|u?|smtp.front.ru/T|a|p||K|
        gandi-net|Gandi Mail|u|mail.gandi.net/T mail.gandi.net/S|a|p||T,F,N,M,S|https://docs.gandi.net/en/gandimail/standard_email_settings/
        gigahost-dk|Gigahost Mail|u|smtp.gigahost.dk/S|a|p||T,M|
        gmailworkspace|Gmail Workspace|ur?|smtp-relay.gmail.com/T|a|||N|
        gmx-com|GMX Freemail|p|mail.gmx.com/T mail.gmx.com/S|a|p||T,F,N,M,L,K|https://support.gmx.com/pop-imap/imap/server.html#indexlink_help_pop-imap_imap
        gmx-net|GMX Freemail|pe|mail.gmx.net/T mail.gmx.net/S|a|p|2017-06|T,C,D,F,M,K|https://hilfe.gmx.net/pop-imap/imap/imap-serverdaten.html
        go-tvm-ne-jp|テレビ松本ケーブルインターネットサービス|c||a|||T,M|
        godaddyasia|GoDaddy Email (Asia)|u?|smtp.asia.secureserver.net:25/S|a|||N|
        godaddyeurope|GoDaddy Email (Europe)|u?|smtp.europe.secureserver.net:25/S|a|||N|
        goo-jp|goo メールアドバンス|c||a|||T,M|
        gransy-com|G-Hosting.cz a Station.cz|u|smtp.gransy.com/T smtp.gransy.com/S|a|p||T,M|https://emaily.eu/
        hal-ne-jp|ハルインターネット|c||a|||T,M|
        hana-or-jp|きたうら花ねっと|c||a|||T,M|
        hanmail-net|Hanmail|u?|smtp.hanmail.net/T|l|p||K|
        hetzner-de|Hetzner|u|mail.your-server.de/T|a|p||T,F,M|https://wiki.hetzner.de/index.php/KonsoleH:Email-Konto_einrichten/en
        hosting90-cz|HOSTING90|n|smtp.*/T smtp.*/S|a|p||docs.hosting90.cz|https://docs.hosting90.cz/napoveda/webhosting/email
        hostinger-com|Hostinger|u?|smtp.hostinger.com/T smtp.hostinger.com/S|a|p||F,M,L,S,E|https://www.hostinger.com/support/4768584-how-to-set-up-hostinger-email-on-mozilla-thunderbird-desktop-windows/
        hotbox-ru|hotbox.ru|u?|smtp.hotbox.ru/T|a|p||K|
        hotmail-ru|hotmail.ru|u?|smtp.hotmail.ru/T|a|p||K|
        hushmail-com|hushmail|u?|smtp.hushmail.com/T|a|||L,E|
        i-softbank-jp|SoftBank|u?|smtp.softbank.jp/T|l|p||T,M|
        ic-net-or-jp|IC-NET|c||a|||T,M|
        icloud-com|Apple iCloud|pa|smtp.mail.me.com/S|a|p|2024-10|T,C,D,F,N,M,L,K,S,E|https://support.apple.com/HT202304
        iijmio-mail-jp|IIJmio セーフティメール|u|mbox.iijmio-mail.jp/S|d|c||T,M|
        iiyama-catv-ne-jp|ケーブルテレビiネット飯山|u|smtpa.iiyama-catv.ne.jp/T|a|p||T,M|
        ik-me|infomaniak.com|pa|mail.infomaniak.com/T mail.infomaniak.com/S|a|p|2021-10|C,D,F,N|https://www.infomaniak.com/fr/support/faq/search?q=imap
        inbox-lv|inbox.lv|pe|mail.*/T|a|p||T|https://help.inbox.lv/?keyword=email_clients_settings
        inet-shibata-or-jp|インターネット新発田|c||a|||T,M|
        ipax-at|IPAX Internet Services|u|mail.ipax.at/T|a|p||T,M|
        iwafune-ne-jp|インターネットいわふね|c||a|||T,M|
        janis-or-jp|Janis|u|smtps.janis.or.jp/T|a|p||T,M|https://www.janis.jp/support/user/mail-settings
        jet-ne-jp|JETINTERNET|u|smtp.jet.ne.jp/T smtp.jet.ne.jp/S|l|p||T,M|https://www.jet.ne.jp/index.php?id=477
        ji-jet-ne-jp|JETINTERNET|c||a|||T,M|
        kelcom-net|KELCOM Internet|u|smtp.kelcom.net/S|a|p||T,M|https://portal.kelcom.net/support/faq/6/
        kl-wind-ne-jp|群馬インターネット|c||a|||T,M|
        kokuyou-ne-jp|長和町黒耀の里ゆいねっと|c||a|||T,M|
        kolabnow-com|KolabNow (secure email service)|u?|smtp.kolabnow.com/T smtp.kolabnow.com/S|a|p||N,K|
        kpnmail-nl|KPN E-mail|u|smtp.kpnmail.nl/T smtp.kpnmail.nl/S|a|p||T,F,M|https://www.kpn.com/service/internet/e-mail/instellen-laptop-pc.htm
        krovatka-su|krovatka.su|u?|smtp.krovatka.su/T|a|p||K|
        land-ru|land.ru|u?|smtp.land.ru/T|a|p||K|
        laposte-net|LaPoste|u|smtp.laposte.net/T|l|p||T,F,M,E|https://aide.laposte.net/contents/comment-parametrer-un-logiciel-de-messagerie-pour-envoyer-et-recevoir-mes-courriers-electroniques
        libero-it|Libero Mail|u|smtp.libero.it/T|a|p||T,F,M|https://aiuto.libero.it/articolo/mail/configurare-libero-mail-con-client-di-posta-imap-e-smtp/
        loopia|Loopia (Swedish hosting provider)|u?|mailcluster.loopia.se/T|a|||N|
        loops|Loops|ur?|smtp.loops.so/S|a|||N|
        mahoroba-ne-jp|インターネットまほろば|c||a|||T,M|
        mail-com|mail.com|pa|smtp.mail.com/T smtp.mail.com/S|a|p|2024-03|T,C,D,F,M,L,K|https://support.mail.com/premium/imap/server.html#indexlink_help_premium_imap
        mail-de|mail.de|n|smtp.mail.de/T|a|p|2021-09|C,D,F,M|https://mail.de/hilfe/pop3-imap-einstellungen
        mail-dk|Yousee Mail|u|asmtp.mail.dk/S|a|p||T,M|https://yousee.dk/hjaelp/artikler/hvad-er-mine-serveroplysninger-til-yousee-mail
        mail-ee|mail.ee|pe|*/T|a|p||T|https://help.mail.ee/?keyword=email_clients_settings
        mail-iwafune-ne-jp|インターネットいわふね|c||a|||T,M|
        mail-jubii-dk|Jubii Mail|u|smtp.jubii.dk/T|a|p||T|https://support.jubii.dk/hc/da/articles/200545089-Ops%C3%A6tning-af-e-mail-Andre-klienter
        mail-ru|mail.ru|p|smtp.mail.ru/T smtp.mail.ru/S|a|p|2026-04|T,C,D,F,N,M,L,K|https://help.mail.ru/mail-help/mailer/popsmtp
        mail-wind-ne-jp|群馬インターネット|c||a|||T,M|
        mail15-com|mail15.com|u?|smtp.mail15.com/T|a|p||K|
        mail333-com|mail333.com|u?|smtp.mail333.com/T|a|p||K|
        mailbox-org|Mailbox.org|pa|smtp.mailbox.org/T smtp.mailbox.org/S|a|p|2019-03|C,D,F,M,K,E|https://kb.mailbox.org/display/BMBOKB/E-Mail-Einrichtung+mit+Mozilla+Thunderbird
        mailcatch-app|Mailcatch (email testing service)|ut?|sandbox-smtp.mailcatch.app:2525/S|a|||N|
        mailersend|MailerSend|ur?|smtp.mailersend.net/S|a|||N|
        mailgun|Mailgun|ur?|smtp.mailgun.org/T|a|||N|
        mailjet|Mailjet|ur?|in.mailjet.com/S|a|||N|
        mailo-com|mailo.com|n|smtp.mailo.com/T|a|p|2020-02|C,D|
        mailosaur|Mailosaur (email testing service)|ut?|mailosaur.io:25/S|a|||N|
        mailtrap|Mailtrap|ut?|live.smtp.mailtrap.io/S|a|||N|
        mandrill|Mandrill (by Mailchimp)|ur?|smtp.mandrillapp.com/S|a|||N|
        mehl-cloud|mehl.cloud|n|mehl.cloud/T mehl.cloud/S|a|p|2024-06|D|
        mehl-store|mehl.store|n|mail.ende.in.net/S|a|p|2024-02|D|
        memori-ru|memori.ru|u?|smtp.memori.ru/T|a|p||K|
        migadu-com|Migadu|n|smtp.migadu.com/T smtp.migadu.com/S|a|p|2024-09|C,D,F,S|https://www.migadu.com/guides/index.html
        mit-edu|MIT Mail|u|outgoing.mit.edu/T|l|p||T|https://kb.mit.edu/confluence/display/istcontrib/Microsoft+365+Email+and+Calendaring+-+Configure+via+IMAP+Settings
        ml-murakami-ne-jp|インターネットいわふね|c||a|||T,M|
        mnet-ne-jp|Mnet メール サービス|u|mail.mnet.ne.jp/S|a|pc||T,M|
        montclair-edu|MSU|u?|smtp.montclair.edu/S|l|p||K|
        mopera-net|mopera U|u|mail.mopera.net/T mail.mopera.net/S|l|c||T,M|
        mx1-tiki-ne-jp|TikiTikiインターネット|c||a|||T,M|
        mycosmos-gr|mycosmos|u?|mail.mycosmos.gr/S|a|p||K|
        nauta-cu|nauta.cu|n?|smtp.nauta.cu:25/S|a|p|2024-01|C,D|
        naver-com|Naver|p|smtp.naver.com/T smtp.naver.com/S|a|pc|2021-06|T,C,D,N,M,K,P|https://help.naver.com/service/30029/contents/21342?osType=PC&lang=ko
        newmail-ru|newmail.ru|u?|smtp.newmail.ru/T|a|p||K|
        nifty-com|@nifty|c||a|||T,M|
        nightmail-ru|nightmail.ru|u?|smtp.nightmail.ru/T|a|p||K|
        nili-ca|Nili|u?|email.nili.email/T email.nili.email/S|a|p||T|https://nili.ca/knowledge-base/how-to-connect-email-clients-to-servers/
        nine-testrun-org|nine.testrun.org|n|nine.testrun.org/T nine.testrun.org/S|a|p|2024-06|C,D|
        nm-ru|nm.ru|u?|smtp.nm.ru/T|a|p||K|
        nsat-jp|ＢＢにいがた|c||a|||T,M|
        ntlworld-com|NTL World: Virgin Media Mail|p|smtp.ntlworld.com/T|a|p||T,M|
        nubo-coop|nubo|n|mail.nubo.coop/T|a|p|2022-12|C,D|
        o2-pl|o2 Poczta|u|poczta.o2.pl/T poczta.o2.pl/S|l|p||T,F,M,L|https://pomoc.o2.pl/jak-skonfigurowac-program-pocztowy
        ocn-ne-jp|OCN|u|smtp.ocn.ne.jp/T|a|p||T,M|
        office365-com|Microsoft 365|o|smtp.office365.com/S|a|o|2024-11|T,C,D,F,N,M,P|
        ohmysmtp|OhMySMTP (email delivery service)|ur?|smtp.ohmysmtp.com/S|a|||N|
        one-com|one.com|u|send.one.com/T|a|p||T,F,N,M,S|https://help.one.com/hc/en-us/articles/115005586769-Setting-up-a-Mobile-Phone
        one-cz|Webhosting Registrator.cz Mail|u?|smtp.registrator.cz/S|a|p||T,M|
        onet-pl|Onet Poczta|u|smtp.poczta.onet.pl/T smtp.poczta.onet.pl/S|a|p||T,F,M|https://pomoc.poczta.onet.pl/baza-wiedzy/konfiguracja-poczty-w-programie-mozilla-thunderbird/
        openmailbox-org|OpenMailBox|u?|smtp.openmailbox.org/T smtp.openmailbox.org/S|a|||N,M,L|
        orange-fr|Mail Orange|u|smtp.orange.fr/T|a|p||T,F,M,E|https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/l-utilisation-du-mail-et-du-cloud/mail-orange/le-mail-orange-nouvelle-version/parametrer-la-boite-mail/mail-orange-comment-acceder-a-sa-boite-mail-orange-depuis-une-application-ou-un-logiciel-de-messagerie-non-fourni-par-orange_434630-964290#
        otenet-gr|otenet.gr|u?|mailgate.otenet.gr/S|a|p||K|
        outlook-com|Outlook.com (Microsoft)|o|smtp-mail.outlook.com/S|a|o||T,F,N,L,K,S|https://support.office.com/article/pop-imap-and-smtp-settings-for-outlook-com-d088b986-291d-42b8-9564-9c414e2aa040
        ouvaton-org|Ouvaton|n?|smtp.ouvaton.coop/T|a|p|2022-12|C,D|
        ovh-net|OVH|u|ssl0.ovh.net/T mail.*/T|a|p||T,F,M,L,S|https://docs.ovh.com/fr/emails/mail-mutualise-guide-configuration-dun-telephone-mobile-sous-android-version-51/#rappel-des-parametres-pop-imap_1
        parabox-or-jp|パラボックス|c||a|||T,M|
        pdx-edu|Portland State University Mail|u|mailhost.pdx.edu/T mailhost.pdx.edu/S|a|c||T,M|
        peoplepc-com|PeoplePC|u|smtpauth.peoplepc.com/S|a|c||T,M|
        photofile-ru|photofile.ru|u?|smtp.photofile.ru/T|a|p||K|
        pisem-net|pisem.net|u?|smtp.pisem.net/T|a|p||K|
        po-wind-ne-jp|群馬インターネット|c||a|||T,M|
        pobox-com|Pobox|u|smtp.pobox.com/T smtp.pobox.com/S|a|p||T,M,L,S|
        pochta-ru|pochta.ru|u?|smtp.pochta.ru/T|a|p||K|
        pochtamt-ru|pochtamt.ru|u?|smtp.pochtamt.ru/T|a|p||K|
        pop-shibata-ne-jp|インターネット新発田|c||a|||T|
        pop3-ru|pop3.ru|u?|smtp.pop3.ru/T|a|p||K|
        poste-it|poste|u?|relay.poste.it/T|a|p||K|
        postecert-it|Poste Italiane PosteCert|u|mail.postecert.it/T|a|p||T|https://postecert.poste.it/pec/configurazione.shtml
        posteo-de|Posteo|p|posteo.de/T posteo.de/S|a|p|2026-01|T,C,D,F,M,K|https://posteo.de/hilfe/wie-richte-ich-posteo-in-einem-mailprogramm-ein-pop3-imap-und-smtp
        postmark|Postmark|ur?|smtp.postmarkapp.com:2525/S|a|||N|
        protonmail-com|ProtonMail|p?|smtp.protonmail.ch/S|a||2019-02|C,D,N,S,E|
        ptd-net|PenTeleData|u|promail.ptd.net/T promail.ptd.net/S|l|p||T,F,M|https://www.ptd.net/support/email-communication/how-setup-your-email
        purelymail-com|purelymail.com|n|smtp.purelymail.com/T|a|p|2023-12|C,D,F|https://purelymail.com/docs/setup/technical
        q-com|Q.com|u|smtp.q.com/S|a|p||T,M|
        qip-ru|qip.ru|u?|smtp.qip.ru/T|a|p||K|
        qiye-aliyun|Alibaba Mail Enterprise Edition|u?|smtp.mxhichina.com/T|a|||N|
        qq-com|qq.com|p|smtp.qq.com/T|a|p|2021-06|T,C,D,N,M|
        rambler-ru|Rambler Mail|p|smtp.rambler.ru/T|a|p|2024-03|T,C,D,F,M,L|https://help.rambler.ru/mail/mail-pochtovye-klienty/1277/
        rbcmail-ru|rbcmail.ru|u?|smtp.rbcmail.ru/T|a|p||K|
        rediffmail-com|Rediffmail|u|smtp.rediffmail.com/T smtp.rediffmail.com:586/T|a|p||T|
        resend|Resend|ur?|smtp.resend.com/T|a|||N|
        riseup-net|riseup.net|n|mail.riseup.net/T mail.riseup.net/S|a|p|2024-08|C,D,F,M,K|https://riseup.net/en/email/clients#basic-client-configuration
        rr-com|RoadRunner/TWC|pa|mail.twc.com/S|a|p||T,F,M|https://www.timewarnercable.com/en/support/faqs/faqs-internet/e-mailacco/incoming-outgoing-server-addresses.html
        runbox-com|Runbox (Norwegian email provider)|u?|smtp.runbox.com/T|a|||N,S|
        runestone-net|Runestone Telecom Association|u|mail.runestone.net/S|l|p||T,M|
        sapo-pt|SAPO Mail|u|smtp.sapo.pt/T|a|p||T,M|https://ajuda.sapo.pt/configurar-programa-de-email-70015
        schwaz-net|schwaz.net – Stadtwerke Schwaz|u|mail.schwaz.net/T mail.schwaz.net/S|a|p||T,M|https://stadtwerkeschwaz.at/schwaz-net/anleitungen#Einstellungen
        sendcloud|SendCloud (Chinese email delivery)|ur?|smtp.sendcloud.net:2525/S|a|||N|
        sendgrid|SendGrid|ur?|smtp.sendgrid.net/S|a|||N|
        sendinblue|Brevo (formerly Sendinblue)|ur?|smtp-relay.brevo.com/S|a|||N|
        sendpulse|SendPulse|ur?|smtp-pulse.com/T|a|||N|
        ses|AWS SES|ur?||a|||N|
        sfr-fr|SFR / Neuf|u|smtp.sfr.fr/T|a|p||T,F,M,E|https://assistance.sfr.fr/service-et-accessoire/sfr-mail/serveurs-messagerie-sfr.html
        sky-com|Sky Mail|pa|smtp.tools.sky.com/T|a|p||T,F,M,E|
        skynet-be|Proximus|u|relay.proximus.be/S|a|p||T,M|
        smtp-ru|smtp.ru|u?|smtp.smtp.ru/T|a|p||K|
        smtp2go|SMTP2GO|ur?|mail.smtp2go.com:2525/S|a|||N|
        so-wind-ne-jp|群馬インターネット|c||a|||T,M|
        sparkpost-com|SparkPost|ur?|smtp.sparkpostmail.com/S|a|||N|
        squat-gr|Squat.gr|u?|mail.espiv.net/S|a|p||K|
        stinpriza-net|Stin Priza coop|n|stinpriza.net/S|a|p|2024-07|C,D|
        strato-de|Strato|u|smtp.strato.de/T smtp.strato.de/S|a|p||T,F,M|https://www.strato.de/faq/mail/externes-e-mail-programm-mit-strato-e-mail-adresse-nutzen/
        studenti-univr-it|Università degli Studi di Verona|u?|univr.smtpauth.cineca.it/T|a|p||T,M|
        systemausfall-org|systemausfall.org|n|mail.systemausfall.org/T|a|p|2021-05|C,D|
        systemli-org|systemli.org|n|mail.systemli.org/T mail.systemli.org/S|a|p|2020-05|C,D,K|
        t-online-de|t-online|pae|securesmtp.t-online.de/T securesmtp.t-online.de/S|a|p|2020-02|T,C,D,F,M,K,P|https://www.telekom.de/hilfe/apps-dienste/e-mail/einstellungen/posteingang-postausgang-server
        teol-net|TEOL.net Mail|u?|smtp.teol.net/T|a|p||T|https://hostingpodrska.teol.net/osticket/kb/faq.php?id=29
        testrun-org|testrun.org|n|testrun.org/T testrun.org/S|a|p|2020-06|D|
        thinline-cz|Český hosting|u?|smtp.cesky-hosting.cz/T smtp.cesky-hosting.cz/S|a|p||T,thunderbird/autoconfig#135,M|
        tim-it|Tim Mail|pa|smtp.tim.it/S|a|p||T,F|https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta
        tipimail|Tipimail (email delivery service)|ur?|smtp.tipimail.com/S|a|||N|
        tiscali-cz|Tiscali|c||a|||T,thunderbird/autoconfig#135,M|
        tiscali-it|Tiscali Mail|n|smtp.tiscali.it/T|a|c|2019-12|T,C,D,M|https://assistenza.tiscali.it/servizi/guida/posta-elettronica/
        turbosmtp|TurboSMTP|ur?|pro.turbo-smtp.com/T|a|||N|
        turbosmtp-eu|TurboSMTP (EU region)|ur?|pro.eu.turbo-smtp.com/T|a|||N|
        tutanota-com|Tutanota|x||a||2021-06|C,D,N,E|
        ukr-net|ukr.net|p|smtp.ukr.net/T|a|p|2024-08|C,D,M,L,E|
        undernet-uy|Undernet.uy|n|undernet.uy/S|a|p|2020-08|C,D|
        uol-com-br|UOL|pe|smtps.uol.com.br/S|l|p||T,M|https://sac.uol.com.br/info/primeiros_passos/config_mozillathunderbird.jhtm
        verizon-net|Verizon Online|u?|smtp.aol.com/T|a|po||T|https://help.aol.com/articles/how-do-i-set-up-other-email-applications-to-send-and-receive-my-verizon-net-mail
        virgilio-it|Virgilio Mail|u|out.virgilio.it/T|a|p||T,F|https://aiuto.virgilio.it/articolo/mail/configurare-virgilio-mail-con-client-di-posta-imap-e-smtp/
        virgin-net|Virgin.net: Virgin Media Mail|u|smtp.virgin.net/T|a|p||T,M|
        virginmedia-com|Virgin Media Mail|pa|smtp.virginmedia.com/T|a|p||T,F,M,K,E|https://www.virginmedia.com/help/broadband/manage-email-account
        vivaldi-net|Vivaldi Webmail|n|smtp.vivaldi.net/S|a|p|2021-06|C,D|
        vk-com|VK Mail|p?|smtp.mail.ru/T|a|p|2024-07|C,D|
        vm-aikis-or-jp|aikis|u?|mail.aikis.or.jp/S|l|p||T,M|
        vodafone-it|vodafone|u?|smtp.vodafone.it/T|a|p||K|
        vodafonemail-de|Vodafone|pa|smtp.vodafonemail.de/T smtp.vodafonemail.de/S|a|p|2020-08|T,C,D,F,M,E|https://www.vodafone.de/hilfe/vodafone-e-mail-cloud.html#wie-lauten-die-server-einstellungen-fuer-vodafone-e-mail
        vp-tiki-ne-jp|TikiTikiインターネット|c||a|||T,M|
        web-de|WEB.DE Freemail|pe|smtp.web.de/T smtp.web.de/S|l|p|2020-01|T,C,D,F,M,K|https://hilfe.web.de/pop-imap/imap/imap-serverdaten.html
        webhouse-sk|WebHouse|u?|mail.webhouse.sk/S|a|p||mihalikdalibor/mail_manager,W|
        webhuset-no|Webhuset|u|smtp.webhuset.no/T smtp.webhuset.no/S|a|p||T,M|https://www.webhuset.no/kb/8/oppsett-for-epost-hos-oss
        weby-cz|weby.cz (Winternet)|u?|mail.weby.cz/T mail.weby.cz/S|a|p||weby.cz|https://www.weby.cz/faq/
        wellit-sk|Wellit|n|mail.wellit.sk/T mail.wellit.sk/S|a|p||wellit.sk|https://www.wellit.sk/wiki/e-mailove-konto/
        wildwestdomains-com|Your WildWest domain|u|smtpout.secureserver.net/T|a|p||T,F,N,M|https://www.godaddy.com/help/server-and-port-settings-for-workspace-email-6949
        wkpb-de|Westfalen-Kolleg Paderborn|p?|psmtp.schulon.org/T|a|p|2023-12|C,D|
        wp-pl|Poczta Wirtualna Polska|pa|smtp.wp.pl/T|l|p||T,F,M,L,E|https://pomoc.wp.pl/jak-skonfigurowac-program-pocztowy
        www-feishu-cn|Feishu Mail (Lark)|u?|smtp.feishu.cn/T|a|||N|
        xp-wind-jp|群馬インターネット|c||a|||T,M|
        xtra-co-nz|Xtra Mail|u|send.xtra.co.nz/T|a|p||T,F,M|https://www.spark.co.nz/help/get-more/xtra/xtra-mail-setup/
        yahoo-co-jp|Yahoo! メール|u|smtp.mail.yahoo.co.jp/T|l|p||T,F,M,L|
        yahoo-com|Yahoo! Mail|pa|smtp.mail.yahoo.com/T|a|po|2025-09|T,C,D,F,N,M,L,K,E|https://help.yahoo.com/kb/new-mail-for-desktop/imap-server-settings-yahoo-mail-sln4075.html
        yandex-ru|Yandex Mail|pe|smtp.yandex.com/T|a|p|2020-03|T,C,D,F,M,L,K,P,S|https://yandex.com/support/mail/mail-clients/others.html
        ybb-ne-jp|Yahoo! BB|u?|ybbsmtp.mail.yahoo.co.jp/T|l|p||T,M|
        yeah-net|yeah.net|u|smtp.yeah.net/T|a|p||T,M|
        zeelandnet-nl|ZeelandNet e-mail|u|mail.zeelandnet.nl/T|l|p||T,M|
        ziggo-nl|Ziggo Mail|n|smtp.ziggo.nl/S|a|p|2017-06|T,C,D,F,M,K|https://www.ziggo.nl/klantenservice/e-mail/?src=autoconfig
        zimbra|Zimbra Mail Server|u?|smtp.zimbra.com/S|a|||N|
        ziza-ru|ziza.ru|u?|smtp.ziza.ru/T|a|p||K|
        zoho-com|Zoho Mail - US|p|smtp.zoho.com/T smtp.zoho.com/S|a|p||T,F,N,M,L,K|https://www.zoho.com/mail/help/imap-access.html
        zoho-com-au|Zoho Mail - Australia|u|smtp.zoho.com.au/T smtp.zoho.com.au/S|a|p||T,F|https://www.zoho.com/mail/help/imap-access.html
        zoho-eu|Zoho Mail - Europe|p|smtp.zoho.eu/T smtp.zoho.eu/S|a|p|2021-06|T,C,D,F|https://www.zoho.com/mail/help/imap-access.html
        zoho-in|Zoho Mail - India|u|smtp.zoho.in/T smtp.zoho.in/S|a|p||T|https://www.zoho.com/mail/help/imap-access.html
        zoho-jp|Zoho Mail - Japan|u|smtp.zoho.jp/T smtp.zoho.jp/S|a|p||T|https://www.zoho.com/mail/help/imap-access.html
        zohocloud-ca|Zoho Mail - Canada|u|smtp.zohocloud.ca/T smtp.zohocloud.ca/S|a|p||T|https://www.zoho.com/mail/help/imap-access.html
        zoznam-sk|Zoznam.sk|u?|smtp.zoznam.sk/T|a|p||W|

        """#

    /// What stands for a source, and the source.
    static let sources: StaticString = #"""
        C chatmail/provider-db
        D deltachat/provider-db
        E MikkelScheike/email-provider-links
        F M66B/FairEmail
        K k9mail/k-9
        L MailCore/mailcore2
        M Foundry376/Mailspring
        N nodemailer/nodemailer
        P postalsys/emailengine
        S jace/mxsniff
        T thunderbird/autoconfig
        W public-code

        """#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let domainsIndex: StaticString =
        #"0001n00K1500d000141n01N1n01h1n02B1502[150320103B1503Z0203l1504D1i04W1n0511n05L1i05_150671506O0306g1n07?3D07Q0407_4:0811i08I1i08^3i08o1i09E1i09Y2X09j050:B1i0:Z0:0:j1i0;D150;]060<51i0<N1i0<f070=8080=N1i0=e150>>1i0>R1i0>n1i0?G0>0?_0J0@:2X0@L1i0@a1n0A;1n0AYoo0Al1i0BA0:0BS0:0Be0:0C50:0CH0:0C[0:0Cn0:0DA0:0DP0:0D_0:0Dn0:0E=0:0EL040EZ0;0F01i0FK3g0Ff1i0G>1i0GW1i0Gm0<0HA0=0HY1i0I01i0IB1i0IW0>0Ig1`0JF1i0J^0?0K21i0KM0@0Ki2X0L=350LW0A0Li1n0ME1`0M_1i0N60B0NX0B0O:0B0OX0B0P30B0PQ0C0Pm0a0QM1n0Qk1n0RF3F0R_0D0S31i0SH0>0S`1n0T<1i0TP150Ti1i0U=0E0UY0F0V10F0VI0F0Vd1i0W;1i0WR1n0Wn0a0XN1o0X\1i0Y01e0YA0G0YX0G0Yn0H0ZP1i0Zi0I0[?1:0[V0a0\61i0\N0R0\f1i0]?1i0]Y0J0]k1i0^@0K0^^0K0_=0a0_]2X0`20L0`D1i0``1i0a<1i0aP0=0ak4:0b>1i0bR1i0bh0M0c<3D0cO0N0cc0O0dC0P0da0Q0e;0R0eS0R0ek300fJ1i0f`1i0g20S0gH4:0g[1i0h01i0hG1n0hf1n0iF1n0i^0P0j81i0jK3i0j\1i0k50T0kK0U0l90V0lg3D0m?1i0mW150n10W0nO0X0nj0X0oH0Y0oc0Y10A0Z10\0Z11:0P11Z0P1271`12W1i12n1i13E0[13]1i1400:14G1i14_1i1571i15O1i15g1n16?3i16N1i16d0J17=1o17R0\1821i18J1i18]1i1914519C0:19R0P19n0]1:J0]1:f0>1;>1i1;Q1i1;k1i1<B1n1<_1i1=52X1=H1n1=g1i1>B0^1>Z1i1?20_1?T0_1@60_1@T0_1@o0_1AM1n1Aj0`1B<1i1BQ0a1C11i1CJ0c1D20c1DX3i1Dn0d1E:0J1ET1`1F01i1FG1i1F^1i1G41i1GL0e1Gd1i1H81i1HN0f1Hl1i1IB1i1IR1i1If1i1J=1n1JV1n1K01n1KN0i1K^1S1L61i1LM0j1Li0k1MK3L1Mg1n1NI151Nd0m1O@1n1OZ1n1P31i1PI0P1Pl0P1QO1i1Qb3i1R21n1RK1A1R]0n1Ro151SL151Si151TF151Tc151U>0o1UZ151V50O1VT151Vh2=1W?1i1WU1i1Wn2=1XD2=1X\1n1Y7111YM1U1Y\1i1Z01i1ZH1i1Z[131[9151[M141[m1n1\E1i1\V151]2151]M151]e151^?151^\151_4151_N151_g151`C151`]151a:151aS151al151bE151b^151c7151cP151ci151dB151d\151e5151eO151eh151fA151fZ151g3151gL151gi151hH1i1ha161i=151iQ1n1ii1i1j?1n1jZ0a1k:1i1kQ1i1kf0>1l:1n1lS3i1lc1i1m<151mU151mo151nG151n^1:1no1i1oG1n1oc1720G1820e342181n21U1n2211n22P1922`1a2381:23N1:23h1;24@1<24T1524j1n25G3i25Z1n2671n26R1i26i0P27L1=27`1i2860J28O1n28h3i2991i29P1i29i1e2:=1>2:U0=2:l1A2;;1A2;K1@2;Z1A2;i1@2<81@2<J1@2<\1@2<l1@2=?1@2=R1@2=e1A2>41@2>C1A2>R1@2>a1@2?01@2??1A2?P1@2?_1@2?n1A2@>1A2@N1@2@]1@2@l1@2A;1@2AJ1@2AY1@2Ah1@2B71@2BF1B2B`2R2Bm022CA1E2COoo2Ca1i2D71F2DM1i2Dk1i2EB0P2E]1n2F51n2FS1i2Fj1`2GH1n2G`0P2H=152HT1i2Hl4:2I>152IX1i2J11G2JE3i2JU1n2K21H2KH1I2Kb1n2L<1n2L[1n2M51n2MR1n2Mn1n2NL1n2Ni1a2O@1J2OV0a2P61i2PM1i2Pd1n2Q>1i2QV4:2Qg1i2R=1L2R[1i2S11M2SG2\2S^2\2T52\2TL2\2Tf2\2U@2\2UZ2\2V42\2VN2\2Vh2\2WB2\2W\2\2X42\2XO2\2Xj2\2YE2\2Y`2\2Z;2\2ZV2\2[12\2[L2\2[c2\2\:2\2\Q2\2\h2\2]?2\2]V2\2]m2\2^D2\2^[2\2_22\2_I2\2_`2\2`72\2`N2\2`e2\2a<1N2aT2\2ak2\2bB2\2bY1i2bk1i2cB1n2c^1i2d41O2dP1n2dl1n2eI1P2eg1Q2fA3i2fO1R2fe1S2gC1T2gg1U2h31U2hD1i2h^1n2i8152iS152ih152jB1i2jU1n2k01V2kB1V2kT1V2kf1V2l81o2lI1n2le1W2mK1n2me1n2n=0=2nS1i2ni1i2o>152oX1i3011i30I1i30^1531?1531^1o3221532R153331F33R1e33f1n34<1e34M1X34]1i3561i35N1n35d1i36;1n36V1Y3720j37N1n37j1n38F1Z38^1i391oo39C1[39W153:11\3:K1i3:^1n3;:3i3;J1i3;b1`3<C0:3<V1n3<m1n3=J1n3=j1n3>H1n3>e1n3?B1n3?f153@A1:3@X1n3A01^3AP1^3B01^3BI1^3Be3g3CB3i3CT3[3Cl1]3DB1i3DX3F3Do1i3EE1i3E\0a3F<1^3F\1^3G<1^3GX1^3H11^3HM1n3He1n3I@1n3IX1_3J41`3JP1i3Jg1a3K=1a3KW1b3L11n3LJ1n3Lf3i3M51n3MO2=3Md1c3N61d3NN1n3Nh1n3OC1i3OW1n3Oo1`3PP1i3Ph353Q<153QY1e3Qm1`3RK1`3Rj193SA1i3SX1i3So1o3T?2\3TS2\3Tg2\3U;2\3UO2\3Uc2\3V:2\3VQ2\3Vh2\3W?2\3WT2\3Wl2\3XD2\3X\2\3Y42\3YL2\3Yd2\3Z<2\3ZP2\3Zd2\3[82\3[L2\3[`2\3\42\3\H2\3\\2\3]02\3]D2\3]X2\3]l2\3^@2\3^X1i3^n1i3_B3i3_Q1i3_g1i3`<1n3`V0]3a70]3aX0]3b90]3bZ0]3c;0]3c\0]3d=0]3d^2E3e>1R3eQ1i3el0P3fN1i3ff1i3g:1n3gT3Q3gk3i3h;1h3hY153i71i3iL1n3ih153jC1i3jU1j3je1k3k51l3kE1A3kV203l7203l[203m?1m3me1n3nC1i3nU1o3ne1o3o5203oU204022040R2140j2241D1n41]1n4261n42O1542k1543C1`43_154492344Q1544h1545A1n45`1546;1546T1546o1547O1547h1548C1548\284901n49M1549g154:C1n4:_154;7154;R1n4;m1i4<D1n4<`1n4==1R4=O0P4=k1`4>E2<4>[2=4?31A4?D2>4?Z3=4?k154@L1i4@b1i4A:2?4AP1n4Am1n4BJ1n4Bk1i4CA0j4C^1i4D41n4DV1S4E11S4EL2@4E\2A4F@2h4Fc154G8154GK2B4Ga1i4H71i4HM2C4Hk2D4IA1n4I^1i4J62\4JJ3R4J^4:4K31i4KG1i4K]1i4L11n4LL2E4Lj2E4MK2E4Mi2E4NJ2E4Ni2E4OH2E4Oi2E4PG2E4Pf2E4QE2E4Qd2E4RC2E4Rd2E4SB2E4Sa2E4TB2E4T`2E4UB2E4Ua2E4V@2E4Va2E4W?2E4W^2E4X<2E4X[2E4Y92E4YX2E4Z72E4ZU2E4[42F4[N154[j1`4\D1`4\_154]:0=4]O354]g1i4^;1`4^Y454^o464_B1n4_^2G4`22H4`F2=4`^1i4a81n4aU0:4aj0:4b?3D4bN2I4bf1i4c?3g4cX1n4d42J4dH2K4dd2L4e62M4eX1i4el2N4f:0a4fZ1i4g31n4gM154gi2O4h92P4hS2Q4hg1i4i90>4iN1i4icoo4j22R4j>1i4jP2S4jf2S4k:2T4kV3i4ke1n4l?1a4lR2V4lb2W4m22X4mF2X4mV2X4mf024n93i4nJ024na2T4o?1a4o]1a5051a50L1a50l1a51I2X51W1`5272Y52Y155342X53G1i53]2Z5411i54K2[54a2\5582\55O2\55f2\56@2\56Z2\5742\57N2\57f2\58A2\58\2\5972\59R2\59m2\5:H2\5:c2\5;:2\5;Q2\5;h2\5<?2\5<V2\5<m2\5=D2\5=[2\5>22\5>I2\5>`2\5?72\5?N2\5?e2\5@<2\5@S2\5@j2\5AA2]5A[2^5Ak155BD0>5BZ1i5C51i5CN2_5Cj3i5D:2`5DJ0<5Db0=5E80=5EK0=5Ed1n5F=1n5FY1i5G31n5GP2a5Gj1n5HF1i5H\155I32b5IO1i5Ii1i5J@2c5JV305K03i5KA1a5KX1i5L01i5LH1i5L]2n5M42d5MT2d5N42d5NP2d5Ni2d5OE2e5OY2f5P02f5PF2g5P`2X5Q72X5QN1i5Qb1n5R?1i5RW1i5Ro3i5S=2h5Sa2i5T31n5TL1i5Ta1i5U32j5UG2k5Ua2l5V52l5VI2l5V]2l5W12l5WE2l5WY2l5Wm2l5XD2l5XY2l5Y12l5YE2l5YY2l5Ym2l5ZA2l5ZU2l5Zi2l5[=2l5[Q2l5[e2l5\92l5\M2l5\a2l5]52l5]I2l5]]2l5^12l5^E2l5^Y2l5^m2l5_A2l5_U2l5_i2l5`=2l5`Q2l5`e2l5a:2l5aN2l5ab2l5b62l5bK2l5b_2l5c32l5cG2l5c[2l5co2l5dC2l5dW2l5dk2l5e?2l5eS2l5eg2l5f;155fV1n5g1155gJ1n5ge3i5h50a5hU1i5hm1`5iI1i5i]1n5j;1n5jY0>5jo1i5kG155ka2R5l3155lO1i5lg2n5mB2n5ma2n5nA3F5nW2X5nl2o5o<1i5oS306013160=3260M3460[1n6141i61P4:61e0O62?3562P1i62i3563?3563U1n6421i64H4:64]4:6513665I1n65b1566=1566Y156761i67O1i67c3768A1i68X1i6961i69O1i69f1i6:=1i6:Y2X6:n1i6;F306;e1n6<B1i6<W1n6=5396=K356=\3:6>2456>K1i6>c1i6?81i6?J1i6?]3:6?k0a6@K3;6@c3<6A?156AY1i6An1i6BC1i6B\1i6C21i6CK3=6C]3=6Co3=6DA3=6DQ3=6Dc0>6E;3>6EQ1i6Eh1i6FB1n6F\1i6G3236GR1i6Gi156H>156HS156Hi1n6IG3D6IU1n6J11i6JH3i6JZ1n6K53E6KE3F6K[1n6L52=6LN3i6L^3G6M01i6MG1a6M`0>6N33I6NL3I6Nh1i6OB1i6O[026P4026PL026Pd026Q;3O6Q\1i6R41i6RL1i6R^1n6S:1i6SQ0R6Sj156TE156Ta2X6U21n6UL3K6U`0a6V@156VZ3i6Vj3L6WG3L6Wc3M6X73N6X]1n6Y81n6YW1i6Ym1n6ZI0>6Z^1i6[6156[R1`6\00G6\G1`6\h1i6]?1`6]a0D6^73O6^[3P6_52=6_L3Q6_d1n6`>0K6`X1n6a11n6aL1n6aj1i6b@1i6bY1i6bm3i6c>1i6cX1n6d11n6dK1a6dc0F6e;3R6eO3S6eg1i6f>156f[156g91i6gN156h01i6hF1i6h]3T6i71n6iR2E6il3U6j:1a6jN3W6jd3X6k:1a6kR1a6kn1n6lI2R6lW1i6li1i6m<1i6mT1i6mm1n6nI1`6nn1n6oI3[6o_3[7043[70N3[70h3[71A1i71U3\71eoo7261i72J3]72b1n73<3g73Z3^7404:74D1i74U1i74i3_75C1575]157691n76X1n7712X77E3`77]3b7883a78N3b78n1n79H3c79`3d7:03e7:P3g7:l3f7;F3g7;f2X7<43h7<P1i7<d2Z7=90>7=L157=f3i7>43k7>L1i7>a1i7?81i7?I1i7?^3i7@03n7@X1n7A72\7AS1i7Ah1i7B;3o7BM0:7Bc3W7C41i7CH1i7C^3W7D6307DU3W7Do407E;1i7EP417En1a7FB1S7F[0[7G3427GI1a7G`157H8437HN467H^457I1457IG457I]447J5457JK457Ja457K5457KL457Kc457L:457LQ457Lh457M?457MV457Mi457N<457NO457Nb457O5457OH457O[457On467PB467PW467Po467QC467QX467Ql467R@477RV487Rh157SA457SU157T01J7TJ1i7T]497U94:7UM4:7U`4:7V24:7VI4:7V]4<7Vo4=7WA4>7WY4?7Wi4@7X94A7XI4B7Xc4=7Y;4>7YW4?7Yk4@7ZA4A7ZW4B7[71n7[R4C7[h1n"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let exchangersIndex: StaticString =
        #"0004500Moo01^oo03:0@03Xoo0520D05H0E05f0F06B0F06a0K07A0[07[450850e08O0j09:0j09Xoo0:g0o0;Eoo0<d1:0=<1=0=Roo0>n1L0?N1L0?m2\0@G1O0@eoo0B=oo0CMoo0Dd0d0E<020EW0g0F80:0FZ1R0G72T0Gc230H=oo0I<oo0JE150Jh2?0K@oo0LYoo0Mkoo0Neoo0Pc3l0Q:460QV460R12H0RG2\0S02V0SB2Z0SX2^0Sj2e0T@oo0U_oo0V[0>0W32n0WT080X1oo0YFoo0ZT2e0Zo3;0[I3M0[^020\63n0\]oo0]o3D0^?3E0^Q1d0_2oo0_koo0`coo0a\oo0bn3Q0cHoo0e1oo0fY3[0g43\0gF3b0gh3g0hJ3j0hf400i41J"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let providersIndex: StaticString =
        #"00000]01U03D04707^08Q09N0;V0<W0=a0@Q0AB0C>0EZ0G\0HH0IV0JQ0KH0L50M40Mm0PS0Rh0T;0UL0Uk0Xk0Y^0[k0_80b:0c>0d;0fB0g>0h00jO0ln0oG10>11511l14C15C16<17F18=19V1:K1;T1<`1>a1?\1@a1Bo1Cn1ES1GZ1JM1KK1LH1MM1No1P11Ph1R91S71T51VB1Wo1Z@1[<1]J1_F1`91`f1bk1cd1de1g:1iB1jX1kc1m41md1oK20=20m21_23Z25P28T29D2:72:m2;d2<D2>52?F2@d2C42DO2EM2FG2GC2Hd2JN2K32LT2MJ2NI2Ok2R62Rl2SV2VP2Xc2Yn2ZU2[R2]o2_R2aR2be2cf2f22gl2hd2iW2jM2m72nT2oK30930e31]32f33[34^35_36Y37I39>3;^3<^3=d3>V3?Z3@S3AF3B?3DT3EG3Ed3F]3Hb3J=3Ja3KH3LR3ME3O93Od3Q23R<3T:3UC3Wn3YF3_<3`03c23cn3g43ga3i:3j43jm3k]3lS3mU3nE3o;40640`41K43B45`46Y47a49k4;_4<D4<k4>64>k4@i4A\4C04C[4El4HP4I[4Jh4LM4Ni4P;4Pl4R54Re4S=4UB4V94Vl4WV4XI4Y?4Z;4Zi4[j4^D4_`4a04bG4eJ4g54h:4in4kn4m84n250150e51k52X53P54I56C58g5;A5<H5>S5?U5@G5A<5Ao5EC5F;5HB5IQ5KN5M15Na5QC5RN5TB5U>5V15Wa5Xf5[P5]R5^N5_<5`=5b65bl5cV5eQ5gT5iS5kD5m55o6"#
}
