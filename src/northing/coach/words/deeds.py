"""Words, in English and Swedish and where needed in Chinese, that tell deeds and events apart."""

WAY = r"→|[-=]+>|\bfrom\b.{1,40}\bto\b|\bfrån\b.{1,40}\btill\b|[从由自].{1,20}[到至为]|[%％‰]"
GOALS = {"from", "to", "by", "below", "under", "into", "från", "till", "med"}
RELATING = {"that", "which", "who", "som"}
EACH = {"every", "each", "varje", "var"}
DENYING = {"or", "no", "not", "any", "eller", "inte", "inget", "ingen", "of", "av"}

# "Make it smoother" makes nothing.
BECOMING = {"make", "makes", "making", "göra", "gör"}
# Whatever is worked on so, nothing has moved yet.
PLAIN = frozenset(
    str.split(
        "define outline map specify configure assemble restructure reorganise reorganize revamp"
        " update refresh automate digitise digitize formulate benchmark design plan prepare"
        " track measure examine report code program index"
        " definiera utforma förbereda uppdatera automatisera digitalisera designa upprätta"
        " mäta spåra planera rapportera"
    )
)
SPENDING = frozenset(str.split("spend devote dedicate invest lägga lägg avsätta avsätt ägna satsa"))
HOURS = frozenset(
    str.split(
        "time hours days mornings afternoons evenings weekends weeks minutes effort"
        " tid timmar dagar förmiddagar eftermiddagar kvällar veckor minuter"
    )
)
HIRING = frozenset(str.split("hire recruit employ anställa anställ rekrytera"))
FOR_WHOM = {"for", "för", "across", "in", "i", "to", "till"}
THERE = {"in place", "på plats"}
OPENED_UP = {"available", "public", "live", "tillgänglig", "tillgängligt", "tillgängliga"}
TAKING_IN = {"onboard", "introducera"}
TAUGHT = frozenset(
    str.split("trained coached briefed instructed retrained utbildade utbildad tränade instruerade")
)
HOW = ("s", "ly", "according", "across", "igt", "brett", "externt", "internt", "lokalt")
FINISHING = {"complete", "completes", "finish", "finishes", "slutföra", "slutför", "avsluta"}
SMALL = frozenset(str.split("of av from från at på we vi our våra we've"))
THE_FEW = {"the", "de", "both", "våra", "these", "those", "our", "båda"}
SO_THAT = {"så att", "so that", "so"}

# Only of one thing: the "-en" of "breven" is a plural as well.
THE_ONE = ("ingen", "onen", "heten", "aren", "eln", "ern", "an", "yn", "tet", "met", "ndet", "ken")
DEFINITE = ("en", "et")
MANY = frozenset(
    str.split("fler flera många everyone everybody people nobody alla ingen folk all no")
)
OF_MANY = {"nya", "våra"}
TIMES = {"times", "gånger", "gång", "tillfällen", "occasions"}
STANDING = {"are", "finns", "står", "ligger", "har", "have"}
OF_SOMETHING = (" of", " av", " with", " med", " to", " till", " in", " i", " on", " på")
WE_HAVE = {"we have", "we have got", "vi har", "vi har fått", "we've got"}
OWNERS = {"our", "their", "its", "vår", "vårt", "våra", "sin", "sitt", "sina"}
WHO = {"that", "who", "which", "where", "som", "vars"}
STAGES = frozenset(("一期", "二期", "三期", "四期", "五期"))

# Articles and owners of one thing.
ONE = {
    "a",
    "an",
    "one",
    "the",
    "someone",
    "somebody",
    "någon",
    "en",
    "ett",
    "den",
    "det",
    "our",
    "vår",
    "vårt",
}
LOOK_OR_VERB = frozenset({"view", "visit", "login", "impression", "visning", "inloggning", "click"})
LINKS = {"and", "och", "&", "or", "eller"}

# "Stänga av" has the participle "avstängd".
PARTICLES = frozenset(str.split("av bort fram i igenom ihop in ned om på till upp ut över"))

# "Månadsbrev": how often is the first part of a Swedish compound.
REGULAR = ("månads", "vecko", "kvartals", "dags", "halvårs", "fredags", "måndags")

# A verb of one sign is one only before a number; "" is the end of a run of signs.
NUMERALS = frozenset(("", *"一二两三四五六七八九十百千几数多半零〇"))
