"""Words, in all three languages, that tell what a number is of: scales, goals, its metric."""

# The end of a scale that the text names apart.
SCALE = (
    r"(?:scale|skala|skalan)\D{0,12}\d+ ?(?:-|–|to|till) ?(\d+)|(?:scale|skala|skalan) (?:of"
    r"|på) (\d+)"
    r"|(\d+|five|seven|ten)[ -](?:point|star) scale"
    r"|(\d+|fem|sju|tio)-?(?:gradig\w*|stjärnig\w*) skala"
    r"|\((?:out of|of|av|max\.?|top|högst) (\d+)\)"
    r"|\d ?(?:到|至|-|~|–) ?(\d+)分|满分(\d+)|(\d+|五|七|十)[分星]制"
)
# A text names no scale without one of these.
SCALE_HINTS = ("scale", "skala", "分", "星制", "(out of", "(of ", "(av ", "(max", "(top", "(högst")
TOPS = {
    "five": 5, "seven": 7, "ten": 10, "fem": 5, "sju": 7, "tio": 10, "五": 5, "七": 7, "十": 10,
}  # fmt: skip
NOBODY = (
    r"(?:no|nobody|no one|none|not one|ingen|inget|inga|inte en enda)\b(?! (?:less|fewer|lower))"
    r"|没有(?:人|一)|无人"
)
# A number behind these is one of all, and no scope.
ALL = ("all ", "alla ", "samtliga ", "全部", "所有")
GOALS = ("目标", "target", "goal", "mål")
OF_A_TIME = (
    r"(?:[月底末初年季度]|(?:去年|上年|上季度|上个?月|此前|原来|目前"
    r"|现在)[\u4e00-\u9fff]{0,4})[为是]$"
)
# "A third of today's" is a change.
ITSELF = (
    r"(?: (?:of|av))? (?:today|the current|current|last year|the present|what|its|dagens"
    r"|nuvarande|fjolårets)"
)
ITS_OWN = ("原来的", "现在的", "目前的", "当前的", "去年的", "上季度的", "现有的")
# What may follow a Swedish number of a change: "med 150 ärenden".
COUNTED_SV = r"\s?(?:st|stycken|ärenden|enheter|poäng|procent|\w+)?(?:\b|$)"
# Words behind a number that are no unit of it.
NO_UNITS = frozenset(
    str.split(
        "more fewer less higher lower new per from and till från fler färre mer mindre och högre"
        " lägre to by before this next until senast före innan through during within with for each"
        " every points poäng compared jämfört"
    )
)
