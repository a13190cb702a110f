"""Swedish words of totals that only grow, and of being looked at."""

WORDS = {
    "hoard": """
        visning, sidvisning, videovisning, besök, besökare, konto, användare, nedladdning,
        installation, registrering, nyregistrering, följare, prenumerant, medlem, exponering, klick,
        inloggning, uppspelning, lyssning, profil, användarkonto, mejladress, e-postadress,
        nyhetsbrevsprenumerant, laddat ner, laddat ned, laddar ner, registrerat sig, skapat konto,
        skapat ett konto, installerat, besökt, läst, sett, loggat in, anmält sig, registrerad,
        registrerade, skapade konton, kundkonto, sidbesök, appanvändare, gilla-markering,
        gillamarkering, strömning, nerladdning, kort utfärdade, poddlyssning, lyssnare
    """,
    "cumulative hoard follow": """
        följare, fans, =fan, gillamarkering, gilla-markering, registrerade användare,
        registrerade konton, registrerade medlemmar, registrerade kunder, skapade konton,
        nyhetsbrevsprenumerant, sändlista, kontaktdatabas, instagramföljare, linkedinföljare,
        youtubeprenumerant, appnedladdning, appinstallation, mejllista, registrerade profiler,
        skapade profiler, stjärnor på github, facebookföljare, tiktokföljare,
        prenumeranter på nyhetsbrevet, prenumeranter på youtube, registrerade plånböcker,
        användarkonton, följarskara, följarbas, följarantal, följarna, registrerade hushåll,
        registrerade företag, registrerade förare, registrerade spelare, registrerade patienter,
        registrerade utvecklare, registrerade besökare, registrerade appanvändare, gillare,
        youtube-prenumeranter, nyhetsbrevsmottagare, adresser i nyhetsbrevslistan, prenumerantlista,
        medlemmar i facebookgruppen, medlemmar i gruppen, facebookgrupp,
        medlemmar i vår facebookgrupp, medlemmar i vår grupp, discordmedlem, adresslista,
        nyhetsbrevets adresslista, instagramskara, följarskaran, namn i databasen,
        adresser i databasen, kontakter i databasen
    """,
    "view": """
        spelning, filmspelning, lyssning, poddlyssning, låtspelning, streaming, annonsklick,
        sidhämtning, uppslag, visning av annonsen, visningar av annonsen, sidöppning, inloggning,
        sidvisning, videovisning, visning, appöppning, exponering, sidexponering, annonsvisning,
        annonsexponering, artikelvisning, profilvisning, sajtbesök, webbplatsbesök, webbesök,
        webbtrafik, sajttrafik, trafik till webbplatsen, trafik till sajten, besök på webbplatsen,
        besök på sajten, besök på hemsidan, besök på webben, besökare på webbplatsen,
        besökare på hemsidan, sidträff, uppspelning, videouppspelning, appstart, appbesök,
        bloggbesök, sidbesök, hemsidebesök, blogg visning, klippvisning, skärmvisning,
        produktvisning, visningar på youtube, impression, impressions, sidladdning, startsidebesök,
        unika besökare, webbplatsbesökare, besök på startsidan, besök på bloggen,
        besök på karriärsidan, intranätsbesök, besök på intranätet,
        räckvidd för våra inlägg, räckvidd för inläggen, inläggens räckvidd, trafik till bloggen,
        trafiken till bloggen, antal klick, antalet klick, klick på
    """,
    "looked": """
        filmen ses, filmen spelas, filmer ses, klippet ses, klipp ses, videon ses, sidan öppnas,
        sidan besöks, sidan laddas, bloggen läses, bloggen besöks, annonsen visas, annonsen ses,
        appen startas av, tavlan öppnas, instrumentpanelen öppnas, intranätet öppnas,
        intranätet besöks, webbplatsen besöks, hemsidan besöks, sajten besöks, portalen besöks,
        öppnade appen, öppnade portalen, besökte hemsidan, besökte webbplatsen, tittade på filmen,
        surfar in på, surfa in på, klickar in på, klicka in på, landar på sidan,
        öppnar nyhetsbrevet, öppna nyhetsbrevet, tittar på klippet, ser på filmen, ser filmen,
        ser klippet, ser annonsen, loggar in, logga in, appen öppnas, öppnar appen, öppna appen,
        startar appen, tittar på filmen, besöker webbplatsen, besöker sajten, besöker hemsidan,
        öppnas appen, appen startas, loggas in, loggat in, öppnat appen, går in på webbplatsen,
        går in i appen, visas sidan, sidan visas, filmen visas, tittar på videon, klickar sig in,
        öppnar portalen, öppna portalen, portalen öppnas, öppnar sidan, öppnar verktyget, loggar på,
        besöker portalen, öppnar mejlet
    """,
    "times": "gånger, gång, ofta, hur ofta, antal gånger, antalet gånger, tillfällen",
    "visits": "besök, besökare, träff, trafik",
    "site": """
        hemsida, webbplats, sajt, startsida, webb, landningssida, intranät, portal, blogg,
        karriärsida, webbsida
    """,
}
