"""Swedish words of multiples, of leadership and of long horizons."""

WORDS = {
    "times": """
        fördubbla, dubbla, dubblera, halvera, tredubbla, trefaldiga, fyrdubbla, fyrfaldiga,
        femdubbla, femfaldiga, sexdubbla, tiodubbla, tiofaldiga, hundrafaldiga, mångdubbla,
        mångfaldiga, flerdubbla, dubbleras
    """,
    "numeral": """
        fördubbling*, halvering*, tredubbling*, tiodubbling*, dubbelt så, dubbelt så många,
        dubbelt så mycket, dubbelt så snabbt, dubbelt så stor, tre gånger så, tre gånger fler,
        tio gånger så, tio gånger fler, hälften så, hälften av, till hälften, med hälften, hälften,
        en tredjedel, två tredjedelar, en fjärdedel, tre fjärdedelar, en femtedel, fyra femtedelar,
        en tiondel, nio av tio, åtta av tio, sju av tio, sex av tio, fem av tio, fyra av fem,
        tre av fyra, två av tre, en av två, en av tre, en av fyra, en av fem, en av tio, varannan,
        vartannat, vart tredje, vart fjärde, vart femte, vart tionde, vart sjätte, var sjätte,
        var sjunde, var åttonde, var nionde, var tredje, var fjärde, var femte, var tionde,
        var annan, 2x, 3x, 5x, 10x, procent, procents, majoriteten, en miljon, en miljard,
        ett tusental, tre gånger så många, fem gånger fler, två gånger så, fyra gånger fler,
        minst hälften, mer än hälften, över hälften, minst en tredjedel
    """,
    "success": """
        framgångsrik*, framgångsrikt, lyckad, lyckat, lyckosam*, med framgång, stor framgång,
        med stor framgång, framgång, lyckas, succé
    """,
    "dominance": """
        äga kategorin, äga marknaden,
        världsstandard, världsstandarden, global standard, standarden i branschen, världsetta,
        världsettan, landets etta, landets främsta, rikets främsta, marknadsledande,
        marknadsledare*, världsledande, världsledare*, branschledande, branschledare*, ledaren på,
        marknadsdominans*, dominera, dominerar, dominerande, leda marknaden, leda branschen,
        leda världen, världsmästare, marknadsetta*, etta på marknaden, störst på marknaden,
        bäst på marknaden, global ledare, kategoriledare*, kategoriledande, störst i världen,
        bäst i världen, störst i landet, bäst i landet, störst i branschen, bäst i branschen,
        nummer ett på marknaden, nummer ett i branschen, rikstäckande ledare,
        den ledande aktören på marknaden, marknadsledarskap*, världens ledande, landets ledande,
        monopol, monopol på,
        vara ledande i branschen, bli ledande i branschen, ledande i branschen, vara
        ledande på marknaden, bli ledande på marknaden, vara ledande i landet, bli ledande
        i landet, vara ledande i världen, bli ledande i världen, vara ledande i norden, bli
        ledande i norden, vara ledande i sverige, bli ledande i sverige, vara ledande i
        europa, bli ledande i europa, vara bäst i branschen, bli bäst i branschen, leda
        hela branschen, förändra hela branschen, revolutionera branschen, förändra en hel
        bransch, revolutionera marknaden
    """,
    "leading": """
        marknadsledande, marknadsledare*, världsledande, världsledare*, branschledande,
        branschledare*, ledande, ledande aktör, ledande leverantör, ledaren, ledare,
        ledarskap*, marknadsdominans*, dominera, dominerar, dominerande, leda marknaden,
        leda branschen, leda utvecklingen, leda världen, världsmästare, toppa, marknadsetta,
        etta på marknaden, störst i, global ledare, kategoriledare*, kategoriledande, leda,
        leder, sätta standarden, sätter standarden, ta över, erövra, lägga under oss,
        revolutionera, utrota, omdefiniera, forma om, ledartröja*, ledarposition*,
        tätposition*, tätplats*, förstaplats*, tronen, kronan, topplacering*, tätklungan,
        frontlinjen, kung, kungen, drottning, kungar,
        förändra hela, förvandla hela, revolutionera hela, förändra en hel, revolutionera
        en hel, ställa om hela
    """,
    "top": """
        nummer ett, nr 1, nummer 1, etta, ettan, #1, störst, största, bäst, bästa, främst,
        främsta, starkaste, mest framgångsrika, mest värdefulla, mest använda, mest populära,
        mest älskade, populäraste, populärast, snabbast växande, snabbväxande, självklara,
        självklara valet, standarden, förstahandsval*, innovativaste, mest innovativa,
        grönaste, billigaste, hållbaraste, mest hållbara, attraktivaste, mest attraktiva,
        ledande
    """,
    "whole": """
        dansk, danska, danskt, norsk, norska, norskt, finsk, finska, tysk, tyska, tyskt, fransk,
        franska, brittisk*, amerikansk*, kinesisk*, asiatisk*, global*, detaljhandel, detaljhandeln,
        dagligvaruhandeln, *handeln, näringen, *näringen, segmentet, vården, skolvärlden,
        världsmarknaden, hemmamarknaden, marknad, marknaden, marknaderna, världen, världens,
        världs*, bransch, branschen, branschens, kategorin, sektorn, landet, landets, nationen,
        europa, europas, eu, norden, nordens, skandinavien, skandinaviens, sverige, sveriges, norge,
        norges, danmark, danmarks, finland, finlands, tyskland, tysklands, frankrike,
        storbritannien, polen, usa, usas, amerika, asien, kina, indien, afrika, australien, globalt,
        global, globala, internationellt, nationellt, riket, rikets, hela landet, planeten, jorden,
        baltikum, benelux, nordamerika, sydamerika, nordisk*, europeisk*, svensk, svenska, svenskt,
        skandinavisk*, nationell*, internationell*, hela sveriges, *branschen, *marknaden,
        *industrin, *sektorn, *marknad, *bransch
    """,
    "horizon": """
        inom ett decennium, om ett decennium, på ett decennium, inom ett årtionde, om ett årtionde,
        på ett årtionde, kommande årtionde*, nästa decennium, kommande decenniet,
        kommande generationer, flerårig*, femårsplan*, treårsplan*, tioårsplan*, långsiktig vision,
        långsiktiga visionen, långsiktiga vision, långsiktigt mål, långsiktig strategi,
        på lång sikt, på sikt, de kommande åren, de närmaste åren, under kommande år, kommande åren,
        framöver i många år, de nästa åren, om några år, inom några år, inom ett par år,
        om ett par år, de kommande decennierna, sekelskiftet, nästa mandatperiod, på tio års sikt,
        på fem års sikt, på tre års sikt, flera år framåt, under de närmaste åren, nästa århundrade,
        under vår livstid, inom en generation, i en generation
    """,
    "zero": "noll, nolla",
}
