"""Swedish words of dates and of the ends of periods."""

MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "feb": 2, "mars": 3, "april": 4, "apr": 4, "maj": 5,
    "juni": 6, "jun": 6, "juli": 7, "jul": 7, "augusti": 8, "aug": 8, "september": 9, "sept": 9,
    "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
# The end of what is planned for, whatever it is called.
PLANNED = "kvartal|cykel"
UNTIL = (
    r"senast den|senast i|senast under|senast vid|senast|före den|före|innan den|innan|till och med"
    r"|t\.o\.m\.?|tom|fram till den|fram till|inför|till den|till|klart den|klart|per den|per"
)
DURING = r"i|under|vid|på|den|inom|om|för"
SINCE = r"sedan|efter|från|sen|mellan|jämfört med|mot|förra"
EDGES = (
    r"(?:slutet|utgången|mitten|början|andra halvan|första halvan) (?:av|på) (?:nästa )?"
    r"|(?:sista|siste) (?:dagen i |dag i |vardagen i )?|första (?:dagen i |dag i |vardagen i )"
    r"|(?:mitten|slutet) "
)
PERIODS = (
    r"(?:nästa |innevarande )?(?:året|årets|kvartalet|kvartalets|månaden|månadens|halvåret"
    r"|halvårets"
    r"|tertialet|cykeln|cykelns|perioden|periodens|sprinten|terminen|terminens|budgetåret"
    r"|verksamhetsåret|räkenskapsåret|år|kvartal|månad|halvår|vårterminen|höstterminen)"
    r"(?: slut| utgång| 20\d\d)?"
)
FEASTS = (
    r"(?:jul|julen|julhandeln|påsk|påsken|midsommar|nyår|sommaren|sommar|hösten|höst|vintern|våren"
    r"|semestern|semestrarna|sommarsemestern|sommarlovet|jullovet|black friday|pingst|advent|lucia)"
    r"(?: 20\d\d)?"
)
ALONE = (
    r"(?:års|kvartals|månads|halvårs)skiftet(?: 20\d\d(?:/(?:20)?\d\d)?)?|(?:årets|kvartalets"
    r"|månadens|periodens|cykelns) slut|(?:första|andra|tredje|fjärde|sista|nästa) kvartalet"
    r"(?: 20\d\d)?|kvartal [1-4](?: 20\d\d)?|(?:första|andra|nästa|detta|innevarande) halvåret"
    r"(?: 20\d\d)?|detta halvår|i år\b|det här (?:året|kvartalet)|(?:vt|ht)[ -]?\d\d"
)
# Every date holds a digit or one of these, or a month; most texts hold neither.
HINTS = r"q[1-4]|h[12]"
# They stand within longer words too.
PARTS = (
    r"skiftet|slut|år|kvartal|månad|halvår|tertial|cykel|period|sprint|termin|jul|påsk|midsommar"
    r"|sommar|höst|vinter|våren|semest|advent|mitten"
)
# No noun, right behind a period.
NO_NOUNS = r"och|eller|samt|till|från|med|i|så|utan|mot"
TURNS = frozenset(str.split("år året månad månaden kvartalet halvåret veckan"))
PER = frozenset(str.split("år månad kvartal halvår termin"))
LOOSE_EDGES = ("första",)
STARTS = frozenset({"från"})
OF_A_YEAR = frozenset(str.split("om för från"))
WITHIN = frozenset(str.split("under i inom"))
RATES = frozenset(str.split("i om inom på"))
# Before four digits that may be a number as well as a year, and what they count then.
NUMBERS_TOO = frozenset(("till", "per"))
COUNTED = r"kr|st\b|[^\W\d]{3,}er\b|[^\W\d]{3,}ar\b|användare|kunder"
