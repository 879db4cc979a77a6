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
        active24.com active24-com ?
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
        smtp.cz active24-com ?
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
        websupport.cz websupport-cz
        websupport.sk websupport-sk
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
        active24.com p active24-com ?
        active24.cz p active24-com ?
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
        forpsi.com p forpsi-com
        forwardemail.net f Forward Email|2026-11|forwardemail/forwardemail.net,public-code 31299218629
        freenet.de p freenet-de
        gandi.net p gandi-net
        hornetsecurity.com g Hornetsecurity|2026-11|public-code 62411040984,public-code 71088801038
        hostcreators.sk p hostcreators-sk ?
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
        5ballov-ru|5ballov.ru|u?|smtp.5ballov.ru/T|a|p||K|
        a1-net|a1.net|u|securemail.a1.net/S|a|p||T,F,M|https://www.a1.net/hilfe-kontakt/article/Vertrag-Services/E-Mail/E-Mail-einrichten/Wie-lauten-die-Servereinstellungen-f%C3%BCr-meine-A1-E-Mail-Adresse-/500000000007404/500000000027481
        active24-com|ACTIVE 24 Webhosting|u?|email.active24.com/T email.active24.com/S|a|p||T,W,mihalikdalibor/mail_manager,M|https://faq.active24.com/eng/503249-POP-and-IMAP---email-client-settings-Outlook-Thunderbird-Apple
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
        #"0001j00Koo00`000101j01J1j01d1j02>oo02Soo02f01036oo03Joo03^1e0411j04K1j04f1e059oo05Moo05a020691j06Q3;06c030714307C1e07[1e080oo08A0408]1e0931e09G2R09X050:01e0:H1e0:boo0;7060;O1e0;h1e0<@070<R080<h1e0=?oo0=T1e0=h1e0>D1e0>]0=0?50I0?P2R0?b1e0@71j0@Q1j0@ooo0AB1e0AWoo0Aeoo0B3oo0BBoo0BQoo0B`oo0Booo0C:oo0CEoo0CPoo0C[oo0Cf030D40:0DJ1e0De3^0E@1e0EX1e0F11e0FG0;0F[0<0G31e0GJ1e0G\1e0H10=0HA1]0H`1e0I80>0IL1e0Ig0?0JC2R0JW2l0K10@0KC1j0K_1]0L91e0LP0A0M20A0MT0A0N20A0NM0A0Nk0B0OG0`0Og1j0PE1j0P`3=0Q90C0QM1e0Qb0=0R:1j0RV1e0Rjoo0S?1e0SS0D0So0E0TG0E0T_0E0U:1e0UQ1e0Uh1j0VD0`0Vd1e0W81a0WI0F0W`0F0X60G0XX1e0Y10H0YG190Y^0`0Z>1e0ZV0Q0Zn1e0[G1e0[a0I0\31e0\H0J0\f0J0]E0`0]e2R0^:0K0^L1e0^h1e0_D1e0_X0<0`3430`F1e0`Z1e0a00L0aD3;0aW0M0ak0N0bK0O0bi0P0cC0Q0c[0Q0d32g0dR1e0dh1e0e:0R0eP430ec1e0f81e0fO1j0fn1j0gN1j0gf0O0h@1e0hSoo0hd1e0i=0S0iS0T0jA0U0jo3;0kG1e0k_oo0l50V0lS0W0ln0W0mL0X0mg0X0nE0Y0n`0Y0o>0O0o^0O10;1]10[1e1121e11I0Z11a1e124oo12G1e12_1e1371e13O1e13g1j14?oo14N1e14d0I15=oo15R0[1621e16J1e16]1e171oo17?oo17J0O17f0\18B0\18^0=1961e19I1e19c1e1::1j1:W1e1:m2R1;@1j1;_1e1<:0]1<R1e1<j0^1=L0^1=n0^1>L0^1>g0^1?E1j1?b0_1@41e1@I0`1@i1e1AB0b1Aj0b1BPoo1Bf0c1C20I1CL1]1Ch1e1D?1e1DV1e1Dl1e1ED0d1E\1e1F01e1FF0e1Fd1e1G:1e1GJ1e1G^1e1H51j1HN1j1Hh1j1IF0h1IV1P1In1e1JE0i1Ja0j1KC3C1K_1j1LAoo1LX0l1M41j1MN1j1Mg1e1N=0O1N`0O1OC1e1OV1j1Oo0m1PAoo1PZoo1Q3oo1QLoo1Qeoo1R<0n1RXoo1Ro0N1SNoo1S^281T51e1TK1e1Td281U:281UR1j1Um101VC1T1VW1e1Vk1e1WC1e1WV121X4oo1XD131Xd1j1Y<1e1YMoo1Yeoo1Z<oo1ZPoo1Zfoo1[?oo1[Soo1[ioo1\>oo1\Voo1\ooo1]Doo1]Yoo1]noo1^Coo1^Xoo1^moo1_Boo1_Xoo1_moo1`Coo1`Xoo1`moo1aBoo1aWoo1aloo1bEoo1b`1e1c9141cUoo1ce1j1d=1e1dS1j1dn0`1eN1e1ee1e1f:0=1fN1j1fgoo1g71e1gPoo1geoo1h;oo1hOoo1hb191i31e1iK1j1ig161jK171ji2k1k<1j1kY1j1l51j1lT181ld1^1m<191mR191ml1:1nD1;1nXoo1nj1j1oGoo1oZ1j2071j20R1e20i0O21L1<21`1e2260I22O1j22hoo2391e23P1e23i1a24=1=24U0<24loo25;oo25Joo25\oo25ooo26Boo26Uoo26doo273oo27Boo27Qoo27`oo27ooo28>oo28Moo28\oo28k1?29E2M29Roo29c1B2:1oo2:C1e2:Y1C2:o1e2;M1e2;d0O2<?1j2<W1j2=51e2=L1]2=j1j2>B0O2>_oo2?21e2?J432?\oo2@21e2@K1D2@_oo2@o1j2AL1E2Ab1F2B<1j2BV1j2C51j2CO1j2Cl1j2DH1j2Df1j2EC1^2EZ1G2F00`2FP1e2Fg1e2G>1j2GX1e2H0432HA1e2HW1J2I51e2IK1K2Iaoo2J4oo2JGoo2JZoo2K0oo2KFoo2K\oo2L2oo2LHoo2L^oo2M4oo2MJoo2Maoo2N8oo2NOoo2Nfoo2O=oo2OToo2Okoo2PBoo2PUoo2Phoo2Q;oo2QNoo2Qaoo2R4oo2RGoo2RZoo2Rmoo2S@oo2SSoo2Sfoo2T9oo2TLoo2T_1L2U7oo2UJoo2U]1e2Uo1e2VF1j2Vb1e2W81M2WT1j2X01j2XM1N2Xk1O2YEoo2YS1P2Z11Q2ZU1T2Zf1T2[<1e2[V1j2\0oo2\Goo2\Xoo2\n1e2]A1j2]\1R2]n1R2^@1R2^R1R2^d1j2_@1S2_f1j2`@1j2`X0<2`n1e2aD1e2aYoo2ao1e2bH1e2b`1e2c5oo2cRoo2cmoo2dIoo2df1C2eE1a2eY1j2eo1a2f@1U2fP1e2fi1e2gA1j2gW1e2gn1j2hI1V2he0i2iA1j2i]1j2j91W2jQ1e2jdoo2k61X2kJoo2k`1Y2l:1e2lM1j2lioo2m91e2mQ1]2n2oo2nA1j2nX1j2o51j2oU1j3031j30P1j30m1j31Qoo31h1932?1j32W1[3371[33W1[3401[34L3^34ioo35;3R35S1Z35i1e36?3=36V1e36l1e37C0`37c1[38C1[38c1[39?1[39X1[3:41j3:L1j3:g1j3;?1\3;[1]3<71e3<N1^3<d1^3=>1_3=X1j3>11j3>Moo3>\1j3?6283?K1`3?]1j3@71j3@R1e3@f1j3A>1]3A_1e3B72l3BKoo3Bd1a3C81]3CV1]3D5183DL1e3Dc1e3E:oo3EJoo3EZoo3Ejoo3F:oo3FJoo3F]oo3G0oo3GCoo3GVoo3Gjoo3H>oo3HRoo3Hfoo3I:oo3INoo3Iboo3J2oo3JBoo3JRoo3Jboo3K2oo3KBoo3KRoo3Kboo3L2oo3LBoo3LRoo3Lboo3M2oo3MF1e3M\1e3N0oo3N?1e3NU1e3Nj1j3OD0\3Oe0\3PF0\3Pg0\3QH0\3Qi0\3RJ0\3Rk0\3SL2@3Sl1e3TG0O3Ti1e3UA1e3UU1j3Uo3H3VFoo3VV1d3W4oo3WN1e3Wc1j3X?oo3XV1e3Xh1f3Y81g3YH1h3YX1k3Z91k3Z]1k3[A1i3[g1j3\E1e3\Woo3\g1k3]G1k3]d1k3^D1l3^\1m3_61j3_O1j3_h1j3`Aoo3`Yoo3`m1]3aIoo3a_1n3b7oo3bJoo3b_1j3c>oo3cUoo3cjoo3dAoo3d]oo3e2oo3eIoo3e^233f21j3fOoo3feoo3g=1j3gYoo3gmoo3hD1j3h_1e3i61j3iR1j3io0O3jK1]3je273k;283kS293ki343l:oo3lW1e3lm1e3mE2:3m[1j3n81j3nU1j3o61e3oL0i3oi1e40?1j40a1P41<1P41W2;41g2<42K2`42noo43?oo43N2=43d1e44:1e44P2>44n2?45D1j45a1e4693I46M4346b1e4761e47L1e47`1j48;2@48Y2@49:2@49X2@4:92@4:X2@4;72@4;X2@4<62@4<U2@4=42@4=S2@4>22@4>S2@4?12@4?P2@4@12@4@O2@4A12@4AP2@4Ao2@4BP2@4Bn2@4CM2@4Ck2@4DJ2@4Dh2@4EG2@4Ef2@4FD2@4Fc2A4G=oo4GU1]4Go1]4HJoo4Ha0<4I62l4IN1e4Ib1]4J@1j4J\2B4K02C4KD284K\1e4L61j4LSoo4Ldoo4M53;4MD2D4M\1e4N53^4NN1j4Nj2E4O>2F4OZ2G4Ol2H4PN1e4Pb2I4Q00`4QP1e4Qi1j4RCoo4R[2J4Rk2K4SE2L4SY1e4Sk0=4T@1e4TUoo4Td2M4U01e4UB2N4UX2N4Uloo4V;1j4VU1^4Vh2P4W82Q4WH2R4W\2R4Wl2R4X<oo4XM1^4Xk1^4YC1^4YZ1^4Z:1^4ZW2R4Ze1]4[E2S4[goo4\>2R4\Q1e4\g1e4]A2T4]Woo4]joo4^=oo4^Poo4^foo4_<oo4_Roo4_hoo4`?oo4`Voo4`moo4aDoo4a[oo4b2oo4bIoo4b\oo4booo4cBoo4cUoo4choo4d;oo4dNoo4daoo4e4oo4eGoo4eZoo4emoo4f@oo4fSoo4ffoo4g92U4gS2V4gcoo4h80=4hN1e4hi1e4iB2W4i^oo4in2X4j>0;4jV0<4jl0<4k?0<4kX1j4l11j4lM1e4lg1j4mD2Y4m^1j4n:1e4nPoo4nc2Z4o?1e4oY1e5002[50F2g50`oo5111^51H1e51`1e5281e52M2\52m2\53M2\53i2\54B2\54^2]5522^55I2^55_2_5692R56P2R56g1e57;1j57X1e5801e58Hoo58V2`59:2a59L1j59e1e5::1e5:L2b5:`2c5;:2d5;N2d5;b2d5<62d5<J2d5<^2d5=22d5=F2d5=]2d5>22d5>J2d5>^2d5?22d5?F2d5?Z2d5?n2d5@B2d5@V2d5@j2d5A>2d5AR2d5Af2d5B:2d5BN2d5Bb2d5C62d5CJ2d5C^2d5D22d5DF2d5DZ2d5Dn2d5EB2d5EV2d5Ej2d5F>2d5FS2d5Fg2d5G;2d5GO2d5Gd2d5H82d5HL2d5H`2d5I42d5IH2d5I\2d5J02d5JD2d5JX2d5Jl2d5K@2d5KToo5Kk1j5LFoo5L[1j5M6oo5MF0`5Mf1e5N>1]5NZ1e5Nn1j5OL1j5Oj0=5P@1e5PXoo5Pn2M5Q@oo5QX1e5R03=5RF2R5R[2f5Rk1e5SB2g5S`2h5Sl2i5T<2k5TJ1j5Tc1e5U?435UT0N5Un2l5V?1e5VX2l5Vn2l5WD1j5Wa1e5X7435XL435X`2m5Y81j5YQoo5Yhoo5Z@oo5ZY1e5[21e5[F2n5[d1e5\;1e5\Y1e5]21e5]I1e5]`1e5^<2R5^Q1e5^i2g5_H1j5_e1e5`:1j5`X305`n2l5a?315aU1e5am1e5bB1e5bT1e5bg315c50`5cU325cm335dIoo5d_1e5e41e5eI1e5eb1e5f81e5fQ345fc345g5345gG345gW345gi0=5hA355hW1e5hn1e5iH1j5ib1e5j91n5jX1e5jooo5k@oo5kQoo5kc1j5lA3;5lO1j5lk1e5mBoo5mT1j5mo3<5n?3=5nU1j5no285oHoo5oX045oo3>60A1e60X1^6110=61D3@61]3@6291e62S1e62loo63Boo63Woo63loo64@3F64a1e6591e65Q1e65c1j66?1e66V0Q66ooo67Foo67^2R67o1j68I3B68]0`69=oo69Soo69c3C6:@3C6:\3D6;03E6;V1j6<11j6<P1e6<f1j6=B0=6=W1e6=ooo6>G1]6>e0F6?<1]6?]1e6@41]6@V0C6@l3F6AP3G6Aj286BA3H6BY1j6C30J6CM1j6Cf1j6DA1j6D_1e6E51e6EN1e6Eboo6F31e6FM1j6Ff1j6G@1^6GX0E6H03I6HD3J6H\1e6I3oo6ILoo6If1e6J;oo6JY1e6Jo1e6KF3K6K`1j6L;2@6LU3L6Lc1^6M73N6MM3O6Mc1^6N;1^6NW1j6O22M6O@1e6OR1e6Oe1e6P=1e6PV1j6Q21]6QW1j6R23R6RH3R6R]3R6S73R6SQ3R6Sj1e6T>3S6TNoo6T_1e6U33T6UK1j6Ue3^6VC3U6VY436Vm1e6W>1e6WR3V6Wloo6XBoo6XZ1j6Y91j6YR2R6Yf3W6Z>3Y6ZY3X6Zo3Y6[O1j6[i3Z6\A3[6\Q3\6]13^6]M3]6]g3^6^G2R6^U3_6_11e6_E0=6_Xoo6_n3c6`F1e6`[3d6a73e6aS1e6aj1e6b;1e6bPoo6bb3i6cJ1j6cioo6dA1e6dV1e6di3j6e;oo6eM3N6e^1e6f21e6fH3N6f`2g6g?3N6gY3k6ge1e6h:3l6hX1^6hl1P6iE0Z6i]3m6j31^6jJoo6j^3n6k4oo6kCoo6kUoo6kg3o6l?oo6lQoo6lcoo6m6oo6mIoo6m\oo6mooo6nBoo6nUoo6nhoo6o7oo6oFoo6oUoo6odoo703oo70Boo70Qoo70`oo7124071H4171Zoo71ooo72F1G72`1e7334273O4373c437464374H4374_437534575E1j75`467661j"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let exchangersIndex: StaticString =
        #"0000400N0400koo02<oo03X0?046oo05P0C05f0D06D0E06`0E07?0J07_0Z0890d08S0i09>0i09\oo0:k0n0;I150;aoo0=@190=X1<0=noo0?J1H0?n1J0@N1J0@m1M0AKoo0Bcoo0D3oo0EJ0c0Eb0f0FC1n0F]oo0G\oo0He2:0I=oo0JVoo0Khoo0Lboo0N`3f0O72C0OM2P0O_2V0P12]0PGoo0Qfoo0Rb0=0S:080SWoo0Tloo0V:2]0VU320Vo3D0WD3i0Wkoo0Y=3;0YM3<0Y_oo0ZXoo0[Poo0\Ioo0][3H0^5oo0_^oo0aF3R0aa3S0b33Y0bU3^0c73`0cS3b0co3d0dM3e0dk3g0eA3k0eO1G"#

    /// Where the lines of the list begin, and which provider's they are (`LineIndex`).
    static let providersIndex: StaticString =
        #"00000]01U02H05o09H0:;0;80=@0>A0?K0@<0B80DT0FV0GB0HP0IK0JB0Jo0Kn0Lg0OM0Qb0S50TF0Te0We0XX0Ze0^20a40b80c50e<0f80fj0iI0kh0nA0o80oo10f13=14=15616@17718P19E1:N1;Z1=[1>V1?[1Ai1Bh1DM1FT1IG1JE1KB1LG1Mi1Nk1Ob1Q31R11Ro1T\1Vn1Y?1Z;1\I1^E1_81_e1aj1bc1cd1e:1fE1gV1hF1im1j_1kO1lA1n<21322i25m26]27P28F29=29]2:n2<L2=g2>e2A:2B42C02DQ2F;2F`2HA2I72J62KX2Mc2NY2OC2QV2Ra2SH2TE2Vb2XE2ZE2[X2\Y2^e2_]2`P2aF2d02eM2fD2g22g^2hV2i_2jT2kW2lX2mR2nB30732W33W34]35O36S37L38?3983;M3<@3<]3=V3?[3A63AZ3BA3CK3D>3F23F]3Gg3Ie3Jn3MY3O13Oe3Pa3Sg3TT3Um3Vg3W`3XP3YF3ZH3[83[n3\i3]S3^>3`53bS3cL3eV3gJ3go3hV3ia3jV3lT3mG3n[3oF41W44;45F46S4884:T4;f4<W4=`4>P4>h4@m4Ad4BW4CA4D44Dj4Ef4FT4GU4Io4KK4L[4N24Q54R`4Se4UY4WY4Xc4Y]4[\4\P4]V4^C4_;4`44an4dR4fl4h34j>4k@4l24lg4mZ50n51f54c57J58Y5:V5=T5@E5Ah5DH5F85HZ5Ie5KY5LU5MH5O85P=5Q95Qg5Rh5Ta5UW5VA"#
}
