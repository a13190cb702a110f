"""English words before and after a number that tell what it does."""

BEFORE = {
    "from": """
        from|up from|down from|off|starting from|starting at|grew from|fell from|rises from
        """,
    "now": """
        stood at|sat at|hovered at|ended at|averaged|came in at|measured|landed at|ran at|began at
        |currently|now|now at|currently at|now only|today|today at|today's|current|the current
        |was|were|was at|were at|is now|are now|is currently|are currently|today is|today it is
        |it is now|instead of|instead of the current|instead of today's|rather than
        |rather than the current|baseline|baseline of|baseline is|versus|vs|vs.|against
        |compared to|compared with|previously|formerly|as against|than today's|last year
        |last year's|last quarter|last quarter's|last month|at present|starting point|started at
        |start|a baseline of|from a baseline of|from a base of|from the current|from today's
        |from currently|from about|from around|as of today|before|previous|it was|this year
        |up from about|starting value|which was|which is|stands at|standing at|we are at|we're at
        |sits at|status|from last year's|from last quarter's|average was|to date|actual
        |current value|current level|from our current|from the current level of|today that is
        |today only|right now|right now at
        """,
    "to": """
        to|make it|up to|to a|to an|to the|down to|up to the|reach|reaches|reaching|reached|hit
        |hits|hitting|achieve|achieves|achieving|attain|attains|get to|gets to|become|becomes
        |becoming|to reach|back to|towards|toward|arrive at|land at|lands at|lands on|ends at
        |end at|ends up at|end up at|finish at|goal|target|the target is|goal of|target of
        |targets|goal is|target is|a target of|into|to be|reach a|reach an|achieve a|achieve an
        |hit a|attain a|maintain|keep|to only|to just|to hit|drops to|rise to|goes to|is to be
        |should be|shall be|will be|must be|are to be|is to reach|score of|rating of|rate of
        |result of|average of|level of|value of|a score of|reaching a|become at|end|exit at
        |exit with|total of|results in|result in|resulting in|leads to|lead to|leading to
        """,
    "is": """
        make up|makes up|making up
        |is|are|be|at|=|equals|of|a|an|takes|take|with a|hold|holds|stays|get|gets|have|has|see
        |sees|is at
        """,
    "by": """
        shave|shave off|knock|trim|cut
        |by|by a|by an|by another|another|an additional|a further|additional|up by|down by|extra
        |up|down|with another
        """,
    "least": """
        past|up past|well past
        |at least|no less than|not less than|no fewer than|not fewer than|minimum|min|min.
        |a minimum of|minimum of|above|over|more than|greater than|exceed|exceeds|exceeding
        |beyond|upwards of|north of|better than|higher than|in excess of|not below|no lower than
        |not lower than|never below|at minimum|at or above|upward of|longer than
        |larger than|bigger than|surpass|surpasses|surpassing|above a|over a|well over|just over
        |at a minimum|not under|no smaller than|results in at least|resulting in at least
        """,
    "most": """
        not to exceed|never exceed|not going over|not going above|staying under|staying below
        |at most|no more than|not more than|max|max.|maximum|a maximum of|maximum of|under|below
        |less than|fewer than|no higher than|not higher than|no longer than|not longer than
        |no later than|not exceed|not exceeding|not above|not over|at or below|lower than
        |smaller than|shorter than|faster than|quicker than|south of|never above|to stay under
        |stay under|stays under|stay below|stays below|cap of|capped at|limited to|a cap of
        |just under|at or under|well below|well under|earlier than|younger than|or less than
        |beneath|a ceiling of|ceiling of
        """,
    "within": """
        within|in|in under|in less than|within the|within their|within their first|in the first
        |inside|within the first|during the first|during their first|in their first|the first
        |their first|first|after|in the last|over the last|in the past|during the last
        |for the last|last|past|for|every|each|in just|within the next|over|during|in at most
        |in no more than|in fewer than|inside of|in max|for the first|the last|the past|the next
        |next|once every|not in|rolling|trailing|previous|only after|in one|before day|at day
        |by day|for at least|for more than|for over|lasting|waiting|wait|older than|longer than
        |over the past|over the next|age|aged under|aged over|only in|onto
        """,
    "scope": """
        incl.|including|incl|of which|excluding|excl.|incl. the|including the|plus
        |with|with at least|with more than|with over|with fewer than|with less than|with under
        |with up to|with only|aged|among|across|per|of the|of our|of all|all|the|these|those|our
        |their|its|his|her|both|for all|in all|having|having at least|that need more than
        |older than|used by|who have|that have|used by at least|need more than|whose|using|at all
        |in at least|in more than|across at least|across all|among the|on all|on the|from the
        |from all|from our|above the|to all|to our|to the top|made by|between day|size|sized|n
        |top|worth|worth over|worth more than|valued at|priced at|earning|spending|paying|buying
        |below the|by the|out of|of every|per every|for every|in every|employing|who use at least
        |using at least|with a minimum of|with max|with no more than|holding|owning|up to date
        |more than one or|each with|each of|with the|used at least|at least once in|covering
        """,
    "about": """
        sign up|signed up|signs up|line up|pick up|follow up|set up|start up|end up|team up|made up
        |about|around|approximately|approx|approx.|roughly|some|circa|ca|ca.|c.|nearly|almost
        |just|only|a total of|exactly|close to|at around|at about|an average of|average|avg
        |on average|another|new|well|merely|precisely|fully|full|still|already|a mere|an|even|~|≈
        |∼|say|give or take|in total|per cent|the average|a median of|median|as much as
        |as many as|as few as|as little as|a combined|possibly|maybe|perhaps|currently about
        """,
    "between": """
        between|ranging from|range of|range|a range of|in the range|anywhere between
        |somewhere between
        """,
    "probability": """
        probability|probability of|confidence|confidence of|likelihood|likelihood of|chance|odds
        |a probability of|stated probability|p|probability is|confidence is|we give it
        |we estimate|estimated probability|estimated at
        """,
}  # fmt: skip
# May stand between a word of a start and its number.
BETWEEN = ("the", "our", "the current", "today's", "last year's", "an average of", "only", "about")
AFTER = (
    r"(?P<goal>\s(?:is the (?:goal|target)|as (?:a |the )?(?:target|goal)))"
    r"|(?P<now>\s?(?:(?:%|of [^,;()→]{1,40}? )?(?:now|today|currently|at present|right now"
    r"|at the moment|to date|as of today"
    r"|last (?:year|quarter|month|season|spring|autumn|summer|winter|fall|term|week|fy)"
    r"|a year ago|this time last year|so far|yesterday|previously|in (?:january"
    r"|february|march) 20\d\d)\b))"
    r"|(?P<asked>\sin the (?:\w+ ){0,2}(?:survey|pulse|poll|tracker|study|measurement)\b)"
    r"|(?P<least>\s(?:(?:[a-z-]+ ){0,2}or (?:more|above|higher|better|over|greater|longer)"
    r"|(?:[a-z-]+ ){0,4}at (?:the very least|minimum|a minimum)"
    r"|and (?:above|up|over|more)|minimum|at least|upwards?|plus)\b)"
    r"|(?P<most>\s(?:or (?:less|lower|fewer|below|under|better|shorter|faster|sooner)"
    r"|and (?:below|under)|at most|max(?:imum)?|tops)\b)"
    r"|(?P<down>\s(?:\w+ )?(?:fewer|less|lower|faster|shorter|quicker|cheaper|smaller|earlier"
    r"|down|reduction|decrease|drop|decline|cut|sooner)\b)"
    r"|(?P<up>\s(?:\w+ )?(?:more|higher|greater|longer|better|larger|bigger|increase|growth"
    r"|uplift|improvement|rise|up|gain|lift|boost)\b)"
    r"|(?P<probability>\s(?:probability|probable|likely|likelihood|chance|confidence|confident"
    r"|odds)\b)"
)
# Between two claims; after the first of a pair only with a metric of its own.
NOW = (
    r"\b(?:today|now|currently|at present|right now|at the moment|last (?:year|term|quarter"
    r"|month|season|spring|summer"
    r"|autumn|fall|winter|week|fy)|this time last year|a year ago|so far|as of \w+|previously"
    r"|when the \w+ began|at the start)\b"
)
SEPARATORS = (
    r";|\s\|\s|\.\s|,|\s(?:and|plus|as well as|while|whilst|but|without|yet|with"
    r"|at)\s|\s[&+/]\s|\n"
)
GUARDS = (
    r"\b(?:without|keeping|keeps?|kept|(?<!of )stays?|staying|remains?|remaining"
    r"|maintain\w*|holding|holds?"
    r"|not (?:below|under|above|over|lower|higher|worse)|no (?:lower|higher|less|more|worse)"
    r"|not (?:drop|fall|exceed|go|rise|sink)\w*|no (?:drop|increase|decrease|loss)|at no"
    r"|unchanged|constant"
    r"|stable|same|provided|despite|even (?:if|though)|although|as long as|not letting"
    r"|not losing|never)\b"
)
