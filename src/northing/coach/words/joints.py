"""Words, in English and Swedish and where needed in Chinese, at the edges and joints of clauses."""

# Words that no noun is, right behind a number.
NOT_COUNTED = r"and|or|to|och|till|eller|by|before|in|per|a|i|med|with|from|för|av|of|now|nu"
NEITHER_COUNTED = r"|on|at|på|each|every|the|different|olika|other|andra|more|fler|times|gånger"
# What is counted follows these: "sign 3 to 5 dealers" is a range.
COUNTING = (
    r"hire|sign|win|close|run|hold|publish|ship|launch|onboard|recruit|add|get|interview"
    r"|anställ\w*|rekryter\w*|teckna|vinn\w*|genomför\w*|håll\w*|publicera|skaffa|få|ta fram"
)
LATER = r"\W*(?:next|nästa|this|coming)\s\w+\W*"
WITH = r"\b(?:with|at|without|med|utan|vid)\s"
AND = r"^(?:and|och|samt|plus|并|且|和|以及)\s*"
# Two counts of things won: "sign 20 new customers and 5 partners".
PAIR = (
    r"(?:^|\W)(?:(?:sign|win|land|gain|acquire|add|attract|secure|recruit|sell|teckna|värva|vinna|vinn|få"
    r"|skaffa|locka|landa|sälja|sälj|knyta) (?P<verb>)|(?P<none>))$"
)
# Each of these wins something of its own before a number: "hire 3 nurses and sign 5 clinics".
WINNING = (
    r"(?:sign(?: up)?|win|land|gain|acquire|attract|secure|recruit|sell|hire|open|close|collect"
    r"|place|book|onboard|enlist|enrol|enroll|find|let|convert|renew|bring in"
    r"|teckna(?: avtal med)?|värva|vinna|vinn|skaffa|locka|landa|sälja|sälj|anställa|anställ"
    r"|rekrytera|öppna|samla in|placera|boka|hyra ut|hyr ut|hitta|förnya)"
)
WINNING_ZH = (
    r"(?:新增|新签约?|签约|签下|拿下|赢得|获得|吸引|招募|招聘|开设|新开|开出"
    r"|募集|筹集|售出|安置|续签|招收)"
)
NEW_THINGS = r"\s?(?:new|nya?|nytt)\b"
PAIR_ZH = r"(?:新增|新签|签下|签约|拿下|赢得|获得|吸引|招募)$"
# What only guards another number begins so.
LEADS = {
    "en": r"^(?:while|without|keeping|holding)\b",
    "sv": r"^(?:utan|med bibehåll|med oförändra|samtidigt)",
    "zh-Hans": r"^(?:在.{0,30}(?:前提下|情况下|同时)|保持|维持)",
}
# Of "a score of 45" the noun belongs to the metric.
CUE_NOUN = r"(?:a |an |the )?(?:score|rating|rate|level|value)(?= of\b)"
ZH_EDGES = r"(?:将|把|使|让|并|且|和|由|从|的|在|,)+"
# New things are counted even where their number looks like a scope.
NEW = r"\s*(?:new|nya?|nytt)\b|[家个名位]?新"
# Done of an activity, these make an event of it: "audit passed", "steering group set up".
SETTLED = frozenset(
    str.split(
        "passed approved appointed elected adopted agreed ratified ended godkänd godkänt tillsatt"
        " utsedd antagen antaget fastställd avslutad"
    )
) | {"set up", "in place", "på plats", "i hamn"}
# The endings of Swedish nouns that are definite, or of several.
DEFINITE_OR_MANY = ("et", "en", "an", "na", "ar", "er", "or")
SUPPORTING = frozenset(str.split("support supporting stötta stöttar stödja stödjer stöd assist"))
# What is given or made so is no thing of the maker's.
NOT_MAKING = frozenset(
    str.split(
        "make making göra gör provide providing share sharing dela send give ge produce set issue"
        " establish establishing formulate mail render leverera"
    )
)
# Nouns with these endings name what cannot be counted.
ABSTRACT_ENDINGS = (
    "ness", "ity", "ship", "ence", "ance", "dom", "ism", "tion", "sion", "ment", "ss",
    "het", "heten", "skap", "skapet", "ande", "else", "nad", "tro", "mod", "lust", "anda",
)  # fmt: skip
