// Made by Data/make-table out of the files beside it. To change it, change those.

/// The lines of the table of plain providers, each list sorted by the octets of its keys.
enum ProviderLines {
    static let gathered: StaticString = "2026-11"

    /// A domain, a provider's id, and `?` where the server is known at second hand.
    static let domains: StaticString = #"""
        123mail.dk mail-jubii-dk ?
        123mail.org fastmail
        126.com 126-com
        12fuel.dk mail-jubii-dk ?
        12mail.dk mail-jubii-dk ?
        12move.dk mail-jubii-dk ?
        150mail.com fastmail
        150ml.com fastmail
        163.com 163-com
        16mail.com fastmail
        2-mail.com fastmail
        2die4.com mail-com
        2night.dk mail-jubii-dk ?
        2senior.dk mail-jubii-dk ?
        2trom.com mail-com
        4email.net fastmail
        50mail.com fastmail
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
        aircraftmail.com mail-com
        airpost.net fastmail
        aktivix.org aktivix-org
        alabama.usa.com mail-com
        alaska.usa.com mail-com
        alice.it alice-it
        aliyun.com aliyun-com
        allergist.com mail-com
        allmail.net fastmail
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
        aol.co.nz aol
        aol.co.uk aol
        aol.com.ar aol
        aol.com.au aol
        aol.com.br aol
        aol.com.mx aol
        aol.de aol
        aol.es aol
        aol.fr aol
        aol.it aol
        aol.se aol
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
        bestmail.us fastmail
        bigger.com mail-com
        biglobe.ne.jp biglobe-ne-jp
        bigpond.com bigpond-com
        bigpond.net bigpond-com
        bigpond.net.au bigpond-com
        bikerider.com mail-com
        birdlover.com mail-com
        bitnisse.dk mail-jubii-dk ?
        bk.iij4u.or.jp dd-iij4u-or-jp ?
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
        cluemail.com fastmail
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
        compuserve.com aol
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
        cox.net yahoo
        cs.com aol
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
        elitemail.org fastmail
        elpasotel.net elpasotel-net
        elsker.dk mail-jubii-dk ?
        elvis.dk mail-jubii-dk ?
        elvisfan.com mail-com
        emadisonriver.com centurytel-net ?
        emadisonriver.net centurytel-net ?
        email.com mail-com
        email.dk mail-jubii-dk ?
        email.it email-it
        emailcorner.net fastmail
        emailengine.net fastmail
        emailengine.org fastmail
        emailgroups.net fastmail
        emailplus.org fastmail
        emailsrvr.com emailsrvr-com
        emailuser.net fastmail
        embarqmail.com centurylink-net
        eml.cc fastmail
        ende.in.net mehl-store
        engineer.com mail-com
        englandmail.com mail-com
        ente.cfd mehl-store ?
        ente.quest mehl-store ?
        eriksen.dk mail-jubii-dk ?
        espiv.net espiv-net ?
        etik.com infomaniak
        europe.com mail-com
        europemail.com mail-com
        execs.com mail-com
        exmail.qq.com exmail-qq-com ?
        f-m.fm fastmail
        fairnatics.net fairnatics-net ?
        fald.dk mail-jubii-dk ?
        fan.com mail-com
        fast-email.com fastmail
        fast-mail.org fastmail
        fastem.com fastmail
        fastemail.us fastmail
        fastemailer.com fastmail
        fastest.cc fastmail
        fastimap.com fastmail
        fastmail.cn fastmail
        fastmail.co.uk fastmail
        fastmail.com.au fastmail
        fastmail.de fastmail
        fastmail.es fastmail
        fastmail.fr fastmail
        fastmail.im fastmail
        fastmail.in fastmail
        fastmail.jp fastmail
        fastmail.mx fastmail
        fastmail.net fastmail
        fastmail.nl fastmail
        fastmail.org fastmail
        fastmail.se fastmail
        fastmail.to fastmail
        fastmail.tw fastmail
        fastmail.uk fastmail
        fastmail.us fastmail
        fastmailbox.net fastmail
        fastmessaging.com fastmail
        fastservice.com mail-com
        fastwebnet.it fastwebnet-it
        fea.st fastmail
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
        fmail.co.uk fastmail
        fmailbox.com fastmail
        fmgirl.com fastmail
        fmguy.com fastmail
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
        ftml.net fastmail
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
        gmx.ca gmx-com
        gmx.cn gmx-com
        gmx.co.in gmx-com
        gmx.com.br gmx-com
        gmx.com.my gmx-com
        gmx.com.tr gmx-com
        gmx.hk gmx-com
        gmx.ie gmx-com
        gmx.li gmx-com
        gmx.ph gmx-com
        gmx.pt gmx-com
        gmx.ru gmx-com
        gmx.se gmx-com
        gmx.sg gmx-com
        gmx.tm gmx-com
        gmx.tw gmx-com
        go.tvm.ne.jp go-tvm-ne-jp
        go2.pl o2-pl
        go4more.de ionos
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
        h-mail.us fastmail
        hackermail.com mail-com
        hahah.nl ziggo-nl
        hailmail.net fastmail
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
        hotmail.be outlook
        hotmail.ca outlook
        hotmail.cl outlook
        hotmail.co.id outlook
        hotmail.co.il outlook
        hotmail.co.in outlook
        hotmail.co.jp outlook
        hotmail.co.kr outlook
        hotmail.co.th outlook
        hotmail.co.uk outlook
        hotmail.co.za outlook
        hotmail.com.ar outlook
        hotmail.com.au outlook
        hotmail.com.br outlook
        hotmail.com.hk outlook
        hotmail.com.mx outlook
        hotmail.com.tr outlook
        hotmail.com.tw outlook
        hotmail.com.vn outlook
        hotmail.de outlook
        hotmail.dk outlook
        hotmail.es outlook
        hotmail.fi outlook
        hotmail.fr outlook
        hotmail.gr outlook
        hotmail.hu outlook
        hotmail.it outlook
        hotmail.lt outlook
        hotmail.lv outlook
        hotmail.my outlook
        hotmail.nl outlook
        hotmail.no outlook
        hotmail.ph outlook
        hotmail.rs outlook
        hotmail.ru hotmail-ru ?
        hotmail.se outlook
        hotmail.sg outlook
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
        iijmio-mail.jp iijmio-mail-jp
        iiyama-catv.ne.jp iiyama-catv-ne-jp
        ik.me infomaniak
        ikmail.com infomaniak
        illinois.usa.com mail-com
        iloveu.dk mail-jubii-dk ?
        imap-mail.com fastmail
        imap.cc fastmail
        imapmail.org fastmail
        iname.com mail-com
        inbound.dk mail-jubii-dk ?
        inbox.eu inbox-lv
        inbox.la inbox-lv
        inbox.lt inbox-lv
        inbox.lv inbox-lv
        indbakke.dk mail-jubii-dk ?
        inet-shibata.or.jp inet-shibata-or-jp
        infile.dk mail-jubii-dk ?
        info.dk mail-jubii-dk ?
        ingpec.eu arubapec-it
        innocent.com mail-com
        inorbit.com mail-com
        inoutbox.com fastmail
        instruction.com mail-com
        instructor.net mail-com
        insurer.com mail-com
        internet-e-mail.com fastmail
        internet-mail.org fastmail
        internetemails.net fastmail
        internetmailing.net fastmail
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
        jetemail.net fastmail
        ji.jet.ne.jp ji-jet-ne-jp
        job4u.com mail-com
        johansen.dk mail-jubii-dk ?
        joker.ms web-de
        journalist.com mail-com
        journalistmail.ch kolabnow-com ?
        jp.aol.com aol
        jubii.dk mail-jubii-dk
        jubiichat.dk mail-jubii-dk ?
        jubiiconnect.dk mail-jubii-dk ?
        jubiigames.dk mail-jubii-dk ?
        jubiimail.dk mail-jubii-dk ?
        jubiipost.dk mail-jubii-dk ?
        jubiipostadresse.dk mail-jubii-dk ?
        justemail.net fastmail
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
        larsen.dk mail-jubii-dk ?
        laursen.dk mail-jubii-dk ?
        lawyer.com mail-com
        lazy.dk mail-jubii-dk ?
        legalprivilege.ch kolabnow-com ?
        legislator.com mail-com
        lenta.ru rambler-ru
        letterboxes.org fastmail
        libero.it libero-it
        libertymail.co kolabnow-com ?
        libertymail.net kolabnow-com ?
        libertysurf.fr free-fr
        linuxmail.com mail-com
        linuxmail.org mail-com
        live.at outlook
        live.be outlook
        live.ca outlook
        live.cl outlook
        live.cn outlook
        live.co.jp outlook
        live.co.kr outlook
        live.co.uk outlook
        live.co.za outlook
        live.com.ar outlook
        live.com.au outlook
        live.com.mx outlook
        live.com.my outlook
        live.com.ph outlook
        live.com.pt outlook
        live.com.sg outlook
        live.de outlook
        live.dk outlook
        live.fi outlook
        live.fr outlook
        live.hk outlook
        live.ie outlook
        live.in outlook
        live.it outlook
        live.jp outlook
        live.nl outlook
        live.no outlook
        live.ru outlook
        live.se outlook
        livemail.tw outlook
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
        mad.scientist.com mail-com
        madisonriver.biz centurytel-net ?
        madonnafan.com mail-com
        madrid.com mail-com
        madsen.dk mail-jubii-dk ?
        magenta.de t-online-de
        magic.ms web-de
        mahoroba.ne.jp mahoroba-ne-jp
        mail-central.com fastmail
        mail-me.com mail-com
        mail-mig.dk mail-jubii-dk ?
        mail-page.com fastmail
        mail.com mail-com
        mail.de mail-de
        mail.dk mail-dk
        mail.ee mail-ee
        mail.gunmanet.jp mail-wind-ne-jp
        mail.gunmanet.ne.jp mail-wind-ne-jp
        mail.gunmanet.or.jp mail-wind-ne-jp
        mail.iwafune.ne.jp mail-iwafune-ne-jp
        mail.jubii.dk mail-jubii-dk ?
        mail.org mail-com
        mail.ua mail-ru
        mail.wind.co.jp mail-wind-ne-jp
        mail.wind.jp mail-wind-ne-jp
        mail.wind.ne.jp mail-wind-ne-jp
        mail15.com mail15-com ?
        mail333.com mail333-com ?
        mail4.dk mail-jubii-dk ?
        mail6.dk mail-jubii-dk ?
        mail8.dk mail-jubii-dk ?
        mailandftp.com fastmail
        mailas.com fastmail
        mailatlaw.ch kolabnow-com ?
        mailbolt.com fastmail
        mailbox.org mailbox-org
        mailc.net fastmail
        mailcan.com fastmail
        maildanmark.dk mail-jubii-dk ?
        mailforce.net fastmail
        mailftp.com fastmail
        mailhaven.com fastmail
        mailingaddress.org fastmail
        mailite.com fastmail
        mailmight.com fastmail
        mailnew.com fastmail
        mailo.com mailo-com
        mailroyal.dk mail-jubii-dk ?
        mailsent.net fastmail
        mailservice.ms fastmail
        mailster.dk mail-jubii-dk ?
        mailup.net fastmail
        mailworks.org fastmail
        manmail.dk mail-jubii-dk ?
        marchmail.com mail-com
        maskulin.dk mail-jubii-dk ?
        mathiesen.dk mail-jubii-dk ?
        mebtel.net centurytel-net ?
        medmail.ch kolabnow-com ?
        mehl.cloud mehl-cloud
        mehl.store mehl-store ?
        memori.ru memori-ru ?
        meo.pt sapo-pt ?
        messagingengine.com fastmail
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
        ml1.net fastmail
        mm.st fastmail
        mnet.ne.jp mnet-ne-jp
        mobsters.com mail-com
        monarchy.com mail-com
        montclair.edu montclair-edu ?
        mopera.net mopera-net
        mortensen.dk mail-jubii-dk ?
        moscowmail.com mail-com
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
        myfastmail.com fastmail
        mykolab.ch kolabnow-com ?
        mykolab.com kolabnow-com ?
        mymacmail.com fastmail
        mypec.eu arubapec-it
        myrambler.ru rambler-ru
        myself.com mail-com
        myswissmail.ch kolabnow-com ?
        natteliv.dk mail-jubii-dk ?
        nauta.cu nauta-cu ?
        naver.com naver-com
        nein.jetzt mehl-store ?
        net-shopping.com mail-com
        netbruger.dk mail-jubii-dk ?
        netscape.com aol
        netscape.net aol
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
        nospammail.net fastmail
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
        okay.ms web-de
        olesen.dk mail-jubii-dk ?
        on.nl kpnmail-nl ?
        one.com one-com
        one.cz one-cz ?
        onet.com.pl onet-pl
        onet.eu onet-pl
        onet.pl onet-pl
        online.ms web-de
        onsbrabantnet.nl kpnmail-nl ?
        onsmail.nl kpnmail-nl ?
        onsnet.nu kpnmail-nl ?
        onsneteindhoven.nl kpnmail-nl ?
        onsnetnuenen.nl kpnmail-nl ?
        op.pl onet-pl
        opengroupware.ch kolabnow-com ?
        openmailbox.org openmailbox-org ?
        operamail.com fastmail
        opoczta.pl onet-pl
        optician.com mail-com
        orthodontist.net mail-com
        otenet.gr otenet-gr ?
        outlook.at outlook
        outlook.be outlook
        outlook.cl outlook
        outlook.co.id outlook
        outlook.co.il outlook
        outlook.co.nz outlook
        outlook.co.th outlook
        outlook.com.ar outlook
        outlook.com.au outlook
        outlook.com.br outlook
        outlook.com.gr outlook
        outlook.com.pe outlook
        outlook.com.tr outlook
        outlook.com.vn outlook
        outlook.de outlook
        outlook.dk outlook
        outlook.es outlook
        outlook.fr outlook
        outlook.hu outlook
        outlook.ie outlook
        outlook.in outlook
        outlook.it outlook
        outlook.jp outlook
        outlook.kr outlook
        outlook.lv outlook
        outlook.my outlook
        outlook.ph outlook
        outlook.pt outlook
        outlook.sa outlook
        outlook.sg outlook
        ouvaton.org ouvaton-org ?
        ovh.net ovh-net
        ownmail.net fastmail
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
        petml.com fastmail
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
        postinbox.com fastmail
        postman.dk mail-jubii-dk ?
        postpro.net fastmail
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
        proinbox.com fastmail
        prokonto.pl o2-pl
        promessage.com fastmail
        protestant.com mail-com
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
        realemail.net fastmail
        reallyfast.biz fastmail
        reallyfast.info fastmail
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
        rocketship.com mail-com
        rockfan.com mail-com
        rome.com mail-com
        royal.net mail-com
        rr.com rr-com
        rr.iij4u.or.jp dd-iij4u-or-jp ?
        runbox.com runbox-com ?
        runestone.net runestone-net
        rushpost.com fastmail
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
        sent.as fastmail
        sent.at fastmail
        sent.com fastmail
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
        sofort-start.de ionos
        sofort-surf.de ionos
        sofortstart.de ionos
        sofortsurf.de ionos
        solidaris.me systemausfall-org ?
        solution4u.com mail-com
        songwriter.net mail-com
        soon.com mail-com
        sorensen.dk mail-jubii-dk ?
        spainmail.com mail-com
        spectrum.net charter-net
        speedpost.net fastmail
        speedymail.org fastmail
        spoko.pl onet-pl
        sporty.dk mail-jubii-dk ?
        squat.gr squat-gr ?
        ss.iij4u.or.jp dd-iij4u-or-jp ?
        ssl-mail.com fastmail
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
        swift-mail.com fastmail
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
        the-fastest.net fastmail
        the-quickest.com fastmail
        thegame.com mail-com
        theinternetemail.com fastmail
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
        veryfast.biz fastmail
        veryspeedy.net fastmail
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
        wans.net att-net ?
        warpmail.net fastmail
        webhuset.no webhuset-no
        webname.com mail-com
        weirdness.com mail-com
        who.net mail-com
        whoever.com mail-com
        wichtig.ms web-de
        wildwestdomains.com wildwestdomains-com
        wildwildweb.dk mail-jubii-dk ?
        windowslive.com outlook
        winning.com mail-com
        witty.com mail-com
        wkpb.de wkpb-de ?
        wmconnect.com aol
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
        xsmail.com fastmail
        xtra.co.nz xtra-co-nz
        yahoo.ca yahoo
        yahoo.co.id yahoo
        yahoo.co.in yahoo
        yahoo.co.jp yahoo-co-jp
        yahoo.co.nz yahoo
        yahoo.co.uk yahoo
        yahoo.com.ar yahoo
        yahoo.com.au yahoo
        yahoo.com.br yahoo
        yahoo.com.hk yahoo
        yahoo.com.mx yahoo
        yahoo.com.tw yahoo
        yahoo.com.vn yahoo
        yahoo.de yahoo
        yahoo.es yahoo
        yahoo.fr yahoo
        yahoo.gr yahoo
        yahoo.in yahoo
        yahoo.it yahoo
        yahoo.pl yahoo
        yahoo.se yahoo
        yandex.net yandex
        ybb.ne.jp ybb-ne-jp ?
        yeah.net yeah-net
        yepmail.net fastmail
        your-mail.com fastmail
        your-server.de hetzner-de
        yours.com mail-com
        zeelandnet.nl zeelandnet-nl
        zeggis.com ziggo-nl
        zeggis.nl ziggo-nl
        ziggo.nl ziggo-nl
        ziggomail.com ziggo-nl
        zinders.nl ziggo-nl
        ziza.ru ziza-ru ?
        zoomail.dk mail-jubii-dk ?
        zoznam.sk zoznam-sk ?
        zybermail.dk mail-jubii-dk ?

