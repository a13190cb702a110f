"""Swedish verbs of objectives, by what they want done."""

WORDS = {
    "install": """
        införa, implementera, driftsätta, rulla ut, migrera, installera, produktionssätta,
        utrulla, gå live med, sätta i drift, ta i drift, ta i bruk, bygga om, skriva om,
        refaktorera, digitalisera, koppla in, automatisera, gå över till
    """,
    "become": """
        bli, vara, förbli, etablera oss som, positionera oss som, göra oss till, växa till,
        utvecklas till, ses som, uppfattas som, bli sedda som
    """,
    "deliver": """
        införa, implementera, driftsätta, rulla ut, migrera, installera, integrera,
        produktionssätta, utrulla, drifta ut, byta till, gå över till, flytta till,
        flytta över till, uppgradera, konfigurera, automatisera med, digitalisera, porta,
        refaktorera, skriva om, bygga om, göra om, designa om, ersätta, avveckla, fasa ut,
        konsolidera, få på plats, sätta i drift, ta i drift, sätta upp, ta i bruk,
        gå live med, gå live, koppla in, koppla på, slutföra, färdigställa, programmera, koda,
        upphandla, köpa in, inköpa, anskaffa, skaffa, abonnera på, börja använda, pilotera,
        provköra, standardisera på, byta ut, byta, lägga ut, outsourca, gå i mål med,
        bli klara med, bli klar med, få klart, göra klart, få ut, aktivera modulen,
        överföra till, konvertera till, ansluta till, anlägga, uppföra, resa, modernisera,
        köpa, flytta allt till, få igång, sätta igång, genomföra, driva igenom
    """,
    "launch": """
        lansera, relansera, släppa, leverera, publicera, introducera, avtäcka, gå ut med,
        ge ut, skeppa, premiärvisa, presentera, öppna upp, inviga, få ut
    """,
    "make": """
        bygga, skapa, utveckla, ta fram, arbeta fram, designa, utforma, etablera, skriva,
        producera, konstruera, upprätta, starta, starta upp, bilda, definiera, sätta ihop,
        sätta samman, förbereda, dokumentera, programmera, tillverka, lägga till, bygga upp,
        bygga ut, bygga en, inrätta, organisera, arrangera, anordna, erbjuda, tillhandahålla,
        utöka, utarbeta, snickra ihop, dra igång, sjösätta, initiera, lägga upp, rita, få fram
    """,
    "offer": """
        erbjuda, tillhandahålla, ha, få, ge, stödja, leverera, klara, nå, hålla, uppnå, vara,
        bli, kunna
    """,
    "improve": """
        bygga upp, bygga ut, öppna upp, öppna, få kontroll på, få ordning på, få grepp om,
        få fart på, sätta fart på, bryta, vända på, styra upp, reda ut, råda bot på,
        komma till rätta med, hålla nere, förbättra, minska, öka, sänka, höja, lyfta, stärka, korta,
        förkorta, förenkla, effektivisera, optimera, vinna, vinna tillbaka, attrahera, locka,
        behålla, glädja, hjälpa, möjliggöra, eliminera, ta bort, driva, bredda, fördjupa, vässa,
        skärpa, modernisera, stabilisera, säkra, säkerställa, skydda, förebygga, förhindra, stoppa,
        få stopp på, minimera, maximera, frigöra, förvandla, förändra, göra, bli, få, nå, ge, låta,
        förstå, bevisa, validera, hitta, uppnå, skapa, bygga, främja, odla, garantera, uppmuntra,
        inspirera, engagera, konvertera, aktivera, fylla, lösa, åtgärda, rätta till, ta itu med,
        skala upp, skala, snabba upp, snabba på, accelerera, fördubbla, halvera, underlätta, rensa,
        ta, flytta, vända, leverera, utveckla, spara, rekrytera, anställa, sälja, erövra, etablera,
        dämpa, bromsa, växa, tjäna, återta, återvinna, återställa, övertyga, imponera på, lugna,
        utbilda, rusta, välkomna, avlasta, rädda, sprida, göra slut på, krympa, pressa, få ner,
        få ned, få upp, få fler, få bort, slippa, trygga, bädda för, bana väg för, undanröja,
        vinna mark, ena, tydliggöra, klargöra, jämna ut, mogna, förnya, balansera, forma, föryngra,
        förädla, profilera, digitalisera, lansera, införa, rulla ut, avveckla, expandera, täcka,
        bemanna, integrera
    """,
    "continue": """
        fortsätta, fortsätta att, fortsätta med, hålla i, hålla fast vid, rulla på, fortlöpa,
        köra på, köra vidare, löpa på, ligga kvar på, jobba på, jobba vidare med,
        arbeta vidare med, gå vidare med
    """,
    "maintain": """
        upprätthålla, bibehålla, vidmakthålla, underhålla, förvalta, bevara, hålla vid liv,
        hålla igång, hålla uppe, hålla rullande, hålla i gång, hålla ställningarna,
        slå vakt om, ta hand om driften, driva vidare, administrera, svara i telefon,
        svara i telefonen, svara i telefonerna, hålla fortet, hålla hjulen rullande
    """,
    "keep": "hålla, behålla, ha kvar",
    "routine": """
        köra, kör, dra, göra klart, göra, hålla, upprätta, sammanställa, sköta, hantera, besvara,
        svara på, betala, betala ut, administrera, utföra, genomföra, handlägga, ta hand om,
        registrera, bokföra, fakturera, skicka, skicka ut, producera, rapportera, ta fram, bemanna,
        besiktiga, städa, serva, underhålla, uppdatera, granska, avstämma, stämma av, beställa,
        inspektera, plocka upp, klippa, tömma, ploga, sanda, övervaka, expediera, behandla,
        lämna in, deklarera, attestera, boka, arkivera, diarieföra, ta emot, dela ut, förvalta,
        säkerhetskopiera, patcha, samordna, fullgöra, säkerställa, fullfölja, ombesörja, följa upp,
        hålla ordning på, ansvara för, driva, leverera, stödja, stötta, bistå, se till att, se till,
        göra månadsbokslut, göra bokslut,
        tillhandahålla
    """,
    "reach": """
        nå, uppnå, nå upp till, vinna, värva, skaffa, sälja, anställa, rekrytera, få, få in,
        ta in, tjäna, generera, boka, stänga, landa, teckna, passera, överträffa, komma upp i,
        komma till, öka till, växa till, spara, öppna, publicera, konvertera, aktivera,
        plantera, hysa, ha, attrahera, locka, bygga, skapa, leverera, producera, intervjua,
        ansluta, registrera, utbilda, dra in, samla in, omsätta, slå, spränga, kamma hem,
        skriva in, vaccinera, behandla, träffa, bli, skriva
    """,
    "learn": """
        förstå, lära, lära oss, ta reda på, upptäcka, veta, utforska, undersöka, utreda,
        kartlägga, begripa, lista ut, komma underfund med, studera
    """,
    "verb": """
        känna, lita, älska, vilja, behöva, komma, komma tillbaka, gå, se, säga, tycka, tro,
        stanna, lämna, välja, rekommendera, berätta, hitta, få, använda, njuta, gilla,
        föredra, jobba, arbeta, leva, bo, köpa, sova, återvända, veta, förvänta, våga, lyckas,
        klara, börja, sluta, försvinna, bli, ha, göra, ta, ge, nå, bestämma, prata, tala,
        ringa, fråga, svara, vänta, betala, märka, glömma, minnas, förstå, lära, spela, växa,
        vila, passa, hålla, räcka, rulla, flöda, mötas, träffa, höra, läsa, skriva, dela,
        hjälpa, låta, betyda, tillfriskna, överleva, trivas, tillhöra, falla, minska, öka,
        stiga, sjunka, förbättras, äga, kosta, spara, leda, förtjäna, lösa, beställa, förnya,
        öppna, stänga, slippa, kunna, titta, sitta, stå, ta med, sätta, förlora, vinna, resa,
        cykla, köra, äta, agera, räknas, söka, tacka, flytta, byta, anmäla, delta, engagera,
        uppleva, bidra, ska, kan, vill, får, är, har, finns, måste, vågar, når, går, står,
        mår, tar, ger, blir, ser, bor, vet, tror, tycker, märks, syns, känns, hörs, trivs,
        hinner, orkar, klarar, litar, upplevs, upplever, fungerar, funkar, slutar, börjar,
        rekommenderar, lockar
    """,
}
