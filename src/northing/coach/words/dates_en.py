"""English words of dates and of the ends of periods."""

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
}  # fmt: skip
# The end of what is planned for, whatever it is called.
PLANNED = "quarter|cycle|period"
UNTIL = (
    r"by|before|until|till|no later than|not later than|due by|due on|due|on or before|ahead of"
    r"|prior to|latest|at the latest by|by close of|come"
)
DURING = r"in|during|on|at|over|within|for|as of|throughout|inside|this|next"
SINCE = r"since|after|from|of|than|between|vs|versus|starting|last|previous|left"
EDGES = (
    r"(?:end|close|start|beginning|middle|finish|first half|second half|last day) of"
    r"(?: the)?(?: (?:next|this|coming|calendar|fiscal|financial))? |(?:mid|late|early)[- ]"
)
PERIODS = (
    r"(?:next |this |the coming |calendar |fiscal |financial )?(?:year|quarter|month|cycle"
    r"|semester|sprint|trimester|week)(?:'s)?(?:[- ](?:end|close))?"
    r"|(?:(?:next|this|first|second|coming) |(?<=the ))half(?!\w)(?:[- ](?:end|close))?"
)
# Known only after "by", "before" and the like.
FEASTS = (
    r"(?:next |this |the )?(?:christmas|xmas|easter|midsummer|new year|summer|autumn|fall|winter"
    r"|spring|black friday|thanksgiving|halloween)(?: 20\d\d| break| holidays?| eve)?"
)
ALONE = r"(?:year|quarter|month|half)[- ]end|eoy|eoq|eom|end-of-(?:year|quarter|month)"
# Every date holds a digit or one of these, or a month; most texts hold neither.
HINTS = (
    r"q[1-4]|h[12]|fy ?\d+|eo[yqm]|end|mid|late|early|year|quarter|month|cycle|week|half|close"
    r"|summer|autumn|fall|winter|spring|christmas|easter|midsummer|new year|black"
)
# No noun, right behind a period.
NO_NOUNS = r"and|or|to|with|from|while|at|is|in|on|for|compared|versus|vs|by|the|without|via"
TURNS = frozenset(str.split("month week year quarter half"))
PER = frozenset(str.split("year month quarter"))
LOOSE_EDGES = ("mid", "late", "early")
STARTS = frozenset({"from"})
OF_A_YEAR = frozenset(str.split("for of at from than left"))
WITHIN = frozenset(str.split("this next during in within"))
RATES = frozenset(str.split("in on at"))
