"""Words at which the parts of a sentence begin and end, and what is no part of it."""

OPENING = frozenset(
    str.split(
        "the a an our their to and with och att ska skall vi we will should is are på i of it its"
        " som by från till går goes from up down which upp ned ner we'll be have has in at for"
        " now today för måste must"
    )
)
CLOSING = frozenset(
    str.split(
        "and to from by is are with go goes och att ska skall går på i till från med up down ned"
        " ner upp at of the a in or be will should which takes on som är bli blir today now then"
        " its no not vara"
    )
)
LOWEST = (
    r"(?:^|[,;(] ?|\b(?:and|och|with|med) )(?:an? |en |ett )?"
    r"(minimum|min\.?|lowest|lägsta|minsta|minimi\w*)\s[^,;:\d→(]{1,40}$"
)
LOWEST_ZH = r"(至少|最少|不少于)[\u4e00-\u9fff]{1,4}$"
STOPS = (
    r"[,;，；。()→]|\d|\b(?:that|who|which|whose|som|vars|där|mot|jämfört"
    r"|i stället|istället|instead|rather|compared|versus|vs|from|från)\b"
)
KEPT_ZH = ("控制在", "保持在", "维持在", "稳定在", "处于", "介于", "保持", "落在", "在")
ARRIVING_ZH = ("到", "至", "为", "成", "达", "升", "涨", "降", "到约", "至约", "≥", "≤")

# "1,900 per quarter to 1,400" is a way, whatever the number is counted in.
LEADING = (
    r"\s?(?:(?:per|a|an|each|every|i|om)\s\w+|/\s?\w+)?\s*(?:up |upp |down |ned |ner )?"
    r"(?:to|till|blir|becomes?|>)\s*"
)
REST = r"\s*(?:(?:in|i|on|at|på|under|during)\s[^()\d]{2,18}(?: 20\d\d)?|个|家|人)?\)"
MOVING = (
    r"(?>(?:(?:down|up|make|ned|ner|upp|ska|skall|will|should|to|and|och|men|but|vi|we|vill|want"
    r"|wants|it|den|det|bli|är|is"
    r"|be|go|goes|gå|går|därifrån|then|sedan|(?:minsk|sjunk|stig|fall|drop|shrink|ris|grow"
    r"|climb|kort|sänk|höj|väx|decreas|increas|halver|com|kom|cut|reduc|gå)\w*|ökar?|ökas)\b"
    r"|下降|降低|减少|提升|提高|增长|上升|再|要|将|希望|\W)*)"
)
# What is moved stands before where it goes: "bring 1,250 open tickets down to 400".
MOVED = (
    r"(?:\W|we |will |vi |ska )*(?:bring|get|cut|reduce|shrink|lower|grow|increase|raise|take|turn"
    r"|expand|trim|drain|få|minska|sänka?|öka|ta|väx|växa|korta?|pressa?|utöka|krympa?)\s"
    r"(?:down |up |ner |ned |upp )?(?:the |our |today's |all |de |våra |dagens |alla )?"
)
MOVED_END = (
    r"\s*(?:\(.*|\W*(?:(?:by|before|until|in|a|per|each|every|this|next|senast|till|före|innan|i|om)"
    r"\b.*)?)"
)
NARROWING = (
    r"(?:among|amongst|for|with|without|per|of|in|on|at|by|across|from|through|within|after|before|during|measured|as"
    r"|bland|hos|i|för|med|utan|på|av|från|vid|genom|inom|efter|före|under|mätt|enligt|per)\s"
)
LABELS = (
    r"\s*(?:[-*•·▪–]\s+)?(?:(?:\[[^\]]{1,14}\]|【[^】]{1,8}】)\s*)*"
    r"(?:(?:kr|okr|o|key result|nyckelresultat|mål|关键结果|目标)\s?\d{1,2}(?:[.-]\d{1,2})*"
    r"\s?[:.)、-]\s*"
    r"|\d{1,2}(?:\.\d{1,2})?[.)]\s+|\d{1,2}、)?"
    # Whose it is.
    r"(?:(?:c[a-z]{1,2}o|vp(?: \w+)?|(?:dev)?ops|hr|it|pmo|r&d|product|produkt|engineering|legal"
    r"|finance|operations|drift|teknik|juridik|inköp|ekonomi)(?:/\w+)?:\s+|\w{1,6}(?:部|组|团队|中心|科|处)[::]\s*)?"
)
NOTES = r"https?://\S+|[\[【(]\s?(?:完成)?\d{1,3}\s?%\s?(?:done|complete|klart|完成)?\s?[\]】)]\s*$"

# With another letter only the name of a team can begin a label, and then a colon follows.
LABEL_LETTERS = frozenset("kKoOnNmM关目\u212a")
