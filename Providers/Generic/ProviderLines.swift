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
        active24.com active24-com ?
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
        smtp.cz active24-com ?
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
        websupport.cz websupport-cz
        websupport.sk websupport-sk
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
        active24.com p active24-com ?
        active24.cz p active24-com ?
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
        forpsi.com p forpsi-com
        forwardemail.net f Forward Email|2026-11|forwardemail/forwardemail.net,public-code 31299218629
        freenet.de p freenet-de
        gandi.net p gandi-net
        hornetsecurity.com g Hornetsecurity|2026-11|public-code 62411040984,public-code 71088801038
        hostcreators.sk p hostcreators-sk ?
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
        webglobe.cz p webglobe-cz ?
        webhouse.sk p webhouse-sk ?
        websupport.cz p websupport-cz
        websupport.sk p websupport-sk
        wedos.net p wedos-net
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
        active24-com|ACTIVE 24 Webhosting|u?|email.active24.com/T email.active24.com/S|a|p||T,W,mihalikdalibor/mail_manager,M|https://faq.active24.com/eng/503249-POP-and-IMAP---email-client-settings-Outlook-Thunderbird-Apple
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
        forpsi-com|FORPSI|n|smtp.forpsi.com/T smtp.forpsi.com/S|a|p||support.forpsi.com|https://support.forpsi.com/kb/a3147/konfigurace-smtp-serveru.aspx
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
        hostcreators-sk|HostCreators|u?|smtp.hostcreators.sk/T smtp.hostcreators.sk/S|a|p||mihalikdalibor/mail_manager,W|https://www.hostcreators.sk/pomoc/e-mail/ako-si-precitat-e-maily.html
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
        webglobe-cz|Webglobe (CZ)|u?|mail.webglobe.cz/T mail.webglobe.cz/S|a|p||mihalikdalibor/mail_manager,W|https://www.webglobe.cz/poradna/jake-parametry-pro-nastaveni-emailoveho-klienta-pouzit
        webglobe-sk|Webglobe (SK)|u?|mail.webglobe.sk/T mail.webglobe.sk/S|a|p||mihalikdalibor/mail_manager,W|https://www.webglobe.sk/poradna/manualne-nastavenie-mail-klienta
        webhouse-sk|WebHouse|u?|mail.webhouse.sk/S|a|p||mihalikdalibor/mail_manager,W|
        webhuset-no|Webhuset|u|smtp.webhuset.no/T smtp.webhuset.no/S|a|p||T,M|https://www.webhuset.no/kb/8/oppsett-for-epost-hos-oss
        websupport-cz|Websupport.cz (formerly ACTIVE 24)|u|smtp.websupport.cz/T smtp.websupport.cz/S|a|p||faq.active24.eu,websupport.cz|https://faq.active24.eu/knowledge-base/e-mail-troubleshooting
        websupport-sk|WebSupport|u|smtp.websupport.sk/T smtp.m1.websupport.sk/T smtp.m1.websupport.sk/S|a|p||T,websupport.sk,W,M|https://www.websupport.sk/podpora/kb/postove-protokoly/
        weby-cz|weby.cz (Winternet)|u?|mail.weby.cz/T mail.weby.cz/S|a|p||weby.cz|https://www.weby.cz/faq/
        wedos-net|WEDOS Webhosting|u|wes1-smtp.wedos.net/T wes1-smtp.wedos.net/S|a|p||kb.wedos.com,kb.vedos.cz,W|https://kb.wedos.com/en/e-mails/emails-smtp-pop3-imap/
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
        #"0002100K1600d000142101N2101h2102B1602[160320103B1603Z0203l1604D1l04W210512105L1l05_160671606O0306g2107?3G07Q0407_4B0811l08I1l08^3l08o0509K1l09a1l0:52[0:F060:^1l0;60;0;F1l0;`160<9070<Q1l0<j1l0=B080=T090=j1l0>A160>Z1l0>n1l0?J1l0?c0?0@;0K0@V2[0@h1l0A=210AW210B5oo0BH1l0B]0;0Bo0;0CA0;0CQ0;0Cd0;0D70;0DJ0;0D]0;0Dl0;0E;0;0EJ0;0EY0;0Eh040F60<0FL1l0Fg3j0GB1l0GZ1l0H31l0HI0=0H]0>0I51l0IL1l0I^1l0J30?0JC1c0Jb1l0K:0@0KN1l0Ki0A0LE2[0LY380M30B0ME210Ma1c0N;1l0NR0C0O40C0OV0C0P40C0PO0C0Pm0D0QI0b0Qi210RG210Rb3I0S;0E0SO1l0Sd0?0T<210TX1l0Tl160UE1l0UY0F0V50G0VM0G0Ve0G0W@1l0WW1l0Wn210XJ0b0Xj220Y81l0YL1h0Y]0H0Z40H0ZJ0I0Zl1l0[E0J0[[1<0\20b0\R1l0\j0S0]B1l0][1l0^50K0^G1l0^\0L0_:0L0_Y0b0`92[0`N0M0``1l0a<1l0aX1l0al0>0bG4B0bZ1l0bn1l0cD0N0cX3G0ck0O0d?0P0d_0Q0e=0R0eW0S0eo0S0fG330ff1l0g<1l0gN0T0gd4B0h71l0hL1l0hc210iB210ib210j:0Q0jT1l0jg3l0k81l0kQ0U0kg0V0lU0W0mC3G0m[1l0n3160nM0X0nk0Y0oF0Y0od0Z10?0Z10]0[1180[11V0Q1260Q12S1c1331l13J1l13a0\1491l14L0;14c1l15;1l15S1l15k1l16C2116[3l16j1l17@0K17Y2217n0]18N1l18f1l1991l19M4=19_0;19n0Q1:J0^1:f0^1;B0?1;Z1l1;m1l1<G1l1<^211=;1l1=Q2[1=d211>C1l1>^0_1?61l1?N0`1@00`1@R0`1A00`1AK0`1Ai211BF0a1BX1l1Bm0b1CM1l1Cf0d1DN0d1E43l1EJ0e1EV0K1F01c1FL1l1Fc1l1G:1l1GP1l1Gh0f1H@1l1HT1l1Hj0g1IH1l1I^1l1In1l1JB1l1JY211K2211KL211Kj0j1L:1V1LR1l1Li0k1ME0l1Mg3O1NC211Ne161O@0n1O\211P6211PO1l1Pe0Q1QH0Q1Qk1l1R>3l1RN211Rg1C1S90o1SK161Sh161TE161Tb161U?161UZ101V6161VQ0P1W0161WD2@1W[1l1X11l1XJ2@1X`2@1Y8211YS121Yi1X1Z81l1ZL1l1Zd1l1[7141[U161[i151\I211\a1l1]2161]N161]i161^A161^[161_8161_P161_j161`C161`_161a9161aV161ao161bH161ba161c:161cS161cl161dE161d^161e8161eQ161ek161fD161f]161g6161gO161gh161hE161hd1l1i=171iY161im211jE1l1j[211k60b1kV1l1km1l1lB0?1lV211lo3l1m?1l1mX161n1161nK161nc161o:1<1oK1l1oc2120?1920c1:21A3721T212212122M2122l1;23<1d23T1<23j1<24D1=24\1>2501625F2125c3l2662126S2126n1l27E0Q27h1?28<1l28R0K28k2129D3l29U1l29l1l2:E1h2:Y1@2;10>2;H1C2;W1C2;g1B2<61C2<E1B2<T1B2<f1B2=81B2=H1B2=[1B2=n1B2>A1C2>P1B2>_1C2>n1B2?=1B2?L1B2?[1C2?l1B2@;1B2@J1C2@Z1C2@j1B2A91B2AH1B2AW1B2Af1B2B51B2BD1B2BS1B2Bb1D2C<2U2CI022C]1G2Ckoo2D=1l2DS1H2Di1l2EG1l2E^0Q2F9212FQ212Fo1l2GF1c2Gd212H<0Q2HY162I01l2IH4B2IZ162J41l2JM1I2Ja3l2K1212KN1J2Kd1K2L>212LX212M7212MQ212Mn212NJ212Nh212OE1d2O\1L2P20b2PR1l2Pi1l2Q@212QZ1l2R24B2RC1l2RY1O2S71l2SM1P2Sc2_2T:2_2TQ2_2Th2_2UB2_2U\2_2V62_2VP2_2Vj2_2WD2_2W^2_2X82_2XP2_2Xk2_2YF2_2Ya2_2Z<2_2ZW2_2[22_2[M2_2[h2_2\?2_2\V2_2\m2_2]D2_2][2_2^22_2^I2_2^`2_2_72_2_N2_2_e2_2`<2_2`S2_2`j2_2aA2_2aX1Q2b02_2bG2_2b^2_2c51l2cG1l2c^212d:1l2dP1R2dl212eH212ee1S2fC1T2f]3l2fk1U2gA1V2g_1W2hC1X2hO1X2h`1l2i:212iT162io162jD162j^1l2k1212kL1Y2k^1Y2l01Y2lB1Y2lT222le212mA1Z2mg212nA212nY0>2no1l2oE1l2oZ163041l30M1l30e1l31:1631[1632:2232N1632n1633O1H33n1h34B2134X1h34i1[3591l35R1l35j2136@1l36W213721\37N0k37j2138F2138b1]39:1l39Moo39_1^3:3163:M1_3:g1l3;:213;V3l3;f1l3<>1c3<_0;3=2213=I213=f213>F213>d213?A213?^213@B163@]1<3A4213AL1a3Al1a3BL1a3Be1a3CA3j3C^3l3D03^3DH1`3D^1l3E43I3EK1l3Ea1l3F80b3FX1a3G81a3GX1a3H41a3HM1a3Hi213IA213I\213J41b3JP1c3Jl1l3KC1d3KY1d3L31e3LM213Lf213MB3l3MQ213Mk2@3N@1f3NR1g3Nj213OD213O_1l3P3213PK1c3Pl1l3QD383QX163R51h3RI1c3Rg1c3SF1;3S]1l3T41l3TK223T[2_3To2_3UC2_3UW2_3Uk2_3V?2_3VV2_3Vm2_3WD2_3W[2_3X02_3XH2_3X`2_3Y82_3YP2_3Yh2_3Z@2_3ZX2_3Zl2_3[@2_3[T2_3[h2_3\<2_3\P2_3\d2_3]82_3]L2_3]`2_3^42_3^H2_3^\2_3_41l3_J1l3_^3l3_m1l3`C1l3`X213a20^3aS0^3b40^3bU0^3c60^3cW0^3d80^3dY0^3e:2H3eZ1U3em1l3fH0Q3fj1l3gB1l3gV213h03T3hG3l3hW1k3i5163iS1l3ih213jD163j_1l3k11m3kA1n3kQ1o3ka1C3l2233lS233m7233m[203nA213n_1l3o1223oA223oQ234012340N2340n2441F2541`214292142R2142k1643G1643_1c44;1644U2644m1645D1645]2146<1646W164701647K1647k1648D1648_164982;49L2149i164:C164:_214;;164;S164;n214<I1l4<`214=<214=Y1U4=k0Q4>G1c4>a2?4?72@4?O1C4?`2A4@63@4@G164@h1l4A>1l4AV2B4Al214BI214Bf214CG1l4C]0k4D:1l4DP214E21V4EM1V4Eh2C4F82D4F\2k4G?164GT164Gg2E4H=1l4HS1l4Hi2F4IG2G4I]214J:1l4JR2_4Jf3U4K:4B4KO1l4Kc1l4L91l4LM214Lh2H4MF2H4Mg2H4NE2H4Nf2H4OE2H4Od2H4PE2H4Pc2H4QB2H4Qa2H4R@2H4R_2H4S@2H4S^2H4T=2H4T^2H4U<2H4U^2H4V=2H4V\2H4W=2H4W[2H4X:2H4XX2H4Y72H4YU2H4Z42H4ZS2H4[12H4[P2I4[j164\F1c4\`1c4];164]V0>4]k384^C1l4^W1c4_54=4_K4>4_^214`:2J4`N2K4`b2@4a:1l4aT214b10;4bF0;4b[3G4bj2L4cB1l4c[3j4d4214dP2M4dd2N4e@2O4eR2P4f41l4fH2Q4fV0b4g61l4gO214gi164hE2R4hU2S4ho2T4iC1l4iU0?4ij1l4j?oo4jN2U4jZ1l4jl2V4kB2V4kV2W4l23l4lA214l[1d4ln2Y4m>2Z4mN2[4mb2[4n22[4nB024nU3l4nf024o=2W4o[1d5091d50Q1d50h1d51H1d51e2[5231c52S2\5351653P2[53c1l5492]54M1l54g2^55=2_55T2_55k2_56B2_56\2_5762_57P2_57j2_58B2_58]2_5982_59S2_59n2_5:I2_5:d2_5;?2_5;V2_5;m2_5<D2_5<[2_5=22_5=I2_5=`2_5>72_5>N2_5>e2_5?<2_5?S2_5?j2_5@A2_5@X2_5@o2_5AF2_5A]2`5B72a5BG165B`0?5C61l5CQ1l5Cj2b5DF3l5DV2c5Df0=5E>0>5ET0>5Eg0>5F@215FY215G51l5GO215Gl2d5HF215Hb1l5I8165IO2e5Ik1l5JE1l5J\2f5K2335KL3l5K]1d5L41l5LL1l5Ld1l5M9315MP2g5N02g5NP2g5Nl2g5OE2g5Oa2h5P52i5PL2i5Pb2j5Q<2[5QS2[5Qj1l5R>215R[1l5S31l5SK3l5SY2k5T=2l5TO215Th1l5U=1l5UO2m5Uc2n5V=2o5VQ2o5Ve2o5W92o5WM2o5Wa2o5X52o5XI2o5X`2o5Y52o5YM2o5Ya2o5Z52o5ZI2o5Z]2o5[12o5[E2o5[Y2o5[m2o5\A2o5\U2o5\i2o5]=2o5]Q2o5]e2o5^92o5^M2o5^a2o5_52o5_I2o5_]2o5`12o5`E2o5`Y2o5`m2o5aA2o5aV2o5aj2o5b>2o5bR2o5bg2o5c;2o5cO2o5cc2o5d72o5dK2o5d_2o5e32o5eG2o5e[2o5eo2o5fC2o5fW165g2215gM165gf215hA3l5hQ0b5i11l5iI1c5ie1l5j9215jW215k50?5kK1l5kc165l=2U5lO165lk1l5mC315m^315n=315n]3I5o32[5oH325oX1l5oo3360M3460Y3560i376172161P1l61l4B62A0P62[3862l1l63E3863[386412164N1l64d4B6594B65M3965e2166>1666Y166751667R1l67k1l68?3:68]1l6941l69R1l69k1l6:B1l6:Y1l6;52[6;J1l6;b336<A216<^1l6=3216=Q3<6=g386>83=6>N4=6>g1l6??1l6?T1l6?f1l6@93=6@G0b6@g3>6A?3?6A[166B51l6BJ1l6B_1l6C81l6CN1l6Cg3@6D93@6DK3@6D]3@6Dm3@6E?0?6EW3A6Em1l6FD1l6F^216G81l6GO266Gn1l6HE166HZ166Ho166IE216Ic3G6J1216JM1l6Jd3l6K6216KQ3H6Ka3I6L7216LQ2@6Lj3l6M:056MQ3J6Mc1l6N:1d6NS0?6Nf3L6O?3L6O[1l6P51l6PN026Pg026Q?026QW026Qn3R6RO1l6Rg1l6S?1l6SQ216Sm1l6TD0S6T]166U8166UT2[6Ue216V?3N6VS0b6W3166WM3l6W]3O6X:3O6XV3P6Xj3Q6YP216Yk216ZJ1l6Z`216[<0?6[Q1l6[i166\E1c6\c0H6]:1c6][1l6^21c6^T0E6^j3R6_N3S6_h2@6`?3T6`W216a10L6aK216ad216b?216b]1l6c31l6cL1l6c`3l6d11l6dK216dd216e>1d6eV0G6en3U6fB3V6fZ1l6g1166gN166gl1l6hA166hc1l6i91l6iP3W6ij216jE2H6j_3X6jm1d6kA3Z6kW3[6km1d6lE1d6la216m<2U6mJ1l6m\1l6mo1l6nG1l6n`216o<1c6oa2170<3^70R3^70g3^71A3^71[3^7241l72H3_72Xoo72i1l73=3`73U2173o3j74M3a74c4B7571l75H1l75\3b7661676P1676l2177K2177d2[7883c78P3e78k3d79A3e79a217:;3f7:S3g7:c3h7;C3j7;_3i7<93j7<Y2[7<g3k7=C1l7=W2]7=l0?7>?167>Y3l7>g407??1l7?T417@0427@L1l7@c1l7A41l7AI3l7A[467BC217Bb2_7C>1l7CS1l7Cf477D80;7DN3Z7D_1l7E31l7EI3Z7Ea337F@3Z7FZ487Ff1l7G;497GY1d7Gm1V7HF0\7H^4:7I41d7IK167Ic4;7J94>7JI4=7J\4=7K24=7KH4<7K`4=7L64=7LL4=7L`4=7M74=7MN4=7Me4=7N<4=7NS4=7Nj4=7OA4=7OT4=7Og4=7P:4=7PM4=7P`4=7Q34=7QF4=7QY4>7Qm4>7RB4>7RZ4>7Rn4>7SC4>7SW4>7Sk4?7TA4@7TS167Tl4=7U@167U[1L7V51l7VH4A7Vd4B7W84B7WK4B7W]4B7X44B7XH4D7XZ4E7Xl4F7YD4G7YT4H7Yd4I7Z44J7ZN4E7Zf4F7[B4G7[V4H7[l4I7\B4J7\b217]=4K7]S21"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let exchangersIndex: StaticString =
        #"0000500N0500k4=01Hoo02Yoo0450A04Soo05m0E06C0F06a0G07=0G07\0L08<0\08V4=0900f09J0k0:50k0:Soo0;b100<@180<Xoo0>71<0>O1?0>eoo0@A1M0@e1O0AE1O0Ad2_0B>1R0B\oo0D4oo0EDoo0F[0e0G3020GN0h0Go0;0HQ1U0Hn2W0IZ260J4oo0K3oo0L<160L_2B0M7oo0NPoo0Oboo0P\oo0RZ430S14>0SM4>0Sh2K0T>2_0Tg2Y0U92]0UO2a0Ua2h0V7oo0WVoo0XR0?0Xj310YK090Yhoo0[=oo0\K2h0\f3>0]@3P0]U020]m460^Too0_f3G0`63H0`H1g0`ioo0aboo0bZoo0cSoo0de3T0e?oo0fhoo0hP3^0hk3_0i=3e0i_3j0jA3m0j]3o0k9410kW420l5440lK480lY1L"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let providersIndex: StaticString =
        #"00000]01U03D04707^0;70;j0<g0>o0@00A:0Cj0D[0FW0I30K50Ka0Lo0Mj0Na0ON0PM0QF0Sl0VA0WT0Xe0YD0\D0]70_D0bQ0eS0fW0gT0i[0jW0kI0mh10G12`13W14N15E17\18\19U1:_1;V1<o1=d1>m1@91B:1C51D:1FH1GG1Hl1K31Mf1Nd1Oa1Pf1RH1SJ1TA1UR1VP1WN1Y[1[H1]Z1_k1`g1c51e11ed1fQ1hV1iO1jP1le1nm20C21N22_23O25625h26X27J29E2<<2>22A62Af2BY2CO2DF2Df2FW2Gh2IF2KV2M12Mo2Ni2Oe2QF2S02SU2U62Ul2Vk2XM2ZX2[N2\82_22aE2bP2c72d42fQ2h42j42kG2lH2nT30N31F32932o35Y37637m38[39G3:?3;H3<=3=@3>A3?;3?k3A`3D@3E@3FF3G83H<3I53Ih3Ja3M63Mi3NF3O?3QD3R_3SC3Sj3U43Ug3W[3XF3YT3Z^3\\3]e3`P3ah3g^3hR3kT3lP3oV40C41\42V43O44?45546746g47]48X49B49m4;d4>B4?;4@C4BM4DA4Df4EM4FX4GM4IK4J>4KR4L=4NN4Q24R=4SJ4To4WK4X]4YN4ZW4[G4[_4]d4^[4_N4`84`k4aa4b]4cK4dL4ff4hB4iR4ji4ml4oW50\52P54P55Z56T58S59G5:M5;:5<25<k5>e5AI5Cc5Dj5G55H75Hi5I^5JQ5Me5N]5Pd5Sa5VH5WW5YT5\R5_C5`f5cF5e65gX5hc5jW5kS5lF5n65o;61e63g64c65Q66R68K69A69k6;f6=i6?h6AY6CJ6EK"#
}
