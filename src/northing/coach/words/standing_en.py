"""English words, other than verbs, of what shall stay as it is."""

# Said of the metric itself.
SAME = (
    r"\b(?:unchanged|no deterioration|no worsening|no change"
    r"|without change|not change|(?:the )?same (?:\w+ )?as (?:today|now"
    r"|last|this|before|current|at present)|no different (?:from|than|to)|as (?:low|high|good"
    r"|short|fast|many|few|much)(?: \w+){0,3}? as (?:today|now|last|this|before|in|it is"
    r"|at present|currently|ever)|(?:no|not(?: \w+){0,3}) (?:worse|longer|higher|lower|slower"
    r"|less|fewer|more"
    r"|beyond|above|below|exceed|drop below|fall below|rise above) (?:than )?(?:today"
    r"|now\b|the current|current\b|the present|last (?:year|quarter|month)|where we are"
    r"|what it is|at present)|status quo|(?:remains?|stays?|continues?|continuing) at (?=\d)"
    r"|(?:(?:is|are) still|(?:shall|should|will|must|to) still be|still at) (?=\d)|(?:must|may"
    r"|shall|should|can|do|does|will) not (?:rise|fall|drop|increase|decrease|sink|grow|go up"
    r"|go down|exceed) (?:from|above|below|beyond)|as today\b|like today\b|where (?:it"
    r"|they) (?:is|are) (?:today|now)|flat at|on a par with last|on par with last|at (?:today"
    r"|last year|last quarter|the current)(?:'s|’s)? level|at (?:its|the) (?:current"
    r"|present) (?:level|value)|steady at|stable at|constant at|not get worse"
    r"|does not (?:deteriorate|worsen|change|decline|slip)|do not (?:deteriorate|worsen|change"
    r"|decline)|not let .{3,40} (?:beyond|above|below|slip|fall|drop|rise|grow))\b"
)
# One of these words is in each of them.
TELLING = frozenset(
    str.split(
        "unchanged no not without same different as status remain remains stay stays continue"
        " continues continuing still like where flat par level value steady stable constant"
    )
)
# Only at the beginning, of a level, where nothing says that it moves.
GOING_ON = (
    r"\W*(?:we |we will |we shall )?(?:continue[sd]? (?:to|with|on|\w+ing)|keep on|carry on"
    r"|go on|(?:keep|maintain|preserve)(?= [^\W\d]))\b"
)
# What guards another number stands behind these.
BESIDE = r"(?:\b(?:with|at|and|while|but|on|for))\s*(?:an?\s+|the\s+|our\s+)?$"
