"""English words of perfection: nothing ever goes wrong."""

NOTHING = r"(?:zero|no|not an?y|not one|not a single|none of)"
FOREVER = (
    r"\b(?:for ?ever(?: and ever)?|for good|for all time|at all times|all the time|always"
    r"|ever again|never again|ever after|permanently|in perpetuity|perpetual(?:ly)?"
    r"|eternal(?:ly)?|once and for all|from now on|without exception|no matter what"
    r"|round the clock|around the clock|every single (?:time|day|minute))\b"
)
# One of these begins whatever is promised never, or always.
TELLING = frozenset(str.split("all every each everybody everyone never no not zero none"))
# Whatever it is of which it is said.
NEVER = (
    r"\b(?:all|every|each|everybody|everyone)\b[^,;.\d]{0,40}"
    r"\b(?:always|at all times|every single time)\b|"
    r"\bnever (?:a|one) single\b|\bnever\b[^,;.]{0,40}\bagain\b"
    r"|\bnever (?:once|ever)\b|\b(?:no|not|zero"
    r"|none)\b[^,;.]{0,50}\b(?:ever again|ever\b"
    r"|for ?ever|for all time|for good)|\bnot (?:a single|one)\b[^;.]{0,40}\b(?:ever|again)\b"
)
# What nobody can promise never to do.
LAPSES = (
    r"\b(?:lose|losing|lost|miss(?:es|ed|ing)?|fails?|failing|breaks?|drops?|run(?:s|ning)? out"
    r"|late|turn(?:s|ed)? away|forget|forgets|forgotten|misplace\w*|err|crash(?:es)?|go(?:es)? down"
    r"|stops?)\b"
)
# Failures of which nobody can promise that they never happen.
FAILURES = (
    r"(?:bugs?|defects?|errors?|faults?|failures?|mistakes?|incidents?|outages?|downtime"
    r"|crash(?:es)?"
    r"|accidents?|injur(?:y|ies)|complaints?|breach(?:es)?|vulnerabilit(?:y|ies)|disruptions?"
    r"|interruptions?|regressions?|escalations?|delays?|stoppages?|breakdowns?|flaws?|churn"
    r"|attrition|turnover|scrap|rework|losses|loss|sick days?|resignations?"
    r"|misses|leaks?|dropouts?|cancellations?"
    r"|stock-?outs?|no-shows?|near[- ]misses|falls|infections?|violations?|spills?|typos?"
    r"|mispicks?|mis-?shipments?|data loss|waste|(?:lost|unhappy|dissatisfied|late|failed|missed"
    r"|wrong) \w+|p[0-2]s|sev[- ]?[0-2]s?)"
)
# A rest that can be worked off by a day, or one that is bounded: no promise for all time.
RESTS = (
    r"\b(?:open|overdue|outstanding|unresolved|remaining|pending|old|older|known|existing|backlog"
    r"|queue|left|legacy|unassigned|unanswered|unpatched|aged|expired|stale|unpaid|past due|debt"
    r"|long-?standing|orphaned|longer|more than|over|above|without|beyond|exceeding|findings?)\b"
)
# What is 100 % only where nothing ever goes wrong.
FLAWLESS = (
    r"\b(?:up-?time|availability|satisfaction|satisfied|csat|happy|happiness|accuracy"
    r"|accurate|reliability|on[- ]time (?:deliver(?:y|ies)|arrivals?|shipments?|performance)"
    r"|on time(?=\W*$)|punctuality|retention|(?:error|bug|defect|fault"
    r"|crash|incident"
    r"|complaint)s?[- ]free"
    r"|flawless(?:ly)?|without (?:any |a single )?(?:errors?|bugs?|faults?|defects?|failures?"
    r"|complaints?|mistakes?|interruptions?|delays?)|service level|first[- ]time[- ]right"
    r"|perfect)"
    r"(?![\w-])(?!\s+(?:surveys?|reports?|reporting|dashboards?|pages?|alerts?|findings?|checks?"
    r"|checklists?|training|teams?|monitoring|reviews?|questionnaires?|data|plans?|tests?|issues?"
    r"|reminders?|goals?|badges?|interviews?)\b)"
)
# "Migrate 40 shops with zero downtime": the way, not the aim.
MANNERS = r"\b(?:with|without|causing|having|and have|and)\s*$"
