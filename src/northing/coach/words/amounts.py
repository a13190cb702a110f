"""Words, in all three languages, that say what a number is of, and what it is not."""

# "More time with patients" is no metric, "time to hire" is one.
BARE_TIME = (
    r"(?:^|\b(?:more|less|mer|mindre)\s|更多|更少|多些?|少些?)(?:time|tid|时间)"
    r"(?:\s(?:with|for|on|and|together|med|för|åt|och|hos)\b|[陪给和与做用留]|$)"
)
TO_NONE = (
    r"(?:\bto |\btill |[:=→>] ?)(none|nothing|nil|inga|ingen|inget)\b"
    r"(?! (?!(?:by|before|from|in|this|i|från|senast|före|under)\b)\w)"
)

# An article before a unit of time is a number where a time is measured: "svarstid under en timme".
SINGLE = {
    "en": r"\bto $|\btimes?\b[^,;()\d]*\b(?:under|below|within|of|than|at most) $",
    "sv": r"\btill $|tid(?:en|er|erna)?\b[^,;()\d]*\b(?:under|på|inom|än|högst|max) $",
}
GOING = r"\w+[^,;()\d]{0,20} (?:to|till) (?:an?|one|ett|en|\d)\b"
MINUTE = {"en": "min", "sv": "min", "zh-Hans": "分钟"}
PERIOD_METRIC = "留存|活跃|复购|滚动|回访|转化|平均|均值|新增|流失|回购|留住"
RATINGS = frozenset({"poäng", "points", "pts"})
VERSIONED = (
    r"(?=[\u4e00-\u9fff])(?![提到降升增减至涨的点分倍个])"
    r"| (?:version|editor|app|release|platform|plattform"
    r"|versionen)"
)
OCCASIONS = frozenset({"times", "gånger", "ggr"})
COMPARED = (
    r" (?:more|as|faster|higher|larger|bigger|better|cheaper|lower|fewer|så|fler|mer|högre"
    r"|större|snabbare"
    r"|färre|mindre|lägre|billigare|the|dagens)\b"
)
NOUN = (
    r" (?!star|stjärn|point|poäng|or |and |och |by |to |till |in |from |i |on |på |för "
    r"|for )[^\W\d]"
)
UNIT = r"\s?(?:%|min|sec|h\b|hour|day|week|month|year|quarter|dag|tim|veck|mån|år|kvartal|cit)"
IN_SO_MANY = frozenset({"in", "i", "in every", "out of every", "of every"})
PER_SO_MANY = frozenset({"per", "på"})
OF_SO_MANY = frozenset({"/", "of", "out of", "av", "utav"})
SCORED = (
    r"scor|rating|\brate[sd]?\b|satisf|csat|happiness|index|grade|ease|effort|average|mean\b|confiden|nöjd"
    r"|betyg|omdöm|snitt|trivsel|skala|scale|stars|stjärn|point|poäng|trust|förtroende|mood|engage"
)
MINUTES = {"en": "minutes", "sv": "minuter", "zh-Hans": "分钟"}
OF_TIME = r" (?:of )?(?:an |a )?(hour|day|year|month|million|billion|dozen|thousand)\b"
OF_SV = r" (timme|dag|år|månad|miljon|miljard)\b"
OF_ZH = r"(个?小时|个?钟头?|天|年|个月)"
POWERS = {
    "million": 10**6, "billion": 10**9, "thousand": 1000, "dozen": 12, "miljon": 10**6,
    "miljard": 10**9,
}  # fmt: skip
PARTS_OF_TIME = {
    "hour": 60, "timme": 60, "小时": 60, "个小时": 60, "个钟": 60, "个钟头": 60, "day": 720,
    "dag": 720, "天": 720,
}  # fmt: skip
TIMES_EN = r"(?:day|week|month|quarter|year|time|hour|minute|sprint|meeting|friday|monday)"
TIMES_SV = r"(?:dag|dygn|vecka|månad|kvartal|år|gång|timme|minut|sprint|helg|fredag|måndag)"
COUNTS_SV = r"(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|tjugo|hundra|\d+)"
ATTACHED = {
    "en": "k|mn|mm|m|mio|bn|b|tn|tsd",
    "sv": "k|mn|mio|milj|mdr|md|m|bn",
    "zh-Hans": "k|w|m|b",
}
NOT_ONE = r"\b(?:single|not one|enda)\b|任何|一[起个次例件]"
COUNTED_ZH = (
    r"(?:[二两三四五六七八九十几]|[一百千万亿](?=[十百千万亿]))[一二两三四五六七八九十百千万亿]*多?"
    r"(?=[家个名位单款次条人台辆座所篇份户批门场间元块支只张天周月小分秒]|年(?!级)|$)"
)
STARS = r"\s*(?:-?stars?\b|stjärn|颗?星|★)"
