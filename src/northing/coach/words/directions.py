"""Stems of words that say that a number is to go up or down, and of metrics better when low."""

UP = {
    "en": (
        r"\b(?:rais|increas|grow|grew|boost|improv|lift|expand|extend|rise|rising|rose|up\b"
        r"|doubl|tripl|quadrupl"
        r"|quintupl|climb|gain|(?<!or )higher\b(?! than)|(?<!or )more\b(?! than)|greater"
        r"|accelerat|add\b|adds\b|adding|scale|scaling|maximi[sz]|strengthen"
        r"|push up|surge|multipl|enlarg|elevat|win\b|larger|bigger|uplift)"
    ),
    "sv": (
        r"\b(?:öka|ökar|ökas|ökning|höj|stig|väx|(?<!eller )fler\b(?! än)"
        r"|(?<!eller )mer\b(?! än)|(?<!eller )högre\b(?! än)|upp\b|förbättra|fördubbl|dubbl"
        r"|tredubbl|fyrdubbl"
        r"|lyft|stärk|utök|utvidg|större|maximer|skala|klättra|stärka|bygg ut|tiodubbl"
        r"|femdubbl|utveckla|mångdubbl|längre)"
    ),
    "zh-Hans": (
        r"提升|提高|增长|增加|上升|上涨|涨|翻|增至|增到|升至|升到|扩大|扩展|加大|拉升|增强|增多|提至|提到|做大|突破|改善|"
        r"加快|新增|净增|更多|多出"
    ),
}
DOWN = {
    "en": (
        r"\b(?:reduc|decreas|lower|cut\b|cuts\b|cutting|declin|drop|fall|fell"
        r"|(?<!or )fewer\b(?! than)|(?<!or )less\b(?! than)|shrink|shorten|shorter|minimi[sz]"
        r"|halv|down\b|eliminat|slash|trim|shav|limit|curb|diminish|quicker|faster|sooner"
        r"|cheaper|bring down|speed up|lessen"
        r"|ease\b|remove|clear\b|kill|save\b|saving|smaller|in half|go(?:es)? from .{1,30} to 0)"
    ),
    "sv": (
        r"\b(?:minsk|sänk|reducer|halver|kort(?:a|as|ar|are)\b|förkort|sjunk"
        r"|(?<!eller )färre\b(?! än)|(?<!eller )mindre\b(?! än)|(?<!eller )lägre\b(?! än)"
        r"|ned\b|ner\b|skär|dra ner"
        r"|begräns|kapa|krymp|eliminera|pressa|snabbare|billigare|fall(?:er|a)?\b|få bort"
        r"|ta bort|undvik|spar(?:a|as)\b|avveckla|tidigare)"
    ),
    "zh-Hans": (
        r"下降|降低|减少|缩短|压缩|压降|降到|降至|降为|减半|减至|减到|缩减|削减|下调|减轻|节省|节约|砍|腰斩|压到|压至|"
        r"缩至|缩到|收窄|清零|清至|清到|提速|减|降|更少|少于|加速|消除|杜绝"
    ),
}
# What is saved is counted from nought, and the more of it the better.
SAVING = r"(?:save|spara|sparar|节省|节约|省下)(?![a-zåäö])"
# Metrics of which less is better, where nothing else tells.
LOW = {
    "en": (
        r"churn|attrition|turnover rate|latency|downtime|defect|bugs?\b|error|incident"
        r"|complaint|waiting|wait\b|delay"
        r"|\btime to\b|lead time|cycle time|response time|handling time|load time"
        r"|resolution time|cost\b|costs\b|cac\b|spend\b"
        r"|backlog|debt|overdue|abandon|bounce|no-show|absence|sick leave|waste|scrap|rework"
        r"|return rate|refund|vulnerabilit"
        r"|findings|accident|injur|late\b|missed|failed|failure|crash|emission|energy|dropout"
        r"|drop-off|escalation|expense"
        r"|time from|days to|hours to|minutes to|duration|mttr|mttd|outage|reopened|unresolved"
        r"|burn\b|stockout|p9[059]\b"
    ),
    "sv": (
        r"churn|svarstid|ledtid|väntetid|handläggningstid|laddtid|kostnad|avhopp|sjukfrånvar"
        r"|reklamation|klagomål|fel\b"
        r"|felanmäl|buggar|incident|skador|olycks|olyckor|svinn|spill|utsläpp|energi|kö\b"
        r"|kön\b|kötid|backlogg?|försen|sen\b|sena\b"
        r"|personalomsättning|avbokning|uteblivna|driftstopp|produktionsstopp|avbrott|störning"
        r"|skuld|förfall|utgift|avvikels"
        r"|tid till|tiden till|tid från|tiden från|latens|returer|returgrad|kassation|avgångar"
        r"|bounce|tiden\b|tid\b|missade|felplock"
    ),
    "zh-Hans": (
        r"流失|离职|投诉|客诉|差错|错误|故障|缺陷|漏洞|延迟|延误|时长|耗时|等待|候诊|排队|周期|响应时间|加载时间|恢复时间|成本|费用|库存积压|逾期|退货|退款"
        r"|破损|报废|返工|事故|工伤|缺勤|能耗|排放|跳出|爽约|积压|欠款|应付|误报|浪费|损耗|时间|首响|超时|不良|次品|空置|弃"
    ),
}
