"""Words, in all three languages, that tell a level from what is counted from zero."""

# A value that a number shall come to, right before it.
TOWARDS = r"(?:\b(?:to|till|reach|nå|hit)|[到至为成达])\W*$"
PER = r"\bper\b|/|每|人均|单均|平均"
# "250 hours of volunteer work": how much of something, not how long it takes.
AMOUNT_OF = r"\s*(?:(?:of|av)\s)?[a-zåäö]{3}|(?![以之]?内)[\u4e00-\u9fff]"
# "In the first 2 weeks" says when.
PERIOD = (
    r"(?:\b(?:first|next|last|past|första|nästa|kommande|senaste|sista)|首|头|前|未来|过去)\s*$"
)
# A target that is yet to be found.
OPEN = (
    r"[\s到至→>](?=\s*(?:x{1,2}|y|tbd|tba|n\d*|\?+)(?![\w%]))"
    r"(?:(?<=\bto\s)|(?<=\btill\s)|(?<=[到至→])|(?<=[-=]>))"
)
# A number that is kept back: "N13 inquiries".
UNTOLD = r"\b[NX]\d*\s(?=[a-zA-Z])"
OWNED = r"\s*(?:we have|vi har)\b"
PURPOSE = r"\s(?:to|att)\s"
# Money that comes in, or is saved, within the cycle.
FRESH = (
    r"\b(?:(?:net[- ]?)?new|extra|additional|incremental|upsell|cross-?sell|saved?|savings?|raised?"
    r"|grants?|donated|donations?|funding|nya?|nytt|nyförsäljning\w*|merförsäljning\w*|tilläggs\w+"
    r"|spara\w*|besparing\w*|insamlade?t?|bidrag)\b|新增|新签|新客|增购|节省|节约|募|筹|融资"
)
# What shall be worked off: how much there is of it is the start.
CLEARED = (
    r"\b(?:cleared?|none left|eliminated|gone|emptied|worked off|paid off|to nothing|borta"
    r"|avbetad\w*|avklarade|tömd\w*|nollställ\w*|avvecklade|helt åtgärdade)\b"
    r"|清零|清空|归零|清完|还清|全部消除"
)
# What is a part of a whole by its own name: no start above the whole makes it anything else.
SHARES = (
    r"\b(?:share|proportion|percentage|fraction|portion|majority|conversion|retention|occupancy"
    r"|attendance|uptime|availability|approval|acceptance|completion|pass|pick-?up|open|click"
    r"|bounce|churn)(?: rate)?(?: of\b|\b(?! (?:price|plan|target|quota)))"
    r"|\b(?:procent)?andel\w*|\w*(?:konvertering|tillgänglighet|närvaro|svarsfrekvens)\w*|\bupptid\w*"
    r"|占比|比例|比重|份额|转化率|可用率|出勤率|到课率|合格率|通过率|打开率|点击率|激活率|入住率|流失率"
)
