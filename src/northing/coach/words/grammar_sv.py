"""Small Swedish words that tell the parts of a key result apart."""

WORDS = {
    "preposition": """
        av, för, bland, i, per, med, från, hos, vid, på, till, inom, mellan, genom, via, efter,
        före, innan, under, tills, över, utan, mot, om, kring, runt, än, sedan, ur, åt, utanför,
        exkl, inkl, exklusive, inklusive, istället för, i stället för, på grund av, trots,
        jämfört med, gentemot, senast, utav, ifrån, utifrån, längs, tack vare, ned till, ner till,
        upp till, ned från, ner från, upp från, hos våra, hos nya, bakom, inför
    """,
    "relative": """
        som, vars, vilka, vilket, där, när, då, medan, om, ifall, så att, eftersom, att, varför,
        hur, vad
    """,
    "lead_in": """
        vi, ska, skall, vi ska, vi skall, vill, vi vill, måste, bör, teamet, teamet ska, att, jag,
        alla, och, samt, även, sedan, först, gemensamt, tillsammans, aktivt, framgångsrikt,
        kontinuerligt, regelbundet, löpande, försöka, försök, försöka att, vi försöker, sikta på,
        sikta på att, vi siktar på, vi siktar på att, siktar på att, sträva efter, sträva efter att,
        vi strävar efter, vi strävar efter att, förhoppningsvis, om möjligt, helst, kr, hoppas,
        vi hoppas, i möjligaste mån, göra vårt bästa för att, göra vårt bästa, om det går, kunna,
        gärna, försöker, siktar på, strävar efter, strävar efter att, ambitionen är att,
        målet är att, tanken är att, så långt som möjligt, lyckas, komma att, planera att,
        vi planerar att, avse att, avser att, hinna, vi har, ha, vi får, minst
    """,
    "determiner": """
        en, ett, den, det, de, vår, vårt, våra, dess, deras, denna, detta, dessa, alla, varje, båda,
        någon, något, några, min, mitt, mina, sin, sitt, sina, samtliga, hela, allt, all
    """,
    "new": """
        ny, nya, nytt, nyskapad, nyskapade, nyskapat, ytterligare, fler, nyvunna, nyvunnen, extra,
        nettonya, första, tillkommit, tillkommen, tillkomna
    """,
    "total": """
        totalt, totala, total, ackumulerat, ackumulerade, ackumulerad, kumulativt, kumulativa,
        sammanlagt, sammanlagda, hittills, någonsin, någon gång, sedan start, sedan starten,
        sedan lanseringen, sedan lansering, sammantaget, genom tiderna, totalantal, totalantalet,
        sedan publiceringen, sedan premiären, sedan vi öppnade, någonsin skapats, sedan begynnelsen,
        genom åren, sedan dag ett, sedan öppningen, historiskt, samlat antal,
        samlade, registrerade, registrerad
    """,
    "number": """
        två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton,
        sjutton, arton, nitton, tjugo, tjugofem, trettio, fyrtio, femtio, sextio, hundra, tusen,
        miljoner, flera, ett tjugotal, ett tiotal, ett dussin, dussin, ett par, några, många,
        ett antal, en rad, en serie, olika, tiotal, hundratal
    """,
    "more": "fler, mer, högre, snabbare, bättre, större, upp, längre, uppåt",
    "less": "färre, mindre, lägre, kortare, ned, ner, nedåt, billigare, långsammare, neråt",
    "done": """
        sitter på väggen, slagit upp dörrarna, har slagit upp dörrarna, i båda butikerna,
        i appbutikerna, är över, sitter uppe, hänger på väggen,
        uppe, på banan, i luften, i skarp drift, i skarpt läge, i butik, erhållet, erhållen,
        erhållna, beviljat, beviljad, beviljade, mottaget, mottagen, i mål, i hamn, avslutat,
        avklarat, undanstökat, på plats, i drift, i produktion, live, är live, klar, klart, klara,
        i bruk, igång, i gång, färdig, färdigt, färdiga, driftsatt, driftsatta, lanserad, lanserat,
        lanserade, införd, infört, införda, genomförd, genomfört, genomförda, implementerad,
        implementerat, implementerade, certifierad, certifierat, certifierade, godkänd, godkänt,
        godkända, undertecknad, undertecknat, undertecknade, påskrivet, påskriven, påskrivna,
        signerat, signerad, signerade, publicerad, publicerat, publicerade, öppnad, öppnat, öppnade,
        tillsatt, tillsatta, anställd, rekryterad, utsedd, beslutad, beslutat, beslutade, antagen,
        antaget, antagna, upphandlad, upphandlat, upphandlade, levererad, levererat, levererade,
        färdigställd, färdigställt, färdigställda, slutförd, slutfört, slutförda, avslutad,
        avslutade, avvecklad, avvecklat, avvecklade, migrerad, migrerat, migrerade, installerad,
        installerat, installerade, utrullad, utrullat, utrullade, släppt, släppta, stängd, stängt,
        ersatt, ersatta, vunnen, vunnet, vunna, byggd, byggt, byggda, tagen i drift, taget i drift,
        tillgänglig, tillgängligt, tillgängliga, inlämnad, inlämnat, inskickad, framtagen,
        framtaget, framtagna, skriven, skrivet, skrivna, skapad, skapat, skapade, invigd, invigt,
        invigda, startad, startat, igångsatt, flyttad, flyttat, på marknaden, etablerad, etablerat,
        etablerade, inflyttad, ackrediterad, fastställd, fastställt, klubbad, klubbat, förnyad,
        förnyat, överlämnad, överlämnat, upprättad, upprättat, upprättade, dokumenterad,
        dokumenterat, dokumenterade, integrerad, integrerat, integrerade, uppgraderad, uppgraderat,
        bytt, utbytt, utbytta, på stolen, i tjänst, är kund, blir kund, är kund hos oss,
        blir kund hos oss, är vår kund, blir vår kund, på plats hos oss, tas i bruk, tagen i bruk,
        taget i bruk, tagna i bruk, tagit i bruk, tas i drift, ombord, väljer oss, väljer vår,
        ger oss uppdraget, ger oss ordern, ger grönt ljus, ger klartecken, har börjat,
        har tillträtt, tillträtt, tillträder, underskrivet, underskriven, underskrivna, går live,
        uppe och rullar, rullar, i händerna på, på väggen, i butikshyllorna, ute hos kunderna,
        på gatorna, har skrivit på, har skrivit under, har tackat ja, nedsläckt, nedsläckta, släckt,
        nedstängd, nedstängt, nedlagd, nedlagt, urkopplad, urkopplat, lagakraftvunnen,
        vunnit laga kraft, antas, beviljas, godkänns, invigs, öppnas,
        lanseras, införs, driftsätts, tecknas, undertecknas, färdigställs, slutförs, certifieras,
        såld, sålt, sålda, godkänner, beviljar, antar, är öppen, är öppet, öppen för allmänheten,
        slår upp portarna, öppnar dörrarna, i app store, i google play, i appbutiken,
        i appbutikerna, i trafik, vinner laga kraft, vann laga kraft, i skarp användning,
        i full drift, igångkörd, igångkört, i egen regi,
        ute i butikerna, ute i butik, klippt på, förhandlad, förhandlat, öppen för trafik, utlagd,
        utlagt, utvärderad, utvärderat, omgjord, omgjort, sagt ja till, har sagt ja,
        uppdaterad, uppdaterat, uppdaterade, reviderad, reviderat, reviderade, omskriven,
        omskrivet, ombyggd, ombyggt, automatiserad, automatiserat, arkiverad, arkiverat,
        översatt, digitaliserad, digitaliserat, renoverad, renoverat, formaliserad,
        formaliserat, uppsagt, uppsagd, omgjord, omgjort
    """,
    "be": """
        är, blir, bli, vara, varit, var, finns, har, ska vara, ha, står, ligger, har blivit,
        ska finnas, ska bli
    """,
    "regular": """
        regelbundet, regelbundna, regelbunden, löpande, kontinuerligt, kontinuerlig, kontinuerliga,
        veckovis, veckovisa, månadsvis, månatlig, månatliga, kvartalsvis, ständigt, återkommande,
        ofta, aktivt, aktiv, varje vecka, varje månad, nära, tät, täta, dagligen, dagliga,
        varannan vecka, systematiskt, systematisk
    """,
    "active": """
        aktiv, aktiva, aktivt, betalande, engagerade, återkommande, kvalificerade, nöjda, nöjd,
        befintliga, prenumererande, aktiverade, kvalificerad, trogna, lojala, levande
    """,
    "period": """
        per, i veckan, i månaden, om dagen, om året, i timmen, per dag, per vecka, per månad,
        per kvartal, per år, varje dag, varje vecka, varje månad, varje kvartal, varje år, dagliga,
        veckovisa, månatliga, årliga, månadsvis, månatligen, i kvartalet, dagligen, per dygn,
        om dygnet, per timme, kvartalsvis, årligen, under kvartalet, under hösten, under våren,
        om månaden
    """,
    "fail": """
        misslyckade, misslyckad, misslyckas, misslyckat, felaktiga, felaktig, nekade, nekad,
        avbrutna, avbruten, blockerade, ogiltiga, felande, fel, bedrägliga, obehöriga, glömda,
        övergivna, studsade, tappade, stulna, trasiga, missade
    """,
    "finish": """
        hela, klart, till slutet, färdigt, leder till, slutar i, slutar med, mynnar ut i,
        resulterar i, som köper, köper, beställer, bokar, klarar, fullföljer, slutför, avslutar,
        färdig, svarar, besvaras, följs, följs av, blir, konverterar, godkänt, godkända, besvarade,
        anmäler
    """,
    "abstract": """
        förtroende, förtroendet, kultur, kulturen, relation, relationer, relationen, relationerna,
        värde, förståelse, förståelsen, kompetens, kompetensen, upplevelse, upplevelsen, vana,
        vanor, trygghet, tryggheten, lojalitet, rykte, kunskap, kunskapen, känsla, känslan,
        stämning, samsyn, tydlighet, återkoppling, respekt, stolthet, gemenskap, öppenhet, ansvar,
        kommunikation, kommunikationen, dialog, trovärdighet, synlighet, möjligheter,
        förutsättningar, samarbete, samarbetet, nyfikenhet, balans, ordning, fokus, lugn, tillit,
        tilliten, glädje, arbetsglädje, engagemang, samverkan,
        efterfrågan, medvetenhet, plats, gemenskapen, känslor, skillnad, miljö, grund,
        grunden, framtid, värld, ögonblick, chans, chanser, ro, möjlighet,
        utrymme, lugnet, minnen, behov, väg, vägar, arbetsplats, nätverk, lag, intresse,
        engagemanget, hopp, magi, broar, bro, trivsel, luft, tid, liv, rum, närvaro,
        tydligheten, lust, kraft, energi, drivkraft, yrkesstolthet
    """,
    "per": "per, för varje",
    "plan": """
        plan, planen, mål, målet, budget, budgeten, kvot, kvoten, säljkvoten, prognos, prognosen,
        förra året, fjolåret, fjolårets
    """,
    # Work where they lead a text that wants nothing else.
    "chore": """
        gå igenom, skicka, städa, städa ur, rensa, rensa ur, märk, märka, märka upp, mata in,
        för in, föra in, läs, läsa, läs igenom, läsa igenom, svara på, skugga, provsmaka, provköra,
        hälsa på, hälsa, prata med, ha öppet, visa, lägg, lägga, byt, byta, beskär, beskära, serva,
        prova, ladda upp, pitcha, pitcha för, pitcha hos, sök, söka, sitta med på, sitt med på,
        åka runt till, åk runt till, åka ut till, åka ut i, finnas på plats, finnas i, stå i, tacka,
        påminna, påminn, kontrollräkna, räkna, räkna igenom, vattna, packa, packa upp, packa om,
        klippa, klipp, sortera, knacka på, knacka på hos, lyssna in, lyssna av, servera, laga mat,
        baka, diska, tvätta, putsa, polera, sopa, dammsuga, skura, måla om, smörja, olja, slipa,
        kalibrera, justera, dela, dela med oss, dela med sig, bjud, bjuda, bjuda in, bjud in, ropa,
        ring upp, ring runt, ringa upp, ringa runt, mejla runt, sms:a, skriva till, skriv till,
        bifoga, logga, notera, anteckna, bocka av, pricka av, stryka, flytta om, hänga upp, spika,
        klistra, kopiera, skanna, skanna in, plocka, plocka ihop, plocka fram, hämta, lämna, bära,
        köra ut, leda runt, gå runt, gå ut, gå med i, vandra, cykla runt, fråga runt, be om, tipsa,
        varna, belöna, berömma, fira, para ihop, gruppera, gallra, gallra i, sålla, stämma,
        repetera, öva, spela, sjunga, uppträda, sammanfatta, lyfta fram, flagga, eskalera,
        vidarebefordra, titta till, titta igenom, se igenom, korrekturläsa, stickprova, väga, mata
    """,
}
