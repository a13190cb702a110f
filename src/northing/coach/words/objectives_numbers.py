"""What tells a number that an objective aims at from a number in passing, in three languages."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Years, versions, clocks and generations: "2026", "24/7", "3.0", "5g", "1:1", "4th".
NAME = (
    r"(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?|24/7|7[x*]24|24[x*]7|7/24|24|365|360|911|112"
    r"|\d+-[a-zåäö]{3,}|0?\d:\d\d|\d+:\d+|\d+\.0|\d+\.\d+\.\d+"
    r"|\d+(?:g|d|p|st|nd|rd|th|fa|k-12|b|a|:a|:e|bit)|80/20|50/50|404|101"
)
FACTOR = r"\d+(?:[.,]\d+)?x|x\d+"
UNIT = (
    r"\s?(?:%|‰|€|\$|£|percent\b|per cent\b|pct\b|procent|x\b(?!\d)|bps\b|pp\b|p\.p\."
    r"|out of \d|of \d|/\s?\d|av \d"
    r"|k\b|m\b|mn\b|bn\b|million|billion|thousand|usd\b|eur\b|sek\b|gbp\b|dollar|euro\b|kr\b|kronor|mkr\b|tkr\b"
    r"|msek\b|miljon|miljard|mdkr|mdr\b|tusen|gånger (?:fler|så)"
    r"|times (?:as|more)|stars?\b(?! hotel)|stjärnor"
    r"|points?\b|poäng|of every"
    r"|in \d|av tio|in ten|out of|(?:more|additional|fler|ytterligare)\b(?! than| än))"
)
UNIT_BEFORE = r"(?:[€$£¥]|usd|eur|sek|gbp|[<>≥≤=→]|->)\s?$"
ALWAYS_LEADING = _set(
    """
    än -> above below drygt exceeding högst minst over than under underst →
    """
)
LEADING = _set(
    """
    about around at by from från least med most nearly på till to upp
    """
)
SCORES = _set(
    """
    accuracy arr attendance betyg ces csat enps index kundbetyg mrr nki npi nps nöjdhet rating
    score sla snittbetyg uptime
    """
)
PERIODS = _set(
    """
    click clicks dag dagar dagarna day days dygn dygnet hour hours klick kvartal minut
    minute minuter minutes month months månad månader månaderna natt night nights nätter
    quarter quarters second seconds sekund sekunder sprint sprints steg step steps timmar
    timme vecka veckor veckorna week weeks year years år åren
    """
)
UNCOUNTED = _set(
    """
    absenteeism attrition avfall churn debt downtime fraud friction fusk harm krångel leakage litter
    matsvinn overtime paper paperwork papper plast plastic rework scrap sjukfrånvaro spam spill
    svinn waste väntetid övertid
    """
)
# "Zero-waste kitchens" are no kitchens fewer.
NOT_NONE = _set(
    """
    waste trust emission emissions carbon tolerance hour hours rating knowledge touch click day
    energy utsläpp tolerans
    """
)
# What is saved is a number, even of minutes.
SAVING = _set("save saving spara")
YEARS = _set("year years år åren")
PLACES = (
    "office", "region", "countr", "site", "branch", "store", "school", "depot", "plant", "kontor",
    "land", "länder", "butik", "skol", "ort", "fabrik", "stad", "städ", "kommun", "location",
    "depå", "department", "avdelning", "team", "district", "building", "subsidiar", "dotterbolag",
    "language", "språk", "warehouse", "ward", "clinic", "klinik", "hospital", "sjukhus", "square",
)  # fmt: skip
DEFINITE = _set(
    """
    all alla both båda de dessa its our samtliga the their these those top topp våra
    """
)
LARGE = ("hundred", "thousand", "million", "billion", "hundra", "tusen", "miljon", "miljoner")
LEADING_ZH = (
    r"(?:低于|高于|超过|不到|不超过|少于|多于|大于|小于|控制在|破|突破|逾"
    r"|[缩降升提增涨减压调拉做达冲]到|[降升增涨减]至|从.{0,8}到)\s?$"
)
NUMBERED = _set(
    """epic epics issue ticket story jira item page pr mr task bug rfc adr okr objective goal kr
    room
    gate bus line route flight highway road house floor e18 punkt ärende sida mål linje buss väg"""
)
ONE_OF = r"\s(?:in|of|out of|av)\s\w+"
FIRST = _set("first next första nästa")
DEFINITE_SV = ("et", "en", "an", "na", "vår", "våra", "vårt")
NOT_DOUBLED = _set(
    """
    act bed beds blind booked booking bookings check click decker digit down entry glazing
    materiality opt room rooms shift shifts standard standards time track work
    """
)
NUMERALS = {
    "en": _set(
        """
        dozen eight eighteen eighty eleven fifteen fifty five forty four fourteen hundred
        hundreds million nine ninety seven seventy six sixteen sixty ten thirteen thirty
        thousand three twelve twenty two
        """
    ),
    "sv": _set(
        """
        dussin elva ettusen fem femhundra femtio femton fjorton fyra fyrtio hundra miljon nio
        nittio sex sextio sju sjuttio tio tiotusen tjugo tjugofem tolv tre trettio tretton tusen
        två åtta åttio
        """
    ),
}
UNIT_ZH = (
    "%", "％", "‰", "万", "亿", "元", "倍", "块", "美元", "成", "个百分点", "分之", "多万", "余万",
    "百万",
    "千万", "千元", "百分点", "k", "x", "人民币", "gmv",
)  # fmt: skip
COUNTED_ZH = tuple("名家个位人台辆所单户次条套份")
PERIODS_ZH = (
    "天",
    "周",
    "月",
    "年",
    "小时",
    "分钟",
    "季",
    "秒",
    "日",
    "个月",
    "个工作日",
    "级",
    "版",
    "期",
    "号",
)
