"""Swedish words before and after a number that tell what it does."""

BEFORE = {
    "from": """
        från|upp från|ned från|ner från|ifrån|från ca|från cirka|från runt|från omkring
        |från ungefär
        """,
    "now": """
        stod på|landade på|hamnade på|uppgick till|mättes till|slutade på|började på|startade på
        |nu|nu på|just nu|idag|i dag|är idag|är i dag|idag är det|i dag är det|var|nuvarande
        |nuläge|nuläget|nuläge på|baslinje|baslinjen|utgångsläge|utgångsläget|utgångsvärde
        |startvärde|start|i fjol|ifjol|förra året|förra kvartalet|förra månaden|förra halvåret
        |i fjol blev det|i fjol var det|i stället för|istället för|mot|jämfört med
        |i stället för dagens|istället för dagens|från dagens|från nuvarande|dagens|tidigare
        |mot dagens|mot tidigare|mot nuvarande|än dagens|i stället för nuvarande|ligger på|är nu
        |för närvarande|för närvarande på|i nuläget|låg på|i nuläget på|ligger idag på
        |ligger i dag på|ligger nu på|var tidigare|från en baslinje på|baslinje på|senast uppmätt
        |senaste mätningen|hittills|är det nu|idag på|från fjolårets|mot fjolårets|från årets
        |mot förra årets|fjolårets|idag bara|i dag bara|nu bara|gentemot|kontra|versus|vs|utfall
        |nuvärde|nutid|startläge|från förra årets|från nuläget|från ett utgångsläge på|mot i dag
        |mot idag|idag är|i dag är|har idag|har i dag|i våras|i höstas|i somras|i vintras|var det
        |blev det|blev|från tidigare|innan
        """,
    "to": """
        ner mot|ned mot|upp mot|mot målet
        |till|upp till|till en|till ett|ned till|ner till|upp till en|nå|når|nått|nådde|uppnå
        |uppnår|uppgå till|uppgår till|bli|blir|landa på|landar på|hamna på|hamnar på|mål|målet
        |målet är|målvärde|mål på|målet på|ska vara|skall vara|ska bli|ska det bli|ska nå
        |ska uppgå till|ska ligga på|vara|är målet|stiga till|nå upp till|når upp till
        |komma upp i|kommer upp i|kommer upp till|komma upp till|komma ner till|komma ned till
        |gå till|till bara|till endast|till totalt|ett snitt på|betyg på|betyget|resultat på
        |nivå på|värde på|ska vi ha|ha|till i snitt|ligga på|dra in|att bli|att nå|att vara|nå en
        |nå ett|uppnå en|uppnå ett|sluta på|slutar på|behåll|behålla
        """,
    "is": "är|på|=|om|av|en|ett|tar|får|har|vara på|ger|hålls på|ska ta|ta",
    "by": """
        kapa|
        med|med en|med ytterligare|ytterligare|upp med|ned med|ner med|upp|ned|ner|med hela
        |öka med|minska med|extra
        """,
    "least": """
        förbi|upp förbi
        |minst|åtminstone|lägst|över|mer än|fler än|högre än|större än|minimum|min|min.|ej under
        |inte under|inte mindre än|inte färre än|överstiga|överstiger|överstigande|bättre än
        |längre än|äldre än|uppåt|ej understiga|inte understiga|aldrig under|ej lägre än
        |inte lägre än|från och med|upp över|som minst|gott och väl|en bra bit över|drygt
        |överträffa|förbi|en bra bit förbi|långt över|bortom|inte under|ej färre än
        """,
    "most": """
        högst|max|max.|maximalt|maximum|som mest|som högst|under|mindre än|färre än|lägre än
        |inte mer än|inte fler än|ej över|inte över|högst på|kortare än|snabbare än|understiga
        |understiger|ej överstiga|inte överstiga|överstiger inte|ej mer än|ej fler än
        |inte längre än|inte högre än|ej högre än|aldrig över|ned under|ner under|ett tak på
        |taket|yngre än|tidigare än|billigare än|inom högst|inte sämre än
        """,
    "within": """
        inom|inom de första|inom de|inom första|på under|på mindre än|de första|första
        |sina första|sin första|under de första|under sina första|de senaste|senaste
        |under de senaste|efter|efter de första|i|under|varje|var|inom högst|inom max
        |inom loppet av|de närmaste|närmaste|på mindre|på högst|på max|sista|de kommande|kommande
        |före dag|rullande|i mer än|väntar mer än|väntat mer än|längre än|äldre än|i högst
        |redan efter|ålder|per|på bara|nästa
        """,
    "scope": """
        inkl.|inklusive|varav|exkl.|exklusive
        |bland|per|av de|av våra|alla|samtliga|de|våra|sina|hos|för|för alla|i alla|som har
        |som haft|som har minst|som har fler än|som använder|som använt|som använder minst
        |använt minst|använder minst|har minst|har fler än|haft minst|över alla|på alla|av alla
        |från alla|dessa|båda|båda de|övriga|till alla|storlek|värda|värda minst|värda över|värd
        |äger|upp till|av var|för var|behöver mer än|behöver fler än|över de|bland de|topp
        |för minst|för fler än|på de|för de|hos alla|vart|mer än|fler än|för över|har mer än
        |har över|gjort minst|lagt minst|köpt minst|handlat minst|med någon av|samtliga våra|åt|n
        """,
    "with-least": """
        med fler än|med mer än|med minst|med över|hos minst|i minst|i fler än|i över|vid minst
        |från minst|av fler än
        """,
    "with-most": "med färre än|med mindre än|med högst|med under|med upp till|inom högst",
    "at-least": "på minst|på över|av minst|på mer än|om minst",
    "about": """
        cirka|ca|ca.|c:a|ungefär|omkring|runt|kring|nästan|knappt|närmare|bara|endast|totalt
        |sammanlagt|en total på|i snitt|i genomsnitt|hela|genomsnittligt|exakt|precis
        |så många som|nya|redan|fortfarande|ytterst|blott|~|≈|väl|så lite som|så få som
        |så mycket som|en|ett|i median|median|snitt|kanske
        """,
    "between": "mellan|i spannet|i intervallet|intervallet|spannet",
    "probability": """
        sannolikhet|sannolikheten|med sannolikhet|sannolikhet på|bedömd sannolikhet
        |sannolikheten är|konfidens|konfidens på|chans|säkerhet|tilltro|uppskattad sannolikhet
        |vår bedömning|sannolikhet:
        """,
}  # fmt: skip
# May stand between a word of a start and its number.
BETWEEN = ("de", "dagens", "nuvarande", "våra", "fjolårets", "i snitt", "bara", "cirka")
AFTER = (
    r"(?P<goal>\s(?:ska det (?:bli|vara)|är målet|som mål))"
    r"|(?P<now>\s?(?:nu|idag|i dag|i fjol|ifjol|förra året|förra kvartalet|förra månaden"
    r"|förra halvåret|för närvarande|i nuläget|just nu"
    r"|hittills|tidigare(?! [^\W\d]{3,}(?:er|ar|or|are|anter))"
    r"|i våras|i höstas|i somras|i vintras|förra säsongen"
    r"|i senaste (?:mätningen|undersökningen)|i (?:vårens|höstens|vinterns|sommarens) \w+"
    r"|föregående år|ett år tidigare)\b)"
    r"|(?P<least>\s(?:(?:[a-zåäö-]+ ){0,2}eller (?:mer|fler|högre|bättre|över|längre|däröver)"
    r"|(?:[a-zåäö-]+ ){0,4}som (?:lägst|minst)"
    r"|och (?:uppåt|över)|minimum|minst|plus)\b)"
    r"|(?P<most>\s(?:eller (?:mindre|färre|lägre|under|kortare|snabbare)|max|som mest|och nedåt)\b)"
    r"|(?P<down>\s(?:\w+ )?(?:färre|mindre|lägre|kortare|snabbare|billigare|minskning"
    r"|nedgång|sänkning|ned|ner)\b)"
    r"|(?P<up>\s(?:\w+ )?(?:fler|mer|högre|större|bättre|längre|ökning|uppgång|tillväxt"
    r"|höjning|upp)\b)"
    r"|(?P<probability>\s(?:sannolikhet|chans|säkra|säkerhet|konfidens|sannolikt)\b)"
)
NOW = (
    r"\b(?:nu|idag|i dag|i fjol|ifjol|förra (?:året|kvartalet|månaden|halvåret|säsongen"
    r"|terminen|veckan)|för närvarande"
    r"|i nuläget|just nu|hittills|tidigare(?! [^\W\d]{3,}(?:er|ar|or|are|anter)\b)|i våras|i höstas"
    r"|i somras|i vintras|dagens|nuvarande)\b"
)
SEPARATORS = (
    r";|\s\|\s|\.\s|,(?!\d)|\s(?:och|samt|men|medan|samtidigt som|utan|plus|liksom|med|såväl som"
    r"|i kombination med)\s|\s[&+/]\s|\n"
)
GUARDS = (
    r"\b(?:utan att|utan|med (?:bibehåll\w+|oförändra\w+)|bibehåll\w*|behåll\w*"
    r"|oförändra\w*|håll(?:er|s|a)?|ligger kvar|ligga kvar"
    r"|stannar|stanna|förblir|inte (?:sjunk|öka|minska|gå|fall|överstig|understig|bli)\w*"
    r"|får inte|aldrig|samma|trots|även om|så länge|förutsatt|stabil\w*|kvarstår"
    r"|upprätthåll\w*|med samma)\b"
)
