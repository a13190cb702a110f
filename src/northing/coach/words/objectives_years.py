"""Horizons of years: by which year, in how many years, and what is not said of the future."""

import re

_EN = (
    r"(?:two|three|four|five|six|seven|eight|ten|fifteen|twenty|several|few|couple of"
    r"|[2-9]|[1-9]\d)"
)
_SV = r"(?:två|tre|fyra|fem|sex|sju|åtta|tio|femton|tjugo|flera|några|ett par|[2-9]|[1-9]\d)"
_ZH = r"(?:两三|三五|[二两三四五六七八九十]|十[五]|二十|[2-9]|[1-9]\d)"
YEARS = {
    "en": re.compile(
        r"\b(?:by|until|till|before|in|towards?|through|to|latest|during|of|year|from|vision"
        r"|strategy|,|-|–|→)\s?(?:the\s)?"
        r"(?:end of|year|early|mid|late|spring|summer|autumn|fall|january|december|q[1-4])?"
        r"[\s-]?(?P<year>20[2-9]\d)\b"
        r"(?!\s(?:agenda|budget|season|collection|model|edition|world|cohort|class|olympi|election|standard|regulation|directive|rules|graduates|intake))"
        r"|\b(?:neutral|free|zero)\s(?P<year2>20[2-9]\d)$"
        r"|^(?P<year3>20[2-9]\d)[,:]?\s(?!users|members|customers|people|families|homes)(?=[a-z])"
    ),
    "sv": re.compile(
        r"\b(?:till|senast|innan|före|år|fram till|mot|i slutet av|slutet av|under|i|efter|vision"
        r"|strategi|-|–|→|januari|december|sommaren|hösten|våren)"
        r"\s?(?:år\s|slutet av\s|utgången av\s)?(?P<year>20[2-9]\d)\b"
        r"(?!\s?-?(?:mål|agenda|budget|kollektion|modell|kull|elever|studenter))"
        r"|(?:neutral\w*|fri[at]?|utsläppsfri\w*)\s(?P<year2>20[2-9]\d)$"
        r"|^(?P<year3>20[2-9]\d)[,:]?\s(?:är|har|ska|blir|lämnar|når|kör|finns|bygger|driver|gör|säljer)\b"
    ),
    "zh-Hans": re.compile(
        r"(?P<year>20[2-9]\d)\s?(?:年)(?!级|款|版|届|毕业|入职|应届|秋招|校招|预算|赛季|入学)"
        r"|(?:到|至|截至|前|愿景|战略|远景)\s?(?P<year2>20[2-9]\d)"
    ),
}
SPANS = {
    "en": re.compile(
        r"\b(?:within|over|during|for|in|across|through)\s(?:the\s)?"
        rf"(?:next\s|coming\s|following\s)?{_EN}\s"
        r"(?:to\s\w+\s)?years?\b"
        r"(?!\s?(?:of|old|ago|later|after|from\s(?!now)|following|in a row|-))"
        rf"|\b(?:next|coming)\s{_EN}\s(?:to\s\w+\s)?years\b"
        rf"|\b{_EN}\syears\s(?:from now|ahead|out|time)\b"
        r"|\b(?:within|over|in)\s(?:the\s)?(?:next\s|coming\s)?(?:24|30|36|48|60)\smonths\b"
        r"|\b(?:next|coming)\syears\b"
        r"|\b(?:two|three|five|ten)-year\s(?:horizon|goal|vision|ambition|target|period)"
    ),
    "sv": re.compile(
        rf"\b(?:inom|om|på|över|under|kommande|närmaste|nästa)\s(?:de\s|loppet av\s)?"
        rf"(?:kommande\s|närmaste\s|nästa\s|nästkommande\s)?{_SV}\s(?:kommande\s|närmaste\s)?"
        r"år(?:en)?\b(?!\s?(?:gam|sen|senare|efter|i rad|från|sedan))"
        r"|\bom\s(?:24|36|48|60)\smånader\b|\b(?:två|tre|fem|tio)årig[at]?\s(?:vision|mål|plan|horisont)"
    ),
    "zh-Hans": re.compile(
        rf"(?:未来|今后|接下来|往后|往后的|接下来的|未来的|今后的)(?:的)?{_ZH}(?:到{_ZH})?年"
        rf"|(?<!第){_ZH}(?:到{_ZH})?年(?:(?:内|之内|以内)(?!的|新|员工|以上)|之后|后(?!新)|时间)|用{_ZH}年(?:时间)?|{_ZH}年(?:规划|计划|愿景|战略|目标)"
    ),
}
NOT_AHEAD = {
    "en": re.compile(
        r"(?:first time|last|past|previous|(?<!^be the )(?<!^become the )best|worst"
        r"|lowest|highest|longest|record|once|not seen|been|working|with us|worked|customers?"
        r"|members?|loyal)\b.{0,12}$"
    ),
    "sv": re.compile(
        r"(?:första gången|senaste|förra|gångna|bästa|sämsta|lägsta|högsta|rekord"
        r"|jobbat|arbetat|varit)\b.{0,12}$"
    ),
    "zh-Hans": re.compile(
        r"(?:入职|毕业|出院|术后|购买|购车|过去|最近|近|入学|工作|从业|合作|产后|开业)$"
    ),
}
