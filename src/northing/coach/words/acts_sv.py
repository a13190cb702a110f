"""Swedish verbs of key results, by what they want done."""

WORDS = {
    "raise": """
        öka, höja, växa, förbättra, lyfta, stärka, utöka, stiga, förlänga, expandera, bredda,
        fördubbla, dubbla, tredubbla, dubblera, få upp, gå upp, dra upp, trappa upp, skala upp,
        skruva upp, driva upp, optimera, maximera, klättra, tillta, ticka upp, mångdubbla,
        fyrdubbla, effektivisera, accelerera, förstärka, fördjupa, öka på, komma upp, rusa, vidga,
        boosta, öka upp, ta upp, bygga upp, skjuta upp till
    """,
    "lower": """
        minska, sänka, korta, halvera, reducera, sjunka, falla, krympa, dra ner, dra ned, få ner,
        få ned, gå ner, gå ned, ta ner, ta ned, trappa ner, trappa ned, pressa, pressa ner,
        pressa ned, kapa, begränsa, skära, skära ner, skära ned, banta, förkorta, avta, trycka ner,
        trycka ned, bringa ner, eliminera, minimera, ta bort, komma ner, komma ned, beta av,
        arbeta bort, bli av med, dala, tvåldela, bromsa, mildra, lindra, korta ner, korta ned,
        förminska, dämpa, strypa, spara in, skala ner, skala ned
    """,
    "reach": """
        nå, uppnå, gå från, komma upp i, komma upp till, nå upp till, bli, få, hamna på, landa på,
        ta sig till, uppfylla, överträffa, klara, säkerställa, ha, gå, gå till, komma till,
        åstadkomma, slå, passera
    """,
    "maintain": """
        bibehålla, ligga kvar, ligga kvar på, stå kvar, hålla kvar, förbli, vidmakthålla,
        ligga stilla, stå still, stå stilla, vara kvar på, hållas kvar på, ligga stabilt på
    """,
    "launch": """
        stänga av, koppla in, koppla ur, koppla bort, slå igen, lägga ner, lägga ned, skrota,
        plugga in, byta leverantör, fasa in, slå samman, bolagisera, hyra in, tilldela, besätta,
        tända, bygga färdigt, få på banan, gå i drift, gå i produktion, driva igenom, rösta igenom,
        färdigförhandla, teckna avtal, teckna avtal med, sätta spaden i jorden, byggstarta,
        slutbesiktiga, överta, kröna, premiärvisa, namnge, döpa om, döpa, registrera varumärket,
        patentera, mönsterskydda, ce-märka, miljömärka, kvalitetsmärka, svanenmärka, krav-märka,
        kvalitetssäkra, godta, bevilja, tillstyrka, bifalla, lansera, relansera, implementera,
        införa, driftsätta, rulla ut, migrera, installera, släppa, öppna, slutföra, färdigställa,
        etablera, byta, byta ut, byta till, flytta, flytta till, avveckla, stänga, stänga ner,
        stänga ned, släcka, slå ihop, integrera, uppgradera, införskaffa, upphandla, köpa, köpa in,
        certifiera, ackreditera, registrera, godkänna, besluta, besluta om, fatta beslut,
        bestämma, få igång,
        fatta beslut om, utse, grunda, bilda, inrätta, starta, dra igång, sätta igång, inviga,
        tillsätta, välja, enas om, komma överens om, skriva under, underteckna, skriva på,
        skriva avtal med, skriva avtal, förlänga avtalet, förnya, omförhandla, förhandla klart,
        gå live, gå över till, ersätta, sätta i drift, ta i drift, ta i bruk, leverera, avsluta,
        överlämna, lämna över, ansluta, aktivera, få på plats, sätta på plats, lämna in, ansöka om,
        bli certifierad, bli certifierade, få godkänt, få tillstånd, få bygglov, börsnotera, notera,
        fusionera, klubba, anta, genomdriva, presentera, bli klar med, bli färdig med,
        bli klara med, utnämna, outsourca, flytta in, flytta in i, flytta hem, ta över, tillkännage,
        offentliggöra, avskaffa, ratificera, kontraktera, knyta till oss, ro i land, få igenom,
        bygga klart, sjösätta, implementera om, köra igång, fasa ut, slå på, sätta upp,
        göra tillgänglig, byta namn på, rätta, laga, åtgärda, verkställa, klubba igenom, få klart,
        bli klara, klart med, klar med, klara med, färdiga med, färdig med, färdigbygga,
        sätta i produktion, produktionssätta, skarpladda, gå i mål med,
        få i drift, ta i produktion, knyta ihop, ingå avtal med, sluta avtal med, ingå, förvärva,
        börsintroducera, tillträda, återöppna, sälja av, göra klart, nyöppna, återinviga,
        fastställa, ta hem, överlåta, friköpa, refinansiera, likvidera,
        påbörja
    """,
    "make": """
        trycka upp, skriva ihop, skriva ner, skriva ned, rita upp, teckna ner, måla upp,
        klippa ihop, redigera ihop, knacka ner, snickra, snida, sy, sticka, väva, gjuta, svetsa,
        smida, mura, gräva, odla fram, renskriva, skissa, sätta upp affischer, spela in film,
        ta bilder, fota, transkribera, protokollföra, digitalisera arkivet, katalogisera, skylta,
        skylta om, tapetsera, tillverka, layouta, formge, renovera, restaurera, skriva, publicera,
        dokumentera, spela in, filma, trycka, sammanställa, kartlägga, specificera, rita, rita om,
        bygga om, skriva om, distribuera, översätta, formulera, lägga upp, arrangera om, utarbeta,
        färdigställa, posta, blogga, lägga ut, koda, programmera, prototypa, konfigurera,
        standardisera, arkivera, inventera, mejla, maila, annonsera, iordningställa, revidera,
        se över, redigera, koppla på, koppla ihop, göra om, sätta ihop, författa, illustrera,
        fotografera, refaktorera, märka upp
    """,
    "effort": """
        gå kurs, gå kursen, gå en kurs, gå utbildning, gå utbildningen, gå en utbildning,
        gå på kurs, informera, briefa, underrätta, vara med på, vara med i, vara på plats på,
        åka till, resa till, besiktiga, auditera, mentorera, guida, visa runt, sätta oss in i,
        läsa in oss på, fundera på, fundera över, grubbla på, jobba vidare med, arbeta vidare med,
        arbeta fram underlag, påverka, propagera, uppmärksamma, upplysa, upplysa om,
        sprida kunskap om, sprida kännedom om, dialogisera, diskutera med, prata ihop oss med,
        förankra, involvera, engagera oss i, ta kontakt med, höra av oss till, följa upp med, nå ut,
        nå ut med, resonera om, brainstorma, workshoppa, utvärdera, omvärldsspana, spana,
        benchmarka, kolla, kolla på, kolla upp, titta på, titta närmare på, gå igenom, gå ut med,
        gå ut och, förebygga genom, uppdatera oss på, hålla koll på, bevaka, patrullera, ronda,
        skugga kollegor, utbilda, träna, coacha, arbeta, arbeta med, arbeta för, jobba, jobba med,
        jobba för, samarbeta, delta, delta i, delta på, medverka, medverka i, medverka på, närvara,
        kommunicera, marknadsföra, undervisa, följa upp, övervaka, utreda, utforska, analysera,
        bedöma, diskutera, samordna, facilitera, fokusera, fokusera på, förespråka, föreläsa,
        föreläsa om, tala på, informera om, berätta, berätta om, satsa på, investera i,
        lägga tid på, nå ut till, nätverka, demoa, verka för, sprida information om,
        öka medvetenheten om, synas på, ställa ut, ställa ut på, föra dialog, föra en dialog,
        höra av sig till, sitta ner med, sitta ned med, kampanja, instruera, handleda, fortbilda,
        kompetensutveckla, vidareutbilda, undersöka, introducera nyanställda, inspektera,
        knacka dörr, bjuda in till, stå värd för, stå som värd för, turnera, åka på, åka ut till,
        lobba, synka, stämma av, stämma av med, tala med, prata om, prata på, sponsra, fika med,
        besöka, ringa, kontakta, identifiera, föreslå, rekommendera, förfina, kartlägga,
        inleda dialog med, hålla kontakt med, uppvakta, omvärldsbevaka, sondera, se över, samverka,
        samråda, ordna, hälsa på, vara ute hos, granska, rätta prov,
        lägga grunden, lägga grund, lägga grunden till, lägga grunden för
    """,
    "gain": """
        signa, teckna, vinna, anställa, rekrytera, landa, säkra, värva, attrahera, locka, sälja,
        tjäna, få in, vinna tillbaka, ta hem, knyta, skaffa, samla in, generera, hitta, stänga,
        dra in, ta in, återvinna, konvertera, aktivera, boka upp, återaktivera, kvalificera, spara,
        matcha, placera, fylla, merförsälja, merförsälja till, få med, få med oss, få tillbaka,
        vinna över, rädda, undvika, förhindra, registrera in, signera, knyta till oss
    """,
    "learn": """
        intervjua, testa, validera, a/b-testa, ab-testa, användartesta, experimentera,
        experimentera med, lära, lära oss, ta reda på, verifiera, falsifiera, förkasta, bekräfta,
        bevisa, observera, förstå, djupintervjua, prata med kunder, prata med användare, prata med,
        motbevisa, vederlägga, pröva, skugga, pilota
    """,
    "outcome": """
        använda, betala, förnya, köpa, beställa, prenumerera, välja, börja använda, återkomma,
        rekommendera, betygsätta, slutföra, stanna, logga in, klicka, besöka, titta, öppna, läsa,
        ladda ner, ladda ned, installera, bjuda in, registrera, lämna, avboka, säga upp, byta,
        uppgradera, svara, rösta, instämma, säga, känna, veta, minnas, lita på, älska, föredra, äta,
        cykla, åka, gå, bo, leva, dö, jobba, spara, fråga, vänta, komma, lösa, åtgärda, klara,
        ta examen, hitta, ta, återanvända, dela, skänka, bli, ansöka, söka, tacka ja, delta, kunna,
        hinna, uppge, anse, tycka, uppleva, våga, vilja, få, ha, nå, handla, hyra, anmäla,
        reklamera, ringa,
        fungera, flyta, löpa, kännas, upplevas
    """,
    "effort weak": """
        stötta, stödja, hjälpa, bistå, träffa, möta, engagera, uppmuntra, erbjuda, involvera, satsa,
        investera, lägga, avsätta, driva, bedriva, tillämpa, sprida, synas, stå på,
        prioritera, planera, föra, se till, ta hand om, ägna, verka, mäta, rapportera, spåra, öva,
        repetera, bjuda in, bjuda, bearbeta, sätta in, lyssna på, fortsätta, fortsätta att,
        driva på, initiera, administrera, ha regelbundna,
        ha månatliga, ha veckovisa, ha löpande, ha täta, ha veckovis, ha månadsvisa, ha
        dagliga
    """,
    "effort host": """
        hålla, köra, genomföra, leda, boka, boka in, hålla i, anordna, arrangera, organisera,
        utföra, demonstrera, visa upp, hantera, gå igenom, kontrollera, ge
    """,
    "make weak": """
        bygga, skapa, producera, utveckla, designa, göra, skicka, skicka ut, ta fram, förbereda,
        definiera, lägga till, dela, tillhandahålla, sätta upp, upprätta, utforma, plantera,
        tillverka, konstruera, måla, leverera, rensa, städa, automatisera, digitalisera, uppdatera,
        ge ut, renovera, dela ut, montera, asfaltera, anlägga, så, uppföra, sätta ut, lägga ut
    """,
    "maintain soft": """
        hålla, stabilisera, värna, stanna, behålla, bevara, slå vakt om, försvara, skydda,
        upprätthålla, hålla fast vid, stå fast vid, säkra
    """,
}
