"""Swedish small words of objectives."""

WORDS = {
    "lead-in": """
        vi, vi ska, vi skall, vi vill, vi kommer att, ska, skall, vill, att, vårt mål är att,
        målet är att, mål att, måste, bör, vi har, har, nu, äntligen, verkligen, snabbt,
        aktivt, tillsammans, gemensamt, framgångsrikt, med framgång, i år, det här kvartalet,
        detta kvartal, under kvartalet, under året, under hösten, under våren, till hösten,
        till sommaren, först, låt oss, hjälpa till att, även, börja, vi måste, vi behöver,
        behöver, fullt ut, på allvar, en gång för alla, proaktivt, strategiskt, få till,
        vi får, vi är, fokusera på att
    """,
    "function": """
        en, ett, den, det, de, dem, i, på, av, för, till, från, med, om, är, var, vara, blir,
        bli, blivit, som, så, än, då, när, där, här, alla, all, allt, hela, varje, någon,
        något, några, både, egen, eget, egna, mer, mest, mycket, många, även, bara, igen,
        inom, genom, runt, hur, vad, vem, kan, kunde, inte, också, ännu, fortfarande,
        någonsin, alltid, enkelt, vidare, generellt, och, eller, sig, sin, sitt, sina, man,
        oss själva, själva, själv, ju, dess, deras, denna, detta, dessa
    """,
    "our": "vår, vårt, våra, vår egen, min, mitt, vi, oss",
    "and": """
        och, &, samt, plus, liksom, och samtidigt, samtidigt som, samtidigt, och dessutom,
        dessutom
    """,
    "purpose": """
        så att, för att, så, därmed, därigenom, i syfte att, med syfte att, genom att, genom,
        via, eftersom, med hjälp av, i och med, och därmed
    """,
    "relative": """
        som, där, vars, vilka, vilken, vilket, när, hur, varför, om, tills, innan, vad, vem
    """,
    "preposition": """
        av, för, till, i, med, på, åt, från, hos, inom, mellan, bland, över, under, genom,
        kring, runt, vid, efter, före, mot, per, utanför, bakom, som, än, utifrån, baserat på,
        byggt på, byggd på, baserad på, utan, enligt, längs, omkring, inför
    """,
    "guard": """
        utan, utan att, medan, trots, trots att, även om, även när, men, fast, fastän,
        istället för, i stället för, snarare än, inte, oavsett, utom, dock, än
    """,
    "back": """
        dem, deras, dess, detta, denna, dessa, sig, sin, sitt, sina, honom, henne, han, hon,
        varandra, sedan, själva, där, därmed, därifrån
    """,
}
