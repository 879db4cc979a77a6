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
        etik.com ik-me
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
        ik.me ik-me
        ikmail.com ik-me
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
        #"0001g00Koo00`000101g01J1g01d1g02>oo02Soo02f01036oo03Joo03^1b0411g04K1g04f1b059oo05Moo05a020691g06Q3806c030713k07C1b07[1b080oo08A1b08W1b08k2O09<0409T1b09l1b0:Foo0:[050;31b0;L1b0;d060<6070<L1b0<coo0=81b0=L1b0=h1b0>A0<0>Y0H0?42O0?F1b0?[1g0@51g0@Soo0@f1b0A;oo0AIoo0AWoo0Afoo0B5oo0BDoo0BSoo0B^oo0Bioo0C4oo0C?oo0CJ030CX090Cn1b0DI3[0Dd1b0E<1b0EU1b0Ek0:0F?0;0FW1b0Fn1b0G@1b0GU0<0Ge1Z0HD1b0H\0=0I01b0IK0>0Ig2O0J;2i0JU0?0Jg1g0KC1Z0K]1b0L40@0LV0@0M80@0MV0@0N10@0NO0A0Nk0_0OK1g0Oi1g0PD3:0P]0B0Q11b0QF0<0Q^1g0R:1b0RNoo0Rc1b0S70C0SS0D0Sk0D0TC0D0T^1b0U51b0UL1g0Uh0_0VH1b0V\1^0Vm0E0WD0E0WZ0F0X<1b0XU0G0Xk170YB0_0Yb1b0Z:0P0ZR1b0Zk1b0[E0H0[W1b0[l0I0\J0I0\i0_0]I2O0]^0J0^01b0^L1b0^h1b0_<0;0_W3k0_j1b0`>1b0`T0K0`h380a;0L0aO0M0ao0N0bM0O0bg0P0c?0P0cW2d0d61b0dL1b0d^0Q0e43k0eG1b0e\1b0f31g0fR1g0g21g0gJ0N0gd1b0h7oo0hH1b0ha0R0i70S0ie0T0jS380jk1b0kCoo0kY0U0l70V0lR0V0m00W0mK0W0mi0X0nD0X0nb0N0oB0N0o_1Z10?1b10V1b10m0Y11E1b11Xoo11k1b12C1b12[1b1331b13K1g13coo1421b14H0H14aoo1560Z15V1b15n1b16A1b16Uoo16coo16n0N17J0[17f0[18B0<18Z1b18m1b19G1b19^1g1:;1b1:Q2O1:d1g1;C1b1;^0\1<61b1<N0]1=00]1=R0]1>00]1>K0]1>i1g1?F0^1?X1b1?m0_1@M1b1@f0a1AN0a1B4oo1BJ0b1BV0H1C01Z1CL1b1Cc1b1D:1b1DP1b1Dh0c1E@1b1ET1b1Ej0d1FH1b1F^1b1Fn1b1GB1b1GY1g1H21g1HL1g1Hj0g1I:1M1IR1b1Ii0h1JE0i1Jg3@1KC1g1Keoo1L<0k1LX1g1M21g1MK1b1Ma0N1ND0N1Ng1b1O:1g1OS0l1Oeoo1P>oo1PWoo1Q0oo1QIoo1Q`0m1R<oo1RS0M1S2oo1SB251SY1b1So1b1TH251T^251U61g1UQ0o1Ug1O1V61b1VJ1b1Vb1b1W5111WSoo1Wc121XC1g1X[1b1Xloo1YDoo1Y[oo1Yooo1ZEoo1Z^oo1[2oo1[Hoo1[]oo1\5oo1\Noo1\coo1]8oo1]Moo1]boo1^7oo1^Loo1^aoo1_7oo1_Loo1_boo1`7oo1`Loo1`aoo1a6oo1aKoo1adoo1b?1b1bX131c4oo1cD1g1c\1b1d21g1dM0_1dm1b1eD1b1eY0<1em1g1fFoo1fV1b1fooo1gDoo1gZoo1gnoo1hA171hR1b1hj1g1iF141ij151jH2h1j[1g1k81g1kT1g1l3161lC1[1l[171m1171mK181mc191n7oo1nI1g1nfoo1o91g1oV1g2011b20H0N20k1:21?1b21U0H21n1g22Goo22X1b22o1b23H1^23\1;2440;24Koo24Zoo24ioo25;oo25Noo25aoo264oo26Coo26Roo26aoo270oo27?oo27Noo27]oo27loo28;oo28J1=28d2J291oo29B1@29Poo29b1b2:81A2:N1b2:l1b2;C0N2;^1g2<61g2<T1b2<k1Z2=I1g2=a0N2>>oo2>Q1b2>i3k2?;oo2?Q1b2?j1B2@>oo2@N1g2@k1C2AA1D2A[1g2B51g2BT1g2Bn1g2CK1g2Cg1g2DE1g2Db1[2E91E2EO0_2Eo1b2FF1b2F]1g2G71b2GO3k2G`1b2H61G2HT1b2Hj1H2I@oo2ISoo2Ifoo2J9oo2JOoo2Jeoo2K;oo2KQoo2Kgoo2L=oo2LSoo2Lioo2M@oo2MWoo2Mnoo2NEoo2N\oo2O3oo2OJoo2Oaoo2P4oo2PGoo2PZoo2Pmoo2Q@oo2QSoo2Qfoo2R9oo2RLoo2R_oo2S2oo2SEoo2SXoo2Skoo2T>1I2TVoo2Tioo2U<1b2UN1b2Ue1g2VA1b2VW1J2W31g2WO1g2Wl1K2XJ1L2Xdoo2Y21M2YP1N2Z41O2Z@1O2ZQ1b2Zk1g2[Eoo2[\oo2[moo2\C1b2\V1g2]11P2]C1P2]U1P2]g1P2^91g2^U1Q2_;1g2_U1g2_m0;2`C1b2`Y1b2`noo2aD1b2a]1b2b51b2bJoo2bgoo2cBoo2c^oo2d;1A2dZ1^2dn1g2eD1^2eU1R2ee1b2f>1b2fV1g2fl1b2gC1g2g^1S2h:0h2hV1g2i21g2iN1T2if1b2j9oo2jK1U2j_oo2k51V2kO1b2kb1g2l>oo2lN1b2lf1Z2mGoo2mV1g2mm1g2nJ1g2nj1g2oH1g2oe1g30B1g30foo31=1731T1g31l1X32L1X32l1X33E1X33a3[34>oo34P3O34h1W35>1b35T3:35k1b36A1b36X0_3781X37X1X3881X38T1X38m1X39I1g39a1g3:<1g3:T1Y3;01Z3;L1b3;c1[3<91[3<S1\3<m1g3=F1g3=boo3>11g3>K253>`1]3?21g3?L1g3?g1b3@;1g3@S1Z3A41b3AL2i3A`oo3B91^3BM1Z3Bk1Z3CJ163Ca1b3D81b3DOoo3D_oo3Dooo3E?oo3EOoo3E_oo3F2oo3FEoo3FXoo3Fkoo3G?oo3GSoo3Ggoo3H;oo3HOoo3Hcoo3I7oo3IGoo3IWoo3Igoo3J7oo3JGoo3JWoo3Jgoo3K7oo3KGoo3KWoo3Kgoo3L7oo3LGoo3L[1b3M11b3MEoo3MT1b3Mj1b3N?1g3NY0[3O:0[3O[0[3P<0[3P]0[3Q>0[3Q_0[3R@0[3Ra2=3SA1b3S\0N3T>1b3TV1b3Tj1g3UD3E3U[oo3Uk1a3VIoo3Vc1b3W81g3WToo3Wk1b3X=1c3XM1d3X]1e3Xm1h3YN1h3Z21h3ZV1f3[<1g3[Z1b3[loo3\<1h3\\1h3]91h3]Y1i3^11j3^K1g3^d1g3_=1g3_Voo3_noo3`B1Z3`^oo3a41k3aLoo3a_oo3b41g3bSoo3bjoo3c?oo3cVoo3d2oo3dGoo3d^oo3e3203eG1g3edoo3f:oo3fR1g3fnoo3gBoo3gY1g3h41b3hK1g3hg1g3iD0N3i`1Z3j:243jP253jh263k>313kOoo3kl1b3lB1b3lZ273m01g3mM1g3mj1g3nK1b3na0h3o>1b3oT1g4061M40Q1M40l2841<2941`2]42Coo42Too42c2:4391b43O1b43e2;44C2<44Y1g4561b45N3F45b3k4671b46K1b46a1b4751g47P2=47n2=48O2=48m2=49N2=49m2=4:L2=4:m2=4;K2=4;j2=4<I2=4<h2=4=G2=4=h2=4>F2=4>e2=4?F2=4?d2=4@F2=4@e2=4AD2=4Ae2=4BC2=4Bb2=4C@2=4C_2=4D=2=4D\2=4E;2=4EY2=4F82>4FRoo4Fj1Z4GD1Z4G_oo4H60;4HK2i4Hc1b4I71Z4IU1g4J12?4JE2@4JY254K11b4KK1g4Khoo4L9oo4LJ384LY2A4M11b4MJ3[4Mc1g4N?2B4NS2C4No2D4OA2E4Oc1b4P72F4PE0_4Pe1b4Q>1g4QXoo4R02G4R@2H4RZ2I4Rn1b4S@0<4SU1b4Sjoo4T92J4TE1b4TW2K4Tm2K4UAoo4UP1g4Uj1[4V=2M4VM2N4V]2O4W12O4WA2O4WQoo4Wb1[4X@1[4XX1[4Xo1[4YO1[4Yl2O4Z:1Z4ZZ2P4[<oo4[S2O4[f1b4\<1b4\V2Q4\loo4]?oo4]Roo4]eoo4^;oo4^Qoo4^goo4_=oo4_Too4_koo4`Boo4`Yoo4a0oo4aGoo4a^oo4b1oo4bDoo4bWoo4bjoo4c=oo4cPoo4ccoo4d6oo4dIoo4d\oo4dooo4eBoo4eUoo4ehoo4f;oo4fN2R4fh2S4g8oo4gM0<4gc1b4h>1b4hW2T4i3oo4iC2U4iS0:4ik0;4jA0;4jT0;4jm1g4kF1g4kb1b4l<1g4lY2V4m31g4mO1b4meoo4n82W4nT1b4nn1b4oE2X4o[2d505oo50F1[50]1b5151b51M1b51b2Y52B2Y52b2Y53>2Y53W2Y5432Z54G2[54^2[5542\55N2O55e2O56<1b56P1g56m1b57E1b57]oo57k2]58O2^58a1g59:1b59O1b59a2_5:52`5:O2a5:c2a5;72a5;K2a5;_2a5<32a5<G2a5<[2a5=22a5=G2a5=_2a5>32a5>G2a5>[2a5>o2a5?C2a5?W2a5?k2a5@?2a5@S2a5@g2a5A;2a5AO2a5Ac2a5B72a5BK2a5B_2a5C32a5CG2a5C[2a5Co2a5DC2a5DW2a5Dk2a5E?2a5ES2a5Eh2a5F<2a5FP2a5Fd2a5G92a5GM2a5Ga2a5H52a5HI2a5H]2a5I12a5IE2a5IY2a5Im2a5JA2a5JU2a5Jioo5K@1g5K[oo5L01g5LKoo5L[0_5M;1b5MS1Z5Mo1b5NC1g5Na1g5O?0<5OU1b5Omoo5PC2J5PUoo5Pm1b5QE3:5Q[2O5R02c5R@1b5RW2d5S52e5SA2f5SQ2h5S_1g5T81b5TT3k5Ti0M5UC2i5UT1b5Um2i5VC2i5VY1g5W61b5WL3k5Wa3k5X52j5XM1g5Xfoo5Y=oo5YUoo5Yn1b5ZG1b5Z[2k5[91b5[P1b5[n1b5\G1b5\^1b5]51b5]Q2O5]f1b5^>2d5^]1g5_:1b5_O1g5_m2m5`C2i5`T2n5`j1b5aB1b5aW1b5ai1b5b<2n5bJ0_5bj2o5cB305c^oo5d41b5dI1b5d^1b5e71b5eM1b5ef315f8315fJ315f\315fl315g>0<5gV325gl1b5hC1b5h]1g5i71b5iN1k5im1b5jDoo5jUoo5jfoo5k81g5kV385kd1g5l@1b5lWoo5li1g5mD395mT3:5mj1g5nD255n]oo5nm3;5o?1b5oV1[5oo0<60B3=60[3=6171b61Q1b61joo62@oo62Uoo62joo63>3C63_1b6471b64O1b64a1g65=1b65T0P65moo66Doo66\2O66m1g67G3?67[0_68;oo68Qoo68a3@69>3@69Z3A69n3B6:T1g6:o1g6;N1b6;d1g6<@0<6<U1b6<moo6=E1Z6=c0E6>:1Z6>[1b6?21Z6?T0B6?j3C6@N3D6@h256A?3E6AW1g6B10I6BK1g6Bd1g6C?1g6C]1b6D31b6DL1b6D`oo6E11b6EK1g6Ed1g6F>1[6FV0D6Fn3F6GB3G6GZ1b6H1oo6HJoo6Hd1b6I9oo6IW1b6Im1b6JD3H6J^1g6K92=6KS3I6Ka1[6L53K6LK3L6La1[6M91[6MU1g6N02J6N>1b6NP1b6Nc1b6O;1b6OT1g6P01Z6PU1g6Q03O6QF3O6Q[3O6R53O6RO3O6Rh1b6S<3P6SLoo6S]1b6T13Q6TI1g6Tc3[6UA3R6UW3k6Uk1b6V<1b6VP3S6Vjoo6W@oo6WX1g6X71g6XP2O6Xd3T6Y<3V6YW3U6Ym3V6ZM1g6Zg3W6[?3X6[O3Y6[o3[6\K3Z6\e3[6]E2O6]S3\6]o1b6^C0<6^Voo6^l3^6_D1b6_Y1b6`01b6`A1b6`Voo6`h3a6aP1g6aooo6bG1b6b\1b6bo3b6cAoo6cS3K6cd1b6d81b6dN3K6df2d6eE3K6e_3c6ek1b6f@3d6f^1[6g21M6gK0Y6gc3e6h91[6hPoo6hd3f6i:oo6iIoo6i[oo6im3g6jEoo6jWoo6jioo6k<oo6kOoo6kboo6l5oo6lHoo6l[oo6lnoo6m=oo6mLoo6m[oo6mjoo6n9oo6nHoo6nWoo6nfoo6o83h6oN3i6o`oo705oo70L1E70f1b7193j71U3k71i3k72<3k72N3k72e3k7393m73K1g73f3n74<1g"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let exchangersIndex: StaticString =
        #"000oo01Aoo02]0>03;oo04U0B04k0C05I0D05e0D06D0I06d0Y07>0c07X0h08C0h08aoo0:00m0:Noo0;m170<E1:0<[oo0>71G0>W1G0?61J0?Too0@loo0B<oo0CS0b0Ck0e0DL1k0Dfoo0Eeoo0Fn270GFoo0H_oo0J1oo0Jkoo0Li3_0M@2@0MV2M0Mh2S0N:2Z0NPoo0Oooo0Pk0<0QC070Q`oo0S5oo0TC2Z0T^2o0U83A0UM3a0V4oo0WF380WV390Whoo0Xaoo0YYoo0ZRoo0[d3E0\>oo0]goo0_O3O0_j3P0`<3V0`^3[0a@3]0a\3c0aj1E"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let providersIndex: StaticString =
        #"00000]01U02H05o06b07_09g0:h0<20<c0>_0A;0C=0Ci0E70F20Fi0GV0HU0IN0L40NI0O\0Pm0QL0TL0U?0WL0ZY0][0^_0_\0ac0b_0cQ0f00hO0jh0k_0lV0mM0od10d11]12g13^15715l17518A1:B1;=1<B1>P1?O1A41C;1En1Fl1Gi1Hn1JP1KR1LI1MZ1NX1OV1QC1ST1TP1V^1XZ1YM1Z:1\?1]81^91_O1`Z1ak1b[1dB1e41ed1fV1hQ1jG1mK1n;1nn1od20[21;22L23j26:27U28S29M2:I2;j2=T2>92?Z2@P2AO2C12E<2F22F\2Ho2J:2Ja2K^2N;2O^2Q^2S12T22V>2W62Wi2X_2[I2\f2]]2^K2_72_o2a82am2c02d12dk2e[2gP2j02k02l62lh2ml2ne2oX30Q32f33Y34634o37438O39339Z3:d3;W3=K3>63?@3A>3BG3E23FJ3G>3H:3K@3Km3MF3N@3O93Oi3P_3Qa3RQ3SG3TB3Tl3UW3WN3Yl3Ze3\o3^c3_H3_o3a:3ao3cm3d`3f43f_3i03kT3l_3ml3oQ41m43?44045945i46A48F49=4:04:Z4;M4<C4=?4=m4>n4AH4Bd4D44EK4HN4J94K>4M24O24P<4Q64S54Si4To4U\4VT4WM4YG4[k4^E4_L4aW4bY4cK4d@4e34hG4i?4jN4lK4mn4o^52@53K55?56;56n58^59c5:_5;M5<N5>G5?=5?g"#
}