        """#

    /// A suffix of mail exchangers, its class (p provider, g gateway, f forwarder), and whose it is.
    static let exchangers: StaticString = #"""
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
        hushmail.com p hushmail-com ?
        hydra.sophos.com g Sophos Email|2026-11|public-code 51917387955,public-code 53254100891
        improvmx.com f ImprovMX|2026-11|public-code 62411040984,public-code 58284124343
        iphmx.com g Cisco Secure Email|2026-11|public-code 58676264857,public-code 53254100891
        ispgateway.de p df-eu ?
        mail.dreamhost.com p dreamhost ?
        mailbox.org p mailbox-org
        mailcontrol.com g Forcepoint|2026-11|S,public-code 58380495989
        messagelabs.com g Symantec MessageLabs|2026-11|S,public-code 62411040984
        migadu.com p migadu-com
        mimecast-offshore.com g Mimecast|2026-11|public-code 62411040984,public-code 58676264857
        mimecast.co.za g Mimecast|2026-11|public-code 62411040984,public-code 66497268667
        mimecast.com g Mimecast|2026-11|S,public-code 62411040984
        mx.cloudflare.net f Cloudflare Email Routing|2026-11|docs.deepinfo.com/reference/discovery/reverse-mx,public-code 62411040984
        mx.weby.cz p weby-cz ?
        naver.com p naver-com
        one.com p one-com
        ovh.net p ovh-net
        pobox.com p pobox-com
        ppe-hosted.com g Proofpoint Essentials|2026-11|public-code 62411040984,public-code 58676264857
        pphosted.com g Proofpoint|2026-11|S,public-code 62411040984
        prodigy.net p att-net ?
        qiye.aliyun.com p aliyun-com
        reflexion.net g Sophos Email|2026-11|public-code 55659602303,public-code 68368873031
        retarus.com g Retarus|2026-11|public-code 51917387955,public-code 66497268667
        rightbox.com p pobox-com ?
        runbox.com p runbox-com ?
        rzone.de p strato-de
        secureserver.net p wildwestdomains-com
        seppmail.cloud g SEPPmail|2026-11|public-code 51917387955,public-code 53254100891
        sfr.fr p sfr-fr
        sky.com p sky-com
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
        5ballov-ru|5ballov.ru|u?|smtp.5ballov.ru/T|a|p||K|
        a1-net|a1.net|u|securemail.a1.net/S|a|p||T,F,M|https://www.a1.net/hilfe-kontakt/article/Vertrag-Services/E-Mail/E-Mail-einrichten/Wie-lauten-die-Servereinstellungen-f%C3%BCr-meine-A1-E-Mail-Adresse-/500000000007404/500000000027481
        aeterna-ru|aeterna.ru|u?|smtp.aeterna.ru/T|a|p||K|
        aktivix-org|Aktivix|n|newyear.aktivix.org/S|a|p|2018-10|C,D|
        alice-it|Alice Italy|pa|out.alice.it/S|a|p||T,F,M|https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta
        aliyun-com|Alibaba Mail|n|smtp.aliyun.com/T|a|p|2023-09|C,D,N,E|
        aliyunqiye|Alibaba Cloud Enterprise Mail|u?|smtp.qiye.aliyun.com/T|a|||N|
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
        iijmio-mail-jp|IIJmio セーフティメール|u|mbox.iijmio-mail.jp/S|d|c||T,M|
        iiyama-catv-ne-jp|ケーブルテレビiネット飯山|u|smtpa.iiyama-catv.ne.jp/T|a|p||T,M|
        inbox-lv|inbox.lv|pe|mail.*/T|a|p||T|https://help.inbox.lv/?keyword=email_clients_settings
        inet-shibata-or-jp|インターネット新発田|c||a|||T,M|
        infomaniak|infomaniak.com|pa|mail.infomaniak.com/T mail.infomaniak.com/S|a|p|2021-10|C,D,F,N|https://www.infomaniak.com/fr/support/faq/search?q=imap
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
        ohmysmtp|OhMySMTP (email delivery service)|ur?|smtp.ohmysmtp.com/S|a|||N|
        one-com|one.com|u|send.one.com/T|a|p||T,F,N,M,S|https://help.one.com/hc/en-us/articles/115005586769-Setting-up-a-Mobile-Phone
        one-cz|Webhosting Registrator.cz Mail|u?|smtp.registrator.cz/S|a|p||T,M|
        onet-pl|Onet Poczta|u|smtp.poczta.onet.pl/T smtp.poczta.onet.pl/S|a|p||T,F,M|https://pomoc.poczta.onet.pl/baza-wiedzy/konfiguracja-poczty-w-programie-mozilla-thunderbird/
        openmailbox-org|OpenMailBox|u?|smtp.openmailbox.org/T smtp.openmailbox.org/S|a|||N,M,L|
        otenet-gr|otenet.gr|u?|mailgate.otenet.gr/S|a|p||K|
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
        ybb-ne-jp|Yahoo! BB|u?|ybbsmtp.mail.yahoo.co.jp/T|l|p||T,M|
        yeah-net|yeah.net|u|smtp.yeah.net/T|a|p||T,M|
        zeelandnet-nl|ZeelandNet e-mail|u|mail.zeelandnet.nl/T|l|p||T,M|
        ziggo-nl|Ziggo Mail|n|smtp.ziggo.nl/S|a|p|2017-06|T,C,D,F,M,K|https://www.ziggo.nl/klantenservice/e-mail/?src=autoconfig
        zimbra|Zimbra Mail Server|u?|smtp.zimbra.com/S|a|||N|
        ziza-ru|ziza.ru|u?|smtp.ziza.ru/T|a|p||K|
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
        #"0001g00Koo00`000101g01J1g01d1g02>oo02Soo02f01036oo03Joo03^1b0411g04K1g04f1b059oo05Moo05a020691g06Q3806c030713k07C1b07[1b080oo08A1b08W1b08k2O09<0409T1b09l1b0:Foo0:[050;31b0;L1b0;d060<6070<L1b0<coo0=81b0=L1b0=h1b0>A0<0>Y0H0?42O0?F1b0?[1g0@51g0@Soo0@f1b0A;oo0AIoo0AWoo0Afoo0B5oo0BDoo0BSoo0B^oo0Bioo0C4oo0C?oo0CJ030CX090Cn1b0DI3[0Dd1b0E<1b0EU1b0Ek0:0F?0;0FW1b0Fn1b0G@1b0GU0<0Ge1Z0HD1b0H\0=0I01b0IK0>0Ig2O0J;2i0JU0?0Jg1g0KC1Z0K]1b0L40@0LV0@0M80@0MV0@0N10@0NO0A0Nk0_0OK1g0Oi1g0PD3:0P]0B0Q11b0QF0<0Q^1g0R:1b0RNoo0Rc1b0S70C0SS0D0Sk0D0TC0D0T^1b0U51b0UL1g0Uh0_0VH1b0V\1^0Vm0E0WD0E0WZ0F0X<1b0XU0G0Xk170YB0_0Yb1b0Z:0P0ZR1b0Zk1b0[E0H0[W1b0[l0I0\J0I0\i0_0]I2O0]^0J0^01b0^L1b0^h1b0_<0;0_W3k0_j1b0`>1b0`T0K0`h380a;0L0aO0M0ao0N0bM0O0bg0P0c?0P0cW2d0d61b0dL1b0d^0Q0e43k0eG1b0e\1b0f31g0fR1g0g21g0gJ0N0gd1b0h7oo0hH1b0ha0R0i70S0ie0T0jS380jk1b0kCoo0kY0U0l70V0lR0V0m00W0mK0W0mi0X0nD0X0nb0N0oB0N0o_1Z10?1b10V1b10m0Y11E1b11Xoo11k1b12C1b12[1b1331b13K1g13coo1421b14H0H14aoo1560Z15V1b15n1b16A1b16Uoo16coo16n0N17J0[17f0[18B0<18Z1b18m1b19G1b19^1g1:;1b1:Q2O1:d1g1;C1b1;^0\1<61b1<N0]1=00]1=R0]1>00]1>K0]1>i1g1?F0^1?X1b1?m0_1@M1b1@f0a1AN0a1B4oo1BJ0b1BV0H1C01Z1CL1b1Cc1b1D:1b1DP1b1Dh0c1E@1b1ET1b1Ej0d1FH1b1F^1b1Fn1b1GB1b1GY1g1H21g1HL1g1Hj0g1I:1M1IR1b1Ii0h1JE0i1Jg3@1KC1g1Keoo1L<0k1LX1g1M21g1MK1b1Ma0N1ND0N1Ng1b1O:1g1OS0l1Oeoo1P>oo1PWoo1Q0oo1QIoo1Q`0m1R<oo1RS0M1S2oo1SB251SY1b1So1b1TH251T^251U61g1UQ0o1Ug1Q1V;1b1VO1b1Vg1b1W:111WXoo1Wh121XH1g1X`1b1Y1oo1YIoo1Y`oo1Z4oo1ZJoo1Zcoo1[7oo1[Moo1[boo1\:oo1\Soo1\hoo1]=oo1]Roo1]goo1^<oo1^Qoo1^foo1_<oo1_Qoo1_goo1`<oo1`Qoo1`foo1a;oo1aPoo1aioo1bD1b1b]131c9oo1cI1g1ca1b1d71g1dR0_1e21b1eI1b1e^0<1f21g1fKoo1f[1b1g4oo1gIoo1g_oo1h3oo1hF171hW1b1ho1g1iK141io151jM2h1j`1g1k=1g1kY1g1l8161lH1[1l`171m6171mP181mh191n<oo1nN1g1nkoo1o>1g1o[1g2061b20M0N2101:21D1b21Z0H2231g22Loo22]1b2341b23M1^23a1;2490;24Poo24_oo24noo25@oo25Soo25foo269oo26Hoo26Woo26foo275oo27Doo27Soo27boo281oo28@oo28O1=28i2J296oo29G1@29Uoo29g1b2:=1A2:S1b2;11b2;H0N2;c1g2<;1g2<Y1b2=01Z2=N1g2=f0N2>Coo2>V1b2>n3k2?@oo2?V1b2?o1B2@Coo2@S1g2A01C2AF1D2A`1g2B:1g2BY1g2C31g2CP1g2Cl1g2DJ1g2Dg1[2E>1E2ET0_2F41b2FK1b2Fb1g2G<1b2GT3k2Ge1b2H;1G2HY1b2Ho1H2IEoo2IXoo2Ikoo2J>oo2JToo2Jjoo2K@oo2KVoo2Kloo2LBoo2LXoo2Lnoo2MEoo2M\oo2N3oo2NJoo2Naoo2O8oo2OOoo2Ofoo2P9oo2PLoo2P_oo2Q2oo2QEoo2QXoo2Qkoo2R>oo2RQoo2Rdoo2S7oo2SJoo2S]oo2T0oo2TC1I2T[oo2Tnoo2UA1b2US1b2Uj1g2VF1b2V\1J2W81g2WT1g2X11K2XO1L2Xioo2Y71M2YU1N2Z91Q2ZJ1Q2Z`1b2[:1g2[Too2[koo2\<oo2\R1b2\e1g2]@1O2]R1O2]d1O2^61O2^H1g2^d1P2_J1g2_d1g2`<0;2`R1b2`h1b2a=oo2aS1b2al1b2bD1b2bYoo2c6oo2cQoo2cmoo2dJ1A2di1^2e=1g2eS1^2ed1R2f41b2fM1b2fe1g2g;1b2gR1g2gm1S2hI0h2he1g2iA1g2i]1T2j51b2jHoo2jZ1U2jnoo2kD1V2k^1b2l11g2lMoo2l]1b2m51Z2mVoo2me1g2n<1g2nY1g2o91g2oW1g3041g30Q1g315oo31L1731c1g32;1X32[1X33;1X33T1X3403[34Moo34_3O3571W35M1b35c3:36:1b36P1b36g0_37G1X37g1X38G1X38c1X39<1X39X1g3:01g3:K1g3:c1Y3;?1Z3;[1b3<21[3<H1[3<b1\3=<1g3=U1g3>1oo3>@1g3>Z253>o1]3?A1g3?[1g3@61b3@J1g3@b1Z3AC1b3A[2i3Aooo3BH1^3B\1Z3C:1Z3CY163D01b3DG1b3D^oo3Dnoo3E>oo3ENoo3E^oo3Enoo3FAoo3FToo3Fgoo3G:oo3GNoo3Gboo3H6oo3HJoo3H^oo3I2oo3IFoo3IVoo3Ifoo3J6oo3JFoo3JVoo3Jfoo3K6oo3KFoo3KVoo3Kfoo3L6oo3LFoo3LVoo3Lj1b3M@1b3MToo3Mc1b3N91b3NN1g3Nh0[3OI0[3Oj0[3PK0[3Pl0[3QM0[3Qn0[3RO0[3S02=3SP1b3Sk0N3TM1b3Te1b3U91g3US3E3Ujoo3V:1a3VXoo3W21b3WG1g3Wcoo3X:1b3XL1c3X\1d3Xl1e3Y<1h3Y]1h3ZA1h3Ze1f3[K1g3[i1b3\;oo3\K1h3\k1h3]H1h3]h1i3^@1j3^Z1g3_31g3_L1g3_eoo3`=oo3`Q1Z3`moo3aC1k3a[oo3anoo3bC1g3bboo3c9oo3cNoo3ceoo3dAoo3dVoo3dmoo3eB203eV1g3f3oo3fIoo3fa1g3g=oo3gQoo3gh1g3hC1b3hZ1g3i61g3iS0N3io1Z3jI243j_253k7263kM313k^oo3l;1b3lQ1b3li273m?1g3m\1g3n91g3nZ1b3o00h3oM1b3oc1g40E1M40`1M41;2841K2941o2]42Roo42coo4322:43H1b43^1b4442;44R2<44h1g45E1b45]3F4613k46F1b46Z1b4701b47D1g47_2=48=2=48^2=49<2=49]2=4:<2=4:[2=4;<2=4;Z2=4<92=4<X2=4=72=4=V2=4>72=4>U2=4?42=4?U2=4@32=4@U2=4A42=4AS2=4B42=4BR2=4C12=4CO2=4Cn2=4DL2=4Dk2=4EJ2=4Eh2=4FG2>4Faoo4G91Z4GS1Z4Gnoo4HE0;4HZ2i4I21b4IF1Z4Id1g4J@2?4JT2@4Jh254K@1b4KZ1g4L7oo4LHoo4LY384Lh2A4M@1b4MY3[4N21g4NN2B4Nb2C4O>2D4OP2E4P21b4PF2F4PT0_4Q41b4QM1g4Qgoo4R?2G4RO2H4Ri2I4S=1b4SO0<4Sd1b4T9oo4TH2J4TT1b4Tf2K4U<2K4UPoo4U_1g4V91[4VL2M4V\2N4Vl2O4W@2O4WP2O4W`oo4X11[4XO1[4Xg1[4Y>1[4Y^1[4Z;2O4ZI1Z4Zi2P4[Koo4[b2O4\51b4\K1b4\e2Q4];oo4]Noo4]aoo4^4oo4^Joo4^`oo4_6oo4_Loo4_coo4`:oo4`Qoo4`hoo4a?oo4aVoo4amoo4b@oo4bSoo4bfoo4c9oo4cLoo4c_oo4d2oo4dEoo4dXoo4dkoo4e>oo4eQoo4edoo4f7oo4fJoo4f]2R4g72S4gGoo4g\0<4h21b4hM1b4hf2T4iBoo4iR2U4ib0:4j:0;4jP0;4jc0;4k<1g4kU1g4l11b4lK1g4lh2V4mB1g4m^1b4n4oo4nG2W4nc1b4o=1b4oT2X4oj2d50Doo50U1[50l1b51D1b51\1b5212Y52Q2Y5312Y53M2Y53f2Y54B2Z54V2[54m2[55C2\55]2O5642O56K1b56_1g57<1b57T1b57loo58:2]58^2^5901g59I1b59^1b5:02_5:D2`5:^2a5;22a5;F2a5;Z2a5;n2a5<B2a5<V2a5<j2a5=A2a5=V2a5=n2a5>B2a5>V2a5>j2a5?>2a5?R2a5?f2a5@:2a5@N2a5@b2a5A62a5AJ2a5A^2a5B22a5BF2a5BZ2a5Bn2a5CB2a5CV2a5Cj2a5D>2a5DR2a5Df2a5E:2a5EN2a5Eb2a5F72a5FK2a5F_2a5G32a5GH2a5G\2a5H02a5HD2a5HX2a5Hl2a5I@2a5IT2a5Ih2a5J<2a5JP2a5Jd2a5K8oo5KO1g5Kjoo5L?1g5LZoo5Lj0_5MJ1b5Mb1Z5N>1b5NR1g5O01g5ON0<5Od1b5P<oo5PR2J5Pdoo5Q<1b5QT3:5Qj2O5R?2c5RO1b5Rf2d5SD2e5SP2f5S`2h5Sn1g5TG1b5Tc3k5U80M5UR2i5Uc1b5V<2i5VR2i5Vh1g5WE1b5W[3k5X03k5XD2j5X\1g5Y5oo5YLoo5Ydoo5Z=1b5ZV1b5Zj2k5[H1b5[_1b5\=1b5\V1b5\m1b5]D1b5]`2O5^51b5^M2d5^l1g5_I1b5_^1g5`<2m5`R2i5`c2n5a91b5aQ1b5af1b5b81b5bK2n5bY0_5c92o5cQ305cmoo5dC1b5dX1b5dm1b5eF1b5e\1b5f5315fG315fY315fk315g;315gM0<5ge325h;1b5hR1b5hl1g5iF1b5i]1k5j<1b5jSoo5jdoo5k5oo5kG1g5ke385l31g5lO1b5lfoo5m81g5mS395mc3:5n91g5nS255nloo5o<3;5oN1b5oe1[60>0<60Q3=60j3=61F1b61`1b629oo62Ooo62doo639oo63M3C63n1b64F1b64^1b6501g65L1b65c0P66<oo66Soo66k2O67<1g67V3?67j0_68Joo68`oo6903@69M3@69i3A6:=3B6:c1g6;>1g6;]1b6<31g6<O0<6<d1b6=<oo6=T1Z6>20E6>I1Z6>j1b6?A1Z6?c0B6@93C6@]3D6A7256AN3E6Af1g6B@0I6BZ1g6C31g6CN1g6Cl1b6DB1b6D[1b6Dooo6E@1b6EZ1g6F31g6FM1[6Fe0D6G=3F6GQ3G6Gi1b6H@oo6HYoo6I31b6IHoo6If1b6J<1b6JS3H6Jm1g6KH2=6Kb3I6L01[6LD3K6LZ3L6M01[6MH1[6Md1g6N?2J6NM1b6N_1b6O21b6OJ1b6Oc1g6P?1Z6Pd1g6Q?3O6QU3O6Qj3O6RD3O6R^3O6S71b6SK3P6S[oo6Sl1b6T@3Q6TX1g6U23[6UP3R6Uf3k6V:1b6VK1b6V_3S6W9oo6WOoo6Wg1g6XF1g6X_2O6Y33T6YK3V6Yf3U6Z<3V6Z\1g6[63W6[N3X6[^3Y6\>3[6\Z3Z6]43[6]T2O6]b3\6^>1b6^R0<6^eoo6_;3^6_S1b6_h1b6`?1b6`P1b6`eoo6a73a6a_1g6b>oo6bV1b6bk1b6c>3b6cPoo6cb3K6d31b6dG1b6d]3K6e52d6eT3K6en3c6f:1b6fO3d6fm1[6gA1M6gZ0Y6h23e6hH1[6h_oo6i33f6iIoo6iXoo6ijoo6j<3g6jToo6jfoo6k8oo6kKoo6k^oo6l1oo6lDoo6lWoo6ljoo6m=oo6mLoo6m[oo6mjoo6n9oo6nHoo6nWoo6nfoo6o5oo6oG3h6o]3i6oooo70Doo70[1E7151b71H3j71d3k7283k72K3k72]3k7343k73H3m73Z1g7453n74K1g"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let exchangersIndex: StaticString =
        #"000oo01Aoo02]0>03;oo04U0B04k0C05I0D05e0D06D0I06d0Y07>0c07X0h08C0h08aoo0:00m0:Noo0;m170<E1:0<[oo0>71G0>W1G0?61J0?Too0@loo0B<oo0CS0b0Ck0e0DL1k0Dfoo0Eeoo0Fn270GFoo0H_oo0J1oo0Jkoo0Li3_0M@2@0MV2M0Mh2S0N:2Z0NPoo0Oooo0Pk0<0QC070Q`oo0S5oo0TC2Z0T^2o0U83A0UM3a0V4oo0WF380WV390Whoo0Xaoo0YYoo0ZRoo0[d3E0\>oo0]goo0_O3O0_j3P0`<3V0`^3[0a@3]0a\3c0aj1E"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let providersIndex: StaticString =
        #"00000]01U02H05o06b07_09g0:h0<20<c0>_0A;0C=0Ci0E70F20Fi0GV0HU0IN0L40NI0O\0Pm0QL0TL0U?0WL0ZY0][0^_0_\0ac0b_0cQ0f00hO0jh0k_0lV0mM0od10d11]12g13^15715l17518A1:B1;=1<B1>P1?O1A41C;1En1Fl1Gi1Hn1JP1KR1LI1MZ1NX1OV1QC1ST1TP1V^1XZ1YM1Z:1\?1]81^91_O1`Z1ak1b[1dB1e41ed1fV1hQ1jG1mK1n;1nn1od20[21;22L23j25E26C28X29R2:N2;o2=Y2>>2?_2@U2AT2C62EA2F72Fa2I42J?2Jf2Kc2N@2Oc2Qc2S62T72VC2W;2Wn2Xd2[N2\k2]b2^P2_<2`42a=2b22c52d62e02e`2gU2j52k52l;2lm2n12nj2o]30V32k33^34;35437938T39839_3:i3;\3=P3>;3?E3AC3BL3E73FO3GC3H?3KE3L23MK3NE3O>3On3Pd3Qf3RV3SL3TG3U13U\3WS3Z13Zj3]43^h3_M3`43a?3b43d23de3f93fd3i53kY3ld3n13oV42243D44545>45n46F48K49B4:54:_4;R4<H4=D4>24?34AM4Bi4D94EP4HS4J>4KC4M74O74PA4Q;4S:4Sn4U44Ua4VY4WR4YL4\04^J4_Q4a\4b^4cP4dE4e84hL4iD4jS4lP4n34oc52E53P55D56@57358c59h5:d5;R5<S5>L5?B5?l"#
}
