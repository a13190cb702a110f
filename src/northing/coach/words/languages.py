"""Words and endings by which Swedish and English tell themselves apart."""

SWEDISH = frozenset(
    str.split(
        """
    nki nmi nöjdkundindex hme klar klart klara färdig färdigt färdiga utveckla utvecklas skriv
    kontraktet portalen systemet appen handbok drift driften serverad minskad minskade ökad
    ökade stärkt stärkta sänkt sänkta höjd höjda rapporten bytet flytten klimatneutral
    klimatneutrala fossilfri fossilfria blad flygblad brev ut bort ihop fram isär tredubbla
    fyrdubbla tiodubbla dubbla halvera dela delar ordna fixa bjud bjuda lägg lägga lagt sätt
    sätta satt dra drar bryta bryter bygg bygger väx väger växer vinn vinner sälj köp hjälp
    hjälper skapa skapar skapat driva driv bevara vårda värna bruka odla skörda plantera måla sy
    baka laga komma ikapp kapp igen ifatt hinna fatta göra säga veta tro tycka känna bliva
    bibehålla upprätthålla underhålla hantera erbjuda vända vässa lyfta värva locka rekrytera
    anställa teckna skriva läsa svara ringa betala beställa boka säljer köper använder tycker
    vågar slipper hittar väljer stannar lämnar känner trivs vill kommer går står mår hålla
    håller sköta sköter förstå förstår lanserar inför införa släppa släpper öppna öppnar stänga
    stänger byta byter flytta flyttar starta startar avsluta slutför publicera arrangera anordna
    utbilda träna intervjua testa utreda kartlägga undersöka följa matcha kopiera likna sikta
    försöka sträva hoppas gärna förhoppningsvis kanske helst alltid aldrig ännu bara också även
    redan sedan noll och att av är som på med för till från den det de vi ska skall inte ett i
    en om har hos vid eller efter före innan senast minst högst mer mindre fler färre än varje
    alla våra vår vårt oss sin sina sitt nya ny nytt nå öka minska höj höja sänk sänka fördubbla
    korta förbättra genomför lansera kunder kund kunden kunderna användare procent antal antalet
    andel andelen tid tiden dagar timmar minuter veckor månader månad vecka kvartal kvartalet år
    året nu idag dag ned ner upp mot var varannan utan inom mellan samt blir bli få får kan när
    där här så ur över högre lägre snabbare bättre intäkter omsättning omsättningen kostnad
    kostnaden genomsnitt genomsnittlig genomsnittligt nöjda nöjd nöjdhet kundnöjdhet svarstid
    ledtid sjukfrånvaro miljoner miljon tusen kronor kr tkr msek mkr stycken första andra tredje
    förra nästa sista januari februari mars juni juli augusti oktober maj halvår jul hälften
    totalt samtliga medarbetare medarbetarna anställda leverans leveranser ärenden frågor
    månatlig veckovis vunna vunnen betalande aktiva nuvarande sekunder ha hade ta organisk
    organiska trafik insamlat insamlade insamlad nyhetsbrev piloter leveransprecision
    nettoretention punktlighet beläggning närvaro frånvaro svinn ökning minskning nyckelresultat
    mål målet dagens både ingen inga någon något allt allas andras era ert deras dess denna
    dessa detta vilka vilket tre fyra fem sju åtta nio tio tolv tjugo hundra poäng betyg via
    samma fortsatt stabil stabila jobba bygga börja sluta hitta lära leda växa vinna sälja köpa
    hjälpa ge se gå säkra stärka leverera sämre snabb snabba enkel enkla enklare trygg trygga
    glada lätt lättare svår bra dålig hela människor företag företaget kommun kommunen skola
    skolan sjukhus butik butiker butikerna elever barn föräldrar boende besökare patienter
    personal medlemmar givare deltagare volontärer organisationen ledare chefer möten beslut
    resultat framgång lönsamhet kvalitet trivsel tillväxt bland konton ägare lager personalen
    """)
)  # fmt: skip
# English words that end as Swedish verbs and plurals do.
NOT_SWEDISH = frozenset(
    str.split(
        """
    data media idea area agenda extra formula quota pizza criteria schema persona camera panda
    beta alpha delta gamma omega visa sofa soda drama opera africa asia america india china
    metadata multimedia arena aura coca cola guerrilla hyena insignia intranet inertia mafia
    mega mania phobia plaza replica saga saliva sauna siesta sigma stamina stigma tesla tuna
    umbrella utopia vanilla via villa vista yoga kafka jira asana figma salesforce prisma kibana
    grafana lambda java scala magenta karma pasta gala viola cafeteria encyclopedia dementia
    diarrhea insulin anemia leukemia malaria asthma trauma plasma ultra supra infra beta-a
    pro-rata dogma drachma enigma era flora fauna hydra ikea koala lava lira llama manga mantra
    mocha nausea nova orchestra panacea panorama paprika peninsula propaganda pupa quinoa
    regatta rota salsa sepsia sonata spatula tapioca toga tiara tundra uvula vendetta veranda
    zebra criteria's
    """
    )
)
ENGLISH = frozenset(  # without those that Swedish has too: per, under, till, in
    str.split(
        """
    the of and to from by for with at on is are be as that who which our we their its it this
    these those an a than or not no every each all new more less fewer least most raise increase
    reduce decrease lower grow cut improve achieve reach launch ship sign hire double halve
    customers customer users user percent share number rate time days hours minutes weeks months
    month week quarter year years now today currently up down before until within between out
    into over below above revenue cost score average monthly weekly daily active paying first
    second last next end june july august october may half twice first-time instead rather while
    without does do has have had was were will can get make keep after during about through only
    when where what why how people teams staff employees
    """)
)  # fmt: skip
ENDINGS = {
    "sv": (
        "ningen", "ningar", "ning", "heten", "het", "erna", "arna", "orna", "ande", "aren",
        "iteten", "itet", "tiden", "graden", "grad", "antalet", "andelen", "kostnad", "lig",
        "ligt", "liga", "skt", "else", "elser", "ionen", "ioner", "frånvaro", "nivå", "värde",
        "ades", "ats", "tare", "gare", "nare", "kare", "terande", "erade", "ställda", "ares",
        "sson", "andel", "andelar", "frekvens",
        "frekvensen", "betyg", "ering", "eringen", "latens",
        "enhet", "enheter", "skrifter", "avtal", "avtalet", "stopp", "upptid", "ormens", "muner",
        "ljade", "mlade", "nker", "era", "erar", "eras",
        "ell", "ella", "ellt", "lens", "ltat",
        "kund", "kunder", "gemang", "möten", "möte", "systemet", "systemen", "erat", "erad",
        "hantering", "hanteringen", "vården", "skolan", "verket", "planen", "tjänsten", "avgift",
        "stöd", "sikt", "givare", "havare", "nehav", "slut", "ansvar", "kraft", "ledare", "skap",
        "skapet",
    ),
    "en": (
        "tion", "tions", "ing", "ings", "ness", "ments", "ment", "ity", "ies", "ers", "ed", "ly",
        "able", "ful", "ough", "ught", "ths", "ys", "ks", "ts", "ds", "ps",
    ),
}  # fmt: skip
