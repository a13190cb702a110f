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
        ny arr, ny mrr, nya kunder, nykunder, nykundsförsäljning, nyförsäljning, nyförsäljningen,
        nya affärer, stängda affärer, vunna affärer, vinstandel, vinstandelen, träffgrad i anbud,
        träffgraden i anbud, orderingång, orderingången, pipeline, pipelinen, säljpipeline,
        kvotuppfyllelse, säljkvot, säljcykel, säljcykeln, säljkvoten, nya avtal, tecknade avtal,
        nya betalande kunder, snittaffär, affärsstorlek, hit rate, försäljning, försäljningen,
        antal kunder, antal nya kunder, merförsäljning, merförsäljningen, marknadsandel,
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
        churn, spelarretention, medlemsretention, användarretention, kundbortfall, kundbortfallet,
        kundtapp, kundtappet, kundlojalitet, nrr, retention, förnyelsegrad, förnyelsegraden,
        återköpsgrad, återköpsgraden, aktiva användare, månadsaktiva användare,
        veckoaktiva användare, dau, wau, mau, aktivering, aktiveringsgrad, konverteringsgrad,
        konverteringsgraden, konvertering, nps, kundnöjdhet, kundnöjdheten, nki, csat, snittorder,
        snittordern, snittordervärde
    """,
    "reliability": """
        tillgänglighet i systemet, upptid, upptiden, drifttillgänglighet, svarstid i api:et, latens,
        latensen, kraschfrekvens, kraschfrekvensen, felfrekvens, felfrekvensen, driftsättningar,
        deployfrekvens, mttr, laddtid, laddtiden, byggtid, byggtiden, testtäckning, testtäckningen,
        buggar, öppna buggar, teknisk skuld, molnkostnad, driftstörningar
    """,
    "service": """
        första svarstid, svarstiden i chatten, svarstid i chatten, lösningstid, lösningstiden,
        ärendebalans, ärendekö, ärendekön, supportärenden, kötid i telefon, kötiden,
        lösta vid första kontakten, telefonkö, telefonkön
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
