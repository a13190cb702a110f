"""Swedish words that take a promise half back."""

# Intentions: they hedge where they lead a sentence, not inside a metric.
LEADING = """
    vår förhoppning är, vår målsättning är, vår önskan är, önskan är att, önskemålet är att,
    vår vilja är att, viljan är att, ambitionen är, ambitionen är att, ambitionen är att få,
    förhoppningen är att få, tanken är att få, ha ambitionen att, med ambitionen att,
    med förhoppning om att, i förhoppning om att, i hopp om att, med målsättningen att, vill gärna,
    vi vill gärna, skulle vilja, vi skulle vilja, tänka försöka, göra ett ärligt försök att,
    göra ett allvarligt försök att, göra ett tappert försök att, gör ett tappert försök att,
    vi gör ett försök att, vi gör ett tappert försök att, gör ett försök att, anstränga oss att,
    lägga oss vinn om att, eftersträva att,
    strävan efter att, verka mot att, hålla på att försöka, drömma om, drömmer om, fundera på att,
    överväga att, överväger att, ämna att, satsa på att nå, jobba för att nå, jobba mot,
    arbeta mot att, arbeta mot, ha siktet inställt på, med siktet inställt på, inställda på att,
    eventuellt, möjligen, möjligtvis, försöka, försök, försöker, försöka att, sikta på, siktar på,
    sikta mot, siktar mot, sikta in oss på, siktar in oss på, sträva efter, strävar efter,
    sträva mot, strävar mot, eftersträva, eftersträvar, hoppas, hoppas på, hoppas kunna,
    göra vårt bästa, gör vårt bästa, göra vårt yttersta, gör vårt yttersta, göra ett försök att,
    göra allt vi kan, gör allt vi kan, göra vad vi kan, gör vad vi kan, jobba hårt för att,
    planera att, planerar att, avse att, avser att, avser, ämna, ämnar, tänker försöka,
    vill försöka, vill skulle vilja, skulle gärna vilja, ha som ambition att, har som ambition att,
    har ambitionen att, vår ambition är att, ambition att, vår ambition är, förhoppningen är att,
    vår förhoppning är att, förhoppningen är, tanken är att, avsikten är att, avsikten är,
    tanken är, målsättningen är att, vår strävan är att, strävan är att, anstränga oss för att,
    anstränger oss för att, se om vi kan, undersöka om vi kan, kika på om vi kan, bemöda oss om att,
    verka för att, kämpa för att, kämpar för att, ge det en chans att, räkna med att,
    räknar med att, vi kanske, kanske kan, med sikte på, i ett försök att, i syfte att försöka,
    inrikta oss på, inriktar oss på, satsa på att försöka, våga hoppas på
"""

# What hedges wherever it stands.
ANYWHERE = """
    så långt vi kan, så långt resurserna räcker, så mycket vi kan, så mycket som möjligt,
    så nära som möjligt, så snart som möjligt, om det är rimligt, där det är rimligt,
    om det är görligt, om görligt, när det är görligt, om möjligheten finns, om tillfälle ges,
    om tid finns, om tiden finns, om det finns utrymme, om utrymme finns, om vi mäktar med,
    om orken finns, om vi får möjlighet, om vi får chansen, om vi får tid, om det finns tid,
    i mån av möjlighet,
    i mån av medel, i mån av utrymme, om bemanningen tillåter, om ekonomin tillåter,
    om pengarna räcker, om medlen räcker, om vädret är med oss, om allt klaffar,
    om allt faller på plats, om det vill sig väl, om vi har flyt, med lite flyt, med lite medvind,
    om lyckan står oss bi, förmodligen, sannolikt, troligen, troligtvis, antagligen, möjligen,
    eventuellt, kanske till och med, i bästa av världar, i den bästa av världar, allt annat lika,
    vi tror att vi kan, vi räknar med att kunna, vore bra om, det vore fint om, hellre,
    åtminstone försöka, eller så nära vi kan komma, eller däromkring, om inget hindrar,
    om inget går fel, om inget strular, förhoppningsvis, om möjligt, när det är möjligt,
    där det är möjligt, där så är möjligt, i möjligaste mån, så långt det går, så långt som möjligt,
    så långt det är möjligt, så gott det går, så gott vi kan, i den mån det går,
    i den mån det är möjligt, i mån av tid, i mån av resurser, om tiden räcker till,
    om tiden medger, om tiden tillåter, om resurserna tillåter, om resurserna räcker,
    om budgeten tillåter, om läget tillåter, om vi hinner, om vi lyckas, om vi kan, om allt går bra,
    om allt går väl, om allt går som det ska, om allt går vägen, om allt går enligt plan,
    om det går bra, om det går vägen, om det går, om vi har tur, med lite tur, med en gnutta tur,
    med tur, i bästa fall, i idealfallet, helst, idealt, idealiskt sett, allra helst, kanske,
    efter bästa förmåga, efter förmåga, på bästa sätt vi kan, vi hoppas, tror vi att vi kan,
    borde vi kunna, bör vi kunna, borde kunna, skulle kunna, om inget oförutsett händer,
    om inget kommer emellan, om inget oväntat händer, håller tummarna, peppar peppar,
    om förutsättningarna finns, om marknaden tillåter, om vädret tillåter, förutsatt att vi hinner,
    när tiden medger, när tid finns, så nära det går, om någorlunda möjligt, där siktar vi på,
    siktar vi på, försöker vi, hoppas vi, strävar vi efter, önskvärt, gärna, siktar vi mot,
    ska vi försöka, om omständigheterna tillåter, om turen är med oss
"""

# Right behind one of these, the word belongs to another's doing, or to a name.
NOT_AFTER = """
    som, andel, andelen, antal, antalet, kunder, användare, de, den, det, första, ett, per, varje,
    misslyckade, bedrägliga, upprepade, flera, att, inte
"""
