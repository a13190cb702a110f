"""Swedish things that are made or held, researched, or counted as people and events."""

WORDS = {
    "artifact": """
        inlägg, blogginlägg, artikel, funktion, integration, rapport, nyhetsbrev, video, film,
        whitepaper, kundcase, kundberättelse, case, guide, dashboard, dokument, sida, landningssida,
        podd, poddavsnitt, podcast, avsnitt, mall, =e-bok, broschyr, flygblad, affisch,
        pressmeddelande, annons, presentation, plan, policy, rutin, process, handbok, manual,
        lathund, prototyp, skiss, komponent, =api, modul, verktyg, skript, testfall, enhetstest,
        färdplan, strategi, ramverk, specifikation, checklista, modell, =app, webbplats, portal,
        plattform, system, =mvp, plugin, projekt, leverabel, milstolpe, uppgift, åtgärd, aktivitet,
        =post, utskick, mejlutskick, =mejl, kampanj, debattartikel, klipp, =kurs i, modulkurs,
        mikrotjänst, dataset, platsannons, jobbannons, ansökan om medel, policydokument, skrivelse,
        remissvar, kunskapsbank, instruktion, instruktionsfilm, utbildningsmodul, berättelse,
        reportage, tidning, magasin, nummer av tidningen, =karta, skylt, laddstolpe, sensor, bänk,
        meny, recept, katalog, prislista, verktygslåda, uppdatering, åtgärdsplan, handlingsplan,
        processkarta, processbeskrivning, rutinbeskrivning, förbättringsförslag, förslag, idé,
        tavla, webbsida, kodrad, releaser, release, version, feature, tjänstebeskrivning, bild,
        serie, =story, user story, sprintmål, delmål, initiativ, insats, offert, tweet, reel,
        avtalsmall, förstudie, utredning, kartläggning, pm
    """,
    "activity": """
        workshop, workshoppar, seminarium, seminarier, webbinarium, webbinarier, webinar,
        webinarier, möte, utbildning, utbildningstillfälle, kurs, kurstillfälle, event, evenemang,
        konferens, mässa, roadshow, meetup, träff, frukostseminarium, frukostmöte, föreläsning,
        lektion, hackathon, hackaton, retrospektiv, avstämning, kundbesök, studiebesök, platsbesök,
        skolbesök, hembesök, säljsamtal, säljmöte, kundmöte, medarbetarsamtal, utvecklingssamtal,
        dialogmöte, dialog, diskussion, panel, övning, brandövning, revision, internrevision,
        inspektion, skyddsrond, rond, kampanjdag, tävling, utställning, monter, fest, middag, lunch,
        konferensdag, kickoff, =kick-off, coachning, coachsamtal, mentorssamtal, informationskväll,
        öppet hus, informationsmöte, informationsträff, genomgång, tal, framträdande,
        presskonferens, sprint, designsprint, penetrationstest, pentest, teamaktivitet, provning,
        guidning, visningstillfälle, rundtur, nätverksträff, arbetsmarknadsdag, rekryteringsträff,
        kampanj, aktivitet, samtalskväll, frågestund, introduktionsdag, introduktionsutbildning,
        kundträff, demo, demonstration, temadag, prova-på-dag, prova på-dag, telefonsamtal, gemba,
        besök hos, uppföljningsmöte, kundevent, partnerträff, informationsinsats, utbildningsinsats,
        utbildningsdag, studiecirkel, cirkel, personalmöte, stormöte, styrgruppsmöte, arbetsmöte,
        planeringsdag, utvecklingsdag, medborgardialog, torgmöte, tjuvstart, pass, övningstillfälle,
        konsert, föreställning, repetition, cafékväll, kväll, gång, tillfälle, session, sändning,
        livesändning, turné, fika, frukost
    """,
    "research": """
        intervju, kundintervju, användarintervju, användartest, användbarhetstest, =a/b-test,
        =ab-test, =a/b-tester, =ab-tester, experiment, antagande, hypotes, djupintervju, kundsamtal,
        användarstudie, konceptest, koncepttest, prototyptest, pristest, insikt, kundinsikt,
        observation, fokusgrupp, fältstudie, testperson, avslutsintervju, avhoppsintervju,
        exitintervju, användbarhetsstudie, lärdom, kundstudie, användarobservation,
        test med användare, skuggning, enkätstudie
    """,
    "outsider": """
        kund, användare, patient, elev, student, medlem, prenumerant, partner, återförsäljare,
        köpare, hushåll, hyresgäst, invånare, medborgare, passagerare, resenär, besökare, gäst,
        givare, leverantör, spelare, läsare, lyssnare, klinik, sjukhus, skola, butik, restaurang,
        företag, organisation, kommun, gård, konto, avtal, kontrakt, order, beställning, lead,
        affär, prenumeration, abonnemang, franchisetagare, apotek, ägare, kandidat, sökande,
        volontär, byrå, förening, hotell, investerare, sponsor, pilotkund, referenskund, testare,
        anmälan, bokning, licens, familj, barn, personer, person, lantbrukare, försäkringsbolag,
        bank, abonnent, deltagare, ansökan, region, månadsgivare, serviceavtal, bolag, nykund,
        lägenhet, bostad, fastighetsägare, brf, bostadsrättsförening, registrering, förskola,
        verkstad, ungdom, åkeri, kedja, leverans, lån
    """,
    "insider": """
        medarbetare, anställd, anställda, chef, teamledare, ledare, ingenjör, utvecklare, kollega,
        personal, handläggare, säljare, lärare, sjuksköterska, läkare, undersköterska, montör,
        butikschef, första linjens chef, nyanställd, nyanställda, trainee, lärling, tekniker, team,
        avdelning, konsult, analytiker, designer, rekryterare, ambassadör, coach, operatör,
        lagerarbetare, förare, chaufför, vaktmästare, rektor, enhetschef, mellanchef, personer,
        projektledare, alla
    """,
    "place": """
        språk, land, länder, marknad, region, stad, städer, ort, kontor, fas, faser, team,
        plattform, kanal, fabrik, lager, avdelning, enhet, segment, steg, affärsområde, miljö,
        anläggning, depå, kommun, län, skola, sjukhus, butik, hus, våning, modul, del, etapp, vecka,
        dag, månad, år, timme, förvaltning, bolag
    """,
    "event": """
        lansering, driftsättning, införande, implementering, certifiering, omcertifiering,
        ackreditering, release, migrering, migration, öppning, godkännande, undertecknande,
        tillstånd, bygglov, miljötillstånd, svanenmärkning, miljömärkning, märkning,
        avtalsskrivning, flytt, sammanslagning, förvärv, börsnotering, avtal med, överlämning,
        byte av, byte till, övergång till, uppgradering till, uppgradering av, invigning,
        avveckling, nedstängning, premiär, anställning av, rekrytering av, tillsättning av,
        =iso 27001, =iso 9001, =iso 14001, =soc 2, ce-märkning, patent beviljat, marknadsinträde,
        etablering i, etablering av, etablering på, byggstart, spadtag, inflyttning, utrullning,
        upphandling av, beslut om, byte, kravmärkning, ibruktagande, ibruktagning, nyöppning,
        =go-live, publicering av, framtagande av, leverans av den, diplomering, digitalisering av,
        automatisering av, renovering, ombyggnad, tillbyggnad, nybyggnad, omorganisation,
        upphandling, anbud, miljödiplomering, granskning godkänd, sjösättning, nylansering,
        omlansering, installation av, inköp av, anslutning till, anslutning av
    """,
}
