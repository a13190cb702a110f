"""Swedish nouns that name what is measured, by how it behaves; a compound is its last part."""

WORDS = {
    "rate known": """
        =dau/mau, =wau/mau, andel, procentandel, grad, frekvens, kvot, precision, marginal,
        tillgänglighet, konvertering, beläggning, täckning, träffsäkerhet, punktlighet, närvaro,
        bruttomarginal, leveransprecision, leveranssäkerhet, marknadsandel, nyttjandegrad,
        konverteringsgrad, upptid, drifttillgänglighet, måluppfyllelse, retention, kundlojalitet,
        rörelsemarginal, =cr, =ctr, =cvr, =retention, behörighet, kundretention, adoption,
        rättidighet, självservicegrad, återköpsgrad, svarsfrekvens, öppningsfrekvens, svarsgrad,
        förnyelsegrad, aktivering, =sla, följsamhet, lösningsgrad, beläggningsgrad, orderprecision,
        behållning, vinstmarginal, sysselsättning, soliditet, könsfördelning, prognosprecision,
        prognossäkerhet, testtäckning, =uptime, kassalikviditet, fyllnadsgrad, =otif, =grr,
        valdeltagande, genomströmning
    """,
    "rate": """
        medvetenhet, kännedom, deltagande, efterlevnad, representation, hälft, anslutning,
        pålitlighet, tillförlitlighet, datakvalitet, genomslag, innehåll, halt, varumärkeskännedom,
        igenkänning, läskunnighet, mognad, spridning
    """,
    "rate known bad": """
        =churn, churnen, kundbortfall, bortfall, personalomsättning, sjukfrånvaro, frånvaro, avhopp,
        avhoppsgrad, svinn, matsvinn, felfrekvens, felprocent, returgrad, avbokningsgrad, kassation,
        arbetslöshet, bounce rate, avvisningsfrekvens, vakansgrad, kundtapp, kundavgång,
        personalavgång, sjuktal, korttidsfrånvaro, dödlighet, utebliven betalning, felandel,
        reklamationsgrad, avgångar, avbrottsgrad, spill, kassationsgrad, vakanser, =drop-off,
        underkänd, omsättningshastighet på personal
    """,
    "rate known open": """
        laddhastighet, laddningshastighet, sidhastighet, svarshastighet,
        nettoretention, nettointäktsretention, nettoomsättningsretention, tillväxt, =nrr, =ndr,
        tillväxttakt, avkastning, =roi, =roas, =roe, produktivitet, kvotuppfyllelse,
        budgetuppfyllelse, nyttjande, påslag, inflation, ränta, effektivitet, beläggning mot plan,
        lönsamhet, debiteringsgrad, räntabilitet, försäljningstillväxt, omsättningstillväxt,
        velocity, säljkvot, pipelinetäckning, likviditet
    """,
    "score known hundred": """
        =nps, =enps, nps-värde, promotorvärde, =nki, =nmi, =nöjdkundindex, lighthouse-poäng, =hme,
        =ski, =nri
    """,
    "score known": """
        nöjdhet, kundnöjdhet, betyg, index, poäng, =csat, snittbetyg, resultat, medarbetarindex,
        engagemangsindex, nöjdhetsindex, kundindex, =ces, lojalitetsindex, trivsel, medelbetyg,
        omdöme, kvalitetsindex, kundupplevelse, merit, meritvärde, förtroendeindex, engagemang,
        medarbetarengagemang
    """,
    "score known five": """
        app store-betyg, appbetyg, google-betyg, trustpilot-betyg, betyg i app store
    """,
    "score": """
        nivå, förtroende, välmående, trygghet, lojalitet, motivation, attityd, snitt, medelvärde,
        genomsnitt, värde
    """,
    "money known": """
        kassa, kassabehållning, likvida medel, kapital, omsättning, intäkt, resultatet, försäljning,
        vinst, snittorder, ordervärde, snittköp, =mrr, =arr, =ebitda, =ebit, =arpu, =aov,
        rörelseresultat, kassaflöde, snittordervärde, snittkvitto, avtalsvärde, kontraktsvärde,
        orderingång, bruttovinst, inkomst, lön, kundvärde, livstidsvärde, =ltv, =clv, affärsvärde,
        =gmv, =acv, årsintäkt, månadsintäkt, nettoomsättning, försäljningsvärde, hyra,
        årlig återkommande intäkt, återkommande intäkter, täckningsbidrag, driftnetto, orderstock,
        eget kapital, rörelsevinst, överskott
    """,
    "money known bad": """
        kostnad, utgift, förlust, skuld, =cac, =cpa, =cpc, =cpl, =opex, =capex, utlägg,
        kundanskaffningskostnad, kapitalbindning, rörelsekapital, kundfordran, kundfordringar,
        energikostnad, elkostnad, avgift, pris, underskott, förfallna fordringar, lager, lagervärde,
        fordran, fordringar, lönekostnad, burn rate, underhållskostnad, övertidskostnad,
        inköpskostnad, driftkostnad
    """,
    "money": "budget, värde i kronor, investering, belopp, medel, anslag",
    "duration known bad": """
        tid, svarstid, ledtid, väntetid, handläggningstid, leveranstid, laddtid, kötid, cykeltid,
        genomloppstid, åtgärdstid, kö, ställtid, latens, driftstopp, nertid, stilleståndstid,
        återställningstid, lösningstid, behandlingstid, responstid, liggtid, återbetalningstid,
        rekryteringstid, mediantid, medeltid, svarstiden i chatten, väntan, handledningstid,
        byggtid, restid, =mttr, =mttd, inställelsetid, kredittid, time to market, =p95, =p99,
        processtid, onboardingtid, upplärningstid, köer, vistelsetid, bokslutstid, hanteringstid,
        vårdtid, transporttid, omställningstid, insatstid, =ttfb, =lcp, ledtider, fakturatid,
        tid till
    """,
    "duration known good": """
        batteritid, livslängd, sessionslängd, anställningstid, hållbarhet, besökstid, lästid,
        lyssnartid, speltid, tittartid, körsträcka
    """,
    "duration": """
        längd, ålder, intervall, period, dagar, timmar, varaktighet, lagertäckning, täcktid
    """,
    "stock known good active": """
        aktiv användare, aktiva användare, betalande kund, betalande kunder, =wau, =mau, =dau,
        prenumerant, abonnent, månadsgivare, aktiva kunder, betalande användare,
        betalande medlemmar, aktiva medlemmar, veckoaktiva användare, månadsaktiva användare,
        dagligt aktiva användare, aktiva konton, aktiva team, aktiva prenumeranter,
        månatligt aktiva användare, aktiva säljare, månadsaktiva, veckoaktiva, stamkund,
        återkommande givare, återkommande kunder, återkommande besökare, återkommande gäster,
        dagliga användare, daglig användare, veckoanvändare, månadsanvändare, månatliga
        användare, månatlig användare, betalande medlem, betalande abonnent, betalande
        hushåll, aktiva elever, aktiva givare, aktiva volontärer, aktiva förare, aktiva
        medarbetare, aktiva butiker, aktiva återförsäljare, stamgäst, stammis, återkommande
        patienter, återkommande användare, återkommande spelare, aktiva spelare, aktiva
        läsare, aktiva patienter, aktiva leverantörer, aktiva partner
    """,
    "stock known good": """
        kundbas, orderbok, användarbas, medlemsantal, pipeline, pipelinen, bemanning
    """,
    "stock known bad": """
        backlog, ärendebalans, ärendekö, skuldberg, teknisk skuld, öppna buggar, öppna ärenden,
        balans, väntelista, restorder, öppna säkerhetsbuggar
    """,
    "stock": """
        kund, användare, medlem, konto, patient, elev, student, hushåll, hyresgäst, partner,
        leverantör, återförsäljare, butik, restaurang, klinik, skola, anställd, medarbetare, fordon,
        avtal, kontrakt, förening, besökare, invånare, företag, team, givare, volontär, gäst,
        resenär, passagerare, kommun, bolag, organisation, chef, lägenhet, bostad, maskin, läkare,
        sköterska, kandidat, abonnemang, ordförande, ungdom, barn, deltagare, läsare, spelare,
        lantbrukare, gård, förare, lärare, skribent, ägare, arbetsgivare, hyresvärd, husvärd,
        värdinna, anhörig, sökande, granne, läkemedel, livsmedel, hjälpmedel
    """,
    "flow known": """
        order, beställning, bokning, registrering, nyregistrering, lead, ansökning, offertförfrågan,
        demobokning, anmälan, visning, sidvisning, nedladdning, inloggning, installation, leads,
        nykund, videovisning, exponering, nyförsäljning, kontraktsskrivning, affärsmöjlighet,
        genomströmning, provanvändare, uthyrning
    """,
    "flow": """
        bokade visningar, bokad visning, visningar bokade, bokade visningstider, driftsättning,
        release, försäljning i antal, enhet, paket, måltid, resa, portion, uppgift, recension,
        betalning, faktura, förnyelse, uppgradering, svar, samtal, mejl, titel, match, anställning,
        offert, ärende, fråga, fall, händelse, artikelvisning, placering, meddelande, sökning,
        order per dag, produkt, plockning, =rad, försändelse, kolli, =ton, resurs, tjänst,
        erbjudande,
        remiss, =tur, kontakt, bidrag, gåva, besparing, insamling, sponsring, nyskapad pipeline,
        ny pipeline, affär, köp, besök, leverans, ansökan, förfrågan, transaktion, undervisning,
        hänvisning, anvisning, utvisning, bostadsvisning, lägenhetsvisning, uppvisning, husvisning,
        textrad, orderrad, produktrad, busstur, nattur, kvällstur, leveranstur, skoltur,
        färjetur, morgontur, eftermiddagstur, helgtur, fraktton, linjetur
    """,
    "flow known bad": """
        utsläpp, växthusgasutsläpp, incident, klagomål, avbrott, retur, olycka, reklamation,
        avbokning, uppsägning, vårdskada, tillbud, eskalering, haveri, supportärende,
        arbetsplatsolycka, produktionsstopp, personuppgiftsincident, säkerhetsincident,
        återbetalning, allvarliga incidenter, fallolycka, inbrott, viteskrav, felanmälan,
        leveransfel, avvikelse, infektion, driftstörning, störning, arbetsolycka, säkerhetsbugg,
        kundklagomål, felleverans, felplock, bristsituation, sjukdag, energiförbrukning,
        energianvändning, elförbrukning, vattenförbrukning, bränsleförbrukning, koldioxidutsläpp,
        klimatavtryck
    """,
    "flow known bad plural": """
        utsläpp, växthusgasutsläpp, klagomål, avbrott, tillbud, leveransfel, felplock, inbrott,
        produktionsstopp, driftavbrott, kundklagomål,
        energiförbrukning, energianvändning, elförbrukning, vattenförbrukning,
        bränsleförbrukning, koldioxidutsläpp, klimatavtryck, energiåtgång, förbrukning,
        elanvändning, vattenanvändning, klimatpåverkan, koldioxidavtryck, avfallsmängd,
        matavfall, övertid, elåtgång, pappersförbrukning, trängsel
    """,
    "bad flow": """
        missförstånd, misstag, problem, försening, utsläpp, koldioxid, energiåtgång,
        energianvändning, elförbrukning, förbrukning, vattenförbrukning, övertid, övertidstimme,
        manuell hantering, överlämning, steg, krock, brist, felaktighet, sårbarhet, underkännande,
        avfall, plast, buller, pappersutskrift, tidsspillan, trycksår, försenade leveranser,
        manuella steg, manuella timmar, körfel, missade samtal, bränsleförbrukning, klimatavtryck,
        koldioxidavtryck, vräkning, dröjsmål, =vite, anmärkning, returflöde, inkasso, läckage,
        stöld,
        spam, bugg, fel, krasch, skada, stopp, larm, brand
    """,
    "cumulative": """
        följare, registrerade användare, skapade konton, registrerade konton,
        registrerade medlemmar, fans, gillamarkeringar, gilla-markeringar, nyhetsbrevsprenumerant,
        sändlista, stjärnor på github
    """,
    "count": "antal, volym, mängd, styck, stycken, totalantal, frekvens per",
    "gerund": """
        ökning, minskning, förbättring, höjning, sänkning, reduktion, nedgång, uppgång, reducering,
        fördubbling, halvering
    """,
    # Words that only end like one of the others, and mean none of it.
    "": """
        framtid, forntid, nutid, samtid, dåtid, heltid, deltid, fritid, högtid, alltid,
        livstid, kultur, struktur, natur, litteratur, temperatur, infrastruktur, skulptur,
        kontur, agentur, arkitektur, transport, sport, export, import, port, fördel,
        nackdel, sadel, sedel, handel, e-handel, detaljhandel, bokhandel, mandel, anspråk,
        manuskript, premiss, koffert, promotion, emotion, prövning, omprövning,
        behovsprövning, bedövning, manifest, kompass, bemötande, orkidé, lexikon, fikon,
        prestige, sekund, tjänsteman, kreativitet, objektivitet, aggressivitet, antikvitet,
        förvåning, förväntan, eftermiddag, förmiddag, ansvar, försvar, gensvar, tillgång,
        ingång, framgång, rättegång, förebild, helhetsbild, hotbild, självbild, målbild,
        erfarenhet, angelägenhet, benägenhet, hängivenhet, befogenhet, belåtenhet, utbyte,
        erfarenhetsutbyte, ombyte, framsteg, försteg, konkurs, årskurs, diskurs,
        valutakurs, aktiekurs, flygplan, hemmaplan, markplan, fotbollsplan, insida, utsida,
        framsida, baksida, solpanel, kontrollpanel, instrumentpanel, repris, skilsmässa,
        ryggrad, lagrad, lagrade, lagrat, bestämma, bestämmer, bestämt, bestämd, terräng,
        bassäng, förlopp, avlopp, omlopp, kretslopp, hospital, fåtal, flertal, majoritet,
        minoritet, tvåtal, åldersgräns, skörd, hållbar, global, legal, social, lokal,
        central, vilja
    """,
}
