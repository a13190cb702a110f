"""Words of sets in all three languages: names of the company, growth and its limits, ends."""

# Patterns of a team's folded name that mean the whole company, and no part of it.
COMPANY = (
    r"^(?:the |our |whole |entire )*(?:company|organi[sz]ation|corporation|group)$",
    r"^(?:company|organi[sz]ation|group)[ -](?:wide|level|okrs?)$",
    r"^(?:ceo|corporate)$",
    r"\((?:the )?(?:company|organi[sz]ation|company[ -]wide)\)",
    r"^(?:hela )?(?:företaget?|bolaget?|koncernen?|organisationen?|vd)$",
    r"^(?:全)?(?:公司|集团)(?:级|层面|整体|层级)?$|(?:公司|集团)$",
)

# Patterns of a title about money that comes in: that there is to be more of it.
GROWTH = (
    r"\bgrow",
    r"\bincreas",
    r"\bmore\b",
    r"\btwice as much\b",
    r"\bexpand",
    r"\bscal(?:e|ing)\b",
    r"\bdouble",
    r"\braise\b",
    r"\bboost",
    r"\bväx",
    r"\böka",
    r"\bfler\b",
    r"\bmer\b",
    r"\bdubbl",
    r"fördubbl",
    "增长",
    "更多",
    "提升",
    "提高",
    "增加",
    "翻",
    "扩大",
)

_SALES = (
    "team|force|org|staff|people|reps?|hir|talent|enablement|process|material|productiv|efforts"
    "|leadership|(?:and|&|/) ?marketing|participant|expectation|train|onboard|ops|operation"
)
# Patterns of those who sell and of how they work, which is not what they sell.
SELLERS = (
    rf"\bsales(?:'s)? (?:{_SALES})",
    r"\bto sales\b",
    r"\bsälj(?:team|kår|are|chef|stöd|process|organisation|avdelning|utbildning|möten?)",
    "销售(?:团队|人员|员|流程|部|培训|代表|支持)",
)

_HURT_EN = "losing|hurting|harming|rais|lower|reduc|increas|adding|sacrific|damag|cutting|giving"
_HURT_SV = "tappa|förlora|sänka|höja|öka|försämra|offra|skada|minska|pressa|slita|ge avkall"
_SUFFERS_SV = "gör|blir|ökar|sjunker|försämras|lider|stiger|minskar|tappar|går"

# Patterns of words that say what must not get worse.
LIMITS = (
    rf"\bwithout (?:{_HURT_EN}|more|letting|compromis|burning|wors|squeez)",
    r"\bwhile (?:keeping|holding|maintaining|protecting)\b",
    r"\bat no cost to\b",
    r"\bnot at the expense of\b",
    rf"\butan att (?:{_HURT_SV})",
    rf"\butan att \w+(?: \w+)? (?:{_SUFFERS_SV})\b",
    r"\bmed bibehåll",
    r"\binte på bekostnad av\b",
    "不牺牲",
    "不降低",
    "不损害",
    "同时保持",
    "不影响",
    "前提下",
)

# Patterns of a period in which something is to be so, where nothing says "by" or "until".
PERIODS = (
    r"\bth(?:is|e current) (?:quarter|year|month|summer|autumn|fall|winter|spring|season|half)\b",
    r"\b(?:i|under|det) (?:år|vår|sommar|höst|vinter|här (?:året|kvartalet|halvåret))\b",
    r"\bunder (?:våren|sommaren|hösten|vintern|året|kvartalet|20\d\d)\b",
    "本(?:季度|年度|年|月|季)",
    "今年|年内|季度内|月内",
)
# A year that only says which people or things are meant.
PAST_YEAR = r"20\d\d年[^让使，,]{0,4}的"
