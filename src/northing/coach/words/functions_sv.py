"""Swedish metrics by what moves them."""

FAMILIES = {
    "acquisition": """
        nyregistreringar, nyregistreringarna, registreringar, registreringarna, nya användare,
        nya konton, nya medlemmar, nya besökare, webbtrafik, webbtrafiken, trafiken, trafik,
        besökare, webbplatsbesök, unika besökare, leads, nya leads, kvalificerade leads,
        inkommande leads, varumärkeskännedom, varumärkeskännedomen, kännedom, kännedomen,
        exponeringar, följare, nedladdningar, nedladdningarna, appnedladdningar, installationer,
        nyhetsbrevsprenumeranter, demobokningar, demoförfrågningar, provkonton,
        startade provperioder, nya prenumeranter, registrerade användare, anmälningar,
        nya registreringar, nyanmälningar, offertförfrågningar, mql, mqler
    """,
    "selling": """
        vinstgrad, vinstgraden, vinstgraden i offerter, vinstgraden i anbud, träffgrad i offerter,
        träffgraden i offerter, anbudsframgång, vunna affärer, stängda affärer, nya affärer,
        nya avtal, tecknade avtal, nyförsäljning, nyförsäljningen, orderingång, orderingången,
        offertvolym, offertvolymen, pipeline, säljpipeline, säljcykel, säljcykeln, säljkvot,
        kvotuppfyllnad, merförsäljning, ny arr, ny mrr, nya kunder, nykunder, nykundsförsäljning,
        vinstandel, vinstandelen, träffgrad i anbud, träffgraden i anbud, pipelinen,
        kvotuppfyllelse, säljkvoten, nya betalande kunder, snittaffär, affärsstorlek, hit rate,
        försäljning, försäljningen, antal kunder, antal nya kunder, merförsäljningen, marknadsandel,
        marknadsandelen, vunna anbud, anbudsvinster, nya kontrakt, nya företagskunder, win rate,
        avslutsfrekvens, avslutsgrad, nya abonnemang, sålda enheter
    """,
    "newcomers": "nya kunder, nykunder, nyförsäljning, nya affärer, vinstandel, ny arr",
    "company": """
        omsättning, omsättningen, nettoomsättning, nettoomsättningen, intäkt, intäkter, intäkterna,
        totala intäkter, arr, mrr, bruttomarginal, bruttomarginalen, bruttovinst, vinst, vinsten,
        vinstmarginal, vinstmarginalen, rörelseresultat, rörelseresultatet, rörelsemarginal,
        rörelsemarginalen, ebitda, ebit, ebitda-marginal, resultat, resultatet, aktiekurs,
        aktiekursen, börsvärde, årsomsättning, årsomsättningen, årsintäkt, marginal, marginalen,
        lönsamhet, lönsamheten, återkommande intäkter, kundanskaffningskostnad,
        kundanskaffningskostnaden, cac, gmv, avkastning på eget kapital, tillväxt,
        omsättningstillväxt, resultat före skatt
    """,
    "top-line": """
        omsättning, omsättningen, intäkter, intäkterna, nettoomsättning, försäljning, försäljningen,
        arr, mrr, marknadsandel
    """,
    "profit": """
        ebitda, ebit, bruttomarginal, bruttomarginalen, rörelsemarginal, rörelseresultat,
        rörelseresultatet, aktiekurs, aktiekursen
    """,
    "people": """
        sjukfrånvaro, sjukfrånvaron, personalomsättning, personalomsättningen, enps,
        rekryteringstid, rekryteringstiden, tid till anställning, vakanser, vakanserna, frånvaro,
        frånvaron, medarbetarindex, hme, frivillig avgång, avgångar
    """,
    "people-care": "enps",
    "loyalty": """
        kundchurn, kundchurnen, intäktschurn, logochurn, kundtapp, kundtappet, kundbortfall,
        kundbortfallet, kundlojalitet, kundlojaliteten, förnyelsegrad, förnyelsegraden, förnyelser,
        återköp, återköpsgrad, återköpsgraden, användarretention, kundretention, medlemsretention,
        churn, spelarretention, nrr, retention, aktiva användare, månadsaktiva användare,
        veckoaktiva användare, dau, wau, mau, aktivering, aktiveringsgrad, konverteringsgrad,
        konverteringsgraden, konvertering, konverteringen, retentionen,
        aktiveringen, förnyelserna, återköpen, snittordervärdet, spelarretentionen, nps,
        kundnöjdhet, kundnöjdheten, nki, csat, snittorder,
        snittordern, snittordervärde
    """,
    "reliability": """
        kraschfria sessioner, andel kraschfria sessioner, krascher, kraschfrekvens, svarstid i api,
        svarstiden i api, svarstiden i api:et, p95-svarstid, p95-svarstiden, p99-svarstiden, latens,
        latensen, driftstörningar, driftstopp i systemen, byggtid, byggtiden,
        driftsättningar i veckan, leveransfrekvens, återställningstid, återställningstiden, laddtid,
        laddtiden, sidladdningstid, sidladdningstiden, testtäckning, testtäckningen, buggar,
        öppna buggar, teknisk skuld, molnkostnad, molnkostnaden, tillgänglighet i systemet, upptid,
        upptiden, drifttillgänglighet, svarstid i api:et, kraschfrekvensen, felfrekvens,
        felfrekvensen, driftsättningar, deployfrekvens, mttr
    """,
    "service": """
        svarstiden i supporten, svarstid i supporten, svarstiden i kundtjänst,
        svarstid i kundtjänst, svarstiden i chatten, svarstid i chatten, första svar,
        förstasvarstid, förstasvarstiden, telefonkö, telefonkön, kötid i telefon, kötiden i telefon,
        ärendekö, ärendekön, lösningstid, lösningstiden, lösningsgrad, lösningsgraden, ärenden i kö,
        öppna supportärenden, supportärenden, första svarstid, ärendebalans, kötiden,
        lösta vid första kontakten
    """,
    "delivery": """
        leveransprecision, leveransprecisionen, leveranstid, leveranstiden, lageromsättning,
        kassation, kassationen, felplock, bokslutstid, liggtid i lager
    """,
}

# "Revenue from the add-on" is a part that a team may well move.
SCOPES = """
    tappas till, förloras till, förlorade till, från rekommendationer, från, via, genom, av den nya,
    av det nya, i appen, tilläggstjänst, tilläggstjänster
"""
