"""How formal reviews and their rhythm are written, in all three languages (folded texts)."""

# What makes a review a formal one.
FORMAL_REVIEWS = (
    r"\b(?:formal|official)(?:ly)?\b.*\breview",
    r"\breview(?:s|ed|ing)?\b.*\bformal(?:ly)?\b",
    r"\b(?:okr|okrs|steering|quarterly|business)[- ](?:committee )?review",
    r"\bformell(?:a|t)?\b.*\b(?:genomgång|uppföljning|avstämning|översyn|granskning)",
    r"\b(?:genomgång|uppföljning|avstämning|översyn|granskning)\w*\b.*\bformell",
    r"\bokr-(?:genomgång|uppföljning|översyn)",
    r"\bstyrgrupps(?:genomgång|uppföljning)",
    r"正式.*(?:复盘|评审|回顾|审查|检视|评估|盘点)",
    r"(?:复盘|评审|回顾|审查|检视|评估|盘点).*正式",
    r"okr ?(?:复盘|评审|回顾)",
)

# That there are none, formal or not.
NO_REVIEWS = (
    r"\bno (?:formal |official |okr )?reviews?\b(?! (?:of|by|from|later))",
    r"\b(?:without|skip(?:s|ping)?) (?:any |a |the )?(?:formal |official |okr )?reviews?\b(?! of)",
    r"\b(?:not|never|n't) (?:hold|plan|have|do|run) (?:any )?(?:formal |okr )?reviews?\b(?! of)",
    r"\bing(?:en|a) (?:formell\w* |okr-)?(?:genomgång|uppföljning|avstämning)\w*\b(?! av)",
    r"\butan (?:formell\w* |okr-)?(?:genomgång|uppföljning|avstämning)\w*\b(?! av)",
    r"(?:不|没有|未|取消|无)(?:再)?(?:安排|计划|组织|召开|做|开|设)?(?:任何)?(?:正式)?的?(?:okr)?(?:复盘|评审)",
)

SEVERAL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12,
    "second": 2, "other": 2, "third": 3, "fourth": 4, "sixth": 6,
    "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "åtta": 8, "tio": 10, "tolv": 12,
    "annan": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6,
    "一": 1, "两": 2, "二": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "十": 10,
}  # fmt: skip

_NEVER = 100_000
_EN = r"(?P<several>\d+|two|three|four|five|six|eight|ten|twelve|second|other|third|fourth|sixth)"
_SV = (
    r"(?P<several>\d+|två|tre|fyra|fem|sex|åtta|tio|tolv|annan|tredje|fjärde|femte|sjätte)"
    r"(?::?[ae])?"
)
_ZH = r"(?P<several>\d+|[一两二三四五六八十])"
# Patterns with the days that lie between two reviews; where several are named, of one of them.
RHYTHMS = {
    r"\b(?:no|without|skip(?:ped)?|never|none)\b(?! (?:later|longer|more|less))": _NEVER,
    r"\b(?:ingen|inga|utan|aldrig|hoppar över)\b": _NEVER,
    r"^(?:无|不做)": _NEVER,
    rf"\bevery {_EN} (?:weeks?|wk)\b": 7,
    rf"\bevery {_EN} months?\b": 30,
    rf"\bevery {_EN} days?\b": 1,
    r"\bevery (?:other|second) (?:monday|tuesday|wednesday|thursday|friday)\b": 14,
    r"\bvar fjortonde dag\b|隔周": 14,
    r"\b(?:fortnight(?:ly)?|bi-?weekly|twice a month|twice monthly)\b": 14,
    r"\btwice a week\b": 3,
    r"\b(?:every|each) (?:week|monday|tuesday|wednesday|thursday|friday)\b": 7,
    r"\b(?:weekly|once a week)\b": 7,
    r"\b(?:every|each) (?:working )?day\b|\bdaily\b": 1,
    r"\b(?:every|each) month\b|\bmonthly\b": 30,
    r"\bquarterly\b|\b(?:every|each|once a|once per) quarter\b|\bkvartalsvis\b|每季度?|季度": 90,
    r"\b(?:varje|en gång (?:i|per)) (?:kvartal|kvartalet)\b": 90,
    r"\b(?:every|each|once a|once per|end of (?:the|each)|mid-?) ?cycle\b"
    r"|\b(?:varje|en gång per) cykel\b"
    r"|每个?周期|周期末": 30,
    r"\b(?:every|each) year\b|\byearly\b|\bannual(?:ly)?\b|\bonce a year\b": 365,
    rf"\b(?:var|vart) {_SV} vecka\b": 7,
    rf"\b(?:var|vart) {_SV} veckor\b": 7,
    rf"\b(?:var|vart) {_SV} månad(?:er)?\b": 30,
    rf"\b(?:var|vart) {_SV} dag(?:ar)?\b": 1,
    r"\bvarannan (?:vecka|måndag|tisdag|onsdag|torsdag|fredag)\b": 14,
    r"\btvå gånger i månaden\b": 14,
    r"\b(?:varje|en gång i) (?:vecka|veckan|måndag|tisdag|onsdag|torsdag|fredag)\b": 7,
    r"\bveckovisa?\b": 7,
    r"\b(?:varje dag|dagligen|daglig)\b": 1,
    r"\bvarannan månad\b": 60,
    r"\b(?:varje|en gång i) månad(?:en)?\b|\bmånadsvis\b|\bmånatlig": 30,
    r"\b(?:varje|en gång om) året?\b|\bårlig": 365,
    rf"每隔?{_ZH}(?:个)?(?:周|星期|礼拜)": 7,
    rf"每隔?{_ZH}个月": 30,
    rf"每隔?{_ZH}天": 1,
    r"双周|每半(?:个)?月|每月两次|半月一次": 14,
    r"每周|每星期|每礼拜|周度": 7,
    r"每天|每日": 1,
    r"每月|月度": 30,
    r"每年|年度": 365,
}
