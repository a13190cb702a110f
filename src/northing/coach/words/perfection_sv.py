"""Swedish words of perfection: nothing ever goes wrong."""

NOTHING = (
    r"(?:noll|aldrig (?:mera? |igen )?(?:någon|något|några|ett enda|en enda|ett|en)"
    r"|nolla|inga|ingen"
    r"|inget|inte en enda|inte ett enda|inte någon|inte några)"
)
FOREVER = (
    r"\b(?:för alltid|för evigt|i evighet|alltid|aldrig mera?|aldrig någonsin|aldrig igen"
    r"|för all framtid|till evig tid|permanent|en gång för alla|hela tiden|dygnet runt"
    r"|utan undantag|från och med nu|framöver|i alla lägen|varje gång|varenda (?:gång|dag))\b"
)
# One of these begins whatever is promised never, or always.
TELLING = frozenset(
    str.split("alla varje samtliga varenda aldrig noll nolla ingen inga inget inte")
)
NEVER = (
    r"\b(?:alla|varje|samtliga|varenda)\b[^,;.\d]{0,40}"
    r"\b(?:alltid|varje gång|vid alla tillfällen)\b|"
    r"\baldrig (?:mera?|igen|någonsin|någon gång)\b|\baldrig\b[^,;.]{0,20}\b(?:en enda"
    r"|ett enda)\b"
    r"|\b(?:noll|ingen|inga|inget|inte)\b[^;.]{0,60}\b(?:för alltid|för evigt|någonsin|igen)\b"
)
LAPSES = (
    r"\b(?:tappa\w*|förlora\w*|missa\w*|miste|brista\w*|glömm\w*|slarva\w*|krascha\w*|sen[at]?|försena\w*"
    r"|ligga nere|gå ner|haverera\w*|få slut|ta slut|stanna)\b"
)
FAILURES = (
    r"(?:\w*(?:fel|felen|buggar(?:na)?|bugg|brister(?:na)?|defekter(?:na)?|avbrott(?:en)?"
    r"|driftstopp(?:en)?|störningar(?:na)?|incidenter(?:na)?|incident|olyckor(?:na)?|olycksfall"
    r"|skador(?:na)?|klagomål(?:en)?|reklamationer(?:na)?|krascher(?:na)?|haverier(?:na)?"
    r"|misstag(?:en)?"
    r"|nertid|nedtid|stillestånd|stopp|intrång|sårbarheter(?:na)?|kundtapp|förseningar(?:na)?"
    r"|spill"
    r"|kassationer(?:na)?|svinn|avhopp|uppsägningar|felleveranser|felplock|läckor|fallolyckor"
    r"|sjukskrivningar|sjukdagar|infektioner|avvikelser|tillbud|dröjsmål|personalomsättning|eskaleringar|dödsfall"
    r"|dödsolyckor)"
    r"|churn|downtime|(?:tappade|missnöjda|missade|försenade|felaktiga|inställda|förlorade) \w+)"
)
RESTS = (
    r"\b(?:öppna|öppet|olösta|kvarvarande|kvarstående|utestående|gamla|äldre|kända|obesvarade"
    r"|ohanterade|\w*kön|backlog\w*|\w*skuld\w*|liggande|obetalda|förfallna|ogjorda|oåtgärdade"
    r"|återstående|befintliga|herrelösa|otilldelade|kvar|längre än|mer än|över|utan|som)\b"
)
FLAWLESS = (
    r"(?:\w*tillgänglighet(?:en)?|\bupptid(?:en)?|\bdrifttid(?:en)?|\buptime|\w*nöjdhet(?:en)?"
    r"|(?<!\w)(?!miss)\w*nöjda|\bnöjd|\bcsat|\bnki|\w*noggrannhet(?:en)?|\w*precision(?:en)?"
    r"|\w*punktlighet(?:en)?|\bi tid|\bi rätt tid|\w*driftsäkerhet(?:en)?"
    r"|\w*tillförlitlighet(?:en)?|(?:fel|störnings|bugg|olycks|krasch|avbrotts)fri(?:a|tt)?"
    r"|\butan (?:fel|avbrott|brister|buggar|klagomål|anmärkning(?:ar)?|störningar|förseningar))"
    r"(?![\w-])"
)
MANNERS = r"\b(?:med|utan|och ha|och|under)\s*$"
