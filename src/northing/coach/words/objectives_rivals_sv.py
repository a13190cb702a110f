"""Swedish words of rivals and of doing as they do."""

WORDS = {
    "catch-up": """
        inte vara sämre än, inte sämre än, inte vara långsammare än, dra jämnt med,
        komma jämsides med,
        ta igen, äta upp, hinna upp, utradera försprånget, radera försprånget,
        komma ikapp, komma i kapp, hinna ikapp, hinna i kapp, hinna ifatt, komma ifatt,
        ta igen försprånget, ta in försprånget, ta in på, knappa in på, minska avståndet till,
        minska avståndet mot, minska gapet till, minska gapet mot, minska gapet,
        stänga gapet till, stänga gapet mot, stänga gapet, täppa till gapet till,
        täppa till gapet, sluta gapet till, sluta gapet mot, krympa gapet till,
        krympa avståndet till, krympa försprånget, minska försprånget, överbrygga gapet till,
        äta upp försprånget, utjämna försprånget, hålla jämna steg med, gå jämsides med,
        nå upp till, komma upp i nivå med, nå paritet med, uppnå paritet med, paritet med,
        vara i nivå med, ligga i nivå med, komma i nivå med, ligga i paritet med, följa efter,
        inte halka efter, sluta halka efter, sluta ligga efter, inte ligga efter, hämta in,
        hämta in försprånget, minska skillnaden mot, minska skillnaden till,
        ta igen avståndet till, ikapp, i kapp, i nivå med, jaga ikapp, springa ikapp,
        göra som, gå ikapp, följa, ta rygg på, inte längre ligga efter,
        inte längre vara efter, inte vara sämre än, upp till samma nivå som,
        inte ligga steget efter, inte stå efter, tappa mark mot, tappa mark till,
        inte tappa mark mot,
        inte tappa mark till, hänga med, hänga på, stänga funktionsgapet mot,
        stänga funktionsgapet till, täppa till luckorna mot, till samma nivå som
    """,
    "match": """
        matcha, kopiera, härma, imitera, efterlikna, efterapa, spegla, klona, duplicera,
        ta efter, apa efter, replikera, motsvara, tangera, svara upp mot, sno, plagiera
    """,
    "rival": """
        konkurrent, konkurrenten, konkurrenter, konkurrenterna, konkurrentens,
        konkurrenternas, konkurrent*, huvudkonkurrent*, rival*, ärkerival*, marknadsledare*,
        marknadsledande, branschledare*, branschledande, branschstandard*, branschsnitt*,
        branschgenomsnitt*, marknadsstandard*, utmanare*, jättar*, jättarna, de stora,
        de stora aktörerna, storbankerna, storbanker*, andra aktörer, övriga aktörer,
        andra leverantörer, andra kedjor, lågpriskedjor*, lågprisaktör*, andra bolag,
        de andra, övriga marknaden, resten av marknaden, resten av branschen,
        övriga branschen, kollegor i branschen, andra banker, ledarna, ledaren, motståndare*,
        aktörer, de bästa i branschen, bäst i klassen, grannkommunen, grannkommunerna,
        de etablerade, etablerade aktörer, lågpris*, tvåan, ettan, trean, de stora kedjorna,
        stora kedjor, storföretagen, giganterna, *giganter, *jättar, *jättarna,
        snabbväxande utmanare, konkurrens, konkurrensen, konkurrensens, grannkommun*,
        grannstad*, storbank*, de stora spelbolagen, stora spelbolag, de stora byråerna,
        stora byråer, de stora drakarna, stora drakar, andra kommuner, andra sjukhus,
        andra skolor, andra butiker, andra kliniker, andra studior, andra försäkringsbolag,
        andra byråer, andra tillverkare, andra handlare, andra lärosäten, andra regioner,
        andra bolags
    """,
    "brand": """
        google, microsoft, amazon, apple, facebook, meta, netflix, spotify, uber, bolt,
        airbnb, booking, tesla, ikea, h&m, zara, ica, coop, willys, hemköp, lidl, axfood,
        mathem, systembolaget, swedbank, seb, handelsbanken, nordea, avanza, nordnet, klarna,
        swish, izettle, zettle, stripe, adyen, fortnox, visma, bokio, björn lundén, telia,
        tele2, telenor, comviq, halebop, sj, sas, norwegian, flixbus, postnord, dhl, budbee,
        instabox, instabee, airmee, elgiganten, mediamarkt, netonnet, clas ohlson, biltema,
        jula, bauhaus, hornbach, byggmax, k-rauta, xxl, stadium, intersport, kicks, lyko,
        apotea, kry, min doktor, doktor.se, capio, praktikertjänst, volvo, scania, ericsson,
        abb, sandvik, skanska, ncc, peab, jm, vattenfall, eon, fortum, tibber,
        länsförsäkringar, trygg-hansa, folksam, ica maxi, wolt, foodora, hemnet, booli,
        blocket, tradera, cdon, boozt, nelly, zalando, salesforce, hubspot, sap, slack,
        zendesk, github, gitlab, notion, qliro, hemfrid, liseberg, svt, tv4, viaplay
    """,
}
