"""Words of sets in all three languages: names of the whole company, growth and its limits."""

COMPANY = (
    "company",
    "company-wide",
    "organisation",
    "organization",
    "corporate",
    "ceo",
    "företag",
    "företaget",
    "bolaget",
    "koncernen",
    "vd",
    "公司",
    "集团",
    "全公司",
)

# Patterns of a title about money that comes in: that there is to be more of it.
GROWTH = (
    r"\bgrow",
    r"\bincreas",
    r"\bmore\b",
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
