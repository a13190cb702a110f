"""English words, other than verbs, of what shall stay as it is."""

# Said of the metric itself.
SAME = (
    r"\b(?:unchanged|no change|without change|not change|(?:the )?same (?:\w+ )?as (?:today|now"
    r"|last|this"
    r"|before|current|at present)|no different (?:from|than|to)|as (?:low|high"
    r"|good|short"
    r"|fast|many|few|much)(?: \w+){0,3}? as (?:today|now|last|this|before|in|it is|at present"
    r"|currently|ever)"
    r"|(?:no|not(?: \w+){0,3}) (?:worse|longer|higher|lower|slower|less|more|beyond|above|below"
    r"|exceed|drop below|fall below|rise above) (?:than )?(?:today|now\b|the current|current\b"
    r"|the present"
    r"|last (?:year|quarter|month)|where we are|what it is|at present)|status quo|(?:remains?"
    r"|stays?|continues?|continuing) at (?=\d)|(?:is|are) still (?=\d)|as today\b|like today\b"
    r"|where (?:it|they) (?:is|are) (?:today|now)|flat at"
    r"|on a par with last|on par with last|at (?:today|last year|last quarter|the current)(?:'s"
    r"|’s)? level"
    r"|at (?:its|the) (?:current|present) (?:level|value)|steady at|stable at|constant at"
    r"|not get worse"
    r"|does not (?:deteriorate|worsen|change|decline|slip)|do not (?:deteriorate|worsen|change"
    r"|decline)"
    r"|not let .{3,40} (?:beyond|above|below|slip|fall|drop|rise|grow))\b"
)
# Only at the beginning, of a level, where nothing says that it moves.
GOING_ON = (
    r"\W*(?:we |we will |we shall )?(?:continue[sd]? (?:to|with|on|\w+ing)|keep on|carry on"
    r"|go on)\b"
)
# What guards another number stands behind these.
BESIDE = r"(?:\b(?:with|at|and|while|but|on|for))\s*(?:an?\s+|the\s+|our\s+)?$"
